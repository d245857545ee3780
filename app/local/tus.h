#pragma once

#include "local/message.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace reelwatch::local {

//! The words of TUS 1.0 (https://tus.io/protocols/resumable-upload), the protocol for uploads that come in
//! parts: what a request asks for, and what must be refused before anything is looked up. Pure and
//! thread-safe.

//! Which resumable upload a request is about.
struct TusTarget
{
    QString fileId; //!< names the upload; empty where uploads are made
};

//! Null when \a path is none of the addresses of resumable uploads.
std::optional<TusTarget> tusTarget(const QByteArray &path);

//! Why \a request cannot be understood: another version of the protocol, a method that has no meaning at
//! \a target, headers that are missing or unreadable. Empty when it may go on.
std::optional<Answer> tusRefusal(const Request &request, const TusTarget &target);

//! The value of Upload-Length or Upload-Offset: digits and nothing else, and no more than fit.
std::optional<qint64> tusNumber(const QByteArray &header);

//! Whether \a header is an Upload-Metadata that can be given back as it came: words with a base64 value or
//! none, told apart by commas, each once.
bool isTusMetadata(const QByteArray &header);

//! Adds to \a answer what every answer about resumable uploads carries.
Answer tusAnswer(Answer answer);
//! What the service can do, for OPTIONS.
Answer tusAbilities();

} // namespace reelwatch::local
