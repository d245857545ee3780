#include "livepeer/transferretry.h"

#include <algorithm>
#include <cmath>

namespace reelwatch::transferretry {

namespace {

constexpr int mostRefusals = 8;
constexpr double firstPauseMs = 500;
constexpr double longestPauseMs = 30'000;
constexpr std::chrono::hours longestWish(1);

} // namespace

bool isWorthTrying(const ApiError &error, int failures)
{
    const bool isNetwork = error.httpStatus == 0 && error.isTransient();
    return isNetwork || failures < mostRefusals;
}

std::chrono::milliseconds pauseBefore(int failures, double share,
                                      std::optional<std::chrono::milliseconds> retryAfter)
{
    const double range = std::min(longestPauseMs, firstPauseMs * std::exp2(std::clamp(failures - 1, 0, 20)));
    const std::chrono::milliseconds pause(std::llround(range * std::clamp(share, 0.0, 1.0)));
    const std::chrono::milliseconds wish = std::clamp<std::chrono::milliseconds>(
        retryAfter.value_or(std::chrono::milliseconds(0)), std::chrono::milliseconds(0), longestWish);
    return std::max(pause, wish);
}

} // namespace reelwatch::transferretry
