#pragma once

#include "tasks/taskbatch.h"
#include "tasks/taskrow.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace reelwatch {

//! The SQLite file of one account: rows, compressed JSON, observations, walk state. Used on one thread only: the one that
//! called open(), where it must be destroyed too. Any failure is returned as a text; the caller goes on from memory.
//! The file can be read by its owner only.
class TaskDatabase
{
public:
    enum class OpenResult {
        Opened,
        Rebuilt, //!< the file was damaged; it was set aside with the suffix .damaged and a new one begun
        TooNew, //!< written by a newer version; left untouched, and nothing is stored
        Failed, //!< cannot be opened or written; nothing is stored, but what is there may be readable
    };

    //! \a path is a file, or ":memory:" for a run that stores nothing.
    explicit TaskDatabase(QString path);
    ~TaskDatabase();
    TaskDatabase(const TaskDatabase &) = delete;
    TaskDatabase &operator=(const TaskDatabase &) = delete;

    //! Removes the file at \a path with its journals and every damaged one that was set aside from it. The
    //! database must not be open.
    static void removeFiles(const QString &path);

    OpenResult open();
    QString errorText() const; //!< of the last failure; empty when there was none

    //! Every stored row, newest update first.
    std::vector<TaskRow> loadRows();

    struct Entry
    {
        TaskRow row;
        QByteArray json; //!< redacted, otherwise as the server sent it; empty leaves the stored text
        std::optional<Observation> observation;
    };
    //! Writes all of \a entries in one transaction, or none; before them \a gone, ids of stored tasks and whether they are
    //! gone from the server.
    bool write(const std::vector<Entry> &entries, const std::vector<std::pair<QString, bool>> &gone = {});

    //! The stored JSON; empty when the task is not stored.
    QByteArray json(const QString &id);
    std::vector<Observation> observations(const QString &id); //!< oldest first

    //! Small facts of the sync that outlive a run, such as how far the walk came.
    //! Null when it was never set.
    QString fact(const QString &name);
    bool setFact(const QString &name, const QString &value);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
