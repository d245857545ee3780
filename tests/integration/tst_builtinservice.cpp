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
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using reelwatch::BuiltInService;
using reelwatch::FileLock;

namespace {

constexpr int deadlineMs = 30'000;

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
            const auto processes = LocalService::processesOf(folder.path());
            QCOMPARE(processes.size(), 1);
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
        const auto processes = LocalService::processesOf(folder.path());
        QCOMPARE(processes.size(), 1);
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
        service.ensureRunning();
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
