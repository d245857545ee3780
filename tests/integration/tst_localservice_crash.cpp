#include "places/filelock.h"
#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 30'000;
constexpr qint64 largeBytes = 300LL * 1024 * 1024;
constexpr int largePatienceMs = 200'000; // hashing hundreds of megabytes on a busy machine
constexpr qint64 memoryLimit = 100LL * 1024 * 1024;

QString phaseOf(const QJsonObject &item)
{
    return item.value(u"status").toObject().value(u"phase").toString();
}

QString taskIdOf(const RestAnswer &answer)
{
    return answer.object().value(u"task").toObject().value(u"id").toString();
}

QString hashOf(const QJsonObject &task, const QString &type, int index)
{
    return task.value(u"output")
        .toObject()
        .value(type)
        .toObject()
        .value(u"assetSpec")
        .toObject()
        .value(u"hash")
        .toArray()
        .at(index)
        .toObject()
        .value(u"hash")
        .toString();
}

} // namespace

Q_DECLARE_METATYPE(std::optional<qint64>)

//! Uploads, restarts and size: what must hold however the service's life goes.
class TestLocalServiceCrash : public QObject
{
    Q_OBJECT

    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SourceServer> m_source;
    std::unique_ptr<RestClient> m_client;

    bool start(const QStringList &arguments = { u"--silence"_s, u"60"_s })
    {
        if (!m_service->start(arguments))
            return false;
        m_client = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
        return true;
    }

    QJsonObject task(const QString &id) { return m_client->get(u"/task/"_s + id).object(); }

    QString outcome(const QString &id, int patienceMs = deadlineMs)
    {
        return outcomeOfTask(m_client.get(), id, patienceMs);
    }

    RestAnswer import(const QString &path, const QString &name = u"clip"_s)
    {
        return m_client->post(u"/asset/import"_s,
                              { { u"name"_s, name }, { u"url"_s, m_source->url(path).toString() } });
    }

