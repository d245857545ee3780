#include "session/pacedbatch.h"

#include "livepeer/whendone.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace reelwatch {

BatchAnswer batchAnswerTo(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::RateLimited:
        return BatchAnswer::Wait;
    case ApiError::Kind::Offline:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::RedirectRefused:
    case ApiError::Kind::RedirectLoop:
    case ApiError::Kind::UnexpectedContent:
        return BatchAnswer::Halt;
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Invalid:
    case ApiError::Kind::Server:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Malformed:
    case ApiError::Kind::LocalFile:
        break;
    }
    return BatchAnswer::GoOn;
}

std::chrono::milliseconds batchPause(int refusals, std::optional<std::chrono::milliseconds> retryAfter)
{
    constexpr std::chrono::milliseconds shortest = 5s;
    constexpr std::chrono::milliseconds longest = 60s;
    if (retryAfter)
        return std::clamp<std::chrono::milliseconds>(*retryAfter, 1s, 1h);
    return std::min(longest, shortest * (1 << std::clamp(refusals - 1, 0, 8)));
}

PacedBatch::PacedBatch(std::vector<Item> items, Send send, QObject *parent)
    : QObject(parent), m_items(std::move(items)), m_send(std::move(send))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        setState(State::Running);
        sendOn();
    });
}

int PacedBatch::count(Outcome outcome) const
{
    return static_cast<int>(std::ranges::count(m_items, outcome, &Item::outcome));
}

void PacedBatch::start()
{
    if (m_state != State::Ready && m_state != State::Stopped)
        return;
    m_haltWords.clear();
    m_refusals = 0;
    setState(State::Running);
    sendOn();
}

void PacedBatch::stop()
{
    if (m_state != State::Running && m_state != State::Waiting)
        return;
    m_pause.stop();
    setState(State::Stopped);
    sendOn();
}

void PacedBatch::waitNoLonger()
{
    if (m_state == State::Waiting)
        m_pause.start(0);
}

void PacedBatch::sendOn()
{
    int index = 0;
    while (m_state == State::Running && m_underWay < mostUnderWay) {
        const auto next = std::find_if(m_items.begin() + index, m_items.end(),
                                       [](const Item &item) { return item.outcome == Outcome::Planned; });
        if (next == m_items.end())
            break;
        index = static_cast<int>(next - m_items.begin());
        send(index);
        // After a refusal for want of room, one finds out whether there is some again.
        if (m_refusals > 0)
            break;
    }
    if (m_underWay == 0 && count(Outcome::Planned) == 0)
        setState(State::Finished);
}

void PacedBatch::send(int index)
{
    Item &item = m_items[static_cast<std::size_t>(index)];
    item.outcome = Outcome::UnderWay;
    ++m_underWay;
    Q_EMIT itemChanged(index);
    whenDone(
        m_send(item.task), this, [this, index](const Result<void> &result) { take(index, result); },
        [this, index] { take(index, tl::unexpected(ApiError { .kind = ApiError::Kind::Cancelled })); });
}

void PacedBatch::take(int index, const Result<void> &result)
{
    Item &item = m_items[static_cast<std::size_t>(index)];
    --m_underWay;
    if (result) {
        // What was taken before a refusal says nothing of the room there is since.
        if (m_state == State::Running)
            m_refusals = 0;
        item.outcome = Outcome::Done;
    } else {
        switch (batchAnswerTo(result.error())) {
        case BatchAnswer::Wait:
            item.outcome = Outcome::Planned;
            if (m_state == State::Running) {
                m_pause.start(batchPause(++m_refusals, result.error().retryAfter));
                setState(State::Waiting);
            }
            break;
        case BatchAnswer::Halt:
            m_haltWords = result.error().sentence();
            m_pause.stop();
            setState(State::Stopped);
            [[fallthrough]];
        case BatchAnswer::GoOn:
            item.outcome = Outcome::Refused;
            item.words = result.error().sentence();
            break;
        }
    }
    Q_EMIT itemChanged(index);
    sendOn();
}

void PacedBatch::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace reelwatch
