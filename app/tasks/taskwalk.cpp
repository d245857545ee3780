#include "tasks/taskwalk.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

const auto newestCreatedFirst = "createdAt-true,id-false"_L1;
const auto byId = "id-false"_L1;
const auto createdLast = "createdAt-true"_L1;

constexpr int mostSteps = 8; //!< unreadable rows in a row that are gone around

std::optional<qint64> firstCreation(const TaskPage &page)
{
    const auto dated = std::ranges::find_if(
        page.items, [](const ListedTask &task) { return task.createdAtMs.has_value(); });
    return dated == page.items.end() ? std::nullopt : dated->createdAtMs;
}

std::optional<qint64> lastCreation(const TaskPage &page)
{
    const auto dated = std::find_if(page.items.rbegin(), page.items.rend(),
                                    [](const ListedTask &task) { return task.createdAtMs.has_value(); });
    return dated == page.items.rend() ? std::nullopt : dated->createdAtMs;
}

QString isoText(std::optional<qint64> momentMs)
{
    return momentMs ? QDateTime::fromMSecsSinceEpoch(*momentMs, Qt::UTC).toString(Qt::ISODateWithMs) : u"…"_s;
}

} // namespace

TaskWalk::TaskWalk(int pageSize, Way way)
    : m_way(way), m_fullLimit(pageSize), m_wanted(pageSize), m_reading(pageSize)
{
}

TaskWalk::TaskWalk(int pageSize, const Place &place)
    : TaskWalk(pageSize, place.beforeMs || place.after.isEmpty() ? Way::ByCreation : Way::ById)
{
    m_whole = place.isStart();
    if (m_way == Way::ById) {
        m_reading.after = place.after;
        m_reading.rows = place.rows;
        return;
    }
    m_beforeMs = place.beforeMs;
    if (place.inSpan) {
        readById(place.fromMs, pageSize);
        m_span->reading.after = place.after;
        m_span->reading.rows = place.rows;
    }
}

ListQuery TaskWalk::query() const
{
    ListQuery query;
    if (m_way != Way::ByCreation) {
        query.limit = m_reading.limit;
        query.order = m_way == Way::ByOffset ? createdLast : byId;
        query.cursor = m_way == Way::ByOffset ? m_offsetCursor : m_reading.cursor();
        return query;
    }
    if (m_span) {
        query.limit = m_span->reading.limit;
        query.order = byId;
        query.cursor = m_span->reading.cursor();
        if (m_span->fromMs)
            query.filters.push_back(
                { u"createdAt"_s, FieldFilter::Comparison::GreaterOrEqual, *m_span->fromMs });
    } else {
        query.limit = windowLimit();
        query.order = newestCreatedFirst;
        if (m_steps > 0)
            query.cursor = u"skip%1"_s.arg(m_steps);
    }
    if (m_beforeMs)
        query.filters.push_back({ u"createdAt"_s, FieldFilter::Comparison::Less, *m_beforeMs });
    return query;
}

int TaskWalk::windowLimit() const
{
    return std::min(m_edge + m_wanted, m_fullLimit);
}

bool TaskWalk::take(const TaskPage &page, std::vector<DecodeProblem> *problems)
{
    m_sawProblems = m_sawProblems || !page.problems.empty();
    switch (m_way) {
    case Way::ByCreation:
        if (!isAsAsked(page))
            return fallBack();
        return m_span ? takeSpan(page, problems) : takeWindow(page);
    case Way::ById:
        switch (readOn(m_reading, page, problems)) {
        case PageVerdict::More:
            return true;
        case PageVerdict::Last:
            return false;
        case PageVerdict::CursorIgnored:
            return fallBack();
        }
        break;
    case Way::ByOffset:
        for (const ListedTask &task : page.items)
            m_reading.listed.insert(task.id);
        const bool last = rowsOf(page) == 0 || page.nextCursor.isEmpty() || page.nextCursor == m_offsetCursor;
        m_offsetCursor = page.nextCursor;
        return !last;
    }
    return false;
}

//! Whether the server filters, and orders a window: one that does not answers all the same. Tasks without a
//! moment of creation, which its database lists before all others, tell nothing.
bool TaskWalk::isAsAsked(const TaskPage &page) const
{
    std::optional<qint64> previous;
    for (const ListedTask &task : page.items) {
        const std::optional<qint64> created = task.createdAtMs;
        if (!created)
            continue;
        if (m_beforeMs && *created >= *m_beforeMs)
            return false;
        if (m_span && m_span->fromMs && *created < *m_span->fromMs)
            return false;
        if (!m_span && previous && *created > *previous)
            return false;
        previous = created;
    }
    return true;
}

