#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace reelwatch {

//! Decides when the next import of a manifest may be sent, so that the server's queue never fills up and work
//! that is started beside it still finds a place. A server that says all the same that there is too much gets
//! less. A plain value without a clock of its own; moments in ms since the epoch.
class ManifestPace
{
public:
    static constexpr int mostUnfinished = 80; //!< the hosted service refuses from 100 on
    static constexpr int mostAsking = 2; //!< requests at a time
    static constexpr std::chrono::milliseconds firstPause = std::chrono::seconds(5);
    static constexpr std::chrono::milliseconds longestPause = std::chrono::seconds(60);
    static constexpr int acceptedPerStep = 10; //!< before one more unfinished task is tried

    //! \a asking: requests that are not answered; \a unfinished: tasks that were accepted and have not ended.
    bool maySend(int asking, int unfinished, qint64 nowMs) const;
    //! Until the pause ends that maySend() waits for; null when it is not a pause that is waited for.
    std::optional<std::chrono::milliseconds> wait(qint64 nowMs) const;

    void accepted();
    //! The server has too much to do (429), or could not be asked. \a retryAfter: what it said, if it did.
    void refused(int unfinished, std::optional<std::chrono::milliseconds> retryAfter, qint64 nowMs);
    void failed(qint64 nowMs); //!< no answer, or a fault of the server

    int window() const { return m_window; }

private:
    void pause(std::chrono::milliseconds time, qint64 nowMs);

    int m_window = mostUnfinished;
    int m_acceptedInStep = 0;
    std::chrono::milliseconds m_nextPause = firstPause;
    qint64 m_pausedFromMs = 0;
    qint64 m_pausedToMs = 0;
};

} // namespace reelwatch
