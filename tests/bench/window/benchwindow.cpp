#include "bench/window/benchwindow.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStatusBar>
#include <QStyledItemDelegate>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace {

//! Qt's own painting in rows as high as the program's.
class RowHeight : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int height = 26;
        return { QStyledItemDelegate::sizeHint(option, index).width(), height };
    }
};

} // namespace

namespace bench {

BenchWindow::BenchWindow(QWidget *parent)
    : QMainWindow(parent), m_view(new QTreeView), m_search(new QLineEdit)
{
    resize(1280, 800);
    auto *toolBar = addToolBar(u"Tools"_s);
    QAction *refresh = toolBar->addAction(u"Refresh"_s);
    refresh->setShortcut(Qt::Key_F5);
    connect(refresh, &QAction::triggered, this, &BenchWindow::refreshRequested);
    m_search->setObjectName(u"search"_s);
    toolBar->addWidget(m_search);
    for (const QString &title : { u"&File"_s, u"&Edit"_s, u"&View"_s, u"&Help"_s }) {
        QMenu *menu = menuBar()->addMenu(title);
        menu->addAction(refresh);
    }

    m_view->setObjectName(u"taskView"_s);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setItemDelegate(new RowHeight(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *columns = new QSplitter(Qt::Horizontal);
    auto *sidebar = new QListWidget;
    sidebar->addItems({ u"All"_s, u"Active"_s, u"Failed"_s, u"Completed"_s });
    auto *rows = new QSplitter(Qt::Vertical);
    rows->addWidget(m_view);
    rows->addWidget(new QPlainTextEdit);
    rows->setSizes({ 500, 200 });
    columns->addWidget(sidebar);
    columns->addWidget(rows);
    columns->setSizes({ 190, 1090 });
    setCentralWidget(columns);
    statusBar()->showMessage(u"Ready"_s);
}

void BenchWindow::setColumnWidths()
{
    const QList<int> widths { 120, 260, 80, 150, 95, 80, 180, 110 };
    for (int column = 0; column < widths.size(); ++column)
        m_view->header()->resizeSection(column, widths.at(column));
}

} // namespace bench
