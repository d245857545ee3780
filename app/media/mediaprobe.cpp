#include "media/mediaprobe.h"

#include <QStandardPaths>

#include <algorithm>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qsizetype maximumOutputBytes = 4 * 1024 * 1024;
constexpr qsizetype maximumErrorBytes = 64 * 1024;
//! Several times what the largest real videos take, programs and libraries included. A file of a few
//! kilobytes can ask for thousands of millions.
constexpr rlim_t maximumMemoryBytes = 1024 * 1024 * 1024;

//! The containers and bare streams that hold their own video and sound. Playlists and whatever else names
//! further files are not among them: ffprobe would open those, and report other videos of this machine.
QString selfContainedFormats()
{
    static const QStringList names {
        // containers
        u"mov"_s, u"matroska"_s, u"avi"_s, u"mpegts"_s, u"mpeg"_s, u"ogg"_s, u"flv"_s, u"asf"_s, u"asf_o"_s,
        u"mxf"_s, u"gxf"_s, u"lxf"_s, u"nut"_s, u"rm"_s, u"ivr"_s, u"wtv"_s, u"dv"_s, u"swf"_s, u"nsv"_s,
        u"nuv"_s, u"ty"_s, u"ivf"_s, u"dhav"_s, u"vivo"_s, u"roq"_s, u"smk"_s, u"bink"_s, u"film_cpk"_s,
        u"4xm"_s, u"ea"_s, u"thp"_s, u"mtv"_s, u"amv"_s, u"gif"_s, u"apng"_s, u"flic"_s,
        // bare video
        u"h261"_s, u"h263"_s, u"h264"_s, u"hevc"_s, u"vvc"_s, u"evc"_s, u"av1"_s, u"obu"_s, u"m4v"_s,
        u"mpegvideo"_s, u"vc1"_s, u"vc1test"_s, u"dirac"_s, u"dnxhd"_s, u"cavsvideo"_s, u"avs2"_s, u"avs3"_s,
        u"mjpeg"_s, u"mpjpeg"_s, u"smjpeg"_s, u"yuv4mpegpipe"_s,
        // sound
        u"wav"_s, u"w64"_s, u"aiff"_s, u"au"_s, u"caf"_s, u"iff"_s, u"voc"_s, u"sox"_s, u"flac"_s, u"mp3"_s,
        u"aac"_s, u"loas"_s, u"ac3"_s, u"eac3"_s, u"ac4"_s, u"dts"_s, u"dtshd"_s, u"mlp"_s, u"truehd"_s,
        u"amr"_s, u"amrnb"_s, u"amrwb"_s, u"ape"_s, u"tak"_s, u"tta"_s, u"wv"_s, u"mpc"_s, u"mpc8"_s,
        u"shn"_s, u"oma"_s, u"aea"_s, u"aa"_s, u"aax"_s, u"dsf"_s, u"gsm"_s, u"qcp"_s, u"spdif"_s
    };
    return names.join(u',');
}

//! For the process between fork and exec, where nothing but plain system calls may be made.
void limitMemory()
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_AS, &limit) != 0)
        return;
    limit.rlim_max = std::min(limit.rlim_max, maximumMemoryBytes);
    limit.rlim_cur = std::min(limit.rlim_cur, maximumMemoryBytes);
    ::setrlimit(RLIMIT_AS, &limit);
}

} // namespace

MediaProbe::MediaProbe(QObject *parent) : QObject(parent), m_process(new QProcess)
{
    m_process->setChildProcessModifier(limitMemory);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(u"Looking into the file took too long, so it was given up."_s); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &MediaProbe::readOutput);
    connect(m_process, &QProcess::readyReadStandardError, this, &MediaProbe::readOutput);
    connect(m_process, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { end(status, code); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(
                u"The program ffprobe could not be started. Install the package ffmpeg, then import the file again."_s);
    });
}

MediaProbe::~MediaProbe()
{
    m_isDone = true;
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning) {
        m_process->deleteLater();
        return;
    }
    // One that waits for a disk ends late even when it is killed; nobody waits for that.
    connect(m_process, &QProcess::stateChanged, m_process,
            [process = m_process](QProcess::ProcessState state) {
                if (state == QProcess::NotRunning)
                    process->deleteLater();
            });
    m_process->kill();
}

bool MediaProbe::isInstalled()
{
    return !QStandardPaths::findExecutable(u"ffprobe"_s).isEmpty();
}

void MediaProbe::start(const QString &absolutePath, std::chrono::milliseconds deadline)
{
    const QString program = QStandardPaths::findExecutable(u"ffprobe"_s);
    if (program.isEmpty()) {
        // Queued, so that the caller hears of it after start() like of any other end.
        QMetaObject::invokeMethod(
            this,
            [this] {
                fail(
                    u"The program ffprobe is not installed. Install the package ffmpeg, then import the file again."_s);
            },
            Qt::QueuedConnection);
        return;
    }
    m_process->setProgram(program);
    m_process->setArguments({ u"-v"_s, u"error"_s, u"-hide_banner"_s, u"-print_format"_s, u"json"_s,
                              u"-show_format"_s, u"-show_streams"_s, u"-protocol_whitelist"_s, u"file"_s,
                              u"-format_whitelist"_s, selfContainedFormats(), u"-i"_s,
                              u"file:"_s + absolutePath });
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_deadline.start(deadline);
    m_process->start();
}

void MediaProbe::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    const QByteArray errors = m_process->readAllStandardError();
    m_errors += errors.left(maximumErrorBytes - m_errors.size());
    if (m_output.size() > maximumOutputBytes)
        fail(u"The file describes itself at such length that it was given up."_s);
}

void MediaProbe::end(QProcess::ExitStatus status, int code)
{
    readOutput();
    if (m_isDone)
        return;
    if (status != QProcess::NormalExit || code != 0) {
        fail(u"This is not a video or audio file that can be read."_s, m_errors);
        return;
    }
    m_isDone = true;
    m_deadline.stop();
    Q_EMIT finished(m_output);
}

void MediaProbe::fail(const QString &reason, const QByteArray &standardError)
{
    if (m_isDone)
        return;
    m_isDone = true;
    m_deadline.stop();
    if (m_process->state() != QProcess::NotRunning)
        m_process->kill();
    Q_EMIT failed(reason, standardError);
}

} // namespace reelwatch
