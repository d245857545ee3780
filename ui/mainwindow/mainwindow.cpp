#include "ui/mainwindow/mainwindow.h"

#include "accounts/accountlist.h"
#include "accounts/builtinservice.h"
#include "session/actiondesk.h"
#include "session/openaccounts.h"
#include "tasks/tasktablemodel.h"
#include "text/quantities.h"
#include "ui/actions/taskactions.h"
#include "ui/actions/undobar.h"
#include "ui/desktop/activation.h"
#include "ui/desktop/presence.h"
#include "ui/desktop/sleepinhibitor.h"
#include "ui/desktop/startrequest.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/faultdialog.h"
#include "ui/dialogs/importline.h"
#include "ui/dialogs/shortcutsheet.h"
#include "ui/language/language.h"
#include "ui/mainwindow/accountcontrol.h"
#include "ui/mainwindow/accountstate.h"
#include "ui/mainwindow/background.h"
#include "ui/mainwindow/desktoplinks.h"
#include "ui/mainwindow/firstrunpage.h"
#include "ui/mainwindow/imports.h"
#include "ui/mainwindow/manifests.h"
#include "ui/mainwindow/noticebar.h"
#include "ui/mainwindow/noticeboard.h"
#include "ui/mainwindow/panes.h"
#include "ui/mainwindow/selectionfollower.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/stopquestion.h"
#include "ui/mainwindow/tasklookup.h"
#include "ui/mainwindow/taskwindows.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowlayout.h"
#include "ui/progress/progressview.h"
#include "ui/search/searchbox.h"
#include "ui/taskdetail/taskdetailview.h"
#include "ui/tasktable/filtersidebar.h"
#include "ui/tasktable/tasklistpane.h"
#include "ui/tasktable/taskview.h"
#include "ui/theme/appearance.h"
#include "ui/theme/theme.h"
#include "ui/views/viewcontrol.h"
#include "ui/views/viewlist.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QDropEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int searchDelayMs = 150;
constexpr int prepareDelayMs = 700;
constexpr int manyRows = 5000; //!< copying more is felt

} // namespace

struct MainWindow::Private
{
    MainWindow *q;
    OpenAccounts open;
    ActionDesk desk { &open };
    TaskTableModel model; //!< of all open accounts
    QPointer<const Presence> presence;
    SleepInhibitor sleepInhibitor;

    WindowActions *actions = nullptr;
    TaskActions *taskActions = nullptr;
    StopQuestion *stopQuestion = nullptr;
    Background *background = nullptr;
    AccountControl *accountControl = nullptr;
    Imports *imports = nullptr;
    NoticeBoard *noticeBoard = nullptr;
    TaskWindows *taskWindows = nullptr;
    TaskLookup *taskLookup = nullptr;
    DesktopLinks *desktop = nullptr;
    Manifests *manifests = nullptr;
    WindowLayout *layout = nullptr;
    SelectionFollower *follower = nullptr;
    ViewList views;
    ViewControl *viewControl = nullptr;

    QStackedWidget *pages = nullptr;
    QScrollArea *firstRunScroller = nullptr;
    FirstRunPage *firstRun = nullptr;
    QWidget *body = nullptr;
    NoticeBar *notices = nullptr;
    TaskListPane *list = nullptr;
    FilterSidebar *sidebar = nullptr;
    TaskDetailView *detail = nullptr;
    ProgressView *progress = nullptr;
    QToolBar *toolBar = nullptr;
    SearchBox *search = nullptr;
    StatusLine *statusLine = nullptr;

    bool focusListWhenFilled = false; //!< the list is what the keyboard is for, once it is there
    bool hasOpenedLast = false; //!< a later start has nothing to add to what the person has opened and closed
    bool mayQuit = false; //!< the person agreed to stop the imports

    QPointer<FaultDialog> faultDialog;
    QTimer secondTimer;
    QString soleAccount; //!< the last one that was the only one open
    QTimer tickTimer;
    QTimer searchTimer;
    QTimer prepareTimer; //!< for the first search
    QTimer refreshTimer; //!< gathers everything that follows from a change

    Private(MainWindow *window, AccountList *accounts, SecretStore *secrets)
        : q(window), open(accounts, secrets)
    {
    }

    void build();
    void buildToolBar();
    void buildPages();
    void makeParts(AccountList *accounts, SecretStore *secrets);
    void connectActions();
    void connectSettings();
    void connectParts();
    void connectSearch();
    void connectList();
    void retranslate();

    void addSession(AccountSession *session);
    void removeSession(const AccountSession *session);
    void takeSettings(const AccountSession *session) const;
    void takePresence(const AccountSession *session) const;
    void seekNames();
    QString accountAtHand() const;
    void refreshNow() const;
    void showBody();

