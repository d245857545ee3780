#include "ui/taskdetail/taskdetailview.h"

#include "livepeer/whendone.h"
#include "session/accountsession.h"
#include "ui/progress/stages.h"
#include "ui/taskdetail/detailcontent.h"
#include "ui/taskdetail/historyplot.h"
#include "ui/taskdetail/jsonpane.h"
#include "ui/taskdetail/sectionwidget.h"
#include "ui/taskdetail/valuetext.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

#include <map>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int iconSize = 32;
//! Sections of the task shown before are taken away when the new ones let wait this long.
constexpr std::chrono::milliseconds patience { 150 };
//! Texts inside the sections that tell a time are renewed every so many seconds.
constexpr int secondsPerFullRenewal = 15;

bool startsExpanded(DetailSectionId id)
{
    return id != DetailSectionId::OtherFields;
}

} // namespace

struct TaskDetailView::Private
{
    explicit Private(TaskDetailView *view) : q(view) { }

    TaskDetailView *q;
    QPointer<AccountSession> session;
    QMetaObject::Connection changedConnection;
    QString taskId;
    std::optional<SeveralTasks> several; //!< shown in place of a task
    int announced = 0; //!< tasks are selected
    quint64 generation = 0;
    bool isLoading = false;
    bool isStale = false;
    std::optional<DetailInput> input;
    std::vector<DetailSection> sections;
    DetailHeader header;
    int seconds = 0;

    QStackedLayout *pages = nullptr;
    QLabel *hint = nullptr;
    QScrollArea *area = nullptr;
    QLabel *icon = nullptr;
    ValueText *name = nullptr;
    QLabel *summary = nullptr;
    QLabel *time = nullptr;
    StageBar *stages = nullptr;
    QToolButton *copyAll = nullptr;
    QVBoxLayout *column = nullptr;
    std::map<DetailSectionId, SectionWidget *> widgets;
    HistoryPlot *plot = nullptr;
    SectionWidget *jsonSection = nullptr;
    JsonPane *json = nullptr;
    QTimer clock;
    QTimer late;

    void build();
    TaskStore *store() const { return session ? session->store() : nullptr; }
    void storeChanged(const TaskChanges &changes);
    void reload();
    void loaded(Task task, QByteArray jsonText, std::vector<Observation> history);
    void showHint();
    void showHeader(const DetailHeader &newHeader);
    void showSections(std::vector<DetailSection> newSections);
    SectionWidget *widgetOf(DetailSectionId id);
    void alignLabels();
    void tick();
    void updateClock();
    void retranslate();
    void restyle();
    QString titleText() const;
};

