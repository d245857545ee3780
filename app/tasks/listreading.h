#pragma once

#include "livepeer/livepeerclient.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace reelwatch {

//! Reading every row that matches, page by page, ordered by id, so that it is stable while tasks change. A
//! plain value: it says what to ask for next, and readOn() takes the answers in.
struct ListReading
{
    explicit ListReading(int pageSize) : limit(pageSize), fullLimit(pageSize) { }

    QString after; //!< the last id read
    int rows = 0; //!< met so far, readable or not; the offset of the next one
    int limit; //!< of the next page; less than fullLimit around a row the server cannot list
    int fullLimit;
    int steps = 0; //!< rows behind the last one met that are being gone around; 0 when none are
    int confirming = 0; //!< how many places back a row is asked for; 0 when none is
    bool confirmed = false; //!< so many that a known one was met
    int moved = 0; //!< how far rows that came in meanwhile have moved the place
    int unlisted = 0; //!< how many of them cannot be listed
    QSet<QString> beyond; //!< ids met while going around, which may come again
    int unnamed = 0; //!< rows met behind `after`: none of them gave an id to go on from
    int unnamedPages = 0;
    int unread = 0; //!< rows gone around so far, at most
    QSet<QString> listed; //!< ids its pages held

    //! Of the next page: the last id, or an offset where there is no id to go on from.
    QString cursor() const;
    int rowsUpToAfter() const { return rows - unnamed; }

    //! After a page that is a 500, which one row can make it (seen on the Studio server): makes the next page
    //! smaller, or steps over one row. False when that was tried often enough.
    //!
    //! Stepping goes by offset, which tasks that vanish meanwhile move: so when a page behind the row has
    //! been had, the places before it are asked for, one by one, back to a row that was met before.
    bool goAround();
    //! Whether it had to: then ids may come again that it met before, though the server heeds the cursor.
    bool hasGoneAround() const { return steps > 0 || unread > 0 || !beyond.isEmpty(); }
    void giveUpGoingAround();
};

enum class PageVerdict {
    More, //!< there are more pages
    Last,
    CursorIgnored, //!< the server gave what it had given before
};

//! Takes the rows of \a page into \a reading; what the server could not list is added to \a problems.
PageVerdict readOn(ListReading &reading, const TaskPage &page, std::vector<DecodeProblem> *problems);

//! How many rows \a page holds, readable or not.
int rowsOf(const TaskPage &page);

//! The newest change in \a page that can be believed at \a serverNowMs, which the page itself may know
//! better: a task dated in the future must not hide the changes until then.
std::optional<qint64> newestChange(const TaskPage &page, qint64 serverNowMs);
std::optional<qint64> oldestChange(const TaskPage &page);

} // namespace reelwatch
