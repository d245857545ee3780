#pragma once

#include "livepeer/listedtask.h"
#include "livepeer/task.h"

#include <QString>

#include <array>
#include <optional>
#include <string>

namespace reelwatch {

//! What a person calls the state of a task. Derived from the server's status and, for Stalled, from the
//! clock. The order is the one in the sidebar.
enum class TaskState { Waiting, Running, Retrying, Stalled, Failed, Completed, Cancelled, Unknown };

//! The columns of the list, in default order. Stored by name (taskColumnName()), so the order here may
//! change.
enum class TaskColumn {
    State,
    Name,
    Type,
    Progress,
    Time,
    Size,
    Media,
    Updated,
    // hidden by default
    Error,
    Created,
    Scheduled,
    Waited,
    Ran,
    Attempts,
    Duration,
    Container,
    BitRate,
    Source,
    InputAsset,
    OutputAsset,
    Project,
    Id,
    Md5,
    Sha256,
    Account,
    Count
};
inline constexpr int taskColumnCount = static_cast<int>(TaskColumn::Count);

//! A set of columns, one bit each.
using TaskColumns = quint32;
constexpr TaskColumns columnBit(TaskColumn column)
{
    return TaskColumns { 1 } << static_cast<int>(column);
}

//! The untranslated, stable name of a column: "state", "name", "bitRate".
QString taskColumnName(TaskColumn column);

//! True for columns of numbers, which are set flush with the end of the cell.
bool isNumeric(TaskColumn column);

//! The facts of a row that are no text.
struct TaskFacts
{
    TaskPhase phase = TaskPhase::Unknown;
    TaskType type = TaskType::Unknown;
    std::optional<float> progress; //!< 0…1
    std::optional<qint64> createdAtMs;
    std::optional<qint64> scheduledAtMs;
    std::optional<qint64> updatedAtMs;
    std::optional<qint64> firstRunningMs; //!< when running was first observed here, on the server's clock
    std::optional<qint64> sizeBytes;
    std::optional<double> durationSeconds;
    std::optional<double> bitRate;
    std::optional<int> retries;
    bool hasError = false; //!< the server gave an error message
    bool gone = false; //!< the server no longer lists it; kept and marked
    bool acknowledged = false; //!< a person has seen that it failed; ends when the task changes
    bool nameSought = false; //!< its asset was asked for a name, with or without success

    bool operator==(const TaskFacts &) const = default;
};

//! The texts of a row. Redacted, on one line, in UTF-8 while they are stored.
enum class RowText {
    PhaseWord, //!< only when the phase is Unknown
    TypeWord, //!< only when the type is Unknown
    Name, //!< may be empty: then the view shows the short id in italics
    Error,
    Source,
    Media, //!< "1280×720 30 fps · h264 · aac 2.0"
    Container,
    InputAsset,
    OutputAsset,
    Project,
    Md5,
    Sha256,
    Count
};
inline constexpr int rowTextCount = static_cast<int>(RowText::Count);

//! What the list needs of a task, spread out for those who look at one row. In memory and in the file it is a
//! record (taskrecord.h).
struct TaskRow : TaskFacts
{
    QString id;
    std::array<QString, rowTextCount> texts;

    const QString &text(RowText which) const { return texts[static_cast<size_t>(which)]; }
    QString &text(RowText which) { return texts[static_cast<size_t>(which)]; }
    const QString &name() const { return text(RowText::Name); }
    const QString &error() const { return text(RowText::Error); }

    bool operator==(const TaskRow &) const = default;
};

//! What becomes a row: the same in UTF-8. Made once and filled again and again, so that its memory is.
struct RowDraft
{
    TaskFacts facts;
    std::array<std::string, rowTextCount> texts;

    const std::string &text(RowText which) const { return texts[static_cast<size_t>(which)]; }
    std::string &text(RowText which) { return texts[static_cast<size_t>(which)]; }
};

//! Fills \a draft with what a list shows of \a task. Keeps nothing of its secrets.
void fillDraft(const ListedTask &task, RowDraft *draft);

//! The text a column shows word for word; null for columns that show something else.
std::optional<RowText> textOf(TaskColumn column);

//! The columns in which two rows would read differently, the clock standing still, by their facts and by a
//! bit for each text that differs (RowText::Name is bit 2). All of them when `gone` or `acknowledged`
//! differs.
TaskColumns changedColumns(const TaskFacts &before, const TaskFacts &after, quint32 differingTexts);

//! Whether something can have happened at \a momentMs: a server may stamp a little ahead of its Date header,
//! but what is dated more than some minutes after \a serverNowMs, or before the year 1, tells nothing.
bool isBelievable(qint64 momentMs, qint64 serverNowMs);

//! The state of a task at \a serverNowMs (the server's clock, ms since the epoch).
//! Retrying: waiting with an error message or after a retry. Stalled: running without a change for 10 minutes
//! (a worker step is capped at that), waiting for 1 hour, or pending for 12 hours (an upload address lives no
//! longer). A moment that is not believable counts as missing; a task that is running without a believable
//! updatedAt is stalled 12 hours after the last other moment that is known of it. A task that is gone and was
//! not finished is Unknown: nobody will ever hear how it went on.
TaskState stateOf(const TaskFacts &row, qint64 serverNowMs);

//! Waiting, Running, Retrying or Stalled.
bool isActive(TaskState state);

//! How long the task took (terminal: updatedAt − (scheduledAt or createdAt)); null while it is active.
std::optional<qint64> tookMs(const TaskFacts &row);

//! Since when an active task has been at it, on the server's clock: when it was scheduled or created, as
//! tookMs() counts, so that the figure does not jump when the task ends.
std::optional<qint64> elapsedSinceMs(const TaskFacts &row);

//! From being scheduled (or created) to being first seen running; null when that was not observed.
std::optional<qint64> waitedMs(const TaskFacts &row);

//! From being first seen running to its end; null while active and when running was not observed.
std::optional<qint64> ranMs(const TaskFacts &row);

//! The summary of tracks for the Media column: the first video and the first audio track, and "+2" for more.
//! Technical notation, the same in every language (decimal point, "fps"): it is stored with the row and
//! searched.
void appendMediaSummary(const ListedTask &task, std::string *out);

} // namespace reelwatch
