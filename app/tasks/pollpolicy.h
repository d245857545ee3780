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
    int quietPolls = 0; //!< polls in a row that brought nothing while nothing was active
    int burstLeft = 0; //!< polls left of the burst after an own action
    std::optional<std::chrono::seconds> chosen = {}; //!< a fixed interval the person chose
};

//! The wait before the next poll after a success: 1 s in a burst, 2 s with an active task in view, 10 s active elsewhere,
//! 30 s rising to 60 s when nothing is active, at least 60 s when hidden. A chosen interval replaces all but the burst.
std::chrono::milliseconds pollInterval(const PollSituation &situation);

//! The wait before the next attempt after \a failures failures in a row (1 for the first): full jitter over an exponential
//! ceiling from 2 s to 5 min; \a random is uniform in 0…1; never below 1 s, and never below what the server asked for.
//! Null when repeating cannot help before a person acts (Unauthorized, Forbidden, RedirectRefused, Tls…).
std::optional<std::chrono::milliseconds> retryDelay(const ApiError &error, int failures, double random);

//! How long a timer runs next for a wait of which \a left is left: a timer counts no more than some days of milliseconds,
//! and a coarse one fires early. Null when the wait is over but for less than a second.
std::optional<std::chrono::milliseconds> timerSlice(std::chrono::milliseconds left);

} // namespace reelwatch
