#include "tasks/taskfollower.h"

#include "tasks/tasksync.h"

#include <chrono>

namespace reelwatch {

namespace {

constexpr int mostAtOnce = 20;
//! Between two looks at whether anything may be asked again.
constexpr std::chrono::milliseconds idleInterval = std::chrono::seconds(5);

} // namespace

TaskFollower::TaskFollower(TaskSync *sync, TaskStore *store, QObject *parent)
    : QObject(parent), m_sync(sync), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        askForActive();
        arm();
    });
    connect(sync, &TaskSync::statusChanged, this, &TaskFollower::watch);
    watch();
}

void TaskFollower::watch()
{
    const std::optional<ApiError> &error = m_sync->status().error;
    const bool isListRefused = error && error->kind == ApiError::Kind::Forbidden;
    if (!isListRefused)
        m_timer.stop();
    else if (!m_timer.isActive())
        arm();
}

void TaskFollower::arm()
{
    m_timer.start(m_sync->followInterval().value_or(idleInterval));
}

void TaskFollower::askForActive()
{
    const qint64 now = m_store->serverNowMs();
    int asked = 0;
    // Rows that came last stand last.
    for (int row = m_store->rowCount() - 1; row >= 0 && asked < mostAtOnce; --row) {
        const TaskState state = stateOf(m_store->facts(row), now);
        if (state != TaskState::Waiting && state != TaskState::Running && state != TaskState::Retrying)
            continue;
        m_sync->followTask(m_store->at(row).id());
        ++asked;
    }
}

} // namespace reelwatch
