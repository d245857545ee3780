#pragma once

#include "tasks/rowtable.h"
#include "tasks/taskbatch.h"
#include "tasks/taskdatabase.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace reelwatch {

//! Rows from the file on their way into the table, or from there into a new file.
struct LoadedRows
{
    RecordBatch records;
    std::vector<RowId> ids; //!< one for each record
    QHash<int, QString> otherIds; //!< the texts of those that are no UUIDs, by their place in ids
};

//! A batch whose tasks have their numbers in the table. A number the worker has not met yet is that of a new
//! row; they come without gaps.
struct NumberedBatch
{
    std::vector<std::pair<int, ListedTask>> tasks;
    std::vector<int> gone;
    std::vector<DecodeProblem> problems;
};

//! What the worker made of news, ready to be put in place: marks first, then records.
struct RowNews
{
    std::vector<std::pair<int, unsigned char>> marks;
    RecordBatch records;
    std::vector<DecodeProblem> problems;
};

//! The part of the store that lives on its own thread: the file, and what is needed of each task to tell news
//! from what is known (about 40 bytes a task).
class StoreWorker
{
public:
    explicit StoreWorker(QString path);
    ~StoreWorker();

    //! Opens the file and gives its rows to \a give in pieces, those that changed last first.
    TaskDatabase::OpenResult open(const std::function<void(LoadedRows)> &give);
    //! Writes what only memory has, if that is possible now, and which rows are to be shown first the next
    //! time. When it gives true, rebuild() with all rows would still help.
    bool close();

    RowNews apply(NumberedBatch batch, qint64 serverNowMs);
    RowNews setAcknowledged(const std::vector<int> &rows, bool acknowledged);
    RowNews setNames(const std::vector<std::pair<int, QString>> &names);

    QByteArray json(int row);
    std::vector<Observation> history(int row);
    QString fact(const QString &name);
    //! Everything that was put off is written before it.
    void setFact(const QString &name, const QString &value);
    //! As setFact(), but it waits with what was put off, if anything was.
    void setFactInTime(const QString &name, const QString &value);

    //! A task that only made progress is not written by apply(): its next news come soon. It waits for
    //! writePutOff(), for anything that must not come before it, or until much has been observed.
    bool hasPutOff() const { return !m_putOff.empty() || !m_factsPutOff.isEmpty(); }
    void writePutOff();

    //! Another attempt after storing ended: what came since is written first, all of it or nothing.
    void storeAgain();
    //! Makes a new file in place of a damaged one. \a rows are those of the table; what it does not hold
    //! (JSON, history, facts) comes from the damaged file as far as that can be read.
    void rebuild(const LoadedRows &rows);
    //! Sets a file of a newer version aside and stores from now on.
    void setNewerFileAside();

    //! Why storing ended, or another attempt failed; once.
    std::optional<QString> takeFailure() { return std::exchange(m_failure, std::nullopt); }
    //! That storing goes on, once: Opened in the file there is, Rebuilt in place of a damaged one.
    std::optional<TaskDatabase::OpenResult> takeRestored() { return std::exchange(m_restored, std::nullopt); }
    //! That the file was found damaged and rebuild() is waited for, once.
    bool takeRowsWanted() { return std::exchange(m_rowsWanted, false); }
    //! Whether storing ended in a way that another attempt may change.
    bool mayStoreAgain() const { return m_storing == Storing::Later || m_storing == Storing::Damaged; }

private:
    enum class Storing {
        Yes,
        Later, //!< the file has taken everything up to some moment, and memory what came since
        Damaged, //!< the file needs to be replaced
        Newer, //!< the file is of a newer version
        Never, //!< the file holds what this run does not know, so that writing would contradict it
    };

    struct Known
    {
        quint64 jsonHash = 0;
        qint64 updatedAtMs = 0; //!< the smallest number when missing
        qint64 firstRunningMs = 0;
        float progress = 0; //!< −1 when missing
        quint32 errorHash = 0;
        quint32 key = 0; //!< in the file
        qint16 retries = 0; //!< −1 when missing
        TaskPhase phase = TaskPhase::Unknown;
        unsigned char marks = 0; //!< RecordMark
        bool isNamedByAsset = false;

        bool readsDifferentlyFrom(const Known &other) const;
        bool onlyMadeProgressSince(const Known &other) const;
    };
    //! The last news of a task, whose JSON still holds its secrets, and all that was observed.
    using PutOff = TaskDatabase::Entry;

    Known knownOf(const TaskFacts &facts, std::string_view error) const;
    void take(const TaskDatabase::Stored &stored, LoadedRows *rows);
    bool isNews(const ListedTask &task, const Known &known, qint64 serverNowMs) const;
    std::string storedRecord(int row);
    std::vector<qint64> keysToShowFirst() const;
    void write(const std::vector<TaskDatabase::Entry> &entries, const std::vector<TaskDatabase::Mark> &marks);
    void takePutOff(int row, std::vector<Observation> *observations);
    std::vector<std::string_view> wordsFrom(int number) const;
    bool isStoring() const { return m_storing == Storing::Yes; }
    void noteDamage();
    void goOnFromMemory(Storing how);
    void leaveFileAlone();
    void writeMemory();
    bool writeMemoryTo(TaskDatabase *file);
    bool writeAllTo(TaskDatabase *file, const LoadedRows &rows, std::vector<size_t> *withoutJson);
    void goOnInFile(TaskDatabase::OpenResult how);

    QString m_path;
    std::optional<TaskDatabase> m_file;
    std::unique_ptr<TaskDatabase> m_overlay; //!< what came after storing ended
    std::unordered_map<int, PutOff> m_putOff; //!< by row
    size_t m_observationsPutOff = 0; //!< no fewer than m_putOff holds
    QHash<QString, QString> m_factsPutOff;
    QHash<qint64, unsigned char> m_marksSince; //!< by key: marks that were set after storing ended
    Storing m_storing = Storing::Never;
    std::optional<TaskDatabase::Contents> m_contents; //!< of a file that could not be opened for writing
    std::optional<QString> m_failure;
    std::optional<TaskDatabase::OpenResult> m_restored;
    bool m_rowsWanted = false;
    WordPool m_words;
    int m_wordsStored = 0;
    std::vector<Known> m_known; //!< by the number of the row
    quint32 m_nextKey = 1;
    QHash<size_t, int> m_problemsKnown; //!< hash of an unreadable item → the most of it in one batch
    RowDraft m_draft;
};

} // namespace reelwatch
