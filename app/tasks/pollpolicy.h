#pragma once

#include "livepeer/apierror.h"

#include <chrono>
#include <optional>

namespace reelwatch {

//! What the wait before the next poll depends on.
struct PollSituation
{
    bool activeInView = false; //!< a task the person can see now is active
    bool activeAnywhere = false;
    bool hidden = false; //!< no window of the account is visible
    bool locked = false; //!< the screen is locked: nobody can look
    bool metered = false; //!< the network is one that is paid by what passes
    bool paused = false; //!< by the person
    int quietPolls = 0; //!< polls in a row that brought nothing while nothing was active
    int burstLeft = 0; //!< polls left of the burst after an own action
    std::optional<std::chrono::seconds> chosen = {}; //!< a fixed interval the person chose
};

//! The wait before the next poll after a success: 1 s in a burst, 2 s with an active task in view, 10 s
//! active elsewhere, 30 s rising to 60 s when nothing is active, at least 60 s when hidden; on a metered
//! network 10 s, 60 s, and 5 minutes otherwise. A chosen interval replaces all but the burst. Null when
//! nothing is to be asked: paused, or locked.
std::optional<std::chrono::milliseconds> pollInterval(const PollSituation &situation);

//! Whether a walk over all tasks may go on; \a asked: the person asked for it. Without that, not while paused
//! or on a metered network; while the screen is locked, never.
bool mayWalk(const PollSituation &situation, bool asked);

//! What tells when the next walk over all tasks is due. Local clock, ms since the epoch.
struct WalkSituation
{
    qint64 nowMs = 0;
    bool historyComplete = false;
    qint64 walkedAtMs = 0; //!< the end of the last complete walk; 0: never
    qint64 cancelledAtMs = 0; //!< when the person stopped the last one; 0: nobody did
    std::chrono::milliseconds reconcileAfter {};
};

//! Until the history is complete, at once; then each time the last walk is older than reconcileAfter. One
//! that the person stopped is due when that long has passed. A moment in the future, which a clock that was
//! wrong has left, is not waited for.
bool isWalkDue(const WalkSituation &situation);

//! The wait before the next attempt after \a failures failures in a row (1 for the first): full jitter over
//! an exponential ceiling from 2 s to 5 min; \a random is uniform in 0…1; never below 1 s, and never below
//! what the server asked for. Null when repeating cannot help before a person acts (Unauthorized).
std::optional<std::chrono::milliseconds> retryDelay(const ApiError &error, int failures, double random);

//! How long a timer runs next for a wait of which \a left is left: a timer counts no more than some days of
//! milliseconds, and a coarse one fires early. Null when the wait is over but for less than a second.
std::optional<std::chrono::milliseconds> timerSlice(std::chrono::milliseconds left);

} // namespace reelwatch
