#include "support/syncrig.h"
#include "tasks/singletasks.h"

#include <QSignalSpy>

#include <cmath>
#include <memory>

using namespace syncrig;
using Fault = StudioServer::Fault;

namespace {

constexpr int wishSeconds = 3600;

QStringList pathsOf(const StudioServer &server)
{
    QStringList paths;
    for (const StudioServer::Request &request : server.requests())
        paths.append(request.path);
    return paths;
}

QString pathOf(const QString &id)
{
    return u"/task/"_s + id;
}

} // namespace

//! Questions for single tasks: those that a person wants, those that are expected after an action, and those
//! that are followed while the list is not to be had.
class TestSingleTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expectedTaskIsAskedForAgainWhereThatCanHelp_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<int>("tried");
        QTest::addColumn<double>("random");
        QTest::addColumn<std::optional<milliseconds>>("delay");
        using Kind = ApiError::Kind;
        const auto row = [](const char *name, const ApiError &error, int tried, double random,
                            std::optional<milliseconds> delay) {
            QTest::newRow(name) << error << tried << random << delay;
        };
        row("not known yet", { .kind = Kind::NotFound }, 1, 0.5, 7ms);
        row("not known for long", { .kind = Kind::NotFound }, 3, 0.5, 7ms);
        row("not known at last", { .kind = Kind::NotFound }, 4, 0.5, std::nullopt);
        row("not known, and to be left alone", { .kind = Kind::NotFound, .retryAfter = 1h }, 1, 0.5, 7ms);
        row("server fails", { .kind = Kind::Server, .httpStatus = 503 }, 1, 0.5, 1050ms);
        row("server fails again", { .kind = Kind::Server, .httpStatus = 503 }, 3, 0.25, 3025ms);
        row("server fails at last", { .kind = Kind::Server, .httpStatus = 503 }, 4, 0.5, std::nullopt);
        row("offline", { .kind = Kind::Offline }, 2, 1.0, 2100ms);
        row("limited without another attempt", { .kind = Kind::RateLimited }, 1, 0.5, 7ms);
        row("wrong key", { .kind = Kind::Unauthorized }, 1, 0.5, std::nullopt);
        row("not allowed", { .kind = Kind::Forbidden }, 1, 0.5, std::nullopt);
        row("refused", { .kind = Kind::Invalid }, 1, 0.5, std::nullopt);
        row("given up", { .kind = Kind::Cancelled }, 1, 0.5, std::nullopt);
    }

    void expectedTaskIsAskedForAgainWhereThatCanHelp()
    {
        QFETCH(ApiError, error);
        QFETCH(int, tried);
        QFETCH(double, random);
        QFETCH(std::optional<milliseconds>, delay);
        const auto retry = [](const ApiError &reason, int failures, double share) {
            return reason.kind == ApiError::Kind::RateLimited
                ? std::nullopt
                : std::optional(failures * 1000ms + milliseconds(std::lround(share * 100)));
        };
        QCOMPARE(expectDelay(error, tried, { .wait = 7ms, .attempts = 4, .retry = retry }, random), delay);
    }

    void expectedTaskMayComeLate()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        Rig rig(server);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle());
        QSignalSpy failed(&rig.sync, &TaskSync::taskFailed);

        server.putTask(plainTask(u"mine"_s, server.nowMs(), u"pending"_s));
        server.hideTask(u"mine"_s, 3);
        rig.sync.expectTask(u"mine"_s);
        QTRY_COMPARE(rig.phase(u"mine"_s), TaskPhase::Pending);
        QCOMPARE(server.requestsTo(u"/task/mine"_s).size(), 4);
        QCOMPARE(failed.count(), 0);
    }

    void expectedTaskThatNeverComesIsToldOnce()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        Rig rig(server);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle());
        QSignalSpy failed(&rig.sync, &TaskSync::taskFailed);
        rig.sync.expectTask(u"never"_s);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().toString(), u"never"_s);
        QCOMPARE(failed.first().last().value<ApiError>().kind, ApiError::Kind::NotFound);
        QCOMPARE(server.requestsTo(u"/task/never"_s).size(), quietPolicy().expectAttempts);
        QTRY_VERIFY(rig.isIdle());
    }

    void refreshedTaskThatIsUnknownIsToldOnce()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        Rig rig(server);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle());
        QSignalSpy failed(&rig.sync, &TaskSync::taskFailed);
        rig.sync.refreshTask(u"unknown"_s);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(server.requestsTo(u"/task/unknown"_s).size(), 1);
        // That says nothing of the account.
        QCOMPARE(rig.sync.status().error, std::nullopt);

        server.setStatus(padded(2), running(0.9));
        rig.sync.refreshTask(padded(2));
        QTRY_COMPARE(rig.phase(padded(2)), TaskPhase::Running);
    }

    void refreshDropsNoQuestionForATask()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        SyncPolicy policy = quietPolicy();
        policy.supersedeAfter = 0ms;
        Rig rig(server, policy);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 5);
        server.clearRequests();

        // One that news would not bring.
        server.putTask(plainTask(u"mine"_s, server.nowMs() - 900'000'000LL, u"completed"_s));
        server.setFault(Fault::Hold, 1);
        rig.sync.refreshTask(u"mine"_s);
        QTRY_COMPARE(server.heldCount(), 1);
        rig.sync.refreshNow();
        server.release();
        QTRY_COMPARE(server.requests().size(), 2);
        QTRY_COMPARE(rig.phase(u"mine"_s), TaskPhase::Completed);
        QCOMPARE(server.requestsTo(u"/task/mine"_s).size(), 1);
    }

    void taskThatAListTellsOfIsExpectedNoMore()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        SyncPolicy policy = quietPolicy();
        policy.expectWait = 1h;
        Rig rig(server, policy);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        const QSignalSpy failed(&rig.sync, &TaskSync::taskFailed);
        server.putTask(plainTask(u"mine"_s, server.nowMs(), u"pending"_s));
        server.hideTask(u"mine"_s, 1);
        rig.sync.expectTask(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.phase(u"mine"_s), TaskPhase::Pending, patienceMs);
        QCOMPARE(server.requestsTo(pathOf(u"mine"_s)).size(), 1);
        QCOMPARE(failed.size(), 0);

        // Of one that is expected, this would not be told before the next question.
        server.removeTask(u"mine"_s);
        rig.sync.refreshTask(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patienceMs);
        QCOMPARE(server.requestsTo(pathOf(u"mine"_s)).size(), 2);
    }

    void oneQuestionIsUnderWayAtATimeAndAPersonGoesFirst()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        Rig rig(server);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.clearRequests();
        server.setFault(Fault::Hold, 1);
        rig.sync.refreshTask(padded(0));
        QTRY_COMPARE_WITH_TIMEOUT(server.heldCount(), 1, patienceMs);
        rig.sync.followTask(padded(1));
        rig.sync.followTask(padded(1));
        rig.sync.followTask(padded(0));
        rig.sync.refreshTask(padded(2));
        rig.sync.refreshTask(padded(2));
        rig.sync.followTask(padded(2));
        rig.settle();
        QCOMPARE(server.requests().size(), 1);
        server.release();
        QTRY_COMPARE_WITH_TIMEOUT(pathsOf(server).size(), 3, patienceMs);
        rig.sync.refreshTask(padded(3));
        QTRY_COMPARE_WITH_TIMEOUT(pathsOf(server).size(), 4, patienceMs);
        QCOMPARE(pathsOf(server),
                 QStringList({ pathOf(padded(0)), pathOf(padded(2)), pathOf(padded(1)), pathOf(padded(3)) }));
    }

    void listThatIsGivenMakesFollowingNeedless()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        Rig rig(server);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.clearRequests();
        server.setFault(Fault::Hold, 1);
        rig.sync.refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(server.heldCount(), 1, patienceMs);
        rig.sync.followTask(padded(1));
        server.release();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        rig.sync.refreshTask(padded(2));
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, patienceMs);
        QCOMPARE(server.requests().constLast().path, pathOf(padded(2)));
    }

    void questionThatIsRefusedWithAWaitPutsOffWhatNobodyAskedFor()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        Rig rig(server);
        const QSignalSpy failed(&rig.sync, &TaskSync::taskFailed);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.clearRequests();
        server.setRetryAfterSeconds(wishSeconds);
        server.setFault(Fault::Unavailable, 1);
        server.beforeAnswer = [&](const StudioServer::Request &) {
            server.beforeAnswer = {};
            rig.sync.followTask(padded(1));
            rig.sync.expectTask(padded(2));
            rig.sync.refreshTask(padded(3));
        };
        rig.sync.refreshTask(padded(0));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, patienceMs);
        rig.sync.refreshTask(padded(4));
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 3, patienceMs);
        rig.settle();
        QCOMPARE(pathsOf(server), QStringList({ pathOf(padded(0)), pathOf(padded(3)), pathOf(padded(4)) }));
        QCOMPARE(failed.size(), 1);
    }

    void listThatIsRefusedWithAWaitPutsOffWhatNobodyAskedFor()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        Rig rig(server);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.clearRequests();
        server.setRetryAfterSeconds(wishSeconds);
        server.setFault(Fault::Unavailable, 1);
        server.beforeAnswer = [&](const StudioServer::Request &) {
            server.beforeAnswer = {};
            rig.sync.followTask(padded(1));
            rig.sync.expectTask(padded(2));
            rig.sync.refreshTask(padded(3));
        };
        rig.sync.refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, patienceMs);
        rig.sync.refreshTask(padded(4));
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 3, patienceMs);
        rig.settle();
        QCOMPARE(pathsOf(server), QStringList({ u"/task"_s, pathOf(padded(3)), pathOf(padded(4)) }));
    }

    void expectedTaskIsAskedForWhenTheWaitOfTheServerIsOver()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 3);
        Rig rig(server);
        const QSignalSpy failed(&rig.sync, &TaskSync::taskFailed);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.setRetryAfterSeconds(1);
        server.setFault(Fault::Unavailable, 1);
        rig.sync.refreshTask(padded(0));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patienceMs);
        server.putTask(plainTask(u"mine"_s, server.nowMs() - 900'000'000LL, u"completed"_s));
        rig.sync.expectTask(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.phase(u"mine"_s), TaskPhase::Completed, patienceMs);
        QCOMPARE(server.requestsTo(pathOf(u"mine"_s)).size(), 1);
        QCOMPARE(failed.size(), 1);
    }

    void refreshGivesUpALateQuestionThatNobodyWaitsFor()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        SyncPolicy policy = quietPolicy();
        policy.supersedeAfter = 0ms;
        Rig rig(server, policy);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle() && rig.store.rowCount() == 5, patienceMs);
        server.putTask(plainTask(u"mine"_s, server.nowMs() - 900'000'000LL, u"completed"_s));
        server.setFault(Fault::Hold, 1);
        rig.sync.followTask(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(server.heldCount(), 1, patienceMs);
        server.setStatus(padded(2), running(0.5));
        rig.sync.refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(rig.phase(padded(2)), TaskPhase::Running, patienceMs);
        QCOMPARE(server.heldCount(), 1);

        server.release();
        server.setStatus(padded(3), running(0.5));
        rig.sync.refreshTask(padded(3));
        QTRY_COMPARE_WITH_TIMEOUT(rig.phase(padded(3)), TaskPhase::Running, patienceMs);
        QVERIFY(!rig.find(u"mine"_s));
        QCOMPARE(server.requestsTo(pathOf(u"mine"_s)).size(), 1);
    }

    void stopTellsOfWhatAPersonWaitsForAndTakesNoLateAnswer()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        Rig rig(server);
        const QSignalSpy failed(&rig.sync, &TaskSync::taskFailed);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.putTask(plainTask(u"mine"_s, server.nowMs(), u"completed"_s));
        server.clearRequests();
        server.setFault(Fault::Hold, 1);
        rig.sync.refreshTask(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(server.heldCount(), 1, patienceMs);
        rig.sync.expectTask(padded(1));
        rig.sync.followTask(padded(2));
        rig.sync.refreshTask(padded(3));
        rig.sync.stop();
        QStringList told;
        for (const QList<QVariant> &signal : failed) {
            told.append(signal.first().toString());
            QCOMPARE(signal.last().value<ApiError>().kind, ApiError::Kind::Cancelled);
        }
        QCOMPARE(told, QStringList({ padded(3), u"mine"_s }));

        server.removeTask(u"mine"_s);
        server.release();
        rig.sync.start();
        rig.sync.refreshTask(padded(4));
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle() && !server.requestsTo(pathOf(padded(4))).isEmpty(), patienceMs);
        rig.settle();
        QVERIFY(!rig.find(u"mine"_s));
        QVERIFY(server.requestsTo(pathOf(padded(1))).isEmpty());
        QVERIFY(server.requestsTo(pathOf(padded(2))).isEmpty());
        QVERIFY(server.requestsTo(pathOf(padded(3))).isEmpty());
        QCOMPARE(failed.size(), 2);
    }

    void answerMayComeWhenNobodyIsLeftWhoAsked()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 5);
        HttpTransport transport(server.baseUrl(), testKey);
        LivepeerClient client(&transport);
        TaskStore store(u":memory:"_s);
        QSignalSpy opened(&store, &TaskStore::opened);
        store.open();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patienceMs);
        auto sync = std::make_unique<TaskSync>(&client, &store, quietPolicy());
        sync->start();
        QTRY_VERIFY_WITH_TIMEOUT(sync->status().historyComplete, patienceMs);
        server.putTask(plainTask(u"mine"_s, server.nowMs(), u"completed"_s));
        server.setFault(Fault::Hold, 1);
        sync->refreshTask(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(server.heldCount(), 1, patienceMs);
        sync.reset();

        server.release();
        const QFuture<Result<ListedTask>> later = client.retrieveTask(padded(1));
        QTRY_VERIFY_WITH_TIMEOUT(later.isFinished(), patienceMs);
        QVERIFY(store.indexOf(u"mine"_s) < 0);
    }
};

QTEST_GUILESS_MAIN(TestSingleTasks)
#include "tst_singletasks.moc"
