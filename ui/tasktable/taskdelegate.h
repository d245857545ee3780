#pragma once

#include "tasks/taskwords.h"
#include "ui/tasktable/linecache.h"

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>
#include <vector>

namespace reelwatch {

//! Paints the rows of the list, each as a whole, straight from its record. Rows have one fixed height. Shows
//! a tooltip only for text that does not fit, for moments (ISO 8601), and for tasks that are gone from the
//! server.
class TaskDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TaskDelegate(QObject *parent = nullptr);

    //! Between a cell's edge and its words, in device-independent pixels.
    static constexpr int sideMargin = 8;

    //! Takes icons and colours from \a palette; call again when it changes.
    void setPalette(const QPalette &palette);

    struct Place
    {
        TaskColumn column = TaskColumn::State;
        QRect rect;
    };
    //! Paints the row of \a cell, whose columns are at \a places. The rectangle of \a option is that of the
    //! row, its state tells whether the row is selected and has the keyboard.
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const TaskCell &cell,
                  const std::vector<Place> &places) const;
    //! Paints a whole row that heads a group.
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                    bool isCollapsed, bool hasFocus) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    //! What a row says in all of its columns.
    struct Look
    {
        TaskFacts facts;
        TaskState state = TaskState::Unknown;
        QColor plain;
        QColor quiet;
        bool isSelected = false;
        bool isRefused = false; //!< what a person has just asked for
        bool hasName = true;
    };
    static QRect textRectOf(TaskColumn column, const QRect &rect, Qt::LayoutDirection direction);
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const TaskCell &cell,
                   const Place &place, const Look &look) const;
    void paintProgress(QPainter *painter, const QStyleOptionViewItem &option, const TaskCell &cell,
                       const Place &place, const Look &look) const;

    std::array<QIcon, 8> m_stateIcons;
    std::array<QColor, 8> m_stateColors;
    QColor m_refused;
    QColor m_muted;
    mutable LineCache m_lines;
};

} // namespace reelwatch
