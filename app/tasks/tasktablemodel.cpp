#include "tasks/tasktablemodel.h"

#include "text/quantities.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDateTime>
#include <QFont>
#include <QTextDocument>

#include <algorithm>
#include <bit>
#include <limits>
#include <string>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qint64 missingKey = std::numeric_limits<qint64>::max();
constexpr qint64 keyLimit = qint64 { 1 } << 60;
constexpr qsizetype shortIdLength = 8;

QString translated(const char *text)
{
    return QCoreApplication::translate("TaskTable", text);
}

enum class KeyKind { Number, NaturalText, PlainText };

KeyKind keyKind(TaskColumn column)
{
    switch (column) {
    case TaskColumn::Name:
    case TaskColumn::Type:
    case TaskColumn::Media:
    case TaskColumn::Error:
    case TaskColumn::Container:
    case TaskColumn::Source:
        return KeyKind::NaturalText;
    case TaskColumn::InputAsset:
    case TaskColumn::OutputAsset:
    case TaskColumn::Project:
    case TaskColumn::Id:
    case TaskColumn::Md5:
    case TaskColumn::Sha256:
        return KeyKind::PlainText;
    default:
        return KeyKind::Number;
    }
}

//! A whole number that is ordered as \a value is.
qint64 orderedKey(double value)
{
    const auto bits = std::bit_cast<qint64>(value);
    return bits >= 0 ? bits : std::numeric_limits<qint64>::min() - bits;
}

QString shortId(const TaskRow &row)
{
    return row.id.left(shortIdLength);
}

std::optional<double> progressOf(const TaskRow &row)
{
    if (row.phase == TaskPhase::Completed)
        return 1.0;
    return row.progress ? std::optional<double>(*row.progress) : std::nullopt;
}

std::optional<qint64> timeOf(const TaskRow &row, TaskState state, qint64 nowMs)
{
    if (!isActive(state))
        return tookMs(row);
    const std::optional<qint64> since = elapsedSinceMs(row);
    // Whole seconds, because a figure that is still running has no use for more.
    return since ? std::optional(std::max<qint64>(0, nowMs - *since) / 1000 * 1000) : std::nullopt;
}

const QString &plainTextOf(const TaskRow &row, TaskColumn column)
{
    static const QString none;
    switch (column) {
    case TaskColumn::Name: return row.name;
    case TaskColumn::Media: return row.media;
    case TaskColumn::Error: return row.error;
    case TaskColumn::Container: return row.container;
    case TaskColumn::Source: return row.source;
    case TaskColumn::InputAsset: return row.inputAssetId;
    case TaskColumn::OutputAsset: return row.outputAssetId;
    case TaskColumn::Project: return row.projectId;
    case TaskColumn::Id: return row.id;
    case TaskColumn::Md5: return row.md5;
    case TaskColumn::Sha256: return row.sha256;
    default: return none;
    }
}

std::optional<qint64> momentOf(const TaskRow &row, TaskColumn column)
{
    switch (column) {
    case TaskColumn::Updated: return row.updatedAtMs;
    case TaskColumn::Created: return row.createdAtMs;
    case TaskColumn::Scheduled: return row.scheduledAtMs;
    default: return std::nullopt;
    }
}

//! A bar has its figure at its end, so progress stands with the numbers.
bool isRightAligned(TaskColumn column)
{
    return column == TaskColumn::Progress || isNumeric(column);
}

template<typename T>
QVariant valueOrNothing(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant valueOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

//! Calls \a emitRange(first, last) for each run of neighbours in the ascending \a numbers.
template<typename F>
void forEachRun(const std::vector<int> &numbers, F emitRange)
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

} // namespace

struct TaskTableModel::Private
{
    Private(TaskTableModel *model, TaskStore *taskStore)
        : q(model)
        , store(taskStore)
    {
    }

    TaskTableModel *q;
    TaskStore *store;

    TaskFilter filter;
    std::vector<std::string> words; //!< of filter.text
    TaskColumn sortColumn = TaskColumn::Updated;
    Qt::SortOrder sortOrder = Qt::DescendingOrder;
    bool held = false;
    int pending = 0;

    // One entry per row of the store.
    std::vector<TaskState> states;
    std::vector<TaskType> types;
    std::vector<bool> passes; //!< the filter
    std::vector<qint64> numberKeys; //!< when the sort column is one of numbers
    std::vector<std::optional<QCollatorSortKey>> textKeys; //!< when it is one of natural text; null sorts last
    std::optional<TaskColumn> textKeyColumn; //!< what textKeys are of
    std::vector<int> position; //!< in shown, −1 when not shown

    std::vector<int> sorted; //!< all rows of the store, in order
    std::vector<int> shown; //!< what the view sees; lags behind sorted while the order is held

    // The searched text of every row in one piece; filled with the first search.
    struct Slice
    {
        size_t from = 0;
        size_t size = 0;
    };
    std::string searchText;
    std::vector<Slice> slices;
    size_t wastedBytes = 0;

