#include "ui/progress/ratemeter.h"

namespace reelwatch {

namespace {

constexpr qint64 windowMs = 8000;
constexpr qint64 leastMs = 1000;
//! Bytes may be reported many times a second; a handful of samples per second is enough.
constexpr qint64 spacingMs = 200;

} // namespace

void RateMeter::add(qint64 nowMs, qint64 total)
{
    if (!m_samples.empty() && (total < m_samples.back().total || nowMs < m_samples.back().ms))
        m_samples.clear();
    if (m_samples.size() >= 2 && nowMs - m_samples[m_samples.size() - 2].ms < spacingMs)
        m_samples.back() = { nowMs, total };
    else
        m_samples.push_back({ nowMs, total });
    while (m_samples.size() > 2 && nowMs - m_samples[1].ms >= windowMs)
        m_samples.pop_front();
}

std::optional<double> RateMeter::bytesPerSecond(qint64 nowMs) const
{
    if (m_samples.size() < 2 || nowMs - m_samples.back().ms > windowMs)
        return std::nullopt;
    const qint64 spanMs = nowMs - m_samples.front().ms;
    if (spanMs < leastMs)
        return std::nullopt;
    return static_cast<double>(m_samples.back().total - m_samples.front().total) * 1000
        / static_cast<double>(spanMs);
}

} // namespace reelwatch
