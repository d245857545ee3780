#pragma once

#include "tasks/taskindex.h"
#include "ui/tasktable/columnlayout.h"

#include <QMap>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace reelwatch {

//! The first so many views have a key of their own, Alt+1 to Alt+9.
inline constexpr int viewsWithKeys = 9;

//! How the list is looked at: what of it, in which columns and order.
struct ListLook
{
    QString query; //!< as it is typed into the search field
    ColumnLayout columns;
    TaskSorting sortKeys;
    TaskGrouping grouping = TaskGrouping::None;
};

//! A way to look at the list that has a name. What is null is not part of it and stays as it is when it is
//! chosen.
struct SavedView
{
    QString id; //!< stable; "active", "failedToday", "stalled" and "large" are built in
    QString name; //!< as the person calls it; empty for the own name of a built-in one
    std::optional<QString> query;
    std::optional<ColumnLayout> columns;
    std::optional<TaskSorting> sortKeys;
    std::optional<TaskGrouping> grouping;
    bool operator==(const SavedView &) const = default;
};

//! The views every person starts with, in their order.
std::vector<SavedView> builtInViews();
bool isBuiltInView(const QString &id);
//! What it is called, in the current language.
QString viewName(const SavedView &view);

//! The whole of \a now by \a name.
SavedView viewOf(const ListLook &now, const QString &id, const QString &name);
//! The parts of \a now that \a view has.
SavedView withParts(const SavedView &view, const ListLook &now);
//! Whether \a now differs from \a view in what is part of it. Widths of columns make no difference.
bool isModified(const SavedView &view, const ListLook &now);
//! A name of none of \a views: \a name itself, or with a number behind it.
QString freeViewName(const QString &name, const std::vector<SavedView> &views);

//! \a view by \a name. An empty one gives a built-in view its own name back, and leaves others their name.
SavedView renamed(const SavedView &view, const QString &name);
//! \a views with the built-in ones as they were; those that are missing come first.
std::vector<SavedView> withBuiltInsReset(const std::vector<SavedView> &views);

//! Views as they are stored, by names that do not change: each a map of "id", "name", "query", "columns",
//! "sort"
//! ("size:descending") and "grouping".
std::vector<QVariantMap> storedViews(const std::vector<SavedView> &views);
//! Reads what storedViews() wrote. What cannot be understood is left out: a part, or a view that has no part,
//! no harmless id or the id of one before.
std::vector<SavedView> viewsOf(const std::vector<QVariantMap> &stored);

} // namespace reelwatch
