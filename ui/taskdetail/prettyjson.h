#pragma once

#include <QByteArray>
#include <QString>

namespace reelwatch {

//! JSON text with one member per line and two blanks of indent. Only white space changes: the order of
//! members and the digits of numbers stay as the server wrote them. Text that is no JSON comes back as it is.
//! In both, what cannot be seen or changes how the text around it reads becomes an escape. Pure.
QString prettyJson(const QByteArray &json);

//! \a text with its very long lines cut: laying out one of a hundred kilobytes can take minutes. Of the marks
//! that stand upon one letter, those beyond the thirtieth become escapes, for the same reason.
QString withShortLines(const QString &text);

} // namespace reelwatch
