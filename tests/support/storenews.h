#pragma once

#include "support/awaited.h"
#include "support/sampletasks.h"
#include "tasks/taskstore.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

//! What tests give to a TaskStore.
namespace storenews {

using namespace reelwatch;
using namespace Qt::StringLiterals;
using sample::nowMs;
using sample::TaskSpec;

inline TaskBatch batchOf(const std::vector<TaskSpec> &specs)
{
    TaskBatch batch;
    for (const TaskSpec &spec : specs)
        batch.tasks.push_back(sample::listed(spec));
    return batch;
}

inline TaskBatch goneBatch(const QStringList &ids)
{
    TaskBatch batch;
    batch.gone = ids;
    return batch;
}

//! Waits until everything given to the store before has been done and its signals were sent.
inline void settle(TaskStore &store)
{
    // The rows are loaded, and then what waited for them is done.
    for (int time = 0; time < 2; ++time) {
        awaited(store.fact(u"settle"_s));
        QCoreApplication::sendPostedEvents(&store);
    }
}

inline TaskSpec waiting(const QString &id, qint64 updatedAtMs)
{
    TaskSpec spec;
    spec.id = id;
    spec.updatedAtMs = updatedAtMs;
    return spec;
}

inline TaskSpec running(const QString &id, qint64 updatedAtMs, double progress)
{
    TaskSpec spec = waiting(id, updatedAtMs);
    spec.phase = u"running"_s;
    spec.progress = progress;
    return spec;
}

inline TaskSpec finished(const QString &id, qint64 updatedAtMs, const QString &phase = u"completed"_s)
{
    TaskSpec spec = waiting(id, updatedAtMs);
    spec.phase = phase;
    return spec;
}

} // namespace storenews
