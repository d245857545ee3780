#include "support/awaited.h"
#include "support/syncrig.h"
#include "tasks/sqlite.h"
#include "tasks/syncfact.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include <unistd.h>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncrig;

namespace {

const auto syncOption = "--sync"_L1;
const auto mendOption = "--mend"_L1;
constexpr int newRows = 10;
const QByteArray readyLine = "ready";
constexpr int oldTasks = 3000;
constexpr int roundsPerDatabase = 20;
constexpr int mostTold = 200'000; // bytes, more than ten pages
constexpr int longestLifeMs = 2000;
constexpr int longestMendMs = 1000; // what a busy machine needs to replace the file
constexpr int longestDelayMs = 20;

//! Small pages and no rest between them: whenever the program is killed, it was about to write.
SyncPolicy busyPolicy()
{
    SyncPolicy policy = quietPolicy();
    policy.interval = [](const PollSituation &) { return milliseconds(3ms); };
    policy.newestPageSize = 20;
    policy.walkPageSize = 50;
    return policy;
}

// The child, which is killed.

//! What a row shows.
QJsonObject shown(const TaskStore &store, int index)
{
    const TaskRow row = store.row(index);
    QJsonObject shown { { u"id"_s, row.id },         { u"phase"_s, static_cast<int>(row.phase) },
                        { u"error"_s, row.error() }, { u"name"_s, row.name() },
                        { u"gone"_s, row.gone },     { u"acknowledged"_s, row.acknowledged } };
    if (row.updatedAtMs)
        shown[u"updated"_s] = *row.updatedAtMs;
    if (row.progress)
        shown[u"progress"_s] = *row.progress;
    return shown;
}

void say(const QByteArray &line)
{
    const QByteArray bytes = line + '\n';
    for (qsizetype told = 0; told < bytes.size();) {
        const ssize_t count
            = ::write(STDOUT_FILENO, bytes.constData() + told, static_cast<size_t>(bytes.size() - told));
        if (count <= 0)
            std::_Exit(1);
        told += count;
    }
}

//! Syncs until it is killed, tells each row it shows, acknowledges failures, and names what has no name.
int sync(const QUrl &server, const QString &path)
{
    Rig rig(server, busyPolicy(), path);
    const auto tell = [&rig](const TaskChanges &changes) {
        std::vector<int> rows;
        for (const TaskChanges::Changed &changed : changes.changed)
            rows.push_back(changed.row);
        for (int row = 0; row < changes.insertedCount; ++row)
            rows.push_back(changes.firstInserted + row);
        QStringList failures;
        QHash<QString, QString> names;
        for (const int row : rows) {
            say(QJsonDocument(shown(rig.store, row)).toJson(QJsonDocument::Compact));
            const TaskRow task = rig.store.row(row);
            if (task.phase == TaskPhase::Failed && !task.acknowledged)
                failures.append(task.id);
            const QString asset = task.text(RowText::OutputAsset);
            if (task.name().isEmpty() && !task.nameSought && !asset.isEmpty())
                names.insert(asset, u"video "_s + asset);
        }
        if (!failures.isEmpty())
            rig.store.setAcknowledged(failures, true);
        if (!names.isEmpty())
            rig.store.setAssetNames(names);
    };
    QObject::connect(&rig.store, &TaskStore::changed, &rig.sync, tell);
    QObject::connect(&rig.store, &TaskStore::storageFailed, &rig.sync,
                     [](const QString &) { std::_Exit(1); });
    rig.sync.start();
    say(readyLine);
    return QCoreApplication::exec();
}

//! Writes into a file that is damaged, which the store then replaces, until it is killed.
int mend(const QString &path)
{
    TaskStore store(path);
    QObject::connect(&store, &TaskStore::opened, &store, [&store] {
        TaskBatch batch;
        for (int number = 0; number < newRows; ++number) {
            const QJsonObject task { { u"id"_s, u"new-%1"_s.arg(number) }, { u"type"_s, u"upload"_s } };
            batch.tasks.push_back(
                decodeListedTask(QJsonDocument(task).toJson(QJsonDocument::Compact)).value());
        }
        store.apply(std::move(batch));
        say(readyLine);
    });
    store.open();
    return QCoreApplication::exec();
}

//! A whole line of the file's integrity_check, "ok" when there is nothing to say.
QString integrityOf(const QString &path)
{
    sqlite::Connection connection;
    sqlite::Statement check;
    bool hasRow = false;
    if (connection.open(path, false) != sqlite::Outcome::Ok
        || check.prepare(&connection, "PRAGMA integrity_check(5)") != sqlite::Outcome::Ok
        || check.step(&hasRow) != sqlite::Outcome::Ok || !hasRow)
        return connection.errorText();
    return check.text(0);
}

} // namespace

