#include "local/servicefolder.h"

#include "local/fileintake.h"
#include "places/places.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr int keyBytes = 32;

QByteArray readSmallFile(const QString &path)
{
    QFile file(path);
    constexpr qint64 maximumBytes = 4096;
    return file.open(QIODevice::ReadOnly) ? file.read(maximumBytes).trimmed() : QByteArray();
}

} // namespace

QByteArray randomText(int bytes)
{
    QByteArray raw(bytes, Qt::Uninitialized);
    std::generate(raw.begin(), raw.end(), [generator = QRandomGenerator::system()] {
        return static_cast<char>(generator->generate() & 0xffU);
    });
    return raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isFileId(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_-]{20,64}\\z"_s);
    return pattern.match(text).hasMatch();
}

ServiceFolder::ServiceFolder(QString path) : m_path(std::move(path)) { }

QString ServiceFolder::database() const
{
    return m_path + u"/tasks.sqlite"_s;
}

QString ServiceFolder::lockFile() const
{
    return m_path + u"/service.lock"_s;
}

QString ServiceFolder::inUseFile() const
{
    return m_path + u"/in-use"_s;
}

QString ServiceFolder::addressFile() const
{
    return m_path + u"/address"_s;
}

QString ServiceFolder::keyFile() const
{
    return m_path + u"/key"_s;
}

QString ServiceFolder::filesFolder() const
{
    return m_path + u"/files"_s;
}

QString ServiceFolder::videoFile(const QString &fileId) const
{
    return filesFolder() + u'/' + fileId + u".video"_s;
}

QString ServiceFolder::metadataFile(const QString &fileId) const
{
    return filesFolder() + u'/' + fileId + u".json"_s;
}

bool ServiceFolder::make() const
{
    return places::ensurePrivateFolder(m_path) && places::ensurePrivateFolder(filesFolder());
}

std::optional<QByteArray> ServiceFolder::readOrMakeKey() const
{
    const QByteArray known = readSmallFile(keyFile());
    if (!known.isEmpty()) {
        QFile::setPermissions(keyFile(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return known;
    }
    const QByteArray made = randomText(keyBytes);
    if (!writeFileSafely(keyFile(), made + '\n'))
        return std::nullopt;
    return made;
}

quint16 ServiceFolder::lastPort() const
{
    return readSmallFile(m_path + u"/port"_s).toUShort();
}

void ServiceFolder::rememberPort(quint16 port) const
{
    writeFileSafely(m_path + u"/port"_s, QByteArray::number(port) + '\n');
}

bool ServiceFolder::writeAddress(const QByteArray &address) const
{
    return writeFileSafely(addressFile(), address + '\n');
}

QByteArray ServiceFolder::readAddress() const
{
    return readSmallFile(addressFile());
}

void ServiceFolder::removeAddress() const
{
    QFile::remove(addressFile());
}

void ServiceFolder::removeOrphans(const QStringList &keptFileIds) const
{
    const QSet<QString> kept(keptFileIds.begin(), keptFileIds.end());
    const QDir folder(filesFolder());
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const bool isPartial = name.endsWith(".part"_L1);
        if (isPartial || !kept.contains(name.section(u'.', 0, 0)))
            QFile::remove(folder.filePath(name));
    }
}

} // namespace reelwatch::local
