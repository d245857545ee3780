#include "session/actiondesk.h"

#include "livepeer/deferred.h"
#include "livepeer/whendone.h"
#include "session/openaccounts.h"
#include "text/quantities.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

using Done = Deferred<Result<void>>;

QFuture<Result<void>> cancelled()
{
    Done done;
    const QFuture<Result<void>> future = done.future();
    done.give(tl::unexpected(ApiError { .kind = ApiError::Kind::Cancelled }));
    return future;
}

//! A task that was just made, also while updates are paused.
void lookFor(TaskSync *sync, const QString &taskId)
{
    if (sync->isPaused())
        sync->refreshTask(taskId);
    else
        sync->expectTask(taskId);
}

} // namespace

ActionDesk::ActionDesk(OpenAccounts *open, QObject *parent) : QObject(parent), m_open(open)
{
    connect(open, &OpenAccounts::added, this, [this](AccountSession *session) { watch(session); });
    connect(open, &OpenAccounts::closed, this, [this](const QString &accountId) {
        m_board.clearAccount(accountId);
        m_withoutRetries.remove(accountId);
    });
}

//! Whatever was noted of a task is answered by a change of it.
void ActionDesk::watch(AccountSession *session)
{
    const TaskStore *store = session->store();
    connect(store, &TaskStore::changed, this,
            [this, store, id = session->account().id](const TaskChanges &changes) {
                if (m_board.isEmpty())
                    return;
                // A name that was found says nothing of what was asked for.
                constexpr TaskColumns telling = columnBit(TaskColumn::State) | columnBit(TaskColumn::Progress)
                    | columnBit(TaskColumn::Updated) | columnBit(TaskColumn::Error);
                for (const TaskChanges::Changed &change : changes.changed) {
                    if ((change.columns & telling) != 0)
                        m_board.clear({ id, store->at(change.row).id() });
                }
            });
}

//! Of an action that was not confirmed.
ActionNote ActionDesk::noteOf(const ApiError &error, const QString &refusedTitle)
{
    if (!error.mayHaveBeenDone())
        return { ActionNote::Stage::Refused, refusedTitle, error.sentence() };
    //: in the list, in place of a task's state: the server was asked to do something
    return {
        ActionNote::Stage::Refused, tr("No answer"),
        //: %1 is a sentence
        tr("%1 The server may have done it all the same: look before you ask again.").arg(error.sentence())
    };
}

//! Notes \a sent at the row, and what the server answers. With \a staysSent a success leaves the note until
//! the task changes.
template<typename T>
QFuture<Result<void>> ActionDesk::follow(const TaskKey &task, const QFuture<Result<T>> &answer,
                                         const ActionNote &sent, const QString &refusedTitle, bool staysSent)
{
    m_board.put(task, sent);
    const auto done = std::make_shared<Done>();
    const QFuture<Result<void>> future = done->future();
    whenDone(
        answer, this,
        [this, task, refusedTitle, staysSent, done](const Result<T> &result) {
            if (!result) {
                m_board.put(task, noteOf(result.error(), refusedTitle));
                AccountSession *session = m_open->find(task.accountId);
                if (session && result.error().mayHaveBeenDone())
                    session->sync()->expectTask({});
                done->give(tl::unexpected(result.error()));
                return;
            }
            if (!staysSent)
                m_board.clear(task);
            done->give({});
        },
        [this, task, done] {
            m_board.clear(task);
            done->give(tl::unexpected(ApiError { .kind = ApiError::Kind::Cancelled }));
        });
    return future;
}

QFuture<Result<void>> ActionDesk::retry(const TaskKey &task)
{
    AccountSession *session = m_open->find(task.accountId);
    if (!session)
        return cancelled();
    //: in the list, in place of a task's state: the server has been asked to do the task again
    const ActionNote sent { ActionNote::Stage::Sent, tr("Retry sent"), {} };
    //: in the list, in place of a task's state: the server did not take the wish to do the task again
    const QFuture<Result<void>> done
        = follow(task, session->client()->retryTask(task.taskId), sent, tr("Not retried"), true);
    whenDone(done, session->sync(), [this, sync = session->sync(), task](const Result<void> &result) {
        if (!result) {
            noteRetryRefused(task, result.error());
            return;
        }
        // Asks by itself even while updates are paused.
        if (sync->isPaused())
            sync->refreshTask(task.taskId);
        else
            sync->expectTask({});
    });
    return done;
}

//! A server that does not know the address says so in other words than one that does not know the task.
void ActionDesk::noteRetryRefused(const TaskKey &task, const ApiError &error)
{
    const bool isUnknownAddress = error.httpStatus == 405
        || (error.httpStatus == 404
            && (error.serverWords.isEmpty() || error.serverWords == QStringList { u"not found"_s }));
    if (!isUnknownAddress || m_withoutRetries.contains(task.accountId))
        return;
    m_withoutRetries.insert(task.accountId);
    Q_EMIT abilitiesChanged();
}

