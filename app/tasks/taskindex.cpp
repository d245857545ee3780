#include "tasks/taskindex.h"

#include "tasks/foldedtext.h"
#include "tasks/taskwords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <bit>
#include <limits>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qint64 missingKey = std::numeric_limits<qint64>::max();
constexpr qint64 keyLimit = qint64 { 1 } << 60;
constexpr qint64 missingMoment = std::numeric_limits<qint64>::min();
constexpr qint64 noDay = std::numeric_limits<qint64>::max();

constexpr int noProject = -1;
constexpr int otherProject = -2;

bool isTextColumn(TaskColumn column)
{
    return textOf(column) || column == TaskColumn::Type || column == TaskColumn::Id
        || column == TaskColumn::Account;
}

//! A whole number that is ordered as \a value is.
qint64 orderedKey(double value)
{
    const auto bits = std::bit_cast<qint64>(value);
    return bits >= 0 ? bits : std::numeric_limits<qint64>::min() - bits;
}

} // namespace

//! How texts are compared: names by their words and numbers, ids and checksums letter by letter.
struct TaskIndex::Collators
{
    QCollator natural;
    QCollator plain;

    Collators()
    {
        // The C locale compares bytes and knows no numbers inside text.
        const QLocale locale;
        natural = QCollator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
        natural.setCaseSensitivity(Qt::CaseInsensitive);
        plain = natural;
        natural.setNumericMode(true);
    }

    const QCollator &of(TaskColumn column) const
    {
        switch (column) {
        case TaskColumn::InputAsset:
        case TaskColumn::OutputAsset:
        case TaskColumn::Project:
        case TaskColumn::Id:
        case TaskColumn::Md5:
        case TaskColumn::Sha256:
            return plain;
        default:
            return natural;
        }
    }
};

namespace {

constexpr std::initializer_list<RowText> searchedTexts { RowText::Name, RowText::Error, RowText::Source,
                                                         RowText::Media };
constexpr TaskColumns searchedColumns = columnBit(TaskColumn::Name) | columnBit(TaskColumn::Id)
    | columnBit(TaskColumn::Source) | columnBit(TaskColumn::Error) | columnBit(TaskColumn::Media);

} // namespace

//! A row as the search asks for it.
class TaskIndex::Subject
{
public:
    Subject(const TaskIndex &index, int entry) : m_index(index), m_entry(entry), m_row(index.row(entry)) { }

    TaskState state() const { return m_index.state(m_entry); }
    TaskType type() const { return m_index.m_types[static_cast<size_t>(m_entry)]; }
    bool isGone() const { return (marksOf(m_row.record().bytes()) & GoneMark) != 0; }
    bool isAcknowledged() const { return (marksOf(m_row.record().bytes()) & AcknowledgedMark) != 0; }
    std::string_view account() const { return m_index.source(m_entry).nameUtf8; }

    std::optional<double> number(TaskColumn column) const
    {
        const TaskFacts facts = m_row.facts();
        const auto real = [](const std::optional<qint64> &value) {
            return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
        };
        switch (column) {
        case TaskColumn::Progress:
            return progressOf(facts);
        case TaskColumn::Time:
            return real(timeOf(facts, state(), m_index.serverNowMs(m_entry)));
        case TaskColumn::Size:
            return real(facts.sizeBytes);
        case TaskColumn::Updated:
        case TaskColumn::Created:
        case TaskColumn::Scheduled:
            return real(momentOf(facts, column));
        case TaskColumn::Waited:
            return real(waitedMs(facts));
        case TaskColumn::Ran:
            return real(ranMs(facts));
        case TaskColumn::Attempts:
            return facts.retries ? std::optional<double>(*facts.retries) : std::nullopt;
        case TaskColumn::Duration:
            return facts.durationSeconds;
        case TaskColumn::BitRate:
            return facts.bitRate;
        default:
            return std::nullopt;
        }
    }

