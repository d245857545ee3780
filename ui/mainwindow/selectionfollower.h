#pragma once

#include "tasks/taskkey.h"
#include "ui/taskdetail/detailcontent.h"
#include "ui/tasktable/taskview.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace reelwatch {

class AccountSession;
class TaskDetailView;

//! Shows in the details what is selected in the list: nothing, a task, or totals of several. A long selection
//! is read in slices between other events, and again a moment after its rows have changed.
class SelectionFollower : public QObject
{
    Q_OBJECT
public:
    //! \a sessionOf gives the open session of an account, or null. \a list and \a detail must outlive it.
    SelectionFollower(TaskView *list, TaskDetailView *detail,
                      std::function<AccountSession *(const QString &accountId)> sessionOf);

    //! Cheap however much is selected, and does nothing when nothing has changed.
    void follow();

private:
    void startReading();
    void readOn();

    TaskView *m_list;
    TaskDetailView *m_detail;
    std::function<AccountSession *(const QString &)> m_sessionOf;
    bool m_isOther = true; //!< the selection changed since it was last followed
    std::vector<TaskView::RowSpan> m_spans; //!< what is being read
    std::size_t m_span = 0;
    int m_row = 0; //!< the next one to read, in the span
    SeveralTasks m_several;
    QTimer m_next; //!< slice
    QTimer m_again; //!< after changes
};

} // namespace reelwatch
