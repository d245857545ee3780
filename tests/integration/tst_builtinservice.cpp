#include "accounts/builtinservice.h"
#include "places/filelock.h"
#include "support/isolatedhome.h"
#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using reelwatch::BuiltInService;
using reelwatch::FileLock;

namespace {

constexpr int deadlineMs = 60'000;
//! Longer than two of the service's looks for who uses its folder.
constexpr int twoLooksMs = 2'500;

//! False as soon as nobody serves \a folder any more.
bool outlastsItsLooks(const QString &folder)
{
    return !QTest::qWaitFor([&] { return !LocalService::isServed(folder); }, twoLooksMs);
}

//! Makes a program by the service's name in \a folder; \a lines are a shell script.
bool writeProgram(const QTemporaryDir &folder, const QByteArray &lines)
{
    QFile file(folder.filePath(u"reelwatch-local"_s));
    return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + lines) > 0
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

//! Puts a folder at the front of PATH while it lives.
class PathBefore
{
public:
    explicit PathBefore(const QString &folder) : m_former(qgetenv("PATH"))
    {
        qputenv("PATH", QFile::encodeName(folder) + ':' + m_former);
    }
    ~PathBefore() { qputenv("PATH", m_former); }
    PathBefore(const PathBefore &) = delete;
    PathBefore &operator=(const PathBefore &) = delete;

private:
    QByteArray m_former;
};

} // namespace

