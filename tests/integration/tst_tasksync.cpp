#include "support/syncrig.h"

#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <ranges>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncrig;
using std::chrono::milliseconds;

using Fault = StudioServer::Fault;
using Activity = SyncStatus::Activity;

namespace {

QStringList ordersOf(const QList<StudioServer::Request> &requests)
{
    QStringList orders;
    for (const StudioServer::Request &request : requests)
        orders.append(request.item("order"_L1));
    return orders;
}

} // namespace

class TestTaskSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestPageComesFirstAndTheWalkBringsTheRest();
    void emptyAccountIsCompleteAtOnce();
    void changeComesWithOneSmallRequest();
    void pollThatFindsNothingIsNotModified();
    void manyChangesComeInSeveralPages();
    void changeDuringAPollOfSeveralPagesIsNotMissed_data();
    void changeDuringAPollOfSeveralPagesIsNotMissed();
    void pollGoesBeforeTheNextWalkPage();
    void walkTellsHowFarBackTheListIsComplete();
    void walkIsStoppedAndGoesOnWhenAskedTo();
    void stoppedWalkStaysStoppedInTheNextRun();
    void reconcilingIsDoneWhenAskedFor();
    void lockedScreenIsAskedNothingForAndUnlockedAtOnce();
    void lockedWhileFailingIsNotTriedAgain();
    void meteredNetworkIsWalkedOnlyWhenAskedTo();
    void olderServerIsReadByPages();
    void olderServerWithManyNewsIsReadUntilWhatIsKnown();
    void faultIsToldAndRecoveredFrom_data();
    void faultIsToldAndRecoveredFrom();
    void refusedConnectionIsToldAndRecoveredFrom();
    void wrongKeyIsNotTriedAgain();
    void retryAfterIsObeyed();
    void faultDuringTheWalkIsRecoveredFrom();
    void pauseAsksNothingButWhatIsToldTo();
    void intervalFollowsWhatGoesOn();
    void chosenIntervalReachesThePolicy();
    void taskMissingFromAWholeWalkIsGone();
    void incompleteWalkConcludesNothing();
    void answerAfterStopIsDropped();
    void refreshGivesUpALateList();
    void restartDoesNotWalkAgain();
    void interruptedWalkGoesOnWhereItWas();
    void oldWalkIsRepeated();
    void listOfAnotherServerIsReadAnew();
    void listOfAnotherServerIsReadAnewWhenTheWalkWasInterrupted();
    void listOfAnotherKeyIsReadAnewWhileRunning();
    void rowThatCannotBeListedIsGoneAround_data();
    void rowThatCannotBeListedIsGoneAround();
    void unreadableItemsByThePageAreSteppedOver_data();
    void unreadableItemsByThePageAreSteppedOver();
    void taskDatedInTheFutureHidesNoNews_data();
    void taskDatedInTheFutureHidesNoNews();
    void clockThatWasAheadOnceHidesNoNews_data();
    void clockThatWasAheadOnceHidesNoNews();
    void clocksMayDifferByHours_data();
    void clocksMayDifferByHours();
    void goesOnAfterAnErrorWithAWalkAskedForWhilePaused();
    void asksNothingWhenStopped();
};

void TestTaskSync::newestPageComesFirstAndTheWalkBringsTheRest()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.addTasks(generatedTasks(5000, 1, server.nowMs(), 7));
    Rig rig(server);
    QCOMPARE(rig.sync.status(), SyncStatus());

    rig.sync.start();
    QCOMPARE(rig.sync.status().activity, Activity::FirstPage);
    QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle(), patienceMs);
    QVERIFY(rig.sync.status().historyComplete);
    QTRY_COMPARE_WITH_TIMEOUT(rig.store.rowCount(), 4993, patienceMs);
    const QStringList known = server.ids();
    QVERIFY(rig.ids().subtract(QSet<QString>(known.cbegin(), known.cend())).isEmpty());
    QTRY_COMPARE(rig.store.problems().size(), size_t { 7 });

    const QList<StudioServer::Request> requests = server.requests();
    QCOMPARE(requests.size(), 7);
    QCOMPARE(requests.first().item("limit"_L1), u"100"_s);
    QCOMPARE(requests.first().item("order"_L1), u"updatedAt-true,createdAt-true"_s);
    QString last;
    for (const StudioServer::Request &request : requests.mid(1)) {
        QCOMPARE(request.status, 200);
        QCOMPARE(request.item("limit"_L1), u"1000"_s);
        QCOMPARE(request.item("order"_L1), walkOrder);
        QVERIFY(request.item("cursor"_L1).isEmpty());
        QVERIFY(last.isEmpty() || request.item("filters"_L1) < last);
        last = request.item("filters"_L1);
    }
    QCOMPARE(rig.repeatedStatuses, 0);
    QVERIFY(rig.activities.contains(Activity::Idle));
}

void TestTaskSync::emptyAccountIsCompleteAtOnce()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    Rig rig(server);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle());
    QVERIFY(rig.sync.status().historyComplete);
    QCOMPARE(rig.store.rowCount(), 0);

    server.putTask(plainTask(u"first"_s, server.nowMs(), u"waiting"_s));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.store.rowCount(), 1);
}

void TestTaskSync::changeComesWithOneSmallRequest()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 3000);
    Rig rig(server);
    rig.sync.start();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle() && rig.store.rowCount() == 3000, patienceMs);
    server.clearRequests();

    server.setStatus(padded(42), running(0.5));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(42)), TaskPhase::Running);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY2(server.requests().first().bytes < 5000,
             qPrintable(QString::number(server.requests().first().bytes)));
    QVERIFY(!server.requests().first().item("filters"_L1).isEmpty());
    QCOMPARE(rig.store.rowCount(), 3000);
}

