#include "tasks/pollpolicy.h"

#include <QTest>

using namespace reelwatch;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestPollPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitDependsOnWhatGoesOn_data();
    void waitDependsOnWhatGoesOn();
    void quietAccountIsAskedLessAndLessButOnceAMinute();
    void walkGoesOnWhereItMay_data();
    void walkGoesOnWhereItMay();
    void walkIsDueWhenTheLastOneNoLongerCounts_data();
    void walkIsDueWhenTheLastOneNoLongerCounts();
    void retryWaitsWithinItsCeiling_data();
    void retryWaitsWithinItsCeiling();
    void retryIsPlannedOnlyWhereItCanHelp_data();
    void retryIsPlannedOnlyWhereItCanHelp();
    void serverMayAskForLongerButNotForLess();
    void longWaitIsTakenInPiecesToItsEnd_data();
    void longWaitIsTakenInPiecesToItsEnd();
};

void TestPollPolicy::waitDependsOnWhatGoesOn_data()
{
    QTest::addColumn<PollSituation>("situation");
    QTest::addColumn<milliseconds>("expected");
    const auto row = [](const char *name, PollSituation situation, milliseconds expected) {
        QTest::newRow(name) << situation << expected;
    };
    row("nothing goes on", {}, 30s);
    row("active in view", { .activeInView = true, .activeAnywhere = true }, 2500ms);
    row("active elsewhere", { .activeAnywhere = true }, 10s);
    row("active in a hidden window", { .activeInView = true, .activeAnywhere = true, .hidden = true }, 60s);
    row("hidden", { .hidden = true }, 60s);
    row("burst", { .burstLeft = 3 }, 1s);
    row("burst while hidden", { .hidden = true, .burstLeft = 1 }, 1s);
    row("chosen", { .activeInView = true, .chosen = 15s }, 15s);
    row("chosen while hidden", { .hidden = true, .chosen = 15s }, 15s);
    row("burst before chosen", { .burstLeft = 1, .chosen = 300s }, 1s);
    row("chosen nothing at all", { .chosen = 0s }, 1s);
    row("negative count", { .quietPolls = -5 }, 30s);
    row("metered", { .metered = true }, 5min);
    row("metered, active in view", { .activeInView = true, .activeAnywhere = true, .metered = true }, 10s);
    row("metered, active elsewhere", { .activeAnywhere = true, .metered = true }, 60s);
    row("metered and hidden", { .activeInView = true, .hidden = true, .metered = true }, 5min);
    row("metered, burst", { .metered = true, .burstLeft = 1 }, 1s);
    row("metered, chosen", { .metered = true, .chosen = 15s }, 15s);
    row("locked", { .activeInView = true, .locked = true }, 0s);
    row("locked, chosen, burst", { .locked = true, .burstLeft = 2, .chosen = 15s }, 0s);
    row("paused", { .paused = true, .burstLeft = 2 }, 0s);
}

void TestPollPolicy::waitDependsOnWhatGoesOn()
{
    QFETCH(PollSituation, situation);
    QFETCH(milliseconds, expected);
    const auto wait = pollInterval(situation);
    QCOMPARE(wait.has_value(), expected > 0s);
    QCOMPARE(wait.value_or(0s).count(), expected.count());
}

void TestPollPolicy::quietAccountIsAskedLessAndLessButOnceAMinute()
{
    milliseconds last = 0ms;
    for (int quiet = 0; quiet < 1000; ++quiet) {
        const milliseconds wait = pollInterval({ .quietPolls = quiet }).value();
        QVERIFY(wait >= last);
        QVERIFY(wait >= 30s && wait <= 60s);
        last = wait;
    }
    QCOMPARE(last.count(), milliseconds(60s).count());
}

void TestPollPolicy::walkGoesOnWhereItMay_data()
{
    QTest::addColumn<PollSituation>("situation");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("may");
    QTest::newRow("nothing speaks against it") << PollSituation {} << false << true;
    QTest::newRow("hidden") << PollSituation { .hidden = true } << false << true;
    QTest::newRow("metered") << PollSituation { .metered = true } << false << false;
    QTest::newRow("metered, asked for") << PollSituation { .metered = true } << true << true;
    QTest::newRow("paused") << PollSituation { .paused = true } << false << false;
    QTest::newRow("paused, asked for") << PollSituation { .paused = true } << true << true;
    QTest::newRow("locked") << PollSituation { .locked = true } << false << false;
    QTest::newRow("locked, asked for") << PollSituation { .locked = true } << true << false;
}

void TestPollPolicy::walkGoesOnWhereItMay()
{
    QFETCH(PollSituation, situation);
    QFETCH(bool, asked);
    QTEST(mayWalk(situation, asked), "may");
}

void TestPollPolicy::walkIsDueWhenTheLastOneNoLongerCounts_data()
{
    constexpr qint64 now = 1'700'000'000'000;
    constexpr qint64 hour = 3'600'000;
    const auto row = [](const char *name, bool complete, qint64 walkedAt, qint64 cancelledAt, bool due) {
        QTest::newRow(name) << WalkSituation { now, complete, walkedAt, cancelledAt, 24h } << due;
    };
    QTest::addColumn<WalkSituation>("situation");
    QTest::addColumn<bool>("due");
    row("never walked", false, 0, 0, true);
    row("walked an hour ago", true, now - hour, 0, false);
    row("walked a day ago", true, now - 24 * hour, 0, false);
    row("walked more than a day ago", true, now - 24 * hour - 1, 0, true);
    row("complete, but when is not known", true, 0, 0, true);
    row("incomplete, though one ended", false, now - hour, 0, true);
    row("stopped an hour ago", false, 0, now - hour, false);
    row("stopped yesterday", false, 0, now - 25 * hour, true);
    row("old, and stopped an hour ago", true, now - 30 * hour, now - hour, false);
    row("walked in the future", true, now + 48 * hour, 0, true);
    row("stopped in the future", false, 0, now + 48 * hour, true);
    row("the clock went back by minutes", true, now + hour / 6, 0, false);
}

