#include "ui/dialogs/preflight.h"

#include "text/quantities.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

struct PreflightWords
{
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

constexpr double shortestSeconds = 3.0;

bool isTakenVideoCodec(const QString &codec)
{
    static const QStringList taken { u"h264"_s, u"hevc"_s, u"vp8"_s, u"vp9"_s };
    return taken.contains(codec);
}

bool isTakenAudioCodec(const QString &codec)
{
    static const QStringList taken { u"aac"_s, u"mp3"_s,  u"opus"_s, u"vorbis"_s,
                                     u"ac3"_s, u"eac3"_s, u"flac"_s };
    return taken.contains(codec) || codec.startsWith("pcm_"_L1);
}

bool isTakenContainer(const QString &format)
{
    static const QStringList taken { u"mp4"_s, u"mov"_s,    u"matroska"_s, u"webm"_s,
                                     u"flv"_s, u"mpegts"_s, u"mpeg"_s,     u"avi"_s };
    return taken.contains(format);
}

bool isTakenPixelFormat(const QString &format)
{
    return format.isEmpty() || format == "yuv420p"_L1 || format == "yuvj420p"_L1;
}

//! The containers that files of this name have; empty for a name that says nothing.
QStringList containersOf(const QString &suffix)
{
    static const QStringList mp4 { u"mp4"_s, u"mov"_s };
    static const QStringList ogg { u"ogg"_s };
    static const QStringList mpegts { u"mpegts"_s };
    static const QHash<QString, QStringList> known {
        { u"mp4"_s, mp4 },
        { u"m4v"_s, mp4 },
        { u"m4a"_s, mp4 },
        { u"mov"_s, mp4 },
        { u"3gp"_s, mp4 },
        { u"mkv"_s, { u"matroska"_s, u"webm"_s } },
        { u"ts"_s, mpegts },
        { u"mts"_s, mpegts },
        { u"m2ts"_s, mpegts },
        { u"ogg"_s, ogg },
        { u"ogv"_s, ogg },
        { u"oga"_s, ogg },
        { u"opus"_s, ogg },
        { u"webm"_s, { u"webm"_s } },
        { u"avi"_s, { u"avi"_s } },
        { u"flv"_s, { u"flv"_s } },
        { u"wmv"_s, { u"asf"_s } },
        { u"asf"_s, { u"asf"_s } },
        { u"mp3"_s, { u"mp3"_s } },
        { u"wav"_s, { u"wav"_s } },
        { u"flac"_s, { u"flac"_s } },
        { u"aac"_s, { u"aac"_s } },
    };
    return known.value(suffix.toLower());
}

void appendHostedWarnings(const FileReport &report, const QString &fileName, QStringList *warnings)
{
    if (report.videoCodec.isEmpty()) {
        warnings->append(PreflightWords::tr("There is only sound in it; the server takes videos."));
        return;
    }
    if (report.durationSeconds && *report.durationSeconds < shortestSeconds) {
        //: %1 is a number of seconds, such as 1.2
        warnings->append(PreflightWords::tr("It lasts %1 s; the server refuses what is shorter than 3 s.")
                             .arg(QLocale().toString(*report.durationSeconds, 'f', 1)));
    }
    if (!isTakenVideoCodec(report.videoCodec)) {
        //: %1 is the name of a codec, such as mpeg4
        warnings->append(
            PreflightWords::tr("Its video codec is %1, which the server may refuse; H.264 is safe.")
                .arg(text::oneLine(report.videoCodec, 40)));
    }
    if (!isTakenPixelFormat(report.pixelFormat)) {
        //: %1 is a technical name, such as yuv422p10le
        warnings->append(PreflightWords::tr("Its pixel format is %1; the server takes yuv420p only.")
                             .arg(text::oneLine(report.pixelFormat, 40)));
    }
    if (!report.audioCodec.isEmpty() && !isTakenAudioCodec(report.audioCodec)) {
        //: %1 is the name of a codec, such as wmav2
        warnings->append(
            PreflightWords::tr("Its audio codec is %1, which the server may refuse; AAC is safe.")
                .arg(text::oneLine(report.audioCodec, 40)));
    }
    const QString suffix = QFileInfo(fileName).suffix();
    const QStringList containers = containersOf(suffix);
    if (!containers.isEmpty() && !containers.contains(report.format)) {
        //: %1: the end of the file's name; %2: the kind of file it is, such as avi
        warnings->append(PreflightWords::tr("It is named .%1 but is %2 inside; the server may refuse it.")
                             .arg(text::oneLine(suffix, 10), text::oneLine(report.format, 40)));
    } else if (!isTakenContainer(report.format)) {
        //: %1 is a kind of file, such as asf
        warnings->append(
            PreflightWords::tr("It is a file of the kind %1, which the server may refuse; MP4 is safe.")
                .arg(text::oneLine(report.format, 40)));
    }
}

} // namespace

QStringList preflightWarnings(const FileReport &report, const QString &fileName, bool isLocalService)
{
    QStringList warnings;
    if (report.missingBytes > 0) {
        //: %1 is a size, "2.1 MB"
        warnings.append(PreflightWords::tr("The file is cut off: %1 are missing at its end.")
                            .arg(text::size(report.missingBytes)));
    }
    switch (report.outcome) {
    case FileReport::Outcome::GivenUp:
    case FileReport::Outcome::NoProbe:
        break;
    case FileReport::Outcome::Unreadable:
        if (warnings.isEmpty())
            warnings.append(PreflightWords::tr("This cannot be read as a video."));
        break;
    case FileReport::Outcome::NoTracks:
        warnings.append(PreflightWords::tr("There is neither video nor sound in it."));
        break;
    case FileReport::Outcome::Read:
        if (!isLocalService)
            appendHostedWarnings(report, fileName, &warnings);
        break;
    }
    return warnings;
}

QString mediaBrief(const FileReport &report)
{
    if (report.outcome != FileReport::Outcome::Read)
        return {};
    QStringList parts;
    if (report.durationSeconds)
        parts.append(text::shortMediaDuration(report.durationSeconds));
    for (const QString &codec : { report.videoCodec, report.audioCodec }) {
        if (!codec.isEmpty())
            parts.append(text::oneLine(codec, 40));
    }
    return parts.join(u" · "_s);
}

} // namespace reelwatch
