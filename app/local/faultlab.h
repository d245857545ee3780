#pragma once

#include "local/faultscript.h"
#include "local/message.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace reelwatch::local {

//! An answer and how it is to be brought over the wire.
struct FaultyAnswer
{
    Answer answer;
    qint64 clockOffsetMs = 0; //!< added to the Date header
    std::chrono::milliseconds delay { 0 }; //!< before the first byte
    std::optional<qint64> claimedLength; //!< in place of the body's own
    std::optional<qint64> sentBytes; //!< of the body; then the connection is closed
    bool stalls = false; //!< where it would be closed, the connection stays open instead
    bool isWithheld = false; //!< the connection is closed without a byte
    qint64 blankBytes = 0; //!< sent in place of the body
};

//! What becomes of a request before there is an answer to it.
struct FaultyCourse
{
    bool isCarriedOut = true; //!< else no answer of the routes is there to be changed
    std::optional<qint64> takenBytes; //!< of the file that comes; when so many are there, no more is read
    FaultyAnswer whenTaken; //!< is given then, in place of what the routes say
};

//! Changes \a request before it is answered (clock), for \a faults.
Request faultedRequest(const std::vector<Fault> &faults, const Request &request);

//! What \a faults make of \a request, by \a nowMs since the epoch. Questions are always carried out: what
//! they are answered may decide whether a fault meets them. Pure.
FaultyCourse faultedCourse(const std::vector<Fault> &faults, const Request &request, qint64 nowMs);

//! What \a faults make of \a answer to \a request, both as without them. \a nowMs since the epoch; \a sinceMs
//! is when the faults began. Pure.
FaultyAnswer faultedAnswer(const std::vector<Fault> &faults, const Request &request, const Answer &answer,
                           qint64 sinceMs, qint64 nowMs);

//! Which faults are on: those the service was started with or, while it is there, those of a file in the
//! service's folder, which only its owner can write. Thread-safe.
class FaultLab
{
public:
    struct Current
    {
        std::shared_ptr<const std::vector<Fault>> faults; //!< never null
        qint64 sinceMs = 0;
    };

    FaultLab(std::vector<Fault> faults, QString file);
    //! Looks at the file. A file that cannot be read as a script is named on standard error, once, and has no
    //! effect.
    Current current();

private:
    QString m_file;
    std::mutex m_mutex;
    Current m_start;
    Current m_ofFile;
    QByteArray m_script;
};

} // namespace reelwatch::local
