#include "ui/desktop/startlistener.h"

#include "ui/desktop/peer.h"
#include "ui/desktop/singleinstance.h"

#include <QLocalSocket>
#include <QTimer>

#include <chrono>

namespace reelwatch {

namespace {

constexpr std::chrono::seconds clientPatience(5);
constexpr qsizetype mostClients = 16;
constexpr qint64 readAtOnce = 256 * 1024;

} // namespace

StartListener::StartListener(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &StartListener::accept);
}

StartListener::~StartListener()
{
    const QList<QLocalSocket *> clients = m_received.keys();
    for (QLocalSocket *client : clients)
        client->disconnect(this);
}

bool StartListener::listen(const SingleInstance &instance)
{
    if (!instance.isGuarded())
        return false;
    const QStringList paths = instance.socketPaths();
    for (const QString &path : paths) {
        // What lies there was left by one that was killed: no other can be listening while the lock is held.
        QLocalServer::removeServer(path);
        if (m_server.listen(path) && instance.announce(path))
            return true;
        m_server.close();
    }
    return false;
}

void StartListener::accept()
{
    while (QLocalSocket *client = m_server.nextPendingConnection()) {
        if (m_received.size() >= mostClients || !isOwnPeer(*client)) {
            client->abort();
            client->deleteLater();
            continue;
        }
        m_received.insert(client, {});
        client->setReadBufferSize(readAtOnce);
        connect(client, &QLocalSocket::readyRead, this, [this, client] { read(client); });
        connect(client, &QLocalSocket::disconnected, this, [this, client] {
            m_received.remove(client);
            client->deleteLater();
        });
        QTimer::singleShot(clientPatience, client, [client] { client->abort(); });
        // It may have sent all before anybody listened.
        read(client);
    }
}

void StartListener::read(QLocalSocket *client)
{
    const auto received = m_received.find(client);
    if (received == m_received.end())
        return;
    while (client->bytesAvailable() > 0 && received->size() <= largestStartMessage)
        received->append(client->read(readAtOnce));
    const StartMessage message = readStartMessage(*received);
    if (message.state == StartMessage::State::Incomplete)
        return;
    // One message each; what else comes is not looked at.
    received->clear();
    disconnect(client, &QLocalSocket::readyRead, this, nullptr);
    switch (message.state) {
    case StartMessage::State::Incomplete:
    case StartMessage::State::Malformed:
        client->write(startAnswer(StartAnswer::Malformed));
        break;
    case StartMessage::State::OtherVersion:
        client->write(startAnswer(StartAnswer::OtherVersion));
        break;
    case StartMessage::State::Complete:
        client->write(startAnswer(StartAnswer::Taken));
        break;
    }
    client->flush();
    client->disconnectFromServer();
    // Last, because what follows may take its time or end this object.
    if (message.state == StartMessage::State::Complete)
        Q_EMIT startRequested(message.request);
    else if (message.state == StartMessage::State::OtherVersion)
        Q_EMIT otherVersionStarted();
}

} // namespace reelwatch
