#include "media/filehash.h"

#include <QFile>
#include <QPromise>
#include <QThreadPool>
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

//! So that reading long files never keeps others from the threads of the global pool.
QThreadPool *hashPool()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool isSet = (pool.setMaxThreadCount(1), true);
    return &pool;
}

} // namespace

QFuture<QString> fileHash(const QString &path, QCryptographicHash::Algorithm algorithm)
{
    return QtConcurrent::run(hashPool(), hashFile, path, algorithm);
}

} // namespace reelwatch
