#include "support/syncrig.h"

#include <QTest>

#include <numeric>

using namespace syncrig;
using Fault = StudioServer::Fault;

namespace {

qint64 bodyBytes(const QList<StudioServer::Request> &requests)
{
    return std::accumulate(
        requests.cbegin(), requests.cend(), qint64 { 0 },
        [](qint64 sum, const StudioServer::Request &request) { return sum + request.bytes; });
}

//! An hour of polls without its waits: each wait the program would make is added up, and the server's clock
//! goes on by it.
struct FastClock
{
    explicit FastClock(StudioServer &studioServer) : server(studioServer) { }

    SyncPolicy policy()
    {
        SyncPolicy policy = quietPolicy();
        policy.interval = [this](const PollSituation &situation) -> std::optional<milliseconds> {
            // A wait that is planned anew before the next request replaces the one before it.
            if (server.requests().size() != requestsThen) {
                requestsThen = server.requests().size();
                passed += lastWait;
            }
            lastWait = pollInterval(situation).value();
            if (isStopped)
                return 1h;
            server.setClockOffset((passed + lastWait).count());
            if (onWait)
                onWait();
            return passed + lastWait > length ? milliseconds(1h) : 0ms;
        };
        return policy;
    }
    bool isOver() const { return passed + lastWait > length; }
    //! From now on counts.
    void begin(milliseconds howLong)
    {
        server.clearRequests();
        requestsThen = 0;
        passed = lastWait = 0ms;
        length = howLong;
        isStopped = false;
    }

    StudioServer &server;
    qsizetype requestsThen = 0;
    milliseconds passed {};
    milliseconds lastWait {};
    milliseconds length {};
    bool isStopped = true;
    std::function<void()> onWait;
};

} // namespace

class TestSyncTraffic : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meterAgreesWithTheServersLog();
    void idleAccountIsAskedOnceAMinuteForNothing_data();
    void idleAccountIsAskedOnceAMinuteForNothing();
    void runningTasksInViewCostAFractionOfTheList();
};

void TestSyncTraffic::meterAgreesWithTheServersLog()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 250);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 60;
    Rig rig(server, policy);
    const auto agrees = [&](int status) {
        const QList<StudioServer::Request> log = server.requests();
        const TransferMeter &meter = rig.transport.meter();
        const bool wasMet = std::ranges::any_of(
            log, [status](const StudioServer::Request &request) { return request.status == status; });
        if (!wasMet)
            qWarning("no answer was a %d", status);
        if (meter.requests != log.size() || meter.bytesReceived != bodyBytes(log)) {
            qWarning("%lld requests, %lld bytes; the server: %lld, %lld", meter.requests, meter.bytesReceived,
                     static_cast<qint64>(log.size()), bodyBytes(log));
            return false;
        }
        return wasMet;
    };
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.sync.status().historyComplete && rig.store.rowCount() == 250);
    QVERIFY(agrees(200));

    for (int i = 0; i < 3; ++i) { // news, then nothing new
        rig.sync.refreshNow();
        QTRY_VERIFY(rig.isIdle());
    }
    QVERIFY(agrees(304));

    for (const auto &[fault, status] : { std::pair(Fault::InternalError, 500),
                                         { Fault::Unavailable, 503 },
                                         { Fault::TooManyRequests, 429 } }) {
        server.setFault(fault, 1);
        rig.sync.refreshNow();
        QTRY_VERIFY(rig.sync.status().activity == SyncStatus::Activity::Failing || rig.isIdle());
        QTRY_VERIFY(rig.isIdle());
        QVERIFY(agrees(status));
    }
    server.setFault(Fault::Redirect, 2);
    server.setStatus(padded(7), running(0.5));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(7)), TaskPhase::Running);
    QTRY_VERIFY(rig.isIdle());
    QVERIFY(agrees(307));

    rig.sync.refreshTask(u"unknown"_s);
    QTRY_VERIFY(agrees(404));
}

void TestSyncTraffic::idleAccountIsAskedOnceAMinuteForNothing_data()
{
    QTest::addColumn<bool>("visible");
    QTest::addColumn<StudioServer::Style>("style");
    QTest::newRow("in view") << true << StudioServer::Style::Today;
    QTest::newRow("hidden") << false << StudioServer::Style::Today;
    QTest::newRow("2022") << true << StudioServer::Style::Of2022;
}

void TestSyncTraffic::idleAccountIsAskedOnceAMinuteForNothing()
{
    QFETCH(bool, visible);
    QFETCH(StudioServer::Style, style);
    StudioServer server(testKey);
    server.setStyle(style);
    QVERIFY(server.listen());
    addPlainTasks(server, 1000);
    FastClock clock(server);
    Rig rig(server, clock.policy());
    rig.sync.setView(visible, false);
    rig.sync.start();
    QTRY_VERIFY_WITH_TIMEOUT(
        rig.isIdle() && rig.sync.status().historyComplete && rig.store.rowCount() == 1000, patienceMs);
    rig.sync.refreshNow(); // the first question for news brings what was there already
    QTRY_VERIFY(rig.isIdle());

    clock.begin(1h);
    rig.sync.refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(clock.isOver() && rig.isIdle(), patienceMs);
    // The first one was told to; the quiet of an account that was just opened takes three to be believed.
    const qsizetype requests = server.requests().size() - 1;
    QVERIFY2(requests <= 61, qPrintable(QString::number(requests)));
    QVERIFY2(bodyBytes(server.requests()) <= 60 * 1024,
             qPrintable(QString::number(bodyBytes(server.requests()))));
}

void TestSyncTraffic::runningTasksInViewCostAFractionOfTheList()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 995);
    QStringList busy;
    for (int i = 0; i < 5; ++i) {
        busy.append(u"busy-%1"_s.arg(i));
        server.putTask(plainTask(busy.last(), server.nowMs(), u"running"_s, 0.0));
    }
    FastClock clock(server);
    // A worker tells of its progress every ten seconds at most; these do so, each at another moment.
    milliseconds told {};
    int changes = 0;
    clock.onWait = [&] {
        for (; told <= clock.passed + clock.lastWait; told += 2s) {
            server.setStatus(busy.at(changes % 5), running(0.001 * (changes % 900)));
            ++changes;
        }
    };
    Rig rig(server, clock.policy());
    rig.sync.setView(true, true);
    rig.sync.start();
    QTRY_VERIFY_WITH_TIMEOUT(
        rig.isIdle() && rig.sync.status().historyComplete && rig.store.rowCount() == 1000, patienceMs);
    qint64 listBytes = 2; // the list in one answer
    for (const QString &id : server.ids())
        listBytes += server.task(id)->json.size() + 1;

    constexpr auto length = 20min;
    clock.begin(length);
    rig.sync.refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(clock.isOver() && rig.isIdle(), patienceMs);
    QVERIFY(changes >= 590);
    const qsizetype requests = server.requests().size() - 1;
    QVERIFY2(requests <= 30 * 20, qPrintable(QString::number(requests)));
    const qint64 ours = bodyBytes(server.requests());
    const qint64 theirs = listBytes * (length / 5s);
    qInfo("%lld requests, %lld bytes; the list every five seconds: %lld bytes", static_cast<qint64>(requests),
          ours, theirs);
    QVERIFY2(ours * 20 <= theirs, qPrintable(u"%1 of %2"_s.arg(ours).arg(theirs)));
}

QTEST_GUILESS_MAIN(TestSyncTraffic)
#include "tst_synctraffic.moc"
