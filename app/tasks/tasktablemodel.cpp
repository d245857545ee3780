#include "tasks/tasktablemodel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFont>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qint64 noDay = std::numeric_limits<qint64>::max();

QString translated(const char *text)
{
    return QCoreApplication::translate("TaskTable", text);
}

//! A bar has its figure at its end, so progress stands with the numbers.
bool isRightAligned(TaskColumn column)
{
    return column == TaskColumn::Progress || isNumeric(column);
}

//! Calls \a emitRange(first, last) for each run of neighbours in the ascending \a numbers.
template<typename F> void forEachRun(const std::vector<int> &numbers, F emitRange)
{
    for (size_t i = 0; i < numbers.size();) {
        size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
            ++end;
        emitRange(numbers[i], numbers[end - 1]);
        i = end;
    }
}

size_t runCount(const std::vector<int> &numbers)
{
    size_t runs = 0;
    forEachRun(numbers, [&runs](int, int) { ++runs; });
    return runs;
}

//! "²" for 2, behind the title of a column that is sorted by after others.
QString raised(qsizetype number)
{
    static constexpr std::array<char16_t, 10> digits { u'⁰', u'¹', u'²', u'³', u'⁴',
                                                       u'⁵', u'⁶', u'⁷', u'⁸', u'⁹' };
    return number < 10 ? QString(QChar(digits[static_cast<size_t>(number)])) : QString();
}

} // namespace

// A list holds items: entries of the index as they are, and the heads of groups as −1 − their number among
// all groups ever met.
struct TaskTableModel::Private
{
    explicit Private(TaskTableModel *model) : q(model) { }

    struct Group
    {
        qint64 key = 0;
        int position = -1; //!< in shown, −1 when not shown
        int count = 0; //!< of its tasks that match
        bool isCollapsed = false;
    };
    struct Connection
    {
        QString accountId;
        QMetaObject::Connection changed;
    };

    TaskTableModel *q;
    TaskIndex index;
    SearchQuery query;
    std::vector<Connection> connections;
    const ActionBoard *board = nullptr;
    bool held = false;
    int pending = 0;

    std::vector<int> shown; //!< items the view sees; lags behind the index while the order is held
    std::vector<int> position; //!< of entries in shown, −1 when not shown
    std::vector<Group> groups;
    QHash<qint64, int> groupOfKey;
    TaskCounts shownCounts;

    static bool isGroup(int item) { return item < 0; }
    Group &groupOf(int item) { return groups[static_cast<size_t>(-1 - item)]; }
    const Group &groupOf(int item) const { return groups[static_cast<size_t>(-1 - item)]; }
    int itemAt(int row) const { return shown[static_cast<size_t>(row)]; }
    int positionOf(int item) const
    {
        return isGroup(item) ? groupOf(item).position : position[static_cast<size_t>(item)];
    }
    void setPosition(int item, int row)
    {
        if (isGroup(item))
            groupOf(item).position = row;
        else
            position[static_cast<size_t>(item)] = row;
    }

    TaskCell cellAt(int item) const
    {
        TaskCell cell { index.row(item), index.state(item), index.serverNowMs(item),
                        index.accountName(item) };
        if (board && !board->isEmpty())
            cell.note = board->find(index.key(item));
        return cell;
    }

    QString groupTitle(const Group &group) const
    {
        switch (index.grouping()) {
        case TaskGrouping::None:
            break;
        case TaskGrouping::State:
            return stateText(static_cast<TaskState>(group.key));
        case TaskGrouping::Type:
            return typeText(group.key == noDay ? TaskType::Unknown : static_cast<TaskType>(group.key));
        case TaskGrouping::Day: {
            if (group.key == noDay)
                //: title of the group of tasks that tell no day
                return translated(QT_TRANSLATE_NOOP("TaskTable", "No date"));
            const QDate day = QDate::fromJulianDay(-group.key);
            const QDate today = QDate::currentDate();
            if (day == today)
                //: title of a group of tasks
                return translated(QT_TRANSLATE_NOOP("TaskTable", "Today"));
            if (day == today.addDays(-1))
                //: title of a group of tasks
                return translated(QT_TRANSLATE_NOOP("TaskTable", "Yesterday"));
            return QLocale().toString(day, QLocale::LongFormat);
        }
        }
        return {};
    }

    QString groupText(const Group &group) const
    {
        //: head of a group in the list: %1 is its title, %2 how many tasks it has
        return translated(QT_TRANSLATE_NOOP("TaskTable", "%1 (%2)"))
            .arg(groupTitle(group), QLocale().toString(group.count));
    }

