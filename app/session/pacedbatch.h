#pragma once

#include "livepeer/result.h"
#include "tasks/taskkey.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace reelwatch {

//! What one refusal means for a batch.
enum class BatchAnswer {
    GoOn, //!< this one is not done; the others may be
    Wait, //!< the server has no room now and did nothing; this one is sent again after a pause
    Halt, //!< the others would fare no better
};
BatchAnswer batchAnswerTo(const ApiError &error);

//! How long a batch waits after \a refusals refusals for want of room in a row.
std::chrono::milliseconds batchPause(int refusals, std::optional<std::chrono::milliseconds> retryAfter);

//! Does one thing to a fixed list of tasks, a few at a time, and keeps what became of each. What the server
//! refuses for want of room (429), and so has not begun, is sent again; nothing else is. GUI thread.
class PacedBatch : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostUnderWay = 5; //!< as many as the server works on at a time

    enum class Outcome { Planned, UnderWay, Done, Refused };
    struct Item
    {
        TaskKey task;
        QString name; //!< as the list shows it
        Outcome outcome = Outcome::Planned;
        QString words {}; //!< why it was refused; translated
    };
    enum class State {
        Ready,
        Running,
        Waiting, //!< until the server has room
        Stopped, //!< by the person, or because the others would fare no better: haltWords()
        Finished,
    };
    using Send = std::function<QFuture<Result<void>>(const TaskKey &task)>;

    PacedBatch(std::vector<Item> items, Send send, QObject *parent = nullptr);

    const std::vector<Item> &items() const { return m_items; }
    State state() const { return m_state; }
    int count(Outcome outcome) const;
    QString haltWords() const { return m_haltWords; } //!< empty unless the batch stopped by itself
    //! While Waiting: how long still.
    std::chrono::milliseconds waitLeft() const { return m_pause.remainingTimeAsDuration(); }

    //! Begins, or goes on with what is still planned.
    void start();
    //! Sends nothing more; what is under way is still answered.
    void stop();
    //! Ends the pause at once.
    void waitNoLonger();

Q_SIGNALS:
    void itemChanged(int index);
    void stateChanged();

private:
    void sendOn();
    void send(int index);
    void take(int index, const Result<void> &result);
    void setState(State state);

    std::vector<Item> m_items;
    Send m_send;
    State m_state = State::Ready;
    int m_underWay = 0;
    int m_refusals = 0; //!< for want of room, in a row
    QString m_haltWords;
    QTimer m_pause;
};

} // namespace reelwatch
