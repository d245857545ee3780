#pragma once

#include "tasks/outcomewatch.h"
#include "tasks/taskkey.h"

#include <QDateTime>
#include <QTime>

#include <chrono>
#include <optional>
#include <vector>

namespace reelwatch {

//! Of which ends of tasks a person wants to be told.
enum class TellAbout { Nothing, Failures, Everything };

//! A part of each day, by local time, in which nothing is shown; over midnight when \a to is before \a from.
struct QuietHours
{
    bool isOn = false;
    QTime from { 22, 0 };
    QTime to { 7, 0 };

    bool contains(QTime time) const;
    bool operator==(const QuietHours &) const = default;
};

//! A task that ended, of whichever account.
struct EndedTask
{
    TaskKey task;
    TaskOutcome outcome;
};

//! What one notification is to say. Failures come first among the tasks it names.
struct Bubble
{
    int finished = 0;
    int failed = 0;
    std::vector<EndedTask> named; //!< at most mostNamed
    static constexpr std::size_t mostNamed = 4;

    int count() const { return finished + failed; }
};

//! Decides when a notification is shown and what it is about: fed with ends and asked with a clock, it has no
//! timer and shows nothing. At most one bubble in ten seconds; what comes meanwhile, in quiet hours or while
//! held is gathered into the next.
class NotificationPlan
{
public:
    static constexpr std::chrono::milliseconds apart = std::chrono::seconds(10);
    //! How long the first end waits for company: several accounts answer at nearly the same time.
    static constexpr std::chrono::milliseconds gathering = std::chrono::seconds(1);

    void setTellAbout(TellAbout about);
    void setQuietHours(const QuietHours &quiet) { m_quiet = quiet; }
    //! Nobody would see it: the screen is locked, or the desktop asks not to be disturbed.
    void setHeld(bool held) { m_isHeld = held; }

    void note(const EndedTask &ended, const QDateTime &now);
    //! The bubble that is due, once.
    std::optional<Bubble> take(const QDateTime &now);
    //! How long until take() is worth another call; null while nothing waits, or nobody knows how long.
    std::optional<std::chrono::milliseconds> wait(const QDateTime &now) const;
    //! What was noted at \a sinceMs or later has been told in another way.
    void forgetSince(qint64 sinceMs);

private:
    struct Pending
    {
        EndedTask ended;
        qint64 notedMs;
    };
    std::vector<Pending> m_pending;
    std::optional<qint64> m_lastShownMs;
    TellAbout m_about = TellAbout::Everything;
    QuietHours m_quiet;
    bool m_isHeld = false;
};

} // namespace reelwatch