    int groupItem(qint64 key)
    {
        const auto found = groupOfKey.constFind(key);
        if (found != groupOfKey.constEnd())
            return -1 - *found;
        const auto number = static_cast<int>(groups.size());
        groups.push_back({ key });
        groupOfKey.insert(key, number);
        return -1 - number;
    }

    // ---- what the view sees

    //! What should be shown, and the groups' counts with it.
    std::vector<int> target(std::vector<int> *groupCounts)
    {
        std::vector<int> items;
        items.reserve(index.sorted().size());
        if (index.grouping() == TaskGrouping::None) {
            for (const int entry : index.sorted()) {
                if (index.matchesSearch(entry))
                    items.push_back(entry);
            }
            return items;
        }
        std::optional<qint64> current;
        int item = 0;
        for (const int entry : index.sorted()) {
            if (!index.matchesSearch(entry))
                continue;
            if (current != index.groupOf(entry)) {
                current = index.groupOf(entry);
                item = groupItem(*current);
                items.push_back(item);
                groupCounts->resize(groups.size());
            }
            ++(*groupCounts)[static_cast<size_t>(-1 - item)];
            if (!groupOf(item).isCollapsed)
                items.push_back(entry);
        }
        return items;
    }

    void renumber(size_t from = 0)
    {
        for (size_t i = from; i < shown.size(); ++i)
            setPosition(shown[i], static_cast<int>(i));
    }

    //! How what is shown differs from what should be.
    struct Difference
    {
        std::vector<int> removed; //!< positions in shown, ascending
        std::vector<int> inserted; //!< positions in the target, ascending
        std::vector<int> keptTargets; //!< positions in the target of what stays, in shown order
        bool moved = false; //!< what stays changes its order
        bool isEmpty() const { return removed.empty() && inserted.empty() && !moved; }
    };

    Difference difference(const std::vector<int> &wanted) const
    {
        Difference found;
        std::vector<int> wantedEntry(position.size(), -1);
        std::vector<int> wantedGroup(groups.size(), -1);
        const auto place = [&](int item) -> int & {
            return isGroup(item) ? wantedGroup[static_cast<size_t>(-1 - item)]
                                 : wantedEntry[static_cast<size_t>(item)];
        };
        for (size_t i = 0; i < wanted.size(); ++i) {
            place(wanted[i]) = static_cast<int>(i);
            if (positionOf(wanted[i]) < 0)
                found.inserted.push_back(static_cast<int>(i));
        }
        found.keptTargets.reserve(shown.size());
        for (size_t i = 0; i < shown.size(); ++i) {
            const int at = place(shown[i]);
            if (at < 0) {
                found.removed.push_back(static_cast<int>(i));
                continue;
            }
            found.moved = found.moved || (!found.keptTargets.empty() && at < found.keptTargets.back());
            found.keptTargets.push_back(at);
        }
        return found;
    }

    //! The fewest rows that must move to bring \a targets into ascending order.
    static int fewestMoves(const std::vector<int> &targets)
    {
        std::vector<int> tails; // the smallest end of an ascending subsequence of each length
        for (const int target : targets) {
            if (tails.empty() || target > tails.back())
                tails.push_back(target);
            else
                *std::lower_bound(tails.begin(), tails.end(), target) = target;
        }
        return static_cast<int>(targets.size() - tails.size());
    }

    void setPending(int count)
    {
        if (std::exchange(pending, count) != count)
            Q_EMIT q->pendingMovesChanged();
    }

    //! Brings what is shown up to date, or counts what waits while the order is held.
    void updateShown()
    {
        std::vector<int> groupCounts;
        const std::vector<int> wanted = target(&groupCounts);
        if (held && !shown.empty()) {
            const Difference found = difference(wanted);
            if (!found.isEmpty()) {
                setPending(static_cast<int>(found.removed.size() + found.inserted.size())
                           + (found.moved ? fewestMoves(found.keptTargets) : 0));
                return;
            }
        }
        show(wanted, groupCounts);
    }

    void showAll()
    {
        std::vector<int> groupCounts;
        const std::vector<int> wanted = target(&groupCounts);
        show(wanted, groupCounts);
    }

