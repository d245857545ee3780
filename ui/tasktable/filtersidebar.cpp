#include "ui/tasktable/filtersidebar.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

enum EntryRole { ValuesRole = Qt::UserRole, CountRole };

//! The states a person calls active, in the sidebar's order.
constexpr std::array activeStates { TaskState::Waiting, TaskState::Running, TaskState::Retrying,
                                    TaskState::Stalled };
constexpr std::array endStates { TaskState::Failed, TaskState::Completed, TaskState::Cancelled };

class CountedEntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem entry = option;
        initStyleOption(&entry, index);
        const QWidget *widget = option.widget;
        QStyle *style = widget->style();
        const QString text = entry.text;
        const QIcon icon = entry.icon;
        // Two lists with a full highlight each would outshine the tasks, so only the one with the keyboard
        // has it.
        const bool chosen = option.state & QStyle::State_Selected;
        const bool selected = chosen && widget->hasFocus();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Qt::NoBrush);
        if (chosen) {
            QColor ground = option.palette.color(QPalette::Highlight);
            ground.setAlphaF(selected ? 1.0F : 0.16F);
            painter->setBrush(ground);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->setBrush(option.palette.color(QPalette::Midlight));
        }
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 4, 4);
        painter->restore();

        const QRect inner = option.rect.adjusted(8, 0, -8, 0);
        const int count = index.data(CountRole).toInt();
        const QString countText = QLocale().toString(count);
        const QColor plain = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor muted = selected ? plain : theme::mutedColor(option.palette);
        painter->save();
        const QRect iconRect
            = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(16, 16), inner);
        icon.paint(painter, iconRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        painter->setPen(muted);
        const int countFlags
            = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
        painter->drawText(inner, countFlags, countText);
        const int countWidth = option.fontMetrics.horizontalAdvance(countText) + 8;
        const QRect textRect = option.direction == Qt::LeftToRight ? inner.adjusted(24, 0, -countWidth, 0)
                                                                   : inner.adjusted(countWidth, 0, -24, 0);
        painter->setPen(count > 0 || selected ? plain : muted);
        const int textFlags
            = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
        painter->drawText(textRect, textFlags,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, textRect.width()));
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange
            && !selected) {
            QStyleOptionFocusRect focus;
            focus.QStyleOption::operator=(option);
            style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { 120, std::max(16, option.fontMetrics.height()) + 9 };
    }
};

QVariantList valuesOf(const auto &states)
{
    QVariantList values;
    for (const TaskState state : states)
        values.append(static_cast<int>(state));
    return values;
}

QSet<int> chosenValues(const QListWidget *list)
{
    QSet<int> chosen;
    for (int row = 0; row < list->count(); ++row) {
        const QListWidgetItem *item = list->item(row);
        if (!item->isSelected())
            continue;
        const QVariantList values = item->data(ValuesRole).toList();
        if (values.isEmpty()) // "All" is chosen
            return {};
        for (const QVariant &value : values)
            chosen.insert(value.toInt());
    }
    return chosen;
}

} // namespace

FilterSidebar::FilterSidebar(QWidget *parent)
    : QWidget(parent), m_stateTitle(new QLabel), m_states(makeList(u"stateFilter"_s)),
      m_typeTitle(new QLabel), m_types(makeList(u"typeFilter"_s))
{
    setObjectName(u"filterSidebar"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 10, 8, 8);
    column->setSpacing(4);
    for (QLabel *title : { m_stateTitle, m_typeTitle }) {
        QFont font = title->font();
        font.setBold(true);
        title->setFont(font);
        title->setContentsMargins(8, 0, 8, 2);
    }
    column->addWidget(m_stateTitle);
    column->addWidget(m_states);
    column->addSpacing(12);
    column->addWidget(m_typeTitle);
    column->addWidget(m_types);
    column->addStretch(1);
    m_stateTitle->setBuddy(m_states);
    m_typeTitle->setBuddy(m_types);

    auto *scroller = new QScrollArea;
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setWidgetResizable(true);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroller);
    setMinimumWidth(176);
    retranslate();
}

QListWidget *FilterSidebar::makeList(const QString &objectName)
{
    auto *list = new QListWidget(this);
    list->setObjectName(objectName);
    list->setFrameShape(QFrame::NoFrame);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setItemDelegate(new CountedEntryDelegate(list));
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    connect(list, &QListWidget::itemSelectionChanged, this, [this, list] {
        if (m_filling)
            return;
        m_filling = true;
        settleSelection(list);
        m_filling = false;
        Q_EMIT filterChanged();
    });
    return list;
}

//! The entry for all stands alone: what is added to it takes its place, and it takes the place of all others.
void FilterSidebar::settleSelection(QListWidget *list)
{
    QListWidgetItem *all = list->item(0);
    const qsizetype chosen = list->selectedItems().size();
    const bool hadAll = m_showingAll.contains(list);
    if (chosen == 0) {
        all->setSelected(true);
    } else if (chosen > 1 && all->isSelected()) {
        if (hadAll) {
            all->setSelected(false);
        } else {
            list->clearSelection();
            all->setSelected(true);
        }
    }
    rememberAll(list);
}

