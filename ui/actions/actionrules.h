#pragma once

#include "tasks/taskrow.h"

#include <QString>

#include <optional>

namespace reelwatch {

//! What a person can do with the selected tasks.
enum class TaskAction {
    Retry,
    StartAgain, //!< opens a dialog filled with the task's own parameters
    Export,
    Rename,
    DeleteAsset,
    OpenResult, //!< in the browser
    Download, //!< to a file
    Transcode, //!< into a store of the person's own
    Clip, //!< a piece of a recording
    CopyCurl,
};
inline constexpr int taskActionCount = 10;

//! Failed or cancelled, and still listed.
bool isRetryable(const TaskFacts &facts);

//! What a row has that actions need.
struct RowAbilities
{
    bool outputAsset = false;
    bool deletedAsset = false; //!< the output asset was deleted in this run
    bool source = false; //!< an address the server can fetch again
};

//! What counts of the selected rows.
struct SelectedFacts
{
    //! More than so many are not acted on at once.
    static constexpr int most = 1000;

    int count = 0; //!< of all that are selected
    int gone = 0; //!< no longer on the server
    // Of those that are there:
    int retryable = 0; //!< failed or cancelled
    int withAsset = 0; //!< that make an asset
    int withReadyAsset = 0; //!< completed, too
    int withDeletedAsset = 0;
    int restartable = 0; //!< whose parameters can be used again
    int fromComputer = 0; //!< uploads of a file, which the server cannot fetch again
    bool operator==(const SelectedFacts &) const = default;

    //! Takes in one row.
    void add(const TaskFacts &facts, const RowAbilities &has);
};

//! What counts of the servers of the selected tasks.
struct ServerFacts
{
    bool isReachable = true; //!< address and key are known
    bool retries = true; //!< false once it has answered that it knows no retries
    bool isLocal = false; //!< the service on this computer, which makes no renditions
    bool operator==(const ServerFacts &) const = default;
};

//! Why something cannot be done.
enum class Obstacle {
    NothingSelected,
    TooMany, //!< selected for doing something at once
    OnlyOne, //!< it takes a single task
    Gone,
    NotFailed,
    NoAsset,
    AssetDeleted,
    NotReady, //!< the asset
    FileNeeded, //!< it was uploaded from a computer
    OtherType, //!< of task
    NoServer,
    ServerCannot,
    LocalCannot, //!< the service on this computer
};

//! Null when \a action can be done. Pure.
std::optional<Obstacle> obstacleTo(TaskAction action, const SelectedFacts &selected,
                                   const ServerFacts &server);

//! For tool tips and the status bar; translated.
QString obstacleText(TaskAction action, Obstacle obstacle);

} // namespace reelwatch
