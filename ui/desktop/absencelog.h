#pragma once

#include "tasks/outcomewatch.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace reelwatch {

//! What ended while nobody looked, for a line that says so.
struct AbsenceReport
{
    qint64 fromMs = 0; //!< local clock, ms since the epoch
    qint64 toMs = 0;
    int finished = 0;
    int failed = 0;
    bool operator==(const AbsenceReport &) const = default;
};

//! Counts what ends while the person is away, and decides whether the absence was long enough to be worth a
//! line. Of a locked computer the server's news come only after the return: what ended during the absence is
//! counted then, too. Moments in ms since the epoch by the local clock, given by the caller.
class AbsenceLog
{
public:
    static constexpr std::chrono::milliseconds shortest = std::chrono::minutes(15);
    //! How long after the return news of the absence are expected.
    static constexpr std::chrono::milliseconds lateNews = std::chrono::minutes(5);

    //! True when a report begins with this return: everything noted during the absence belongs to it.
    bool setPresent(bool present, qint64 nowMs);
    bool isPresent() const { return !m_awaySinceMs; }
    //! True when \a outcome became part of a report that was made before: it needs no other telling.
    bool note(const TaskOutcome &outcome, qint64 nowMs);

    //! Of the last absence that was long enough; null before, and while nothing ended in it.
    std::optional<AbsenceReport> report() const;

private:
    std::optional<qint64> m_awaySinceMs;
    AbsenceReport m_counted; //!< of the absence that lasts
    std::optional<AbsenceReport> m_report;
};

} // namespace reelwatch