void TestTaskSync::pollThatFindsNothingIsNotModified()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 50);
    Rig rig(server);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 50);
    rig.sync.refreshNow();
    QTRY_COMPARE(server.requests().size(), 3);
    QTRY_VERIFY(rig.isIdle());

    QSignalSpy changed(&rig.store, &TaskStore::changed);
    for (int i = 0; i < 3; ++i) {
        server.clearRequests();
        rig.sync.refreshNow();
        QTRY_COMPARE(server.requests().size(), 1);
        QTRY_VERIFY(rig.isIdle());
        QCOMPARE(server.requests().first().status, 304);
        QCOMPARE(server.requests().first().bytes, 0);
    }
    QCOMPARE(changed.count(), 0);

    // It tells the time all the same.
    server.setClockOffset(3'600'000);
    rig.sync.refreshNow();
    QTRY_COMPARE(server.requests().size(), 2);
    QTRY_VERIFY(rig.isIdle());
    QCOMPARE(server.requests().last().status, 304);
    QVERIFY(rig.store.serverNowMs() >= server.nowMs() - 60'000);

    server.setStatus(padded(1), completed());
    rig.sync.refreshNow();
    QTRY_COMPARE(changed.count(), 1);
}

void TestTaskSync::manyChangesComeInSeveralPages()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 100);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 20;
    policy.newestPageSize = 10;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 100);
    server.clearRequests();

    for (int i = 0; i < 70; ++i)
        server.setStatus(padded(i), running(0.25));
    rig.sync.refreshNow();
    QTRY_VERIFY(std::ranges::all_of(std::views::iota(0, 70),
                                    [&rig](int i) { return rig.phase(padded(i)) == TaskPhase::Running; }));
    QTRY_VERIFY(rig.isIdle());
    QVERIFY(server.requests().size() >= 4 && server.requests().size() <= 5);
    for (const StudioServer::Request &request : server.requests())
        QVERIFY(!request.item("filters"_L1).isEmpty());
}

void TestTaskSync::changeDuringAPollOfSeveralPagesIsNotMissed_data()
{
    QTest::addColumn<bool>("sendsDate");
    QTest::newRow("with a Date header") << true;
    QTest::newRow("without") << false;
}

void TestTaskSync::changeDuringAPollOfSeveralPagesIsNotMissed()
{
    QFETCH(bool, sendsDate);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.setSendsDate(sendsDate);
    addPlainTasks(server, 60);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 20;
    policy.newestPageSize = 10;
    policy.overlap = 0ms;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 60);

    for (int i = 0; i < 50; ++i)
        server.setStatus(padded(i), running(0.25));
    int pages = 0;
    server.beforeAnswer = [&](const StudioServer::Request &) {
        if (++pages == 2) {
            server.setStatus(padded(3), completed()); // on the page that was read already
            server.setStatus(padded(45), completed()); // newer, and still to be read
        }
    };
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(45)), TaskPhase::Completed);
    QTRY_VERIFY(rig.isIdle());
    QCOMPARE(rig.phase(padded(3)), TaskPhase::Running);
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(3)), TaskPhase::Completed);
}

void TestTaskSync::pollGoesBeforeTheNextWalkPage()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 400);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 10;
    Rig rig(server, policy);
    int pages = 0;
    int mostAtOnce = 0;
    server.beforeAnswer = [&](const StudioServer::Request &request) {
        if (request.item("order"_L1) == walkOrder && ++pages == 5)
            rig.sync.refreshNow();
        // This one is not among the server's own yet.
        const qint64 unanswered = rig.transport.meter().requests - server.requests().size();
        mostAtOnce = std::max(mostAtOnce, static_cast<int>(unanswered));
    };
    rig.sync.start();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle() && rig.store.rowCount() == 400, patienceMs);
    const QList<StudioServer::Request> requests = server.requests();
    // The newest page, five of the walk, then the news.
    QVERIFY(requests.at(5).item("filters"_L1).contains("createdAt"_L1));
    QVERIFY(requests.at(6).item("filters"_L1).contains("updatedAt"_L1));
    QVERIFY(requests.at(7).item("filters"_L1).contains("createdAt"_L1));
    QCOMPARE(mostAtOnce, 1);
}

void TestTaskSync::walkTellsHowFarBackTheListIsComplete()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 300);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 50;
    Rig rig(server, policy);
    int pages = 0;
    server.beforeAnswer = [&](const StudioServer::Request &request) {
        if (request.item("order"_L1) == walkOrder && ++pages == 3)
            server.setFault(Fault::Hold, 1);
    };
    QVERIFY(!rig.sync.status().historyBackToMs);
    rig.sync.start();
    QTRY_COMPARE(server.heldCount(), 1);
    QVERIFY(!rig.sync.status().historyComplete);
    // Two pages of fifty, which have one task in common.
    QCOMPARE(rig.sync.status().historyBackToMs, server.task(padded(201))->createdAtMs + 1);
    QTRY_VERIFY(rig.find(padded(201)) && rig.find(padded(299)));
    server.release();
    QTRY_VERIFY(rig.isIdle() && rig.sync.status().historyComplete);
    QVERIFY(!rig.sync.status().historyBackToMs);
}

