#pragma once

#include "livepeer/asset.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>
#include <string_view>
#include <vector>

namespace reelwatch {

//! The documented task types of both generations of the API; Task::typeWord keeps any other word.
enum class TaskType : quint8 { Unknown, Import, Upload, Export, ExportData, Transcode, TranscodeFile, Clip };

//! The phases of `status.phase`; TaskStatus::phaseWord keeps any other word.
enum class TaskPhase : quint8 { Unknown, Pending, Waiting, Running, Completed, Failed, Cancelled };

TaskType taskTypeOf(QStringView word);
TaskType taskTypeOf(std::string_view word); //!< in UTF-8
TaskPhase taskPhaseOf(QStringView word);
TaskPhase taskPhaseOf(std::string_view word); //!< in UTF-8
//! Completed, Failed or Cancelled: no further change is expected, though a manual retry may bring one.
bool isTerminal(TaskPhase phase);

//! `status` of a task. Each write of the server replaces the whole object, so fields come and go.
struct TaskStatus
{
    TaskPhase phase = TaskPhase::Unknown;
    QString phaseWord; //!< the server's word, empty when it gave none
    std::optional<double>
        progress; //!< 0…1, clamped; absent outside running, and when the server sent no number
    std::optional<qint64> updatedAtMs; //!< since the epoch, on the server's clock
    QString errorMessage; //!< on failed, and on waiting during a retry's back-off
    std::optional<int> retries;
    bool operator==(const TaskStatus &) const = default;
};

//! A named fact of `params` or `output` that is worth a line of its own, in the server's order: an address, a
//! CID, a path.
struct NamedValue
{
    QString name; //!< the JSON member, with its path below params.<type> or output.<type>, joined by dots
    QString value;
    bool operator==(const NamedValue &) const = default;
};

//! A task as listed and retrieved, of either generation. A plain value.
//!
//! Secrets: json, params, output and status.errorMessage are as the server sent them and may hold
//! credentials; redact before they are shown, logged, copied or stored (text/redaction.h).
struct Task
{
    QString id;
    TaskType type = TaskType::Unknown;
    QString typeWord; //!< the server's word, empty when it gave none
    TaskStatus status;
    std::optional<qint64> createdAtMs; //!< since the epoch, on the server's clock
    std::optional<qint64> scheduledAtMs; //!< since the epoch; absent while pending and before 2023-03
    QString name; //!< only on tasks made by an administrator
    QString userId;
    QString projectId;
    QString requesterId;
    QString inputAssetId;
    QString outputAssetId;
    QString sourceUrl; //!< params.<type>.url or params.<type>.input.url; empty for direct uploads of 2022
    std::vector<NamedValue> params; //!< scalar members below params.<type>
    std::vector<NamedValue> output; //!< scalar members below output.<type> outside assetSpec
    std::optional<AssetSpec> assetSpec; //!< output.<type>.assetSpec, also one level deeper (transcode.asset)
    bool deleted = false;
    QByteArray json; //!< the server's text, unmodified

    bool operator==(const Task &) const = default;
};

//! The file name that an address ends with, decoded. Empty when there is none.
QString fileNameOfAddress(const QString &address);

} // namespace reelwatch
