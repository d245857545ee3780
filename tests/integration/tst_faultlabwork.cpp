#include "support/localservice.h"
#include "support/rawhttp.h"
#include "support/restclient.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using rawhttp::Answer;
using rawhttp::Request;

namespace {

constexpr int deadlineMs = 20'000;
constexpr int quietMs = 2000; //!< after which no more of an answer is expected

QByteArray targetOf(const QString &address)
{
    return QUrl(address).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

} // namespace

//! The faults of requests that do something, as they are on the wire.
class TestFaultLabWork : public QObject
{
    Q_OBJECT
private:
    //! What the service gave for one upload.
    struct Place
    {
        QByteArray put; //!< targets
        QByteArray tus;
        QByteArray location; //!< of the upload in parts that was made there
        QString taskId;
    };

    static constexpr qint64 fileBytes = 200'000;

    LocalService m_service;
    std::unique_ptr<RestClient> m_client;
    int m_imports = 0;

    void use(const QByteArray &script) { QVERIFY(m_service.setFaults(script)); }

    Answer ask(const Request &request, int quietMs = deadlineMs, int firstMs = deadlineMs) const
    {
        return rawhttp::send(m_service, request, quietMs, firstMs);
    }

    static Request json(const QByteArray &method, const QByteArray &target, const QByteArray &body)
    {
        return { method, target, { "Content-Type: application/json" }, body };
    }

    //! Of a source that nobody listens at; another one each time, for the same one would not be begun twice.
    Request import()
    {
        return json("POST", "/api/asset/upload/url",
                    "{\"name\":\"a\",\"url\":\"http://127.0.0.1:1/" + QByteArray::number(++m_imports)
                        + ".mp4\"}");
    }
    static Request uploadRequest() { return json("POST", "/api/asset/request-upload", "{\"name\":\"a\"}"); }
    static Request make(const Place &place)
    {
        return { "POST",
                 place.tus,
                 { "Tus-Resumable: 1.0.0", "Upload-Length: " + QByteArray::number(fileBytes) },
                 {} };
    }
    static Request offset(const Place &place)
    {
        return { "HEAD", place.location, { "Tus-Resumable: 1.0.0" }, {} };
    }
    static Request part(const Place &place, qint64 bytes, qint64 from = 0)
    {
        return { "PATCH",
                 place.location,
                 { "Tus-Resumable: 1.0.0", "Content-Type: application/offset+octet-stream",
                   "Upload-Offset: " + QByteArray::number(from) },
                 QByteArray(bytes, 'v') };
    }
    static Request whole(const Place &place)
    {
        return { "PUT", place.put, { "Content-Type: video/mp4" }, QByteArray(fileBytes, 'v') };
    }

    //! With no fault on.
    Place place() const
    {
        const QJsonObject given = QJsonDocument::fromJson(ask(uploadRequest()).body).object();
        Place place { targetOf(given.value("url"_L1).toString()),
                      targetOf(given.value("tusEndpoint"_L1).toString()),
                      {},
                      given.value("task"_L1).toObject().value("id"_L1).toString() };
        place.location = targetOf(QString::fromLatin1(ask(make(place)).header("Location")));
        return place;
    }

    int taskCount() const { return static_cast<int>(m_client->get(u"/task?limit=1000"_s).array().size()); }
    QString phaseOf(const Place &place) const
    {
        const QJsonObject task = m_client->get(u"/task/"_s + place.taskId).object();
        return task.value("status"_L1).toObject().value("phase"_L1).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_service.start());
        m_client = std::make_unique<RestClient>(m_service.baseUrl(), m_service.key());
    }
    void cleanup() { use({}); }

    void requestsOfOneKindAreMet_data()
    {
        QTest::addColumn<QByteArrayList>("met");
        const auto row = [](const char *where, const QByteArrayList &met) { QTest::newRow(where) << met; };
        row("list", { "list" });
        row("all", { "list" });
        row("import", { "import", "import of 2022" });
        row("upload-request", { "request" });
        row("upload-make", { "make" });
        row("upload-offset", { "offset" });
        row("upload-bytes", { "part", "whole" });
        row("upload", { "request", "make", "offset", "part", "whole", "terminate" });
        row("action", { "retry", "rename", "delete" });
    }
    void requestsOfOneKindAreMet()
    {
        QFETCH(const QByteArrayList, met);
        const Place place = this->place();
        QVERIFY(!place.location.isEmpty());
        Request importOf2022 = import();
        importOf2022.target = "/api/asset/import";
        const std::pair<QByteArray, Request> all[] {
            { "list", { .target = "/api/task" } },
            { "import", import() },
            { "import of 2022", importOf2022 },
            { "request", uploadRequest() },
            { "make", make(place) },
            { "offset", offset(place) },
            { "part", part(place, 10) },
            { "whole", whole(place) },
            { "terminate", { "DELETE", place.location, { "Tus-Resumable: 1.0.0" }, {} } },
            { "retry", json("POST", "/api/task/" + place.taskId.toLatin1() + "/retry", {}) },
            { "rename", json("PATCH", "/api/asset/none", "{\"name\":\"b\"}") },
            { "delete", { .method = "DELETE", .target = "/api/asset/none" } },
        };
        use(QByteArray(QTest::currentDataTag()) + ": status 418");
        QByteArrayList found;
        for (const auto &[name, request] : all) {
            const Answer answer = ask(request);
            QVERIFY2(answer.status() > 0, name.constData());
            if (answer.status() == 418)
                found.append(name);
        }
        QCOMPARE(found, met);
    }

