#pragma once

#include "tasks/actionboard.h"
#include "tasks/nameplan.h"
#include "tasks/taskindex.h"
#include "tasks/taskwords.h"

#include <QAbstractTableModel>

#include <memory>

namespace reelwatch {

//! The sorted, searched and grouped list of the tasks of all open accounts: what a view sees of a TaskIndex.
//!
//! Never resets on news: rows are inserted, removed, moved and changed, with exact columns. DisplayRole is
//! text for people in the current locale; SortRole a raw value. New order is held back while setOrderHeld()
//! says that someone is pointing or typing: values change in place, rows stay, and pendingMoves() counts what
//! waits. Rows that head a group stand among the tasks; they cannot be selected. Lives in the GUI thread.
class TaskTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole,
        IdRole, //!< QString; empty for the head of a group
        StateRole, //!< int of TaskState
        StoreRowRole, //!< int, index in the store; −1 for the head of a group
    };

    explicit TaskTableModel(QObject *parent = nullptr);
    ~TaskTableModel() override;

    //! Shows the tasks of \a store, too, which must stay until removeStore(). \a name is what people call the
    //! account.
    void addStore(const QString &accountId, const QString &name, TaskStore *store);
    void removeStore(const QString &accountId);
    void renameStore(const QString &accountId, const QString &name);

    //! Shows the notes of \a board at their rows; it must outlive the model.
    void setActionBoard(const ActionBoard *board);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    //! By one column; −1 is the default order.
    void sort(int column, Qt::SortOrder order) override;

    void setSorting(const TaskSorting &sorting);
    const TaskSorting &sorting() const;
    void setGrouping(TaskGrouping grouping);
    TaskGrouping grouping() const;

    //! Shows what matches \a query, in the search language.
    void setSearch(const SearchQuery &query);
    const SearchQuery &search() const;

    bool isGroupRow(int row) const;
    bool isCollapsed(int row) const; //!< of a group row
    void setCollapsed(int row, bool collapsed);
    int groupTaskCount(int row) const; //!< tasks of the group that match the search
    std::vector<int> groupRows() const; //!< the rows that head groups, ascending

    // Of rows that are tasks:
    TaskKey keyAt(int row) const; //!< empty for a group row
    TaskCell cell(int row) const; //!< what its columns say; valid until the model changes
    TaskFacts facts(int row) const;
    TaskRow taskRow(int row) const;
    bool hasName(int row) const;
    //! The asset that could name the task of a row; null when it has a name, or the asset was asked for it
    //! already.
    std::optional<WantedName> wantedName(int row) const;
    TaskState state(int row) const; //!< Unknown for a group row
    int rowOf(const TaskKey &key) const; //!< −1 when unknown or not shown

    int taskCount() const; //!< of all, whatever the search
    int activeCount() const;
    QStringList codecs() const; //!< met so far, for those who look for one
    QStringList containers() const;
    TaskCounts counts() const; //!< of all tasks, whatever the search
    const TaskCounts &shownCounts() const; //!< states and types of the tasks that are shown

    //! While held, rows change in place, new ones wait and those that no longer match stay; only an empty
    //! list takes new rows at once. Releasing applies what waits. What a person does (sorting, searching,
    //! grouping) applies everything.
    void setOrderHeld(bool held);
    int pendingMoves() const; //!< rows that wait to appear, leave or move
    //! Applies what waits now, held or not.
    void applyPendingMoves();

    //! Re-reads states and times that depend on the clock ("4 min ago", Stalled). Call about every 30 s while
    //! visible.
    void tick();

    //! Makes the first search of a long list a quick one: call when the list has been at rest. False when
    //! there is nothing left to do.
    bool prepareSearch();

    //! Reads every text anew, after a change of language or locale.
    void retranslate();

Q_SIGNALS:
    void countsChanged();
    void pendingMovesChanged();
    void sortingChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
