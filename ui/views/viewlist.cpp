#include "ui/views/viewlist.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

// Stored under "views": version, then an array of maps. A later version may add members and ids; what this
// one does not know, it leaves out.
constexpr int version = 1;
constexpr int mostRead = 1000;

std::vector<SavedView> storedOrBuiltIn()
{
    QSettings settings;
    if (settings.value("views/version"_L1).toInt() < 1)
        return builtInViews();
    std::vector<QVariantMap> stored;
    const int count = std::min(settings.beginReadArray("views/list"_L1), mostRead);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        QVariantMap map;
        const QStringList keys = settings.childKeys();
        for (const QString &key : keys)
            map.insert(key, settings.value(key));
        stored.push_back(map);
    }
    settings.endArray();
    return viewsOf(stored);
}

} // namespace

ViewList::ViewList(QObject *parent) : QObject(parent), m_views(storedOrBuiltIn()) { }

const SavedView *ViewList::find(const QString &id) const
{
    const auto found = std::ranges::find(m_views, id, &SavedView::id);
    return found == m_views.end() ? nullptr : &*found;
}

void ViewList::store()
{
    QSettings settings;
    settings.remove("views"_L1);
    settings.setValue("views/version"_L1, version);
    const std::vector<QVariantMap> stored = storedViews(m_views);
    settings.beginWriteArray("views/list"_L1, static_cast<int>(stored.size()));
    for (std::size_t i = 0; i < stored.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        for (auto each = stored[i].begin(); each != stored[i].end(); ++each)
            settings.setValue(each.key(), each.value());
    }
    settings.endArray();
    Q_EMIT changed();
}

QString ViewList::add(SavedView view)
{
    view.id = u"view-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    const QString id = view.id;
    m_views.push_back(std::move(view));
    store();
    return id;
}

void ViewList::replace(const SavedView &view)
{
    const auto found = std::ranges::find(m_views, view.id, &SavedView::id);
    if (found == m_views.end() || *found == view)
        return;
    *found = view;
    store();
}

void ViewList::setViews(std::vector<SavedView> views)
{
    if (m_views == views)
        return;
    m_views = std::move(views);
    store();
}

} // namespace reelwatch
