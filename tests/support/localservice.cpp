#include "support/localservice.h"

#include "places/filelock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSaveFile>

#include <csignal>

#include <sys/types.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 60'000;

} // namespace

LocalService::LocalService() = default;

LocalService::~LocalService()
{
    kill();
}

bool LocalService::start(const QStringList &arguments)
{
    kill();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_environment);
    QStringList all { u"--data"_s, m_folder.path() };
    if (!arguments.contains("--retry-pauses"_L1))
        all += { u"--retry-pauses"_s, u"none"_s };
    m_process->start(QStringLiteral(LOCAL_SERVICE), all + arguments);
    QElapsedTimer waited;
    waited.start();
    while (!m_process->canReadLine()) {
        const int left = deadlineMs - static_cast<int>(waited.elapsed());
        if (left <= 0 || !m_process->waitForReadyRead(left))
            return false;
    }
    m_baseUrl = QUrl(QString::fromLatin1(m_process->readLine()).trimmed());
    return m_baseUrl.isValid();
}

void LocalService::kill()
{
    if (!isRunning())
        return;
    m_process->kill();
    m_process->waitForFinished(deadlineMs);
}

bool LocalService::terminate()
{
    if (!isRunning())
        return true;
    m_process->terminate();
    return m_process->waitForFinished(deadlineMs);
}

QString LocalService::key() const
{
    QFile file(m_folder.filePath(u"key"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

bool LocalService::setFaults(const QByteArray &script)
{
    const QString path = m_folder.filePath(QStringLiteral("faults"));
    if (script.isEmpty())
        return !QFile::exists(path) || QFile::remove(path);
    // Whole or not at all, for the service reads it with each request.
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(script) == script.size() && file.commit();
}

qint64 LocalService::processId() const
{
    return m_process ? m_process->processId() : 0;
}

bool LocalService::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

int LocalService::exitCode() const
{
    return m_process ? m_process->exitCode() : -1;
}

QByteArray LocalService::standardError()
{
    return m_process ? m_process->readAllStandardError() : QByteArray();
}

qint64 LocalService::peakMemory() const
{
    QFile file(u"/proc/%1/status"_s.arg(processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

bool LocalService::isServed(const QString &folder)
{
    reelwatch::FileLock lock(folder + u"/service.lock"_s);
    return !lock.tryLock(reelwatch::FileLock::Mode::Shared);
}

QList<qint64> LocalService::processesOf(const QString &folder)
{
    QList<qint64> found;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        QFile file(u"/proc/%1/cmdline"_s.arg(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> words = file.readAll().split('\0');
        const qsizetype at = words.indexOf("--data");
        if (at > 0 && words.value(at + 1) == QFile::encodeName(folder))
            found.append(entry.toLongLong());
    }
    return found;
}
