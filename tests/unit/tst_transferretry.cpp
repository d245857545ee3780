#include "livepeer/transferretry.h"

#include <QTest>

using namespace reelwatch;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

//! Which errors of a transfer are tried again, and when.
class TestTransferRetry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNetworkMayBeAwayForDaysAServerHasTold()
    {
        const ApiError offline { .kind = Kind::Offline };
        const ApiError broken { .kind = Kind::Server, .httpStatus = 500 };
        QVERIFY(transferretry::isWorthTrying(offline, 100'000));
        QVERIFY(transferretry::isWorthTrying(broken, 1));
        QVERIFY(!transferretry::isWorthTrying(broken, 8));
    }

    void waitsLongerWithEveryFailure()
    {
        QCOMPARE(transferretry::pauseBefore(1, 0, {}), 0ms);
        QCOMPARE(transferretry::pauseBefore(1, 1, {}), 500ms);
        QCOMPARE(transferretry::pauseBefore(2, 1, {}), 1000ms);
        QCOMPARE(transferretry::pauseBefore(3, 0.5, {}), 1000ms);
        QCOMPARE(transferretry::pauseBefore(1'000'000, 1, {}), 30'000ms);
        QCOMPARE(transferretry::pauseBefore(0, 7, {}), 500ms);
        QCOMPARE(transferretry::pauseBefore(1, 1, 9000ms), 9000ms);
        QCOMPARE(transferretry::pauseBefore(1, 1, std::chrono::hours(24)), 3'600'000ms);
        QCOMPARE(transferretry::pauseBefore(1, 1, -5ms), 500ms);
    }
};

QTEST_APPLESS_MAIN(TestTransferRetry)
#include "tst_transferretry.moc"