void FilterSidebar::rememberAll(const QListWidget *list)
{
    if (list->item(0)->isSelected())
        m_showingAll.insert(list);
    else
        m_showingAll.remove(list);
}

void FilterSidebar::setCounts(const TaskCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    fill();
}

QSet<int> FilterSidebar::states() const
{
    return chosenValues(m_states);
}

QSet<int> FilterSidebar::types() const
{
    return chosenValues(m_types);
}

void FilterSidebar::chooseAll()
{
    m_states->setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
    m_types->setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
}

void FilterSidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        fill();
}

void FilterSidebar::retranslate()
{
    m_stateTitle->setText(tr("State"));
    m_states->setAccessibleName(tr("Filter by state"));
    m_typeTitle->setText(tr("Type"));
    m_types->setAccessibleName(tr("Filter by type"));
    fill();
}

void FilterSidebar::fill()
{
    struct Entry
    {
        QString text;
        QIcon icon;
        QVariantList values;
        int count = 0;
    };
    const auto put = [this](QListWidget *list, const std::vector<Entry> &entries) {
        // Entries are matched by value, so that what is chosen stays chosen while counts come and go.
        const QSignalBlocker blocker(list);
        int row = 0;
        for (const Entry &entry : entries) {
            while (row < list->count() && list->item(row)->data(ValuesRole).toList() != entry.values) {
                const bool comesLater = std::any_of(entries.begin(), entries.end(), [&](const Entry &each) {
                    return each.values == list->item(row)->data(ValuesRole).toList();
                });
                if (comesLater)
                    break;
                delete list->takeItem(row);
            }
            QListWidgetItem *item = row < list->count() ? list->item(row) : nullptr;
            if (!item || item->data(ValuesRole).toList() != entry.values) {
                item = new QListWidgetItem;
                list->insertItem(row, item);
            }
            item->setText(entry.text);
            item->setIcon(entry.icon);
            item->setData(ValuesRole, entry.values);
            item->setData(CountRole, entry.count);
            item->setData(Qt::AccessibleTextRole,
                          //: read aloud: the name of a filter and how many tasks it shows
                          tr("%1, %n task(s)", nullptr, entry.count).arg(entry.text));
            ++row;
        }
        while (list->count() > row)
            delete list->takeItem(row);
        if (list->selectedItems().isEmpty())
            list->setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
        const int height = list->count() * list->sizeHintForRow(0);
        list->setFixedHeight(height + 2);
        rememberAll(list);
        list->viewport()->update();
    };

    m_filling = true;
    const QSet<int> statesBefore = states();
    const QSet<int> typesBefore = types();
    const auto stateCount
        = [this](TaskState state) { return m_counts.byState[static_cast<std::size_t>(state)]; };
    const auto stateEntry = [&](TaskState state) {
        return Entry { stateText(state),
                       theme::stateIcon(state, palette()),
                       { static_cast<int>(state) },
                       stateCount(state) };
    };
    std::vector<Entry> stateEntries;
    //: all tasks, whatever their state
    stateEntries.push_back({ tr("All"), theme::icon(u"filter"_s, palette()), {}, m_counts.all });
    //: tasks that are not ended yet: waiting, running, retrying or stalled
    stateEntries.push_back(
        { tr("Active"), theme::icon(u"progress"_s, palette()), valuesOf(activeStates), m_counts.active });
    for (const TaskState state : activeStates)
        stateEntries.push_back(stateEntry(state));
    for (const TaskState state : endStates)
        stateEntries.push_back(stateEntry(state));
    if (stateCount(TaskState::Unknown) > 0 || statesBefore.contains(static_cast<int>(TaskState::Unknown)))
        stateEntries.push_back(stateEntry(TaskState::Unknown));
    put(m_states, stateEntries);

    std::vector<Entry> typeEntries;
    //: all tasks, whatever their type
    typeEntries.push_back({ tr("All types"), {}, {}, m_counts.all });
    std::vector<int> order;
    for (int i = 1; i < static_cast<int>(m_counts.byType.size()); ++i)
        order.push_back(i);
    order.push_back(static_cast<int>(TaskType::Unknown));
    for (const int type : order) {
        const int count = m_counts.byType[static_cast<std::size_t>(type)];
        if (count == 0 && !typesBefore.contains(type))
            continue;
        const QString word = type == static_cast<int>(TaskType::Unknown)
            ? tr("Other")
            : typeText(static_cast<TaskType>(type));
        typeEntries.push_back({ word, {}, { type }, count });
    }
    put(m_types, typeEntries);
    m_filling = false;
}

} // namespace reelwatch
