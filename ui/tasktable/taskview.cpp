#include "ui/tasktable/taskview.h"

#include "tasks/tasktablemodel.h"
#include "text/quantities.h"
#include "ui/tasktable/taskdelegate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QProxyStyle>
#include <QScrollBar>

#include <algorithm>

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
    connect(model, &QAbstractItemModel::rowsInserted, this, &TaskView::rowsInViewChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TaskView::rowsInViewChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, &TaskView::rowsInViewChanged);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TaskView::rowsInViewChanged);
}

int TaskView::selectedCount() const
{
    int count = 0;
    if (selectionModel()) {
        const QItemSelection selection = selectionModel()->selection();
        for (const QItemSelectionRange &range : selection)
            count += range.left() == 0 ? range.height() : 0;
    }
    return count;
}

QStringList TaskView::selectedIds() const
{
    QStringList ids;
    if (!m_model || !selectionModel())
        return ids;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    ids.reserve(rows.size());
    for (const QModelIndex &index : rows)
        ids.append(m_model->taskRow(index.row()).id);
    return ids;
}

QString TaskView::currentId() const
{
    const QModelIndex current = currentIndex();
    return m_model && current.isValid() ? m_model->taskRow(current.row()).id : QString();
}

void TaskView::selectTask(const QString &id)
{
    const int row = m_model ? m_model->rowOf(id) : -1;
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QString TaskView::selectionAsText() const
{
    QStringList lines;
    if (!m_model)
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    const ColumnLayout layout = columnLayout();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const ColumnPlace &place : layout) {
            if (place.shown)
                cells.append(
                    text::oneLine(row.siblingAtColumn(static_cast<int>(place.column)).data().toString()));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
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

bool TaskView::hasActiveTaskInView() const
{
    if (!m_model || !isVisible())
        return false;
    const QModelIndex first = indexAt(QPoint(1, 1));
    if (!first.isValid())
        return false;
    const QModelIndex last = indexAt(QPoint(1, viewport()->height() - 1));
    const int lastRow = last.isValid() ? last.row() : m_model->rowCount() - 1;
    for (int row = first.row(); row <= lastRow; ++row) {
        // A stalled task is not expected to change soon.
        const TaskState state = m_model->state(row);
        if (isActive(state) && state != TaskState::Stalled)
            return true;
    }
    return false;
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
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier) == false) {
        const QStringList ids = selectedIds().mid(0, mostOpenedAtOnce);
        for (const QString &id : ids)
            Q_EMIT taskActivated(id);
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
    if (event->button() == Qt::LeftButton && index.isValid() && m_model)
        Q_EMIT taskActivated(m_model->taskRow(index.row()).id);
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
