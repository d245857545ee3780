#include "livepeer/upload.h"
#include "support/awaited.h"
#include "support/faultyserver.h"

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Request = FaultyServer::Request;

class TestUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultyServer>();
        m_store = std::make_unique<FaultyServer>();
        m_transport = std::make_unique<HttpTransport>(m_server->baseUrl(), u"secret-key"_s);
        m_client = std::make_unique<LivepeerClient>(m_transport.get());
        m_server->setHandler([this](const auto &) { return ticket(); });
        m_store->setHandler([](const auto &) {
            FaultyServer::Answer answer;
            answer.contentType = {};
            return answer;
        });
    }

    void cleanup()
    {
        m_client.reset();
        m_transport.reset();
        m_server.reset();
        m_store.reset();
    }

    void sendsTheFile()
    {
        const QByteArray bytes = QByteArray("0123456789abcdef").repeated(200000);
        Upload upload(m_client.get(), file("film.mp4", bytes), u"Film"_s);
        QSignalSpy finished(&upload, &Upload::finished);
        QSignalSpy known(&upload, &Upload::taskKnown);
        QSignalSpy progressed(&upload, &Upload::progressed);
        QSignalSpy failed(&upload, &Upload::failed);
        QCOMPARE(upload.bytesTotal(), 0);
        upload.start();
        upload.start();
        QCOMPARE(upload.stage(), Upload::Stage::Asking);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QCOMPARE(finished.first().first().toString(), u"T"_s);
        QCOMPARE(known.size(), 1);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(upload.stage(), Upload::Stage::Done);
        QCOMPARE(upload.taskId(), u"T"_s);
        QCOMPARE(upload.bytesSent(), bytes.size());
        QCOMPARE(upload.bytesTotal(), bytes.size());
        qint64 before = 0;
        for (const QList<QVariant> &step : progressed) {
            QVERIFY(step.at(0).toLongLong() > before || step == progressed.last());
            QCOMPARE(step.at(1).toLongLong(), bytes.size());
            before = step.at(0).toLongLong();
        }
        QCOMPARE(before, bytes.size());
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_server->requests().first().body, "{\"name\":\"Film\"}");
        QCOMPARE(m_store->requests().size(), 1);
        const Request &sent = m_store->requests().first();
        QCOMPARE(sent.target, "/put?token=t1");
        QVERIFY(sent.body == bytes);
        QCOMPARE(sent.header("Content-Type"), "video/mp4");
        QVERIFY(!sent.hasHeader("Authorization"));
    }

    void refusesFilesItCannotSend_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : { "missing", "empty", "folder", "no name" })
            QTest::addRow("%s", kind) << QString::fromLatin1(kind);
    }

    void refusesFilesItCannotSend()
    {
        QFETCH(QString, kind);
        QString path = m_folder.filePath(u"missing.mp4"_s);
        if (kind == "empty"_L1)
            path = file("empty.mp4", {});
        else if (kind == "folder"_L1)
            path = m_folder.path();
        else if (kind == "no name"_L1)
            path.clear();
        Upload upload(m_client.get(), path, u"x"_s);
        QSignalSpy failed(&upload, &Upload::failed);
        upload.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(upload.stage(), Upload::Stage::Failed);
        QCOMPARE(upload.error().kind, Kind::LocalFile);
        QVERIFY(!upload.error().sentence().isEmpty());
        QCOMPARE(m_server->requests().size(), 0);
    }

    void aRefusalEndsInFailed()
    {
        m_server->setHandler([](const auto &) {
            return FaultyServer::error(429, "user 1 has reached the maximum number of pending tasks");
        });
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        QSignalSpy failed(&upload, &Upload::failed);
        upload.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(upload.error().kind, Kind::RateLimited);
        QCOMPARE(m_store->connections(), 0);
    }

    void asksAgainWhereTheServerHasSurelyMadeNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("namesATime");
        QTest::addColumn<bool>("asksAgain");
        QTest::addRow("429") << 429 << false << true;
        QTest::addRow("429 with a time") << 429 << true << true;
        QTest::addRow("503 with a time") << 503 << true << true;
        QTest::addRow("503") << 503 << false << false;
        QTest::addRow("500") << 500 << true << false;
        QTest::addRow("502") << 502 << false << false;
        QTest::addRow("403") << 403 << false << false;
        QTest::addRow("no answer") << 0 << false << false;
    }

    void asksAgainWhereTheServerHasSurelyMadeNothing()
    {
        QFETCH(const int, status);
        QFETCH(const bool, namesATime);
        QFETCH(const bool, asksAgain);
        FaultyServer::Answer refusal
            = status > 0 ? FaultyServer::error(status, "no") : FaultyServer::hangUp();
        if (namesATime)
            refusal.with("Retry-After", "60");
        m_server->enqueue(refusal);
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        upload.setAsksAgain(true);
        const auto troubles = tryAtOnce(upload);
        upload.start();
        QTRY_COMPARE(upload.stage(), asksAgain ? Upload::Stage::Done : Upload::Stage::Failed);
        QCOMPARE(m_server->requests().size(), asksAgain ? 2 : 1);
        QCOMPARE(troubles->size(), asksAgain ? 1 : 0);
        QVERIFY(!upload.trouble());
    }

    void asksAgainWhereNoConnectionCameAbout()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        m_transport->setBaseUrl(QUrl(u"http://127.0.0.1:%1/api"_s.arg(nobody.serverPort())));
        nobody.close();
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        upload.setAsksAgain(true);
        upload.start();
        QTRY_VERIFY(upload.trouble() || upload.stage() == Upload::Stage::Failed);
        QVERIFY(upload.trouble());
        QCOMPARE(upload.trouble()->error.kind, Kind::Offline);
        QCOMPARE(upload.stage(), Upload::Stage::Asking);
        m_transport->setBaseUrl(m_server->baseUrl());
        upload.tryNow();
        QTRY_COMPARE(upload.stage(), Upload::Stage::Done);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void asksOnceWhereTheServerIsGoneWithItsAnswer_data()
    {
        QTest::addColumn<bool>("isReused");
        QTest::addRow("new connection") << false;
        QTest::addRow("connection that is used again") << true;
    }

    void asksOnceWhereTheServerIsGoneWithItsAnswer()
    {
        QFETCH(const bool, isReused);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int questions = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&server, &questions, socket] {
                const QByteArray bytes = socket->readAll();
                if (bytes.startsWith("GET")) {
                    socket->write(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]");
                } else if (bytes.contains("Film")) {
                    ++questions;
                    server.close();
                    socket->abort();
                }
            });
        });
        m_transport->setBaseUrl(QUrl(u"http://127.0.0.1:%1/api"_s.arg(server.serverPort())));
        if (isReused) {
            HttpRequest list;
            list.path = u"/task"_s;
            QVERIFY(awaited(m_transport->send(list)));
        }
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        upload.setAsksAgain(true);
        const auto troubles = tryAtOnce(upload);
        upload.start();
        QTRY_COMPARE(upload.stage(), Upload::Stage::Failed);
        QCOMPARE(upload.error().kind, Kind::Offline);
        QVERIFY(troubles->isEmpty());
        QCOMPARE(questions, 1);
    }

    void endsWhenTheServerKeepsRefusing()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::error(429, "too many"); });
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        upload.setAsksAgain(true);
        const auto troubles = tryAtOnce(upload);
        upload.start();
        QTRY_COMPARE(upload.stage(), Upload::Stage::Failed);
        QCOMPARE(upload.error().kind, Kind::RateLimited);
        QCOMPARE(m_server->requests().size(), 8);
        QCOMPARE(troubles->size(), 7);
        QCOMPARE(troubles->first(), Kind::RateLimited);
        // By hand it may be tried again, and is as patient as before.
        QVERIFY(upload.canGoOn());
        m_server->enqueue(FaultyServer::error(429, "too many"));
        m_server->setHandler([this](const auto &) { return ticket(); });
        upload.start();
        QTRY_COMPARE(upload.stage(), Upload::Stage::Done);
    }

    void canBePausedOrCancelledWhileItWaitsToAskAgain_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::addRow("paused") << false;
        QTest::addRow("cancelled") << true;
    }

    void canBePausedOrCancelledWhileItWaitsToAskAgain()
    {
        QFETCH(const bool, isCancelled);
        m_server->enqueue(FaultyServer::error(429, "too many").with("Retry-After", "60"));
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        upload.setAsksAgain(true);
        upload.start();
        QTRY_VERIFY(upload.trouble());
        QCOMPARE(upload.stage(), Upload::Stage::Asking);
        QVERIFY(upload.trouble()->nextTryMs > QDateTime::currentMSecsSinceEpoch());
        if (isCancelled)
            upload.cancel();
        else
            upload.pause();
        QVERIFY(!upload.trouble());
        upload.tryNow();
        QCoreApplication::processEvents();
        QCOMPARE(m_server->requests().size(), 1);
        upload.start();
        QTRY_COMPARE(upload.stage(), isCancelled ? Upload::Stage::Failed : Upload::Stage::Done);
        QCOMPARE(m_server->requests().size(), isCancelled ? 1 : 2);
    }

    void aRefusalOfTheBytesEndsInFailed()
    {
        m_store->setHandler(
            [](const auto &) { return FaultyServer::error(422, "asset has already been uploaded"); });
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        QSignalSpy failed(&upload, &Upload::failed);
        upload.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(upload.error().serverWords, QStringList { u"asset has already been uploaded"_s });
        QCOMPARE(upload.taskId(), u"T"_s);
    }

    void saysThatTheAddressOfTheFileIsWhatIsRefused()
    {
        // 192.0.2.0/24 is set aside for documentation; nothing may be sent there.
        m_server->setHandler([](const auto &) {
            return FaultyServer::json("{\"url\":\"http://192.0.2.1/put?token=t1\",\"task\":{\"id\":\"T\"}}");
        });
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        upload.start();
        QTRY_COMPARE(upload.stage(), Upload::Stage::Failed);
        QCOMPARE(upload.error().kind, Kind::RedirectRefused);
        const QString sentence = upload.error().sentence();
        QVERIFY2(!sentence.contains("key"_L1) && sentence.contains("not secure"_L1)
                     && sentence.contains("Nothing was sent"_L1),
                 qPrintable(sentence));
        QCOMPARE(m_transport->meter().requests, 1);
    }

    void saysThatTheBytesWereLedElsewhere()
    {
        FaultyServer other;
        m_store->setHandler(
            [&other](const auto &) { return FaultyServer::redirect(other.origin() + "/put", 307); });
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        upload.start();
        QTRY_COMPARE(upload.stage(), Upload::Stage::Failed);
        QCOMPARE(upload.error().kind, Kind::RedirectRefused);
        QVERIFY2(upload.error().sentence().contains("leads on to another one"_L1),
                 qPrintable(upload.error().sentence()));
        QCOMPARE(other.connections(), 0);
    }

    void cancelsAtEachStage_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addRow("asking") << int(Upload::Stage::Asking);
        QTest::addRow("sending") << int(Upload::Stage::Sending);
    }

    void cancelsAtEachStage()
    {
        QFETCH(int, stage);
        const bool asking = stage == int(Upload::Stage::Asking);
        (asking ? m_server : m_store)->setHandler([](const auto &) { return FaultyServer::silence(); });
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        QSignalSpy failed(&upload, &Upload::failed);
        upload.start();
        QTRY_COMPARE((asking ? m_server : m_store)->requests().size(), 1);
        QCOMPARE(int(upload.stage()), stage);
        upload.cancel();
        upload.cancel();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(upload.error().kind, Kind::Cancelled);
        m_transport->abortAll();
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 1);
    }

    void destructionCancelsQuietly()
    {
        m_store->setHandler([](const auto &) { return FaultyServer::silence(); });
        auto upload = std::make_unique<Upload>(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        QSignalSpy failed(upload.get(), &Upload::failed);
        upload->start();
        QTRY_COMPARE(m_store->requests().size(), 1);
        upload.reset();
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 0);
    }

    void theServerIsAskedOnceThoughItIsPausedMeanwhile_data()
    {
        QTest::addColumn<bool>("goesOnAtOnce");
        QTest::addRow("and goes on before the answer") << true;
        QTest::addRow("and waits for its turn when the answer comes") << false;
    }

    void theServerIsAskedOnceThoughItIsPausedMeanwhile()
    {
        QFETCH(const bool, goesOnAtOnce);
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        m_server->setHandler([&](const auto &) {
            upload.pause();
            if (goesOnAtOnce)
                upload.start();
            else
                upload.await();
            return ticket();
        });
        QSignalSpy failed(&upload, &Upload::failed);
        upload.start();
        if (!goesOnAtOnce) {
            QTRY_COMPARE(upload.taskId(), u"T"_s);
            QCOMPARE(upload.stage(), Upload::Stage::Asking);
            QCOMPARE(m_store->requests().size(), 0);
            upload.start();
        }
        QTRY_COMPARE(upload.stage(), Upload::Stage::Done);
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_store->requests().size(), 1);
        QCOMPARE(m_store->requests().first().body, "abc");
        QCOMPARE(failed.size(), 0);
    }

    void aRefusalThatComesLateEndsIt()
    {
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        m_server->setHandler([&](const auto &) {
            upload.pause();
            upload.start();
            return FaultyServer::error(422, "no");
        });
        QSignalSpy failed(&upload, &Upload::failed);
        upload.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(upload.error().kind, Kind::Invalid);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void thePlaceGivenLateIsUsedWhenTheFileIsBack()
    {
        const QString path = file("film.mp4", "abc");
        const QString away = m_folder.filePath(u"away.mp4"_s);
        Upload upload(m_client.get(), path, u"Film"_s);
        m_server->setHandler([&](const auto &) {
            upload.pause();
            if (!QFile::rename(path, away))
                qFatal("the file cannot be moved");
            upload.start();
            return ticketForParts(*m_store);
        });
        m_store->setHandler([](const Request &request) {
            return request.method == "POST" ? FaultyServer::json({}, 201).with("Location", "/tus/one")
                                            : FaultyServer::json({}, 204).with("Upload-Offset", "3");
        });
        upload.start();
        QTRY_COMPARE(upload.stage(), Upload::Stage::Failed);
        QCOMPARE(upload.obstacle(), Upload::Obstacle::FileMissing);
        QTRY_COMPARE(upload.taskId(), u"T"_s);
        QVERIFY(QFile::rename(away, path));
        QVERIFY(upload.canGoOn());
        upload.start();
        QTRY_COMPARE(upload.stage(), Upload::Stage::Done);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void cancellingSpeaksToTheServerWhereItIsNow_data()
    {
        QTest::addColumn<bool>("isOwn");
        QTest::addRow("the account's own server, which has moved") << true;
        QTest::addRow("another one, which stays where it is") << false;
    }

    void cancellingSpeaksToTheServerWhereItIsNow()
    {
        QFETCH(const bool, isOwn);
        FaultyServer moved;
        FaultyServer *takes = isOwn ? m_server.get() : m_store.get();
        const auto handler = [&](const Request &request) {
            if (request.target.endsWith("/request-upload"))
                return ticketForParts(*takes);
            if (request.method == "POST")
                return FaultyServer::json({}, 201).with("Location", "/tus/one");
            return request.method == "PATCH" ? FaultyServer::silence() : FaultyServer::json({}, 204);
        };
        for (FaultyServer *server : { m_server.get(), m_store.get(), &moved })
            server->setHandler(handler);
        const auto deleted = [](const FaultyServer &server) {
            return std::ranges::count_if(server.requests(), [](const Request &request) {
                return request.method == "DELETE" && request.target == "/tus/one";
            });
        };
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        upload.start();
        QTRY_VERIFY(!takes->requests().isEmpty() && takes->requests().last().method == "PATCH");
        upload.pause();
        QCOMPARE(upload.stage(), Upload::Stage::Paused);
        // Another program may be where the service was.
        m_transport->setBaseUrl(moved.baseUrl());
        upload.cancel();
        QTRY_COMPARE(deleted(isOwn ? moved : *m_store), 1);
        QCOMPARE(deleted(*m_server) + deleted(isOwn ? *m_store : moved), 0);
    }

    void endsWhenTheClientIsGone()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::silence(); });
        Upload upload(m_client.get(), file("film.mp4", "abc"), u"Film"_s);
        QSignalSpy failed(&upload, &Upload::failed);
        upload.start();
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_client.reset();
        m_transport.reset();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(upload.error().kind, Kind::Cancelled);
    }