    TaskCounts counts;
    TaskCounts shownCounts;

    const TaskRow &rowAt(int storeRow) const { return store->row(storeRow); }
    size_t known() const { return states.size(); }

    // ---- keys and order

    bool activeFirst() const { return sortColumn == TaskColumn::Updated && sortOrder == Qt::DescendingOrder; }

    std::optional<qint64> numberOf(int storeRow, qint64 nowMs) const
    {
        const TaskRow &row = rowAt(storeRow);
        const auto whole = [](std::optional<qint64> value) {
            return value ? std::optional(std::clamp(*value, -keyLimit, keyLimit)) : std::nullopt;
        };
        const auto real = [](std::optional<double> value) {
            return value ? std::optional(orderedKey(*value)) : std::nullopt;
        };
        switch (sortColumn) {
        case TaskColumn::State: return static_cast<qint64>(states[static_cast<size_t>(storeRow)]);
        case TaskColumn::Progress: return real(progressOf(row));
        case TaskColumn::Time: return whole(timeOf(row, states[static_cast<size_t>(storeRow)], nowMs));
        case TaskColumn::Size: return whole(row.sizeBytes);
        case TaskColumn::Updated:
        case TaskColumn::Created:
        case TaskColumn::Scheduled: return whole(momentOf(row, sortColumn));
        case TaskColumn::Waited: return whole(waitedMs(row));
        case TaskColumn::Ran: return whole(ranMs(row));
        case TaskColumn::Attempts: return row.retries ? std::optional<qint64>(*row.retries) : std::nullopt;
        case TaskColumn::Duration: return real(row.durationSeconds);
        case TaskColumn::BitRate: return real(row.bitRate);
        default: return std::nullopt;
        }
    }

    qint64 numberKey(int storeRow, qint64 nowMs) const
    {
        const std::optional<qint64> value = numberOf(storeRow, nowMs);
        qint64 key = missingKey;
        if (value)
            key = sortOrder == Qt::AscendingOrder ? *value : -*value;
        if (activeFirst() && isActive(states[static_cast<size_t>(storeRow)]))
            key = (value ? key : keyLimit) - 4 * keyLimit;
        return key;
    }

    std::optional<QCollatorSortKey> textKey(int storeRow, const QCollator &collator) const
    {
        const TaskRow &row = rowAt(storeRow);
        QString text;
        if (sortColumn == TaskColumn::Type)
            text = typeText(row.type, row.typeWord);
        else if (sortColumn == TaskColumn::Name && row.name.isEmpty())
            text = shortId(row);
        else
            text = plainTextOf(row, sortColumn);
        if (text.isEmpty())
            return std::nullopt;
        return collator.sortKey(text);
    }

    static QCollator collator()
    {
        // The C locale compares bytes and knows no numbers inside text.
        const QLocale locale;
        QCollator collator { locale.language() == QLocale::C ? QLocale(QLocale::English) : locale };
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return collator;
    }

    // Recomputes the key of a row; true when it differs from before.
    bool updateKey(int storeRow, qint64 nowMs, const QCollator &names)
    {
        const auto at = static_cast<size_t>(storeRow);
        switch (keyKind(sortColumn)) {
        case KeyKind::Number: {
            const qint64 key = numberKey(storeRow, nowMs);
            return std::exchange(numberKeys[at], key) != key;
        }
        case KeyKind::NaturalText: {
            std::optional<QCollatorSortKey> key = textKey(storeRow, names);
            const bool differs = key.has_value() != textKeys[at].has_value() || (key && key->compare(*textKeys[at]) != 0);
            textKeys[at] = std::move(key);
            return differs;
        }
        case KeyKind::PlainText:
            return true; // the row itself is the key, and only the caller knows whether it changed
        }
        return true;
    }

    int compareText(int a, int b) const
    {
        if (keyKind(sortColumn) == KeyKind::NaturalText) {
            const std::optional<QCollatorSortKey> &left = textKeys[static_cast<size_t>(a)];
            const std::optional<QCollatorSortKey> &right = textKeys[static_cast<size_t>(b)];
            if (!left || !right)
                return left ? -1 : right ? 1 : 0;
            const int order = left->compare(*right);
            return sortOrder == Qt::AscendingOrder ? order : -order;
        }
        const QString &left = plainTextOf(rowAt(a), sortColumn);
        const QString &right = plainTextOf(rowAt(b), sortColumn);
        if (left.isEmpty() || right.isEmpty())
            return !left.isEmpty() ? -1 : !right.isEmpty() ? 1 : 0;
        const int order = left.compare(right);
        return sortOrder == Qt::AscendingOrder ? order : -order;
    }

    bool tieLess(int a, int b) const
    {
        const TaskRow &left = rowAt(a);
        const TaskRow &right = rowAt(b);
        if (left.createdAtMs != right.createdAtMs) {
            if (!left.createdAtMs || !right.createdAtMs)
                return left.createdAtMs.has_value();
            return *left.createdAtMs > *right.createdAtMs;
        }
        return left.id < right.id;
    }

