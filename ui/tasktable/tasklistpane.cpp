#include "ui/tasktable/tasklistpane.h"

#include "tasks/tasktablemodel.h"
#include "ui/tasktable/taskview.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

ListContent listContentFor(int shown, int total, bool storeOpened, const SyncStatus &status, bool blocked)
{
    if (shown > 0)
        return ListContent::Rows;
    if (total > 0)
        return ListContent::NoMatch;
    if (blocked || status.activity == SyncStatus::Activity::Failing)
        return ListContent::NoAnswer;
    if (!storeOpened || (!status.lastSuccessMs && status.activity != SyncStatus::Activity::Paused))
        return ListContent::Loading;
    return ListContent::Empty;
}

TaskListPane::TaskListPane(QWidget *parent)
    : QWidget(parent), m_busyLine(new QWidget), m_stack(new QStackedWidget), m_view(new TaskView)
{
    setObjectName(u"taskListPane"_s);
    m_busyLine->setObjectName(u"busyLine"_s);
    m_busyLine->setFixedHeight(2);
    m_busyLine->setAutoFillBackground(true);

    m_loading = makePage(u"loadingPage"_s);
    m_stopLoading = new QPushButton;
    m_stopLoading->setObjectName(u"stopLoading"_s);
    m_loading.column->addWidget(m_stopLoading, 0, Qt::AlignHCenter);
    connect(m_stopLoading, &QPushButton::clicked, this, &TaskListPane::pauseRequested);

    m_empty = makePage(u"emptyPage"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_import = new QPushButton;
    m_import->setObjectName(u"emptyImport"_s);
    m_sample = new QPushButton;
    m_sample->setObjectName(u"emptySample"_s);
    buttons->addStretch(1);
    buttons->addWidget(m_sample);
    buttons->addWidget(m_import);
    buttons->addStretch(1);
    m_empty.column->addLayout(buttons);
    m_dropHint = new QLabel;
    m_dropHint->setAlignment(Qt::AlignCenter);
    m_empty.column->addSpacing(4);
    m_empty.column->addWidget(m_dropHint);
    connect(m_import, &QPushButton::clicked, this, &TaskListPane::importRequested);
    connect(m_sample, &QPushButton::clicked, this, &TaskListPane::sampleRequested);

    m_noMatch = makePage(u"noMatchPage"_s);
    m_clear = new QPushButton;
    m_clear->setObjectName(u"clearFilters"_s);
    m_noMatch.column->addWidget(m_clear, 0, Qt::AlignHCenter);
    connect(m_clear, &QPushButton::clicked, this, &TaskListPane::clearRequested);

    m_noAnswer = makePage(u"noAnswerPage"_s);
    m_retry = new QPushButton;
    m_retry->setObjectName(u"retryPage"_s);
    m_noAnswer.column->addWidget(m_retry, 0, Qt::AlignHCenter);
    connect(m_retry, &QPushButton::clicked, this, &TaskListPane::retryRequested);

    m_stack->addWidget(m_view);
    for (const MessagePage &page : { m_loading, m_empty, m_noMatch, m_noAnswer }) {
        page.column->addStretch(3);
        m_stack->addWidget(page.widget);
    }

    // The pages with words would otherwise keep a small window from getting smaller.
    m_stack->setMinimumHeight(120);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_busyLine);
    column->addWidget(m_stack);

    m_chip = new QPushButton(this);
    m_chip->setObjectName(u"updatesChip"_s);
    m_chip->setFocusPolicy(Qt::TabFocus);
    m_chip->hide();
    connect(m_chip, &QPushButton::clicked, this, [this] {
        if (m_model)
            m_model->applyPendingMoves();
    });

    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(300);
    connect(&m_loadingDelay, &QTimer::timeout, this, &TaskListPane::update);
    retranslate();
}

TaskListPane::MessagePage TaskListPane::makePage(const QString &objectName)
{
    MessagePage page;
    page.widget = new QWidget;
    page.widget->setObjectName(objectName);
    page.widget->setBackgroundRole(QPalette::Base);
    page.widget->setAutoFillBackground(true);
    page.column = new QVBoxLayout(page.widget);
    page.column->setContentsMargins(32, 24, 32, 24);
    page.column->setSpacing(10);
    page.column->addStretch(2);
    page.icon = new QLabel;
    page.icon->setAlignment(Qt::AlignCenter);
    page.title = new PlainLabel;
    page.title->setObjectName(objectName + u"Title"_s);
    page.title->setAlignment(Qt::AlignCenter);
    QFont font = page.title->font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    page.title->setFont(font);
    page.text = new PlainLabel;
    page.text->setAlignment(Qt::AlignCenter);
    page.text->setWordWrap(true);
    page.column->addWidget(page.icon);
    page.column->addWidget(page.title);
    page.column->addWidget(page.text);
    page.column->addSpacing(4);
    return page;
}

