#include "ui/tasktable/taskview.h"

#include "tasks/tasktablemodel.h"
#include "text/quantities.h"
#include "ui/tasktable/taskdelegate.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QProxyStyle>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int narrowestName = 150;
constexpr int widestName = 420;

//! Sets header words flush with the words of the cells below them.
class HeaderStyle : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_HeaderMargin ? TaskDelegate::sideMargin
                                         : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

} // namespace

TaskView::TaskView(QWidget *parent)
    : QTreeView(parent), m_delegate(new TaskDelegate(this)), m_layout(defaultColumnLayout())
{
    setObjectName(u"taskView"_s);
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setAlternatingRowColors(false);

    header()->setObjectName(u"taskHeader"_s);
    auto *headerStyle = new HeaderStyle;
    headerStyle->setParent(header());
    header()->setStyle(headerStyle);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"columnMenu"_s);
        fillColumnMenu(menu);
        menu->popup(header()->viewport()->mapToGlobal(position));
    });
    const auto layoutChanged = [this] {
        if (m_changingColumns)
            return;
        captureColumns();
        Q_EMIT columnLayoutChanged();
    };
    connect(header(), &QHeaderView::sectionMoved, this, layoutChanged);
    connect(header(), &QHeaderView::sectionResized, this, layoutChanged);

    header()->viewport()->installEventFilter(this);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &TaskView::sortingChanged);
    setSortingEnabled(true);
    header()->setSortIndicator(static_cast<int>(TaskColumn::Updated), Qt::DescendingOrder);

    m_hold.setSingleShot(true);
    m_hold.setInterval(holdMs);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        if (m_model)
            m_model->setOrderHeld(false);
    });
    applyPalette();
}

void TaskView::setTaskModel(TaskTableModel *model)
{
    m_hold.stop();
    m_topRow = QPersistentModelIndex();
    m_model = model;
    m_changingColumns = true;
    setModel(model);
    m_changingColumns = false;
    if (!model)
        return;
    applyColumns();
    const auto changed = [this] {
        Q_EMIT rowsChanged();
        Q_EMIT rowsInViewChanged();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(model, &QAbstractItemModel::dataChanged, this, changed);
    connect(model, &QAbstractItemModel::layoutChanged, this, changed);
}

std::vector<TaskView::RowSpan> TaskView::selectedSpans() const
{
    std::vector<RowSpan> spans;
    if (!m_model || !selectionModel())
        return spans;
    // A range may reach over rows that head groups, which are never selected.
    const std::vector<int> heads = m_model->groupRows();
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        if (range.left() != 0 || !range.isValid())
            continue;
        int first = range.top();
        for (auto head = std::lower_bound(heads.begin(), heads.end(), first);
             head != heads.end() && *head <= range.bottom(); ++head) {
            if (*head > first)
                spans.push_back({ first, *head - 1 });
            first = *head + 1;
        }
        if (first <= range.bottom())
            spans.push_back({ first, range.bottom() });
    }
    std::sort(spans.begin(), spans.end(),
              [](const RowSpan &a, const RowSpan &b) { return a.first < b.first; });
    return spans;
}

int TaskView::selectedCount() const
{
    int count = 0;
    for (const RowSpan &span : selectedSpans())
        count += span.count();
    return count;
}

std::vector<TaskKey> TaskView::selectedTasks(int most) const
{
    std::vector<TaskKey> keys;
    for (const RowSpan &span : selectedSpans()) {
        for (int row = span.first; row <= span.last; ++row) {
            if (static_cast<int>(keys.size()) >= most)
                return keys;
            keys.push_back(m_model->keyAt(row));
        }
    }
    return keys;
}

TaskKey TaskView::currentTask() const
{
    const QModelIndex current = currentIndex();
    return m_model && current.isValid() ? m_model->keyAt(current.row()) : TaskKey();
}

void TaskView::selectTask(const TaskKey &task)
{
    const int row = m_model ? m_model->rowOf(task) : -1;
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QString TaskView::selectionAsText() const
{
    std::vector<int> columns;
    for (const ColumnPlace &place : m_layout) {
        if (place.shown)
            columns.push_back(static_cast<int>(place.column));
    }
    QString lines;
    for (const RowSpan &span : selectedSpans()) {
        for (int row = span.first; row <= span.last; ++row) {
            if (!lines.isEmpty())
                lines += u'\n';
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (i > 0)
                    lines += u'\t';
                lines += text::oneLine(
                    m_model->data(m_model->index(row, columns[i]), Qt::DisplayRole).toString());
            }
        }
    }
    return lines;
}

void TaskView::captureColumns()
{
    ColumnLayout layout;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int logical = header()->logicalIndex(visual);
        const auto column = static_cast<TaskColumn>(logical);
        const bool shown = !header()->isSectionHidden(logical);
        int width = header()->sectionSize(logical);
        for (const ColumnPlace &before : m_layout) {
            if (before.column == column && !shown) // the header reports no width for a hidden section
                width = before.width;
        }
        layout.push_back({ column, width, shown });
    }
    m_layout = layout;
}

