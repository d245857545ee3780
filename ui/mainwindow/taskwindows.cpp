#include "ui/mainwindow/taskwindows.h"

#include "ui/taskdetail/taskwindow.h"

#include <algorithm>
#include <utility>

namespace reelwatch {

TaskWindows::TaskWindows(QObject *parent) : QObject(parent) { }

void TaskWindows::open(AccountSession *session, const QString &taskId, const QIcon &icon)
{
    if (TaskWindow *window = m_windows.value(taskId)) {
        window->show();
        window->raise();
        window->activateWindow();
        return;
    }
    auto *window = new TaskWindow(session, taskId);
    window->setWindowIcon(icon);
    m_windows.insert(taskId, window);
    connect(window, &QObject::destroyed, this, [this, taskId] {
        if (!m_windows.value(taskId))
            m_windows.remove(taskId);
    });
    // Later, because the windows are deleted with the session, and this one is still busy with the key.
    connect(window, &TaskWindow::quitRequested, this, &TaskWindows::quitRequested, Qt::QueuedConnection);
    window->show();
}

void TaskWindows::closeAll()
{
    // Each takes itself out of the table.
    const QHash<QString, QPointer<TaskWindow>> windows = std::exchange(m_windows, {});
    for (const QPointer<TaskWindow> &window : windows)
        delete window.data();
}

bool TaskWindows::isAnyVisible() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [](const QPointer<TaskWindow> &window) {
        return window && window->isVisible() && !window->isMinimized();
    });
}

} // namespace reelwatch
