#include "livepeer/apierror.h"
#include "livepeer/httpdate.h"

#include <QSet>
#include <QTest>

#include <ctime>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

constexpr Kind allKinds[] {
    Kind::Offline,      Kind::Timeout,           Kind::Cancelled, Kind::Tls,
    Kind::Unauthorized, Kind::Forbidden,         Kind::NotFound,  Kind::Conflict,
    Kind::Invalid,      Kind::RateLimited,       Kind::Server,    Kind::RedirectRefused,
    Kind::TooLarge,     Kind::UnexpectedContent, Kind::Malformed, Kind::LocalFile,
    Kind::RedirectLoop
};

} // namespace

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsErrorBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("texts");
        QTest::addRow("usual") << "{\"errors\":[\"not found\"]}"_ba << QStringList { u"not found"_s };
        QTest::addRow("several") << "{\"errors\":[\"a\",\"b\",\"a\",\"\"]}"_ba
                                 << QStringList { u"a"_s, u"b"_s };
        QTest::addRow("one text") << "{\"errors\":\"a\"}"_ba << QStringList { u"a"_s };
        QTest::addRow("message") << "{\"message\":\"Cannot read properties of undefined\"}"_ba
                                 << QStringList { u"Cannot read properties of undefined"_s };
        QTest::addRow("error") << "{\"error\":\"text\"}"_ba << QStringList { u"text"_s };
        QTest::addRow("error object") << "{\"error\":{\"message\":\"text\"}}"_ba << QStringList { u"text"_s };
        QTest::addRow("objects") << "{\"errors\":[{\"message\":\"text\"},5,null]}"_ba
                                 << QStringList { u"text"_s };
        QTest::addRow("validation of today")
            << "{\"errors\":[\"{\\\"instancePath\\\":\\\"/url\\\",\\\"keyword\\\":\\\"pattern\\\",\\\"params\\\":{},\\\"message\\\":\\\"must match pattern\\\"}\"]}"_ba
            << QStringList { u"/url: must match pattern"_s };
        QTest::addRow("validation before 2024")
            << "{\"errors\":[\"{\\\"dataPath\\\":\\\"/name\\\",\\\"message\\\":\\\"should be string\\\"}\"]}"_ba
            << QStringList { u"/name: should be string"_s };
        QTest::addRow("additional property")
            << "{\"errors\":[\"{\\\"instancePath\\\":\\\"\\\",\\\"params\\\":{\\\"additionalProperty\\\":\\\"foo\\\"},\\\"message\\\":\\\"must NOT have additional properties\\\"}\"]}"_ba
            << QStringList { u"must NOT have additional properties: foo"_s };
        QTest::addRow("text that begins like json")
            << "{\"errors\":[\"{oh no\"]}"_ba << QStringList { u"{oh no"_s };
        QTest::addRow("stack trace")
            << "{\"errors\":[\"Error: boom\\n    at Object.<anonymous> (/app/x.js:1:1)\\n    at y\"]}"_ba
            << QStringList { u"Error: boom"_s };
        QTest::addRow("line ends") << "{\"errors\":[\"a\\r\\n\\tb\\u0000c\"]}"_ba
                                   << QStringList { u"a b c"_s };
        QTest::addRow("html") << "<html>502</html>"_ba << QStringList();
        QTest::addRow("xml") << "<Error/>"_ba << QStringList();
        QTest::addRow("empty") << ""_ba << QStringList();
        QTest::addRow("array") << "[1]"_ba << QStringList();
        QTest::addRow("cut") << "{\"errors\":[\"a"_ba << QStringList();
        QTest::addRow("null") << "{\"errors\":null}"_ba << QStringList();
        QTest::addRow("key echoed") << "{\"errors\":[\"no token s3cr3t-key found\"]}"_ba
                                    << QStringList { u"no token *** found"_s };
        QTest::addRow("header echoed")
            << "{\"errors\":[\"no user found from authorization header: Bearer s3cr3t-key\"]}"_ba
            << QStringList { u"no user found from authorization header: ***"_s };
        QTest::addRow("key elsewhere")
            << "{\"errors\":[\"refused S3CR3T-key, sorry\"]}"_ba << QStringList { u"refused ***, sorry"_s };
    }

    void readsErrorBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, texts);
        QCOMPARE(errorTexts(body, { u"s3cr3t-key"_s }), texts);
    }

    void errorTextsAreBounded()
    {
        QByteArray body = "{\"errors\":[\"" + QByteArray(100000, 'x') + "\"";
        for (int i = 0; i < 500; ++i)
            body += ",\"" + QByteArray::number(i) + "\"";
        const QStringList texts = errorTexts(body + "]}");
        QVERIFY(texts.size() <= 20);
        QVERIFY(texts.first().size() <= 501);
        QVERIFY(errorTexts("{\"errors\":[\"" + QByteArray(2000000, 'x') + "\"]}").isEmpty());
    }

    void statusesHaveKinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        const auto row = [](int status, Kind kind) { QTest::addRow("%d", status) << status << int(kind); };
        row(302, Kind::RedirectRefused);
        row(400, Kind::Invalid);
        row(401, Kind::Unauthorized);
        row(402, Kind::Invalid);
        row(403, Kind::Forbidden);
        row(404, Kind::NotFound);
        row(408, Kind::Server);
        row(409, Kind::Conflict);
        row(410, Kind::NotFound);
        row(412, Kind::Conflict);
        row(413, Kind::Invalid);
        row(422, Kind::Invalid);
        row(429, Kind::RateLimited);
        row(431, Kind::Invalid);
        row(500, Kind::Server);
        row(501, Kind::Server);
        row(503, Kind::Server);
        row(599, Kind::Server);
        row(0, Kind::Malformed);
        row(999, Kind::Malformed);
    }

    void statusesHaveKinds()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        QCOMPARE(int(errorKindOfStatus(status)), kind);
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("ms"); // −1: none
        QTest::addRow("absent") << QByteArray() << qint64(-1);
        QTest::addRow("seconds") << "120"_ba << qint64(120000);
        QTest::addRow("blanks") << " 5 "_ba << qint64(5000);
        QTest::addRow("zero") << "0"_ba << qint64(0);
        QTest::addRow("negative") << "-5"_ba << qint64(-1);
        QTest::addRow("fraction") << "1.5"_ba << qint64(-1);
        QTest::addRow("words") << "soon"_ba << qint64(-1);
        QTest::addRow("a year at most") << "999999999"_ba << qint64(365) * 24 * 3600 * 1000;
        QTest::addRow("overflow") << QByteArray(400, '9') << qint64(365) * 24 * 3600 * 1000;
        QTest::addRow("date") << "Fri, 11 Feb 2022 02:29:48 GMT"_ba << qint64(60000);
        QTest::addRow("date of a wrong day") << "Mon, 11 Feb 2022 02:29:48 GMT"_ba << qint64(60000);
        QTest::addRow("old form") << "Friday, 11-Feb-22 02:29:48 GMT"_ba << qint64(60000);
        QTest::addRow("oldest form") << "Fri Feb 11 02:29:48 2022"_ba << qint64(60000);
        QTest::addRow("now") << "Fri, 11 Feb 2022 02:28:48 GMT"_ba << qint64(0);
        QTest::addRow("past") << "Fri, 11 Feb 2022 02:28:47 GMT"_ba << qint64(-1);
        QTest::addRow("broken date") << "Fri, 41 Feb 2022 02:28:47 GMT"_ba << qint64(-1);
        QTest::addRow("comma") << ","_ba << qint64(-1);
    }

    void readsRetryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, ms);
        const auto wait = parsedRetryAfter(header, {}, 1644546528000);
        QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), ms);
    }

    void readsRetryAfterByTheServersClock_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("serverDate");
        QTest::addColumn<qint64>("ms"); // −1: none
        const auto date = "Fri, 11 Feb 2022 02:29:48 GMT"_ba;
        QTest::addRow("same clock") << date << "Fri, 11 Feb 2022 02:28:48 GMT"_ba << qint64(60000);
        QTest::addRow("hours ahead") << "Fri, 11 Feb 2022 07:29:08 GMT"_ba
                                     << "Fri, 11 Feb 2022 07:28:48 GMT"_ba << qint64(20000);
        QTest::addRow("hours behind") << "Thu, 10 Feb 2022 21:29:08 GMT"_ba
                                      << "Thu, 10 Feb 2022 21:28:48 GMT"_ba << qint64(20000);
        QTest::addRow("in another form") << date << "Friday, 11-Feb-22 02:29:28 GMT"_ba << qint64(20000);
        QTest::addRow("in the past there") << date << "Fri, 11 Feb 2022 02:29:49 GMT"_ba << qint64(-1);
        QTest::addRow("no clock") << date << QByteArray() << qint64(60000);
        QTest::addRow("unreadable clock") << date << "Fri, 41 Feb 2022 02:28:48 GMT"_ba << qint64(60000);
        QTest::addRow("seconds need no clock") << "120"_ba
                                               << "Fri, 11 Feb 2022 07:28:48 GMT"_ba << qint64(120000);
        QTest::addRow("absent") << QByteArray() << "Fri, 11 Feb 2022 02:28:48 GMT"_ba << qint64(-1);
        QTest::addRow("a year at most")
            << date << "Thu, 01 Jan 1970 00:00:00 GMT"_ba << qint64(365) * 24 * 3600 * 1000;
    }

    void readsRetryAfterByTheServersClock()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, serverDate);
        QFETCH(qint64, ms);
        const auto wait = parsedRetryAfter(header, serverDate, 1644546528000);
        QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), ms);
    }

    void readsHttpDatesInTheHourThatTheLocalClockSkips()
    {
        const QByteArray before = qgetenv("TZ");
        const bool wasSet = qEnvironmentVariableIsSet("TZ");
        qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
        ::tzset();
        const std::optional<qint64> moment = parsedHttpDate("Sun, 27 Mar 2022 02:30:00 GMT");
        if (wasSet)
            qputenv("TZ", before);
        else
            qunsetenv("TZ");
        ::tzset();
        QCOMPARE(moment, std::optional<qint64>(1648348200000));
    }

    void readsHttpDates()
    {
        QCOMPARE(parsedHttpDate("Fri, 11 Feb 2022 02:28:48 GMT"), std::optional<qint64>(1644546528000));
        QCOMPARE(parsedHttpDate("Thu, 01 Jan 1970 00:00:00 GMT"), std::optional<qint64>(0));
        QCOMPARE(parsedHttpDate("Sunday, 06-Nov-94 08:49:37 GMT"), std::optional<qint64>(784111777000));
        QCOMPARE(parsedHttpDate("Sun Nov  6 08:49:37 1994"), std::optional<qint64>(784111777000));
        QCOMPARE(parsedHttpDate("Friday, 11-Feb-22 02:28:48 GMT"), std::optional<qint64>(1644546528000));
        QCOMPARE(parsedHttpDate("Fri, 11 Feb 2022 25:28:48 GMT"), std::nullopt);
        QCOMPARE(parsedHttpDate("Fri, 31 Feb 2022 02:28:48 GMT"), std::nullopt);
        QCOMPARE(parsedHttpDate("Fri, 11 anF 2022 02:28:48 GMT"), std::nullopt);
        QCOMPARE(parsedHttpDate("Fri, 1x Feb 2022 02:28:48 GMT"), std::nullopt);
        QCOMPARE(parsedHttpDate("1644546528"), std::nullopt);
        QCOMPARE(parsedHttpDate({}), std::nullopt);
    }

    void everyKindHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (const Kind kind : allKinds) {
            const ApiError error { .kind = kind,
                                   .httpStatus = 999,
                                   .detail
                                   = kind == Kind::LocalFile ? QString() : u"QAbstractSocket 0xdead"_s };
            const QString sentence = error.sentence();
            QVERIFY(sentence.endsWith(u'.'));
            QVERIFY(!sentence.contains("QAbstractSocket"_L1));
            QVERIFY(!sentence.contains("999"_L1));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), qsizetype(std::size(allKinds)));
    }

    void eachRefusedAddressHasASentenceOfItsOwn()
    {
        using Address = ApiError::RefusedAddress;
        QSet<QString> sentences;
        for (const Address address : { Address::OfServer, Address::OfFile, Address::OfFileElsewhere }) {
            const QString sentence
                = ApiError { .kind = Kind::RedirectRefused, .refusedAddress = address }.sentence();
            // A file goes without the key.
            QCOMPARE(sentence.contains("API key"_L1), address == Address::OfServer);
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), 3);
    }

    void theServersWordsFollowTheSentence()
    {
        ApiError error { .kind = Kind::Invalid, .serverWords = { u"50%1 of %2"_s, u"b"_s, u"c"_s, u"d"_s } };
        QCOMPARE(error.sentence(), u"The server refuses the request. The server says: 50%1 of %2; b; c"_s);
        error.serverWords.clear();
        QCOMPARE(error.sentence(), u"The server refuses the request."_s);
    }

    void aLocalFileSpeaksForItself()
    {
        QCOMPARE((ApiError { .kind = Kind::LocalFile, .detail = u"The file “a” is empty."_s }).sentence(),
                 u"The file “a” is empty."_s);
    }

    void saysHowLongToWait()
    {
        const ApiError error { .kind = Kind::RateLimited, .retryAfter = 6500ms };
        QVERIFY2(error.sentence().contains(u'7'), qPrintable(error.sentence()));
        QVERIFY(!(ApiError { .kind = Kind::RateLimited }).sentence().contains(u'0'));
    }

    void knowsWhatMayHaveBeenDone_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const ApiError &error, bool expected) {
            QTest::addRow("%s", name) << error << expected;
        };
        row("no answer", { .kind = Kind::Offline }, true);
        row("never sent", { .kind = Kind::Offline, .isUnsent = true }, false);
        row("too late", { .kind = Kind::Timeout }, true);
        row("no connection in time", { .kind = Kind::Timeout, .isUnsent = true }, false);
        row("origin that waits no longer", { .kind = Kind::Server, .httpStatus = 524 }, true);
        row("a page", { .kind = Kind::UnexpectedContent, .httpStatus = 200 }, true);
        row("half an answer", { .kind = Kind::Malformed, .httpStatus = 200 }, true);
        row("too much of an answer", { .kind = Kind::TooLarge, .httpStatus = 200 }, true);
        row("gateway without an answer", { .kind = Kind::Server, .httpStatus = 502 }, true);
        row("gateway that waits no longer", { .kind = Kind::Server, .httpStatus = 504 }, true);
        row("fault of the server", { .kind = Kind::Server, .httpStatus = 500 }, false);
        row("busy", { .kind = Kind::Server, .httpStatus = 503 }, false);
        row("no room", { .kind = Kind::RateLimited, .httpStatus = 429 }, false);
        row("refused", { .kind = Kind::Invalid, .httpStatus = 422 }, false);
        row("wrong key", { .kind = Kind::Unauthorized, .httpStatus = 401 }, false);
        row("not found", { .kind = Kind::NotFound, .httpStatus = 404 }, false);
        row("not trusted", { .kind = Kind::Tls }, false);
        row("cancelled", { .kind = Kind::Cancelled }, false);
        row("led elsewhere", { .kind = Kind::RedirectRefused, .httpStatus = 302 }, false);
    }
    void knowsWhatMayHaveBeenDone()
    {
        QFETCH(const ApiError, error);
        QTEST(error.mayHaveBeenDone(), "expected");
    }

    void knowsWhatMayPass()
    {
        const QSet<int> transient { int(Kind::Offline), int(Kind::Timeout),           int(Kind::RateLimited),
                                    int(Kind::Server),  int(Kind::UnexpectedContent), int(Kind::Malformed) };
        for (const Kind kind : allKinds)
            QCOMPARE((ApiError { .kind = kind }).isTransient(), transient.contains(int(kind)));
    }
};

QTEST_GUILESS_MAIN(TestApiError)
#include "tst_apierror.moc"
