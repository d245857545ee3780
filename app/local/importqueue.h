#pragma once

#include "local/catalog.h"
#include "local/servicefolder.h"
#include "local/sourcerules.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace reelwatch::local {

//! Does one import at a time in its own thread and writes every change of state to the catalog. Made in the
//! queue's thread, then moved.
class ImportWorker : public QObject
{
    Q_OBJECT
public:
    ImportWorker(Catalog &catalog, ServiceFolder folder, SourceRules rules);
    ~ImportWorker() override;

    void work(const QString &taskId);

Q_SIGNALS:
    //! The task is at its end, or could not be begun, or waits for another attempt.
    void done(const QString &taskId);
    //! The attempt failed, and there is to be another after \a pause. Comes before done().
    void anotherAttemptDue(const QString &taskId, std::chrono::milliseconds pause);

private:
    void begin(const QString &taskId);
    void beginExport(const TaskRecord &task, const AssetRecord &asset);
    void end(const QString &taskId);
    //! Puts the task back to waiting when the failure may pass by itself, else to its end.
    void fail(const QString &taskId, const QString &sentence, bool mayPass);
    //! Does \a write, which tells whether the catalog took it, until it is done or the task no longer needs
    //! it; \a onward follows in the latter two cases. A full or locked disk may take a while to recover, and
    //! an outcome that is not recorded would leave the task unfinished for ever.
    void record(const QString &taskId, const std::function<bool()> &write,
                const std::function<void()> &onward, std::chrono::milliseconds pause = firstPause);
    bool needsNoRecord(const QString &taskId) const;

    static constexpr std::chrono::milliseconds firstPause { 500 };
    static constexpr std::chrono::milliseconds longestPause { 30'000 };

    struct Job;
    Catalog &m_catalog;
    ServiceFolder m_folder;
    SourceRules m_rules;
    std::unique_ptr<Job> m_job;
};

//! Imports wait here in the order in which they came; a few are worked on at a time, each in a thread of its
//! own. Lives in the main thread, whose event loop must run.
class ImportQueue : public QObject
{
    Q_OBJECT
public:
    static constexpr int usualParallelImports = 2;

    //! \a catalog must outlive the queue. \a parallel: how many imports are worked on at a time.
    ImportQueue(Catalog &catalog, const ServiceFolder &folder, const SourceRules &rules,
                int parallel = usualParallelImports, QObject *parent = nullptr);
    //! Stops at once: imports under way are dropped and stay unfinished in the catalog, to be redone at the
    //! next start.
    ~ImportQueue() override;

    //! Thread-safe. The task must be waiting in the catalog.
    void enqueue(const QString &taskId);
    //! No import is waiting, worked on or due for another attempt. For the queue's own thread.
    bool isIdle() const;

private:
    void append(const QString &taskId);
    void appendAfter(const QString &taskId, std::chrono::milliseconds pause);
    void dispatch();

    struct Lane;
    Catalog &m_catalog;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    int m_backingOff = 0; //!< tasks in the pause before another attempt
    std::deque<QString> m_waiting;
};

} // namespace reelwatch::local