    void applySearch();
    void clearSearch();
    ListLook look() const;
    void showView(const SavedView &view);
    void setGrouping(TaskGrouping grouping);
    void scheduleRefresh() { refreshTimer.start(); }
    void refreshAll();
    void refreshList();
    void refreshEnabled();
    void refreshNotices();
    void refreshTitle();
    void refreshSeconds();
    void refreshMeter();
    void followVisibility();
    void goToBackground();
    void endBackground(int failed);
    void endProgram();

    void openTask(const TaskKey &task);
    void goToTask(const TaskKey &task);
    void showShortcuts();
    void showFaults();
    BuiltInService *localService() const;
    void showContextMenu(const QPoint &position);
    void movePane(int step);
    void acknowledgeSelected();
    QString selectedIdsAsText() const;
    void copySelection(const std::function<QString()> &text) const;
};

// --- making the window ---

void MainWindow::Private::build()
{
    q->setObjectName(u"mainWindow"_s);
    q->setAcceptDrops(true);
    q->setDocumentMode(true);
    actions = new WindowActions(q);
    buildToolBar();
    buildPages();
    sidebar = new FilterSidebar;
    detail = new TaskDetailView;
    progress = new ProgressView;
    statusLine = new StatusLine;
    QObject::connect(statusLine, &StatusLine::walkWanted, q, [this](bool wanted) {
        for (const AccountSession *session : open.sessions()) {
            if (wanted)
                session->sync()->resumeWalk();
            else if (session->sync()->status().walking)
                session->sync()->cancelWalk();
        }
    });
    q->statusBar()->addWidget(statusLine, 1);
    q->statusBar()->setSizeGripEnabled(false);

    secondTimer.setInterval(1000);
    tickTimer.setInterval(30'000);
    searchTimer.setSingleShot(true);
    searchTimer.setInterval(searchDelayMs);
    refreshTimer.setSingleShot(true);
    refreshTimer.setInterval(0);
}

void MainWindow::Private::buildToolBar()
{
    toolBar = new QToolBar;
    toolBar->setObjectName(u"mainToolBar"_s);
    toolBar->setMovable(false);
    toolBar->setFloatable(false);
    toolBar->setIconSize(QSize(18, 18));
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toolBar->addActions({ actions->importAddresses, actions->refreshAll, actions->pause });
    auto *spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar->addWidget(spacer);
    viewControl = new ViewControl(
        { &views, [this] { return look(); }, [this](const SavedView &view) { showView(view); }, q });
    toolBar->addWidget(viewControl->button());
    auto *gap = new QWidget;
    gap->setFixedWidth(6);
    toolBar->addWidget(gap);
    search = new SearchBox;
    toolBar->addWidget(search);
    auto *endGap = new QWidget;
    endGap->setFixedWidth(6);
    toolBar->addWidget(endGap);
    q->addToolBar(toolBar);
}

void MainWindow::Private::buildPages()
{
    firstRun = new FirstRunPage;
    notices = new NoticeBar;
    list = new TaskListPane;
    model.setActionBoard(desk.board());
    list->setModel(&model);
    body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notices);
    column->addWidget(list, 1);
    pages = new QStackedWidget;
    firstRunScroller = new QScrollArea;
    firstRunScroller->setFrameShape(QFrame::NoFrame);
    firstRunScroller->setWidgetResizable(true);
    firstRunScroller->setFocusPolicy(Qt::NoFocus);
    firstRunScroller->setWidget(firstRun);
    pages->addWidget(firstRunScroller);
    pages->addWidget(body);
    q->setCentralWidget(pages);
}

void MainWindow::Private::makeParts(AccountList *accounts, SecretStore *secrets)
{
    layout = new WindowLayout({ q, toolBar, sidebar, detail, progress, list->view() });
    actions->addViewMenu(viewControl->menu());
    actions->addViewToggles({ layout->sidebarDock()->toggleViewAction(),
                              layout->detailDock()->toggleViewAction(),
                              layout->progressDock()->toggleViewAction(), toolBar->toggleViewAction() });
    stopQuestion = new StopQuestion(q);
    background = new Background(&open, q);
    accountControl = new AccountControl({ actions, &open, accounts, secrets, stopQuestion, q });
    imports = new Imports(
        &open, [this] { return accountAtHand(); }, q);
    noticeBoard = new NoticeBoard(notices, q);
    taskWindows = new TaskWindows(q);
    taskLookup = new TaskLookup(&open, q);
    taskActions = new TaskActions({ &open, &desk, list->view(), q });
    taskActions->addTo(actions->tasksMenu, actions->refreshAll);
    actions->tasksMenu->insertSeparator(actions->refreshAll);
    toolBar->insertAction(actions->refreshAll, taskActions->action(TaskAction::Retry));
    static_cast<QVBoxLayout *>(body->layout())->insertWidget(1, taskActions->undoBar());
    QObject::connect(taskActions, &TaskActions::importWanted, imports, &Imports::proposeLike);
    QObject::connect(imports, &Imports::waitingChanged, firstRun, &FirstRunPage::setWaiting);
    QObject::connect(imports, &Imports::showWanted, q, [this](const TaskKey &task) { goToTask(task); });
    desktop = new DesktopLinks(&open, noticeBoard, actions, q);
    manifests = new Manifests(
        &open, noticeBoard, [this] { return accountAtHand(); }, q);
    QObject::connect(background, &Background::entered, desktop, [this] { desktop->setInBackground(true); });
    QObject::connect(background, &Background::left, desktop, [this] { desktop->setInBackground(false); });
    QObject::connect(background, &Background::ended, q, [this](int failed) { endBackground(failed); });
    QObject::connect(background, &Background::over, q, [this] {
        background->leave();
        endProgram();
    });
    QObject::connect(manifests, &Manifests::taskStarted, desktop, &DesktopLinks::expect);
    follower
        = new SelectionFollower(list->view(), detail, [this](const QString &id) { return open.find(id); });
    QObject::connect(accounts, &AccountList::changed, q, [this] { scheduleRefresh(); });
}

