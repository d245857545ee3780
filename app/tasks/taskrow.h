#pragma once

#include "livepeer/task.h"

#include <QString>

#include <optional>

namespace reelwatch {

//! What a person calls the state of a task. Derived from the server's status and, for Stalled, from the clock.
//! The order is the one in the sidebar.
enum class TaskState { Waiting, Running, Retrying, Stalled, Failed, Completed, Cancelled, Unknown };

//! The columns of the list, in default order. Stored by name (taskColumnName()), so the order here may change.
enum class TaskColumn {
    State, Name, Type, Progress, Time, Size, Media, Updated,
    // hidden by default
    Error, Created, Scheduled, Waited, Ran, Attempts, Duration, Container, BitRate, Source, InputAsset, OutputAsset,
    Project, Id, Md5, Sha256,
    Count
};
inline constexpr int taskColumnCount = static_cast<int>(TaskColumn::Count);

//! A set of columns, one bit each.
using TaskColumns = quint32;
constexpr TaskColumns columnBit(TaskColumn column) { return TaskColumns { 1 } << static_cast<int>(column); }

//! The untranslated, stable name of a column: "state", "name", "bitRate".
QString taskColumnName(TaskColumn column);

//! True for columns of numbers, which are set flush with the end of the cell.
bool isNumeric(TaskColumn column);

//! What the list needs of a task, kept in memory for every task of the account. Text is redacted already.
struct TaskRow
{
    QString id;
    TaskPhase phase = TaskPhase::Unknown;
    TaskType type = TaskType::Unknown;
    QString phaseWord; //!< only when phase is Unknown
    QString typeWord; //!< only when type is Unknown
    QString name; //!< may be empty: then the view shows the short id in italics
    QString error;
    QString source;
    QString media; //!< "1280×720 30 fps · h264 · aac 2.0"
    QString container;
    QString inputAssetId;
    QString outputAssetId;
    QString projectId;
    QString md5;
    QString sha256;
    std::optional<float> progress; //!< 0…1
    std::optional<qint64> createdAtMs;
    std::optional<qint64> scheduledAtMs;
    std::optional<qint64> updatedAtMs;
    std::optional<qint64> firstRunningMs; //!< when running was first observed here, on the server's clock
    std::optional<qint64> sizeBytes;
    std::optional<double> durationSeconds;
    std::optional<double> bitRate;
    std::optional<int> retries;
    bool gone = false; //!< the server no longer lists it; kept and marked
    quint64 jsonHash = 0; //!< of the server's text, to tell an unchanged task without parsing it

    bool operator==(const TaskRow &) const = default;
};

//! The row of a task. Keeps nothing of \a task's secrets.
TaskRow rowOf(const Task &task);

//! The hash kept in TaskRow::jsonHash; 0 only for an empty text. Stable between runs.
quint64 hashOfJson(const QByteArray &json);

//! The columns in which the two rows would read differently, the clock standing still. All of them when `gone` differs.
TaskColumns changedColumns(const TaskRow &before, const TaskRow &after);

//! Whether something can have happened at \a momentMs: a server may stamp a little ahead of its Date header, but what is
//! dated more than some minutes after \a serverNowMs tells nothing.
bool isBelievable(qint64 momentMs, qint64 serverNowMs);

//! The state of a task at \a serverNowMs (the server's clock, ms since the epoch).
//! Retrying: waiting with an error message or after a retry. Stalled: running without a change for 10 minutes (a worker
//! step is capped at that), waiting for 1 hour, or pending for 12 hours (an upload address lives no longer). A moment
//! that is not believable counts as missing; a task that is running without a believable updatedAt is stalled 12 hours
//! after the last other moment that is known of it.
//! A task that is gone and was not finished is Unknown: nobody will ever hear how it went on.
TaskState stateOf(const TaskRow &row, qint64 serverNowMs);

//! Waiting, Running, Retrying or Stalled.
bool isActive(TaskState state);

//! How long the task took (terminal: updatedAt − (scheduledAt or createdAt)); null while it is active.
std::optional<qint64> tookMs(const TaskRow &row);

//! Since when an active task has been at it, on the server's clock: when it was scheduled or created, as tookMs() counts, so
//! that the figure does not jump when the task ends.
std::optional<qint64> elapsedSinceMs(const TaskRow &row);

//! From being scheduled (or created) to being first seen running; null when that was not observed.
std::optional<qint64> waitedMs(const TaskRow &row);

//! From being first seen running to its end; null while active and when running was not observed.
std::optional<qint64> ranMs(const TaskRow &row);

//! The summary of tracks for the Media column: the first video and the first audio track, and "+2" for more. Technical
//! notation, the same in every language (decimal point, "fps"): it is stored with the row and searched.
QString mediaSummary(const VideoSpec &spec);

} // namespace reelwatch