    bool less(int a, int b) const
    {
        if (keyKind(sortColumn) == KeyKind::Number) {
            const qint64 left = numberKeys[static_cast<size_t>(a)];
            const qint64 right = numberKeys[static_cast<size_t>(b)];
            return left != right ? left < right : tieLess(a, b);
        }
        const int order = compareText(a, b);
        return order != 0 ? order < 0 : tieLess(a, b);
    }

    void sortRows(std::vector<int> *rows) const
    {
        if (keyKind(sortColumn) == KeyKind::Number) {
            // Keys beside the rows: the sort then walks through one piece of memory.
            std::vector<std::pair<qint64, int>> keyed;
            keyed.reserve(rows->size());
            for (const int row : *rows)
                keyed.emplace_back(numberKeys[static_cast<size_t>(row)], row);
            std::sort(keyed.begin(), keyed.end(), [this](const auto &a, const auto &b) {
                return a.first != b.first ? a.first < b.first : tieLess(a.second, b.second);
            });
            std::transform(keyed.begin(), keyed.end(), rows->begin(), [](const auto &entry) { return entry.second; });
        } else {
            std::sort(rows->begin(), rows->end(), [this](int a, int b) { return less(a, b); });
        }
    }

    void rebuildOrder()
    {
        const qint64 nowMs = store->serverNowMs();
        const QCollator names = collator();
        const KeyKind kind = keyKind(sortColumn);
        // Text keys cost more than the sort itself and are the same in both directions.
        const bool haveKeys = kind == KeyKind::NaturalText && textKeyColumn == sortColumn;
        if (!haveKeys) {
            numberKeys.assign(kind == KeyKind::Number ? known() : 0, 0);
            textKeys.assign(kind == KeyKind::NaturalText ? known() : 0, std::nullopt);
            textKeyColumn = kind == KeyKind::NaturalText ? std::optional(sortColumn) : std::nullopt;
            for (size_t row = 0; row < known() && kind != KeyKind::PlainText; ++row)
                updateKey(static_cast<int>(row), nowMs, names);
        }
        sortRows(&sorted);
    }

    //! Puts \a rows, whose keys changed or are new, at their places in sorted.
    void replaceInOrder(std::vector<int> rows)
    {
        if (rows.empty())
            return;
        std::vector<bool> moved(known());
        for (const int row : rows)
            moved[static_cast<size_t>(row)] = true;
        std::vector<int> kept;
        kept.reserve(known());
        for (const int row : sorted) {
            if (!moved[static_cast<size_t>(row)])
                kept.push_back(row);
        }
        sortRows(&rows);
        sorted.resize(kept.size() + rows.size());
        std::merge(kept.begin(), kept.end(), rows.begin(), rows.end(), sorted.begin(),
                   [this](int a, int b) { return less(a, b); });
    }

    // ---- filter

    void fillSearchText()
    {
        searchText.clear();
        slices.clear();
        slices.reserve(known());
        wastedBytes = 0;
        constexpr size_t usualBytes = 160;
        searchText.reserve(known() * usualBytes);
        for (size_t row = 0; row < known(); ++row)
            addSlice(static_cast<int>(row));
    }

    void addSlice(int storeRow)
    {
        const size_t from = searchText.size();
        appendSearchText(rowAt(storeRow), &searchText);
        slices.push_back({ from, searchText.size() - from });
    }

    void updateSlice(int storeRow)
    {
        Slice &slice = slices[static_cast<size_t>(storeRow)];
        wastedBytes += slice.size;
        const size_t from = searchText.size();
        appendSearchText(rowAt(storeRow), &searchText);
        slice = { from, searchText.size() - from };
    }

    bool hasSearchText() const { return !slices.empty(); }

    bool passesFilter(int storeRow) const
    {
        const auto at = static_cast<size_t>(storeRow);
        if (!matchesKind(filter, types[at], states[at]))
            return false;
        return words.empty()
            || containsAll(std::string_view(searchText).substr(slices[at].from, slices[at].size), words);
    }

    void refilter()
    {
        if (!words.empty() && !hasSearchText())
            fillSearchText();
        for (size_t row = 0; row < known(); ++row)
            passes[row] = passesFilter(static_cast<int>(row));
    }

    // ---- what the view sees

    std::vector<int> target() const
    {
        std::vector<int> rows;
        rows.reserve(sorted.size());
        for (const int row : sorted) {
            if (passes[static_cast<size_t>(row)])
                rows.push_back(row);
        }
        return rows;
    }

