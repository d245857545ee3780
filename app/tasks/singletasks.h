#pragma once

#include "livepeer/livepeerclient.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace reelwatch {

//! How often, and how fast, a task is asked for that the server does not tell of yet.
struct ExpectPolicy
{
    std::chrono::milliseconds wait {}; //!< between two questions for a task that is not known there
    int attempts = 0; //!< questions for one task, in all
    //! The wait after another failure, as retryDelay() gives it; null: as after the first kind.
    std::function<std::optional<std::chrono::milliseconds>(const ApiError &, int failures, double random)>
        retry;
};

//! The wait before the next question for an expected task, when the \a tried-th in a row (1 for the first)
//! has ended in \a reason; \a random is uniform in 0…1. Null when there is none: that error does not pass by
//! itself, or there were enough questions.
std::optional<std::chrono::milliseconds> expectDelay(const ApiError &reason, int tried,
                                                     const ExpectPolicy &policy, double random);

//! The questions for single tasks, GET /task/{id}: those that a person wants, those that are expected after
//! an action and asked for until the server knows them, and those that are followed, for which nobody waits.
//!
//! It asks nothing by itself: whoever shares the server with it calls askWanted() or askFollowed() when
//! nothing else is under way. One question at a time, in the order they came, those that somebody waits for
//! in a line before the followed ones. An answer that comes after giveUp(), clear() or the end of this object
//! is dropped. GUI thread.
//!
//! Waits are in milliseconds. Where \a serverWait is told, it is what is left of the wait that the server has
//! asked for, 0 when there is none.
class SingleTasks : public QObject
{
    Q_OBJECT
public:
    //! \a client must outlive it.
    SingleTasks(LivepeerClient *client, ExpectPolicy policy, QObject *parent = nullptr);

    //! Wanted by a person, who does not wait for what the server asked for. False when it stands in line
    //! already, or the id is empty.
    bool want(const QString &id);
    //! Expected after an action: in line now, or when \a serverWait is over. The id is not empty.
    void expect(const QString &id, std::chrono::milliseconds serverWait);
    //! Nobody waits for it, so that a failure is not told. False when it is asked for or in a line already,
    //! or the id is empty.
    bool follow(const QString &id);

    //! Asks for the first that somebody waits for; false when there is none. Only while nothing is under way.
    bool askWanted();
    //! Asks for the first that is followed; false when there is none. Only while nothing is under way.
    bool askFollowed();
    bool isAsking() const { return !m_asking.isEmpty(); } //!< a question is under way
    bool isAwaited() const { return isAsking() && m_isAwaited; } //!< and somebody waits for its answer

    //! After expectedDue(): puts what is expected in line. False when \a serverWait is not over, and then it
    //! comes again.
    bool queueExpected(std::chrono::milliseconds serverWait);
    //! A question of another kind was answered with this wait: the expected ones in line are put off until it
    //! is over, and the followed ones forgotten. Without effect when \a serverWait is 0.
    void hold(std::chrono::milliseconds serverWait);
    //! A list has told of this task: failed questions for it are not repeated.
    void forgetExpected(const QString &id) { m_expected.remove(id); }
    //! As when a list tells of all of them.
    void forgetFollowed() { m_followed.clear(); }

    //! Drops the question that is under way.
    void giveUp();
    //! Drops everything, and gives back the ids that a person waits for in vain.
    QStringList clear();

Q_SIGNALS:
    //! The answer for the task that was asked for as \a id.
    void found(const QString &id, const reelwatch::ListedTask &task);
    //! A question ended in an error of LivepeerClient::retrieveTask(). \a isTold: somebody waits for the
    //! task, and it is not asked for again. When the error carries a wait, the lines here keep it already.
    void failed(const QString &id, const reelwatch::ApiError &error, bool isTold);
    //! It is time to ask again for what is expected; queueExpected() is what to do.
    void expectedDue();

private:
    void ask(const QString &id, bool isAwaited);
    void takeFailure(const QString &id, const ApiError &reason);
    void startTimer(std::chrono::milliseconds wait);

    LivepeerClient *m_client;
    ExpectPolicy m_policy;
    QStringList m_wanted; //!< also the expected ones whose turn it is
    QHash<QString, int> m_expected; //!< id → questions that failed
    QStringList m_followed;
    QTimer m_timer; //!< until expectedDue()
    quint64 m_number = 0; //!< of the question whose answer counts
    QString m_asking; //!< empty while no question is under way
    bool m_isAwaited = false; //!< of m_asking
};

} // namespace reelwatch