private:
    //! What the server says to a question for a place.
    FaultyServer::Answer ticket() const
    {
        return FaultyServer::json("{\"url\":\"" + m_store->origin()
                                  + "/put?token=t1\",\"asset\":{\"id\":\"A\"},\"task\":{\"id\":\"T\"}}");
    }

    //! Lets \a upload wait for no pause; gives what kept it.
    std::shared_ptr<QList<Kind>> tryAtOnce(Upload &upload)
    {
        const auto kinds = std::make_shared<QList<Kind>>();
        connect(&upload, &Upload::troubleChanged, &upload, [&upload, kinds] {
            if (!upload.trouble())
                return;
            kinds->append(upload.trouble()->error.kind);
            QMetaObject::invokeMethod(&upload, &Upload::tryNow, Qt::QueuedConnection);
        });
        return kinds;
    }

    static FaultyServer::Answer ticketForParts(const FaultyServer &store)
    {
        return FaultyServer::json("{\"url\":\"" + store.origin() + "/put\",\"tusEndpoint\":\""
                                  + store.origin() + "/tus?token=t\",\"task\":{\"id\":\"T\"}}");
    }

    QString file(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("Cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<FaultyServer> m_store;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<LivepeerClient> m_client;
};

QTEST_GUILESS_MAIN(TestUpload)
#include "tst_upload.moc"
