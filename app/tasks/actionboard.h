#pragma once

#include "tasks/taskkey.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace reelwatch {

//! What a person's action on a task has come to so far. Translated; the words may hold a server's own,
//! redacted and on one line.
struct ActionNote
{
    enum class Stage { Sent, Refused };
    Stage stage = Stage::Sent;
    QString title; //!< in place of the state: "Retry sent", "Not retried"
    QString words; //!< why it was refused
    bool operator==(const ActionNote &) const = default;
};

//! Notes on the tasks that a person has just acted on, for their rows. In memory only. GUI thread.
class ActionBoard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void put(const TaskKey &task, const ActionNote &note);
    void clear(const TaskKey &task);
    void clearAccount(const QString &accountId);
    //! Null when there is none; valid until the board changes.
    const ActionNote *find(const TaskKey &task) const;
    bool isEmpty() const { return m_notes.isEmpty(); }

Q_SIGNALS:
    void changed(const reelwatch::TaskKey &task);

private:
    QHash<TaskKey, ActionNote> m_notes;
};

} // namespace reelwatch
