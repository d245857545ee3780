#pragma once

#include "tasks/rowtable.h"
#include "tasks/taskbatch.h"
#include "tasks/taskdatabase.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace reelwatch {

//! The single source of truth about an account's tasks: compact rows in memory (RowTable), everything else in
//! TaskDatabase.
//!
//! What is shown is stored, but for one thing: of running tasks that only make progress the file may be some
//! seconds behind, since their next news come soon. Whatever is asked of the store counts them in.
//!
//! When storing fails, news are kept in memory, and storing is tried again by itself: then what only memory
//! has is written first. A file that is found damaged while it is used is replaced by a new one, with all
//! rows and what can be read of the rest.
//!
//! Lives in the GUI thread; reading and writing the file, and turning tasks into rows, happen on its own
//! worker thread, in order. Signals come in the GUI thread. Destruction waits for what is being written.
class TaskStore : public QObject
{
    Q_OBJECT
public:
    //! \a databasePath may be ":memory:". Nothing is read before open().
    explicit TaskStore(QString databasePath, QObject *parent = nullptr);
    ~TaskStore() override;

    //! Starts loading. The rows that changed last come first, in a changed() of their own; then all others;
    //! then opened(). News that comes before that waits for it, so a row is never overwritten by an older one
    //! from the file.
    void open();
    //! After opened() told TooNew, when a person chooses so: sets the newer file aside (suffix .newer) and
    //! stores from now on, all there is in memory first. storageRestored() follows, or storageFailed().
    //! Without this the file is left alone, and nothing is stored in this run.
    void setNewerFileAside();
    //! How long after a failure storing is tried again; 20 s when it was never said.
    void setRetryInterval(std::chrono::milliseconds interval);
    //! How long mere progress may wait to be written; 10 s when it was never said.
    void setProgressDelay(std::chrono::milliseconds delay);

    int rowCount() const;
    RowView at(int index) const; //!< valid until the event loop runs again
    TaskRow row(int index) const { return at(index).row(); }
    TaskFacts facts(int index) const { return at(index).facts(); }
    int indexOf(const QString &id) const; //!< −1 when unknown
    QString word(int number) const; //!< of the pool that the rows' records share

    //! Takes news in. An answer older than what is known (by status.updatedAt) changes nothing, unless what
    //! is known is dated in the future; a task that is listed again is no longer gone. changed() follows when
    //! anything did.
    void apply(TaskBatch batch);

    //! The task in full, decoded from the stored JSON; null when it is not known. Secrets are masked in it.
    QFuture<std::optional<Task>> task(const QString &id);
    //! The server's JSON with secrets masked; empty when the task is not known.
    QFuture<QByteArray> json(const QString &id);
    //! What was observed, oldest first. A task that was finished when it was first seen has none.
    QFuture<std::vector<Observation>> history(const QString &id);

    //! Marks tasks as seen by a person, until they change.
    void setAcknowledged(const QStringList &ids, bool acknowledged);
    //! Names for tasks that carry none, by the ids of their assets; a null name says that the asset has none.
    //! Kept until the task brings a name of its own. changed() follows.
    void setAssetNames(const QHash<QString, QString> &names);

    //! Null when it was never set.
    QFuture<QString> fact(const QString &name);
    //! Written after everything that was given to apply() before, so a fact never runs ahead of the tasks it
    //! speaks of.
    void setFact(const QString &name, const QString &value);
    //! As setFact(), but it may wait with the progress that was given to apply() before. For a fact that is
    //! set with every poll, and only spares questions.
    void setFactInTime(const QString &name, const QString &value);

    //! Now on the server's clock, in ms since the epoch; the local clock until the server has been heard.
    qint64 serverNowMs() const;

    //! Items that could not be read, newest last; at most 100 are kept. An item that every answer brings
    //! again is told once.
    const std::vector<DecodeProblem> &problems() const;

Q_SIGNALS:
    void opened(reelwatch::TaskDatabase::OpenResult result);
    void changed(const reelwatch::TaskChanges &changes);
    void problemsChanged();
    //! Storing failed; \a reason is technical and English ("database or disk is full"). The window goes on
    //! from memory. Emitted once per cause, until storing goes on.
    void storageFailed(const QString &reason);
    //! Storing goes on, and all there is has been written: Opened after storageFailed() or
    //! setNewerFileAside(); Rebuilt when the file was found damaged and has been replaced, which no
    //! storageFailed() needs to come before.
    void storageRestored(reelwatch::TaskDatabase::OpenResult how);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
