#pragma once

#include "places/filelock.h"
#include "ui/desktop/startrequest.h"

#include <QString>

#include <chrono>

namespace reelwatch {

//! Whether this is the only program that runs for a person and the places settings and data are kept in.
//!
//! A lock file decides, which the system gives back however the process ends; so of two that start at the
//! same moment one is first, and after a kill nothing is left to clear away by hand. The file also tells the
//! socket on which the first one listens (StartListener), which may lie where the second would not look for
//! it. Not thread-safe.
class SingleInstance
{
public:
    SingleInstance();

    //! True when this is the first one, or nobody can tell because there can be no lock (a folder that is
    //! read-only must not keep the window from opening). Does not wait.
    bool claim();
    bool isGuarded() const { return m_lock.isLocked(); } //!< claimed, and no other can

    enum class Outcome {
        First, //!< the other one ended meanwhile, and this one has claimed its place
        Taken, //!< the other one does what was asked for
        NoAnswer, //!< it runs, but said nothing in time
        OtherVersion, //!< it does not understand this one
        TooLarge, //!< there is more in the request than can be handed over
    };
    //! Hands \a request to the first one. Blocks for at most about \a patience; needs a QCoreApplication.
    Outcome handOver(const StartRequest &request, std::chrono::milliseconds patience);

    //! Where the first one may listen, the best place first.
    QStringList socketPaths() const;
    //! Tells the others where this one listens; for the first one only.
    bool announce(const QString &socketPath) const;

private:
    QString announced() const;

    QString m_lockPath;
    FileLock m_lock;
};

} // namespace reelwatch
