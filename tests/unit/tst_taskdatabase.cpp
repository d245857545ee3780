#include "support/generatedtasks.h"
#include "tasks/sqlite.h"
#include "tasks/taskdatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using OpenResult = TaskDatabase::OpenResult;

namespace {

RowDraft fullDraft()
{
    RowDraft draft;
    draft.facts.phase = TaskPhase::Running;
    draft.facts.type = TaskType::TranscodeFile;
    draft.facts.updatedAtMs = 1700000000123;
    draft.text(RowText::Name) = "strand ☀ 海.mp4";
    draft.text(RowText::Media) = "1280×720 30 fps · h264";
    return draft;
}

//! A file with the words its records share, as the store's worker keeps them.
struct File
{
    explicit File(const QString &path) : database(path) { }

    TaskDatabase::Entry entry(qint64 key, const QString &id, const QByteArray &json = {},
                              unsigned char marks = 0)
    {
        TaskDatabase::Entry entry { key, id, 0xfedcba9876543210ULL, {}, json, {} };
        appendRecord(fullDraft(), words, &entry.record);
        setMarks(entry.record.data(), marks);
        return entry;
    }

    bool write(const std::vector<TaskDatabase::Entry> &entries,
               const std::vector<TaskDatabase::Mark> &marks = {})
    {
        std::vector<std::string_view> fresh;
        for (int word = written; word < words.size(); ++word)
            fresh.push_back(words.at(word));
        if (!database.write(entries, marks, fresh))
            return false;
        written = words.size();
        return true;
    }