void TestTaskSync::walkIsStoppedAndGoesOnWhenAskedTo()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 300);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 20;
    Rig rig(server, policy);
    int pages = 0;
    server.beforeAnswer = [&](const StudioServer::Request &request) {
        if (request.item("order"_L1) == walkOrder && ++pages == 6)
            rig.sync.cancelWalk();
    };
    rig.sync.start();
    QTRY_COMPARE(pages, 6);
    QTRY_VERIFY(rig.isIdle());
    QVERIFY(!rig.sync.status().historyComplete);
    const auto backTo = rig.sync.status().historyBackToMs;
    QVERIFY(backTo);

    // Polls do not begin it again.
    server.setStatus(padded(5), running(0.5));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(5)), TaskPhase::Running);
    QTRY_VERIFY(rig.isIdle());
    QCOMPARE(pages, 6);
    QCOMPARE(rig.sync.status().historyBackToMs, backTo);

    rig.sync.resumeWalk();
    QVERIFY(rig.sync.status().walking);
    QTRY_VERIFY(rig.isIdle() && rig.sync.status().historyComplete);
    QTRY_COMPARE(rig.store.rowCount(), 300);
    QVERIFY2(pages <= 6 + 12, qPrintable(QString::number(pages)));
    rig.sync.resumeWalk();
    QVERIFY(!rig.sync.status().walking); // nothing is left to get
}

void TestTaskSync::stoppedWalkStaysStoppedInTheNextRun()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 200);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 20;
    int pages = 0;
    {
        Rig rig(server, policy, path);
        server.beforeAnswer = [&](const StudioServer::Request &request) {
            if (request.item("order"_L1) == walkOrder && ++pages == 4)
                rig.sync.cancelWalk();
        };
        rig.sync.start();
        QTRY_VERIFY(pages == 4 && rig.isIdle());
        server.beforeAnswer = [&](const StudioServer::Request &request) {
            pages += request.item("order"_L1) == walkOrder ? 1 : 0;
        };
    }
    {
        Rig rig(server, policy, path);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle());
        QVERIFY(!rig.sync.status().historyComplete);
        QVERIFY(rig.sync.status().historyBackToMs);
        QCOMPARE(pages, 4);
    }
    policy.reconcileAfter = -1ms; // the next day
    Rig rig(server, policy, path);
    rig.sync.start();
    QTRY_VERIFY(rig.sync.status().historyComplete);
    QTRY_COMPARE(rig.store.rowCount(), 200);
}

void TestTaskSync::reconcilingIsDoneWhenAskedFor()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 60);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 25;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 60);
    server.removeTask(padded(10));
    rig.sync.refreshNow();
    QTRY_VERIFY(rig.isIdle());
    rig.settle();
    QVERIFY(!rig.find(padded(10))->gone);

    rig.sync.setPaused(true);
    rig.sync.reconcileNow();
    QVERIFY(rig.sync.status().walking);
    QTRY_VERIFY(rig.find(padded(10))->gone);
    QTRY_VERIFY(!rig.sync.status().walking);
    QVERIFY(rig.sync.status().historyComplete);

    // One that goes on from an interrupted one would prove nothing: it begins anew.
    rig.sync.setPaused(false);
    int pages = 0;
    server.beforeAnswer = [&](const StudioServer::Request &request) {
        if (request.item("order"_L1) == walkOrder && ++pages == 2)
            rig.sync.cancelWalk();
    };
    server.removeTask(padded(59));
    rig.sync.reconcileNow();
    QTRY_VERIFY(pages == 2 && rig.isIdle());
    rig.settle();
    QVERIFY(!rig.find(padded(59))->gone);
    rig.sync.reconcileNow();
    QTRY_VERIFY(rig.find(padded(59))->gone);
}

void TestTaskSync::lockedScreenIsAskedNothingForAndUnlockedAtOnce()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 300);
    SyncPolicy policy = quietPolicy();
    policy.interval = [](const PollSituation &situation) {
        return pollInterval(situation) ? std::optional(1ms) : std::nullopt;
    };
    policy.walkPageSize = 10;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.sync.status().walking);
    rig.sync.setLocked(true);
    QVERIFY(!rig.sync.status().walking);
    // A question of a person is answered, which shows that no other one is asked before it or after it.
    QTRY_VERIFY(rig.sync.status().activity == Activity::Idle && !rig.sync.status().nextAttemptMs);
    rig.sync.refreshTask(padded(0));
    QTRY_VERIFY(rig.find(padded(0)));
    const qsizetype asked = server.requests().size();
    rig.sync.expectTask(padded(1));
    QTRY_VERIFY(rig.find(padded(1)));
    QCOMPARE(server.requests().size(), asked + 1);
    QCOMPARE(server.requests().last().path, u"/task/"_s + padded(1));
    QCOMPARE(rig.sync.status().nextAttemptMs, std::nullopt);

    rig.sync.setLocked(false);
    QCOMPARE(rig.sync.status().activity, Activity::Polling);
    QTRY_VERIFY_WITH_TIMEOUT(rig.sync.status().historyComplete && rig.store.rowCount() == 300, patienceMs);
}

void TestTaskSync::lockedWhileFailingIsNotTriedAgain()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 5);
    SyncPolicy policy = quietPolicy();
    policy.retry = [](const ApiError &, int, double) { return std::optional(milliseconds(1h)); };
    Rig rig(server, policy);
    server.setFault(Fault::Unavailable);
    rig.sync.start();
    QTRY_COMPARE(rig.sync.status().activity, Activity::Failing);
    QVERIFY(rig.sync.status().nextAttemptMs);
    rig.sync.setLocked(true);
    QVERIFY(!rig.sync.status().nextAttemptMs);
    server.setFault(Fault::None);
    rig.sync.setLocked(false);
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 5);
}

