#include "support/localservice.h"
#include "support/media.h"
#include "support/patience.h"
#include "support/restclient.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;

//! Uploads in parts, as the protocol TUS 1.0 has them, asked of the real service.
class TestLocalServiceTus : public QObject
{
    Q_OBJECT

    using Headers = RestClient::Headers;

    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<RestClient> m_keyed;
    std::unique_ptr<RestClient> m_keyless; //!< upload addresses need no key
    QByteArray m_film;
    QUrl m_endpoint;
    QString m_taskId;

    static Headers with(Headers headers)
    {
        headers.emplaceBack("Tus-Resumable", "1.0.0");
        return headers;
    }

    static Headers part(qint64 offset)
    {
        return with({ { "Content-Type", "application/offset+octet-stream" },
                      { "Upload-Offset", QByteArray::number(offset) } });
    }

    bool start()
    {
        if (!m_service->start())
            return false;
        m_keyed = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
        m_keyless = std::make_unique<RestClient>(m_service->baseUrl(), QString());
        return true;
    }

    void requestUpload()
    {
        const RestAnswer answer = m_keyed->post(u"/asset/request-upload"_s, { { u"name"_s, u"film"_s } });
        QCOMPARE(answer.status, 200);
        m_endpoint = QUrl(answer.object().value(u"tusEndpoint").toString());
        m_taskId = answer.object().value(u"task").toObject().value(u"id").toString();
        QVERIFY(m_endpoint.path().endsWith("/api/asset/upload/tus"_L1));
        QVERIFY(QUrlQuery(m_endpoint).queryItemValue(u"token"_s).size() > 20);
        QCOMPARE(QUrlQuery(QUrl(answer.object().value(u"url").toString())).queryItemValue(u"token"_s),
                 QUrlQuery(m_endpoint).queryItemValue(u"token"_s));
    }

    QUrl make(qint64 length)
    {
        const RestAnswer made = m_keyless->send("POST", m_endpoint, {},
                                                with({ { "Upload-Length", QByteArray::number(length) } }));
        return made.status == 201 ? QUrl(QString::fromLatin1(made.header("Location"))) : QUrl();
    }

    RestAnswer ask(const QUrl &location) { return m_keyless->send("HEAD", location, {}, with({})); }

private Q_SLOTS:
    void initTestCase()
    {
        QFile film(media::mp4());
        QVERIFY(film.open(QIODevice::ReadOnly));
        m_film = film.readAll();
        QVERIFY(m_film.size() > 1000);
    }

    void init()
    {
        m_service = std::make_unique<LocalService>();
        QVERIFY(start());
        requestUpload();
    }

    void cleanup() { m_service.reset(); }