//! A process that syncs is killed at moments nobody chose. REELWATCH_KILL_ROUNDS says how often, and
//! REELWATCH_KILL_SEED repeats what a failed run says.
class TestStoreKill : public QObject
{
    Q_OBJECT

    QRandomGenerator m_random;
    quint32 m_seed = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<StudioServer> m_server;
    QStringList m_old; //!< ids of the tasks that were there before the first process began
    QHash<QString, QJsonObject> m_shown; //!< what the processes on this database told last of each task
    QSet<QString> m_active; //!< ids of those that were told as not finished
    SyncFact m_fact;
    qsizetype m_rowsChecked = 0;
    int m_walksTakenUp = 0;
    int m_killedInTheWalk = 0;

    void beginDatabase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"account.db"_s);
        m_server = std::make_unique<StudioServer>(testKey);
        QVERIFY(m_server->listen());
        m_server->addTasks(generatedTasks(oldTasks, m_random.generate(), m_server->nowMs()));
        m_old = m_server->ids();
        m_server->setActive(10, 20);
        m_shown.clear();
        m_active.clear();
        m_fact = SyncFact();
        m_rowsChecked = 0;
        m_walksTakenUp = 0;
        m_killedInTheWalk = 0;
    }

    //! Starts a process, kills it when it has told \a enough bytes or has lived for a while, whichever comes
    //! first, and gives what it told.
    void startAndKill(const QStringList &arguments, qsizetype enough, int longestMs, QByteArray *told)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(process.waitForStarted());
        const int delayMs = m_random.bounded(longestDelayMs);
        connect(&process, &QProcess::readyRead, this, [&, isTold = false]() mutable {
            *told += process.readAll();
            if (told->size() >= enough && !std::exchange(isTold, true))
                QTimer::singleShot(delayMs, &process, &QProcess::kill);
        });
        const bool fromTheStart = m_random.bounded(4) == 0;
        const int lifeMs = fromTheStart ? m_random.bounded(longestMs / 4 + 1) : longestMs;
        if (!fromTheStart)
            QTRY_VERIFY_WITH_TIMEOUT(told->startsWith(readyLine), patienceMs);
        QTimer::singleShot(lifeMs, &process, &QProcess::kill);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, patienceMs);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        *told += process.readAll();
    }

    void killASync()
    {
        m_server->clearRequests();
        QByteArray told;
        startAndKill({ syncOption, m_server->baseUrl().toString(), m_path }, m_random.bounded(mostTold),
                     longestLifeMs, &told);
        if (QTest::currentTestFailed())
            return;
        QList<QByteArray> lines = told.split('\n');
        lines.removeLast(); // empty, or cut by the kill
        lines.removeAll(readyLine);
        for (const QByteArray &line : std::as_const(lines)) {
            const QJsonObject row = QJsonDocument::fromJson(line).object();
            const QString id = row.value(u"id"_s).toString();
            QVERIFY2(!id.isEmpty(), line.constData());
            m_shown.insert(id, row);
            if (!isTerminal(static_cast<TaskPhase>(row.value(u"phase"_s).toInt())))
                m_active.insert(id);
        }
    }

    //! The first question of the walk begins where the file says that the last one was.
    void checkTheWalkWentOn()
    {
        if (m_fact.historyComplete || m_fact.walk.isStart())
            return;
        const ListQuery expected = TaskWalk(busyPolicy().walkPageSize, m_fact.walk).query();
        for (const StudioServer::Request &request : m_server->requests()) {
            if (request.path != "/task"_L1 || request.item("order"_L1) != expected.order
                || !request.item("filters"_L1).contains("createdAt"_L1))
                continue;
            QCOMPARE(request.item("cursor"_L1), expected.cursor);
            for (const FieldFilter &filter : expected.filters)
                QVERIFY2(request.item("filters"_L1).contains(QString::number(std::get<qint64>(filter.value))),
                         qPrintable(request.item("filters"_L1)));
            ++m_walksTakenUp;
            return;
        }
    }

    void checkTheFileIsSound()
    {
        // A copy, so that the program meets what the kill left and not what this repaired.
        const QTemporaryDir copies;
        const QString copy = copies.filePath(u"copy.db"_s);
        if (!QFile::exists(m_path))
            return;
        for (const QString &suffix : { u""_s, u"-wal"_s })
            QVERIFY(!QFile::exists(m_path + suffix) || QFile::copy(m_path + suffix, copy + suffix));
        QCOMPARE(integrityOf(copy), u"ok"_s);
    }

    void checkNothingShownIsLost()
    {
        TaskStore store(m_path);
        QSignalSpy opened(&store, &TaskStore::opened);
        QSignalSpy failed(&store, &TaskStore::storageFailed);
        store.open();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patienceMs);
        QCOMPARE(opened[0][0].value<TaskDatabase::OpenResult>(), TaskDatabase::OpenResult::Opened);
        QCOMPARE(failed.size(), 0);
        for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
            const int row = store.indexOf(it.key());
            QVERIFY2(row >= 0, qPrintable(it.key()));
            checkRow(it.value(), shown(store, row));
            if (QTest::currentTestFailed())
                return;
        }
        m_rowsChecked += m_shown.size();
        checkDetails(store);
        m_fact = SyncFact::ofText(awaited(store.fact(u"sync"_s)));
        checkFact(store);
    }

    //! What was written last may not have been told any more; of mere progress the file may be behind.
    static void checkRow(const QJsonObject &told, const QJsonObject &stored)
    {
        const QByteArray words = QJsonDocument(told).toJson(QJsonDocument::Compact) + " is now "
            + QJsonDocument(stored).toJson(QJsonDocument::Compact);
        const double before = told.value(u"updated"_s).toDouble();
        const double now = stored.value(u"updated"_s).toDouble();
        if (isRunning(told) && isRunning(stored) && now < before) {
            QVERIFY2(stored.value(u"progress"_s).toDouble() <= told.value(u"progress"_s).toDouble(),
                     words.constData());
            return;
        }
        QVERIFY2(now >= before, words.constData());
        if (now > before)
            return;
        for (const QString &item : { u"phase"_s, u"error"_s, u"progress"_s })
            QVERIFY2(told.value(item) == stored.value(item), words.constData());
        if (told.value(u"acknowledged"_s).toBool())
            QVERIFY2(stored.value(u"acknowledged"_s).toBool(), words.constData());
        if (!told.value(u"name"_s).toString().isEmpty())
            QVERIFY2(told.value(u"name"_s) == stored.value(u"name"_s), words.constData());
    }

    static bool isRunning(const QJsonObject &row)
    {
        return static_cast<TaskPhase>(row.value(u"phase"_s).toInt()) == TaskPhase::Running;
    }

    //! The JSON and the history of some of them.
    void checkDetails(TaskStore &store)
    {
        QStringList ids = m_shown.keys();
        std::shuffle(ids.begin(), ids.end(), m_random);
        for (const QString &id : ids.mid(0, 100)) {
            const std::optional<Task> task = awaited(store.task(id));
            QVERIFY2(task && task->id == id, qPrintable(id));
            QCOMPARE(task->status.updatedAtMs, store.row(store.indexOf(id)).updatedAtMs);
            QVERIFY2(!m_active.contains(id) || !awaited(store.history(id)).empty(), qPrintable(id));
        }
    }

    //! Every task the fact calls known is there, as new as it says.
    void checkFact(const TaskStore &store)
    {
        for (const QString &id : std::as_const(m_old)) {
            const ServerTask &task = *m_server->task(id);
            const int row = store.indexOf(id);
            const bool isKnown = m_fact.historyComplete
                || (m_fact.walk.beforeMs && task.createdAtMs >= *m_fact.walk.beforeMs);
            QVERIFY2(row >= 0 || !isKnown, qPrintable(id));
            if (row >= 0 && m_fact.newestMs && task.updatedAtMs && *task.updatedAtMs <= *m_fact.newestMs)
                QCOMPARE(store.row(row).updatedAtMs.value_or(0), *task.updatedAtMs);
        }
    }

    //! What many kills have left is a database to go on with.
    void checkTheListBecomesWhole()
    {
        m_server->setActive(0);
        Rig rig(*m_server, busyPolicy(), m_path);
        rig.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(rig.sync.status().historyComplete, patienceMs);
        const QStringList ids = m_server->ids();
        const auto isUpToDate = [&](const QString &id) {
            const std::optional<TaskRow> row = rig.find(id);
            return row && row->updatedAtMs == m_server->task(id)->updatedAtMs;
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(ids, isUpToDate), patienceMs);
        QCOMPARE(rig.store.rowCount(), static_cast<int>(ids.size()));
        QVERIFY(rig.storageFailure.isEmpty());
    }

    static int rounds()
    {
        bool isGiven = false;
        const int rounds = qEnvironmentVariableIntValue("REELWATCH_KILL_ROUNDS", &isGiven);
        return isGiven ? rounds : 20;
    }

