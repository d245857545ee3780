#include "ui/mainwindow/accountcontrol.h"

#include "accounts/accountlist.h"
#include "accounts/secretstore.h"
#include "livepeer/whendone.h"
#include "places/places.h"
#include "session/openaccounts.h"
#include "tasks/taskdatabase.h"
#include "text/quantities.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/mainwindow/stopquestion.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowwords.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace reelwatch {

AccountControl::AccountControl(const Parts &parts) : QObject(parts.window), m_parts(parts)
{
    const WindowActions *actions = parts.actions;
    connect(actions->accountsMenu, &QMenu::aboutToShow, this, [this] { fillMenu(); });
    connect(actions->useBuiltIn, &QAction::triggered, this, [this] { openAccount(AccountList::builtIn()); });
    connect(actions->connectStudio, &QAction::triggered, this, [this] { connectToStudio(); });
    connect(actions->newKey, &QAction::triggered, this, [this] { enterKey(); });
    connect(actions->forget, &QAction::triggered, this, [this] { forget(); });
}

AccountSession *AccountControl::session() const
{
    return m_parts.open->isEmpty() ? nullptr : m_parts.open->sessions().front();
}

void AccountControl::openAccount(const Account &account)
{
    if (!m_parts.open->isOpen(account))
        m_parts.stopQuestion->when(m_parts.open->hasUnfinished(),
                                   [this, account] { openRemembered(account); });
}

void AccountControl::openForThisRun(const Account &account, const QString &key)
{
    m_parts.stopQuestion->when(m_parts.open->hasUnfinished(),
                               [this, account, key] { open(account, key, u":memory:"_s); });
}

void AccountControl::openRemembered(const Account &account)
{
    m_parts.open->closeAll();
    m_parts.open->openRemembered(account);
}

void AccountControl::open(const Account &account, const QString &key, const QString &databasePath)
{
    m_parts.open->closeAll();
    m_parts.open->open({ account, key, databasePath, {} });
}

void AccountControl::restartService()
{
    if (!session())
        return;
    const Account account = session()->account();
    m_parts.stopQuestion->when(m_parts.open->hasUnfinished(), [this, account] { openRemembered(account); });
}

void AccountControl::retranslate()
{
    fillMenu();
}

void AccountControl::refresh()
{
    const WindowActions *actions = m_parts.actions;
    const bool isOpen = session() != nullptr;
    const Account::Kind kind = isOpen ? session()->account().kind : Account::Kind::BuiltIn;
    actions->newKey->setEnabled(isOpen && kind != Account::Kind::BuiltIn);
    actions->forget->setEnabled(isOpen && kind == Account::Kind::Remote);
    actions->useBuiltIn->setEnabled(!isOpen || kind != Account::Kind::BuiltIn);
}

void AccountControl::fillMenu()
{
    QMenu *menu = m_parts.actions->accountsMenu;
    menu->clear();
    bool any = false;
    const QString openId = session() ? session()->account().id : QString();
    for (const Account &account : m_parts.accounts->accounts()) {
        if (account.kind != Account::Kind::Remote)
            continue;
        QString name = text::oneLine(account.name, 60);
        QAction *action = menu->addAction(name.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(account.id == openId);
        connect(action, &QAction::triggered, this, [this, account] { openAccount(account); });
        any = true;
    }
    if (any)
        menu->addSeparator();
    menu->addActions({ m_parts.actions->useBuiltIn, m_parts.actions->connectStudio });
    menu->addSeparator();
    menu->addActions({ m_parts.actions->newKey, m_parts.actions->forget });
}

void AccountControl::connectToStudio()
{
    auto *dialog = new ConnectDialog(m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Account account = m_parts.accounts->makeRemote(dialog->baseUrl(), dialog->accountName());
        const QString key = dialog->key();
        // Kept even if the open account stays: it can be chosen from the menu later.
        m_parts.accounts->save(account);
        keepKey(account.id, key);
        m_parts.stopQuestion->when(m_parts.open->hasUnfinished(), [this, account, key] {
            m_parts.accounts->setLastOpened(account.id);
            open(account, key, places::accountDatabase(account.id));
        });
    });
    dialog->open();
}

void AccountControl::keepKey(const QString &accountId, const QString &key)
{
    whenDone(m_parts.secrets->write(accountId, key), this, [this](SecretStore::Kept kept) {
        if (kept == SecretStore::Kept::ThisSessionOnly)
            Q_EMIT keyNotKept();
    });
}

void AccountControl::enterKey()
{
    if (!session() || session()->account().kind == Account::Kind::BuiltIn)
        return;
    const Account before = session()->account();
    auto *dialog = new ConnectDialog(before, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] {
        Account account = before;
        account.baseUrl = dialog->baseUrl();
        account.name = dialog->accountName();
        if (account.name.isEmpty())
            account.name = account.baseUrl.host();
        takeKey(before, account, dialog->key());
    });
    dialog->open();
}

void AccountControl::takeKey(const Account &before, const Account &account, const QString &key)
{
    const bool isRemembered = account.kind == Account::Kind::Remote;
    if (isRemembered) {
        m_parts.accounts->save(account);
        keepKey(account.id, key);
    }
    if (!m_parts.open->find(account.id))
        return;
    if (account == before) {
        m_parts.open->setKey(account.id, key);
        return;
    }
    m_parts.stopQuestion->when(m_parts.open->hasUnfinished(), [this, account, key, isRemembered] {
        open(account, key, isRemembered ? places::accountDatabase(account.id) : u":memory:"_s);
    });
}

void AccountControl::forget()
{
    if (!session() || session()->account().kind != Account::Kind::Remote)
        return;
    const Account account = session()->account();
    auto *box = new QMessageBox(QMessageBox::Question, WindowWords::tr("Forget this account"), {},
                                QMessageBox::Cancel, m_parts.window);
    box->setObjectName(u"forgetBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(WindowWords::tr("Forget “%1”?").arg(text::oneLine(account.name, 80)));
    box->setInformativeText(
        WindowWords::tr("The address, the key and the saved tasks are removed from this computer. "
                        "Nothing changes on the server."));
    QPushButton *yes = box->addButton(WindowWords::tr("Forget"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, [this, account] {
        m_parts.stopQuestion->when(m_parts.open->hasUnfinished(), [this, account] {
            m_parts.open->closeAll();
            m_parts.accounts->remove(account.id);
            m_parts.secrets->remove(account.id);
            TaskDatabase::removeFiles(places::accountDatabase(account.id));
            Q_EMIT lastClosed();
        });
    });
    box->open();
}

} // namespace reelwatch
