#include "support/localservice.h"
#include "support/media.h"
#include "support/patience.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QScopeGuard>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <memory>

#include <arpa/inet.h>
#include <linux/ipv6.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 30'000;
constexpr quint16 dnsPort = 53;
const QString publicNumber = u"93.184.216.34"_s;
const QString otherPublicNumber = u"1.1.1.1"_s;
const QString publicNumber6 = u"2606:4700::1111"_s;

bool setAddress(int sock, const char *interface, const QString &address)
{
    ifreq request = {};
    std::strncpy(request.ifr_name, interface, IFNAMSIZ - 1);
    sockaddr_in value = {};
    value.sin_family = AF_INET;
    value.sin_addr.s_addr = qToBigEndian(QHostAddress(address).toIPv4Address());
    std::memcpy(&request.ifr_addr, &value, sizeof value);
    if (::ioctl(sock, SIOCSIFADDR, &request) != 0)
        return false;
    value.sin_addr.s_addr = 0xffffffffU;
    std::memcpy(&request.ifr_netmask, &value, sizeof value);
    return ::ioctl(sock, SIOCSIFNETMASK, &request) == 0;
}

bool setAddress6(const QString &address)
{
    in6_ifreq request = {};
    const Q_IPV6ADDR value = QHostAddress(address).toIPv6Address();
    std::memcpy(&request.ifr6_addr, &value, sizeof request.ifr6_addr);
    request.ifr6_prefixlen = 128;
    request.ifr6_ifindex = static_cast<int>(::if_nametoindex("lo"));
    const int sock = ::socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const bool isSet = ::ioctl(sock, SIOCSIFADDR, &request) == 0;
    ::close(sock);
    return isSet;
}

//! Takes this process and those it starts out of every network: what is left is a loopback interface that
//! also has public addresses. Their mounts are their own, too. False without the right to do so.
bool enterNetworkOfOurOwn()
{
    if (::unshare(CLONE_NEWNET | CLONE_NEWNS) != 0
        || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    const int sock = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request = {};
    std::strncpy(request.ifr_name, "lo", IFNAMSIZ - 1);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool isUp = ::ioctl(sock, SIOCSIFFLAGS, &request) == 0 && setAddress(sock, "lo:1", publicNumber)
        && setAddress(sock, "lo:2", otherPublicNumber);
    ::close(sock);
    return isUp;
}

//! A name server whose answers to each question may differ, as those of an attacker do.
class NameServer
{
public:
    bool listen()
    {
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { answer(); });
        return m_socket.bind(QHostAddress::LocalHost, dnsPort);
    }
    //! The addresses that the first, second … question for \a name gets; the last one is repeated.
    void add(const QByteArray &name, const QList<QStringList> &answers) { m_answers.insert(name, answers); }
    int questions(const QByteArray &name) const { return m_questions.value(name); }

private:
    void answer()
    {
        while (m_socket.hasPendingDatagrams()) {
            QByteArray query(static_cast<qsizetype>(m_socket.pendingDatagramSize()), '\0');
            QHostAddress from;
            quint16 port = 0;
            m_socket.readDatagram(query.data(), query.size(), &from, &port);
            m_socket.writeDatagram(answerTo(query), from, port);
        }
    }

    QByteArray answerTo(const QByteArray &query)
    {
        constexpr qsizetype headBytes = 12;
        QByteArray name;
        qsizetype at = headBytes;
        while (at < query.size() && query.at(at) != 0) {
            const auto length = static_cast<quint8>(query.at(at));
            name += (name.isEmpty() ? "" : ".") + query.mid(at + 1, length);
            at += 1 + length;
        }
        const quint16 type = qFromBigEndian<quint16>(query.constData() + at + 1);
        const QByteArray question = query.mid(headBytes, at + 5 - headBytes);
        QStringList addresses;
        const bool isKnown = m_answers.contains(name);
        constexpr quint16 typeA = 1;
        constexpr quint16 typeAaaa = 28;
        if (isKnown && (type == typeA || type == typeAaaa)) {
            const QList<QStringList> answers = m_answers.value(name);
            const bool isA = type == typeA;
            addresses = answers.at(std::min<qsizetype>(isA ? m_questions[name]++ : 0, answers.size() - 1));
            addresses.removeIf([isA](const QString &address) { return address.contains(u':') == isA; });
        }
        QByteArray answer = query.left(2) + QByteArray::fromHex(isKnown ? "8180" : "8183") + query.mid(4, 2);
        answer += QByteArray::fromHex("00") + static_cast<char>(addresses.size()) + QByteArray(4, '\0');
        answer += question;
        for (const QString &address : std::as_const(addresses)) {
            const QHostAddress number(address);
            const quint32 number4 = qToBigEndian(number.toIPv4Address());
            const Q_IPV6ADDR number6 = number.toIPv6Address();
            const QByteArray bytes = type == typeA
                ? QByteArray(reinterpret_cast<const char *>(&number4), sizeof number4)
                : QByteArray(reinterpret_cast<const char *>(&number6), sizeof number6);
            // The name asked for, the type, the Internet, no time to live, the length.
            answer += QByteArray::fromHex("c00c00") + static_cast<char>(type)
                + QByteArray::fromHex("00010000000000") + static_cast<char>(bytes.size()) + bytes;
        }
        return answer;
    }

    QUdpSocket m_socket;
    QHash<QByteArray, QList<QStringList>> m_answers;
    QHash<QByteArray, int> m_questions;
};

