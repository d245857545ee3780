#include "support/awaited.h"
#include "support/storenews.h"
#include "tasks/sqlite.h"
#include "tasks/taskstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace storenews;
using OpenResult = TaskDatabase::OpenResult;

namespace {

//! Every row of a file.
std::vector<TaskRow> storedRows(TaskDatabase &database)
{
    WordPool words;
    std::vector<std::string> read;
    if (!database.readWords(&read))
        qFatal("the words cannot be read");
    for (const std::string &word : read)
        words.append(word);
    std::vector<TaskRow> rows;
    database.forEachRow(
        [&](const TaskDatabase::Stored &stored) { rows.push_back(RecordView(stored.record, words).row()); });
    return rows;
}

//! Collects what a store says has changed.
class Changes : public QObject
{
public:
    explicit Changes(TaskStore *store)
    {
        connect(store, &TaskStore::changed, this,
                [this](const TaskChanges &changes) { all.push_back(changes); });
    }
    std::vector<TaskChanges> all;
};

TaskColumns bits(std::initializer_list<TaskColumn> columns)
{
    TaskColumns mask = 0;
    for (const TaskColumn column : columns)
        mask |= columnBit(column);
    return mask;
}

//! What a program that is killed now would leave.
struct Left
{
    explicit Left(const QString &path)
    {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.sqlite"_s);
        for (const QString &suffix : { u""_s, u"-wal"_s }) {
            if (QFile::exists(path + suffix) && !QFile::copy(path + suffix, copy + suffix))
                qFatal("cannot copy the file");
        }
        TaskDatabase database(copy);
        if (database.open() != OpenResult::Opened)
            qFatal("cannot open the copy");
        rows = storedRows(database);
        observations = database.observations(1).size();
        fact = database.fact(u"sync"_s);
    }
    float progress() const { return rows.at(0).progress.value_or(-1); }

    std::vector<TaskRow> rows;
    size_t observations = 0; //!< of the first row
    QString fact;
};

QStringList idsOf(const TaskStore &store)
{
    QStringList ids;
    for (int row = 0; row < store.rowCount(); ++row)
        ids += store.row(row).id;
    ids.sort();
    return ids;
}

} // namespace

class TaskStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"tasks.sqlite"_s);
    }

    void cleanup() { m_folder.reset(); }

    void givesBackItsRowsAfterReopening()
    {
        std::vector<TaskRow> before;
        {
            TaskStore store(m_path);
            store.open();
            store.apply(batchOf(
                { waiting(u"a"_s, nowMs), running(u"b"_s, nowMs + 1, 0.5), finished(u"c"_s, nowMs + 2) }));
            store.apply(goneBatch({ u"a"_s }));
            store.setFact(u"walk"_s, u"done"_s);
            settle(store);
            for (const QString &id : idsOf(store))
                before.push_back(store.row(store.indexOf(id)));
        }
        TaskStore store(m_path);
        QSignalSpy opened(&store, &TaskStore::opened);
        Changes changes(&store);
        QCOMPARE(store.rowCount(), 0); // nothing is read before open()
        store.open();
        QCOMPARE(store.rowCount(), 0); // and nothing on this thread
        settle(store);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<OpenResult>(), OpenResult::Opened);
        QCOMPARE(changes.all.size(), size_t { 1 });
        QCOMPARE(changes.all[0].firstInserted, 0);
        QCOMPARE(changes.all[0].insertedCount, 3);
        QCOMPARE(before.size(), size_t { 3 });
        for (const TaskRow &row : before) {
            QVERIFY(store.indexOf(row.id) >= 0);
            QVERIFY(store.row(store.indexOf(row.id)) == row);
        }
        QVERIFY(store.row(store.indexOf(u"a"_s)).gone);
        QCOMPARE(awaited(store.fact(u"walk"_s)), u"done"_s);
        QVERIFY(awaited(store.fact(u"other"_s)).isNull());
        QCOMPARE(store.indexOf(u"unknown"_s), -1);
    }

    void writesWhatItWasGivenBeforeItIsDestroyed()
    {
        {
            TaskStore store(m_path);
            store.open();
            settle(store);
            store.apply(batchOf({ waiting(u"a"_s, nowMs) }));
            store.setFact(u"walk"_s, u"a"_s);
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QCOMPARE(storedRows(database).size(), size_t { 1 });
        QCOMPARE(database.fact(u"walk"_s), u"a"_s);
    }

    void takesNewsThatComesBeforeTheFileIsRead()
    {
        {
            TaskStore store(m_path);
            store.open();
            store.apply(batchOf({ finished(u"old"_s, nowMs), running(u"both"_s, nowMs, 0.5) }));
            settle(store);
        }
        TaskStore store(m_path);
        Changes changes(&store);
        store.apply(batchOf({ running(u"both"_s, nowMs + 5, 0.75), waiting(u"new"_s, nowMs) }));
        store.open();
        store.apply(batchOf({ running(u"both"_s, nowMs + 3, 0.6) })); // late
        settle(store);
        QCOMPARE(idsOf(store), (QStringList { u"both"_s, u"new"_s, u"old"_s }));
        QCOMPARE(store.row(store.indexOf(u"both"_s)).progress.value_or(0), 0.75F);
        QCOMPARE(changes.all.size(), size_t { 2 });
        QCOMPARE(changes.all[0].insertedCount, 2);
        QCOMPARE(changes.all[1].firstInserted, 2);
        QCOMPARE(changes.all[1].insertedCount, 1);
        QCOMPARE(changes.all[1].changed.size(), size_t { 1 });
    }

    void keepsATaskWhoseIdIsAllZeros()
    {
        const QString nil = u"00000000-0000-0000-0000-000000000000"_s;
        {
            TaskStore store(m_path);
            store.open();
            store.apply(batchOf({ waiting(nil, nowMs), waiting(u"b"_s, nowMs) }));
            settle(store);
        }
        TaskStore store(m_path);
        QSignalSpy opened(&store, &TaskStore::opened);
        store.open();
        settle(store);
        QCOMPARE(opened[0][0].value<OpenResult>(), OpenResult::Opened);
        QCOMPARE(idsOf(store), (QStringList { nil, u"b"_s }));
    }

    void endsWhatWasAskedWhenItWasNeverOpened()
    {
        QFuture<QString> fact;
        QFuture<std::optional<Task>> task;
        {
            TaskStore store(m_path);
            fact = store.fact(u"a"_s);
            task = store.task(u"a"_s);
            store.apply(batchOf({ waiting(u"a"_s, nowMs) }));
        }
        QVERIFY(fact.isFinished());
        QVERIFY(task.isFinished());
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void namesTheColumnsThatChanged()
    {
        TaskStore store(u":memory:"_s);
        store.open();
        store.apply(
            batchOf({ running(u"a"_s, nowMs, 0.25), waiting(u"b"_s, nowMs), finished(u"c"_s, nowMs) }));
        settle(store);
        Changes changes(&store);
        TaskSpec named = finished(u"c"_s, nowMs);
        named.name = u"beach.mp4"_s;
        named.sizeBytes = 812;
        store.apply(batchOf({ named, waiting(u"d"_s, nowMs), running(u"a"_s, nowMs + 1, 0.5) }));
        settle(store);
        QCOMPARE(changes.all.size(), size_t { 1 });
        const TaskChanges &change = changes.all[0];
        QCOMPARE(change.firstInserted, 3);
        QCOMPARE(change.insertedCount, 1);
        QCOMPARE(store.row(3).id, u"d"_s);
        QCOMPARE(change.changed.size(), size_t { 2 });
        QCOMPARE(change.changed[0].row, store.indexOf(u"a"_s));
        QCOMPARE(change.changed[0].columns, bits({ TaskColumn::Progress, TaskColumn::Updated }));
        QCOMPARE(change.changed[1].row, store.indexOf(u"c"_s));
        QCOMPARE(change.changed[1].columns, bits({ TaskColumn::Name, TaskColumn::Size }));
    }

    void staysSilentWhenNothingChanged()
    {
        TaskStore store(u":memory:"_s);
        store.open();
        const std::vector<TaskSpec> specs { running(u"a"_s, nowMs, 0.25), finished(u"b"_s, nowMs) };
        store.apply(batchOf(specs));
        settle(store);
        Changes changes(&store);
        store.apply(batchOf(specs));
        store.apply(goneBatch({ u"unknown"_s }));
        store.apply({});
        settle(store);
        QVERIFY(changes.all.empty());
        QCOMPARE(awaited(store.history(u"a"_s)).size(), size_t { 1 });
    }

    void dropsAnswersOlderThanWhatIsKnown()
    {
        TaskStore store(u":memory:"_s);
        store.open();
        store.apply(batchOf({ finished(u"a"_s, nowMs) }));
        settle(store);
        Changes changes(&store);
        store.apply(batchOf({ running(u"a"_s, nowMs - 1, 0.9) }));
        settle(store);
        QVERIFY(changes.all.empty());
        QCOMPARE(store.row(0).phase, TaskPhase::Completed);
        QCOMPARE(awaited(store.task(u"a"_s))->status.phase, TaskPhase::Completed);

        // The same moment is no older one: the server may write twice within a millisecond.
        store.apply(batchOf({ finished(u"a"_s, nowMs, u"failed"_s) }));
        settle(store);
        QCOMPARE(store.row(0).phase, TaskPhase::Failed);
        // Nothing tells the age of a task without a status.
        store.apply(batchOf({ finished(u"a"_s, nowMs, QString()) }));
        settle(store);
        QCOMPARE(store.row(0).phase, TaskPhase::Unknown);
    }

    void keepsATaskThatIsGoneAndTakesItBack()
    {
        TaskStore store(u":memory:"_s);
        store.open();
        store.apply(batchOf({ running(u"a"_s, nowMs, 0.5), finished(u"b"_s, nowMs) }));
        store.apply(goneBatch({ u"a"_s, u"b"_s }));
        settle(store);
        QCOMPARE(store.rowCount(), 2);
        QVERIFY(store.row(0).gone && store.row(1).gone);

        Changes changes(&store);
        store.apply(goneBatch({ u"a"_s })); // known already
        settle(store);
        QVERIFY(changes.all.empty());

        store.apply(
            batchOf({ running(u"a"_s, nowMs - 1, 0.1), finished(u"b"_s, nowMs) })); // older, and the same
        settle(store);
        QVERIFY(!store.row(0).gone && !store.row(1).gone);
        QCOMPARE(store.row(0).progress.value_or(0), 0.5F);
        QCOMPARE(changes.all.size(), size_t { 1 });
        QCOMPARE(changes.all[0].changed.size(), size_t { 2 });

        TaskBatch both = batchOf({ running(u"a"_s, nowMs + 1, 0.6) }); // missed by the walk, met by the poll
        both.gone = { u"a"_s };
        store.apply(std::move(both));
        settle(store);
        QVERIFY(!store.row(0).gone);
        QCOMPARE(store.row(0).progress.value_or(0), 0.6F);
    }

    void takesATaskBackThatOneBatchHoldsTwice_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("a new one") << false;
        QTest::newRow("a known one") << true;
    }

    // A list by pages that is read while the server restores a task.
    void takesATaskBackThatOneBatchHoldsTwice()
    {
        QFETCH(bool, isKnown);
        {
            TaskStore store(m_path);
            store.open();
            if (isKnown)
                store.apply(batchOf({ waiting(u"a"_s, nowMs - 1), waiting(u"z"_s, nowMs) }));
            TaskBatch batch
                = batchOf({ waiting(u"b"_s, nowMs), finished(u"a"_s, nowMs + 1), waiting(u"a"_s, nowMs) });
            batch.tasks[1].deleted = true;
            store.apply(std::move(batch));
            settle(store);
            QCOMPARE(store.row(store.indexOf(u"a"_s)).phase, TaskPhase::Completed);
            QVERIFY(!store.row(store.indexOf(u"a"_s)).gone);
            QVERIFY(!store.row(store.indexOf(u"b"_s)).gone);
        }
        TaskStore store(m_path);
        store.open();
        settle(store);
        QCOMPARE(store.row(store.indexOf(u"a"_s)).phase, TaskPhase::Completed);
        QVERIFY(!store.row(store.indexOf(u"a"_s)).gone);
    }

    void takesTheChangesOfATaskDatedInTheFuture()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        TaskStore store(u":memory:"_s);
        store.open();
        store.apply(batchOf({ running(u"a"_s, now + 86'400'000, 0.5) }));
        settle(store);
        QVERIFY(store.row(0).firstRunningMs.value_or(0) <= QDateTime::currentMSecsSinceEpoch());
        QVERIFY(awaited(store.history(u"a"_s)).at(0).serverMs <= QDateTime::currentMSecsSinceEpoch());
        store.apply(batchOf({ finished(u"a"_s, now) }));
        settle(store);
        QCOMPARE(store.row(0).phase, TaskPhase::Completed);
        store.apply(batchOf({ running(u"a"_s, now - 1, 0.6) })); // from then on, late is late
        settle(store);
        QCOMPARE(store.row(0).phase, TaskPhase::Completed);
    }

    void takesTheLastOfSeveralAnswersInOneBatch()
    {
        TaskStore store(u":memory:"_s);
        store.open();
        Changes changes(&store);
        store.apply(
            batchOf({ waiting(u"a"_s, nowMs), running(u"a"_s, nowMs + 1, 0.25), waiting(u"a"_s, nowMs) }));
        settle(store);
        QCOMPARE(store.rowCount(), 1);
        QCOMPARE(store.row(0).phase, TaskPhase::Running);
        store.apply(batchOf({ running(u"a"_s, nowMs + 2, 0.5), running(u"a"_s, nowMs + 3, 0.75) }));
        settle(store);
        QCOMPARE(store.row(0).progress.value_or(0), 0.75F);
        QCOMPARE(changes.all.size(), size_t { 2 });
        QCOMPARE(changes.all[1].changed.size(), size_t { 1 });
        QCOMPARE(awaited(store.history(u"a"_s)).size(), size_t { 4 });
    }

    void tellsOfAChangeThatNoColumnShows()
    {
        TaskStore store(u":memory:"_s);
        store.open();
        TaskSpec spec = finished(u"a"_s, nowMs);
        store.apply(batchOf({ spec }));
        settle(store);
        Changes changes(&store);
        spec.moreParams = { { u"c2pa"_s, true } };
        store.apply(batchOf({ spec }));
        settle(store);
        QCOMPARE(changes.all.size(), size_t { 1 });
        QCOMPARE(changes.all[0].changed.size(), size_t { 1 });
        QCOMPARE(changes.all[0].changed[0].columns, TaskColumns { 0 });
        QVERIFY(awaited(store.json(u"a"_s)).contains("c2pa"));
    }

    void recordsWhatItObserves()
    {
        {
            TaskStore store(m_path);
            store.open();
            store.apply(batchOf({ waiting(u"a"_s, nowMs), finished(u"done"_s, nowMs) }));
            store.apply(batchOf({ running(u"a"_s, nowMs + 10, 0) }));
            store.apply(batchOf({ running(u"a"_s, nowMs + 20, 0.25) }));
            store.apply(batchOf({ running(u"a"_s, nowMs + 30, 0.25) })); // only the time moved on
            settle(store);
        }
        TaskStore store(m_path);
        store.open();
        TaskSpec again = waiting(u"a"_s, nowMs + 40);
        again.retries = 1;
        again.error = u"unexpected EOF"_s;
        store.apply(batchOf({ again }));
        store.apply(batchOf({ finished(u"a"_s, nowMs + 50, u"failed"_s) }));
        const std::vector<Observation> history = awaited(store.history(u"a"_s));
        const std::vector<Observation> expected {
            { nowMs, TaskPhase::Waiting, std::nullopt, std::nullopt, {} },
            { nowMs + 10, TaskPhase::Running, 0.0, std::nullopt, {} },
            { nowMs + 20, TaskPhase::Running, 0.25, std::nullopt, {} },
            { nowMs + 40, TaskPhase::Waiting, std::nullopt, 1, u"unexpected EOF"_s },
            { nowMs + 50, TaskPhase::Failed, std::nullopt, std::nullopt, {} },
        };
        QVERIFY(history == expected);
        QVERIFY(awaited(store.history(u"done"_s)).empty());
        QVERIFY(awaited(store.history(u"unknown"_s)).empty());
    }

    void putsOffWritingMereProgress()
    {
        TaskStore store(m_path);
        store.setProgressDelay(std::chrono::hours(1));
        store.open();
        store.apply(batchOf({ running(u"a"_s, nowMs, 0), waiting(u"b"_s, nowMs) }));
        store.setFactInTime(u"sync"_s, u"first"_s);
        store.apply(batchOf({ running(u"a"_s, nowMs + 1, 0.25) }));
        store.setFactInTime(u"sync"_s, u"second"_s);
        store.apply(batchOf({ running(u"a"_s, nowMs + 2, 0.5) }));
        store.setFactInTime(u"sync"_s, u"third"_s);
        store.apply(batchOf({ finished(u"b"_s, nowMs + 3) })); // is written at once
        settle(store);

        const Left left(m_path);
        QCOMPARE(left.progress(), 0.0F);
        QCOMPARE(left.observations, size_t { 1 });
        QCOMPARE(left.fact, u"first"_s);
        QCOMPARE(left.rows.at(1).phase, TaskPhase::Completed);

        // Nobody who asks the store notices.
        QCOMPARE(store.row(0).progress.value_or(0), 0.5F);
        QCOMPARE(awaited(store.task(u"a"_s))->status.progress.value_or(0), 0.5);
        QCOMPARE(awaited(store.history(u"a"_s)).size(), size_t { 3 });
        QCOMPARE(awaited(store.fact(u"sync"_s)), u"third"_s);
    }

    void writesMereProgressWhenItsTimeHasCome()
    {
        TaskStore store(m_path);
        store.setProgressDelay(std::chrono::milliseconds(1));
        store.open();
        store.apply(batchOf({ running(u"a"_s, nowMs, 0) }));
        store.apply(batchOf({ running(u"a"_s, nowMs + 1, 0.25) }));
        store.setFactInTime(u"sync"_s, u"first"_s);
        store.apply(batchOf({ running(u"a"_s, nowMs + 2, 0.5) }));
        store.setFactInTime(u"sync"_s, u"second"_s);
        settle(store);
        QTRY_COMPARE(Left(m_path).progress(), 0.5F);
        QCOMPARE(Left(m_path).observations, size_t { 3 });
        QTRY_COMPARE(Left(m_path).fact, u"second"_s);
    }

    void holdsOnlySoMuchProgressBack()
    {
        constexpr int polls = 10'500;
        TaskStore store(m_path);
        store.setProgressDelay(std::chrono::hours(1));
        store.open();
        for (int poll = 0; poll < polls; ++poll)
            store.apply(batchOf({ running(u"a"_s, nowMs + poll, 1.0 * poll / polls) }));
        settle(store);
        const Left left(m_path);
        QVERIFY(left.observations > 9'000);
        QVERIFY(left.observations < polls);
        QCOMPARE(awaited(store.history(u"a"_s)).size(), size_t { polls });
    }

    void writesWhatWasPutOffBeforeWhatMustNotComeFirst_data()
    {
        QTest::addColumn<std::function<void(TaskStore &)>>("act");
        QTest::addColumn<size_t>("observations");
        const auto add = [](const char *name, std::function<void(TaskStore &)> act, size_t observations = 2) {
            QTest::newRow(name) << std::move(act) << observations;
        };
        add("a fact", [](TaskStore &store) { store.setFact(u"walk"_s, u"on"_s); });
        add("a mark of a person", [](TaskStore &store) { store.setAcknowledged({ u"a"_s }, true); });
        add("a name", [](TaskStore &store) { store.setAssetNames({ { u"asset-1"_s, u"holiday.mp4"_s } }); });
        add("the task is gone", [](TaskStore &store) {
            TaskBatch batch;
            batch.gone = { u"a"_s };
            store.apply(std::move(batch));
        });
        add(
            "another phase", [](TaskStore &store) { store.apply(batchOf({ finished(u"a"_s, nowMs + 9) })); },
            3);
        add(
            "an error",
            [](TaskStore &store) {
                TaskSpec spec = running(u"a"_s, nowMs + 9, 0.25);
                spec.error = u"moov atom not found"_s;
                store.apply(batchOf({ spec }));
            },
            3);
    }

    void writesWhatWasPutOffBeforeWhatMustNotComeFirst()
    {
        QFETCH(const std::function<void(TaskStore &)>, act);
        QFETCH(const size_t, observations);
        TaskSpec spec = running(u"a"_s, nowMs, 0);
        spec.outputAssetId = u"asset-1"_s;
        TaskStore store(m_path);
        store.setProgressDelay(std::chrono::hours(1));
        store.open();
        store.apply(batchOf({ spec }));
        spec.progress = 0.25;
        spec.updatedAtMs = nowMs + 1;
        store.apply(batchOf({ spec }));
        store.setFactInTime(u"sync"_s, u"put off"_s);
        settle(store);
        QCOMPARE(Left(m_path).observations, size_t { 1 });

        act(store);
        settle(store);
        const Left left(m_path);
        QCOMPARE(left.observations, observations);
        const TaskRow &row = left.rows.at(0);
        QCOMPARE(row.progress, store.row(0).progress);
        QCOMPARE(row.phase, store.row(0).phase);
        QCOMPARE(row.gone, store.row(0).gone);
        QCOMPARE(row.acknowledged, store.row(0).acknowledged);
        QCOMPARE(row.name(), store.row(0).name());

        // And a later write takes nothing back.
        spec.progress = 0.5;
        spec.updatedAtMs = nowMs + 20;
        store.apply(batchOf({ spec }));
        store.setFact(u"sync"_s, u"last"_s);
        settle(store);
        QCOMPARE(Left(m_path).fact, u"last"_s);
        QCOMPARE(Left(m_path).rows.at(0).acknowledged, store.row(0).acknowledged);
        QCOMPARE(Left(m_path).rows.at(0).name(), store.row(0).name());
    }

    void writesWhatWasPutOffWhenItIsDestroyed()
    {
        {
            TaskStore store(m_path);
            store.setProgressDelay(std::chrono::hours(1));
            store.open();
            store.apply(batchOf({ running(u"a"_s, nowMs, 0) }));
            store.apply(batchOf({ running(u"a"_s, nowMs + 1, 0.25) }));
            store.setFactInTime(u"sync"_s, u"put off"_s);
            settle(store);
            QCOMPARE(Left(m_path).progress(), 0.0F);
        }
        const Left left(m_path);
        QCOMPARE(left.progress(), 0.25F);
        QCOMPARE(left.observations, size_t { 2 });
        QCOMPARE(left.fact, u"put off"_s);
    }

    void givesAndWritesNoSecretOfWhatWasPutOff()
    {
        TaskSpec spec = running(u"a"_s, nowMs, 0);
        spec.url = u"https://user:planted1@example.org/a.mp4?X-Amz-Signature=planted2"_s;
        {
            TaskStore store(m_path);
            store.setProgressDelay(std::chrono::hours(1));
            store.open();
            store.apply(batchOf({ spec }));
            spec.progress = 0.5;
            spec.updatedAtMs = nowMs + 1;
            store.apply(batchOf({ spec }));
            settle(store);
            QCOMPARE(Left(m_path).observations, size_t { 1 });
            QVERIFY(!awaited(store.json(u"a"_s)).contains("planted"));
            QVERIFY(!awaited(store.task(u"a"_s))->sourceUrl.contains("planted"_L1));
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(database.json(1).contains("0.5"));
        QVERIFY(!database.json(1).contains("planted"));
    }

    void remembersWhenATaskWasFirstSeenRunning()
    {
        {
            TaskStore store(m_path);
            store.open();
            store.apply(batchOf({ waiting(u"a"_s, nowMs) }));
            store.apply(batchOf({ running(u"a"_s, nowMs + 10, 0) }));
            settle(store);
        }
        TaskStore store(m_path);
        store.open();
        store.apply(batchOf({ running(u"a"_s, nowMs + 20, 0.5) }));
        settle(store);
        QCOMPARE(store.row(0).firstRunningMs.value_or(0), nowMs + 10);
        store.apply(batchOf({ finished(u"a"_s, nowMs + 30, u"failed"_s) }));
        settle(store);
        QCOMPARE(store.row(0).firstRunningMs.value_or(0), nowMs + 10);
        // Retried by hand: scheduled anew, so what ran before no longer counts.
        TaskSpec again = running(u"a"_s, nowMs + 60, 0);
        again.scheduledAtMs = nowMs + 50;
        store.apply(batchOf({ again }));
        settle(store);
        QCOMPARE(store.row(0).firstRunningMs.value_or(0), nowMs + 60);
    }

    void tellsTheTimeOnTheServersClock()
    {
        TaskStore store(u":memory:"_s);
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(store.serverNowMs() >= before);
        QVERIFY(store.serverNowMs() <= QDateTime::currentMSecsSinceEpoch());
        TaskBatch batch;
        batch.serverNowMs = nowMs;
        store.apply(batch);
        const qint64 passed = store.serverNowMs() - nowMs;
        QVERIFY(passed >= 0);
        QVERIFY(passed <= QDateTime::currentMSecsSinceEpoch() - before);
        // A Date header counts whole seconds: the clock does not hop back for that.
        batch.serverNowMs = nowMs - 900;
        store.apply(batch);
        QVERIFY(store.serverNowMs() >= nowMs);
        batch.serverNowMs = nowMs + 3600 * 1000;
        store.apply(batch);
        QVERIFY(store.serverNowMs() >= nowMs + 3600 * 1000);
    }

    void givesTheWholeTask()
    {
        TaskStore store(u":memory:"_s);
        store.open();
        TaskSpec spec = finished(u"a"_s, nowMs);
        spec.name = u"beach.mp4"_s;
        spec.sizeBytes = 812;
        spec.url = u"https://example.org/beach.mp4"_s;
        store.apply(batchOf({ spec }));
        const std::optional<Task> task = awaited(store.task(u"a"_s));
        QVERIFY(task.has_value());
        QVERIFY(*task == sample::task(spec));
        QCOMPARE(awaited(store.json(u"a"_s)), sample::json(spec));
        QVERIFY(!awaited(store.task(u"b"_s)).has_value());
        QVERIFY(awaited(store.json(u"b"_s)).isEmpty());
    }

    void storesNoSecret()
    {
        TaskSpec spec = waiting(u"a"_s, nowMs);
        spec.type = u"export"_s;
        spec.url = u"https://user:planted1@example.org/a.mp4?X-Amz-Signature=planted2"_s;
        spec.error = u"GET https://user:planted3@example.org/a.mp4 with Bearer planted4 failed"_s;
        spec.moreParams
            = { { u"custom"_s,
                  QJsonObject { { u"url"_s, u"https://example.org/?Signature=planted5"_s },
                                { u"headers"_s, QJsonObject { { u"authorization"_s, u"planted6"_s } } } } },
                { u"ipfs"_s, QJsonObject { { u"pinata"_s, QJsonObject { { u"jwt"_s, u"planted7"_s } } } } } };
        {
            TaskStore store(m_path);
            store.open();
            TaskBatch batch = batchOf({ spec });
            DecodeProblem problem;
            problem.pointer = u"/1"_s;
            problem.reason = u"no id"_s;
            problem.json = "{\"params\":{\"import\":{\"url\":\"https://u:planted9@example.org/\"}}}";
            batch.problems.push_back(problem);
            store.apply(std::move(batch));
            settle(store);
            const TaskRow row = store.row(0);
            for (const QString &text : { row.name(), row.error(), row.text(RowText::Source) })
                QVERIFY2(!text.contains("planted"_L1), qPrintable(text));
            QCOMPARE(store.problems().size(), size_t { 1 });
            QVERIFY(!store.problems()[0].json.contains("planted"));
            const QByteArray json = awaited(store.json(u"a"_s));
            QVERIFY(QJsonDocument::fromJson(json).isObject());
            QVERIFY2(!json.contains("planted"), json.constData());
            const std::optional<Task> task = awaited(store.task(u"a"_s));
            QVERIFY(task && !task->sourceUrl.contains("planted"_L1)
                    && !task->status.errorMessage.contains("planted"_L1));
            for (const NamedValue &value : task->params)
                QVERIFY2(!value.value.contains("planted"_L1), qPrintable(value.name));
            for (const Observation &observation : awaited(store.history(u"a"_s)))
                QVERIFY(!observation.error.contains("planted"_L1));
        }
        const QStringList files = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
        QVERIFY(files.contains(u"tasks.sqlite"_s));
        for (const QString &name : files) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("planted"), qPrintable(name));
        }
        // The bytes of the file hide what is compressed.
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(database.json(1).size() > 100);
        QVERIFY(!database.json(1).contains("planted"));
    }

    void keepsTheNewestHundredProblems()
    {
        TaskStore store(u":memory:"_s);
        QSignalSpy spy(&store, &TaskStore::problemsChanged);
        store.open();
        TaskBatch batch;
        for (int i = 0; i < 120; ++i) {
            DecodeProblem problem;
            problem.pointer = u"/%1"_s.arg(i);
            problem.json = QByteArray::number(i);
            batch.problems.push_back(problem);
        }
        store.apply(std::move(batch));
        settle(store);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(store.problems().size(), size_t { 100 });
        QCOMPARE(store.problems().back().pointer, u"/119"_s);
    }

    void tellsAnUnreadableItemOnce()
    {
        TaskStore store(u":memory:"_s);
        QSignalSpy spy(&store, &TaskStore::problemsChanged);
        store.open();
        const auto apply = [&store](const std::vector<DecodeProblem> &problems) {
            TaskBatch batch;
            batch.problems = problems;
            store.apply(std::move(batch));
            settle(store);
        };
        apply({ { u"/1"_s, u"no object"_s, "17" }, { u"/5"_s, u"no object"_s, "18" } });
        QCOMPARE(store.problems().size(), size_t { 2 });
        apply({ { u"/0"_s, u"no object"_s, "18" } }); // in another place of another answer
        QCOMPARE(store.problems().size(), size_t { 2 });
        QCOMPARE(spy.size(), 1);
        apply(
            { { u"/0"_s, u"no object"_s, "18" }, { u"/1"_s, u"no object"_s, "18" } }); // two that read alike
        QCOMPARE(store.problems().size(), size_t { 3 });
        apply({ { u"/0"_s, u"no id"_s, "18" } });
        QCOMPARE(store.problems().size(), size_t { 4 });
        QCOMPARE(spy.size(), 3);
    }

    void goesOnFromMemoryWhereNothingCanBeStored_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<OpenResult>("result");
        QTest::newRow("no folder") << u"below a file"_s << OpenResult::Failed;
        QTest::newRow("newer file") << u"newer"_s << OpenResult::TooNew;
        QTest::newRow("folder that cannot be written") << u"read-only"_s << OpenResult::Failed;
    }

    void goesOnFromMemoryWhereNothingCanBeStored()
    {
        QFETCH(QString, kind);
        QFETCH(OpenResult, result);
        if (kind == "below a file"_L1) {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            m_path += u"/tasks.sqlite"_s;
        } else if (kind == "newer"_L1) {
            {
                TaskDatabase database(m_path);
                QCOMPARE(database.open(), OpenResult::Opened);
            }
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60));
            QCOMPARE(file.write(QByteArray::fromHex("7fffffff")), 4); // user_version
        } else {
            QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
            QFile probe(m_folder->filePath(u"probe"_s));
            if (probe.open(QIODevice::WriteOnly))
                QSKIP("this user may write everywhere");
        }
        TaskStore store(m_path);
        QSignalSpy opened(&store, &TaskStore::opened);
        QSignalSpy failed(&store, &TaskStore::storageFailed);
        store.open();
        store.apply(batchOf({ running(u"a"_s, nowMs, 0.5) }));
        store.apply(batchOf({ running(u"a"_s, nowMs + 1, 0.75) }));
        store.setFact(u"walk"_s, u"here"_s);
        settle(store);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<OpenResult>(), result);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(store.rowCount(), 1);
        QCOMPARE(store.row(0).progress.value_or(0), 0.75F);
        QCOMPARE(awaited(store.task(u"a"_s))->status.progress.value_or(0), 0.75);
        QCOMPARE(awaited(store.history(u"a"_s)).size(), size_t { 2 });
        QCOMPARE(awaited(store.fact(u"walk"_s)), u"here"_s);
    }

    void goesOnFromMemoryWhenWritingFailsOnTheWay()
    {
        {
            TaskStore before(m_path);
            before.open();
            before.apply(batchOf({ running(u"a"_s, nowMs, 0.25), finished(u"old"_s, nowMs) }));
            before.setFact(u"walk"_s, u"first"_s);
            settle(before);
        }
        auto owner = std::make_unique<TaskStore>(m_path);
        TaskStore &store = *owner;
        QSignalSpy failed(&store, &TaskStore::storageFailed);
        {
            sqlite::Connection other;
            QCOMPARE(other.open(m_path, false), sqlite::Outcome::Ok);
            QCOMPARE(other.run("CREATE TRIGGER refuse BEFORE INSERT ON task BEGIN SELECT RAISE(ABORT, 'disk "
                               "is full'); END"),
                     sqlite::Outcome::Ok);
        }
        store.open();
        settle(store);
        store.apply(batchOf({ running(u"a"_s, nowMs + 1, 0.5) }));
        store.apply(batchOf({ running(u"a"_s, nowMs + 2, 0.75), waiting(u"new"_s, nowMs) }));
        store.setFact(u"walk"_s, u"second"_s);
        settle(store);
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains("disk is full"_L1));
        QCOMPARE(store.rowCount(), 3);
        QCOMPARE(awaited(store.task(u"a"_s))->status.progress.value_or(0), 0.75);
        QCOMPARE(awaited(store.task(u"new"_s))->id, u"new"_s);
        QCOMPARE(awaited(store.task(u"old"_s))->id, u"old"_s); // what was stored before is still read
        QCOMPARE(awaited(store.history(u"a"_s)).size(), size_t { 3 });
        QCOMPARE(awaited(store.fact(u"walk"_s)), u"second"_s);

        // The file stays as it was: its facts must not speak of tasks it does not have.
        owner.reset();
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QCOMPARE(storedRows(database).size(), size_t { 2 });
        QCOMPARE(database.fact(u"walk"_s), u"first"_s);
    }

    void leavesAFileThatIsInUseAlone()
    {
        {
            TaskStore first(m_path);
            first.open();
            first.apply(batchOf({ finished(u"a"_s, nowMs) }));
            settle(first);

            TaskStore second(m_path);
            QSignalSpy failed(&second, &TaskStore::storageFailed);
            second.open();
            second.apply(batchOf({ finished(u"b"_s, nowMs) }));
            settle(second);
            QTRY_COMPARE(failed.size(), 1);
            QCOMPARE(second.indexOf(u"b"_s), second.rowCount() - 1); // it goes on from memory
            first.apply(batchOf({ finished(u"c"_s, nowMs) }));
            settle(first);
            QCOMPARE(first.rowCount(), 2);
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QCOMPARE(storedRows(database).size(), size_t { 2 });
    }

    void setsAFileAsideWhoseRowsOrWordsDoNotFit_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("two rows of one id")
            << u"INSERT INTO task SELECT key + 100, id, json_hash, marks, record FROM task LIMIT 1"_s;
        QTest::newRow("an id that is none") << u"UPDATE task SET id=x'00' WHERE key=1"_s;
        QTest::newRow("a word that is missing") << u"INSERT INTO word(key, word) VALUES(1000, 'x')"_s;
        QTest::newRow("a record that is too long")
            << u"UPDATE task SET record=record || zeroblob(70000) WHERE key=1"_s;
        // The next new row would get the number 4294967295, and the one after it 0.
        QTest::newRow("a number that leaves no room for others")
            << u"UPDATE task SET key=4294967294 WHERE key=3"_s;
        QTest::newRow("a number above the greatest") << u"UPDATE task SET key=2147483648 WHERE key=3"_s;
    }
    void setsAFileAsideWhoseRowsOrWordsDoNotFit()
    {
        QFETCH(QString, damage);
        {
            TaskStore store(m_path);
            store.open();
            store.apply(
                batchOf({ finished(u"a"_s, nowMs), finished(u"b"_s, nowMs), finished(u"c"_s, nowMs) }));
            settle(store);
        }
        {
            sqlite::Connection other;
            QCOMPARE(other.open(m_path, false), sqlite::Outcome::Ok);
            QCOMPARE(other.run(damage.toUtf8().constData()), sqlite::Outcome::Ok);
        }
        TaskStore store(m_path);
        QSignalSpy opened(&store, &TaskStore::opened);
        store.open();
        settle(store);
        QCOMPARE(opened[0][0].value<OpenResult>(), OpenResult::Rebuilt);
        store.apply(batchOf({ finished(u"a"_s, nowMs), finished(u"b"_s, nowMs), finished(u"c"_s, nowMs),
                              finished(u"d"_s, nowMs) }));
        settle(store);
        QCOMPARE(store.rowCount(), 4);
        for (const QString &id : { u"a"_s, u"b"_s, u"c"_s, u"d"_s })
            QCOMPARE(awaited(store.task(id))->id, id);
    }

    void beginsAnewWhenTheFileIsDamaged()
    {
        {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5000, 'z'));
        }
        {
            TaskStore store(m_path);
            QSignalSpy opened(&store, &TaskStore::opened);
            QSignalSpy failed(&store, &TaskStore::storageFailed);
            store.open();
            store.apply(batchOf({ waiting(u"a"_s, nowMs) }));
            settle(store);
            QCOMPARE(opened[0][0].value<OpenResult>(), OpenResult::Rebuilt);
            QCOMPARE(failed.size(), 0);
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QCOMPARE(storedRows(database).size(), size_t { 1 });
    }

    void givesTheRowsThatChangedLastFirst()
    {
        constexpr int count = 3000;
        {
            TaskStore store(m_path);
            store.open();
            std::vector<TaskSpec> specs;
            for (int i = 0; i < count; ++i)
                specs.push_back(finished(u"%1"_s.arg(i), nowMs + (i * 7919) % count));
            specs.push_back(waiting(u"active"_s, nowMs - 1));
            store.apply(batchOf(specs));
            settle(store);
        }
        TaskStore store(m_path);
        Changes changes(&store);
        QSignalSpy opened(&store, &TaskStore::opened);
        int rowsWhenFirstTold = 0;
        connect(&store, &TaskStore::changed, this, [&] {
            if (rowsWhenFirstTold == 0)
                rowsWhenFirstTold = store.rowCount();
        });
        store.open();
        settle(store);
        QCOMPARE(changes.all.size(), size_t { 2 });
        QVERIFY(rowsWhenFirstTold >= 100 && rowsWhenFirstTold < count);
        QCOMPARE(changes.all[0].insertedCount, rowsWhenFirstTold);
        QCOMPARE(store.rowCount(), count + 1);
        QVERIFY(store.indexOf(u"active"_s) < rowsWhenFirstTold);
        for (int row = 0; row < rowsWhenFirstTold; ++row) {
            const TaskRow task = store.row(row);
            QVERIFY(task.id == "active"_L1 || *task.updatedAtMs >= nowMs + count - rowsWhenFirstTold);
        }
    }

    void readsWhatCanBeReadOfADamagedFileAndBeginsAnew()
    {
        {
            TaskStore store(m_path);
            store.open();
            std::vector<TaskSpec> specs;
            for (int i = 0; i < 2000; ++i)
                specs.push_back(finished(u"%1"_s.arg(i), nowMs + i));
            store.apply(batchOf(specs));
            settle(store);
        }
        {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(20 * 4096));
            QVERIFY(file.write(QByteArray(8 * 4096, 'z')) > 0);
        }
        {
            TaskStore store(m_path);
            QSignalSpy opened(&store, &TaskStore::opened);
            store.open();
            settle(store);
            QCOMPARE(opened[0][0].value<OpenResult>(), OpenResult::Rebuilt);
            QVERIFY(store.rowCount() > 0);
            QVERIFY(store.rowCount() < 2000);
            QVERIFY(QFileInfo::exists(m_path + u".damaged"_s));
            std::vector<TaskSpec> specs; // the server gives the same again
            for (int i = 0; i < 2000; ++i)
                specs.push_back(finished(u"%1"_s.arg(i), nowMs + i));
            store.apply(batchOf(specs));
            settle(store);
            QCOMPARE(store.rowCount(), 2000);
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QCOMPARE(storedRows(database).size(), size_t { 2000 });
    }

    void keepsWhatAPersonAcknowledgedUntilTheTaskChanges()
    {
        {
            TaskStore store(m_path);
            store.open();
            store.apply(
                batchOf({ finished(u"a"_s, nowMs, u"failed"_s), finished(u"b"_s, nowMs, u"failed"_s) }));
            settle(store);
            Changes changes(&store);
            store.setAcknowledged({ u"a"_s, u"unknown"_s }, true);
            settle(store);
            QCOMPARE(changes.all.size(), size_t { 1 });
            QVERIFY(store.facts(store.indexOf(u"a"_s)).acknowledged);
            QVERIFY(!store.facts(store.indexOf(u"b"_s)).acknowledged);
        }
        TaskStore store(m_path);
        store.open();
        settle(store);
        QVERIFY(store.facts(store.indexOf(u"a"_s)).acknowledged);
        store.apply(batchOf({ waiting(u"a"_s, nowMs + 1) }));
        settle(store);
        QVERIFY(!store.facts(store.indexOf(u"a"_s)).acknowledged);
    }

    void namesTasksAfterTheirAssets()
    {
        TaskSpec nameless = running(u"a"_s, nowMs, 0.5);
        nameless.outputAssetId = u"asset-1"_s;
        TaskSpec nobody = finished(u"b"_s, nowMs);
        nobody.outputAssetId = u"asset-2"_s;
        TaskSpec named = finished(u"c"_s, nowMs);
        named.outputAssetId = u"asset-1"_s;
        named.name = u"own.mp4"_s;
        {
            TaskStore store(m_path);
            store.open();
            store.apply(batchOf({ nameless, nobody, named }));
            settle(store);
            Changes changes(&store);
            store.setAssetNames({ { u"asset-1"_s, u"holiday.mp4"_s }, { u"asset-2"_s, QString() } });
            settle(store);
            QCOMPARE(store.row(store.indexOf(u"a"_s)).name(), u"holiday.mp4"_s);
            QCOMPARE(store.row(store.indexOf(u"c"_s)).name(), u"own.mp4"_s);
            QVERIFY(store.row(store.indexOf(u"b"_s)).name().isEmpty());
            QVERIFY(store.facts(store.indexOf(u"b"_s)).nameSought);
            QCOMPARE(changes.all.size(), size_t { 1 });
            QCOMPARE(changes.all[0].changed[0].columns, bits({ TaskColumn::Name }));
        }
        TaskStore store(m_path);
        store.open();
        settle(store);
        QCOMPARE(store.row(store.indexOf(u"a"_s)).name(), u"holiday.mp4"_s);
        nameless.progress = 0.75;
        nameless.updatedAtMs = nowMs + 1;
        store.apply(batchOf({ nameless })); // news without a name
        settle(store);
        QCOMPARE(store.row(store.indexOf(u"a"_s)).name(), u"holiday.mp4"_s);
        QCOMPARE(store.row(store.indexOf(u"a"_s)).progress.value_or(0), 0.75F);
        QVERIFY(store.facts(store.indexOf(u"a"_s)).nameSought);
        nameless.name = u"given.mp4"_s;
        nameless.updatedAtMs = nowMs + 2;
        store.apply(batchOf({ nameless }));
        settle(store);
        QCOMPARE(store.row(store.indexOf(u"a"_s)).name(), u"given.mp4"_s);
    }

    void keepsTheHistoryOfAnEarlierVersionsFile()
    {
        const QByteArray json = sample::json(running(u"a"_s, nowMs, 0.5));
        const QByteArray goneJson = sample::json(finished(u"b"_s, nowMs));
        {
            sqlite::Connection old;
            QCOMPARE(old.open(m_path, false), sqlite::Outcome::Ok);
            QCOMPARE(
                old.run(
                    "CREATE TABLE task(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, phase INTEGER NOT "
                    "NULL, "
                    "type INTEGER NOT NULL, first_running_ms INTEGER, gone INTEGER NOT NULL, json_hash "
                    "INTEGER NOT NULL);"
                    "CREATE TABLE raw(task INTEGER PRIMARY KEY REFERENCES task(key), json BLOB NOT NULL);"
                    "CREATE TABLE observation(task INTEGER NOT NULL REFERENCES task(key), server_ms INTEGER "
                    "NOT NULL, "
                    "phase INTEGER NOT NULL, progress REAL, retries INTEGER, error TEXT);"
                    "CREATE INDEX observation_by_task ON observation(task);"
                    "CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
                    "INSERT INTO task VALUES(7, 'a', 3, 2, 1699999999000, 0, 1), (9, 'b', 4, 2, NULL, 1, 2);"
                    "INSERT INTO observation VALUES(7, 1699999999000, 3, 0.25, NULL, NULL), (7, "
                    "1700000000000, 3, 0.5, 0, '');"
                    "INSERT INTO fact VALUES('sync', 'here');"
                    "PRAGMA application_id=1382378615; PRAGMA user_version=1"),
                sqlite::Outcome::Ok);
            sqlite::Statement raw;
            QCOMPARE(raw.prepare(&old, "INSERT INTO raw VALUES(?, ?)"), sqlite::Outcome::Ok);
            for (const auto &[key, text] :
                 { std::pair { qint64 { 7 }, json }, std::pair { qint64 { 9 }, goneJson } }) {
                const QByteArray packed = qCompress(text);
                raw.bind(1, key);
                raw.bindBlob(2, { packed.constData(), static_cast<size_t>(packed.size()) });
                QCOMPARE(raw.run(), sqlite::Outcome::Ok);
            }
        }
        for (int time = 0; time < 2; ++time) {
            TaskStore store(m_path);
            QSignalSpy opened(&store, &TaskStore::opened);
            store.open();
            settle(store);
            QCOMPARE(opened[0][0].value<OpenResult>(), OpenResult::Opened);
            QCOMPARE(idsOf(store), (QStringList { u"a"_s, u"b"_s }));
            QCOMPARE(store.facts(store.indexOf(u"a"_s)).firstRunningMs.value_or(0), 1699999999000);
            QVERIFY(store.facts(store.indexOf(u"b"_s)).gone);
            QCOMPARE(awaited(store.json(u"a"_s)), json);
            QCOMPARE(awaited(store.history(u"a"_s)).size(), size_t { 2 });
            QCOMPARE(awaited(store.fact(u"sync"_s)), u"here"_s);
        }
    }

    void growsByThousandsWithoutLosingARow()
    {
        TaskStore store(m_path);
        store.open();
        for (int page = 0; page < 5; ++page) {
            std::vector<TaskSpec> specs;
            for (int i = 0; i < 400; ++i)
                specs.push_back(finished(u"%1"_s.arg(page * 400 + i), nowMs + i));
            store.apply(batchOf(specs));
        }
        settle(store);
        QCOMPARE(store.rowCount(), 2000);
        for (int i = 0; i < 2000; ++i) {
            const int at = store.indexOf(QString::number(i));
            QVERIFY(at >= 0);
            QCOMPARE(store.row(at).id, QString::number(i));
        }
    }
};

QTEST_GUILESS_MAIN(TaskStoreTest)
#include "tst_taskstore.moc"