class TestBuiltInService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("PATH",
                QFile::encodeName(QFileInfo(QStringLiteral(LOCAL_SERVICE)).absolutePath()) + ':'
                    + qgetenv("PATH"));
    }

    void looksBesideTheProgramFirst()
    {
        const QStringList candidates = BuiltInService::programCandidates(u"/opt/reelwatch/bin"_s);
        QCOMPARE(candidates.first(), u"/opt/reelwatch/bin/reelwatch-local"_s);
        QVERIFY(candidates.contains(u"/opt/reelwatch/libexec/reelwatch-local"_s));
    }

    void startsTheServiceAndHandsOverItsKey()
    {
        QTemporaryDir folder;
        {
            BuiltInService service(folder.path());
            QSignalSpy ready(&service, &BuiltInService::ready);
            service.start();
            QVERIFY(ready.wait(deadlineMs));
            QVERIFY(service.isReady());
            RestClient client(service.baseUrl(), service.key());
            QCOMPARE(client.get(u"/task"_s).status, 200);
            QCOMPARE(QFile::permissions(folder.filePath(u"key"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());
            // One that was started beside it, because it came late, may still be ending.
            QTRY_COMPARE_WITH_TIMEOUT(LocalService::processesOf(folder.path()).size(), 1, deadlineMs);
            const auto processes = LocalService::processesOf(folder.path());
            QFile arguments(u"/proc/%1/cmdline"_s.arg(processes.first()));
            QFile environment(u"/proc/%1/environ"_s.arg(processes.first()));
            QVERIFY(arguments.open(QIODevice::ReadOnly) && environment.open(QIODevice::ReadOnly));
            QVERIFY(!arguments.readAll().contains(service.key().toLatin1()));
            QVERIFY(!environment.readAll().contains(service.key().toLatin1()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!LocalService::isServed(folder.path()), deadlineMs);
        QVERIFY(!QFile::exists(folder.filePath(u"address"_s)));
    }

    void twoWindowsShareOneService()
    {
        QTemporaryDir folder;
        BuiltInService first(folder.path());
        QSignalSpy firstReady(&first, &BuiltInService::ready);
        first.start();
        auto second = std::make_unique<BuiltInService>(folder.path());
        QSignalSpy secondReady(second.get(), &BuiltInService::ready);
        second->start();
        QTRY_COMPARE_WITH_TIMEOUT(firstReady.size() + secondReady.size(), 2, deadlineMs);
        QCOMPARE(first.baseUrl(), second->baseUrl());
        QTRY_COMPARE_WITH_TIMEOUT(LocalService::processesOf(folder.path()).size(), 1, deadlineMs);

        second.reset();
        RestClient client(first.baseUrl(), first.key());
        QCOMPARE(client.get(u"/task"_s).status, 200);
    }

    void startsAKilledServiceAgain()
    {
        QTemporaryDir folder;
        BuiltInService service(folder.path());
        QSignalSpy ready(&service, &BuiltInService::ready);
        service.start();
        QVERIFY(ready.wait(deadlineMs));
        const QString key = service.key();
        QTRY_COMPARE_WITH_TIMEOUT(LocalService::processesOf(folder.path()).size(), 1, deadlineMs);
        const auto processes = LocalService::processesOf(folder.path());
        QCOMPARE(::kill(static_cast<pid_t>(processes.first()), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!LocalService::isServed(folder.path()), deadlineMs);

        service.ensureRunning();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, deadlineMs);
        QCOMPARE(service.key(), key);
        RestClient client(service.baseUrl(), service.key());
        QCOMPARE(client.get(u"/task"_s).status, 200);
    }

    void givesUpAServiceThatKeepsEnding()
    {
        QTemporaryDir folder;
        BuiltInService service(folder.path());
        QSignalSpy ready(&service, &BuiltInService::ready);
        QSignalSpy failed(&service, &BuiltInService::failed);
        service.start();
        QVERIFY(ready.wait(deadlineMs));
        for (int restart = 1; restart <= 4; ++restart) {
            for (const qint64 process : LocalService::processesOf(folder.path()))
                ::kill(static_cast<pid_t>(process), SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT(!LocalService::isServed(folder.path()), deadlineMs);
            service.ensureRunning();
            if (restart <= 3)
                QTRY_COMPARE_WITH_TIMEOUT(ready.size(), restart + 1, deadlineMs);
        }
        QCOMPARE(failed.size(), 1);
        QVERIFY(!service.isReady());
        // Looking for a service would begin with leaving the failure behind.
        service.ensureRunning();
        QVERIFY(service.hasFailed());
        QCOMPARE(failed.size(), 1);
        QVERIFY(!LocalService::isServed(folder.path()));
    }

    void finishesARunningImportBeforeItLeaves()
    {
        QTemporaryDir folder;
        SourceServer source;
        QVERIFY(source.listen());
        SourceServer::Source held;
        held.filePath = media::mp4();
        QVERIFY(!held.filePath.isEmpty());
        held.holdAt = 1000;
        source.add(u"/clip.mp4"_s, held);

        auto service = std::make_unique<BuiltInService>(folder.path());
        QSignalSpy ready(service.get(), &BuiltInService::ready);
        service->start();
        QVERIFY(ready.wait(deadlineMs));
        RestClient client(service->baseUrl(), service->key());
        const auto started
            = client.post(u"/asset/import"_s,
                          { { u"name"_s, u"clip"_s }, { u"url"_s, source.url(u"/clip.mp4"_s).toString() } });
        QCOMPARE(started.status, 201);
        const QString path = u"/task/"_s + started.object().value(u"task").toObject().value(u"id").toString();
        QTRY_COMPARE_WITH_TIMEOUT(source.openAnswers(u"/clip.mp4"_s), 1, deadlineMs);

        service.reset();
        // The folder is free now, as seen by whoever looks; the service looks once a second and must stay.
        FileLock probe(folder.filePath(u"in-use"_s));
        QVERIFY(probe.tryLock(FileLock::Mode::Exclusive));
        probe.unlock();
        QVERIFY(outlastsItsLooks(folder.path()));
        QCOMPARE(client.get(path).object().value(u"status").toObject().value(u"phase").toString(),
                 u"running"_s);

        source.release(u"/clip.mp4"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!LocalService::isServed(folder.path()), deadlineMs);
        BuiltInService again(folder.path());
        QSignalSpy readyAgain(&again, &BuiltInService::ready);
        again.start();
        QVERIFY(readyAgain.wait(deadlineMs));
        RestClient second(again.baseUrl(), again.key());
        QCOMPARE(second.get(path).object().value(u"status").toObject().value(u"phase").toString(),
                 u"completed"_s);
    }

    void waitsForTheEndOfAnUploadBeforeItLeaves()
    {
        QTemporaryDir folder;
        auto service = std::make_unique<BuiltInService>(folder.path());
        QSignalSpy ready(service.get(), &BuiltInService::ready);
        service->start();
        QVERIFY(ready.wait(deadlineMs));
        RestClient client(service->baseUrl(), service->key());
        const auto ticket = client.post(u"/asset/request-upload"_s, { { u"name"_s, u"clip"_s } });
        const QUrl url(ticket.object().value(u"url").toString());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(url.port()));
        QVERIFY(socket.waitForConnected());
        socket.write("PUT " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                     + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(url.port())
                     + "\r\nContent-Length: 100000\r\n\r\nhalf");
        const QDir files(folder.filePath(u"files"_s));
        QTRY_COMPARE_WITH_TIMEOUT(files.entryList({ u"*.part"_s }).size(), 1, deadlineMs);

        service.reset();
        QVERIFY(outlastsItsLooks(folder.path()));
        socket.abort();
        QTRY_VERIFY_WITH_TIMEOUT(!LocalService::isServed(folder.path()), deadlineMs);
    }

    void takesNoWarningForTheReasonOfASlowStart()
    {
        QTemporaryDir folder;
        QTemporaryDir programs;
        QVERIFY(writeProgram(programs,
                             "echo >>" + QFile::encodeName(programs.filePath(u"launches"_s))
                                 + "\necho 'a library warns' >&2\nwhile [ ! -e "
                                 + QFile::encodeName(programs.filePath(u"go"_s))
                                 + " ]; do sleep 0.05; done\nexec " LOCAL_SERVICE " \"$@\"\n"));
        const PathBefore path(programs.path());
        BuiltInService service(folder.path());
        QSignalSpy ready(&service, &BuiltInService::ready);
        QSignalSpy failed(&service, &BuiltInService::failed);
        service.start();
        QFileInfo launches(programs.filePath(u"launches"_s));
        launches.setCaching(false);
        // So slow that it is started a second time.
        QTRY_VERIFY_WITH_TIMEOUT(launches.size() >= 2 || !failed.isEmpty(), deadlineMs);
        QFile go(programs.filePath(u"go"_s));
        QVERIFY(go.open(QIODevice::WriteOnly));
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || !failed.isEmpty(), deadlineMs);
        QCOMPARE(failed.size(), 0);
    }

    void repeatsTheEndOfALongLogWithoutItsSecrets()
    {
        QTemporaryDir folder;
        QTemporaryDir programs;
        QVERIFY(writeProgram(programs,
                             "for i in $(seq 500); do echo 'a library warns' >&2; done\n"
                             "echo 'reelwatch-local: no luck with token=abcdef' >&2\n"
                             "echo 'a library ends' >&2\nexit 1\n"));
        const PathBefore path(programs.path());
        BuiltInService service(folder.path());
        QSignalSpy failed(&service, &BuiltInService::failed);
        service.start();
        QVERIFY(failed.wait(deadlineMs));
        const QString reason = failed.first().first().toString();
        QVERIFY2(reason.contains(u"no luck"_s), qPrintable(reason));
        QVERIFY2(!reason.contains(u"abcdef"_s), qPrintable(reason));
    }

    void saysWhyItCannotStart()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        BuiltInService service(folder.filePath(u"file/data"_s));
        QSignalSpy failed(&service, &BuiltInService::failed);
        service.start();
        QVERIFY(failed.wait(deadlineMs));
        QVERIFY(failed.first().first().toString().contains(u"file/data"_s));
    }

    void repeatsWhatTheServiceSaidWhenItCannotServe()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"tasks.sqlite"_s));
        BuiltInService service(folder.path());
        QSignalSpy failed(&service, &BuiltInService::failed);
        service.start();
        QVERIFY(failed.wait(deadlineMs));
        QVERIFY2(failed.first().first().toString().contains(u"tasks.sqlite"_s),
                 qPrintable(failed.first().first().toString()));
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QCoreApplication application(argc, argv);
    TestBuiltInService test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_builtinservice.moc"
