#include "tasks/singletasks.h"

#include "livepeer/whendone.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace reelwatch {

std::optional<std::chrono::milliseconds> expectDelay(const ApiError &reason, int tried,
                                                     const ExpectPolicy &policy, double random)
{
    // A server that reads from a copy of its database may not know the task yet.
    const bool isUnknown = reason.kind == ApiError::Kind::NotFound;
    const bool mayCome = isUnknown || reason.isTransient();
    if (!mayCome || tried >= policy.attempts)
        return std::nullopt;
    return isUnknown ? policy.wait : policy.retry(reason, tried, random).value_or(policy.wait);
}

SingleTasks::SingleTasks(LivepeerClient *client, ExpectPolicy policy, QObject *parent)
    : QObject(parent), m_client(client), m_policy(std::move(policy))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SingleTasks::expectedDue);
}

bool SingleTasks::want(const QString &id)
{
    if (id.isEmpty() || m_wanted.contains(id))
        return false;
    m_followed.removeAll(id);
    m_wanted.append(id);
    return true;
}

void SingleTasks::expect(const QString &id, std::chrono::milliseconds serverWait)
{
    m_expected.insert(id, 0);
    if (serverWait > 0ms)
        startTimer(serverWait);
    else if (!m_wanted.contains(id))
        m_wanted.append(id);
}

bool SingleTasks::follow(const QString &id)
{
    if (id.isEmpty() || m_wanted.contains(id) || m_followed.contains(id) || m_asking == id)
        return false;
    m_followed.append(id);
    return true;
}

bool SingleTasks::askWanted()
{
    if (m_wanted.isEmpty())
        return false;
    ask(m_wanted.takeFirst(), true);
    return true;
}

bool SingleTasks::askFollowed()
{
    if (m_followed.isEmpty())
        return false;
    ask(m_followed.takeFirst(), false);
    return true;
}

void SingleTasks::ask(const QString &id, bool isAwaited)
{
    m_asking = id;
    m_isAwaited = isAwaited;
    const quint64 mine = ++m_number;
    whenDone(m_client->retrieveTask(id), this, [this, mine, id](const Result<ListedTask> &answer) {
        if (mine != m_number)
            return;
        m_asking.clear();
        if (!answer) {
            takeFailure(id, answer.error());
            return;
        }
        m_expected.remove(id);
        Q_EMIT found(id, *answer);
    });
}

void SingleTasks::takeFailure(const QString &id, const ApiError &reason)
{
    hold(reason.retryAfter.value_or(0ms));
    std::optional<std::chrono::milliseconds> again;
    if (const auto waiting = m_expected.find(id); waiting != m_expected.end()) {
        again = expectDelay(reason, ++*waiting, m_policy, QRandomGenerator::global()->generateDouble());
        if (!again)
            m_expected.erase(waiting);
        else if (!m_timer.isActive())
            startTimer(*again);
    }
    Q_EMIT failed(id, reason, m_isAwaited && !again);
}

bool SingleTasks::queueExpected(std::chrono::milliseconds serverWait)
{
    if (serverWait > 0ms) {
        startTimer(serverWait);
        return false;
    }
    for (auto it = m_expected.cbegin(); it != m_expected.cend(); ++it) {
        if (!m_wanted.contains(it.key()))
            m_wanted.append(it.key());
    }
    return true;
}

void SingleTasks::hold(std::chrono::milliseconds serverWait)
{
    if (serverWait <= 0ms)
        return;
    m_followed.clear();
    if (m_wanted.removeIf([this](const QString &id) { return m_expected.contains(id); }) > 0)
        startTimer(serverWait);
}

void SingleTasks::giveUp()
{
    ++m_number;
    m_asking.clear();
}

QStringList SingleTasks::clear()
{
    m_timer.stop();
    QStringList unanswered = std::exchange(m_wanted, {});
    if (isAwaited())
        unanswered.append(m_asking);
    unanswered.removeIf([this](const QString &id) { return m_expected.contains(id); });
    giveUp();
    m_followed.clear();
    m_expected.clear();
    return unanswered;
}

void SingleTasks::startTimer(std::chrono::milliseconds wait)
{
    constexpr std::chrono::milliseconds longest = 12h; // QTimer counts in int milliseconds
    m_timer.start(std::min(wait, longest));
}

} // namespace reelwatch
