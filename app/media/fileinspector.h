#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <map>
#include <memory>
#include <optional>

namespace reelwatch {

//! What looking into a file has found. A plain value.
struct FileReport
{
    enum class Outcome {
        Read,
        NoTracks, //!< neither video nor sound
        Unreadable, //!< no media file, or one that is broken
        GivenUp, //!< nothing is known: it took too long, or the file could not be opened
        NoProbe, //!< nothing is known: there is no ffprobe
    };
    Outcome outcome = Outcome::GivenUp;
    qint64 missingBytes = 0; //!< at its end, by an MP4's own account of its parts; also when it is Unreadable
    // Of what was Read:
    QString format {}; //!< as the API names containers: "mp4", "mov", "webm", "matroska", …
    std::optional<double> durationSeconds {};
    QString videoCodec {}; //!< of the first video track, as ffprobe names it; empty: there is none
    QString pixelFormat {};
    QString audioCodec {}; //!< of the first audio track; empty: there is none

    bool operator==(const FileReport &) const = default;
};

//! Looks into local files with ffprobe, two at a time, in the order in which they are wanted. Each ends with
//! a report, after at most a deadline for reading its start and another for ffprobe, unless it is not wanted
//! any more or the inspector is destroyed. Lives in one thread, and keeps slow work out of it.
class FileInspector : public QObject
{
    Q_OBJECT
public:
    explicit FileInspector(QObject *parent = nullptr);
    ~FileInspector() override;

    //! For each of the two steps. Before the first is wanted.
    void setDeadline(std::chrono::milliseconds deadline);
    //! The files (absolute paths) to look into, and no others: what is under way for these goes on, for
    //! others it ends. What has a report keeps it.
    void setWanted(const QStringList &paths);
    //! Null until inspected() told of it.
    const FileReport *report(const QString &path) const;
    //! Looks again into what is wanted.
    void forgetReports();
    //! How many files are being looked into, and how many are still to be.
    int runningCount() const { return static_cast<int>(m_running.size()); }
    int openCount() const { return runningCount() + static_cast<int>(m_waiting.size()); }

Q_SIGNALS:
    void inspected(const QString &path);

private:
    struct Job;
    void startNext();
    void probe(Job *job);
    void end(Job *job, const FileReport &report);

    std::chrono::milliseconds m_deadline = std::chrono::seconds(20);
    QStringList m_wanted;
    QStringList m_waiting;
    std::map<QString, std::unique_ptr<Job>> m_running;
    QHash<QString, FileReport> m_reports;
};

} // namespace reelwatch
