#include "tasks/taskwalk.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using Way = TaskWalk::Way;

namespace {

//! What a server has, and how it answers a walk. Small enough to be right by reading.
struct List
{
    struct Row
    {
        std::optional<qint64> createdAtMs;
        bool isBad = false; //!< every page that holds it is a 500
    };
    std::map<QString, Row> rows;
    bool filters = true;
    bool orders = true;
    bool knowsIds = true; //!< as a cursor
    int mostRows = 1000;
    int asked = 0;

    //! Null: 500.
    std::optional<TaskPage> answer(const ListQuery &query)
    {
        ++asked;
        std::vector<std::pair<QString, Row>> found(rows.begin(), rows.end());
        if (filters) {
            for (const FieldFilter &filter : query.filters) {
                const qint64 bound = std::get<qint64>(filter.value);
                std::erase_if(found, [&](const auto &row) {
                    const auto created = row.second.createdAtMs;
                    return !created
                        || (filter.comparison == FieldFilter::Comparison::Less ? *created >= bound
                                                                               : *created < bound);
                });
            }
        }
        qsizetype skip = 0;
        if (query.cursor.startsWith("skip"_L1))
            skip = query.cursor.mid(4).toInt();
        else if (!query.cursor.isEmpty() && knowsIds)
            std::erase_if(found, [&](const auto &row) { return row.first <= query.cursor; });
        if (orders && query.order.startsWith("createdAt-true"_L1)) {
            std::ranges::stable_sort(found, [](const auto &a, const auto &b) {
                // Without a moment: before all others.
                if (!a.second.createdAtMs || !b.second.createdAtMs)
                    return !a.second.createdAtMs && b.second.createdAtMs.has_value();
                return *a.second.createdAtMs > *b.second.createdAtMs;
            });
        }
        const auto limit = static_cast<size_t>(std::min(query.limit.value_or(20), mostRows));
        found.erase(found.begin(), found.begin() + std::min<qsizetype>(skip, std::ssize(found)));
        const bool full = found.size() >= limit;
        if (found.size() > limit)
            found.resize(limit);
        TaskPage page;
        for (const auto &[id, row] : found) {
            if (row.isBad)
                return std::nullopt;
            ListedTask task;
            task.id = id;
            task.createdAtMs = row.createdAtMs;
            page.items.push_back(task);
        }
        if (full)
            page.nextCursor = u"skip%1"_s.arg(skip + static_cast<qsizetype>(limit));
        return page;
    }

    QSet<QString> ids() const
    {
        QSet<QString> ids;
        for (const auto &[id, row] : rows) {
            if (!row.isBad)
                ids.insert(id);
        }
        return ids;
    }
};

struct Course
{
    bool ended = false;
    QSet<QString> met; //!< over all runs
    std::vector<DecodeProblem> problems;
    int requests = 0;
};

//! Walks \a list with \a walk, at most \a most pages; \a between is called before each.
Course walkOn(TaskWalk &walk, List &list, int most = 5000, const std::function<void()> &between = {})
{
    Course course;
    while (course.requests < most) {
        if (between)
            between();
        ++course.requests;
        const std::optional<TaskPage> page = list.answer(walk.query());
        if (!page) {
            if (walk.goAround())
                continue;
            walk.stepBack();
            return course;
        }
        for (const ListedTask &task : page->items)
            course.met.insert(task.id);
        if (!walk.take(*page, &course.problems)) {
            course.ended = true;
            return course;
        }
    }
    return course;
}

QString name(int number)
{
    // Ids that have nothing to do with when the tasks were made.
    return u"%1-%2"_s.arg(QString::number(qHash(number, 7) % 0xffff, 16).rightJustified(4, u'0')).arg(number);
}

List listOf(int count, const std::function<std::optional<qint64>(int)> &created)
{
    List list;
    for (int i = 0; i < count; ++i)
        list.rows[name(i)] = { created(i), false };
    return list;
}

qint64 apart(int i)
{
    return 1'000'000 + i * 1000;
}

} // namespace

class TestTaskWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meetsEveryTask_data();
    void meetsEveryTask();
    void knowsHowFarBackItIsComplete();
    void goesAroundRowsThatCannotBeListed_data();
    void goesAroundRowsThatCannotBeListed();
    void saysWhereRowsCouldNotBeListed();
    void givesUpWhereNothingCanBeListed();
    void goesOnWhereItWas_data();
    void goesOnWhereItWas();
    void missesNothingWhileTheListChanges_data();
    void missesNothingWhileTheListChanges();
};

void TestTaskWalk::meetsEveryTask_data()
{
    QTest::addColumn<List>("list");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<Way>("way");
    QTest::addColumn<int>("mostRequests");
    const auto sameMoment = [](int) { return std::optional<qint64>(5000); };
    const auto pairs = [](int i) { return std::optional<qint64>(apart(i / 2)); };
    const auto crowds = [](int i) { return std::optional<qint64>(apart(i / 25)); };
    const auto noMoment = [](int) { return std::optional<qint64>(); };
    const auto fewMoments = [](int i) { return i % 10 == 3 ? std::nullopt : std::optional(apart(i)); };
    const auto neighbours = [](int i) { return std::optional<qint64>(100 + i); };
    List list;
    QTest::newRow("nothing") << list << 10 << Way::ByCreation << 1;
    QTest::newRow("one") << listOf(1, apart) << 10 << Way::ByCreation << 1;
    QTest::newRow("one page exactly") << listOf(10, apart) << 10 << Way::ByCreation << 2;
    QTest::newRow("several pages") << listOf(95, apart) << 10 << Way::ByCreation << 11;
    QTest::newRow("a row a page") << listOf(20, apart) << 1 << Way::ByCreation << 61;
    QTest::newRow("a millisecond apart") << listOf(60, neighbours) << 7 << Way::ByCreation << 11;
    QTest::newRow("two of each moment") << listOf(96, pairs) << 10 << Way::ByCreation << 13;
    QTest::newRow("all of one moment") << listOf(95, sameMoment) << 10 << Way::ByCreation << 13;
    QTest::newRow("crowds larger than a page") << listOf(100, crowds) << 10 << Way::ByCreation << 25;
    QTest::newRow("some without a moment") << listOf(100, fewMoments) << 30 << Way::ByCreation << 5;
    QTest::newRow("more than a page without a moment") << listOf(100, fewMoments) << 8 << Way::ById << 15;
    QTest::newRow("none with a moment") << listOf(100, noMoment) << 10 << Way::ById << 13;
    list = listOf(95, apart);
    list.mostRows = 1;
    QTest::newRow("the server gives one at a time") << list << 10 << Way::ByCreation << 381;
    list.mostRows = 4;
    QTest::newRow("the server gives fewer than asked for") << list << 10 << Way::ByCreation << 34;
    list = listOf(95, apart);
    list.filters = false;
    QTest::newRow("filters ignored") << list << 10 << Way::ById << 13;
    list.orders = false;
    QTest::newRow("order and filters ignored") << list << 10 << Way::ById << 13;
    list = listOf(95, apart);
    list.orders = false;
    QTest::newRow("order ignored") << list << 10 << Way::ById << 13;
    list = listOf(95, apart);
    list.filters = false;
    list.knowsIds = false;
    QTest::newRow("only offsets") << list << 10 << Way::ByOffset << 16;
}

void TestTaskWalk::meetsEveryTask()
{
    QFETCH(List, list);
    QFETCH(int, pageSize);
    QFETCH(int, mostRequests);
    TaskWalk walk(pageSize);
    const Course course = walkOn(walk, list);
    QVERIFY(course.ended);
    QCOMPARE(course.met, list.ids());
    QTEST(walk.way(), "way");
    QCOMPARE(walk.listed(), list.ids());
    QVERIFY(course.problems.empty());
    QVERIFY2(course.requests <= mostRequests, qPrintable(QString::number(course.requests)));
    QCOMPARE(walk.isConclusive(), walk.way() != Way::ByOffset);
}

