#include "livepeer/cafile.h"
#include "livepeer/httptransport.h"
#include "support/awaited.h"
#include "support/certificates.h"

#include <QDirIterator>
#include <QFile>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Fault = ApiError::TlsFault;

namespace {

const QString key = u"tls-secret-key-4711"_s;

//! Answers every request over TLS with an empty list, and keeps what it was sent.
class TlsServer
{
public:
    TlsServer(const Certificates &certificates, const QString &name)
    {
        m_server.setSslConfiguration(certificates.serverConfiguration(name));
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection()) {
                QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] {
                    received += client->readAll();
                    client->write(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]");
                });
                QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QUrl baseUrl() const { return QUrl(u"https://127.0.0.1:%1/api"_s.arg(m_server.serverPort())); }

    QByteArray received;

private:
    QSslServer m_server;
};

//! Makes the opening of a file last, as on a network drive that is gone: the system asks whoever holds it to
//! give it free first, for 45 seconds.
class HeldFile
{
public:
    explicit HeldFile(const QString &path) : m_file(::open(QFile::encodeName(path).constData(), O_RDWR))
    {
        std::signal(SIGIO, SIG_IGN);
        m_isHeld = ::fcntl(m_file, F_SETLEASE, F_WRLCK) == 0;
    }
    ~HeldFile() { ::close(m_file); }
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;

    bool isHeld() const { return m_isHeld; }

private:
    int m_file;
    bool m_isHeld = false;
};

HttpRequest list()
{
    HttpRequest request;
    request.path = u"/task"_s;
    request.deadline = 20s;
    return request;
}

} // namespace

