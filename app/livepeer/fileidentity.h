#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

namespace reelwatch {

//! What tells whether a file is still the one it was, without reading all of it. A plain value.
struct FileIdentity
{
    qint64 size = 0; //!< bytes
    qint64 modifiedMs = 0; //!< since the epoch; 0 when the system does not say
    QByteArray
        fingerprint; //!< of its first, middle and last bytes, hexadecimal; empty when it cannot be read

    bool operator==(const FileIdentity &) const = default;
};

//! Reads at most a few hundred kilobytes of the file at \a path. From any thread.
FileIdentity fileIdentity(const QString &path);

} // namespace reelwatch
