#pragma once

#include "tasks/taskrow.h"

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>

namespace reelwatch {

class TaskTableModel;

//! Paints every column of the list straight from the row. Rows have one fixed height. Shows a tooltip only
//! for text that does not fit, for moments (ISO 8601), and for tasks that are gone from the server.
class TaskDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TaskDelegate(QObject *parent = nullptr);

    //! Between a cell's edge and its words, in device-independent pixels.
    static constexpr int sideMargin = 8;

    //! Takes icons and colours from \a palette; call again when it changes.
    void setPalette(const QPalette &palette);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    //! Paints a whole row that heads a group.
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                    bool isCollapsed, bool hasFocus) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Cell
    {
        QString text;
        QFont font;
        QRect textRect;
        Qt::TextElideMode elide = Qt::ElideRight;
    };
    Cell cellOf(const QStyleOptionViewItem &option, const QModelIndex &index,
                const TaskTableModel &model) const;
    void paintProgress(QPainter *painter, const QStyleOptionViewItem &option, const TaskFacts &row,
                       TaskState state, const QColor &textColor) const;

    std::array<QIcon, 8> m_stateIcons;
    std::array<QColor, 8> m_stateColors;
    QColor m_muted;
};

} // namespace reelwatch
