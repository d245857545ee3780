#include "support/storenews.h"
#include "tasks/outcomewatch.h"
#include "tasks/taskstore.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace storenews;

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

//! A store that is open, and what a watch tells of it.
struct Watched
{
    explicit Watched(const QString &path = u":memory:"_s) : store(path), watch(&store)
    {
        QObject::connect(&watch, &OutcomeWatch::ended, &watch,
                         [this](const std::vector<TaskOutcome> &outcomes) { rounds.push_back(outcomes); });
        store.open();
        settle(store);
    }

    void take(const std::vector<TaskSpec> &specs)
    {
        store.apply(batchOf(specs));
        settle(store);
    }
    QStringList told() const
    {
        QStringList words;
        for (const auto &round : rounds) {
            for (const TaskOutcome &outcome : round)
                words.append(outcome.taskId + (outcome.hasFailed() ? u" failed"_s : u" completed"_s));
        }
        return words;
    }

    TaskStore store;
    OutcomeWatch watch;
    std::vector<std::vector<TaskOutcome>> rounds;
};

} // namespace

class TestOutcomeWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfEachEndOnce()
    {
        Watched watched;
        watched.take({ waiting(u"a"_s, now()), running(u"b"_s, now(), 0.2), waiting(u"c"_s, now()) });
        QCOMPARE(watched.told(), QStringList());
        TaskSpec failed = finished(u"b"_s, now(), u"failed"_s);
        failed.error = u"no video track"_s;
        failed.url = u"https://example.com/clips/beach.mp4"_s;
        TaskSpec done = finished(u"a"_s, now());
        done.name = u"harbour"_s;
        watched.take({ done, failed, running(u"c"_s, now(), 0.1) });
        QCOMPARE(watched.told(), QStringList({ u"a completed"_s, u"b failed"_s }));
        QCOMPARE(watched.rounds.size(), size_t { 1 });
        QCOMPARE(watched.rounds[0][0].name, u"harbour"_s);
        QCOMPARE(watched.rounds[0][1].name, u"beach.mp4"_s);
        QCOMPARE(watched.rounds[0][1].error, u"no video track"_s);
        QCOMPARE(watched.rounds[0][1].type, TaskType::Upload);
        // The same again, and what changes without its phase, is no other end.
        watched.take({ done, failed });
        watched.store.setAcknowledged({ u"b"_s }, true);
        settle(watched.store);
        QCOMPARE(watched.told().size(), 2);
    }

    void whatWasOverWhenFirstListedIsHistory()
    {
        Watched watched;
        watched.take({ finished(u"a"_s, now()), finished(u"b"_s, now(), u"failed"_s) });
        QCOMPARE(watched.told(), QStringList());
    }

    void whatEndedBeforeTheProgramStartedIsHistory()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tasks.sqlite"_s);
        {
            Watched before(path);
            before.take({ running(u"a"_s, now() - 7'200'000, 0.5), running(u"b"_s, now() - 60'000, 0.5) });
        }
        Watched watched(path);
        watched.take({ finished(u"a"_s, now() - 3'600'000), finished(u"b"_s, now() + 10) });
        QCOMPARE(watched.told(), QStringList({ u"b completed"_s }));
    }

    void serverClockMayDifferByHours()
    {
        constexpr qint64 aheadMs = 5LL * 3'600'000;
        Watched watched;
        TaskBatch first = batchOf({ running(u"a"_s, now() + aheadMs, 0.5), running(u"b"_s, 1000, 0.5) });
        first.serverNowMs = now() + aheadMs;
        watched.store.apply(std::move(first));
        TaskBatch second
            = batchOf({ finished(u"a"_s, now() + aheadMs), finished(u"b"_s, now() + aheadMs - 3'600'000) });
        second.serverNowMs = now() + aheadMs;
        watched.store.apply(std::move(second));
        settle(watched.store);
        QCOMPARE(watched.told(), QStringList({ u"a completed"_s }));
        QVERIFY(std::abs(watched.rounds[0][0].endedMs - now()) < 60'000);
    }

    void taskStartedHereMayEndBeforeItIsListed()
    {
        Watched watched;
        watched.watch.expect(u"mine"_s);
        watched.take({ finished(u"other"_s, now()), finished(u"mine"_s, now()) });
        QCOMPARE(watched.told(), QStringList({ u"mine completed"_s }));
        watched.watch.expect(u"mine"_s); // which is listed by now
        watched.take({ finished(u"third"_s, now()) });
        QCOMPARE(watched.told().size(), 1);
    }

    void triedAgainItMayEndAgain()
    {
        Watched watched;
        watched.take({ running(u"a"_s, now(), 0.5) });
        watched.take({ finished(u"a"_s, now(), u"failed"_s) });
        watched.take({ waiting(u"a"_s, now() + 20) });
        watched.take({ finished(u"a"_s, now() + 40) });
        QCOMPARE(watched.told(), QStringList({ u"a failed"_s, u"a completed"_s }));
    }

    void cancelledIsNoEndToTell()
    {
        Watched watched;
        watched.take({ running(u"a"_s, now(), 0.5) });
        watched.take({ finished(u"a"_s, now(), u"cancelled"_s) });
        QCOMPARE(watched.told(), QStringList());
    }

    void undatedTaskIsToldWhenItWasSeenAtWork()
    {
        Watched watched;
        TaskSpec undated = waiting(u"a"_s, 0);
        undated.updatedAtMs.reset();
        TaskSpec other = undated;
        other.id = u"b"_s;
        watched.take({ undated, other });
        undated.phase = u"running"_s;
        watched.take({ undated });
        undated.phase = u"completed"_s;
        other.phase = u"completed"_s;
        watched.take({ undated, other });
        QCOMPARE(watched.told(), QStringList({ u"a completed"_s }));
    }
};

QTEST_GUILESS_MAIN(TestOutcomeWatch)
#include "tst_outcomewatch.moc"