    std::string_view text(TaskColumn column) const
    {
        m_text.clear();
        if (column == TaskColumn::Id)
            m_row.appendId(&m_text);
        else if (const std::optional<RowText> which = textOf(column))
            m_row.record().appendText(*which, &m_text);
        return m_text;
    }

    std::string_view folded() const
    {
        const Slice slice = m_index.m_slices[static_cast<size_t>(m_entry)];
        return std::string_view(m_index.m_searchText).substr(slice.from, slice.size);
    }

private:
    const TaskIndex &m_index;
    int m_entry;
    RowView m_row;
    mutable std::string m_text;
};

// --- sources

TaskIndex::Effect TaskIndex::addSource(const QString &accountId, const QString &name, TaskStore *store)
{
    if (m_sources.empty())
        m_ageLimits = ageLimitsAt(store->serverNowMs());
    m_sources.push_back({ accountId, name, name.toStdString(), store, {}, {}, {}, {}, 0 });
    Effect effect = take(store, { 0, store->rowCount(), {} });
    effect.countsChanged = true;
    return effect;
}

void TaskIndex::renameSource(const QString &accountId, const QString &name)
{
    for (Source &source : m_sources) {
        if (source.accountId != accountId)
            continue;
        source.name = name;
        source.nameUtf8 = name.toStdString();
    }
    rebuildKeys();
    sortEntries(&m_sorted);
    judgeAll();
}

void TaskIndex::removeSource(const QString &accountId, std::vector<int> *newNumbers)
{
    const auto removed = std::find_if(m_sources.begin(), m_sources.end(),
                                      [&](const Source &source) { return source.accountId == accountId; });
    newNumbers->assign(m_refs.size(), -1);
    const auto place = static_cast<int>(removed - m_sources.begin());
    size_t kept = 0;
    for (size_t at = 0; at < m_refs.size(); ++at) {
        if (removed != m_sources.end() && m_refs[at].source == place) {
            count(static_cast<int>(at), -1);
            continue;
        }
        (*newNumbers)[at] = static_cast<int>(kept);
        Ref ref = m_refs[at];
        m_sources[static_cast<size_t>(ref.source)].entries[static_cast<size_t>(ref.row)]
            = static_cast<int>(kept);
        if (removed != m_sources.end() && ref.source > place)
            --ref.source;
        m_refs[kept] = ref;
        m_states[kept] = m_states[at];
        m_types[kept] = m_types[at];
        m_passes[kept] = m_passes[at];
        m_created[kept] = m_created[at];
        m_projects[kept] = m_projects[at];
        ++kept;
    }
    m_refs.resize(kept);
    m_states.resize(kept);
    m_types.resize(kept);
    m_passes.resize(kept);
    m_created.resize(kept);
    m_projects.resize(kept);
    if (removed != m_sources.end())
        m_sources.erase(removed);
    std::vector<int> sorted;
    sorted.reserve(kept);
    for (const int entry : m_sorted) {
        if ((*newNumbers)[static_cast<size_t>(entry)] >= 0)
            sorted.push_back((*newNumbers)[static_cast<size_t>(entry)]);
    }
    m_sorted = std::move(sorted);
    rebuildKeys();
    const bool wasReady = !m_slices.empty();
    m_slices.clear();
    m_searchText.clear();
    m_wastedBytes = 0;
    if (wasReady)
        refillSearchText();
}

int TaskIndex::sourceOf(const TaskStore *store) const
{
    for (size_t place = 0; place < m_sources.size(); ++place) {
        if (m_sources[place].store == store)
            return static_cast<int>(place);
    }
    return -1;
}

RowView TaskIndex::row(int entry) const
{
    const Ref &ref = m_refs[static_cast<size_t>(entry)];
    return m_sources[static_cast<size_t>(ref.source)].store->at(ref.row);
}

qint64 TaskIndex::serverNowMs(int entry) const
{
    return source(entry).store->serverNowMs();
}

