#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QTcpSocket;

//! An HTTP/1.1 server on loopback, in the thread of the test, that misbehaves as told: it redirects, stalls,
//! cuts, lies about length and type, hangs up on reused connections. It records every request.
class FaultyServer : public QObject
{
    Q_OBJECT
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    struct Request
    {
        QByteArray method;
        QByteArray target; //!< path and query as sent
        Headers headers;
        QByteArray body;
        int connection = 0; //!< which connection it came over, from 0
        int onConnection = 0; //!< the how manieth request of its connection it is, from 0

        //! The value of the header \a name in any case; null when it was not sent.
        QByteArray header(const QByteArray &name) const;
        bool hasHeader(const QByteArray &name) const { return !header(name).isNull(); }
        QByteArray path() const { return target.split('?').constFirst(); }
    };

    struct Answer
    {
        enum class Ending {
            KeepAlive, //!< whole answer, connection stays open
            Close, //!< whole answer, then the connection is closed
            Cut, //!< the connection is closed after `sentBytes` of the body
            Drip, //!< whole answer, its body byte by byte, one each `dripInterval`
            Stall, //!< nothing more comes after `sentBytes` of the body, and the connection stays open
            HangUp, //!< closed without a byte of an answer
            Silence, //!< not a byte of an answer, and the connection stays open
        };

        int status = 200;
        Headers headers {};
        QByteArray contentType = "application/json; charset=utf-8"; //!< null: no such header
        QByteArray body {};
        Ending ending = Ending::KeepAlive;
        qsizetype sentBytes = 0; //!< of the body, for Cut and Stall
        std::chrono::milliseconds dripInterval {};
        std::optional<qint64> claimedLength {}; //!< in place of the body's true length
        bool chunked = false; //!< in chunks, without a length
        QByteArray etag {}; //!< makes the answer a 304 when If-None-Match names it

        Answer &with(const QByteArray &name, const QByteArray &value);
        Answer &ends(Ending how, qsizetype sent = 0);
    };

    static Answer json(const QByteArray &body, int status = 200);
    static Answer html(const QByteArray &body = "<!DOCTYPE html><html><body>Sign in</body></html>",
                       int status = 200);
    static Answer redirect(const QByteArray &location, int status = 302);
    static Answer error(int status, const QByteArray &text);
    //! 401 as the real server words it, with the secret of \a request in it.
    static Answer unauthorizedEcho(const Request &request);
    static Answer hangUp();
    static Answer silence();

    using Handler = std::function<Answer(const Request &)>;

    explicit FaultyServer(QObject *parent = nullptr);
    ~FaultyServer() override;

    //! Answers every request that no queued answer is left for. Without a handler: 404.
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    //! The answer to the next request without one; several are used in turn.
    void enqueue(const Answer &answer) { m_queue.append(answer); }
    //! Stops reading a request's body after \a bytes, so that the sender cannot go on.
    void stopReadingAfter(qint64 bytes) { m_readLimit = bytes; }

    //! http://127.0.0.1:PORT/api
    QUrl baseUrl() const;
    QByteArray origin() const; //!< http://127.0.0.1:PORT
    quint16 port() const { return m_server.serverPort(); }

    const QList<Request> &requests() const { return m_requests; }
    int connections() const { return m_connections; }

private:
    struct Connection;
    void accept();
    void read(const std::shared_ptr<Connection> &connection);
    void answer(Connection &connection, const Request &request);

    QTcpServer m_server;
    Handler m_handler;
    QList<Answer> m_queue;
    QList<Request> m_requests;
    qint64 m_readLimit = -1;
    int m_connections = 0;
};