void TaskView::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    applyColumns();
    Q_EMIT columnLayoutChanged();
}

void TaskView::applyColumns()
{
    m_changingColumns = true;
    int visual = 0;
    for (const ColumnPlace &place : m_layout) {
        const int logical = static_cast<int>(place.column);
        if (logical >= header()->count())
            continue;
        header()->moveSection(header()->visualIndex(logical), visual++);
        header()->setSectionHidden(logical, false);
        header()->resizeSection(logical, place.width);
        header()->setSectionHidden(logical, !place.shown);
    }
    m_changingColumns = false;
    fitNameColumn();
}

void TaskView::fillColumnMenu(QMenu *menu)
{
    const ColumnLayout layout = columnLayout();
    const auto shownCount
        = std::count_if(layout.begin(), layout.end(), [](const ColumnPlace &p) { return p.shown; });
    for (const ColumnPlace &place : layout) {
        QAction *action = menu->addAction(columnTitle(place.column));
        action->setCheckable(true);
        action->setChecked(place.shown);
        action->setEnabled(!place.shown || shownCount > 1);
        connect(action, &QAction::toggled, this, [this, column = place.column](bool shown) {
            ColumnLayout changed = columnLayout();
            for (ColumnPlace &each : changed) {
                if (each.column == column)
                    each.shown = shown;
            }
            setColumnLayout(changed);
        });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("Reset columns"));
    connect(reset, &QAction::triggered, this, [this] { setColumnLayout(defaultColumnLayout()); });
}

std::optional<TaskView::RowSpan> TaskView::rowsInView() const
{
    if (!m_model || !isVisible())
        return std::nullopt;
    const QModelIndex first = indexAt(QPoint(1, 1));
    if (!first.isValid())
        return std::nullopt;
    const QModelIndex last = indexAt(QPoint(1, viewport()->height() - 1));
    return RowSpan { first.row(), last.isValid() ? last.row() : m_model->rowCount() - 1 };
}

QSet<QString> TaskView::accountsActiveInView() const
{
    QSet<QString> accounts;
    const std::optional<RowSpan> rows = rowsInView();
    for (int row = rows ? rows->first : 0; rows && row <= rows->last; ++row) {
        // A stalled task is not expected to change soon.
        const TaskState state = m_model->state(row);
        if (isActive(state) && state != TaskState::Stalled)
            accounts.insert(m_model->keyAt(row).accountId);
    }
    return accounts;
}

void TaskView::holdOrder()
{
    if (!m_model)
        return;
    m_model->setOrderHeld(true);
    m_hold.start();
}

void TaskView::keyPressEvent(QKeyEvent *event)
{
    holdOrder();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    if (m_model && current >= 0 && isPlain && m_model->isGroupRow(current)) {
        const bool isForward = (event->key() == Qt::Key_Right) != isRightToLeft();
        const bool turns = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
        if (isEnter || event->key() == Qt::Key_Space
            || (turns && isForward == m_model->isCollapsed(current))) {
            toggleGroup(current);
            event->accept();
            return;
        }
    }
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier) == false) {
        for (const TaskKey &task : selectedTasks(mostOpenedAtOnce))
            Q_EMIT taskActivated(task);
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void TaskView::mouseMoveEvent(QMouseEvent *event)
{
    holdOrder();
    QTreeView::mouseMoveEvent(event);
}

void TaskView::wheelEvent(QWheelEvent *event)
{
    holdOrder();
    QTreeView::wheelEvent(event);
}

void TaskView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTreeView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && m_model && !m_model->isGroupRow(index.row()))
        Q_EMIT taskActivated(m_model->keyAt(index.row()));
}

void TaskView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->type() == QEvent::MouseButtonPress && index.isValid())
        toggleGroup(index.row());
}

bool TaskView::toggleGroup(int row)
{
    if (!m_model || !m_model->isGroupRow(row))
        return false;
    m_model->setCollapsed(row, !m_model->isCollapsed(row));
    return true;
}

void TaskView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isCurrent = index.row() == currentIndex().row() && hasFocus();
    if (!m_model)
        return;
    if (m_model->isGroupRow(index.row())) {
        m_delegate->paintGroup(painter, option, index.data().toString(), m_model->isCollapsed(index.row()),
                               isCurrent);
        return;
    }
    QStyleOptionViewItem row = option;
    row.index = index;
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    row.state.setFlag(QStyle::State_HasFocus, isCurrent);
    m_delegate->paintRow(painter, row, m_model->cell(index.row()), cellPlaces(option.rect));
}

//! Where the columns are that can be seen of \a row.
std::vector<TaskDelegate::Place> TaskView::cellPlaces(const QRect &row) const
{
    std::vector<TaskDelegate::Place> places;
    for (int section = 0; section < header()->count(); ++section) {
        if (header()->isSectionHidden(section))
            continue;
        const QRect rect(header()->sectionViewportPosition(section), row.y(), header()->sectionSize(section),
                         row.height());
        if (rect.right() >= 0 && rect.left() < viewport()->width())
            places.push_back({ static_cast<TaskColumn>(section), rect });
    }
    return places;
}