    void renumber(size_t from = 0)
    {
        for (size_t i = from; i < shown.size(); ++i)
            position[static_cast<size_t>(shown[i])] = static_cast<int>(i);
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
        std::vector<int> wantedPosition(known(), -1);
        for (size_t i = 0; i < wanted.size(); ++i) {
            wantedPosition[static_cast<size_t>(wanted[i])] = static_cast<int>(i);
            if (position[static_cast<size_t>(wanted[i])] < 0)
                found.inserted.push_back(static_cast<int>(i));
        }
        found.keptTargets.reserve(shown.size());
        for (size_t i = 0; i < shown.size(); ++i) {
            const int at = wantedPosition[static_cast<size_t>(shown[i])];
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
        const std::vector<int> wanted = target();
        if (held && !shown.empty()) {
            const Difference found = difference(wanted);
            setPending(static_cast<int>(found.removed.size() + found.inserted.size())
                       + (found.moved ? fewestMoves(found.keptTargets) : 0));
            return;
        }
        show(wanted);
    }

    void show(const std::vector<int> &wanted)
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
        setPending(0);
    }

    void showByRanges(const std::vector<int> &wanted, const Difference &found)
    {
        std::vector<std::pair<int, int>> runs;
        forEachRun(found.removed, [&runs](int first, int last) { runs.emplace_back(first, last); });
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            q->beginRemoveRows({}, run->first, run->second);
            for (int i = run->first; i <= run->second; ++i) {
                countShown(i, -1);
                position[static_cast<size_t>(shown[static_cast<size_t>(i)])] = -1;
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
                countShown(i, 1);
            q->endInsertRows();
        });
    }

    // One range added at the end, one new order with what leaves in front, one range removed.
    void showByLayout(const std::vector<int> &wanted, const Difference &found)
    {
        if (!found.inserted.empty()) {
            const auto first = static_cast<int>(shown.size());
            q->beginInsertRows({}, first, first + static_cast<int>(found.inserted.size()) - 1);
            for (const int at : found.inserted)
                shown.push_back(wanted[static_cast<size_t>(at)]);
            renumber(static_cast<size_t>(first));
            for (int i = first; i < static_cast<int>(shown.size()); ++i)
                countShown(i, 1);
            q->endInsertRows();
        }

        std::vector<int> arranged;
        arranged.reserve(shown.size());
        for (const int at : found.removed)
            arranged.push_back(shown[static_cast<size_t>(at)]);
        arranged.insert(arranged.end(), wanted.begin(), wanted.end());
        if (arranged != shown) {
            Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
            const QModelIndexList before = q->persistentIndexList();
            std::vector<int> rowsBefore;
            rowsBefore.reserve(static_cast<size_t>(before.size()));
            for (const QModelIndex &index : before)
                rowsBefore.push_back(shown[static_cast<size_t>(index.row())]);
            shown.swap(arranged);
            renumber();
            QModelIndexList after;
            after.reserve(before.size());
            for (qsizetype i = 0; i < before.size(); ++i)
                after.push_back(q->index(position[static_cast<size_t>(rowsBefore[static_cast<size_t>(i)])],
                                         before[i].column()));
            q->changePersistentIndexList(before, after);
            Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
        }

        if (!found.removed.empty()) {
            const auto count = static_cast<std::ptrdiff_t>(found.removed.size());
            q->beginRemoveRows({}, 0, static_cast<int>(count) - 1);
            for (std::ptrdiff_t i = 0; i < count; ++i) {
                countShown(static_cast<int>(i), -1);
                position[static_cast<size_t>(shown[static_cast<size_t>(i)])] = -1;
            }
            shown.erase(shown.begin(), shown.begin() + count);
            renumber();
            q->endRemoveRows();
        }
    }

    // ---- news

    static void count(TaskCounts *into, TaskState state, TaskType type, int by)
    {
        into->all += by;
        into->byState[static_cast<size_t>(state)] += by;
        into->byType[static_cast<size_t>(type)] += by;
        if (isActive(state))
            into->active += by;
    }

    //! Counts a row in \a by times, with what is shown when it is.
    void countRow(size_t at, int by)
    {
        count(&counts, states[at], types[at], by);
        if (position[at] >= 0)
            count(&shownCounts, states[at], types[at], by);
    }

    //! Takes the row at \a shownPosition of what is shown into its counts, or out of them.
    void countShown(int shownPosition, int by)
    {
        const auto at = static_cast<size_t>(shown[static_cast<size_t>(shownPosition)]);
        count(&shownCounts, states[at], types[at], by);
    }

    //! Takes a changed row's state, type and text in; true when the filter judges it differently.
    bool takeRow(int storeRow, qint64 nowMs, bool textChanged)
    {
        const auto at = static_cast<size_t>(storeRow);
        const TaskRow &row = rowAt(storeRow);
        countRow(at, -1);
        states[at] = stateOf(row, nowMs);
        types[at] = row.type;
        countRow(at, 1);
        if (textChanged && hasSearchText())
            updateSlice(storeRow);
        const bool passed = passes[at];
        passes[at] = passesFilter(storeRow);
        return passed != passes[at];
    }

    void appendRow(int storeRow, qint64 nowMs)
    {
        const TaskRow &row = rowAt(storeRow);
        states.push_back(stateOf(row, nowMs));
        types.push_back(row.type);
        position.push_back(-1);
        countRow(position.size() - 1, 1);
        if (hasSearchText() || !words.empty())
            addSlice(storeRow);
        passes.push_back(passesFilter(storeRow));
        if (keyKind(sortColumn) == KeyKind::Number)
            numberKeys.push_back(0);
        else if (keyKind(sortColumn) == KeyKind::NaturalText)
            textKeys.emplace_back();
    }

    void takeChanges(const TaskChanges &changes)
    {
        const qint64 nowMs = store->serverNowMs();
        const QCollator names = collator();
        const TaskCounts before = counts;
        constexpr TaskColumns searched = columnBit(TaskColumn::Name) | columnBit(TaskColumn::Id)
            | columnBit(TaskColumn::Source) | columnBit(TaskColumn::Error) | columnBit(TaskColumn::Media);

        std::vector<int> outOfOrder;
        bool placesChanged = changes.insertedCount > 0;
        std::vector<TaskChanges::Changed> visible;
        for (const TaskChanges::Changed &change : changes.changed) {
            const auto at = static_cast<size_t>(change.row);
            const TaskState stateBefore = states[at];
            TaskColumns columns = change.columns;
            placesChanged = takeRow(change.row, nowMs, (columns & searched) != 0) || placesChanged;
            if (states[at] != stateBefore)
                columns |= columnBit(TaskColumn::State);
            // Equal keys are told apart by the time of creation.
            const TaskColumns orderColumns = columnBit(sortColumn) | columnBit(TaskColumn::Created)
                | (activeFirst() || sortColumn == TaskColumn::Time ? columnBit(TaskColumn::State) : 0);
            if ((columns & orderColumns) != 0
                && (updateKey(change.row, nowMs, names) || (columns & columnBit(TaskColumn::Created)) != 0))
                outOfOrder.push_back(change.row);
            if (position[at] >= 0 && columns != 0)
                visible.push_back({ change.row, columns });
        }
        for (int i = 0; i < changes.insertedCount; ++i) {
            const int row = changes.firstInserted + i;
            appendRow(row, nowMs);
            updateKey(row, nowMs, names);
            outOfOrder.push_back(row);
        }
        if (hasSearchText() && wastedBytes > searchText.size() / 2)
            fillSearchText();

        placesChanged = placesChanged || !outOfOrder.empty();
        replaceInOrder(std::move(outOfOrder));
        if (placesChanged)
            updateShown();
        announce(visible);
        if (counts != before)
            Q_EMIT q->countsChanged();
    }

    //! dataChanged for rows that are still shown, in as few signals as name exact columns.
    void announce(const std::vector<TaskChanges::Changed> &changed) const
    {
        std::vector<std::pair<int, TaskColumns>> rows;
        rows.reserve(changed.size());
        for (const TaskChanges::Changed &change : changed) {
            if (const int at = position[static_cast<size_t>(change.row)]; at >= 0)
                rows.emplace_back(at, change.columns);
        }
        std::sort(rows.begin(), rows.end());
        for (size_t i = 0; i < rows.size();) {
            size_t end = i + 1;
            while (end < rows.size() && rows[end].first == rows[end - 1].first + 1 && rows[end].second == rows[i].second)
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

    void tick()
    {
        const qint64 nowMs = store->serverNowMs();
        const QCollator names = collator();
        const TaskCounts before = counts;
        std::vector<TaskChanges::Changed> visible;
        std::vector<int> outOfOrder;
        bool placesChanged = false;
        for (size_t at = 0; at < known(); ++at) {
            if (!isActive(states[at]))
                continue;
            const auto row = static_cast<int>(at);
            const TaskState stateBefore = states[at];
            placesChanged = takeRow(row, nowMs, false) || placesChanged;
            if (states[at] != stateBefore)
                visible.push_back({ row, columnBit(TaskColumn::State) });
            if ((sortColumn == TaskColumn::Time || (sortColumn == TaskColumn::State && states[at] != stateBefore))
                && updateKey(row, nowMs, names))
                outOfOrder.push_back(row);
        }
        placesChanged = placesChanged || !outOfOrder.empty();
        replaceInOrder(std::move(outOfOrder));
        if (placesChanged)
            updateShown();
        announce(visible);
        if (!shown.empty())
            announceColumns(0, static_cast<int>(shown.size()) - 1,
                            columnBit(TaskColumn::Time) | columnBit(TaskColumn::Updated));
        if (counts != before)
            Q_EMIT q->countsChanged();
    }

    // ---- cells

    QString cellText(const TaskRow &row, TaskState state, TaskColumn column) const
    {
        const auto orUnknown = [](const QString &value) { return value.isEmpty() ? text::unknown() : value; };
        switch (column) {
        case TaskColumn::State: return stateText(state, row);
        case TaskColumn::Name: return row.name.isEmpty() ? shortId(row) : row.name;
        case TaskColumn::Type: return typeText(row.type, row.typeWord);
        case TaskColumn::Progress: return text::percent(progressOf(row));
        case TaskColumn::Time: return text::elapsed(timeOf(row, state, store->serverNowMs()));
        case TaskColumn::Size: return text::size(row.sizeBytes);
        case TaskColumn::Updated:
            // Something far in the future did not happen "now".
            if (row.updatedAtMs && !isBelievable(*row.updatedAtMs, store->serverNowMs()))
                return text::moment(row.updatedAtMs);
            return text::age(row.updatedAtMs ? std::optional(store->serverNowMs() - *row.updatedAtMs) : std::nullopt);
        case TaskColumn::Created:
        case TaskColumn::Scheduled: return text::moment(momentOf(row, column));
        case TaskColumn::Waited: return text::elapsed(waitedMs(row));
        case TaskColumn::Ran: return text::elapsed(ranMs(row));
        case TaskColumn::Attempts: return row.retries ? QLocale().toString(*row.retries) : text::unknown();
        case TaskColumn::Duration: return text::shortMediaDuration(row.durationSeconds);
        case TaskColumn::BitRate: return text::bitRate(row.bitRate);
        case TaskColumn::Error: return row.error; // most tasks have none, and that is good news
        case TaskColumn::Media:
        case TaskColumn::Container:
        case TaskColumn::Source:
        case TaskColumn::InputAsset:
        case TaskColumn::OutputAsset:
        case TaskColumn::Project:
        case TaskColumn::Id:
        case TaskColumn::Md5:
        case TaskColumn::Sha256: return orUnknown(plainTextOf(row, column));
        case TaskColumn::Count: break;
        }
        return {};
    }

    QVariant rawValue(const TaskRow &row, TaskState state, TaskColumn column) const
    {
        switch (column) {
        case TaskColumn::State: return static_cast<int>(state);
        case TaskColumn::Type: return typeText(row.type, row.typeWord);
        case TaskColumn::Progress: return valueOrNothing(progressOf(row));
        case TaskColumn::Time: return valueOrNothing(timeOf(row, state, store->serverNowMs()));
        case TaskColumn::Size: return valueOrNothing(row.sizeBytes);
        case TaskColumn::Updated:
        case TaskColumn::Created:
        case TaskColumn::Scheduled: return valueOrNothing(momentOf(row, column));
        case TaskColumn::Waited: return valueOrNothing(waitedMs(row));
        case TaskColumn::Ran: return valueOrNothing(ranMs(row));
        case TaskColumn::Attempts: return valueOrNothing(row.retries);
        case TaskColumn::Duration: return valueOrNothing(row.durationSeconds);
        case TaskColumn::BitRate: return valueOrNothing(row.bitRate);
        default: return valueOrNothing(plainTextOf(row, column));
        }
    }

    QVariant toolTip(const TaskRow &row, TaskState state, TaskColumn column) const
    {
        QString tip;
        switch (column) {
        case TaskColumn::State:
            tip = stateText(state, row);
            if (row.gone)
                tip = translated(QT_TRANSLATE_NOOP("TaskTable", "%1. The server no longer lists this task.")).arg(tip);
            break;
        case TaskColumn::Updated:
        case TaskColumn::Created:
        case TaskColumn::Scheduled:
            if (!momentOf(row, column))
                return {};
            tip = text::isoMoment(momentOf(row, column));
            break;
        case TaskColumn::Name:
            tip = row.name.isEmpty() ? row.id : row.name;
            break;
        case TaskColumn::Size:
            if (!row.sizeBytes)
                return {};
            tip = text::exactSize(row.sizeBytes);
            break;
        default:
            tip = keyKind(column) == KeyKind::Number || column == TaskColumn::Type ? cellText(row, state, column)
                                                                                    : plainTextOf(row, column);
            break;
        }
        // Foreign text must never be taken for rich text.
        return tip.isEmpty() ? QVariant() : QVariant(Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal));
    }
};