void TestTaskSync::meteredNetworkIsWalkedOnlyWhenAskedTo()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 300);
    SyncPolicy policy = quietPolicy();
    policy.interval = pollInterval;
    policy.walkPageSize = 50;
    policy.newestPageSize = 20;
    Rig rig(server, policy);
    rig.sync.setMetered(true);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle());
    QVERIFY(rig.sync.status().metered);
    QVERIFY(!rig.sync.status().historyComplete);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(*rig.sync.status().nextAttemptMs - *rig.sync.status().lastSuccessMs >= 299'000);

    rig.sync.resumeWalk();
    QTRY_VERIFY(rig.isIdle() && rig.sync.status().historyComplete);
    QTRY_COMPARE(rig.store.rowCount(), 300);

    rig.sync.setMetered(false);
    QVERIFY(!rig.sync.status().metered);
    QVERIFY(*rig.sync.status().nextAttemptMs - *rig.sync.status().lastSuccessMs <= 61'000);
}

void TestTaskSync::olderServerIsReadByPages()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.setStyle(StudioServer::Style::Of2022);
    addPlainTasks(server, 230);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 50;
    policy.newestPageSize = 20;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle() && rig.store.rowCount() == 230, patienceMs);
    QVERIFY(rig.sync.status().historyComplete);
    QCOMPARE(ordersOf(server.requests()).count(u"createdAt-true"_s), 5);

    server.setStatus(padded(3), running(0.1));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(3)), TaskPhase::Running);
    QTRY_VERIFY(rig.isIdle());

    // It has shown that it does not filter: it is not tried again, and nothing new is a 304.
    server.clearRequests();
    rig.sync.refreshNow();
    QTRY_COMPARE(server.requests().size(), 1);
    QTRY_VERIFY(rig.isIdle());
    QCOMPARE(server.requests().first().status, 304);
    QVERIFY(server.requests().first().item("filters"_L1).isEmpty());

    server.putTask(plainTask(u"fresh"_s, server.nowMs(), u"waiting"_s));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.store.rowCount(), 231);
}

void TestTaskSync::olderServerWithManyNewsIsReadUntilWhatIsKnown()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.setStyle(StudioServer::Style::Of2022);
    addPlainTasks(server, 300);
    SyncPolicy policy = quietPolicy();
    policy.newestPageSize = 20;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle() && rig.store.rowCount() == 300, patienceMs);
    rig.sync.refreshNow();
    QTRY_VERIFY(rig.isIdle());

    for (int i = 0; i < 90; ++i)
        server.setStatus(padded(i), running(0.1));
    rig.sync.refreshNow();
    QTRY_VERIFY(std::ranges::all_of(std::views::iota(0, 90),
                                    [&rig](int i) { return rig.phase(padded(i)) == TaskPhase::Running; }));
}

void TestTaskSync::faultIsToldAndRecoveredFrom_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<StudioServer::Fault>("fault");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<int>("httpStatus");
    QTest::newRow("500") << Fault::InternalError << Kind::Server << 500;
    QTest::newRow("503") << Fault::Unavailable << Kind::Server << 503;
    QTest::newRow("429") << Fault::TooManyRequests << Kind::RateLimited << 429;
    QTest::newRow("web page") << Fault::HtmlPage << Kind::UnexpectedContent << 200;
    QTest::newRow("cut") << Fault::Cut << Kind::Malformed << 200;
}

void TestTaskSync::faultIsToldAndRecoveredFrom()
{
    QFETCH(StudioServer::Fault, fault);
    QFETCH(ApiError::Kind, kind);
    QFETCH(int, httpStatus);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 30);
    Rig rig(server);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 30);
    const qint64 before = *rig.sync.status().lastSuccessMs;

    server.setFault(fault);
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.sync.status().activity, Activity::Failing);
    QCOMPARE(rig.sync.status().error->kind, kind);
    QCOMPARE(rig.sync.status().error->httpStatus, httpStatus);
    QVERIFY(rig.sync.status().failingSinceMs.has_value());
    QCOMPARE(*rig.sync.status().lastSuccessMs, before);
    QTRY_VERIFY(rig.sync.status().nextAttemptMs.has_value());
    // The rows stay.
    QCOMPARE(rig.store.rowCount(), 30);

    server.setStatus(padded(7), running(0.3));
    server.setFault(Fault::None);
    QTRY_COMPARE(rig.phase(padded(7)), TaskPhase::Running);
    QTRY_VERIFY(rig.isIdle());
    QCOMPARE(rig.sync.status().error, std::nullopt);
    QCOMPARE(rig.sync.status().failingSinceMs, std::nullopt);
    QCOMPARE(rig.repeatedStatuses, 0);
}

void TestTaskSync::refusedConnectionIsToldAndRecoveredFrom()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 30);
    server.stopListening();
    Rig rig(server);
    rig.sync.start();
    QTRY_COMPARE(rig.sync.status().activity, Activity::Failing);
    QCOMPARE(rig.sync.status().error->kind, ApiError::Kind::Offline);
    const qint64 since = *rig.sync.status().failingSinceMs;
    // Later failures do not move the beginning.
    rig.sync.refreshNow();
    QTRY_VERIFY(rig.sync.status().nextAttemptMs.has_value());
    QCOMPARE(*rig.sync.status().failingSinceMs, since);

    QVERIFY(server.listenAgain());
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 30);
}

