#include "ui/mainwindow/mainwindow.h"

#include "accounts/accountlist.h"
#include "accounts/secretstore.h"
#include "livepeer/whendone.h"
#include "places/places.h"
#include "session/accountsession.h"
#include "tasks/taskdatabase.h"
#include "text/quantities.h"
#include "text/redaction.h"
#include "ui/desktop/presence.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/shortcutsheet.h"
#include "ui/language/language.h"
#include "ui/mainwindow/firstrunpage.h"
#include "ui/mainwindow/noticebar.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/textdialog.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/progress/progressview.h"
#include "ui/taskdetail/taskdetailview.h"
#include "ui/taskdetail/taskwindow.h"
#include "ui/tasktable/filtersidebar.h"
#include "ui/tasktable/tasklistpane.h"
#include "ui/tasktable/taskview.h"
#include "ui/theme/appearance.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QDropEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr QSize defaultSize { 1280, 800 };
constexpr double roomShare = 0.94; //!< of the screen, that a first window takes at the most
constexpr int wideWindow = 1700; //!< from here on the details stand at the side of the list
constexpr int layoutVersion = 1;
constexpr int searchDelayMs = 150;
constexpr std::size_t mostPassingNotices = 3;
const QString samplePath = u":/sample/reelwatch-sample.mp4"_s;

QStringList linesOf(const QMimeData *data)
{
    QStringList lines;
    if (!data)
        return lines;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls)
        lines.append(url.isLocalFile() ? url.toLocalFile() : url.toString(QUrl::FullyEncoded));
    if (lines.isEmpty() && data->hasText())
        lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    return lines;
}

//! \a wanted, moved and shrunk so that all of it is on one of the screens there are.
QRect onScreen(const QRect &wanted)
{
    const QScreen *screen = QGuiApplication::screenAt(wanted.center());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    const QRect room = screen->availableGeometry();
    QRect rect(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    rect.moveLeft(std::clamp(rect.left(), room.left(), room.right() - rect.width() + 1));
    rect.moveTop(std::clamp(rect.top(), room.top(), room.bottom() - rect.height() + 1));
    return rect;
}

} // namespace

struct MainWindow::Private
{
    MainWindow *q;
    AccountList *accounts;
    SecretStore *secrets;

    QPointer<const Presence> presence;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<TaskTableModel> model;
    QHash<QString, QPointer<TaskWindow>> taskWindows;

    WindowActions *actions = nullptr;
    QStackedWidget *pages = nullptr;
    FirstRunPage *firstRun = nullptr;
    QScrollArea *firstRunScroller = nullptr;
    QWidget *body = nullptr;
    NoticeBar *notices = nullptr;
    TaskListPane *list = nullptr;
    FilterSidebar *sidebar = nullptr;
    TaskDetailView *detail = nullptr;
    ProgressView *progress = nullptr;
    QDockWidget *sidebarDock = nullptr;
    QDockWidget *detailDock = nullptr;
    QDockWidget *progressDock = nullptr;
    QToolBar *toolBar = nullptr;
    QLineEdit *search = nullptr;
    QAction *searchIcon = nullptr;
    StatusLine *statusLine = nullptr;
    QPointer<ImportDialog> importDialog;

    NoticeSituation situation;
    std::vector<Notice> passingNotices; //!< of single events, until they are closed
    bool storeOpened = false;
    bool keyWanted = false; //!< to be read from the keyring once the window has been painted
    bool focusListWhenFilled = false; //!< the list is what the keyboard is for, once it is there
    bool mayQuit = false; //!< the person agreed to stop the imports
    QPointer<QMessageBox> stopBox;
    QStringList proposedLines;
    bool dockSizesWanted = false; //!< the docks have not been given their remembered sizes yet
    QList<QPair<QWidget *, bool>> partsBefore; //!< what was shown before the first-run page

    QTimer secondTimer;
    QTimer tickTimer;
    QTimer searchTimer;
    QTimer refreshTimer; //!< gathers everything that follows from a change
    QTimer saveTimer;

    explicit Private(MainWindow *window, AccountList *list_, SecretStore *secrets_)
        : q(window), accounts(list_), secrets(secrets_)
    {
    }

    void build();
    void connectActions();
    void connectParts();
    void retranslate();
    void restoreLayout();
    bool isDetailBelow() const;
    void applyDockSizes();
    void keepKey(const QString &accountId, const QString &key);
    void saveLayout();

    void openSession(AccountSession::Setup setup);
    void takePresence();
    void openRemembered(Account account);
    bool isOpen(const Account &account) const;
    void whenMayStop(const std::function<void()> &goOn);
    void closeSession();
    void readKey();
    void showBody();
    void fillAccountsMenu();
    void connectToStudio();
    void enterKey();
    void forgetAccount();

    void applyFilter();
    void clearFilters();
    void scheduleRefresh() { refreshTimer.start(); }
    void refreshAll();
    void refreshEnabled();
    void refreshNotices();
    void refreshTitle();
    void refreshSeconds();
    void addPassingNotice(Notice::Kind kind, Notice::Severity severity, const QString &text,
                          const QString &details = {});
    void act(Notice::Kind kind, NoticeAction action, const QString &details);

    void openImport(const QStringList &lines, bool chooseFiles);
    void startImports(const ImportDialog &dialog);
    void importSample();
    void showProgress();
    void openTask(const QString &id);
    void showShortcuts();
    void showContextMenu(const QPoint &position);
    void movePane(int step);
    void arrangeDockTitles();
    void copy(const QString &text);
    void askToStop(const QString &title, const std::function<void()> &goOn);
};

// --- making the window ---

