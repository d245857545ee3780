#pragma once

#include "tasks/taskwalk.h"

#include <QString>

#include <optional>

namespace reelwatch {

//! What TaskSync remembers from one run to the next, as a fact of the store. It is written after the tasks it
//! speaks of.
struct SyncFact
{
    std::optional<qint64> newestMs; //!< every change up to here is in the store; server clock
    bool historyComplete = false; //!< every task has been met once
    qint64 walkedAtMs
        = 0; //!< when the last complete walk ended, local clock; 0: none, or it no longer counts
    TaskWalk::Place walk; //!< where the walk is that was under way
    qint64 walkCancelledAtMs = 0; //!< when the person stopped the walk, local clock; 0: nobody did
    bool otherList = false; //!< the store may hold rows of another list: only a whole walk tells which
    QString identity; //!< whose list all this speaks of
    qint64 heardAtMs = 0; //!< when the server last told how the list is, to a minute, local clock; 0: unknown

    //! One line of JSON.
    QString toText() const;
    //! Members that are missing or cannot be are as in a fact that was never written.
    static SyncFact ofText(const QString &text);
    bool operator==(const SyncFact &) const = default;
};

} // namespace reelwatch