const QString &TaskIndex::accountName(int entry) const
{
    return source(entry).name;
}

TaskKey TaskIndex::key(int entry) const
{
    return { source(entry).accountId, row(entry).id() };
}

int TaskIndex::entryOf(const TaskKey &key) const
{
    for (const Source &source : m_sources) {
        if (source.accountId != key.accountId)
            continue;
        const int row = source.store->indexOf(key.taskId);
        return row >= 0 && row < static_cast<int>(source.entries.size())
            ? source.entries[static_cast<size_t>(row)]
            : -1;
    }
    return -1;
}

int TaskIndex::entryOf(const TaskStore *store, int row) const
{
    const int place = sourceOf(store);
    return place < 0 ? -1 : m_sources[static_cast<size_t>(place)].entries[static_cast<size_t>(row)];
}

// --- counts

void TaskIndex::countInto(TaskCounts *counts, int entry, int by) const
{
    const auto at = static_cast<size_t>(entry);
    counts->all += by;
    counts->byState[static_cast<size_t>(m_states[at])] += by;
    counts->byType[static_cast<size_t>(m_types[at])] += by;
    if (isActive(m_states[at]))
        counts->active += by;
}

void TaskIndex::count(int entry, int by)
{
    const auto at = static_cast<size_t>(entry);
    countInto(&m_counts, entry, by);
    countAge(m_created[at] == missingMoment ? std::nullopt : std::optional(m_created[at]), m_ageLimits, by,
             &m_counts.byAge);
    Source &from = m_sources[static_cast<size_t>(m_refs[at].source)];
    const int project = m_projects[at];
    if (project == otherProject) {
        from.otherProjects += by;
    } else if (project != noProject) {
        if (static_cast<size_t>(project) >= from.byProject.size())
            from.byProject.resize(static_cast<size_t>(project) + 1);
        from.byProject[static_cast<size_t>(project)] += by;
    }
}

TaskCounts TaskIndex::counts() const
{
    TaskCounts counts = m_counts;
    for (const Source &source : m_sources) {
        counts.byAccount[source.name] += static_cast<int>(source.entries.size());
        for (size_t word = 0; word < source.byProject.size(); ++word) {
            if (source.byProject[word] > 0)
                counts.byProject[source.store->word(static_cast<int>(word))] += source.byProject[word];
        }
    }
    return counts;
}

// --- keys and order

bool TaskIndex::isActiveFirst() const
{
    return m_grouping == TaskGrouping::None && m_sorting.size() == 1 && m_sorting.front() == TaskSortKey();
}

std::optional<qint64> TaskIndex::numberOf(TaskColumn column, const TaskFacts &facts, int entry,
                                          qint64 nowMs) const
{
    const auto whole = [](std::optional<qint64> value) {
        return value ? std::optional(std::clamp(*value, -keyLimit, keyLimit)) : std::nullopt;
    };
    const auto real = [](std::optional<double> value) {
        return value ? std::optional(orderedKey(*value)) : std::nullopt;
    };
    switch (column) {
    case TaskColumn::State:
        return static_cast<qint64>(m_states[static_cast<size_t>(entry)]);
    case TaskColumn::Progress:
        return real(progressOf(facts));
    case TaskColumn::Time:
        return whole(timeOf(facts, m_states[static_cast<size_t>(entry)], nowMs));
    case TaskColumn::Size:
        return whole(facts.sizeBytes);
    case TaskColumn::Updated:
    case TaskColumn::Created:
    case TaskColumn::Scheduled:
        return whole(momentOf(facts, column));
    case TaskColumn::Waited:
        return whole(waitedMs(facts));
    case TaskColumn::Ran:
        return whole(ranMs(facts));
    case TaskColumn::Attempts:
        return facts.retries ? std::optional<qint64>(*facts.retries) : std::nullopt;
    case TaskColumn::Duration:
        return real(facts.durationSeconds);
    case TaskColumn::BitRate:
        return real(facts.bitRate);
    default:
        return std::nullopt;
    }
}

