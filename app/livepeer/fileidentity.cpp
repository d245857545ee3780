#include "livepeer/fileidentity.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace reelwatch {

FileIdentity fileIdentity(const QString &path)
{
    constexpr qint64 sampleBytes = 64 * 1024;
    FileIdentity identity;
    const QFileInfo facts(path);
    identity.size = facts.size();
    const QDateTime modified = facts.lastModified();
    identity.modifiedMs = modified.isValid() ? modified.toMSecsSinceEpoch() : 0;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return identity;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qint64 last = std::max<qint64>(0, identity.size - sampleBytes);
    for (const qint64 at : { qint64(0), last / 2, last }) {
        if (!file.seek(at))
            return identity;
        hash.addData(file.read(sampleBytes));
    }
    identity.fingerprint = hash.result().toHex();
    return identity;
}

} // namespace reelwatch
