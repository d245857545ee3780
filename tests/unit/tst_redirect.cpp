#include "livepeer/redirect.h"

#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;

class TestRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesOrigins_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::addRow("equal") << u"https://h/api"_s << u"https://h/other?x=1"_s << true;
        QTest::addRow("default https port") << u"https://h/"_s << u"https://h:443/"_s << true;
        QTest::addRow("default http port") << u"http://h:80/"_s << u"http://h/"_s << true;
        QTest::addRow("case of host and scheme")
            << u"https://Host.Example/"_s << u"HTTPS://hOST.eXAMPLE/"_s << true;
        QTest::addRow("user info does not matter") << u"https://h/"_s << u"https://u:p@h/"_s << true;
        QTest::addRow("scheme") << u"https://h/"_s << u"http://h/"_s << false;
        QTest::addRow("scheme, same port") << u"https://h:80/"_s << u"http://h:80/"_s << false;
        QTest::addRow("port") << u"https://h/"_s << u"https://h:8443/"_s << false;
        QTest::addRow("host") << u"https://livepeer.com/"_s << u"https://livepeer.studio/"_s << false;
        QTest::addRow("subdomain") << u"https://h.example/"_s << u"https://a.h.example/"_s << false;
        QTest::addRow("suffix") << u"https://h.example/"_s << u"https://h.example.evil/"_s << false;
        QTest::addRow("user info that looks like the host")
            << u"https://h/"_s << u"https://h@evil/"_s << false;
        QTest::addRow("names of one machine") << u"http://127.0.0.1/"_s << u"http://localhost/"_s << false;
        QTest::addRow("no host") << u"file:///a"_s << u"file:///a"_s << false;
        QTest::addRow("empty") << QString() << QString() << false;
    }

    void comparesOrigins()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        QCOMPARE(isSameOrigin(QUrl(a), QUrl(b)), same);
        QCOMPARE(isSameOrigin(QUrl(b), QUrl(a)), same);
    }

    void knowsWhereAKeyMayGo_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("loopback");
        QTest::addColumn<bool>("safe");
        QTest::addRow("https") << u"https://livepeer.studio/api"_s << false << true;
        QTest::addRow("http") << u"http://livepeer.studio/api"_s << false << false;
        QTest::addRow("http 127.0.0.1") << u"http://127.0.0.1:8935/api"_s << true << true;
        QTest::addRow("http 127.9.8.7") << u"http://127.9.8.7/"_s << true << true;
        QTest::addRow("http ::1") << u"http://[::1]:1/"_s << true << true;
        QTest::addRow("http localhost") << u"http://localhost:3004/api"_s << true << true;
        QTest::addRow("http LOCALHOST") << u"http://LOCALHOST/api"_s << true << true;
        QTest::addRow("name that begins like it") << u"http://127.0.0.1.evil.example/"_s << false << false;
        QTest::addRow("name that ends like it") << u"http://notlocalhost/"_s << false << false;
        QTest::addRow("domain of it") << u"http://localhost.evil.example/"_s << false << false;
        QTest::addRow("user info like it") << u"http://127.0.0.1@evil.example/"_s << false << false;
        QTest::addRow("private network") << u"http://192.168.1.2/"_s << false << false;
        QTest::addRow("any address") << u"http://0.0.0.0/"_s << false << false;
        QTest::addRow("ftp") << u"ftp://127.0.0.1/"_s << true << false;
        QTest::addRow("file") << u"file:///etc/passwd"_s << false << false;
        QTest::addRow("empty") << QString() << false << false;
        QTest::addRow("no host") << u"https://"_s << false << false;
    }

    void knowsWhereAKeyMayGo()
    {
        QFETCH(QString, url);
        QFETCH(bool, loopback);
        QFETCH(bool, safe);
        QCOMPARE(isLoopback(QUrl(url)), loopback);
        QCOMPARE(isSafeForKey(QUrl(url)), safe);
    }

    void judgesRedirects_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("followed");
        QTest::addColumn<int>("verdict");
        const auto follow = int(RedirectVerdict::Follow);
        const auto other = int(RedirectVerdict::RefuseOtherOrigin);
        const auto many = int(RedirectVerdict::RefuseTooMany);
        const auto unreadable = int(RedirectVerdict::RefuseUnreadable);
        QTest::addRow("same origin") << u"https://h/b"_s << 0 << follow;
        QTest::addRow("fifth") << u"https://h/b"_s << 4 << follow;
        QTest::addRow("sixth") << u"https://h/b"_s << 5 << many;
        QTest::addRow("other host") << u"https://evil/b"_s << 0 << other;
        QTest::addRow("other host after many") << u"https://evil/b"_s << 9 << other;
        QTest::addRow("to http") << u"http://h/b"_s << 0 << other;
        QTest::addRow("other port") << u"https://h:444/b"_s << 0 << other;
        QTest::addRow("empty") << QString() << 0 << unreadable;
        QTest::addRow("script") << u"javascript:alert(1)"_s << 0 << unreadable;
        QTest::addRow("file") << u"file:///a"_s << 0 << unreadable;
        QTest::addRow("ftp") << u"ftp://h/a"_s << 0 << unreadable;
        QTest::addRow("broken") << u"https://h:99999/"_s << 0 << unreadable;
    }

    void judgesRedirects()
    {
        QFETCH(QString, to);
        QFETCH(int, followed);
        QFETCH(int, verdict);
        QCOMPARE(int(judgeRedirect(QUrl(u"https://h/a"_s), QUrl(to), followed)), verdict);
    }

    void judgesRedirectsOfFiles_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("followed");
        QTest::addColumn<int>("verdict");
        const auto follow = int(RedirectVerdict::Follow);
        const auto other = int(RedirectVerdict::RefuseOtherOrigin);
        const auto many = int(RedirectVerdict::RefuseTooMany);
        const auto unreadable = int(RedirectVerdict::RefuseUnreadable);
        QTest::addRow("same origin") << u"https://h/a"_s << u"https://h/b"_s << 0 << follow;
        QTest::addRow("other host") << u"https://h/a"_s << u"https://store/b"_s << 0 << follow;
        QTest::addRow("other host, sixth") << u"https://h/a"_s << u"https://store/b"_s << 5 << many;
        QTest::addRow("to http") << u"https://h/a"_s << u"http://store/b"_s << 0 << other;
        QTest::addRow("into this computer") << u"https://h/a"_s << u"https://127.0.0.1/b"_s << 0 << other;
        QTest::addRow("http into this computer") << u"https://h/a"_s << u"http://[::1]:80/b"_s << 0 << other;
        QTest::addRow("within this computer")
            << u"http://127.0.0.1:1/a"_s << u"http://localhost:2/b"_s << 0 << follow;
        QTest::addRow("file") << u"https://h/a"_s << u"file:///etc/passwd"_s << 0 << unreadable;
    }

    void judgesRedirectsOfFiles()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, followed);
        QFETCH(int, verdict);
        QCOMPARE(int(judgeFileRedirect(QUrl(from), QUrl(to), followed)), verdict);
    }

    void judgesAddressesOfFiles_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("fromElsewhere"); // whether a server elsewhere may name it
        QTest::addColumn<bool>("fromHere"); // whether a server of this computer may
        QTest::addRow("https") << u"https://store.example/b?token=1"_s << true << true;
        QTest::addRow("http") << u"http://store.example/b"_s << false << false;
        QTest::addRow("http 127.0.0.1") << u"http://127.0.0.1:9200/b"_s << false << true;
        QTest::addRow("http ::1") << u"http://[::1]:80/b"_s << false << true;
        QTest::addRow("http localhost") << u"http://localhost:2/b"_s << false << true;
        QTest::addRow("https 127.9.8.7") << u"https://127.9.8.7/b"_s << false << true;
        QTest::addRow("https LOCALHOST") << u"https://LOCALHOST/b"_s << false << true;
        QTest::addRow("localhost with a dot") << u"https://localhost./b"_s << false << true;
        QTest::addRow("name below localhost") << u"https://a.localhost/b"_s << false << true;
        QTest::addRow("any address") << u"https://0.0.0.0/b"_s << false << true;
        QTest::addRow("any address of version 6") << u"https://[::]/b"_s << false << true;
        QTest::addRow("mapped") << u"https://[::ffff:127.0.0.1]/b"_s << false << true;
        QTest::addRow("short form") << u"https://127.1/b"_s << false << true;
        QTest::addRow("one number") << u"https://2130706433/b"_s << false << true;
        QTest::addRow("name that ends like it") << u"https://notlocalhost/b"_s << true << true;
        QTest::addRow("ftp") << u"ftp://127.0.0.1/b"_s << false << false;
        QTest::addRow("file") << u"file:///etc/passwd"_s << false << false;
        QTest::addRow("empty") << QString() << false << false;
    }

    void judgesAddressesOfFiles()
    {
        QFETCH(QString, url);
        QFETCH(bool, fromElsewhere);
        QFETCH(bool, fromHere);
        QCOMPARE(mayExchangeFile(QUrl(url), QUrl(u"https://studio.example/api"_s)), fromElsewhere);
        for (const QString &server : { u"http://127.0.0.1:8935/api"_s, u"https://studio.localhost/api"_s })
            QCOMPARE(mayExchangeFile(QUrl(url), QUrl(server)), fromHere);
    }
};

QTEST_GUILESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
