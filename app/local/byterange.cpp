#include "local/byterange.h"

#include <algorithm>

namespace reelwatch::local {

namespace {

std::optional<qint64> wholeNumber(const QByteArray &text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

ByteRange byteRange(const QByteArray &header, qint64 size)
{
    const ByteRange whole { ByteRange::Verdict::Whole, 0, size };
    const QByteArray text = header.trimmed();
    const qsizetype dash = text.indexOf('-');
    if (!text.startsWith("bytes=") || dash < 0 || text.contains(','))
        return whole;
    const QByteArray firstText = text.mid(6, dash - 6).trimmed();
    const QByteArray lastText = text.mid(dash + 1).trimmed();
    const auto first = wholeNumber(firstText);
    const auto last = wholeNumber(lastText);
    if ((!firstText.isEmpty() && !first) || (!lastText.isEmpty() && !last) || (!first && !last))
        return whole;

    if (!first) {
        const qint64 length = std::min(*last, size);
        if (length == 0)
            return { ByteRange::Verdict::Unsatisfiable, 0, 0 };
        return { ByteRange::Verdict::Partial, size - length, length };
    }
    if (*first >= size)
        return { ByteRange::Verdict::Unsatisfiable, 0, 0 };
    if (last && *last < *first)
        return whole;
    const qint64 end = last ? std::min(*last, size - 1) : size - 1;
    return { ByteRange::Verdict::Partial, *first, end - *first + 1 };
}

} // namespace reelwatch::local
