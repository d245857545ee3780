#include "ui/search/completionpopup.h"

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int explanationRole = Qt::UserRole;
constexpr int mostRowsShown = 10;
constexpr int lineMargin = 8;
constexpr int explanationGap = 20;

class CompletionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (isCurrent) {
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, option.palette.color(QPalette::Midlight));
        }
        const QColor plain = option.palette.color(isCurrent ? QPalette::HighlightedText : QPalette::Text);
        const QRect inner = option.rect.adjusted(lineMargin, 0, -lineMargin, 0);
        const QString label = index.data(Qt::DisplayRole).toString();
        const QString explanation = index.data(explanationRole).toString();
        // One pixel more than is asked for: advances are rounded, and what just fits would be elided.
        const int labelWidth = std::min(option.fontMetrics.horizontalAdvance(label) + 1, inner.width());
        const QRect labelRect = QStyle::visualRect(option.direction, inner,
                                                   QRect(inner.topLeft(), QSize(labelWidth, inner.height())));
        painter->setPen(plain);
        // What is written reads from left to right in every language, as the search itself does.
        painter->setLayoutDirection(Qt::LeftToRight);
        painter->drawText(labelRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(label, Qt::ElideMiddle, labelRect.width()));
        const int left = inner.width() - labelWidth - explanationGap;
        if (left > explanationGap) {
            const QRect rest = QStyle::visualRect(
                option.direction, inner,
                QRect(inner.left() + labelWidth + explanationGap, inner.top(), left, inner.height()));
            const auto side = QStyle::visualAlignment(option.direction, Qt::AlignRight);
            painter->setLayoutDirection(option.direction);
            painter->setPen(isCurrent ? plain : theme::mutedColor(option.palette));
            painter->drawText(rest, static_cast<int>(side) | Qt::AlignVCenter | Qt::TextSingleLine,
                              option.fontMetrics.elidedText(explanation, Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto width
            = [&option](const QString &text) { return option.fontMetrics.horizontalAdvance(text); };
        return { width(index.data(Qt::DisplayRole).toString()) + explanationGap + 2
                     + width(index.data(explanationRole).toString()) + 2 * lineMargin,
                 option.fontMetrics.height() + 8 };
    }
};

} // namespace

CompletionPopup::CompletionPopup(QWidget *field)
    : QListView(field), m_field(field), m_model(new QStandardItemModel(this))
{
    // A tool tip's window takes neither focus nor grab, on every platform.
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(u"searchCompletions"_s);
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setItemDelegate(new CompletionDelegate(this));
    setModel(m_model);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT completionChosen(index.row()); });
}

void CompletionPopup::offer(const std::vector<SearchCompletion> &completions)
{
    m_completions = completions;
    m_model->clear();
    for (const SearchCompletion &completion : completions) {
        auto *item = new QStandardItem(completion.label);
        item->setData(completion.explanation, explanationRole);
        item->setData(completion.explanation.isEmpty() ? completion.label
                                                       : completion.label + u", "_s + completion.explanation,
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (completions.empty()) {
        hide();
        return;
    }
    place();
    scrollToTop();
    show();
    raise();
}

int CompletionPopup::currentRow() const
{
    return currentIndex().row();
}

void CompletionPopup::step(int by)
{
    const int count = m_model->rowCount();
    // One place more than there are rows: the text itself.
    const int next = (currentRow() + 1 + by + count + 1) % (count + 1) - 1;
    if (next < 0) {
        setCurrentIndex({});
        clearSelection();
    } else {
        setCurrentIndex(m_model->index(next, 0));
    }
    if (QAccessible::isActive()) {
        QAccessibleEvent event(next < 0 ? m_field : this, QAccessible::Focus);
        event.setChild(next);
        QAccessible::updateAccessibility(&event);
    }
}

const SearchCompletion &CompletionPopup::completion(int row) const
{
    return m_completions.at(static_cast<std::size_t>(row));
}

void CompletionPopup::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    if (QAccessible::isActive() && currentRow() >= 0 && m_field->hasFocus()) {
        QAccessibleEvent back(m_field, QAccessible::Focus);
        QAccessible::updateAccessibility(&back);
    }
}

void CompletionPopup::place()
{
    setLayoutDirection(m_field->layoutDirection());
    setFont(m_field->font());
    QPalette colors = m_field->palette();
    // The frame is drawn with it; in full strength it would outshine what it holds.
    colors.setColor(QPalette::WindowText, theme::mutedColor(colors));
    setPalette(colors);
    const int rows = std::min(m_model->rowCount(), mostRowsShown);
    const bool scrolls = m_model->rowCount() > mostRowsShown;
    const int frame = 2 * frameWidth();
    const int bar = scrolls ? verticalScrollBar()->sizeHint().width() : 0;
    const QRect screen = m_field->screen()->availableGeometry();
    const int width
        = std::min(std::max(m_field->width(), sizeHintForColumn(0) + frame + bar), screen.width());
    const QSize size(width, rows * sizeHintForRow(0) + frame);
    const QPoint below = m_field->mapToGlobal(QPoint(0, m_field->height() + 2));
    QPoint corner(isRightToLeft() ? below.x() + m_field->width() - width : below.x(), below.y());
    corner.setX(std::clamp(corner.x(), screen.left(), screen.right() + 1 - width));
    if (corner.y() + size.height() > screen.bottom())
        corner.setY(m_field->mapToGlobal(QPoint(0, -2)).y() - size.height());
    setGeometry(QRect(corner, size));
}

} // namespace reelwatch
