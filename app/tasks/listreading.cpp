#include "tasks/listreading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int mostSteps = 8; //!< unreadable rows in a row that are gone around
constexpr int mostUnnamedPages = 50; //!< in a row that hold no item with an id

//! How many items without a usable id \a page ends with.
int unnamedAtEnd(const TaskPage &page)
{
    const int rows = rowsOf(page);
    int count = 0;
    for (auto problem = page.problems.crbegin(); problem != page.problems.crend(); ++problem) {
        if (problem->pointer != u"/%1"_s.arg(rows - 1 - count))
            break;
        ++count;
    }
    return count;
}

} // namespace

QString ListReading::cursor() const
{
    return steps > 0 || unnamed > 0 ? u"skip%1"_s.arg(rows + steps) : after;
}

bool ListReading::goAround()
{
    if (limit > 1) {
        limit /= 2;
        return true;
    }
    return ++steps <= mostSteps;
}

int rowsOf(const TaskPage &page)
{
    return static_cast<int>(page.items.size() + page.problems.size());
}

PageVerdict readOn(ListReading &reading, const TaskPage &page, std::vector<DecodeProblem> *problems)
{
    const int rows = rowsOf(page);
    const bool repeats = std::ranges::any_of(
        page.items, [&reading](const ListedTask &task) { return reading.listed.contains(task.id); });

    if (reading.steps > 0) {
        if (rows > 0 && repeats) {
            // Rows that came in before this place have moved the offset: the next one is further on.
            return ++reading.steps <= mostSteps ? PageVerdict::More : PageVerdict::CursorIgnored;
        }
        problems->push_back(
            { QString(),
              u"The server cannot list %1 task(s) after id \"%2\"."_s.arg(reading.steps).arg(reading.after),
              {} });
        reading.unread += reading.steps;
        reading.rows += reading.steps;
        reading.steps = 0;
    } else if (repeats && reading.unnamed == 0) {
        return PageVerdict::CursorIgnored;
    }

    // Where rows that came in before have moved the offset, the page may end with what was read already.
    const bool isNamed = !page.items.empty() && !reading.listed.contains(page.items.back().id);

    for (const ListedTask &task : page.items)
        reading.listed.insert(task.id);
    reading.rows += rows;
    const bool full = rows >= reading.limit;
    if (rows == 0 || (!full && page.nextCursor.isEmpty()))
        return PageVerdict::Last;
    reading.limit = std::min(reading.limit * 2, reading.fullLimit);
    if (!isNamed) {
        reading.unnamed += rows;
        return ++reading.unnamedPages <= mostUnnamedPages ? PageVerdict::More : PageVerdict::CursorIgnored;
    }
    reading.after = page.items.back().id;
    reading.rows -= unnamedAtEnd(page); // the next page begins with them
    reading.unnamed = 0;
    reading.unnamedPages = 0;
    return PageVerdict::More;
}

std::optional<qint64> newestChange(const TaskPage &page, qint64 serverNowMs)
{
    std::optional<qint64> newest;
    for (const ListedTask &task : page.items) {
        const std::optional<qint64> updated = task.updatedAtMs;
        if (updated && (!newest || *updated > *newest))
            newest = updated;
    }
    if (newest)
        newest = std::min(*newest, page.serverDateMs.value_or(serverNowMs));
    return newest;
}

std::optional<qint64> oldestChange(const TaskPage &page)
{
    std::optional<qint64> oldest;
    for (const ListedTask &task : page.items) {
        const std::optional<qint64> updated = task.updatedAtMs;
        if (updated && (!oldest || *updated < *oldest))
            oldest = updated;
    }
    return oldest;
}

} // namespace reelwatch
