// What a client asks of the local service.

#include "fuzz.h"
#include "local/byterange.h"
#include "local/gate.h"
#include "local/listrequest.h"

using namespace reelwatch::local;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray raw = bytesOf(data, size);
    for (const ListKind kind : { ListKind::Tasks, ListKind::Assets }) {
        const auto request = parsedListRequest(raw, kind);
        if (!request) {
            require(request.error().status >= 400 && !request.error().text.isEmpty());
            continue;
        }
        require(request->limit >= 1 && request->limit <= 1000 && request->offset >= 0);
        // Every foreign value is bound, none is part of the statement.
        require(request->where.count(u'?') == request->whereValues.size());
        require(request->idCondition.count(u'?') == request->idValues.size());
        require(!request->orderBy.contains(u';') && !request->where.contains(u';'));
        const QByteArray next = queryWithCursor(raw, QStringLiteral("skip7"));
        require(queryValue(next, "cursor") == QStringLiteral("skip7"));
    }
    constexpr qint64 fileBytes = 1000;
    const ByteRange range = byteRange(raw, fileBytes);
    if (range.verdict == ByteRange::Verdict::Partial)
        require(range.offset >= 0 && range.length > 0 && range.offset + range.length <= fileBytes);
    Request request;
    request.method = "GET";
    request.host = raw;
    const bool isOwn = raw.toLower() == "127.0.0.1:4000" || raw.toLower() == "localhost:4000";
    require(isOwn || foreignRefusal(request, 4000).has_value());
    return 0;
}
