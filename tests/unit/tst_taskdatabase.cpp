#include "tasks/taskdatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using OpenResult = TaskDatabase::OpenResult;

namespace {

TaskRow fullRow(const QString &id)
{
    TaskRow row;
    row.id = id;
    row.phase = TaskPhase::Running;
    row.type = TaskType::TranscodeFile;
    row.name = u"strand ☀ 海.mp4"_s;
    row.error = u"an error"_s;
    row.source = u"https://example.org/a.mp4"_s;
    row.media = u"1280×720 30 fps · h264"_s;
    row.container = u"mp4"_s;
    row.inputAssetId = u"in"_s;
    row.outputAssetId = u"out"_s;
    row.projectId = u"project"_s;
    row.md5 = u"0f"_s;
    row.sha256 = u"1e"_s;
    row.progress = 0.42F;
    row.createdAtMs = 1;
    row.scheduledAtMs = 2;
    row.updatedAtMs = 1700000000123;
    row.firstRunningMs = 3;
    row.sizeBytes = (qint64 { 1 } << 33) + 1;
    row.durationSeconds = 29.97002997002997;
    row.bitRate = 1.5e6;
    row.retries = 0;
    row.gone = true;
    row.jsonHash = 0xfedcba9876543210ULL;
    return row;
}

TaskRow bareRow(const QString &id, TaskPhase phase = TaskPhase::Unknown)
{
    TaskRow row;
    row.id = id;
    row.phase = phase;
    if (phase == TaskPhase::Unknown)
        row.phaseWord = u"paused"_s;
    row.typeWord = u"weave"_s;
    return row;
}

//! Runs statements on the file with a connection of its own.
bool runOn(const QString &path, const QStringList &statements)
{
    bool done = true;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
        db.setDatabaseName(path);
        done = db.open();
        for (const QString &statement : statements) {
            QSqlQuery query(db);
            done = query.exec(statement) && done;
        }
    }
    QSqlDatabase::removeDatabase(u"by hand"_s);
    return done;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

} // namespace

class TaskDatabaseTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    void fill(int rows)
    {
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        std::vector<TaskDatabase::Entry> entries;
        for (int i = 0; i < rows; ++i)
            entries.push_back({ fullRow(QString::number(i)), QByteArray(500, 'x') + QByteArray::number(i), {} });
        QVERIFY2(database.write(entries), qPrintable(database.errorText()));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"tasks.sqlite"_s);
    }

    void cleanup()
    {
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
        m_folder.reset();
    }

    void givesBackTheSameRowsAfterReopening()
    {
        std::vector<TaskDatabase::Entry> entries { { fullRow(u"full"_s), "{\"id\":\"full\"}", {} },
                                                   { bareRow(u"bare"_s), {}, {} } };
        TaskRow older = fullRow(u"older"_s);
        *older.updatedAtMs -= 1;
        entries.insert(entries.begin(), { older, "{}", {} });
        {
            TaskDatabase database(m_path);
            QCOMPARE(database.open(), OpenResult::Opened);
            QVERIFY2(database.write(entries), qPrintable(database.errorText()));
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(database.errorText().isEmpty());
        const std::vector<TaskRow> rows = database.loadRows();
        QCOMPARE(rows.size(), size_t { 3 });
        QVERIFY(rows[0] == fullRow(u"full"_s)); // newest update first, none last
        QVERIFY(rows[1] == older);
        QVERIFY(rows[2] == bareRow(u"bare"_s));
        QCOMPARE(database.json(u"full"_s), QByteArray("{\"id\":\"full\"}"));
        QCOMPARE(database.json(u"bare"_s), QByteArray());
        QCOMPARE(database.json(u"unknown"_s), QByteArray());
    }

    void keepsEveryPhaseAndType()
    {
        std::vector<TaskDatabase::Entry> entries;
        const std::array phases { TaskPhase::Unknown, TaskPhase::Pending,   TaskPhase::Waiting,  TaskPhase::Running,
                                  TaskPhase::Failed,  TaskPhase::Completed, TaskPhase::Cancelled };
        const std::array types { TaskType::Unknown,    TaskType::Import,    TaskType::Upload,        TaskType::Export,
                                 TaskType::ExportData, TaskType::Transcode, TaskType::TranscodeFile, TaskType::Clip };
        for (const TaskPhase phase : phases) {
            for (const TaskType type : types) {
                TaskRow row;
                row.id = u"%1-%2"_s.arg(static_cast<int>(phase), 2, 10, '0'_L1).arg(static_cast<int>(type), 2, 10, '0'_L1);
                row.phase = phase;
                row.type = type;
                entries.push_back({ row, {}, {} });
            }
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(database.write(entries));
        const std::vector<TaskRow> rows = database.loadRows();
        QCOMPARE(rows.size(), entries.size());
        for (const TaskRow &row : rows) {
            const QStringList parts = row.id.split(u'-');
            QCOMPARE(static_cast<int>(row.phase), parts[0].toInt());
            QCOMPARE(static_cast<int>(row.type), parts[1].toInt());
        }
    }

    void overwritesARowAndKeepsItsTextWhenNoneIsGiven()
    {
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(database.write({ { bareRow(u"1"_s), "first", {} } }));
        QVERIFY(database.write({ { fullRow(u"1"_s), {}, {} } }));
        QCOMPARE(database.json(u"1"_s), QByteArray("first"));
        QVERIFY(database.write({ { fullRow(u"1"_s), "second", {} } }));
        QCOMPARE(database.json(u"1"_s), QByteArray("second"));
        QCOMPARE(database.loadRows().size(), size_t { 1 });
        QVERIFY(database.loadRows().front() == fullRow(u"1"_s));
    }

    void marksTasksThatAreGone()
    {
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(database.write({ { bareRow(u"1"_s), "{}", {} } }));
        QVERIFY(database.write({}, { { u"1"_s, true }, { u"unknown"_s, true } }));
        QCOMPARE(database.loadRows().size(), size_t { 1 });
        QVERIFY(database.loadRows().front().gone);
        QVERIFY(database.write({}, { { u"1"_s, false } }));
        QVERIFY(!database.loadRows().front().gone);
    }

    void keepsObservationsInTheirOrder()
    {
        const Observation first { 100, TaskPhase::Waiting, std::nullopt, 0, {} };
        const Observation second { 90, TaskPhase::Running, 0.25, std::nullopt, {} };
        const Observation third { 200, TaskPhase::Failed, std::nullopt, 2, u"no space"_s };
        {
            TaskDatabase database(m_path);
            QCOMPARE(database.open(), OpenResult::Opened);
            QVERIFY(database.write({ { bareRow(u"1"_s), {}, first }, { bareRow(u"2"_s), {}, third } }));
            QVERIFY(database.write({ { bareRow(u"1"_s), {}, second } }));
            QVERIFY(database.write({ { bareRow(u"1"_s), {}, third } }));
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY((database.observations(u"1"_s) == std::vector { first, second, third }));
        QVERIFY((database.observations(u"2"_s) == std::vector { third }));
        QVERIFY(database.observations(u"3"_s).empty());
    }

    void keepsFacts()
    {
        {
            TaskDatabase database(m_path);
            QCOMPARE(database.open(), OpenResult::Opened);
            QVERIFY(database.fact(u"walk"_s).isNull());
            QVERIFY(database.setFact(u"walk"_s, u"a"_s));
            QVERIFY(database.setFact(u"walk"_s, u"b"_s));
            QVERIFY(database.setFact(u"empty"_s, QString()));
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QCOMPARE(database.fact(u"walk"_s), u"b"_s);
        QVERIFY(!database.fact(u"empty"_s).isNull());
        QVERIFY(database.fact(u"empty"_s).isEmpty());
    }

    void storesNothingInMemoryMode()
    {
        TaskDatabase one(u":memory:"_s);
        TaskDatabase two(u":memory:"_s);
        QCOMPARE(one.open(), OpenResult::Opened);
        QCOMPARE(two.open(), OpenResult::Opened);
        QVERIFY(one.write({ { bareRow(u"1"_s), "{}", {} } }));
        QCOMPARE(one.loadRows().size(), size_t { 1 });
        QVERIFY(two.loadRows().empty());
        QVERIFY(!QFileInfo::exists(u":memory:"_s));
    }

    void makesAFileForItsOwnerOnly()
    {
        fill(1);
        constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QCOMPARE(QFileInfo(m_path).permissions() & others, QFileDevice::Permissions());
        // A file that was readable by others is closed to them.
        QVERIFY(QFile::setPermissions(m_path, QFileInfo(m_path).permissions() | QFileDevice::ReadOther));
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(database.write({ { bareRow(u"9"_s), "{}", {} } }));
        for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
            QCOMPARE(QFileInfo(m_path + suffix).permissions() & others, QFileDevice::Permissions());
    }

    void makesTheFolderThatIsMissing()
    {
        m_path = m_folder->filePath(u"a/b/tasks.sqlite"_s);
        fill(1);
        QVERIFY(QFileInfo::exists(m_path));
    }

    void refusesAFileOfANewerVersionAndLeavesItAlone()
    {
        fill(3);
        QVERIFY(runOn(m_path, { u"PRAGMA user_version=1000"_s }));
        const QByteArray before = contentOf(m_path);
        {
            TaskDatabase database(m_path);
            QCOMPARE(database.open(), OpenResult::TooNew);
            QVERIFY(!database.errorText().isEmpty());
            QVERIFY(database.loadRows().empty());
            QVERIFY(!database.write({ { bareRow(u"9"_s), "{}", {} } }));
            QVERIFY(!database.setFact(u"a"_s, u"b"_s));
        }
        QCOMPARE(contentOf(m_path), before);
        QVERIFY(!QFileInfo::exists(m_path + u".damaged"_s));
    }

    void setsADamagedFileAsideAndBeginsANewOne_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no database at all") << qint64 { 0 } << QByteArray(200, 'z');
        QTest::newRow("a page overwritten") << qint64 { 4096 } << QByteArray(4096, '\x55');
        QTest::newRow("a later page overwritten") << qint64 { 5 * 4096 } << QByteArray(3 * 4096, '\x55');
    }

    void setsADamagedFileAsideAndBeginsANewOne()
    {
        QFETCH(qint64, at);
        QFETCH(QByteArray, bytes);
        for (const QString &name : { u".damaged"_s, u".2.damaged"_s }) {
            fill(300);
            QVERIFY(overwrite(m_path, at, bytes));
            const QByteArray damaged = contentOf(m_path);
            TaskDatabase database(m_path);
            QCOMPARE(database.open(), OpenResult::Rebuilt);
            QVERIFY(!database.errorText().isEmpty());
            QVERIFY(database.loadRows().empty());
            QVERIFY(database.write({ { bareRow(u"new"_s), "{}", {} } }));
            QCOMPARE(contentOf(m_path + name), damaged);
            QVERIFY(QFile::remove(m_path + u"-wal"_s) || !QFileInfo::exists(m_path + u"-wal"_s));
            QVERIFY(QFile::remove(m_path));
            QFile::remove(m_path + u"-shm"_s);
        }
    }

    void removesEveryFileOfADatabaseAndNoOther()
    {
        const QStringList own { QString(), u"-wal"_s, u"-shm"_s, u".damaged"_s, u".2.damaged"_s,
                                u".17.damaged"_s, u".2.damaged-wal"_s };
        const QStringList others { u"2"_s, u"-2"_s, u".backup"_s, u".x.damaged"_s };
        for (const QString &suffix : own + others) {
            QFile file(m_path + suffix);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        TaskDatabase::removeFiles(m_path);
        for (const QString &suffix : own)
            QVERIFY2(!QFileInfo::exists(m_path + suffix), qPrintable(suffix));
        for (const QString &suffix : others)
            QVERIFY2(QFileInfo::exists(m_path + suffix), qPrintable(suffix));
    }

    void setsATruncatedFileAside()
    {
        fill(300);
        QFile file(m_path);
        QVERIFY(file.resize(file.size() / 2));
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Rebuilt);
        QVERIFY(QFileInfo::exists(m_path + u".damaged"_s));
    }

    void setsTheDatabaseOfAnotherProgramAside()
    {
        QVERIFY(runOn(m_path, { u"CREATE TABLE recipe(name TEXT)"_s }));
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Rebuilt);
        QVERIFY(QFileInfo::exists(m_path + u".damaged"_s));
    }

    void takesAnEmptyFileAsNew()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        fill(1);
        QVERIFY(!QFileInfo::exists(m_path + u".damaged"_s));
    }

    void failsWhereNoFileCanBe()
    {
        QFile file(m_folder->filePath(u"plain"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        for (const QString &path : { m_folder->filePath(u"plain/tasks.sqlite"_s), m_folder->path() }) {
            TaskDatabase database(path);
            QCOMPARE(database.open(), OpenResult::Failed);
            QVERIFY(!database.errorText().isEmpty());
            QVERIFY(database.loadRows().empty());
            QVERIFY(!database.write({ { bareRow(u"1"_s), "{}", {} } }));
            QVERIFY(database.json(u"1"_s).isEmpty());
            QVERIFY(database.observations(u"1"_s).empty());
            QVERIFY(database.fact(u"x"_s).isNull());
            QVERIFY(!database.setFact(u"x"_s, u"y"_s));
        }
    }

    void writesAllOfABatchOrNothing()
    {
        fill(2);
        // Someone else keeps the table from taking one id.
        QVERIFY(runOn(m_path,
                      { u"CREATE TRIGGER refuse BEFORE INSERT ON task WHEN NEW.id='bad' BEGIN SELECT RAISE(ABORT, 'refused'); END"_s }));
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(!database.write({ { bareRow(u"good"_s), "{}", {} }, { bareRow(u"bad"_s), "{}", {} } },
                                { { u"0"_s, false } }));
        QVERIFY(database.errorText().contains("refused"_L1));
        const std::vector<TaskRow> rows = database.loadRows();
        QCOMPARE(rows.size(), size_t { 2 });
        QVERIFY(rows[0].gone && rows[1].gone);
        QVERIFY(database.write({ { bareRow(u"good"_s), "{}", {} } }));
        QCOMPARE(database.loadRows().size(), size_t { 3 });
    }
};

QTEST_GUILESS_MAIN(TaskDatabaseTest)
#include "tst_taskdatabase.moc"