QFuture<Result<void>> ActionDesk::deleteAsset(const TaskKey &task, const QString &asset)
{
    AccountSession *session = m_open->find(task.accountId);
    if (!session)
        return cancelled();
    //: in the list, in place of a task's state: the server has been asked to delete what the task made
    const ActionNote sent { ActionNote::Stage::Sent, tr("Deletion sent"), {} };
    //: in the list, in place of a task's state
    const QFuture<Result<void>> done
        = follow(task, session->client()->deleteAsset(asset), sent, tr("Not deleted"), true);
    whenDone(done, this, [this, task](const Result<void> &result) {
        if (!result)
            return;
        m_deleted.insert(task);
        //: in the list, in place of a task's state: what the task made was deleted
        m_board.put(task, { ActionNote::Stage::Sent, tr("Asset deleted"), {} });
        Q_EMIT abilitiesChanged();
    });
    return done;
}

QFuture<Result<void>> ActionDesk::restoreAsset(const TaskKey &task, const QString &asset)
{
    AccountSession *session = m_open->find(task.accountId);
    if (!session)
        return cancelled();
    //: in the list, in place of a task's state: the server has been asked to bring back what was deleted
    const ActionNote sent { ActionNote::Stage::Sent, tr("Restoring sent"), {} };
    //: in the list, in place of a task's state
    const QFuture<Result<void>> done
        = follow(task, session->client()->restoreAsset(asset), sent, tr("Not restored"), false);
    whenDone(done, this, [this, task](const Result<void> &result) {
        if (result && m_deleted.remove(task))
            Q_EMIT abilitiesChanged();
    });
    return done;
}

QFuture<Result<void>> ActionDesk::renameAsset(const TaskKey &task, const QString &asset, const QString &name)
{
    AccountSession *session = m_open->find(task.accountId);
    if (!session)
        return cancelled();
    //: in the list, in place of a task's state: the server has been asked to rename what the task made
    const ActionNote sent { ActionNote::Stage::Sent, tr("New name sent"), {} };
    //: in the list, in place of a task's state
    const QFuture<Result<void>> done
        = follow(task, session->client()->renameAsset(asset, name), sent, tr("Not renamed"), true);
    whenDone(done, session->store(),
             [this, store = session->store(), task, asset, name](const Result<void> &result) {
                 if (!result)
                     return;
                 store->setAssetNames({ { asset, name } });
                 //: in the list, in place of a task's state, so short: what the task made has another name
                 //: now
                 m_board.put(task,
                             { ActionNote::Stage::Sent, tr("Renamed"),
                               //: %1 is a name
                               tr("now “%1”").arg(text::oneLine(name, 100)) });
             });
    return done;
}

QFuture<Result<void>> ActionDesk::exportAsset(const TaskKey &task, const QString &asset,
                                              const ExportTarget &target)
{
    AccountSession *session = m_open->find(task.accountId);
    if (!session)
        return cancelled();
    //: in the list, in place of a task's state: the server has been asked to export what the task made
    const ActionNote sent { ActionNote::Stage::Sent, tr("Export sent"), {} };
    const QFuture<Result<StartedTask>> answer = session->client()->exportAsset(asset, target);
    whenDone(answer, session->sync(), [sync = session->sync()](const Result<StartedTask> &started) {
        if (started)
            lookFor(sync, started->taskId);
    });
    //: in the list, in place of a task's state
    return follow(task, answer, sent, tr("Not exported"), false);
}

QFuture<Result<void>> ActionDesk::transcode(const TaskKey &task, const TranscodeOrder &order)
{
    AccountSession *session = m_open->find(task.accountId);
    if (!session)
        return cancelled();
    //: in the list, in place of a task's state: the server has been asked to transcode what the task made
    const ActionNote sent { ActionNote::Stage::Sent, tr("Transcode sent"), {} };
    const QFuture<Result<StartedTask>> answer = session->client()->transcode(order);
    whenDone(answer, session->sync(), [sync = session->sync()](const Result<StartedTask> &started) {
        if (started)
            lookFor(sync, started->taskId);
    });
    //: in the list, in place of a task's state
    return follow(task, answer, sent, tr("Not transcoded"), false);
}

QFuture<Result<void>> ActionDesk::clip(const TaskKey &task, const ClipOrder &order)
{
    AccountSession *session = m_open->find(task.accountId);
    if (!session)
        return cancelled();
    //: in the list, in place of a task's state: the server has been asked to cut a piece out of a recording
    const ActionNote sent { ActionNote::Stage::Sent, tr("Clip sent"), {} };
    const QFuture<Result<StartedTask>> answer = session->client()->clip(order);
    whenDone(answer, session->sync(), [sync = session->sync()](const Result<StartedTask> &started) {
        if (started)
            lookFor(sync, started->taskId);
    });
    //: in the list, in place of a task's state: nothing was cut out
    return follow(task, answer, sent, tr("Not clipped"), false);
}

} // namespace reelwatch
