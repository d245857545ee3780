#include "local/pacewatch.h"
#include "local/sourcerules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace reelwatch::local;

Q_DECLARE_METATYPE(reelwatch::local::AddressKind)

class TestSourceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereAnAddressLeads_data()
    {
        QTest::addColumn<AddressKind>("kind");
        const auto rows = [](AddressKind kind, std::initializer_list<const char *> addresses) {
            for (const char *address : addresses)
                QTest::newRow(address) << kind;
        };
        // The first and the last address of each block, and their neighbours.
        rows(AddressKind::ThisMachine,
             { "127.0.0.1", "127.0.0.0", "127.255.255.255", "0.0.0.0", "0.255.255.255", "::1",
               "::", "::ffff:127.0.0.1", "::ffff:0.0.0.0", "64:ff9b::127.0.0.1" });
        rows(AddressKind::PrivateNetwork,
             { "10.0.0.0",
               "10.255.255.255",
               "172.16.0.0",
               "172.31.255.255",
               "192.168.0.0",
               "192.168.255.255",
               "100.64.0.0",
               "100.127.255.255",
               "169.254.0.0",
               "169.254.169.254",
               "169.254.255.255",
               "fc00::",
               "fd12:3456:789a::1",
               "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
               "fe80::1",
               "fe80::1%lo",
               "febf::1",
               "fec0::1",
               "::ffff:10.1.2.3",
               "::ffff:169.254.169.254",
               "64:ff9b::192.168.0.1",
               "64:ff9b:1::1" });
        rows(AddressKind::NoHost, { "192.0.0.1",        "192.0.2.1",
                                    "192.88.99.1",      "198.18.0.1",
                                    "198.19.255.255",   "198.51.100.1",
                                    "203.0.113.1",      "224.0.0.1",
                                    "239.255.255.250",  "240.0.0.1",
                                    "255.255.255.255",  "ff02::1",
                                    "ff0e::1",          "::127.0.0.1",
                                    "::8.8.8.8",        "2001::1",
                                    "2001:1ff::1",      "2001:db8::1",
                                    "3fff::1",          "3fff:fff::1",
                                    "2002:7f00:1::1",   "2002:808:808::1",
                                    "4000::1",          "100::1",
                                    "::ffff:224.0.0.1", "::ffff:255.255.255.255" });
        rows(AddressKind::Public, { "1.1.1.1",
                                    "9.255.255.255",
                                    "11.0.0.0",
                                    "126.255.255.255",
                                    "128.0.0.0",
                                    "172.15.255.255",
                                    "172.32.0.0",
                                    "192.167.255.255",
                                    "192.169.0.0",
                                    "100.63.255.255",
                                    "100.128.0.0",
                                    "169.253.255.255",
                                    "169.255.0.0",
                                    "198.17.255.255",
                                    "198.20.0.0",
                                    "223.255.255.255",
                                    "2000::1",
                                    "2001:200::1",
                                    "2001:4860:4860::8888",
                                    "2003::1",
                                    "2606:4700::1111",
                                    "3ffe:ffff::1",
                                    "::ffff:8.8.8.8",
                                    "64:ff9b::8.8.8.8" });
    }

    void knowsWhereAnAddressLeads()
    {
        QFETCH(AddressKind, kind);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(addressKind(address), kind);
    }

    void noAddressLeadsNowhere()
    {
        QCOMPARE(addressKind(QHostAddress()), AddressKind::NoHost);
        QCOMPARE(addressKind(QHostAddress(QHostAddress::Any)), AddressKind::ThisMachine);
    }

    void tellsNumbersFromNames_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("number") << u"127.0.0.1"_s << true;
        QTest::newRow("number with a dot at its end") << u"127.0.0.1."_s << true;
        QTest::newRow("version 6") << u"::1"_s << true;
        QTest::newRow("name") << u"localhost"_s << false;
        QTest::newRow("name with a dot at its end") << u"localhost."_s << false;
        QTest::newRow("name of digits") << u"1.example"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("a dot") << u"."_s << false;
    }

    void tellsNumbersFromNames()
    {
        QFETCH(QString, host);
        QFETCH(bool, isNumber);
        QCOMPARE(!literalAddress(host).isNull(), isNumber);
    }

    void knowsTheNamesOfThisMachine_data()
    {
        QTest::addColumn<bool>("isHere");
        for (const char *host : { "localhost", "localhost.", "LocalHost", "a.localhost", "a.localhost.",
                                  "127.0.0.1", "127.9.9.9.", "0.0.0.0", "::1", "::ffff:127.0.0.1", "::" })
            QTest::newRow(host) << true;
        for (const char *host : { "localhost.example", "notlocalhost", "example", "10.0.0.1", "8.8.8.8",
                                  "2001:4860:4860::8888", "" })
            QTest::newRow(*host ? host : "nothing") << false;
    }

    void knowsTheNamesOfThisMachine()
    {
        QFETCH(bool, isHere);
        const QString host = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(namesThisMachine(host == "nothing"_L1 ? QString() : host), isHere);
    }

    void keepsThePublicAddressesInTheirOrder()
    {
        const QHostAddress first(u"2606:4700::1111"_s);
        const QHostAddress second(u"1.1.1.1"_s);
        const QHostAddress inner(u"::ffff:192.168.0.1"_s);
        QCOMPARE(publicAddresses({ inner, first, inner, second }), (QList { first, second }));
        QCOMPARE(publicAddresses({ inner }), QList<QHostAddress>());
        QCOMPARE(publicAddresses({}), QList<QHostAddress>());
    }

    void saysWhyItIsNotPublic_data()
    {
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QString>("words");
        QTest::newRow("loopback") << QStringList { u"127.0.0.1"_s, u"::1"_s } << u"is this machine"_s;
        QTest::newRow("private") << QStringList { u"192.168.0.1"_s } << u"is in a private network"_s;
        QTest::newRow("multicast") << QStringList { u"224.0.0.1"_s } << u"has no public address"_s;
        QTest::newRow("several") << QStringList { u"224.0.0.1"_s, u"10.0.0.1"_s }
                                 << u"is in a private network"_s;
    }

    void saysWhyItIsNotPublic()
    {
        QFETCH(QStringList, addresses);
        QFETCH(QString, words);
        QList<QHostAddress> found;
        for (const QString &address : addresses)
            found.append(QHostAddress(address));
        const QString sentence = notPublicSentence(u"media.example"_s, found);
        QVERIFY2(sentence.startsWith(u"media.example "_s + words), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u"imports from public addresses only."_s));
    }

    void paceIsKeptByWhoeverMoves()
    {
        const PaceWatch::Moment begin;
        PaceWatch pace(10s, 100);
        QVERIFY(pace.isKept(begin + 50s)); // the first question starts it, whatever passed before
        QCOMPARE(pace.left(begin + 50s), 10'000ms);
        pace.moved(1);
        QVERIFY(pace.isKept(begin + 59s));
        QCOMPARE(pace.left(begin + 59s), 1'000ms);
        pace.moved(99);
        QVERIFY(pace.isKept(begin + 60s));
        QCOMPARE(pace.left(begin + 60s), 10'000ms);
        // A fast stretch is no credit for later.
        pace.moved(1'000'000);
        QVERIFY(pace.isKept(begin + 70s));
        pace.moved(99);
        QVERIFY(pace.isKept(begin + 79'999ms));
        QCOMPARE(pace.left(begin + 85s), 0ms);
        QVERIFY(!pace.isKept(begin + 80s));
    }
};

QTEST_GUILESS_MAIN(TestSourceRules)
#include "tst_sourcerules.moc"
