#pragma once

#include "tasks/listreading.h"

#include <QSet>
#include <QString>

#include <vector>

namespace reelwatch {

//! A pass over every task the server lists, page by page. A plain value: it says what to ask for next and
//! takes the answers in; when to ask, and what becomes of the tasks, is its owner's business.
class TaskWalk
{
public:
    enum class Way {
        ById, //!< `order=id-false` and the last id as cursor, which stays right while tasks change
        ByOffset, //!< the server knows no other cursor than those of its Link headers
    };

    //! Where a walk is, so that another one may go on from there.
    struct Place
    {
        QString after; //!< the last id read; empty at the beginning
        int rows = 0; //!< met up to there

        bool isStart() const { return after.isEmpty(); }
        bool operator==(const Place &) const = default;
    };

    explicit TaskWalk(int pageSize, Way way = Way::ById);
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
    //! Ids met so far.
    const QSet<QString> &listed() const { return m_reading.listed; }
    //! Whether it met, from beginning to end, all that the server lists. Only when it has come to its last
    //! page.
    bool isConclusive() const;

private:
    ListReading m_reading;
    Way m_way;
    QString m_offsetCursor;
    bool m_whole = true;
    bool m_sawProblems = false;
};

} // namespace reelwatch
