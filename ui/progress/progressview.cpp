#include "ui/progress/progressview.h"

#include "session/accountsession.h"
#include "text/quantities.h"
#include "ui/progress/progressmodel.h"
#include "ui/progress/stages.h"
#include "ui/theme/theme.h"

#include <QAbstractItemDelegate>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QToolTip>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int margin = 10;
constexpr int iconSize = 16;
constexpr int buttonSize = 24;
constexpr int lineGap = 5;
constexpr int stagesMaximumWidth = 720;

//! The flags of QPainter::drawText() for one line at \a side.
int textFlags(Qt::AlignmentFlag side)
{
    return static_cast<int>(side) | static_cast<int>(Qt::AlignVCenter);
}

//! What \a action is called in a menu, with its key.
QString actionText(UploadAction action, bool isDownload)
{
    if (isDownload && action == UploadAction::GoOn)
        return ProgressView::tr("&Try Again");
    switch (action) {
    case UploadAction::Pause:
        return ProgressView::tr("&Pause Upload");
    case UploadAction::GoOn:
        return ProgressView::tr("&Resume Upload");
    case UploadAction::TryNow:
        return ProgressView::tr("&Try Now");
    case UploadAction::StartOver:
        return ProgressView::tr("&Start Over");
    }
    return {};
}

QString actionToolTip(UploadAction action, bool isDownload)
{
    if (isDownload && action == UploadAction::GoOn)
        return ProgressView::tr("Try the download again");
    switch (action) {
    case UploadAction::Pause:
        return ProgressView::tr("Pause the upload");
    case UploadAction::GoOn:
        return ProgressView::tr("Go on with the upload where it was");
    case UploadAction::TryNow:
        return ProgressView::tr("Try again now");
    case UploadAction::StartOver:
        return ProgressView::tr("Send the file from its beginning");
    }
    return {};
}

QString actionIcon(UploadAction action, bool isDownload)
{
    if (isDownload)
        return u"retry"_s;
    switch (action) {
    case UploadAction::Pause:
        return u"pause"_s;
    case UploadAction::GoOn:
        return u"resume"_s;
    case UploadAction::TryNow:
    case UploadAction::StartOver:
        return u"retry"_s;
    }
    return {};
}