TaskTableModel::TaskTableModel(TaskStore *store, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, store))
{
    if (store->rowCount() > 0)
        d->takeChanges({ 0, store->rowCount(), {} });
    connect(store, &TaskStore::changed, this, [this](const TaskChanges &changes) { d->takeChanges(changes); });
}

TaskTableModel::~TaskTableModel() = default;

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
    const int storeRow = d->shown[static_cast<size_t>(index.row())];
    const TaskRow &row = d->rowAt(storeRow);
    const TaskState rowState = d->states[static_cast<size_t>(storeRow)];
    const auto column = static_cast<TaskColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return d->cellText(row, rowState, column);
    case Qt::ToolTipRole:
        return d->toolTip(row, rowState, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? accessibleRowText(row, rowState) : d->cellText(row, rowState, column);
    case Qt::FontRole:
        if (column == TaskColumn::Name && row.name.isEmpty()) {
            QFont font;
            font.setItalic(true);
            return font;
        }
        return {};
    case SortRole:
        return d->rawValue(row, rowState, column);
    case IdRole:
        return row.id;
    case StateRole:
        return static_cast<int>(rowState);
    case StoreRowRole:
        return storeRow;
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
    case Qt::DisplayRole: return columnTitle(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default: return {};
    }
}

void TaskTableModel::sort(int column, Qt::SortOrder order)
{
    // A view asks for column −1 to be back in the order of the model itself.
    const bool own = column < 0 || column >= taskColumnCount;
    d->sortColumn = own ? TaskColumn::Updated : static_cast<TaskColumn>(column);
    d->sortOrder = own ? Qt::DescendingOrder : order;
    d->rebuildOrder();
    d->show(d->target());
}