void TestTaskSync::wrongKeyIsNotTriedAgain()
{
    StudioServer server(u"another-key"_s);
    QVERIFY(server.listen());
    addPlainTasks(server, 5);
    Rig rig(server);
    rig.sync.start();
    QTRY_COMPARE(rig.sync.status().activity, Activity::Failing);
    QCOMPARE(rig.sync.status().error->kind, ApiError::Kind::Unauthorized);
    QVERIFY(!rig.sync.status().error->serverWords.join(u' ').contains(testKey));
    QCOMPARE(rig.sync.status().nextAttemptMs, std::nullopt);
    QCOMPARE(server.requests().size(), 1);

    // A person has put it right.
    server.setKey(testKey);
    rig.sync.refreshNow();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 5);
}

void TestTaskSync::retryAfterIsObeyed()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    SyncPolicy policy = quietPolicy();
    policy.retry = retryDelay;
    Rig rig(server, policy);
    server.setRetryAfterSeconds(1800);
    server.setFault(Fault::Unavailable);
    rig.sync.start();
    QTRY_COMPARE(rig.sync.status().activity, Activity::Failing);
    const qint64 wait = *rig.sync.status().nextAttemptMs - *rig.sync.status().failingSinceMs;
    QVERIFY2(wait >= 1'799'000, qPrintable(QString::number(wait)));
}

void TestTaskSync::faultDuringTheWalkIsRecoveredFrom()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 200);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 10;
    Rig rig(server, policy);
    QRandomGenerator random(7);
    int answers = 0;
    server.beforeAnswer = [&](const StudioServer::Request &) {
        static const QList<Fault> faults { Fault::Cut, Fault::InternalError, Fault::Unavailable,
                                           Fault::HtmlPage };
        if (++answers % 3 == 0)
            server.setFault(faults.at(random.bounded(static_cast<int>(faults.size()))), 1);
    };
    rig.sync.start();
    QTRY_VERIFY_WITH_TIMEOUT(rig.sync.status().historyComplete && rig.store.rowCount() == 200, patienceMs);
}

void TestTaskSync::pauseAsksNothingButWhatIsToldTo()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 300);
    SyncPolicy policy = quietPolicy();
    policy.interval = [](const PollSituation &) { return 1ms; };
    policy.walkPageSize = 10;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.sync.status().walking);

    rig.sync.setPaused(true);
    QVERIFY(rig.sync.isPaused());
    QTRY_COMPARE(rig.sync.status().activity, Activity::Paused);
    QCOMPARE(rig.sync.status().nextAttemptMs, std::nullopt);
    // What was under way may still be answered; a poll that ends after it shows that nothing else is.
    const auto pollOnce = [&rig] {
        const qsizetype before = rig.activities.size();
        rig.sync.refreshNow();
        return QTest::qWaitFor(
            [&] { return rig.activities.size() > before && rig.last.activity == Activity::Paused; },
            patienceMs);
    };
    QVERIFY(pollOnce());
    const qsizetype asked = server.requests().size();
    const int walked = rig.sync.status().walked;
    QVERIFY(pollOnce());
    QCOMPARE(server.requests().size(), asked + 1);
    QVERIFY(pollOnce());
    QCOMPARE(server.requests().size(), asked + 2);
    QCOMPARE(rig.sync.status().walked, walked);
    QCOMPARE(rig.sync.status().nextAttemptMs, std::nullopt);

    rig.sync.setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT(rig.sync.status().historyComplete && rig.store.rowCount() == 300, patienceMs);
}

void TestTaskSync::intervalFollowsWhatGoesOn()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 10);
    QList<PollSituation> asked;
    SyncPolicy policy = quietPolicy();
    policy.interval = [&asked](const PollSituation &situation) {
        asked.append(situation);
        return *pollInterval(situation) * 1000;
    };
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 10);
    QVERIFY(!asked.last().activeAnywhere);
    QVERIFY(!asked.last().hidden);

    server.setStatus(padded(1), running(0.5));
    rig.sync.refreshNow();
    QTRY_VERIFY(asked.last().activeAnywhere);
    const qint64 elsewhere = *rig.sync.status().nextAttemptMs;
    rig.sync.setView(true, true);
    QVERIFY(asked.last().activeInView);
    QVERIFY(*rig.sync.status().nextAttemptMs < elsewhere);
    rig.sync.setView(false, false);
    QVERIFY(asked.last().hidden);
    QVERIFY(*rig.sync.status().nextAttemptMs > elsewhere);
    rig.sync.setView(true, false);

    server.setStatus(padded(1), completed());
    rig.sync.refreshNow();
    QTRY_VERIFY(!asked.last().activeAnywhere);
    rig.sync.refreshNow();
    QTRY_VERIFY(asked.last().quietPolls >= 1);

    // One that waits for ever does not keep the program busy.
    server.putTask(plainTask(u"stuck"_s, server.nowMs() - 90'000'000, u"waiting"_s));
    rig.sync.refreshTask(u"stuck"_s);
    QTRY_COMPARE(rig.phase(u"stuck"_s), TaskPhase::Waiting);
    rig.sync.refreshNow();
    QTRY_VERIFY(rig.isIdle());
    QVERIFY(!asked.last().activeAnywhere);
}

