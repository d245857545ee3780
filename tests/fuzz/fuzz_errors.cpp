// The body and the headers of an answer that is no success. Servers echo the key they were sent.

#include "fuzz.h"
#include "livepeer/apierror.h"
#include "livepeer/httpdate.h"
#include "livepeer/taskquery.h"

using namespace reelwatch;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = bytesOf(data, size);
    const QString secret = QStringLiteral("0b5c1f2e-key");
    const QStringList texts = errorTexts(body, { secret });
    for (const QString &text : texts) {
        require(!text.contains(secret, Qt::CaseInsensitive));
        require(!text.contains(u'\n') && !text.isEmpty());
    }
    for (const QByteArray &date : { QByteArray(), body }) {
        const auto wait = parsedRetryAfter(body, date, 1'700'000'000'000);
        require(!wait || wait->count() >= 0);
    }
    [[maybe_unused]] const auto moment = parsedHttpDate(body);
    [[maybe_unused]] const QString cursor = cursorOfLinkHeader(body);
    return 0;
}