void TaskView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    if (QAccessible::isActive()) {
        QTreeView::dataChanged(topLeft, bottomRight, roles);
        return;
    }
    const std::optional<RowSpan> seen = rowsInView();
    if (!seen || topLeft.row() > seen->last || bottomRight.row() < seen->first)
        return;
    const QRect first = visualRect(topLeft.siblingAtRow(std::max(topLeft.row(), seen->first)));
    const QRect last = visualRect(topLeft.siblingAtRow(std::min(bottomRight.row(), seen->last)));
    viewport()->update(0, first.top(), viewport()->width(), last.bottom() - first.top() + 1);
}

void TaskView::setSorting(const TaskSorting &sorting)
{
    if (sorting.empty())
        return;
    {
        // The view would sort by this one column.
        const QSignalBlocker blocker(header());
        header()->setSortIndicator(static_cast<int>(sorting.front().column), sorting.front().order);
    }
    header()->viewport()->update();
    if (m_model)
        m_model->setSorting(sorting);
    Q_EMIT sortingChanged();
}

void TaskView::sortFurtherBy(TaskColumn column)
{
    TaskSorting sorting = m_model->sorting();
    const auto known = std::find_if(sorting.begin(), sorting.end(),
                                    [column](const TaskSortKey &key) { return key.column == column; });
    if (known == sorting.end()) {
        sorting.push_back({ column, Qt::AscendingOrder });
    } else {
        known->order = known->order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    setSorting(sorting);
}

bool TaskView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMouse
        = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease;
    if (watched != header()->viewport() || !isMouse || !m_model)
        return QTreeView::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const int section = header()->logicalIndexAt(mouse->position().toPoint());
    if (event->type() == QEvent::MouseButtonPress) {
        const bool isFurther = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::ShiftModifier;
        m_pressedSection = isFurther ? section : -1;
        return m_pressedSection >= 0;
    }
    const int pressed = std::exchange(m_pressedSection, -1);
    if (pressed < 0)
        return QTreeView::eventFilter(watched, event);
    if (pressed == section)
        sortFurtherBy(static_cast<TaskColumn>(section));
    return true;
}

void TaskView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        position = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuRequested(position);
}

void TaskView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyPalette();
}

void TaskView::applyPalette()
{
    m_delegate->setPalette(palette());
    viewport()->update();
}

void TaskView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT taskSelectionChanged();
}

void TaskView::showBeginning()
{
    m_topRow = QPersistentModelIndex();
    if (selectionModel() && selectionModel()->hasSelection() && currentIndex().isValid())
        scrollTo(currentIndex());
    else
        scrollToTop();
}

void TaskView::rememberTopRow()
{
    // At the very top new rows are meant to be seen; only a scrolled list is anchored.
    const QModelIndex top = verticalScrollBar()->value() > 0 ? indexAt(QPoint(1, 0)) : QModelIndex();
    m_topRow = QPersistentModelIndex(top);
    m_topOffset = top.isValid() ? -visualRect(top).top() : 0;
}

void TaskView::doItemsLayout()
{
    m_layingOut = true;
    QTreeView::doItemsLayout();
    if (m_topRow.isValid()) {
        const int height = rowHeight(m_topRow);
        verticalScrollBar()->setValue(m_topRow.row() * height + m_topOffset);
    }
    m_layingOut = false;
    rememberTopRow();
}

void TaskView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    if (!m_layingOut) {
        rememberTopRow();
        Q_EMIT rowsInViewChanged();
    }
}

void TaskView::fitNameColumn()
{
    if (m_layout != defaultColumnLayout() || header()->count() == 0)
        return;
    const int name = static_cast<int>(TaskColumn::Name);
    const int others = header()->length() - header()->sectionSize(name);
    m_changingColumns = true;
    header()->resizeSection(name, std::clamp(viewport()->width() - others, narrowestName, widestName));
    m_changingColumns = false;
}

void TaskView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitNameColumn();
    Q_EMIT rowsInViewChanged();
}

void TaskView::keyboardSearch(const QString &search)
{
    if (!m_model || m_model->rowCount() == 0 || search.isEmpty())
        return;
    const bool goesOn
        = m_sinceTyped.isValid() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
    m_typed = goesOn ? m_typed + search : search;
    m_sinceTyped.start();
    const bool stepsOn = m_typed.size() == 1;
    const int rows = m_model->rowCount();
    const int current = currentIndex().isValid() ? currentIndex().row() : 0;
    for (int step = stepsOn ? 1 : 0; step < rows + (stepsOn ? 1 : 0); ++step) {
        const int row = (current + step) % rows;
        const QString name = m_model->index(row, static_cast<int>(TaskColumn::Name)).data().toString();
        if (!name.startsWith(m_typed, Qt::CaseInsensitive))
            continue;
        const QModelIndex index = m_model->index(row, 0);
        selectionModel()->setCurrentIndex(index,
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
        return;
    }
}

} // namespace reelwatch
