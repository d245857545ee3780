#pragma once

#include "tasks/taskkey.h"

#include <QHash>
#include <QIcon>
#include <QObject>

namespace reelwatch {

class AccountSession;
class TaskWindow;

//! The windows of single tasks: one for each task at the most.
class TaskWindows : public QObject
{
    Q_OBJECT
public:
    explicit TaskWindows(QObject *parent = nullptr);

    //! Opens a window for the task of \a session, or brings the one there is to the front.
    void open(AccountSession *session, const QString &taskId, const QIcon &icon);
    //! Those of the account, at once.
    void close(const QString &accountId);
    bool isAnyVisible() const;

Q_SIGNALS:
    //! From the keyboard of one of them. Comes later than the key, so that the windows may be deleted.
    void quitRequested();

private:
    QHash<TaskKey, TaskWindow *> m_windows; //!< those there are; each deletes itself when it is closed
};

} // namespace reelwatch
