#include "ui/mainwindow/windowactions.h"

#include "tasks/taskindex.h"
#include "ui/language/language.h"
#include "ui/theme/appearance.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace reelwatch {

WindowActions::WindowActions(QMainWindow *window) : QObject(window), m_window(window)
{
    importAddresses = make("importAddresses", QKeySequence(Qt::CTRL | Qt::Key_N));
    importFiles = make("importFiles", QKeySequence(Qt::CTRL | Qt::Key_O));
    importClipboard = make("importClipboard", QKeySequence::Paste);
    importManifest = make("importManifest", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    closeWindow = make("closeWindow", QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make("quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    copyRow = make("copyRow", QKeySequence::Copy);
    copyId = make("copyId", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    find = make("find", QKeySequence::Find);
    selectAll = make("selectAll", QKeySequence::SelectAll);
    preferences = make("preferences", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    preferences->setMenuRole(QAction::PreferencesRole);
    fullScreen = make("fullScreen", QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    nextPane = make("nextPane", QKeySequence(Qt::Key_F6));
    previousPane = make("previousPane", QKeySequence(Qt::SHIFT | Qt::Key_F6));
    // Enter itself is handled by the list, so that it keeps its meaning in fields and dialogs.
    open = make("openTask");
    openById = make("openTaskById", QKeySequence(Qt::CTRL | Qt::Key_L));
    acknowledge = make("acknowledge", QKeySequence(Qt::CTRL | Qt::Key_D));
    refreshAll = make("refreshAll", QKeySequence(Qt::Key_F5));
    reconcile = make("reconcile", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F5));
    refreshTask = make("refreshTask", QKeySequence(Qt::SHIFT | Qt::Key_F5));
    pause = make("pauseUpdates", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    pause->setCheckable(true);
    connect(pause, &QAction::toggled, this, [this] { showPause(); });
    useBuiltIn = make("useBuiltInService");
    connectStudio = make("connectToStudio");
    newKey = make("newKey");
    forget = make("forgetAccount");
    searchHelp = make("searchHelp");
    shortcuts = make("showShortcuts", QKeySequence(Qt::CTRL | Qt::Key_Slash));
    tryFaults = make("tryFaults");
    about = make("showAbout");
    about->setMenuRole(QAction::AboutRole);

    QMenuBar *bar = window->menuBar();
    fileMenu = bar->addMenu(QString());
    fileMenu->addActions({ importAddresses, importFiles, importClipboard, importManifest });
    fileMenu->addSeparator();
    fileMenu->addActions({ closeWindow, quit });
    editMenu = bar->addMenu(QString());
    editMenu->addActions({ copyRow, copyId });
    editMenu->addSeparator();
    editMenu->addActions({ selectAll, find });
    editMenu->addSeparator();
    editMenu->addAction(preferences);
    viewMenu = bar->addMenu(QString());
    m_viewAnchor = viewMenu->addSeparator();
    columnsMenu = viewMenu->addMenu(QString());
    groupingMenu = viewMenu->addMenu(QString());
    languageMenu = viewMenu->addMenu(QString());
    appearanceMenu = viewMenu->addMenu(QString());
    viewMenu->addSeparator();
    viewMenu->addActions({ nextPane, previousPane });
    viewMenu->addSeparator();
    viewMenu->addAction(fullScreen);
    tasksMenu = bar->addMenu(QString());
    tasksMenu->addActions({ open, openById, acknowledge });
    tasksMenu->addSeparator();
    tasksMenu->addActions({ refreshAll, refreshTask, reconcile, pause });
    intervalMenu = tasksMenu->addMenu(QString());
    accountsMenu = bar->addMenu(QString());
    helpMenu = bar->addMenu(QString());
    helpMenu->addActions({ searchHelp, shortcuts, tryFaults, about });

    languages = new QActionGroup(this);
    const QStringList names = QStringList { QString() } + language::available();
    for (const QString &name : names) {
        QAction *action = languages->addAction(name.isEmpty() ? QString() : language::nativeName(name));
        action->setObjectName(u"language_"_s + name);
        action->setCheckable(true);
        action->setData(name);
        action->setChecked(name == language::chosen());
    }
    languageMenu->addActions(languages->actions());

    appearances = new QActionGroup(this);
    for (const auto scheme :
         { appearance::Scheme::System, appearance::Scheme::Light, appearance::Scheme::Dark }) {
        QAction *action = appearances->addAction(QString());
        action->setObjectName(u"appearance_"_s + QString::number(static_cast<int>(scheme)));
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        action->setChecked(scheme == appearance::chosen());
    }
    appearanceMenu->addActions(appearances->actions());

    groupings = new QActionGroup(this);
    for (const TaskGrouping grouping :
         { TaskGrouping::None, TaskGrouping::State, TaskGrouping::Day, TaskGrouping::Type }) {
        QAction *action = groupings->addAction(QString());
        action->setObjectName(u"grouping_"_s + QString::number(static_cast<int>(grouping)));
        action->setCheckable(true);
        action->setData(static_cast<int>(grouping));
        action->setChecked(grouping == TaskGrouping::None);
    }
    groupingMenu->addActions(groupings->actions());

    intervals = new QActionGroup(this);
    for (const int seconds : { 0, 2, 5, 10, 30, 60, 300 }) {
        QAction *action = intervals->addAction(QString());
        action->setObjectName(u"interval_"_s + QString::number(seconds));
        action->setCheckable(true);
        action->setData(seconds);
        action->setChecked(seconds == 0);
    }
    intervalMenu->addActions(intervals->actions());
    refresh();
}

QAction *WindowActions::make(const char *objectName, const QKeySequence &shortcut)
{
    auto *action = new QAction(m_window);
    action->setObjectName(QLatin1StringView(objectName));
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

void WindowActions::addViewToggles(const QList<QAction *> &toggles)
{
    viewMenu->insertActions(m_viewAnchor, toggles);
}

void WindowActions::addViewMenu(QMenu *menu)
{
    viewMenu->insertMenu(columnsMenu->menuAction(), menu);
}

void WindowActions::refresh()
{
    fileMenu->setTitle(tr("&File"));
    editMenu->setTitle(tr("&Edit"));
    viewMenu->setTitle(tr("&View"));
    tasksMenu->setTitle(tr("&Tasks"));
    accountsMenu->setTitle(tr("&Accounts"));
    helpMenu->setTitle(tr("&Help"));
    columnsMenu->setTitle(tr("&Columns"));
    groupingMenu->setTitle(tr("&Group by"));
    languageMenu->setTitle(tr("&Language"));
    appearanceMenu->setTitle(tr("&Appearance"));
    intervalMenu->setTitle(tr("Update &interval"));

    importAddresses->setText(tr("&Import addresses…"));
    //: short, on the toolbar
    importAddresses->setIconText(tr("Import"));
    importAddresses->setToolTip(tr("Import videos from addresses or files (%1)")
                                    .arg(importAddresses->shortcut().toString(QKeySequence::NativeText)));
    importFiles->setText(tr("Import &files…"));
    importClipboard->setText(tr("Import from the clip&board…"));
    //: imports a list of videos from a file
    importManifest->setText(tr("Import &manifest…"));
    closeWindow->setText(tr("&Close"));
    quit->setText(tr("&Quit"));
    copyRow->setText(tr("&Copy row"));
    copyId->setText(tr("Copy &id"));
    find->setText(tr("&Find"));
    selectAll->setText(tr("Select &all"));
    preferences->setText(tr("Pr&eferences…"));
    fullScreen->setText(tr("F&ull screen"));
    nextPane->setText(tr("Next pane"));
    previousPane->setText(tr("Previous pane"));
    // Shown beside the word like a shortcut; the key itself belongs to the list.
    open->setText(tr("&Open") + u'\t' + QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    //: opens a task that a person knows the id of
    openById->setText(tr("Open by i&d…"));
    //: marks failed tasks as seen, or takes the mark away again
    acknowledge->setText(tr("Ac&knowledge failure"));
    refreshAll->setText(tr("&Refresh"));
    //: short, on the toolbar
    refreshAll->setIconText(tr("Refresh"));
    refreshAll->setToolTip(tr("Ask the server for news now (%1)")
                               .arg(refreshAll->shortcut().toString(QKeySequence::NativeText)));
    //: reads the whole list again, and finds out which tasks the server no longer has
    reconcile->setText(tr("Check the &whole list"));
    refreshTask->setText(tr("Refresh &this task"));
    pause->setText(tr("&Pause updates"));
    //: short, on the toolbar: stop asking the server for news
    pause->setIconText(tr("Pause"));
    pause->setToolTip(
        tr("Stop asking the server for news (%1)").arg(pause->shortcut().toString(QKeySequence::NativeText)));
    useBuiltIn->setText(tr("Use the &built-in local service"));
    connectStudio->setText(tr("&Connect to Livepeer Studio…"));
    newKey->setText(tr("&New key…"));
    forget->setText(tr("&Forget this account…"));
    searchHelp->setText(tr("How to &search"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    //: opens a window in which the local service can be made to misbehave
    tryFaults->setText(tr("Try &faults…"));
    about->setText(tr("&About Reelwatch"));

    //: the language the system is set to
    languages->actions().constFirst()->setText(tr("System"));
    const QList<QAction *> schemes = appearances->actions();
    //: light or dark as the system is
    schemes[0]->setText(tr("System"));
    schemes[1]->setText(tr("Light"));
    schemes[2]->setText(tr("Dark"));
    const QList<QAction *> divisions = groupings->actions();
    //: tasks are not grouped
    divisions[0]->setText(tr("Nothing"));
    //: tasks are grouped by their state
    divisions[1]->setText(tr("State"));
    //: tasks are grouped by the day of their last change
    divisions[2]->setText(tr("Day"));
    //: tasks are grouped by their type
    divisions[3]->setText(tr("Type"));
    const QList<QAction *> steps = intervals->actions();
    for (QAction *step : steps) {
        const int seconds = step->data().toInt();
        //: the program chooses how often it asks the server
        step->setText(seconds == 0       ? tr("Automatic")
                          : seconds < 60 ? tr("%n second(s)", nullptr, seconds)
                                         : tr("%n minute(s)", nullptr, seconds / 60));
    }

    const QPalette palette = m_window->palette();
    importAddresses->setIcon(theme::icon(u"import"_s, palette));
    importFiles->setIcon(theme::icon(u"import-file"_s, palette));
    refreshAll->setIcon(theme::icon(u"refresh"_s, palette));
    refreshTask->setIcon(theme::icon(u"refresh-task"_s, palette));
    showPause();
    quit->setIcon(theme::icon(u"quit"_s, palette));
    copyRow->setIcon(theme::icon(u"copy"_s, palette));
    copyId->setIcon(theme::icon(u"hash"_s, palette));
    find->setIcon(theme::icon(u"search"_s, palette));
    preferences->setIcon(theme::icon(u"settings"_s, palette));
    open->setIcon(theme::icon(u"open"_s, palette));
    columnsMenu->setIcon(theme::icon(u"columns"_s, palette));
    languageMenu->setIcon(theme::icon(u"language"_s, palette));
    useBuiltIn->setIcon(theme::icon(u"server"_s, palette));
    connectStudio->setIcon(theme::icon(u"account"_s, palette));
    newKey->setIcon(theme::icon(u"key"_s, palette));
}

//! The button shows what a click does. A new icon has the toolbar laid out again, so it is set only when it
//! changes.
void WindowActions::showPause()
{
    pause->setIcon(theme::icon(pause->isChecked() ? u"resume"_s : u"pause"_s, m_window->palette()));
}

} // namespace reelwatch
