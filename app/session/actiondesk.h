#pragma once

#include "livepeer/orders.h"
#include "livepeer/result.h"
#include "tasks/actionboard.h"
#include "tasks/taskkey.h"

#include <QFuture>
#include <QObject>
#include <QSet>

namespace reelwatch {

class AccountSession;
class OpenAccounts;

//! Takes what a person wants done with tasks and assets to their servers, once each, and notes at their rows
//! what becomes of it: "sent" until the task is seen to change, or why it was refused. GUI thread; futures
//! finish there, with Cancelled when the account is closed meanwhile.
class ActionDesk : public QObject
{
    Q_OBJECT
public:
    //! \a open must outlive the desk.
    explicit ActionDesk(OpenAccounts *open, QObject *parent = nullptr);

    const ActionBoard *board() const { return &m_board; }
    //! Takes the note off a row, as a person does who has read it.
    void clearNote(const TaskKey &task) { m_board.clear(task); }

    //! Notes at a row that something was not done.
    void refuse(const TaskKey &task, const QString &title, const QString &words)
    {
        m_board.put(task, { ActionNote::Stage::Refused, title, words });
    }

    //! Has a failed or cancelled task done again.
    QFuture<Result<void>> retry(const TaskKey &task);
    //! Deletes the asset that \a task made. Its row says so until restore().
    QFuture<Result<void>> deleteAsset(const TaskKey &task, const QString &asset);
    QFuture<Result<void>> restoreAsset(const TaskKey &task, const QString &asset);
    QFuture<Result<void>> renameAsset(const TaskKey &task, const QString &asset, const QString &name);
    //! Starts an export of the asset that \a task made; the new task is looked for.
    QFuture<Result<void>> exportAsset(const TaskKey &task, const QString &asset, const ExportTarget &target);
    //! Starts work that its own task follows, from the asset that \a task made; the new task is looked for.
    QFuture<Result<void>> transcode(const TaskKey &task, const TranscodeOrder &order);
    QFuture<Result<void>> clip(const TaskKey &task, const ClipOrder &order);
    //! Whether the asset of \a task was deleted in this run.
    bool isDeleted(const TaskKey &task) const { return m_deleted.contains(task); }
    //! Whether the server of an account has answered that it knows no retries.
    bool knowsRetries(const QString &accountId) const { return !m_withoutRetries.contains(accountId); }

Q_SIGNALS:
    //! isDeleted() or knowsRetries() says something else.
    void abilitiesChanged();

private:
    void watch(AccountSession *session);
    static ActionNote noteOf(const ApiError &error, const QString &refusedTitle);
    void noteRetryRefused(const TaskKey &task, const ApiError &error);
    template<typename T>
    QFuture<Result<void>> follow(const TaskKey &task, const QFuture<Result<T>> &answer,
                                 const ActionNote &sent, const QString &refusedTitle, bool staysSent);

    OpenAccounts *m_open;
    ActionBoard m_board;
    QSet<TaskKey> m_deleted;
    QSet<QString> m_withoutRetries; //!< account ids
};

} // namespace reelwatch
