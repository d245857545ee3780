#pragma once

#include <QByteArray>
#include <QString>

namespace reelwatch {

//! JSON text with one member per line and two blanks of indent. Only white space changes: the order of
//! members and the digits of numbers stay as the server wrote them. Text that is no JSON comes back as it is.
//! Pure.
QString prettyJson(const QByteArray &json);

} // namespace reelwatch
