#include "tasks/listreading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

ListedTask taskOf(const QString &id, std::optional<qint64> updatedAtMs = {})
{
    ListedTask task;
    task.id = id;
    task.updatedAtMs = updatedAtMs;
    return task;
}

//! A page as a server gives it: "-" stands for an item without an id.
TaskPage pageOf(const QStringList &ids, const QString &nextCursor = u"skip1"_s)
{
    TaskPage page;
    page.nextCursor = nextCursor;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (ids[i] == "-"_L1)
            page.problems.push_back({ u"/%1"_s.arg(i), u"no id"_s, {} });
        else
            page.items.push_back(taskOf(ids[i]));
    }
    return page;
}

} // namespace

class ListReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAPageAndSaysWhereToGoOn_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("nextCursor");
        QTest::addColumn<PageVerdict>("verdict");
        QTest::addColumn<QString>("cursor");
        QTest::newRow("full") << QStringList { u"c"_s, u"d"_s, u"e"_s } << u"skip3"_s << PageVerdict::More
                              << u"e"_s;
        QTest::newRow("short, and the server sees no more")
            << QStringList { u"c"_s } << QString() << PageVerdict::Last << u"b"_s;
        QTest::newRow("short, because the server gives fewer than asked for")
            << QStringList { u"c"_s } << u"skip1"_s << PageVerdict::More << u"c"_s;
        QTest::newRow("empty") << QStringList {} << u"skip3"_s << PageVerdict::Last << u"b"_s;
        QTest::newRow("the same again")
            << QStringList { u"a"_s, u"b"_s } << u"skip3"_s << PageVerdict::CursorIgnored << u"b"_s;
        QTest::newRow("an item without an id inside")
            << QStringList { u"c"_s, u"-"_s, u"e"_s } << u"skip3"_s << PageVerdict::More << u"e"_s;
        QTest::newRow("items without an id at the end are met again")
            << QStringList { u"c"_s, u"d"_s, u"-"_s } << u"skip3"_s << PageVerdict::More << u"d"_s;
        QTest::newRow("no item with an id: by offset")
            << QStringList { u"-"_s, u"-"_s, u"-"_s } << u"skip3"_s << PageVerdict::More << u"skip5"_s;
    }

    void judgesAPageAndSaysWhereToGoOn()
    {
        QFETCH(QStringList, ids);
        QFETCH(QString, nextCursor);
        QFETCH(PageVerdict, verdict);
        QFETCH(QString, cursor);
        ListReading reading(2);
        std::vector<DecodeProblem> problems;
        QCOMPARE(readOn(reading, pageOf({ u"a"_s, u"b"_s }), &problems), PageVerdict::More);
        reading.limit = reading.fullLimit = 3;

        QCOMPARE(readOn(reading, pageOf(ids, nextCursor), &problems), verdict);
        QCOMPARE(reading.cursor(), cursor);
        QVERIFY(problems.empty());
    }

    void goesAroundARowTheServerCannotListAndTellsIt()
    {
        ListReading reading(4);
        std::vector<DecodeProblem> problems;
        QCOMPARE(readOn(reading, pageOf({ u"a"_s, u"b"_s, u"c"_s, u"d"_s }), &problems), PageVerdict::More);
        QVERIFY(reading.goAround());
        QCOMPARE(reading.limit, 2);
        QVERIFY(reading.goAround());
        QCOMPARE(reading.limit, 1);
        QCOMPARE(reading.cursor(), u"d"_s);
        QVERIFY(reading.goAround());
        QCOMPARE(reading.cursor(), u"skip5"_s);

        // The places before it are asked for, back to a row that is known.
        QCOMPARE(readOn(reading, pageOf({ u"f"_s }), &problems), PageVerdict::More);
        QVERIFY(problems.empty());
        QCOMPARE(reading.cursor(), u"skip4"_s);
        QVERIFY(reading.goAround());
        QCOMPARE(reading.cursor(), u"skip3"_s);
        QCOMPARE(readOn(reading, pageOf({ u"d"_s }), &problems), PageVerdict::More);
        QCOMPARE(reading.cursor(), u"skip5"_s);
        QCOMPARE(readOn(reading, pageOf({ u"f"_s }), &problems), PageVerdict::More);
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems.front().reason,
                 u"The server cannot list 1 task(s) after id \"d\" and before id \"f\"."_s);
        QCOMPARE(reading.unread, 1);
        QCOMPARE(reading.rows, 6);
        QCOMPARE(reading.cursor(), u"f"_s);
        QCOMPARE(reading.limit, 2);
    }

    void findsARowThatMovedToWhereOneWasSteppedOver()
    {
        ListReading reading(1);
        std::vector<DecodeProblem> problems;
        QCOMPARE(readOn(reading, pageOf({ u"a"_s }), &problems), PageVerdict::More);
        QVERIFY(reading.goAround());
        // "a" has vanished: what comes second behind it is not what comes next.
        QCOMPARE(readOn(reading, pageOf({ u"d"_s }), &problems), PageVerdict::More);
        QCOMPARE(reading.cursor(), u"skip1"_s);
        QCOMPARE(readOn(reading, pageOf({ u"c"_s }), &problems), PageVerdict::More);
        QCOMPARE(reading.cursor(), u"skip0"_s);
        QVERIFY(reading.goAround());
        QCOMPARE(reading.cursor(), u"skip2"_s);
        QCOMPARE(readOn(reading, pageOf({ u"d"_s }), &problems), PageVerdict::More);
        QCOMPARE(reading.listed, (QSet<QString> { u"a"_s, u"c"_s, u"d"_s }));
        QCOMPARE(reading.cursor(), u"d"_s);
        QCOMPARE(reading.unread, 1);
    }

    void stepsOnWhereRowsHaveMovedTheOffset()
    {
        ListReading reading(1);
        std::vector<DecodeProblem> problems;
        QCOMPARE(readOn(reading, pageOf({ u"a"_s }), &problems), PageVerdict::More);
        QVERIFY(reading.goAround());
        QCOMPARE(reading.cursor(), u"skip2"_s);
        QCOMPARE(readOn(reading, pageOf({ u"a"_s }), &problems), PageVerdict::More);
        QCOMPARE(reading.cursor(), u"skip3"_s);
        QVERIFY(problems.empty());
    }

    void givesUpOnTooManyUnreadableRows()
    {
        ListReading reading(1);
        int steps = 0;
        while (reading.goAround() && steps < 1000)
            ++steps;
        QCOMPARE(steps, 8);
    }

    void believesNoChangeOfTheFuture_data()
    {
        QTest::addColumn<qint64>("dateMs");
        QTest::addColumn<qint64>("newest");
        QTest::newRow("the page's own date counts") << qint64 { 5000 } << qint64 { 5000 };
        QTest::newRow("without one, the clock") << qint64 { 0 } << qint64 { 7000 };
        QTest::newRow("a date behind every change hides none") << qint64 { 99000 } << qint64 { 90000 };
    }

    void believesNoChangeOfTheFuture()
    {
        QFETCH(qint64, dateMs);
        QFETCH(qint64, newest);
        TaskPage page;
        page.items = { taskOf(u"a"_s, 3000), taskOf(u"b"_s), taskOf(u"c"_s, 90000) };
        if (dateMs > 0)
            page.serverDateMs = dateMs;
        QCOMPARE(newestChange(page, 7000), newest);
        QCOMPARE(oldestChange(page), 3000);
        QVERIFY(!newestChange(TaskPage(), 7000));
    }
};

QTEST_APPLESS_MAIN(ListReadingTest)
#include "tst_listreading.moc"
