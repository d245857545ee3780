#pragma once

#include "session/downloadqueue.h"
#include "session/uploadqueue.h"
#include "tasks/taskkey.h"
#include "tasks/taskstore.h"
#include "tasks/tasksync.h"
#include "ui/progress/ratemeter.h"
#include "ui/progress/stages.h"

#include <QAbstractListModel>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace reelwatch {

//! What is known of an upload when it is shown; a plain value.
struct UploadFacts
{
    Upload::Stage stage = Upload::Stage::Asking;
    QString name;
    qint64 bytesSent = 0;
    qint64 bytesTotal = 0;
    std::optional<double> bytesPerSecond;
    //! All is sent, but the server could not be asked for the task, so nothing more is heard of it for now.
    bool isUnlisted = false;
    QString error; //!< a sentence; empty unless the stage is Failed, or isUnlisted or nextTryMs is set
    std::optional<qint64> nextTryMs; //!< it was interrupted and goes on by itself in so many milliseconds
};

//! What is known of a download when it is shown; a plain value.
struct DownloadFacts
{
    Download::Stage stage = Download::Stage::Waiting;
    QString name;
    QString place; //!< the path of the file
    qint64 bytesReceived = 0;
    std::optional<qint64> bytesTotal;
    std::optional<double> bytesPerSecond;
    bool hasBegunAgain = false; //!< the file had changed on the server
    QString error; //!< a sentence; empty unless the stage is Failed or nextTryMs is set
    std::optional<qint64> nextTryMs; //!< it was interrupted and goes on by itself in so many milliseconds
};

//! What a person can do with an upload or a download beside taking it off the list.
enum class UploadAction {
    Pause,
    GoOn, //!< a paused or failed one, where it was
    TryNow, //!< one that waits for its next try
    StartOver, //!< from the file's beginning
};

//! How an entry stands, without words.
struct ProgressStanding
{
    bool isActive = false;
    std::optional<double> progress; //!< 0…1, of the whole entry as far as it is known
};

//! Pure. The same rules as progressTexts(); \a upload needs no name, rate or error.
ProgressStanding progressStanding(const UploadFacts *upload, const TaskFacts *row, qint64 serverNowMs);

//! What all entries come to.
struct ProgressTotals
{
    int active = 0;
    double progress = -1; //!< 0…1, of the active entries that know theirs; −1 when none does
    bool hasFinished = false;
};

//! An entry of the progress view in words.
struct ProgressTexts
{
    QString name;
    bool nameIsId = false;
    QString state; //!< "Uploading", "Running"
    QString facts; //!< "42 % · 52.6 MB of 120.0 MB · 3.4 MB/s"
    QString error; //!< in words; empty when there is none
    TaskState icon = TaskState::Waiting; //!< whose symbol and colour stand for the entry
    Stages stages;
    bool isActive = false;
    std::optional<double> progress; //!< 0…1, of the whole entry as far as it is known
};

//! Pure; translated. At least one of \a upload and \a row is given; while the bytes are being sent, the
//! upload decides.
ProgressTexts progressTexts(const UploadFacts *upload, const TaskRow *row, qint64 serverNowMs);

//! Pure; translated.
ProgressTexts progressTexts(const DownloadFacts &download);

//! One account's work, as the model needs it.
struct ProgressSource
{
    QString accountId;
    QString name; //!< of the account, foreign text
    TaskStore *store = nullptr;
    UploadQueue *uploads = nullptr;
    DownloadQueue *downloads = nullptr; //!< may be null
    const TaskSync *sync = nullptr;
};

//! The running and just-ended work of the open accounts: uploads merged with the tasks they feed, active
//! tasks, downloads, and those that ended in this run until they are dismissed. Newest first. GUI thread.
class ProgressModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ProgressModel(QObject *parent = nullptr);

    //! The parts of \a source must outlive the model or be removed first.
    void addSource(const ProgressSource &source);
    void removeSource(const QString &accountId);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    ProgressTexts texts(int row) const;
    TaskKey taskKey(int row) const; //!< empty when the server has named none yet
    //! The file of a download that is done; empty for any other entry.
    QString file(int row) const;
    //! An upload or a download under way: it can be cancelled.
    bool canCancel(int row) const;
    bool isDownload(int row) const;
    //! Ended work: it can be taken off the list.
    bool canDismiss(int row) const;
    void cancelOrDismiss(int row);
    //! The action that fits how the upload of the entry stands; null when there is none.
    std::optional<UploadAction> uploadAction(int row) const;
    //! Does \a action with the upload of the entry; nothing when it has none.
    void act(int row, UploadAction action);
    bool canPause(int row) const;
    void clearFinished();

    //! Whether its texts tell an error. Cheap, for those who measure every entry.
    bool tellsError(int row) const;

    ProgressTotals totals() const;

    //! Says that texts with times in them read differently now.
    void tick();

private:
    struct Source
    {
        QString accountId;
        QString name;
        QPointer<TaskStore> store;
        QPointer<UploadQueue> uploads;
        QPointer<DownloadQueue> downloads;
        std::vector<QMetaObject::Connection> connections;
        QSet<QString> dismissed; //!< tasks taken off the list
        QSet<QString> taskIds; //!< of the entries: most tasks of a long list have none
    };
    struct Entry
    {
        Source *source = nullptr;
        QPointer<Upload> upload;
        QPointer<Download> download; //!< such an entry has neither upload nor task
        QString taskId;
        int storeRow = -1; //!< of the task; −1 while the store has not told it
        RateMeter rate;
        qint64 order = 0; //!< when it began, ms since the epoch
        std::optional<ApiError> unlisted; //!< why the task of the upload could not be had
    };
    void addUpload(Source *source, Upload *upload);
    void uploadChanged(Upload *upload);
    void uploadDismissed(Upload *upload);
    void addDownload(Source *source, Download *download);
    void downloadChanged(Download *download);
    void downloadDismissed(Download *download);
    void storeChanged(Source *source, const TaskChanges &changes);
    void considerTask(Source *source, int storeRow);
    void taskFailed(const Source *source, const QString &id, const ApiError &error);
    void insert(Entry entry);
    void removeAt(int row);
    void touch(int row);
    int entryOfTask(const Source *source, const QString &taskId) const;
    int entryOfStoreRow(const Source *source, int storeRow) const;
    int entryOfUpload(const Upload *upload) const;
    int entryOfDownload(const Download *download) const;
    static DownloadFacts factsOf(const Entry &entry);
    static int storeRowOf(const Entry &entry);
    static qint64 clockOf(const Entry &entry);
    ProgressStanding standing(const Entry &entry) const;

    std::vector<std::unique_ptr<Source>> m_sources;
    bool m_gathering = false; //!< touched rows are told of together
    int m_firstTouched = -1;
    int m_lastTouched = -1;
    std::vector<Entry> m_entries;
};

} // namespace reelwatch
