#pragma once

#include <QStringView>

#include <string>
#include <string_view>

//! Text made comparable for searching: upper and lower case, composed and decomposed letters and full and
//! half width are the same. In UTF-8, because that is half the size and is searched with memchr. Pure and
//! thread-safe.
namespace reelwatch {

//! Appends \a text to \a out, folded.
void appendFolded(QStringView text, std::string *out);

//! \a text, folded.
std::string foldedText(QStringView text);

//! True when \a utf8, which is not folded, contains \a folded. Allocates only for text beyond ASCII (and "×",
//! "·") in which \a folded is not found as it stands.
bool containsFolded(std::string_view utf8, std::string_view folded);

//! True when \a utf8, which is not folded, reads as \a folded from beginning to end.
bool equalsFolded(std::string_view utf8, std::string_view folded);

} // namespace reelwatch
