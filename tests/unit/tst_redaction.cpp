#include "text/redaction.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace reelwatch::text;
using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        const auto same
            = [](const char *name, const QString &url) { QTest::addRow("%s", name) << url << url; };
        same("no address", u"holiday film.mp4"_s);
        same("empty", QString());
        same("plain", u"https://video.example/a%20b.mp4?part=1&size=2#t=5"_s);
        same("at sign in the path", u"https://video.example:8080/@user/video.mp4"_s);
        same("at sign in the path behind a short host", u"http://nas:8080/@user/video.mp4?by=a@b"_s);
        same("at sign in the path of this computer", u"http://localhost:8080/a@b.mp4"_s);
        same("at sign behind a port", u"https://video.example:8080/a@b/c.mp4"_s);
        same("at sign in the query", u"https://video.example/?mail=a@b"_s);
        same("ipv6", u"http://[::1]:8935/api"_s);
        same("harmless items", u"https://h/?X-Amz-Date=20240830&Expires=12&format=mp4&keyword=a"_s);
        same("items without values", u"https://h/?token&sig="_s);
        same("masked by the server", u"s3+https://***@h/b"_s);
        QTest::addRow("user and password") << u"https://user:pass@h/a"_s << u"https://***@h/a"_s;
        QTest::addRow("user") << u"w3s://proof@/folder"_s << u"w3s://***@/folder"_s;
        QTest::addRow("other scheme")
            << u"s3+https://AKIA:abc@bucket.example/x"_s << u"s3+https://***@bucket.example/x"_s;
        QTest::addRow("slash in the secret")
            << u"s3+https://AKIA:ab/c+d@h/bucket"_s << u"s3+https://***@h/bucket"_s;
        QTest::addRow("slash first in the secret")
            << u"s3+https://AKIA:/planted@h/bucket"_s << u"s3+https://***@h/bucket"_s;
        QTest::addRow("digits and a slash first in the secret")
            << u"s3+https://AKIA:12/planted@h/b"_s << u"s3+https://***@h/b"_s;
        QTest::addRow("digits and a slash first in the password")
            << u"https://user:1234/pw@host/a"_s << u"https://***@host/a"_s;
        QTest::addRow("slash first in the password")
            << u"https://user.name:/pw@host/a"_s << u"https://***@host/a"_s;
        QTest::addRow("two at signs") << u"https://me@mail.example:pw@h/"_s << u"https://***@h/"_s;
        QTest::addRow("presigned s3")
            << u"https://b.s3.example/k?X-Amz-Algorithm=AWS4&X-Amz-Credential=AKIA%2F2024&X-Amz-Expires=3600&X-Amz-Signature=abc&X-Amz-Security-Token=tok"_s
            << u"https://b.s3.example/k?X-Amz-Algorithm=AWS4&X-Amz-Credential=***&X-Amz-Expires=3600&X-Amz-Signature=***&X-Amz-Security-Token=***"_s;
        QTest::addRow("old s3") << u"https://b.s3.example/k?AWSAccessKeyId=AK&Signature=s%2Bg&Expires=1"_s
                                << u"https://b.s3.example/k?AWSAccessKeyId=***&Signature=***&Expires=1"_s;
        QTest::addRow("presigned gcs")
            << u"https://st.example/k?GoogleAccessId=a@b&X-Goog-Signature=ff&X-Goog-Credential=c"_s
            << u"https://st.example/k?GoogleAccessId=***&X-Goog-Signature=***&X-Goog-Credential=***"_s;
        QTest::addRow("azure") << u"https://a.example/k?sv=1&sig=abc%3D"_s
                               << u"https://a.example/k?sv=1&sig=***"_s;
        QTest::addRow("upload token") << u"https://o.example/api/asset/upload/direct?token=eyJhbGciOi.x.y"_s
                                      << u"https://o.example/api/asset/upload/direct?token=***"_s;
        QTest::addRow("api key") << u"https://h/?apiKey=a&api_key=b&key=c&jwt=d"_s
                                 << u"https://h/?apiKey=***&api_key=***&key=***&jwt=***"_s;
        QTest::addRow("encoded name") << u"https://h/?%74oken=a"_s << u"https://h/?%74oken=***"_s;
        QTest::addRow("semicolons") << u"https://h/?a=1;token=b;c=d"_s << u"https://h/?a=1;token=***;c=d"_s;
        QTest::addRow("fragment") << u"https://h/#access_token=a&x=1"_s
                                  << u"https://h/#access_token=***&x=1"_s;
        QTest::addRow("address in the query") << u"https://gw.example/?url=https%3A%2F%2Fu%3Ap%40h%2Fa"_s
                                              << u"https://gw.example/?url=https%3A%2F%2F***%40h%2Fa"_s;
    }

    void masksAddresses()
    {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        QCOMPARE(redactedUrl(url), expected);
        QCOMPARE(redactedUrl(expected), expected);
    }

    void masksText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto same
            = [](const char *name, const QString &text) { QTest::addRow("%s", name) << text << text; };
        same("plain", u"invalid video file codec or container"_s);
        same("words like schemes",
             u"Basic authentication failed; the bearer token is missing, jwt expired"_s);
        same("words like names",
             u"token expired; token: expired; no apiKey given; tokens=5; key is missing"_s);
        same("harmless pairs", u"GET /api/task?limit=20&order=id-false&count=true, codec=h264 size=12"_s);
        same("harmless headers", u"Content-Type: video/mp4, X-Total-Count: 5, ETag: W/\"5\""_s);
        same("encoded address without secrets", u"see https%3A%2F%2Fh%2Fa%3Fb%3Dc"_s);
        same("comment", u"// see mail@example.org: there"_s);
        QTest::addRow("relative address") << u"PUT /api/asset/upload/direct?token=planted&x=1 failed"_s
                                          << u"PUT /api/asset/upload/direct?token=***&x=1 failed"_s;
        QTest::addRow("relative address, short name")
            << u"GET /k?part=1&sig=planted failed"_s << u"GET /k?part=1&sig=*** failed"_s;
        QTest::addRow("address without a scheme behind a word")
            << u"cannot open host//user:planted@host/a"_s << u"cannot open host//***@host/a"_s;
        QTest::addRow("address without a scheme")
            << u"cannot open //user:planted@host/a"_s << u"cannot open //***@host/a"_s;
        QTest::addRow("encoded address") << u"redirect to https%3A%2F%2Fu%3Aplanted%40h there"_s
                                         << u"redirect to https%3A%2F%2F***%40h there"_s;
        QTest::addRow("encoded address, small letters")
            << u"https%3a%2f%2fh%2fa%3ftoken%3dplanted"_s << u"https%3A%2F%2Fh%2Fa%3Ftoken%3D***"_s;
        QTest::addRow("address encoded twice") << u"to https%253A%252F%252Fu%253Aplanted%2540h there"_s
                                               << u"to https%253A%252F%252F***%2540h there"_s;
        QTest::addRow("pairs") << u"called with token=planted apiKey=planted2, jwt=planted3"_s
                               << u"called with token=*** apiKey=*** jwt=***"_s;
        QTest::addRow("key header") << u"sent X-Api-Key: planted and more"_s
                                    << u"sent X-Api-Key: *** and more"_s;
        QTest::addRow("key header in quotes") << u"{ 'x-api-key': 'planted', 'accept': '*/*' }"_s
                                              << u"{ 'x-api-key': '***', 'accept': '*/*' }"_s;
        QTest::addRow("authorization without a scheme")
            << u"Authorization: planted"_s << u"Authorization: ***"_s;
        QTest::addRow("authorization with another scheme")
            << u"Proxy-Authorization: Token planted"_s << u"Proxy-Authorization: Token ***"_s;
        QTest::addRow("echo of the key") << u"no token s3cret/k%y found"_s << u"no token *** found"_s;
        QTest::addRow("echo of another key")
            << u"no token whatever it was found"_s << u"no token *** found"_s;
        QTest::addRow("echo of the header") << u"no user found from authorization header: Basic dXNlcjpz"_s
                                            << u"no user found from authorization header: ***"_s;
        QTest::addRow("key anywhere") << u"xS3CRET/K%Yx"_s << u"x***x"_s;
        QTest::addRow("key encoded") << u"/task?k=s3cret%2Fk%25y."_s << u"/task?k=***."_s;
        QTest::addRow("bearer") << u"Authorization: Bearer abcdef-123"_s << u"Authorization: Bearer ***"_s;
        QTest::addRow("bearer, other case") << u"got bearer  abcdef"_s << u"got bearer  ***"_s;
        QTest::addRow("basic") << u"Basic dXNlcjpwYXNz="_s << u"Basic ***"_s;
        QTest::addRow("jwt scheme") << u"JWT abc1.def2.ghi3"_s << u"JWT ***"_s;
        QTest::addRow("bare web token")
            << u"token eyJhbGciOiJI.eyJzdWIi.abc_d-e was refused"_s << u"token *** was refused"_s;
        QTest::addRow("address") << u"cannot read https://u:p@h/a?sig=1, sorry"_s
                                 << u"cannot read https://***@h/a?sig=***"_s;
        QTest::addRow("two addresses")
            << u"a s3://k:v@b to <w3s://proof@/x>"_s << u"a s3://***@b to <w3s://***@/x>"_s;
        QTest::addRow("json inside") << u"sent {\"pinata\":{\"apiSecret\":\"a\\\"b\"},\"x\":\"y\"} there"_s
                                     << u"sent {\"pinata\":{\"apiSecret\":\"***\"},\"x\":\"y\"} there"_s;
    }

    void masksText()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QString redacted = redactedText(text, { u"s3cret/k%y"_s, QString() });
        // What stands directly behind a masked query value cannot be told from it.
        if (expected.endsWith("sig=***"_L1))
            QVERIFY2(redacted.startsWith(expected) && !redacted.contains(u'1'), qPrintable(redacted));
        else
            QCOMPARE(redacted, expected);
    }

    void longerSecretsGoFirst()
    {
        QCOMPARE(redactedText(u"abcdef abc"_s, { u"abc"_s, u"abcdef"_s }), u"*** ***"_s);
    }

    void masksJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const auto same
            = [](const char *name, const QByteArray &json) { QTest::addRow("%s", name) << json << json; };
        same(
            "nothing secret",
            "{ \"id\" : \"a\" ,\n\t\"n\":1.50e+1, \"u\":\"\\u00e9\\/\\ud800\", \"l\":[ ], \"t\":[true,false,null] }"_ba);
        same("empty values", "{\"jwt\":\"\",\"apiSecret\":null,\"headers\":{},\"token\":false}"_ba);
        same("address without secrets", "{\"url\":\"https:\\/\\/h\\/a?b=c\"}"_ba);
        same("scalar", "5"_ba);
        same("names that only look alike",
             "{\"tokenId\":\"7\",\"createdByTokenName\":\"my key\",\"monkey\":\"a\",\"proofread\":\"b\"}"_ba);
        same("other scripts", "{\"name\":\"Grüße 视频\"}"_ba);
        QTest::addRow("pinata jwt") << "{\"pinata\": {\"jwt\":\"eyJ.a.b\"} ,\"x\":1}"_ba
                                    << "{\"pinata\": {\"jwt\":\"***\"} ,\"x\":1}"_ba;
        QTest::addRow("pinata keys") << "{\"pinata\":{\"apiKey\":\"a\",\"apiSecret\":\"b\"}}"_ba
                                     << "{\"pinata\":{\"apiKey\":\"***\",\"apiSecret\":\"***\"}}"_ba;
        QTest::addRow("pinata as a string") << "{\"pinata\":\"planted\",\"x\":\"y\"}"_ba
                                            << "{\"pinata\":\"***\",\"x\":\"y\"}"_ba;
        QTest::addRow("object as a secret")
            << "{\"jwt\":{\"a\":\"planted\",\"b\":[\"planted\"]},\"x\":\"y\"}"_ba
            << "{\"jwt\":{\"a\":\"***\",\"b\":[\"***\"]},\"x\":\"y\"}"_ba;
        QTest::addRow("pair in a value") << "{\"note\":\"/direct?token=planted\",\"n\":\"jwt=ab\"}"_ba
                                         << "{\"note\":\"/direct?token=***\",\"n\":\"jwt=***\"}"_ba;
        QTest::addRow("encoded address in a value") << "[\"https%3A%2F%2Fu%3Aplanted%40h\"]"_ba
                                                    << "[\"https%3A%2F%2F***%40h\"]"_ba;
        QTest::addRow("headers") << "{\"headers\":{\"X-A\":\"b\",\"X-C\":\"d\"},\"method\":\"PUT\"}"_ba
                                 << "{\"headers\":{\"X-A\":\"***\",\"X-C\":\"***\"},\"method\":\"PUT\"}"_ba;
        QTest::addRow("nested credentials")
            << "{\"credentials\":{\"accessKeyId\":\"a\",\"more\":[\"b\",{\"c\":\"d\"}]},\"e\":\"f\"}"_ba
            << "{\"credentials\":{\"accessKeyId\":\"***\",\"more\":[\"***\",{\"c\":\"***\"}]},\"e\":\"f\"}"_ba;
        QTest::addRow("encryption") << "{\"encryption\":{\"encryptedKey\":\"c2Vj\"}}"_ba
                                    << "{\"encryption\":{\"encryptedKey\":\"***\"}}"_ba;
        QTest::addRow("lists of secrets")
            << "{\"tokens\":[\"a\",[\"b\"]],\"apiKeys\":{\"c\":\"d\"},\"tokenIds\":[\"7\"],\"tasks\":[\"e\"]}"_ba
            << "{\"tokens\":[\"***\",[\"***\"]],\"apiKeys\":{\"c\":\"***\"},\"tokenIds\":[\"7\"],\"tasks\":[\"e\"]}"_ba;
        QTest::addRow("user info") << "{\"url\":\"w3s://proof@/a\"}"_ba
                                   << "{\"url\":\"w3s://***@/a\"}"_ba;
        QTest::addRow("escaped slashes") << "{\"url\":\"https:\\/\\/u:p@h\\/a\"}"_ba
                                         << "{\"url\":\"https://***@h/a\"}"_ba;
        QTest::addRow("escaped letters") << "{\"url\":\"https\\u003a//u:p\\u0040h/a\",\"j\\u0077t\":\"x\"}"_ba
                                         << "{\"url\":\"https://***@h/a\",\"j\\u0077t\":\"***\"}"_ba;
        QTest::addRow("presigned") << "[\"https://h/k?X-Amz-Signature=abc&X-Amz-Date=1\"]"_ba
                                   << "[\"https://h/k?X-Amz-Signature=***&X-Amz-Date=1\"]"_ba;
        QTest::addRow("error message") << "{\"errorMessage\":\"GET https://u:p@h/: \\\"403\\\"\\n\"}"_ba
                                       << "{\"errorMessage\":\"GET https://***@h/: \\\"403\\\"\\n\"}"_ba;
        QTest::addRow("echo") << "{\"errors\":[\"no token abc found\"]}"_ba
                              << "{\"errors\":[\"no token *** found\"]}"_ba;
        QTest::addRow("bearer in a value") << "{\"note\":\"Bearer abcdef123\"}"_ba
                                           << "{\"note\":\"Bearer ***\"}"_ba;
        QTest::addRow("number as secret") << "{\"password\":1234}"_ba
                                          << "{\"password\":\"***\"}"_ba;
        QTest::addRow("control characters in a string")
            << "{\"pinata\":{\"apiKey\":\"a\nb\",\"note\":\"c\td\"},\"name\":\"e\rf\"}"_ba
            << "{\"pinata\":{\"apiKey\":\"***\",\"note\":\"***\"},\"name\":\"e\rf\"}"_ba;
        QTest::addRow("byte order mark") << "\xEF\xBB\xBF{\"pinata\":{\"note\":\"planted\"}}"_ba
                                         << "\xEF\xBB\xBF{\"pinata\":{\"note\":\"***\"}}"_ba;
        QTest::addRow("cut json") << "{\"pinata\":{\"jwt\":\"abcdef"_ba
                                  << "{\"pinata\":{\"jwt\":\"***"_ba;
        QTest::addRow("no json") << "GET https://u:p@h/"_ba
                                 << "GET https://***@h/"_ba;
    }

    void masksJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        const QByteArray redacted = redactedJson(json);
        QCOMPARE(redacted, expected);
        QCOMPARE(redactedJson(redacted), redacted);
        if (!QJsonDocument::fromJson(json).isNull())
            QVERIFY(!QJsonDocument::fromJson(redacted).isNull());
    }

    void whatLooksHarmlessIsHarmless()
    {
        static constexpr std::array fragments { "https://",
                                                "http://",
                                                "ipfs://",
                                                "//",
                                                "video.example",
                                                "/a/b.mp4",
                                                ":8080",
                                                "user",
                                                ":",
                                                "pass",
                                                "@",
                                                "?",
                                                "#",
                                                "token",
                                                "=",
                                                "sig",
                                                "&",
                                                " ",
                                                "Bearer",
                                                "bearer",
                                                "BASIC",
                                                "jwt",
                                                "abcdef123456",
                                                "eyJ",
                                                "hbGciOi.x.y",
                                                "no ",
                                                "found",
                                                "X-Api-Key",
                                                "authorization",
                                                "%20",
                                                "%3A%2F%2F",
                                                "\t",
                                                "\\",
                                                "'",
                                                "\"",
                                                "ü",
                                                "海",
                                                "duration",
                                                "e",
                                                "y",
                                                "J",
                                                "s3+https",
                                                "x-",
                                                "_",
                                                "1",
                                                "\n",
                                                "from authorization header: ",
                                                "w3s://",
                                                "." };
        QRandomGenerator random(20261126);
        int harmless = 0;
        for (int round = 0; round < 60000; ++round) {
            QString text;
            for (int part = random.bounded(1, 7); part > 0; --part)
                text += QString::fromUtf8(
                    fragments[static_cast<size_t>(random.bounded(int(fragments.size())))]);
            const QByteArray utf8 = text.toUtf8();
            if (!isPlainlyHarmless(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size()))))
                continue;
            ++harmless;
            QCOMPARE(redactedText(text), text);
            QCOMPARE(redactedUrl(text), text);
        }
        QVERIFY(harmless > 1000);
        QVERIFY(isPlainlyHarmless("https://video.example/2024/Grüße and more.mp4"));
    }

    void aQuickLookAtJsonMissesNoSecret()
    {
        static constexpr std::array names { "id",  "url",    "name",       "duration", "headers", "pinata",
                                            "jwt", "apiKey", "to_ken",     "toke-n",   "proof",   "token",
                                            "x",   "data",   "encryption", "secret",   "custom",  "expires" };
        static constexpr std::array values { "\"abc\"",
                                             "17",
                                             "{\"a\":\"b\"}",
                                             "[\"c\"]",
                                             "\"https://u:p@h/\"",
                                             "\"https://h/a.mp4\"",
                                             "null",
                                             "\"Bearer abcdef123\"",
                                             "{\"token\":\"x\"}",
                                             "\"a b\"" };
        QRandomGenerator random(7);
        int masked = 0;
        for (int round = 0; round < 5000; ++round) {
            QByteArray json = "{";
            for (int member = random.bounded(1, 4); member > 0; --member) {
                json += QByteArray("\"") + names[static_cast<size_t>(random.bounded(int(names.size())))]
                    + "\":" + values[static_cast<size_t>(random.bounded(int(values.size())))]
                    + (member > 1 ? ", " : "");
            }
            json += "}";
            // An escape anywhere makes the thorough walk look; what it does to the rest must be what the
            // quick one lets be.
            QByteArray walked = redactedJson(json.chopped(1) + ",\"\\u0065\":1}");
            walked.replace(",\"\\u0065\":1}", "}");
            QCOMPARE(redactedJson(json), walked);
            masked += walked == json ? 0 : 1;
        }
        QVERIFY(masked > 500);
    }

    void deepJsonCostsNoStack()
    {
        const QByteArray json
            = QByteArray("[").repeated(1000000) + "\"w3s://proof@/\"" + QByteArray("]").repeated(1000000);
        QVERIFY(!redactedJson(json).contains("proof"));
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