    TaskDatabase database;
    WordPool words;
    int written = 0;
};

struct Row
{
    qint64 key = 0;
    QString id;
    quint64 jsonHash = 0;
    unsigned char marks = 0;
    TaskRow row;
};

//! False in \a whole when not every row could be read.
std::vector<Row> rowsOf(TaskDatabase &database, bool *whole = nullptr)
{
    WordPool words;
    std::vector<std::string> told;
    const bool allWords = database.readWords(&told);
    for (const std::string &word : told)
        words.append(word);
    std::vector<Row> rows;
    const bool read = database.forEachRow([&](const TaskDatabase::Stored &stored) {
        std::string uuid;
        stored.id.appendUuid(&uuid);
        rows.push_back({ stored.key, stored.otherId.isNull() ? QString::fromStdString(uuid) : stored.otherId,
                         stored.jsonHash, marksOf(stored.record), RecordView(stored.record, words).row() });
    });
    if (whole)
        *whole = read && allWords;
    return rows;
}

//! Runs statements on the file with a connection of its own.
bool runOn(const QString &path, const char *statements)
{
    sqlite::Connection other;
    return other.open(path, false) == sqlite::Outcome::Ok && other.run(statements) == sqlite::Outcome::Ok;
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
        File file(m_path);
        QCOMPARE(file.database.open(), OpenResult::Opened);
        std::vector<TaskDatabase::Entry> entries;
        for (int i = 1; i <= rows; ++i)
            entries.push_back(
                file.entry(i, QString::number(i), QByteArray(500, 'x') + QByteArray::number(i)));
        QVERIFY2(file.write(entries), qPrintable(file.database.errorText()));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"tasks.sqlite"_s);
    }

    void cleanup() { m_folder.reset(); }

    void givesBackTheSameRowsAfterReopening()
    {
        const QString uuid = u"3c1fd2aa-0000-4000-8000-00000000abcd"_s;
        {
            File file(m_path);
            QCOMPARE(file.database.open(), OpenResult::Opened);
            QVERIFY2(
                file.write({ file.entry(1, uuid, "{\"id\":\"full\"}"), file.entry(2, u"sixteen letters."_s),
                             file.entry(9, u"ü"_s, "{}", GoneMark) }),
                qPrintable(file.database.errorText()));
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY(database.errorText().isEmpty());
        const std::vector<Row> rows = rowsOf(database);
        QCOMPARE(rows.size(), size_t { 3 });
        QCOMPARE(rows[0].key, 1);
        QCOMPARE(rows[0].id, uuid);
        QCOMPARE(rows[0].jsonHash, 0xfedcba9876543210ULL);
        QCOMPARE(rows[0].marks, 0);
        QCOMPARE(rows[0].row.name(), u"strand ☀ 海.mp4"_s);
        QCOMPARE(rows[0].row.text(RowText::Media), u"1280×720 30 fps · h264"_s);
        QCOMPARE(rows[0].row.updatedAtMs.value_or(0), 1700000000123);
        QCOMPARE(rows[1].id, u"sixteen letters."_s);
        QCOMPARE(rows[2].key, 9);
        QCOMPARE(rows[2].id, u"ü"_s);
        QCOMPARE(rows[2].marks, GoneMark);
        QVERIFY(rows[2].row.gone);
        QCOMPARE(database.json(1), QByteArray("{\"id\":\"full\"}"));
        QCOMPARE(database.json(2), QByteArray());
        QCOMPARE(database.json(77), QByteArray());
        QVERIFY(!database.record(9).empty());
        QVERIFY(database.record(77).empty());
    }

    void givesTheRowsThatAreAskedFor()
    {
        fill(50);
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        std::vector<qint64> keys;
        QVERIFY(database.forEachRow({ 40, 7, 777 },
                                    [&keys](const TaskDatabase::Stored &row) { keys.push_back(row.key); }));
        QCOMPARE(keys, (std::vector<qint64> { 40, 7 }));
    }

    void overwritesARowAndKeepsItsTextWhenNoneIsGiven()
    {
        File file(m_path);
        QCOMPARE(file.database.open(), OpenResult::Opened);
        QVERIFY(file.write({ file.entry(1, u"1"_s, "first") }));
        QVERIFY(file.write({ file.entry(1, u"1"_s, {}, AcknowledgedMark) }));
        QCOMPARE(file.database.json(1), QByteArray("first"));
        QVERIFY(file.write({ file.entry(1, u"1"_s, "second") }));
        QCOMPARE(file.database.json(1), QByteArray("second"));
        QCOMPARE(rowsOf(file.database).size(), size_t { 1 });
        QCOMPARE(rowsOf(file.database).front().marks, 0);
    }

    void marksTasks()
    {
        File file(m_path);
        QCOMPARE(file.database.open(), OpenResult::Opened);
        QVERIFY(file.write({ file.entry(1, u"1"_s, "{}") }));
        QVERIFY(file.write({}, { { 1, GoneMark | NameSoughtMark }, { 77, GoneMark } }));
        QCOMPARE(rowsOf(file.database).size(), size_t { 1 });
        QCOMPARE(rowsOf(file.database).front().marks, GoneMark | NameSoughtMark);
        QCOMPARE(marksOf(file.database.record(1)), GoneMark | NameSoughtMark);
        QVERIFY(file.write({}, { { 1, 0 } }));
        QCOMPARE(rowsOf(file.database).front().marks, 0);
    }

    void packsTextsThatAreAlikeToAThird()
    {
        constexpr int count = 1500;
        const std::vector<ServerTask> tasks = generatedTasks(count, 5, 1700000000000);
        qint64 bytes = 0;
        {
            File file(m_path);
            QCOMPARE(file.database.open(), OpenResult::Opened);
            for (int from = 0; from < count; from += 100) {
                std::vector<TaskDatabase::Entry> entries;
                for (int i = from; i < from + 100; ++i) {
                    const QByteArray &json = tasks[static_cast<size_t>(i)].json;
                    bytes += json.size();
                    entries.push_back(file.entry(i + 1, QString::number(i), json));
                }
                QVERIFY(file.write(entries));
            }
        }
        {
            TaskDatabase database(m_path);
            QCOMPARE(database.open(), OpenResult::Opened);
            for (int i = 0; i < count; ++i)
                QCOMPARE(database.json(i + 1), tasks[static_cast<size_t>(i)].json);
        }
        sqlite::Connection other;
        QCOMPARE(other.open(m_path, true), sqlite::Outcome::Ok);
        qint64 packed = 0;
        QCOMPARE(other.number("SELECT sum(length(json)) FROM raw WHERE key > 300", &packed),
                 sqlite::Outcome::Ok);
        QVERIFY2(packed * 3 < bytes * 1200 / count, qPrintable(u"%1 of %2"_s.arg(packed).arg(bytes)));
    }

    void keepsObservationsInTheirOrder()
    {
        const Observation first { 100, TaskPhase::Waiting, std::nullopt, 0, {} };
        const Observation second { 90, TaskPhase::Running, 0.25, std::nullopt, {} };
        const Observation third { 200, TaskPhase::Failed, std::nullopt, 2, u"no space"_s };
        const auto observed = [](TaskDatabase::Entry entry, const Observation &seen) {
            entry.observations = { seen };
            return entry;
        };
        {
            File file(m_path);
            QCOMPARE(file.database.open(), OpenResult::Opened);
            QVERIFY(file.write(
                { observed(file.entry(1, u"1"_s), first), observed(file.entry(2, u"2"_s), third) }));
            QVERIFY(file.write({ observed(file.entry(1, u"1"_s), second) }));
            QVERIFY(file.write({ observed(file.entry(1, u"1"_s), third) }));
        }
        TaskDatabase database(m_path);
        QCOMPARE(database.open(), OpenResult::Opened);
        QVERIFY((database.observations(1) == std::vector { first, second, third }));
        QVERIFY((database.observations(2) == std::vector { third }));
        QVERIFY(database.observations(3).empty());
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
        File one(u":memory:"_s);
        File two(u":memory:"_s);
        QCOMPARE(one.database.open(), OpenResult::Opened);
        QCOMPARE(two.database.open(), OpenResult::Opened);
        QVERIFY(one.write({ one.entry(1, u"1"_s, "{}") }));
        QCOMPARE(rowsOf(one.database).size(), size_t { 1 });
        QVERIFY(rowsOf(two.database).empty());
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
        File file(m_path);
        QCOMPARE(file.database.open(), OpenResult::Opened);
        QVERIFY(file.write({ file.entry(9, u"9"_s, "{}") }));
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
        QVERIFY(runOn(m_path, "PRAGMA user_version=1000"));
        const QByteArray before = contentOf(m_path);
        {
            File file(m_path);
            QCOMPARE(file.database.open(), OpenResult::TooNew);
            QVERIFY(!file.database.errorText().isEmpty());
            QVERIFY(rowsOf(file.database).empty());
            QVERIFY(!file.write({ file.entry(9, u"9"_s, "{}") }));
            QVERIFY(!file.database.setFact(u"a"_s, u"b"_s));
        }
        QCOMPARE(contentOf(m_path), before);
        QVERIFY(!QFileInfo::exists(m_path + u".damaged"_s));
    }

    void setsADamagedFileAsideAndBeginsANewOne()
    {
        for (const QString &name : { u".damaged"_s, u".2.damaged"_s }) {
            fill(300);
            QVERIFY(overwrite(m_path, 0, QByteArray(200, 'z')));
            const QByteArray damaged = contentOf(m_path);
            File file(m_path);
            QCOMPARE(file.database.open(), OpenResult::Rebuilt);
            QVERIFY(!file.database.errorText().isEmpty());
            QVERIFY(rowsOf(file.database).empty());
            QVERIFY(file.write({ file.entry(1, u"new"_s, "{}") }));
            QCOMPARE(contentOf(m_path + name), damaged);
            QVERIFY(QFile::remove(m_path + u"-wal"_s) || !QFileInfo::exists(m_path + u"-wal"_s));
            QVERIFY(QFile::remove(m_path));
            QFile::remove(m_path + u"-shm"_s);
        }
    }

    void noticesDamageWhenTheRowsAreRead_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a page overwritten") << qint64 { 4096 } << QByteArray(4096, '\x55');
        QTest::newRow("half of it") << qint64 { 5 * 4096 } << QByteArray(40 * 4096, '\x55');
    }

    void noticesDamageWhenTheRowsAreRead()
    {
        QFETCH(qint64, at);
        QFETCH(QByteArray, bytes);
        fill(3000);
        QVERIFY(overwrite(m_path, at, bytes));
        File file(m_path);
        bool whole = file.database.open() == OpenResult::Opened;
        if (whole)
            rowsOf(file.database, &whole);
        QVERIFY(!whole);
        if (!QFileInfo::exists(m_path + u".damaged"_s)) {
            QVERIFY(file.database.isDamaged());
            QCOMPARE(file.database.rebuild(), OpenResult::Rebuilt);
        }
        QVERIFY(QFileInfo::exists(m_path + u".damaged"_s));
        QVERIFY(rowsOf(file.database, &whole).empty());
        QVERIFY(whole);
        QVERIFY(file.write({ file.entry(1, u"new"_s, "{}") }));
    }

    void removesEveryFileOfADatabaseAndNoOther()
    {
        const QStringList own { QString(),         u"-wal"_s,        u"-shm"_s,           u".damaged"_s,
                                u".2.damaged"_s,   u".17.damaged"_s, u".2.damaged-wal"_s, u".newer"_s,
                                u".2.newer-wal"_s, u".new"_s,        u".new-wal"_s };
        const QStringList others { u"2"_s, u"-2"_s, u".backup"_s, u".x.damaged"_s, u".2.new"_s };
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

    void noticesThatAFileWasCut()
    {
        fill(3000);
        QFile file(m_path);
        QVERIFY(file.resize(file.size() / 2));
        TaskDatabase database(m_path);
        bool whole = database.open() == OpenResult::Opened;
        if (whole)
            rowsOf(database, &whole);
        QVERIFY(!whole);
    }

    void setsTheDatabaseOfAnotherProgramAside()
    {
        QVERIFY(runOn(m_path, "CREATE TABLE recipe(name TEXT)"));
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
            File broken(path);
            TaskDatabase &database = broken.database;
            QCOMPARE(database.open(), OpenResult::Failed);
            QVERIFY(!database.errorText().isEmpty());
            QVERIFY(rowsOf(database).empty());
            QVERIFY(!broken.write({ broken.entry(1, u"1"_s, "{}") }));
            QVERIFY(database.json(1).isEmpty());
            QVERIFY(database.observations(1).empty());
            QVERIFY(database.fact(u"x"_s).isNull());
            QVERIFY(!database.setFact(u"x"_s, u"y"_s));
        }
    }

    void writesAllOfABatchOrNothing()
    {
        fill(2);
        // Someone else keeps the table from taking one row.
        QVERIFY(runOn(m_path,
                      "CREATE TRIGGER refuse BEFORE INSERT ON task WHEN NEW.key=8 BEGIN SELECT RAISE(ABORT, "
                      "'refused'); END"));
        File file(m_path);
        QCOMPARE(file.database.open(), OpenResult::Opened);
        std::vector<std::string> read;
        QVERIFY(file.database.readWords(&read));
        for (const std::string &word : read)
            file.words.append(word);
        file.written = file.words.size();
        QVERIFY(!file.write({ file.entry(7, u"good"_s, "{}"), file.entry(8, u"bad"_s, "{}") },
                            { { 1, GoneMark } }));
        QVERIFY(file.database.errorText().contains("refused"_L1));
        QVERIFY(!file.database.isDamaged());
        const std::vector<Row> rows = rowsOf(file.database);
        QCOMPARE(rows.size(), size_t { 2 });
        QCOMPARE(rows[0].marks, 0);
        QVERIFY(file.write({ file.entry(7, u"good"_s, "{}") }));
        QCOMPARE(rowsOf(file.database).size(), size_t { 3 });
    }
};

QTEST_GUILESS_MAIN(TaskDatabaseTest)
#include "tst_taskdatabase.moc"
