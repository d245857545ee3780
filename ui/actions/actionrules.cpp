#include "ui/actions/actionrules.h"

#include <QCoreApplication>
#include <QLocale>

namespace reelwatch {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TaskActions)
};

bool takesOne(TaskAction action)
{
    switch (action) {
    case TaskAction::StartAgain:
    case TaskAction::Export:
    case TaskAction::Rename:
    case TaskAction::OpenResult:
    case TaskAction::Download:
    case TaskAction::Transcode:
    case TaskAction::Clip:
        return true;
    case TaskAction::Retry:
    case TaskAction::DeleteAsset:
    case TaskAction::CopyCurl:
        break;
    }
    return false;
}

} // namespace

bool isRetryable(const TaskFacts &facts)
{
    return !facts.gone && (facts.phase == TaskPhase::Failed || facts.phase == TaskPhase::Cancelled);
}

void SelectedFacts::add(const TaskFacts &facts, const RowAbilities &has)
{
    ++count;
    if (facts.gone) {
        ++gone;
        return;
    }
    if (isRetryable(facts))
        ++retryable;
    if (has.deletedAsset) {
        ++withDeletedAsset;
    } else if (has.outputAsset) {
        ++withAsset;
        if (facts.phase == TaskPhase::Completed)
            ++withReadyAsset;
    }
    const bool isImport = facts.type == TaskType::Import || facts.type == TaskType::Upload;
    if (facts.type == TaskType::Export || (isImport && has.source))
        ++restartable;
    else if (isImport)
        ++fromComputer;
}

std::optional<Obstacle> obstacleTo(TaskAction action, const SelectedFacts &selected,
                                   const ServerFacts &server)
{
    if (selected.count == 0)
        return Obstacle::NothingSelected;
    if (takesOne(action) && selected.count > 1)
        return Obstacle::OnlyOne;
    if (selected.count > SelectedFacts::most)
        return Obstacle::TooMany;
    if (action == TaskAction::CopyCurl)
        return std::nullopt;
    if (!server.isReachable)
        return Obstacle::NoServer;
    if (action == TaskAction::Retry && !server.retries)
        return Obstacle::ServerCannot;
    if (server.isLocal && (action == TaskAction::Transcode || action == TaskAction::Clip))
        return Obstacle::LocalCannot;
    if (selected.gone == selected.count && action != TaskAction::StartAgain)
        return Obstacle::Gone;
    switch (action) {
    case TaskAction::Retry:
        if (selected.retryable == 0)
            return Obstacle::NotFailed;
        break;
    case TaskAction::StartAgain:
        if (selected.restartable == 0) {
            return selected.gone > 0        ? Obstacle::Gone
                : selected.fromComputer > 0 ? Obstacle::FileNeeded
                                            : Obstacle::OtherType;
        }
        break;
    case TaskAction::DeleteAsset:
        if (selected.withAsset == 0)
            return selected.withDeletedAsset > 0 ? Obstacle::AssetDeleted : Obstacle::NoAsset;
        break;
    case TaskAction::Export:
    case TaskAction::Rename:
    case TaskAction::OpenResult:
    case TaskAction::Download:
    case TaskAction::Transcode:
    case TaskAction::Clip:
        if (selected.withAsset == 0)
            return selected.withDeletedAsset > 0 ? Obstacle::AssetDeleted : Obstacle::NoAsset;
        if (selected.withReadyAsset == 0)
            return Obstacle::NotReady;
        break;
    case TaskAction::CopyCurl:
        break;
    }
    return std::nullopt;
}

QString obstacleText(TaskAction action, Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::NothingSelected:
        return Words::tr("Select a task first.");
    case Obstacle::TooMany:
        return Words::tr("At most %Ln task(s) at once.", nullptr, SelectedFacts::most);
    case Obstacle::OnlyOne:
        return Words::tr("Select a single task.");
    case Obstacle::Gone:
        return Words::tr("The server no longer has this task.");
    case Obstacle::NotFailed:
        return Words::tr("Only failed and cancelled tasks can be retried.");
    case Obstacle::NoAsset:
        return Words::tr("This task makes no asset.");
    case Obstacle::AssetDeleted:
        return Words::tr("The asset was deleted.");
    case Obstacle::NotReady:
        return Words::tr("The asset is not ready.");
    case Obstacle::FileNeeded:
        return Words::tr("The file was uploaded from a computer. Choose it again with Import files.");
    case Obstacle::OtherType:
        return Words::tr("Only imports from an address and exports can be started again.");
    case Obstacle::NoServer:
        return Words::tr("The server of this account is not known yet.");
    case Obstacle::LocalCannot:
        return action == TaskAction::Clip
            ? Words::tr("The local service has no recordings of streams to cut from.")
            : Words::tr("The local service does not transcode.");
    case Obstacle::ServerCannot:
        return action == TaskAction::Retry ? Words::tr("This server knows no retries. Start the task again.")
                                           : Words::tr("This server cannot do that.");
    }
    return {};
}

} // namespace reelwatch