void TaskListPane::setModel(TaskTableModel *model)
{
    m_model = model;
    m_view->setTaskModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &TaskListPane::update);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TaskListPane::update);
        connect(model, &QAbstractItemModel::layoutChanged, this, &TaskListPane::update);
        connect(model, &QAbstractItemModel::modelReset, this, &TaskListPane::update);
        connect(model, &TaskTableModel::countsChanged, this, &TaskListPane::update);
        connect(model, &TaskTableModel::pendingMovesChanged, this, &TaskListPane::placeChip);
    }
    expectRows();
    placeChip();
}

void TaskListPane::expectRows()
{
    m_storeOpened = false;
    m_blocked = false;
    m_status = {};
    m_loadingDelay.start();
    update();
}

void TaskListPane::setSituation(bool storeOpened, const SyncStatus &status, bool blocked)
{
    m_storeOpened = storeOpened;
    m_status = status;
    m_blocked = blocked;
    update();
}

void TaskListPane::update()
{
    const int shown = m_model ? m_model->rowCount() : 0;
    const int total = m_model ? m_model->taskCount() : 0;
    const ListContent before = m_page;
    m_page = listContentFor(shown, total, m_storeOpened, m_status, m_blocked);
    const bool asksFirst = m_status.activity == SyncStatus::Activity::FirstPage;
    const QPalette::ColorRole busy
        = asksFirst && m_page == ListContent::Rows ? QPalette::Highlight : QPalette::Base;
    if (m_busyLine->backgroundRole() != busy)
        m_busyLine->setBackgroundRole(busy);

    switch (m_page) {
    case ListContent::Rows:
        m_stack->setCurrentWidget(m_view);
        break;
    case ListContent::Loading: {
        // A page that only flashes up is worse than none.
        const bool isDue = !m_loadingDelay.isActive();
        m_loading.title->setText(
            m_status.walked > 0 ? tr("Getting your tasks… %1 so far").arg(locale().toString(m_status.walked))
                                : tr("Getting your tasks…"));
        m_loading.title->setVisible(isDue);
        m_stopLoading->setVisible(isDue);
        m_stack->setCurrentWidget(m_loading.widget);
        break;
    }
    case ListContent::Empty:
        m_stack->setCurrentWidget(m_empty.widget);
        break;
    case ListContent::NoMatch: {
        m_noMatch.title->setText(tr("Nothing matches “%1”").arg(toText(m_model->search())));
        m_stack->setCurrentWidget(m_noMatch.widget);
        break;
    }
    case ListContent::NoAnswer:
        m_noAnswer.text->setText(m_status.error && !m_blocked ? m_status.error->sentence() : QString());
        m_noAnswer.text->setVisible(!m_noAnswer.text->text().isEmpty());
        m_retry->setVisible(!m_blocked);
        m_stack->setCurrentWidget(m_noAnswer.widget);
        break;
    }
    if (before != m_page)
        Q_EMIT pageChanged();
}

void TaskListPane::retranslate()
{
    m_stopLoading->setText(tr("Stop"));
    m_empty.title->setText(tr("No tasks yet"));
    m_empty.text->setText(tr("Import a video, and its progress and its results appear here."));
    m_import->setText(tr("Import…"));
    m_sample->setText(tr("Import the sample clip"));
    m_dropHint->setText(tr("You can also drop files or addresses on this window."));
    m_noMatch.text->setText(tr("Other tasks of this account are hidden by the filters or the search text."));
    m_clear->setText(tr("Clear filters"));
    m_noAnswer.title->setText(tr("The tasks could not be fetched"));
    m_retry->setText(tr("Try now"));
    m_view->setAccessibleName(tr("Tasks"));

    QPalette muted = palette();
    // On the base colour labels are drawn with the role of text, not of window text.
    muted.setColor(QPalette::Text, theme::mutedColor(palette()));
    muted.setColor(QPalette::WindowText, theme::mutedColor(palette()));
    for (const MessagePage &page : { m_loading, m_empty, m_noMatch, m_noAnswer })
        page.text->setPalette(muted);
    m_dropHint->setPalette(muted);
    const QColor quiet = theme::mutedColor(palette());
    const auto bigIcon = [&](const QString &name) {
        return theme::icon(name, quiet, palette()).pixmap(QSize(40, 40), devicePixelRatioF());
    };
    m_empty.icon->setPixmap(bigIcon(u"import"_s));
    m_noMatch.icon->setPixmap(bigIcon(u"search"_s));
    m_noAnswer.icon->setPixmap(bigIcon(u"offline"_s));
    m_sample->setDefault(true);
    update();
    placeChip();
}

void TaskListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void TaskListPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeChip();
}

void TaskListPane::placeChip()
{
    const int pending = m_model ? m_model->pendingMoves() : 0;
    m_chip->setVisible(pending > 0 && m_page == ListContent::Rows);
    if (pending == 0)
        return;
    //: a button: that many rows wait to take their new place in the list
    m_chip->setText(tr("%Ln update(s)", nullptr, pending));
    m_chip->setToolTip(tr("Put the rows in order now"));
    m_chip->adjustSize();
    m_chip->move((width() - m_chip->width()) / 2, height() - m_chip->height() - 12);
    m_chip->raise();
}

} // namespace reelwatch
