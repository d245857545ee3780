#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace reelwatch {

//! Names a task where several accounts are open: ids are the servers' own, so two accounts may have the same.
struct TaskKey
{
    QString accountId;
    QString taskId;

    bool isEmpty() const { return taskId.isEmpty(); }
    bool operator==(const TaskKey &) const = default;
    friend size_t qHash(const TaskKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.accountId, key.taskId);
    }
};

} // namespace reelwatch
