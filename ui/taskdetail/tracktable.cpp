#include "ui/taskdetail/tracktable.h"

#include "ui/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int maximumVisibleRows = 12;

} // namespace

TrackTable::TrackTable(QWidget *parent) : QTreeWidget(parent)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setAllColumnsShowFocus(false);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TrackTable::setTable(const DetailTable &table)
{
    if (table == m_table)
        return;
    const bool sameHeaders = table.headers == m_table.headers;
    m_table = table;
    setAccessibleName(table.name);
    if (!sameHeaders) {
        setColumnCount(static_cast<int>(table.headers.size()));
        setHeaderLabels(table.headers);
        for (int column = 0; column < columnCount(); ++column) {
            headerItem()->setToolTip(column, table.headers.at(column));
        }
    }
    const int rows = static_cast<int>(table.rows.size());
    while (topLevelItemCount() > rows)
        delete takeTopLevelItem(topLevelItemCount() - 1);
    for (int row = 0; row < rows; ++row) {
        QTreeWidgetItem *item = topLevelItem(row);
        if (!item)
            item = new QTreeWidgetItem(this);
        item->setSizeHint(0, QSize(0, fontMetrics().height() + 8));
        const QStringList &cells = table.rows[static_cast<size_t>(row)];
        for (int column = 0; column < columnCount(); ++column) {
            const QString cell = cells.value(column);
            if (item->text(column) == cell)
                continue;
            item->setText(column, cell);
            item->setToolTip(column, cell.size() > 40 ? plainToolTip(cell) : QString());
        }
    }
    fitColumns();
    updateGeometry();
}

void TrackTable::fitColumns()
{
    for (int column = 0; column < columnCount(); ++column) {
        // Measured from the texts, because the rows' size hint is there for their height alone.
        int wanted = header()->sectionSizeHint(column);
        for (int row = 0; row < topLevelItemCount(); ++row)
            wanted = std::max(wanted, fontMetrics().horizontalAdvance(topLevelItem(row)->text(column)));
        wanted += 18;
        header()->resizeSection(column, std::min(wanted, fontMetrics().averageCharWidth() * 60));
    }
}

int TrackTable::contentHeight() const
{
    const int rowHeight = topLevelItemCount() > 0 ? sizeHintForRow(0) : fontMetrics().height() + 4;
    const int rows = std::clamp(topLevelItemCount(), 1, maximumVisibleRows);
    int height = header()->sizeHint().height() + rowHeight * rows + 2 * frameWidth();
    int width = 0;
    for (int column = 0; column + 1 < columnCount(); ++column)
        width += header()->sectionSize(column);
    if (columnCount() > 0)
        width += std::max(sizeHintForColumn(columnCount() - 1), header()->sectionSizeHint(columnCount() - 1));
    if (width > viewport()->width())
        height += horizontalScrollBar()->sizeHint().height();
    return height;
}

bool TrackTable::scrollsInside() const
{
    return topLevelItemCount() > maximumVisibleRows;
}

QSize TrackTable::sizeHint() const
{
    return { 480, contentHeight() };
}

QSize TrackTable::minimumSizeHint() const
{
    return { 160, contentHeight() };
}

QString TrackTable::rowText(int row) const
{
    return row >= 0 && row < static_cast<int>(m_table.rows.size())
        ? m_table.rows[static_cast<size_t>(row)].join(u'\t')
        : QString();
}

void TrackTable::copyCell() const
{
    if (const QTreeWidgetItem *item = currentItem())
        QGuiApplication::clipboard()->setText(item->text(std::max(currentColumn(), 0)));
}

void TrackTable::copyRow() const
{
    if (currentItem())
        QGuiApplication::clipboard()->setText(rowText(indexOfTopLevelItem(currentItem())));
}

void TrackTable::copyTable() const
{
    QStringList lines { m_table.headers.join(u'\t') };
    for (const QStringList &row : m_table.rows)
        lines += row.join(u'\t');
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void TrackTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    if (currentItem()) {
        //: Copies the field of a table that was clicked.
        menu.addAction(tr("&Copy Value"), this, &TrackTable::copyCell);
        menu.addAction(tr("Copy &Row"), this, &TrackTable::copyRow);
    }
    menu.addAction(tr("Copy &Table"), this, &TrackTable::copyTable);
    menu.addAction(tr("Copy &All as Text"), this, &TrackTable::copyAllRequested);
    menu.exec(event->globalPos());
}

void TrackTable::wheelEvent(QWheelEvent *event)
{
    if (scrollsInside() || std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y()))
        QTreeWidget::wheelEvent(event);
    else
        event->ignore();
}

void TrackTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyRow();
    else
        QTreeWidget::keyPressEvent(event);
}

void TrackTable::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void TrackTable::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitColumns();
        updateGeometry();
    }
}

} // namespace reelwatch
