#include "support/media.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 60'000;

QTemporaryDir &folder()
{
    static QTemporaryDir made;
    return made;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(deadlineMs) || process.exitCode() != 0) {
        qWarning("%ls: %s", qUtf16Printable(program), process.readAllStandardError().constData());
        return {};
    }
    return process.readAllStandardOutput();
}

QString encoded(const QString &name, const QStringList &arguments)
{
    const QString path = folder().filePath(name);
    if (QFileInfo::exists(path))
        return path;
    const QStringList whole = QStringList { u"-v"_s, u"error"_s, u"-nostdin"_s, u"-threads"_s, u"2"_s }
        + arguments + QStringList { u"-y"_s, path };
    outputOf(u"ffmpeg"_s, whole);
    return QFileInfo(path).size() > 0 ? path : QString();
}

QStringList pictures(int seconds)
{
    return { u"-f"_s, u"lavfi"_s, u"-i"_s,
             u"testsrc=size=320x180:rate=30000/1001:duration=%1"_s.arg(seconds) };
}

QStringList sound(int seconds, const QString &layout)
{
    return { u"-f"_s, u"lavfi"_s, u"-i"_s,
             u"aevalsrc=sin(440*2*PI*t):channel_layout=%1:sample_rate=48000:duration=%2"_s.arg(layout).arg(
                 seconds) };
}

QStringList h264()
{
    return { u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-pix_fmt"_s, u"yuv420p"_s };
}

QString written(const QString &name, const QByteArray &content)
{
    const QString path = folder().filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

namespace media {

QString mp4()
{
    return encoded(u"clip.mp4"_s,
                   pictures(2) + sound(2, u"stereo"_s) + h264()
                       + QStringList { u"-c:a"_s, u"aac"_s, u"-shortest"_s });
}

QString webm()
{
    return encoded(u"clip.webm"_s,
                   pictures(1) + sound(1, u"stereo"_s)
                       + QStringList { u"-c:v"_s, u"libvpx-vp9"_s, u"-deadline"_s, u"realtime"_s,
                                       u"-cpu-used"_s, u"8"_s, u"-c:a"_s, u"libopus"_s });
}

QString audioOnly()
{
    return encoded(u"sound.m4a"_s, sound(2, u"stereo"_s) + QStringList { u"-c:a"_s, u"aac"_s });
}

QString severalAudioTracks()
{
    return encoded(
        u"languages.mkv"_s,
        pictures(1) + sound(1, u"stereo"_s) + sound(1, u"mono"_s) + sound(1, u"stereo"_s)
            + QStringList { u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s, u"-map"_s, u"2:a"_s, u"-map"_s,
                            u"3:a"_s }
            + h264()
            + QStringList { u"-c:a:0"_s, u"aac"_s, u"-c:a:1"_s, u"libopus"_s, u"-c:a:2"_s, u"flac"_s });
}

QString silentVideo()
{
    return encoded(u"silent.mp4"_s, pictures(1) + h264());
}

QString quickTime()
{
    return encoded(u"clip.mov"_s,
                   pictures(1) + sound(1, u"mono"_s) + h264() + QStringList { u"-c:a"_s, u"pcm_s16le"_s });
}

QString truncatedMp4()
{
    const QByteArray whole = contentOf(mp4());
    return written(u"truncated.mp4"_s, whole.left(whole.size() / 2));
}

QString truncatedFastStartMp4()
{
    const QByteArray whole = contentOf(
        encoded(u"faststart.mp4"_s, pictures(2) + h264() + QStringList { u"-movflags"_s, u"+faststart"_s }));
    return written(u"truncated-faststart.mp4"_s, whole.left(whole.size() * 3 / 4));
}

QString textNamedMp4()
{
    return written(u"text.mp4"_s, QByteArray("This is no video, whatever its name says.\n").repeated(50));
}

QString emptyFile()
{
    return written(u"empty.mp4"_s, {});
}

QString largeMp4(qint64 bytes)
{
    const QString path = folder().filePath(u"large-%1.mp4"_s.arg(bytes));
    if (QFileInfo::exists(path))
        return path;
    const QByteArray clip = contentOf(mp4());
    QFile file(path);
    if (clip.isEmpty() || !file.open(QIODevice::WriteOnly))
        return {};
    // A box of type "free" with a 64-bit length is skipped by every reader.
    QByteArray header(16, '\0');
    qToBigEndian<quint32>(1, header.data());
    std::copy_n("free", 4, header.data() + 4);
    qToBigEndian<quint64>(static_cast<quint64>(bytes - clip.size()), header.data() + 8);
    const bool isWritten
        = file.write(clip) == clip.size() && file.write(header) == header.size() && file.resize(bytes);
    return isWritten ? path : QString();
}

QByteArray md5sum(const QString &path)
{
    return outputOf(u"md5sum"_s, { path }).split(' ').first();
}

QByteArray sha256sum(const QString &path)
{
    return outputOf(u"sha256sum"_s, { path }).split(' ').first();
}

QJsonObject ffprobe(const QString &path)
{
    return QJsonDocument::fromJson(outputOf(u"ffprobe"_s,
                                            { u"-v"_s, u"error"_s, u"-print_format"_s, u"json"_s,
                                              u"-show_format"_s, u"-show_streams"_s, u"-i"_s, path }))
        .object();
}

} // namespace media
