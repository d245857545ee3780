#include "support/localservice.h"
#include "support/rawhttp.h"
#include "support/restclient.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 20'000;
constexpr int quietMs = 2000; //!< after which no more of an answer is expected

//! A task that fails at once, because nobody listens at its source.
QString addTask(RestClient &client, const QString &url)
{
    const RestAnswer answer
        = client.post(u"/asset/upload/url"_s, { { "url"_L1, url }, { "name"_L1, "a"_L1 } });
    return answer.object().value("task"_L1).toObject().value("id"_L1).toString();
}

} // namespace

//! The service's faults as they are on the wire.
class TestFaultLab : public QObject
{
    Q_OBJECT
private:
    LocalService m_service;
    QString m_task;

    void use(const QByteArray &script) { QVERIFY(m_service.setFaults(script)); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_service.start());
        RestClient client(m_service.baseUrl(), m_service.key());
        m_task = addTask(client, u"http://127.0.0.1:1/a.mp4"_s);
        QVERIFY(!m_task.isEmpty());
        QVERIFY(!addTask(client, u"http://127.0.0.1:1/b.mp4"_s).isEmpty());
        // Both words of one answer: a task may begin to run between two.
        const auto isAllDone = [&client] {
            const QByteArray list = client.get(u"/task"_s).body;
            return !list.contains("\"running\"") && !list.contains("\"waiting\"");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAllDone(), deadlineMs);
    }
    void cleanup() { use({}); }

    void bodyIsCut()
    {
        use("list: cut 10");
        const rawhttp::Answer answer = rawhttp::get(m_service, "/api/task");
        QVERIFY(answer.head.startsWith("HTTP/1.1 200"));
        QCOMPARE(answer.body.size(), 10);
        QVERIFY(answer.announced() > 10);
        QVERIFY(answer.isClosed);
    }
    void connectionIsClosedWithoutAnAnswer()
    {
        use("all: no-answer");
        const rawhttp::Answer answer = rawhttp::get(m_service, "/api/task");
        QCOMPARE(answer.head, QByteArray());
        QCOMPARE(answer.body, QByteArray());
        QVERIFY(answer.isClosed);
        use({});
        QVERIFY(rawhttp::get(m_service, "/api/task").head.startsWith("HTTP/1.1 200"));
    }
    void bodyStalls()
    {
        use("list: stall 10");
        const rawhttp::Answer answer = rawhttp::get(m_service, "/api/task", quietMs);
        QCOMPARE(answer.body.size(), 10);
        QVERIFY(answer.announced() > 10);
        QVERIFY(!answer.isClosed);
    }
    void lengthPromisesTooMuchOrTooLittle()
    {
        const qint64 whole = rawhttp::get(m_service, "/api/task").body.size();
        use("list: long-length 5");
        rawhttp::Answer answer = rawhttp::get(m_service, "/api/task");
        QCOMPARE(answer.announced(), whole + 5);
        QCOMPARE(answer.body.size(), whole);
        use("list: short-length 5");
        answer = rawhttp::get(m_service, "/api/task");
        QCOMPARE(answer.announced(), whole - 5);
        QCOMPARE(answer.body.size(), whole);
    }
    void answerIsSlow()
    {
        use("list: slow 0.4");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(rawhttp::get(m_service, "/api/task").head.startsWith("HTTP/1.1 200"));
        QVERIFY(timer.elapsed() >= 400);
    }
    void answerIsTooLarge()
    {
        use("list: too-large 3000000");
        const rawhttp::Answer answer = rawhttp::get(m_service, "/api/task");
        QCOMPARE(answer.body.size(), 3'000'000);
    }

    void headersSayWhatTheScriptSays_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value"); // contained
        QTest::addColumn<QByteArray>("body"); // contained
        const auto row
            = [](const char *script, int status, const char *header, const char *value, const char *body) {
                  QTest::newRow(script) << QByteArray(script) << status << QByteArray(header)
                                        << QByteArray(value) << QByteArray(body);
              };
        row("all: status 429", 429, "Content-Type", "json", "too many requests");
        row("all: status 429 retry-after 7", 429, "Retry-After", "7", "too many requests");
        row("all: status 429 retry-date 7", 429, "Retry-After", " GMT", "too many requests");
        row("all: status 401 echo", 401, "Content-Type", "json", "no token KEY found");
        row("list: status 403", 403, "Content-Type", "json", "restricted access");
        row("oldest: status 500", 500, "Content-Type", "json", "errors");
        row("list: html", 200, "Content-Type", "text/html", "Sign in");
        row("list: redirect-loop", 302, "Location", "/api/task", "");
        row("list: redirect-away", 302, "Location", "http://127.0.0.2", "");
        row("list: cursor-undefined", 200, "Link", "cursor=undefined", "[");
        row("list: progress-text", 200, "Content-Type", "json", "\"half\"");
        row("list: progress-above-one", 200, "Content-Type", "json", "\"progress\":1.7");
        row("list: progress-backwards", 200, "Content-Type", "json", "\"progress\":0.");
        row("list: progress-missing", 200, "Content-Type", "json", "\"running\"");
        row("list: retrying", 200, "Content-Type", "json", "\"running\"");
        row("list: zombie", 200, "Content-Type", "json", "\"waiting\"");
    }
    void headersSayWhatTheScriptSays()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const int, status);
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, value);
        QFETCH(QByteArray, body);
        use(script);
        RestClient client(m_service.baseUrl(), m_service.key());
        const RestAnswer answer = client.get(u"/task?limit=20"_s);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.header(header).contains(value), answer.header(header).constData());
        body.replace("KEY", m_service.key().toUtf8());
        QVERIFY2(answer.body.contains(body), answer.body.constData());
        if (script.startsWith("list: status"))
            QCOMPARE(client.get(u"/task/"_s + m_task).status, 200);
        use({});
        QCOMPARE(client.get(u"/task?limit=20"_s).array().size(), 2);
    }

    void rowsAreGivenTwiceOrLeftOut()
    {
        RestClient client(m_service.baseUrl(), m_service.key());
        use("list: duplicate-rows");
        QCOMPARE(client.get(u"/task"_s).array().size(), 3);
        use("list: missing-rows");
        QCOMPARE(client.get(u"/task"_s).array().size(), 1);
    }
    void oneRowOfEachPageIsNoTask()
    {
        RestClient client(m_service.baseUrl(), m_service.key());
        use("list: unreadable-row");
        const QJsonArray rows = client.get(u"/task"_s).array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(
            std::count_if(rows.begin(), rows.end(), [](const QJsonValue &row) { return row.isObject(); }), 2);
        QCOMPARE(client.get(u"/task/"_s + m_task).object().value("id"_L1).toString(), m_task);
    }
    void taskIsGoneAfterItsTime()
    {
        RestClient client(m_service.baseUrl(), m_service.key());
        use("all: gone 3600");
        const QJsonArray rows = client.get(u"/task"_s).array();
        QCOMPARE(rows.size(), 3);
        const QString made = rows.last().toObject().value("id"_L1).toString();
        QVERIFY(made != m_task);
        QCOMPARE(client.get(u"/task/"_s + made).status, 200);
        use("all: gone 0");
        QCOMPARE(client.get(u"/task"_s).array().size(), 2);
        QCOMPARE(client.get(u"/task/"_s + made).status, 404);
        QCOMPARE(client.get(u"/task/"_s + m_task).status, 200);
    }
    void youngTasksAreNotThereYet()
    {
        RestClient client(m_service.baseUrl(), m_service.key());
        use("all: lag 3600");
        QCOMPARE(client.get(u"/task"_s).array().size(), 0);
        QCOMPARE(client.get(u"/task/"_s + m_task).status, 404);
        use({});
        QCOMPARE(client.get(u"/task/"_s + m_task).status, 200);
    }
    void clockIsHoursWrong()
    {
        RestClient client(m_service.baseUrl(), m_service.key());
        const double created = client.get(u"/task/"_s + m_task).object().value("createdAt"_L1).toDouble();
        use("all: clock 3");
        const RestAnswer answer = client.get(u"/task/"_s + m_task);
        QCOMPARE(answer.object().value("createdAt"_L1).toDouble(), created + 3 * 3'600'000.0);
        // What is asked for in the server's time is found there.
        const QString filter
            = u"[{\"id\":\"createdAt\",\"value\":%1}]"_s.arg(created + 3 * 3'600'000.0, 0, 'f', 0);
        const QString query = u"/task?filters="_s + QString::fromLatin1(filter.toUtf8().toPercentEncoding());
        QCOMPARE(client.get(query).array().size(), 1);
    }
    void dateToComeBackAtIsOfTheSameClock()
    {
        use("all: status 429 retry-date 30; all: clock 3");
        const RestAnswer answer = RestClient(m_service.baseUrl(), m_service.key()).get(u"/task"_s);
        QCOMPARE(answer.status, 429);
        const auto moment = [&answer](const char *header) {
            return QLocale::c().toDateTime(QString::fromLatin1(answer.header(header)),
                                           u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        };
        const qint64 wait = moment("Date").secsTo(moment("Retry-After"));
        QVERIFY2(wait >= 29 && wait <= 32, qPrintable(QString::number(wait)));
    }
    void nothingIsToldToWhoMayNotAsk()
    {
        use("all: status 500");
        RestClient stranger(m_service.baseUrl(), u"wrong"_s);
        QCOMPARE(stranger.get(u"/task"_s).status, 401);
    }
    void unreadableFileHasNoEffect()
    {
        use("list: explode");
        RestClient client(m_service.baseUrl(), m_service.key());
        QCOMPARE(client.get(u"/task"_s).array().size(), 2);
        QByteArray words; // what was read is not given again
        QVERIFY(QTest::qWaitFor([&] { return (words += m_service.standardError()).contains("explode"); },
                                deadlineMs));
    }

    void argumentNamesAFileOrTheFaultsThemselves()
    {
        LocalService service;
        QVERIFY(service.start({ u"--fault"_s, u"list: status 503"_s }));
        QVERIFY(rawhttp::get(service, "/api/task").head.startsWith("HTTP/1.1 503"));
        QTemporaryDir folder;
        QFile file(folder.filePath(u"script"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# in a file\nlist: status 502\n");
        file.close();
        LocalService other;
        QVERIFY(other.start({ u"--fault"_s, file.fileName() }));
        QVERIFY(rawhttp::get(other, "/api/task").head.startsWith("HTTP/1.1 502"));
    }
    void wrongScriptEndsTheProgramWithItsLine()
    {
        QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral(LOCAL_SERVICE),
                      { u"--data"_s, folder.path(), u"--fault"_s, u"all: html\nlist: explode"_s });
        QVERIFY(process.waitForFinished(deadlineMs));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("Line 2 of the fault script"));
    }
    void lastingFaultsEndWithTheService()
    {
        LocalService service;
        QVERIFY(service.start());
        QFile file(service.folder() + u"/faults"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("all: status 500");
        file.close();
        QVERIFY(rawhttp::get(service, "/api/task").head.startsWith("HTTP/1.1 500"));
        QVERIFY(service.start());
        QVERIFY(rawhttp::get(service, "/api/task").head.startsWith("HTTP/1.1 200"));
    }
};

QTEST_GUILESS_MAIN(TestFaultLab)
#include "tst_faultlab.moc"