//! Gives one file over TLS, whatever is asked, under a certificate for media.test.
class TlsSource
{
public:
    explicit TlsSource(const QTemporaryDir &certificates)
    {
        QFile certificate(certificates.filePath(u"media.pem"_s));
        QFile secret(certificates.filePath(u"media.key"_s));
        QFile body(media::mp4());
        if (!certificate.open(QIODevice::ReadOnly) || !secret.open(QIODevice::ReadOnly)
            || !body.open(QIODevice::ReadOnly))
            return;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(&certificate));
        configuration.setPrivateKey(QSslKey(&secret, QSsl::Rsa));
        configuration.setAllowedNextProtocols({ "h2", "http/1.1" });
        m_server.setSslConfiguration(configuration);
        const QByteArray content = body.readAll();
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this, content] {
            while (QTcpSocket *client = m_server.nextPendingConnection()) {
                QObject::connect(client, &QTcpSocket::readyRead, client, [this, client, content] {
                    received += client->readAll();
                    if (received.endsWith("\r\n\r\n"))
                        client->write("HTTP/1.1 200 OK\r\nContent-Length: "
                                      + QByteArray::number(content.size()) + "\r\n\r\n" + content);
                });
                QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            }
        });
        m_server.listen(QHostAddress(publicNumber));
    }
    quint16 port() const { return m_server.serverPort(); }

    QByteArray received;

private:
    QSslServer m_server;
};

bool openssl(const QTemporaryDir &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished(deadlineMs) && process.exitCode() == 0;
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

//! For this process and those it starts, \a path is \a replacement.
bool replaceFile(const char *path, const QString &replacement)
{
    return ::mount(QFile::encodeName(replacement).constData(), path, nullptr, MS_BIND, nullptr) == 0;
}

} // namespace

//! `--public-only`: no name, no number and no redirect leads an import to this machine or a private network.
class TestLocalServicePublicOnly : public QObject
{
    Q_OBJECT

    bool m_hasOwnNetwork = false;
    QTemporaryDir m_files;
    std::unique_ptr<NameServer> m_names;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SourceServer> m_inner; //!< at 127.0.0.1
    std::unique_ptr<RestClient> m_client;

    bool start(const QStringList &arguments)
    {
        if (!m_service->start(QStringList { u"--silence"_s, u"60"_s } + arguments))
            return false;
        m_client = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
        return true;
    }

    //! "completed", or why not.
    QString outcome(const QString &url)
    {
        const RestAnswer answer
            = m_client->post(u"/asset/import"_s, { { u"name"_s, u"a"_s }, { u"url"_s, url } });
        if (answer.status != 201)
            return answer.error();
        const QString id = answer.object().value(u"task").toObject().value(u"id").toString();
        return outcomeOfTask(m_client.get(), id, deadlineMs);
    }

