#include "ui/mainwindow/windowlayout.h"

#include "tasks/tasktablemodel.h"
#include "ui/mainwindow/windowwords.h"
#include "ui/tasktable/listorder.h"
#include "ui/tasktable/taskview.h"

#include <QAction>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QToolBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr QSize defaultSize { 1280, 800 };
constexpr double roomShare = 0.94; //!< of the screen, that a first window takes at the most
constexpr int wideWindow = 1700; //!< from here on the details stand at the side of the list
constexpr int layoutVersion = 1;
constexpr int saveDelayMs = 500;

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

WindowLayout::WindowLayout(const Parts &parts) : QObject(parts.window), m_parts(parts)
{
    QMainWindow *window = parts.window;
    window->setDockOptions(QMainWindow::AllowTabbedDocks);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_sidebarDock = makeDock(u"sidebarDock"_s, parts.sidebar);
    m_sidebarDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_sidebarDock->setTitleBarWidget(new QWidget(m_sidebarDock));
    m_detailDock = makeDock(u"detailDock"_s, parts.detail);
    m_progressDock = makeDock(u"progressDock"_s, parts.progress);
    window->addDockWidget(Qt::LeftDockWidgetArea, m_sidebarDock);
    m_sidebarDock->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F9));
    m_detailDock->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F4));

    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(saveDelayMs);
    connect(&m_saveLater, &QTimer::timeout, this, [this] { save(); });
    connect(parts.list, &TaskView::columnLayoutChanged, this, [this] { m_saveLater.start(); });
    connect(parts.list->taskModel(), &TaskTableModel::sortingChanged, this, [this] { m_saveLater.start(); });
}

QDockWidget *WindowLayout::makeDock(const QString &objectName, QWidget *content)
{
    auto *dock = new QDockWidget(m_parts.window);
    dock->setObjectName(objectName);
    dock->setWidget(content);
    connect(dock, &QDockWidget::visibilityChanged, this, &WindowLayout::arranged);
    connect(dock, &QDockWidget::topLevelChanged, this, &WindowLayout::arranged);
    connect(dock, &QDockWidget::dockLocationChanged, this, &WindowLayout::arranged);
    return dock;
}

void WindowLayout::restoreGeometry()
{
    QMainWindow *window = m_parts.window;
    if (window->restoreGeometry(QSettings().value("window/geometry"_L1).toByteArray())) {
        if (!window->isMaximized() && !window->isFullScreen())
            window->setGeometry(onScreen(window->geometry()));
        return;
    }
    QRect rect(QPoint(), defaultSize);
    if (const QScreen *screen = QGuiApplication::primaryScreen()) {
        // Some room stays around the window, for its frame and for what else is on the screen.
        const QRect room = screen->availableGeometry();
        rect.setSize(defaultSize.boundedTo(room.size() * roomShare));
        rect.moveCenter(room.center());
    }
    window->setGeometry(onScreen(rect));
}

void WindowLayout::restore()
{
    restoreGeometry();
    const QSettings settings;
    QMainWindow *window = m_parts.window;
    const Qt::DockWidgetArea area
        = window->width() >= wideWindow ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea;
    window->addDockWidget(area, m_detailDock);
    window->addDockWidget(area, m_progressDock);
    window->tabifyDockWidget(m_detailDock, m_progressDock);
    m_detailDock->raise();
    window->restoreState(settings.value("window/state"_L1).toByteArray(), layoutVersion);
    m_sizesWanted = true;

    TaskView *list = m_parts.list;
    list->setColumnLayout(columnLayoutOf(settings.value("list/columns"_L1).toStringList()));
    list->setSorting(sortingOf(settings.value("list/sorting"_L1).toStringList()));
    list->taskModel()->setGrouping(
        groupingOf(settings.value("list/grouping"_L1).toString()).value_or(TaskGrouping::None));
    m_saveLater.stop();
}

bool WindowLayout::isDetailBelow() const
{
    const Qt::DockWidgetArea area = m_parts.window->dockWidgetArea(m_detailDock);
    return area == Qt::BottomDockWidgetArea || area == Qt::TopDockWidgetArea;
}

void WindowLayout::settle()
{
    if (!m_sizesWanted || m_isPutAway)
        return;
    m_sizesWanted = false;
    const QSettings settings;
    QMainWindow *window = m_parts.window;
    window->resizeDocks({ m_sidebarDock }, { settings.value("window/sidebarWidth"_L1, 190).toInt() },
                        Qt::Horizontal);
    if (isDetailBelow())
        window->resizeDocks({ m_detailDock }, { settings.value("window/detailHeight"_L1, 300).toInt() },
                            Qt::Vertical);
    else
        window->resizeDocks({ m_detailDock }, { settings.value("window/detailWidth"_L1, 560).toInt() },
                            Qt::Horizontal);
}

void WindowLayout::save()
{
    QSettings settings;
    settings.setValue("window/geometry"_L1, m_parts.window->saveGeometry());
    if (!m_isPutAway)
        saveDocks();
    settings.setValue("list/columns"_L1, storedColumnLayout(m_parts.list->columnLayout()));
    const TaskTableModel *model = m_parts.list->taskModel();
    settings.setValue("list/sorting"_L1, storedSorting(model->sorting()));
    settings.setValue("list/grouping"_L1, storedGrouping(model->grouping()));
}

void WindowLayout::saveDocks()
{
    QSettings settings;
    settings.setValue("window/state"_L1, m_parts.window->saveState(layoutVersion));
    if (m_sizesWanted)
        return;
    if (m_sidebarDock->isVisible())
        settings.setValue("window/sidebarWidth"_L1, m_sidebarDock->width());
    const QDockWidget *front = m_progressDock->visibleRegion().isEmpty() ? m_detailDock : m_progressDock;
    if (front->isVisible()) {
        settings.setValue(isDetailBelow() ? "window/detailHeight"_L1 : "window/detailWidth"_L1,
                          isDetailBelow() ? front->height() : front->width());
    }
}

void WindowLayout::setPutAway(bool putAway)
{
    if (m_isPutAway == putAway)
        return;
    m_isPutAway = putAway;
    if (putAway) {
        const std::initializer_list<QWidget *> parts { m_sidebarDock, m_detailDock, m_progressDock,
                                                       m_parts.toolBar };
        for (QWidget *part : parts) {
            m_before.append({ part, !part->isHidden() });
            part->hide();
        }
        return;
    }
    for (const auto &[part, shown] : std::as_const(m_before))
        part->setVisible(shown);
    m_before.clear();
}

void WindowLayout::arrangeTitles()
{
    for (QDockWidget *dock : { m_detailDock, m_progressDock }) {
        const bool isTabbed = !dock->isFloating() && !m_parts.window->tabifiedDockWidgets(dock).isEmpty();
        QWidget *titleBar = dock->titleBarWidget();
        if (isTabbed && !titleBar) {
            dock->setTitleBarWidget(new QWidget(dock));
        } else if (!isTabbed && titleBar) {
            dock->setTitleBarWidget(nullptr);
            titleBar->deleteLater();
        }
    }
}

void WindowLayout::showProgress()
{
    m_progressDock->show();
    m_progressDock->raise();
}

void WindowLayout::retranslate()
{
    m_parts.toolBar->setWindowTitle(WindowWords::tr("Toolbar"));
    m_sidebarDock->setWindowTitle(WindowWords::tr("Sidebar"));
    m_detailDock->setWindowTitle(WindowWords::tr("Details"));
    m_progressDock->setWindowTitle(WindowWords::tr("Progress"));
}

} // namespace reelwatch
