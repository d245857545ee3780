#pragma once

#include "tasks/searchmatch.h"
#include "tasks/taskcounts.h"
#include "tasks/taskkey.h"
#include "tasks/taskstore.h"

#include <QCollator>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reelwatch {

//! One of the columns a list is sorted by.
struct TaskSortKey
{
    TaskColumn column = TaskColumn::Updated;
    Qt::SortOrder order = Qt::DescendingOrder;
    bool operator==(const TaskSortKey &) const = default;
};
using TaskSorting = std::vector<TaskSortKey>; //!< the first one counts most

//! What a list is divided by.
enum class TaskGrouping { None, State, Day, Type };

//! The rows of all open accounts in their order, which of them match the search, and their counts: all that a
//! list is made of, without a view. Every row has a number here, its entry. What it needs for sorting and
//! searching is kept beside the entries; all else is read from the stores' tables.
//!
//! By raw values; names and other texts in natural order. Missing values come last in both directions, equal
//! ones newest first, then by id. Active tasks come first in the default order (Updated, descending, no
//! groups), as the first screen of the list is about them. GUI thread, as the stores.
class TaskIndex
{
public:
    //! What news did to the entries.
    struct Effect
    {
        std::vector<std::pair<int, TaskColumns>> changed; //!< entries and their columns that read differently
        bool placesChanged = false; //!< some entry appears, leaves or moves, or may
        bool countsChanged = false;
    };

    //! Takes in the rows that \a store has. It must stay until removeSource().
    Effect addSource(const QString &accountId, const QString &name, TaskStore *store);
    //! Entries get other numbers: \a newNumbers tells which, −1 for those that left.
    void removeSource(const QString &accountId, std::vector<int> *newNumbers);
    void renameSource(const QString &accountId, const QString &name);
    Effect take(const TaskStore *store, const TaskChanges &changes);
    //! Reads anew what depends on the clock. \a recount(entry, by) is called around each change of a state,
    //! with −1 and 1.
    Effect tick(const std::function<void(int entry, int by)> &recount);

    void sortBy(TaskSorting sorting, TaskGrouping grouping);
    const TaskSorting &sorting() const { return m_sorting; }
    TaskGrouping grouping() const { return m_grouping; }
    void search(const CompiledSearch &search);
    //! Reads texts anew that follow the language or locale.
    void retranslate();

    //! The searched text of all rows is put together with the first search, which that makes a slow one; this
    //! does a part of it ahead. False when nothing is left to do.
    bool prepareSearch(int rows);

    int size() const { return static_cast<int>(m_refs.size()); }
    const std::vector<int> &sorted() const { return m_sorted; } //!< all entries
    bool matchesSearch(int entry) const { return m_passes[static_cast<size_t>(entry)]; }
    //! Of the group an entry is in; meaningful while there are groups.
    qint64 groupOf(int entry) const { return m_groups.empty() ? 0 : m_groups[static_cast<size_t>(entry)]; }

    RowView row(int entry) const;
    TaskState state(int entry) const { return m_states[static_cast<size_t>(entry)]; }
    qint64 serverNowMs(int entry) const;
    const QString &accountName(int entry) const;
    TaskKey key(int entry) const;
    int storeRow(int entry) const { return m_refs[static_cast<size_t>(entry)].row; }
    int entryOf(const TaskKey &key) const; //!< −1 when unknown
    int entryOf(const TaskStore *store, int row) const;

    //! Codecs and containers of the tasks whose search was prepared, each once.
    QStringList codecs() const;
    QStringList containers() const;
    int activeCount() const { return m_counts.active; }

    TaskCounts counts() const;
    //! Adds an entry to counts of states and types, \a by times.
    void countInto(TaskCounts *counts, int entry, int by) const;

private:
    struct Source
    {
        QString accountId;
        QString name;
        std::string nameUtf8;
        TaskStore *store = nullptr;
        std::vector<int> entries; //!< by the row in the store
        std::vector<int> byProject; //!< counts, by the number of the project's word
        std::vector<bool> medias; //!< the words that are summaries of tracks
        std::vector<bool> containers;
        int otherProjects = 0; //!< tasks of projects without such a number
    };
    struct Ref
    {
        int row = 0;
        int source = 0;
    };
    struct Slice
    {
        quint32 from = 0;
        quint32 size = 0;
    };
    //! The keys of one of the columns sorted by: numbers, or texts where missing ones are null.
    struct Keys
    {
        std::vector<qint64> numbers;
        std::vector<std::optional<QCollatorSortKey>> texts;
    };
    class Subject;
    struct Collators;

    int sourceOf(const TaskStore *store) const;
    const Source &source(int entry) const
    {
        return m_sources[static_cast<size_t>(m_refs[static_cast<size_t>(entry)].source)];
    }
    void appendEntry(int source, int row);
    void count(int entry, int by);
    bool judge(int entry);
    void judgeAll();

    bool isActiveFirst() const;
    std::optional<qint64> numberOf(TaskColumn column, const TaskFacts &facts, int entry, qint64 nowMs) const;
    std::optional<QCollatorSortKey> textKey(TaskColumn column, int entry, const QCollator &collator) const;
    qint64 groupKey(const TaskFacts &facts, int entry) const;
    bool updateKeys(int entry, const TaskFacts &facts, const Collators &collators);
    TaskColumns orderColumns() const;
    void rebuildKeys();
    void sortEntries(std::vector<int> *entries) const;
    void turnRound();
    bool less(int a, int b) const;
    bool tieLess(int a, int b) const;
    void replaceInOrder(std::vector<int> entries);

    bool isSearchReady() const { return m_slices.size() == m_refs.size(); }
    QStringList wordsIn(std::vector<bool> Source::*marked) const;
    void appendSlice(int entry);
    void updateSlice(int entry);
    void refillSearchText();

    std::vector<Source> m_sources;

    // One for each entry.
    std::vector<Ref> m_refs;
    std::vector<TaskState> m_states;
    std::vector<TaskType> m_types;
    std::vector<bool> m_passes;
    std::vector<qint64> m_created; //!< the smallest number when missing
    std::vector<int> m_projects; //!< the number of the project's word, −1 for none, −2 for one without
    std::vector<qint64> m_groups; //!< only while there are groups
    std::vector<Keys> m_keys; //!< by the place in m_sorting

    TaskSorting m_sorting { TaskSortKey() };
    TaskGrouping m_grouping = TaskGrouping::None;
    std::vector<int> m_sorted;

    CompiledSearch m_search;
    std::string m_searchText; //!< what is searched of every row, folded, in one piece
    std::vector<Slice> m_slices; //!< of the entries whose text is in it so far
    size_t m_wastedBytes = 0;

    TaskCounts m_counts; //!< without projects and accounts
    AgeLimits m_ageLimits;
};

} // namespace reelwatch
