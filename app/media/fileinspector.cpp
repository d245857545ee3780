#include "media/fileinspector.h"

#include "media/mediafacts.h"
#include "media/mediaprobe.h"

#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>
#include <QtConcurrent>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr size_t mostAtOnce = 2;
constexpr qsizetype headBytes = 64;

//! What the file's own bytes say.
struct FileStart
{
    bool isOpen = false;
    QByteArray head;
    qint64 missingBytes = 0;
};

FileStart startOf(const QString &path)
{
    FileStart start;
    QFile file(path);
    start.isOpen = file.open(QIODevice::ReadOnly);
    if (!start.isOpen)
        return start;
    start.head = file.read(headBytes);
    start.missingBytes = missingMp4Bytes(file);
    return start;
}

FileReport reportOf(const QByteArray &ffprobeJson, const FileStart &start)
{
    FileReport report;
    report.missingBytes = start.missingBytes;
    const auto spec = videoSpecOf(ffprobeJson, start.head, SpecStyle::Today);
    if (!spec) {
        report.outcome = FileReport::Outcome::NoTracks;
        return report;
    }
    report.outcome = FileReport::Outcome::Read;
    report.format = spec->value("format"_L1).toString();
    if (const QJsonValue duration = spec->value("duration"_L1); duration.isDouble())
        report.durationSeconds = duration.toDouble();
    const QJsonArray tracks = spec->value("tracks"_L1).toArray();
    for (const auto &track : tracks) {
        const bool isVideo = track[u"type"].toString() == "video"_L1;
        QString &codec = isVideo ? report.videoCodec : report.audioCodec;
        if (!codec.isEmpty())
            continue;
        codec = track[u"codec"].toString();
        if (isVideo)
            report.pixelFormat = track[u"pixelFormat"].toString();
    }
    return report;
}

} // namespace

struct FileInspector::Job
{
    QString path;
    FileStart start;
    QFutureWatcher<FileStart> reading;
    QFutureWatcher<FileReport> judging;
    std::unique_ptr<MediaProbe> probe;
    QTimer deadline;
};

FileInspector::FileInspector(QObject *parent) : QObject(parent) { }

FileInspector::~FileInspector() = default;

void FileInspector::setDeadline(std::chrono::milliseconds deadline)
{
    m_deadline = deadline;
}

void FileInspector::setWanted(const QStringList &paths)
{
    m_wanted = paths;
    std::erase_if(m_running, [&paths](const auto &job) { return !paths.contains(job.first); });
    m_waiting.clear();
    for (const QString &path : paths) {
        if (!m_reports.contains(path) && !m_running.contains(path) && !m_waiting.contains(path))
            m_waiting.append(path);
    }
    startNext();
}

const FileReport *FileInspector::report(const QString &path) const
{
    const auto found = m_reports.constFind(path);
    return found == m_reports.cend() ? nullptr : &*found;
}

void FileInspector::forgetReports()
{
    m_reports.clear();
    setWanted(m_wanted);
}

void FileInspector::startNext()
{
    while (m_running.size() < mostAtOnce && !m_waiting.isEmpty()) {
        const QString path = m_waiting.takeFirst();
        Job *job = m_running.emplace(path, std::make_unique<Job>()).first->second.get();
        job->path = path;
        job->deadline.setSingleShot(true);
        connect(&job->deadline, &QTimer::timeout, this, [this, job] { end(job, {}); });
        job->deadline.start(m_deadline);
        connect(&job->reading, &QFutureWatcherBase::finished, this, [this, job] {
            job->start = job->reading.result();
            // What reading has taken is not taken from ffprobe.
            job->deadline.start(m_deadline);
            if (job->start.isOpen)
                probe(job);
            else
                end(job, {});
        });
        job->reading.setFuture(QtConcurrent::run(startOf, path));
    }
}

void FileInspector::probe(Job *job)
{
    if (!MediaProbe::isInstalled()) {
        end(job, { .outcome = FileReport::Outcome::NoProbe, .missingBytes = job->start.missingBytes });
        return;
    }
    job->probe = std::make_unique<MediaProbe>();
    connect(job->probe.get(), &MediaProbe::failed, this,
            [this, job](const QString &, const QByteArray &standardError) {
                FileReport report { .missingBytes = job->start.missingBytes };
                // Without words of its own, it did not come to a judgement.
                if (!standardError.isEmpty())
                    report.outcome = FileReport::Outcome::Unreadable;
                end(job, report);
            });
    connect(job->probe.get(), &MediaProbe::finished, this, [this, job](const QByteArray &json) {
        connect(&job->judging, &QFutureWatcherBase::finished, this,
                [this, job] { end(job, job->judging.result()); });
        job->judging.setFuture(QtConcurrent::run(reportOf, json, job->start));
    });
    job->probe->start(job->path, m_deadline);
}

void FileInspector::end(Job *job, const FileReport &report)
{
    const QString path = job->path;
    m_reports.insert(path, report);
    // It may be one of the job's own signals that ends it.
    const auto node = m_running.extract(path);
    node.mapped()->deadline.stop();
    if (node.mapped()->probe)
        node.mapped()->probe->disconnect(this);
    node.mapped()->reading.disconnect(this);
    node.mapped()->judging.disconnect(this);
    auto ended = std::shared_ptr<Job>(std::move(node.mapped()));
    QMetaObject::invokeMethod(
        this, [ended] {}, Qt::QueuedConnection);
    startNext();
    Q_EMIT inspected(path);
}

} // namespace reelwatch
