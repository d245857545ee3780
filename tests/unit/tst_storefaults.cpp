#include "support/storenews.h"
#include "tasks/sqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace std::chrono_literals;
using namespace storenews;
using OpenResult = TaskDatabase::OpenResult;

namespace {

constexpr int patienceMs = 30000;
constexpr std::chrono::milliseconds soon = 10ms;
constexpr std::chrono::milliseconds notInThisTest = 1h;
constexpr qint64 pageBytes = 4096;

//! A file system of its own, which can be full or read-only.
class SmallDisk
{
public:
    SmallDisk() = default;
    ~SmallDisk()
    {
        if (m_isMounted)
            run(u"umount"_s, { m_folder.path() });
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    //! False where this user may not.
    bool mount()
    {
        m_isMounted = ::geteuid() == 0
            && run(u"mount"_s, { u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=4m"_s, u"tmpfs"_s, m_folder.path() });
        return m_isMounted;
    }
    bool setReadOnly(bool readOnly)
    {
        return run(u"mount"_s, { u"-o"_s, readOnly ? u"remount,ro"_s : u"remount,rw"_s, m_folder.path() });
    }
    bool fill()
    {
        QFile filler(filePath(u"filler"_s));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        const QByteArray block(static_cast<qsizetype>(pageBytes), 'f');
        while (filler.write(block) == block.size()) { }
        return true;
    }
    bool makeRoom() { return QFile::remove(filePath(u"filler"_s)); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    static bool run(const QString &program, const QStringList &arguments)
    {
        return QProcess::execute(program, arguments) == 0;
    }

    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

//! Lets no file of this program grow beyond a size, while it lives.
class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SizeLimit(const SizeLimit &) = delete;
    SizeLimit &operator=(const SizeLimit &) = delete;

private:
    rlimit m_before {};
    void (*m_handler)(int) = SIG_DFL;
};

TaskSpec named(TaskSpec spec, const QString &name)
{
    spec.name = name;
    return spec;
}

TaskSpec ofAsset(TaskSpec spec, const QString &asset)
{
    spec.outputAssetId = asset;
    return spec;
}

//! Tasks with texts that no two of them share.
std::vector<TaskSpec> manyTasks(int count, qint64 updatedAtMs)
{
    std::vector<TaskSpec> specs;
    for (int i = 0; i < count; ++i) {
        TaskSpec spec = named(running(u"many-%1"_s.arg(i), updatedAtMs, 0.5), u"clip %1.mp4"_s.arg(i));
        spec.url = u"https://example.org/%1/%2"_s.arg(qHash(i)).arg(qHash(i + 1));
        specs.push_back(spec);
    }
    return specs;
}

//! What a store told of its file.
struct Told
{
    explicit Told(TaskStore *store)
        : opened(store, &TaskStore::opened), failed(store, &TaskStore::storageFailed),
          restored(store, &TaskStore::storageRestored)
    {
    }
    QSignalSpy opened;
    QSignalSpy failed;
    QSignalSpy restored;

    OpenResult openedAs() const { return opened.at(0).at(0).value<OpenResult>(); }
    OpenResult restoredAs() const { return restored.constLast().at(0).value<OpenResult>(); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, qint64 at, qint64 count)
{
    const QByteArray bytes(static_cast<qsizetype>(count), 'z');
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

//! The number of a query on a file that no store has open; −1 when it cannot be had.
qint64 numberIn(const QString &path, const QByteArray &query)
{
    sqlite::Connection connection;
    qint64 number = -1;
    return connection.open(path, false) == sqlite::Outcome::Ok
            && connection.number(query.constData(), &number) == sqlite::Outcome::Ok
        ? number
        : -1;
}

QString integrityOf(const QString &path)
{
    sqlite::Connection connection;
    sqlite::Statement check;
    bool hasRow = false;
    return connection.open(path, false) == sqlite::Outcome::Ok
            && check.prepare(&connection, "PRAGMA integrity_check(3)") == sqlite::Outcome::Ok
            && check.step(&hasRow) == sqlite::Outcome::Ok && hasRow
        ? check.text(0)
        : connection.errorText();
}

} // namespace

//! What a store does when its file cannot be written, and when it can again.
class StoreFaultsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;
    QString m_path;

    void writeFirst(const std::vector<TaskSpec> &specs)
    {
        TaskStore store(m_path);
        store.open();
        store.apply(batchOf(specs));
        store.setFact(u"walk"_s, u"first"_s);
        settle(store);
    }

    //! What writeNews() gave is in the file.
    void checkNewsAreStored()
    {
        TaskStore store(m_path);
        const Told told(&store);
        store.open();
        settle(store);
        QCOMPARE(told.openedAs(), OpenResult::Opened);
        QCOMPARE(store.rowCount(), 504);
        const auto row = [&store](const QString &id) { return store.row(store.indexOf(id)); };
        QCOMPARE(row(u"a"_s).progress.value_or(0), 0.75F);
        QVERIFY(row(u"failed"_s).acknowledged);
        QCOMPARE(row(u"nameless"_s).name(), u"holiday.mp4"_s);
        QCOMPARE(row(u"new"_s).phase, TaskPhase::Waiting);
        QVERIFY(row(u"many-499"_s).gone);
        QCOMPARE(row(u"many-7"_s).name(), u"clip 7.mp4"_s);
        QCOMPARE(awaited(store.task(u"a"_s))->status.progress.value_or(0), 0.75);
        QCOMPARE(awaited(store.task(u"nameless"_s))->id, u"nameless"_s);
        QCOMPARE(awaited(store.task(u"many-7"_s))->id, u"many-7"_s);
        QCOMPARE(awaited(store.history(u"a"_s)).size(), size_t { 3 });
        QCOMPARE(awaited(store.fact(u"walk"_s)), u"second"_s);
    }

    static std::vector<TaskSpec> firstTasks()
    {
        return { running(u"a"_s, nowMs, 0.25), finished(u"failed"_s, nowMs, u"failed"_s),
                 ofAsset(finished(u"nameless"_s, nowMs), u"asset"_s) };
    }

    //! Every kind of news there is.
    static void writeNews(TaskStore &store)
    {
        store.apply(batchOf(manyTasks(500, nowMs)));
        store.apply(batchOf({ running(u"a"_s, nowMs + 1, 0.5) }));
        store.apply(batchOf({ running(u"a"_s, nowMs + 2, 0.75), waiting(u"new"_s, nowMs) }));
        store.apply(goneBatch({ u"many-499"_s }));
        settle(store);
        store.setAcknowledged({ u"failed"_s }, true);
        store.setAssetNames({ { u"asset"_s, u"holiday.mp4"_s } });
        store.setFact(u"walk"_s, u"second"_s);
        settle(store);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"tasks.sqlite"_s);
        m_disk = std::make_unique<SmallDisk>();
    }

    void cleanup()
    {
        m_folder.reset();
        m_disk.reset();
    }

    void writesWhatOnlyMemoryHadWhenThereIsRoomAgain_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::addColumn<bool>("whenClosed");
        QTest::newRow("a full disk") << true << false;
        QTest::newRow("a full disk, and closed before it is tried again") << true << true;
        QTest::newRow("a limit of size") << false << false;
        QTest::newRow("a limit of size, and closed before it is tried again") << false << true;
    }

    void writesWhatOnlyMemoryHadWhenThereIsRoomAgain()
    {
        QFETCH(const bool, isFull);
        QFETCH(const bool, whenClosed);
        if (isFull) {
            if (!m_disk->mount())
                QSKIP("only root may mount a disk that is small enough to be filled");
            m_path = m_disk->filePath(u"tasks.sqlite"_s);
        }
        writeFirst(firstTasks());
        {
            TaskStore store(m_path);
            Told told(&store);
            store.setRetryInterval(whenClosed ? notInThisTest : soon);
            store.open();
            settle(store);
            std::optional<SizeLimit> limit;
            if (isFull)
                QVERIFY(m_disk->fill());
            else
                limit.emplace(32 * 1024);
            writeNews(store);
            QTRY_COMPARE_WITH_TIMEOUT(told.failed.size(), 1, patienceMs);
            QVERIFY2(!told.failed[0][0].toString().isEmpty(), "a reason");
            QCOMPARE(store.rowCount(), 504);
            QCOMPARE(awaited(store.task(u"nameless"_s))->id, u"nameless"_s);
            QCOMPARE(told.failed.size(), 1);
            QCOMPARE(told.restored.size(), 0);
            limit.reset();
            if (isFull)
                QVERIFY(m_disk->makeRoom());
            if (!whenClosed) {
                QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), 1, patienceMs);
                QCOMPARE(told.restoredAs(), OpenResult::Opened);
            }
        }
        checkNewsAreStored();
        QCOMPARE(integrityOf(m_path), u"ok"_s);
    }

