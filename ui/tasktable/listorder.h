#pragma once

#include "tasks/taskindex.h"

#include <QStringList>

#include <optional>

namespace reelwatch {

//! The order of the list as it is remembered, by names that do not change: "size:descending",
//! "name:ascending".
QStringList storedSorting(const TaskSorting &sorting);
//! Reads what storedSorting() wrote; keys that cannot be understood, or name a column again, are left out.
TaskSorting sortingOf(const QStringList &stored);

//! "none", "state", "day", "type".
QString storedGrouping(TaskGrouping grouping);
std::optional<TaskGrouping> groupingOf(const QString &stored); //!< null for anything else

} // namespace reelwatch