    void show(const std::vector<int> &wanted, std::vector<int> groupCounts)
    {
        const Difference found = difference(wanted);
        if (!found.isEmpty()) {
            // Views answer to each range by itself; beyond this many, one new layout is cheaper.
            constexpr size_t fewRanges = 64;
            if (found.moved || runCount(found.removed) > fewRanges || runCount(found.inserted) > fewRanges)
                showByLayout(wanted, found);
            else
                showByRanges(wanted, found);
        }
        groupCounts.resize(groups.size());
        for (size_t number = 0; number < groups.size(); ++number) {
            Group &group = groups[number];
            if (std::exchange(group.count, groupCounts[number]) != groupCounts[number] && group.position >= 0)
                Q_EMIT q->dataChanged(q->index(group.position, 0),
                                      q->index(group.position, taskColumnCount - 1));
        }
        setPending(0);
    }

    void countShown(int item, int by)
    {
        if (!isGroup(item))
            index.countInto(&shownCounts, item, by);
    }

    void showByRanges(const std::vector<int> &wanted, const Difference &found)
    {
        std::vector<std::pair<int, int>> runs;
        forEachRun(found.removed, [&runs](int first, int last) { runs.emplace_back(first, last); });
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            q->beginRemoveRows({}, run->first, run->second);
            for (int i = run->first; i <= run->second; ++i) {
                countShown(itemAt(i), -1);
                setPosition(itemAt(i), -1);
            }
            shown.erase(shown.begin() + run->first, shown.begin() + run->second + 1);
            renumber(static_cast<size_t>(run->first));
            q->endRemoveRows();
        }
        forEachRun(found.inserted, [&](int first, int last) {
            q->beginInsertRows({}, first, last);
            shown.insert(shown.begin() + first, wanted.begin() + first, wanted.begin() + last + 1);
            renumber(static_cast<size_t>(first));
            for (int i = first; i <= last; ++i)
                countShown(itemAt(i), 1);
            q->endInsertRows();
        });
    }

    // One range added at the end, one new order with what leaves in front, one range removed.
    void showByLayout(const std::vector<int> &wanted, const Difference &found)
    {
        if (!found.inserted.empty()) {
            const auto first = static_cast<int>(shown.size());
            q->beginInsertRows({}, first, first + static_cast<int>(found.inserted.size()) - 1);
            for (const int at : found.inserted) {
                shown.push_back(wanted[static_cast<size_t>(at)]);
                countShown(shown.back(), 1);
            }
            renumber(static_cast<size_t>(first));
            q->endInsertRows();
        }

        std::vector<int> arranged;
        arranged.reserve(shown.size());
        for (const int at : found.removed)
            arranged.push_back(itemAt(at));
        arranged.insert(arranged.end(), wanted.begin(), wanted.end());
        if (arranged != shown) {
            Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
            const QModelIndexList before = q->persistentIndexList();
            std::vector<int> itemsBefore;
            itemsBefore.reserve(static_cast<size_t>(before.size()));
            for (const QModelIndex &each : before)
                itemsBefore.push_back(itemAt(each.row()));
            shown.swap(arranged);
            renumber();
            QModelIndexList after;
            after.reserve(before.size());
            for (qsizetype i = 0; i < before.size(); ++i)
                after.push_back(
                    q->index(positionOf(itemsBefore[static_cast<size_t>(i)]), before[i].column()));
            q->changePersistentIndexList(before, after);
            Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
        }

        if (!found.removed.empty()) {
            const auto count = static_cast<std::ptrdiff_t>(found.removed.size());
            q->beginRemoveRows({}, 0, static_cast<int>(count) - 1);
            for (std::ptrdiff_t i = 0; i < count; ++i) {
                countShown(itemAt(static_cast<int>(i)), -1);
                setPosition(itemAt(static_cast<int>(i)), -1);
            }
            shown.erase(shown.begin(), shown.begin() + count);
            renumber();
            q->endRemoveRows();
        }
    }

    // ---- news

    //! Takes the entries of \a rows out of the counts of what is shown, or into them: they change what they
    //! are meanwhile.
    void countRows(const TaskStore *store, const TaskChanges &changes, int by)
    {
        for (const TaskChanges::Changed &change : changes.changed) {
            const int entry = index.entryOf(store, change.row);
            if (entry >= 0 && position[static_cast<size_t>(entry)] >= 0)
                index.countInto(&shownCounts, entry, by);
        }
    }

    void takeChanges(const TaskStore *store, const TaskChanges &changes)
    {
        countRows(store, changes, -1);
        const TaskIndex::Effect effect = index.take(store, changes);
        countRows(store, changes, 1);
        react(effect);
    }

    void tick()
    {
        if (index.size() == 0)
            return;
        const TaskIndex::Effect effect = index.tick([this](int entry, int by) {
            if (position[static_cast<size_t>(entry)] >= 0)
                index.countInto(&shownCounts, entry, by);
        });
        react(effect);
        if (compileSearch(query, 0).dependsOnClock) {
            compile(nowMs());
            updateShown();
        }
        if (!shown.empty()) {
            announceColumns(0, static_cast<int>(shown.size()) - 1,
                            columnBit(TaskColumn::Time) | columnBit(TaskColumn::Updated));
        }
    }

    void react(const TaskIndex::Effect &effect)
    {
        position.resize(static_cast<size_t>(index.size()), -1);
        if (effect.placesChanged)
            updateShown();
        announce(effect.changed);
        if (effect.countsChanged)
            Q_EMIT q->countsChanged();
    }

    //! dataChanged for rows that are shown, in as few signals as name exact columns.
    void announce(const std::vector<std::pair<int, TaskColumns>> &changed) const
    {
        std::vector<std::pair<int, TaskColumns>> rows;
        rows.reserve(changed.size());
        for (const auto &[entry, columns] : changed) {
            if (const int at = position[static_cast<size_t>(entry)]; at >= 0)
                rows.emplace_back(at, columns);
        }
        std::sort(rows.begin(), rows.end());
        // Whoever listens looks at each signal by itself; beyond this many, one that says a little too much
        // is cheaper.
        constexpr size_t fewRows = 64;
        if (rows.size() > fewRows) {
            TaskColumns all = 0;
            for (const auto &[at, columns] : rows)
                all |= columns;
            announceColumns(rows.front().first, rows.back().first, all);
            return;
        }
        for (size_t i = 0; i < rows.size();) {
            size_t end = i + 1;
            while (end < rows.size() && rows[end].first == rows[end - 1].first + 1
                   && rows[end].second == rows[i].second)
                ++end;
            announceColumns(rows[i].first, rows[end - 1].first, rows[i].second);
            i = end;
        }
    }

    void announceColumns(int firstRow, int lastRow, TaskColumns columns) const
    {
        while (columns != 0) {
            const int first = std::countr_zero(columns);
            const int length = std::countr_one(columns >> first);
            Q_EMIT q->dataChanged(q->index(firstRow, first), q->index(lastRow, first + length - 1));
            columns &= ~(((TaskColumns { 1 } << length) - 1) << first);
        }
    }

    void compile(qint64 nowMs) { index.search(compileSearch(query, nowMs)); }

    qint64 nowMs() const
    {
        return index.size() > 0 ? index.serverNowMs(0) : QDateTime::currentMSecsSinceEpoch();
    }

    void setSorting(const TaskSorting &sorting, TaskGrouping grouping)
    {
        if (grouping != index.grouping()) {
            // Their keys mean something else now.
            leaveGroups();
        }
        index.sortBy(sorting, grouping);
        showAll();
        Q_EMIT q->sortingChanged();
        if (q->columnCount() > 0)
            Q_EMIT q->headerDataChanged(Qt::Horizontal, 0, taskColumnCount - 1);
    }

    void leaveGroups()
    {
        std::vector<int> tasks;
        for (const int item : shown) {
            if (!isGroup(item))
                tasks.push_back(item);
        }
        show(tasks, {});
        groups.clear();
        groupOfKey.clear();
    }

    QVariant groupData(const Group &group, int column, int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return column == 0 ? QVariant(groupText(group)) : QVariant();
        case Qt::AccessibleTextRole:
            return column != 0 ? QVariant()
                //: what a screen reader says of the head of a group: %1 its title with a number of tasks
                : group.isCollapsed
                ? translated(QT_TRANSLATE_NOOP("TaskTable", "Group %1, collapsed")).arg(groupText(group))
                //: what a screen reader says of the head of a group: %1 its title with a number of tasks
                : translated(QT_TRANSLATE_NOOP("TaskTable", "Group %1, expanded")).arg(groupText(group));
        case IdRole:
            return QString();
        case StoreRowRole:
            return -1;
        case StateRole:
            return static_cast<int>(TaskState::Unknown);
        default:
            return {};
        }
    }
};

