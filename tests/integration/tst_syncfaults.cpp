#include "support/syncrig.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace syncrig;

namespace {

constexpr int pageSize = 10;

SyncPolicy smallPages()
{
    SyncPolicy policy = quietPolicy();
    policy.walkPageSize = pageSize;
    policy.newestPageSize = pageSize;
    return policy;
}

//! What a run of the program comes to, told to the test by the process that it is.
struct Outcome
{
    int rows = 0;
    bool complete = false;

    QString storageFailure;
};

//! The other process: syncs with the server until the history is complete, changes included, and tells how it
//! went.
int syncAndTell(const QStringList &arguments)
{
    const QUrl url(arguments.at(2));
    const QString path = arguments.at(3);
    const QString limit = arguments.at(4);
    if (limit == "nobody"_L1) {
        // The superuser may write everywhere.
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            return 2;
    } else if (const rlim_t most = limit.toULongLong(); most > 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit bound { most, most };
        if (setrlimit(RLIMIT_FSIZE, &bound) != 0)
            return 2;
    }
    Rig rig(url, smallPages(), path);
    rig.sync.start();
    const bool complete
        = QTest::qWaitFor([&] { return rig.isIdle() && rig.sync.status().historyComplete; }, patienceMs);
    rig.sync.refreshTask(u"late"_s);
    const bool isLateThere = QTest::qWaitFor([&] { return rig.find(u"late"_s).has_value(); }, patienceMs);
    rig.settle();
    QTextStream out(stdout);
    out << rig.store.rowCount() << '\t' << int(complete && isLateThere) << '\t' << rig.storageFailure
        << Qt::endl;
    return 0;
}

//! Ends with the test, whatever becomes of it.
class Child
{
public:
    Child(const StudioServer &server, const QString &path, const QString &limit = u"0"_s)
    {
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      { u"--sync"_s, server.baseUrl().toString(), path, limit });
    }
    ~Child() { end(); }
    void end()
    {
        process.kill();
        process.waitForFinished(patienceMs);
    }
    std::optional<Outcome> outcome()
    {
        if (!QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, patienceMs)
            || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return std::nullopt;
        const QStringList words = QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(u'\t');
        return Outcome { words.value(0).toInt(), words.value(1) == "1"_L1, words.value(2) };
    }
    QProcess process;
};

//! A file system of a few hundred kilobytes, where this user may make one.
class TinyFileSystem
{
public:
    TinyFileSystem()
    {
        isMounted = geteuid() == 0
            && QProcess::execute(
                   u"mount"_s,
                   { u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=160k,mode=0777"_s, u"tmpfs"_s, folder.path() })
                == 0;
    }
    ~TinyFileSystem()
    {
        if (isMounted)
            QProcess::execute(u"umount"_s, { folder.path() });
    }
    QTemporaryDir folder;
    bool isMounted = false;
};

} // namespace

class TestSyncFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedWalkGoesOnWhereItWas_data();
    void killedWalkGoesOnWhereItWas();
    void lostNetworkLeavesThePlaceOfTheWalk();
    void goesOnFromMemoryWhereNothingCanBeStored_data();
    void goesOnFromMemoryWhereNothingCanBeStored();
};

void TestSyncFaults::killedWalkGoesOnWhereItWas_data()
{
    QTest::addColumn<int>("crowd"); // tasks of one moment
    QTest::newRow("a minute apart") << 1;
    QTest::newRow("more of one moment than fit on a page") << 25;
}

