#pragma once

#include "tasks/taskrow.h"

#include <QSet>
#include <QString>

namespace reelwatch {

//! What the list shows: everything that is in one of the states, of one of the types, and matches the text.
struct TaskFilter
{
    QSet<int> states; //!< of TaskState; empty means all
    QSet<int> types; //!< of TaskType; empty means all
    QString text; //!< every word must occur in name, id, source, error or media; case is folded

    bool isEmpty() const;
    bool operator==(const TaskFilter &) const = default;
};

//! True when \a row, which is in \a state, passes \a filter.
bool matches(const TaskFilter &filter, const TaskRow &row, TaskState state);

} // namespace reelwatch