//! Real TLS with real certificates: what is refused, in which words, and what a file of certificates changes.
class TestTls : public QObject
{
    Q_OBJECT

private:
    Certificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl, which makes the certificates, is not installed");
        QVERIFY(QSslSocket::supportsSsl());
        QVERIFY(m_certificates.make());
    }

    void refusesAndSaysWhy_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("word");
        QTest::addRow("unknown issuer")
            << u"good"_s << QString() << int(Fault::UnknownIssuer) << u"authority"_s;
        QTest::addRow("signed by itself")
            << u"self"_s << QString() << int(Fault::UnknownIssuer) << u"authority"_s;
        QTest::addRow("another authority")
            << u"good"_s << u"other"_s << int(Fault::UnknownIssuer) << u"authority"_s;
        QTest::addRow("expired") << u"expired"_s << u"ca"_s << int(Fault::Expired) << u"expired"_s;
        QTest::addRow("another host")
            << u"elsewhere"_s << u"ca"_s << int(Fault::WrongHost) << u"another server"_s;
    }

    void refusesAndSaysWhy()
    {
        QFETCH(QString, server);
        QFETCH(QString, caFile);
        QFETCH(int, fault);
        QFETCH(QString, word);
        TlsServer tls(m_certificates, server);
        HttpTransport transport(tls.baseUrl(), key);
        if (!caFile.isEmpty())
            transport.setCaFile(m_certificates.pem(caFile));
        const auto answer = awaited(transport.send(list()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Tls);
        QCOMPARE(int(answer.error().tlsFault), fault);
        QVERIFY2(answer.error().sentence().contains(word), qPrintable(answer.error().sentence()));
        QVERIFY(!answer.error().isTransient());
        // Nothing but the handshake reached the server.
        QCOMPARE(tls.received, QByteArray());
    }

    void aServerThatSpeaksNoTlsIsAFailedHandshake()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        QByteArray received;
        connect(&plain, &QTcpServer::newConnection, this, [&plain, &received] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &received] {
                received += socket->readAll();
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            });
        });
        HttpTransport transport(QUrl(u"https://127.0.0.1:%1/api"_s.arg(plain.serverPort())), key);
        const auto answer = awaited(transport.send(list()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Tls);
        QCOMPARE(answer.error().tlsFault, Fault::Handshake);
        QVERIFY(!received.contains(key.toLatin1()));
    }

    void aCertificateFileIsForItsAccountOnly_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("caFile");
        QTest::addRow("authority") << u"good"_s << u"ca"_s;
        QTest::addRow("the server's own") << u"self"_s << u"self"_s;
    }

    void aCertificateFileIsForItsAccountOnly()
    {
        QFETCH(QString, server);
        QFETCH(QString, caFile);
        TlsServer tls(m_certificates, server);
        HttpTransport trusting(tls.baseUrl(), key);
        HttpTransport other(tls.baseUrl(), key);
        const auto before = awaited(trusting.send(list()));
        QVERIFY(!before && before.error().kind == Kind::Tls);

        trusting.setCaFile(m_certificates.pem(caFile));
        const auto answer = awaited(trusting.send(list()));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body, "[]");
        const QByteArray header = "Authorization: Bearer " + key.toLatin1();
        QVERIFY(tls.received.contains(header));

        const auto refused = awaited(other.send(list()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().tlsFault, Fault::UnknownIssuer);

        trusting.setCaFile({});
        const auto again = awaited(trusting.send(list()));
        QVERIFY(!again);
        QCOMPARE(again.error().tlsFault, Fault::UnknownIssuer);
    }

    void aMissingCertificateFileIsNamedAndTakenWhenItIsBack()
    {
        TlsServer tls(m_certificates, u"good"_s);
        const QString path = m_certificates.path(u"moved.pem"_s);
        HttpTransport transport(tls.baseUrl(), key);
        transport.setCaFile(path);
        const auto answer = awaited(transport.send(list()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Tls);
        QCOMPARE(answer.error().tlsFault, Fault::CaFile);
        QVERIFY2(answer.error().sentence().contains(path), qPrintable(answer.error().sentence()));
        QCOMPARE(tls.received, QByteArray());

        QVERIFY(QFile::copy(m_certificates.pem(u"ca"_s), path));
        QVERIFY(awaited(transport.send(list())));
    }

    void aCertificateFileThatCannotBeReadInTimeIsNamedAndTakenWhenItComes()
    {
        TlsServer tls(m_certificates, u"good"_s);
        const QString path = m_certificates.path(u"held.pem"_s);
        QVERIFY(QFile::copy(m_certificates.pem(u"ca"_s), path));
        HttpTransport transport(tls.baseUrl(), key);
        transport.setCaFile(path);
        QFuture<Result<HttpResponse>> patient;
        {
            const HeldFile held(path);
            if (!held.isHeld())
                QSKIP("files cannot be held here");
            HttpRequest request = list();
            request.silence = 200ms;
            const auto answer = awaited(transport.send(request));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, Kind::Tls);
            QCOMPARE(answer.error().tlsFault, Fault::CaFile);
            QVERIFY2(answer.error().sentence().contains(path), qPrintable(answer.error().sentence()));

            const auto cancelled = transport.send(list());
            transport.abortAll();
            QVERIFY(cancelled.isFinished());
            QCOMPARE(cancelled.result().error().kind, Kind::Cancelled);
            patient = transport.send(list());
        }
        const auto answer = awaited(patient);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().sentence()));
        QCOMPARE(tls.received.count("GET "), 1);
        QVERIFY(awaited(transport.send(list())));
    }

    void anotherCertificateFileNeedsNotWaitForOneThatCannotBeRead()
    {
        TlsServer tls(m_certificates, u"good"_s);
        const QString path = m_certificates.path(u"gone.pem"_s);
        QVERIFY(QFile::copy(m_certificates.pem(u"other"_s), path));
        const HeldFile held(path);
        if (!held.isHeld())
            QSKIP("files cannot be held here");
        HttpTransport transport(tls.baseUrl(), key);
        transport.setCaFile(path);
        const auto before = transport.send(list());
        transport.setCaFile(m_certificates.pem(u"ca"_s));
        QCOMPARE(awaited(before).error().kind, Kind::Cancelled);
        const auto answer = awaited(transport.send(list()));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().sentence()));
    }

    void readsCertificateFiles()
    {
        QCOMPARE(readCaFile(m_certificates.pem(u"ca"_s)).certificates.size(), 1);
        QFile der(m_certificates.path(u"ca.der"_s));
        QVERIFY(der.open(QIODevice::WriteOnly));
        der.write(readCaFile(m_certificates.pem(u"ca"_s)).certificates.first().toDer());
        der.close();
        QCOMPARE(readCaFile(der.fileName()).certificates.size(), 1);

        for (const QString &wrong :
             { m_certificates.path(u"ca.key"_s), m_certificates.path(u"good.ext"_s) }) {
            const CaFile file = readCaFile(wrong);
            QCOMPARE(file.problem, CaFile::Problem::NoCertificate);
            QVERIFY(caFileProblemText(file.problem, wrong).contains(wrong));
        }
        for (const QString &wrong :
             { m_certificates.path(u"nothing"_s), m_certificates.path({}), u"/dev/zero"_s })
            QCOMPARE(readCaFile(wrong).problem, CaFile::Problem::Unreadable);
    }

    //! The one way to pass over what is wrong with a certificate.
    void nothingInTheProgramIgnoresTlsErrors()
    {
        int files = 0;
        for (const auto folder : { "/app"_L1, "/ui"_L1 }) {
            QDirIterator sources(u"" SOURCE_ROOT ""_s + folder, { u"*.cpp"_s, u"*.h"_s }, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile source(sources.next());
                QVERIFY(source.open(QIODevice::ReadOnly));
                const QByteArray text = source.readAll();
                for (const char *forbidden :
                     { "ignoreSslErrors", "VerifyNone", "QueryPeer", "setPeerVerifyMode" })
                    QVERIFY2(!text.contains(forbidden), qPrintable(source.fileName()));
                ++files;
            }
        }
        QVERIFY(files > 100);
    }
};

QTEST_GUILESS_MAIN(TestTls)

#include "tst_tls.moc"
