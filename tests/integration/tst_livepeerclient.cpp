#include "livepeer/livepeerclient.h"
#include "support/awaited.h"
#include "support/faultyserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThread>

#include <functional>
#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Answer = FaultyServer::Answer;
using Request = FaultyServer::Request;

class TestLivepeerClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultyServer>();
        m_transport = std::make_unique<HttpTransport>(m_server->baseUrl(), u"secret-key"_s);
        m_client = std::make_unique<LivepeerClient>(m_transport.get());
    }

    void cleanup()
    {
        m_client.reset();
        m_transport.reset();
        m_server.reset();
    }

    void listsTasks()
    {
        Answer answer = FaultyServer::json("[{\"id\":\"a\"},5,{\"id\":\"b\"}]");
        answer.etag = "W/\"1\"";
        answer.with("Link", "<http://evil.example/api/task?cursor=skip3>; rel=\"next\"")
            .with("X-Total-Count", "5000")
            .with("Date", "Fri, 11 Feb 2022 02:28:48 GMT");
        m_server->setHandler([answer](const auto &) { return answer; });
        ListQuery query { .limit = 3, .order = u"createdAt-true"_s, .count = true };
        const auto page = awaited(m_client->listTasks(query));
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2U);
        QCOMPARE(page->problems.size(), 1U);
        QCOMPARE(page->nextCursor, u"skip3"_s);
        QCOMPARE(page->total, std::optional<qint64>(5000));
        QCOMPARE(page->etag, "W/\"1\"");
        QCOMPARE(page->serverDateMs, std::optional<qint64>(1644546528000));
        QVERIFY(!page->notModified);
        QCOMPARE(m_server->requests().first().target, "/api/task?limit=3&order=createdAt-true&count=true");

        query.ifNoneMatch = page->etag;
        const auto again = awaited(m_client->listTasks(query));
        QVERIFY(again);
        QVERIFY(again->notModified);
        QVERIFY(again->items.empty());
        QCOMPARE(again->total, std::optional<qint64>(5000));
    }

    void anEmptyPageIsTheLast()
    {
        m_server->enqueue(FaultyServer::json("[]").with("Link", "<http://h/?cursor=skip9>; rel=\"next\""));
        const auto page = awaited(m_client->listTasks({}));
        QVERIFY(page);
        QVERIFY(page->nextCursor.isEmpty());
        QVERIFY(!page->total);
    }

    void filtersAreEncodedTwiceOnTheWire()
    {
        m_server->enqueue(FaultyServer::json("[]"));
        QVERIFY(awaited(
            m_client->listTasks({ .filters = { { u"name"_s, FieldFilter::Comparison::Equal, u"5%"_s } } })));
        const QByteArray value = m_server->requests().first().target.mid(sizeof "/api/task?filters=" - 1);
        QCOMPARE(QByteArray::fromPercentEncoding(QByteArray::fromPercentEncoding(value)),
                 "[{\"id\":\"name\",\"value\":\"5%\"}]");
    }

    void retrievesTasksById_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("target");
        QTest::addRow("uuid") << u"3c1f-aa"_s << "/api/task/3c1f-aa"_ba;
        QTest::addRow("slash") << u"../user/me"_s << "/api/task/..%2Fuser%2Fme"_ba;
        QTest::addRow("query") << u"a?b#c"_s << "/api/task/a%3Fb%23c"_ba;
        QTest::addRow("percent") << u"a%2Fb"_s << "/api/task/a%252Fb"_ba;
        QTest::addRow("blank") << u"a b"_s << "/api/task/a%20b"_ba;
        QTest::addRow("ü") << u"ü"_s << "/api/task/%C3%BC"_ba;
    }

    void retrievesTasksById()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, target);
        m_server->enqueue(FaultyServer::json("{\"id\":\"x\",\"type\":\"clip\"}"));
        const auto task = awaited(m_client->retrieveTask(id));
        QVERIFY(task);
        QCOMPARE(task->type, TaskType::Clip);
        QCOMPARE(m_server->requests().first().target, target);
    }

    void whatCannotBeAnIdIsNotFound_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addRow("empty") << QString();
        QTest::addRow("dot") << u"."_s;
        QTest::addRow("two dots") << u".."_s;
    }

    void whatCannotBeAnIdIsNotFound()
    {
        QFETCH(QString, id);
        const auto task = awaited(m_client->retrieveTask(id));
        QVERIFY(!task);
        QCOMPARE(task.error().kind, Kind::NotFound);
        const auto asset = awaited(m_client->retrieveAsset(id));
        QVERIFY(!asset);
        QCOMPARE(asset.error().kind, Kind::NotFound);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void listsAndRetrievesAssets()
    {
        m_server->enqueue(FaultyServer::json("[{\"id\":\"a\",\"status\":\"ready\"}]"));
        m_server->enqueue(FaultyServer::json("{\"id\":\"a\",\"status\":{\"phase\":\"failed\"}}"));
        const auto page = awaited(m_client->listAssets({ .details = true }));
        QVERIFY(page);
        QCOMPARE(page->items.front().phase, AssetPhase::Ready);
        const auto asset = awaited(m_client->retrieveAsset(u"a"_s));
        QVERIFY(asset);
        QCOMPARE(asset->phase, AssetPhase::Failed);
        QCOMPARE(m_server->requests().at(0).target, "/api/asset?details=true");
        QCOMPARE(m_server->requests().at(1).target, "/api/asset/a?details=true");
    }

    void errorsComeThrough()
    {
        m_server->enqueue(FaultyServer::error(404, "not found"));
        m_server->enqueue(FaultyServer::html());
        m_server->enqueue(FaultyServer::json("[{\"id\":\"a\"}"));
        m_server->enqueue(FaultyServer::json("{}"));
        m_server->enqueue(FaultyServer::json({}));
        QCOMPARE(awaited(m_client->retrieveTask(u"x"_s)).error().kind, Kind::NotFound);
        QCOMPARE(awaited(m_client->listTasks({})).error().kind, Kind::UnexpectedContent);
        QCOMPARE(awaited(m_client->listTasks({})).error().kind, Kind::Malformed);
        QCOMPARE(awaited(m_client->listTasks({})).error().kind, Kind::Malformed);
        QCOMPARE(awaited(m_client->listTasks({})).error().kind, Kind::Malformed);
    }

    void futuresFinishInTheirOwnThread()
    {
        m_server->enqueue(FaultyServer::json("[]"));
        QThread *thread = nullptr;
        m_client->listTasks({}).then(
            [&thread](const Result<TaskPage> &) { thread = QThread::currentThread(); });
        QTRY_COMPARE(thread, QThread::currentThread());
    }

    void aContinuationMayTakeThePage()
    {
        m_server->enqueue(FaultyServer::json("[{\"id\":\"a\"}]"));
        size_t items = 0;
        m_client->listTasks({}).then(
            this, [&items](QFuture<Result<TaskPage>> done) { items = done.takeResult()->items.size(); });
        QTRY_COMPARE(items, 1U);
    }

    void destroyingTheClientEndsItsFutures()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::silence(); });
        const auto page = m_client->listTasks({});
        const auto started = m_client->importUrl(u"https://h/a"_s, u"a"_s);
        const auto facts = m_client->checkKey();
        QTRY_COMPARE(m_server->requests().size(), 3);
        m_client.reset();
        m_transport.reset();
        QTRY_VERIFY(page.isFinished() && started.isFinished() && facts.isFinished());
    }

    void abortedRequestsAreCancelled()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::silence(); });
        const auto page = m_client->listTasks({});
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_transport->abortAll();
        QCOMPARE(awaited(page).error().kind, Kind::Cancelled);
    }

    // --- starting work

    void importsAnAddress()
    {
        m_server->enqueue(FaultyServer::json("{\"asset\":{\"id\":\"A\"},\"task\":{\"id\":\"T\"}}", 201));
        const auto started = awaited(m_client->importUrl(u"https://h/a.mp4"_s, u"Holiday “film”"_s));
        QVERIFY(started);
        QCOMPARE(started->taskId, u"T"_s);
        QCOMPARE(started->assetId, u"A"_s);
        QVERIFY(!started->existedBefore);
        const Request &request = m_server->requests().first();
        QCOMPARE(request.target, "/api/asset/upload/url");
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        QCOMPARE(body,
                 (QJsonObject { { u"name"_s, u"Holiday “film”"_s }, { u"url"_s, u"https://h/a.mp4"_s } }));
    }

    void anEarlierImportIsNamed()
    {
        m_server->enqueue(FaultyServer::json("{\"asset\":{\"id\":\"A\"},\"task\":{\"id\":\"T\"}}", 200));
        QVERIFY(awaited(m_client->importUrl(u"https://h/a.mp4"_s, u"a"_s))->existedBefore);
    }

    void importsOnServersOf2022()
    {
        m_server->setHandler([](const Request &request) {
            if (request.target != "/api/asset/import")
                return FaultyServer::error(404, "not found");
            return FaultyServer::json(
                "{\"asset\":{\"id\":\"A\",\"status\":\"waiting\"},\"task\":{\"id\":\"T\",\"type\":\"import\","
                "\"params\":{\"import\":{\"url\":\"x\"}},\"status\":{\"phase\":\"pending\"}}}",
                201);
        });
        const auto started = awaited(m_client->importUrl(u"https://h/a.mp4"_s, u"a"_s));
        QVERIFY(started);
        QCOMPARE(started->taskId, u"T"_s);
        QVERIFY(!started->existedBefore);
        QCOMPARE(m_server->requests().size(), 2);
        QCOMPARE(m_server->requests().last().body, m_server->requests().first().body);
    }

    void anImportIsNotRepeatedAfterOtherErrors()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::error(422, "no"); });
        const auto started = awaited(m_client->importUrl(u"bad"_s, u"a"_s));
        QVERIFY(!started);
        QCOMPARE(started.error().kind, Kind::Invalid);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void actsOnTasksAndAssetsOnce_data()
    {
        using Act = std::function<QFuture<Result<void>>(LivepeerClient *)>;
        QTest::addColumn<Act>("act");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addRow("retry") << Act([](LivepeerClient *client) { return client->retryTask(u"a/b"_s); })
                               << "POST"_ba
                               << "/api/task/a%2Fb/retry"_ba;
        QTest::addRow("delete") << Act([](LivepeerClient *client) { return client->deleteAsset(u"A"_s); })
                                << "DELETE"_ba
                                << "/api/asset/A"_ba;
        QTest::addRow("restore") << Act([](LivepeerClient *client) { return client->restoreAsset(u"A"_s); })
                                 << "POST"_ba
                                 << "/api/asset/A/restore"_ba;
    }

    void actsOnTasksAndAssetsOnce()
    {
        using Act = std::function<QFuture<Result<void>>(LivepeerClient *)>;
        QFETCH(Act, act);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        Answer done;
        done.status = 204;
        done.contentType = QByteArray();
        m_server->enqueue(done);
        QVERIFY(awaited(act(m_client.get())));
        QCOMPARE(m_server->requests().first().method, method);
        QCOMPARE(m_server->requests().first().target, target);
        QVERIFY(m_server->requests().first().body.isEmpty());
        m_server->enqueue(FaultyServer::error(400, "task is not in a retryable state"));
        const auto refused = awaited(act(m_client.get()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Invalid);
        QCOMPARE(refused.error().serverWords, QStringList { u"task is not in a retryable state"_s });
        // Not even when nothing came back: it may have been done.
        m_server->enqueue(FaultyServer::hangUp());
        QVERIFY(!awaited(act(m_client.get())));
        QCOMPARE(m_server->requests().size(), 3);
    }

    void renamesAnAsset()
    {
        m_server->enqueue(
            FaultyServer::json("{\"id\":\"A\",\"name\":\"b\",\"status\":{\"phase\":\"ready\"}}"));
        const auto asset = awaited(m_client->renameAsset(u"A"_s, u"b"_s));
        QVERIFY(asset);
        QCOMPARE(asset->spec.name, u"b"_s);
        const Request &request = m_server->requests().first();
        QCOMPARE(request.method, "PATCH");
        QCOMPARE(request.target, "/api/asset/A");
        QCOMPARE(request.header("Content-Type"), "application/json");
        QCOMPARE(QJsonDocument::fromJson(request.body).object(), (QJsonObject { { u"name"_s, u"b"_s } }));
    }

    void startsWorkFromOrders_data()
    {
        using Act = std::function<QFuture<Result<StartedTask>>(LivepeerClient *)>;
        QTest::addColumn<Act>("act");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        const QByteArray task = R"({"task":{"id":"T","type":"export","status":{"phase":"pending"}}})";
        QTest::addRow("export to an address")
            << Act([](LivepeerClient *client) {
                   ExportTarget target;
                   target.url = u"https://e.org/put"_s;
                   target.headers = { { u"X-A"_s, u"1"_s } };
                   return client->exportAsset(u"A"_s, target);
               })
            << "/api/asset/A/export"_ba
            << R"({"custom":{"url":"https://e.org/put","headers":{"X-A":"1"}}})"_ba << task << 201;
        QTest::addRow("export with a method")
            << Act([](LivepeerClient *client) {
                   ExportTarget target;
                   target.url = u"https://e.org/put"_s;
                   target.method = u"POST"_s;
                   return client->exportAsset(u"A"_s, target);
               })
            << "/api/asset/A/export"_ba
            << R"({"custom":{"url":"https://e.org/put","method":"POST"}})"_ba << task << 201;
        QTest::addRow("export to IPFS") << Act([](LivepeerClient *client) {
            ExportTarget target;
            target.kind = ExportTarget::Kind::Ipfs;
            return client->exportAsset(u"A"_s, target);
        }) << "/api/asset/A/export"_ba
                                        << R"({"ipfs":{}})"_ba << task << 201;
        QTest::addRow("export to a Pinata account")
            << Act([](LivepeerClient *client) {
                   ExportTarget target;
                   target.kind = ExportTarget::Kind::Ipfs;
                   target.nftMetadataTemplate = u"player"_s;
                   target.pinataJwt = u"j"_s;
                   return client->exportAsset(u"A"_s, target);
               })
            << "/api/asset/A/export"_ba
            << R"({"ipfs":{"nftMetadataTemplate":"player","pinata":{"jwt":"j"}}})"_ba << task << 201;
        QTest::addRow("clip")
            << Act([](LivepeerClient *client) {
                   return client->clip({ u"p"_s, 1'700'000'000'000, 1'700'000'009'000, u"n"_s });
               })
            << "/api/clip"_ba
            << R"({"playbackId":"p","startTime":1700000000000,"endTime":1700000009000,"name":"n"})"_ba
            << R"({"task":{"id":"T"},"asset":{"id":"B"}})"_ba << 200;
        QTest::addRow("transcode")
            << Act([](LivepeerClient *client) {
                   TranscodeOrder order;
                   order.inputUrl = u"https://e.org/a.mp4"_s;
                   order.storageEndpoint = u"https://s3.e.org"_s;
                   order.storageBucket = u"b"_s;
                   order.storageAccessKeyId = u"k"_s;
                   order.storageSecretAccessKey = u"s"_s;
                   order.hlsPath = u"/hls"_s;
                   return client->transcode(order);
               })
            << "/api/transcode"_ba
            << R"({"input":{"url":"https://e.org/a.mp4"},"outputs":{"hls":{"path":"/hls"}},"storage":{"type":"s3","endpoint":"https://s3.e.org","bucket":"b","credentials":{"accessKeyId":"k","secretAccessKey":"s"}}})"_ba
            << R"({"id":"T","type":"transcode-file","status":{"phase":"pending"}})"_ba << 200;
    }

    void startsWorkFromOrders()
    {
        using Act = std::function<QFuture<Result<StartedTask>>(LivepeerClient *)>;
        QFETCH(Act, act);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        m_server->enqueue(FaultyServer::json(answer, status));
        const auto started = awaited(act(m_client.get()));
        QVERIFY(started);
        QCOMPARE(started->taskId, u"T"_s);
        const Request &request = m_server->requests().first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.target, target);
        QCOMPARE(QJsonDocument::fromJson(request.body).object(), QJsonDocument::fromJson(body).object());
    }

    void readsTheTargetOfAnExport()
    {
        ExportTarget custom;
        custom.url = u"https://e.org/put"_s;
        custom.method = u"POST"_s;
        custom.headers = { { u"X-A"_s, u"1"_s } };
        ExportTarget ipfs;
        ipfs.kind = ExportTarget::Kind::Ipfs;
        ipfs.pinataJwt = u"j"_s;
        for (const ExportTarget &target : { custom, ipfs }) {
            const QJsonObject task { { u"params"_s, QJsonObject { { u"export"_s, toJson(target) } } } };
            QCOMPARE(exportTargetOf(task), std::optional(target));
        }
        QCOMPARE(exportTargetOf({}), std::nullopt);
    }

    void asksForAnUpload_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("usable");
        QTest::addColumn<QString>("task");
        QTest::addRow("today")
            << "{\"url\":\"https://o.example/put?token=a%2Bb\",\"tusEndpoint\":\"x\",\"asset\":{\"id\":\"A\"},\"task\":{\"id\":\"T\"}}"_ba
            << true << u"T"_s;
        QTest::addRow("full task")
            << "{\"url\":\"https://o.example/put?token=a%2Bb\",\"asset\":{\"id\":\"A\"},\"task\":{\"id\":\"T\",\"type\":\"import\"}}"_ba
            << true << u"T"_s;
        QTest::addRow("no task")
            << "{\"url\":\"https://o.example/put?token=a%2Bb\",\"asset\":{\"id\":\"A\"}}"_ba << true
            << QString();
        QTest::addRow("no url") << "{\"asset\":{\"id\":\"A\"}}"_ba << false << QString();
        QTest::addRow("odd url") << "{\"url\":\"file:///etc/passwd\"}"_ba << false << QString();
        QTest::addRow("relative url") << "{\"url\":\"/put\"}"_ba << false << QString();
        QTest::addRow("array") << "[]"_ba << false << QString();
    }

    void asksForAnUpload()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, usable);
        QFETCH(QString, task);
        m_server->enqueue(FaultyServer::json(answer));
        const auto ticket = awaited(m_client->requestUpload(u"a"_s));
        QCOMPARE(ticket.has_value(), usable);
        QCOMPARE(m_server->requests().first().target, "/api/asset/request-upload");
        if (!usable) {
            QCOMPARE(ticket.error().kind, Kind::Malformed);
            return;
        }
        QCOMPARE(ticket->url.toEncoded(), "https://o.example/put?token=a%2Bb");
        QCOMPARE(ticket->taskId, task);
        QCOMPARE(ticket->assetId, u"A"_s);
    }

    void asksForAnUploadWithOptions()
    {
        m_server->enqueue(FaultyServer::json("{\"url\":\"https://o.example/put\",\"asset\":{\"id\":\"A\"}}"));
        QVERIFY(awaited(m_client->requestUpload(u"a"_s, { { u"creatorId"_s, u"me"_s } })));
        QCOMPARE(QJsonDocument::fromJson(m_server->requests().first().body).object(),
                 (QJsonObject { { u"name"_s, u"a"_s }, { u"creatorId"_s, u"me"_s } }));
    }

    // --- keys

    void checksKeys_data()
    {
        QTest::addColumn<int>("meStatus");
        QTest::addColumn<QByteArray>("meText");
        QTest::addColumn<int>("listStatus");
        QTest::addColumn<QByteArray>("listText");
        QTest::addColumn<int>("kind"); // −1: the key is good
        QTest::addColumn<bool>("mayList");
        const int good = -1;
        const QByteArray cors = "access forbidden for CORS-enabled API key with restricted access";
        QTest::addRow("good") << 200 << ""_ba << 200 << ""_ba << good << true;
        QTest::addRow("good, list refused") << 200 << ""_ba << 403 << cors << good << false;
        QTest::addRow("good, list broken") << 200 << ""_ba << 500 << "boom"_ba << good << true;
        QTest::addRow("restricted") << 403 << cors << 403 << cors << good << false;
        QTest::addRow("restricted by rules") << 403 << "credential has insufficent privileges"_ba << 403
                                             << "credential has insufficent privileges"_ba << good << false;
        QTest::addRow("no such address") << 404 << "not found"_ba << 200 << ""_ba << good << true;
        QTest::addRow("wrong") << 401 << "no token x found"_ba << 401 << "no token x found"_ba
                               << int(Kind::Unauthorized) << false;
        QTest::addRow("wrong, 2022") << 403 << "no token x found"_ba << 403 << "no token x found"_ba
                                     << int(Kind::Unauthorized) << false;
        QTest::addRow("wrong, 2022, unknown user")
            << 500 << "no user"_ba << 403 << "request is not authenticated"_ba << int(Kind::Unauthorized)
            << false;
        QTest::addRow("suspended") << 403 << "user is suspended"_ba << 403 << "user is suspended"_ba
                                   << int(Kind::Forbidden) << false;
        QTest::addRow("no such address, wrong")
            << 404 << "not found"_ba << 401 << "no token x found"_ba << int(Kind::Unauthorized) << false;
        QTest::addRow("rate limited") << 429 << "slow"_ba << 200 << ""_ba << int(Kind::RateLimited) << false;
        QTest::addRow("server down") << 503 << "down"_ba << 503 << "down"_ba << int(Kind::Server) << false;
    }

    void checksKeys()
    {
        QFETCH(int, meStatus);
        QFETCH(QByteArray, meText);
        QFETCH(int, listStatus);
        QFETCH(QByteArray, listText);
        QFETCH(int, kind);
        QFETCH(bool, mayList);
        m_server->setHandler([=](const Request &request) {
            if (request.target == "/api/user/me")
                return meStatus == 200 ? FaultyServer::json("{\"id\":\"U\",\"email\":\"a@b.example\"}")
                                       : FaultyServer::error(meStatus, meText);
            return listStatus == 200 ? FaultyServer::json("[]") : FaultyServer::error(listStatus, listText);
        });
        const auto facts = awaited(m_client->checkKey());
        if (kind >= 0) {
            QVERIFY(!facts);
            QCOMPARE(int(facts.error().kind), kind);
            return;
        }
        QVERIFY(facts);
        QCOMPARE(facts->mayList, mayList);
        QCOMPARE(facts->userId, meStatus == 200 ? u"U"_s : QString());
        QCOMPARE(facts->email, meStatus == 200 ? u"a@b.example"_s : QString());
    }

    void aWebPageIsNoGoodKey()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::html(); });
        QCOMPARE(awaited(m_client->checkKey()).error().kind, Kind::UnexpectedContent);
    }

private:
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<LivepeerClient> m_client;
};

QTEST_GUILESS_MAIN(TestLivepeerClient)
#include "tst_livepeerclient.moc"
