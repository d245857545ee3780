#include "support/sourceserver.h"

#include <QFile>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumRequestBytes = 64 * 1024;
constexpr qint64 blockBytes = 256 * 1024;

} // namespace

struct SourceServer::Answer
{
    QTcpSocket *socket = nullptr;
    QString path;
    QByteArray request;
    Source source;
    std::unique_ptr<QFile> file;
    qint64 sent = 0;
    qint64 size = 0;
    bool hasStarted = false;
    bool isOver = false;
};

SourceServer::SourceServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &SourceServer::accept);
}

SourceServer::~SourceServer()
{
    for (const auto &answer : m_answers)
        answer->socket->disconnect(this);
}

bool SourceServer::listen(const QHostAddress &address, quint16 port)
{
    return m_server.listen(address, port);
}

void SourceServer::add(const QString &path, const Source &source)
{
    m_sources.insert(path, source);
}

void SourceServer::addFile(const QString &path, const QString &filePath)
{
    Source source;
    source.filePath = filePath;
    add(path, source);
}

QUrl SourceServer::url(const QString &path) const
{
    return QUrl(u"http://%1:%2%3"_s.arg(m_server.serverAddress().toString())
                    .arg(m_server.serverPort())
                    .arg(path));
}

void SourceServer::release(const QString &path, std::optional<qint64> upTo)
{
    m_sources[path].holdAt = upTo;
    for (const auto &answer : m_answers) {
        if (answer->path == path && answer->hasStarted && !answer->isOver) {
            answer->source.holdAt = upTo;
            pump(*answer);
        }
    }
}

int SourceServer::requests(const QString &path) const
{
    return m_requests.value(path);
}

int SourceServer::openAnswers(const QString &path) const
{
    return static_cast<int>(std::count_if(m_answers.begin(), m_answers.end(), [&](const auto &answer) {
        return answer->path == path && !answer->isOver;
    }));
}

void SourceServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        auto owned = std::make_unique<Answer>();
        Answer *answer = owned.get();
        answer->socket = socket;
        m_answers.push_back(std::move(owned));
        connect(socket, &QTcpSocket::readyRead, this, [this, answer] { readRequest(*answer); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this, answer] { pump(*answer); });
        connect(socket, &QTcpSocket::disconnected, this, [answer] { answer->isOver = true; });
    }
}

void SourceServer::readRequest(Answer &answer)
{
    answer.request += answer.socket->readAll();
    if (answer.hasStarted || !answer.request.contains("\r\n\r\n")) {
        if (answer.request.size() > maximumRequestBytes)
            answer.socket->abort();
        return;
    }
    answer.hasStarted = true;
    const QList<QByteArray> words = answer.request.left(answer.request.indexOf("\r\n")).split(' ');
    answer.path = QString::fromUtf8(QByteArray::fromPercentEncoding(words.value(1).split('?').first()));
    ++m_requests[answer.path];
    m_lastRequests.insert(answer.path, answer.request);
    const bool isKnown = m_sources.contains(answer.path);
    answer.source = m_sources.value(answer.path);
    Source &source = answer.source;
    if (!isKnown) {
        source.status = 404;
        source.body = "there is no such file";
    }
    if (source.isSilent)
        return;
    answer.size = source.body.size();
    if (!source.filePath.isEmpty()) {
        answer.file = std::make_unique<QFile>(source.filePath);
        if (answer.file->open(QIODevice::ReadOnly))
            answer.size = answer.file->size();
        else
            source.status = 500;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(source.status) + " Answer\r\nConnection: close\r\n";
    if (source.givesLength)
        head += "Content-Length: " + QByteArray::number(answer.size) + "\r\n";
    for (const QByteArray &line : source.headers)
        head += line + "\r\n";
    answer.socket->write(head + "\r\n");
    pump(answer);
}

void SourceServer::pump(Answer &answer)
{
    if (!answer.hasStarted || answer.isOver)
        return;
    const Source &source = answer.source;
    if (source.isSilent)
        return;
    const qint64 limit
        = std::min({ answer.size, source.holdAt.value_or(answer.size), source.cutAt.value_or(answer.size) });
    // A few blocks ahead of the socket are enough; more would put the file into memory.
    while (answer.sent < limit && answer.socket->bytesToWrite() < 4 * blockBytes) {
        const qint64 count = std::min(blockBytes, limit - answer.sent);
        QByteArray block;
        if (answer.file) {
            answer.file->seek(answer.sent);
            block = answer.file->read(count);
        } else {
            block = source.body.mid(answer.sent, count);
        }
        if (block.isEmpty())
            break;
        answer.sent += block.size();
        answer.socket->write(block);
    }
    const bool isAtEnd = answer.sent == answer.size || (source.cutAt && answer.sent >= *source.cutAt);
    if (isAtEnd && answer.socket->bytesToWrite() == 0)
        answer.socket->disconnectFromHost();
}
