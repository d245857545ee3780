#pragma once

#include "tasks/rowtable.h"
#include "tasks/taskbatch.h"

#include <QByteArray>
#include <QHash>
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

    //! Removes the file at \a path with its journals and every damaged or newer one that was set aside from
    //! it. The database must not be open.
    static void removeFiles(const QString &path);

    //! Finds out that a file is damaged only where it must look: what open() does not, reading will.
    OpenResult open();
    //! Sets the file aside and begins a new one.
    OpenResult rebuild();
    //! Sets the file aside and puts the one at \a path in its place, which must not be open.
    OpenResult replaceWith(const QString &path);
    //! Sets a file of a newer version aside with the suffix .newer and begins a new one: Opened. Fails when
    //! another program has it open.
    OpenResult setNewerAside();
    //! Another attempt after open() failed; waits for nobody and sets nothing aside.
    OpenResult openAgain();
    //! Writes no more; what is there may be readable.
    void openToRead();
    bool isOpenForWriting() const;
    QString errorText() const; //!< of the last failure; empty when there was none
    bool isDamaged() const; //!< the last failure was that of a damaged file

    //! A row as it is stored.
    struct Stored
    {
        qint64 key = 0; //!< its number in the file, from 1 on
        bool hasId = false;
        RowId id;
        QString otherId; //!< its text when it is no UUID, else null
        quint64 jsonHash = 0;
        std::string_view record;
    };
    //! What tells one state of the rows and words from another.
    struct Contents
    {
        qint64 rows = 0;
        qint64 words = 0;
        qint64 keys = 0; //!< the sum of them
        qint64 hashes = 0; //!< the sum of the lower halves of jsonHash
        bool operator==(const Contents &) const = default;
    };
    //! All 0 when there is no file yet; null when it cannot be read.
    std::optional<Contents> contents();

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
        std::vector<Observation> observations; //!< come after those there are
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

    //! Runs \a work, in which put() and setFact() write; all of it, or nothing when it gives false.
    bool atOnce(const std::function<bool()> &work);
    bool put(const std::vector<Entry> &entries, const std::vector<Mark> &marks,
             const std::vector<std::string_view> &words);
    bool put(qint64 key, const std::vector<Observation> &observations); //!< after those there are

    //! The stored JSON; empty when the task is not stored.
    QByteArray json(qint64 key);
    std::vector<Observation> observations(qint64 key); //!< oldest first

    //! Small facts of the sync that outlive a run, such as how far the walk came.
    //! Null when it was never set.
    QString fact(const QString &name);
    bool setFact(const QString &name, const QString &value);
    QHash<QString, QString> facts(); //!< as many as can be read

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
