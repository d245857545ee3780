#pragma once

#include "ui/taskdetail/detailcontent.h"

#include <QTreeWidget>

namespace reelwatch {

//! A small table inside the detail pane, one row per track or observation. As tall as its rows, up to a
//! limit; cells and rows can be copied.
class TrackTable : public QTreeWidget
{
    Q_OBJECT
public:
    explicit TrackTable(QWidget *parent = nullptr);

    //! Changes cells in place where the shape stays, so that the current cell and the scroll position stay
    //! too.
    void setTable(const DetailTable &table);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void copyCell() const;
    void copyRow() const;
    void copyTable() const;

Q_SIGNALS:
    void copyAllRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    int contentHeight() const;
    bool scrollsInside() const;
    QString rowText(int row) const;
    DetailTable m_table;
};

} // namespace reelwatch