void MainWindow::Private::build()
{
    q->setObjectName(u"mainWindow"_s);
    q->setAcceptDrops(true);
    q->setDockOptions(QMainWindow::AllowTabbedDocks);
    q->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    q->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    q->setDocumentMode(true);
    actions = new WindowActions(q);

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
    search = new QLineEdit;
    search->setObjectName(u"search"_s);
    search->setClearButtonEnabled(true);
    search->setMinimumWidth(180);
    search->setMaximumWidth(280);
    searchIcon = search->addAction(QIcon(), QLineEdit::LeadingPosition);
    toolBar->addWidget(search);
    auto *endGap = new QWidget;
    endGap->setFixedWidth(6);
    toolBar->addWidget(endGap);
    q->addToolBar(toolBar);

    firstRun = new FirstRunPage;
    notices = new NoticeBar;
    list = new TaskListPane;
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

    const auto makeDock = [this](const QString &objectName, QWidget *content) {
        auto *dock = new QDockWidget(q);
        dock->setObjectName(objectName);
        dock->setWidget(content);
        QObject::connect(dock, &QDockWidget::visibilityChanged, q, [this] { scheduleRefresh(); });
        QObject::connect(dock, &QDockWidget::topLevelChanged, q, [this] { scheduleRefresh(); });
        QObject::connect(dock, &QDockWidget::dockLocationChanged, q, [this] { scheduleRefresh(); });
        return dock;
    };
    sidebar = new FilterSidebar;
    sidebarDock = makeDock(u"sidebarDock"_s, sidebar);
    sidebarDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    sidebarDock->setTitleBarWidget(new QWidget(sidebarDock));
    detail = new TaskDetailView;
    detailDock = makeDock(u"detailDock"_s, detail);
    progress = new ProgressView;
    progressDock = makeDock(u"progressDock"_s, progress);
    q->addDockWidget(Qt::LeftDockWidgetArea, sidebarDock);

    sidebarDock->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F9));
    detailDock->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F4));
    actions->addViewToggles({ sidebarDock->toggleViewAction(), detailDock->toggleViewAction(),
                              progressDock->toggleViewAction(), toolBar->toggleViewAction() });

    statusLine = new StatusLine;
    QObject::connect(statusLine, &StatusLine::walkWanted, q, [this](bool wanted) {
        if (session)
            wanted ? session->sync()->resumeWalk() : session->sync()->cancelWalk();
    });
    q->statusBar()->addWidget(statusLine, 1);
    q->statusBar()->setSizeGripEnabled(false);

    secondTimer.setInterval(1000);
    tickTimer.setInterval(30'000);
    searchTimer.setSingleShot(true);
    searchTimer.setInterval(searchDelayMs);
    refreshTimer.setSingleShot(true);
    refreshTimer.setInterval(0);
    saveTimer.setSingleShot(true);
    saveTimer.setInterval(500);
}

