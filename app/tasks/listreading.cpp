#include "tasks/listreading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int mostSteps = 8; //!< unreadable rows in a row that are gone around
constexpr int mostConfirmed = 50; //!< places before a row that was gone around
constexpr int mostMoved = 100; //!< places a row to go around may move while it is looked for
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

void confirmNext(ListReading &reading, bool metKnown)
{
    ++reading.confirming;
    const bool isFirstPlace = reading.confirming > reading.rows + reading.steps;
    if (metKnown || isFirstPlace || reading.confirming > mostConfirmed) {
        reading.confirming = 0;
        reading.confirmed = true;
    }
}

QString unreadText(const ListReading &reading, const TaskPage &page)
{
    const int count = std::max(1, reading.unlisted);
    QString text = u"The server cannot list %1 task(s)"_s.arg(count);
    if (!reading.after.isEmpty())
        text += u" after id \"%1\""_s.arg(reading.after);
    if (!page.items.empty()) {
        text += reading.after.isEmpty() ? u" before"_s : u" and before"_s;
        text += u" id \"%1\""_s.arg(page.items.front().id);
    }
    return text + u'.';
}

} // namespace

QString ListReading::cursor() const
{
    if (confirming > 0)
        return u"skip%1"_s.arg(rows + steps - confirming);
    return steps > 0 || unnamed > 0 ? u"skip%1"_s.arg(rows + steps) : after;
}

bool ListReading::goAround()
{
    if (confirming > 0) {
        ++unlisted;
        confirmNext(*this, false);
        return true;
    }
    confirmed = false;
    if (limit > 1) {
        limit /= 2;
        return true;
    }
    return ++steps <= mostSteps;
}

void ListReading::giveUpGoingAround()
{
    steps = 0;
    confirming = 0;
    confirmed = false;
    unlisted = 0;
    moved = 0;
}

int rowsOf(const TaskPage &page)
{
    return static_cast<int>(page.items.size() + page.problems.size());
}

PageVerdict readOn(ListReading &reading, const TaskPage &page, std::vector<DecodeProblem> *problems)
{
    const int rows = rowsOf(page);
    if (reading.confirming > 0) {
        const bool metKnown = std::ranges::any_of(page.items, [&reading](const ListedTask &task) {
            return reading.listed.contains(task.id) && !reading.beyond.contains(task.id);
        });
        for (const ListedTask &task : page.items) {
            reading.listed.insert(task.id);
            reading.beyond.insert(task.id);
        }
        confirmNext(reading, metKnown);
        return PageVerdict::More;
    }

    const bool repeats = std::ranges::any_of(page.items, [&reading](const ListedTask &task) {
        return reading.listed.contains(task.id) && !reading.beyond.contains(task.id);
    });
    if (reading.steps > 0) {
        const bool isBefore
            = !page.items.empty() && !reading.after.isEmpty() && page.items.front().id < reading.after;
        if (rows > 0 && (repeats || isBefore)) {
            // Rows that came in before this place have moved it: the next one is further on.
            for (const ListedTask &task : page.items) {
                reading.beyond.insert(task.id);
                reading.listed.insert(task.id);
            }
            reading.confirmed = false;
            ++reading.rows;
            return ++reading.moved <= mostMoved ? PageVerdict::More : PageVerdict::CursorIgnored;
        }
        if (!reading.confirmed) {
            for (const ListedTask &task : page.items) {
                reading.beyond.insert(task.id);
                reading.listed.insert(task.id);
            }
            reading.confirming = 1;
            return PageVerdict::More;
        }
        problems->push_back({ QString(), unreadText(reading, page), {} });
        reading.unread += std::max(1, reading.unlisted);
        reading.rows += reading.steps;
    } else if (repeats && reading.unnamed == 0) {
        return PageVerdict::CursorIgnored;
    }

    // Where rows that came in before have moved the offset, the page may end with what was read already.
    const bool isNamed = !page.items.empty()
        && (!reading.listed.contains(page.items.back().id) || reading.beyond.contains(page.items.back().id));
    reading.giveUpGoingAround();

    for (const ListedTask &task : page.items) {
        reading.listed.insert(task.id);
        reading.beyond.remove(task.id);
    }
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
