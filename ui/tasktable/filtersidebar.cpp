#include "ui/tasktable/filtersidebar.h"

#include "tasks/tasktablemodel.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QGuiApplication>
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

enum EntryRole { ValueRole = Qt::UserRole, CountRole };

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

//! True when the search says nothing about the field, but for what it leaves out.
bool isAllChosen(const SearchQuery &query, SearchField field)
{
    return chosenSearchValues(query, field).isEmpty();
}

} // namespace

struct FilterSidebar::Entry
{
    QString text;
    QIcon icon;
    QString value; //!< as the search writes it; empty for the entry for all
    int count = 0;
};

struct FilterSidebar::Facet
{
    SearchField field;
    QLabel *title;
    QListWidget *list;
    std::vector<Entry> shown; //!< what the list says; empty makes the next filling write everything
};

FilterSidebar::FilterSidebar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"filterSidebar"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 10, 8, 8);
    column->setSpacing(4);
    addFacet(SearchField::Phase, u"stateFilter"_s);
    addFacet(SearchField::Type, u"typeFilter"_s);
    addFacet(SearchField::Age, u"ageFilter"_s);
    addFacet(SearchField::Project, u"projectFilter"_s);
    addFacet(SearchField::Account, u"accountFilter"_s);
    for (const auto &facet : m_facets) {
        column->addWidget(facet->title);
        column->addWidget(facet->list);
    }
    column->addStretch(1);

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

FilterSidebar::~FilterSidebar() = default;

FilterSidebar::Facet &FilterSidebar::addFacet(SearchField field, const QString &objectName)
{
    auto *title = new QLabel;
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    title->setContentsMargins(8, m_facets.empty() ? 0 : 12, 8, 2);
    auto *list = new QListWidget;
    list->setObjectName(objectName);
    list->setFrameShape(QFrame::NoFrame);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setItemDelegate(new CountedEntryDelegate(list));
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    title->setBuddy(list);
    m_facets.push_back(std::make_unique<Facet>(Facet { field, title, list, {} }));
    Facet *facet = m_facets.back().get();
    connect(list, &QListWidget::itemSelectionChanged, this, [this, facet] {
        if (!m_filling)
            editQuery(*facet);
    });
    return *facet;
}

//! Writes into the search what was chosen by hand.
void FilterSidebar::editQuery(Facet &facet)
{
    const bool adds = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
    QString text = m_text;
    QStringList values;
    bool choosesAll = false;
    for (int row = 0; row < facet.list->count(); ++row) {
        const QListWidgetItem *item = facet.list->item(row);
        const QString value = item->data(ValueRole).toString();
        if (value.isEmpty()) {
            choosesAll = item->isSelected() && !isAllChosen(m_query, facet.field);
            continue;
        }
        if (item->isSelected())
            values += value;
        if (!adds)
            continue;
        const bool wasChosen = isSearchValueChosen(m_query, facet.field, value);
        if (item->isSelected() && !wasChosen)
            text = withSearchValue(text, facet.field, value);
        else if (!item->isSelected() && wasChosen)
            text = withoutSearchValue(text, facet.field, value);
    }
    if (choosesAll)
        text = withoutSearchField(m_text, facet.field);
    else if (!adds)
        text = withSearchValues(m_text, facet.field, values);
    setText(text);
}

void FilterSidebar::setText(const QString &text)
{
    const bool isNew = text != m_text;
    m_text = text;
    m_query = parseSearch(text);
    fill();
    if (isNew)
        Q_EMIT queryEdited(text);
}

void FilterSidebar::setQuery(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_query = parseSearch(text);
    fill();
}

void FilterSidebar::setCounts(const TaskCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    fill();
}

void FilterSidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::PaletteChange)
        return;
    for (const auto &facet : m_facets)
        facet->shown.clear();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else
        fill();
}

