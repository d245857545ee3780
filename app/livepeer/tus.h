#pragma once

#include "livepeer/apierror.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <optional>

namespace reelwatch {

//! The client's side of TUS 1.0, the protocol for uploads that come in parts
//! (https://tus.io/protocols/resumable-upload): what the headers of an answer mean, and what follows from an
//! error. Pure.
namespace tus {

//! What was asked.
enum class Step {
    Make, //!< POST: a new upload
    Ask, //!< HEAD: how far it has come
    Append, //!< PATCH: the next bytes
};

//! What to do after an error.
enum class Next {
    TryAgain, //!< the fault may pass: ask how far it has come (or make it, when it is not made), and go on
    UsePut, //!< the server does not do uploads in parts
    Expired, //!< the server knows nothing of the upload any more
    GiveUp,
};
Next nextAfter(Step step, const ApiError &error);

//! Whether an error that came \a failures times in a row, with no byte taken in between, may still be tried
//! again. A network may be away for days; a server that keeps refusing has told its word.
bool isWorthTrying(const ApiError &error, int failures);

//! How long to wait before the next try. \a share, 0…1, is where in the range it falls, so that many senders
//! do not come back at once; the server's own wish goes first.
std::chrono::milliseconds pauseBefore(int failures, double share,
                                      std::optional<std::chrono::milliseconds> retryAfter);

//! The value of Upload-Offset; null when it is missing, no number, or beyond \a total bytes.
std::optional<qint64> offsetOf(const QByteArray &header, qint64 total);

//! The address of a new upload, from the Location header of the answer of \a endpoint. Null when it leads to
//! another host or cannot be read. A server behind a proxy may take its own address for http: what was asked
//! over https stays there.
std::optional<QUrl> locationOf(const QByteArray &header, const QUrl &endpoint);

//! An Upload-Metadata header with the file's name and type.
QByteArray metadataHeader(const QString &fileName, const QByteArray &contentType);

} // namespace tus

} // namespace reelwatch