void TestTaskSync::chosenIntervalReachesThePolicy()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    SyncPolicy policy = quietPolicy();
    policy.interval = pollInterval;
    Rig rig(server, policy);
    rig.sync.setInterval(900s);
    QCOMPARE(rig.sync.interval(), std::optional(900s));
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle());
    QVERIFY(*rig.sync.status().nextAttemptMs - *rig.sync.status().lastSuccessMs >= 899'000);
    rig.sync.setInterval(std::nullopt);
    QVERIFY(*rig.sync.status().nextAttemptMs - *rig.sync.status().lastSuccessMs <= 61'000);
}

void TestTaskSync::taskMissingFromAWholeWalkIsGone()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 60);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 25;
    policy.reconcileAfter = -1ms;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 60);

    server.removeTask(padded(10));
    server.removeTask(padded(59));
    rig.sync.refreshNow();
    QTRY_VERIFY(rig.find(padded(10))->gone && rig.find(padded(59))->gone);
    QCOMPARE(rig.store.rowCount(), 60);
    QVERIFY(!rig.find(padded(11))->gone);

    server.putTask(plainTask(padded(10), server.nowMs() - 86'000'000, u"completed"_s));
    rig.sync.refreshNow();
    QTRY_VERIFY(!rig.find(padded(10))->gone);
    QVERIFY(rig.find(padded(59))->gone);
}

void TestTaskSync::incompleteWalkConcludesNothing()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 60);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 25;
    policy.reconcileAfter = -1ms;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 60);

    // Behind an item that cannot be read may stand the task that seems to be missing.
    ServerTask broken = plainTask(padded(10), server.nowMs() - 86'000'000, u"completed"_s);
    broken.json = "17";
    server.putTask(broken);
    server.removeTask(padded(20));
    const qsizetype before = server.requests().size();
    rig.sync.refreshNow();
    QTRY_VERIFY(server.requests().size() >= before + 4 && rig.isIdle());
    rig.settle();
    QVERIFY(!rig.find(padded(10))->gone);
    QVERIFY(!rig.find(padded(20))->gone);
}

void TestTaskSync::answerAfterStopIsDropped()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 5);
    Rig rig(server);
    server.setFault(Fault::Hold, 1);
    rig.sync.start();
    QTRY_COMPARE(server.heldCount(), 1);
    rig.sync.stop();
    QCOMPARE(rig.sync.status().activity, Activity::Idle);
    for (int i = 0; i < 5; ++i)
        server.removeTask(padded(i));
    server.release();

    server.putTask(plainTask(u"only"_s, server.nowMs(), u"completed"_s));
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 1);
    QVERIFY(rig.find(u"only"_s));
}

void TestTaskSync::refreshGivesUpALateList()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 5);
    SyncPolicy policy = quietPolicy();
    policy.supersedeAfter = 0ms;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 5);
    server.setFault(Fault::Hold, 1);
    rig.sync.refreshNow();
    QTRY_COMPARE(server.heldCount(), 1);
    server.setStatus(padded(2), running(0.5));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(2)), TaskPhase::Running);
    QCOMPARE(server.heldCount(), 1);
}

void TestTaskSync::restartDoesNotWalkAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 120);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 50;
    {
        Rig rig(server, policy, path);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 120);
    }
    server.clearRequests();
    server.setStatus(padded(5), running(0.4));
    {
        Rig rig(server, policy, path);
        QTRY_COMPARE(rig.store.rowCount(), 120);
        rig.sync.start();
        QTRY_COMPARE(rig.phase(padded(5)), TaskPhase::Running);
        QTRY_VERIFY(rig.isIdle());
        QVERIFY(rig.sync.status().historyComplete);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(!server.requests().first().item("filters"_L1).isEmpty());
    }
}

void TestTaskSync::interruptedWalkGoesOnWhereItWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 200);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 20;
    {
        Rig rig(server, policy, path);
        int pages = 0;
        server.beforeAnswer = [&](const StudioServer::Request &request) {
            if (request.item("order"_L1) == walkOrder && ++pages == 7)
                server.setFault(Fault::Hold, 1);
        };
        rig.sync.start();
        QTRY_COMPARE(server.heldCount(), 1);
        QVERIFY(rig.sync.status().walking);
        QVERIFY(rig.sync.status().walked >= 100);
        rig.sync.stop();
        server.beforeAnswer = nullptr;
    }
    server.release();
    server.clearRequests();
    {
        Rig rig(server, policy, path);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle() && rig.sync.status().historyComplete);
        QTRY_COMPARE(rig.store.rowCount(), 200);
        QVERIFY2(server.requests().size() <= 8, qPrintable(QString::number(server.requests().size())));
    }
}

void TestTaskSync::oldWalkIsRepeated()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 20);
    {
        Rig rig(server, quietPolicy(), path);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 20);
    }
    server.removeTask(padded(4));
    SyncPolicy policy = quietPolicy();
    policy.reconcileAfter = 0ms;
    Rig rig(server, policy, path);
    rig.sync.start();
    QTRY_VERIFY(rig.find(padded(4)) && rig.find(padded(4))->gone);
}

void TestTaskSync::listOfAnotherServerIsReadAnew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 20);
    {
        Rig rig(server, quietPolicy(), path);
        rig.sync.setIdentity(u"one"_s);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 20);
    }

    // Its tasks are older than what was read last, so that a question for news would not bring them.
    StudioServer other(testKey);
    QVERIFY(other.listen());
    for (int i = 0; i < 10; ++i)
        other.putTask(plainTask(u"other-%1"_s.arg(i), other.nowMs() - 900'000'000LL, u"completed"_s));
    {
        Rig rig(other, quietPolicy(), path);
        rig.sync.setIdentity(u"two"_s);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 30);
        QTRY_VERIFY(rig.find(padded(0))->gone && rig.find(padded(19))->gone);
        QVERIFY(!rig.find(u"other-0"_s)->gone);
        QVERIFY(rig.sync.status().historyComplete);
    }

    other.clearRequests();
    Rig rig(other, quietPolicy(), path);
    rig.sync.setIdentity(u"two"_s);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle());
    QCOMPARE(other.requests().size(), 1);
    QVERIFY(!other.requests().first().item("filters"_L1).isEmpty());
}