void TaskDetailView::Private::build()
{
    hint = new QLabel(q);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setMargin(16);

    auto *content = new QWidget;
    column = new QVBoxLayout(content);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(10);

    icon = new QLabel(content);
    icon->setFixedSize(iconSize, iconSize);
    name = new ValueText(content);
    name->setObjectName(u"name"_s);
    summary = new PlainLabel({}, content);
    summary->setObjectName(u"summary"_s);
    summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    time = new PlainLabel({}, content);
    time->setObjectName(u"time"_s);
    stages = new StageBar(content);
    copyAll = new QToolButton(content);
    copyAll->setAutoRaise(true);
    copyAll->setToolButtonStyle(Qt::ToolButtonIconOnly);

    copyAll->setFixedSize(copyAll->sizeHint().expandedTo(QSize(28, 28)));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    auto *second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(summary, 1);
    second->addWidget(time);
    words->addLayout(second);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    top->addWidget(copyAll, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(stages);
    column->addStretch(1);

    area = new QScrollArea(q);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setObjectName(u"sections"_s);
    content->setAutoFillBackground(false);

    pages = new QStackedLayout(q);
    pages->addWidget(hint);
    pages->addWidget(area);

    connect(name, &ValueText::copyAllRequested, copyAll, &QToolButton::click);
    connect(copyAll, &QToolButton::clicked, q,
            [this] { QGuiApplication::clipboard()->setText(plainText(header, sections)); });
    clock.setInterval(1000);
    connect(&clock, &QTimer::timeout, q, [this] { tick(); });
    late.setSingleShot(true);
    late.setInterval(patience);
    connect(&late, &QTimer::timeout, q, [this] {
        if (isLoading && !input)
            showSections({});
    });
}

SectionWidget *TaskDetailView::Private::widgetOf(DetailSectionId id)
{
    if (const auto found = widgets.find(id); found != widgets.end())
        return found->second;
    auto *widget = new SectionWidget(startsExpanded(id), area->widget());
    widget->setObjectName(u"section%1"_s.arg(static_cast<int>(id)));
    connect(widget, &SectionWidget::copyAllRequested, copyAll, &QToolButton::click);
    connect(widget, &SectionWidget::expandedChanged, q, [this] { alignLabels(); });
    // Behind the sections that come before it: icon row and stages first, then the sections in their order.
    const auto after = widgets.upper_bound(id);
    const int place = after != widgets.end() ? column->indexOf(after->second)
        : jsonSection                        ? column->indexOf(jsonSection)
                                             : column->count() - 1;
    column->insertWidget(place, widget);
    widgets.emplace(id, widget);
    if (id == DetailSectionId::History) {
        plot = new HistoryPlot(widget);
        plot->hide();
        widget->addBodyWidget(plot);
    }
    return widget;
}

void TaskDetailView::Private::alignLabels()
{
    int width = 0;
    for (const auto &[id, widget] : widgets) {
        if (id != DetailSectionId::OtherFields)
            width = std::max(width, widget->fields()->wantedLabelWidth());
    }
    width = std::min(width, q->fontMetrics().averageCharWidth() * 24);
    for (const auto &[id, widget] : widgets)
        widget->fields()->setLabelWidth(width);
    if (const auto other = widgets.find(DetailSectionId::OtherFields); other != widgets.end())
        other->second->fields()->setLabelWidth(
            std::min(std::max(width, other->second->fields()->wantedLabelWidth()),
                     q->fontMetrics().averageCharWidth() * 36));
}

void TaskDetailView::Private::showHeader(const DetailHeader &newHeader)
{
    if (newHeader == header)
        return;
    const bool renamed = newHeader.name != header.name;
    const bool restated = newHeader.state != header.state;
    header = newHeader;
    QFont big = q->font();
    if (big.pointSizeF() > 0)
        big.setPointSizeF(big.pointSizeF() * 1.35);
    big.setBold(true);
    big.setItalic(header.nameIsId);
    if (name->font() != big)
        name->setFont(big);
    name->setValue(header.name, header.name, {});
    summary->setText(header.summary);
    summary->setVisible(!header.summary.isEmpty());
    time->setText(header.time);
    time->setVisible(!header.time.isEmpty());
    stages->setVisible(header.stages.has_value());
    if (header.stages)
        stages->setStages(*header.stages);
    if (restated)
        restyle();
    if (renamed)
        Q_EMIT q->titleChanged(titleText());
}

void TaskDetailView::Private::showSections(std::vector<DetailSection> newSections)
{
    const std::vector<Observation> history = input ? input->history : std::vector<Observation>();
    if (newSections != sections) {
        sections = std::move(newSections);
        for (const DetailSection &section : sections)
            widgetOf(section.id)->setSection(section);
        for (const auto &[id, widget] : widgets) {
            const bool isThere
                = std::any_of(sections.begin(), sections.end(),
                              [id = id](const DetailSection &section) { return section.id == id; });
            widget->setVisible(isThere);
        }
        alignLabels();
        restyle();
    }
    if (plot) {
        plot->setHistory(history);
        plot->setVisible(HistoryPlot::isWorthDrawing(history));
    }

    const QByteArray text = input ? input->json : QByteArray();
    if (!text.isEmpty() && !jsonSection) {
        jsonSection = new SectionWidget(false, area->widget());
        jsonSection->setObjectName(u"sectionJson"_s);
        jsonSection->setTitle(tr("JSON"));
        json = new JsonPane(jsonSection);
        jsonSection->addBodyWidget(json);
        column->insertWidget(column->count() - 1, jsonSection);
    }
    if (jsonSection) {
        jsonSection->setVisible(!text.isEmpty());
        json->setJson(text);
    }
}

void TaskDetailView::Private::showHint()
{
    header = {};
    input.reset();
    pages->setCurrentWidget(hint);
    retranslate();
    updateClock();
}

void TaskDetailView::Private::reload()
{
    if (!store() || taskId.isEmpty()) {
        showHint();
        return;
    }
    const int index = store()->indexOf(taskId);
    if (index < 0) {
        showHint();
        return;
    }
    pages->setCurrentWidget(area);
    showHeader(detailHeader(store()->row(index), store()->serverNowMs()));
    if (isLoading) {
        isStale = true;
        return;
    }

    // Three answers of the store's worker make one view; those for a task that is no longer wanted are
    // dropped.
    struct Parts
    {
        std::optional<Task> task;
        QByteArray json;
        std::vector<Observation> history;
        int missing = 3;
    };
    isLoading = true;
    auto parts = std::make_shared<Parts>();
    const auto arrived = [this, parts, wanted = generation] {
        if (--parts->missing > 0 || wanted != generation)
            return;
        isLoading = false;
        if (parts->task)
            loaded(std::move(*parts->task), std::move(parts->json), std::move(parts->history));
        if (isStale) {
            isStale = false;
            reload();
        }
    };
    whenDone(store()->task(taskId), q, [parts, arrived](std::optional<Task> task) {
        parts->task = std::move(task);
        arrived();
    });
    whenDone(store()->json(taskId), q, [parts, arrived](QByteArray text) {
        parts->json = std::move(text);
        arrived();
    });
    whenDone(store()->history(taskId), q, [parts, arrived](std::vector<Observation> history) {
        parts->history = std::move(history);
        arrived();
    });
}

void TaskDetailView::Private::loaded(Task task, QByteArray jsonText, std::vector<Observation> history)
{
    const int index = store() ? store()->indexOf(task.id) : -1;
    if (index < 0)
        return;
    const bool isNewTask = !input || input->task.id != task.id;
    input = DetailInput { std::move(task), store()->row(index), std::move(jsonText), std::move(history),
                          store()->serverNowMs() };
    showHeader(detailHeader(input->row, input->serverNowMs));
    showSections(detailSections(*input));
    if (isNewTask)
        area->verticalScrollBar()->setValue(0);
    updateClock();
}

void TaskDetailView::Private::storeChanged(const TaskChanges &changes)
{
    const int index = taskId.isEmpty() || !store() ? -1 : store()->indexOf(taskId);
    if (index < 0)
        return;
    const bool isNew
        = index >= changes.firstInserted && index < changes.firstInserted + changes.insertedCount;
    if (isNew
        || std::any_of(changes.changed.begin(), changes.changed.end(),
                       [index](const TaskChanges::Changed &changed) { return changed.row == index; }))
        reload();
}

void TaskDetailView::Private::tick()
{
    if (!input || !store())
        return;
    const TaskState before = stateOf(input->row, input->serverNowMs);
    const qint64 now = store()->serverNowMs();
    showHeader(detailHeader(input->row, now));
    if (++seconds % secondsPerFullRenewal == 0 || stateOf(input->row, now) != before) {
        input->serverNowMs = now;
        showSections(detailSections(*input));
        updateClock();
    }
}

void TaskDetailView::Private::updateClock()
{
    const bool isTicking = q->isVisible() && input && isActive(stateOf(input->row, input->serverNowMs));
    if (isTicking && !clock.isActive())
        clock.start();
    else if (!isTicking)
        clock.stop();
}

QString TaskDetailView::Private::titleText() const
{
    return header.name;
}

void TaskDetailView::Private::retranslate()
{
    hint->setText(taskId.isEmpty() ? tr("Select a task to see its details.")
                                   : tr("This task is not known yet."));
    copyAll->setToolTip(tr("Copy everything as text"));
    copyAll->setAccessibleName(tr("Copy everything as text"));
    name->setAccessibleName(tr("Name"));
    if (jsonSection)
        jsonSection->setTitle(tr("JSON"));
}

void TaskDetailView::Private::restyle()
{
    const QPalette palette = q->palette();
    icon->setVisible(header.state.has_value());
    if (header.state)
        icon->setPixmap(theme::stateIcon(*header.state, palette)
                            .pixmap(QSize(iconSize, iconSize), q->devicePixelRatioF()));
    copyAll->setIcon(theme::icon(u"copy"_s, palette));
    QPalette colored = palette;
    if (header.state)
        colored.setColor(
            QPalette::WindowText,
            theme::readableOn(theme::stateColor(*header.state, palette), palette.color(QPalette::Window)));
    summary->setPalette(colored);
    QPalette muted = palette;
    muted.setColor(QPalette::WindowText, theme::mutedColor(palette));
    hint->setPalette(muted);
    time->setPalette(muted);
    if (const auto why = widgets.find(DetailSectionId::Why); why != widgets.end())
        why->second->setStripe(header.state ? theme::stateColor(*header.state, palette) : QColor());
}

TaskDetailView::TaskDetailView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->build();
    d->retranslate();
    d->restyle();
    d->showHint();
}

