#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>

namespace reelwatch {

//! The id of a task in 16 bytes: a UUID in lower case, which the server's ids are, as itself; any other text
//! by its hash, and then the text has to be kept beside it. Two ids are equal when these bytes are.
struct RowId
{
    quint64 high = 0;
    quint64 low = 0;
    bool operator==(const RowId &) const = default;

    static RowId of(QStringView id, bool *isUuid);
    static RowId ofBytes(std::string_view bytes); //!< what appendBytes() wrote
    void appendBytes(std::string *out) const;
    void appendUuid(std::string *out) const; //!< the text of one that is a UUID

    static constexpr size_t byteCount = 16;
};

} // namespace reelwatch
