#include "ui/dialogs/faultdialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

struct OfferedFault
{
    const char *script; //!< in the language of reelwatch-local --fault
    const char *name;
    const char *effect;
};

constexpr OfferedFault offeredFaults[] = {
    { "all: slow 5", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Slow answers"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Each answer takes 5 seconds; the list stays usable.") },
    { "all: stall 10", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Answers that stall"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "After half a minute the window says since when there is no answer.") },
    { "all: cut 10", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Answers that are cut"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The window says that the answer could not be read.") },
    { "all: no-answer", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Connections closed without an answer"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "The window says since when it is offline and tries again by itself.") },
    { "all: long-length 100", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Answers shorter than announced"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The window says that the answer could not be read.") },
    { "all: short-length 100", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Answers longer than announced"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The window says that the answer could not be read.") },
    { "all: status 429 retry-after 20", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Too many requests"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "The window waits 20 seconds, as the server asks, and counts down.") },
    { "all: status 429 retry-date 20",
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Too many requests until a moment"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "The server names a moment in place of seconds; the window counts down to it.") },
    { "all: status 429", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Too many requests, no wait named"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "The window chooses itself how long it waits, and counts down.") },
    { "all: status 500", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Fault of the server"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "The window names the code 500, waits and tries again by itself.") },
    { "oldest: status 500", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "One page that cannot be listed"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The tasks around the oldest one stay listed.") },
    { "all: status 401 echo", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Key refused and repeated"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The window says so and never shows the key.") },
    { "list: status 403", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Key that may not list"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "Saved tasks stay readable; single tasks can be asked for.") },
    { "all: html", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Network that wants a sign-in"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The window says that a page came instead of data.") },
    { "all: redirect-loop", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Redirects in a circle"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The window stops after a few and says so.") },
    { "all: redirect-away", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Redirect to another server"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The key is not sent there; the window says so.") },
    { "list: too-large 80000000", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Answer that is too large"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "The window refuses it and says so.") },
    { "list: cursor-undefined", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Wrong link to the next page"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Nothing is to be seen; the list stays whole.") },
    { "list: duplicate-rows", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Rows that are sent twice"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Each task stands in the list once.") },
    { "list: missing-rows", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Rows that are left out"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "What is left out comes with a check of the whole list, once all is normal again.") },
    { "list: unreadable-row", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Row that is no task"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "The window counts what it could not read; the other tasks stay listed.") },
    { "all: gone 20", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Task that is gone"),
      QT_TRANSLATE_NOOP(
          "reelwatch::FaultDialog",
          "A made-up task is gone after 20 seconds. Check the whole list: its row stays, marked.") },
    { "all: progress-backwards", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Progress that goes backwards"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "A made-up task loses progress every 2 seconds.") },
    { "all: progress-missing", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Progress that is missing"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "A made-up task runs without a figure.") },
    { "all: progress-text", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Progress that is a word"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "A made-up task runs without a figure.") },
    { "all: progress-above-one", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Progress above 100 %"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "A made-up task never shows more than 100 %.") },
    { "all: retrying", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Task that fails and is tried again"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "A made-up task runs, waits with the reason, and runs from the start.") },
    { "all: zombie", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Task that waits for ever"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "A made-up task has been waiting for a month.") },
    { "all: clock 5", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Clock that is 5 hours ahead"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "News still arrive.") },
    { "all: lag 30", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "New tasks that appear late"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "A new import is listed half a minute later.") },
    { "import: lost", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Imports whose answer is lost"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "The window says that nobody knows whether the import has begun, and looks for its "
                        "task.") },
    { "upload-request: status 429 retry-after 20",
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "No room for uploads"),
      QT_TRANSLATE_NOOP("reelwatch::FaultDialog",
                        "An upload waits 20 seconds, as the server asks, and asks again by itself.") },
    { "upload-bytes: cut 1000000", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Uploads that are cut"),
      QT_TRANSLATE_NOOP(
          "reelwatch::FaultDialog",
          "The connection is closed after each megabyte. The upload goes on where it was cut.") },
    { "upload-bytes: lost", QT_TRANSLATE_NOOP("reelwatch::FaultDialog", "Uploads whose answers are lost"),
      QT_TRANSLATE_NOOP(
          "reelwatch::FaultDialog",
          "The upload asks how much has arrived and goes on from there; nothing is sent twice.") },
};

} // namespace

FaultDialog::FaultDialog(std::function<bool(const QByteArray &)> use, bool isOn, QWidget *parent)
    : QDialog(parent), m_use(std::move(use)), m_list(new QListWidget), m_explanation(new QLabel),
      m_state(new QLabel), m_try(new QPushButton(tr("&Try it"))),
      m_normal(new QPushButton(tr("&Back to normal")))
{
    setWindowTitle(tr("Try Faults"));
    auto *introduction
        = new QLabel(tr("Lets the &local service of this computer misbehave, to see what the window makes "
                        "of it. Your tasks are not changed."));
    introduction->setWordWrap(true);
    introduction->setBuddy(m_list);
    m_list->setObjectName(u"faults"_s);
    m_list->setAccessibleName(tr("Faults"));
    m_list->setSpacing(2);
    for (const OfferedFault &fault : offeredFaults) {
        auto *item = new QListWidgetItem(tr(fault.name), m_list);
        item->setData(Qt::UserRole, QByteArray(fault.script));
        item->setData(Qt::AccessibleDescriptionRole, tr(fault.effect));
        item->setData(Qt::UserRole + 1, tr(fault.effect));
    }
    for (QLabel *label : { m_explanation, m_state }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_explanation->setObjectName(u"faultEffect"_s);
    m_state->setObjectName(u"faultState"_s);
    m_state->setText(isOn ? tr("A fault is on.") : tr("The service behaves normally."));
    m_try->setObjectName(u"tryFault"_s);
    m_normal->setObjectName(u"endFault"_s);
    m_normal->setEnabled(isOn);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_try, QDialogButtonBox::ActionRole);
    buttons->addButton(m_normal, QDialogButtonBox::ActionRole);
    for (QPushButton *button : { m_try, m_normal })
        button->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &FaultDialog::showChosen);
    connect(m_list, &QListWidget::itemActivated, m_try, &QPushButton::click);
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = m_list->currentItem())
            this->use(item->data(Qt::UserRole).toByteArray(), tr("On: %1").arg(item->text()));
    });
    connect(m_normal, &QPushButton::clicked, this,
            [this] { this->use({}, tr("The service behaves normally.")); });

    auto *column = new QVBoxLayout(this);
    column->addWidget(introduction);
    column->addWidget(m_list);
    column->addWidget(m_explanation);
    column->addWidget(m_state);
    column->addWidget(buttons);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 28);
}

QList<QByteArray> FaultDialog::scripts()
{
    QList<QByteArray> scripts;
    for (const OfferedFault &fault : offeredFaults)
        scripts.append(fault.script);
    return scripts;
}

void FaultDialog::showChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_try->setEnabled(item);
    m_explanation->setText(item ? item->data(Qt::UserRole + 1).toString() : QString());
}

void FaultDialog::use(const QByteArray &script, const QString &words)
{
    if (!m_use(script)) {
        m_state->setText(tr("The local service cannot be told. Open its account first, and check that the "
                            "disk is not full."));
        return;
    }
    m_state->setText(words);
    m_normal->setEnabled(!script.isEmpty());
    if (script.isEmpty())
        m_list->setFocus();
}

} // namespace reelwatch