class ProgressDelegate : public QAbstractItemDelegate
{
public:
    explicit ProgressDelegate(ProgressModel *model, QObject *parent)
        : QAbstractItemDelegate(parent), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        // The font of the stages is a lesser one; to find it anew for each entry would be most of the work of
        // laying out a long list.
        const int line = option.fontMetrics.height();
        if (line != m_line || option.font != m_font) {
            m_line = line;
            m_font = option.font;
            m_height = 2 * margin + line + lineGap + stagesHeight(option.font) + lineGap + line;
        }
        return { 240, m_height + (m_model->tellsError(index.row()) ? line + 2 : 0) };
    }

    static QRect buttonRect(const QRect &item, Qt::LayoutDirection direction)
    {
        const QRect rect(item.right() - margin - buttonSize + 1, item.top() + margin - 4, buttonSize,
                         buttonSize);
        return QStyle::visualRect(direction, item, rect);
    }

    //! Of the action with an upload, below the other.
    static QRect actionRect(const QRect &item, Qt::LayoutDirection direction)
    {
        return buttonRect(item, direction).translated(0, buttonSize + 4);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ProgressTexts entry = m_model->texts(index.row());
        const QPalette &palette = option.palette;
        painter->save();
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, palette.color(QPalette::Base));
        if (isSelected) {
            // A tint, so that the colours of the stages keep their contrast.
            QColor tint = palette.color(QPalette::Highlight);
            tint.setAlphaF(0.14F);
            painter->fillRect(option.rect, tint);
            painter->fillRect(
                QStyle::visualRect(option.direction, option.rect,
                                   QRect(option.rect.topLeft(), QSize(3, option.rect.height()))),
                palette.color(QPalette::Highlight));
        }
        QColor line = palette.color(QPalette::Text);
        line.setAlphaF(0.12F);
        painter->setPen(line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

        const QRect inner = option.rect.adjusted(margin + 2, margin, -margin, -margin);
        const int height = option.fontMetrics.height();
        const bool hasButton = m_model->canCancel(index.row()) || m_model->canDismiss(index.row());
        const auto visual
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        const Qt::AlignmentFlag leading
            = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        const Qt::AlignmentFlag trailing
            = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;

        const QRect iconRect(inner.left(), inner.top() + (height - iconSize) / 2, iconSize, iconSize);
        theme::stateIcon(entry.icon, palette).paint(painter, visual(iconRect));

        const int right = inner.right() - buttonSize - 6;
        const int stateWidth = option.fontMetrics.horizontalAdvance(entry.state) + 2;
        const QRect stateRect(right - stateWidth, inner.top(), stateWidth, height);
        painter->setFont(option.font);
        painter->setPen(theme::stateColor(entry.icon, palette));
        painter->drawText(visual(stateRect), textFlags(trailing), entry.state);

        QFont bold = option.font;
        bold.setBold(true);
        bold.setItalic(entry.nameIsId);
        const QRect nameRect(iconRect.right() + 8, inner.top(), stateRect.left() - iconRect.right() - 20,
                             height);
        painter->setFont(bold);
        painter->setPen(palette.color(QPalette::Text));
        painter->drawText(visual(nameRect), textFlags(leading),
                          QFontMetrics(bold).elidedText(entry.name, Qt::ElideMiddle, nameRect.width()));

        const int left = iconRect.right() + 8;
        QRect stages(left, inner.top() + height + lineGap, std::min(right - left, stagesMaximumWidth),
                     stagesHeight(option.font));
        paintStages(painter, visual(stages), entry.stages, palette, option.font, option.direction);

        // The buttons stand at the side.
        QRect facts(left, stages.bottom() + lineGap, right - left, height);
        painter->setFont(option.font);
        painter->setPen(theme::mutedColor(palette));
        painter->drawText(visual(facts), textFlags(leading),
                          option.fontMetrics.elidedText(entry.facts, Qt::ElideRight, facts.width()));
        if (!entry.error.isEmpty()) {
            facts.translate(0, height + 2);
            painter->setPen(theme::stateColor(
                entry.icon == TaskState::Failed ? TaskState::Failed : TaskState::Retrying, palette));
            painter->drawText(visual(facts), textFlags(leading),
                              option.fontMetrics.elidedText(entry.error, Qt::ElideRight, facts.width()));
        }
        if (hasButton)
            theme::icon(u"close"_s, palette)
                .paint(painter, buttonRect(option.rect, option.direction).adjusted(5, 5, -5, -5));
        if (const auto action = m_model->uploadAction(index.row())) {
            theme::icon(actionIcon(*action, m_model->isDownload(index.row())), palette)
                .paint(painter, actionRect(option.rect, option.direction).adjusted(4, 4, -4, -4));
        }
        if (option.state & QStyle::State_HasFocus) {
            QStyleOptionFocusRect focus;
            focus.QStyleOption::operator=(option);
            focus.rect = option.rect.adjusted(1, 1, -1, -1);
            focus.backgroundColor = palette.color(QPalette::Base);
            option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
        }
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonPress)
            return false;
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const auto action = m_model->uploadAction(index.row());
        if (action && mouse->button() == Qt::LeftButton
            && actionRect(option.rect, option.direction).contains(mouse->position().toPoint())) {
            const bool isPressed = event->type() == QEvent::MouseButtonPress;
            if (!isPressed && m_pressedAction == index)
                m_model->act(index.row(), *action);
            m_pressedAction = isPressed ? QPersistentModelIndex(index) : QPersistentModelIndex();
            return true;
        }
        m_pressedAction = QPersistentModelIndex();
        const bool isOnButton = mouse->button() == Qt::LeftButton
            && buttonRect(option.rect, option.direction).contains(mouse->position().toPoint())
            && (m_model->canCancel(index.row()) || m_model->canDismiss(index.row()));
        if (isOnButton && event->type() == QEvent::MouseButtonRelease && m_pressed == index) {
            m_pressed = QPersistentModelIndex();
            m_model->cancelOrDismiss(index.row());
            return true;
        }
        m_pressed = isOnButton ? QPersistentModelIndex(index) : QPersistentModelIndex();
        return isOnButton;
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return false;
        const ProgressTexts entry = m_model->texts(index.row());
        const auto action = m_model->uploadAction(index.row());
        if (action && actionRect(option.rect, option.direction).contains(event->pos())) {
            QToolTip::showText(event->globalPos(), actionToolTip(*action, m_model->isDownload(index.row())),
                               view);
            return true;
        }
        if (buttonRect(option.rect, option.direction).contains(event->pos())
            && (m_model->canCancel(index.row()) || m_model->canDismiss(index.row()))) {
            QToolTip::showText(event->globalPos(),
                               !m_model->canCancel(index.row())       ? ProgressView::tr("Take off the list")
                                   : m_model->isDownload(index.row()) ? ProgressView::tr("Stop the download")
                                                                      : ProgressView::tr("Cancel upload"),
                               view);
            return true;
        }
        const QString tip = entry.error.isEmpty() ? entry.name : entry.name + u'\n' + entry.error;
        QToolTip::showText(event->globalPos(), plainToolTip(tip), view);
        return true;
    }