TaskTableModel::TaskTableModel(QObject *parent)
    : QAbstractTableModel(parent), d(std::make_unique<Private>(this))
{
}

TaskTableModel::~TaskTableModel() = default;

void TaskTableModel::addStore(const QString &accountId, const QString &name, TaskStore *store)
{
    d->connections.push_back(
        { accountId, connect(store, &TaskStore::changed, this, [this, store](const TaskChanges &changes) {
              d->takeChanges(store, changes);
          }) });
    d->react(d->index.addSource(accountId, name, store));
}

void TaskTableModel::removeStore(const QString &accountId)
{
    const auto removed
        = std::find_if(d->connections.begin(), d->connections.end(),
                       [&](const Private::Connection &each) { return each.accountId == accountId; });
    if (removed == d->connections.end())
        return;
    disconnect(removed->changed);
    d->connections.erase(removed);
    std::vector<int> kept;
    for (const int item : d->shown) {
        if (!Private::isGroup(item) && d->index.key(item).accountId != accountId)
            kept.push_back(item);
    }
    // The view lets go of them while they can still be read.
    d->show(kept, {});
    std::vector<int> newNumbers;
    d->index.removeSource(accountId, &newNumbers);
    for (int &item : d->shown)
        item = newNumbers[static_cast<size_t>(item)];
    d->position.assign(static_cast<size_t>(d->index.size()), -1);
    d->renumber();
    d->showAll();
    Q_EMIT countsChanged();
}

