#include "tasks/actionboard.h"

#include <QList>

namespace reelwatch {

void ActionBoard::put(const TaskKey &task, const ActionNote &note)
{
    m_notes.insert(task, note);
    Q_EMIT changed(task);
}

void ActionBoard::clear(const TaskKey &task)
{
    if (m_notes.remove(task))
        Q_EMIT changed(task);
}

void ActionBoard::clearAccount(const QString &accountId)
{
    const QList<TaskKey> tasks = m_notes.keys();
    for (const TaskKey &task : tasks) {
        if (task.accountId == accountId)
            clear(task);
    }
}

const ActionNote *ActionBoard::find(const TaskKey &task) const
{
    const auto found = m_notes.constFind(task);
    return found == m_notes.cend() ? nullptr : &*found;
}

} // namespace reelwatch