    void whatTakesThePlaceOfAnAnswerComesBeforeTheWork_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words"); // contained
        const auto row = [](const char *what, int status, const char *words) {
            QTest::newRow(what) << status << QByteArray(words);
        };
        row("no-answer", 0, "");
        row("status 500", 500, "errors");
        row("status 401 echo", 401, "no token");
        row("status 403", 403, "restricted access");
        row("status 429 retry-after 7", 429, "Retry-After: 7");
        row("status 429 retry-date 7", 429, "Retry-After: ");
        row("html", 200, "Sign in");
        row("redirect-loop", 302, "Location: /api/asset");
        row("redirect-away", 302, "Location: http://127.0.0.2");
    }
    void whatTakesThePlaceOfAnAnswerComesBeforeTheWork()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, words);
        const QByteArray what = QTest::currentDataTag();
        const Place place = this->place();
        const int before = taskCount();
        use("import: " + what + "; upload: " + what);
        for (const Request &request : { import(), uploadRequest(), part(place, 10), whole(place) }) {
            const Answer answer = ask(request);
            QCOMPARE(answer.status(), status);
            QVERIFY2(answer.head.contains(words) || answer.body.contains(words), answer.head.constData());
            QVERIFY(answer.isClosed);
        }
        QCOMPARE(ask(offset(place)).status(), status);
        QCOMPARE(ask(make(place)).status(), status);
        use({});
        QCOMPARE(taskCount(), before);
        QCOMPARE(ask(offset(place)).header("Upload-Offset"), "0");
        QCOMPARE(phaseOf(place), u"pending"_s);
    }

    void workIsDoneThoughItsAnswerIsLost_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("lost") << 0;
        QTest::newRow("lost 504") << 504;
        // The answer to a part has no body.
        QTest::newRow("cut 0") << -1;
    }
    void workIsDoneThoughItsAnswerIsLost()
    {
        QFETCH(const int, status);
        const QByteArray what = QTest::currentDataTag();
        const Place place = this->place();
        const Place other = this->place();
        const int before = taskCount();
        if (status >= 0) {
            use("import: " + what + "; upload: " + what);
            QCOMPARE(ask(import()).status(), status);
            QCOMPARE(ask(part(place, 10)).status(), status);
            QCOMPARE(ask(whole(other)).status(), status);
            QCOMPARE(ask(uploadRequest()).status(), status);
            use({});
            QCOMPARE(taskCount(), before + 2);
            QCOMPARE(ask(offset(place)).header("Upload-Offset"), "10");
            QVERIFY(phaseOf(other) != u"pending"_s);
        }
        // What has no answer but its code.
        use("action: " + (status < 0 ? QByteArray("cut 0") : what));
        const QString asset
            = m_client->get(u"/task/"_s + other.taskId).object().value("outputAssetId"_L1).toString();
        QCOMPARE(ask({ .method = "DELETE", .target = "/api/asset/" + asset.toLatin1() }).status(),
                 std::max(status, 0));
        QCOMPARE(m_client->get(u"/asset/"_s + asset).status, 404);
    }

    void partIsTakenUpToAPoint_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("staysOpen");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char *script, int status, bool staysOpen, const char *kept) {
            QTest::newRow(script) << QByteArray(script) << status << staysOpen << QByteArray(kept);
        };
        row("upload-bytes: cut 1000", 0, false, "1000");
        row("upload-bytes: cut 0", 0, false, "0");
        row("upload: cut 1000", 0, false, "1000");
        row("upload-bytes: stall 1000", 0, true, "1000");
        row("upload-bytes: stall 0", 0, true, "0");
        row("upload-bytes: status 500 after 1000", 500, false, "1000");
        row("upload-bytes: status 500 after 1000; upload-bytes: cut 900", 0, false, "900");
        row("upload-bytes: status 500 after 100001", 204, false, "100000");
        row("upload-bytes: stall 100001", 204, false, "100000");
    }
    void partIsTakenUpToAPoint()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const int, status);
        QFETCH(const bool, staysOpen);
        QFETCH(const QByteArray, kept);
        const Place place = this->place();
        use(script);
        const Answer answer = ask(part(place, 100'000), deadlineMs, staysOpen ? quietMs : deadlineMs);
        QCOMPARE(answer.status(), status);
        QCOMPARE(answer.isClosed, !staysOpen);
        // Without the fault, what is still on its way would be taken whole.
        if (staysOpen)
            QTRY_COMPARE_WITH_TIMEOUT(ask(offset(place)).header("Upload-Offset"), kept, deadlineMs);
        use({});
        QCOMPARE(ask(offset(place)).header("Upload-Offset"), kept);
        // What is left is taken as ever.
        const qint64 from = kept.toLongLong();
        QCOMPARE(ask(part(place, fileBytes - from, from)).status(), 204);
        QVERIFY(phaseOf(place) != u"pending"_s);
    }

    void partThatStallsIsGoneOnWithWhileItStillIsOpen()
    {
        const Place place = this->place();
        use("upload-bytes: stall 1000");
        QTcpSocket socket;
        const auto port = static_cast<quint16>(m_service.baseUrl().port());
        socket.connectToHost(u"127.0.0.1"_s, port);
        QVERIFY(socket.waitForConnected(deadlineMs));
        const Request request = part(place, 100'000);
        socket.write("PATCH " + request.target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
                     + "\r\n" + request.headers.join("\r\n") + "\r\nContent-Length: 100000\r\n\r\n"
                     + request.body);
        QVERIFY(socket.waitForBytesWritten(deadlineMs));
        QTRY_COMPARE_WITH_TIMEOUT(ask(offset(place)).header("Upload-Offset"), "1000", deadlineMs);
        QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
        use({});
        QCOMPARE(ask(part(place, fileBytes - 1000, 1000)).status(), 204);
    }

    void fileInOnePieceThatIsCutCanBeSentAgain()
    {
        const Place place = this->place();
        use("upload-bytes: cut 1000");
        QCOMPARE(ask(whole(place)).status(), 0);
        use("upload-bytes: status 500 after 1000");
        QCOMPARE(ask(whole(place)).status(), 500);
        use({});
        QCOMPARE(phaseOf(place), u"pending"_s);
        QCOMPARE(ask(whole(place)).status(), 200);
    }

    void offsetIsWrong()
    {
        const Place place = this->place();
        use("upload-offset: wrong-offset 5");
        QCOMPARE(ask(part(place, 10)).header("Upload-Offset"), "10");
        QCOMPARE(ask(offset(place)).header("Upload-Offset"), "15");
        use("upload: wrong-offset -5");
        QCOMPARE(ask(part(place, 10, 10)).header("Upload-Offset"), "15");
        QCOMPARE(ask(offset(place)).header("Upload-Offset"), "15");
        use("upload-offset: wrong-offset -1000");
        QCOMPARE(ask(offset(place)).header("Upload-Offset"), "0");
        use({});
        QCOMPARE(ask(offset(place)).header("Upload-Offset"), "20");
    }

    void answerToWorkIsBroughtOverTheWireAsToQuestions()
    {
        use("import: cut 10");
        Answer answer = ask(import());
        QCOMPARE(answer.body.size(), 10);
        QVERIFY(answer.announced() > 10);
        use("import: stall 10");
        answer = ask(import(), quietMs);
        QCOMPARE(answer.body.size(), 10);
        QVERIFY(!answer.isClosed);
        use("upload-request: long-length 7");
        answer = ask(uploadRequest());
        QCOMPARE(answer.announced(), answer.body.size() + 7);
        use("import: lost 504; import: cut 10");
        answer = ask(import());
        QCOMPARE(answer.status(), 504);
        QCOMPARE(answer.body.size(), 10);
    }

    void whoKnowsNoUploadLearnsNothing()
    {
        Place place = this->place();
        use("upload: status 500; action: status 500; import: status 500");
        place.put = "/api/asset/upload/direct?token=wrong";
        QCOMPARE(ask(whole(place)).status(), 403);
        place.tus = "/api/asset/upload/tus?token=wrong";
        QCOMPARE(ask(make(place)).status(), 403);
        place.location = "/api/asset/upload/tus/" + QByteArray(place.location.size() - 22, 'a');
        QCOMPARE(ask(offset(place)).status(), 404);
        RestClient stranger(m_service.baseUrl(), u"wrong"_s);
        QCOMPARE(stranger.post(u"/asset/request-upload"_s, { { "name"_L1, "a"_L1 } }).status, 401);
    }
};

QTEST_GUILESS_MAIN(TestFaultLabWork)
#include "tst_faultlabwork.moc"
