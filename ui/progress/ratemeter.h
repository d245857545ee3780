#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace reelwatch {

//! The speed of a transfer over the last seconds, from what was seen of it. A plain value.
class RateMeter
{
public:
    //! \a total bytes had passed at \a nowMs (any steady clock).
    void add(qint64 nowMs, qint64 total);
    //! Bytes per second; null until a second has been seen, and when nothing was heard for longer than the
    //! window.
    std::optional<double> bytesPerSecond(qint64 nowMs) const;

private:
    struct Sample
    {
        qint64 ms;
        qint64 total;
    };
    std::deque<Sample> m_samples;
};

} // namespace reelwatch