void TaskTableModel::setFilter(const TaskFilter &filter)
{
    if (filter == d->filter)
        return;
    d->filter = filter;
    d->words = searchWords(filter.text);
    d->refilter();
    d->show(d->target());
}

const TaskFilter &TaskTableModel::filter() const
{
    return d->filter;
}

const TaskRow &TaskTableModel::taskRow(int row) const
{
    return d->rowAt(d->shown.at(static_cast<size_t>(row)));
}

TaskState TaskTableModel::state(int row) const
{
    return d->states[static_cast<size_t>(d->shown.at(static_cast<size_t>(row)))];
}

int TaskTableModel::rowOf(const QString &id) const
{
    const int storeRow = d->store->indexOf(id);
    return storeRow < 0 || static_cast<size_t>(storeRow) >= d->known() ? -1
                                                                       : d->position[static_cast<size_t>(storeRow)];
}

const TaskCounts &TaskTableModel::counts() const
{
    return d->counts;
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
        d->show(d->target());
}

void TaskTableModel::tick()
{
    d->tick();
}

void TaskTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, taskColumnCount - 1);
    if (keyKind(d->sortColumn) == KeyKind::NaturalText) {
        d->textKeyColumn.reset(); // they follow the locale
        d->rebuildOrder();
        d->show(d->target());
    }
    if (!d->shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, taskColumnCount - 1));
}

