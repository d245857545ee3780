#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace reelwatch {

//! Every action of the main window with its words, shortcuts and icons, and the menus they stand in. The main
//! window connects them and adds what depends on the account.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    //! \a window owns the actions and gets the menu bar.
    explicit WindowActions(QMainWindow *window);

    //! Puts words and icons anew, after a change of language or palette.
    void refresh();

    //! The View menu's entries that docks and toolbars bring themselves.
    void addViewToggles(const QList<QAction *> &toggles);
    //! Another menu in the View menu, in front of the columns'.
    void addViewMenu(QMenu *menu);

    QMenu *fileMenu, *editMenu, *viewMenu, *tasksMenu, *accountsMenu, *helpMenu;
    QMenu *columnsMenu, *languageMenu, *appearanceMenu, *intervalMenu, *groupingMenu;
    QActionGroup *languages; //!< data: locale name, empty for the system's
    QActionGroup *appearances; //!< data: int of appearance::Scheme
    QActionGroup *groupings; //!< data: int of TaskGrouping
    QActionGroup *intervals; //!< data: seconds, 0 for automatic

    QAction *importAddresses, *importFiles, *importClipboard, *importManifest, *closeWindow, *quit;
    QAction *copyRow, *copyId, *find, *selectAll, *preferences;
    QAction *fullScreen, *nextPane, *previousPane;
    QAction *open, *openById, *acknowledge, *refreshAll, *refreshTask, *reconcile, *pause;
    QAction *useBuiltIn, *connectStudio, *newKey, *forget;
    QAction *searchHelp, *shortcuts, *tryFaults, *about;

private:
    QAction *make(const char *objectName, const QKeySequence &shortcut = {});
    void showPause();

    QMainWindow *m_window;
    QAction *m_viewAnchor;
};

} // namespace reelwatch
