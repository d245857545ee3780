#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace reelwatch::local {

//! Tells a transfer that drips from one that moves, however long the whole takes. It begins when it is first
//! asked. Knows no clock: it is told the time.
class PaceWatch
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    //! In each \a pace at least \a bytes have to move.
    PaceWatch(std::chrono::milliseconds pace, qint64 bytes) : m_pace(pace), m_bytes(bytes) { }

    void moved(qint64 bytes) { m_moved += bytes; }

    //! False when a pace has passed in which too little moved.
    bool isKept(Moment now)
    {
        if (m_hasBegun && now < m_end)
            return true;
        const bool isKept = !m_hasBegun || m_moved >= m_bytes;
        m_hasBegun = true;
        m_moved = 0;
        m_end = now + m_pace;
        return isKept;
    }

    //! Until isKept() has something new to say. After isKept().
    std::chrono::milliseconds left(Moment now) const
    {
        return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_end - now),
                        std::chrono::milliseconds(0));
    }

private:
    std::chrono::milliseconds m_pace;
    qint64 m_bytes;
    qint64 m_moved = 0;
    Moment m_end;
    bool m_hasBegun = false;
};

} // namespace reelwatch::local
