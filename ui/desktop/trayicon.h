#pragma once

#include <QIcon>
#include <QObject>
#include <QTimer>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace reelwatch {

//! The icon in the desktop's tray with the number of active tasks, and its menu. Everything works without it,
//! and a window that was hidden comes back when the tray goes away. GUI thread.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    //! \a window is shown and hidden; \a pause and \a quit stand in the menu. All must outlive the icon.
    TrayIcon(QWidget *window, QAction *pause, QAction *quit, QObject *parent = nullptr);
    ~TrayIcon() override;

    //! Whether the desktop has a tray.
    static bool isPossible();
    //! Shows the icon where there is a tray, or takes it away.
    void setShown(bool shown);
    //! \a words are for the tool tip.
    void setTotals(int active, const QString &words);
    //! The icon with \a active on it; nothing on it for 0.
    static QIcon iconFor(int active);

    QMenu *menu() const { return m_menu.get(); }

Q_SIGNALS:
    void windowWanted(); //!< to be shown in front

private:
    void toggleWindow();
    void refreshMenu();
    void watchTray();

    QWidget *m_window;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_toggle;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QTimer m_trayWatch; //!< while the window is hidden
    int m_active = 0;
    QString m_words;
};

} // namespace reelwatch