private:
    ProgressModel *m_model;
    QPersistentModelIndex m_pressed;
    QPersistentModelIndex m_pressedAction;
    mutable QFont m_font;
    mutable int m_line = 0; //!< height of a line of m_font
    mutable int m_height = 0; //!< of an entry without an error
};

//! QListView lays all its entries out anew whenever one has changed. Here that is needed only when an entry
//! begins or ceases to tell an error, and not at all while nobody sees the list.
class ProgressList : public QListView
{
public:
    explicit ProgressList(ProgressModel *model, QWidget *parent) : QListView(parent), m_progress(model) { }

    void doItemsLayout() override
    {
        QListView::doItemsLayout();
        m_tellsError.resize(static_cast<size_t>(m_progress->rowCount()));
        for (int row = 0; row < m_progress->rowCount(); ++row)
            m_tellsError[static_cast<size_t>(row)] = m_progress->tellsError(row);
    }

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override
    {
        if (!isVisible())
            m_isStale = true;
        else if (needsOtherHeights(topLeft.row(), bottomRight.row()))
            QListView::dataChanged(topLeft, bottomRight, roles);
        else // without the layout that QListView makes anew; NOLINTNEXTLINE(bugprone-parent-virtual-call)
            QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    }

    void showEvent(QShowEvent *event) override
    {
        if (std::exchange(m_isStale, false))
            scheduleDelayedItemsLayout();
        QListView::showEvent(event);
    }

private:
    //! True when an entry from \a first to \a last needs another height than it has.
    bool needsOtherHeights(int first, int last) const
    {
        if (m_tellsError.size() != static_cast<size_t>(m_progress->rowCount()))
            return true;
        for (int row = first; row <= last; ++row) {
            if (m_tellsError[static_cast<size_t>(row)] != m_progress->tellsError(row))
                return true;
        }
        return false;
    }

    ProgressModel *m_progress;
    std::vector<bool> m_tellsError; //!< as laid out
    bool m_isStale = false;
};

} // namespace

struct ProgressView::Private
{
    explicit Private(ProgressView *view) : q(view) { }

    ProgressView *q;
    QHash<QString, const QObject *> sessions; //!< by account, only to be compared
    ProgressModel *model = nullptr;
    QStackedLayout *pages = nullptr;
    QLabel *empty = nullptr;
    QWidget *page = nullptr;
    QListView *list = nullptr;
    QLabel *total = nullptr;
    QPushButton *clear = nullptr;
    QTimer clock;
    int activeCount = 0;
    double progress = -1;
    bool isUpdatePlanned = false;

