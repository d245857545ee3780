#include "session/uploadqueue.h"
#include "support/cuttingproxy.h"
#include "support/faultyserver.h"
#include "support/localservice.h"
#include "support/media.h"
#include "support/patience.h"
#include "support/restclient.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Stage = Upload::Stage;

namespace {

constexpr int patienceMs = 60'000;
constexpr qint64 chunkBytes = 64 * 1024;

} // namespace

//! Uploads in parts through the queue: to the real service over a network that misbehaves, and to servers
//! that the service cannot stand for.
class TestTusUpload : public QObject
{
    Q_OBJECT

    //! The client, as one run of the program has it.
    struct Run
    {
        Run(const QUrl &server, const QString &key, const QString &journal)
            : transport(server, key), client(&transport), queue(&client)
        {
            queue.keepIn(journal);
        }
        HttpTransport transport;
        LivepeerClient client;
        UploadQueue queue;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<CuttingProxy> m_proxy;

    QString journal() const { return m_folder->filePath(u"journal"_s); }

    std::unique_ptr<Run> run() const
    {
        return std::make_unique<Run>(QUrl(QString::fromLatin1(m_proxy->baseUrl())), m_service->key(),
                                     journal());
    }

    QString film() const
    {
        const QString path = m_folder->filePath(u"film.mp4"_s);
        if (!QFile::exists(path) && !QFile::copy(media::largeMp4(2'000'000), path))
            qFatal("a film cannot be made");
        return path;
    }

    Upload *add(Run &run) const
    {
        Upload *upload = run.queue.add(film());
        upload->setChunkBytes(chunkBytes);
        return upload;
    }

    QString outcome(const QString &taskId) const
    {
        RestClient client(m_service->baseUrl(), m_service->key());
        return outcomeOfTask(&client, taskId, patienceMs);
    }

