#include "media/filehash.h"

#include <QFile>
#include <QPromise>
#include <QtConcurrent>

namespace reelwatch {

namespace {

constexpr qint64 blockBytes = 1024 * 1024;

void hashFile(QPromise<QString> &promise, const QString &path, QCryptographicHash::Algorithm algorithm)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    QCryptographicHash hash(algorithm);
    QByteArray block(blockBytes, Qt::Uninitialized);
    while (!promise.isCanceled()) {
        const qint64 count = file.read(block.data(), block.size());
        if (count < 0)
            return;
        if (count == 0) {
            promise.addResult(QString::fromLatin1(hash.result().toHex()));
            return;
        }
        hash.addData(QByteArrayView(block.constData(), count));
    }
}

} // namespace

QFuture<QString> fileHash(const QString &path, QCryptographicHash::Algorithm algorithm)
{
    return QtConcurrent::run(hashFile, path, algorithm);
}

} // namespace reelwatch
