#include "ui/tasktable/listorder.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qsizetype mostKeys = 8;

struct GroupingName
{
    TaskGrouping grouping;
    QLatin1StringView name;
};
constexpr std::array groupingNames {
    GroupingName { TaskGrouping::None, "none"_L1 },
    GroupingName { TaskGrouping::State, "state"_L1 },
    GroupingName { TaskGrouping::Day, "day"_L1 },
    GroupingName { TaskGrouping::Type, "type"_L1 },
};

std::optional<TaskColumn> columnNamed(const QString &name)
{
    for (int i = 0; i < taskColumnCount; ++i) {
        if (taskColumnName(static_cast<TaskColumn>(i)) == name)
            return static_cast<TaskColumn>(i);
    }
    return std::nullopt;
}

std::optional<TaskSortKey> keyOf(const QString &stored)
{
    const QStringList parts = stored.split(u':');
    const std::optional<TaskColumn> column = columnNamed(parts.first());
    if (!column || parts.size() != 2 || (parts[1] != "ascending"_L1 && parts[1] != "descending"_L1))
        return std::nullopt;
    return TaskSortKey { *column, parts[1] == "ascending"_L1 ? Qt::AscendingOrder : Qt::DescendingOrder };
}

} // namespace

QStringList storedSorting(const TaskSorting &sorting)
{
    QStringList stored;
    for (const TaskSortKey &key : sorting) {
        stored.append(taskColumnName(key.column)
                      + (key.order == Qt::AscendingOrder ? u":ascending"_s : u":descending"_s));
    }
    return stored;
}

TaskSorting sortingOf(const QStringList &stored)
{
    TaskSorting sorting;
    for (const QString &text : stored.mid(0, mostKeys)) {
        const std::optional<TaskSortKey> key = keyOf(text);
        if (key && std::ranges::find(sorting, key->column, &TaskSortKey::column) == sorting.end())
            sorting.push_back(*key);
    }
    return sorting;
}

QString storedGrouping(TaskGrouping grouping)
{
    return std::ranges::find(groupingNames, grouping, &GroupingName::grouping)->name;
}

std::optional<TaskGrouping> groupingOf(const QString &stored)
{
    const auto found = std::ranges::find_if(
        groupingNames, [&stored](const GroupingName &each) { return stored == each.name; });
    return found == groupingNames.end() ? std::nullopt : std::optional(found->grouping);
}

} // namespace reelwatch
