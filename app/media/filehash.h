#pragma once

#include <QCryptographicHash>
#include <QFuture>
#include <QString>

namespace reelwatch {

//! The hash of the file at \a path in lower-case hexadecimal, computed on a worker thread, one file at a
//! time. The future ends without a result when it is cancelled, which may be done at any time, or the file
//! cannot be read.
QFuture<QString> fileHash(const QString &path, QCryptographicHash::Algorithm algorithm);

} // namespace reelwatch