void TestSyncFaults::killedWalkGoesOnWhereItWas()
{
    QFETCH(int, crowd);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    constexpr int count = 200;
    const qint64 start = server.nowMs() - 86'400'000 - count * 60'000LL;
    for (int i = 0; i < count - 1; ++i)
        server.putTask(plainTask(padded((i * 77) % 1000), start + i / crowd * 60'000LL, u"completed"_s));
    server.putTask(plainTask(u"late"_s, start, u"completed"_s));
    QCOMPARE(server.taskCount(), count);

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    int runs = 0;
    int pages = 0; // of walks
    std::optional<Outcome> last;
    while (!last) {
        QVERIFY(++runs < 40);
        Child child(server, path);
        int asked = 0;
        bool isKilled = false;
        // At its first request, at its second… and before the answer, or some moments after it.
        const int killAt = 1 + runs % 5;
        server.beforeAnswer = [&](const StudioServer::Request &request) {
            ++asked;
            pages += request.item("filters"_L1).contains("createdAt"_L1)
                || request.item("order"_L1) == walkOrder;
            if (asked == killAt && runs % 2 == 0) {
                child.process.kill();
                isKilled = true;
            }
        };
        QObject context;
        connect(&server, &StudioServer::requested, &context, [&] {
            if (asked == killAt && runs % 2 == 1) {
                isKilled = true;
                QTimer::singleShot(runs % 7 * 3, &child.process, &QProcess::kill);
            }
        });
        QVERIFY(QTest::qWaitFor([&] { return child.process.state() == QProcess::NotRunning; }, patienceMs));
        server.beforeAnswer = nullptr;
        if (child.process.exitStatus() == QProcess::NormalExit) {
            last = child.outcome();
            QVERIFY(last);
        } else {
            QVERIFY(isKilled);
        }
        // The last of them is left alone.
        if (!last && runs >= 25) {
            Child whole(server, path);
            last = whole.outcome();
            QVERIFY(last);
        }
    }
    QVERIFY(runs > 3); // it was killed on the way
    QVERIFY(last->complete);
    QCOMPARE(last->rows, count);
    QCOMPARE(last->storageFailure, QString());
    // A page may be asked for again where its run was killed, and no more than that.
    const int straight = crowd == 1 ? count / (pageSize - 1) + 2 : 3 * count / pageSize;
    QVERIFY2(pages <= straight + 2 * runs, qPrintable(u"%1 pages in %2 runs"_s.arg(pages).arg(runs)));

    Rig rig(server, smallPages(), path);
    QTRY_COMPARE(rig.store.rowCount(), count);
    const QStringList ids = server.ids();
    QCOMPARE(rig.ids(), QSet<QString>(ids.cbegin(), ids.cend()));
}

void TestSyncFaults::lostNetworkLeavesThePlaceOfTheWalk()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 200);
    Rig rig(server, smallPages());
    int pages = 0;
    server.beforeAnswer = [&](const StudioServer::Request &request) {
        if (request.item("order"_L1) == walkOrder && ++pages % 4 == 0)
            QMetaObject::invokeMethod(
                &server, [&server] { server.stopListening(); }, Qt::QueuedConnection);
    };
    rig.sync.start();
    int losses = 0;
    while (!rig.sync.status().historyComplete) {
        QTRY_VERIFY_WITH_TIMEOUT(rig.sync.status().activity == SyncStatus::Activity::Failing
                                     || rig.sync.status().historyComplete,
                                 patienceMs);
        if (rig.sync.status().historyComplete)
            break;
        QVERIFY(++losses < 50);
        QVERIFY(rig.sync.status().walking); // it waits, and keeps its place
        // It may have gone on, and met the next loss, before anybody looks.
        const int pagesBefore = pages;
        QVERIFY(server.listenAgain());
        QTRY_VERIFY_WITH_TIMEOUT(
            pages > pagesBefore || rig.sync.status().activity != SyncStatus::Activity::Failing, patienceMs);
    }
    QVERIFY(losses >= 3);
    QTRY_COMPARE(rig.store.rowCount(), 200);
    QVERIFY2(pages <= 24 + losses, qPrintable(QString::number(pages)));
}

void TestSyncFaults::goesOnFromMemoryWhereNothingCanBeStored_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<bool>("tiny");
    QTest::newRow("no file may grow") << u"131072"_s << false;
    QTest::newRow("the file system is full") << u"0"_s << true;
    QTest::newRow("the database is read-only") << u"nobody"_s << false;
}

void TestSyncFaults::goesOnFromMemoryWhereNothingCanBeStored()
{
    QFETCH(QString, limit);
    QFETCH(bool, tiny);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    addPlainTasks(server, 999);
    server.putTask(plainTask(u"late"_s, server.nowMs() - 86'400'000, u"completed"_s));

    std::optional<TinyFileSystem> small;
    QTemporaryDir folder;
    QString path = folder.filePath(u"account.db"_s);
    if (tiny) {
        small.emplace();
        if (!small->isMounted)
            QSKIP("this user may not make a file system");
        path = small->folder.filePath(u"account.db"_s);
    }
    if (limit == "nobody"_L1) {
        {
            TaskStore store(path);
            store.open();
            store.setFact(u"a"_s, u"b"_s);
        }
        QVERIFY(QFile::setPermissions(
            path, QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
        QVERIFY(QFile::setPermissions(folder.path(),
                                      QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther
                                          | QFileDevice::ExeOther));
    }
    Child child(server, path, limit);
    const std::optional<Outcome> outcome = child.outcome();
    QVERIFY(QFile::setPermissions(folder.path(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    QVERIFY2(outcome, child.process.readAllStandardError().constData());
    QCOMPARE(outcome->rows, 1000);
    QVERIFY(outcome->complete);
    QVERIFY(!outcome->storageFailure.isEmpty());
    qInfo("%s", qPrintable(outcome->storageFailure));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--sync"_L1)
        return syncAndTell(QCoreApplication::arguments());
    TestSyncFaults tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_syncfaults.moc"
