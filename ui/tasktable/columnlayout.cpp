#include "ui/tasktable/columnlayout.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int narrowest = 32;
constexpr int widest = 2000;

int defaultWidth(TaskColumn column)
{
    switch (column) {
    case TaskColumn::State:
        return 128;
    case TaskColumn::Name:
        return 240;
    case TaskColumn::Type:
        return 104;
    case TaskColumn::Progress:
        return 130;
    case TaskColumn::Time:
        return 90;
    case TaskColumn::Size:
        return 80;
    case TaskColumn::Media:
        return 220;
    case TaskColumn::Updated:
        return 100;
    case TaskColumn::Error:
    case TaskColumn::Source:
    case TaskColumn::Md5:
    case TaskColumn::Sha256:
        return 240;
    case TaskColumn::Id:
    case TaskColumn::InputAsset:
    case TaskColumn::OutputAsset:
    case TaskColumn::Project:
        return 180;
    case TaskColumn::Created:
    case TaskColumn::Scheduled:
        return 150;
    default:
        return 95;
    }
}

std::optional<TaskColumn> columnOfName(QStringView name)
{
    for (int i = 0; i < taskColumnCount; ++i) {
        if (taskColumnName(static_cast<TaskColumn>(i)) == name)
            return static_cast<TaskColumn>(i);
    }
    return std::nullopt;
}

ColumnPlace defaultPlace(TaskColumn column)
{
    return { column, defaultWidth(column), column <= TaskColumn::Updated };
}

} // namespace

ColumnLayout defaultColumnLayout()
{
    ColumnLayout layout;
    for (int i = 0; i < taskColumnCount; ++i)
        layout.push_back(defaultPlace(static_cast<TaskColumn>(i)));
    return layout;
}

QStringList storedColumnLayout(const ColumnLayout &layout)
{
    QStringList stored;
    for (const ColumnPlace &place : layout) {
        stored.append(taskColumnName(place.column) + u':' + QString::number(place.width)
                      + (place.shown ? u":shown"_s : u":hidden"_s));
    }
    return stored;
}

ColumnLayout columnLayoutOf(const QStringList &stored)
{
    ColumnLayout layout;
    const auto has = [&layout](TaskColumn column) {
        return std::any_of(layout.begin(), layout.end(),
                           [column](const ColumnPlace &place) { return place.column == column; });
    };
    for (const QString &entry : stored) {
        const QStringList parts = entry.split(u':');
        if (parts.size() != 3)
            continue;
        const std::optional<TaskColumn> column = columnOfName(parts[0]);
        bool isNumber = false;
        const int width = parts[1].toInt(&isNumber);
        if (!column || !isNumber || has(*column))
            continue;
        layout.push_back({ *column, std::clamp(width, narrowest, widest), parts[2] == "shown"_L1 });
    }
    const bool anyShown
        = std::any_of(layout.begin(), layout.end(), [](const ColumnPlace &place) { return place.shown; });
    if (!anyShown)
        return defaultColumnLayout();
    for (const ColumnPlace &place : defaultColumnLayout()) {
        if (!has(place.column))
            layout.push_back(place);
    }
    return layout;
}

} // namespace reelwatch
