#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <cerrno>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 90'000; // an outcome that could not be written is tried again every half minute
constexpr qint64 diskBytes = 6LL * 1024 * 1024;
// Little more than fits: after a refusal the service takes the rest for a short while only, and a sender that
// is not through by then never reads why.
constexpr qint64 tooLargeBytes = diskBytes + 1024 * 1024;
const QString diskIsFull = u"The disk is full. Free some space and import the file again."_s;

QString taskIdOf(const RestAnswer &answer)
{
    return answer.object().value(u"task").toObject().value(u"id").toString();
}

//! Writes to \a path until nothing more fits.
bool fillDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (descriptor < 0)
        return false;
    const QByteArray block(4096, 'x');
    ssize_t written = 0;
    do {
        written = ::write(descriptor, block.constData(), static_cast<std::size_t>(block.size()));
    } while (written > 0);
    const bool isFull = errno == ENOSPC;
    ::close(descriptor);
    return isFull;
}

} // namespace

//! A real disk that is too small: clear words, nothing half-written left, nothing lost.
class TestLocalServiceDiskFull : public QObject
{
    Q_OBJECT

    bool m_mayMount = false;
    bool m_isMounted = false;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SourceServer> m_source;
    std::unique_ptr<RestClient> m_client;

    bool start()
    {
        if (!m_service->start({ u"--silence"_s, u"60"_s }))
            return false;
        m_client = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
        return true;
    }

    bool startOnSmallDisk()
    {
        const QByteArray options = "mode=0700,size=" + QByteArray::number(diskBytes);
        m_isMounted = ::mount("none", QFile::encodeName(m_service->folder()).constData(), "tmpfs",
                              MS_NODEV | MS_NOSUID, options.constData())
            == 0;
        return m_isMounted && start();
    }

    QJsonObject task(const QString &id) { return m_client->get(u"/task/"_s + id).object(); }

    QString outcome(const QString &id) { return outcomeOfTask(m_client.get(), id, deadlineMs); }

    RestAnswer import(const QString &path, const QString &name = u"clip"_s)
    {
        return m_client->post(u"/asset/import"_s,
                              { { u"name"_s, name }, { u"url"_s, m_source->url(path).toString() } });
    }

    QStringList storedFiles() const
    {
        return QDir(m_service->folder() + u"/files"_s).entryList(QDir::Files | QDir::Hidden);
    }

