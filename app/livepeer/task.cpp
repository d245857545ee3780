#include "livepeer/task.h"

#include <QUrl>

#include <array>
#include <utility>

namespace reelwatch {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

TaskType taskTypeOf(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, TaskType>, 7> types { {
        { "import"sv, TaskType::Import },
        { "upload"sv, TaskType::Upload },
        { "export"sv, TaskType::Export },
        { "export-data"sv, TaskType::ExportData },
        { "transcode"sv, TaskType::Transcode },
        { "transcode-file"sv, TaskType::TranscodeFile },
        { "clip"sv, TaskType::Clip },
    } };
    for (const auto &[name, type] : types) {
        if (word == name)
            return type;
    }
    return TaskType::Unknown;
}

TaskPhase taskPhaseOf(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, TaskPhase>, 6> phases { {
        { "pending"sv, TaskPhase::Pending },
        { "waiting"sv, TaskPhase::Waiting },
        { "running"sv, TaskPhase::Running },
        { "completed"sv, TaskPhase::Completed },
        { "failed"sv, TaskPhase::Failed },
        { "cancelled"sv, TaskPhase::Cancelled },
    } };
    for (const auto &[name, phase] : phases) {
        if (word == name)
            return phase;
    }
    return TaskPhase::Unknown;
}

TaskType taskTypeOf(QStringView word)
{
    return taskTypeOf(std::string_view(word.toUtf8().toStdString()));
}

TaskPhase taskPhaseOf(QStringView word)
{
    return taskPhaseOf(std::string_view(word.toUtf8().toStdString()));
}

bool isTerminal(TaskPhase phase)
{
    return phase == TaskPhase::Completed || phase == TaskPhase::Failed || phase == TaskPhase::Cancelled;
}

QString fileNameOfAddress(const QString &address)
{
    QString path = QUrl(address).path(QUrl::FullyDecoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path.mid(path.lastIndexOf(u'/') + 1);
}

} // namespace reelwatch
