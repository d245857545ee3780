#pragma once

#include "tasks/taskrow.h"

#include <QMap>

#include <array>

namespace reelwatch {

//! How long ago a task was created, as the sidebar counts it. Each but Older is part of the next.
enum class AgeBucket { Today, LastWeek, LastMonth, Older };
inline constexpr std::size_t ageBucketCount = 4;

//! How many tasks there are in each state, of each type and so on, of all tasks and regardless of the search.
struct TaskCounts
{
    int all = 0;
    int active = 0;
    std::array<int, 8> byState {}; //!< indexed by TaskState
    std::array<int, 8> byType {}; //!< indexed by TaskType
    std::array<int, ageBucketCount>
        byAge {}; //!< indexed by AgeBucket; without the tasks whose creation is not known
    QMap<QString, int> byProject; //!< by TaskRow::projectId; without the tasks of no project
    QMap<QString, int> byAccount; //!< by the account's name
    bool operator==(const TaskCounts &) const = default;
};

//! The moments that divide the ages at some time, in ms since the epoch.
struct AgeLimits
{
    qint64 todayMs = 0; //!< the beginning of this day in the local time zone
    qint64 weekMs = 0; //!< seven days ago
    qint64 monthMs = 0; //!< thirty days ago
    bool operator==(const AgeLimits &) const = default;
};
AgeLimits ageLimitsAt(qint64 nowMs);

//! Adds \a by to the counts of the ages to which a task belongs that was created at \a createdMs. Which those
//! are changes with time, so take back with the limits that were added with.
void countAge(std::optional<qint64> createdMs, const AgeLimits &limits, int by,
              std::array<int, ageBucketCount> *byAge);

//! What the search language has for it: "today", "<7d", "<30d", ">=30d", to be used with age:.
QString searchWord(AgeBucket age);

} // namespace reelwatch
