#pragma once

#include <QByteArray>

#include <optional>

namespace reelwatch::local {

//! A stretch of a file to send.
struct ByteRange
{
    enum class Verdict { Whole, Partial, Unsatisfiable };
    Verdict verdict = Verdict::Whole;
    qint64 offset = 0; //!< bytes
    qint64 length = 0; //!< bytes
};

//! What a Range header asks of a file of \a size bytes. A header that cannot be read, or asks for several
//! stretches, gives the whole file, as the standard allows. Pure.
ByteRange byteRange(const QByteArray &header, qint64 size);

} // namespace reelwatch::local
