#include "ui/mainwindow/desktoplinks.h"

#include "session/openaccounts.h"
#include "text/quantities.h"
#include "ui/desktop/announcementwords.h"
#include "ui/desktop/announcer.h"
#include "ui/desktop/launcherentry.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/presence.h"
#include "ui/desktop/trayicon.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/mainwindow/noticeboard.h"
#include "ui/mainwindow/windowactions.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QTime>

#include <utility>

namespace reelwatch {

DesktopLinks::DesktopLinks(OpenAccounts *open, NoticeBoard *notices, WindowActions *actions,
                           QMainWindow *window)
    : QObject(window), m_window(window), m_actions(actions), m_settings(AnnouncementSettings::stored()),
      m_announcer(new Announcer(open, this))
{
    m_announcer->setSettings(m_settings);
    const auto takeActivity = [this](Qt::ApplicationState state) {
        m_announcer->setWindowActive(state == Qt::ApplicationActive);
    };
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, takeActivity);
    takeActivity(QGuiApplication::applicationState());
    connect(m_announcer, &Announcer::taskWanted, this, &DesktopLinks::taskWanted);
    connect(m_announcer, &Announcer::absenceReported, notices, [notices](const AbsenceReport &report) {
        notices->tell({}, Notice::Kind::WhileAway,
                      report.failed > 0 ? Notice::Severity::Warning : Notice::Severity::Information,
                      wordsOf(report));
    });
}

DesktopLinks::~DesktopLinks() = default;

void DesktopLinks::start(const QString &sessionBus)
{
    m_notifier = std::make_unique<Notifier>(sessionBus);
    m_announcer->setNotifier(m_notifier.get());
    m_launcher = std::make_unique<LauncherEntry>(sessionBus);
    m_tray = std::make_unique<TrayIcon>(m_window, m_actions->pause, m_actions->quit);
    connect(m_tray.get(), &TrayIcon::windowWanted, this, [this] { Q_EMIT windowWanted({}); });
    m_tray->setShown(m_settings.trayIcon || m_isInBackground);
    connect(m_notifier.get(), &Notifier::activated, this, [this](int number, const QString &token) {
        if (number == m_backgroundBubble)
            Q_EMIT windowWanted(token);
    });
    setTotals(m_active, m_progress);
}

void DesktopLinks::follow(const Presence *presence)
{
    connect(presence, &Presence::lockedChanged, m_announcer, &Announcer::setScreenLocked);
    m_announcer->setScreenLocked(presence->isLocked());
}

void DesktopLinks::expect(const TaskKey &task)
{
    m_announcer->expect(task);
}

void DesktopLinks::setTotals(int active, double progress)
{
    m_active = active;
    m_progress = progress;
    if (m_launcher)
        m_launcher->setTotals(active, progress >= 0 ? std::optional(progress) : std::nullopt);
    if (m_tray)
        m_tray->setTotals(active, m_window->windowTitle());
}

void DesktopLinks::setInBackground(bool isIn)
{
    if (std::exchange(m_isInBackground, isIn) == isIn)
        return;
    if (m_tray)
        m_tray->setShown(isIn || m_settings.trayIcon);
    if (isIn) {
        //: a notification
        tell(tr("Reelwatch goes on in the background"),
             tr("It ends when everything has arrived. Start it again to see its window."), true);
    }
}

void DesktopLinks::tellBackgroundEnded(int failed)
{
    if (failed > 0) {
        //: a notification; uploads and downloads
        tell(tr("%Ln could not be finished", nullptr, failed), tr("The window of Reelwatch says why."),
             false);
    } else {
        //: a notification
        tell(tr("Everything has arrived"), tr("Reelwatch has ended."), true);
    }
}

//! Unless the person does not want to be told of it, or not now.
void DesktopLinks::tell(const QString &title, const QString &words, bool isGood)
{
    if (m_notifier && m_settings.mayTell(isGood, QTime::currentTime()))
        m_backgroundBubble
            = m_notifier->show(title, words, isGood ? Notifier::Tone::Good : Notifier::Tone::Bad);
}

void DesktopLinks::setSettings(const AnnouncementSettings &settings)
{
    m_settings = settings;
    m_settings.store();
    m_announcer->setSettings(settings);
    if (m_tray)
        m_tray->setShown(settings.trayIcon || m_isInBackground);
}

void DesktopLinks::showPreferences()
{
    if (!m_preferences) {
        m_preferences
            = new PreferencesDialog({ m_actions->languages, m_actions->appearances, m_actions->intervals },
                                    m_settings, TrayIcon::isPossible(), m_window);
        m_preferences->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_preferences, &PreferencesDialog::settingsChanged, this, &DesktopLinks::setSettings);
    }
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

} // namespace reelwatch
