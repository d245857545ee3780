#pragma once

#include "tasks/taskfilter.h"
#include "tasks/taskstore.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>

namespace reelwatch {

//! How many tasks there are in each state and of each type.
struct TaskCounts
{
    int all = 0;
    int active = 0;
    std::array<int, 8> byState {}; //!< indexed by TaskState
    std::array<int, 8> byType {}; //!< indexed by TaskType
    bool operator==(const TaskCounts &) const = default;
};

//! The sorted, filtered list of an account's tasks: an index over the store's rows.
//!
//! Never resets on news: rows are inserted, removed, moved and changed, with exact columns. DisplayRole is text for people
//! in the current locale; SortRole a raw value. New order is held back while orderHeld is set (someone is pointing or
//! typing): values change in place, rows stay, and pendingMoves() counts what waits.
//! Lives in the GUI thread.
class TaskTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole,
        IdRole, //!< QString
        StateRole, //!< int of TaskState
        StoreRowRole, //!< int, index in the store
    };

    //! \a store must outlive the model.
    explicit TaskTableModel(TaskStore *store, QObject *parent = nullptr);
    ~TaskTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    //! By raw values; names and other texts in natural order. Missing values come last in both directions, equal ones newest
    //! first. Active tasks come first in the default order (Updated, descending), as the list's first screen is about them.
    void sort(int column, Qt::SortOrder order) override;

    void setFilter(const TaskFilter &filter);
    const TaskFilter &filter() const;

    const TaskRow &taskRow(int row) const;
    TaskState state(int row) const;
    int rowOf(const QString &id) const; //!< −1 when unknown or filtered out

    const TaskCounts &counts() const; //!< of all tasks, regardless of the filter
    //! Of what is shown only.
    const TaskCounts &shownCounts() const;

    //! While held, rows change in place, new ones wait and those that no longer match stay; only an empty list takes new rows
    //! at once. Releasing applies what waits. sort() and setFilter() are the person's own doing and apply everything.
    void setOrderHeld(bool held);
    int pendingMoves() const; //!< rows that wait to appear, leave or move
    //! Applies what waits now, held or not.
    void applyPendingMoves();

    //! Re-reads states and times that depend on the clock ("4 min ago", Stalled). Call about every 30 s while visible.
    void tick();

    //! Reads every text anew, after a change of language or locale.
    void retranslate();

Q_SIGNALS:
    void countsChanged();
    void pendingMovesChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

//! A state, type or column as a translated word.
QString stateText(TaskState state, const TaskRow &row);
QString stateText(TaskState state);
QString typeText(TaskType type, const QString &typeWord = {});
QString columnTitle(TaskColumn column);
//! What a screen reader says of a row: "beach.mp4, upload, running, 42 percent".
QString accessibleRowText(const TaskRow &row, TaskState state);

} // namespace reelwatch
