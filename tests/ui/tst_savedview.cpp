#include "support/isolatedhome.h"
#include "ui/views/viewlist.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

ListLook plainLook()
{
    ListLook look;
    look.query = u"phase:failed clip"_s;
    look.columns = defaultColumnLayout();
    look.sortKeys = { { TaskColumn::Size, Qt::DescendingOrder }, { TaskColumn::Name, Qt::AscendingOrder } };
    look.grouping = TaskGrouping::Day;
    return look;
}

QVariantMap storedView(const QString &id)
{
    return { { u"id"_s, id }, { u"query"_s, u"phase:failed"_s } };
}

QStringList idsOf(const std::vector<SavedView> &views)
{
    QStringList ids;
    for (const SavedView &view : views)
        ids.append(view.id);
    return ids;
}

const QStringList builtInIds { u"active"_s, u"failedToday"_s, u"stalled"_s, u"large"_s };

} // namespace

//! Saved views as values, and the list of them in the settings.
class TestSavedView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void noticesWhatDiffersFromAView_data()
    {
        QTest::addColumn<SavedView>("view");
        QTest::addColumn<ListLook>("now");
        QTest::addColumn<bool>("modified");
        const SavedView all = viewOf(plainLook(), u"all"_s, u"All"_s);
        QTest::newRow("as it was") << all << plainLook() << false;

        ListLook query = plainLook();
        query.query = u"phase:failed"_s;
        QTest::newRow("query") << all << query << true;
        query.query = u"  phase:failed   clip "_s;
        QTest::newRow("blanks in the query") << all << query << false;

        ListLook columns = plainLook();
        columns.columns[1].width += 40;
        QTest::newRow("width of a column") << all << columns << false;
        columns = plainLook();
        std::swap(columns.columns[0], columns.columns[1]);
        QTest::newRow("order of columns") << all << columns << true;
        columns = plainLook();
        columns.columns[2].shown = false;
        QTest::newRow("hidden column") << all << columns << true;
        columns = plainLook();
        std::swap(columns.columns[columns.columns.size() - 1], columns.columns[columns.columns.size() - 2]);
        QTest::newRow("order of columns that are hidden") << all << columns << false;

        ListLook sorting = plainLook();
        sorting.sortKeys.pop_back();
        QTest::newRow("second sort key") << all << sorting << true;
        sorting = plainLook();
        sorting.sortKeys[0].order = Qt::AscendingOrder;
        QTest::newRow("direction") << all << sorting << true;

        ListLook grouping = plainLook();
        grouping.grouping = TaskGrouping::None;
        QTest::newRow("grouping") << all << grouping << true;

        SavedView onlyQuery;
        onlyQuery.query = u"phase:failed clip"_s;
        ListLook rest = plainLook();
        rest.columns[0].shown = false;
        rest.sortKeys.clear();
        rest.grouping = TaskGrouping::Type;
        QTest::newRow("what is no part of it") << onlyQuery << rest << false;
    }
    void noticesWhatDiffersFromAView()
    {
        QFETCH(const SavedView, view);
        QFETCH(const ListLook, now);
        QTEST(isModified(view, now), "modified");
    }

    void takesOnlyItsOwnPartsFromTheList()
    {
        SavedView view;
        view.id = u"view-1"_s;
        view.name = u"Mine"_s;
        view.query = u"old"_s;
        view.grouping = TaskGrouping::None;
        const SavedView changed = withParts(view, plainLook());
        QCOMPARE(changed.name, u"Mine"_s);
        QCOMPARE(changed.query, std::optional(u"phase:failed clip"_s));
        QCOMPARE(changed.grouping, std::optional(TaskGrouping::Day));
        QVERIFY(!changed.columns);
        QVERIFY(!changed.sortKeys);
    }

    void readsWhatItStored()
    {
        std::vector<SavedView> views = builtInViews();
        views.push_back(viewOf(plainLook(), u"view-0123456789ab"_s, u"Käse, \"roh\""_s));
        SavedView empty;
        empty.id = u"view-2"_s;
        empty.query = QString(u""_s);
        views.push_back(empty);
        QCOMPARE(viewsOf(storedViews(views)), views);
    }

    void leavesOutWhatItCannotRead_data()
    {
        QTest::addColumn<QVariantMap>("stored");
        QTest::addColumn<bool>("kept");
        QTest::addColumn<int>("parts");
        const auto row
            = [](const char *name, const QString &key, const QVariant &value, bool kept, int parts) {
                  QVariantMap map = storedView(u"view-1"_s);
                  map.insert(key, value);
                  QTest::newRow(name) << map << kept << parts;
              };
        row("query alone", u"name"_s, u"Mine"_s, true, 1);
        row("no id", u"id"_s, QVariant(), false, 0);
        row("id with a path", u"id"_s, u"../view"_s, false, 0);
        row("id that is too long", u"id"_s, QString(200, u'a'), false, 0);
        row("query that is no text", u"query"_s, QStringList { u"a"_s, u"b"_s }, false, 0);
        row("query that is too long", u"query"_s, QString(40000, u'a'), false, 0);
        row("unknown grouping", u"grouping"_s, u"colour"_s, true, 1);
        row("known grouping", u"grouping"_s, u"type"_s, true, 2);
        row("unknown sort column", u"sort"_s, QStringList { u"colour:ascending"_s }, true, 1);
        row("unknown direction", u"sort"_s, QStringList { u"size:sideways"_s }, true, 1);
        row("one good sort key among bad ones", u"sort"_s,
            QStringList { u"colour:ascending"_s, u"size:ascending"_s, u""_s, u"size:descending"_s }, true, 2);
        row("columns", u"columns"_s, QStringList { u"name:260:shown"_s }, true, 2);
        row("member of a later version", u"colour"_s, u"red"_s, true, 1);
    }
    void leavesOutWhatItCannotRead()
    {
        QFETCH(const QVariantMap, stored);
        QFETCH(const bool, kept);
        QFETCH(const int, parts);
        const std::vector<SavedView> views = viewsOf({ stored, storedView(u"good"_s) });
        QCOMPARE(idsOf(views), kept ? (QStringList { u"view-1"_s, u"good"_s }) : QStringList { u"good"_s });
        if (!kept)
            return;
        const SavedView &view = views.front();
        QCOMPARE((view.query ? 1 : 0) + (view.columns ? 1 : 0) + (view.sortKeys ? 1 : 0)
                     + (view.grouping ? 1 : 0),
                 parts);
        if (view.sortKeys)
            QCOMPARE(*view.sortKeys, (TaskSorting { { TaskColumn::Size, Qt::AscendingOrder } }));
    }

    void keepsTheFirstOfTwoWithOneId()
    {
        QVariantMap second = storedView(u"view-1"_s);
        second.insert(u"query"_s, u"other"_s);
        const std::vector<SavedView> views = viewsOf({ storedView(u"view-1"_s), second });
        QCOMPARE(views.size(), 1U);
        QCOMPARE(views.front().query, std::optional(u"phase:failed"_s));
    }

    void renames_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("shown");
        QTest::newRow("own view") << u"view-1"_s << u"  New  name "_s << u"New name"_s << u"New name"_s;
        QTest::newRow("own view without a name") << u"view-1"_s << u" "_s << u"before"_s << u"before"_s;
        QTest::newRow("built-in view") << u"large"_s << u"Huge"_s << u"Huge"_s << u"Huge"_s;
        QTest::newRow("built-in view back to its name")
            << u"large"_s << u"Large"_s << QString() << u"Large"_s;
        QTest::newRow("built-in view without a name") << u"large"_s << QString() << QString() << u"Large"_s;
    }
    void renames()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, name);
        SavedView view;
        view.id = id;
        view.name = u"before"_s;
        const SavedView changed = renamed(view, name);
        QTEST(changed.name, "stored");
        QTEST(viewName(changed), "shown");
    }

    void bringsBuiltInViewsBack()
    {
        std::vector<SavedView> views = builtInViews();
        SavedView own;
        own.id = u"view-1"_s;
        own.query = u"x"_s;
        views[1].name = u"Broken"_s;
        views[1].query = u"changed"_s;
        const std::vector<SavedView> reset = withBuiltInsReset({ own, views[1] });
        QCOMPARE(idsOf(reset),
                 (QStringList { u"active"_s, u"stalled"_s, u"large"_s, u"view-1"_s, u"failedToday"_s }));
        QCOMPARE(reset[3], own);
        QCOMPARE(reset[4], builtInViews()[1]);
    }

    void findsAFreeName()
    {
        std::vector<SavedView> views = builtInViews();
        QCOMPARE(freeViewName(u"Mine"_s, views), u"Mine"_s);
        QCOMPARE(freeViewName(u"large"_s, views), u"large 2"_s);
        views[0].name = u"Large 2"_s;
        QCOMPARE(freeViewName(u"Large"_s, views), u"Large 3"_s);
    }

    void startsWithTheBuiltInViews() { QCOMPARE(idsOf(ViewList().views()), builtInIds); }

    void remembersEveryChange()
    {
        QString id;
        {
            ViewList list;
            const QSignalSpy changed(&list, &ViewList::changed);
            id = list.add(viewOf(plainLook(), {}, u"Mine, and \"more\""_s));
            QCOMPARE(changed.size(), 1);
            std::vector<SavedView> views = list.views();
            views.erase(views.begin());
            std::rotate(views.begin(), views.end() - 1, views.end());
            list.setViews(views);
            QCOMPARE(changed.size(), 2);
            list.setViews(views);
            QCOMPARE(changed.size(), 2);
        }
        ViewList again;
        QCOMPARE(idsOf(again.views()), (QStringList { id, u"failedToday"_s, u"stalled"_s, u"large"_s }));
        QCOMPARE(*again.find(id), viewOf(plainLook(), id, u"Mine, and \"more\""_s));
        again.setViews({});
        QVERIFY(ViewList().views().empty());
        QVERIFY(!again.find(id));
    }

    void readsPastDamage()
    {
        ViewList().add(viewOf(plainLook(), {}, u"Mine"_s));
        QSettings settings;
        settings.setValue(u"views/list/2/id"_s, u"../../etc"_s);
        settings.setValue(u"views/list/3/query"_s, QStringList { u"a"_s, u"b"_s });
        settings.setValue(u"views/list/size"_s, 2'000'000'000);
        const ViewList list;
        QCOMPARE(list.views().size(), 4U);
        QCOMPARE(list.views()[1].id, u"stalled"_s);
        QVERIFY(!list.views()[1].query);
        QVERIFY(list.views()[1].sortKeys);
    }
};

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QCoreApplication::setApplicationName(u"reelwatch"_s);
    QCoreApplication::setOrganizationName(u"reelwatch"_s);
    const QCoreApplication application(argc, argv);
    TestSavedView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_savedview.moc"
