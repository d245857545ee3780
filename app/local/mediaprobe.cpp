#include "local/mediaprobe.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr qsizetype maximumOutputBytes = 4 * 1024 * 1024;
constexpr qsizetype maximumErrorBytes = 64 * 1024;

} // namespace

MediaProbe::MediaProbe(QObject *parent) : QObject(parent)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(u"Looking into the file took too long, so it was given up."_s); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &MediaProbe::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &MediaProbe::readOutput);
    connect(&m_process, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { end(status, code); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(
                u"The program ffprobe could not be started. Install the package ffmpeg, then import the file again."_s);
    });
}

MediaProbe::~MediaProbe()
{
    m_isDone = true;
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
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
    m_process.setProgram(program);
    m_process.setArguments({ u"-v"_s, u"error"_s, u"-hide_banner"_s, u"-print_format"_s, u"json"_s,
                             u"-show_format"_s, u"-show_streams"_s, u"-protocol_whitelist"_s, u"file"_s,
                             u"-i"_s, u"file:"_s + absolutePath });
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_deadline.start(deadline);
    m_process.start();
}

void MediaProbe::readOutput()
{
    m_output += m_process.readAllStandardOutput();
    const QByteArray errors = m_process.readAllStandardError();
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
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
    Q_EMIT failed(reason, standardError);
}

} // namespace reelwatch::local