    //! An upload that has come some way and was cut there; the network is away since.
    Upload *addInterrupted(Run &run, const QJsonObject &options = {})
    {
        m_proxy->cutAt("PATCH", { 500'000 });
        connect(m_proxy.get(), &CuttingProxy::bodyCame, m_proxy.get(), [proxy = m_proxy.get()] {
            if (proxy->cuts() == 1)
                proxy->setAway(true);
        });
        Upload *upload = add(run);
        upload->setOptions(options);
        if (!QTest::qWaitFor([upload] { return upload->trouble().has_value(); }, patienceMs))
            qFatal("the upload was not interrupted");
        m_proxy->disconnect(m_proxy.get());
        return upload;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<LocalService>();
        QVERIFY(m_service->start());
        m_proxy = std::make_unique<CuttingProxy>(static_cast<quint16>(m_service->baseUrl().port()));
        QVERIFY(m_proxy->listen());
    }

    void cleanup()
    {
        m_proxy.reset();
        m_service.reset();
    }

    void sendsAFileInPartsWithoutTheKey()
    {
        const auto run = this->run();
        Upload *upload = add(*run);
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(upload->taskId()), u"completed"_s);
        int parts = 0;
        for (const QByteArray &head : m_proxy->heads()) {
            if (head.startsWith("PATCH ")) {
                ++parts;
                QVERIFY(head.contains("Content-Length: "));
                QVERIFY(!head.toLower().contains("authorization:"));
            }
        }
        QCOMPARE(parts, 31);
    }

    void saysThatItIsInterruptedAndGoesOnByItself()
    {
        const auto run = this->run();
        Upload *upload = addInterrupted(*run);
        QCOMPARE(upload->stage(), Stage::Sending);
        QCOMPARE(upload->trouble()->error.kind, Kind::Offline);
        QVERIFY(!upload->trouble()->error.sentence().isEmpty());
        m_proxy->setAway(false);
        run->queue.goOn(upload);
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QVERIFY(!upload->trouble());
        QCOMPARE(outcome(upload->taskId()), u"completed"_s);
    }

    void pausesAndGoesOn()
    {
        const auto run = this->run();
        Upload *upload = add(*run);
        QTRY_VERIFY_WITH_TIMEOUT(upload->bytesSent() > 100'000, patienceMs);
        run->queue.pause(upload);
        QCOMPARE(upload->stage(), Stage::Paused);
        QVERIFY(!run->queue.hasUnfinished());
        const int requests = m_proxy->requests();
        run->queue.goOn(upload);
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        // A part that was on its way may have been heard of only after the pause.
        const auto since = m_proxy->heads().mid(requests);
        QVERIFY(std::any_of(since.begin(), since.end(),
                            [](const QByteArray &head) { return head.startsWith("HEAD "); }));
        QCOMPARE(outcome(upload->taskId()), u"completed"_s);
    }

    void aPausedOneStaysPausedInTheNextRun()
    {
        {
            const auto run = this->run();
            Upload *upload = addInterrupted(*run);
            run->queue.pause(upload);
        }
        m_proxy->setAway(false);
        const auto run = this->run();
        QCOMPARE(run->queue.uploads().size(), 1U);
        Upload *upload = run->queue.uploads().front();
        QCOMPARE(upload->stage(), Stage::Paused);
        QVERIFY(upload->bytesSent() > 0);
        QCOMPARE(upload->bytesTotal(), 2'000'000);
        run->queue.goOn(upload);
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(upload->taskId()), u"completed"_s);
        QVERIFY(!QFile::exists(journal()));
    }

    void anUnfinishedOneGoesOnInTheNextRun()
    {
        QString taskId;
        {
            const auto run = this->run();
            taskId = addInterrupted(*run)->taskId();
            QVERIFY(!run->queue.hasUnkept());
        }
        m_proxy->setAway(false);
        const auto run = this->run();
        Upload *upload = run->queue.uploads().front();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(upload->taskId(), taskId);
        QCOMPARE(outcome(taskId), u"completed"_s);
    }

    void aChangedOrMissingFileIsNoticed_data()
    {
        QTest::addColumn<bool>("isMissing");
        QTest::addRow("changed") << false;
        QTest::addRow("missing") << true;
    }

    void aChangedOrMissingFileIsNoticed()
    {
        QFETCH(bool, isMissing);
        {
            const auto run = this->run();
            addInterrupted(*run);
        }
        m_proxy->setAway(false);
        QFile file(film());
        if (isMissing) {
            QVERIFY(file.rename(m_folder->filePath(u"moved.mp4"_s)));
        } else {
            // Of the same length, at the same moment: only its bytes tell.
            const QDateTime before = file.fileTime(QFileDevice::FileModificationTime);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1'999'990) && file.write("x") == 1);
            QVERIFY(file.flush() && file.setFileTime(before, QFileDevice::FileModificationTime));
            file.close();
        }
        const auto run = this->run();
        Upload *upload = run->queue.uploads().front();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Failed, patienceMs);
        QCOMPARE(upload->obstacle(),
                 isMissing ? Upload::Obstacle::FileMissing : Upload::Obstacle::FileChanged);
        QVERIFY(upload->error().sentence().contains("film.mp4"_L1));
        QCOMPARE(upload->canGoOn(), isMissing);
        // It is told again at the next start, until a person decides.
        QVERIFY(QFile::exists(journal()));
        if (isMissing) {
            // Back at its place.
            QVERIFY(file.rename(upload->filePath()));
            run->queue.goOn(upload);
        } else {
            run->queue.startOver(upload);
        }
        Upload *next = run->queue.uploads().front();
        QTRY_COMPARE_WITH_TIMEOUT(next->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(next->taskId()), u"completed"_s);
    }

    void whatTheServerHasForgottenIsNoticed()
    {
        const auto run = this->run();
        Upload *upload = addInterrupted(*run, { { u"creatorId"_s, u"me"_s } });
        QDir uploads(m_service->folder() + u"/uploads"_s);
        for (const QString &name : uploads.entryList(QDir::Files))
            QVERIFY(uploads.remove(name));
        m_proxy->setAway(false);
        run->queue.goOn(upload);
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Failed, patienceMs);
        QCOMPARE(upload->obstacle(), Upload::Obstacle::Expired);
        QVERIFY(!upload->canGoOn());
        run->queue.startOver(upload);
        Upload *next = run->queue.uploads().front();
        QCOMPARE(next->options(), (QJsonObject { { u"creatorId"_s, u"me"_s } }));
        QTRY_COMPARE_WITH_TIMEOUT(next->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(next->taskId()), u"completed"_s);
    }

    void cancellingThrowsAwayWhatTheServerHas()
    {
        const auto run = this->run();
        Upload *upload = add(*run);
        QTRY_VERIFY_WITH_TIMEOUT(upload->bytesSent() > 100'000, patienceMs);
        QDir uploads(m_service->folder() + u"/uploads"_s);
        QVERIFY(!uploads.entryList(QDir::Files).isEmpty());
        run->queue.dismiss(upload);
        QTRY_VERIFY(uploads.entryList(QDir::Files).isEmpty());
        QVERIFY(!QFile::exists(journal()));
    }

    void theJournalHoldsNoKey()
    {
        const auto run = this->run();
        addInterrupted(*run);
        QFile file(journal());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("film.mp4"));
        QVERIFY(!kept.contains(m_service->key().toLatin1()));
    }

    //! REELWATCH_TUS_MODULES names a folder in whose node_modules @tus/server and @tus/file-store are.
    void speaksToAnIndependentServer()
    {
        const QString modules = qEnvironmentVariable("REELWATCH_TUS_MODULES");
        if (modules.isEmpty())
            QSKIP("REELWATCH_TUS_MODULES names no modules.");
        QProcess node;
        node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        node.start(u"node"_s,
                   { QStringLiteral(SOURCE_ROOT) + u"/tests/support/tusserver.mjs"_s, modules,
                     m_folder->filePath(u"stored"_s) });
        const auto stop = qScopeGuard([&node] {
            node.kill();
            node.waitForFinished();
        });
        QVERIFY(QTest::qWaitFor([&node] { return node.canReadLine(); }, patienceMs));
        const quint16 port = node.readLine().trimmed().mid(5).toUShort();
        QVERIFY(port > 0);
        CuttingProxy proxy(port);
        QVERIFY(proxy.listen());
        proxy.cutAt("PATCH", { 1, 70'000, 300'000, 1'000'000, 1'900'000 });
        const QString journal = m_folder->filePath(u"peer-journal"_s);
        const QUrl base(QString::fromLatin1(proxy.baseUrl()));
        {
            Run run(base, u"a-secret-key"_s, journal);
            Upload *upload = add(run);
            QTRY_VERIFY_WITH_TIMEOUT(upload->bytesSent() > 1'000'000, patienceMs);
        }
        Run run(base, u"a-secret-key"_s, journal);
        Upload *upload = run.queue.uploads().front();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(proxy.cuts(), 5);
        QCOMPARE(media::sha256sum(m_folder->filePath(u"stored/stored-upload"_s)), media::sha256sum(film()));
        for (const QByteArray &head : proxy.heads())
            QVERIFY(head.startsWith("POST /api/asset/request-upload ")
                    || !head.toLower().contains("authorization:"));
        qInfo("%d requests", proxy.requests());
    }

    void sendsInOnePieceWhereTheServerTakesNoParts_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : { 404, 405, 501 })
            QTest::addRow("%d", status) << status;
    }

    void sendsInOnePieceWhereTheServerTakesNoParts()
    {
        QFETCH(int, status);
        FaultyServer server;
        server.setHandler([&server, status](const FaultyServer::Request &request) {
            if (request.target.endsWith("/request-upload")) {
                return FaultyServer::json("{\"url\":\"" + server.origin() + "/put\",\"tusEndpoint\":\""
                                          + server.origin() + "/tus?token=t\",\"task\":{\"id\":\"T\"}}");
            }
            if (request.target.startsWith("/tus?"))
                return FaultyServer::error(status, "no");
            FaultyServer::Answer answer;
            answer.contentType = {};
            return answer;
        });
        Run run(server.baseUrl(), u"a-secret-key"_s, {});
        Upload *upload = run.queue.add(film());
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(server.requests().last().method, "PUT");
        QCOMPARE(server.requests().last().body.size(), 2'000'000);
        QVERIFY(!server.requests().last().hasHeader("Authorization"));
    }

    void neverTellsTheAddressOfAnUpload()
    {
        FaultyServer server;
        server.setHandler([&server](const FaultyServer::Request &request) {
            if (request.target.endsWith("/request-upload")) {
                return FaultyServer::json("{\"url\":\"" + server.origin() + "/put\",\"tusEndpoint\":\""
                                          + server.origin()
                                          + "/tus?token=planted-token\",\"task\":{\"id\":\"T\"}}");
            }
            if (request.method == "POST")
                return FaultyServer::json({}, 201).with("Location", "/tus/planted-address");
            return FaultyServer::error(400, request.target + " is not good");
        });
        Run run(server.baseUrl(), u"a-secret-key"_s, {});
        Upload *upload = run.queue.add(film());
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Failed, patienceMs);
        const ApiError error = upload->error();
        const QString told = error.sentence() + error.detail + error.serverWords.join(u' ');
        QVERIFY2(!told.contains("planted"_L1), qPrintable(told));
        for (const FaultyServer::Request &request : server.requests()) {
            if (!request.target.endsWith("/request-upload"))
                QVERIFY(!request.hasHeader("Authorization"));
        }
    }

    void doesNotFollowAnUploadToAnotherServer()
    {
        FaultyServer other;
        FaultyServer server;
        server.setHandler([&](const FaultyServer::Request &request) {
            if (request.target.endsWith("/request-upload")) {
                return FaultyServer::json("{\"url\":\"" + server.origin() + "/put\",\"tusEndpoint\":\""
                                          + server.origin() + "/tus?token=t\",\"task\":{\"id\":\"T\"}}");
            }
            return FaultyServer::json({}, 201).with("Location", other.origin() + "/tus/x");
        });
        Run run(server.baseUrl(), u"a-secret-key"_s, {});
        Upload *upload = run.queue.add(film());
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Failed, patienceMs);
        QCOMPARE(upload->error().kind, Kind::RedirectRefused);
        QVERIFY2(upload->error().sentence().contains("leads on to another one"_L1),
                 qPrintable(upload->error().sentence()));
        QCOMPARE(other.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTusUpload)
#include "tst_tusupload.moc"