std::optional<QCollatorSortKey> TaskIndex::textKey(TaskColumn column, int entry,
                                                   const QCollator &collator) const
{
    const RowView view = row(entry);
    QString text;
    if (column == TaskColumn::Type)
        text = typeText(m_types[static_cast<size_t>(entry)], view.text(RowText::TypeWord));
    else if (column == TaskColumn::Id)
        text = view.id();
    else if (column == TaskColumn::Account)
        text = accountName(entry);
    else
        text = view.text(*textOf(column));
    if (column == TaskColumn::Name && text.isEmpty())
        text = shortId(view);
    if (text.isEmpty())
        return std::nullopt;
    return collator.sortKey(text);
}

qint64 TaskIndex::groupKey(const TaskFacts &facts, int entry) const
{
    switch (m_grouping) {
    case TaskGrouping::None:
        break;
    case TaskGrouping::State:
        return static_cast<qint64>(m_states[static_cast<size_t>(entry)]);
    case TaskGrouping::Type:
        // The type nobody knows comes last.
        return facts.type == TaskType::Unknown ? noDay : static_cast<qint64>(facts.type);
    case TaskGrouping::Day: {
        const std::optional<qint64> moment = facts.updatedAtMs ? facts.updatedAtMs : facts.createdAtMs;
        // The newest day first.
        return moment ? -QDateTime::fromMSecsSinceEpoch(*moment).date().toJulianDay() : noDay;
    }
    }
    return 0;
}

//! Computes the keys of an entry anew; true when its place may be another one.
bool TaskIndex::updateKeys(int entry, const TaskFacts &facts, const Collators &collators)
{
    const auto at = static_cast<size_t>(entry);
    bool differs = false;
    if (m_grouping != TaskGrouping::None) {
        const qint64 group = groupKey(facts, entry);
        differs = std::exchange(m_groups[at], group) != group;
    }
    const qint64 created = facts.createdAtMs.value_or(missingMoment);
    differs = std::exchange(m_created[at], created) != created || differs;
    for (size_t level = 0; level < m_sorting.size(); ++level) {
        const auto [column, order] = m_sorting[level];
        if (isTextColumn(column)) {
            std::optional<QCollatorSortKey> &key = m_keys[level].texts[at];
            std::optional<QCollatorSortKey> now = textKey(column, entry, collators.of(column));
            differs = differs || now.has_value() != key.has_value() || (now && now->compare(*key) != 0);
            key = std::move(now);
            continue;
        }
        const std::optional<qint64> value = numberOf(column, facts, entry, serverNowMs(entry));
        qint64 key = missingKey;
        if (value)
            key = order == Qt::AscendingOrder ? *value : -*value;
        if (isActiveFirst() && isActive(m_states[at]))
            key = (value ? key : keyLimit) - 4 * keyLimit;
        differs = std::exchange(m_keys[level].numbers[at], key) != key || differs;
    }
    return differs;
}

//! The columns on which the order depends.
TaskColumns TaskIndex::orderColumns() const
{
    TaskColumns columns = columnBit(TaskColumn::Created); // equal keys are told apart by it
    for (const TaskSortKey &key : m_sorting) {
        columns |= columnBit(key.column);
        if (key.column == TaskColumn::Time || isActiveFirst())
            columns |= columnBit(TaskColumn::State);
    }
    switch (m_grouping) {
    case TaskGrouping::None:
        break;
    case TaskGrouping::State:
        columns |= columnBit(TaskColumn::State);
        break;
    case TaskGrouping::Day:
        columns |= columnBit(TaskColumn::Updated);
        break;
    case TaskGrouping::Type:
        columns |= columnBit(TaskColumn::Type);
        break;
    }
    return columns;
}

