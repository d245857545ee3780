#include "support/cuttingproxy.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

namespace {

constexpr qint64 bufferBytes = 512 * 1024;

QByteArray addressOf(quint16 port)
{
    return "127.0.0.1:" + QByteArray::number(port);
}

} // namespace

struct CuttingProxy::Pair
{
    QTcpSocket *client = nullptr;
    QTcpSocket *server = nullptr;
    QByteArray head; //!< of the request, until it is whole
    bool isInBody = false;
    bool isCounted = false;
    bool isCut = false;
};

CuttingProxy::CuttingProxy(quint16 serverPort, QObject *parent) : QObject(parent), m_serverPort(serverPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, &CuttingProxy::accept);
}

CuttingProxy::~CuttingProxy() = default;

bool CuttingProxy::listen()
{
    const auto isAsLong
        = [this] { return QByteArray::number(port()).size() == QByteArray::number(m_serverPort).size(); };
    for (int tries = 0; tries < 50; ++tries) {
        if (m_server.listen(QHostAddress::LocalHost) && isAsLong())
            return true;
        m_server.close();
    }
    return false;
}

QByteArray CuttingProxy::baseUrl() const
{
    return "http://" + addressOf(port()) + "/api";
}

void CuttingProxy::cutAt(const QByteArray &verb, const QList<qint64> &bodyBytes)
{
    m_verb = verb;
    m_cutAt = bodyBytes;
}

void CuttingProxy::setAway(bool away)
{
    m_isAway = away;
    if (!away)
        return;
    const auto pairs = m_pairs;
    for (const auto &pair : pairs)
        cut(pair);
}

void CuttingProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        if (m_isAway) {
            client->abort();
            client->deleteLater();
            continue;
        }
        auto pair = std::make_shared<Pair>();
        pair->client = client;
        pair->server = new QTcpSocket(client);
        client->setReadBufferSize(bufferBytes);
        pair->server->setReadBufferSize(bufferBytes);
        m_pairs.append(pair);
        connect(client, &QTcpSocket::readyRead, this, [this, pair] { fromClient(pair); });
        connect(pair->server, &QTcpSocket::bytesWritten, this, [this, pair] { fromClient(pair); });
        connect(pair->server, &QTcpSocket::connected, this, [this, pair] { fromClient(pair); });
        connect(pair->server, &QTcpSocket::readyRead, this, [this, pair] { fromServer(pair); });
        connect(pair->server, &QTcpSocket::disconnected, this, [this, pair] {
            fromServer(pair);
            pair->client->disconnectFromHost();
        });
        connect(pair->server, &QTcpSocket::errorOccurred, this,
                [pair] { pair->client->disconnectFromHost(); });
        connect(client, &QTcpSocket::disconnected, this, [this, pair] {
            m_pairs.removeAll(pair);
            pair->server->abort();
            pair->client->deleteLater();
        });
        pair->server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    }
}

void CuttingProxy::fromClient(const std::shared_ptr<Pair> &pair)
{
    // Writing tells of what was written, which leads here again.
    if (pair->isCut || pair->server->state() != QAbstractSocket::ConnectedState)
        return;
    while (pair->client->isOpen() && pair->client->bytesAvailable() > 0
           && pair->server->bytesToWrite() < bufferBytes) {
        QByteArray bytes = pair->client->read(64 * 1024);
        if (!pair->isInBody) {
            pair->head += bytes;
            const qsizetype end = pair->head.indexOf("\r\n\r\n");
            if (end < 0)
                continue;
            bytes = pair->head.mid(end + 4);
            pair->head.truncate(end + 4);
            pair->isInBody = true;
            pair->isCounted = !m_verb.isEmpty() && pair->head.startsWith(QByteArray(m_verb + ' '));
            ++m_requests;
            m_heads.append(pair->head);
            pair->head.replace(addressOf(port()), addressOf(m_serverPort));
            pair->server->write(pair->head);
        }
        if (pair->isCounted) {
            const qint64 before = m_bodyBytes;
            m_bodyBytes += bytes.size();
            if (!m_cutAt.isEmpty() && m_bodyBytes >= m_cutAt.first()) {
                // What came before the cut has been passed on, as a network does, and nothing after it.
                pair->isCut = true;
                pair->server->write(bytes.left(static_cast<qsizetype>(m_cutAt.takeFirst() - before)));
                pair->server->flush();
                cut(pair);
                ++m_cuts;
                Q_EMIT bodyCame(m_bodyBytes);
                return;
            }
        }
        pair->server->write(bytes);
        if (pair->isCounted)
            Q_EMIT bodyCame(m_bodyBytes);
    }
}

void CuttingProxy::fromServer(const std::shared_ptr<Pair> &pair)
{
    if (!pair->server->isOpen())
        return;
    QByteArray bytes = pair->server->readAll();
    bytes.replace(addressOf(m_serverPort), addressOf(port()));
    if (!bytes.isEmpty())
        pair->client->write(bytes);
}

void CuttingProxy::cut(const std::shared_ptr<Pair> &pair)
{
    m_pairs.removeAll(pair);
    pair->isCut = true;
    pair->server->disconnect(this);
    pair->client->disconnect(this);
    // The server side is closed in order, so that what was passed on arrives.
    pair->server->disconnectFromHost();
    pair->client->abort();
    QObject::connect(pair->server, &QTcpSocket::disconnected, pair->client, &QObject::deleteLater);
    if (pair->server->state() == QAbstractSocket::UnconnectedState)
        pair->client->deleteLater();
}
