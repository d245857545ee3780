#pragma once

#include "livepeer/httptransport.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

//! What a download decides. Pure.
namespace reelwatch::downloads {

//! What is there of a file, and which file it was.
struct Received
{
    qint64 bytes = 0;
    std::optional<qint64> total;
    QByteArray etag;
    QByteArray lastModified;
    bool operator==(const Received &) const = default;
};

//! The headers that ask for the rest, and only of the same file. Empty when it has to be asked for whole:
//! nothing is there, or nothing would tell one file from another. \a isHashKnown: a checksum tells at the
//! end.
QList<std::pair<QByteArray, QByteArray>> headersForRest(const Received &have, bool isHashKnown);

//! What the head of an answer means.
enum class Head {
    GoesOn, //!< its bytes follow those that are there
    Whole, //!< its bytes are the file from its beginning, and it is the same file or the first one
    Changed, //!< the same, of another file than the one begun
    Misplaced, //!< its bytes belong elsewhere than asked: the file has to be asked for whole
    Page, //!< a web page in place of a file
};
//! \a isHashKnown: a checksum tells at the end whether a part that carries no mark was of the same file.
Head judgeHead(const HttpResponse &head, const Received &have, bool isHashKnown);

//! What is known of the file after \a head, with no bytes counted that come with it.
Received noted(const HttpResponse &head, const Received &have, Head verdict);

//! What the end of an answer means.
enum class End {
    Complete, //!< all of the file is there, as far as can be told
    Piece, //!< the server gives so much at a time: the rest has to be asked for
    Short, //!< less came than should have, which may pass
    OtherSize, //!< the file ends there on the server
};
//! \a have: what is there now. \a before: how many bytes of the same file were there before the answer.
//! \a expected: the size of the file, where the server's list says it. \a endedBefore: where another answer
//! ended that said no size.
End judgeEnd(const Received &have, qint64 before, std::optional<qint64> expected,
             std::optional<qint64> endedBefore);

//! The start and the whole size of a Content-Range; the size is null for "*". Null when it cannot be read.
std::optional<std::pair<qint64, std::optional<qint64>>> contentRange(const QByteArray &header);

//! A name for the file of an asset called \a name, of the container \a format and at \a address: fit for any
//! file system, not hidden, with an extension. \a fallback names one without a name.
QString fileName(const QString &name, const QString &format, const QUrl &address, const QString &fallback);

} // namespace reelwatch::downloads
