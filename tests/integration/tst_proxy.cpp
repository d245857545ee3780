#include "livepeer/httptransport.h"
#include "support/awaited.h"
#include "support/faultyserver.h"

#include <QTest>

#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Answer = FaultyServer::Answer;

namespace {

const QString key = u"proxied-secret-key-4711"_s;
const QByteArray password = "Zq81proxyPasswordXk9";

HttpRequest list()
{
    HttpRequest request;
    request.path = u"/task"_s;
    request.deadline = 20s;
    return request;
}

} // namespace

//! A little proxy on loopback, named by the environment as the system's own is.
class TestProxy : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FaultyServer> m_proxy;

    void useProxy(const QByteArray &userInfo = {})
    {
        const QByteArray address = "http://" + userInfo + "127.0.0.1:" + QByteArray::number(m_proxy->port());
        for (const char *name : { "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY" })
            qputenv(name, address);
    }

private Q_SLOTS:
    void init() { m_proxy = std::make_unique<FaultyServer>(); }
    void cleanup()
    {
        for (const char *name :
             { "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY" })
            qunsetenv(name);
        m_proxy.reset();
    }

    void anotherMachineIsReachedThroughTheProxy()
    {
        useProxy();
        m_proxy->setHandler([](const auto &) { return FaultyServer::error(502, "no way there"); });
        HttpTransport transport(QUrl(u"https://studio.example/api"_s), key);
        const auto answer = awaited(transport.send(list()));
        QVERIFY(!answer);
        QVERIFY(!m_proxy->requests().isEmpty());
        const FaultyServer::Request &asked = m_proxy->requests().first();
        QCOMPARE(asked.method, "CONNECT");
        QCOMPARE(asked.target, "studio.example:443");
        // The key is for the server at the other end of the tunnel only.
        for (const FaultyServer::Request &request : m_proxy->requests()) {
            for (const auto &[name, value] : request.headers)
                QVERIFY2(!value.contains(key.toLatin1()), name.constData());
        }
    }

    void thisComputerIsReachedWithoutIt()
    {
        useProxy();
        FaultyServer server;
        server.setHandler([](const auto &) { return FaultyServer::json("[]"); });
        HttpTransport transport(server.baseUrl(), key);
        QVERIFY(awaited(transport.send(list())));
        QCOMPARE(m_proxy->connections(), 0);
    }

    void aProxyThatWantsAPasswordIsNamed_data()
    {
        QTest::addColumn<QByteArray>("userInfo");
        QTest::addRow("none is known") << QByteArray();
        QTest::addRow("a wrong one is known") << QByteArray("me:" + password + "@");
    }

    void aProxyThatWantsAPasswordIsNamed()
    {
        QFETCH(QByteArray, userInfo);
        useProxy(userInfo);
        m_proxy->setHandler([](const auto &) {
            Answer answer = FaultyServer::error(407, "say who you are");
            answer.with("Proxy-Authenticate", "Basic realm=\"office\"");
            return answer;
        });
        HttpTransport transport(QUrl(u"https://studio.example/api"_s), key);
        const auto answer = awaited(transport.send(list()));
        QVERIFY(!answer);
        QVERIFY(!m_proxy->requests().isEmpty());
        QCOMPARE(answer.error().kind, Kind::Proxy);
        QVERIFY2(answer.error().sentence().contains(u"proxy"_s), qPrintable(answer.error().sentence()));
        const QString told
            = answer.error().sentence() + answer.error().detail + answer.error().serverWords.join(u' ');
        QVERIFY2(!told.contains(QString::fromLatin1(password)), qPrintable(told));
        QVERIFY2(!told.contains(QString::fromLatin1(password.toBase64())), qPrintable(told));
        QVERIFY(!told.contains(key));
    }

    void aProxyThatIsNotThereGivesNothingAway()
    {
        useProxy("me:" + password + "@");
        m_proxy.reset();
        HttpTransport transport(QUrl(u"https://studio.example/api"_s), key);
        const auto answer = awaited(transport.send(list()));
        QVERIFY(!answer);
        QVERIFY(answer.error().isTransient());
        const QString told = answer.error().sentence() + answer.error().detail;
        QVERIFY(!told.contains(QString::fromLatin1(password)));
    }
};

QTEST_GUILESS_MAIN(TestProxy)

#include "tst_proxy.moc"