    RestAnswer upload(const QUrl &url, const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        RestClient stranger(QUrl(), {});
        return stranger.put(url, &file, { { "Content-Type", "video/mp4" } });
    }

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<LocalService>();
        m_source = std::make_unique<SourceServer>();
        QVERIFY(m_source->listen());
        QVERIFY(start());
    }

    void keepsItsAddressAndKeyOverARestart()
    {
        const QUrl address = m_service->baseUrl();
        const QString key = m_service->key();
        QVERIFY(m_service->terminate());
        QVERIFY(!QFile::exists(m_service->folder() + u"/address"_s));
        QVERIFY(start());
        QCOMPARE(m_service->baseUrl(), address);
        QCOMPARE(m_service->key(), key);
    }

    void aSecondStartPrintsTheRunningAddressAndEnds()
    {
        QProcess second;
        second.start(QStringLiteral(LOCAL_SERVICE), { u"--data"_s, m_service->folder() });
        QVERIFY(second.waitForFinished(deadlineMs));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(second.readAllStandardOutput().trimmed(), m_service->baseUrl().toEncoded());
        QCOMPARE(m_client->get(u"/task"_s).status, 200);
    }

    void theAddressOfAKilledServiceIsNotHandedOut()
    {
        m_service->kill();
        QVERIFY(QFile::exists(m_service->folder() + u"/address"_s));
        // As a service that has just begun does.
        reelwatch::FileLock starting(m_service->folder() + u"/service.lock"_s);
        QVERIFY(starting.tryLock(reelwatch::FileLock::Mode::Exclusive));
        QProcess second;
        second.start(QStringLiteral(LOCAL_SERVICE), { u"--data"_s, m_service->folder() });
        QVERIFY(second.waitForFinished(deadlineMs));
        QCOMPARE(second.readAllStandardOutput(), QByteArray());
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardError().contains("does not serve it"));
    }

    void aFinishedTaskSurvivesKill9AndAnotherPort()
    {
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        const QString id = taskIdOf(import(u"/clip.mp4"_s));
        QCOMPARE(outcome(id), u"completed"_s);
        m_service->kill();
        const QJsonObject before = task(id);
        QVERIFY(before.isEmpty());

        // The former port is taken, so the service has to choose another one.
        QTcpServer squatter;
        QVERIFY(squatter.listen(QHostAddress::LocalHost, static_cast<quint16>(m_service->baseUrl().port())));
        const QUrl formerAddress = m_service->baseUrl();
        QVERIFY(start());
        QVERIFY(m_service->baseUrl() != formerAddress);
        const QJsonObject after = task(id);
        QCOMPARE(phaseOf(after), u"completed"_s);
        QCOMPARE(hashOf(after, u"import"_s, 0).toLatin1(), media::md5sum(media::mp4()));
        const QUrl video(
            after.value(u"output").toObject().value(u"import").toObject().value(u"videoFilePath").toString());
        QCOMPARE(video.port(), m_service->baseUrl().port());
        RestClient stranger(QUrl(), {});
        QCOMPARE(stranger.send("GET", video).body.size(), QFileInfo(media::mp4()).size());
        QCOMPARE(m_source->requests(u"/clip.mp4"_s), 1);
    }

    void importsThatWereCutByKill9AreRedone()
    {
        SourceServer::Source held;
        held.filePath = media::mp4();
        held.holdAt = 5000;
        QStringList ids;
        for (const QString &path : { u"/a.mp4"_s, u"/b.mp4"_s, u"/c.mp4"_s }) {
            m_source->add(path, held);
            ids.append(taskIdOf(import(path)));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_source->openAnswers(u"/b.mp4"_s), 1, deadlineMs);
        const QDir files(m_service->folder() + u"/files"_s);
        QTRY_COMPARE_WITH_TIMEOUT(files.entryList({ u"*.part"_s }).size(), 2, deadlineMs);
        m_service->kill();
        QCOMPARE(files.entryList({ u"*.part"_s }).size(), 2);
        // As if the first import had once come further than the catalog knows.
        const QString half = files.entryList({ u"*.part"_s }).first();
        QFile leftover(files.filePath(half.chopped(5)));
        QVERIFY(leftover.open(QIODevice::WriteOnly));

        QVERIFY(start());
        QVERIFY(!leftover.exists());
        QTRY_COMPARE_WITH_TIMEOUT(m_source->requests(u"/b.mp4"_s), 2, deadlineMs);
        QCOMPARE(phaseOf(task(ids.at(2))), u"waiting"_s);
        for (const QString &path : { u"/a.mp4"_s, u"/b.mp4"_s, u"/c.mp4"_s })
            m_source->release(path);
        for (const QString &id : ids) {
            QCOMPARE(outcome(id), u"completed"_s);
            QCOMPARE(hashOf(task(id), u"import"_s, 1).toLatin1(), media::sha256sum(media::mp4()));
        }
        QCOMPARE(files.entryList({ u"*.part"_s }).size(), 0);
    }

    void filesOfNoTaskStayWhatEverBecomesOfTheDatabase()
    {
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        QCOMPARE(outcome(taskIdOf(import(u"/clip.mp4"_s))), u"completed"_s);
        QVERIFY(m_service->terminate());
        const QDir files(m_service->folder() + u"/files"_s);
        QFile own(files.filePath(u"holiday.mp4"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        QFile half(files.filePath(u"my thesis.video.part"_s));
        QVERIFY(half.open(QIODevice::WriteOnly));
        const QStringList before = files.entryList(QDir::Files);
        QCOMPARE(before.size(), 4);
        QVERIFY(start());
        QCOMPARE(files.entryList(QDir::Files), before);

        QVERIFY(m_service->terminate());
        QVERIFY(QFile::remove(m_service->folder() + u"/tasks.sqlite"_s));
        QFile::remove(m_service->folder() + u"/tasks.sqlite-wal"_s);
        QFile::remove(m_service->folder() + u"/tasks.sqlite-shm"_s);
        own.remove();
        half.remove();
        const QStringList videos = files.entryList(QDir::Files);
        QCOMPARE(videos.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(start());
            QCOMPARE(m_client->get(u"/task"_s).array().size(), 0);
            QCOMPARE(files.entryList(QDir::Files), videos);
            QVERIFY(m_service->terminate());
        }
    }

    void aFolderOfSomeoneElseIsLeftAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a file") << u"letter.txt"_s;
        QTest::newRow("a hidden file") << u".profile"_s;
        QTest::newRow("a file in a folder named like the service's") << u"files/holiday.mp4"_s;
    }

    void aFolderOfSomeoneElseIsLeftAsItIs()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"files"_s));
        QFile own(folder.filePath(name));
        QVERIFY(own.open(QIODevice::WriteOnly));
        const auto mode
            = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
        QVERIFY(QFile::setPermissions(folder.path(), mode));
        const auto permissions = QFile::permissions(folder.path());
        QProcess process;
        process.start(QStringLiteral(LOCAL_SERVICE), { u"--data"_s, folder.path() });
        QVERIFY(process.waitForFinished(deadlineMs));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("holds other files"));
        QVERIFY(own.exists());
        QCOMPARE(QFile::permissions(folder.path()), permissions);
        QVERIFY(!QFile::exists(folder.filePath(u"key"_s)));
    }

    void noMomentOfAKillLosesOrStrandsATask_data()
    {
        QTest::addColumn<std::optional<qint64>>("holdAt");
        QTest::addColumn<QString>("stage");
        const qint64 size = QFileInfo(media::silentVideo()).size();
        using At = std::optional<qint64>;
        QTest::newRow("at once") << At(0) << u"asked"_s;
        QTest::newRow("before the first byte") << At(0) << u"held"_s;
        QTest::newRow("half-way") << At(size / 2) << u"held"_s;
        QTest::newRow("before the last byte") << At(size - 1) << u"held"_s;
        QTest::newRow("stored") << At() << u"stored"_s;
        QTest::newRow("completed") << At() << u"completed"_s;
    }

    void noMomentOfAKillLosesOrStrandsATask()
    {
        QFETCH(std::optional<qint64>, holdAt);
        QFETCH(QString, stage);
        SourceServer::Source source;
        source.filePath = media::silentVideo();
        source.holdAt = holdAt;
        m_source->add(u"/clip.mp4"_s, source);
        QStringList ids;
        for (int i = 0; i < 3; ++i) {
            const RestAnswer answer = import(u"/clip.mp4"_s);
            QCOMPARE(answer.status, 201);
            ids.append(taskIdOf(answer));
        }
        const QDir files(m_service->folder() + u"/files"_s);
        if (stage == "held"_L1) {
            // As many as the service works on at a time.
            QTRY_VERIFY_WITH_TIMEOUT(
                [&] {
                    const QFileInfoList parts = files.entryInfoList({ u"*.part"_s });
                    return parts.size() == 2
                        && std::all_of(parts.begin(), parts.end(),
                                       [&](const QFileInfo &part) { return part.size() == *holdAt; });
                }(),
                deadlineMs);
        } else if (stage == "stored"_L1) {
            QTRY_VERIFY_WITH_TIMEOUT(!files.entryList({ u"*.video"_s }).isEmpty(), deadlineMs);
        } else if (stage == "completed"_L1) {
            QCOMPARE(outcome(ids.first()), u"completed"_s);
        }
        m_service->kill();
        m_source->release(u"/clip.mp4"_s);
        QVERIFY(start());
        if (stage == "completed"_L1)
            QCOMPARE(phaseOf(task(ids.first())), u"completed"_s);
        for (const QString &id : ids)
            QCOMPARE(outcome(id), u"completed"_s);
        QCOMPARE(m_client->get(u"/task?limit=1000"_s).array().size(), ids.size());
        QCOMPARE(files.entryList({ u"*.part"_s }).size(), 0);
    }

    void stopsAtOnceWhileClientsAndSourcesAreSilent()
    {
        SourceServer::Source silent;
        silent.isSilent = true;
        m_source->add(u"/silent"_s, silent);
        (void)import(u"/silent"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_source->openAnswers(u"/silent"_s), 1, deadlineMs);
        QTcpSocket idle;
        idle.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_service->baseUrl().port()));
        QVERIFY(idle.waitForConnected());
        idle.write("GET /api/task HTTP/1.1\r\n");
        QVERIFY(idle.waitForBytesWritten());
        QVERIFY(m_service->terminate());
        QCOMPARE(m_service->exitCode(), 0);
    }

    void takesADirectUpload()
    {
        const RestAnswer ticket = m_client->post(u"/asset/request-upload"_s, { { u"name"_s, u"holiday"_s } });
        QCOMPARE(ticket.status, 200);
        const QUrl url(ticket.object().value(u"url").toString());
        const QString id = taskIdOf(ticket);
        QCOMPARE(ticket.object().value(u"task").toObject().keys(), QStringList { u"id"_s });
        QCOMPARE(phaseOf(ticket.object().value(u"asset").toObject()), u"uploading"_s);
        QCOMPARE(phaseOf(task(id)), u"pending"_s);
        QCOMPARE(task(id).value(u"name").toString(), u"holiday"_s);
        const auto byName
            = m_client->get(u"/task?order=name-true&filters=%255B%257B%2522id%2522%253A%2522name%2522%252C"
                            "%2522value%2522%253A%2522oli%2522%257D%255D"_s);
        QCOMPARE(byName.array().size(), 1);
        QVERIFY(!task(id).contains(u"scheduledAt"_s));
        QVERIFY(!task(id).value(u"status").toObject().contains(u"retries"_s));

        QCOMPARE(upload(url, media::webm()).status, 200);
        QCOMPARE(outcome(id), u"completed"_s);
        const QJsonObject done = task(id);
        QCOMPARE(done.value(u"type").toString(), u"upload"_s);
        QCOMPARE(hashOf(done, u"upload"_s, 0).toLatin1(), media::md5sum(media::webm()));
        QCOMPARE(hashOf(done, u"upload"_s, 1).toLatin1(), media::sha256sum(media::webm()));
        // The token gives the right to write, so it must not be in what is listed.
        QVERIFY(!m_client->get(u"/task"_s).body.contains(url.query().toLatin1()));

        const RestAnswer again = upload(url, media::webm());
        QCOMPARE(again.status, 422);
        QCOMPARE(again.error(), u"asset has already been uploaded"_s);
        QUrl forged(url);
        forged.setQuery(u"token=invented"_s);
        QCOMPARE(upload(forged, media::webm()).status, 403);
    }

    void anUploadCutHalfWayCanBeRepeated()
    {
        const RestAnswer ticket = m_client->post(u"/asset/request-upload"_s, { { u"name"_s, u"holiday"_s } });
        const QUrl url(ticket.object().value(u"url").toString());
        const QString id = taskIdOf(ticket);
        const QDir files(m_service->folder() + u"/files"_s);
        const auto sendHalf = [&](QTcpSocket &socket) {
            socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(url.port()));
            QVERIFY(socket.waitForConnected());
            socket.write("PUT " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                         + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(url.port())
                         + "\r\nContent-Length: 100000\r\n\r\n" + QByteArray(50'000, 'x'));
            QVERIFY(socket.waitForBytesWritten());
            QTRY_COMPARE_WITH_TIMEOUT(files.entryList({ u"*.part"_s }).size(), 1, deadlineMs);
        };
        {
            QTcpSocket first;
            sendHalf(first);
            QCOMPARE(upload(url, media::mp4()).status, 409);
            first.abort();
        }
        QTRY_COMPARE_WITH_TIMEOUT(files.entryList({ u"*.part"_s }).size(), 0, deadlineMs);
        QCOMPARE(phaseOf(task(id)), u"pending"_s);
        {
            QTcpSocket second;
            sendHalf(second);
            m_service->kill();
        }
        QVERIFY(start());
        QCOMPARE(phaseOf(task(id)), u"pending"_s);
        QCOMPARE(files.entryList(QDir::Files).size(), 0);
        QUrl moved(url);
        moved.setPort(m_service->baseUrl().port());
        QCOMPARE(upload(moved, media::mp4()).status, 200);
        QCOMPARE(outcome(id), u"completed"_s);
    }

    void anUploadThatArrivedIsFinishedAfterKill9()
    {
        SourceServer::Source held;
        held.filePath = media::mp4();
        held.holdAt = 0;
        m_source->add(u"/a.mp4"_s, held);
        m_source->add(u"/b.mp4"_s, held);
        (void)import(u"/a.mp4"_s);
        (void)import(u"/b.mp4"_s);
        const RestAnswer ticket = m_client->post(u"/asset/request-upload"_s, { { u"name"_s, u"holiday"_s } });
        const QString id = taskIdOf(ticket);
        QCOMPARE(upload(QUrl(ticket.object().value(u"url").toString()), media::mp4()).status, 200);
        // Both lanes are held, so it has to wait with all its bytes on disk.
        QCOMPARE(phaseOf(task(id)), u"waiting"_s);
        m_service->kill();
        QVERIFY(start());
        m_source->release(u"/a.mp4"_s);
        m_source->release(u"/b.mp4"_s);
        QCOMPARE(outcome(id), u"completed"_s);
        QCOMPARE(hashOf(task(id), u"upload"_s, 1).toLatin1(), media::sha256sum(media::mp4()));
    }

    void largeFilesPassInBoundedMemory()
    {
        const QString large = media::largeMp4(largeBytes);
        QVERIFY(!large.isEmpty());
        m_source->addFile(u"/large.mp4"_s, large);
        const QString imported = taskIdOf(import(u"/large.mp4"_s));
        QCOMPARE(outcome(imported, largePatienceMs), u"completed"_s);
        const RestAnswer ticket = m_client->post(u"/asset/request-upload"_s, { { u"name"_s, u"large"_s } });
        QCOMPARE(upload(QUrl(ticket.object().value(u"url").toString()), large).status, 200);
        QCOMPARE(outcome(taskIdOf(ticket), largePatienceMs), u"completed"_s);

        const QByteArray sum = media::sha256sum(large);
        QCOMPARE(hashOf(task(imported), u"import"_s, 1).toLatin1(), sum);
        QCOMPARE(hashOf(task(taskIdOf(ticket)), u"upload"_s, 1).toLatin1(), sum);
        const qint64 peak = m_service->peakMemory();
        QVERIFY(peak > 0);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("The sanitizer's own memory, such as freed blocks it holds back, is larger than the limit.");
#endif
        QVERIFY2(peak < memoryLimit, qPrintable(u"%1 bytes"_s.arg(peak)));
    }
};

QTEST_GUILESS_MAIN(TestLocalServiceCrash)
#include "tst_localservice_crash.moc"