void FilterSidebar::retranslate()
{
    for (const auto &facet : m_facets) {
        switch (facet->field) {
        case SearchField::Phase:
            facet->title->setText(tr("State"));
            facet->list->setAccessibleName(tr("Filter by state"));
            break;
        case SearchField::Type:
            facet->title->setText(tr("Type"));
            facet->list->setAccessibleName(tr("Filter by type"));
            break;
        case SearchField::Age:
            //: title of a list of ages: today, last 7 days …
            facet->title->setText(tr("Created"));
            facet->list->setAccessibleName(tr("Filter by age"));
            break;
        case SearchField::Project:
            facet->title->setText(tr("Project"));
            facet->list->setAccessibleName(tr("Filter by project"));
            break;
        default:
            facet->title->setText(tr("Account"));
            facet->list->setAccessibleName(tr("Filter by account"));
            break;
        }
    }
    fill();
}

void FilterSidebar::fill()
{
    m_filling = true;
    for (const auto &facet : m_facets) {
        switch (facet->field) {
        case SearchField::Phase:
            put(*facet, stateEntries());
            break;
        case SearchField::Type:
            put(*facet, typeEntries());
            break;
        case SearchField::Age:
            put(*facet, ageEntries());
            break;
        case SearchField::Project:
            //: all tasks, whatever their project
            put(*facet, namedEntries(facet->field, m_counts.byProject, tr("All projects")));
            break;
        default:
            //: all tasks, whatever their account
            put(*facet, namedEntries(facet->field, m_counts.byAccount, tr("All accounts")));
            break;
        }
    }
    m_filling = false;
}

void FilterSidebar::writeCount(QListWidgetItem *item, const Entry &entry)
{
    item->setData(CountRole, entry.count);
    item->setData(Qt::AccessibleTextRole,
                  //: read aloud: the name of a filter and how many tasks it shows
                  tr("%1, %Ln task(s)", nullptr, entry.count).arg(entry.text));
}

void FilterSidebar::write(QListWidgetItem *item, SearchField field, const Entry &entry)
{
    item->setText(entry.text);
    item->setIcon(entry.icon);
    item->setData(ValueRole, entry.value);
    writeCount(item, entry);
    const QString name = searchFieldName(field);
    const QString advice = entry.value.isEmpty()
        //: tool tip of a filter; %1 is what is taken out of the search: phase:
        ? tr("Takes %1 out of the search").arg(name + u':')
        //: tool tip of a filter; %1 is what is written into the search: phase:failed
        : tr("Searches for %1").arg(name + u':' + entry.value);
    item->setToolTip(plainToolTip(advice));
    item->setData(Qt::AccessibleDescriptionRole, advice);
}

//! Shows \a entries and which of them the search selects. Entries are matched by value, so that the one with
//! the keyboard keeps it while counts come and go.
void FilterSidebar::put(Facet &facet, const std::vector<Entry> &entries)
{
    QListWidget *list = facet.list;
    const bool isShown = !entries.empty();
    facet.title->setVisible(isShown);
    list->setVisible(isShown);
    const QSignalBlocker blocker(list);
    const auto valueAt = [list](int row) { return list->item(row)->data(ValueRole).toString(); };
    int row = 0;
    for (const Entry &entry : entries) {
        while (row < list->count() && valueAt(row) != entry.value
               && std::ranges::find(entries, valueAt(row), &Entry::value) == entries.end())
            delete list->takeItem(row);
        QListWidgetItem *item = row < list->count() ? list->item(row) : nullptr;
        if (!item || valueAt(row) != entry.value) {
            item = new QListWidgetItem;
            list->insertItem(row, item);
            write(item, facet.field, entry);
        } else {
            const auto before = std::ranges::find(facet.shown, entry.value, &Entry::value);
            if (before == facet.shown.end() || before->text != entry.text)
                write(item, facet.field, entry);
            else if (before->count != entry.count)
                writeCount(item, entry);
        }
        item->setSelected(entry.value.isEmpty() ? isAllChosen(m_query, facet.field)
                                                : isSearchValueChosen(m_query, facet.field, entry.value));
        ++row;
    }
    while (list->count() > row)
        delete list->takeItem(row);
    facet.shown = entries;
    // Keys begin at what is chosen.
    const QList<QListWidgetItem *> chosen = list->selectedItems();
    if (!chosen.isEmpty() && (!list->currentItem() || !list->currentItem()->isSelected())
        && !list->hasFocus())
        list->setCurrentItem(chosen.constFirst(), QItemSelectionModel::NoUpdate);
    list->setFixedHeight(list->count() * list->sizeHintForRow(0) + 2);
    list->viewport()->update();
}