bool TaskWalk::takeWindow(const TaskPage &page)
{
    const int rows = rowsOf(page);
    const bool fresh = std::ranges::any_of(
        page.items, [this](const ListedTask &task) { return !m_listed.contains(task.id); });
    for (const ListedTask &task : page.items)
        m_listed.insert(task.id);
    if (m_steps > 0) {
        // What is between here and the beginning of the window holds the row that cannot be listed.
        const std::optional<qint64> reached = firstCreation(page);
        if (!m_beforeMs && !reached)
            return fallBack();
        readById(reached, 2 * (m_steps + 1));
        m_steps = 0;
        return true;
    }

    const bool full = rows >= windowLimit();
    if (rows == 0 || (!full && page.nextCursor.isEmpty()))
        return false;
    m_wanted = std::min(m_wanted * 2, m_fullLimit);
    const std::optional<qint64> reached = lastCreation(page);
    if (!reached) {
        if (!m_beforeMs)
            return fallBack();
        readById(std::nullopt, m_fullLimit); // nothing in it tells where to go on
        return true;
    }

    const bool oneMoment = rows > 1 && firstCreation(page) == reached;
    m_beforeMs = *reached + 1;
    m_edge = static_cast<int>(std::ranges::count_if(
        page.items, [&](const ListedTask &task) { return task.createdAtMs == reached; }));
    // The next window would begin with all of this page, or with so much of it that it leads nowhere.
    if (oneMoment || !fresh || 2 * m_edge > m_fullLimit)
        readById(*reached, m_fullLimit);
    return true;
}

//! From here on what was created from \a fromMs on and before m_beforeMs is read by id; then the windows go
//! on there.
void TaskWalk::readById(std::optional<qint64> fromMs, int pageSize)
{
    ListReading reading(std::clamp(pageSize, 1, m_fullLimit));
    reading.fullLimit = m_fullLimit;
    m_span.emplace(Span { fromMs, std::move(reading) });
}

bool TaskWalk::takeSpan(const TaskPage &page, std::vector<DecodeProblem> *problems)
{
    for (const ListedTask &task : page.items)
        m_listed.insert(task.id);
    const size_t before = problems->size();
    const PageVerdict verdict = readOn(m_span->reading, page, problems);
    for (size_t i = before; i < problems->size(); ++i) {
        (*problems)[i].reason
            += u" Created from %1 to %2."_s.arg(isoText(m_span->fromMs), isoText(m_beforeMs));
    }
    switch (verdict) {
    case PageVerdict::More:
        return true;
    case PageVerdict::CursorIgnored:
        return fallBack();
    case PageVerdict::Last:
        break;
    }
    m_unread += m_span->reading.unread;
    const std::optional<qint64> fromMs = m_span->fromMs;
    m_span.reset();
    m_beforeMs = fromMs;
    m_edge = 0;
    return fromMs.has_value();
}

bool TaskWalk::goAround()
{
    if (m_way == Way::ByOffset)
        return false;
    if (m_way == Way::ById)
        return m_reading.goAround();
    if (m_span)
        return m_span->reading.goAround();
    if (m_edge > 0 && m_beforeMs) {
        // What is known at the beginning of the window is left behind, so that a place in it can be counted.
        readById(*m_beforeMs - 1, m_edge + 1);
        return true;
    }
    if (m_wanted > 1) {
        m_wanted /= 2;
        return true;
    }
    return ++m_steps <= mostSteps;
}

bool TaskWalk::fallBack()
{
    switch (m_way) {
    case Way::ByCreation:
        m_way = Way::ById;
        m_whole = true;
        m_span.reset();
        m_listed.clear();
        return true;
    case Way::ById:
        m_way = Way::ByOffset;
        m_whole = false;
        m_reading.giveUpGoingAround();
        m_reading.unnamed = 0;
        m_reading.limit = m_reading.fullLimit;
        return true;
    case Way::ByOffset:
        return false;
    }
    return false;
}

void TaskWalk::stepBack()
{
    m_steps = 0;
    m_reading.giveUpGoingAround();
    if (m_span)
        m_span->reading.giveUpGoingAround();
}

TaskWalk::Place TaskWalk::place() const
{
    Place place;
    switch (m_way) {
    case Way::ByCreation:
        place.beforeMs = m_beforeMs;
        if (m_span && m_beforeMs) {
            place.inSpan = true;
            place.fromMs = m_span->fromMs;
            place.after = m_span->reading.after;
            place.rows = m_span->reading.rowsUpToAfter();
        }
        break;
    case Way::ById:
        place.after = m_reading.after;
        place.rows = m_reading.rowsUpToAfter();
        break;
    case Way::ByOffset:
        break;
    }
    return place;
}

std::optional<qint64> TaskWalk::completeBackToMs() const
{
    return m_way == Way::ByCreation ? m_beforeMs : std::nullopt;
}

const QSet<QString> &TaskWalk::listed() const
{
    return m_way == Way::ByCreation ? m_listed : m_reading.listed;
}

bool TaskWalk::isConclusive() const
{
    return m_whole && m_way != Way::ByOffset && !m_sawProblems && m_unread == 0 && m_reading.unread == 0;
}

} // namespace reelwatch