    void keepsTheProgressThatCouldNotBeWrittenInItsTime()
    {
        constexpr int count = 500;
        writeFirst(manyTasks(count, nowMs));
        {
            TaskStore store(m_path);
            Told told(&store);
            store.setProgressDelay(notInThisTest);
            store.setRetryInterval(soon);
            store.open();
            settle(store);
            std::vector<TaskSpec> further = manyTasks(count, nowMs + 1);
            for (TaskSpec &spec : further)
                spec.progress = 0.75;
            store.apply(batchOf(further));
            store.setFactInTime(u"sync"_s, u"put off"_s);
            settle(store);
            QCOMPARE(told.failed.size(), 0);
            {
                const SizeLimit limit(32 * 1024);
                store.setFact(u"walk"_s, u"second"_s);
                QTRY_COMPARE_WITH_TIMEOUT(told.failed.size(), 1, patienceMs);
                QCOMPARE(awaited(store.history(u"many-7"_s)).size(), size_t { 2 });
                QCOMPARE(awaited(store.task(u"many-7"_s))->status.progress.value_or(0), 0.75);
                QCOMPARE(awaited(store.fact(u"sync"_s)), u"put off"_s);
                QCOMPARE(awaited(store.fact(u"walk"_s)), u"second"_s);
            }
            QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), 1, patienceMs);
        }
        TaskStore store(m_path);
        store.open();
        settle(store);
        QCOMPARE(store.rowCount(), count);
        for (int row = 0; row < count; ++row)
            QCOMPARE(store.row(row).progress.value_or(0), 0.75F);
        QCOMPARE(awaited(store.history(u"many-7"_s)).size(), size_t { 2 });
        QCOMPARE(awaited(store.fact(u"sync"_s)), u"put off"_s);
        QCOMPARE(awaited(store.fact(u"walk"_s)), u"second"_s);
    }

    void tellsASecondFailureOfTheSameKind()
    {
        writeFirst(firstTasks());
        TaskStore store(m_path);
        Told told(&store);
        store.setRetryInterval(soon);
        store.open();
        settle(store);
        for (int time = 1; time <= 2; ++time) {
            {
                const SizeLimit limit(32 * 1024);
                store.apply(batchOf(manyTasks(500, nowMs + time)));
                QTRY_COMPARE_WITH_TIMEOUT(told.failed.size(), time, patienceMs);
            }
            QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), time, patienceMs);
        }
    }

    void writesWhatOnlyMemoryHadWhenTheFolderCanBeWritten_data()
    {
        QTest::addColumn<bool>("hasFile");
        QTest::newRow("with a file") << true;
        QTest::newRow("without one") << false;
    }

    void writesWhatOnlyMemoryHadWhenTheFolderCanBeWritten()
    {
        QFETCH(const bool, hasFile);
        const bool isMounted = m_disk->mount();
        if (isMounted)
            m_path = m_disk->filePath(u"tasks.sqlite"_s);
        const QString folder = QFileInfo(m_path).path();
        if (hasFile)
            writeFirst(firstTasks());
        const auto setReadOnly = [&](bool readOnly) {
            QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::ExeOwner;
            if (!readOnly)
                permissions |= QFileDevice::WriteOwner;
            if (!isMounted && hasFile)
                QFile::setPermissions(m_path,
                                      QFileDevice::ReadOwner
                                          | (readOnly ? QFileDevice::Permission() : QFileDevice::WriteOwner));
            return isMounted ? m_disk->setReadOnly(readOnly) : QFile::setPermissions(folder, permissions);
        };
        QVERIFY(setReadOnly(true));
        QFile probe(folder + u"/probe"_s);
        if (probe.open(QIODevice::WriteOnly))
            QSKIP("this user may write everywhere, and may not mount");
        {
            TaskStore store(m_path);
            Told told(&store);
            store.setRetryInterval(soon);
            store.open();
            settle(store);
            QCOMPARE(told.openedAs(), OpenResult::Failed);
            QCOMPARE(told.failed.size(), 1);
            QCOMPARE(store.rowCount(), hasFile ? 3 : 0); // what cannot be written is still read
            if (!hasFile)
                store.apply(batchOf(firstTasks()));
            writeNews(store);
            QCOMPARE(told.restored.size(), 0);
            QVERIFY(setReadOnly(false));
            QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), 1, patienceMs);
            QCOMPARE(told.restoredAs(), OpenResult::Opened);
            QCOMPARE(store.rowCount(), 504);
        }
        checkNewsAreStored();
    }

    // It has given out the numbers that this one would write with.
    void leavesAFileAloneThatAnotherProgramWroteMeanwhile()
    {
        if (!m_disk->mount())
            QSKIP("only root may mount a disk that can be made read-only");
        m_path = m_disk->filePath(u"tasks.sqlite"_s);
        writeFirst(firstTasks());
        QVERIFY(m_disk->setReadOnly(true));
        {
            TaskStore late(m_path);
            Told told(&late);
            late.setRetryInterval(notInThisTest); // but when it is closed
            late.open();
            late.apply(batchOf({ waiting(u"late"_s, nowMs) }));
            settle(late);
            QCOMPARE(told.failed.size(), 1);
            {
                TaskStore other(m_path);
                QVERIFY(m_disk->setReadOnly(false));
                other.open();
                other.apply(batchOf({ waiting(u"other"_s, nowMs) }));
                settle(other);
            }
            settle(late);
            QVERIFY(late.indexOf(u"late"_s) >= 0);
            QCOMPARE(awaited(late.task(u"late"_s))->id, u"late"_s);
        }
        TaskStore store(m_path);
        const Told told(&store);
        store.open();
        settle(store);
        QCOMPARE(told.openedAs(), OpenResult::Opened);
        QVERIFY(store.indexOf(u"other"_s) >= 0);
        QCOMPARE(store.rowCount(), 4);
    }

    void replacesAFileThatIsFoundDamagedWhileItIsUsed_data()
    {
        QTest::addColumn<QByteArray>(
            "tree"); // whose first page is overwritten; empty: the middle of the file
        QTest::addColumn<bool>("isClosedAtOnce");
        for (const bool atOnce : { false, true }) {
            const char *suffix = atOnce ? ", and it is closed at once" : "";
            QTest::addRow("the texts%s", suffix) << QByteArray("raw") << atOnce;
            QTest::addRow("the history%s", suffix) << QByteArray("observation") << atOnce;
            QTest::addRow("the middle of the file%s", suffix) << QByteArray() << atOnce;
        }
    }

    void replacesAFileThatIsFoundDamagedWhileItIsUsed()
    {
        QFETCH(const QByteArray, tree);
        QFETCH(const bool, isClosedAtOnce);
        constexpr int count = 2000;
        {
            TaskStore store(m_path);
            store.open();
            store.apply(batchOf(firstTasks()));
            store.apply(batchOf(manyTasks(count, nowMs)));
            settle(store);
            store.setAcknowledged({ u"failed"_s }, true);
            store.setAssetNames({ { u"asset"_s, u"holiday.mp4"_s } });
            store.setFact(u"walk"_s, u"first"_s);
            settle(store);
        }
        const qint64 page = tree.isEmpty()
            ? 0
            : numberIn(m_path, "SELECT rootpage FROM sqlite_schema WHERE name='" + tree + "'");
        QVERIFY(page >= 0);
        const qint64 size = QFileInfo(m_path).size();
        {
            TaskStore store(m_path);
            Told told(&store);
            store.open();
            settle(store);
            QCOMPARE(told.openedAs(), OpenResult::Opened);
            QVERIFY(tree.isEmpty() ? overwrite(m_path, size / 4, size / 2)
                                   : overwrite(m_path, (page - 1) * pageBytes, pageBytes));
            store.apply(batchOf(manyTasks(count, nowMs + 1)));
            store.apply(batchOf({ running(u"a"_s, nowMs + 1, 0.5), waiting(u"new"_s, nowMs) }));
            if (!isClosedAtOnce) {
                QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), 1, patienceMs);
                QCOMPARE(told.restoredAs(), OpenResult::Rebuilt);
                QCOMPARE(told.failed.size(), 0);
                settle(store);
                QCOMPARE(store.rowCount(), count + 4);
                store.apply(batchOf({ waiting(u"later"_s, nowMs) }));
                settle(store);
                QCOMPARE(told.failed.size(), 0);
            }
        }
        QVERIFY(QFileInfo::exists(m_path + u".damaged"_s));
        QVERIFY(!QFileInfo::exists(m_path + u".new"_s));
        QCOMPARE(integrityOf(m_path), u"ok"_s);

        TaskStore store(m_path);
        const Told told(&store);
        store.open();
        settle(store);
        QCOMPARE(told.openedAs(), OpenResult::Opened);
        QCOMPARE(store.rowCount(), count + (isClosedAtOnce ? 4 : 5));
        const auto row = [&store](const QString &id) { return store.row(store.indexOf(id)); };
        QCOMPARE(row(u"a"_s).progress.value_or(0), 0.5F);
        QVERIFY(row(u"failed"_s).acknowledged);
        QCOMPARE(row(u"nameless"_s).name(), u"holiday.mp4"_s);
        QVERIFY(row(u"nameless"_s).nameSought);
        QCOMPARE(row(u"many-1999"_s).updatedAtMs.value_or(0), nowMs + 1);
        QCOMPARE(awaited(store.fact(u"walk"_s)), u"first"_s);
        QCOMPARE(awaited(store.task(u"new"_s))->id, u"new"_s);
        QCOMPARE(awaited(store.task(u"a"_s))->status.progress.value_or(0), 0.5);
        QVERIFY(!awaited(store.history(u"a"_s)).empty());
        if (!tree.isEmpty())
            QCOMPARE(awaited(store.task(u"failed"_s)).has_value(), tree != "raw");
        // The server lists what was lost again.
        store.apply(batchOf(firstTasks()));
        settle(store);
        QCOMPARE(awaited(store.task(u"failed"_s))->id, u"failed"_s);
        QCOMPARE(awaited(store.task(u"nameless"_s))->id, u"nameless"_s);
        QCOMPARE(row(u"nameless"_s).name(), u"holiday.mp4"_s);
    }

    void replacesAFileThatIsFoundDamagedByReading()
    {
        writeFirst(manyTasks(500, nowMs));
        const qint64 page = numberIn(m_path, "SELECT rootpage FROM sqlite_schema WHERE name='raw'");
        QVERIFY(page > 0);
        TaskStore store(m_path);
        Told told(&store);
        store.open();
        settle(store);
        QVERIFY(overwrite(m_path, (page - 1) * pageBytes, pageBytes));
        QVERIFY(awaited(store.json(u"many-3"_s)).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), 1, patienceMs);
        QCOMPARE(told.restoredAs(), OpenResult::Rebuilt);
        store.apply(batchOf(manyTasks(500, nowMs)));
        settle(store);
        QVERIFY(!awaited(store.json(u"many-3"_s)).isEmpty());
    }

    void tellsOfADamagedFileThatCannotBeReplacedAndGoesOnFromMemory()
    {
        writeFirst(manyTasks(500, nowMs));
        const qint64 page = numberIn(m_path, "SELECT rootpage FROM sqlite_schema WHERE name='raw'");
        QVERIFY(page > 0);
        // In the way of the new file.
        QVERIFY(QDir(m_folder->path()).mkdir(u"tasks.sqlite.new"_s));
        {
            TaskStore store(m_path);
            Told told(&store);
            store.setRetryInterval(soon);
            store.open();
            settle(store);
            QVERIFY(overwrite(m_path, (page - 1) * pageBytes, pageBytes));
            store.apply(batchOf({ waiting(u"new"_s, nowMs) }));
            QTRY_COMPARE_WITH_TIMEOUT(told.failed.size(), 1, patienceMs);
            QVERIFY(!told.failed[0][0].toString().isEmpty());
            QCOMPARE(store.rowCount(), 501);
            QCOMPARE(awaited(store.task(u"new"_s))->id, u"new"_s);
            QVERIFY(!QFileInfo::exists(m_path + u".damaged"_s));
            QVERIFY(QDir(m_folder->path()).rmdir(u"tasks.sqlite.new"_s));
            QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), 1, patienceMs);
            QCOMPARE(told.restoredAs(), OpenResult::Rebuilt);
        }
        TaskStore store(m_path);
        store.open();
        settle(store);
        QCOMPARE(store.rowCount(), 501);
        QCOMPARE(awaited(store.task(u"new"_s))->id, u"new"_s);
    }

    void leavesANewerFileAloneUntilAPersonChooses_data()
    {
        QTest::addColumn<bool>("isSetAside");
        QTest::newRow("left alone") << false;
        QTest::newRow("set aside") << true;
    }

    void leavesANewerFileAloneUntilAPersonChooses()
    {
        QFETCH(const bool, isSetAside);
        writeFirst({ waiting(u"newer"_s, nowMs) });
        QVERIFY(numberIn(m_path, "PRAGMA user_version=1000") >= 0);
        const QByteArray before = contentOf(m_path);
        {
            TaskStore store(m_path);
            Told told(&store);
            store.setRetryInterval(soon);
            store.open();
            store.apply(batchOf(firstTasks()));
            settle(store);
            QCOMPARE(told.openedAs(), OpenResult::TooNew);
            QCOMPARE(told.failed.size(), 1);
            if (isSetAside) {
                store.setNewerFileAside();
                QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), 1, patienceMs);
                QCOMPARE(told.restoredAs(), OpenResult::Opened);
            }
            writeNews(store);
            QCOMPARE(store.rowCount(), 504);
        }
        if (isSetAside) {
            QCOMPARE(contentOf(m_path + u".newer"_s), before);
            checkNewsAreStored();
        } else {
            QCOMPARE(contentOf(m_path), before);
            QVERIFY(!QFileInfo::exists(m_path + u".newer"_s));
        }
    }

    void setsNoNewerFileAsideThatIsInUse()
    {
        writeFirst({ waiting(u"newer"_s, nowMs) });
        QVERIFY(numberIn(m_path, "PRAGMA user_version=1000") >= 0);
        TaskStore store(m_path);
        Told told(&store);
        store.open();
        settle(store);
        QCOMPARE(told.failed.size(), 1);
        {
            sqlite::Connection other;
            QCOMPARE(other.open(m_path, false), sqlite::Outcome::Ok);
            QCOMPARE(other.run("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE"), sqlite::Outcome::Ok);
            store.setNewerFileAside();
            QTRY_COMPARE_WITH_TIMEOUT(told.failed.size(), 2, patienceMs);
            QVERIFY2(told.failed[1][0].toString().contains("locked"_L1),
                     qPrintable(told.failed[1][0].toString()));
            QVERIFY(QFileInfo::exists(m_path));
        }
        store.setNewerFileAside();
        QTRY_COMPARE_WITH_TIMEOUT(told.restored.size(), 1, patienceMs);
        QVERIFY(QFileInfo::exists(m_path + u".newer"_s));
    }
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
