#include "ui/desktop/singleinstance.h"

#include "places/places.h"
#include "ui/desktop/peer.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QThread>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr unsigned long pauseMs = 40;
constexpr qsizetype longestAddress = 4096;

int remaining(const QDeadlineTimer &deadline)
{
    return static_cast<int>(std::max<qint64>(deadline.remainingTime(), 0));
}

//! One try. Nothing when there is no answer, or not before \a deadline.
std::optional<StartAnswer> answerTo(const QByteArray &message, const QString &socketPath,
                                    const QDeadlineTimer &deadline)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    if (!socket.waitForConnected(remaining(deadline)) || !isOwnPeer(socket))
        return std::nullopt;
    socket.write(message);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(remaining(deadline)))
            break; // it may have answered before all was sent
    }
    QByteArray bytes = socket.readAll();
    while (!readStartAnswer(bytes)) {
        if (!socket.waitForReadyRead(remaining(deadline)))
            return std::nullopt;
        bytes += socket.readAll();
    }
    return readStartAnswer(bytes);
}

} // namespace

SingleInstance::SingleInstance() : m_lockPath(places::windowLock()), m_lock(m_lockPath) { }

bool SingleInstance::claim()
{
    return m_lock.tryLock(FileLock::Mode::Exclusive) || !m_lock.isHeldElsewhere();
}

SingleInstance::Outcome SingleInstance::handOver(const StartRequest &request,
                                                 std::chrono::milliseconds patience)
{
    const QByteArray message = startMessage(request);
    if (message.isEmpty())
        return Outcome::TooLarge;
    const QDeadlineTimer deadline(patience);
    // The first one may be on its way in, with no socket yet, or on its way out, with none any more.
    while (!claim()) {
        if (const QString path = announced(); !path.isEmpty()) {
            if (const std::optional<StartAnswer> answer = answerTo(message, path, deadline))
                return *answer == StartAnswer::Taken ? Outcome::Taken : Outcome::OtherVersion;
        }
        if (deadline.hasExpired())
            return Outcome::NoAnswer;
        QThread::msleep(pauseMs);
    }
    return Outcome::First;
}

QStringList SingleInstance::socketPaths() const
{
    // The name of the lock file is not enough: there is one of that name in each data folder.
    const QByteArray hash
        = QCryptographicHash::hash(m_lockPath.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString name = u"/reelwatch-"_s + QString::fromLatin1(hash);
    QStringList paths;
    // Made for sockets, short, and on a file system that can hold them; the others are for want of it.
    if (const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); QDir::isAbsolutePath(runtime))
        paths.append(QDir::cleanPath(runtime) + name);
    paths.append(QFileInfo(m_lockPath).absolutePath() + name);
    paths.append(QDir::tempPath() + name);
    return paths;
}

bool SingleInstance::announce(const QString &socketPath) const
{
    QFile file(m_lockPath);
    const QByteArray address = socketPath.toUtf8() + '\n';
    return isGuarded() && file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(address) == address.size();
}

//! Empty while it is not written as a whole.
QString SingleInstance::announced() const
{
    QFile file(m_lockPath);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readLine(longestAddress);
    return line.endsWith('\n') ? QString::fromUtf8(line.chopped(1)) : QString();
}

} // namespace reelwatch