void TestTaskSync::listOfAnotherServerIsReadAnewWhenTheWalkWasInterrupted()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 60);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 10;
    {
        Rig rig(server, policy, path);
        rig.sync.setIdentity(u"one"_s);
        rig.sync.start();
        QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 60);
    }
    server.removeTask(padded(3));
    {
        Rig rig(server, policy, path);
        rig.sync.setIdentity(u"two"_s);
        int pages = 0;
        server.beforeAnswer = [&](const StudioServer::Request &request) {
            if (request.item("order"_L1) == walkOrder && ++pages == 4)
                server.setFault(Fault::Hold, 1);
        };
        rig.sync.start();
        QTRY_COMPARE(server.heldCount(), 1);
        QVERIFY(rig.sync.status().walking);
        QCOMPARE(rig.sync.status().walked, 28);
        server.beforeAnswer = nullptr;
    }
    server.release();
    Rig rig(server, policy, path);
    rig.sync.setIdentity(u"two"_s);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.sync.status().historyComplete);
    QTRY_VERIFY(rig.find(padded(3)) && rig.find(padded(3))->gone);
}

void TestTaskSync::listOfAnotherKeyIsReadAnewWhileRunning()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 20);
    Rig rig(server);
    rig.sync.setIdentity(u"one"_s);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 20);

    server.removeTask(padded(4));
    server.putTask(plainTask(u"long ago"_s, server.nowMs() - 900'000'000LL, u"completed"_s));
    rig.sync.setIdentity(u"one"_s); // no other one
    rig.sync.refreshNow();
    QTRY_VERIFY(rig.isIdle());
    rig.settle();
    QVERIFY(!rig.find(padded(4))->gone);

    rig.sync.setIdentity(u"two"_s);
    QVERIFY(!rig.isIdle());
    QCOMPARE(rig.sync.status().activity, Activity::FirstPage);
    QCOMPARE(rig.sync.status().lastSuccessMs, std::nullopt);
    QTRY_VERIFY(rig.isIdle() && rig.sync.status().historyComplete);
    QTRY_VERIFY(rig.find(padded(4))->gone);
    QVERIFY(rig.find(u"long ago"_s));
    QVERIFY(!rig.find(padded(5))->gone);
}

void TestTaskSync::rowThatCannotBeListedIsGoneAround_data()
{
    QTest::addColumn<QList<int>>("bad");
    QTest::newRow("old") << QList<int> { 17 };
    QTest::newRow("the first") << QList<int> { 0 };
    QTest::newRow("the newest") << QList<int> { 299 };
    QTest::newRow("two side by side") << QList<int> { 100, 101 };
    QTest::newRow("several") << QList<int> { 5, 49, 50, 210, 298 };
}

void TestTaskSync::rowThatCannotBeListedIsGoneAround()
{
    QFETCH(QList<int>, bad);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 300);
    for (const int number : bad)
        server.setUnlistable(padded(number));
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 50;
    policy.newestPageSize = 20;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isIdle() && rig.sync.status().historyComplete, patienceMs);
    QTRY_COMPARE(rig.store.rowCount(), 300 - static_cast<int>(bad.size()));
    QTRY_VERIFY(!rig.store.problems().empty());

    server.setStatus(padded(200), running(0.5));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(200)), TaskPhase::Running);

    // Once behind, it costs nothing any more.
    server.setStatus(padded(201), completed());
    rig.sync.refreshNow();
    QTRY_VERIFY(rig.isIdle());
    QTRY_COMPARE(rig.find(padded(201))->updatedAtMs, server.task(padded(201))->updatedAtMs);
}

void TestTaskSync::unreadableItemsByThePageAreSteppedOver_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::newRow("one page") << 20 << 5;
    QTest::newRow("several pages") << 21 << 17;
    QTest::newRow("the first") << 0 << 11;
    QTest::newRow("the last") << 45 << 15;
}

void TestTaskSync::unreadableItemsByThePageAreSteppedOver()
{
    QFETCH(int, first);
    QFETCH(int, count);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 60);
    for (int i = first; i < first + count; ++i) {
        ServerTask broken = plainTask(padded(i), server.nowMs() - 86'000'000, u"completed"_s);
        broken.json = QByteArray::number(i);
        server.putTask(broken);
    }
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 5;
    policy.newestPageSize = 20;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.sync.status().historyComplete);
    QTRY_COMPARE(rig.store.rowCount(), 60 - count);
    QTRY_COMPARE(rig.store.problems().size(), static_cast<size_t>(count));
    QVERIFY(!ordersOf(server.requests())
                 .contains(u"createdAt-true"_s)); // the order of a server that lacks others

    // The news of a whole page of them are no reason to ask for news in another way either.
    for (int i = first; i < first + count; ++i) {
        ServerTask broken = plainTask(padded(i), server.nowMs(), u"completed"_s);
        broken.json = QByteArray::number(1000 + i);
        server.putTask(broken);
    }
    const int readable = first == 0 ? 59 : first - 1;
    server.setStatus(padded(readable), running(0.5));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(readable)), TaskPhase::Running);
    QTRY_VERIFY(rig.isIdle());
    QTRY_COMPARE(rig.store.problems().size(), static_cast<size_t>(2 * count));
    server.clearRequests();
    rig.sync.refreshNow();
    QTRY_VERIFY(!server.requests().isEmpty());
    QVERIFY(!server.requests().first().item("filters"_L1).isEmpty());
}

