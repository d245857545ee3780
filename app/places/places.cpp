#include "places/places.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace reelwatch::places {

namespace {

QString dataFolder()
{
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/reelwatch"_s;
    ensurePrivateFolder(folder);
    return folder;
}

//! The id as a file name: ids made here pass unchanged, anything else becomes its hash, so that no id leads
//! out of the folder.
QString fileNameOf(const QString &accountId)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,63}\\z"_s);
    if (plain.match(accountId).hasMatch())
        return accountId;
    return QString::fromLatin1(
        QCryptographicHash::hash(accountId.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

//! \a path without links, so that two ways to a folder give one name, also before it has been made.
QString settled(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(path));
    if (info.exists())
        return info.canonicalFilePath();
    return info.isRoot() ? info.filePath() : settled(info.absolutePath()) + u'/' + info.fileName();
}

} // namespace

QString accountDatabase(const QString &accountId)
{
    const QString folder = dataFolder() + u"/accounts"_s;
    ensurePrivateFolder(folder);
    return folder + u'/' + fileNameOf(accountId) + u".sqlite"_s;
}

QString localServiceData()
{
    const QString folder = dataFolder() + u"/local"_s;
    ensurePrivateFolder(folder);
    return folder;
}

QString windowLock()
{
    const QString settings = settled(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    const QString whose = QString::number(::getuid()) + u' ' + settings;
    const QByteArray hash
        = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return settled(dataFolder()) + u"/window-"_s + QString::fromLatin1(hash) + u".lock"_s;
}

bool ensurePrivateFolder(const QString &folder)
{
    const QString path = QDir::cleanPath(folder);
    if (path.isEmpty())
        return false;
    const QFileInfo info(path);
    const QByteArray encoded = QFile::encodeName(path);
    if (!info.exists()) {
        const QString parent = info.absolutePath();
        if (parent != path && !QFileInfo(parent).isDir() && !ensurePrivateFolder(parent))
            return false;
        // The mode is given at creation, so that there is no moment in which others can enter. Another
        // process may have made the folder in the meantime.
        if (::mkdir(encoded.constData(), S_IRWXU) != 0 && errno != EEXIST)
            return false;
    }
    if (!QFileInfo(path).isDir())
        return false;
    return ::chmod(encoded.constData(), S_IRWXU) == 0;
}

} // namespace reelwatch::places
