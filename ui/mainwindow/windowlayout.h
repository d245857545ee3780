#pragma once

#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;
class QToolBar;
class QWidget;

namespace reelwatch {

class TaskView;

//! Where the parts of the main window stand and how large they are: its docks and toolbar, the list's columns
//! and order. Remembers it between runs, clamped to the screens there are.
class WindowLayout : public QObject
{
    Q_OBJECT
public:
    //! What goes into the docks. The docks are the window's own; \a toolBar stands in it already, and \a list
    //! has its model.
    struct Parts
    {
        QMainWindow *window;
        QToolBar *toolBar;
        QWidget *sidebar;
        QWidget *detail;
        QWidget *progress;
        TaskView *list;
    };
    explicit WindowLayout(const Parts &parts);

    QDockWidget *sidebarDock() const { return m_sidebarDock; }
    QDockWidget *detailDock() const { return m_detailDock; }
    QDockWidget *progressDock() const { return m_progressDock; }

    void restore();
    void save();
    //! To be called when the window has been painted: a dock takes a size only in a window that has its own.
    void settle();

    //! Hides docks and toolbar, and shows those again that were shown before. What is put away is nobody's
    //! choice, so where the docks are is not saved meanwhile.
    void setPutAway(bool putAway);
    //! A dock behind a tab is named by the tab; a second title below it would only take room.
    void arrangeTitles();
    void showProgress();
    void retranslate();

Q_SIGNALS:
    //! A dock was shown, hidden or moved.
    void arranged();

private:
    QDockWidget *makeDock(const QString &objectName, QWidget *content);
    void restoreGeometry();
    bool isDetailBelow() const;
    void saveDocks();

    Parts m_parts;
    QDockWidget *m_sidebarDock;
    QDockWidget *m_detailDock;
    QDockWidget *m_progressDock;
    QTimer m_saveLater;
    bool m_sizesWanted = false; //!< the docks have not been given their remembered sizes yet
    bool m_isPutAway = false;
    QList<QPair<QWidget *, bool>> m_before; //!< what was shown before it was put away
};

} // namespace reelwatch