void TestTaskWalk::knowsHowFarBackItIsComplete()
{
    List list = listOf(200, [](int i) { return std::optional<qint64>(apart(i / 3)); });
    TaskWalk walk(10);
    QVERIFY(!walk.completeBackToMs());
    QSet<QString> met;
    qint64 last = std::numeric_limits<qint64>::max();
    for (;;) {
        const TaskPage page = *list.answer(walk.query());
        for (const ListedTask &task : page.items)
            met.insert(task.id);
        std::vector<DecodeProblem> problems;
        if (!walk.take(page, &problems))
            break;
        const std::optional<qint64> back = walk.completeBackToMs();
        QVERIFY(back && *back <= last);
        last = *back;
        for (const auto &[id, row] : list.rows)
            QVERIFY2(*row.createdAtMs < last || met.contains(id), qPrintable(id));
    }
    QCOMPARE(last, apart(0) + 1);

    list.filters = false;
    TaskWalk byId(10);
    walkOn(byId, list, 6);
    QCOMPARE(byId.way(), Way::ById);
    QVERIFY(!byId.completeBackToMs());
}

void TestTaskWalk::goesAroundRowsThatCannotBeListed_data()
{
    QTest::addColumn<QList<int>>("bad");
    QTest::addColumn<int>("crowd"); // so many tasks of one moment
    for (const int crowd : { 1, 3, 40 }) {
        const auto row = [crowd](const char *tag, const QList<int> &bad) {
            QTest::addRow("%s, %d of a moment", tag, crowd) << bad << crowd;
        };
        row("in the middle", { 60 });
        row("the newest", { 199 });
        row("the oldest", { 0 });
        row("side by side", { 80, 81, 82 });
        row("at both ends", { 0, 199 });
        row("many", { 3, 4, 50, 77, 120, 121, 122, 180 });
    }
}

void TestTaskWalk::goesAroundRowsThatCannotBeListed()
{
    QFETCH(QList<int>, bad);
    QFETCH(int, crowd);
    for (const int pageSize : { 1, 10, 64, 1000 }) {
        List list = listOf(200, [crowd](int i) { return std::optional<qint64>(apart(i / crowd)); });
        for (const int number : bad)
            list.rows[name(number)].isBad = true;
        TaskWalk walk(pageSize);
        const Course course = walkOn(walk, list);
        QVERIFY(course.ended);
        QCOMPARE(course.met, list.ids());
        QVERIFY(!course.problems.empty());
        QVERIFY(!walk.isConclusive());
        QCOMPARE(walk.way(), Way::ByCreation);
        const qsizetype most = 40 * bad.size() + 600 / pageSize + 10;
        QVERIFY2(course.requests <= most, qPrintable(u"%1 of %2"_s.arg(course.requests).arg(most)));
    }
}

void TestTaskWalk::saysWhereRowsCouldNotBeListed()
{
    List list;
    for (int i = 0; i < 20; ++i)
        list.rows[u"id-%1"_s.arg(i, 2, 10, QChar(u'0'))] = { apart(i), false };
    list.rows[u"id-12"_s].isBad = true;
    TaskWalk walk(8);
    const Course course = walkOn(walk, list);
    QVERIFY(course.ended);
    QCOMPARE(course.problems.size(), size_t(1));
    QCOMPARE(course.problems.front().reason,
             u"The server cannot list 1 task(s) after id \"id-11\". Created from 1970-01-01T00:16:51.000Z to "
             "1970-01-01T00:16:53.000Z."_s);
}

void TestTaskWalk::givesUpWhereNothingCanBeListed()
{
    List list = listOf(50, apart);
    for (auto &[id, row] : list.rows)
        row.isBad = true;
    TaskWalk walk(16);
    const Course course = walkOn(walk, list);
    QVERIFY(!course.ended);
    QVERIFY(course.requests < 30);
    // It can be tried again.
    for (auto &[id, row] : list.rows)
        row.isBad = false;
    QVERIFY(walkOn(walk, list).ended);
    QCOMPARE(walk.listed(), list.ids());
}

