#include "ui/mainwindow/imports.h"

#include "session/openaccounts.h"
#include "ui/dialogs/importdialog.h"

#include <QJsonObject>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

const QString samplePath = u":/sample/reelwatch-sample.mp4"_s;

} // namespace

Imports::Imports(OpenAccounts *open, std::function<QString()> atHand, QWidget *window)
    : QObject(window), m_open(open), m_atHand(std::move(atHand)), m_window(window)
{
    connect(open, &OpenAccounts::added, this, [this] {
        if (m_dialog)
            fillAccounts(m_dialog->accountId());
        if (!m_waiting.isEmpty()) {
            propose(std::exchange(m_waiting, {}));
            Q_EMIT waitingChanged(0);
        }
    });
    connect(open, &OpenAccounts::closed, this, [this] {
        if (m_dialog && m_open->isEmpty())
            m_dialog->close();
        else if (m_dialog)
            fillAccounts(m_dialog->accountId());
    });
}

void Imports::propose(const QStringList &lines)
{
    if (m_open->isEmpty()) {
        m_waiting += lines;
        Q_EMIT waitingChanged(static_cast<int>(m_waiting.size()));
        return;
    }
    openDialog();
    if (!lines.isEmpty())
        m_dialog->addLines(lines);
}

void Imports::proposeLike(const QString &accountId, const ToldImport &told)
{
    if (!m_open->find(accountId))
        return;
    if (m_dialog && m_dialog->isInUse()) {
        m_again.append({ accountId, told });
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    openDialog();
    fillAccounts(accountId);
    m_dialog->fillLike(told);
}

void Imports::chooseFiles()
{
    if (m_open->isEmpty())
        return;
    openDialog();
    m_dialog->chooseFiles();
}

QString Imports::proposedAccount() const
{
    for (const QString &id : { m_atHand(), m_lastUsed }) {
        if (m_open->find(id))
            return id;
    }
    return m_open->isEmpty() ? QString() : m_open->sessions().front()->account().id;
}

void Imports::fillAccounts(const QString &chosen)
{
    std::vector<Account> accounts;
    for (const AccountSession *session : m_open->sessions())
        accounts.push_back(session->account());
    m_dialog->setAccounts(accounts, chosen);
}

void Imports::openDialog()
{
    if (m_dialog)
        return;
    m_dialog = new ImportDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setSessions([open = m_open](const QString &id) { return open->find(id); });
    fillAccounts(proposedAccount());
    connect(m_dialog, &ImportDialog::showWanted, this, &Imports::showWanted);
    connect(m_dialog, &QDialog::accepted, this, [this] { start(*m_dialog); });
    connect(m_dialog, &QDialog::finished, this, [this] {
        // It is deleted a moment later, and takes nothing more.
        m_dialog.clear();
        openNext();
    });
    m_dialog->open();
}

//! Opens what was asked for while the dialog was in use.
void Imports::openNext()
{
    while (!m_dialog && !m_again.isEmpty()) {
        const auto [accountId, told] = m_again.takeFirst();
        proposeLike(accountId, told);
    }
}

void Imports::start(const ImportDialog &dialog)
{
    AccountSession *session = m_open->find(dialog.accountId());
    if (!session)
        return;
    m_lastUsed = dialog.accountId();
    for (const ImportLine &line : dialog.lines()) {
        if (line.kind == ImportLineKind::Address)
            session->importUrl(line.text, dialog.name(), dialog.options());
        else if (line.kind == ImportLineKind::File)
            session->importFile(line.text, dialog.name(), dialog.options());
    }
}

void Imports::importSample()
{
    if (AccountSession *session = m_open->find(proposedAccount()))
        session->importFile(samplePath);
}

} // namespace reelwatch