void MainWindow::Private::connectActions()
{
    const auto on
        = [this](QAction *action, auto slot) { QObject::connect(action, &QAction::triggered, q, slot); };
    on(actions->importAddresses, [this] { imports->propose({}); });
    on(actions->importFiles, [this] { imports->chooseFiles(); });
    on(actions->importClipboard,
       [this] { imports->propose(importLinesOf(QApplication::clipboard()->mimeData())); });
    on(actions->importManifest, [this] { manifests->show(); });
    on(actions->closeWindow, [this] { q->close(); });
    on(actions->quit, [this] { q->close(); });
    on(actions->copyRow, [this] { copySelection([this] { return list->view()->selectionAsText(); }); });
    on(actions->copyId, [this] { copySelection([this] { return selectedIdsAsText(); }); });
    on(actions->find, [this] {
        toolBar->show();
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    });
    on(actions->selectAll, [this] { list->view()->selectAll(); });
    on(actions->fullScreen,
       [this](bool full) { q->setWindowState(q->windowState().setFlag(Qt::WindowFullScreen, full)); });
    on(actions->nextPane, [this] { movePane(1); });
    on(actions->previousPane, [this] { movePane(-1); });
    on(actions->open, [this] {
        for (const TaskKey &task : list->view()->selectedTasks(TaskView::mostOpenedAtOnce))
            openTask(task);
    });
    on(actions->openById, [this] { taskLookup->ask(accountAtHand()); });
    on(actions->acknowledge, [this] { acknowledgeSelected(); });
    on(actions->refreshAll, [this] { refreshNow(); });
    on(actions->reconcile, [this] {
        for (const AccountSession *session : open.sessions())
            session->sync()->reconcileNow();
    });
    on(actions->refreshTask, [this] {
        for (const TaskKey &task : list->view()->selectedTasks(TaskView::mostOpenedAtOnce)) {
            if (const AccountSession *of = open.find(task.accountId))
                of->sync()->refreshTask(task.taskId);
        }
    });
    on(actions->pause, [this] {
        for (const AccountSession *session : open.sessions())
            takeSettings(session);
    });
    on(actions->preferences, [this] { desktop->showPreferences(); });
    on(actions->searchHelp, [this] { search->showHelp(); });
    on(actions->shortcuts, [this] { showShortcuts(); });
    on(actions->tryFaults, [this] { showFaults(); });
    on(actions->about, [this] {
        auto *dialog = new AboutDialog(q);
        dialog->setObjectName(u"aboutDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::Private::connectSettings()
{
    QObject::connect(actions->intervals, &QActionGroup::triggered, q, [this] {
        for (const AccountSession *session : open.sessions())
            takeSettings(session);
    });
    QObject::connect(actions->languages, &QActionGroup::triggered, q, [](const QAction *action) {
        language::remember(action->data().toString());
        language::use(action->data().toString());
    });
    QObject::connect(actions->appearances, &QActionGroup::triggered, q, [](const QAction *action) {
        const auto scheme = static_cast<appearance::Scheme>(action->data().toInt());
        appearance::remember(scheme);
        appearance::use(scheme);
    });
    QObject::connect(actions->columnsMenu, &QMenu::aboutToShow, q, [this] {
        actions->columnsMenu->clear();
        list->view()->fillColumnMenu(actions->columnsMenu);
    });
}

void MainWindow::Private::connectParts()
{
    QObject::connect(firstRun, &FirstRunPage::builtInChosen, q,
                     [this] { q->openAccount(AccountList::builtIn()); });
    QObject::connect(firstRun, &FirstRunPage::sampleChosen, q, [this] {
        q->openAccount(AccountList::builtIn());
        imports->importSample();
    });
    QObject::connect(firstRun, &FirstRunPage::connectChosen, q,
                     [this] { accountControl->connectToStudio(); });

    QObject::connect(progress, &ProgressView::totalsChanged, q, [this] { refreshTitle(); });
    QObject::connect(progress, &ProgressView::taskActivated, q,
                     [this](const TaskKey &task) { openTask(task); });
    QObject::connect(noticeBoard, &NoticeBoard::changed, q, [this] { scheduleRefresh(); });
    QObject::connect(noticeBoard, &NoticeBoard::keyRequested, accountControl, &AccountControl::enterKey);
    QObject::connect(noticeBoard, &NoticeBoard::serviceRequested, accountControl,
                     &AccountControl::restartService);
    QObject::connect(noticeBoard, &NoticeBoard::clearFiltersRequested, q, [this] { clearSearch(); });
    QObject::connect(layout, &WindowLayout::arranged, q, [this] { scheduleRefresh(); });
    QObject::connect(taskWindows, &TaskWindows::quitRequested, q, &QWidget::close);
    QObject::connect(taskLookup, &TaskLookup::found, q, [this](const TaskKey &task) { openTask(task); });
    QObject::connect(desktop, &DesktopLinks::windowWanted, q,
                     [this](const QString &token) { q->comeForward({ .activationToken = token }); });
    QObject::connect(desktop, &DesktopLinks::taskWanted, q,
                     [this](const TaskKey &task, const QString &token) {
                         q->comeForward({ .activationToken = token });
                         goToTask(task);
                     });

    QObject::connect(&open, &OpenAccounts::added, q,
                     [this](AccountSession *session) { addSession(session); });
    QObject::connect(&open, &OpenAccounts::aboutToClose, q,
                     [this](const AccountSession *session) { removeSession(session); });
    QObject::connect(&open, &OpenAccounts::closed, q, [this] { scheduleRefresh(); });
    QObject::connect(&open, &OpenAccounts::keyKnown, q, [this](const QString &accountId, bool isThere) {
        noticeBoard->setKeyMissing(accountId, !isThere);
    });
    QObject::connect(accountControl, &AccountControl::lastClosed, q, [this] { q->showFirstRun(); });

    // A poll that brings no news then changes nothing that would have to be painted.
    QObject::connect(&secondTimer, &QTimer::timeout, q, [this] {
        refreshSeconds();
        refreshMeter();
    });
    QObject::connect(&tickTimer, &QTimer::timeout, q, [this] { model.tick(); });
    QObject::connect(&refreshTimer, &QTimer::timeout, q, [this] { refreshAll(); });
}

void MainWindow::Private::connectSearch()
{
    QObject::connect(sidebar, &FilterSidebar::queryEdited, q, [this](const QString &text) {
        search->setText(text);
        applySearch();
    });
    QObject::connect(search, &SearchBox::queryChanged, q, [this](const QString &text) {
        sidebar->setQuery(text);
        // Clearing is answered at once; typing waits for the next key.
        if (text.isEmpty())
            applySearch();
        else
            searchTimer.start();
    });
    QObject::connect(search, &QLineEdit::returnPressed, q, [this] {
        applySearch();
        list->view()->setFocus(Qt::OtherFocusReason);
    });
    QObject::connect(&searchTimer, &QTimer::timeout, q, [this] { applySearch(); });
    // What may be offered is gathered when somebody comes to type.
    QObject::connect(qApp, &QApplication::focusChanged, q, [this](const QWidget *, const QWidget *now) {
        if (now != search)
            return;
        const TaskCounts counts = model.counts();
        search->setKnownValues(
            { counts.byProject.keys(), counts.byAccount.keys(), model.codecs(), model.containers() });
    });
    QObject::connect(search, &SearchBox::leaveRequested, q,
                     [this] { list->view()->setFocus(Qt::OtherFocusReason); });
    // A first search of a long list has to read all of it; at rest there is time for that.
    QObject::connect(&prepareTimer, &QTimer::timeout, q, [this] {
        prepareTimer.setInterval(0);
        if (!model.prepareSearch())
            prepareTimer.stop();
    });
}

void MainWindow::Private::connectList()
{
    QObject::connect(list, &TaskListPane::importRequested, q, [this] { imports->propose({}); });
    QObject::connect(list, &TaskListPane::sampleRequested, q, [this] { imports->importSample(); });
    QObject::connect(list, &TaskListPane::clearRequested, q, [this] { clearSearch(); });
    QObject::connect(list, &TaskListPane::retryRequested, q, [this] { refreshNow(); });
    QObject::connect(list, &TaskListPane::pauseRequested, q, [this] {
        if (!actions->pause->isChecked())
            actions->pause->trigger();
    });
    QObject::connect(list, &TaskListPane::pageChanged, q, [this] {
        if (list->page() == ListContent::Rows && std::exchange(focusListWhenFilled, false)
            && search->text().isEmpty())
            list->view()->setFocus(Qt::OtherFocusReason);
    });
    TaskView *view = list->view();
    QObject::connect(view, &TaskView::taskActivated, q, [this](const TaskKey &task) { openTask(task); });
    QObject::connect(view, &TaskView::taskSelectionChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(view, &TaskView::rowsInViewChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(view, &TaskView::columnLayoutChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(view, &TaskView::sortingChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(&model, &TaskTableModel::countsChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, q, [this] {
        scheduleRefresh();
        prepareTimer.start(prepareDelayMs);
    });
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved, q, [this] { scheduleRefresh(); });
    QObject::connect(actions->groupings, &QActionGroup::triggered, q, [this](const QAction *action) {
        setGrouping(static_cast<TaskGrouping>(action->data().toInt()));
    });
    QObject::connect(view, &TaskView::menuRequested, q,
                     [this](const QPoint &position) { showContextMenu(position); });
}

void MainWindow::Private::retranslate()
{
    actions->refresh();
    taskActions->retranslate();
    accountControl->retranslate();
    viewControl->retranslate();
    layout->retranslate();
    scheduleRefresh();
    refreshSeconds();
}

// --- sessions ---

void MainWindow::Private::addSession(AccountSession *session)
{
    // One that is opened anew, with another key or service, is looked at as before.
    if (open.sessions().size() == 1
        && std::exchange(soleAccount, session->account().id) != session->account().id) {
        search->clear();
        list->expectRows();
        viewControl->reset();
        actions->pause->setChecked(false);
        actions->intervals->actions().constFirst()->setChecked(true);
    }
    takeSettings(session);
    takePresence(session);
    noticeBoard->add(session);
    progress->addSession(session);
    sleepInhibitor.watch(session->uploads());
    QObject::connect(session, &AccountSession::importStarted, q, [this] { layout->showProgress(); });
    QObject::connect(session->uploads(), &UploadQueue::added, q, [this] { layout->showProgress(); });
    QObject::connect(session->downloads(), &DownloadQueue::added, q, [this] { layout->showProgress(); });
    model.addStore(session->account().id, session->account().name, session->store());
    showBody();
    // The keys are read once the window has been painted.
    q->update();
    scheduleRefresh();
}

void MainWindow::Private::removeSession(const AccountSession *session)
{
    // At once, because the windows use the session.
    taskWindows->close(session->account().id);
    detail->setSession(nullptr);
    progress->removeSession(session);
    noticeBoard->remove(session);
    model.removeStore(session->account().id);
}

//! How often an account asks for news is the same for all.
void MainWindow::Private::takeSettings(const AccountSession *session) const
{
    const int seconds = actions->intervals->checkedAction()->data().toInt();
    session->sync()->setInterval(seconds > 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt);
    if (session->sync()->isPaused() != actions->pause->isChecked())
        session->sync()->setPaused(actions->pause->isChecked());
}

void MainWindow::Private::takePresence(const AccountSession *session) const
{
    if (!presence)
        return;
    session->sync()->setLocked(presence->isLocked());
    session->sync()->setMetered(presence->isMetered());
}

//! Whose task is selected.
QString MainWindow::Private::accountAtHand() const
{
    const std::vector<TaskKey> selected = list->view()->selectedTasks(1);
    return selected.empty() ? QString() : selected.front().accountId;
}

void MainWindow::Private::refreshNow() const
{
    for (const AccountSession *session : open.sessions())
        session->sync()->refreshNow();
}

void MainWindow::Private::showBody()
{
    pages->setCurrentWidget(body);
    layout->setPutAway(false);
    focusListWhenFilled = true;
    statusLine->show();
}

// --- what follows from changes ---

void MainWindow::Private::applySearch()
{
    searchTimer.stop();
    const SearchQuery query = parseSearch(search->text());
    if (!(query == model.search())) {
        model.setSearch(query);
        list->view()->showBeginning();
    }
    refreshList();
    scheduleRefresh();
}

void MainWindow::Private::clearSearch()
{
    search->clear();
    applySearch();
}

ListLook MainWindow::Private::look() const
{
    return { search->text(), list->view()->columnLayout(), model.sorting(), model.grouping() };
}

void MainWindow::Private::showView(const SavedView &view)
{
    if (view.columns)
        list->view()->setColumnLayout(*view.columns);
    if (view.grouping)
        setGrouping(*view.grouping);
    if (view.sortKeys && !view.sortKeys->empty())
        list->view()->setSorting(*view.sortKeys);
    if (view.query) {
        search->setText(*view.query);
        applySearch();
    }
}

void MainWindow::Private::setGrouping(TaskGrouping grouping)
{
    model.setGrouping(grouping);
    list->view()->showBeginning();
    scheduleRefresh();
}

void MainWindow::Private::refreshAll()
{
    if (!open.isEmpty()) {
        sidebar->setCounts(model.counts());
        refreshList();
        follower->follow();
        const bool isVisible = (q->isVisible() && !q->isMinimized()) || taskWindows->isAnyVisible();
        const QSet<QString> active = list->view()->accountsActiveInView();
        for (const AccountSession *session : open.sessions())
            session->sync()->setView(isVisible, active.contains(session->account().id));
        seekNames();
    }
    layout->arrangeTitles();
    viewControl->refresh();
    refreshEnabled();
    refreshNotices();
    refreshTitle();
    refreshSeconds();
}

//! Of the tasks in view that carry none.
void MainWindow::Private::seekNames()
{
    QHash<QString, QList<WantedName>> wanted; // by account
    const std::optional<TaskView::RowSpan> rows = list->view()->rowsInView();
    for (int row = rows ? rows->first : 0; rows && row <= rows->last; ++row) {
        if (const std::optional<WantedName> name = model.wantedName(row))
            wanted[model.keyAt(row).accountId].append(*name);
    }
    for (const AccountSession *session : open.sessions())
        session->names()->setWanted(wanted.value(session->account().id));
}

void MainWindow::Private::refreshList()
{
    const ListState state = listStateOf(noticeBoard->states());
    list->setSituation(state.isStoreOpened, state.status, state.isBlocked);
}

void MainWindow::Private::refreshEnabled()
{
    const bool isOpen = !open.isEmpty();
    const bool anySelected
        = isOpen && list->view()->selectionModel() && list->view()->selectionModel()->hasSelection();
    for (QAction *action : { actions->importAddresses, actions->importFiles, actions->importClipboard,
                             actions->importManifest, actions->openById, actions->refreshAll,
                             actions->reconcile, actions->pause, actions->selectAll, actions->find })
        action->setEnabled(isOpen);
    for (QAction *action :
         { actions->copyRow, actions->copyId, actions->open, actions->refreshTask, actions->acknowledge })
        action->setEnabled(anySelected);
    for (QAction *action :
         { layout->sidebarDock()->toggleViewAction(), layout->detailDock()->toggleViewAction(),
           layout->progressDock()->toggleViewAction(), toolBar->toggleViewAction() })
        action->setEnabled(isOpen);
    taskActions->refresh();
    actions->tryFaults->setEnabled(localService() != nullptr);
    actions->columnsMenu->setEnabled(isOpen);
    actions->intervalMenu->setEnabled(isOpen);
    actions->groupingMenu->setEnabled(isOpen);
    const QList<QAction *> groupings = actions->groupings->actions();
    for (QAction *action : groupings)
        action->setChecked(action->data().toInt() == static_cast<int>(model.grouping()));
    search->setEnabled(isOpen);
    viewControl->setEnabled(isOpen);
    accountControl->refresh();
}

void MainWindow::Private::refreshNotices()
{
    HiddenTasks hidden;
    if (!model.search().isEmpty()) {
        constexpr auto failed = static_cast<std::size_t>(TaskState::Failed);
        const TaskCounts all = model.counts();
        const TaskCounts &shown = model.shownCounts();
        hidden = { all.active - shown.active, all.byState[failed] - shown.byState[failed] };
    }
    noticeBoard->show(hidden);
}

void MainWindow::Private::refreshTitle()
{
    const std::vector<AccountSession *> sessions = open.sessions();
    if (sessions.empty()) {
        q->setWindowTitle(MainWindow::tr("Reelwatch"));
        desktop->setTotals(0, -1);
        return;
    }
    const auto count = static_cast<int>(sessions.size());
    //: in the window's title, in place of the account's name
    const QString name = count > 1 ? MainWindow::tr("%n accounts", nullptr, count)
                                   : plainTitle(text::oneLine(sessions.front()->account().name, 60));
    // An upload may be under way before the server lists its task.
    const int active = std::max(model.activeCount(), progress->activeCount());
    const double total = progress->totalProgress();
    if (active > 0 && total >= 0) {
        //: window title; %1: account, %2: percentage such as "61 %"
        q->setWindowTitle(MainWindow::tr("Reelwatch — %1 (%Ln active, %2)", nullptr, active)
                              .arg(name, text::percent(total)));
    } else if (active > 0) {
        //: window title; %1: account
        q->setWindowTitle(MainWindow::tr("Reelwatch — %1 (%Ln active)", nullptr, active).arg(name));
    } else {
        //: window title; %1: account
        q->setWindowTitle(MainWindow::tr("Reelwatch — %1").arg(name));
    }
    desktop->setTotals(active, total);
}

void MainWindow::Private::refreshSeconds()
{
    if (open.isEmpty() || !q->isVisible())
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::vector<NamedStatus> statuses;
    for (const AccountState &state : noticeBoard->states())
        statuses.push_back({ state.name, state.status });
    statusLine->setFreshness(statuses, now);
    statusLine->setCounts(model.taskCount(), model.activeCount(),
                          model.search().isEmpty() ? std::nullopt : std::optional(model.shownCounts().all),
                          list->view()->selectedCount());
    noticeBoard->showCountdowns(now);
}

void MainWindow::Private::refreshMeter()
{
    if (open.isEmpty() || !q->isVisible())
        return;
    TransferMeter sum;
    for (const AccountSession *session : open.sessions()) {
        sum.requests += session->meter().requests;
        sum.bytesReceived += session->meter().bytesReceived;
        sum.bytesSent += session->meter().bytesSent;
    }
    statusLine->setMeter(sum);
}

// --- what the person asks for ---

void MainWindow::Private::openTask(const TaskKey &task)
{
    AccountSession *of = open.find(task.accountId);
    if (of && !task.isEmpty())
        taskWindows->open(of, task.taskId, q->windowIcon());
}

//! Selects it in the list; where the search hides it, it gets a window of its own.
void MainWindow::Private::goToTask(const TaskKey &task)
{
    if (model.rowOf(task) < 0) {
        openTask(task);
        return;
    }
    list->view()->selectTask(task);
    list->view()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::Private::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(q);
    menu->setObjectName(u"taskMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    refreshEnabled();
    menu->addAction(actions->open);
    menu->setDefaultAction(actions->open);
    menu->addActions({ actions->refreshTask, actions->acknowledge });
    menu->addSeparator();
    taskActions->addTo(menu);
    menu->addSeparator();
    menu->addActions({ actions->copyRow, actions->copyId });
    menu->popup(position);
}

void MainWindow::Private::showShortcuts()
{
    std::vector<ShortcutSheet::Group> groups;
    const QList<QAction *> menus = q->menuBar()->actions();
    for (const QAction *menu : menus)
        groups.push_back({ menu->text(), menu->menu()->actions() });
    //: keys that choose a saved view of the list
    groups.push_back({ MainWindow::tr("Views"), viewControl->keyActions() });
    auto *dialog = new ShortcutSheet(groups, q);
    dialog->setObjectName(u"shortcutSheet"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

//! Of the account on this computer; null while it is not open.
BuiltInService *MainWindow::Private::localService() const
{
    const AccountSession *session = open.find(AccountList::builtIn().id);
    return session ? session->service() : nullptr;
}

void MainWindow::Private::showFaults()
{
    if (!faultDialog) {
        const auto use = [this](const QByteArray &script) {
            BuiltInService *service = localService();
            if (!service || !service->setFaults(script))
                return false;
            refreshNow();
            return true;
        };
        faultDialog = new FaultDialog(use, localService() && localService()->hasFaults(), q);
        faultDialog->setObjectName(u"faultDialog"_s);
        faultDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    faultDialog->show();
    faultDialog->raise();
    faultDialog->activateWindow();
}

void MainWindow::Private::movePane(int step)
{
    const bool isListThere = pages->currentWidget() == body && list->page() == ListContent::Rows;
    moveFocus({ { toolBar, search->isEnabled() ? search : nullptr },
                { layout->sidebarDock() },
                { pages->currentWidget(), isListThere ? list->view() : nullptr },
                { layout->detailDock() },
                { layout->progressDock() } },
              step);
}

//! Marks the failed tasks that are selected as seen; when all of them are, takes the marks away.
void MainWindow::Private::acknowledgeSelected()
{
    QHash<QString, QStringList> failed; // by account
    bool areAllSeen = true;
    for (const TaskView::RowSpan &span : list->view()->selectedSpans()) {
        for (int row = span.first; row <= span.last; ++row) {
            if (model.state(row) != TaskState::Failed)
                continue;
            const TaskKey task = model.keyAt(row);
            failed[task.accountId].append(task.taskId);
            areAllSeen = areAllSeen && model.facts(row).acknowledged;
        }
    }
    for (auto ids = failed.cbegin(); ids != failed.cend(); ++ids) {
        if (const AccountSession *session = open.find(ids.key()))
            session->store()->setAcknowledged(ids.value(), !areAllSeen);
    }
}

QString MainWindow::Private::selectedIdsAsText() const
{
    QStringList lines;
    for (const TaskKey &task : list->view()->selectedTasks())
        lines.append(text::oneLine(task.taskId, task.taskId.size() + 1));
    return lines.join(u'\n');
}

void MainWindow::Private::copySelection(const std::function<QString()> &text) const
{
    const bool takesLong = list->view()->selectedCount() > manyRows;
    if (takesLong)
        QGuiApplication::setOverrideCursor(Qt::BusyCursor);
    if (const QString words = text(); !words.isEmpty())
        QGuiApplication::clipboard()->setText(words);
    if (takesLong)
        QGuiApplication::restoreOverrideCursor();
}

//! What nobody sees needs no clock.
void MainWindow::Private::followVisibility()
{
    if (q->isVisible() && !q->isMinimized()) {
        if (!secondTimer.isActive()) {
            secondTimer.start();
            tickTimer.start();
            model.tick();
        }
    } else {
        secondTimer.stop();
        tickTimer.stop();
    }
    scheduleRefresh();
}

void MainWindow::Private::goToBackground()
{
    layout->save();
    for (const AccountSession *session : open.sessions())
        taskWindows->close(session->account().id);
    background->enter();
    q->hide();
}

//! Nothing is left to do, and nobody looks.
void MainWindow::Private::endBackground(int failed)
{
    desktop->tellBackgroundEnded(failed);
    // Only the window can say why, and try again.
    if (failed > 0)
        q->comeForward({});
}

//! The sessions and with them the service's lock go, so that nothing is left to be shown in another window.
void MainWindow::Private::endProgram()
{
    open.closeAll();
    if (QGuiApplication::quitOnLastWindowClosed())
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

// --- the window itself ---

MainWindow::MainWindow(AccountList *accounts, SecretStore *secrets, QWidget *parent)
    : QMainWindow(parent), d(std::make_unique<Private>(this, accounts, secrets))
{
    d->build();
    d->makeParts(accounts, secrets);
    d->connectActions();
    d->connectSettings();
    d->connectParts();
    d->connectSearch();
    d->connectList();
    d->layout->restore();
    d->actions->fullScreen->setChecked(isFullScreen());
    d->retranslate();
    showFirstRun();
}

MainWindow::~MainWindow()
{
    d->open.closeAll();
    // The children go after this body, and what they still say on their way would reach a Private that is
    // gone.
    const QList<QObject *> children = findChildren<QObject *>();
    for (const QObject *child : children)
        child->disconnect(this);
    qApp->disconnect(this);
}

void MainWindow::openAccount(const Account &account)
{
    d->accountControl->openAccount(account);
}

void MainWindow::openLastAccounts()
{
    d->accountControl->openLast();
}

void MainWindow::openForThisRun(const Account &account, const QString &key)
{
    d->accountControl->openForThisRun(account, key);
}

void MainWindow::showFirstRun()
{
    d->open.closeAll();
    d->pages->setCurrentWidget(d->firstRunScroller);
    d->layout->setPutAway(true);
    d->statusLine->hide();
    d->refreshEnabled();
    d->scheduleRefresh();
}

void MainWindow::begin(const StartRequest &request)
{
    if (!request.server.isEmpty())
        openForThisRun(AccountList::forThisRun(request.server), request.key);
    else if (!std::exchange(d->hasOpenedLast, true))
        openLastAccounts();
    proposeImport(request.importLines());
}

void MainWindow::comeForward(const StartRequest &request)
{
    activation::bringForward(this, request);
}

void MainWindow::proposeImport(const QStringList &lines)
{
    if (!lines.isEmpty())
        d->imports->propose(lines);
}

void MainWindow::follow(const Presence *presence)
{
    d->presence = presence;
    d->desktop->follow(presence);
    const auto take = [this] {
        for (const AccountSession *session : d->open.sessions())
            d->takePresence(session);
    };
    connect(presence, &Presence::lockedChanged, this, take);
    connect(presence, &Presence::meteredChanged, this, take);
    connect(presence, &Presence::woke, this, [this] {
        for (const AccountSession *session : d->open.sessions())
            session->sync()->refreshSoon();
    });
    connect(presence, &Presence::networkReturned, this, [this] {
        for (const AccountSession *session : d->open.sessions()) {
            if (session->sync()->status().error)
                session->sync()->refreshSoon();
        }
    });
    take();
}

void MainWindow::linkToDesktop(const QString &sessionBus)
{
    d->desktop->start(sessionBus);
}

AccountSession *MainWindow::session() const
{
    return d->open.isEmpty() ? nullptr : d->open.sessions().front();
}

std::vector<AccountSession *> MainWindow::sessions() const
{
    return d->open.sessions();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    // A keyring may be slow to answer, so the window is on the screen before it is asked.
    if (event->type() == QEvent::Paint && d->open.awaitsKeys())
        QMetaObject::invokeMethod(&d->open, &OpenAccounts::readKeys, Qt::QueuedConnection);
    else if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        d->followVisibility();
    if (event->type() == QEvent::Show)
        d->background->leave();
    if (event->type() == QEvent::Paint)
        d->layout->settle();
    return handled;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (!d->actions)
        return;
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        d->retranslate();
    } else if (event->type() == QEvent::WindowStateChange) {
        d->actions->fullScreen->setChecked(isFullScreen());
        d->followVisibility();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (d->open.unfinished() != Unfinished::Nothing && !d->mayQuit) {
        event->ignore();
        // The tray's menu asks to quit while the window is away.
        if (d->background->isOn())
            comeForward({});
        d->stopQuestion->whenQuitting(
            d->open.unfinished(),
            [this] {
                d->mayQuit = true;
                close();
            },
            [this] { d->goToBackground(); });
        return;
    }
    if (!d->background->isOn())
        d->layout->save();
    d->background->leave();
    event->accept();
    d->endProgram();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // Before an account is open there is nowhere to import to.
    if (!d->open.isEmpty() && !importLinesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList lines = importLinesOf(event->mimeData());
    if (d->open.isEmpty() || lines.isEmpty())
        return;
    event->acceptProposedAction();
    proposeImport(lines);
}

} // namespace reelwatch