    void saysWhatItCanDo()
    {
        const RestAnswer answer = m_keyless->send("OPTIONS", m_endpoint);
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.header("Tus-Resumable"), "1.0.0");
        QCOMPARE(answer.header("Tus-Version"), "1.0.0");
        QCOMPARE(answer.header("Tus-Extension"), "creation,termination");
    }

    void takesAFileInParts()
    {
        const QByteArray metadata = "filename ZmlsbS5tcDQ=,empty";
        const RestAnswer made = m_keyless->send("POST", m_endpoint, {},
                                                with({ { "Upload-Length", QByteArray::number(m_film.size()) },
                                                       { "Upload-Metadata", metadata } }));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("Tus-Resumable"), "1.0.0");
        const QUrl location(QString::fromLatin1(made.header("Location")));
        RestAnswer asked = ask(location);
        QCOMPARE(asked.status, 200);
        QCOMPARE(asked.header("Upload-Offset"), "0");
        QCOMPARE(asked.header("Upload-Length"), QByteArray::number(m_film.size()));
        QCOMPARE(asked.header("Upload-Metadata"), metadata);
        QCOMPARE(asked.header("Cache-Control"), "no-store");

        constexpr qsizetype first = 700;
        const RestAnswer begun = m_keyless->send("PATCH", location, m_film.left(first), part(0));
        QCOMPARE(begun.status, 204);
        QCOMPARE(begun.header("Upload-Offset"), QByteArray::number(first));
        QCOMPARE(begun.header("Tus-Resumable"), "1.0.0");
        QCOMPARE(m_keyed->get(u"/task/"_s + m_taskId).object().value(u"status").toObject().value(u"phase"),
                 u"pending"_s);
        const RestAnswer ended = m_keyless->send("PATCH", location, m_film.mid(first), part(first));
        QCOMPARE(ended.status, 204);
        QCOMPARE(ended.header("Upload-Offset"), QByteArray::number(m_film.size()));
        QCOMPARE(outcomeOfTask(m_keyed.get(), m_taskId, 60'000), u"completed"_s);
        // A sender that missed the answer learns it.
        asked = ask(location);
        QCOMPARE(asked.status, 200);
        QCOMPARE(asked.header("Upload-Offset"), QByteArray::number(m_film.size()));
        QCOMPARE(m_keyless->send("PATCH", location, "x", part(m_film.size())).status, 404);
        QCOMPARE(m_keyless->send("POST", m_endpoint, {}, with({ { "Upload-Length", "5" } })).status, 422);
    }

    void refusesWhatTheProtocolDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<RestClient::Headers>("headers");
        QTest::addColumn<int>("status");
        const Headers version { { "Tus-Resumable", "1.0.0" } };
        const auto row
            = [](const char *name, const char *method, bool isNew, const Headers &headers, int status) {
                  QTest::addRow("%s", name) << QByteArray(method) << isNew << headers << status;
              };
        row("no version", "HEAD", false, {}, 412);
        row("another version", "HEAD", false, { { "Tus-Resumable", "0.2.2" } }, 412);
        row("another version of a new one", "POST", true,
            { { "Tus-Resumable", "2.0.0" }, { "Upload-Length", "5" } }, 412);
        row("a new one without a length", "POST", true, version, 400);
        row("a new one of a length to come", "POST", true,
            { { "Tus-Resumable", "1.0.0" }, { "Upload-Defer-Length", "1" } }, 400);
        row("a new one of a negative length", "POST", true, with({ { "Upload-Length", "-5" } }), 400);
        row("a new one of nothing", "POST", true, with({ { "Upload-Length", "0" } }), 422);
        row("a new one larger than any disk", "POST", true,
            with({ { "Upload-Length", "9000000000000000000" } }), 413);
        row("a new one larger than any number", "POST", true,
            with({ { "Upload-Length", "99999999999999999999" } }), 400);
        row("metadata that is not base64", "POST", true,
            with({ { "Upload-Length", "5" }, { "Upload-Metadata", "name ***" } }), 400);
        row("a part of another type", "PATCH", false,
            with({ { "Content-Type", "video/mp4" }, { "Upload-Offset", "0" } }), 415);
        row("a part without a place", "PATCH", false,
            with({ { "Content-Type", "application/offset+octet-stream" } }), 400);
        row("a part at a wrong place", "PATCH", false, part(1), 409);
        row("reading", "GET", false, version, 405);
        row("a page of another origin", "HEAD", false, with({ { "Origin", "https://evil.example" } }), 403);
        row("a page of another origin for a new one", "OPTIONS", true,
            { { "Origin", "https://evil.example" } }, 403);
    }

    void refusesWhatTheProtocolDoesNotKnow()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, isNew);
        QFETCH(RestClient::Headers, headers);
        QFETCH(int, status);
        const QUrl location = make(5);
        QVERIFY(!location.isEmpty());
        const QByteArray body = method == "PATCH" ? "hello" : "";
        const RestAnswer answer = m_keyless->send(method, isNew ? m_endpoint : location, body, headers);
        QCOMPARE(answer.status, status);
        if (status == 412)
            QCOMPARE(answer.header("Tus-Version"), "1.0.0");
        QCOMPARE(ask(location).header("Upload-Offset"), "0");
    }

    void takesNoMoreThanWasSaid()
    {
        const QUrl location = make(5);
        QCOMPARE(m_keyless->send("PATCH", location, "hello!", part(0)).status, 413);
        QCOMPARE(ask(location).header("Upload-Offset"), "0");
        QCOMPARE(m_keyless->send("PATCH", location, "hel", part(0)).status, 204);
        QCOMPARE(m_keyless->send("PATCH", location, "hello", part(3)).status, 413);
        QCOMPARE(ask(location).header("Upload-Offset"), "3");
    }

    void needsTheTokenForANewOneAndTheAddressForTheRest()
    {
        QUrl wrong = m_endpoint;
        wrong.setQuery(u"token=nothing"_s);
        const Headers length = with({ { "Upload-Length", "5" } });
        QCOMPARE(m_keyless->send("POST", wrong, {}, length).status, 403);
        wrong.setQuery(QString());
        QCOMPARE(m_keyless->send("POST", wrong, {}, length).status, 403);
        const QUrl location = make(5);
        QUrl guessed = location;
        guessed.setPath(location.path().chopped(1) + u'_');
        QCOMPARE(ask(guessed).status, 404);
        guessed.setPath(location.path() + u"/../../../../key"_s);
        QVERIFY(ask(guessed).status >= 400);
    }

    void startsAnewWhenItIsMadeAgain()
    {
        const QUrl location = make(5);
        QCOMPARE(m_keyless->send("PATCH", location, "hel", part(0)).status, 204);
        const QUrl again = make(m_film.size());
        QCOMPARE(ask(again).header("Upload-Offset"), "0");
        QCOMPARE(ask(again).header("Upload-Length"), QByteArray::number(m_film.size()));
        QCOMPARE(m_keyless->send("PATCH", again, m_film, part(0)).status, 204);
        QCOMPARE(outcomeOfTask(m_keyed.get(), m_taskId, 60'000), u"completed"_s);
    }

    void forgetsWhatIsTerminated()
    {
        const QUrl location = make(5);
        QCOMPARE(m_keyless->send("PATCH", location, "hel", part(0)).status, 204);
        QCOMPARE(m_keyless->send("DELETE", location, {}, with({})).status, 204);
        QCOMPARE(ask(location).status, 404);
        QCOMPARE(m_keyless->send("DELETE", location, {}, with({})).status, 404);
        QCOMPARE(QDir(m_service->folder() + u"/uploads"_s).entryList(QDir::Files).size(), 0);
    }

    void keepsWhatCameThroughAKill()
    {
        const QUrl location = make(m_film.size());
        constexpr qsizetype first = 1234;
        QCOMPARE(m_keyless->send("PATCH", location, m_film.left(first), part(0)).status, 204);
        m_service->kill();
        QVERIFY(start());
        QUrl moved = location;
        moved.setPort(m_service->baseUrl().port());
        QCOMPARE(ask(moved).header("Upload-Offset"), QByteArray::number(first));
        QCOMPARE(m_keyless->send("PATCH", moved, m_film.mid(first), part(first)).status, 204);
        QCOMPARE(outcomeOfTask(m_keyed.get(), m_taskId, 60'000), u"completed"_s);
    }

    void keepsWhatCameBeforeACutAndTakesTheNextSender()
    {
        const QUrl location = make(m_film.size());
        QTcpSocket sender;
        sender.connectToHost(location.host(), static_cast<quint16>(location.port()));
        QVERIFY(sender.waitForConnected());
        constexpr qsizetype first = 999;
        sender.write("PATCH " + location.path().toLatin1()
                     + " HTTP/1.1\r\nHost: " + location.authority().toLatin1()
                     + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: "
                       "application/offset+octet-stream\r\nContent-Length: "
                     + QByteArray::number(m_film.size()) + "\r\n\r\n" + m_film.left(first));
        QVERIFY(sender.waitForBytesWritten());
        // The first sender says nothing more and stays: whoever comes after it takes its place.
        QTRY_COMPARE(ask(location).header("Upload-Offset"), QByteArray::number(first));
        QCOMPARE(m_keyless->send("PATCH", location, m_film.mid(first), part(first)).status, 204);
        QCOMPARE(outcomeOfTask(m_keyed.get(), m_taskId, 60'000), u"completed"_s);
    }

    void aDirectUploadTakesThePlaceOfTheParts()
    {
        const QUrl location = make(5);
        QCOMPARE(m_keyless->send("PATCH", location, "hel", part(0)).status, 204);
        QUrl direct = m_endpoint;
        direct.setPath(u"/api/asset/upload/direct"_s);
        QCOMPARE(m_keyless->send("PUT", direct, m_film).status, 200);
        QCOMPARE(outcomeOfTask(m_keyed.get(), m_taskId, 60'000), u"completed"_s);
        QCOMPARE(QDir(m_service->folder() + u"/uploads"_s).entryList(QDir::Files).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLocalServiceTus)
#include "tst_localservice_tus.moc"