std::vector<FilterSidebar::Entry> FilterSidebar::stateEntries() const
{
    const auto stateCount
        = [this](TaskState state) { return m_counts.byState[static_cast<std::size_t>(state)]; };
    const auto entry = [&](TaskState state) {
        return Entry { stateText(state), theme::stateIcon(state, palette()), searchWord(state),
                       stateCount(state) };
    };
    std::vector<Entry> entries;
    //: all tasks, whatever their state
    entries.push_back({ tr("All"), theme::icon(u"filter"_s, palette()), {}, m_counts.all });
    //: tasks that are not ended yet: waiting, running, retrying or stalled
    entries.push_back({ tr("Active"), theme::icon(u"progress"_s, palette()),
                        searchChoiceWords(SearchField::Phase, activeChoice).constFirst(), m_counts.active });
    for (const TaskState state : activeStates)
        entries.push_back(entry(state));
    for (const TaskState state : endStates)
        entries.push_back(entry(state));
    if (stateCount(TaskState::Unknown) > 0
        || isSearchValueChosen(m_query, SearchField::Phase, searchWord(TaskState::Unknown)))
        entries.push_back(entry(TaskState::Unknown));
    return entries;
}

std::vector<FilterSidebar::Entry> FilterSidebar::typeEntries() const
{
    std::vector<Entry> entries;
    //: all tasks, whatever their type
    entries.push_back({ tr("All types"), {}, {}, m_counts.all });
    for (int i = 1; i <= taskTypeCount; ++i) {
        const auto type = static_cast<TaskType>(i % taskTypeCount); // the unknown one comes last
        const int count = m_counts.byType[static_cast<std::size_t>(type)];
        if (count == 0 && !isSearchValueChosen(m_query, SearchField::Type, searchWord(type)))
            continue;
        entries.push_back(
            { type == TaskType::Unknown ? tr("Other") : typeText(type), {}, searchWord(type), count });
    }
    return entries;
}

//! None when nothing is known of when tasks were created.
std::vector<FilterSidebar::Entry> FilterSidebar::ageEntries() const
{
    if (m_counts.byAge == decltype(m_counts.byAge) {} && isAllChosen(m_query, SearchField::Age))
        return {};
    const auto entry = [this](const QString &text, AgeBucket age) {
        return Entry { text, {}, searchWord(age), m_counts.byAge[static_cast<std::size_t>(age)] };
    };
    return {
        //: all tasks, whenever they were created
        { tr("Any time"), {}, {}, m_counts.all },
        //: when tasks were created
        entry(tr("Today"), AgeBucket::Today),
        //: when tasks were created
        entry(tr("Last 7 days"), AgeBucket::LastWeek),
        //: when tasks were created
        entry(tr("Last 30 days"), AgeBucket::LastMonth),
        //: tasks that were created before the last 30 days
        entry(tr("Older"), AgeBucket::Older),
    };
}

//! One for each name, the largest when there are very many; none when there is nothing to choose between.
std::vector<FilterSidebar::Entry>
FilterSidebar::namedEntries(SearchField field, const QMap<QString, int> &counts, const QString &all) const
{
    constexpr std::size_t most = 30;
    if (counts.size() < 2)
        return {};
    std::vector<Entry> entries;
    const QStringList names = counts.keys();
    for (auto at = counts.begin(); at != counts.end(); ++at) {
        const QString &name = at.key();
        // A name that is a part of another would find both.
        const bool isPart = std::ranges::any_of(names, [&name](const QString &other) {
            return other != name && other.contains(name, Qt::CaseInsensitive);
        });
        entries.push_back({ name, {}, searchValueText(name, isPart), at.value() });
    }
    if (entries.size() > most) {
        std::ranges::stable_sort(entries, std::ranges::greater(), &Entry::count);
        std::erase_if(entries, [&, rank = std::size_t(0)](const Entry &entry) mutable {
            return ++rank > most && !isSearchValueChosen(m_query, field, entry.value);
        });
        std::ranges::sort(entries, {}, &Entry::text);
    }
    entries.insert(entries.begin(), { all, {}, {}, m_counts.all });
    return entries;
}

} // namespace reelwatch
