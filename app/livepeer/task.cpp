#include "livepeer/task.h"

#include <QUrl>

#include <array>
#include <utility>

namespace reelwatch {

using namespace Qt::StringLiterals;

TaskType taskTypeOf(QStringView word)
{
    static constexpr std::array<std::pair<QLatin1StringView, TaskType>, 7> types { {
        { "import"_L1, TaskType::Import },
        { "upload"_L1, TaskType::Upload },
        { "export"_L1, TaskType::Export },
        { "export-data"_L1, TaskType::ExportData },
        { "transcode"_L1, TaskType::Transcode },
        { "transcode-file"_L1, TaskType::TranscodeFile },
        { "clip"_L1, TaskType::Clip },
    } };
    for (const auto &[name, type] : types) {
        if (word == name)
            return type;
    }
    return TaskType::Unknown;
}

TaskPhase taskPhaseOf(QStringView word)
{
    static constexpr std::array<std::pair<QLatin1StringView, TaskPhase>, 6> phases { {
        { "pending"_L1, TaskPhase::Pending },
        { "waiting"_L1, TaskPhase::Waiting },
        { "running"_L1, TaskPhase::Running },
        { "completed"_L1, TaskPhase::Completed },
        { "failed"_L1, TaskPhase::Failed },
        { "cancelled"_L1, TaskPhase::Cancelled },
    } };
    for (const auto &[name, phase] : phases) {
        if (word == name)
            return phase;
    }
    return TaskPhase::Unknown;
}

bool isTerminal(TaskPhase phase)
{
    return phase == TaskPhase::Completed || phase == TaskPhase::Failed || phase == TaskPhase::Cancelled;
}

QString nameOfTask(const Task &task)
{
    if (task.assetSpec && !task.assetSpec->name.isEmpty())
        return task.assetSpec->name;
    if (!task.name.isEmpty())
        return task.name;
    if (task.sourceUrl.isEmpty())
        return {};
    QString path = QUrl(task.sourceUrl).path(QUrl::FullyDecoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path.mid(path.lastIndexOf(u'/') + 1);
}

} // namespace reelwatch
