#include "support/faultyserver.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace {

QByteArray reasonOf(int status)
{
    return status < 300 ? "OK" : status < 400 ? "Elsewhere" : "Refused";
}

//! Sends \a body byte by byte, until it is over or the connection is.
void drip(QTcpSocket *socket, const QByteArray &body, std::chrono::milliseconds interval)
{
    auto *timer = new QTimer(socket);
    const auto sendNext = [socket, timer, body, sent = qsizetype(0)]() mutable {
        if (sent < body.size())
            socket->write(body.mid(sent++, 1));
        if (sent == body.size())
            timer->deleteLater();
    };
    QObject::connect(timer, &QTimer::timeout, socket, sendNext);
    timer->start(interval);
}

} // namespace

struct FaultyServer::Connection
{
    QTcpSocket *socket = nullptr;
    int number = 0;
    int requests = 0;
    QByteArray received;
};

QByteArray FaultyServer::Request::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

FaultyServer::Answer &FaultyServer::Answer::with(const QByteArray &name, const QByteArray &value)
{
    headers.append({ name, value });
    return *this;
}

FaultyServer::Answer &FaultyServer::Answer::ends(Ending how, qsizetype sent)
{
    ending = how;
    sentBytes = sent;
    return *this;
}

FaultyServer::Answer FaultyServer::json(const QByteArray &body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

FaultyServer::Answer FaultyServer::html(const QByteArray &body, int status)
{
    Answer answer = json(body, status);
    answer.contentType = "text/html; charset=utf-8";
    return answer;
}

FaultyServer::Answer FaultyServer::redirect(const QByteArray &location, int status)
{
    Answer answer = html("<p>Moved</p>", status);
    if (!location.isNull())
        answer.with("Location", location);
    return answer;
}

FaultyServer::Answer FaultyServer::error(int status, const QByteArray &text)
{
    return json("{\"errors\":[\"" + text + "\"]}", status);
}

FaultyServer::Answer FaultyServer::unauthorizedEcho(const Request &request)
{
    QByteArray secret = request.header("Authorization");
    secret = secret.mid(secret.indexOf(' ') + 1);
    return error(401, "no token " + secret + " found");
}

FaultyServer::Answer FaultyServer::hangUp()
{
    Answer answer;
    answer.ending = Answer::Ending::HangUp;
    return answer;
}

FaultyServer::Answer FaultyServer::silence()
{
    Answer answer;
    answer.ending = Answer::Ending::Silence;
    return answer;
}

FaultyServer::FaultyServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("FaultyServer cannot listen on loopback");
}

FaultyServer::~FaultyServer() = default;

QUrl FaultyServer::baseUrl() const
{
    return QUrl(QString::fromLatin1(origin() + "/api"));
}

QByteArray FaultyServer::origin() const
{
    return "http://127.0.0.1:" + QByteArray::number(port());
}

void FaultyServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto connection = std::make_shared<Connection>();
        connection->socket = socket;
        connection->number = m_connections++;
        if (m_readLimit >= 0)
            socket->setReadBufferSize(64 * 1024);
        connect(socket, &QTcpSocket::readyRead, this, [this, connection] { read(connection); });
        connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
    }
}

void FaultyServer::read(const std::shared_ptr<Connection> &connection)
{
    if (m_readLimit >= 0 && connection->received.size() >= m_readLimit)
        return;
    connection->received += connection->socket->readAll();
    for (;;) {
        const QByteArray &received = connection->received;
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Request request;
        const QList<QByteArray> lines = received.left(end).split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({ line.left(colon).trimmed(), line.mid(colon + 1).trimmed() });
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (received.size() - end - 4 < length)
            return;
        request.body = received.mid(end + 4, length);
        request.connection = connection->number;
        request.onConnection = connection->requests++;
        connection->received.remove(0, end + 4 + length);
        m_requests.append(request);
        answer(*connection, request);
    }
}

void FaultyServer::answer(Connection &connection, const Request &request)
{
    Answer answer;
    if (!m_queue.isEmpty())
        answer = m_queue.takeFirst();
    else if (m_handler)
        answer = m_handler(request);
    else
        answer = error(404, "not found");

    QTcpSocket *socket = connection.socket;
    using Ending = Answer::Ending;
    if (answer.ending == Ending::Silence)
        return;
    if (answer.ending == Ending::HangUp) {
        socket->abort();
        return;
    }
    if (!answer.etag.isEmpty()) {
        answer.with("ETag", answer.etag);
        if (request.header("If-None-Match") == answer.etag) {
            answer.status = 304;
            answer.body.clear();
            answer.contentType = {};
        }
    }
    const bool hasBody = answer.status != 304 && answer.status != 204;
    QByteArray head
        = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    if (!answer.contentType.isNull())
        head += "Content-Type: " + answer.contentType + "\r\n";
    if (answer.chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (hasBody)
        head += "Content-Length: " + QByteArray::number(answer.claimedLength.value_or(answer.body.size()))
            + "\r\n";
    for (const auto &[name, value] : std::as_const(answer.headers))
        head += name + ": " + value + "\r\n";
    head += answer.ending == Ending::Close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    socket->write(head);

    const bool isPart = answer.ending == Ending::Cut || answer.ending == Ending::Stall;
    const QByteArray body = isPart ? answer.body.left(answer.sentBytes) : answer.body;
    if (answer.chunked) {
        if (!body.isEmpty())
            socket->write(QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n");
        if (!isPart)
            socket->write("0\r\n\r\n");
    } else if (hasBody && answer.ending == Ending::Drip) {
        drip(socket, body, answer.dripInterval);
    } else if (hasBody) {
        socket->write(body);
    }
    if (answer.ending == Ending::Cut || answer.ending == Ending::Close)
        socket->disconnectFromHost();
}
