#pragma once

#include "tasks/taskrow.h"

#include <QSet>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

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

//! The parts of matches(), for a caller that keeps the folded text of many rows and asks again with every key.
//! True when \a state and \a type are among the filter's.
bool matchesKind(const TaskFilter &filter, TaskType type, TaskState state);
//! Appends what can be searched of \a row to \a out, folded, in UTF-8.
void appendSearchText(const TaskRow &row, std::string *out);
//! The words of a search, folded in the same way.
std::vector<std::string> searchWords(const QString &text);
//! True when each of \a words occurs in \a searchText.
bool containsAll(std::string_view searchText, const std::vector<std::string> &words);

} // namespace reelwatch