void TaskTableModel::renameStore(const QString &accountId, const QString &name)
{
    d->index.renameSource(accountId, name);
    d->showAll();
    const int column = static_cast<int>(TaskColumn::Account);
    if (!d->shown.empty())
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    Q_EMIT countsChanged();
}

void TaskTableModel::setActionBoard(const ActionBoard *board)
{
    d->board = board;
    connect(board, &ActionBoard::changed, this, [this](const TaskKey &task) {
        if (const int row = rowOf(task); row >= 0) {
            d->announceColumns(row, row,
                               columnBit(TaskColumn::State) | columnBit(TaskColumn::Progress)
                                   | columnBit(TaskColumn::Error));
        }
    });
}

int TaskTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->shown.size());
}

int TaskTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : taskColumnCount;
}

QVariant TaskTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int item = d->itemAt(index.row());
    if (Private::isGroup(item))
        return d->groupData(d->groupOf(item), index.column(), role);
    const auto column = static_cast<TaskColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return d->cellAt(item).text(column);
    case Qt::ToolTipRole:
        return d->cellAt(item).toolTip(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? d->cellAt(item).accessibleText() : d->cellAt(item).text(column);
    case Qt::FontRole:
        if (column == TaskColumn::Name && !hasName(index.row())) {
            QFont font;
            font.setItalic(true);
            return font;
        }
        return {};
    case SortRole:
        return d->cellAt(item).value(column);
    case IdRole:
        return d->index.row(item).id();
    case StateRole:
        return static_cast<int>(d->index.state(item));
    case StoreRowRole:
        return d->index.storeRow(item);
    default:
        return {};
    }
}

