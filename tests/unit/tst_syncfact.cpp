#include "tasks/syncfact.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

class TestSyncFact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWasWritten_data()
    {
        QTest::addColumn<SyncFact>("fact");
        QTest::newRow("nothing known") << SyncFact();
        QTest::newRow("complete") << SyncFact {
            1'700'000'000'123, true, 1'700'000'000'456, {}, 0, false, u"x"_s
        };
        QTest::newRow("walk by creation, stopped")
            << SyncFact { 17, false, 0, { 1'600'000'000'001, false, {}, {}, 0 }, 99, true, u"x"_s };
        QTest::newRow("walk within a span")
            << SyncFact { 17, false, 0, { 1'600'000'000'001, true, 1'600'000'000'000, u"a \"b\""_s, 12 },
                          0,  false, {} };
        QTest::newRow("walk within the span from the oldest on")
            << SyncFact { 17, false, 0, { 1'600'000'000'001, true, {}, {}, 0 }, 0, false, {} };
        QTest::newRow("walk by id") << SyncFact { 17, false, 0, { {}, false, {}, u"last"_s, 3000 },
                                                  0,  false, {} };
    }

    void comesBackAsItWasWritten()
    {
        QFETCH(SyncFact, fact);
        QCOMPARE(SyncFact::ofText(fact.toText()), fact);
    }

    void takesNothingThatCannotBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("never written") << QString();
        QTest::newRow("no JSON") << u"{\"newest\":"_s;
        QTest::newRow("no object") << u"[1]"_s;
        QTest::newRow("negative moments") << u"{\"newest\":-5,\"walkedAt\":-1,\"walkCancelledAt\":-1}"_s;
        QTest::newRow("complete, but nothing was ever read") << u"{\"complete\":true}"_s;
        QTest::newRow("rows of nothing") << u"{\"walkRows\":50}"_s;
        QTest::newRow("a span without its end") << u"{\"walkInSpan\":true,\"walkFrom\":5}"_s;
        QTest::newRow("of other types") << u"{\"walkBefore\":\"5\",\"newest\":\"7\",\"walkAfter\":3}"_s;
    }

    void takesNothingThatCannotBe()
    {
        QFETCH(QString, text);
        QCOMPARE(SyncFact::ofText(text), SyncFact());
    }

    void readsThePlaceThatAWalkByIdLeft()
    {
        const SyncFact fact = SyncFact::ofText(u"{\"newest\":9,\"walkAfter\":\"k\",\"walkRows\":7}"_s);
        QCOMPARE(fact.walk, (TaskWalk::Place { {}, false, {}, u"k"_s, 7 }));
        QCOMPARE(TaskWalk(10, fact.walk).way(), TaskWalk::Way::ById);
    }
};

QTEST_GUILESS_MAIN(TestSyncFact)
#include "tst_syncfact.moc"
