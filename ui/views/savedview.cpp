#include "ui/views/savedview.h"

#include "ui/tasktable/listorder.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr std::size_t mostViews = 100;
constexpr qsizetype longestName = 80;
constexpr qsizetype longestQuery = 32'767; //!< as long as the search field takes

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Views)
};

SavedView builtIn(const QString &id, const QString &query, TaskSortKey sortKey)
{
    SavedView view;
    view.id = id;
    view.query = query;
    view.sortKeys = { sortKey };
    return view;
}

bool isHarmlessId(const QString &id)
{
    static const QRegularExpression harmless(u"\\A[A-Za-z0-9][A-Za-z0-9-]{0,63}\\z"_s);
    return harmless.match(id).hasMatch();
}

bool hasAnyPart(const SavedView &view)
{
    return view.query || view.columns || view.sortKeys || view.grouping;
}

SavedView viewFrom(const QVariantMap &stored)
{
    SavedView view;
    view.id = stored.value(u"id"_s).toString();
    view.name = stored.value(u"name"_s).toString().simplified().left(longestName);
    if (const QVariant query = stored.value(u"query"_s);
        query.typeId() == QMetaType::QString && query.toString().size() <= longestQuery)
        view.query = query.toString();
    if (const QStringList columns = stored.value(u"columns"_s).toStringList(); !columns.isEmpty())
        view.columns = columnLayoutOf(columns);
    if (TaskSorting keys = sortingOf(stored.value(u"sort"_s).toStringList()); !keys.empty())
        view.sortKeys = std::move(keys);
    const QString grouping = stored.value(u"grouping"_s).toString();
    view.grouping = groupingOf(grouping);
    return view;
}

std::vector<TaskColumn> shownColumns(const ColumnLayout &layout)
{
    std::vector<TaskColumn> columns;
    for (const ColumnPlace &place : layout) {
        if (place.shown)
            columns.push_back(place.column);
    }
    return columns;
}

} // namespace

std::vector<SavedView> builtInViews()
{
    return { builtIn(u"active"_s, u"phase:active"_s, { TaskColumn::Updated, Qt::DescendingOrder }),
             builtIn(u"failedToday"_s, u"phase:failed updated:today"_s,
                     { TaskColumn::Updated, Qt::DescendingOrder }),
             builtIn(u"stalled"_s, u"phase:stalled"_s, { TaskColumn::Updated, Qt::AscendingOrder }),
             builtIn(u"large"_s, u"size:>1GB"_s, { TaskColumn::Size, Qt::DescendingOrder }) };
}

bool isBuiltInView(const QString &id)
{
    return std::ranges::count(builtInViews(), id, &SavedView::id) > 0;
}

QString viewName(const SavedView &view)
{
    if (!view.name.isEmpty())
        return view.name;
    if (view.id == "active"_L1)
        //: a view of the list: tasks that wait or run
        return Words::tr("Active");
    if (view.id == "failedToday"_L1)
        //: a view of the list
        return Words::tr("Failed today");
    if (view.id == "stalled"_L1)
        //: a view of the list: tasks that do not get on
        return Words::tr("Stalled");
    if (view.id == "large"_L1)
        //: a view of the list: tasks with large files
        return Words::tr("Large");
    return Words::tr("Unnamed view");
}

SavedView viewOf(const ListLook &now, const QString &id, const QString &name)
{
    return { id, name, now.query, now.columns, now.sortKeys, now.grouping };
}

SavedView withParts(const SavedView &view, const ListLook &now)
{
    SavedView changed = view;
    if (view.query)
        changed.query = now.query;
    if (view.columns)
        changed.columns = now.columns;
    if (view.sortKeys)
        changed.sortKeys = now.sortKeys;
    if (view.grouping)
        changed.grouping = now.grouping;
    return changed;
}

bool isModified(const SavedView &view, const ListLook &now)
{
    return (view.query && view.query->simplified() != now.query.simplified())
        || (view.columns && shownColumns(*view.columns) != shownColumns(now.columns))
        || (view.sortKeys && *view.sortKeys != now.sortKeys)
        || (view.grouping && *view.grouping != now.grouping);
}

QString freeViewName(const QString &name, const std::vector<SavedView> &views)
{
    const auto isTaken = [&views](const QString &wanted) {
        return std::ranges::any_of(views, [&wanted](const SavedView &view) {
            return viewName(view).compare(wanted, Qt::CaseInsensitive) == 0;
        });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = u"%1 %2"_s.arg(name).arg(number);
    return free;
}

SavedView renamed(const SavedView &view, const QString &name)
{
    SavedView changed = view;
    const QString wanted = name.simplified().left(longestName);
    if (!wanted.isEmpty())
        changed.name = wanted;
    if (isBuiltInView(view.id)) {
        // By its own name it goes on being named in the language of the day.
        SavedView own = view;
        own.name.clear();
        if (wanted.isEmpty() || viewName(own) == wanted)
            changed.name.clear();
    }
    return changed;
}

std::vector<SavedView> withBuiltInsReset(const std::vector<SavedView> &views)
{
    std::vector<SavedView> others = views;
    std::vector<SavedView> missing;
    for (const SavedView &builtIn : builtInViews()) {
        const auto found = std::ranges::find(others, builtIn.id, &SavedView::id);
        if (found != others.end())
            *found = builtIn;
        else
            missing.push_back(builtIn);
    }
    missing.insert(missing.end(), others.begin(), others.end());
    return missing;
}

std::vector<QVariantMap> storedViews(const std::vector<SavedView> &views)
{
    std::vector<QVariantMap> stored;
    for (const SavedView &view : views) {
        QVariantMap map { { u"id"_s, view.id } };
        if (!view.name.isEmpty())
            map.insert(u"name"_s, view.name);
        if (view.query)
            map.insert(u"query"_s, *view.query);
        if (view.columns)
            map.insert(u"columns"_s, storedColumnLayout(*view.columns));
        if (view.sortKeys)
            map.insert(u"sort"_s, storedSorting(*view.sortKeys));
        if (view.grouping)
            map.insert(u"grouping"_s, storedGrouping(*view.grouping));
        stored.push_back(map);
    }
    return stored;
}

std::vector<SavedView> viewsOf(const std::vector<QVariantMap> &stored)
{
    std::vector<SavedView> views;
    for (const QVariantMap &map : stored) {
        SavedView view = viewFrom(map);
        if (!isHarmlessId(view.id) || !hasAnyPart(view)
            || std::ranges::count(views, view.id, &SavedView::id) > 0)
            continue;
        views.push_back(std::move(view));
        if (views.size() == mostViews)
            break;
    }
    return views;
}

} // namespace reelwatch