    //! What SQLite says of the service's database, after the service has ended.
    QString integrity() const
    {
        const QString name = u"integrity"_s;
        QString said;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(m_service->folder() + u"/tasks.sqlite"_s);
            if (database.open()) {
                QSqlQuery query(database);
                if (query.exec(u"PRAGMA integrity_check"_s) && query.next())
                    said = query.value(0).toString();
            }
        }
        QSqlDatabase::removeDatabase(name);
        return said;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!media::mp4().isEmpty());
        // Mounts of our own end with this process, whatever becomes of it.
        m_mayMount = ::unshare(CLONE_NEWNS) == 0
            && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }

    void init()
    {
        m_service = std::make_unique<LocalService>();
        m_source = std::make_unique<SourceServer>();
        QVERIFY(m_source->listen());
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        const QString large = media::largeMp4(tooLargeBytes);
        QVERIFY(!large.isEmpty());
        m_source->addFile(u"/large.mp4"_s, large);
    }

    void cleanup()
    {
        m_client.reset();
        m_service->kill();
        if (std::exchange(m_isMounted, false))
            ::umount2(QFile::encodeName(m_service->folder()).constData(), MNT_DETACH);
        m_service.reset();
        m_source.reset();
    }

    void anImportThatDoesNotFitFailsAndLeavesNothing()
    {
        if (!m_mayMount)
            QSKIP("A small disk can be mounted by root only.");
        QVERIFY(startOnSmallDisk());
        const QString before = taskIdOf(import(u"/clip.mp4"_s));
        QCOMPARE(outcome(before), u"completed"_s);
        const QStringList files = storedFiles();
        QCOMPARE(files.size(), 2);

        QCOMPARE(outcome(taskIdOf(import(u"/large.mp4"_s))), diskIsFull);
        QCOMPARE(storedFiles(), files);
        QCOMPARE(outcome(before), u"completed"_s);
        QCOMPARE(outcome(taskIdOf(import(u"/clip.mp4"_s))), u"completed"_s);
        QVERIFY(m_service->terminate());
        QCOMPARE(m_service->exitCode(), 0);
        QCOMPARE(integrity(), u"ok"_s);
    }

    void anUploadThatDoesNotFitIsRefusedAndCanBeRepeated()
    {
        if (!m_mayMount)
            QSKIP("A small disk can be mounted by root only.");
        QVERIFY(startOnSmallDisk());
        const RestAnswer ticket = m_client->post(u"/asset/request-upload"_s, { { u"name"_s, u"holiday"_s } });
        const QUrl url(ticket.object().value(u"url").toString());
        QFile large(media::largeMp4(tooLargeBytes));
        QVERIFY(large.open(QIODevice::ReadOnly));
        const RestAnswer refused = RestClient(QUrl(), {}).put(url, &large);
        QCOMPARE(refused.status, 500);
        QVERIFY2(refused.error().startsWith(u"The disk is full."_s), refused.body.constData());
        QTRY_COMPARE_WITH_TIMEOUT(storedFiles(), QStringList(), deadlineMs);
        QCOMPARE(task(taskIdOf(ticket)).value(u"status").toObject().value(u"phase").toString(), u"pending"_s);

        QFile small(media::mp4());
        QVERIFY(small.open(QIODevice::ReadOnly));
        QCOMPARE(RestClient(QUrl(), {}).put(url, &small).status, 200);
        QCOMPARE(outcome(taskIdOf(ticket)), u"completed"_s);
        QVERIFY(m_service->terminate());
        QCOMPARE(integrity(), u"ok"_s);
    }

    void aDiskThatIsFullToTheLastByteCostsNothingThatWasAnswered()
    {
        if (!m_mayMount)
            QSKIP("A small disk can be mounted by root only.");
        QVERIFY(startOnSmallDisk());
        const QString before = taskIdOf(import(u"/clip.mp4"_s));
        QCOMPARE(outcome(before), u"completed"_s);
        // In a folder of the disk that the service does not look into.
        const QString filler = m_service->folder() + u"/service.log"_s;
        QVERIFY(fillDisk(filler));

        QStringList accepted;
        RestAnswer answer;
        constexpr int attempts = 2000;
        for (int i = 0; i < attempts; ++i) {
            answer = import(u"/clip.mp4"_s, QString(1000, u'n'));
            if (answer.status != 201)
                break;
            accepted.append(taskIdOf(answer));
        }
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.error(), u"the task could not be written; check the free space on the disk"_s);
        // What is there can still be read.
        QCOMPARE(m_client->get(u"/task"_s).status, 200);
        QCOMPARE(task(before).value(u"status").toObject().value(u"phase").toString(), u"completed"_s);
        for (const QString &id : std::as_const(accepted))
            QCOMPARE(task(id).value(u"id").toString(), id);

        QVERIFY(QFile::remove(filler));
        for (const QString &id : std::as_const(accepted)) {
            const QString said = outcome(id);
            QVERIFY2(said == "completed"_L1 || said == diskIsFull, qPrintable(said));
        }
        QCOMPARE(outcome(taskIdOf(import(u"/clip.mp4"_s))), u"completed"_s);
        QVERIFY(m_service->terminate());
        QCOMPARE(m_service->exitCode(), 0);
        QCOMPARE(integrity(), u"ok"_s);
        QVERIFY(storedFiles().filter(u".part"_s).isEmpty());
    }

    void aStartOnAFullDiskSaysSoAndLosesNothing()
    {
        if (!m_mayMount)
            QSKIP("A small disk can be mounted by root only.");
        QVERIFY(startOnSmallDisk());
        const QString before = taskIdOf(import(u"/clip.mp4"_s));
        QCOMPARE(outcome(before), u"completed"_s);
        // Killed with an import under way, so that the next start has something to write.
        SourceServer::Source held;
        held.filePath = media::mp4();
        held.holdAt = 100;
        m_source->add(u"/held.mp4"_s, held);
        const QString cut = taskIdOf(import(u"/held.mp4"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_source->openAnswers(u"/held.mp4"_s), 1, deadlineMs);
        m_service->kill();
        m_source->release(u"/held.mp4"_s);
        const QString filler = m_service->folder() + u"/service.log"_s;
        QVERIFY(fillDisk(filler));

        QProcess process;
        process.start(QStringLiteral(LOCAL_SERVICE), { u"--data"_s, m_service->folder() });
        QVERIFY(process.waitForFinished(deadlineMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("cannot be written. Check the free space on the disk."), said.constData());

        QVERIFY(QFile::remove(filler));
        QVERIFY(start());
        QCOMPARE(outcome(before), u"completed"_s);
        QCOMPARE(outcome(cut), u"completed"_s);
        QVERIFY(m_service->terminate());
        QCOMPARE(integrity(), u"ok"_s);
    }

    void aFileBeyondTheLimitOfFileSizesFailsInWords()
    {
        {
            rlimit usual = {};
            QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
            rlimit small = usual;
            small.rlim_cur = static_cast<rlim_t>(diskBytes);
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
            const auto restore = qScopeGuard([&usual] { ::setrlimit(RLIMIT_FSIZE, &usual); });
            QVERIFY(start());
        }
        QCOMPARE(outcome(taskIdOf(import(u"/large.mp4"_s))),
                 u"The file is larger than the disk takes files."_s);
        QCOMPARE(storedFiles(), QStringList());
        QCOMPARE(outcome(taskIdOf(import(u"/clip.mp4"_s))), u"completed"_s);
        QVERIFY(m_service->terminate());
        QCOMPARE(m_service->exitCode(), 0);
        QCOMPARE(integrity(), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(TestLocalServiceDiskFull)
#include "tst_localservice_diskfull.moc"
