#pragma once

#include "tasks/actionboard.h"
#include "tasks/rowtable.h"

#include <QString>
#include <QVariant>

namespace reelwatch {

//! A state, type or column as a translated word.
QString stateText(TaskState state, const TaskFacts &facts, const QString &phaseWord);
QString stateText(TaskState state, const TaskRow &row);
QString stateText(TaskState state);
QString typeText(TaskType type, const QString &typeWord = {});
QString columnTitle(TaskColumn column);

//! A row with what it does not know itself, for its words.
struct TaskCell
{
    RowView row;
    TaskState state = TaskState::Unknown;
    qint64 serverNowMs = 0;
    QString account; //!< its name
    const ActionNote *note = nullptr; //!< on what a person has just done with the task; null for none

    //! What a cell says, in the current language; "—" for what is missing.
    QString text(TaskColumn column) const;
    //! The raw value a cell stands for; invalid when it is missing.
    QVariant value(TaskColumn column) const;
    //! More than the cell says, as rich text that shows foreign text as it is; invalid when there is no more.
    QVariant toolTip(TaskColumn column) const;
    //! What a screen reader says of the row: "beach.mp4, upload, running, 42 percent".
    QString accessibleText() const;
};

//! What a task without a name is called: the begin of its id.
QString shortId(const RowView &row);
//! The bar: 1 for completed tasks, null when the server tells no progress.
std::optional<double> progressOf(const TaskFacts &facts);
//! How long it took or, while it is active, has been at it in whole seconds, in ms.
std::optional<qint64> timeOf(const TaskFacts &facts, TaskState state, qint64 serverNowMs);
std::optional<qint64> momentOf(const TaskFacts &facts, TaskColumn column);

} // namespace reelwatch
