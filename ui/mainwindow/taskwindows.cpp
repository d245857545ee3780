#include "ui/mainwindow/taskwindows.h"

#include "session/accountsession.h"
#include "ui/taskdetail/taskwindow.h"

#include <algorithm>

namespace reelwatch {

TaskWindows::TaskWindows(QObject *parent) : QObject(parent) { }

void TaskWindows::open(AccountSession *session, const QString &taskId, const QIcon &icon)
{
    const TaskKey task { session->account().id, taskId };
    if (TaskWindow *window = m_windows.value(task)) {
        window->show();
        window->raise();
        window->activateWindow();
        return;
    }
    auto *window = new TaskWindow(session, taskId);
    window->setWindowIcon(icon);
    m_windows.insert(task, window);
    connect(window, &QObject::destroyed, this, [this, task] { m_windows.remove(task); });
    // Later, because the windows are deleted with the session, and this one is still busy with the key.
    connect(window, &TaskWindow::quitRequested, this, &TaskWindows::quitRequested, Qt::QueuedConnection);
    window->show();
}

void TaskWindows::close(const QString &accountId)
{
    // A copy, because each takes itself out of the table.
    const QHash<TaskKey, TaskWindow *> windows = m_windows;
    for (auto each = windows.begin(); each != windows.end(); ++each) {
        if (each.key().accountId == accountId)
            delete each.value();
    }
}

bool TaskWindows::isAnyVisible() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [](const TaskWindow *window) {
        return window->isVisible() && !window->isMinimized();
    });
}

} // namespace reelwatch
