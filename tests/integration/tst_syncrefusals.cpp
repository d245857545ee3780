#include "support/syncrig.h"
#include "tasks/syncfact.h"
#include "tasks/taskfollower.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace syncrig;
using Activity = SyncStatus::Activity;

namespace {

constexpr int wishSeconds = 3600;

//! Polls only when told to, and waits as long as the program does after an error.
SyncPolicy patientPolicy()
{
    SyncPolicy policy = quietPolicy();
    policy.retry = retryDelay;
    return policy;
}

} // namespace

//! What the sync does where a server wants no questions, or refuses some, and what it knows of earlier runs
//! then.
class TestSyncRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitThatTheServerAskedForIsKeptByAllButAPerson()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 3);
        Rig rig(server, patientPolicy());
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.setFault(StudioServer::Fault::Unavailable);
        server.setRetryAfterSeconds(wishSeconds);
        rig.sync.refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(rig.sync.status().activity, Activity::Failing, patienceMs);
        server.setFault(StudioServer::Fault::None);
        server.clearRequests();

        rig.sync.refreshSoon();
        rig.sync.expectTask({});
        rig.sync.expectTask(padded(1));
        rig.sync.followTask(padded(1));
        rig.sync.setPaused(true);
        rig.sync.setPaused(false);
        rig.sync.setLocked(true);
        rig.sync.setLocked(false);
        // One question at a time: this one comes behind all that would have been asked.
        rig.sync.refreshTask(padded(2));
        QTRY_VERIFY_WITH_TIMEOUT(!server.requests().isEmpty(), patienceMs);
        QCOMPARE(server.requests().constFirst().path, u"/task/"_s + padded(2));
        rig.settle();
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(rig.sync.status().activity, Activity::Failing);
        const qint64 wait = rig.sync.status().nextAttemptMs.value_or(0) - QDateTime::currentMSecsSinceEpoch();
        QVERIFY2(wait > 1000LL * (wishSeconds / 2), qPrintable(QString::number(wait)));

        rig.sync.refreshNow();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
    }

    void whatIsWantedWhileTheServerRefusesWaitsToo()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 3);
        Rig rig(server, patientPolicy());
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.setRetryAfterSeconds(wishSeconds);
        server.setFault(StudioServer::Fault::Unavailable, 1);
        server.beforeAnswer = [&rig](const StudioServer::Request &request) {
            if (request.path == "/task"_L1)
                rig.sync.expectTask(padded(1));
        };
        rig.sync.refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(rig.sync.status().activity, Activity::Failing, patienceMs);
        server.beforeAnswer = {};
        server.clearRequests();
        rig.sync.refreshTask(padded(2));
        QTRY_VERIFY_WITH_TIMEOUT(!server.requests().isEmpty(), patienceMs);
        QCOMPARE(server.requests().constFirst().path, u"/task/"_s + padded(2));
        rig.settle();
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(rig.sync.status().nextAttemptMs);
    }

    void waitThatASingleTaskWasAnsweredWithIsKept()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 3);
        Rig rig(server, patientPolicy());
        QSignalSpy failures(&rig.sync, &TaskSync::taskFailed);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.setRetryAfterSeconds(wishSeconds);
        server.setFault(StudioServer::Fault::Unavailable, 1);
        rig.sync.refreshTask(padded(1));
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, patienceMs);
        server.clearRequests();
        rig.sync.expectTask({});
        rig.sync.refreshTask(padded(2));
        QTRY_VERIFY_WITH_TIMEOUT(!server.requests().isEmpty(), patienceMs);
        QCOMPARE(server.requests().constFirst().path, u"/task/"_s + padded(2));
        rig.settle();
        QCOMPARE(server.requests().size(), 1);
    }

    void taskThatCannotBeAskedForIsTold()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        Rig rig(server);
        QSignalSpy failures(&rig.sync, &TaskSync::taskFailed);
        rig.sync.refreshTask(u"early"_s);
        QCOMPARE(failures.size(), 1);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        rig.sync.refreshTask(u"under way"_s);
        rig.sync.refreshTask(u"next"_s);
        rig.sync.stop();
        QCOMPARE(failures.size(), 3);
    }

    void clockThatWasAheadMakesTheListNoNewer()
    {
        StudioServer server(testKey);
        Rig rig(server);
        SyncFact fact;
        fact.heardAtMs = QDateTime::currentMSecsSinceEpoch() + 7'200'000;
        rig.store.setFact(u"sync"_s, fact.toText());
        rig.settle();
        rig.sync.remember();
        rig.settle();
        QCOMPARE(rig.sync.status().asOfMs, std::nullopt);
    }

    void listThatIsNotFoundIsAskedForAgain()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 3);
        Rig rig(server);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.setFault(StudioServer::Fault::NotFound);
        rig.sync.refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(rig.sync.status().activity, Activity::Failing, patienceMs);
        QCOMPARE(rig.sync.status().error->kind, ApiError::Kind::NotFound);
        server.setFault(StudioServer::Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
    }

    void nextRunKnowsWhenTheServerWasLastHeard()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"account.db"_s);
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 3);
        qint64 heardMs = 0;
        {
            Rig rig(server, quietPolicy(), path);
            rig.sync.setIdentity(u"one"_s);
            rig.sync.start();
            QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
            heardMs = *rig.sync.status().lastSuccessMs;
            rig.sync.stop();
        }
        server.stopListening();
        Rig rig(server, quietPolicy(), path);
        rig.sync.remember(); // as where there is no key yet to ask with
        QTRY_COMPARE_WITH_TIMEOUT(rig.sync.status().asOfMs, std::optional(heardMs), patienceMs);
        rig.sync.setIdentity(u"one"_s);
        rig.sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(rig.sync.status().activity, Activity::Failing, patienceMs);
        QCOMPARE(rig.sync.status().asOfMs, std::optional(heardMs));
        QCOMPARE(rig.sync.status().lastSuccessMs, std::nullopt);
        // Of another list nothing is known.
        rig.sync.setIdentity(u"two"_s);
        QCOMPARE(rig.sync.status().asOfMs, std::nullopt);
    }

    void aRunThatEndsWithoutAWordKnowsItToAMinute()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"account.db"_s);
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 3);
        qint64 heardMs = 0;
        {
            Rig rig(server, quietPolicy(), path);
            rig.sync.start();
            QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
            heardMs = *rig.sync.status().lastSuccessMs;
        }
        Rig rig(server, quietPolicy(), path);
        rig.sync.remember();
        QTRY_VERIFY_WITH_TIMEOUT(rig.sync.status().asOfMs, patienceMs);
        QVERIFY(*rig.sync.status().asOfMs <= heardMs && *rig.sync.status().asOfMs >= heardMs - 60'000);
    }

    void keyThatMayNotListFollowsActiveTasksOneByOne()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        server.putTask(plainTask(u"own"_s, server.nowMs(), u"running"_s));
        server.putTask(plainTask(u"lost"_s, server.nowMs(), u"running"_s));
        server.putTask(plainTask(u"ended"_s, server.nowMs(), u"completed"_s));
        server.setFault(StudioServer::Fault::ForbiddenList);
        milliseconds interval = 1ms;
        SyncPolicy policy = quietPolicy();
        policy.interval = [&interval](const PollSituation &) { return interval; };
        Rig rig(server, policy);
        const TaskFollower follower(&rig.sync, &rig.store);
        const QSignalSpy failures(&rig.sync, &TaskSync::taskFailed);
        rig.sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(rig.sync.status().activity, Activity::Failing, patienceMs);
        for (const QString &id : { u"own"_s, u"lost"_s, u"ended"_s })
            rig.sync.refreshTask(id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.store.rowCount(), 3, patienceMs);
        server.removeTask(u"lost"_s);
        server.clearRequests();

        server.setStatus(u"own"_s, running(0.5));
        QTRY_COMPARE_WITH_TIMEOUT(rig.find(u"own"_s)->progress, std::optional(0.5), patienceMs);
        server.setStatus(u"own"_s, completed());
        QTRY_COMPARE_WITH_TIMEOUT(rig.phase(u"own"_s), TaskPhase::Completed, patienceMs);
        // What cannot be had is asked for in silence.
        QTRY_VERIFY_WITH_TIMEOUT(server.requestsTo(u"/task/lost"_s).size() > 2, patienceMs);
        QCOMPARE(failures.size(), 0);
        QVERIFY(server.requestsTo(u"/task/ended"_s).isEmpty());

        // The list is given again, and nobody is asked for alone any more.
        interval = 1h;
        server.setFault(StudioServer::Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        rig.settle();
        server.clearRequests();
        rig.sync.refreshTask(u"ended"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!server.requests().isEmpty(), patienceMs);
        QCOMPARE(server.requests().constFirst().path, u"/task/ended"_s);
    }

    void burstAfterAnOwnActionIsForTheListOnly()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        server.setFault(StudioServer::Fault::ForbiddenList);
        SyncPolicy policy = quietPolicy();
        policy.interval = pollInterval;
        Rig rig(server, policy);
        rig.sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(rig.sync.status().activity, Activity::Failing, patienceMs);
        const auto before = rig.sync.followInterval();
        rig.sync.expectTask({});
        QVERIFY(before);
        QCOMPARE(rig.sync.followInterval()->count(), before->count());
    }

    void nothingIsFollowedWhilePausedOrLocked()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        addPlainTasks(server, 3);
        Rig rig(server);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
        server.clearRequests();
        rig.sync.setPaused(true);
        rig.sync.followTask(padded(0));
        rig.sync.setLocked(true);
        rig.sync.followTask(padded(0));
        rig.sync.refreshTask(padded(1));
        QTRY_VERIFY_WITH_TIMEOUT(!server.requests().isEmpty(), patienceMs);
        QCOMPARE(server.requests().constFirst().path, u"/task/"_s + padded(1));
    }
};

QTEST_GUILESS_MAIN(TestSyncRefusals)
#include "tst_syncrefusals.moc"
