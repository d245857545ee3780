#pragma once

#include "session/commandrunner.h"
#include "ui/desktop/absencelog.h"
#include "ui/desktop/announcementsettings.h"
#include "ui/desktop/notificationplan.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace reelwatch {

class AccountSession;
class Notifier;
class OpenAccounts;
class OutcomeWatch;

//! Tells of tasks of all open accounts that end: bubbles on the desktop, a report after an absence, and the
//! person's command. What is told and when, NotificationPlan and AbsenceLog decide. GUI thread.
class Announcer : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>;

    //! \a open must outlive the announcer. \a clock is for tests.
    explicit Announcer(
        OpenAccounts *open, QObject *parent = nullptr,
        Clock clock = [] { return QDateTime::currentDateTime(); });
    ~Announcer() override;

    //! Without one, no bubbles. It must outlive the announcer.
    void setNotifier(Notifier *notifier);
    void setSettings(const AnnouncementSettings &settings);
    //! A task that was started from here otherwise than through its session.
    void expect(const TaskKey &task);
    void setScreenLocked(bool locked);
    //! Whether a window of the program has the keyboard.
    void setWindowActive(bool active);

Q_SIGNALS:
    //! A bubble was clicked. The task is the one that it is about, or the first that it names.
    void taskWanted(const reelwatch::TaskKey &task, const QString &activationToken);
    //! What ended while nobody was there; again when news of the absence come later.
    void absenceReported(const reelwatch::AbsenceReport &report);

private:
    void watch(AccountSession *session);
    void take(const QString &accountId, const std::vector<TaskOutcome> &outcomes);
    void runCommand(const QString &accountId, const TaskOutcome &outcome);
    void followPresence();
    void followHolds();
    void showDue();

    OpenAccounts *m_open;
    Clock m_clock;
    Notifier *m_notifier = nullptr;
    AnnouncementSettings m_settings;
    NotificationPlan m_plan;
    AbsenceLog m_absence;
    CommandRunner m_commands;
    QHash<QString, OutcomeWatch *> m_watches; //!< by account
    QHash<int, TaskKey> m_shown; //!< by the bubble's number
    QTimer m_timer;
    bool m_isLocked = false;
    bool m_isWindowActive = false;
};

} // namespace reelwatch
