#include "local/listrequest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch::local;

class TestListRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translatesOrder_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("orderBy");
        QTest::newRow("default") << QByteArray() << u"updatedAt DESC, createdAt DESC, id ASC"_s;
        QTest::newRow("one") << QByteArray("order=type-false") << u"type ASC, id ASC"_s;
        QTest::newRow("several") << QByteArray("order=type-false,createdAt-true")
                                 << u"type ASC, createdAt DESC, id ASC"_s;
        QTest::newRow("given twice") << QByteArray("order=type-false&order=createdAt-true")
                                     << u"type ASC, createdAt DESC, id ASC"_s;
        QTest::newRow("unknown field") << QByteArray("order=bogus-true") << u"id ASC"_s;
        QTest::newRow("no direction") << QByteArray("order=createdAt") << u"id ASC"_s;
        QTest::newRow("any other direction")
            << QByteArray("order=createdAt-true;drop+table") << u"createdAt ASC, id ASC"_s;
        QTest::newRow("by id") << QByteArray("order=id-true") << u"id DESC"_s;
        QTest::newRow("a field all tasks share") << QByteArray("order=projectId-false") << u"id ASC"_s;
    }

    void translatesOrder()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, orderBy);
        const auto request = parsedListRequest(query, ListKind::Tasks);
        QVERIFY(request.has_value());
        QCOMPARE(request->orderBy, orderBy);
    }

    void readsCursors_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<bool>("isAccepted");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QString>("condition");
        QTest::newRow("none") << QByteArray() << true << qint64(0) << QString();
        QTest::newRow("offset") << QByteArray("cursor=skip40") << true << qint64(40) << QString();
        QTest::newRow("id") << QByteArray("cursor=abc") << true << qint64(0) << u"id > ?"_s;
        QTest::newRow("id, descending")
            << QByteArray("order=id-true&cursor=abc") << true << qint64(0) << u"id < ?"_s;
        QTest::newRow("undefined") << QByteArray("cursor=undefined") << true << qint64(0) << u"0"_s;
        for (const char *bad : { "skip", "skip-1", "skipabc", "skip1.5", "skip10skip", "xskip10" })
            QTest::newRow(bad) << QByteArray("cursor=") + bad << false << qint64(0) << QString();
    }

    void readsCursors()
    {
        QFETCH(QByteArray, query);
        QFETCH(bool, isAccepted);
        QFETCH(qint64, offset);
        QFETCH(QString, condition);
        const auto request = parsedListRequest(query, ListKind::Tasks);
        QCOMPARE(request.has_value(), isAccepted);
        if (isAccepted) {
            QCOMPARE(request->offset, offset);
            QCOMPARE(request->idCondition, condition);
        } else {
            QCOMPARE(request.error().status, 400);
        }
    }

    void bindsEveryForeignValue()
    {
        const auto request = parsedListRequest(
            "filters=%5B%7B%22id%22%3A%22type%22%2C%22value%22%3A%22%27%3B%20drop%22%7D%2C"
            "%7B%22id%22%3A%22createdAt%22%2C%22value%22%3A%7B%22gte%22%3A5%2C%22lt%22%3A9%7D%7D%5D",
            ListKind::Tasks);
        QVERIFY(request.has_value());
        QCOMPARE(request->where, u"type = ? AND createdAt >= ? AND createdAt < ?"_s);
        QCOMPARE(request->whereValues, (QVariantList { u"'; drop"_s, 5.0, 9.0 }));
    }

    void nextCursorKeepsTheStyleOfTheWalk()
    {
        const auto byOffset = parsedListRequest("cursor=skip20", ListKind::Tasks);
        QCOMPARE(nextCursor(*byOffset, 20, u"last"_s), u"skip40"_s);
        const auto byId = parsedListRequest("order=id-false&cursor=abc", ListKind::Tasks);
        QCOMPARE(nextCursor(*byId, 20, u"last"_s), u"last"_s);
        const auto mixed = parsedListRequest("order=type-false&cursor=abc", ListKind::Tasks);
        QCOMPARE(nextCursor(*mixed, 20, u"last"_s), u"skip20"_s);
    }

    void replacesOnlyTheCursor()
    {
        QCOMPARE(queryWithCursor("limit=5&cursor=skip5&x=a%20b", u"skip10"_s),
                 QByteArray("limit=5&x=a%20b&cursor=skip10"));
        QCOMPARE(queryWithCursor("", u"skip20"_s), QByteArray("cursor=skip20"));
    }

    void decodesQueryValues()
    {
        QCOMPARE(queryValue("a=x+y%2Bz&a=second", "a"), u"x y+z"_s);
        QVERIFY(queryValue("a", "b").isNull());
    }
};

QTEST_GUILESS_MAIN(TestListRequest)
#include "tst_listrequest.moc"
