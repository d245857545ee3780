#include "tasks/taskwalk.h"

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

const auto byId = "id-false"_L1;
const auto createdLast = "createdAt-true"_L1;

} // namespace

TaskWalk::TaskWalk(int pageSize, Way way) : m_reading(pageSize), m_way(way) { }

TaskWalk::TaskWalk(int pageSize, const Place &place) : m_reading(pageSize), m_way(Way::ById), m_whole(false)
{
    m_reading.after = place.after;
    m_reading.rows = place.rows;
}

ListQuery TaskWalk::query() const
{
    ListQuery query;
    query.limit = m_reading.limit;
    query.order = m_way == Way::ByOffset ? createdLast : byId;
    query.cursor = m_way == Way::ByOffset ? m_offsetCursor : m_reading.cursor();
    return query;
}

bool TaskWalk::take(const TaskPage &page, std::vector<DecodeProblem> *problems)
{
    m_sawProblems = m_sawProblems || !page.problems.empty();
    if (m_way == Way::ByOffset) {
        for (const Task &task : page.items)
            m_reading.listed.insert(task.id);
        const bool last = rowsOf(page) == 0 || page.nextCursor.isEmpty() || page.nextCursor == m_offsetCursor;
        m_offsetCursor = page.nextCursor;
        return !last;
    }
    switch (readOn(m_reading, page, problems)) {
    case PageVerdict::More:
        return true;
    case PageVerdict::Last:
        return false;
    case PageVerdict::CursorIgnored:
        return fallBack();
    }
    return false;
}

bool TaskWalk::goAround()
{
    return m_way == Way::ById && m_reading.goAround();
}

bool TaskWalk::fallBack()
{
    if (m_way == Way::ByOffset)
        return false;
    m_way = Way::ByOffset;
    m_offsetCursor.clear();
    m_whole = false;
    m_reading.steps = 0;
    m_reading.unnamed = 0;
    m_reading.limit = m_reading.fullLimit;
    return true;
}

void TaskWalk::stepBack()
{
    m_reading.steps = 0;
}

TaskWalk::Place TaskWalk::place() const
{
    if (m_way == Way::ByOffset)
        return {};
    return { m_reading.after, m_reading.rowsUpToAfter() };
}

bool TaskWalk::isConclusive() const
{
    return m_whole && m_way != Way::ByOffset && !m_sawProblems && m_reading.unread == 0;
}

} // namespace reelwatch
