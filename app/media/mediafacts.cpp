#include "media/mediafacts.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! ffprobe writes most numbers as text, and "N/A" for what it does not know.
std::optional<double> number(const QJsonObject &object, QStringView name)
{
    const QJsonValue value = object.value(name);
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double parsed = value.toString().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(parsed))
        return std::nullopt;
    return parsed;
}

void insertNumber(QJsonObject &target, const QString &name, std::optional<double> value)
{
    if (!value || *value == 0.0)
        return;
    constexpr double exactIntegers = 9007199254740992.0;
    if (std::abs(*value) < exactIntegers && std::trunc(*value) == *value)
        target.insert(name, static_cast<qint64>(*value));
    else
        target.insert(name, *value);
}

void insertText(QJsonObject &target, const QString &name, const QJsonValue &value)
{
    if (!value.toString().isEmpty())
        target.insert(name, value.toString());
}

QJsonObject trackOf(const QJsonObject &stream)
{
    const QString type = stream.value(u"codec_type").toString();
    QJsonObject track { { u"type"_s, type } };
    // Streams that ffprobe cannot name at least keep the container's tag.
    const QString codec = stream.value(u"codec_name").toString();
    track.insert(u"codec"_s, codec.isEmpty() ? stream.value(u"codec_tag_string").toString() : codec);
    insertNumber(track, u"startTime"_s, number(stream, u"start_time"));
    insertNumber(track, u"duration"_s, number(stream, u"duration"));
    insertNumber(track, u"bitrate"_s, number(stream, u"bit_rate"));
    if (type == "video"_L1) {
        insertNumber(track, u"width"_s, number(stream, u"width"));
        insertNumber(track, u"height"_s, number(stream, u"height"));
        insertText(track, u"pixelFormat"_s, stream.value(u"pix_fmt"));
        insertNumber(track, u"fps"_s, fraction(stream.value(u"avg_frame_rate").toString()));
    } else {
        insertNumber(track, u"channels"_s, number(stream, u"channels"));
        insertNumber(track, u"sampleRate"_s, number(stream, u"sample_rate"));
        std::optional<double> depth = number(stream, u"bits_per_sample");
        if (!depth || *depth == 0.0)
            depth = number(stream, u"bits_per_raw_sample");
        insertNumber(track, u"bitDepth"_s, depth);
    }
    return track;
}

bool isMp4Family(const QByteArray &head)
{
    static const QList<QByteArray> firstBoxes { "ftyp", "moov", "mdat", "free", "skip", "wide", "pnot" };
    return head.size() >= 8 && firstBoxes.contains(head.mid(4, 4));
}

//! \a format: a name of ffprobe's.
bool isPlaylist(const QString &format)
{
    static const QStringList playlists { u"hls"_s, u"concat"_s, u"dash"_s, u"imf"_s, u"sdp"_s };
    return playlists.contains(format);
}

QString playlistSentence()
{
    return u"This is a playlist, not a video or audio file."_s;
}

//! What else a file is that is no media, by its first bytes.
QString otherKindSentence(const QByteArray &head)
{
    if (head.startsWith("#EXTM3U"))
        return playlistSentence();
    const QMimeType kind = QMimeDatabase().mimeTypeForData(head);
    const auto isAny = [&kind](const QStringList &names) {
        return std::any_of(names.begin(), names.end(),
                           [&kind](const QString &name) { return kind.inherits(name); });
    };
    if (isAny({ u"text/html"_s, u"application/xhtml+xml"_s }))
        return u"This is a web page, not a video or audio file."_s;
    if (kind.name().startsWith("image/"_L1))
        return u"This is a picture, not a video or audio file."_s;
    if (isAny({ u"application/pdf"_s }))
        return u"This is a PDF document, not a video or audio file."_s;
    if (isAny({ u"application/zip"_s, u"application/x-7z-compressed"_s, u"application/vnd.rar"_s,
                u"application/x-tar"_s, u"application/gzip"_s, u"application/x-bzip"_s, u"application/x-xz"_s,
                u"application/zstd"_s }))
        return u"This is an archive, not a video or audio file."_s;
    if (isAny({ u"text/plain"_s }))
        return u"This is text, not a video or audio file."_s;
    return u"This is not a video or audio file that can be read."_s;
}

} // namespace

std::optional<double> fraction(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    bool isNumerator = false;
    bool isDenominator = false;
    const double numerator = QStringView(text).left(slash < 0 ? text.size() : slash).toDouble(&isNumerator);
    const double denominator = slash < 0 ? 1.0 : QStringView(text).mid(slash + 1).toDouble(&isDenominator);
    if (!isNumerator || (slash >= 0 && !isDenominator) || denominator == 0.0)
        return std::nullopt;
    return numerator / denominator;
}