void TestPollPolicy::walkIsDueWhenTheLastOneNoLongerCounts()
{
    QFETCH(WalkSituation, situation);
    QTEST(isWalkDue(situation), "due");
}

void TestPollPolicy::retryWaitsWithinItsCeiling_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("random");
    QTest::addColumn<milliseconds>("expected");
    QTest::newRow("first, most") << 1 << 1.0 << milliseconds(2s);
    QTest::newRow("first, least") << 1 << 0.0 << milliseconds(1s);
    QTest::newRow("second, most") << 2 << 1.0 << milliseconds(4s);
    QTest::newRow("third, half") << 3 << 0.5 << milliseconds(4s);
    QTest::newRow("eighth, most") << 8 << 1.0 << milliseconds(256s);
    QTest::newRow("ninth, most") << 9 << 1.0 << milliseconds(300s);
    QTest::newRow("thousandth, most") << 1000 << 1.0 << milliseconds(300s);
    QTest::newRow("thousandth, least") << 1000 << 0.0 << milliseconds(1s);
    QTest::newRow("none yet") << 0 << 1.0 << milliseconds(2s);
    QTest::newRow("random too large") << 1 << 7.0 << milliseconds(2s);
    QTest::newRow("random not a number") << 1 << qQNaN() << milliseconds(2s);
}

void TestPollPolicy::retryWaitsWithinItsCeiling()
{
    QFETCH(int, failures);
    QFETCH(double, random);
    QFETCH(milliseconds, expected);
    ApiError error;
    error.kind = ApiError::Kind::Server;
    const auto wait = retryDelay(error, failures, random);
    QVERIFY(wait.has_value());
    QCOMPARE(wait->count(), expected.count());
}

void TestPollPolicy::retryIsPlannedOnlyWhereItCanHelp_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<bool>("isPlanned");
    QTest::newRow("offline") << Kind::Offline << true;
    QTest::newRow("timeout") << Kind::Timeout << true;
    QTest::newRow("rate limited") << Kind::RateLimited << true;
    QTest::newRow("server") << Kind::Server << true;
    QTest::newRow("captive portal") << Kind::UnexpectedContent << true;
    QTest::newRow("cut answer") << Kind::Malformed << true;
    QTest::newRow("wrong key") << Kind::Unauthorized << false;
    QTest::newRow("forbidden") << Kind::Forbidden << true;
    QTest::newRow("redirect") << Kind::RedirectRefused << true;
    QTest::newRow("redirect loop") << Kind::RedirectLoop << true;
    QTest::newRow("tls") << Kind::Tls << true;
    QTest::newRow("invalid") << Kind::Invalid << true;
    QTest::newRow("not found") << Kind::NotFound << true;
    QTest::newRow("too large") << Kind::TooLarge << true;
    QTest::newRow("cancelled") << Kind::Cancelled << false;
}

void TestPollPolicy::retryIsPlannedOnlyWhereItCanHelp()
{
    QFETCH(ApiError::Kind, kind);
    QFETCH(bool, isPlanned);
    ApiError error;
    error.kind = kind;
    QCOMPARE(retryDelay(error, 1, 0.5).has_value(), isPlanned);
}

void TestPollPolicy::serverMayAskForLongerButNotForLess()
{
    ApiError error;
    error.kind = ApiError::Kind::RateLimited;
    error.retryAfter = 90s;
    QCOMPARE(retryDelay(error, 1, 0.5)->count(), milliseconds(90s).count());
    error.retryAfter = 1ms;
    QCOMPARE(retryDelay(error, 3, 1.0)->count(), milliseconds(8s).count());
    error.retryAfter = 24h;
    QCOMPARE(retryDelay(error, 1, 0.5)->count(), milliseconds(24h).count());
}

void TestPollPolicy::longWaitIsTakenInPiecesToItsEnd_data()
{
    QTest::addColumn<milliseconds>("left");
    QTest::addColumn<milliseconds>("slice"); // 0: over
    QTest::newRow("days") << milliseconds(1000h) << milliseconds(12h);
    QTest::newRow("eighteen hours") << milliseconds(18h) << milliseconds(12h);
    QTest::newRow("the six hours left of them") << milliseconds(6h) << milliseconds(6h);
    QTest::newRow("what a coarse timer left") << milliseconds(90s) << milliseconds(90s);
    QTest::newRow("a second") << milliseconds(1s) << milliseconds(1s);
    QTest::newRow("less") << milliseconds(999ms) << milliseconds(0ms);
    QTest::newRow("nothing") << milliseconds(0ms) << milliseconds(0ms);
    QTest::newRow("late") << milliseconds(-5h) << milliseconds(0ms);
}

void TestPollPolicy::longWaitIsTakenInPiecesToItsEnd()
{
    QFETCH(milliseconds, left);
    QFETCH(milliseconds, slice);
    QCOMPARE(timerSlice(left).value_or(0ms).count(), slice.count());
}

QTEST_GUILESS_MAIN(TestPollPolicy)
#include "tst_pollpolicy.moc"