    void build();
    void forget(const QString &accountId, const QObject *session);
    void planUpdate();
    void update();
    void updateClock();
    void retranslate();
    void restyle();
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &position);
};

void ProgressView::Private::build()
{
    model = new ProgressModel(q);
    empty = new QLabel(q);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(16);

    page = new QWidget(q);
    list = new ProgressList(model, page);
    list->setObjectName(u"progressList"_s);
    list->setModel(model);
    list->setItemDelegate(new ProgressDelegate(model, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setResizeMode(QListView::Adjust);
    total = new QLabel(page);
    total->setObjectName(u"total"_s);
    clear = new QPushButton(page);
    clear->setObjectName(u"clearFinished"_s);
    clear->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(margin, 6, margin, 6);
    row->addWidget(total, 1);
    row->addWidget(clear);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(list, 1);
    column->addLayout(row);

    pages = new QStackedLayout(q);
    pages->addWidget(empty);
    pages->addWidget(page);

    connect(list, &QListView::activated, q, [this](const QModelIndex &index) { activate(index); });
    connect(list, &QListView::customContextMenuRequested, q,
            [this](const QPoint &position) { showMenu(position); });
    connect(clear, &QPushButton::clicked, model, &ProgressModel::clearFinished);
    auto *remove = new QShortcut(QKeySequence(QKeySequence::Delete), list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, q, [this] {
        if (list->currentIndex().isValid())
            model->cancelOrDismiss(list->currentIndex().row());
    });
    auto *toggle = new QShortcut(QKeySequence(Qt::Key_Space), list);
    toggle->setContext(Qt::WidgetShortcut);
    connect(toggle, &QShortcut::activated, q, [this] {
        const QModelIndex index = list->currentIndex();
        if (const auto action = index.isValid() ? model->uploadAction(index.row()) : std::nullopt)
            model->act(index.row(), *action);
    });
    connect(model, &QAbstractItemModel::rowsInserted, q, [this] { planUpdate(); });
    connect(model, &QAbstractItemModel::rowsRemoved, q, [this] { planUpdate(); });
    connect(model, &QAbstractItemModel::modelReset, q, [this] { planUpdate(); });
    connect(model, &QAbstractItemModel::dataChanged, q, [this] { planUpdate(); });
    clock.setInterval(1000);
    connect(&clock, &QTimer::timeout, model, &ProgressModel::tick);
}

//! Unless another session of the account is shown by now.
void ProgressView::Private::forget(const QString &accountId, const QObject *session)
{
    if (sessions.value(accountId) != session)
        return;
    sessions.remove(accountId);
    model->removeSource(accountId);
    update();
}

void ProgressView::Private::planUpdate()
{
    // One pass over the entries per turn of the event loop, however many of them changed.
    if (isUpdatePlanned)
        return;
    isUpdatePlanned = true;
    QTimer::singleShot(0, q, [this] {
        isUpdatePlanned = false;
        update();
    });
}

void ProgressView::Private::update()
{
    const ProgressTotals totals = model->totals();
    const bool isChanged = totals.active != activeCount || !qFuzzyCompare(totals.progress + 2, progress + 2);
    activeCount = totals.active;
    progress = totals.progress;
    pages->setCurrentWidget(model->rowCount() == 0 ? empty : page);
    clear->setEnabled(totals.hasFinished);
    retranslate();
    updateClock();
    if (isChanged)
        Q_EMIT q->totalsChanged();
}

void ProgressView::Private::updateClock()
{
    const bool isTicking = q->isVisible() && activeCount > 0;
    if (isTicking && !clock.isActive())
        clock.start();
    else if (!isTicking)
        clock.stop();
}

void ProgressView::Private::retranslate()
{
    empty->setText(tr("Nothing is running.\nImports and uploads appear here while they are worked on."));
    list->setAccessibleName(tr("Running and finished work"));
    clear->setText(tr("Clear finished"));
    clear->setToolTip(tr("Take everything that has ended off this list; the tasks stay."));
    if (activeCount == 0)
        total->setText(tr("Nothing is running"));
    else if (progress < 0)
        total->setText(tr("%Ln active", nullptr, activeCount));
    else
        //: %1 is a percentage: "3 active, 61 %".
        total->setText(tr("%Ln active, %1", nullptr, activeCount).arg(text::percent(progress)));
}

void ProgressView::Private::restyle()
{
    QPalette muted = q->palette();
    muted.setColor(QPalette::WindowText, theme::mutedColor(q->palette()));
    empty->setPalette(muted);
    list->viewport()->update();
}

void ProgressView::Private::activate(const QModelIndex &index)
{
    if (const QString file = model->file(index.row()); !file.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(file));
    else if (const TaskKey task = model->taskKey(index.row()); !task.isEmpty())
        Q_EMIT q->taskActivated(task);
}

void ProgressView::Private::showMenu(const QPoint &position)
{
    const QPersistentModelIndex index(list->indexAt(position));
    QMenu menu(q);
    if (index.isValid()) {
        const bool isDownload = model->isDownload(index.row());
        const QString file = model->file(index.row());
        QAction *open = menu.addAction(isDownload ? tr("&Open File") : tr("&Open Task"));
        open->setEnabled(!file.isEmpty() || !model->taskKey(index.row()).isEmpty());
        if (!file.isEmpty()) {
            const QUrl folder = QUrl::fromLocalFile(QFileInfo(file).absolutePath());
            connect(menu.addAction(tr("Open &Folder")), &QAction::triggered, q,
                    [folder] { QDesktopServices::openUrl(folder); });
        }
        connect(open, &QAction::triggered, q, [this, index] {
            if (index.isValid())
                activate(index);
        });
        const auto offer = [&](UploadAction what) {
            QAction *action = menu.addAction(actionText(what, isDownload));
            connect(action, &QAction::triggered, q, [this, index, what] {
                if (index.isValid())
                    model->act(index.row(), what);
            });
        };
        const auto action = model->uploadAction(index.row());
        if (action)
            offer(*action);
        if (action == UploadAction::TryNow && model->canPause(index.row()))
            offer(UploadAction::Pause);
        if (model->canCancel(index.row()) || model->canDismiss(index.row())) {
            QAction *remove = menu.addAction(!model->canCancel(index.row()) ? tr("&Take off the List")
                                                 : isDownload               ? tr("&Stop the Download")
                                                                            : tr("&Cancel Upload"));
            connect(remove, &QAction::triggered, q, [this, index] {
                if (index.isValid())
                    model->cancelOrDismiss(index.row());
            });
        }
        menu.addSeparator();
    }
    QAction *clearAll = menu.addAction(tr("Clear finished"), model, &ProgressModel::clearFinished);
    clearAll->setEnabled(clear->isEnabled());
    menu.exec(list->viewport()->mapToGlobal(position));
}

ProgressView::ProgressView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->build();
    d->retranslate();
    d->restyle();
}

ProgressView::~ProgressView() = default;

void ProgressView::addSession(AccountSession *session)
{
    const QString id = session->account().id;
    d->model->addSource({ id, session->account().name, session->store(), session->uploads(),
                          session->downloads(), session->sync() });
    connect(session, &QObject::destroyed, this, [this, id, session] { d->forget(id, session); });
    d->sessions.insert(id, session);
    d->update();
}

void ProgressView::removeSession(const AccountSession *session)
{
    d->forget(session->account().id, session);
}

int ProgressView::activeCount() const
{
    return d->activeCount;
}

double ProgressView::totalProgress() const
{
    return d->progress;
}

void ProgressView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        d->retranslate();
        d->model->tick();
    } else if (event->type() == QEvent::PaletteChange) {
        d->restyle();
    }
}

void ProgressView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->model->tick();
    d->updateClock();
}

void ProgressView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->updateClock();
}

} // namespace reelwatch