void TestTaskSync::taskDatedInTheFutureHidesNoNews_data()
{
    QTest::addColumn<bool>("sendsDate");
    QTest::newRow("with a Date header") << true;
    QTest::newRow("without") << false;
}

void TestTaskSync::taskDatedInTheFutureHidesNoNews()
{
    QFETCH(bool, sendsDate);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.setSendsDate(sendsDate);
    addPlainTasks(server, 20);
    server.putTask(plainTask(u"tomorrow"_s, server.nowMs() + 86'400'000, u"completed"_s));
    Rig rig(server);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 21);
    for (int i = 0; i < 3; ++i) {
        server.setStatus(padded(i), running(0.5));
        rig.sync.refreshNow();
        QTRY_COMPARE(rig.phase(padded(i)), TaskPhase::Running);
        QTRY_VERIFY(rig.isIdle());
    }
    // Nor its own.
    server.setStatus(u"tomorrow"_s, running(0.25));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(u"tomorrow"_s), TaskPhase::Running);
}

void TestTaskSync::clockThatWasAheadOnceHidesNoNews_data()
{
    QTest::addColumn<bool>("restarts");
    QTest::addColumn<qint64>("aheadMs");
    QTest::newRow("by half a minute") << false << qint64(30'000);
    QTest::newRow("by a day") << false << qint64(86'400'000);
    QTest::newRow("by a day, in an earlier run") << true << qint64(86'400'000);
}

void TestTaskSync::clockThatWasAheadOnceHidesNoNews()
{
    QFETCH(bool, restarts);
    QFETCH(qint64, aheadMs);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 20);
    auto rig = std::make_unique<Rig>(server, quietPolicy(), path);
    rig->sync.start();
    QTRY_VERIFY(rig->isIdle() && rig->store.rowCount() == 20);
    server.setClockOffset(aheadMs);
    server.setStatus(padded(3), running(0.5));
    rig->sync.refreshNow();
    QTRY_COMPARE(rig->phase(padded(3)), TaskPhase::Running);
    QTRY_VERIFY(rig->isIdle());

    // Changed after that, and dated before it.
    server.setClockOffset(0);
    server.putTask(plainTask(u"late"_s, server.nowMs(), u"waiting"_s));
    if (restarts) {
        rig.reset();
        rig = std::make_unique<Rig>(server, quietPolicy(), path);
        rig->sync.start();
    } else {
        rig->sync.refreshNow();
    }
    QTRY_VERIFY(rig->isIdle());
    rig->sync.refreshNow();
    QTRY_COMPARE(rig->phase(u"late"_s), TaskPhase::Waiting);
}

void TestTaskSync::clocksMayDifferByHours_data()
{
    QTest::addColumn<qint64>("offsetMs");
    QTest::newRow("server behind") << qint64(-5 * 3'600'000);
    QTest::newRow("server ahead") << qint64(5 * 3'600'000);
}

void TestTaskSync::clocksMayDifferByHours()
{
    QFETCH(qint64, offsetMs);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.setClockOffset(offsetMs);
    addPlainTasks(server, 20);
    Rig rig(server);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 20);
    server.clearRequests();
    server.setStatus(padded(3), running(0.5));
    rig.sync.refreshNow();
    QTRY_COMPARE(rig.phase(padded(3)), TaskPhase::Running);
    QCOMPARE(server.requests().size(), 1);
}

void TestTaskSync::goesOnAfterAnErrorWithAWalkAskedForWhilePaused()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 60);
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = 10;
    Rig rig(server, policy);
    rig.sync.start();
    QTRY_VERIFY(rig.isIdle() && rig.store.rowCount() == 60);
    server.removeTask(padded(10));

    rig.sync.setPaused(true);
    int pages = 0;
    server.beforeAnswer = [&](const StudioServer::Request &request) {
        if (request.item("order"_L1) == walkOrder && ++pages == 2)
            server.setFault(StudioServer::Fault::Cut);
    };
    rig.sync.reconcileNow();
    QTRY_COMPARE(rig.sync.status().activity, Activity::Failing);
    server.setFault(StudioServer::Fault::None);
    QTRY_VERIFY_WITH_TIMEOUT(rig.find(padded(10))->gone, patienceMs);
    QTRY_VERIFY(!rig.sync.status().walking);
    QCOMPARE(rig.sync.status().activity, Activity::Paused);

    // What is asked for while nothing can be had is not forgotten either.
    server.setFault(StudioServer::Fault::Unavailable);
    rig.sync.setPaused(false);
    QTRY_COMPARE(rig.sync.status().activity, Activity::Failing);
    rig.sync.setPaused(true);
    server.beforeAnswer = nullptr;
    server.setFault(StudioServer::Fault::None);
    server.removeTask(padded(11));
    rig.sync.reconcileNow();
    QTRY_VERIFY_WITH_TIMEOUT(rig.find(padded(11))->gone, patienceMs);
}

void TestTaskSync::asksNothingWhenStopped()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    Rig rig(server);
    rig.sync.refreshNow();
    rig.sync.refreshTask(u"a"_s);
    rig.sync.expectTask(u"a"_s);
    rig.sync.setPaused(true);
    rig.sync.setPaused(false);
    QCOMPARE(rig.sync.status(), SyncStatus());

    rig.sync.start();
    QTRY_VERIFY(rig.isIdle());
    QCOMPARE(server.requestsTo(u"/task/a"_s).size(), 0);
    rig.sync.stop();
    QCOMPARE(rig.sync.status().nextAttemptMs, std::nullopt);
    QCOMPARE(rig.repeatedStatuses, 0);
}

QTEST_GUILESS_MAIN(TestTaskSync)
#include "tst_tasksync.moc"
