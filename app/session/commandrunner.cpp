#include "session/commandrunner.h"

#include "text/redaction.h"

#include <QDir>
#include <QProcess>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace reelwatch {

namespace {

//! Of a process that may have started others.
void killAll(QProcess *process)
{
#ifdef Q_OS_UNIX
    // It leads a group of its own.
    if (const qint64 id = process->processId(); id > 0)
        ::kill(static_cast<pid_t>(-id), SIGKILL);
#endif
    process->kill();
}

} // namespace

struct CommandRunner::Running
{
    int number = 0;
    QProcess *process = nullptr; //!< of the runner
    QTimer timer;
    QByteArray output;
    bool timedOut = false;

    //! Ends it with all it has started, and is heard no more.
    void drop(const QObject *listener)
    {
        process->disconnect(listener);
        killAll(process);
        process->waitForFinished(1000);
        delete process;
    }
    void read()
    {
        const QByteArray more = process->readAll();
        output += more.left(std::max<qsizetype>(0, keptOutput - output.size()));
    }
};

CommandRunner::CommandRunner(QObject *parent) : QObject(parent) { }

CommandRunner::~CommandRunner()
{
    for (const auto &running : m_running)
        running->drop(this);
}

int CommandRunner::run(const QStringList &words)
{
    const int number = ++m_lastNumber;
    if (m_waiting.size() < mostWaiting)
        m_waiting.push_back({ number, words });
    // Later, so that the caller knows the number before anything is told of it.
    QMetaObject::invokeMethod(this, &CommandRunner::startWaiting, Qt::QueuedConnection);
    return number;
}

void CommandRunner::cancel(int number)
{
    std::erase_if(m_waiting, [number](const Waiting &waiting) { return waiting.number == number; });
    const auto found = std::ranges::find_if(
        m_running, [number](const auto &running) { return running->number == number; });
    if (found == m_running.end())
        return;
    (*found)->drop(this);
    m_running.erase(found);
    startWaiting();
}

void CommandRunner::startWaiting()
{
    while (m_running.size() < mostAtOnce && !m_waiting.empty()) {
        const Waiting waiting = m_waiting.front();
        m_waiting.pop_front();
        start(waiting);
    }
}

void CommandRunner::start(const Waiting &waiting)
{
    m_running.push_back(std::make_unique<Running>());
    Running *running = m_running.back().get();
    running->number = waiting.number;
    auto *process = new QProcess(this);
    running->process = process;
    process->setProgram(waiting.words.value(0));
    process->setArguments(waiting.words.mid(1));
    process->setWorkingDirectory(QDir::homePath());
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    process->setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
    const int number = waiting.number;
    connect(process, &QProcess::readyRead, this, [running] { running->read(); });
    connect(process, &QProcess::errorOccurred, this, [this, number](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            conclude(number, CommandResult::End::NotStarted);
    });
    connect(process, &QProcess::finished, this, [this, number](int, QProcess::ExitStatus status) {
        conclude(number,
                 status == QProcess::NormalExit ? CommandResult::End::Exited : CommandResult::End::Crashed);
    });
    connect(&running->timer, &QTimer::timeout, this, [running] {
        running->timedOut = true;
        killAll(running->process);
    });
    running->timer.setSingleShot(true);
    running->timer.start(m_timeout);
    process->start();
}

void CommandRunner::conclude(int number, CommandResult::End end)
{
    const auto found = std::ranges::find_if(
        m_running, [number](const auto &running) { return running->number == number; });
    if (found == m_running.end())
        return;
    const std::unique_ptr<Running> running = std::move(*found);
    m_running.erase(found);
    running->read();
    running->process->disconnect(this);
    running->process->deleteLater(); // it is still on the stack, emitting
    CommandResult result;
    result.number = number;
    result.end = running->timedOut ? CommandResult::End::TimedOut : end;
    result.exitStatus = end == CommandResult::End::Exited ? running->process->exitCode() : 0;
    if (end == CommandResult::End::NotStarted)
        result.problem = running->process->errorString();
    result.output = text::redactedText(QString::fromLocal8Bit(running->output));
    Q_EMIT ended(result);
    startWaiting();
}

} // namespace reelwatch
