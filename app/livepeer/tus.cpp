#include "livepeer/tus.h"

#include "livepeer/redirect.h"

#include <algorithm>

namespace reelwatch::tus {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

} // namespace

Next nextAfter(Step step, const ApiError &error)
{
    const int status = error.httpStatus;
    switch (status) {
    case 404:
    case 410:
        // An upload that has ended takes no bytes; asked, the server says so.
        if (step == Step::Append)
            return Next::TryAgain;
        return step == Step::Make && status == 404 ? Next::UsePut : Next::Expired;
    case 403:
        return step == Step::Ask ? Next::Expired : Next::GiveUp;
    case 405:
    case 412:
    case 501:
        return step == Step::Make ? Next::UsePut : Next::GiveUp;
    case 408:
    case 409:
    case 423:
    case 460: // what some servers say of a checksum
        return Next::TryAgain;
    default:
        return error.isTransient() ? Next::TryAgain : Next::GiveUp;
    }
}

std::optional<qint64> offsetOf(const QByteArray &header, qint64 total)
{
    const QByteArray text = header.trimmed();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool isNumber = false;
    const qint64 offset = text.toLongLong(&isNumber);
    if (!isNumber || offset > total)
        return std::nullopt;
    return offset;
}

std::optional<QUrl> locationOf(const QByteArray &header, const QUrl &endpoint)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    QUrl location = endpoint.resolved(QUrl::fromEncoded(text));
    location.setFragment({});
    location.setUserInfo({});
    const bool wasAskedSecurely = endpoint.scheme() == "https"_L1;
    if (wasAskedSecurely && location.scheme() == "http"_L1 && location.host() == endpoint.host()) {
        location.setScheme(u"https"_s);
        // The port of plain http is not one of https.
        location.setPort(location.port() < 0 || location.port() == 80 ? endpoint.port() : location.port());
    }
    if (!location.isValid() || !isSameOrigin(location, endpoint))
        return std::nullopt;
    return location;
}

QByteArray metadataHeader(const QString &fileName, const QByteArray &contentType)
{
    QByteArray header = "filename " + fileName.toUtf8().toBase64();
    if (!contentType.isEmpty())
        header += ",filetype " + contentType.toBase64();
    return header;
}

} // namespace reelwatch::tus
