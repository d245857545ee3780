#include "ui/desktop/announcer.h"

#include "session/eventcommand.h"
#include "session/openaccounts.h"
#include "tasks/outcomewatch.h"
#include "ui/desktop/announcementwords.h"
#include "ui/desktop/notifier.h"

#include <algorithm>
#include <utility>

namespace reelwatch {

namespace {

//! Timers stand still while the computer sleeps, and clocks are set.
constexpr std::chrono::milliseconds longestWait = std::chrono::minutes(5);
constexpr qsizetype mostRemembered = 500; //!< bubbles that may still be clicked

} // namespace

Announcer::Announcer(OpenAccounts *open, QObject *parent, Clock clock)
    : QObject(parent), m_open(open), m_clock(std::move(clock))
{
    m_absence.setPresent(false, m_clock().toMSecsSinceEpoch());
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Announcer::showDue);
    connect(open, &OpenAccounts::added, this, &Announcer::watch);
    connect(open, &OpenAccounts::aboutToClose, this,
            [this](const AccountSession *session) { delete m_watches.take(session->account().id); });
}

Announcer::~Announcer() = default;

void Announcer::setNotifier(Notifier *notifier)
{
    m_notifier = notifier;
    connect(notifier, &Notifier::inhibitedChanged, this, &Announcer::followHolds);
    connect(notifier, &Notifier::activated, this, [this](int number, const QString &token) {
        if (const auto found = m_shown.constFind(number); found != m_shown.constEnd())
            Q_EMIT taskWanted(*found, token);
    });
    followHolds();
}

void Announcer::setSettings(const AnnouncementSettings &settings)
{
    m_settings = settings;
    m_plan.setTellAbout(settings.bubbles);
    m_plan.setQuietHours(settings.quiet);
    showDue();
}

void Announcer::setScreenLocked(bool locked)
{
    m_isLocked = locked;
    followPresence();
    followHolds();
}

void Announcer::setWindowActive(bool active)
{
    m_isWindowActive = active;
    followPresence();
}

void Announcer::expect(const TaskKey &task)
{
    if (OutcomeWatch *watch = m_watches.value(task.accountId))
        watch->expect(task.taskId);
}

void Announcer::watch(AccountSession *session)
{
    const QString id = session->account().id;
    auto *watch = new OutcomeWatch(session->store(), this);
    m_watches.insert(id, watch);
    connect(watch, &OutcomeWatch::ended, this,
            [this, id](const std::vector<TaskOutcome> &outcomes) { take(id, outcomes); });
    connect(session, &AccountSession::importStarted, watch,
            [watch](const QString &, const QString &taskId) { watch->expect(taskId); });
    connect(session->uploads(), &UploadQueue::changed, watch,
            [watch](const Upload *upload) { watch->expect(upload->taskId()); });
}

void Announcer::take(const QString &accountId, const std::vector<TaskOutcome> &outcomes)
{
    const QDateTime now = m_clock();
    bool isReportLonger = false;
    for (const TaskOutcome &outcome : outcomes) {
        runCommand(accountId, outcome);
        if (m_absence.note(outcome, now.toMSecsSinceEpoch()))
            isReportLonger = true;
        else
            m_plan.note({ { accountId, outcome.taskId }, outcome }, now);
    }
    if (isReportLonger)
        Q_EMIT absenceReported(*m_absence.report());
    showDue();
}

void Announcer::runCommand(const QString &accountId, const TaskOutcome &outcome)
{
    const bool isWanted = m_settings.commandAbout == TellAbout::Everything
        || (m_settings.commandAbout == TellAbout::Failures && outcome.hasFailed());
    if (!isWanted || m_settings.command.value(0).isEmpty())
        return;
    const AccountSession *session = m_open->find(accountId);
    m_commands.run(
        eventcommand::filledIn(m_settings.command, outcome, session ? session->account().name : QString()));
}

void Announcer::followPresence()
{
    if (!m_absence.setPresent(m_isWindowActive && !m_isLocked, m_clock().toMSecsSinceEpoch()))
        return;
    if (const std::optional<AbsenceReport> report = m_absence.report()) {
        m_plan.forgetSince(report->fromMs);
        Q_EMIT absenceReported(*report);
    }
}

void Announcer::followHolds()
{
    m_plan.setHeld(m_isLocked || (m_notifier && m_notifier->isInhibited()));
    showDue();
}

void Announcer::showDue()
{
    const QDateTime now = m_clock();
    if (const std::optional<Bubble> bubble = m_plan.take(now); bubble && m_notifier) {
        QHash<QString, QString> names;
        for (const AccountSession *session : m_open->sessions())
            names.insert(session->account().id, session->account().name);
        const BubbleWords words = wordsOf(*bubble, names);
        if (m_shown.size() >= mostRemembered)
            m_shown.clear();
        const int number = m_notifier->show(words.title, words.body,
                                            bubble->failed > 0 ? Notifier::Tone::Bad : Notifier::Tone::Good);
        m_shown.insert(number, bubble->named.front().task);
    }
    if (const auto wait = m_plan.wait(now))
        m_timer.start(std::min(*wait, longestWait));
    else
        m_timer.stop();
}

} // namespace reelwatch
