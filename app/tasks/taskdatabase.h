#pragma once

#include "tasks/rowtable.h"
#include "tasks/taskbatch.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace reelwatch {

//! The SQLite file of one account: records of rows, packed JSON, observations, facts. Used on one thread
//! only: the one that called open(), where it must be destroyed too. Any failure is returned with a text; the
//! caller goes on from memory. The file can be read by its owner only.
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

    //! Finds out that a file is damaged only where it must look: what open() does not, reading will.
    OpenResult open();
    //! Sets the file aside and begins a new one.
    OpenResult rebuild();
    QString errorText() const; //!< of the last failure; empty when there was none
    bool isDamaged() const; //!< the last failure was that of a damaged file

    //! A row as it is stored.
    struct Stored
    {
        qint64 key = 0; //!< its number in the file, from 1 on
        RowId id;
        QString otherId; //!< its text when it is no UUID, else null
        quint64 jsonHash = 0;
        std::string_view record;
    };
    //! The words that records speak of by number, in order. False when they could not all be read.
    bool readWords(std::vector<std::string> *words);
    //! Calls \a take for every row, or for those of \a keys. False when they could not all be read.
    bool forEachRow(const std::function<void(const Stored &)> &take);
    bool forEachRow(const std::vector<qint64> &keys, const std::function<void(const Stored &)> &take);
    //! The record of one row; empty when it is not stored.
    std::string record(qint64 key);

    //! What is to be stored of a row that is new or has changed.
    struct Entry
    {
        qint64 key = 0;
        QString id; //!< null leaves the stored one
        quint64 jsonHash = 0;
        std::string record;
        QByteArray json; //!< redacted, otherwise as the server sent it; empty leaves the stored text
        std::optional<Observation> observation;
    };
    struct Mark
    {
        qint64 key = 0;
        unsigned char marks = 0; //!< RecordMark
    };
    //! Writes everything in one transaction, or nothing: \a words follow those that are stored, \a marks come
    //! before \a entries.
    bool write(const std::vector<Entry> &entries, const std::vector<Mark> &marks = {},
               const std::vector<std::string_view> &words = {});

    //! The stored JSON; empty when the task is not stored.
    QByteArray json(qint64 key);
    std::vector<Observation> observations(qint64 key); //!< oldest first

    //! Small facts of the sync that outlive a run, such as how far the walk came.
    //! Null when it was never set.
    QString fact(const QString &name);
    bool setFact(const QString &name, const QString &value);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