private Q_SLOTS:
    void initTestCase()
    {
        bool isGiven = false;
        m_seed = qEnvironmentVariable("REELWATCH_KILL_SEED").toUInt(&isGiven);
        if (!isGiven)
            m_seed = QRandomGenerator::global()->generate();
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qInfo("REELWATCH_KILL_SEED=%u", m_seed);
    }

    void killedWhileSyncingItLosesNothingThatItShowed_data()
    {
        QTest::addColumn<quint32>("number");
        QTest::addColumn<int>("count");
        for (int begun = 0; begun < rounds(); begun += roundsPerDatabase) {
            const int number = begun / roundsPerDatabase;
            QTest::addRow("database %d", number + 1)
                << static_cast<quint32>(number) << std::min(roundsPerDatabase, rounds() - begun);
        }
    }

    void killedWhileSyncingItLosesNothingThatItShowed()
    {
        QFETCH(const quint32, number);
        QFETCH(const int, count);
        m_random.seed(m_seed + number);
        beginDatabase();
        for (int round = 0; round < count && !QTest::currentTestFailed(); ++round) {
            killASync();
            if (!QTest::currentTestFailed())
                checkTheWalkWentOn();
            if (!QTest::currentTestFailed())
                checkTheFileIsSound();
            if (!QTest::currentTestFailed())
                checkNothingShownIsLost();
            if (QTest::currentTestFailed())
                qInfo("in round %d of %d", round + 1, count);
            else if (!m_fact.historyComplete && !m_fact.walk.isStart())
                ++m_killedInTheWalk;
        }
        if (!QTest::currentTestFailed())
            checkTheListBecomesWhole();
        qInfo("%d kills, %d of them in the walk; %lld rows looked at, %d walks taken up", count,
              m_killedInTheWalk, static_cast<long long>(m_rowsChecked), m_walksTakenUp);
        if (count == roundsPerDatabase) {
            QVERIFY(m_rowsChecked > 0);
            QVERIFY(m_killedInTheWalk > 0);
            QVERIFY(m_walksTakenUp > 0);
        }
    }

    void killedWhileItReplacesADamagedFileItLosesNoRow()
    {
        constexpr int rows = 3000;
        m_random.seed(m_seed);
        const QTemporaryDir folder;
        const QString whole = folder.filePath(u"whole.db"_s);
        QString acknowledged;
        {
            TaskStore store(whole);
            store.open();
            TaskBatch batch;
            const std::vector<ServerTask> tasks
                = finishedTasks(rows, m_random.generate(), QDateTime::currentMSecsSinceEpoch());
            for (const ServerTask &task : tasks)
                batch.tasks.push_back(decodeListedTask(task.json).value());
            store.apply(std::move(batch));
            QTRY_COMPARE_WITH_TIMEOUT(store.rowCount(), rows, patienceMs);
            acknowledged = tasks[7].id;
            store.setAcknowledged({ acknowledged }, true);
        }
        qint64 page = 0;
        {
            sqlite::Connection connection;
            QCOMPARE(connection.open(whole, false), sqlite::Outcome::Ok);
            QCOMPARE(connection.number("SELECT rootpage FROM sqlite_schema WHERE name='raw'", &page),
                     sqlite::Outcome::Ok);
        }
        int replaced = 0;
        const int count = std::max(1, rounds() / 4);
        for (int round = 0; round < count; ++round) {
            const QString path = folder.filePath(u"%1.db"_s.arg(round));
            QVERIFY(QFile::copy(whole, path));
            {
                constexpr qint64 pageBytes = 4096;
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * pageBytes));
                QCOMPARE(file.write(QByteArray(pageBytes, 'z')), pageBytes);
            }
            QByteArray told;
            startAndKill({ mendOption, path }, std::numeric_limits<qsizetype>::max(),
                         m_random.bounded(longestMendMs), &told);
            if (QTest::currentTestFailed())
                return;
            replaced += QFile::exists(path + u".damaged"_s) ? 1 : 0;
            TaskStore store(path);
            QSignalSpy opened(&store, &TaskStore::opened);
            store.open();
            QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patienceMs);
            QCOMPARE(opened[0][0].value<TaskDatabase::OpenResult>(), TaskDatabase::OpenResult::Opened);
            QVERIFY(store.rowCount() == rows || store.rowCount() == rows + newRows);
            QVERIFY(store.row(store.indexOf(acknowledged)).acknowledged);
        }
        qInfo("%d kills, %d of them after the file was replaced", count, replaced);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == syncOption)
        return sync(QUrl(arguments[2]), arguments[3]);
    if (arguments.size() == 3 && arguments[1] == mendOption)
        return mend(arguments[2]);
    // Under a sanitizer, or beside other work, twenty kills may take longer than Qt allows by itself.
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "1200000");
    TestStoreKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storekill.moc"
