#pragma once

#include "local/listrequest.h"
#include "local/records.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace reelwatch::local {

//! A record, or none; none may also mean that the database could not be read.
template<typename T> struct Lookup : std::optional<T>
{
    using std::optional<T>::optional;
    bool hasFailed = false; //!< whether there is such a record is not known
};

//! A page of records in the order asked for.
template<typename T> struct RecordPage
{
    std::vector<T> records;
    bool hasMore = false; //!< there are records after this page
    std::optional<qint64> total; //!< when count was asked for
    bool hasFailed = false; //!< the database could not be read
};

//! An import or upload that was not at its end when the service stopped.
struct UnfinishedTask
{
    QString taskId;
    bool hasStoredFile = false; //!< its bytes are complete on disk; only the probe is left
};

//! What a finished file is: goes into the task's output and the asset.
struct StoredFileFacts
{
    qint64 sizeBytes = 0;
    QString md5; //!< hexadecimal; empty while the bytes have not been hashed
    QString sha256; //!< hexadecimal; empty while the bytes have not been hashed
};

//! The service's tasks and assets in one SQLite file.
//!
//! Thread-safe: every thread gets a connection of its own. Commits are synced to disk (WAL,
//! synchronous=FULL): there are only a few a second, and an import reported as completed must not be redone
//! after a power cut, because its source may be gone by then. A task and its asset always change in one
//! transaction.
class Catalog
{
public:
    explicit Catalog(QString file);
    ~Catalog();
    Catalog(const Catalog &) = delete;
    Catalog &operator=(const Catalog &) = delete;

    //! Opens or makes the file and brings its tables up to date. A text for a person when that is not
    //! possible.
    std::optional<QString> open();

    //! False when the database could not be written; nothing was added then.
    bool insert(const TaskRecord &task, const AssetRecord &asset);

    Lookup<TaskRecord> task(const QString &id) const;
    Lookup<TaskRecord> taskOfUploadToken(const QString &token) const;
    //! The task whose stored file is, or will be, \a fileId.
    Lookup<TaskRecord> taskOfFile(const QString &fileId) const;
    //! The newest task of type \a type that fetches \a url, is not at its end and was made at or after \a
    //! sinceMs.
    Lookup<TaskRecord> unfinishedTaskOfUrl(const QString &type, const QString &url, qint64 sinceMs) const;
    //! Also one that is deleted and not purged.
    Lookup<AssetRecord> asset(const QString &id) const;
    //! The asset whose stored file is \a fileId.
    Lookup<AssetRecord> assetOfFile(const QString &fileId) const;
    RecordPage<TaskRecord> tasks(const ListRequest &request) const;
    //! Without those that are deleted.
    RecordPage<AssetRecord> assets(const ListRequest &request) const;

    //! pending → waiting. Also sets scheduledAt and, for direct uploads, what is known of the stored file.
    bool setWaiting(const QString &taskId, const std::optional<StoredFileFacts> &stored = std::nullopt);
    //! waiting → running; progress 0 when \a hasProgress.
    bool setRunning(const QString &taskId, bool hasProgress);
    //! A lower value than the one stored changes nothing.
    bool setProgress(const QString &taskId, double progress);
    //! Notes that a running task goes on, though nothing else of it has changed.
    bool touch(const QString &taskId);
    //! running → completed. \a assetSpec is what the task's output shows; the asset takes size, hash and
    //! videoSpec from it.
    bool setCompleted(const QString &taskId, const QJsonObject &assetSpec);
    //! Any unfinished phase → failed. An upload address ends with it.
    bool setFailed(const QString &taskId, const QString &errorMessage);
    //! running → waiting with the reason, for the pause before attempt \a retries + 1.
    bool setBackOff(const QString &taskId, const QString &errorMessage, int retries);
    //! The pause is over: still waiting, but without the reason. False when the task no longer waits.
    bool endBackOff(const QString &taskId);
    //! failed → waiting, as scheduled anew. The asset goes on saying failed until the task ends.
    bool setRetried(const QString &taskId);
    //! Adds an export, which makes no asset.
    bool insertExport(const TaskRecord &task);
    //! running → completed, of an export.
    bool setExported(const QString &taskId);
    //! Hides an asset, and fails the task that is making it. False when there is none that is not deleted.
    bool setDeleted(const QString &assetId);
    //! False when it is not deleted.
    bool setRestored(const QString &assetId);
    bool setName(const QString &assetId, const QString &name);
    //! Forgets the assets that were deleted before \a beforeMs; gives the ids of their files.
    QStringList purgeDeleted(qint64 beforeMs);
    //! What setWaiting() was told of the stored file.
    Lookup<StoredFileFacts> storedFile(const QString &taskId) const;
    //! The direct uploads that were asked for before \a beforeMs and wait for their bytes.
    std::vector<TaskRecord> pendingUploads(qint64 beforeMs) const;
    //! How many tasks are not at their end; null when the database could not be read.
    std::optional<int> unfinishedCount() const;

    //! Puts every task that was cut off back to waiting (those still pending stay so) and lists them in the
    //! order in which they were scheduled. For the start, before anything runs. Null when the database could
    //! not be read or written.
    std::optional<std::vector<UnfinishedTask>> resumeUnfinished();
    //! The file ids of tasks whose stored files are of no use: they failed, or will be fetched anew. Empty
    //! when the database cannot be read.
    QStringList discardedFileIds() const;

private:
    struct Connection;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch::local
