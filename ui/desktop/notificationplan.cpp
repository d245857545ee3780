#include "ui/desktop/notificationplan.h"

#include <algorithm>
#include <utility>

namespace reelwatch {

namespace {

bool isWanted(const TaskOutcome &outcome, TellAbout about)
{
    return about == TellAbout::Everything || (about == TellAbout::Failures && outcome.hasFailed());
}

//! From \a now until the clock next reads \a time. In wall-clock time: where the clock is set forward or
//! back, the next question puts it right.
std::chrono::milliseconds untilTime(QTime time, const QDateTime &now)
{
    const int ahead = now.time().msecsTo(time);
    constexpr int dayMs = 24 * 60 * 60 * 1000;
    return std::chrono::milliseconds(ahead > 0 ? ahead : ahead + dayMs);
}

} // namespace

bool QuietHours::contains(QTime time) const
{
    if (!isOn || from == to)
        return false;
    return from < to ? time >= from && time < to : time >= from || time < to;
}

void NotificationPlan::setTellAbout(TellAbout about)
{
    m_about = about;
    std::erase_if(m_pending,
                  [about](const Pending &pending) { return !isWanted(pending.ended.outcome, about); });
}

void NotificationPlan::note(const EndedTask &ended, const QDateTime &now)
{
    if (isWanted(ended.outcome, m_about))
        m_pending.push_back({ ended, now.toMSecsSinceEpoch() });
}

std::optional<std::chrono::milliseconds> NotificationPlan::wait(const QDateTime &now) const
{
    using std::chrono::milliseconds;
    if (m_pending.empty() || m_isHeld)
        return std::nullopt;
    if (m_quiet.contains(now.time()))
        return untilTime(m_quiet.to, now);
    const qint64 nowMs = now.toMSecsSinceEpoch();
    qint64 due = m_pending.front().notedMs + gathering.count();
    if (m_lastShownMs)
        due = std::max<qint64>(due, *m_lastShownMs + apart.count());
    // A clock that was set back must not silence the program until it has caught up.
    return milliseconds(std::clamp<qint64>(due - nowMs, 0, apart.count()));
}

std::optional<Bubble> NotificationPlan::take(const QDateTime &now)
{
    const auto left = wait(now);
    if (!left || left->count() > 0)
        return std::nullopt;
    m_lastShownMs = now.toMSecsSinceEpoch();
    std::vector<Pending> all = std::exchange(m_pending, {});
    std::stable_partition(all.begin(), all.end(),
                          [](const Pending &pending) { return pending.ended.outcome.hasFailed(); });
    Bubble bubble;
    for (Pending &pending : all) {
        ++(pending.ended.outcome.hasFailed() ? bubble.failed : bubble.finished);
        if (bubble.named.size() < Bubble::mostNamed)
            bubble.named.push_back(std::move(pending.ended));
    }
    return bubble;
}

void NotificationPlan::forgetSince(qint64 sinceMs)
{
    std::erase_if(m_pending, [sinceMs](const Pending &pending) { return pending.notedMs >= sinceMs; });
}

} // namespace reelwatch
