#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QJsonDocument>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 30'000;
constexpr int taskCount = 45;

QStringList idsOf(const QJsonArray &items)
{
    QStringList ids;
    for (const QJsonValue &item : items)
        ids.append(item.toObject().value(u"id").toString());
    return ids;
}

//! The cursor in a Link header, empty without one.
QString cursorOf(const RestAnswer &answer)
{
    const QByteArray link = answer.header("Link");
    const QUrl url(QString::fromLatin1(link.mid(1, link.indexOf('>') - 1)));
    return QUrlQuery(url).queryItemValue(u"cursor"_s);
}

//! `filters=…` encoded twice, as the API wants it.
QString filterQuery(const QString &json)
{
    return u"filters="_s + QString::fromLatin1(json.toUtf8().toPercentEncoding().toPercentEncoding());
}

} // namespace

//! Lists, errors and refusals, against one service with a fixed population.
class TestLocalServiceLists : public QObject
{
    Q_OBJECT

    LocalService m_service;
    SourceServer m_source;
    std::unique_ptr<RestClient> m_client;
    QStringList m_ids; //!< in the order of creation

    QByteArray rawAnswer(const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_service.baseUrl().port()));
        if (!socket.waitForConnected(deadlineMs))
            return {};
        socket.write(request);
        QByteArray answer;
        while (socket.waitForReadyRead(deadlineMs))
            answer += socket.readAll();
        return answer + socket.readAll();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_service.start());
        QVERIFY(m_source.listen());
        m_client = std::make_unique<RestClient>(m_service.baseUrl(), m_service.key());
        for (int i = 0; i < taskCount; ++i) {
            // Fails at once, so that the population comes to rest; every third one is a 2022 import.
            const QString route = i % 3 == 0 ? u"/asset/import"_s : u"/asset/upload/url"_s;
            const auto answer = m_client->post(
                route,
                { { u"name"_s, u"Clip %1 100%"_s.arg(i) }, { u"url"_s, u"ipfs://nowhere/%1"_s.arg(i) } });
            QCOMPARE(answer.status, 201);
            m_ids.append(answer.object().value(u"task").toObject().value(u"id").toString());
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_client->get(u"/asset?phase=failed&limit=1000"_s).array().size(),
                                  taskCount, deadlineMs);
    }

    void limitIsLenient_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << u""_s << 20;
        QTest::newRow("empty") << u"?limit="_s << 20;
        QTest::newRow("no number") << u"?limit=abc"_s << 20;
        QTest::newRow("zero") << u"?limit=0"_s << 20;
        QTest::newRow("negative") << u"?limit=-1"_s << 20;
        QTest::newRow("digits first") << u"?limit=12abc"_s << 12;
        QTest::newRow("fraction") << u"?limit=2.9"_s << 2;
        QTest::newRow("twice") << u"?limit=3&limit=7"_s << 3;
        QTest::newRow("more than there is") << u"?limit=99999999999999999999"_s << taskCount;
    }

    void limitIsLenient()
    {
        QFETCH(QString, query);
        QFETCH(int, rows);
        const auto answer = m_client->get(u"/task"_s + query);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.array().size(), rows);
    }

    void newestChangeComesFirst()
    {
        const QJsonArray items = m_client->get(u"/task?limit=1000"_s).array();
        QCOMPARE(items.size(), taskCount);
        const auto updatedAt = [](const QJsonValue &item) {
            return item.toObject().value(u"status").toObject().value(u"updatedAt").toInteger();
        };
        QVERIFY(std::is_sorted(items.begin(), items.end(), [&](const QJsonValue &a, const QJsonValue &b) {
            return updatedAt(a) > updatedAt(b);
        }));
    }

    void aWalkByLinkSeesEveryTaskOnce()
    {
        QStringList seen;
        QString cursor;
        int pages = 0;
        do {
            const auto page = m_client->get(u"/task?limit=10&extra=kept%20as%20is&cursor="_s + cursor);
            QCOMPARE(page.status, 200);
            seen += idsOf(page.array());
            cursor = cursorOf(page);
            QVERIFY(cursor.isEmpty() || page.header("Link").contains("extra=kept%20as%20is"));
            QVERIFY(++pages < 10);
        } while (!cursor.isEmpty());
        QCOMPARE(pages, 5);
        QCOMPARE(seen.size(), taskCount);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()), QSet<QString>(m_ids.begin(), m_ids.end()));
    }

    void theLastPageHasNoLink()
    {
        QVERIFY(m_client->get(u"/task?limit=%1"_s.arg(taskCount)).header("Link").isEmpty());
        QVERIFY(!m_client->get(u"/task?limit=%1"_s.arg(taskCount - 1)).header("Link").isEmpty());
        QCOMPARE(m_client->get(u"/task?cursor=undefined"_s).body, QByteArray("[]"));
        QCOMPARE(m_client->get(u"/task?cursor=skip99999"_s).body, QByteArray("[]"));
    }

    void aWalkByIdSeesEveryTaskOnce_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<bool>("isDescending");
        QTest::newRow("ascending") << u"id-false"_s << false;
        QTest::newRow("descending") << u"id-true"_s << true;
    }

    void aWalkByIdSeesEveryTaskOnce()
    {
        QFETCH(QString, order);
        QFETCH(bool, isDescending);
        QStringList seen;
        for (;;) {
            const QString cursor = seen.isEmpty() ? QString() : u"&cursor="_s + seen.last();
            const auto page = m_client->get(u"/task?limit=10&order="_s + order + cursor);
            if (page.array().isEmpty())
                break;
            seen += idsOf(page.array());
            QVERIFY(seen.size() <= taskCount);
        }
        QStringList expected = m_ids;
        std::sort(expected.begin(), expected.end());
        if (isDescending)
            std::reverse(expected.begin(), expected.end());
        QCOMPARE(seen, expected);
    }

    void orderIsLenient()
    {
        QCOMPARE(idsOf(m_client->get(u"/task?limit=1000&order=createdAt-false"_s).array()).first(),
                 m_ids.first());
        QStringList byId = m_ids;
        std::sort(byId.begin(), byId.end());
        for (const QString &order : { u"bogus-true"_s, u"createdAt"_s, u"user.email-true"_s })
            QCOMPARE(idsOf(m_client->get(u"/task?limit=1000&order="_s + order).array()), byId);
        const QJsonArray byType
            = m_client->get(u"/task?limit=1000&order=type-false,createdAt-true"_s).array();
        QCOMPARE(byType.first().toObject().value(u"type").toString(), u"import"_s);
        QCOMPARE(m_client->get(u"/task?limit=1&order=createdAt-true;drop%20table%20task"_s).status, 200);
        QCOMPARE(m_client->get(u"/task?limit=1000"_s).array().size(), taskCount);
    }

    void filtersSelect_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("filters");
        QTest::addColumn<int>("rows");
        QTest::newRow("type") << u"/task"_s << u"[{\"id\":\"type\",\"value\":\"import\"}]"_s << 15;
        QTest::newRow("all of several")
            << u"/task"_s
            << u"[{\"id\":\"type\",\"value\":\"import\"},{\"id\":\"createdAt\",\"value\":{\"gte\":0,\"lt\":9e15}}]"_s
            << 15;
        QTest::newRow("nothing later")
            << u"/task"_s << u"[{\"id\":\"updatedAt\",\"value\":{\"gt\":9e15}}]"_s << 0;
        QTest::newRow("a number for text") << u"/task"_s << u"[{\"id\":\"type\",\"value\":7}]"_s << 0;
        QTest::newRow("null for text") << u"/task"_s << u"[{\"id\":\"type\",\"value\":null}]"_s << 0;
        QTest::newRow("tasks have no name") << u"/task"_s << u"[{\"id\":\"name\",\"value\":\"Clip\"}]"_s << 0;
        QTest::newRow("user") << u"/task"_s << u"[{\"id\":\"userId\",\"value\":\"local\"}]"_s << taskCount;
        QTest::newRow("part of a name, any case")
            << u"/asset"_s << u"[{\"id\":\"name\",\"value\":\"clip 4\"}]"_s << 6;
        QTest::newRow("a per cent sign is itself")
            << u"/asset"_s << u"[{\"id\":\"name\",\"value\":\"100%\"}]"_s << taskCount;
        QTest::newRow("a wildcard is none")
            << u"/asset"_s << u"[{\"id\":\"name\",\"value\":\"C_ip\"}]"_s << 0;
        QTest::newRow("phase of assets") << u"/asset"_s << u"[{\"id\":\"phase\",\"value\":\"ready\"}]"_s << 0;
    }

    void filtersSelect()
    {
        QFETCH(QString, path);
        QFETCH(QString, filters);
        QFETCH(int, rows);
        const auto answer = m_client->get(path + u"?limit=1000&count=false&"_s + filterQuery(filters));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.array().size(), rows);
        QCOMPARE(answer.header("X-Total-Count"), rows == 0 ? QByteArray() : QByteArray::number(rows));
    }

    void badFiltersAreRefused_data()
    {
        QTest::addColumn<QString>("filters");
        QTest::addColumn<QString>("words");
        QTest::newRow("phase of tasks")
            << u"[{\"id\":\"phase\",\"value\":\"failed\"}]"_s << u"unknown field: \"phase\""_s;
        QTest::newRow("no array") << u"{}"_s << u"must be an array"_s;
        QTest::newRow("null") << u"null"_s << u"must be an array"_s;
        QTest::newRow("text") << u"\"type\""_s << u"must be an array"_s;
        QTest::newRow("broken") << u"[{"_s << u"SyntaxError"_s;
        QTest::newRow("no value") << u"[{\"id\":\"type\"}]"_s << u"missing filter value for id \"type\""_s;
        QTest::newRow("null item") << u"[null]"_s << u"TypeError"_s;
        QTest::newRow("eq") << u"[{\"id\":\"createdAt\",\"value\":{\"eq\":1}}]"_s
                            << u"unknown comparison: \"eq\""_s;
        QTest::newRow("text for a number")
            << u"[{\"id\":\"createdAt\",\"value\":\"x\"}]"_s << u"expected a number"_s;
    }

    void badFiltersAreRefused()
    {
        QFETCH(QString, filters);
        QFETCH(QString, words);
        const auto answer = m_client->get(u"/task?"_s + filterQuery(filters));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.error().startsWith(u"error parsing filters: "_s));
        QVERIFY2(answer.error().contains(words), qPrintable(answer.error()));
    }

    void filtersAreDecodedTwice()
    {
        const QByteArray once = QByteArray("[{\"id\":\"name\",\"value\":\"100%\"}]").toPercentEncoding();
        const auto answer = m_client->get(u"/asset?filters="_s + QString::fromLatin1(once));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.error().contains(u"URIError: URI malformed"_s));
    }

    void unchangedAnswersAreNotSentAgain()
    {
        for (const QString &path :
             { QString(u"/task?limit=5&count=1"_s), QString(u"/task/"_s + m_ids.first()) }) {
            const auto first = m_client->get(path);
            const QByteArray etag = first.header("ETag");
            QVERIFY(etag.startsWith("W/\""));
            for (const QByteArray &tag :
                 { etag, etag.mid(2), QByteArray("\"other\", " + etag), QByteArray("*") }) {
                const auto second = m_client->get(path, { { "If-None-Match", tag } });
                QCOMPARE(second.status, 304);
                QVERIFY(second.body.isEmpty());
                QCOMPARE(second.header("Link"), first.header("Link"));
                QCOMPARE(second.header("X-Total-Count"), first.header("X-Total-Count"));
            }
            QCOMPARE(m_client->get(path, { { "If-None-Match", "W/\"other\"" } }).status, 200);
            QCOMPARE(
                m_client->get(path, { { "If-None-Match", etag }, { "Cache-Control", "no-cache" } }).status,
                200);
        }
    }

    void headAnswersWithoutABody()
    {
        const auto head = m_client->send("HEAD", m_client->url(u"/task?limit=5&count=1"_s));
        const auto get = m_client->get(u"/task?limit=5&count=1"_s);
        QCOMPARE(head.status, 200);
        QVERIFY(head.body.isEmpty());
        for (const char *name : { "ETag", "Link", "X-Total-Count", "Content-Length" })
            QCOMPARE(head.header(name), get.header(name));
    }

    void refusesWithoutTheKeyAndDoesNotRepeatWhatWasSent_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("status");
        const QByteArray key = m_service.key().toLatin1();
        QTest::newRow("none") << QByteArray() << 401;
        QTest::newRow("empty") << QByteArray("Bearer ") << 401;
        QTest::newRow("wrong") << QByteArray("Bearer not-the-key") << 401;
        QTest::newRow("other case of the key") << "Bearer " + key.toUpper() << 401;
        QTest::newRow("other scheme") << "Token " + key << 401;
        QTest::newRow("small letters") << "bearer " + key << 200;
        QTest::newRow("more blanks") << "Bearer   " + key + "  " << 200;
    }

    void refusesWithoutTheKeyAndDoesNotRepeatWhatWasSent()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, status);
        RestClient stranger(m_service.baseUrl(), {});
        const auto answer = stranger.get(
            u"/task"_s,
            header.isEmpty() ? RestClient::Headers() : RestClient::Headers { { "Authorization", header } });
        QCOMPARE(answer.status, status);
        if (status == 401) {
            QVERIFY(!answer.error().isEmpty());
            QVERIFY(!answer.body.contains("not-the-key"));
            QVERIFY(!answer.body.contains(m_service.key().toUpper().toLatin1()));
        }
    }

    void refusesPagesOfABrowser()
    {
        const QByteArray key = m_service.key().toLatin1();
        const QByteArray port = QByteArray::number(m_service.baseUrl().port());
        const auto statusOf = [&](const QByteArray &lines) {
            return rawAnswer("GET /api/task HTTP/1.1\r\nAuthorization: Bearer " + key + "\r\n" + lines
                             + "\r\n")
                .mid(9, 3);
        };
        QCOMPARE(statusOf("Host: 127.0.0.1:" + port + "\r\n"), "200");
        QCOMPARE(statusOf("Host: localhost:" + port + "\r\n"), "200");
        QCOMPARE(statusOf("Host: evil.example:" + port + "\r\n"), "403");
        QCOMPARE(statusOf("Host: 127.0.0.1:1\r\n"), "403");
        QCOMPARE(statusOf("Host: 127.0.0.1:" + port + "\r\nHost: evil.example\r\n"), "403");
        QCOMPARE(statusOf(""), "403");
        QCOMPARE(statusOf("Host: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port + "\r\n"),
                 "403");
    }

    void refusesWhatIsTooLarge()
    {
        const QByteArray port = QByteArray::number(m_service.baseUrl().port());
        QByteArray manyHeaders = "GET /api/version HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
        for (int i = 0; i < 2000; ++i)
            manyHeaders += "X-Filler-" + QByteArray::number(i) + ": " + QByteArray(20, 'x') + "\r\n";
        QVERIFY(rawAnswer(manyHeaders + "\r\n").startsWith("HTTP/1.1 431"));
        QVERIFY(
            rawAnswer("GET /" + QByteArray(9000, 'x') + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                .startsWith("HTTP/1.1 414"));
        const auto answer = m_client->post(u"/asset/import"_s, { { u"name"_s, QString(200'000, u'x') } });
        QCOMPARE(answer.status, 413);
        QCOMPARE(m_client->get(u"/version"_s).status, 200);
    }

    void takesNoBodyItDoesNotNeed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a line end in the address") << QByteArray("POST /%0A HTTP/1.1");
        QTest::newRow("a line end below a known area") << QByteArray("POST /api/task/%0A HTTP/1.1");
        QTest::newRow("a star") << QByteArray("POST * HTTP/1.1");
        QTest::newRow("a method of no receiver") << QByteArray("OPTIONS /api/task HTTP/1.1");
        QTest::newRow("the preface of another protocol") << QByteArray("PRI * HTTP/1.1");
    }

    void takesNoBodyItDoesNotNeed()
    {
        QFETCH(QByteArray, line);
        constexpr qint64 bodyBytes = 48LL * 1024 * 1024;
        const qint64 before = m_service.peakMemory();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_service.baseUrl().port()));
        QVERIFY(socket.waitForConnected(deadlineMs));
        socket.write(line + "\r\nHost: 127.0.0.1:" + QByteArray::number(m_service.baseUrl().port())
                     + "\r\nContent-Length: " + QByteArray::number(bodyBytes) + "\r\n\r\n");
        socket.write(QByteArray(bodyBytes, 'x'));
        while (socket.state() == QAbstractSocket::ConnectedState && socket.bytesToWrite() > 0)
            socket.waitForBytesWritten(deadlineMs);
        QCOMPARE(m_client->get(u"/version"_s).status, 200);
        QVERIFY(m_service.peakMemory() - before < bodyBytes / 2);
    }

    void answersErrorsInTheApisForm_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        const QByteArray get = "GET";
        const QByteArray post = "POST";
        QTest::newRow("unknown task") << get << u"/task/nothing"_s << QByteArray() << 404 << u"not found"_s;
        QTest::newRow("unknown asset")
            << get << u"/asset/nothing"_s << QByteArray() << 404 << u"Asset not found"_s;
        QTest::newRow("unknown path") << get << u"/nothing"_s << QByteArray() << 404 << u"not found"_s;
        QTest::newRow("wrong method")
            << QByteArray("PUT") << u"/task/x"_s << QByteArray("{}") << 404 << u"not found"_s;
        QTest::newRow("delete") << QByteArray("DELETE") << u"/task/x"_s << QByteArray() << 404
                                << u"not found"_s;
        QTest::newRow("project") << get << u"/task?projectId=x"_s << QByteArray() << 400 << u"projectId"_s;
        QTest::newRow("bad cursor") << get << u"/task?cursor=skip-1"_s << QByteArray() << 400 << u"cursor"_s;
        QTest::newRow("no JSON") << post << u"/asset/import"_s << QByteArray("{") << 400 << u"not JSON"_s;
        QTest::newRow("no object") << post << u"/asset/import"_s << QByteArray("[]") << 422
                                   << u"must be object"_s;
        QTest::newRow("no address") << post << u"/asset/import"_s << QByteArray("{\"name\":\"a\"}") << 422
                                    << u"Must provide a \"url\" field"_s;
        QTest::newRow("no name") << post << u"/asset/import"_s << QByteArray("{\"url\":\"http://x/\"}") << 422
                                 << u"\"missingProperty\":\"name\""_s;
        QTest::newRow("number as name")
            << post << u"/asset/request-upload"_s << QByteArray("{\"name\":1}") << 422 << u"must be string"_s;
        QTest::newRow("unknown member")
            << post << u"/asset/request-upload"_s << QByteArray("{\"name\":\"a\",\"x\":1}") << 422
            << u"\"additionalProperty\":\"x\""_s;
        QTest::newRow("file address")
            << post << u"/asset/upload/url"_s << QByteArray("{\"name\":\"a\",\"url\":\"file:///etc/passwd\"}")
            << 422 << u"/url"_s;
        QTest::newRow("what it cannot do") << post << u"/asset/request-upload"_s
                                           << QByteArray("{\"name\":\"a\",\"storage\":{\"ipfs\":true}}")
                                           << 422 << u"does not support \"storage\""_s;
        QTest::newRow("signing, which it cannot do either")
            << post << u"/asset/request-upload"_s << QByteArray("{\"name\":\"a\",\"c2pa\":true}") << 422
            << u"does not support \"c2pa\""_s;
        QTest::newRow("tokens, which it does not check")
            << post << u"/asset/request-upload"_s
            << QByteArray("{\"name\":\"a\",\"playbackPolicy\":{\"type\":\"jwt\"}}") << 422
            << u"does not support \"playbackPolicy\""_s;
        QTest::newRow("a creator that is no text")
            << post << u"/asset/request-upload"_s << QByteArray("{\"name\":\"a\",\"creatorId\":5}") << 422
            << u"/creatorId"_s;
        QTest::newRow("a creator of another type")
            << post << u"/asset/request-upload"_s
            << QByteArray("{\"name\":\"a\",\"creatorId\":{\"type\":\"verified\",\"value\":\"x\"}}") << 422
            << u"/creatorId"_s;
    }

    void answersErrorsInTheApisForm()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, words);
        const auto answer
            = m_client->send(method, m_client->url(path), body, { { "Content-Type", "application/json" } });
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.error().contains(words), answer.body.constData());
        QVERIFY(answer.header("Content-Type").startsWith("application/json"));
    }

    void answersAboutItself()
    {
        RestClient stranger(m_service.baseUrl(), {});
        QCOMPARE(stranger.get(u"/version"_s).status, 200);
        const auto health = stranger.send("GET", m_service.baseUrl().resolved(QUrl(u"/healthz"_s)));
        QCOMPARE(health.object().value(u"ok"), QJsonValue(true));
        QCOMPARE(stranger.get(u"/user/me"_s).status, 401);
        QCOMPARE(m_client->get(u"/user/me"_s).object().value(u"id").toString(), u"local"_s);
    }

    void storedFilesHaveNoOtherAddresses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("key") << u"/files/key"_s;
        QTest::newRow("up") << u"/files/..%2f..%2fkey/video"_s;
        QTest::newRow("unknown id") << u"/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/video"_s;
        QTest::newRow("dots") << u"/files/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd/video"_s;
        QTest::newRow("nothing") << u"/files"_s;
    }

    void storedFilesHaveNoOtherAddresses()
    {
        QFETCH(QString, path);
        QUrl url(m_service.baseUrl());
        url.setPath(path, QUrl::TolerantMode);
        QCOMPARE(m_client->send("GET", url).status, 404);
        QCOMPARE(m_client->send("POST", url, "{}").status, 405);
    }

    void keyFileIsPrivate()
    {
        const QFile::Permissions others
            = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(m_service.folder() + u"/key"_s) & others, QFile::Permissions());
        QVERIFY(QByteArray::fromBase64(m_service.key().toLatin1(), QByteArray::Base64UrlEncoding).size()
                == 32);
    }

    void theCommandLineIsChecked_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("help") << QStringList { u"--help"_s } << 0;
        QTest::newRow("version") << QStringList { u"--version"_s } << 0;
        QTest::newRow("unknown option") << QStringList { u"--nonsense"_s } << 1;
        QTest::newRow("stray word") << QStringList { u"word"_s } << 2;
        QTest::newRow("bad port") << QStringList { u"--port"_s, u"70000"_s } << 2;
        QTest::newRow("bad silence") << QStringList { u"--silence"_s, u"0"_s } << 2;
        QTest::newRow("taken port") << QStringList { u"--port"_s, QString::number(m_service.baseUrl().port()),
                                                     u"--data"_s, m_service.folder() + u"/other"_s }
                                    << 1;
    }

    void theCommandLineIsChecked()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QProcess process;
        process.start(QStringLiteral(LOCAL_SERVICE), arguments);
        QVERIFY(process.waitForFinished(deadlineMs));
        QCOMPARE(process.exitCode(), exitCode);
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY(!said.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLocalServiceLists)
#include "tst_localservice_lists.moc"
