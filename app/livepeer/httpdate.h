#pragma once

#include <QByteArray>

#include <optional>

namespace reelwatch {

//! The moment in an HTTP date header ("Wed, 21 Oct 2015 07:28:00 GMT" and the two older forms), in
//! milliseconds since the epoch. Empty when it cannot be read.
std::optional<qint64> parsedHttpDate(const QByteArray &header);

} // namespace reelwatch
