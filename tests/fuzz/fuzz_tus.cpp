// The headers of a resumable upload: what a server answers, and what a client asks of the local service.

#include "fuzz.h"
#include "livepeer/redirect.h"
#include "livepeer/tus.h"
#include "local/tus.h"

using namespace reelwatch;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray raw = bytesOf(data, size);
    constexpr qint64 total = 1000;
    if (const auto offset = tus::offsetOf(raw, total))
        require(*offset >= 0 && *offset <= total && local::tusNumber(raw) == offset);
    for (const char *text :
         { "https://origin.example/api/asset/upload/tus?token=t", "http://127.0.0.1:1/tus" }) {
        const QUrl endpoint = QUrl::fromEncoded(text);
        if (const auto location = tus::locationOf(raw, endpoint)) {
            require(isSameOrigin(*location, endpoint) && isSafeForKey(*location));
            require(location->userInfo().isEmpty() && !location->hasFragment());
        }
    }
    // What a client says of a file can be read by the service.
    const QByteArray metadata = tus::metadataHeader(QString::fromUtf8(raw.left(200)), raw.left(50));
    require(local::isTusMetadata(metadata));

    if (const auto target = local::tusTarget(raw))
        require(!target->fileId.contains(u'/') && !target->fileId.contains(u'.'));
    for (const char *method : { "OPTIONS", "POST", "HEAD", "PATCH", "DELETE", "GET" }) {
        local::Request request;
        request.method = method;
        request.tusResumable = raw.left(5);
        request.uploadLength = raw;
        request.uploadOffset = raw;
        request.uploadMetadata = raw;
        request.contentType = raw;
        request.contentLength = 0;
        for (const auto &target : { local::TusTarget {}, local::TusTarget { QStringLiteral("abc") } }) {
            const auto refused = local::tusRefusal(request, target);
            require(!refused || refused->status >= 400);
            require(!refused || refused->header("Tus-Resumable") == "1.0.0");
            require(refused || request.method == "OPTIONS" || request.tusResumable == "1.0.0");
        }
    }
    return 0;
}
