#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int deadlineMs = 60'000;
constexpr auto dripPause = 100ms; // well below the silence that is allowed
constexpr qint64 mega = 1024 * 1024;
constexpr qint64 paceMs = 6'000;

//! Sends something again and again, until the other side has had enough.
class Drip
{
public:
    Drip(QTcpSocket &socket, std::function<QByteArray()> next, std::chrono::milliseconds pause = dripPause)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &socket, [this, &socket, next = std::move(next)] {
            const QByteArray bytes = next();
            if (bytes.isEmpty() || socket.state() != QAbstractSocket::ConnectedState)
                m_timer.stop();
            else
                socket.write(bytes);
        });
        m_timer.start(pause);
    }

private:
    QTimer m_timer;
};

QString taskIdOf(const RestAnswer &answer)
{
    return answer.object().value(u"task").toObject().value(u"id").toString();
}

} // namespace

//! Clients and sources that send or take a little now and then, never falling silent.
class TestLocalServiceSlow : public QObject
{
    Q_OBJECT

    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<RestClient> m_client;

    QByteArray hostLine() const
    {
        return "Host: 127.0.0.1:" + QByteArray::number(m_service->baseUrl().port()) + "\r\n";
    }

    void connectTo(QTcpSocket &socket)
    {
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_service->baseUrl().port()));
        QVERIFY(socket.waitForConnected(deadlineMs));
    }

    QString outcome(const QString &id) { return outcomeOfTask(m_client.get(), id, deadlineMs); }

    QString outcomeOfImport(const QUrl &url)
    {
        return outcome(taskIdOf(
            m_client->post(u"/asset/import"_s, { { u"name"_s, u"a"_s }, { u"url"_s, url.toString() } })));
    }

    RestAnswer uploadTicket()
    {
        return m_client->post(u"/asset/request-upload"_s, { { u"name"_s, u"holiday"_s } });
    }

    QByteArray putHead(const QUrl &url, qint64 length) const
    {
        return "PUT " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\n"
            + hostLine() + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
    }

    int openSockets() const
    {
        const QDir descriptors(u"/proc/%1/fd"_s.arg(m_service->processId()));
        const QFileInfoList entries = descriptors.entryInfoList(QDir::AllEntries | QDir::System);
        return static_cast<int>(std::count_if(entries.begin(), entries.end(), [](const QFileInfo &entry) {
            return entry.symLinkTarget().contains(u"socket:"_s);
        }));
    }

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<LocalService>();
        // The other side is the test itself, which may be late on a busy computer; so the silence is short
        // only where what comes in time and what comes late is cut alike.
        static const QByteArrayList cutAnyway { "headersThatDripAreCut", "aRequestLineThatDripsIsCut",
                                                "headersOfASourceHaveAnEnd" };
        QVERIFY(m_service->start({ u"--silence"_s,
                                   cutAnyway.contains(QTest::currentTestFunction()) ? u"1.5"_s : u"5"_s,
                                   u"--pace"_s, QString::number(paceMs / 1000) }));
        m_client = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
    }

    void cleanup()
    {
        QCOMPARE(m_client->get(u"/version"_s).status, 200);
        m_client.reset();
        QVERIFY(m_service->terminate());
        QCOMPARE(m_service->exitCode(), 0);
    }

    void headersThatDripAreCut()
    {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("GET /api/version HTTP/1.1\r\n" + hostLine() + "X-Long: ");
        const Drip drip(socket, [] { return QByteArray("x"); });
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, deadlineMs);
        QVERIFY(!socket.readAll().contains("200 OK"));
    }

    void aRequestLineThatDripsIsCut()
    {
        QTcpSocket socket;
        connectTo(socket);
        const Drip drip(socket, [] { return QByteArray("G"); });
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, deadlineMs);
    }

    void aJsonBodyThatDripsIsRefused()
    {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("POST /api/asset/import HTTP/1.1\r\n" + hostLine() + "Authorization: Bearer "
                     + m_service->key().toLatin1()
                     + "\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{");
        const Drip drip(socket, [] { return QByteArray(" "); });
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, deadlineMs);
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 408"), answer.constData());
        QVERIFY2(answer.contains("the body came too slowly"), answer.constData());
    }

    void anUploadThatDripsIsCutAndCanBeRepeated()
    {
        const RestAnswer ticket = uploadTicket();
        const QUrl url(ticket.object().value(u"url").toString());
        QTcpSocket socket;
        connectTo(socket);
        socket.write(putHead(url, mega));
        const QDir files(m_service->folder() + u"/files"_s);
        bool sawPart = false;
        const Drip drip(socket, [&files, &sawPart] {
            sawPart |= files.entryList({ u"*.part"_s }).size() == 1;
            return QByteArray("x");
        });
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, deadlineMs);
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 408"), answer.constData());
        QVERIFY2(answer.contains("the upload came too slowly"), answer.constData());
        QVERIFY(sawPart);
        QCOMPARE(files.entryList(QDir::Files), QStringList());
        QFile file(media::mp4());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(RestClient(QUrl(), {}).put(url, &file).status, 200);
        QCOMPARE(outcome(taskIdOf(ticket)), u"completed"_s);
    }

    void aSlowUploadThatMovesIsTakenHoweverLongItTakes()
    {
        constexpr qint64 size = 6'000'000;
        constexpr qint64 blockBytes = 60'000;
        QFile file(media::largeMp4(size));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const RestAnswer ticket = uploadTicket();
        QTcpSocket socket;
        connectTo(socket);
        socket.write(putHead(QUrl(ticket.object().value(u"url").toString()), size));
        QElapsedTimer taken;
        taken.start();
        const Drip drip(
            socket, [&file] { return file.read(blockBytes); }, 200ms);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, deadlineMs);
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
        QVERIFY(taken.elapsed() > 3 * paceMs);
        QCOMPARE(outcome(taskIdOf(ticket)), u"completed"_s);
    }

    void aClientThatTakesNothingHoldsNoThread()
    {
        const int before = openSockets();
        const RestAnswer ticket = uploadTicket();
        QFile file(media::largeMp4(64 * mega));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(RestClient(QUrl(), {}).put(QUrl(ticket.object().value(u"url").toString()), &file).status,
                 200);
        QCOMPARE(outcome(taskIdOf(ticket)), u"completed"_s);
        const QUrl video(m_client->get(u"/task/"_s + taskIdOf(ticket))
                             .object()
                             .value(u"output")
                             .toObject()
                             .value(u"upload")
                             .toObject()
                             .value(u"videoFilePath")
                             .toString());
        QVERIFY(video.isValid());
        // The connections of the upload end in silence.
        QTRY_COMPARE_WITH_TIMEOUT(openSockets(), before, deadlineMs);

        // Not a QTcpSocket, which takes by itself.
        const int sock = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto close = qScopeGuard([sock] { ::close(sock); });
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = qToBigEndian(static_cast<quint16>(video.port()));
        address.sin_addr.s_addr = qToBigEndian(quint32(INADDR_LOOPBACK));
        QCOMPARE(::connect(sock, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        const QByteArray request = "GET " + video.path().toLatin1() + " HTTP/1.1\r\n" + hostLine() + "\r\n";
        QCOMPARE(::send(sock, request.constData(), static_cast<std::size_t>(request.size()), 0),
                 request.size());
        // The answer has begun: its bytes wait here, however soon the service ends the connection.
        const auto waiting = [sock] {
            int bytes = 0;
            return ::ioctl(sock, FIONREAD, &bytes) == 0 ? bytes : -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(openSockets(), before, deadlineMs);
    }

    void linesBetweenChunksHaveAnEnd()
    {
        constexpr qint64 sentBytes = 48 * mega;
        const qint64 before = m_service->peakMemory();
        QTcpSocket socket;
        connectTo(socket);
        // Anyone may ask for the version, so no key is needed to come this far.
        socket.write("POST /api/version HTTP/1.1\r\n" + hostLine() + "Transfer-Encoding: chunked\r\n\r\n5;");
        qint64 left = sentBytes;
        while (socket.state() == QAbstractSocket::ConnectedState && left > 0) {
            left -= socket.write(QByteArray(mega, 'x'));
            socket.waitForBytesWritten(deadlineMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, deadlineMs);
#if defined(__SANITIZE_THREAD__)
        QSKIP("The sanitizer keeps a multiple of the memory it watches.");
#endif
        QVERIFY(m_service->peakMemory() - before < sentBytes / 2);
    }

    void aSourceThatDripsIsGivenUp()
    {
        SourceServer source;
        QVERIFY(source.listen());
        SourceServer::Source dripping;
        dripping.filePath = media::mp4();
        dripping.holdAt = 1;
        source.add(u"/clip.mp4"_s, dripping);
        QTimer timer;
        qint64 released = 1;
        connect(&timer, &QTimer::timeout, &source, [&] { source.release(u"/clip.mp4"_s, ++released); });
        timer.start(dripPause);
        QCOMPARE(outcomeOfImport(source.url(u"/clip.mp4"_s)),
                 u"127.0.0.1 sends too slowly. Try again later."_s);
        QVERIFY(released > 1);
        QVERIFY(QDir(m_service->folder() + u"/files"_s).isEmpty());
    }

    void aSourceThatDripsBesidesTheFileIsGivenUp_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QString>("words");
        // What does not begin as an answer does is refused as soon as that shows.
        QTest::newRow("in the first line")
            << QByteArray("HTTP/1.1 2")
            << u"127.0.0.1 does not answer. Try again later or check the address."_s;
        QTest::newRow("in the headers")
            << QByteArray("HTTP/1.1 200 OK\r\nX-Long: ")
            << u"127.0.0.1 does not answer. Try again later or check the address."_s;
        QTest::newRow("in the body of an error") << QByteArray("HTTP/1.1 404 Not Found\r\n\r\n")
                                                 << u"127.0.0.1 sends too slowly. Try again later."_s;
        QTest::newRow("in the body of a redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n")
                                                   << u"127.0.0.1 sends too slowly. Try again later."_s;
    }

    void aSourceThatDripsBesidesTheFileIsGivenUp()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QString, words);
        QTcpServer source;
        QVERIFY(source.listen(QHostAddress::LocalHost));
        std::vector<std::unique_ptr<Drip>> drips;
        connect(&source, &QTcpServer::newConnection, &source, [&] {
            QTcpSocket *socket = source.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
                socket->readAll();
                socket->write(begin);
                drips.push_back(std::make_unique<Drip>(*socket, [] { return QByteArray("x"); }));
            });
        });
        const QUrl url(u"http://127.0.0.1:%1/clip.mp4"_s.arg(source.serverPort()));
        QCOMPARE(outcomeOfImport(url), words);
        QVERIFY(!drips.empty());
    }

    void headersOfASourceHaveAnEnd()
    {
        constexpr qint64 sentBytes = 64 * mega;
        QTcpServer source;
        QVERIFY(source.listen(QHostAddress::LocalHost));
        qint64 left = sentBytes;
        connect(&source, &QTcpServer::newConnection, &source, [&] {
            QTcpSocket *socket = source.nextPendingConnection();
            const auto pump = [&left, socket] {
                while (left > 0 && socket->bytesToWrite() < mega)
                    left -= socket->write("X-Long: " + QByteArray(mega, 'x') + "\r\n");
            };
            connect(socket, &QTcpSocket::readyRead, socket, [socket, pump] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\n");
                pump();
            });
            connect(socket, &QTcpSocket::bytesWritten, socket, pump);
        });
        const qint64 before = m_service->peakMemory();
        const QString said
            = outcomeOfImport(QUrl(u"http://127.0.0.1:%1/clip.mp4"_s.arg(source.serverPort())));
        QVERIFY2(said.startsWith(u"127.0.0.1 "_s), qPrintable(said));
#if defined(__SANITIZE_THREAD__)
        QSKIP("The sanitizer keeps a multiple of the memory it watches.");
#endif
        QVERIFY2(m_service->peakMemory() - before < sentBytes / 2,
                 qPrintable(u"%1 bytes"_s.arg(m_service->peakMemory() - before)));
    }
};

QTEST_GUILESS_MAIN(TestLocalServiceSlow)
#include "tst_localservice_slow.moc"
