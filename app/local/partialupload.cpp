#include "local/partialupload.h"

#include "local/fileintake.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

PartialUpload::PartialUpload(const ServiceFolder &folder, const QString &fileId)
    : m_bytesPath(folder.partialFile(fileId)), m_factsPath(folder.partialFactsFile(fileId)),
      m_file(m_bytesPath)
{
}

bool PartialUpload::make(qint64 length, const QByteArray &metadata)
{
    remove();
    errno = 0;
    QFile bytes(m_bytesPath);
    if (!bytes.open(QIODevice::WriteOnly | QIODevice::Truncate,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        m_problem = diskProblem(errno, bytes.errorString());
        return false;
    }
    bytes.close();
    // Numbers of JSON are exact to 2^53 bytes only.
    const QJsonObject facts { { u"length"_s, QString::number(length) },
                              { u"metadata"_s, QString::fromLatin1(metadata) } };
    errno = 0;
    if (!writeFileSafely(m_factsPath, QJsonDocument(facts).toJson(QJsonDocument::Compact))) {
        m_problem = diskProblem(errno, {});
        remove();
        return false;
    }
    m_length = length;
    m_metadata = metadata;
    return true;
}

bool PartialUpload::load()
{
    QFile file(m_factsPath);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject facts = QJsonDocument::fromJson(file.readAll()).object();
    bool isNumber = false;
    m_length = facts.value("length"_L1).toString().toLongLong(&isNumber);
    m_metadata = facts.value("metadata"_L1).toString().toLatin1();
    return isNumber && m_length > 0 && QFileInfo::exists(m_bytesPath);
}

void PartialUpload::remove()
{
    close();
    QFile::remove(m_factsPath);
    QFile::remove(m_bytesPath);
}

qint64 PartialUpload::storedBytes() const
{
    return QFileInfo(m_bytesPath).size();
}

qint64 PartialUpload::lastChangeMs() const
{
    const QDateTime changed = QFileInfo(m_bytesPath).lastModified();
    return changed.isValid() ? changed.toMSecsSinceEpoch() : 0;
}

bool PartialUpload::open()
{
    errno = 0;
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return true;
    m_problem = diskProblem(errno, m_file.errorString());
    return false;
}

bool PartialUpload::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        errno = 0;
        const qint64 written = m_file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (written <= 0) {
            m_problem = diskProblem(errno, m_file.errorString());
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool PartialUpload::sync()
{
    errno = 0;
    if (!m_file.isOpen() || ::fsync(m_file.handle()) == 0)
        return true;
    m_problem = diskProblem(errno, m_file.errorString());
    return false;
}

void PartialUpload::close()
{
    m_file.close();
}

bool PartialUpload::moveTo(const QString &path)
{
    close();
    errno = 0;
    if (std::rename(QFile::encodeName(m_bytesPath).constData(), QFile::encodeName(path).constData()) != 0) {
        m_problem = diskProblem(errno, {});
        return false;
    }
    syncFolderOf(path);
    QFile::remove(m_factsPath);
    return true;
}

} // namespace reelwatch::local
