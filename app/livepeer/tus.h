#pragma once

#include "livepeer/apierror.h"

#include <QByteArray>
#include <QUrl>

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
