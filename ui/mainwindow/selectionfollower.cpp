#include "ui/mainwindow/selectionfollower.h"

#include "session/accountsession.h"
#include "tasks/tasktablemodel.h"
#include "ui/taskdetail/taskdetailview.h"

#include <QElapsedTimer>

#include <utility>

using namespace std::chrono_literals;

namespace reelwatch {

namespace {

constexpr qint64 sliceMs = 4; //!< a frame has room for it
constexpr int rowsPerLook = 64; //!< at the clock
constexpr auto changesGathered = 1s;

} // namespace

SelectionFollower::SelectionFollower(TaskView *list, TaskDetailView *detail,
                                     std::function<AccountSession *(const QString &)> sessionOf)
    : QObject(list), m_list(list), m_detail(detail), m_sessionOf(std::move(sessionOf))
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, [this] { readOn(); });
    m_again.setSingleShot(true);
    m_again.setInterval(changesGathered);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_isOther = true;
        follow();
    });
    connect(list, &TaskView::taskSelectionChanged, this, [this] { m_isOther = true; });
    connect(list, &TaskView::rowsChanged, this, [this] {
        // Rows may have other numbers now, so what is being read is of no use any more.
        m_next.stop();
        if (m_list->selectedCount() > 1 && !m_again.isActive())
            m_again.start();
    });
}

void SelectionFollower::follow()
{
    const int count = m_list->selectedCount();
    if (count > 1) {
        m_detail->announceSeveral(count);
        if (m_isOther && m_detail->isVisible())
            startReading();
        return;
    }
    m_isOther = true;
    m_next.stop();
    m_again.stop();
    const std::vector<TaskKey> tasks = m_list->selectedTasks(1);
    const TaskKey task = tasks.empty() ? TaskKey() : tasks.front();
    m_detail->setSession(m_sessionOf(task.accountId));
    m_detail->setTask(task.taskId);
}

void SelectionFollower::startReading()
{
    m_isOther = false;
    m_again.stop();
    m_spans = m_list->selectedSpans();
    m_span = 0;
    m_row = m_spans.empty() ? 0 : m_spans.front().first;
    m_several = {};
    readOn();
}

void SelectionFollower::readOn()
{
    const TaskTableModel *model = m_list->taskModel();
    if (!model)
        return;
    QElapsedTimer clock;
    clock.start();
    while (m_span < m_spans.size()) {
        for (int i = 0; i < rowsPerLook && m_span < m_spans.size(); ++i) {
            m_several.add(model->taskRow(m_row), model->state(m_row));
            if (m_row++ == m_spans[m_span].last && ++m_span < m_spans.size())
                m_row = m_spans[m_span].first;
        }
        if (clock.elapsed() >= sliceMs && m_span < m_spans.size()) {
            m_next.start();
            return;
        }
    }
    m_detail->setSeveral(m_several);
}

} // namespace reelwatch
