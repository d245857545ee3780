#include "support/tlsfront.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

void handOn(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

} // namespace

TlsFront::TlsFront(const QSslConfiguration &configuration, const QUrl &behind) : m_behind(behind)
{
    m_server.setSslConfiguration(configuration);
    QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            ++m_connections;
            auto *server = new QTcpSocket(client);
            server->connectToHost(m_behind.host(), static_cast<quint16>(m_behind.port()));
            handOn(client, server);
            handOn(server, client);
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            server->write(client->readAll());
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

QUrl TlsFront::baseUrl() const
{
    if (!m_server.isListening())
        return {};
    QUrl url(m_behind);
    url.setScheme(u"https"_s);
    url.setPort(m_server.serverPort());
    return url;
}
