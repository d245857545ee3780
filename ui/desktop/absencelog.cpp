#include "ui/desktop/absencelog.h"

namespace reelwatch {

namespace {

void count(const TaskOutcome &outcome, AbsenceReport *report)
{
    ++(outcome.hasFailed() ? report->failed : report->finished);
}

} // namespace

bool AbsenceLog::setPresent(bool present, qint64 nowMs)
{
    if (present == isPresent())
        return false;
    if (!present) {
        m_awaySinceMs = nowMs;
        m_counted = { .fromMs = nowMs };
        return false;
    }
    const qint64 since = *m_awaySinceMs;
    m_awaySinceMs.reset();
    if (nowMs - since < shortest.count())
        return false;
    m_counted.toMs = nowMs;
    m_report = m_counted;
    return true;
}

bool AbsenceLog::note(const TaskOutcome &outcome, qint64 nowMs)
{
    if (m_awaySinceMs) {
        count(outcome, &m_counted);
        return false;
    }
    if (!m_report || nowMs - m_report->toMs > lateNews.count() || outcome.endedMs < m_report->fromMs
        || outcome.endedMs > m_report->toMs)
        return false;
    count(outcome, &*m_report);
    return true;
}

std::optional<AbsenceReport> AbsenceLog::report() const
{
    return m_report && m_report->finished + m_report->failed > 0 ? m_report : std::nullopt;
}

} // namespace reelwatch