QVariant TaskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= taskColumnCount)
        return {};
    const auto column = static_cast<TaskColumn>(section);
    switch (role) {
    case Qt::DisplayRole: {
        // The view marks the first column that is sorted by; the others say their turn by themselves.
        const TaskSorting &keys = d->index.sorting();
        for (size_t turn = 1; turn < keys.size(); ++turn) {
            if (keys[turn].column == column) {
                return QString(columnTitle(column) + u' ' + raised(static_cast<qsizetype>(turn) + 1)
                               + (keys[turn].order == Qt::AscendingOrder ? u'↑' : u'↓'));
            }
        }
        return columnTitle(column);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

Qt::ItemFlags TaskTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && isGroupRow(index.row()) ? usual & ~Qt::ItemIsSelectable : usual;
}

void TaskTableModel::sort(int column, Qt::SortOrder order)
{
    // A view asks for column −1 to be back in the order of the model itself.
    const bool own = column < 0 || column >= taskColumnCount;
    setSorting({ own ? TaskSortKey() : TaskSortKey { static_cast<TaskColumn>(column), order } });
}

void TaskTableModel::setSorting(const TaskSorting &sorting)
{
    d->setSorting(sorting, d->index.grouping());
}

const TaskSorting &TaskTableModel::sorting() const
{
    return d->index.sorting();
}

void TaskTableModel::setGrouping(TaskGrouping grouping)
{
    if (grouping != d->index.grouping())
        d->setSorting(d->index.sorting(), grouping);
}

TaskGrouping TaskTableModel::grouping() const
{
    return d->index.grouping();
}

void TaskTableModel::setSearch(const SearchQuery &query)
{
    if (query == d->query)
        return;
    d->query = query;
    d->compile(d->nowMs());
    d->showAll();
}

const SearchQuery &TaskTableModel::search() const
{
    return d->query;
}

bool TaskTableModel::isGroupRow(int row) const
{
    return Private::isGroup(d->itemAt(row));
}

bool TaskTableModel::isCollapsed(int row) const
{
    return isGroupRow(row) && d->groupOf(d->itemAt(row)).isCollapsed;
}

void TaskTableModel::setCollapsed(int row, bool collapsed)
{
    if (!isGroupRow(row) || isCollapsed(row) == collapsed)
        return;
    d->groupOf(d->itemAt(row)).isCollapsed = collapsed;
    d->showAll();
    Q_EMIT dataChanged(index(row, 0), index(row, taskColumnCount - 1));
}

int TaskTableModel::groupTaskCount(int row) const
{
    return isGroupRow(row) ? d->groupOf(d->itemAt(row)).count : 0;
}

std::vector<int> TaskTableModel::groupRows() const
{
    std::vector<int> rows;
    for (const Private::Group &group : d->groups) {
        if (group.position >= 0)
            rows.push_back(group.position);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

TaskKey TaskTableModel::keyAt(int row) const
{
    const int item = d->itemAt(row);
    return Private::isGroup(item) ? TaskKey() : d->index.key(item);
}

TaskCell TaskTableModel::cell(int row) const
{
    return d->cellAt(d->itemAt(row));
}

TaskFacts TaskTableModel::facts(int row) const
{
    const int item = d->itemAt(row);
    return Private::isGroup(item) ? TaskFacts() : d->index.row(item).facts();
}

TaskRow TaskTableModel::taskRow(int row) const
{
    const int item = d->itemAt(row);
    return Private::isGroup(item) ? TaskRow() : d->index.row(item).row();
}

bool TaskTableModel::hasName(int row) const
{
    const int item = d->itemAt(row);
    return !Private::isGroup(item) && d->index.row(item).record().hasText(RowText::Name);
}

std::optional<WantedName> TaskTableModel::wantedName(int row) const
{
    const int item = d->itemAt(row);
    if (Private::isGroup(item))
        return std::nullopt;
    const RecordView record = d->index.row(item).record();
    if (record.hasText(RowText::Name) || (marksOf(record.bytes()) & NameSoughtMark) != 0)
        return std::nullopt;
    // What comes out of a task is born with it; what goes in is older.
    if (record.hasText(RowText::OutputAsset))
        return WantedName { record.text(RowText::OutputAsset), record.facts().createdAtMs };
    if (record.hasText(RowText::InputAsset))
        return WantedName { record.text(RowText::InputAsset), std::nullopt };
    return std::nullopt;
}

TaskState TaskTableModel::state(int row) const
{
    const int item = d->itemAt(row);
    return Private::isGroup(item) ? TaskState::Unknown : d->index.state(item);
}

int TaskTableModel::rowOf(const TaskKey &key) const
{
    const int entry = d->index.entryOf(key);
    return entry < 0 ? -1 : d->position[static_cast<size_t>(entry)];
}

int TaskTableModel::taskCount() const
{
    return d->index.size();
}

int TaskTableModel::activeCount() const
{
    return d->index.activeCount();
}

QStringList TaskTableModel::codecs() const
{
    return d->index.codecs();
}

QStringList TaskTableModel::containers() const
{
    return d->index.containers();
}

TaskCounts TaskTableModel::counts() const
{
    return d->index.counts();
}

const TaskCounts &TaskTableModel::shownCounts() const
{
    return d->shownCounts;
}

void TaskTableModel::setOrderHeld(bool held)
{
    if (std::exchange(d->held, held) == held)
        return;
    if (!held)
        applyPendingMoves();
}

int TaskTableModel::pendingMoves() const
{
    return d->pending;
}

void TaskTableModel::applyPendingMoves()
{
    if (d->pending > 0)
        d->showAll();
}

void TaskTableModel::tick()
{
    d->tick();
}

bool TaskTableModel::prepareSearch()
{
    constexpr int rowsAtOnce = 4000;
    return d->index.prepareSearch(rowsAtOnce);
}

void TaskTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, taskColumnCount - 1);
    d->index.retranslate();
    d->showAll();
    if (!d->shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, taskColumnCount - 1));
}

} // namespace reelwatch