    static void addForms()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("words");
        const QString here = u"is this machine. This service imports from public addresses only."_s;
        const QString inner = u"is in a private network. This service imports from public addresses only."_s;
        const QString nowhere = u"has no public address. This service imports from public addresses only."_s;
        const auto row = [](const QString &host, const QString &words) {
            QTest::newRow(qPrintable(host)) << host << words;
        };
        for (const QString &host :
             { u"127.0.0.1"_s, u"127.1"_s, u"2130706433"_s, u"0x7f000001"_s, u"0x7f.1"_s, u"0177.0.0.1"_s,
               u"localhost"_s, u"localhost."_s, u"LOCALHOST"_s, u"127.0.0.1."_s, u"0"_s, u"0.0.0.0"_s,
               u"[::1]"_s, u"[::]"_s, u"[::ffff:127.0.0.1]"_s, u"[::ffff:7f00:1]"_s,
               u"[64:ff9b::127.0.0.1]"_s, u"a.localhost"_s, u"user:secret@127.0.0.1"_s })
            row(host, here);
        for (const QString &host :
             { u"10.0.0.1"_s, u"172.16.0.1"_s, u"192.168.1.1"_s, u"100.64.0.1"_s, u"169.254.169.254"_s,
               u"[fc00::1]"_s, u"[fe80::1]"_s, u"[::ffff:10.0.0.1]"_s })
            row(host, inner);
        for (const QString &host :
             { u"224.0.0.1"_s, u"255.255.255.255"_s, u"[ff02::1]"_s, u"[2002:7f00:1::]"_s })
            row(host, nowhere);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!media::mp4().isEmpty());
        m_hasOwnNetwork = enterNetworkOfOurOwn();
        if (!m_hasOwnNetwork)
            return;
        QVERIFY(writeFile(m_files.filePath(u"hosts"_s), "127.0.0.1 localhost\n::1 localhost\n"));
        QVERIFY(writeFile(m_files.filePath(u"resolv.conf"_s), "nameserver 127.0.0.1\n"));
        QVERIFY(writeFile(m_files.filePath(u"nsswitch.conf"_s), "hosts: files dns\n"));
        m_hasOwnNetwork = replaceFile("/etc/hosts", m_files.filePath(u"hosts"_s))
            && replaceFile("/etc/resolv.conf", m_files.filePath(u"resolv.conf"_s))
            && replaceFile("/etc/nsswitch.conf", m_files.filePath(u"nsswitch.conf"_s));
    }

    void init()
    {
        m_inner = std::make_unique<SourceServer>();
        QVERIFY(m_inner->listen());
        m_inner->addFile(u"/clip.mp4"_s, media::mp4());
        if (m_hasOwnNetwork) {
            m_names = std::make_unique<NameServer>();
            QVERIFY(m_names->listen());
        }
        m_service = std::make_unique<LocalService>();
        QVERIFY(start({ u"--public-only"_s }));
    }

    void cleanup()
    {
        m_client.reset();
        QVERIFY(m_service->terminate());
        m_inner.reset();
        m_names.reset();
    }

    void helpNamesIt()
    {
        QProcess help;
        help.start(QStringLiteral(LOCAL_SERVICE), { u"--help"_s });
        QVERIFY(help.waitForFinished(deadlineMs));
        QVERIFY(help.readAllStandardOutput().contains("--public-only"));
    }

    void withoutItThisMachineIsASourceLikeAnyOther_data()
    {
        QTest::addColumn<QString>("host");
        for (const QString &host : { u"127.0.0.1"_s, u"127.1"_s, u"2130706433"_s, u"localhost"_s })
            QTest::newRow(qPrintable(host)) << host;
    }

    void withoutItThisMachineIsASourceLikeAnyOther()
    {
        QFETCH(QString, host);
        QVERIFY(start({}));
        QCOMPARE(outcome(u"http://%1:%2/clip.mp4"_s.arg(host).arg(m_inner->port())), u"completed"_s);
    }

    void whateverLeadsInwardIsRefused_data() { addForms(); }

    void whateverLeadsInwardIsRefused()
    {
        QFETCH(QString, host);
        QFETCH(QString, words);
        const QString said = outcome(u"http://%1:%2/clip.mp4"_s.arg(host).arg(m_inner->port()));
        QVERIFY2(said.endsWith(words), qPrintable(said));
        QVERIFY2(!said.contains(u"secret"_s), qPrintable(said));
        QCOMPARE(m_inner->connections(), 0);
    }

    void publicAddressesAreImported_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("number") << publicNumber;
        QTest::newRow("name") << u"media.test"_s;
        QTest::newRow("name with a dot at its end") << u"media.test."_s;
        QTest::newRow("name with an inner address, too") << u"both.test"_s;
        QTest::newRow("name of a server that is down at its first address") << u"half.test"_s;
    }

    void publicAddressesAreImported()
    {
        if (!m_hasOwnNetwork)
            QSKIP("A network with public addresses of its own can be made by root only.");
        QFETCH(QString, host);
        m_names->add("media.test", { { publicNumber } });
        m_names->add("both.test", { { u"127.0.0.1"_s, publicNumber, u"10.0.0.1"_s } });
        m_names->add("half.test", { { otherPublicNumber, publicNumber } });
        SourceServer source;
        QVERIFY(source.listen(QHostAddress(publicNumber), m_inner->port()));
        source.addFile(u"/clip.mp4"_s, media::mp4());
        QCOMPARE(outcome(u"http://%1:%2/clip.mp4"_s.arg(host).arg(source.port())), u"completed"_s);
        QCOMPARE(source.requests(u"/clip.mp4"_s), 1);
        // The server is asked by the name that stood in the address.
        const QByteArray request = source.lastRequest(u"/clip.mp4"_s).toLower();
        const QByteArray line
            = "\r\nhost: " + host.toLatin1() + ':' + QByteArray::number(source.port()) + "\r\n";
        QVERIFY2(request.contains(line), request.constData());
        QCOMPARE(request.count("\r\nhost:"), 1);
        QCOMPARE(m_inner->connections(), 0);
    }

    void publicAddressesOfVersion6AreImported_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("number") << QString(u'[' + publicNumber6 + u']');
        QTest::newRow("name") << u"six.test"_s;
        QTest::newRow("name with inner addresses, too") << u"mixed.test"_s;
    }

    void publicAddressesOfVersion6AreImported()
    {
        if (!m_hasOwnNetwork)
            QSKIP("A network with public addresses of its own can be made by root only.");
        static const bool hasVersion6 = setAddress6(publicNumber6);
        if (!hasVersion6)
            QSKIP("This system has no IPv6.");
        QFETCH(QString, host);
        m_names->add("six.test", { { publicNumber6 } });
        m_names->add("mixed.test", { { u"fd00::1"_s, u"127.0.0.1"_s, publicNumber6, u"::1"_s } });
        SourceServer source;
        // A new address can be used only when the system has made sure that nobody else has it.
        QTRY_VERIFY(source.port() > 0 || source.listen(QHostAddress(publicNumber6), m_inner->port()));
        source.addFile(u"/clip.mp4"_s, media::mp4());
        QCOMPARE(outcome(u"http://%1:%2/clip.mp4"_s.arg(host).arg(source.port())), u"completed"_s);
        const QByteArray request = source.lastRequest(u"/clip.mp4"_s).toLower();
        const QByteArray line
            = "\r\nhost: " + host.toLatin1() + ':' + QByteArray::number(source.port()) + "\r\n";
        QVERIFY2(request.contains(line), request.constData());
        QCOMPARE(m_inner->connections(), 0);
    }

    void theConnectionGoesWhereTheJudgedAddressSaid()
    {
        if (!m_hasOwnNetwork)
            QSKIP("A name server can be replaced by root only.");
        // It leads inward when it is asked for again, and by the part of the first answer that was judged
        // unfit: Qt keeps that answer for a minute, so that whoever goes by the name meets it.
        m_names->add("rebound.test", { { u"127.0.0.1"_s, publicNumber }, { u"127.0.0.1"_s } });
        const QString url = u"http://rebound.test:%1/clip.mp4"_s.arg(m_inner->port());
        const QString said = outcome(url);
        QVERIFY2(said.startsWith(u"rebound.test"_s), qPrintable(said));
        QCOMPARE(m_inner->connections(), 0);

        SourceServer source;
        QVERIFY(source.listen(QHostAddress(publicNumber), m_inner->port()));
        source.addFile(u"/clip.mp4"_s, media::mp4());
        QCOMPARE(outcome(url), u"completed"_s);
        QCOMPARE(source.requests(u"/clip.mp4"_s), 1);
        QCOMPARE(m_names->questions("rebound.test"), 1);
        QCOMPARE(m_inner->connections(), 0);
    }

    void namesThatLeadInwardAreRefused_data()
    {
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QString>("words");
        QTest::newRow("here") << QStringList { u"127.0.0.1"_s } << u"inward.test is this machine."_s;
        QTest::newRow("private") << QStringList { u"192.168.0.1"_s, u"10.0.0.1"_s }
                                 << u"inward.test is in a private network."_s;
        QTest::newRow("nowhere") << QStringList() << u"The name inward.test was not found."_s;
    }

    void namesThatLeadInwardAreRefused()
    {
        if (!m_hasOwnNetwork)
            QSKIP("A name server can be replaced by root only.");
        QFETCH(QStringList, addresses);
        QFETCH(QString, words);
        m_names->add("inward.test", { addresses });
        const QString said = outcome(u"http://inward.test:%1/clip.mp4"_s.arg(m_inner->port()));
        QVERIFY2(said.startsWith(words), qPrintable(said));
        QCOMPARE(m_inner->connections(), 0);
    }

    void eachRedirectIsJudgedAnew_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("words");
        const QString completed = u"completed"_s;
        QTest::newRow("to a path") << u"/clip.mp4"_s << completed;
        QTest::newRow("to another public address") << u"http://other.test:%1/clip.mp4"_s << completed;
        QTest::newRow("to this machine") << u"http://127.0.0.1:%1/clip.mp4"_s
                                         << u"media.test redirects to this machine, which is not followed."_s;
        QTest::newRow("to this machine by a dotted name")
            << u"http://localhost.:%1/clip.mp4"_s
            << u"media.test redirects to this machine, which is not followed."_s;
        QTest::newRow("to this machine by another name")
            << u"http://inward.test:%1/clip.mp4"_s
            << u"inward.test is this machine. This service imports from public addresses only."_s;
        QTest::newRow("to a private network")
            << u"http://169.254.169.254:%1/latest"_s
            << u"169.254.169.254 is in a private network. This service imports from public addresses only."_s;
        QTest::newRow("to this machine in two steps")
            << u"http://other.test:%1/inward"_s
            << u"inward.test is this machine. This service imports from public addresses only."_s;
    }

    void eachRedirectIsJudgedAnew()
    {
        if (!m_hasOwnNetwork)
            QSKIP("A network with public addresses of its own can be made by root only.");
        QFETCH(QString, location);
        QFETCH(QString, words);
        m_names->add("media.test", { { publicNumber } });
        m_names->add("other.test", { { otherPublicNumber } });
        m_names->add("inward.test", { { u"127.0.0.1"_s } });
        const auto leadingTo = [this](const QString &target) {
            SourceServer::Source redirect;
            redirect.status = 302;
            const QString address = target.contains(u"%1"_s) ? target.arg(m_inner->port()) : target;
            redirect.headers = { "Location: " + address.toLatin1() };
            return redirect;
        };
        SourceServer source;
        QVERIFY(source.listen(QHostAddress(publicNumber), m_inner->port()));
        source.addFile(u"/clip.mp4"_s, media::mp4());
        source.add(u"/moved"_s, leadingTo(location));
        SourceServer other;
        QVERIFY(other.listen(QHostAddress(otherPublicNumber), m_inner->port()));
        other.addFile(u"/clip.mp4"_s, media::mp4());
        other.add(u"/inward"_s, leadingTo(u"http://inward.test:%1/clip.mp4"_s));
        QCOMPARE(outcome(u"http://media.test:%1/moved"_s.arg(source.port())), words);
        QCOMPARE(m_inner->connections(), 0);
    }

    void certificatesAreHeldAgainstTheName()
    {
        if (!m_hasOwnNetwork)
            QSKIP("A network with public addresses of its own can be made by root only.");
        QTemporaryDir certificates;
        QVERIFY(openssl(certificates,
                        { u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                          u"media.key"_s, u"-out"_s, u"media.pem"_s, u"-subj"_s, u"/CN=media.test"_s,
                          u"-days"_s, u"2"_s, u"-addext"_s, u"subjectAltName=DNS:media.test"_s }));
        QVERIFY(replaceFile("/etc/ssl/certs", certificates.path()));
        const auto restore = qScopeGuard([] { ::umount2("/etc/ssl/certs", MNT_DETACH); });
        QVERIFY(start({ u"--public-only"_s }));
        m_names->add("media.test", { { publicNumber } });
        m_names->add("other.test", { { publicNumber } });
        TlsSource source(certificates);
        QCOMPARE(outcome(u"https://media.test:%1/clip.mp4"_s.arg(source.port())), u"completed"_s);
        QVERIFY2(source.received.startsWith("GET /clip.mp4 HTTP/1.1\r\n"), source.received.constData());
        QVERIFY2(source.received.contains("\r\nHost: media.test:"), source.received.constData());
        source.received.clear();
        const QString said = outcome(u"https://other.test:%1/clip.mp4"_s.arg(source.port()));
        QVERIFY2(said.contains(u"certificate was not accepted"_s), qPrintable(said));
        QCOMPARE(source.received, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestLocalServicePublicOnly)
#include "tst_localservice_publiconly.moc"
