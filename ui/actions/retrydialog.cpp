#include "ui/actions/retrydialog.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

QString outcomeText(const PacedBatch::Item &item)
{
    switch (item.outcome) {
    case PacedBatch::Outcome::Planned:
        return {};
    case PacedBatch::Outcome::UnderWay:
        //: of a task: the server has been asked to do it again and has not answered
        return RetryDialog::tr("Sent");
    case PacedBatch::Outcome::Done:
        //: of a task: the server does it again
        return RetryDialog::tr("Retried");
    case PacedBatch::Outcome::Refused:
        return item.words;
    }
    return {};
}

//! The tasks of a batch and what became of each.
class BatchModel : public QAbstractTableModel
{
public:
    BatchModel(const PacedBatch *batch, QObject *parent) : QAbstractTableModel(parent), m_batch(batch)
    {
        connect(batch, &PacedBatch::itemChanged, this,
                [this](int row) { Q_EMIT dataChanged(index(row, 1), index(row, 1)); });
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_batch->items().size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const PacedBatch::Item &item = m_batch->items()[static_cast<std::size_t>(index.row())];
        const QString words = index.column() == 0 ? text::oneLine(item.name) : outcomeText(item);
        if (role == Qt::DisplayRole)
            return words;
        if (role == Qt::ToolTipRole && !words.isEmpty())
            return plainToolTip(words);
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        //: column title: what became of it
        return section == 0 ? RetryDialog::tr("Task") : RetryDialog::tr("Result");
    }
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, 1); }

private:
    const PacedBatch *m_batch;
};

} // namespace

struct RetryDialog::Private
{
    Private(RetryDialog *dialog, std::vector<PacedBatch::Item> items, int left, PacedBatch::Send send)
        : q(dialog), batch(std::move(items), std::move(send)), leftOut(left)
    {
    }

    RetryDialog *q;
    PacedBatch batch;
    int leftOut;
    PlainLabel *intro = nullptr;
    QTreeView *view = nullptr;
    BatchModel *model = nullptr;
    QProgressBar *bar = nullptr;
    PlainLabel *status = nullptr;
    QPushButton *go = nullptr;
    QPushButton *close = nullptr;
    QTimer second; //!< while the batch waits
    QTimer soon; //!< gathers changes

    void build();
    void refresh();
    void retranslate();
    QString statusText() const;
};

void RetryDialog::Private::build()
{
    intro = new PlainLabel;
    intro->setObjectName(u"retryIntro"_s);
    intro->setWordWrap(true);
    model = new BatchModel(&batch, q);
    view = new QTreeView;
    view->setObjectName(u"retryTasks"_s);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setModel(model);
    view->header()->setStretchLastSection(true);
    view->header()->resizeSection(0, q->fontMetrics().averageCharWidth() * 46);
    bar = new QProgressBar;
    bar->setObjectName(u"retryProgress"_s);
    bar->setRange(0, static_cast<int>(batch.items().size()));
    bar->setTextVisible(false);
    status = new PlainLabel;
    status->setObjectName(u"retryStatus"_s);
    status->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    go = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"retryGo"_s);
    go->setDefault(true);
    close = buttons->addButton(QDialogButtonBox::Close);
    close->setObjectName(u"retryClose"_s);
    auto *column = new QVBoxLayout(q);
    column->addWidget(intro);
    column->addWidget(view, 1);
    column->addWidget(bar);
    column->addWidget(status);
    column->addWidget(buttons);

    QObject::connect(go, &QPushButton::clicked, q, [this] {
        const PacedBatch::State state = batch.state();
        if (state == PacedBatch::State::Running || state == PacedBatch::State::Waiting)
            batch.stop();
        else if (state == PacedBatch::State::Finished)
            q->accept();
        else
            batch.start();
    });
    QObject::connect(close, &QPushButton::clicked, q, &QDialog::reject);
    soon.setSingleShot(true);
    soon.setInterval(0);
    QObject::connect(&soon, &QTimer::timeout, q, [this] { refresh(); });
    second.setInterval(1000);
    QObject::connect(&second, &QTimer::timeout, q, [this] { refresh(); });
    QObject::connect(&batch, &PacedBatch::itemChanged, q, [this] { soon.start(); });
    QObject::connect(&batch, &PacedBatch::stateChanged, q, [this] { refresh(); });
}

