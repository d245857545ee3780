#pragma once

#include "tasks/taskbatch.h"
#include "tasks/taskrow.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace reelwatch {

//! The SQLite file of one account: rows, compressed JSON, observations, walk state. Used on one thread only: the one that
//! called open(). Any failure is returned as a text; the caller goes on from memory.
class TaskDatabase
{
public:
    enum class OpenResult {
        Opened,
        Rebuilt, //!< the file was damaged; it was set aside with the suffix .damaged and a new one begun
        TooNew, //!< written by a newer version; left untouched, and nothing is stored
        Failed, //!< cannot be opened or written; nothing is stored
    };

    //! \a path is a file, or ":memory:" for a run that stores nothing.
    explicit TaskDatabase(QString path);
    ~TaskDatabase();
    TaskDatabase(const TaskDatabase &) = delete;
    TaskDatabase &operator=(const TaskDatabase &) = delete;

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
    //! Writes all of \a entries in one transaction, or none.
    bool write(const std::vector<Entry> &entries);

    QByteArray json(const QString &id);
    std::vector<Observation> observations(const QString &id); //!< oldest first

    //! Small facts of the sync that outlive a run, such as how far the walk came.
    QString fact(const QString &name);
    bool setFact(const QString &name, const QString &value);

private:
    bool begin();
    QString m_path;
    QString m_connection;
    QString m_error;
};

} // namespace reelwatch
