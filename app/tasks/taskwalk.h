#pragma once

#include "tasks/listreading.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace reelwatch {

//! A pass over every task the server lists, page by page. A plain value: it says what to ask for next and
//! takes the answers in; when to ask, and what becomes of the tasks, is its owner's business.
//!
//! It goes from the newest task to the oldest, each page bounded by the moment of creation that the last one
//! came to. That moment never changes, so the walk stays right while tasks change, come and vanish, and at
//! any time everything created since is known. Tasks of one moment come again with the next page; where they
//! are many, and around rows the server cannot list, a span of time is read by id. A server that does not
//! filter is walked by id alone, or by the cursors of its Link headers.
class TaskWalk
{
public:
    enum class Way {
        ByCreation, //!< `order=createdAt-true,id-false` and a filter
        ById, //!< `order=id-false` and the last id as cursor
        ByOffset, //!< the cursors of Link headers, which tasks that come and vanish move
    };

    //! Where a walk is, so that another one may go on from there.
    struct Place
    {
        std::optional<qint64> beforeMs; //!< what was created at or after this moment is read
        bool inSpan = false; //!< what was created from fromMs on and before that moment is being read by id
        std::optional<qint64> fromMs; //!< null: from the oldest on
        QString after; //!< the last id read, of the span or, without a moment, of all
        int rows = 0; //!< met up to there

        bool isStart() const { return !beforeMs && after.isEmpty(); }
        bool operator==(const Place &) const = default;
    };

    explicit TaskWalk(int pageSize, Way way = Way::ByCreation);
    //! Goes on from \a place, and therefore proves nothing about what is missing.
    TaskWalk(int pageSize, const Place &place);

    Way way() const { return m_way; }
    ListQuery query() const;

    //! Takes in the answer to query(). False when it was the last page. What the server could not list is
    //! added to \a problems.
    bool take(const TaskPage &page, std::vector<DecodeProblem> *problems);
    //! After a page that is a 500: the next question goes around the row that may be the reason. False when
    //! that was tried often enough, or cannot be.
    bool goAround();
    //! The server refuses the question: asks in a simpler way from the beginning. False when there is none.
    bool fallBack();
    //! The attempt to go around a row has been given up for now.
    void stepBack();

    //! Where another walk may go on; the beginning where none can.
    Place place() const;
    //! Every task created at this moment or later is read, in ms since the epoch on the server's clock, but
    //! for what the server cannot list. Null where that cannot be said: at the beginning, and in another way
    //! than by creation.
    std::optional<qint64> completeBackToMs() const;
    //! Ids met so far.
    const QSet<QString> &listed() const;
    bool isFromTheBeginning() const { return m_whole; }
    //! Whether it met, from beginning to end, all that the server lists. Only when it has come to its last
    //! page.
    bool isConclusive() const;

private:
    struct Span
    {
        std::optional<qint64> fromMs;
        ListReading reading;
    };

    int windowLimit() const;
    bool takeWindow(const TaskPage &page);
    bool takeSpan(const TaskPage &page, std::vector<DecodeProblem> *problems);
    bool isAsAsked(const TaskPage &page) const;
    void readById(std::optional<qint64> fromMs, int pageSize);

    Way m_way;
    int m_fullLimit;
    bool m_whole = true;
    bool m_sawProblems = false;

    // By creation.
    std::optional<qint64> m_beforeMs;
    int m_edge = 0; //!< rows the next window begins with that are known
    int m_wanted; //!< rows of the next window that are not
    int m_steps = 0; //!< rows the next window begins with that are being gone around
    std::optional<Span> m_span;
    QSet<QString> m_listed;
    int m_unread = 0;

    // In the other ways.
    ListReading m_reading;
    QString m_offsetCursor;
};

} // namespace reelwatch
