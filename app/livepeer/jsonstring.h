#pragma once

#include <QString>

#include <string_view>

namespace reelwatch {

//! A string of a JSON text, as it stands there between its quotes: escapes are still escapes. Valid as long
//! as the text is.
struct JsonString
{
    std::string_view raw;

    bool isEmpty() const { return raw.empty(); }
    //! True when nothing in it is escaped, so that raw is the string in UTF-8.
    bool isPlain() const { return raw.find('\\') == std::string_view::npos; }
    //! The string itself; raw has to pass hasValidEscapes(). Half a surrogate pair, which JSON allows,
    //! becomes the replacement character.
    QString toString() const;
};

//! True when every backslash of \a raw begins an escape that JSON knows.
bool hasValidEscapes(std::string_view raw);

} // namespace reelwatch
