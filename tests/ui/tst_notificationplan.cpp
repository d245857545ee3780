#include "ui/desktop/absencelog.h"
#include "ui/desktop/notificationplan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace std::chrono_literals;

namespace {

EndedTask ended(const QString &id, bool failed = false)
{
    return {
        { u"a-1"_s, id },
        { .taskId = id, .phase = failed ? TaskPhase::Failed : TaskPhase::Completed, .name = id + u".mp4"_s }
    };
}

QDateTime at(int seconds, QTime clock = QTime(12, 0))
{
    return QDateTime(QDate(2026, 3, 2), clock, Qt::UTC).addSecs(seconds);
}

TaskOutcome outcomeAt(qint64 endedMs, bool failed = false)
{
    return { .taskId = u"t"_s,
             .phase = failed ? TaskPhase::Failed : TaskPhase::Completed,
             .endedMs = endedMs };
}

constexpr qint64 minuteMs = 60'000;

} // namespace

class TestNotificationPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneEndIsToldAfterAMoment()
    {
        NotificationPlan plan;
        QVERIFY(!plan.wait(at(0)));
        plan.note(ended(u"beach"_s), at(0));
        QCOMPARE(*plan.wait(at(0)), std::chrono::milliseconds(1s));
        QVERIFY(!plan.take(at(0)));
        const std::optional<Bubble> bubble = plan.take(at(1));
        QVERIFY(bubble);
        QCOMPARE(bubble->finished, 1);
        QCOMPARE(bubble->failed, 0);
        QCOMPARE(bubble->named.at(0).task.taskId, u"beach"_s);
        QVERIFY(!plan.take(at(100))); // once
        QVERIFY(!plan.wait(at(100)));
    }

    void whatComesWithinTenSecondsIsOneBubble()
    {
        NotificationPlan plan;
        plan.note(ended(u"first"_s), at(0));
        QVERIFY(plan.take(at(1)));
        for (int i = 0; i < 12; ++i)
            plan.note(ended(u"done%1"_s.arg(i)), at(2));
        for (int i = 0; i < 3; ++i)
            plan.note(ended(u"bad%1"_s.arg(i), true), at(3));
        QCOMPARE(*plan.wait(at(4)), std::chrono::milliseconds(7s));
        QVERIFY(!plan.take(at(10)));
        const std::optional<Bubble> bubble = plan.take(at(11));
        QVERIFY(bubble);
        QCOMPARE(bubble->finished, 12);
        QCOMPARE(bubble->failed, 3);
        QCOMPARE(bubble->named.size(), Bubble::mostNamed);
        QCOMPARE(bubble->named.at(0).task.taskId, u"bad0"_s); // failures first
        QCOMPARE(bubble->named.at(3).task.taskId, u"done0"_s);
    }

    void fiveThousandEndsAreNoFlood()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        NotificationPlan plan;
        constexpr int events = 5000;
        int failed = 0;
        int toldFinished = 0;
        int toldFailed = 0;
        int bubbles = 0;
        std::optional<qint64> last;
        qint64 clockMs = 0;
        const auto askThen = [&](const QDateTime &now) {
            const std::optional<Bubble> bubble = plan.take(now);
            if (!bubble)
                return;
            ++bubbles;
            toldFinished += bubble->finished;
            toldFailed += bubble->failed;
            QVERIFY(bubble->count() > 0);
            QVERIFY(bubble->named.size() <= Bubble::mostNamed);
            if (last)
                QVERIFY(now.toMSecsSinceEpoch() - *last >= NotificationPlan::apart.count());
            last = now.toMSecsSinceEpoch();
        };
        for (int i = 0; i < events; ++i) {
            // Bursts of a poll, and now and then a rest.
            clockMs += random.bounded(20) == 0 ? random.bounded(15'000) : random.bounded(30);
            const QDateTime now = at(0).addMSecs(clockMs);
            const bool isFailure = random.bounded(4) == 0;
            failed += isFailure ? 1 : 0;
            plan.note(ended(QString::number(i), isFailure), now);
            askThen(now);
        }
        while (const auto left = plan.wait(at(0).addMSecs(clockMs))) {
            clockMs += std::max<qint64>(1, left->count());
            askThen(at(0).addMSecs(clockMs));
        }
        QCOMPARE(toldFailed, failed);
        QCOMPARE(toldFinished, events - failed);
        QVERIFY(bubbles > 1);
        QVERIFY2(bubbles <= clockMs / NotificationPlan::apart.count() + 1,
                 qPrintable(QString::number(bubbles)));
    }

    void tellsWhatIsWanted_data()
    {
        QTest::addColumn<TellAbout>("about");
        QTest::addColumn<int>("finished");
        QTest::addColumn<int>("failed");
        QTest::newRow("nothing") << TellAbout::Nothing << 0 << 0;
        QTest::newRow("failures") << TellAbout::Failures << 0 << 1;
        QTest::newRow("everything") << TellAbout::Everything << 2 << 1;
    }

    void tellsWhatIsWanted()
    {
        QFETCH(TellAbout, about);
        QFETCH(int, finished);
        QFETCH(int, failed);
        for (const bool isSetFirst : { true, false }) {
            NotificationPlan plan;
            if (isSetFirst)
                plan.setTellAbout(about);
            plan.note(ended(u"a"_s), at(0));
            plan.note(ended(u"b"_s, true), at(0));
            plan.note(ended(u"c"_s), at(0));
            plan.setTellAbout(about);
            const Bubble bubble = plan.take(at(1)).value_or(Bubble());
            QCOMPARE(bubble.finished, finished);
            QCOMPARE(bubble.failed, failed);
        }
    }

    void quietHoursContain_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("contained");
        const QTime ten(22, 0);
        const QTime seven(7, 0);
        QTest::newRow("evening") << ten << seven << QTime(23, 30) << true;
        QTest::newRow("morning") << ten << seven << QTime(6, 59, 59) << true;
        QTest::newRow("first moment") << ten << seven << ten << true;
        QTest::newRow("end") << ten << seven << seven << false;
        QTest::newRow("noon") << ten << seven << QTime(12, 0) << false;
        QTest::newRow("within a day") << QTime(12, 0) << QTime(14, 0) << QTime(13, 0) << true;
        QTest::newRow("outside within a day") << QTime(12, 0) << QTime(14, 0) << QTime(15, 0) << false;
        QTest::newRow("no time at all") << ten << ten << ten << false;
    }

    void quietHoursContain()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, to);
        QFETCH(QTime, time);
        QFETCH(bool, contained);
        QCOMPARE((QuietHours { true, from, to }.contains(time)), contained);
        QVERIFY(!(QuietHours { false, from, to }.contains(time)));
    }

    void quietHoursEndWithOneBubble()
    {
        NotificationPlan plan;
        plan.setQuietHours({ true, QTime(22, 0), QTime(7, 0) });
        const QDateTime night = at(0, QTime(23, 0));
        for (int i = 0; i < 40; ++i)
            plan.note(ended(QString::number(i)), night.addSecs(60LL * i));
        QVERIFY(!plan.take(night.addSecs(3600)));
        QCOMPARE(*plan.wait(night.addSecs(3600)), std::chrono::milliseconds(7h));
        const std::optional<Bubble> bubble = plan.take(night.addSecs(8LL * 3600));
        QVERIFY(bubble);
        QCOMPARE(bubble->finished, 40);
    }

    void heldItWaits()
    {
        NotificationPlan plan;
        plan.setHeld(true);
        plan.note(ended(u"a"_s), at(0));
        QVERIFY(!plan.wait(at(5)));
        QVERIFY(!plan.take(at(5)));
        plan.setHeld(false);
        QCOMPARE(plan.take(at(6)).value_or(Bubble()).finished, 1);
    }

    void clockSetBackSilencesNothing()
    {
        NotificationPlan plan;
        plan.note(ended(u"a"_s), at(3600));
        QVERIFY(plan.take(at(3601)));
        plan.note(ended(u"b"_s), at(0));
        QVERIFY(*plan.wait(at(0)) <= std::chrono::milliseconds(10s));
    }

    void whatIsToldElsewhereIsForgotten()
    {
        NotificationPlan plan;
        plan.setHeld(true);
        plan.note(ended(u"before"_s), at(0));
        plan.note(ended(u"away"_s), at(10));
        plan.forgetSince(at(5).toMSecsSinceEpoch());
        plan.setHeld(false);
        const Bubble bubble = plan.take(at(20)).value_or(Bubble());
        QCOMPARE(bubble.finished, 1);
        QCOMPARE(bubble.named.at(0).task.taskId, u"before"_s);
    }

    void absenceIsReportedFromAQuarterOfAnHour_data()
    {
        QTest::addColumn<qint64>("awayMs");
        QTest::addColumn<bool>("reported");
        QTest::newRow("a moment") << qint64 { 1 } << false;
        QTest::newRow("nearly") << 15 * minuteMs - 1 << false;
        QTest::newRow("exactly") << 15 * minuteMs << true;
        QTest::newRow("a night") << 600 * minuteMs << true;
    }

    void absenceIsReportedFromAQuarterOfAnHour()
    {
        QFETCH(qint64, awayMs);
        QFETCH(bool, reported);
        AbsenceLog log;
        QVERIFY(!log.note(outcomeAt(1), 1)); // present: no part of any absence
        QVERIFY(!log.setPresent(false, 1000));
        QVERIFY(!log.setPresent(false, 1500)); // it has begun
        QVERIFY(!log.note(outcomeAt(1001), 1001));
        QVERIFY(!log.note(outcomeAt(1001, true), 1001));
        QVERIFY(!log.report());
        QCOMPARE(log.setPresent(true, 1000 + awayMs), reported);
        QCOMPARE(log.report().has_value(), reported);
        if (reported)
            QCOMPARE(*log.report(), (AbsenceReport { 1000, 1000 + awayMs, 1, 1 }));
        QVERIFY(!log.setPresent(true, 2000 + awayMs));
    }

    void newsOfTheAbsenceMayComeAfterTheReturn()
    {
        AbsenceLog log;
        log.setPresent(false, 0);
        const qint64 back = 60 * minuteMs;
        QVERIFY(log.setPresent(true, back));
        QVERIFY(!log.report()); // nothing to say yet
        QVERIFY(log.note(outcomeAt(30 * minuteMs), back + 1000));
        QVERIFY(!log.note(outcomeAt(back + 500), back + 1000)); // ended under the person's eyes
        QVERIFY(!log.note(outcomeAt(-1), back + 1000)); // before
        QVERIFY(!log.note(outcomeAt(30 * minuteMs), back + 6 * minuteMs)); // much later
        QCOMPARE(log.report()->finished, 1);
        // A short absence leaves the report as it is.
        log.setPresent(false, back + 10 * minuteMs);
        log.note(outcomeAt(back + 10 * minuteMs), back + 10 * minuteMs);
        log.setPresent(true, back + 11 * minuteMs);
        QCOMPARE(log.report()->finished, 1);
        log.setPresent(false, back + 20 * minuteMs);
        log.note(outcomeAt(back + 21 * minuteMs, true), back + 21 * minuteMs);
        log.setPresent(true, back + 40 * minuteMs);
        QCOMPARE(*log.report(), (AbsenceReport { back + 20 * minuteMs, back + 40 * minuteMs, 0, 1 }));
    }
};

QTEST_GUILESS_MAIN(TestNotificationPlan)
#include "tst_notificationplan.moc"
