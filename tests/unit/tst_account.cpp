#include "accounts/account.h"

#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;

class TestAccount : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesABaseAddressOfWhatIsTyped_data();
    void makesABaseAddressOfWhatIsTyped();
    void refusesWhatCannotBeAServer_data();
    void refusesWhatCannotBeAServer();
    void reasonDoesNotRepeatWhatWasTyped();
};

void TestAccount::makesABaseAddressOfWhatIsTyped_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &input, const QString &expected) {
        QTest::newRow(name) << input << expected;
    };
    row("bare host", u"livepeer.studio"_s, u"https://livepeer.studio/api"_s);
    row("default", defaultBaseUrl().toString(), u"https://livepeer.studio/api"_s);
    row("with path", u"https://livepeer.com/api"_s, u"https://livepeer.com/api"_s);
    row("trailing slash", u"https://livepeer.studio/api/"_s, u"https://livepeer.studio/api"_s);
    row("many trailing slashes", u"https://livepeer.studio///"_s, u"https://livepeer.studio/api"_s);
    row("blanks around", u"  livepeer.studio \n"_s, u"https://livepeer.studio/api"_s);
    row("upper case", u"HTTPS://Livepeer.Studio"_s, u"https://livepeer.studio/api"_s);
    row("port", u"studio.example.org:8443"_s, u"https://studio.example.org:8443/api"_s);
    row("own path", u"https://example.org/studio/v1/"_s, u"https://example.org/studio/v1"_s);
    row("dots in the path", u"https://example.org/a/../api"_s, u"https://example.org/api"_s);
    row("loopback, bare", u"localhost:3004"_s, u"http://localhost:3004/api"_s);
    row("loopback, number", u"127.0.0.1:3004/api"_s, u"http://127.0.0.1:3004/api"_s);
    row("loopback, http", u"http://127.0.0.1:3004"_s, u"http://127.0.0.1:3004/api"_s);
    row("loopback, IPv6", u"http://[::1]:3004/api"_s, u"http://[::1]:3004/api"_s);
    row("loopback, https", u"https://localhost:3004"_s, u"https://localhost:3004/api"_s);
    row("query", u"https://livepeer.studio/api?token=secret"_s, u"https://livepeer.studio/api"_s);
    row("fragment", u"https://livepeer.studio/#tasks"_s, u"https://livepeer.studio/api"_s);
}

void TestAccount::makesABaseAddressOfWhatIsTyped()
{
    QFETCH(QString, input);
    QFETCH(QString, expected);
    QString error = u"left over"_s;
    QCOMPARE(baseUrlFromInput(input, &error).toString(), expected);
    QCOMPARE(error, QString());
    QCOMPARE(baseUrlFromInput(input, nullptr).toString(), expected);
}

void TestAccount::refusesWhatCannotBeAServer_data()
{
    QTest::addColumn<QString>("input");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"  \t"_s;
    QTest::newRow("plain http elsewhere") << u"http://livepeer.studio/api"_s;
    QTest::newRow("plain http in the house") << u"http://192.168.1.4:3004"_s;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.org"_s;
    QTest::newRow("localhost as a part") << u"http://localhost.example.org"_s;
    QTest::newRow("user and password") << u"https://user:pass@livepeer.studio"_s;
    QTest::newRow("user only") << u"https://user@livepeer.studio"_s;
    QTest::newRow("user without scheme") << u"user:pass@livepeer.studio"_s;
    QTest::newRow("other scheme") << u"ftp://livepeer.studio"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("scheme only") << u"https://"_s;
    QTest::newRow("path only") << u"/api"_s;
    QTest::newRow("blank inside") << u"live peer.studio"_s;
    QTest::newRow("port too large") << u"livepeer.studio:99999"_s;
    QTest::newRow("port nought") << u"https://livepeer.studio:0"_s;
    QTest::newRow("port is a word") << u"livepeer.studio:api"_s;
    QTest::newRow("garbage") << u"%%% ]["_s;
}

void TestAccount::refusesWhatCannotBeAServer()
{
    QFETCH(QString, input);
    QString error;
    QCOMPARE(baseUrlFromInput(input, &error), QUrl());
    QVERIFY(!error.isEmpty());
    QCOMPARE(baseUrlFromInput(input, nullptr), QUrl());
}

void TestAccount::reasonDoesNotRepeatWhatWasTyped()
{
    QString error;
    QVERIFY(baseUrlFromInput(u"https://user:hunter2@livepeer.studio"_s, &error).isEmpty());
    QVERIFY(!error.contains("hunter2"_L1));
}

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
