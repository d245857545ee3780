#include "ui/tasktable/taskdelegate.h"

#include "tasks/tasktablemodel.h"
#include "text/quantities.h"
#include "ui/tasktable/columnlayout.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int iconSize = 16;
constexpr int iconGap = 6;
constexpr int barHeight = 10;
constexpr int arrowSize = 10;

std::size_t indexOf(TaskState state)
{
    return static_cast<std::size_t>(state);
}

bool showsBar(const TaskFacts &row, TaskState state)
{
    return row.phase == TaskPhase::Running && (state == TaskState::Running || state == TaskState::Stalled);
}

} // namespace

TaskDelegate::TaskDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void TaskDelegate::setPalette(const QPalette &palette)
{
    for (std::size_t i = 0; i < m_stateIcons.size(); ++i) {
        const auto state = static_cast<TaskState>(i);
        m_stateIcons[i] = theme::stateIcon(state, palette);
        m_stateColors[i] = theme::stateColor(state, palette);
    }
    m_muted = theme::mutedColor(palette);
}

TaskDelegate::Cell TaskDelegate::cellOf(const QStyleOptionViewItem &option, const QModelIndex &index,
                                        const TaskTableModel &model) const
{
    Cell cell;
    const auto column = static_cast<TaskColumn>(index.column());
    cell.text = index.data(Qt::DisplayRole).toString();
    cell.font = option.font;
    cell.textRect = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    if (column == TaskColumn::State) {
        const int indent = iconSize + iconGap;
        cell.textRect.adjust(option.direction == Qt::LeftToRight ? indent : 0, 0,
                             option.direction == Qt::LeftToRight ? 0 : -indent, 0);
    } else if (column == TaskColumn::Name) {
        cell.elide = Qt::ElideMiddle;
        cell.font.setItalic(!model.hasName(index.row()));
    } else if (column == TaskColumn::Source) {
        cell.elide = Qt::ElideMiddle;
    } else if (column == TaskColumn::Md5 || column == TaskColumn::Sha256 || column == TaskColumn::Id) {
        cell.elide = Qt::ElideMiddle;
    }
    return cell;
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto *model = qobject_cast<const TaskTableModel *>(index.model());
    if (!model)
        return;
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem panel = option;
    panel.index = index;
    panel.showDecorationSelected = true;
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, option.widget);

    const TaskFacts row = model->facts(index.row());
    const TaskState state = model->state(index.row());
    const auto column = static_cast<TaskColumn>(index.column());
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette::ColorGroup group
        = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor plain = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const bool isQuiet
        = row.gone || row.acknowledged || (column != TaskColumn::State && column != TaskColumn::Name);
    const QColor textColor = selected || !isQuiet ? plain : m_muted;

    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (column == TaskColumn::Progress) {
        paintProgress(painter, option, row, state, textColor);
    } else {
        const Cell cell = cellOf(option, index, *model);
        if (column == TaskColumn::State) {
            const QRect inner = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
            const QRect iconRect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                                       QSize(iconSize, iconSize), inner);
            m_stateIcons[indexOf(state)].paint(painter, iconRect, Qt::AlignCenter,
                                               selected ? QIcon::Selected : QIcon::Normal);
        }
        painter->setFont(cell.font);
        painter->setPen(textColor);
        const Qt::Alignment side = isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft;
        const int flags = static_cast<int>(QStyle::visualAlignment(option.direction, side)) | Qt::AlignVCenter
            | Qt::TextSingleLine;
        painter->drawText(cell.textRect, flags,
                          QFontMetrics(cell.font).elidedText(cell.text, cell.elide, cell.textRect.width()));
    }
    if ((option.state & QStyle::State_HasFocus) && !selected) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = option.palette.color(QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

void TaskDelegate::paintProgress(QPainter *painter, const QStyleOptionViewItem &option, const TaskFacts &row,
                                 TaskState state, const QColor &textColor) const
{
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect inner = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    const bool hasBar = showsBar(row, state);
    QString words = text::unknown();
    if (state == TaskState::Completed)
        words = text::percent(1.0, option.locale);
    else if (hasBar && row.progress)
        words = text::percent(static_cast<double>(*row.progress), option.locale);
    else if (hasBar)
        words.clear();

    painter->setPen(textColor);
    painter->setFont(option.font);
    const int numberWidth = option.fontMetrics.horizontalAdvance(text::percent(1.0, option.locale)) + 2;
    const QRect numberRect
        = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                              QSize(std::min(numberWidth, inner.width()), inner.height()), inner);
    const int flags
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
    painter->drawText(numberRect, flags, words);
    const int barWidth = inner.width() - numberWidth - sideMargin;
    if (!hasBar || barWidth < 2 * barHeight)
        return;

    QStyleOptionProgressBar bar;
    bar.initFrom(option.widget);
    bar.direction = option.direction;
    bar.rect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                   QSize(barWidth, barHeight), inner);
    bar.state = (option.state & ~QStyle::State_Selected & ~QStyle::State_HasFocus) | QStyle::State_Horizontal;
    bar.palette = option.palette;
    bar.palette.setColor(QPalette::Highlight, m_stateColors[indexOf(state)]);
    bar.minimum = 0;
    bar.maximum = 1000;
    bar.progress = row.progress ? static_cast<int>(std::floor(static_cast<double>(*row.progress) * 1000)) : 0;
    style->drawControl(QStyle::CE_ProgressBarGroove, &bar, painter, option.widget);
    // In dark colours the style's groove cannot be told from the ground.
    if (theme::isDark(option.palette))
        painter->fillRect(bar.rect.adjusted(1, 1, -1, -1), option.palette.color(QPalette::Midlight));
    if (row.progress) {
        style->drawControl(QStyle::CE_ProgressBarContents, &bar, painter, option.widget);
    } else {
        // The style's own busy look starts an animation that never ends.
        painter->fillRect(bar.rect.adjusted(2, 2, -2, -2),
                          QBrush(m_stateColors[indexOf(state)], Qt::BDiagPattern));
    }
}

void TaskDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                              bool isCollapsed, bool hasFocus) const
{
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    painter->save();
    painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    const QRect inner = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    QStyleOption arrow;
    arrow.initFrom(option.widget);
    arrow.direction = option.direction;
    arrow.palette = option.palette;
    arrow.rect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                     QSize(arrowSize, arrowSize), inner);
    const QStyle::PrimitiveElement aside = option.direction == Qt::LeftToRight
        ? QStyle::PE_IndicatorArrowRight
        : QStyle::PE_IndicatorArrowLeft;
    style->drawPrimitive(isCollapsed ? aside : QStyle::PE_IndicatorArrowDown, &arrow, painter, option.widget);
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    const int indent = iconSize + iconGap;
    const QRect textRect = option.direction == Qt::LeftToRight ? inner.adjusted(indent, 0, 0, 0)
                                                               : inner.adjusted(0, 0, -indent, 0);
    const int flags = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft))
        | Qt::AlignVCenter | Qt::TextSingleLine;
    painter->drawText(textRect, flags, QFontMetrics(font).elidedText(text, Qt::ElideRight, textRect.width()));
    if (hasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = option.palette.color(QPalette::AlternateBase);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 80, std::max(iconSize, option.fontMetrics.height()) + 10 };
}

bool TaskDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const auto *model = qobject_cast<const TaskTableModel *>(index.model());
    if (!model || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const TaskFacts row = model->facts(index.row());
    const auto column = static_cast<TaskColumn>(index.column());
    QStyleOptionViewItem full = option;
    full.font = view->font();
    full.direction = view->layoutDirection();
    const Cell cell = cellOf(full, index, *model);

    QStringList lines;
    if (const std::optional<qint64> moment = momentOf(row, column)) {
        lines.append(text::isoMoment(moment));
    } else if (column != TaskColumn::Progress
               && QFontMetrics(cell.font).horizontalAdvance(cell.text) > cell.textRect.width()) {
        lines.append(cell.text);
    }
    if (row.gone)
        lines.append(tr("No longer on the server; kept here."));
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(lines.join(u'\n')), view, option.rect);
    return true;
}

} // namespace reelwatch
