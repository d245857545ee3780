#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <deque>
#include <memory>
#include <vector>

namespace reelwatch {

//! How a command ended.
struct CommandResult
{
    enum class End { Exited, Crashed, NotStarted, TimedOut };
    int number = 0; //!< what run() gave
    End end = End::Exited;
    int exitStatus = 0; //!< when it exited
    QString problem; //!< when it did not start, in the system's words
    QString output; //!< the beginning of what it printed, masked
};

//! Runs commands, some at once and the others in turn: argument lists without a shell, nothing to read, the
//! home folder to be in. One that takes too long is ended with all it has started. Destruction ends what runs
//! and drops what waits. GUI thread.
class CommandRunner : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t mostAtOnce = 2;
    static constexpr std::size_t mostWaiting = 10'000; //!< more are dropped
    static constexpr qsizetype keptOutput = 64 * 1024; //!< bytes

    explicit CommandRunner(QObject *parent = nullptr);
    ~CommandRunner() override;

    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; } //!< of those that start later
    //! The program and its arguments. ended() follows, with the number.
    int run(const QStringList &words);
    //! Ends it, or drops it while it waits; ended() does not follow.
    void cancel(int number);
    std::size_t runningCount() const { return m_running.size(); }

Q_SIGNALS:
    void ended(const reelwatch::CommandResult &result);

private:
    struct Running;
    struct Waiting
    {
        int number;
        QStringList words;
    };
    void startWaiting();
    void start(const Waiting &waiting);
    void conclude(int number, CommandResult::End end);

    std::chrono::milliseconds m_timeout = std::chrono::seconds(60);
    int m_lastNumber = 0;
    std::deque<Waiting> m_waiting;
    std::vector<std::unique_ptr<Running>> m_running;
};

} // namespace reelwatch