QString stateText(TaskState state)
{
    switch (state) {
    //: the state of a task
    case TaskState::Waiting: return translated(QT_TRANSLATE_NOOP("TaskTable", "Waiting"));
    //: the state of a task
    case TaskState::Running: return translated(QT_TRANSLATE_NOOP("TaskTable", "Running"));
    //: the state of a task: it failed once and waits to be tried again
    case TaskState::Retrying: return translated(QT_TRANSLATE_NOOP("TaskTable", "Retrying"));
    //: the state of a task: active, but nothing has changed for too long
    case TaskState::Stalled: return translated(QT_TRANSLATE_NOOP("TaskTable", "Stalled"));
    //: the state of a task
    case TaskState::Failed: return translated(QT_TRANSLATE_NOOP("TaskTable", "Failed"));
    //: the state of a task
    case TaskState::Completed: return translated(QT_TRANSLATE_NOOP("TaskTable", "Completed"));
    //: the state of a task
    case TaskState::Cancelled: return translated(QT_TRANSLATE_NOOP("TaskTable", "Cancelled"));
    case TaskState::Unknown: break;
    }
    //: the state of a task: the server gave none, or one this program does not know
    return translated(QT_TRANSLATE_NOOP("TaskTable", "Unknown"));
}

QString stateText(TaskState state, const TaskRow &row)
{
    if (state == TaskState::Unknown && row.phase != TaskPhase::Unknown && row.gone) {
        //: the state of a task that the server no longer lists, and that was not finished when it was last seen
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Gone"));
    }
    if (state == TaskState::Unknown && !row.phaseWord.isEmpty())
        return row.phaseWord;
    return stateText(state);
}

QString typeText(TaskType type, const QString &typeWord)
{
    switch (type) {
    //: the type of a task
    case TaskType::Import: return translated(QT_TRANSLATE_NOOP("TaskTable", "Import"));
    //: the type of a task
    case TaskType::Upload: return translated(QT_TRANSLATE_NOOP("TaskTable", "Upload"));
    //: the type of a task
    case TaskType::Export: return translated(QT_TRANSLATE_NOOP("TaskTable", "Export"));
    //: the type of a task: data about assets is exported
    case TaskType::ExportData: return translated(QT_TRANSLATE_NOOP("TaskTable", "Data export"));
    //: the type of a task
    case TaskType::Transcode: return translated(QT_TRANSLATE_NOOP("TaskTable", "Transcode"));
    //: the type of a task: a file at an address is transcoded
    case TaskType::TranscodeFile: return translated(QT_TRANSLATE_NOOP("TaskTable", "File transcode"));
    //: the type of a task: a part is cut out of a video
    case TaskType::Clip: return translated(QT_TRANSLATE_NOOP("TaskTable", "Clip"));
    case TaskType::Unknown: break;
    }
    if (!typeWord.isEmpty())
        return typeWord;
    //: the type of a task: the server gave none
    return translated(QT_TRANSLATE_NOOP("TaskTable", "No type"));
}