void TaskIndex::rebuildKeys()
{
    m_groups.assign(m_grouping == TaskGrouping::None ? 0 : m_refs.size(), 0);
    m_keys.assign(m_sorting.size(), {});
    for (size_t level = 0; level < m_sorting.size(); ++level) {
        if (isTextColumn(m_sorting[level].column))
            m_keys[level].texts.assign(m_refs.size(), std::nullopt);
        else
            m_keys[level].numbers.assign(m_refs.size(), 0);
    }
    const Collators collators;
    for (int entry = 0; entry < size(); ++entry)
        updateKeys(entry, row(entry).facts(), collators);
}

bool TaskIndex::tieLess(int a, int b) const
{
    const qint64 left = m_created[static_cast<size_t>(a)];
    const qint64 right = m_created[static_cast<size_t>(b)];
    if (left != right)
        return left > right;
    const QString leftId = row(a).id();
    const QString rightId = row(b).id();
    return leftId != rightId ? leftId < rightId : a < b;
}

bool TaskIndex::less(int a, int b) const
{
    const auto left = static_cast<size_t>(a);
    const auto right = static_cast<size_t>(b);
    if (!m_groups.empty() && m_groups[left] != m_groups[right])
        return m_groups[left] < m_groups[right];
    for (size_t level = 0; level < m_keys.size(); ++level) {
        const Keys &keys = m_keys[level];
        if (!keys.numbers.empty()) {
            if (keys.numbers[left] != keys.numbers[right])
                return keys.numbers[left] < keys.numbers[right];
            continue;
        }
        const std::optional<QCollatorSortKey> &leftText = keys.texts[left];
        const std::optional<QCollatorSortKey> &rightText = keys.texts[right];
        if (!leftText || !rightText) {
            if (leftText.has_value() != rightText.has_value())
                return leftText.has_value();
            continue;
        }
        const int order = leftText->compare(*rightText);
        if (order != 0)
            return m_sorting[level].order == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return tieLess(a, b);
}

void TaskIndex::sortEntries(std::vector<int> *entries) const
{
    if (m_groups.empty() && !m_keys.front().numbers.empty()) {
        // Keys beside the entries: the sort then walks through one piece of memory.
        struct Keyed
        {
            qint64 key;
            qint64 created; //!< tells most of those apart that have no value
            int entry;
        };
        std::vector<Keyed> keyed;
        keyed.reserve(entries->size());
        for (const int entry : *entries) {
            const auto at = static_cast<size_t>(entry);
            keyed.push_back({ m_keys.front().numbers[at], m_created[at], entry });
        }
        const bool isOneKey = m_keys.size() == 1;
        std::sort(keyed.begin(), keyed.end(), [this, isOneKey](const Keyed &a, const Keyed &b) {
            if (a.key != b.key)
                return a.key < b.key;
            if (isOneKey && a.created != b.created)
                return a.created > b.created;
            return less(a.entry, b.entry);
        });
        std::transform(keyed.begin(), keyed.end(), entries->begin(),
                       [](const Keyed &each) { return each.entry; });
        return;
    }
    std::sort(entries->begin(), entries->end(), [this](int a, int b) { return less(a, b); });
}

//! Puts \a entries, whose keys changed or are new, at their places.
void TaskIndex::replaceInOrder(std::vector<int> entries)
{
    if (entries.empty())
        return;
    std::vector<bool> moved(m_refs.size());
    for (const int entry : entries)
        moved[static_cast<size_t>(entry)] = true;
    std::vector<int> kept;
    kept.reserve(m_refs.size());
    for (const int entry : m_sorted) {
        if (!moved[static_cast<size_t>(entry)])
            kept.push_back(entry);
    }
    sortEntries(&entries);
    m_sorted.resize(kept.size() + entries.size());
    std::merge(kept.begin(), kept.end(), entries.begin(), entries.end(), m_sorted.begin(),
               [this](int a, int b) { return less(a, b); });
}

void TaskIndex::sortBy(TaskSorting sorting, TaskGrouping grouping)
{
    if (sorting.empty())
        sorting.emplace_back();
    const bool wasActiveFirst = isActiveFirst();
    const bool isOnlyTurned = !m_keys.empty() && grouping == TaskGrouping::None && grouping == m_grouping
        && sorting.size() == 1 && m_sorting.size() == 1 && sorting.front().column == m_sorting.front().column
        && sorting.front().order != m_sorting.front().order;
    m_sorting = std::move(sorting);
    m_grouping = grouping;
    if (isOnlyTurned && !wasActiveFirst && !isActiveFirst()) {
        turnRound();
        return;
    }
    rebuildKeys();
    sortEntries(&m_sorted);
}

//! The other direction of the one column that is sorted by. Keys and a sort cost much more; only rows without
//! a value stay last, and equal ones keep their order among themselves.
void TaskIndex::turnRound()
{
    Keys &keys = m_keys.front();
    const bool isByNumber = !keys.numbers.empty();
    const auto hasValue = [&keys, isByNumber](int entry) {
        const auto at = static_cast<size_t>(entry);
        return isByNumber ? keys.numbers[at] != missingKey : keys.texts[at].has_value();
    };
    const auto isEqual = [&keys, isByNumber](int a, int b) {
        const auto left = static_cast<size_t>(a);
        const auto right = static_cast<size_t>(b);
        return isByNumber ? keys.numbers[left] == keys.numbers[right]
                          : keys.texts[left]->compare(*keys.texts[right]) == 0;
    };
    const auto end = std::partition_point(m_sorted.begin(), m_sorted.end(), hasValue);
    std::reverse(m_sorted.begin(), end);
    for (auto first = m_sorted.begin(); first != end;) {
        const auto next = std::find_if(first + 1, end, [&](int entry) { return !isEqual(*first, entry); });
        std::reverse(first, next);
        first = next;
    }
    for (qint64 &key : keys.numbers)
        key = key == missingKey ? key : -key;
}

void TaskIndex::retranslate()
{
    rebuildKeys();
    sortEntries(&m_sorted);
}

// --- search

QStringList TaskIndex::wordsIn(std::vector<bool> Source::*marked) const
{
    QStringList words;
    for (const Source &source : m_sources) {
        const std::vector<bool> &numbers = source.*marked;
        for (size_t word = 0; word < numbers.size(); ++word) {
            if (numbers[word])
                words.append(source.store->word(static_cast<int>(word)));
        }
    }
    words.removeDuplicates();
    words.sort();
    return words;
}

QStringList TaskIndex::containers() const
{
    return wordsIn(&Source::containers);
}

QStringList TaskIndex::codecs() const
{
    QStringList codecs;
    for (const QString &media : wordsIn(&Source::medias)) {
        // "1280×720 30 fps · h264 · aac 2.0"
        for (const QString &part : media.split(u" · "_s)) {
            if (!part.contains(u'×') && !part.endsWith(" fps"_L1))
                codecs.append(part.section(u' ', 0, 0));
        }
    }
    codecs.removeDuplicates();
    codecs.sort();
    return codecs;
}

void TaskIndex::appendSlice(int entry)
{
    const size_t from = m_searchText.size();
    const RowView view = row(entry);
    std::string plain;
    view.appendId(&plain);
    plain.push_back('\n'); // no word contains one, so none matches across two texts
    view.record().appendTexts(searchedTexts, '\n', &plain);
    appendFolded(std::string_view(plain), &m_searchText);
    Source &account = m_sources[static_cast<size_t>(m_refs[static_cast<size_t>(entry)].source)];
    const auto mark = [&view](RowText text, std::vector<bool> *marked) {
        const std::optional<int> word = view.record().wordOf(text);
        if (!word)
            return;
        if (static_cast<size_t>(*word) >= marked->size())
            marked->resize(static_cast<size_t>(*word) + 1);
        (*marked)[static_cast<size_t>(*word)] = true;
    };
    mark(RowText::Media, &account.medias);
    mark(RowText::Container, &account.containers);
    m_slices.push_back({ static_cast<quint32>(from), static_cast<quint32>(m_searchText.size() - from) });
}

void TaskIndex::updateSlice(int entry)
{
    m_wastedBytes += m_slices[static_cast<size_t>(entry)].size;
    appendSlice(entry);
    m_slices[static_cast<size_t>(entry)] = m_slices.back();
    m_slices.pop_back();
}

void TaskIndex::refillSearchText()
{
    m_searchText.clear();
    m_slices.clear();
    m_wastedBytes = 0;
    prepareSearch(size());
}

bool TaskIndex::prepareSearch(int rows)
{
    const int end = std::min(size(), static_cast<int>(m_slices.size()) + rows);
    constexpr size_t usualBytes = 150;
    if (m_slices.empty() && end > 0) {
        m_searchText.reserve(m_refs.size() * usualBytes);
        m_slices.reserve(m_refs.size());
    }
    for (int entry = static_cast<int>(m_slices.size()); entry < end; ++entry)
        appendSlice(entry);
    return !isSearchReady();
}

//! Whether an entry matches the search; true when that is news.
bool TaskIndex::judge(int entry)
{
    const bool passes = m_search.matchesAll() || matches(m_search, Subject(*this, entry));
    const auto at = static_cast<size_t>(entry);
    if (m_passes[at] == passes)
        return false;
    m_passes[at] = passes;
    return true;
}

void TaskIndex::judgeAll()
{
    if (m_search.matchesAll()) {
        m_passes.assign(m_refs.size(), true);
        return;
    }
    if (!m_search.terms.empty())
        prepareSearch(size());
    for (int entry = 0; entry < size(); ++entry)
        judge(entry);
}

void TaskIndex::search(const CompiledSearch &search)
{
    m_search = search;
    judgeAll();
}

// --- news

void TaskIndex::appendEntry(int source, int row)
{
    const auto entry = static_cast<int>(m_refs.size());
    Source &from = m_sources[static_cast<size_t>(source)];
    const RowView view = from.store->at(row);
    const TaskFacts facts = view.facts();
    m_refs.push_back({ row, source });
    from.entries.push_back(entry);
    m_states.push_back(stateOf(facts, from.store->serverNowMs()));
    m_types.push_back(facts.type);
    m_created.push_back(facts.createdAtMs.value_or(missingMoment));
    m_projects.push_back(view.record().hasText(RowText::Project)
                             ? view.record().wordOf(RowText::Project).value_or(otherProject)
                             : noProject);
    m_passes.push_back(false);
    count(entry, 1);
    if (m_grouping != TaskGrouping::None)
        m_groups.push_back(0);
    for (size_t level = 0; level < m_sorting.size(); ++level) {
        if (isTextColumn(m_sorting[level].column))
            m_keys[level].texts.emplace_back();
        else
            m_keys[level].numbers.push_back(0);
    }
}

TaskIndex::Effect TaskIndex::take(const TaskStore *store, const TaskChanges &changes)
{
    Effect effect;
    const int place = sourceOf(store);
    if (place < 0)
        return effect;
    if (m_keys.empty())
        rebuildKeys();
    const bool searchWasReady = isSearchReady() && !m_slices.empty();
    const Collators collators;
    const TaskColumns order = orderColumns();
    std::vector<int> outOfOrder;

    for (const TaskChanges::Changed &change : changes.changed) {
        const int entry = m_sources[static_cast<size_t>(place)].entries[static_cast<size_t>(change.row)];
        const auto at = static_cast<size_t>(entry);
        const RowView view = row(entry);
        const TaskFacts facts = view.facts();
        const TaskState stateBefore = m_states[at];
        const TaskType typeBefore = m_types[at];
        count(entry, -1);
        m_states[at] = stateOf(facts, store->serverNowMs());
        m_types[at] = facts.type;
        const int project = m_projects[at];
        if ((change.columns & columnBit(TaskColumn::Project)) != 0) {
            m_projects[at] = view.record().hasText(RowText::Project)
                ? view.record().wordOf(RowText::Project).value_or(otherProject)
                : noProject;
        }
        TaskColumns columns = change.columns;
        if (m_states[at] != stateBefore)
            columns |= columnBit(TaskColumn::State);
        if ((columns & order) != 0 && updateKeys(entry, facts, collators))
            outOfOrder.push_back(entry);
        m_created[at] = facts.createdAtMs.value_or(missingMoment);
        count(entry, 1);
        effect.countsChanged = effect.countsChanged || m_states[at] != stateBefore
            || m_types[at] != typeBefore || m_projects[at] != project
            || (columns & columnBit(TaskColumn::Created)) != 0;
        if ((columns & searchedColumns) != 0 && at < m_slices.size())
            updateSlice(entry);
        if (at < m_slices.size() || m_search.terms.empty())
            effect.placesChanged = judge(entry) || effect.placesChanged;
        if (columns != 0)
            effect.changed.emplace_back(entry, columns);
    }

    const int firstNew = size();
    outOfOrder.reserve(outOfOrder.size() + static_cast<size_t>(changes.insertedCount));
    for (int i = 0; i < changes.insertedCount; ++i)
        appendEntry(place, changes.firstInserted + i);
    if (searchWasReady || !m_search.terms.empty())
        prepareSearch(size());
    for (int entry = firstNew; entry < size(); ++entry) {
        updateKeys(entry, row(entry).facts(), collators);
        judge(entry);
        outOfOrder.push_back(entry);
    }
    effect.countsChanged = effect.countsChanged || changes.insertedCount > 0;
    if (m_wastedBytes > m_searchText.size() / 2 && !m_slices.empty())
        refillSearchText();

    effect.placesChanged = effect.placesChanged || !outOfOrder.empty();
    replaceInOrder(std::move(outOfOrder));
    return effect;
}

TaskIndex::Effect TaskIndex::tick(const std::function<void(int entry, int by)> &recount)
{
    Effect effect;
    if (m_sources.empty())
        return effect;
    const Collators collators;
    std::vector<int> outOfOrder;
    const bool sortsByTime = std::any_of(m_sorting.begin(), m_sorting.end(), [](const TaskSortKey &key) {
        return key.column == TaskColumn::Time;
    });
    const bool sortsByState = (orderColumns() & columnBit(TaskColumn::State)) != 0;
    for (int entry = 0; entry < size(); ++entry) {
        const auto at = static_cast<size_t>(entry);
        if (!isActive(m_states[at]))
            continue;
        const TaskFacts facts = row(entry).facts();
        const TaskState now = stateOf(facts, serverNowMs(entry));
        const bool changed = now != m_states[at];
        if (changed) {
            count(entry, -1);
            recount(entry, -1);
            m_states[at] = now;
            recount(entry, 1);
            count(entry, 1);
            effect.countsChanged = true;
            effect.changed.emplace_back(entry, columnBit(TaskColumn::State));
            if (!m_search.dependsOnClock)
                effect.placesChanged = judge(entry) || effect.placesChanged;
        }
        if ((sortsByTime || (sortsByState && changed)) && updateKeys(entry, facts, collators))
            outOfOrder.push_back(entry);
    }
    const AgeLimits limits = ageLimitsAt(m_sources.front().store->serverNowMs());
    if (!(limits == m_ageLimits)) {
        const auto before = m_counts.byAge;
        m_ageLimits = limits;
        m_counts.byAge = {};
        for (const qint64 created : m_created)
            countAge(created == missingMoment ? std::nullopt : std::optional(created), m_ageLimits, 1,
                     &m_counts.byAge);
        effect.countsChanged = effect.countsChanged || before != m_counts.byAge;
    }
    effect.placesChanged = effect.placesChanged || !outOfOrder.empty();
    replaceInOrder(std::move(outOfOrder));
    return effect;
}

} // namespace reelwatch
