#pragma once

#include "tasks/taskkey.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QDialog;

namespace reelwatch {

class AccountSession;
class OpenAccounts;

//! The id of a task in what a person typed or pasted: the id itself, or the last step of the address of a
//! task. Empty when there is none.
QString taskIdIn(const QString &text);

//! Finds a task by an id that a person knows, also one that no list has told of.
class TaskLookup : public QObject
{
    Q_OBJECT
public:
    //! \a accounts and \a window must outlive the lookup.
    TaskLookup(OpenAccounts *accounts, QWidget *window);

    //! Opens the dialog for an id, with the account \a accountId chosen, or the one opened first.
    void ask(const QString &accountId);

Q_SIGNALS:
    //! It is in the store. A task that cannot be had is told by the sync.
    void found(const reelwatch::TaskKey &task);

private:
    void seek(const TaskKey &task);
    void lookFor(AccountSession *session);

    OpenAccounts *m_accounts;
    QWidget *m_window;
    QPointer<QDialog> m_dialog;
    QSet<TaskKey> m_sought; //!< not in a store yet
};

} // namespace reelwatch
