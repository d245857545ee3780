#include "session/manifestpace.h"

#include <algorithm>

namespace reelwatch {

bool ManifestPace::maySend(int asking, int unfinished, qint64 nowMs) const
{
    return !wait(nowMs) && asking < mostAsking && asking + unfinished < m_window;
}

std::optional<std::chrono::milliseconds> ManifestPace::wait(qint64 nowMs) const
{
    // A clock that was set back must not prolong the pause.
    if (nowMs >= m_pausedToMs || nowMs < m_pausedFromMs)
        return std::nullopt;
    return std::chrono::milliseconds(m_pausedToMs - nowMs);
}

void ManifestPace::accepted()
{
    m_nextPause = firstPause;
    if (++m_acceptedInStep < acceptedPerStep)
        return;
    m_acceptedInStep = 0;
    m_window = std::min(m_window + 1, mostUnfinished);
}

void ManifestPace::refused(int unfinished, std::optional<std::chrono::milliseconds> retryAfter, qint64 nowMs)
{
    m_window = std::clamp(unfinished, 1, m_window);
    m_acceptedInStep = 0;
    if (retryAfter)
        pause(*retryAfter, nowMs);
    else
        failed(nowMs);
}

void ManifestPace::failed(qint64 nowMs)
{
    // Requests that were under way together are one reason to wait.
    if (wait(nowMs))
        return;
    pause(m_nextPause, nowMs);
    m_nextPause = std::min(2 * m_nextPause, longestPause);
}

void ManifestPace::pause(std::chrono::milliseconds time, qint64 nowMs)
{
    m_pausedFromMs = nowMs;
    m_pausedToMs = nowMs + time.count();
}

} // namespace reelwatch