QString RetryDialog::Private::statusText() const
{
    const int done = batch.count(PacedBatch::Outcome::Done);
    const int refused = batch.count(PacedBatch::Outcome::Refused);
    QString text;
    if (batch.state() != PacedBatch::State::Ready) {
        const QLocale locale;
        const QString all = locale.toString(static_cast<qlonglong>(batch.items().size()));
        text = refused > 0
            //: %1, %2 and %3 are numbers of tasks
            ? RetryDialog::tr("%1 of %2 retried, %3 refused.")
                  .arg(locale.toString(done), all, locale.toString(refused))
            //: %1 and %2 are numbers of tasks
            : RetryDialog::tr("%1 of %2 retried.").arg(locale.toString(done), all);
    }
    if (batch.state() == PacedBatch::State::Waiting) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(batch.waitLeft());
        text += u' '
            + RetryDialog::tr("The server has no room for more now. Going on in %n second(s).", nullptr,
                              static_cast<int>(left.count()));
    } else if (!batch.haltWords().isEmpty()) {
        //: %1 is a sentence that says why
        text += u' ' + RetryDialog::tr("Stopped: %1").arg(batch.haltWords());
    }
    return text;
}

void RetryDialog::Private::refresh()
{
    const PacedBatch::State state = batch.state();
    const bool isWaiting = state == PacedBatch::State::Waiting;
    if (!isWaiting)
        second.stop();
    else if (!second.isActive())
        second.start();
    bar->setValue(batch.count(PacedBatch::Outcome::Done) + batch.count(PacedBatch::Outcome::Refused));
    status->setText(statusText());
    go->setEnabled(true);
    switch (state) {
    case PacedBatch::State::Ready:
        go->setText(RetryDialog::tr("&Retry"));
        break;
    case PacedBatch::State::Running:
    case PacedBatch::State::Waiting:
        go->setText(RetryDialog::tr("&Stop"));
        break;
    case PacedBatch::State::Stopped:
        go->setText(RetryDialog::tr("&Go on"));
        go->setEnabled(batch.count(PacedBatch::Outcome::Planned) > 0);
        break;
    case PacedBatch::State::Finished:
        go->setVisible(false);
        close->setDefault(true);
        close->setFocus();
        break;
    }
}

void RetryDialog::Private::retranslate()
{
    q->setWindowTitle(RetryDialog::tr("Retry Tasks"));
    QString words
        = RetryDialog::tr("%Ln task(s) will be retried:", nullptr, static_cast<int>(batch.items().size()));
    if (leftOut > 0) {
        words += u'\n'
            + RetryDialog::tr("%Ln selected task(s) stay(s) as it is: only failed and cancelled ones can be "
                              "retried.",
                              nullptr, leftOut);
    }
    intro->setText(words);
    view->setAccessibleName(RetryDialog::tr("Tasks to retry"));
    bar->setAccessibleName(RetryDialog::tr("Progress"));
    model->retranslate();
    refresh();
}

RetryDialog::RetryDialog(std::vector<PacedBatch::Item> items, int leftOut, PacedBatch::Send send,
                         QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this, std::move(items), leftOut, std::move(send)))
{
    setObjectName(u"retryDialog"_s);
    d->build();
    d->retranslate();
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 26);
    d->go->setFocus();
}

RetryDialog::~RetryDialog()
{
    // The batch goes before the view does.
    d->view->setModel(nullptr);
}

PacedBatch *RetryDialog::batch() const
{
    return &d->batch;
}

void RetryDialog::done(int result)
{
    d->batch.stop();
    QDialog::done(result);
}

void RetryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
}

} // namespace reelwatch
