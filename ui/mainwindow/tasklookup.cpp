#include "ui/mainwindow/tasklookup.h"

#include "session/accountsession.h"
#include "session/openaccounts.h"
#include "text/quantities.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int longestId = 2000;
constexpr int longestAccountName = 60;

} // namespace

QString taskIdIn(const QString &text)
{
    const QString given = text.trimmed();
    if (!given.contains("://"_L1))
        return given;
    const QString step
        = QUrl(given).path(QUrl::FullyEncoded).section(u'/', -1, -1, QString::SectionSkipEmpty);
    return QUrl::fromPercentEncoding(step.toLatin1());
}

TaskLookup::TaskLookup(OpenAccounts *accounts, QWidget *window)
    : QObject(window), m_accounts(accounts), m_window(window)
{
    connect(accounts, &OpenAccounts::added, this, [this](AccountSession *session) {
        connect(session->store(), &TaskStore::changed, this, [this, session] { lookFor(session); });
        connect(session->sync(), &TaskSync::taskFailed, this, [this, session](const QString &id) {
            m_sought.remove({ session->account().id, id });
        });
    });
    connect(accounts, &OpenAccounts::closed, this, [this](const QString &accountId) {
        m_sought.removeIf([&accountId](const TaskKey &task) { return task.accountId == accountId; });
    });
}

void TaskLookup::ask(const QString &accountId)
{
    if (m_dialog || m_accounts->isEmpty())
        return;
    auto *dialog = new QDialog(m_window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"taskLookup"_s);
    dialog->setWindowTitle(tr("Open Task by Id"));
    auto *id = new QLineEdit;
    id->setObjectName(u"taskId"_s);
    id->setMaxLength(longestId);
    id->setPlaceholderText(tr("Id, or address of the task"));
    id->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 44);
    auto *account = new QComboBox;
    account->setObjectName(u"taskAccount"_s);
    const std::vector<AccountSession *> sessions = m_accounts->sessions();
    for (const AccountSession *session : sessions)
        account->addItem(text::oneLine(session->account().name, longestAccountName), session->account().id);
    account->setCurrentIndex(std::max(0, account->findData(accountId)));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *go = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"taskLookupGo"_s);
    go->setEnabled(false);
    connect(id, &QLineEdit::textChanged, go,
            [go](const QString &text) { go->setEnabled(!taskIdIn(text).isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, id, account] {
        seek({ account->currentData().toString(), taskIdIn(id->text()) });
    });
    auto *form = new QFormLayout(dialog);
    form->addRow(tr("&Task:"), id);
    form->addRow(tr("&Account:"), account);
    form->setRowVisible(account, sessions.size() > 1);
    form->addRow(buttons);
    // Only now: before it is in the dialog, the dialog does not hear of it, and Enter would cancel.
    go->setDefault(true);
    id->setFocus();
    dialog->open();
}

void TaskLookup::seek(const TaskKey &task)
{
    AccountSession *session = m_accounts->find(task.accountId);
    if (!session || task.isEmpty())
        return;
    m_sought.insert(task);
    lookFor(session);
    if (m_sought.contains(task))
        session->sync()->refreshTask(task.taskId);
}

void TaskLookup::lookFor(AccountSession *session)
{
    const QSet<TaskKey> sought = m_sought;
    for (const TaskKey &task : sought) {
        if (task.accountId != session->account().id || session->store()->indexOf(task.taskId) < 0)
            continue;
        m_sought.remove(task);
        Q_EMIT found(task);
    }
}

} // namespace reelwatch
