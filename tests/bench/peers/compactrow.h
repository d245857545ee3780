#pragma once

#include <QtGlobal>

#include <simdjson.h>

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

//! The least a table of tasks can be painted from; its text lies in one arena beside all rows.
struct CompactRow
{
    std::array<quint8, 16> id {};
    quint64 textHash = 0; //!< of the task's JSON as it was sent
    qint64 createdAtMs = 0;
    qint64 updatedAtMs = 0;
    qint64 sizeBytes = 0;
    float progress = -1;
    float durationSeconds = 0;
    quint32 nameStart = 0;
    quint16 nameLength = 0;
    quint16 width = 0;
    quint16 height = 0;
    char type = 0; //!< first letter of the server's word
    char phase = 0;
};

struct CompactRows
{
    std::vector<CompactRow> rows;
    std::string names;

    std::string_view nameOf(const CompactRow &row) const
    {
        return std::string_view(names).substr(row.nameStart, row.nameLength);
    }
};

//! Appends the tasks of \a page, and calls \a each, when given, with each task's row and JSON. Only a page of
//! plain tasks can be read: this is the limit a decoder is compared with, and checks nothing.
void appendCompactRows(const simdjson::padded_string &page, CompactRows *out,
                       const std::function<void(const CompactRow &, std::string_view json)> &each = {});

} // namespace bench