void TestTaskWalk::goesOnWhereItWas_data()
{
    QTest::addColumn<List>("list");
    QTest::newRow("by creation") << listOf(200, apart);
    QTest::newRow("within crowds") << listOf(200, [](int i) { return std::optional<qint64>(apart(i / 60)); });
    List list = listOf(200, apart);
    list.filters = false;
    QTest::newRow("by id") << list;
    list = listOf(200, apart);
    list.rows[name(50)].isBad = list.rows[name(150)].isBad = true;
    QTest::newRow("around bad rows") << list;
}

void TestTaskWalk::goesOnWhereItWas()
{
    QFETCH(List, list);
    constexpr int pageSize = 10;
    TaskWalk straight(pageSize);
    const int straightRequests = walkOn(straight, list).requests;
    // Killed after each so many pages, from the first one on.
    for (int each = 1; each < 12; ++each) {
        QSet<QString> met;
        TaskWalk::Place place;
        int requests = 0;
        int runs = 0;
        bool ended = false;
        while (!ended && runs++ < 1000) {
            TaskWalk walk = place.isStart() ? TaskWalk(pageSize) : TaskWalk(pageSize, place);
            const Course course = walkOn(walk, list, each + (runs % 3) + 16 * (runs % 5 == 0 ? 1 : 0));
            met.unite(course.met);
            requests += course.requests;
            ended = course.ended;
            QVERIFY(runs == 1 || place.isStart() || !walk.isConclusive());
            place = walk.place();
        }
        QVERIFY(ended);
        QCOMPARE(met, list.ids());
        const int most = straightRequests + 18 * runs;
        QVERIFY2(requests <= most, qPrintable(u"%1 of %2"_s.arg(requests).arg(most)));
    }
}

void TestTaskWalk::missesNothingWhileTheListChanges_data()
{
    QTest::addColumn<bool>("filters");
    QTest::addColumn<bool>("bad");
    QTest::newRow("by creation") << true << false;
    QTest::newRow("by creation, around bad rows") << true << true;
    QTest::newRow("by id") << false << false;
}

void TestTaskWalk::missesNothingWhileTheListChanges()
{
    QFETCH(bool, filters);
    QFETCH(bool, bad);
    for (quint32 seed = 1; seed <= 200; ++seed) {
        QRandomGenerator random(seed);
        const int crowd = 1 + random.bounded(random.bounded(4) ? 4 : 40);
        List list = listOf(150, [crowd](int i) { return std::optional<qint64>(apart(i / crowd)); });
        list.filters = filters;
        if (bad) {
            for (int i = random.bounded(5); i >= 0; --i)
                list.rows[name(random.bounded(150))].isBad = true;
        }
        QSet<QString> stayed = list.ids(); // from the beginning to the end
        int made = 1000;
        const auto change = [&] {
            if (random.bounded(2) == 0)
                return;
            if (random.bounded(2) == 0) {
                // Around a row that cannot be listed the walk goes by place, which must not move the other
                // way.
                const bool isOld = random.bounded(3) == 0;
                if (!bad || (filters && !isOld))
                    list.rows[name(++made)]
                        = { isOld ? apart(random.bounded(150) / crowd) : apart(made), false };
                return;
            }
            auto row = list.rows.begin();
            std::advance(row, random.bounded(static_cast<int>(list.rows.size())));
            if (row->second.isBad)
                return;
            stayed.remove(row->first);
            list.rows.erase(row);
        };
        TaskWalk walk(3 + random.bounded(30));
        const Course course = walkOn(walk, list, 5000, change);
        QVERIFY2(course.ended, qPrintable(u"seed %1"_s.arg(seed)));
        const QSet<QString> missed = stayed - course.met;
        QVERIFY2(missed.isEmpty(),
                 qPrintable(
                     u"seed %1: %2"_s.arg(seed).arg(QStringList(missed.cbegin(), missed.cend()).join(u' '))));
    }
}

QTEST_GUILESS_MAIN(TestTaskWalk)
#include "tst_taskwalk.moc"
