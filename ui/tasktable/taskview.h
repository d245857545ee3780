#pragma once

#include "tasks/taskindex.h"
#include "ui/tasktable/columnlayout.h"
#include "ui/tasktable/taskdelegate.h"

#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QSet>
#include <QTimer>
#include <QTreeView>

#include <limits>
#include <optional>
#include <vector>

namespace reelwatch {

class TaskTableModel;

//! The list of tasks. Keeps selection, current row and the row at its top through every change of the model,
//! holds new order back while someone types or points in it, and remembers its columns by name.
class TaskView : public QTreeView
{
    Q_OBJECT
public:
    explicit TaskView(QWidget *parent = nullptr);

    //! \a model may be null, and must outlive the view or be replaced first.
    void setTaskModel(TaskTableModel *model);
    TaskTableModel *taskModel() const { return m_model; }

    //! Neighbouring rows, from the first to the last of them.
    struct RowSpan
    {
        int first = 0;
        int last = 0;
        int count() const { return last - first + 1; }
        bool operator==(const RowSpan &) const = default;
    };
    //! The selected tasks from top to bottom, without looking at each row. Few spans as a rule, however many
    //! rows.
    std::vector<RowSpan> selectedSpans() const;
    int selectedCount() const; //!< as cheap as selectedSpans()
    //! In the list's order, the first \a most of them.
    std::vector<TaskKey> selectedTasks(int most = std::numeric_limits<int>::max()) const;
    TaskKey currentTask() const; //!< empty when there is no current row
    void showBeginning(); //!< scrolls to the current row, or to the first when that is not listed
    void selectTask(const TaskKey &task); //!< makes it the current row and scrolls to it

    //! The selected rows with their visible columns, separated by tabs, one row a line. Takes a moment when
    //! there are many.
    QString selectionAsText() const;

    const ColumnLayout &columnLayout() const { return m_layout; }
    void setColumnLayout(const ColumnLayout &layout);
    //! Every column in visual order, to show or hide it, and the way back to the default.
    void fillColumnMenu(QMenu *menu);

    //! Sorts by \a sorting and marks its first column. A click on a title sorts by that column alone, with
    //! Shift it is added behind the others, or turned round.
    void setSorting(const TaskSorting &sorting);

    //! The first and last row that can be seen; null when there is none.
    std::optional<RowSpan> rowsInView() const;
    //! The accounts of the tasks in view that are expected to change soon.
    QSet<QString> accountsActiveInView() const;

    //! Lays out and puts the row that was at the top back there.
    void doItemsLayout() override;
    //! Rows have no children and one height, so that only what is in view has to be painted.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

    //! How long after the last key or pointer move the order stays as it is.
    static constexpr int holdMs = 3000;
    //! Of a large selection only so many are opened or asked for by one key.
    static constexpr int mostOpenedAtOnce = 10;

Q_SIGNALS:
    void taskActivated(const reelwatch::TaskKey &task); //!< double-click or Enter
    void taskSelectionChanged();
    void rowsChanged(); //!< rows came, went, moved or read differently
    void rowsInViewChanged();
    void columnLayoutChanged();
    void sortingChanged();
    void menuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void mousePressEvent(QMouseEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void holdOrder();
    void sortFurtherBy(TaskColumn column);
    bool toggleGroup(int row); //!< false when the row heads no group
    void rememberTopRow();
    void applyPalette();
    void captureColumns();
    void applyColumns();
    std::vector<TaskDelegate::Place> cellPlaces(const QRect &row) const;
    void fitNameColumn(); //!< as long as nobody has chosen columns, the name takes what room there is

    TaskTableModel *m_model = nullptr;
    TaskDelegate *m_delegate;
    ColumnLayout m_layout; //!< outlives the model, without which the header has no sections
    QTimer m_hold;
    QPersistentModelIndex m_topRow;
    int m_topOffset = 0; //!< of the top row's upper edge above the viewport, in pixels
    int m_pressedSection = -1; //!< of the header, with Shift
    bool m_layingOut = false;
    bool m_changingColumns = false;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace reelwatch
