#include "livepeer/httptransport.h"
#include "support/awaited.h"
#include "support/faultyserver.h"

#include <QBuffer>
#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Answer = FaultyServer::Answer;

namespace {

const QString key = u"3f9c1a52-secret-key"_s;

HttpRequest get(const QString &path = u"/task"_s)
{
    HttpRequest request;
    request.path = path;
    request.deadline = 20s;
    return request;
}

HttpRequest post(const QByteArray &body = "{\"name\":\"a\"}")
{
    HttpRequest request = get(u"/asset/upload/url"_s);
    request.method = HttpRequest::Method::Post;
    request.body = body;
    return request;
}

//! A port of this computer on which nothing listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray deflated(const QByteArray &plain)
{
    // qCompress() puts the length before the zlib stream.
    return qCompress(plain, 9).mid(4);
}

} // namespace

class TestHttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultyServer>();
        m_other = std::make_unique<FaultyServer>();
        m_transport = std::make_unique<HttpTransport>(m_server->baseUrl(), key);
    }

    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
        m_other.reset();
    }

    void sendsTheKeyAndNothingUnasked()
    {
        m_server->enqueue(FaultyServer::json("[]"));
        HttpRequest request = get();
        request.query.addQueryItem(u"limit"_s, u"2"_s);
        QVERIFY(awaited(m_transport->send(request)));
        QCOMPARE(m_server->requests().size(), 1);
        const FaultyServer::Request &sent = m_server->requests().first();
        QCOMPARE(sent.method, "GET");
        QCOMPARE(sent.target, "/api/task?limit=2");
        QCOMPARE(sent.header("Authorization"), "Bearer " + key.toLatin1());
        QCOMPARE(sent.header("User-Agent"), "Reelwatch/" REELWATCH_VERSION);
        QCOMPARE(sent.header("Accept"), "application/json");
        for (const char *unwanted :
             { "Cache-Control", "Pragma", "Cookie", "Origin", "Referer", "If-None-Match" })
            QVERIFY2(!sent.hasHeader(unwanted), unwanted);
    }

    void sendsNoAuthorizationWithoutAKey()
    {
        m_transport->setKey({});
        m_server->enqueue(FaultyServer::json("[]"));
        QVERIFY(awaited(m_transport->send(get())));
        QVERIFY(!m_server->requests().first().hasHeader("Authorization"));
    }

    void aKeyWithALineEndStartsNoHeader()
    {
        m_transport->setKey(u" abc\r\nX-Evil: 1\n"_s);
        m_server->enqueue(FaultyServer::json("[]"));
        QVERIFY(awaited(m_transport->send(get())));
        QCOMPARE(m_server->requests().first().header("Authorization"), "Bearer abcX-Evil:1");
        QVERIFY(!m_server->requests().first().hasHeader("X-Evil"));
    }

    void requestThatMetNoServerWasNotSent()
    {
        m_transport->setBaseUrl(QUrl(u"http://127.0.0.1:%1/api"_s.arg(closedPort())));
        HttpRequest request = get(u"/task/a/retry"_s);
        request.method = HttpRequest::Method::Post;
        Result<HttpResponse> answer = awaited(m_transport->send(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Offline);
        QVERIFY(answer.error().isUnsent);

        m_transport->setBaseUrl(m_server->baseUrl());
        for (const QByteArray &body : { QByteArray(), QByteArray("{}") }) {
            request.body = body;
            m_server->setHandler([](const FaultyServer::Request &) { return FaultyServer::hangUp(); });
            answer = awaited(m_transport->send(request));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, Kind::Offline);
            QVERIFY(!answer.error().isUnsent);

            HttpRequest impatient = request;
            impatient.silence = 2s;
            m_server->setHandler([](const FaultyServer::Request &) { return FaultyServer::silence(); });
            answer = awaited(m_transport->send(impatient));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, Kind::Timeout);
            QVERIFY(!answer.error().isUnsent);
        }
    }

    void requestThatNobodyTakesIsNotSent()
    {
        // With its queue full, the system lets nobody in and says nothing.
        QTcpServer full;
        full.setListenBacklogSize(0);
        QVERIFY(full.listen(QHostAddress::LocalHost));
        full.pauseAccepting();
        std::vector<std::unique_ptr<QTcpSocket>> waiting;
        for (int i = 0; i < 8; ++i) {
            waiting.push_back(std::make_unique<QTcpSocket>());
            waiting.back()->connectToHost(QHostAddress::LocalHost, full.serverPort());
        }
        m_transport->setBaseUrl(QUrl(u"http://127.0.0.1:%1/api"_s.arg(full.serverPort())));
        QTRY_VERIFY(
            std::ranges::count_if(
                waiting, [](const auto &each) { return each->state() == QAbstractSocket::ConnectedState; })
            >= 1);
        HttpRequest request = post();
        request.silence = 1s;
        const Result<HttpResponse> answer = awaited(m_transport->send(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Timeout);
        QVERIFY(answer.error().isUnsent);
    }

    void answersHoldNoKeyThatTheAccountHad()
    {
        const QByteArray both
            = "[{\"id\":\"a\",\"errorMessage\":\"401 for " + key.toLatin1() + ", not %1\",\"n\":1.50}]";
        m_server->enqueue(FaultyServer::json(QByteArray(both).replace("%1", "another")));
        Result<HttpResponse> answer = awaited(m_transport->send(get()));
        QVERIFY(answer);
        QCOMPARE(answer->body, "[{\"id\":\"a\",\"errorMessage\":\"401 for ***, not another\",\"n\":1.50}]");

        m_transport->setKey(u"7700-another-key"_s);
        m_server->enqueue(FaultyServer::json(QByteArray(both).replace("%1", "7700-another-key")));
        answer = awaited(m_transport->send(get()));
        QVERIFY(answer);
        QCOMPARE(answer->body, "[{\"id\":\"a\",\"errorMessage\":\"401 for ***, not ***\",\"n\":1.50}]");

        m_server->enqueue(FaultyServer::error(500, "no " + key.toLatin1()));
        answer = awaited(m_transport->send(get()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().serverWords, QStringList { u"no ***"_s });
    }

    void shortKeysLeaveAnswersAsTheyAre()
    {
        m_transport->setKey(u"abc"_s);
        m_server->enqueue(FaultyServer::json("[{\"id\":\"abcdef\"}]"));
        const Result<HttpResponse> answer = awaited(m_transport->send(get()));
        QVERIFY(answer);
        QCOMPARE(answer->body, "[{\"id\":\"abcdef\"}]");
    }

    void filesAreFetchedAsTheyAre()
    {
        const QByteArray file = "\"" + key.toLatin1() + "\"";
        Answer whole = FaultyServer::json(file);
        whole.contentType = "application/octet-stream";
        m_server->enqueue(whole);
        QByteArray fetched;
        DownloadRequest request;
        request.url = QUrl(QString::fromLatin1(m_server->origin()) + u"/file"_s);
        request.onBytes = [&fetched](const QByteArray &bytes) {
            fetched += bytes;
            return true;
        };
        QVERIFY(awaited(m_transport->fetch(request)));
        QCOMPARE(fetched, file);
    }

    void keepsEncodedSlashesInThePath()
    {
        m_transport->setBaseUrl(QUrl(m_server->baseUrl().toString() + u"/"_s));
        m_server->enqueue(FaultyServer::json("{}"));
        QVERIFY(awaited(m_transport->send(get(u"/task/a%2Fb%3Fc%25d"_s))));
        QCOMPARE(m_server->requests().first().target, "/api/task/a%2Fb%3Fc%25d");
    }

    void takesWhatTheAnswerSays()
    {
        Answer answer = FaultyServer::json("[1]");
        answer.with("Link", "<http://x/api/task?cursor=skip2>; rel=\"next\"")
            .with("X-Total-Count", "77")
            .with("Date", "Fri, 11 Feb 2022 02:28:48 GMT");
        answer.etag = "W/\"1\"";
        m_server->enqueue(answer);
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, "[1]");
        QCOMPARE(response->contentType, "application/json; charset=utf-8");
        QCOMPARE(response->etag, "W/\"1\"");
        QCOMPARE(response->link, "<http://x/api/task?cursor=skip2>; rel=\"next\"");
        QCOMPARE(response->totalCount, "77");
        QCOMPARE(response->serverDateMs, std::optional<qint64>(1644546528000));
    }

    void setsNoCookies()
    {
        m_server->enqueue(FaultyServer::json("[]").with("Set-Cookie", "session=1; Path=/"));
        m_server->enqueue(FaultyServer::json("[]"));
        QVERIFY(awaited(m_transport->send(get())));
        QVERIFY(awaited(m_transport->send(get())));
        QVERIFY(!m_server->requests().last().hasHeader("Cookie"));
    }

    void notModifiedIsAnAnswer()
    {
        Answer answer = FaultyServer::json("[1]");
        answer.etag = "W/\"5-abc\"";
        answer.with("X-Total-Count", "9");
        m_server->enqueue(answer);
        m_server->enqueue(answer);
        HttpRequest request = get();
        const auto first = awaited(m_transport->send(request));
        QVERIFY(first);
        QVERIFY(!first->notModified());
        request.ifNoneMatch = first->etag;
        const auto second = awaited(m_transport->send(request));
        QVERIFY(second);
        QVERIFY(second->notModified());
        QCOMPARE(second->body, "");
        QCOMPARE(second->totalCount, "9");
        QCOMPARE(m_server->requests().last().header("If-None-Match"), "W/\"5-abc\"");
        QVERIFY(!m_server->requests().last().hasHeader("Cache-Control"));
    }

    void sendsBodiesAsJson()
    {
        m_server->enqueue(FaultyServer::json("{}", 201));
        const auto response = awaited(m_transport->send(post("{\"name\":\"ü\"}")));
        QVERIFY(response);
        QCOMPARE(response->status, 201);
        QCOMPARE(m_server->requests().first().method, "POST");
        QCOMPARE(m_server->requests().first().body, "{\"name\":\"ü\"}");
        QCOMPARE(m_server->requests().first().header("Content-Type"), "application/json");
    }

    void anEmptyAnswerToADeleteIsFine()
    {
        m_server->enqueue(FaultyServer::json({}, 204));
        HttpRequest request = get(u"/asset/1"_s);
        request.method = HttpRequest::Method::Delete;
        const auto response = awaited(m_transport->send(request));
        QVERIFY(response);
        QCOMPARE(response->status, 204);
    }

    // --- redirects

    void followsRedirectsWithinTheOrigin_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : { 301, 302, 303, 307, 308 })
            QTest::addRow("%d", status) << status;
    }

    void followsRedirectsWithinTheOrigin()
    {
        QFETCH(int, status);
        m_server->enqueue(FaultyServer::redirect("/api/v2/task?limit=3", status));
        m_server->enqueue(FaultyServer::redirect(m_server->origin() + "/api/v3/task", status));
        m_server->enqueue(FaultyServer::json("[3]"));
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(response);
        QCOMPARE(response->body, "[3]");
        QCOMPARE(m_server->requests().size(), 3);
        QCOMPARE(m_server->requests().at(1).target, "/api/v2/task?limit=3");
        QCOMPARE(m_server->requests().at(2).target, "/api/v3/task");
        QCOMPARE(m_server->requests().at(2).header("Authorization"), "Bearer " + key.toLatin1());
    }

    void neverFollowsARedirectToAnotherOrigin_data()
    {
        QTest::addColumn<QByteArray>("location"); // OTHER and THIS stand for the ports
        QTest::addRow("other port") << "http://127.0.0.1:OTHER/api/task"_ba;
        QTest::addRow("other name of the same machine") << "http://localhost:THIS/api/task"_ba;
        QTest::addRow("other scheme") << "https://127.0.0.1:THIS/api/task"_ba;
        QTest::addRow("without scheme") << "//127.0.0.1:OTHER/api/task"_ba;
        QTest::addRow("user info that looks like this host")
            << "http://127.0.0.1:THIS@127.0.0.1:OTHER/api/task"_ba;
        QTest::addRow("backslashes") << "\\\\127.0.0.1:OTHER\\api"_ba;
        QTest::addRow("script") << "javascript:alert(1)"_ba;
        QTest::addRow("file") << "file:///etc/passwd"_ba;
        QTest::addRow("data") << "data:application/json,[]"_ba;
        QTest::addRow("no address") << "http://"_ba;
        QTest::addRow("empty") << ""_ba;
        QTest::addRow("missing") << QByteArray();
    }

    void neverFollowsARedirectToAnotherOrigin()
    {
        QFETCH(QByteArray, location);
        location.replace("OTHER", QByteArray::number(m_other->port()))
            .replace("THIS", QByteArray::number(m_server->port()));
        m_other->setHandler([](const auto &) { return FaultyServer::json("[]"); });
        m_server->enqueue(FaultyServer::redirect(location));
        m_server->enqueue(FaultyServer::error(404, "not found"));
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        // What is no address at all may be read as a path of this server; it is then not found there.
        if (location != "\\\\127.0.0.1:" + QByteArray::number(m_other->port()) + "\\api") {
            QCOMPARE(response.error().kind, Kind::RedirectRefused);
            QCOMPARE(response.error().httpStatus, 302);
            QVERIFY(!response.error().detail.isEmpty());
            QCOMPARE(m_server->requests().size(), 1);
        }
        QCOMPARE(m_other->connections(), 0);
        for (const FaultyServer::Request &request : m_other->requests())
            QVERIFY(!request.hasHeader("Authorization"));
    }

    void givesUpOnARedirectLoop()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::redirect("/api/task"); });
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::RedirectLoop);
        QCOMPARE(m_server->requests().size(), 6);
    }

    void sendsWorkAgainOnlyWhenARedirectPromisesThatNothingWasDone()
    {
        m_server->enqueue(FaultyServer::redirect("/api/elsewhere", 302));
        const auto found = awaited(m_transport->send(post()));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Kind::RedirectRefused);
        QCOMPARE(m_server->requests().size(), 1);

        m_server->enqueue(FaultyServer::redirect("/api/elsewhere", 307));
        m_server->enqueue(FaultyServer::json("{}", 201));
        QVERIFY(awaited(m_transport->send(post("{\"a\":1}"))));
        QCOMPARE(m_server->requests().size(), 3);
        QCOMPARE(m_server->requests().last().method, "POST");
        QCOMPARE(m_server->requests().last().target, "/api/elsewhere");
        QCOMPARE(m_server->requests().last().body, "{\"a\":1}");
    }

    void sendsNothingInClearToOtherMachines()
    {
        // 192.0.2.0/24 is set aside for documentation; nothing may be sent there.
        HttpTransport transport(QUrl(u"http://192.0.2.1/api"_s), key);
        const auto future = transport.send(get());
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Kind::RedirectRefused);
        QCOMPARE(transport.meter().requests, 0);
        QBuffer source;
        source.setData("x");
        source.open(QIODevice::ReadOnly);
        const auto upload = transport.put(QUrl(u"http://192.0.2.1/put"_s), &source, {}, {});
        QVERIFY(upload.isFinished());
        QCOMPARE(upload.result().error().kind, Kind::RedirectRefused);
    }

    void aServerElsewhereReachesNothingOfThisComputer_data()
    {
        QTest::addColumn<QString>("origin"); // PORT stands for a server of this computer
        QTest::addRow("by number") << u"http://127.0.0.1:PORT"_s;
        QTest::addRow("by name") << u"http://localhost:PORT"_s;
        QTest::addRow("by number of version 6") << u"http://[::1]:PORT"_s;
        QTest::addRow("over https") << u"https://127.0.0.1:PORT"_s;
    }

    void aServerElsewhereReachesNothingOfThisComputer()
    {
        QFETCH(QString, origin);
        // The account's own server is never asked, only what it may have named.
        HttpTransport transport(QUrl(u"https://studio.example/api"_s), key);
        const QUrl url(origin.replace("PORT"_L1, QString::number(m_other->port())) + u"/task/1?token=abc"_s);
        QBuffer source;
        source.setData("x");
        source.open(QIODevice::ReadOnly);
        QList<QFuture<Result<HttpResponse>>> futures { transport.put(url, &source, {}, {}) };
        for (const char *verb : { "POST", "HEAD", "PATCH", "DELETE" }) {
            UploadRequest request;
            request.verb = verb;
            request.url = url;
            futures << transport.sendUpload(std::move(request));
        }
        DownloadRequest download;
        download.url = url;
        futures << transport.fetch(std::move(download));
        for (const auto &future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().kind, Kind::RedirectRefused);
        }
        QCOMPARE(transport.meter().requests, 0);
    }

    // --- stalls

    void aStallEndsInTimeout_data()
    {
        QTest::addColumn<int>("ending");
        QTest::addRow("before the answer") << int(Answer::Ending::Silence);
        QTest::addRow("in the body") << int(Answer::Ending::Stall);
    }

    void aStallEndsInTimeout()
    {
        QFETCH(int, ending);
        m_server->enqueue(FaultyServer::json("[1,2,3]").ends(static_cast<Answer::Ending>(ending), 3));
        HttpRequest request = get();
        request.deadline = 3s; // so long that the requests are there before it ends
        const auto response = awaited(m_transport->send(request));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Timeout);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aSilentServerIsNotWaitedForToTheDeadline_data()
    {
        QTest::addColumn<int>("ending");
        QTest::addRow("before the answer") << int(Answer::Ending::Silence);
        QTest::addRow("in the body") << int(Answer::Ending::Stall);
    }

    void aSilentServerIsNotWaitedForToTheDeadline()
    {
        QFETCH(int, ending);
        m_server->enqueue(FaultyServer::json("[1,2,3]").ends(static_cast<Answer::Ending>(ending), 3));
        HttpRequest request = get();
        request.silence = 300ms;
        request.deadline = 1h;
        const auto response = awaited(m_transport->send(request));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Timeout);
    }

    void aSlowButSteadyAnswerIsTaken()
    {
        Answer answer = FaultyServer::json('[' + QByteArray(30, ' ') + ']').ends(Answer::Ending::Drip);
        answer.dripInterval = 100ms;
        m_server->enqueue(answer);
        HttpRequest request = get();
        request.silence = 2s;
        const auto response = awaited(m_transport->send(request));
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        QCOMPARE(response->body, answer.body);
    }

    void anAnswerThatDripsForEverEndsAtTheDeadline()
    {
        Answer answer = FaultyServer::json('[' + QByteArray(100'000, ' ') + ']').ends(Answer::Ending::Drip);
        answer.dripInterval = 20ms;
        m_server->enqueue(answer);
        HttpRequest request = get();
        request.silence = 1h;
        request.deadline = 600ms;
        const auto response = awaited(m_transport->send(request));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Timeout);
    }

    void theDeadlineSpansRedirects()
    {
        m_server->enqueue(FaultyServer::redirect("/api/next"));
        m_server->enqueue(FaultyServer::silence());
        HttpRequest request = get();
        request.deadline = 3s; // so long that the requests are there before it ends
        const auto response = awaited(m_transport->send(request));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Timeout);
        QCOMPARE(m_server->requests().size(), 2);
    }

    // --- cuts and lies

    void aCutAnswerIsMalformed_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::addColumn<int>("sent");
        QTest::addRow("in the body") << false << 5;
        QTest::addRow("before the body") << false << 0;
        QTest::addRow("between chunks") << true << 5;
    }

    void aCutAnswerIsMalformed()
    {
        QFETCH(bool, chunked);
        QFETCH(int, sent);
        Answer answer = FaultyServer::json("[1,2,3,4,5,6]").ends(Answer::Ending::Cut, sent);
        answer.chunked = chunked;
        m_server->setHandler([answer](const auto &) { return answer; });
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Malformed);
        QCOMPARE(response.error().httpStatus, 200);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aLengthThatPromisesTooMuchEnds()
    {
        Answer answer = FaultyServer::json("[1,2,3]");
        answer.claimedLength = 1000;
        answer.ending = Answer::Ending::Close;
        m_server->enqueue(answer);
        const auto closed = awaited(m_transport->send(get()));
        QVERIFY(!closed);
        QCOMPARE(closed.error().kind, Kind::Malformed);

        answer.ending = Answer::Ending::KeepAlive;
        m_server->enqueue(answer);
        HttpRequest request = get();
        request.deadline = 300ms;
        const auto open = awaited(m_transport->send(request));
        QVERIFY(!open);
        QCOMPARE(open.error().kind, Kind::Timeout);
    }

    void aLengthThatPromisesTooLittleHarmsNoLaterRequest()
    {
        Answer answer = FaultyServer::json("[1,2,3]HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        answer.claimedLength = 7;
        m_server->enqueue(answer);
        m_server->setHandler([](const auto &) { return FaultyServer::json("[\"true\"]"); });
        const auto first = awaited(m_transport->send(get()));
        QVERIFY(first);
        QCOMPARE(first->body, "[1,2,3]");
        const auto second = awaited(m_transport->send(get()));
        // The bytes too many may spoil the connection, but must not be taken for the answer to another
        // request.
        if (second)
            QCOMPARE(second->body, "[\"true\"]");
    }

    void successMustBeJson_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("accepted");
        QTest::addRow("json") << "application/json"_ba
                              << "[]"_ba << true;
        QTest::addRow("json with blanks") << "application/json; charset=utf-8"_ba
                                          << "\n {}"_ba << true;
        QTest::addRow("byte order mark") << "application/json"_ba
                                         << "\xef\xbb\xbf[]"_ba << true;
        QTest::addRow("problem json") << "application/problem+json"_ba
                                      << "{}"_ba << true;
        QTest::addRow("upper case") << "Application/JSON"_ba
                                    << "{}"_ba << true;
        QTest::addRow("no type, json") << QByteArray() << "[]"_ba << true;
        QTest::addRow("plain text, json") << "text/plain"_ba
                                          << "[]"_ba << true;
        QTest::addRow("sign-in page") << "text/html"_ba
                                      << "<html></html>"_ba << false;
        QTest::addRow("page that claims to be json") << "application/json"_ba
                                                     << "<!DOCTYPE html>"_ba << false;
        QTest::addRow("page without a type") << QByteArray() << "<html></html>"_ba << false;
        QTest::addRow("html that begins like json") << "text/html"_ba
                                                    << "[if IE]"_ba << false;
        QTest::addRow("empty page") << "text/html"_ba
                                    << ""_ba << false;
        QTest::addRow("xml") << "application/xml"_ba
                             << "<a/>"_ba << false;
        QTest::addRow("picture") << "image/png"_ba
                                 << "\x89PNG"_ba << false;
        QTest::addRow("words") << "text/plain"_ba
                               << "OK"_ba << false;
    }

    void successMustBeJson()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, accepted);
        Answer answer = FaultyServer::json(body);
        answer.contentType = type;
        m_server->enqueue(answer);
        const auto response = awaited(m_transport->send(get()));
        QCOMPARE(response.has_value(), accepted);
        if (!accepted) {
            QCOMPARE(response.error().kind, Kind::UnexpectedContent);
            QCOMPARE(response.error().httpStatus, 200);
        }
    }

    void somethingThatIsNoHttpEnds()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->write("SSH-2.0-OpenSSH_9.2p1\r\n\r\n");
            socket->disconnectFromHost();
        });
        HttpTransport transport(QUrl(u"http://127.0.0.1:%1/api"_s.arg(server.serverPort())), key);
        const auto response = awaited(transport.send(get()));
        QVERIFY(!response);
        QVERIFY(response.error().isTransient());
    }

    // --- refusals

    void refusalsHaveAKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::addRow("400") << 400 << int(Kind::Invalid);
        QTest::addRow("401") << 401 << int(Kind::Unauthorized);
        QTest::addRow("403") << 403 << int(Kind::Forbidden);
        QTest::addRow("404") << 404 << int(Kind::NotFound);
        QTest::addRow("407") << 407 << int(Kind::Invalid);
        QTest::addRow("409") << 409 << int(Kind::Conflict);
        QTest::addRow("412") << 412 << int(Kind::Conflict);
        QTest::addRow("413") << 413 << int(Kind::Invalid);
        QTest::addRow("422") << 422 << int(Kind::Invalid);
        QTest::addRow("429") << 429 << int(Kind::RateLimited);
        QTest::addRow("431") << 431 << int(Kind::Invalid);
        QTest::addRow("500") << 500 << int(Kind::Server);
        QTest::addRow("503") << 503 << int(Kind::Server);
    }

    void refusalsHaveAKind()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        m_server->enqueue(FaultyServer::error(status, "as it is"));
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        QCOMPARE(int(response.error().kind), kind);
        QCOMPARE(response.error().httpStatus, status);
        QCOMPARE(response.error().serverWords, QStringList { u"as it is"_s });
    }

    void aChallengeDoesNotHideTheServersWords()
    {
        m_server->enqueue(FaultyServer::error(401, "request is not authenticated")
                              .with("WWW-Authenticate", "Basic realm=\"x\""));
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Unauthorized);
        QCOMPARE(response.error().serverWords, QStringList { u"request is not authenticated"_s });
    }

    void theServersEchoOfTheKeyIsMasked()
    {
        m_server->setHandler(FaultyServer::unauthorizedEcho);
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        const ApiError error = response.error();
        QCOMPARE(error.kind, Kind::Unauthorized);
        QCOMPARE(error.serverWords, QStringList { u"no token *** found"_s });
        QVERIFY(!error.sentence().contains(key));
        QVERIFY(!error.detail.contains(key));
    }

    void theTokenOfAnUploadAddressIsMasked_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addRow("in the path") << "/up/Zq81tokenXk9"_ba;
        QTest::addRow("in the query") << "/up?token=Zq81tokenXk9"_ba;
    }

    void theTokenOfAnUploadAddressIsMasked()
    {
        QFETCH(QByteArray, target);
        m_other->setHandler([](const FaultyServer::Request &request) {
            return FaultyServer::error(403, "no upload " + request.target.right(12) + " here");
        });
        QBuffer source;
        source.setData("abc");
        source.open(QIODevice::ReadOnly);
        const QUrl url(QString::fromLatin1(m_other->origin() + target));
        const auto response = awaited(m_transport->put(url, &source, {}, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Forbidden);
        QCOMPARE(response.error().serverWords, QStringList { u"no upload *** here"_s });
        QVERIFY2(!response.error().detail.contains("Zq81tokenXk9"_L1), qPrintable(response.error().detail));
    }

    void theKeyInAnAddressIsMaskedInDetails()
    {
        m_server->enqueue(FaultyServer::error(400, "bad").ends(Answer::Ending::Close));
        HttpRequest request = get(u"/task/"_s + key);
        const auto response = awaited(m_transport->send(request));
        QVERIFY(!response);
        QVERIFY2(!response.error().detail.contains(key), qPrintable(response.error().detail));
        QVERIFY2(response.error().detail.contains("***"_L1), qPrintable(response.error().detail));
    }

    void retryAfterIsTaken()
    {
        m_server->enqueue(FaultyServer::error(429, "slow down").with("Retry-After", "7"));
        const auto seconds = awaited(m_transport->send(get()));
        QVERIFY(!seconds);
        QCOMPARE(seconds.error().kind, Kind::RateLimited);
        QVERIFY(seconds.error().retryAfter == 7s);
        m_server->enqueue(FaultyServer::error(429, "slow down"));
        QVERIFY(!awaited(m_transport->send(get())).error().retryAfter);
    }

    void aRetryDateIsReadByTheServersClock_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addRow("ahead") << 5;
        QTest::addRow("behind") << -5;
    }

    void aRetryDateIsReadByTheServersClock()
    {
        QFETCH(int, hours);
        const QDateTime serverNow = QDateTime::currentDateTimeUtc().addSecs(hours * 3600);
        m_server->enqueue(FaultyServer::error(429, "slow down")
                              .with("Date", httpDate(serverNow))
                              .with("Retry-After", httpDate(serverNow.addSecs(20))));
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::RateLimited);
        QVERIFY(response.error().retryAfter == 20s);
    }

    void anHtmlErrorPageHasNoWords()
    {
        m_server->enqueue(FaultyServer::html("<h1>Bad Gateway</h1>", 502));
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Server);
        QVERIFY(response.error().serverWords.isEmpty());
    }

    // --- connections

    void aDeadPortIsOffline()
    {
        HttpTransport transport(QUrl(u"http://127.0.0.1:%1/api"_s.arg(closedPort())), key);
        const auto response = awaited(transport.send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Offline);
        QCOMPARE(response.error().httpStatus, 0);
        QVERIFY(!response.error().detail.isEmpty());
    }

    void aServerWithoutTlsEndsInTls()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                    [socket] { socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"); });
        });
        HttpTransport transport(QUrl(u"https://127.0.0.1:%1/api"_s.arg(plain.serverPort())), key);
        const auto response = awaited(transport.send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Tls);
        QVERIFY(!response.error().detail.isEmpty());
    }

    void aGetIsRepeatedWhenAReusedConnectionWasClosed()
    {
        m_server->setHandler([](const FaultyServer::Request &request) {
            return request.onConnection > 0 ? FaultyServer::hangUp() : FaultyServer::json("[1]");
        });
        QVERIFY(awaited(m_transport->send(get())));
        const auto second = awaited(m_transport->send(get()));
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(second->body, "[1]");
        QCOMPARE(m_server->requests().size(), 3);
        QCOMPARE(m_server->connections(), 2);
    }

    void workIsNeverRepeatedByItself_data()
    {
        QTest::addColumn<bool>("isPut");
        QTest::addColumn<bool>("reused");
        QTest::addRow("post, fresh connection") << false << false;
        QTest::addRow("post, reused connection") << false << true;
        QTest::addRow("put, fresh connection") << true << false;
        QTest::addRow("put, reused connection") << true << true;
    }

    void workIsNeverRepeatedByItself()
    {
        QFETCH(bool, isPut);
        QFETCH(bool, reused);
        m_server->setHandler([](const FaultyServer::Request &request) {
            return request.method == "GET" ? FaultyServer::json("[1]") : FaultyServer::hangUp();
        });
        if (reused)
            QVERIFY(awaited(m_transport->send(get())));
        QBuffer source;
        source.setData(QByteArray(1000, 'x'));
        source.open(QIODevice::ReadOnly);
        const auto response
            = awaited(isPut ? m_transport->put(QUrl(m_server->baseUrl().toString() + u"/put"_s), &source,
                                               "video/mp4", {})
                            : m_transport->send(post()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Offline);
        qsizetype sent = 0;
        for (const FaultyServer::Request &request : m_server->requests())
            sent += request.method == "GET" ? 0 : 1;
        QCOMPARE(sent, 1);
    }

    void aServerThatAlwaysHangsUpIsOffline()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::hangUp(); });
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Offline);
        QVERIFY(m_server->requests().size() <= 8);
    }

    void loopbackIsReachedInSpiteOfAProxy()
    {
        const QByteArray proxy = "http://127.0.0.1:" + QByteArray::number(closedPort());
        qputenv("http_proxy", proxy);
        qputenv("HTTP_PROXY", proxy);
        m_server->enqueue(FaultyServer::json("[]"));
        const auto response = awaited(m_transport->send(get()));
        qunsetenv("http_proxy");
        qunsetenv("HTTP_PROXY");
        QVERIFY(response);
    }

    // --- size

    void aLargeAnswerIsRefused()
    {
        m_server->enqueue(FaultyServer::json('[' + QByteArray(300000, ' ') + ']'));
        HttpRequest request = get();
        request.maxBytes = 100000;
        const auto response = awaited(m_transport->send(request));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::TooLarge);
        m_server->enqueue(FaultyServer::json("[]"));
        QVERIFY(awaited(m_transport->send(request)));
    }

    void theCapCountsDecodedBytes()
    {
        Answer answer = FaultyServer::json(deflated('[' + QByteArray(200 * 1024 * 1024, ' ') + ']'));
        answer.with("Content-Encoding", "deflate");
        QVERIFY(answer.body.size() < 1024 * 1024);
        m_server->enqueue(answer);
        const auto response = awaited(m_transport->send(get()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::TooLarge);
        QVERIFY(m_transport->meter().bytesReceived < 70 * 1024 * 1024);
    }

    void aWellPackedAnswerBelowTheCapIsTaken()
    {
        Answer answer = FaultyServer::json(deflated('[' + QByteArray(30 * 1024 * 1024, ' ') + ']'));
        answer.with("Content-Encoding", "deflate");
        m_server->enqueue(answer);
        const auto response = awaited(m_transport->send(get()));
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        QCOMPARE(response->body.size(), 30 * 1024 * 1024 + 2);
    }

    // --- ends

    void abortAllEndsEverythingBeforeItReturns()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::silence(); });
        QBuffer source;
        source.setData("abc");
        source.open(QIODevice::ReadOnly);
        const QList<QFuture<Result<HttpResponse>>> futures {
            m_transport->send(get()), m_transport->send(post()),
            m_transport->put(QUrl(m_server->baseUrl().toString() + u"/put"_s), &source, {}, {})
        };
        QTRY_COMPARE(m_server->requests().size(), 3);
        m_transport->abortAll();
        for (const auto &future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().kind, Kind::Cancelled);
        }
        m_server->setHandler([](const auto &) { return FaultyServer::json("[]"); });
        QVERIFY(awaited(m_transport->send(get())));
    }

    void destructionEndsEverything()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::silence(); });
        const auto future = m_transport->send(get());
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_transport.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Kind::Cancelled);
    }

    void aContinuationMayDestroyTheTransport()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::json("[]"); });
        bool called = false;
        m_transport->send(get()).then(this, [this, &called](const Result<HttpResponse> &response) {
            called = response.has_value();
            m_transport.reset();
        });
        QTRY_VERIFY(called);
        QVERIFY(!m_transport);
    }

    void aContinuationOfAbortAllMayDestroyTheTransport()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::silence(); });
        int called = 0;
        for (int i = 0; i < 2; ++i) {
            m_transport->send(get()).then(this, [this, &called](const Result<HttpResponse> &) {
                ++called;
                m_transport.reset();
            });
        }
        QTRY_COMPARE(m_server->requests().size(), 2);
        m_transport->abortAll();
        QCOMPARE(called, 2);
    }

    void aContinuationMayTakeTheResult()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::json("[7]"); });
        QByteArray body;
        m_transport->send(get()).then(
            this, [&body](QFuture<Result<HttpResponse>> sent) { body = sent.takeResult()->body; });
        QTRY_COMPARE(body, "[7]");
    }

    // --- put

    void putStreamsTheSourceWithoutTheKey()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QByteArray bytes;
        for (int i = 0; i < 400000; ++i)
            bytes += QByteArray::number(i);
        file.write(bytes);
        file.seek(0);
        Answer answer;
        answer.contentType = {};
        m_other->enqueue(answer);
        QList<qint64> steps;
        const auto response
            = awaited(m_transport->put(QUrl(QString::fromLatin1(m_other->origin() + "/up?token=abc")), &file,
                                       "video/mp4", [&steps](qint64 sent) { steps << sent; }));
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        QCOMPARE(m_other->requests().size(), 1);
        const FaultyServer::Request &sent = m_other->requests().first();
        QCOMPARE(sent.method, "PUT");
        QCOMPARE(sent.target, "/up?token=abc");
        QCOMPARE(sent.body.size(), bytes.size());
        QVERIFY(sent.body == bytes);
        QVERIFY(!sent.hasHeader("Authorization"));
        QCOMPARE(sent.header("Content-Type"), "video/mp4");
        QVERIFY(!steps.isEmpty());
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QCOMPARE(steps.last(), bytes.size());
        QCOMPARE(m_transport->meter().bytesSent, bytes.size());
    }

    void putTakesXmlErrors()
    {
        Answer answer
            = FaultyServer::html("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", 403);
        answer.contentType = "application/xml";
        m_other->enqueue(answer);
        QBuffer source;
        source.setData("abc");
        source.open(QIODevice::ReadOnly);
        const auto response = awaited(
            m_transport->put(QUrl(QString::fromLatin1(m_other->origin() + "/up")), &source, {}, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Forbidden);
        QVERIFY(response.error().serverWords.isEmpty());
    }

    void putThatNobodyReadsEndsInTimeout()
    {
        m_other->stopReadingAfter(1);
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(file.resize(64 * 1024 * 1024));
        const auto response = awaited(
            m_transport->put(QUrl(QString::fromLatin1(m_other->origin() + "/up")), &file, {}, {}, 500ms));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Timeout);
    }

    void abortPutEndsThatUploadOnly()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::silence(); });
        QBuffer first;
        first.setData("abc");
        first.open(QIODevice::ReadOnly);
        QBuffer second;
        second.setData("abc");
        second.open(QIODevice::ReadOnly);
        const QUrl url(m_server->baseUrl().toString() + u"/put"_s);
        const auto aborted = m_transport->put(url, &first, {}, {});
        const auto other = m_transport->put(url, &second, {}, {});
        m_transport->abortPut(&first);
        QVERIFY(aborted.isFinished());
        QCOMPARE(aborted.result().error().kind, Kind::Cancelled);
        QVERIFY(!other.isFinished());
        m_transport->abortPut(&first);
        m_transport->abortPut(nullptr);
        QVERIFY(!other.isFinished());
    }

    void aSourceThatEndsEarlyIsALocalFault()
    {
        // A file that is cut by somebody else while it is sent.
        class Shrinking : public QBuffer
        {
        public:
            qint64 size() const override { return QBuffer::size() + 100000; }
        };
        Shrinking source;
        source.setData(QByteArray(1000, 'x'));
        source.open(QIODevice::ReadOnly);
        m_server->setHandler([](const auto &) { return FaultyServer::json("{}"); });
        const auto response
            = awaited(m_transport->put(QUrl(m_server->baseUrl().toString() + u"/put"_s), &source, {}, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::LocalFile);
    }

    void aClosedSourceIsALocalFault()
    {
        QBuffer source;
        const auto future
            = m_transport->put(QUrl(m_server->baseUrl().toString() + u"/put"_s), &source, {}, {});
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Kind::LocalFile);
    }

    void theMeterCounts()
    {
        m_server->setHandler([](const auto &) { return FaultyServer::json("[1,2]"); });
        QVERIFY(awaited(m_transport->send(get())));
        QVERIFY(awaited(m_transport->send(post("{\"a\":1}"))));
        QCOMPARE(m_transport->meter().requests, 2);
        QCOMPARE(m_transport->meter().bytesReceived, 10);
        QCOMPARE(m_transport->meter().bytesSent, 7);
    }

private:
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<FaultyServer> m_other;
    std::unique_ptr<HttpTransport> m_transport;
};

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
