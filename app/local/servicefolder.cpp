#include "local/servicefolder.h"

#include "local/fileintake.h"
#include "places/places.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

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

bool isStoredFileName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A([A-Za-z0-9_-]+)\\.(video|json)(\\.part)?\\z"_s);
    const auto match = pattern.match(name);
    return match.hasMatch() && isFileId(match.captured(1));
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

QString ServiceFolder::faultFile() const
{
    return m_path + u"/faults"_s;
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

QString ServiceFolder::uploadsFolder() const
{
    return m_path + u"/uploads"_s;
}

QString ServiceFolder::partialFile(const QString &fileId) const
{
    return uploadsFolder() + u'/' + fileId + u".video"_s;
}

QString ServiceFolder::partialFactsFile(const QString &fileId) const
{
    return uploadsFolder() + u'/' + fileId + u".json"_s;
}

QStringList ServiceFolder::partialUploads() const
{
    QStringList ids;
    const QStringList names = QDir(uploadsFolder()).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (isStoredFileName(name) && !ids.contains(name.section(u'.', 0, 0)))
            ids.append(name.section(u'.', 0, 0));
    }
    return ids;
}

bool ServiceFolder::isFreeToUse() const
{
    static const QStringList known { u"tasks.sqlite"_s,     u"tasks.sqlite-wal"_s,
                                     u"tasks.sqlite-shm"_s, u"tasks.sqlite-journal"_s,
                                     u"service.lock"_s,     u"service.log"_s,
                                     u"in-use"_s,           u"address"_s,
                                     u"address.part"_s,     u"key"_s,
                                     u"key.part"_s,         u"port"_s,
                                     u"port.part"_s,        u"files"_s,
                                     u"faults"_s,           u"uploads"_s };
    constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const QStringList names = QDir(m_path).entryList(everything);
    if (names.contains("key"_L1) && names.contains("tasks.sqlite"_L1))
        return true;
    const auto isKnown = [](const QString &name) { return known.contains(name); };
    if (!std::all_of(names.begin(), names.end(), isKnown))
        return false;
    const QStringList files
        = QDir(filesFolder()).entryList(everything) + QDir(uploadsFolder()).entryList(everything);
    return std::all_of(files.begin(), files.end(), isStoredFileName);
}

bool ServiceFolder::make() const
{
    return places::ensurePrivateFolder(m_path) && places::ensurePrivateFolder(filesFolder())
        && places::ensurePrivateFolder(uploadsFolder());
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

void ServiceFolder::removeLeftovers(const QStringList &discardedFileIds) const
{
    const QSet<QString> discarded(discardedFileIds.begin(), discardedFileIds.end());
    const QDir folder(filesFolder());
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (!isStoredFileName(name))
            continue;
        if (name.endsWith(".part"_L1) || discarded.contains(name.section(u'.', 0, 0)))
            QFile::remove(folder.filePath(name));
    }
}

} // namespace reelwatch::local