void MainWindow::Private::connectActions()
{
    const auto on
        = [this](QAction *action, auto slot) { QObject::connect(action, &QAction::triggered, q, slot); };
    on(actions->importAddresses, [this] { openImport({}, false); });
    on(actions->importFiles, [this] { openImport({}, true); });
    on(actions->importClipboard,
       [this] { openImport(linesOf(QApplication::clipboard()->mimeData()), false); });
    on(actions->closeWindow, [this] { q->close(); });
    on(actions->quit, [this] { q->close(); });
    on(actions->copyRow, [this] { copy(list->view()->selectionAsText()); });
    on(actions->copyId, [this] { copy(list->view()->selectedIds().join(u'\n')); });
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
        const QStringList ids = list->view()->selectedIds().mid(0, TaskView::mostOpenedAtOnce);
        for (const QString &id : ids)
            openTask(id);
    });
    on(actions->refreshAll, [this] {
        if (session)
            session->sync()->refreshNow();
    });
    on(actions->refreshTask, [this] {
        const QStringList ids = list->view()->selectedIds().mid(0, TaskView::mostOpenedAtOnce);
        for (const QString &id : ids)
            session->sync()->refreshTask(id);
    });
    on(actions->pause, [this](bool paused) {
        if (session)
            session->sync()->setPaused(paused);
    });
    QObject::connect(actions->intervals, &QActionGroup::triggered, q, [this](const QAction *action) {
        const int seconds = action->data().toInt();
        if (session) {
            session->sync()->setInterval(seconds > 0 ? std::optional(std::chrono::seconds(seconds))
                                                     : std::nullopt);
        }
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
    QObject::connect(actions->accountsMenu, &QMenu::aboutToShow, q, [this] { fillAccountsMenu(); });
    on(actions->useBuiltIn, [this] { q->openAccount(AccountList::builtIn()); });
    on(actions->connectStudio, [this] { connectToStudio(); });
    on(actions->newKey, [this] { enterKey(); });
    on(actions->forget, [this] { forgetAccount(); });
    on(actions->shortcuts, [this] { showShortcuts(); });
    on(actions->about, [this] {
        auto *dialog = new AboutDialog(q);
        dialog->setObjectName(u"aboutDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    for (int position = 0; position < 9; ++position) {
        on(actions->stateKeys[static_cast<std::size_t>(position)],
           [this, position] { sidebar->chooseState(position); });
    }
}

void MainWindow::Private::connectParts()
{
    QObject::connect(firstRun, &FirstRunPage::builtInChosen, q,
                     [this] { q->openAccount(AccountList::builtIn()); });
    QObject::connect(firstRun, &FirstRunPage::sampleChosen, q, [this] {
        q->openAccount(AccountList::builtIn());
        importSample();
    });
    QObject::connect(firstRun, &FirstRunPage::connectChosen, q, [this] { connectToStudio(); });

    QObject::connect(sidebar, &FilterSidebar::filterChanged, q, [this] { applyFilter(); });
    QObject::connect(search, &QLineEdit::textChanged, q, [this](const QString &text) {
        // Clearing is answered at once; typing waits for the next key.
        if (text.isEmpty())
            applyFilter();
        else
            searchTimer.start();
    });
    QObject::connect(search, &QLineEdit::returnPressed, q, [this] {
        applyFilter();
        list->view()->setFocus(Qt::OtherFocusReason);
    });
    QObject::connect(&searchTimer, &QTimer::timeout, q, [this] { applyFilter(); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), search);
    escape->setContext(Qt::WidgetShortcut);
    QObject::connect(escape, &QShortcut::activated, q, [this] {
        if (search->text().isEmpty())
            list->view()->setFocus(Qt::OtherFocusReason);
        search->clear();
    });

    QObject::connect(list, &TaskListPane::importRequested, q, [this] { openImport({}, false); });
    QObject::connect(list, &TaskListPane::sampleRequested, q, [this] { importSample(); });
    QObject::connect(list, &TaskListPane::clearRequested, q, [this] { clearFilters(); });
    QObject::connect(list, &TaskListPane::retryRequested, q, [this] {
        if (session)
            session->sync()->refreshNow();
    });
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
    QObject::connect(view, &TaskView::taskActivated, q, [this](const QString &id) { openTask(id); });
    QObject::connect(view, &TaskView::taskSelectionChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(view, &TaskView::rowsInViewChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(view, &TaskView::menuRequested, q,
                     [this](const QPoint &position) { showContextMenu(position); });
    QObject::connect(view, &TaskView::columnLayoutChanged, q, [this] { saveTimer.start(); });
    QObject::connect(view->header(), &QHeaderView::sortIndicatorChanged, q, [this] { saveTimer.start(); });

    QObject::connect(progress, &ProgressView::totalsChanged, q, [this] { refreshTitle(); });
    QObject::connect(progress, &ProgressView::taskActivated, q, [this](const QString &id) { openTask(id); });
    QObject::connect(notices, &NoticeBar::actionChosen, q,
                     [this](Notice::Kind kind, NoticeAction action, const QString &details) {
                         act(kind, action, details);
                     });
    QObject::connect(notices, &NoticeBar::closed, q, [this](const Notice &closed) {
        std::erase(passingNotices, closed);
        scheduleRefresh();
    });

    QObject::connect(&secondTimer, &QTimer::timeout, q, [this] { refreshSeconds(); });
    QObject::connect(&tickTimer, &QTimer::timeout, q, [this] {
        if (model && q->isVisible() && !q->isMinimized())
            model->tick();
    });
    QObject::connect(&refreshTimer, &QTimer::timeout, q, [this] { refreshAll(); });
    QObject::connect(&saveTimer, &QTimer::timeout, q, [this] { saveLayout(); });
    QObject::connect(accounts, &AccountList::changed, q, [this] { scheduleRefresh(); });
}

void MainWindow::Private::retranslate()
{
    actions->refresh();
    fillAccountsMenu();
    toolBar->setWindowTitle(MainWindow::tr("Toolbar"));
    sidebarDock->setWindowTitle(MainWindow::tr("Sidebar"));
    detailDock->setWindowTitle(MainWindow::tr("Details"));
    progressDock->setWindowTitle(MainWindow::tr("Progress"));
    search->setPlaceholderText(MainWindow::tr("Search tasks"));
    search->setAccessibleName(MainWindow::tr("Search tasks"));
    search->setToolTip(MainWindow::tr("Every word must occur in the name, id, source, error or media (%1)")
                           .arg(actions->find->shortcut().toString(QKeySequence::NativeText)));
    searchIcon->setIcon(theme::icon(u"search"_s, theme::mutedColor(q->palette()), q->palette()));
    actions->pause->setIcon(
        theme::icon(actions->pause->isChecked() ? u"resume"_s : u"pause"_s, q->palette()));
    scheduleRefresh();
    refreshSeconds();
}

void MainWindow::Private::restoreLayout()
{
    const QSettings settings;
    const bool wasStored = q->restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
    if (!wasStored) {
        QRect rect(QPoint(), defaultSize);
        if (const QScreen *screen = QGuiApplication::primaryScreen()) {
            // Some room stays around the window, for its frame and for what else is on the screen.
            const QRect room = screen->availableGeometry();
            rect.setSize(defaultSize.boundedTo(room.size() * roomShare));
            rect.moveCenter(room.center());
        }
        q->setGeometry(onScreen(rect));
    } else if (!q->isMaximized() && !q->isFullScreen()) {
        q->setGeometry(onScreen(q->geometry()));
    }
    const Qt::DockWidgetArea area
        = q->width() >= wideWindow ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea;
    q->addDockWidget(area, detailDock);
    q->addDockWidget(area, progressDock);
    q->tabifyDockWidget(detailDock, progressDock);
    detailDock->raise();
    q->restoreState(settings.value("window/state"_L1).toByteArray(), layoutVersion);
    dockSizesWanted = true;
    actions->fullScreen->setChecked(q->isFullScreen());

    list->view()->setColumnLayout(columnLayoutOf(settings.value("list/columns"_L1).toStringList()));
    const QString sortName = settings.value("list/sortColumn"_L1).toString();
    for (int i = 0; i < taskColumnCount; ++i) {
        if (taskColumnName(static_cast<TaskColumn>(i)) == sortName) {
            list->view()->header()->setSortIndicator(
                i,
                settings.value("list/sortDescending"_L1).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
        }
    }
    saveTimer.stop();
}

bool MainWindow::Private::isDetailBelow() const
{
    return q->dockWidgetArea(detailDock) == Qt::BottomDockWidgetArea
        || q->dockWidgetArea(detailDock) == Qt::TopDockWidgetArea;
}

void MainWindow::Private::applyDockSizes()
{
    const QSettings settings;
    q->resizeDocks({ sidebarDock }, { settings.value("window/sidebarWidth"_L1, 190).toInt() },
                   Qt::Horizontal);
    if (isDetailBelow())
        q->resizeDocks({ detailDock }, { settings.value("window/detailHeight"_L1, 300).toInt() },
                       Qt::Vertical);
    else
        q->resizeDocks({ detailDock }, { settings.value("window/detailWidth"_L1, 560).toInt() },
                       Qt::Horizontal);
}

void MainWindow::Private::saveLayout()
{
    QSettings settings;
    settings.setValue("window/geometry"_L1, q->saveGeometry());
    // On the first-run page the docks are put away, which is nobody's choice.
    if (session) {
        settings.setValue("window/state"_L1, q->saveState(layoutVersion));
        if (!dockSizesWanted) {
            if (sidebarDock->isVisible())
                settings.setValue("window/sidebarWidth"_L1, sidebarDock->width());
            const QDockWidget *front = progressDock->visibleRegion().isEmpty() ? detailDock : progressDock;
            if (front->isVisible()) {
                settings.setValue(isDetailBelow() ? "window/detailHeight"_L1 : "window/detailWidth"_L1,
                                  isDetailBelow() ? front->height() : front->width());
            }
        }
    }
    settings.setValue("list/columns"_L1, storedColumnLayout(list->view()->columnLayout()));
    const QHeaderView *header = list->view()->header();
    if (header->sortIndicatorSection() >= 0 && header->sortIndicatorSection() < taskColumnCount) {
        settings.setValue("list/sortColumn"_L1,
                          taskColumnName(static_cast<TaskColumn>(header->sortIndicatorSection())));
        settings.setValue("list/sortDescending"_L1, header->sortIndicatorOrder() == Qt::DescendingOrder);
    }
}

// --- accounts ---

void MainWindow::Private::openSession(AccountSession::Setup setup)
{
    closeSession();
    situation = {};
    situation.accountKind = setup.account.kind;
    passingNotices.clear();
    storeOpened = false;
    session = std::make_unique<AccountSession>(std::move(setup));
    model = std::make_unique<TaskTableModel>(session->store());
    QObject::connect(session->store(), &TaskStore::opened, q, [this](TaskDatabase::OpenResult result) {
        storeOpened = true;
        situation.store = result;
        scheduleRefresh();
    });
    QObject::connect(session->store(), &TaskStore::storageFailed, q, [this](const QString &reason) {
        situation.storeFailure = reason;
        scheduleRefresh();
    });
    QObject::connect(session->store(), &TaskStore::problemsChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(session->sync(), &TaskSync::statusChanged, q, [this](const SyncStatus &status) {
        situation.status = status;
        if (status.lastSuccessMs && status.activity != SyncStatus::Activity::Failing)
            situation.serviceFailure.clear();
        scheduleRefresh();
    });
    QObject::connect(
        session->sync(), &TaskSync::taskFailed, q, [this](const QString &id, const ApiError &error) {
            addPassingNotice(
                Notice::Kind::Refused, Notice::Severity::Warning,
                MainWindow::tr("Task %1 could not be fetched: %2").arg(id.left(8), error.sentence()));
        });
    QObject::connect(session.get(), &AccountSession::serviceFailed, q, [this](const QString &reason) {
        situation.serviceFailure = reason;
        scheduleRefresh();
    });
    QObject::connect(session.get(), &AccountSession::importStarted, q, [this] { showProgress(); });
    QObject::connect(
        session.get(), &AccountSession::importFailed, q, [this](const QString &url, const ApiError &error) {
            addPassingNotice(Notice::Kind::ImportFailed, Notice::Severity::Error,
                             MainWindow::tr("%1 could not be imported: %2")
                                 .arg(text::oneLine(text::redactedUrl(url), 120), error.sentence()),
                             error.serverWords.join(u'\n'));
        });
    QObject::connect(session->uploads(), &UploadQueue::added, q, [this] { showProgress(); });
    QObject::connect(session->uploads(), &UploadQueue::changed, q, [this](const Upload *upload) {
        if (upload->stage() != Upload::Stage::Failed || upload->error().kind == ApiError::Kind::Cancelled)
            return;
        addPassingNotice(Notice::Kind::ImportFailed, Notice::Severity::Error,
                         MainWindow::tr("%1 could not be imported: %2")
                             .arg(text::oneLine(upload->name(), 120), upload->error().sentence()),
                         upload->error().serverWords.join(u'\n'));
    });
    QObject::connect(model.get(), &TaskTableModel::countsChanged, q, [this] { scheduleRefresh(); });
    QObject::connect(model.get(), &QAbstractItemModel::rowsInserted, q, [this] { scheduleRefresh(); });
    QObject::connect(model.get(), &QAbstractItemModel::rowsRemoved, q, [this] { scheduleRefresh(); });

    sidebar->chooseAll();
    search->clear();
    actions->pause->setChecked(false);
    actions->intervals->actions().constFirst()->setChecked(true);
    const QHeaderView *header = list->view()->header();
    const int sortColumn = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    list->setModel(model.get());
    list->view()->sortByColumn(sortColumn, order);
    detail->setSession(session.get());
    progress->setSession(session.get());
    showBody();
    takePresence();
    session->open();
    scheduleRefresh();
    if (!proposedLines.isEmpty())
        openImport(std::exchange(proposedLines, {}), false);
}

void MainWindow::Private::closeSession()
{
    if (!session)
        return;
    keyWanted = false;
    if (importDialog)
        importDialog->close();
    // At once, because the windows use the session; each takes itself out of the table.
    const QHash<QString, QPointer<TaskWindow>> windows = std::exchange(taskWindows, {});
    for (const QPointer<TaskWindow> &window : windows)
        delete window.data();
    detail->setTasks({});
    detail->setSession(nullptr);
    progress->setSession(nullptr);
    list->setModel(nullptr);
    model.reset();
    session.reset();
}

//! Opens it anew when it is open already. By value, because what is given may be of the list that is saved.
void MainWindow::Private::openRemembered(Account account)
{
    const bool isBuiltIn = account.kind == Account::Kind::BuiltIn;
    accounts->save(account);
    accounts->setLastOpened(account.id);
    const QString file = places::accountDatabase(account.id);
    openSession({ std::move(account),
                  {},
                  file,
                  isBuiltIn ? places::localServiceData() : QString() });
    keyWanted = !isBuiltIn;
    q->update();
}

bool MainWindow::Private::isOpen(const Account &account) const
{
    if (!session || session->account().id != account.id)
        return false;
    // The address of the local service is another one at every start.
    return account.kind == Account::Kind::BuiltIn || session->account() == account;
}

void MainWindow::Private::readKey()
{
    keyWanted = false;
    const QString id = session->account().id;
    whenDone(secrets->read(id), q, [this, id](const QString &key) {
        if (!session || session->account().id != id)
            return;
        situation.keyMissing = key.isEmpty();
        if (!key.isEmpty())
            session->setKey(key);
        scheduleRefresh();
    });
}

void MainWindow::Private::showBody()
{
    pages->setCurrentWidget(body);
    for (const auto &[part, shown] : std::as_const(partsBefore))
        part->setVisible(shown);
    partsBefore.clear();
    focusListWhenFilled = true;
    statusLine->show();
}

void MainWindow::Private::fillAccountsMenu()
{
    QMenu *menu = actions->accountsMenu;
    menu->clear();
    bool any = false;
    const QString openId = session ? session->account().id : QString();
    for (const Account &account : accounts->accounts()) {
        if (account.kind != Account::Kind::Remote)
            continue;
        QString name = text::oneLine(account.name, 60);
        QAction *action = menu->addAction(name.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(account.id == openId);
        QObject::connect(action, &QAction::triggered, q, [this, account] { q->openAccount(account); });
        any = true;
    }
    if (any)
        menu->addSeparator();
    menu->addActions({ actions->useBuiltIn, actions->connectStudio });
    menu->addSeparator();
    menu->addActions({ actions->newKey, actions->forget });
}

void MainWindow::Private::connectToStudio()
{
    auto *dialog = new ConnectDialog(q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, q, [this, dialog] {
        const Account account = accounts->makeRemote(dialog->baseUrl(), dialog->accountName());
        const QString key = dialog->key();
        // Kept even if the open account stays: it can be chosen from the menu later.
        accounts->save(account);
        keepKey(account.id, key);
        whenMayStop([this, account, key] {
            accounts->setLastOpened(account.id);
            openSession({ account, key, places::accountDatabase(account.id), {} });
        });
    });
    dialog->open();
}

void MainWindow::Private::keepKey(const QString &accountId, const QString &key)
{
    whenDone(secrets->write(accountId, key), q, [this](SecretStore::Kept kept) {
        if (kept == SecretStore::Kept::ThisSessionOnly) {
            addPassingNotice(
                Notice::Kind::KeyNotKept, Notice::Severity::Information,
                MainWindow::tr("There is no keyring on this computer. The key is kept until Reelwatch is "
                               "closed; it is never written to disk."));
        }
    });
}

void MainWindow::Private::enterKey()
{
    if (!session || session->account().kind == Account::Kind::BuiltIn)
        return;
    auto *dialog = new ConnectDialog(session->account(), q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const Account before = session->account();
    QObject::connect(dialog, &QDialog::accepted, q, [this, dialog, before] {
        Account account = before;
        account.baseUrl = dialog->baseUrl();
        account.name = dialog->accountName();
        if (account.name.isEmpty())
            account.name = account.baseUrl.host();
        const QString key = dialog->key();
        if (account.kind == Account::Kind::Remote) {
            accounts->save(account);
            keepKey(account.id, key);
        }
        if (!session || session->account().id != account.id)
            return;
        if (account != before) {
            const bool stores = account.kind == Account::Kind::Remote;
            whenMayStop([this, account, key, stores] {
                openSession(
                    { account, key, stores ? places::accountDatabase(account.id) : u":memory:"_s, {} });
            });
            return;
        }
        situation.keyMissing = false;
        session->setKey(key);
        scheduleRefresh();
    });
    dialog->open();
}

void MainWindow::Private::forgetAccount()
{
    if (!session || session->account().kind != Account::Kind::Remote)
        return;
    const Account account = session->account();
    auto *box = new QMessageBox(QMessageBox::Question, MainWindow::tr("Forget this account"), {},
                                QMessageBox::Cancel, q);
    box->setObjectName(u"forgetBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(MainWindow::tr("Forget “%1”?").arg(text::oneLine(account.name, 80)));
    box->setInformativeText(
        MainWindow::tr("The address, the key and the saved tasks are removed from this computer. "
                       "Nothing changes on the server."));
    QPushButton *yes = box->addButton(MainWindow::tr("Forget"), QMessageBox::DestructiveRole);
    QObject::connect(yes, &QPushButton::clicked, q, [this, account] {
        whenMayStop([this, account] {
            closeSession();
            accounts->remove(account.id);
            secrets->remove(account.id);
            TaskDatabase::removeFiles(places::accountDatabase(account.id));
            q->showFirstRun();
        });
    });
    box->open();
}

// --- what follows from changes ---

void MainWindow::Private::applyFilter()
{
    searchTimer.stop();
    if (!model)
        return;
    TaskFilter filter;
    filter.states = sidebar->states();
    filter.types = sidebar->types();
    filter.text = search->text();
    if (!(filter == model->filter())) {
        model->setFilter(filter);
        list->view()->showBeginning();
    }
    list->setSituation(storeOpened, situation.status,
                       situation.keyMissing || !situation.serviceFailure.isEmpty());
    scheduleRefresh();
}

void MainWindow::Private::clearFilters()
{
    search->clear();
    sidebar->chooseAll();
    applyFilter();
}

void MainWindow::Private::refreshAll()
{
    if (model) {
        sidebar->setCounts(model->counts());
        list->setSituation(storeOpened, situation.status,
                           situation.keyMissing || !situation.serviceFailure.isEmpty());
        if (const QStringList selected = list->view()->selectedIds(); detail->tasks() != selected)
            detail->setTasks(selected);
        bool windowVisible = q->isVisible() && !q->isMinimized();
        for (const QPointer<TaskWindow> &window : std::as_const(taskWindows))
            windowVisible = windowVisible || (window && window->isVisible() && !window->isMinimized());
        session->sync()->setView(windowVisible, list->view()->hasActiveTaskInView());
    }
    arrangeDockTitles();
    refreshEnabled();
    refreshNotices();
    refreshTitle();
    refreshSeconds();
}

void MainWindow::Private::refreshEnabled()
{
    const bool isOpen = session != nullptr;
    const bool anySelected
        = isOpen && list->view()->selectionModel() && list->view()->selectionModel()->hasSelection();
    for (QAction *action : { actions->importAddresses, actions->importFiles, actions->importClipboard,
                             actions->refreshAll, actions->pause, actions->selectAll, actions->find })
        action->setEnabled(isOpen);
    for (QAction *action : { actions->copyRow, actions->copyId, actions->open, actions->refreshTask })
        action->setEnabled(anySelected);
    for (QAction *action : { sidebarDock->toggleViewAction(), detailDock->toggleViewAction(),
                             progressDock->toggleViewAction(), toolBar->toggleViewAction() })
        action->setEnabled(isOpen);
    actions->columnsMenu->setEnabled(isOpen);
    actions->intervalMenu->setEnabled(isOpen);
    search->setEnabled(isOpen);
    const Account::Kind kind = isOpen ? session->account().kind : Account::Kind::BuiltIn;
    actions->newKey->setEnabled(isOpen && kind != Account::Kind::BuiltIn);
    actions->forget->setEnabled(isOpen && kind == Account::Kind::Remote);
    actions->useBuiltIn->setEnabled(!isOpen || kind != Account::Kind::BuiltIn);
    actions->pause->setIcon(
        theme::icon(actions->pause->isChecked() ? u"resume"_s : u"pause"_s, q->palette()));
}

void MainWindow::Private::refreshNotices()
{
    if (!session) {
        notices->setNotices({});
        return;
    }
    const TaskCounts &counts = model->counts();
    situation.hasRows = counts.all > 0;
    situation.unreadableItems = static_cast<int>(session->store()->problems().size());
    situation.hiddenActive = 0;
    situation.hiddenFailed = 0;
    if (!model->filter().isEmpty()) {
        situation.hiddenActive = counts.active;
        situation.hiddenFailed = counts.byState[static_cast<std::size_t>(TaskState::Failed)];
        for (int row = 0; row < model->rowCount(); ++row) {
            const TaskState state = model->state(row);
            situation.hiddenActive -= isActive(state) ? 1 : 0;
            situation.hiddenFailed -= state == TaskState::Failed ? 1 : 0;
        }
    }
    std::vector<Notice> all = noticesFor(situation);
    all.insert(all.end(), passingNotices.begin(), passingNotices.end());
    notices->setNotices(all);
}

void MainWindow::Private::refreshTitle()
{
    if (!session) {
        q->setWindowTitle(MainWindow::tr("Reelwatch"));
        return;
    }
    const QString name = text::oneLine(session->account().name, 60);
    // An upload may be under way before the server lists its task.
    const int active = std::max(model->counts().active, progress->activeCount());
    const double total = progress->totalProgress();
    if (active > 0 && total >= 0) {
        //: window title; %1: account, %2: percentage such as "61 %"
        q->setWindowTitle(MainWindow::tr("Reelwatch — %1 (%n active, %2)", nullptr, active)
                              .arg(name, text::percent(total)));
    } else if (active > 0) {
        //: window title; %1: account
        q->setWindowTitle(MainWindow::tr("Reelwatch — %1 (%n active)", nullptr, active).arg(name));
    } else {
        //: window title; %1: account
        q->setWindowTitle(MainWindow::tr("Reelwatch — %1").arg(name));
    }
}

void MainWindow::Private::refreshSeconds()
{
    if (!session || !q->isVisible())
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    statusLine->setFreshness(situation.status, now);
    statusLine->setCounts(model->counts(),
                          model->filter().isEmpty() ? std::nullopt : std::optional(model->rowCount()),
                          list->view()->selectedCount());
    statusLine->setMeter(session->meter());
    const std::optional<qint64> next = situation.status.nextAttemptMs;
    notices->setCountdown(
        next ? std::optional(static_cast<int>(std::clamp<qint64>((*next - now + 999) / 1000, 0, 86'400)))
             : std::nullopt);
}

void MainWindow::Private::addPassingNotice(Notice::Kind kind, Notice::Severity severity, const QString &words,
                                           const QString &details)
{
    Notice notice;
    notice.kind = kind;
    notice.severity = severity;
    notice.text = words;
    notice.details = details;
    if (!details.isEmpty())
        notice.actions = { NoticeAction::ShowDetails };
    notice.mayBeClosed = true;
    std::erase(passingNotices, notice);
    passingNotices.push_back(notice);
    if (passingNotices.size() > mostPassingNotices)
        passingNotices.erase(passingNotices.begin());
    scheduleRefresh();
}

void MainWindow::Private::act(Notice::Kind, NoticeAction action, const QString &details)
{
    if (!session)
        return;
    switch (action) {
    case NoticeAction::TryNow:
        session->sync()->refreshNow();
        break;
    case NoticeAction::EnterKey:
    case NoticeAction::FixKey:
        enterKey();
        break;
    case NoticeAction::StartService: {
        const Account account = session->account();
        whenMayStop([this, account] { openRemembered(account); });
        break;
    }
    case NoticeAction::ShowProblems: {
        QStringList parts;
        for (const DecodeProblem &problem : session->store()->problems()) {
            parts.append(problem.pointer + u"  "_s + problem.reason + u'\n'
                         + QString::fromUtf8(text::redactedJson(problem.json)));
        }
        openTextDialog(
            q, MainWindow::tr("Items that could not be read"),
            MainWindow::tr("These items of the server’s answer are no tasks Reelwatch understands. "
                           "All others are shown."),
            parts.join(u"\n\n"_s));
        break;
    }
    case NoticeAction::ShowDetails:
        openTextDialog(q, MainWindow::tr("Details"), MainWindow::tr("What the server and the network said:"),
                       details);
        break;
    case NoticeAction::ClearFilters:
        clearFilters();
        break;
    }
}

// --- imports and tasks ---

void MainWindow::Private::openImport(const QStringList &lines, bool chooseFiles)
{
    if (!session) {
        proposedLines += lines;
        return;
    }
    if (!importDialog) {
        importDialog = new ImportDialog(q);
        importDialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(importDialog, &QDialog::accepted, q, [this] { startImports(*importDialog); });
        importDialog->open();
    }
    if (!lines.isEmpty())
        importDialog->addLines(lines);
    if (chooseFiles)
        importDialog->chooseFiles();
}

void MainWindow::Private::startImports(const ImportDialog &dialog)
{
    if (!session)
        return;
    for (const ImportLine &line : dialog.lines()) {
        if (line.kind == ImportLineKind::Address)
            session->importUrl(line.text, dialog.name());
        else if (line.kind == ImportLineKind::File)
            session->importFile(line.text, dialog.name());
    }
}

void MainWindow::Private::importSample()
{
    if (session)
        session->importFile(samplePath);
}

void MainWindow::Private::showProgress()
{
    progressDock->show();
    progressDock->raise();
}

void MainWindow::Private::openTask(const QString &id)
{
    if (!session || id.isEmpty())
        return;
    if (TaskWindow *window = taskWindows.value(id)) {
        window->show();
        window->raise();
        window->activateWindow();
        return;
    }
    auto *window = new TaskWindow(session.get(), id);
    window->setWindowIcon(q->windowIcon());
    taskWindows.insert(id, window);
    QObject::connect(window, &QObject::destroyed, q, [this, id] {
        if (!taskWindows.value(id))
            taskWindows.remove(id);
    });
    // Later, because the windows are deleted with the session, and this one is still busy with the key.
    QObject::connect(window, &TaskWindow::quitRequested, q, &QWidget::close, Qt::QueuedConnection);
    window->show();
}

void MainWindow::Private::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(q);
    menu->setObjectName(u"taskMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    refreshEnabled();
    menu->addAction(actions->open);
    menu->setDefaultAction(actions->open);
    menu->addAction(actions->refreshTask);
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
    //: keys that choose a state in the sidebar
    groups.push_back({ MainWindow::tr("Sidebar"),
                       QList<QAction *>(actions->stateKeys.begin(), actions->stateKeys.end()) });
    auto *dialog = new ShortcutSheet(groups, q);
    dialog->setObjectName(u"shortcutSheet"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::Private::movePane(int step)
{
    QList<QWidget *> panes;
    for (QWidget *pane :
         { static_cast<QWidget *>(toolBar), static_cast<QWidget *>(sidebarDock), pages->currentWidget(),
           static_cast<QWidget *>(detailDock), static_cast<QWidget *>(progressDock) }) {
        // A dock behind another's tab counts as visible but shows nothing.
        if (pane->isVisible() && !pane->visibleRegion().isEmpty())
            panes.append(pane);
    }
    const QWidget *focus = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            current = i;
    }
    for (qsizetype tried = 1; tried <= panes.size(); ++tried) {
        const qsizetype next = ((current + step * tried) % panes.size() + panes.size()) % panes.size();
        QWidget *pane = panes[next];
        if (pane == toolBar && search->isEnabled()) {
            search->setFocus(Qt::TabFocusReason);
            return;
        }
        if (pane == body && list->page() == ListContent::Rows) {
            list->view()->setFocus(Qt::TabFocusReason);
            return;
        }
        const QList<QWidget *> children = pane->findChildren<QWidget *>();
        for (QWidget *child : children) {
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
                child->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

//! A dock behind a tab is named by the tab; a second title below it would only take room.
void MainWindow::Private::arrangeDockTitles()
{
    for (QDockWidget *dock : { detailDock, progressDock }) {
        const bool isTabbed = !dock->isFloating() && !q->tabifiedDockWidgets(dock).isEmpty();
        QWidget *titleBar = dock->titleBarWidget();
        if (isTabbed && !titleBar) {
            dock->setTitleBarWidget(new QWidget(dock));
        } else if (!isTabbed && titleBar) {
            dock->setTitleBarWidget(nullptr);
            titleBar->deleteLater();
        }
    }
}

void MainWindow::Private::copy(const QString &words)
{
    if (!words.isEmpty())
        QApplication::clipboard()->setText(words);
}

//! Calls \a goOn, which ends the session, at once or when the person agrees to lose what is not finished.
void MainWindow::Private::whenMayStop(const std::function<void()> &goOn)
{
    if (session && session->hasUnfinished())
        askToStop(MainWindow::tr("Reelwatch"), goOn);
    else
        goOn();
}

void MainWindow::Private::askToStop(const QString &title, const std::function<void()> &goOn)
{
    // The latest question counts: one to quit may come from a task's window while another is open.
    delete stopBox.data();
    stopBox = new QMessageBox(QMessageBox::Question, title, MainWindow::tr("An import is not finished"),
                              QMessageBox::NoButton, q);
    stopBox->setObjectName(u"stopBox"_s);
    stopBox->setAttribute(Qt::WA_DeleteOnClose);
    stopBox->setInformativeText(MainWindow::tr("If you go on, it stops and has to begin again."));
    QPushButton *stop = stopBox->addButton(MainWindow::tr("Stop the import"), QMessageBox::DestructiveRole);
    stop->setObjectName(u"stopAnyway"_s);
    QPushButton *stay = stopBox->addButton(MainWindow::tr("Stay"), QMessageBox::RejectRole);
    stay->setObjectName(u"stay"_s);
    stopBox->setDefaultButton(stay);
    stopBox->setEscapeButton(stay);
    QObject::connect(stop, &QPushButton::clicked, q, goOn);
    // It may be asked from a task's window that covers this one.
    q->raise();
    q->activateWindow();
    stopBox->open();
}

// --- the window itself ---

MainWindow::MainWindow(AccountList *accounts, SecretStore *secrets, QWidget *parent)
    : QMainWindow(parent), d(std::make_unique<Private>(this, accounts, secrets))
{
    d->build();
    d->connectActions();
    d->connectParts();
    d->restoreLayout();
    d->retranslate();
    d->secondTimer.start();
    d->tickTimer.start();
    showFirstRun();
}

MainWindow::~MainWindow()
{
    d->closeSession();
    // The children go after this body, and what they still say on their way would reach a Private that is
    // gone.
    const QList<QObject *> children = findChildren<QObject *>();
    for (const QObject *child : children)
        child->disconnect(this);
}

void MainWindow::openAccount(const Account &account)
{
    if (d->isOpen(account))
        return;
    d->whenMayStop([this, account] { d->openRemembered(account); });
}

void MainWindow::openForThisRun(const Account &account, const QString &key)
{
    d->whenMayStop([this, account, key] { d->openSession({ account, key, u":memory:"_s, {} }); });
}

void MainWindow::showFirstRun()
{
    d->closeSession();
    d->pages->setCurrentWidget(d->firstRunScroller);
    if (d->partsBefore.isEmpty()) {
        const std::initializer_list<QWidget *> parts { d->sidebarDock, d->detailDock, d->progressDock,
                                                       d->toolBar };
        for (QWidget *part : parts) {
            d->partsBefore.append({ part, !part->isHidden() });
            part->hide();
        }
    }
    d->statusLine->hide();
    d->refreshEnabled();
    d->scheduleRefresh();
}

void MainWindow::proposeImport(const QStringList &lines)
{
    if (!lines.isEmpty())
        d->openImport(lines, false);
}

void MainWindow::Private::takePresence()
{
    if (!session || !presence)
        return;
    session->sync()->setLocked(presence->isLocked());
    session->sync()->setMetered(presence->isMetered());
}

void MainWindow::follow(const Presence *presence)
{
    d->presence = presence;
    connect(presence, &Presence::lockedChanged, this, [this] { d->takePresence(); });
    connect(presence, &Presence::meteredChanged, this, [this] { d->takePresence(); });
    connect(presence, &Presence::woke, this, [this] {
        if (d->session)
            d->session->sync()->refreshNow();
    });
    d->takePresence();
}

AccountSession *MainWindow::session() const
{
    return d->session.get();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    // A keyring may be slow to answer, so the window is on the screen before it is asked.
    if (event->type() == QEvent::Paint && d->keyWanted) {
        d->keyWanted = false;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (d->session)
                    d->readKey();
            },
            Qt::QueuedConnection);
    } else if (event->type() == QEvent::Show || event->type() == QEvent::Hide) {
        d->scheduleRefresh();
    }
    if (event->type() == QEvent::Paint && d->dockSizesWanted && d->session) {
        // A dock takes a size only in a window that has its own.
        d->dockSizesWanted = false;
        d->applyDockSizes();
    }
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
        d->scheduleRefresh();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (d->session && d->session->hasUnfinished() && !d->mayQuit) {
        event->ignore();
        d->askToStop(tr("Quit Reelwatch"), [this] {
            d->mayQuit = true;
            close();
        });
        return;
    }
    d->saveLayout();
    d->closeSession();
    event->accept();
    // The session and with it the service's lock are gone, so nothing is left that could be shown in another
    // window.
    if (QGuiApplication::quitOnLastWindowClosed())
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // Before an account is open there is nowhere to import to.
    if (d->session && !linesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList lines = linesOf(event->mimeData());
    if (!d->session || lines.isEmpty())
        return;
    event->acceptProposedAction();
    proposeImport(lines);
}

} // namespace reelwatch
