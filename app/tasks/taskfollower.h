#pragma once

#include <QObject>
#include <QTimer>

namespace reelwatch {

class TaskStore;
class TaskSync;

//! A key that may not list the tasks of its account may still ask for single ones. While the list is refused
//! for that reason, the active tasks that are known are asked for one by one, the newest first, so that what
//! was started here is seen to its end. GUI thread.
class TaskFollower : public QObject
{
    Q_OBJECT
public:
    //! \a sync and \a store must outlive the follower.
    TaskFollower(TaskSync *sync, TaskStore *store, QObject *parent = nullptr);

private:
    void watch();
    void arm();
    void askForActive();

    TaskSync *m_sync;
    TaskStore *m_store;
    QTimer m_timer;
};

} // namespace reelwatch
