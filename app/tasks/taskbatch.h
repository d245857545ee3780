#pragma once

#include "livepeer/decoder.h"
#include "livepeer/listedtask.h"
#include "tasks/taskrow.h"

#include <QStringList>

#include <vector>

namespace reelwatch {

//! News of tasks on their way from the server into the store.
struct TaskBatch
{
    std::vector<ListedTask> tasks;
    std::vector<DecodeProblem> problems; //!< items that could not be read; shown, never silently dropped
    QStringList gone; //!< ids a complete walk did not meet
    std::optional<qint64> serverNowMs; //!< the server's clock when it answered
};

//! What a batch changed. Rows of the store keep their index for the life of the store.
struct TaskChanges
{
    int firstInserted = 0; //!< new rows are appended
    int insertedCount = 0;
    struct Changed
    {
        int row;
        TaskColumns columns;
        std::optional<TaskPhase> phaseBefore {}; //!< when the phase is another one now
    };
    std::vector<Changed> changed; //!< by ascending row, without inserted ones
    bool isEmpty() const { return insertedCount == 0 && changed.empty(); }
};

//! One observed change of a task, kept as its history.
struct Observation
{
    qint64 serverMs; //!< updatedAt of the status that was seen; without a believable one, when it was seen
    TaskPhase phase;
    std::optional<double> progress;
    std::optional<int> retries;
    QString error;
    bool operator==(const Observation &) const = default;
};

} // namespace reelwatch
