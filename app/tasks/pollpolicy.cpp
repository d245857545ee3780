#include "tasks/pollpolicy.h"

#include <algorithm>
#include <cmath>

namespace reelwatch {

using namespace std::chrono_literals;

namespace {

bool isWithin(qint64 momentMs, qint64 nowMs, std::chrono::milliseconds age)
{
    constexpr std::chrono::milliseconds toleratedFuture = 1h;
    const qint64 passed = nowMs - momentMs;
    return momentMs > 0 && passed <= age.count() && passed >= -toleratedFuture.count();
}

} // namespace

std::optional<std::chrono::milliseconds> pollInterval(const PollSituation &situation)
{
    if (situation.locked || situation.paused)
        return std::nullopt;
    if (situation.burstLeft > 0)
        return 1s;
    if (situation.chosen)
        return std::max<std::chrono::milliseconds>(*situation.chosen, 1s);
    if (situation.metered) {
        if (situation.hidden || !(situation.activeInView || situation.activeAnywhere))
            return 5min;
        return situation.activeInView ? 10s : 60s;
    }
    if (situation.hidden)
        return 60s;
    if (situation.activeInView)
        return 2500ms;
    if (situation.activeAnywhere)
        return 10s;
    return 30s + 10s * std::clamp(situation.quietPolls, 0, 3);
}

bool mayWalk(const PollSituation &situation, bool asked)
{
    return !situation.locked && (asked || (!situation.paused && !situation.metered));
}

bool isWalkDue(const WalkSituation &situation)
{
    if (isWithin(situation.cancelledAtMs, situation.nowMs, situation.reconcileAfter))
        return false;
    return !situation.historyComplete
        || !isWithin(situation.walkedAtMs, situation.nowMs, situation.reconcileAfter);
}

std::optional<std::chrono::milliseconds> retryDelay(const ApiError &error, int failures, double random)
{
    // What stands between this computer and the server can end without anyone's doing here: a network that
    // wants a sign-in redirects or has a certificate of its own, a restricted key is given its right, a proxy
    // knows no way to a server that is being replaced.
    const bool mayEndByItself = error.kind == ApiError::Kind::Tls
        || error.kind == ApiError::Kind::RedirectRefused || error.kind == ApiError::Kind::RedirectLoop
        || error.kind == ApiError::Kind::TooLarge || error.kind == ApiError::Kind::Forbidden
        || error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::Invalid
        || error.kind == ApiError::Kind::Conflict;
    if (!error.isTransient() && !mayEndByItself)
        return std::nullopt;

    constexpr std::chrono::milliseconds first = 2s;
    constexpr std::chrono::milliseconds most = 5min;
    const int doublings = std::clamp(failures - 1, 0, 20);
    const std::chrono::milliseconds ceiling
        = std::min<std::chrono::milliseconds>(first * (1 << doublings), most);
    const double share = std::isfinite(random) ? std::clamp(random, 0.0, 1.0) : 1.0;
    const auto jittered
        = std::chrono::milliseconds(std::llround(static_cast<double>(ceiling.count()) * share));

    std::chrono::milliseconds delay = std::max<std::chrono::milliseconds>(jittered, 1s);
    if (error.retryAfter)
        delay = std::max(delay, *error.retryAfter);
    return delay;
}

std::optional<std::chrono::milliseconds> timerSlice(std::chrono::milliseconds left)
{
    constexpr std::chrono::milliseconds longest = 12h;
    if (left < 1s)
        return std::nullopt;
    return std::min(left, longest);
}

} // namespace reelwatch
