#include "ui/tasktable/taskdelegate.h"

#include "tasks/tasktablemodel.h"
#include "text/quantities.h"
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

//! The ends of names and addresses tell more than their middle.
Qt::TextElideMode elideOf(TaskColumn column)
{
    switch (column) {
    case TaskColumn::Name:
    case TaskColumn::Source:
    case TaskColumn::Md5:
    case TaskColumn::Sha256:
    case TaskColumn::Id:
        return Qt::ElideMiddle;
    default:
        return Qt::ElideRight;
    }
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
    m_refused = theme::readableOn(theme::errorColor(palette), palette.color(QPalette::Base));
}

QRect TaskDelegate::textRectOf(TaskColumn column, const QRect &rect, Qt::LayoutDirection direction)
{
    const QRect inner = rect.adjusted(sideMargin, 0, -sideMargin, 0);
    if (column != TaskColumn::State)
        return inner;
    constexpr int indent = iconSize + iconGap;
    return direction == Qt::LeftToRight ? inner.adjusted(indent, 0, 0, 0) : inner.adjusted(0, 0, -indent, 0);
}

void TaskDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const TaskCell &cell,
                            const std::vector<Place> &places) const
{
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem panel = option;
    panel.showDecorationSelected = true;
    panel.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, option.widget);

    Look look;
    look.facts = cell.row.facts();
    look.state = cell.state;
    look.isSelected = option.state & QStyle::State_Selected;
    look.isRefused = cell.note && cell.note->stage == ActionNote::Stage::Refused;
    look.hasName = cell.row.record().hasText(RowText::Name);
    const QPalette::ColorGroup group
        = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    look.plain = option.palette.color(group, look.isSelected ? QPalette::HighlightedText : QPalette::Text);
    look.quiet = look.isSelected ? look.plain : m_muted;

    for (const Place &place : places) {
        if (place.column == TaskColumn::Progress)
            paintProgress(painter, option, cell, place, look);
        else
            paintText(painter, option, cell, place, look);
    }

    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor
            = option.palette.color(group, look.isSelected ? QPalette::Highlight : QPalette::Base);
        if (!places.empty()) {
            const auto [least, most]
                = std::ranges::minmax(places, {}, [](const Place &place) { return place.rect.x(); });
            focus.rect.setLeft(least.rect.left());
            focus.rect.setRight(most.rect.right());
        }
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

void TaskDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const TaskCell &cell,
                             const Place &place, const Look &look) const
{
    const TaskColumn column = place.column;
    if (column == TaskColumn::State) {
        const QRect inner = place.rect.adjusted(sideMargin, 0, -sideMargin, 0);
        const QRect iconRect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                                   QSize(iconSize, iconSize), inner);
        m_stateIcons[indexOf(look.state)].paint(painter, iconRect, Qt::AlignCenter,
                                                look.isSelected ? QIcon::Selected : QIcon::Normal);
    }
    const bool isQuiet = look.facts.gone || look.facts.acknowledged
        || (column != TaskColumn::State && column != TaskColumn::Name);
    painter->setPen(isQuiet ? look.quiet : look.plain);
    if (column == TaskColumn::State && look.isRefused && !look.isSelected)
        painter->setPen(m_refused);
    QFont font = option.font;
    if (column == TaskColumn::Name && !look.hasName)
        font.setItalic(true);
    const Qt::Alignment side
        = QStyle::visualAlignment(option.direction, isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft);
    m_lines.paint(painter, textRectOf(column, place.rect, option.direction), side, font, cell.text(column),
                  elideOf(column));
}

void TaskDelegate::paintProgress(QPainter *painter, const QStyleOptionViewItem &option, const TaskCell &cell,
                                 const Place &place, const Look &look) const
{
    const QRect inner = place.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    // Where there is something to say about an action, it says more than how far the task is.
    if (cell.note && !cell.note->words.isEmpty()) {
        painter->setPen(look.isRefused && !look.isSelected ? m_refused : look.quiet);
        m_lines.paint(painter, inner, QStyle::visualAlignment(option.direction, Qt::AlignLeft), option.font,
                      cell.note->words, Qt::ElideRight);
        return;
    }
    const bool hasBar = showsBar(look.facts, look.state);
    QString words = text::unknown();
    if (look.state == TaskState::Completed)
        words = text::percent(1.0, option.locale);
    else if (hasBar && look.facts.progress)
        words = text::percent(static_cast<double>(*look.facts.progress), option.locale);
    else if (hasBar)
        words.clear();

    painter->setPen(look.quiet);
    const int numberWidth = option.fontMetrics.horizontalAdvance(text::percent(1.0, option.locale)) + 2;
    const QRect numberRect
        = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                              QSize(std::min(numberWidth, inner.width()), inner.height()), inner);
    m_lines.paint(painter, numberRect, QStyle::visualAlignment(option.direction, Qt::AlignRight), option.font,
                  words);
    const int barWidth = inner.width() - numberWidth - sideMargin;
    if (!hasBar || barWidth < 2 * barHeight)
        return;

    // The style's own bar is several gradients and, without progress, an animation that never ends.
    const QRect bar = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                          QSize(barWidth, barHeight), inner);
    const QColor color = m_stateColors[indexOf(look.state)];
    QColor track = look.plain;
    track.setAlphaF(0.16F);
    painter->fillRect(bar, look.isSelected ? option.palette.color(QPalette::Base) : track);
    if (!look.facts.progress) {
        painter->fillRect(bar, QBrush(color, Qt::BDiagPattern));
        return;
    }
    QRect filled = bar;
    filled.setWidth(static_cast<int>(std::round(static_cast<double>(*look.facts.progress) * barWidth)));
    if (option.direction == Qt::RightToLeft)
        filled.moveRight(bar.right());
    painter->fillRect(filled, color);
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
    const QString words = index.data(Qt::DisplayRole).toString();
    QFont font = view->font();
    font.setItalic(column == TaskColumn::Name && !model->hasName(index.row()));
    const QRect room = textRectOf(column, option.rect, view->layoutDirection());

    const bool hasWords = column != TaskColumn::Progress
        || (!model->isGroupRow(index.row()) && model->cell(index.row()).note);
    QStringList lines;
    if (const std::optional<qint64> moment = momentOf(row, column)) {
        lines.append(text::isoMoment(moment));
    } else if (hasWords && QFontMetrics(font).horizontalAdvance(words) > room.width()) {
        lines.append(words);
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
