#pragma once

#include "support/localservice.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QTcpSocket>

//! HTTP without a library between the test and the socket, which would hide what is wrong with an answer, or
//! ask again.
namespace rawhttp {

constexpr int usualPatienceMs = 20'000;

//! What came over the wire, byte by byte, and whether the server closed the connection.
struct Answer
{
    QByteArray head;
    QByteArray body;
    bool isClosed = false;
    int status() const { return head.mid(9, 3).toInt(); } //!< 0: no answer
    QByteArray header(const QByteArray &name) const
    {
        const qsizetype at = head.indexOf(QByteArray("\r\n" + name + ": "));
        return at < 0 ? QByteArray() : head.mid(at + name.size() + 4).split('\r').first();
    }
    qint64 announced() const
    {
        const QByteArray length = header("Content-Length");
        return length.isEmpty() ? -1 : length.toLongLong();
    }
};

//! Sent with the service's key.
struct Request
{
    QByteArray method = "GET";
    QByteArray target {}; //!< path and query
    QByteArrayList headers {}; //!< "Name: value"
    QByteArray body {};
};

//! \a quietMs: how long nothing more may come before the answer is taken for all there is; \a firstMs: how
//! long it may take to begin.
inline Answer send(const LocalService &service, const Request &request, int quietMs = usualPatienceMs,
                   int firstMs = usualPatienceMs)
{
    Answer answer;
    const auto port = static_cast<quint16>(service.baseUrl().port());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(usualPatienceMs))
        return answer;
    QByteArrayList lines { request.method + ' ' + request.target + " HTTP/1.1",
                           "Host: 127.0.0.1:" + QByteArray::number(port),
                           "Authorization: Bearer " + service.key().toUtf8() };
    lines += request.headers;
    if (request.method != "GET" && request.method != "HEAD")
        lines += "Content-Length: " + QByteArray::number(request.body.size());
    socket.write(lines.join("\r\n") + "\r\n\r\n" + request.body);
    QByteArray bytes;
    while (socket.waitForReadyRead(bytes.isEmpty() ? firstMs : quietMs))
        bytes += socket.readAll();
    answer.isClosed = socket.state() == QAbstractSocket::UnconnectedState;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    answer.head = bytes.left(end);
    answer.body = end < 0 ? QByteArray() : bytes.mid(end + 4);
    return answer;
}

inline Answer get(const LocalService &service, const QByteArray &target, int quietMs = usualPatienceMs)
{
    return send(service, { .target = target }, quietMs);
}

} // namespace rawhttp
