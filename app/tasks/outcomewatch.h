#pragma once

#include "tasks/taskrow.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <vector>

namespace reelwatch {

class TaskStore;
struct TaskChanges;

//! The end of a task, completed or failed.
struct TaskOutcome
{
    QString taskId {};
    TaskType type = TaskType::Unknown;
    TaskPhase phase = TaskPhase::Completed; //!< Completed or Failed
    QString name {}; //!< the short id when it has none; foreign text on one line, redacted, as all texts here
    QString error {}; //!< empty when the server gave none
    qint64 endedMs = 0; //!< by the local clock, ms since the epoch

    bool hasFailed() const { return phase == TaskPhase::Failed; }
    bool operator==(const TaskOutcome &) const = default;
};

//! Tells of tasks that end while it looks on: each end once. A task that was over before this was made, or
//! that was over when it was first listed, is history and not told; only of a task that was started from here
//! is the end told though its run was never listed.
//!
//! Looks at rows whose phase changed and at no others. GUI thread, as the store.
class OutcomeWatch : public QObject
{
    Q_OBJECT
public:
    //! \a store must outlive the watch.
    explicit OutcomeWatch(const TaskStore *store, QObject *parent = nullptr);

    //! A task that was started from here and may not be listed yet.
    void expect(const QString &taskId);

Q_SIGNALS:
    void ended(const std::vector<reelwatch::TaskOutcome> &outcomes); //!< of one change of the store

private:
    void take(const TaskChanges &changes);
    void look(int row, std::vector<TaskOutcome> *outcomes);

    const TaskStore *m_store;
    qint64 m_sinceMs; //!< local clock
    QSet<QString> m_expected;
    QSet<int> m_undated; //!< rows without a moment of their last change that were seen to be at work
    QHash<int, qint64> m_told; //!< the moment of the last end that was told, by row
};

} // namespace reelwatch
