#pragma once

#include "livepeer/livepeerclient.h"
#include "tasks/pollpolicy.h"
#include "tasks/taskstore.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace reelwatch {

//! How the sync is doing, for the status bar and the notices.
struct SyncStatus
{
    enum class Activity {
        Idle, //!< waiting for the next poll
        FirstPage, //!< nothing heard from the server in this run yet
        Polling, //!< a request for news is under way
        Paused, //!< by the person
        Failing, //!< the last request failed; error says why
    };
    Activity activity = Activity::Idle;
    std::optional<ApiError> error; //!< only in Failing
    std::optional<qint64> failingSinceMs; //!< since the epoch, local clock
    std::optional<qint64> lastSuccessMs; //!< since the epoch, local clock; in this run
    //! When the server last told how the list is, in this run or, to a minute, in an earlier one: what the
    //! rows' age is counted from. Since the epoch, local clock; null when it is not known.
    std::optional<qint64> asOfMs;
    std::optional<qint64> nextAttemptMs; //!< since the epoch, local clock; null when none is planned
    bool walking = false; //!< older tasks are being fetched in the background
    int walked = 0; //!< tasks met by the walk so far
    bool historyComplete = false; //!< every task of the account has been met once
    //! While that is not so: every task created at this moment or later is known (ms since the epoch, server
    //! clock), but for those the server cannot list. Null when it cannot be said.
    std::optional<qint64> historyBackToMs;
    bool metered = false; //!< the network is paid by what passes, so that news come more slowly
    bool operator==(const SyncStatus &) const = default;
};

//! The figures a sync works with. The defaults are the program's; tests use shorter waits and smaller pages.
struct SyncPolicy
{
    std::function<std::optional<std::chrono::milliseconds>(const PollSituation &)> interval = pollInterval;
    std::function<std::optional<std::chrono::milliseconds>(const ApiError &, int failures, double random)>
        retry = retryDelay;
    int newestPageSize = 100;
    int walkPageSize = 1000; //!< also of a delta; what the server gives at most
    std::chrono::milliseconds overlap
        = std::chrono::seconds(10); //!< how far a delta reaches back behind the newest change
    std::chrono::milliseconds reconcileAfter
        = std::chrono::hours(24); //!< age of the last complete walk that asks for another
    std::chrono::milliseconds expectWait
        = std::chrono::seconds(1); //!< between two questions for a task not known there yet
    int expectAttempts = 8;
    std::chrono::milliseconds supersedeAfter
        = std::chrono::seconds(2); //!< a list that is waited for longer gives way to refreshNow()
};

//! Decides when to ask the server and what for, and hands the answers to the store.
//!
//! First the newest page, then a walk over everything (see TaskWalk), in the background; meanwhile and from
//! then on one small request for what changed since the newest updatedAt, with an overlap. A server that
//! ignores or refuses these (2022) gets pages by Link cursor and the newest page compared by ETag instead.
//! One request at a time; an answer that comes after stop() or a newer request is dropped. A row the server
//! cannot list (it answers 500 to every page that holds it) is gone around with smaller pages and reported
//! among the store's problems. Lives in the GUI thread.
class TaskSync : public QObject
{
    Q_OBJECT
public:
    //! \a client and \a store must outlive the sync.
    TaskSync(LivepeerClient *client, TaskStore *store, QObject *parent = nullptr);
    TaskSync(LivepeerClient *client, TaskStore *store, SyncPolicy policy, QObject *parent = nullptr);
    ~TaskSync() override;

    //! Whose list the server gives: an opaque text made of its address and the key, such as a hash. Call
    //! before start(), and again when either changes. When it is not the one that the store's list was read
    //! from, what is known of that list no longer counts: a whole walk runs and finds out what is gone. While
    //! the sync runs, it begins anew. Empty, the default: not told, nothing is compared.
    void setIdentity(const QString &identity);

    //! Finds out when an earlier run last heard the server, for the status; start() does so, too. Call when
    //! the store is opened.
    void remember();
    //! Call when the store is opened. After stop() it begins anew, knowing nothing of the server's abilities.
    void start();
    //! Drops what is under way and plans nothing.
    void stop();

    const SyncStatus &status() const;

    //! Asks now, whatever the interval, the pause or a planned attempt say.
    void refreshNow();
    //! Asks now, whatever the interval or a planned attempt say, but not while paused or locked, nor before
    //! the end of a wait that the server has asked for.
    void refreshSoon();
    //! GET /task/{id} now, for one task.
    void refreshTask(const QString &id);
    //! The same for a task that is followed by itself: when nothing else is to be asked, not while paused,
    //! locked, or asked by the server to wait, and a failure is not told.
    void followTask(const QString &id);
    //! How long to wait between two rounds of followTask(), as between two polls; null while nothing is asked
    //! by itself.
    std::optional<std::chrono::milliseconds> followInterval() const;
    //! After an own action: a burst of polls, and \a taskId (may be empty) is asked for by itself until the
    //! list has it. A wait that the server has asked for is kept.
    void expectTask(const QString &taskId);

    bool isPaused() const;
    void setPaused(bool paused);
    //! Null: chosen by what goes on.
    void setInterval(std::optional<std::chrono::seconds> interval);
    std::optional<std::chrono::seconds> interval() const;
    //! What the person can see, for the interval: whether any window is visible, and whether an active task
    //! is in view.
    void setView(bool visible, bool activeInView);
    //! While the screen is locked nothing is asked but what an own action needs; unlocked, at once.
    void setLocked(bool locked);
    //! On a network that is paid by what passes, news are asked for more rarely, and a walk only when told
    //! to.
    void setMetered(bool metered);

    //! Stops the walk until resumeWalk(), reconcileNow() or the next day; remembered over runs.
    void cancelWalk();
    //! Goes on with a walk that is not complete yet, whatever the pause or the network say.
    void resumeWalk();
    //! Walks over all tasks anew, from the newest, whatever the pause or the network say; what is not met any
    //! more is gone.
    void reconcileNow();

Q_SIGNALS:
    void statusChanged(const reelwatch::SyncStatus &status);
    //! A single task asked for with refreshTask() or expectTask() could not be had, or not be asked for.
    void taskFailed(const QString &id, const reelwatch::ApiError &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
