#include "livepeer/downloadplan.h"

#include "text/quantities.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch::downloads {

namespace {

constexpr int partialContent = 206;
constexpr qsizetype mostNameBytes = 180; //!< leaves room for what is put behind, of 255

bool isStrong(const QByteArray &etag)
{
    return !etag.isEmpty() && !etag.startsWith("W/");
}

std::optional<qint64> wholeNumber(const QByteArray &text)
{
    const QByteArray digits = text.trimmed();
    if (digits.isEmpty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = digits.toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

template<typename T> bool differ(const T &a, const T &b)
{
    return a != T() && b != T() && a != b;
}

std::optional<qint64> totalOf(const HttpResponse &head)
{
    if (head.status != partialContent)
        return head.contentLength;
    const auto range = contentRange(head.contentRange);
    return range ? range->second : std::nullopt;
}

bool isOtherFile(const HttpResponse &head, const Received &have)
{
    return differ(head.etag, have.etag) || differ(head.lastModified, have.lastModified)
        || differ(totalOf(head), have.total);
}

//! Whether a part is of the file that If-Range named.
bool hasMarkOf(const Received &have, const HttpResponse &head)
{
    return isStrong(have.etag) ? head.etag == have.etag
                               : have.lastModified.isEmpty() || head.lastModified == have.lastModified;
}

constexpr std::array mediaExtensions {
    "mp4"_L1, "m4v"_L1,  "mov"_L1, "mkv"_L1, "webm"_L1, "avi"_L1, "flv"_L1, "wmv"_L1, "mpg"_L1,  "mpeg"_L1,
    "ts"_L1,  "m2ts"_L1, "3gp"_L1, "ogv"_L1, "mp3"_L1,  "m4a"_L1, "aac"_L1, "wav"_L1, "flac"_L1, "ogg"_L1,
};

bool isMediaExtension(const QString &extension)
{
    return std::ranges::any_of(mediaExtensions, [&](QLatin1StringView each) {
        return extension.compare(each, Qt::CaseInsensitive) == 0;
    });
}

QString extensionOf(const QString &format, const QUrl &address)
{
    if (format == "matroska"_L1)
        return u"mkv"_s;
    if (format == "mpegts"_L1)
        return u"ts"_s;
    if (isMediaExtension(format))
        return format.toLower();
    const QString inAddress = QFileInfo(address.path()).suffix();
    return isMediaExtension(inAddress) ? inAddress.toLower() : u"mp4"_s;
}

} // namespace

std::optional<std::pair<qint64, std::optional<qint64>>> contentRange(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    const qsizetype dash = text.indexOf('-');
    const qsizetype slash = text.indexOf('/');
    if (!text.startsWith("bytes ") || dash < 0 || slash < dash)
        return std::nullopt;
    const auto first = wholeNumber(text.mid(6, dash - 6));
    const auto last = wholeNumber(text.mid(dash + 1, slash - dash - 1));
    const QByteArray sizeText = text.mid(slash + 1).trimmed();
    const auto size = wholeNumber(sizeText);
    if (!first || !last || *last < *first || (!size && sizeText != "*") || (size && *last >= *size))
        return std::nullopt;
    return std::pair(*first, size);
}

QList<std::pair<QByteArray, QByteArray>> headersForRest(const Received &have, bool isHashKnown)
{
    if (have.bytes <= 0)
        return {};
    const bool hasMark = isStrong(have.etag) || !have.lastModified.isEmpty();
    if (!hasMark && !isHashKnown)
        return {};
    QList<std::pair<QByteArray, QByteArray>> headers { { "Range",
                                                         "bytes=" + QByteArray::number(have.bytes) + '-' } };
    if (hasMark)
        headers.append({ "If-Range", isStrong(have.etag) ? have.etag : have.lastModified });
    return headers;
}

Head judgeHead(const HttpResponse &head, const Received &have, bool isHashKnown)
{
    const QByteArray type = head.contentType.split(';').first().trimmed().toLower();
    if (type == "text/html" || type == "application/xhtml+xml")
        return Head::Page;
    if (head.status == partialContent) {
        const auto range = contentRange(head.contentRange);
        const bool isPlaced = range && range->first == have.bytes && have.bytes > 0;
        const bool isSame = !isOtherFile(head, have) && (isHashKnown || hasMarkOf(have, head));
        return isPlaced && isSame ? Head::GoesOn : Head::Misplaced;
    }
    return have.bytes > 0 && isOtherFile(head, have) ? Head::Changed : Head::Whole;
}

Received noted(const HttpResponse &head, const Received &have, Head verdict)
{
    Received now;
    now.bytes = verdict == Head::GoesOn ? have.bytes : 0;
    now.total = totalOf(head);
    if (verdict == Head::GoesOn && !now.total)
        now.total = have.total;
    // A part need not repeat what is known.
    const bool isRest = verdict == Head::GoesOn;
    now.etag = isRest && head.etag.isEmpty() ? have.etag : head.etag;
    now.lastModified = isRest && head.lastModified.isEmpty() ? have.lastModified : head.lastModified;
    return now;
}

End judgeEnd(const Received &have, qint64 before, std::optional<qint64> expected,
             std::optional<qint64> endedBefore)
{
    const std::optional<qint64> total = have.total ? have.total : expected;
    if (!total || have.bytes >= *total)
        return End::Complete;
    if (before > 0 && have.bytes > before)
        return End::Piece;
    // Where the end of the connection is the end of the answer, a cut looks like the end of the file, once.
    return !have.total && endedBefore == have.bytes ? End::OtherSize : End::Short;
}

QString fileName(const QString &name, const QString &format, const QUrl &address, const QString &fallback)
{
    QString base = text::oneLine(name, 500);
    for (QChar &c : base) {
        if (u"/\\:*?\"<>|"_s.contains(c) || c.isNull())
            c = u'_';
    }
    base = base.trimmed();
    while (base.startsWith(u'.'))
        base.remove(0, 1);
    if (base.isEmpty())
        base = fallback.isEmpty() ? u"video"_s : QString(fallback).replace(u'/', u'_');
    QString extension = QFileInfo(base).suffix();
    if (isMediaExtension(extension))
        base.chop(extension.size() + 1);
    else
        extension = extensionOf(format, address);
    while (base.toUtf8().size() > mostNameBytes)
        base.chop(base.back().isLowSurrogate() ? 2 : 1);
    return base.trimmed() + u'.' + extension;
}

} // namespace reelwatch::downloads
