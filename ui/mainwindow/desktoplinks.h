#pragma once

#include "tasks/taskkey.h"
#include "ui/desktop/announcementsettings.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QMainWindow;

namespace reelwatch {

class AccountSession;
class Announcer;
class LauncherEntry;
class NoticeBoard;
class Notifier;
class OpenAccounts;
class PreferencesDialog;
class Presence;
class TrayIcon;
class WindowActions;

//! What the window shows outside itself: notifications, the launcher's number, the tray icon. Nothing of it
//! is there before start(), and none of it is needed.
class DesktopLinks : public QObject
{
    Q_OBJECT
public:
    //! All must outlive the links, which \a window owns.
    DesktopLinks(OpenAccounts *open, NoticeBoard *notices, WindowActions *actions, QMainWindow *window);
    ~DesktopLinks() override;

    //! \a sessionBus: its address; empty for the desktop's.
    void start(const QString &sessionBus = {});
    void follow(const Presence *presence);
    void expect(const TaskKey &task); //!< see Announcer
    //! \a progress: 0…1, negative when it is not known.
    void setTotals(int active, double progress);
    //! Tells that the work goes on without its window, and shows the tray icon in its place where there is a
    //! tray; or no longer.
    void setInBackground(bool isIn);
    //! Tells that the work without a window has ended, and how many uploads, downloads and imports failed.
    void tellBackgroundEnded(int failed);

    const AnnouncementSettings &settings() const { return m_settings; }
    //! From now on, and at the next start.
    void setSettings(const AnnouncementSettings &settings);

    //! One dialog at a time.
    void showPreferences();

Q_SIGNALS:
    void taskWanted(const reelwatch::TaskKey &task, const QString &activationToken);
    void windowWanted(const QString &activationToken);

private:
    void tell(const QString &title, const QString &words, bool isGood);

    QMainWindow *m_window;
    WindowActions *m_actions;
    AnnouncementSettings m_settings;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<LauncherEntry> m_launcher;
    std::unique_ptr<TrayIcon> m_tray;
    Announcer *m_announcer;
    QPointer<PreferencesDialog> m_preferences;
    int m_backgroundBubble = 0; //!< 0: none
    bool m_isInBackground = false;
    int m_active = 0;
    double m_progress = -1;
};

} // namespace reelwatch
