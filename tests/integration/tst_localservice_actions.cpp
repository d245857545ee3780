#include "support/faultyserver.h"
#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 60'000;
const QString none = u"00000000-0000-0000-0000-000000000000"_s;

QJsonObject statusOf(const QJsonObject &item)
{
    return item.value(u"status").toObject();
}

QString phaseOf(const QJsonObject &item)
{
    return statusOf(item).value(u"phase").toString();
}

SourceServer::Source refusing(int status)
{
    SourceServer::Source source;
    source.status = status;
    source.body = "no";
    return source;
}

SourceServer::Source giving(const QString &file)
{
    SourceServer::Source source;
    source.filePath = file;
    return source;
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

//! What is done with tasks and assets there are, at the real local service.
class TestLocalServiceActions : public QObject
{
    Q_OBJECT

    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SourceServer> m_source;
    std::unique_ptr<RestClient> m_client;

    bool start(const QStringList &arguments = {})
    {
        if (!m_service->start(arguments))
            return false;
        m_client = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
        return true;
    }
    QJsonObject import(const QString &path)
    {
        return m_client
            ->post(u"/asset/upload/url"_s,
                   { { u"name"_s, u"A name"_s }, { u"url"_s, m_source->url(path).toString() } })
            .object();
    }
    QString taskOf(const QJsonObject &started)
    {
        return started.value(u"task").toObject().value(u"id").toString();
    }
    QString assetOf(const QJsonObject &started)
    {
        return started.value(u"asset").toObject().value(u"id").toString();
    }
    QJsonObject task(const QString &id) { return m_client->get(u"/task/"_s + id).object(); }
    QJsonObject asset(const QString &id) { return m_client->get(u"/asset/"_s + id).object(); }
    bool reaches(const QString &id, const QString &phase)
    {
        return QTest::qWaitFor([&] { return phaseOf(task(id)) == phase; }, deadlineMs);
    }
    RestAnswer act(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        RestClient::Headers headers;
        if (!body.isEmpty())
            headers.append(std::pair<QByteArray, QByteArray>("Content-Type", "application/json"));
        return m_client->send(method, m_client->url(path), body, headers);
    }

    RestAnswer exportTo(const QJsonObject &started, const QJsonObject &custom)
    {
        return m_client->post(u"/asset/"_s + assetOf(started) + u"/export"_s, { { u"custom"_s, custom } });
    }

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<LocalService>();
        QVERIFY(start());
        m_source = std::make_unique<SourceServer>();
        QVERIFY(m_source->listen());
    }

    void cleanup()
    {
        m_client.reset();
        m_source.reset();
        QVERIFY(m_service->isRunning());
        QVERIFY(m_service->terminate());
        QVERIFY(!m_service->standardError().contains("database:"));
    }

    void retriesAFailedTaskFromTheBeginning()
    {
        m_source->add(u"/clip.mp4"_s, refusing(404));
        const QJsonObject started = import(u"/clip.mp4"_s);
        const QString id = taskOf(started);
        QVERIFY(reaches(id, u"failed"_s));
        const QJsonObject before = task(id);

        SourceServer::Source held = giving(media::mp4());
        held.holdAt = 100;
        m_source->add(u"/clip.mp4"_s, held);
        const RestAnswer answer = m_client->post(u"/task/"_s + id + u"/retry"_s, {});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object(), (QJsonObject { { u"id"_s, id } }));
        QVERIFY(reaches(id, u"running"_s));
        const QJsonObject again = task(id);
        QCOMPARE(statusOf(again).value(u"retries").toInt(-1), 0);
        QVERIFY(!statusOf(again).contains(u"errorMessage"));
        QVERIFY(again.value(u"scheduledAt").toInteger() >= before.value(u"scheduledAt").toInteger());
        QVERIFY(statusOf(again).value(u"updatedAt").toInteger()
                > statusOf(before).value(u"updatedAt").toInteger());
        // The asset goes on saying failed until the task ends.
        QCOMPARE(phaseOf(asset(assetOf(started))), u"failed"_s);

        m_source->release(u"/clip.mp4"_s);
        QVERIFY(reaches(id, u"completed"_s));
        QCOMPARE(phaseOf(asset(assetOf(started))), u"ready"_s);
    }

    void refusesToRetryWhatIsNotFailed()
    {
        m_source->add(u"/clip.mp4"_s, giving(media::mp4()));
        const QString id = taskOf(import(u"/clip.mp4"_s));
        QVERIFY(reaches(id, u"completed"_s));
        const RestAnswer done = m_client->post(u"/task/"_s + id + u"/retry"_s, {});
        QCOMPARE(done.status, 400);
        QCOMPARE(done.error(), u"task is not in a retryable state"_s);
        QCOMPARE(phaseOf(task(id)), u"completed"_s);
        const RestAnswer unknown = m_client->post(u"/task/"_s + none + u"/retry"_s, {});
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.error(), u"task not found"_s);
    }

    void triesAgainByItselfWhatMayPass()
    {
        QVERIFY(m_service->terminate());
        QVERIFY(start({ u"--retry-pauses"_s, u"5,0.5"_s }));
        m_source->add(u"/clip.mp4"_s, refusing(503));
        const QJsonObject started = import(u"/clip.mp4"_s);
        const QString id = taskOf(started);
        QJsonObject waiting;
        QVERIFY(QTest::qWaitFor(
            [&] {
                waiting = task(id);
                return phaseOf(waiting) == "waiting"_L1 && statusOf(waiting).contains(u"errorMessage");
            },
            deadlineMs));
        QCOMPARE(statusOf(waiting).value(u"retries").toInt(), 1);
        QVERIFY(!statusOf(waiting).contains(u"progress"));
        QVERIFY(statusOf(waiting).value(u"errorMessage").toString().contains(u"503"));
        // A retry by hand has to wait: it is not failed.
        QCOMPARE(m_client->post(u"/task/"_s + id + u"/retry"_s, {}).status, 400);
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        QVERIFY(reaches(id, u"completed"_s));
        QVERIFY(!statusOf(task(id)).contains(u"errorMessage"));
        QVERIFY(!statusOf(task(id)).contains(u"retries"));
    }

    void givesUpAfterTheLastPause()
    {
        QVERIFY(m_service->terminate());
        QVERIFY(start({ u"--retry-pauses"_s, u"0.1,0.1"_s }));
        m_source->add(u"/clip.mp4"_s, refusing(503));
        m_source->add(u"/none.mp4"_s, refusing(404));
        const QString id = taskOf(import(u"/clip.mp4"_s));
        QVERIFY(reaches(id, u"failed"_s));
        QCOMPARE(m_source->requests(u"/clip.mp4"_s), 3);
        // What will not pass is not tried twice.
        const QString gone = taskOf(import(u"/none.mp4"_s));
        QVERIFY(reaches(gone, u"failed"_s));
        QCOMPARE(m_source->requests(u"/none.mp4"_s), 1);
    }

    void goesOnWithARetryAfterAKill()
    {
        m_source->add(u"/clip.mp4"_s, refusing(404));
        const QString id = taskOf(import(u"/clip.mp4"_s));
        QVERIFY(reaches(id, u"failed"_s));
        SourceServer::Source held = giving(media::mp4());
        held.holdAt = 100;
        m_source->add(u"/clip.mp4"_s, held);
        QCOMPARE(m_client->post(u"/task/"_s + id + u"/retry"_s, {}).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_source->openAnswers(u"/clip.mp4"_s), 1, deadlineMs);
        m_service->kill();
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        QVERIFY(start());
        QVERIFY(reaches(id, u"completed"_s));
    }

    void deletesAndRestoresAnAsset()
    {
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        const QJsonObject started = import(u"/clip.mp4"_s);
        QVERIFY(reaches(taskOf(started), u"completed"_s));
        const QString id = assetOf(started);
        const QUrl download(asset(id).value(u"downloadUrl").toString());
        QCOMPARE(m_client->send("GET", download).status, 200);
        QCOMPARE(m_client->get(u"/asset"_s).array().size(), 1);

        QCOMPARE(act("DELETE", u"/asset/"_s + id).status, 204);
        const RestAnswer hidden = m_client->get(u"/asset/"_s + id);
        QCOMPARE(hidden.status, 404);
        QCOMPARE(hidden.error(), u"Asset not found"_s);
        QCOMPARE(m_client->get(u"/asset"_s).array().size(), 0);
        QCOMPARE(m_client->send("GET", download).status, 404);
        const RestAnswer again = act("DELETE", u"/asset/"_s + id);
        QCOMPARE(again.status, 400);
        QCOMPARE(again.error(), u"asset is already deleted"_s);
        // Tasks outlive their assets.
        QCOMPARE(phaseOf(task(taskOf(started))), u"completed"_s);

        // It is still there after a restart.
        QVERIFY(m_service->terminate());
        QVERIFY(start());
        QCOMPARE(m_client->post(u"/asset/"_s + id + u"/restore"_s, {}).status, 204);
        QCOMPARE(phaseOf(asset(id)), u"ready"_s);
        QCOMPARE(m_client->get(u"/asset"_s).array().size(), 1);
        const QUrl restored(asset(id).value(u"downloadUrl").toString());
        QCOMPARE(hashOf(m_client->send("GET", restored).body), media::sha256sum(media::mp4()));
        QCOMPARE(m_client->post(u"/asset/"_s + id + u"/restore"_s, {}).status, 400);
        QCOMPARE(act("DELETE", u"/asset/"_s + none).status, 404);
        QCOMPARE(m_client->post(u"/asset/"_s + none + u"/restore"_s, {}).status, 404);
    }

    void deletingAnAssetInTheMakingEndsItsTask()
    {
        SourceServer::Source held = giving(media::mp4());
        held.holdAt = 100;
        m_source->add(u"/clip.mp4"_s, held);
        const QJsonObject started = import(u"/clip.mp4"_s);
        QVERIFY(reaches(taskOf(started), u"running"_s));
        QCOMPARE(act("DELETE", u"/asset/"_s + assetOf(started)).status, 204);
        const QJsonObject ended = task(taskOf(started));
        QCOMPARE(phaseOf(ended), u"failed"_s);
        QCOMPARE(statusOf(ended).value(u"errorMessage").toString(),
                 u"task cancelled, asset has been deleted"_s);
        m_source->release(u"/clip.mp4"_s);
        // Nor does a retry bring it back.
        QCOMPARE(m_client->post(u"/task/"_s + taskOf(started) + u"/retry"_s, {}).status, 200);
        QVERIFY(reaches(taskOf(started), u"failed"_s));
        QCOMPARE(m_client->get(u"/asset/"_s + assetOf(started)).status, 404);
    }

    void renamesAnAsset()
    {
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        SourceServer::Source held = giving(media::mp4());
        held.holdAt = 100;
        m_source->add(u"/held.mp4"_s, held);
        const QJsonObject started = import(u"/clip.mp4"_s);
        QVERIFY(reaches(taskOf(started), u"completed"_s));
        const QString path = u"/asset/"_s + assetOf(started);
        const RestAnswer renamed = act("PATCH", path, R"({"name":"Ein Strand"})");
        QCOMPARE(renamed.status, 200);
        QCOMPARE(renamed.object().value(u"name").toString(), u"Ein Strand"_s);
        QCOMPARE(asset(assetOf(started)).value(u"name").toString(), u"Ein Strand"_s);
        QCOMPARE(act("PATCH", path, R"({"colour":"red"})").status, 422);
        QCOMPARE(act("PATCH", path, R"({"name":5})").status, 422);
        const RestAnswer storage = act("PATCH", path, R"({"storage":{"ipfs":true}})");
        QCOMPARE(storage.status, 422);
        QVERIFY(storage.error().contains(u"storage"));
        QCOMPARE(act("PATCH", u"/asset/"_s + none, R"({"name":"x"})").status, 404);
        const RestAnswer early
            = act("PATCH", u"/asset/"_s + assetOf(import(u"/held.mp4"_s)), R"({"name":"x"})");
        QCOMPARE(early.status, 422);
        QCOMPARE(early.error(), u"asset is not ready"_s);
        QCOMPARE(asset(assetOf(started)).value(u"name").toString(), u"Ein Strand"_s);
    }

    void givesBackWhoseAnAssetIsAndThatItIsPublic_data()
    {
        QTest::addColumn<QJsonValue>("creator");
        QTest::newRow("text") << QJsonValue(u"0xabc"_s);
        QTest::newRow("object") << QJsonValue(
            QJsonObject { { u"type"_s, u"unverified"_s }, { u"value"_s, u"0xabc"_s } });
    }
    void givesBackWhoseAnAssetIsAndThatItIsPublic()
    {
        QFETCH(QJsonValue, creator);
        const QJsonObject policy { { u"type"_s, u"public"_s } };
        const QJsonObject body { { u"name"_s, u"a"_s },
                                 { u"creatorId"_s, creator },
                                 { u"playbackPolicy"_s, policy } };
        const RestAnswer made = m_client->post(u"/asset/request-upload"_s, body);
        QCOMPARE(made.status, 200);
        const RestAnswer asset
            = m_client->get(u"/asset/"_s + made.object().value(u"asset").toObject().value(u"id").toString());
        QCOMPARE(asset.object().value(u"creatorId").toObject(),
                 (QJsonObject { { u"type"_s, u"unverified"_s }, { u"value"_s, u"0xabc"_s } }));
        QCOMPARE(asset.object().value(u"playbackPolicy").toObject(), policy);
    }

    void exportsTheBytesToAnAddress()
    {
        FaultyServer receiver;
        receiver.setHandler([](const FaultyServer::Request &) { return FaultyServer::json("{}"); });
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        const QJsonObject started = import(u"/clip.mp4"_s);
        QVERIFY(reaches(taskOf(started), u"completed"_s));
        const QString address = receiver.baseUrl().toString() + u"/put/here?signature=abc"_s;
        const QJsonObject custom { { u"url"_s, address },
                                   { u"headers"_s, QJsonObject { { u"X-Token"_s, u"hush"_s } } } };
        const RestAnswer answer = exportTo(started, custom);
        QCOMPARE(answer.status, 201);
        const QJsonObject born = answer.object().value(u"task").toObject();
        QCOMPARE(born.value(u"type").toString(), u"export"_s);
        QCOMPARE(phaseOf(born), u"pending"_s);
        QCOMPARE(born.value(u"inputAssetId").toString(), assetOf(started));
        QVERIFY(!born.contains(u"outputAssetId"));
        QCOMPARE(born.value(u"params").toObject(),
                 (QJsonObject { { u"export"_s, QJsonObject { { u"custom"_s, custom } } } }));
        const QString id = taskOf(answer.object());
        QVERIFY(reaches(id, u"completed"_s));
        QCOMPARE(task(id).value(u"output").toObject(), (QJsonObject { { u"export"_s, QJsonObject() } }));
        QVERIFY(!statusOf(task(id)).contains(u"progress"));
        QVERIFY(!statusOf(task(id)).contains(u"retries"));

        QCOMPARE(receiver.requests().size(), 1);
        const FaultyServer::Request got = receiver.requests().first();
        QCOMPARE(got.method, "PUT");
        QCOMPARE(got.target, "/api/put/here?signature=abc");
        QCOMPARE(got.header("X-Token"), "hush");
        QVERIFY(!got.hasHeader("Authorization"));
        QCOMPARE(hashOf(got.body), media::sha256sum(media::mp4()));
        // By its asset it is found again.
        const QString filters = u"[{\"id\":\"inputAssetId\",\"value\":\"%1\"}]"_s.arg(assetOf(started));
        const QString query = u"/task?filters="_s + QString::fromLatin1(QUrl::toPercentEncoding(filters));
        QCOMPARE(m_client->get(query).array().size(), 1);
    }

    void saysWhyAnExportFailedAndRetriesIt()
    {
        FaultyServer receiver;
        receiver.setHandler([](const FaultyServer::Request &) { return FaultyServer::json("{}"); });
        receiver.enqueue(FaultyServer::error(403, "no"));
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        const QJsonObject started = import(u"/clip.mp4"_s);
        QVERIFY(reaches(taskOf(started), u"completed"_s));
        const QString id
            = taskOf(exportTo(started,
                              { { u"url"_s, QString(receiver.baseUrl().toString() + u"/put?sig=hush"_s) },
                                { u"method"_s, u"POST"_s } })
                         .object());
        QVERIFY(reaches(id, u"failed"_s));
        const QString words = statusOf(task(id)).value(u"errorMessage").toString();
        QVERIFY2(words.contains(u"403") && !words.contains(u"hush"), qPrintable(words));
        QCOMPARE(m_client->post(u"/task/"_s + id + u"/retry"_s, {}).status, 200);
        QVERIFY(reaches(id, u"completed"_s));
        QCOMPARE(receiver.requests().last().method, "POST");
        QCOMPARE(receiver.requests().last().body.size(), QFileInfo(media::mp4()).size());
    }

    void refusesExportsAsTheHostedServiceDoes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::addRow("neither") << R"({})"_ba << 422 << u"exactly one"_s;
        QTest::addRow("both") << R"({"ipfs":{},"custom":{"url":"http://e.org"}})"_ba << 422
                              << u"exactly one"_s;
        QTest::addRow("IPFS") << R"({"ipfs":{}})"_ba << 422 << u"ipfs"_s;
        QTest::addRow("another member")
            << R"({"custom":{"url":"http://e.org"},"c2pa":true})"_ba << 422 << u"additional"_s;
        QTest::addRow("no address") << R"({"custom":{}})"_ba << 422 << u"url"_s;
        QTest::addRow("another scheme")
            << R"({"custom":{"url":"file:///etc/passwd"}})"_ba << 422 << u"http"_s;
        QTest::addRow("a line end in a header")
            << R"({"custom":{"url":"http://e.org","headers":{"X":"a\r\nHost: b"}}})"_ba << 422 << u"string"_s;
        QTest::addRow("a header of the connection")
            << R"({"custom":{"url":"http://e.org","headers":{"Host":"b"}}})"_ba << 422 << u"string"_s;
        QTest::addRow("no JSON") << R"({)"_ba << 400 << u"JSON"_s;
    }

    void refusesExportsAsTheHostedServiceDoes()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, word);
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        const QJsonObject started = import(u"/clip.mp4"_s);
        QVERIFY(reaches(taskOf(started), u"completed"_s));
        const RestAnswer answer = act("POST", u"/asset/"_s + assetOf(started) + u"/export"_s, body);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.error().contains(word), qPrintable(answer.error()));
        QCOMPARE(m_client->get(u"/task"_s).array().size(), 1);
    }

    void exportsOnlyWhatIsReady()
    {
        SourceServer::Source held = giving(media::mp4());
        held.holdAt = 100;
        m_source->add(u"/held.mp4"_s, held);
        const QJsonObject started = import(u"/held.mp4"_s);
        const RestAnswer early = exportTo(started, { { u"url"_s, u"http://127.0.0.1:9/"_s } });
        QCOMPARE(early.status, 412);
        QCOMPARE(early.error(), u"asset is not ready to be exported"_s);
        const RestAnswer unknown = act("POST", u"/asset/"_s + none + u"/export"_s,
                                       "{\"custom\":{\"url\":\"http://127.0.0.1:9/\"}}");
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.error(), u"Asset not found with id "_s + none);
    }

    void exportsToPublicAddressesOnlyWhenToldSo()
    {
        FaultyServer receiver;
        receiver.setHandler([](const FaultyServer::Request &) { return FaultyServer::json("{}"); });
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        const QJsonObject started = import(u"/clip.mp4"_s);
        QVERIFY(reaches(taskOf(started), u"completed"_s));
        QVERIFY(m_service->terminate());
        QVERIFY(start({ u"--public-only"_s }));
        const QString id = taskOf(
            exportTo(started, { { u"url"_s, QString(receiver.baseUrl().toString() + u"/put"_s) } }).object());
        QVERIFY(reaches(id, u"failed"_s));
        QVERIFY(receiver.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLocalServiceActions)
#include "tst_localservice_actions.moc"