QString containerName(const QString &ffprobeNames, const QString &majorBrand, const QByteArray &head)
{
    const QStringList names = ffprobeNames.split(u',');
    if (names.contains("mp4"_L1))
        return majorBrand.trimmed() == "qt"_L1 ? u"mov"_s : u"mp4"_s;
    if (names.contains("webm"_L1)) {
        // The EBML header states its document type as text within the first bytes.
        constexpr qsizetype headerBytes = 64;
        const QByteArray start = head.left(headerBytes);
        const qsizetype element = start.indexOf(QByteArrayLiteral("\x42\x82"));
        if (element >= 0 && start.mid(element + 3, 4) == "webm")
            return u"webm"_s;
    }
    return names.first();
}

tl::expected<QJsonObject, QString> videoSpecOf(const QByteArray &ffprobeJson, const QByteArray &head,
                                               SpecStyle style)
{
    const QJsonDocument document = QJsonDocument::fromJson(ffprobeJson);
    if (!document.isObject())
        return tl::make_unexpected(u"The media probe gave an answer that could not be read."_s);
    const QJsonObject format = document.object().value(u"format").toObject();
    const QString names = format.value(u"format_name").toString();
    const QStringList formats = names.split(u',');
    if (std::any_of(formats.begin(), formats.end(), isPlaylist))
        return tl::make_unexpected(playlistSentence());

    QJsonArray tracks;
    double bitRateSum = 0.0;
    const QJsonArray streams = document.object().value(u"streams").toArray();
    for (const auto &value : streams) {
        const QJsonObject stream = value.toObject();
        const QString type = stream.value(u"codec_type").toString();
        const bool isCover = stream.value(u"disposition").toObject().value(u"attached_pic").toInt() != 0;
        if ((type != "video"_L1 && type != "audio"_L1) || isCover)
            continue;
        tracks.append(trackOf(stream));
        bitRateSum += number(stream, u"bit_rate").value_or(0.0);
    }
    if (tracks.isEmpty())
        return tl::make_unexpected(u"This file has no video and no audio track."_s);

    const QString brand = format.value(u"tags").toObject().value(u"major_brand").toString();
    QJsonObject spec { { u"format"_s, containerName(names, brand, head) }, { u"tracks"_s, tracks } };
    insertNumber(spec, u"duration"_s, number(format, u"duration"));
    if (style == SpecStyle::Today)
        insertNumber(spec, u"bitrate"_s, bitRateSum);
    return spec;
}

qint64 missingMp4Bytes(QIODevice &file)
{
    if (!file.seek(0) || !isMp4Family(file.peek(8)))
        return 0;
    const qint64 size = file.size();
    qint64 position = 0;
    // A file of many fragments has many parts; this many are more than any real one.
    constexpr int maximumBoxes = 1'000'000;
    for (int box = 0; box < maximumBoxes && position < size; ++box) {
        if (!file.seek(position))
            return 0;
        const QByteArray header = file.read(16);
        if (header.size() < 8)
            return 8 - header.size();
        quint64 length = qFromBigEndian<quint32>(header.constData());
        if (length == 0) // reaches to the end of the file
            return 0;
        if (length == 1) {
            if (header.size() < 16)
                return 16 - header.size();
            length = qFromBigEndian<quint64>(header.constData() + 8);
        }
        if (length < 8 || length > static_cast<quint64>(std::numeric_limits<qint64>::max() - position))
            return 0; // trailing bytes that are no box: some cameras leave them
        position += static_cast<qint64>(length);
    }
    return position > size ? position - size : 0;
}

QString probeFailureSentence(const QByteArray &standardError, const QByteArray &head)
{
    // "[hls @ 0x5615] Format not on whitelist 'mov,…'"
    static const QRegularExpression refused(u"^\\[(\\w+)[^\\]\n]*\\] Format not on whitelist"_s,
                                            QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = refused.match(QString::fromUtf8(standardError));
    if (match.hasMatch() && isPlaylist(match.captured(1)))
        return playlistSentence();
    if (isMp4Family(head) && standardError.contains("moov atom not found"))
        return u"The file is cut off: the part that describes its tracks is missing."_s;
    if (standardError.contains("Cannot allocate memory"))
        return u"Looking into the file took too much memory, so it was given up."_s;
    return otherKindSentence(head);
}

} // namespace reelwatch