QString columnTitle(TaskColumn column)
{
    switch (column) {
    //: column title
    case TaskColumn::State: return translated(QT_TRANSLATE_NOOP("TaskTable", "State"));
    //: column title
    case TaskColumn::Name: return translated(QT_TRANSLATE_NOOP("TaskTable", "Name"));
    //: column title: the type of a task
    case TaskColumn::Type: return translated(QT_TRANSLATE_NOOP("TaskTable", "Type"));
    //: column title
    case TaskColumn::Progress: return translated(QT_TRANSLATE_NOOP("TaskTable", "Progress"));
    //: column title: how long a task took, or how long it has been at it
    case TaskColumn::Time: return translated(QT_TRANSLATE_NOOP("TaskTable", "Time"));
    //: column title: of a file
    case TaskColumn::Size: return translated(QT_TRANSLATE_NOOP("TaskTable", "Size"));
    //: column title: picture size, frame rate and codecs
    case TaskColumn::Media: return translated(QT_TRANSLATE_NOOP("TaskTable", "Media"));
    //: column title: when a task last changed
    case TaskColumn::Updated: return translated(QT_TRANSLATE_NOOP("TaskTable", "Updated"));
    //: column title
    case TaskColumn::Error: return translated(QT_TRANSLATE_NOOP("TaskTable", "Error"));
    //: column title: when a task was created
    case TaskColumn::Created: return translated(QT_TRANSLATE_NOOP("TaskTable", "Created"));
    //: column title: when a task was scheduled
    case TaskColumn::Scheduled: return translated(QT_TRANSLATE_NOOP("TaskTable", "Scheduled"));
    //: column title: how long a task waited before it ran
    case TaskColumn::Waited: return translated(QT_TRANSLATE_NOOP("TaskTable", "Waited"));
    //: column title: how long a task ran
    case TaskColumn::Ran: return translated(QT_TRANSLATE_NOOP("TaskTable", "Ran"));
    //: column title: how often a task was tried again
    case TaskColumn::Attempts: return translated(QT_TRANSLATE_NOOP("TaskTable", "Retries"));
    //: column title: of a video
    case TaskColumn::Duration: return translated(QT_TRANSLATE_NOOP("TaskTable", "Duration"));
    //: column title: the container format of a file
    case TaskColumn::Container: return translated(QT_TRANSLATE_NOOP("TaskTable", "Container"));
    //: column title
    case TaskColumn::BitRate: return translated(QT_TRANSLATE_NOOP("TaskTable", "Bit rate"));
    //: column title: the address a file came from
    case TaskColumn::Source: return translated(QT_TRANSLATE_NOOP("TaskTable", "Source"));
    //: column title
    case TaskColumn::InputAsset: return translated(QT_TRANSLATE_NOOP("TaskTable", "Input asset"));
    //: column title
    case TaskColumn::OutputAsset: return translated(QT_TRANSLATE_NOOP("TaskTable", "Output asset"));
    //: column title
    case TaskColumn::Project: return translated(QT_TRANSLATE_NOOP("TaskTable", "Project"));
    //: column title
    case TaskColumn::Id: return translated(QT_TRANSLATE_NOOP("TaskTable", "Task ID"));
    //: column title: a checksum
    case TaskColumn::Md5: return translated(QT_TRANSLATE_NOOP("TaskTable", "MD5"));
    //: column title: a checksum
    case TaskColumn::Sha256: return translated(QT_TRANSLATE_NOOP("TaskTable", "SHA-256"));
    case TaskColumn::Count: break;
    }
    return {};
}

QString accessibleRowText(const TaskRow &row, TaskState state)
{
    const QLocale locale;
    const QString name = row.name.isEmpty() ? shortId(row) : row.name;
    const QString type = typeText(row.type, row.typeWord);
    const QString word = stateText(state, row);
    if (isActive(state) && row.progress) {
        //: what a screen reader says of a task: %1 name, %2 type, %3 state, %4 a whole number
        return translated(QT_TRANSLATE_NOOP("TaskTable", "%1, %2, %3, %4 percent"))
            .arg(name, type, word, locale.toString(text::wholePercent(static_cast<double>(*row.progress))));
    }
    if (!row.error.isEmpty()) {
        //: what a screen reader says of a task: %1 name, %2 type, %3 state, %4 the error message
        return translated(QT_TRANSLATE_NOOP("TaskTable", "%1, %2, %3, %4")).arg(name, type, word, row.error);
    }
    //: what a screen reader says of a task: %1 name, %2 type, %3 state
    return translated(QT_TRANSLATE_NOOP("TaskTable", "%1, %2, %3")).arg(name, type, word);
}

} // namespace reelwatch