TaskDetailView::~TaskDetailView() = default;

void TaskDetailView::setSession(AccountSession *session)
{
    // A session that was destroyed reads as null already; what it showed is still to be taken away.
    if (session == d->session && (session || (d->taskId.isEmpty() && !d->several)))
        return;
    disconnect(d->changedConnection);
    ++d->generation;
    d->isLoading = d->isStale = false;
    d->session = session;
    d->taskId.clear();
    d->several.reset();
    d->announced = 0;
    if (session) {
        d->changedConnection = connect(session->store(), &TaskStore::changed, this,
                                       [this](const TaskChanges &changes) { d->storeChanged(changes); });
        connect(session, &QObject::destroyed, this, [this] {
            if (!d->session)
                setSession(nullptr);
        });
    }
    d->showHint();
}

void TaskDetailView::setTask(const QString &id)
{
    if (id == d->taskId && d->announced == 0)
        return;
    ++d->generation;
    d->isLoading = d->isStale = false;
    d->taskId = id;
    d->several.reset();
    d->announced = 0;
    d->input.reset();
    d->late.start();
    d->reload();
}

QString TaskDetailView::task() const
{
    return d->taskId;
}

void TaskDetailView::announceSeveral(int count)
{
    if (d->announced == count)
        return;
    if (d->announced == 0) {
        ++d->generation;
        d->isLoading = d->isStale = false;
        d->taskId.clear();
        d->input.reset();
        d->showSections({});
        d->pages->setCurrentWidget(d->area);
        d->updateClock();
    }
    d->announced = count;
    d->showHeader(severalHeader(count));
}

void TaskDetailView::setSeveral(const SeveralTasks &several)
{
    announceSeveral(several.count());
    d->several = several;
    d->showSections(several.sections());
}

QString TaskDetailView::title() const
{
    return d->titleText();
}

void TaskDetailView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        d->retranslate();
        if (d->announced > 0) {
            d->showHeader(severalHeader(d->announced));
            d->showSections(d->several ? d->several->sections() : std::vector<DetailSection>());
        } else if (d->input) {
            d->showHeader(detailHeader(d->input->row, d->input->serverNowMs));
            d->showSections(detailSections(*d->input));
        }
        break;
    case QEvent::PaletteChange:
        d->restyle();
        break;
    default:
        break;
    }
}

void TaskDetailView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The clock stood still while hidden.
    d->tick();
    d->updateClock();
}

void TaskDetailView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->updateClock();
}

} // namespace reelwatch
