#include "local/tus.h"

#include "local/servicefolder.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr auto version = "1.0.0";
constexpr QByteArrayView place = "/api/asset/upload/tus";
constexpr qsizetype longestMetadata = 8 * 1024;

bool isBase64(const QByteArray &text)
{
    return QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors).decodingStatus
        == QByteArray::Base64DecodingStatus::Ok;
}

} // namespace

std::optional<TusTarget> tusTarget(const QByteArray &path)
{
    if (path == place)
        return TusTarget {};
    if (!path.startsWith(place) || path.at(place.size()) != '/')
        return std::nullopt;
    const QString fileId = QString::fromLatin1(path.mid(place.size() + 1));
    return isFileId(fileId) ? std::optional(TusTarget { fileId }) : std::nullopt;
}

std::optional<qint64> tusNumber(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isTusMetadata(const QByteArray &header)
{
    if (header.size() > longestMetadata)
        return false;
    QSet<QByteArray> names;
    for (const QByteArray &part : header.split(',')) {
        const QByteArray pair = part.trimmed();
        const qsizetype blank = pair.indexOf(' ');
        const QByteArray name = blank < 0 ? pair : pair.left(blank);
        const QByteArray value = blank < 0 ? QByteArray() : pair.mid(blank + 1);
        const auto isVisible = [](char c) { return c > ' ' && c < '\x7f'; };
        const bool isFresh = !name.isEmpty() && !names.contains(name);
        if (!isFresh || !std::all_of(name.begin(), name.end(), isVisible) || !isBase64(value))
            return false;
        names.insert(name);
    }
    return true;
}

Answer tusAnswer(Answer answer)
{
    answer.headers.emplace_back("Tus-Resumable", version);
    return answer;
}

Answer tusAbilities()
{
    Answer answer;
    answer.status = 204;
    answer.headers.emplace_back("Tus-Version", version);
    answer.headers.emplace_back("Tus-Extension", "creation,termination");
    return tusAnswer(std::move(answer));
}

std::optional<Answer> tusRefusal(const Request &request, const TusTarget &target)
{
    const auto refuse = [](int status, const QString &text) { return tusAnswer(errorAnswer(status, text)); };
    const QByteArray &method = request.method;
    const bool isNew = target.fileId.isEmpty();
    const bool hasMeaning = method == "OPTIONS"
        || (isNew ? method == "POST" : method == "HEAD" || method == "PATCH" || method == "DELETE");
    if (!hasMeaning) {
        Answer answer = refuse(405, u"method not allowed"_s);
        answer.headers.emplace_back("Allow", isNew ? "OPTIONS, POST" : "OPTIONS, HEAD, PATCH, DELETE");
        return answer;
    }
    if (method == "OPTIONS")
        return std::nullopt;
    if (request.tusResumable != version) {
        Answer answer = refuse(412, u"this service speaks version 1.0.0 of the TUS protocol"_s);
        answer.headers.emplace_back("Tus-Version", version);
        return answer;
    }
    if (method == "POST") {
        const auto length = tusNumber(request.uploadLength);
        if (!length)
            return refuse(400, u"the Upload-Length header is missing or no number"_s);
        if (*length == 0)
            return refuse(422, u"The file is empty."_s);
        if (!request.uploadMetadata.isEmpty() && !isTusMetadata(request.uploadMetadata))
            return refuse(400, u"the Upload-Metadata header cannot be read"_s);
        if (request.contentLength.value_or(0) > 0 || request.isChunked)
            return refuse(400, u"the bytes of an upload are taken by PATCH only"_s);
    }
    if (method == "PATCH") {
        if (request.contentType.split(';').first().trimmed().toLower() != "application/offset+octet-stream")
            return refuse(415, u"expected Content-Type: application/offset+octet-stream"_s);
        if (!tusNumber(request.uploadOffset))
            return refuse(400, u"the Upload-Offset header is missing or no number"_s);
        if (!request.contentLength && !request.isChunked)
            return refuse(411, u"the length of the part must be given"_s);
    }
    return std::nullopt;
}

} // namespace reelwatch::local
