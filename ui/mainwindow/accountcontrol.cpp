#include "ui/mainwindow/accountcontrol.h"

#include "accounts/accountlist.h"
#include "accounts/secretstore.h"
#include "livepeer/whendone.h"
#include "places/places.h"
#include "session/openaccounts.h"
#include "tasks/taskdatabase.h"
#include "text/quantities.h"
#include "ui/dialogs/keychoicedialog.h"
#include "ui/mainwindow/stopquestion.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowwords.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! For a menu, where "&" marks a key.
QString menuText(const Account &account)
{
    return text::oneLine(account.name, 60).replace(u'&', u"&&"_s);
}

//! \a account as it was changed in \a dialog.
Account accountOf(const ConnectDialog *dialog, Account account)
{
    account.baseUrl = dialog->baseUrl();
    account.caFile = dialog->caFile();
    account.name = dialog->accountName();
    if (account.name.isEmpty())
        account.name = account.baseUrl.host();
    return account;
}

} // namespace

AccountControl::AccountControl(const Parts &parts) : QObject(parts.window), m_parts(parts)
{
    const WindowActions *actions = parts.actions;
    actions->useBuiltIn->setCheckable(true);
    connect(actions->accountsMenu, &QMenu::aboutToShow, this, [this] { fillMenu(); });
    connect(actions->useBuiltIn, &QAction::triggered, this, [this] {
        const Account builtIn = AccountList::builtIn();
        if (m_parts.open->find(builtIn.id))
            close(builtIn.id);
        else
            openAccount(builtIn);
        // The tick says what is open, not what was clicked: the person may yet decide otherwise.
        refresh();
    });
    connect(actions->connectStudio, &QAction::triggered, this, [this] { connectToStudio(); });
    connect(actions->newKey, &QAction::triggered, this, [this] {
        if (const std::vector<Account> accounts = openOnes(false); !accounts.empty())
            changeKey(accounts.front().id);
    });
    connect(actions->forget, &QAction::triggered, this, [this] {
        if (const std::vector<Account> accounts = openOnes(true); !accounts.empty())
            forget(accounts.front().id);
    });
    connect(parts.open, &OpenAccounts::keyKnown, this, [this](const QString &accountId, bool isThere) {
        if (isThere) {
            m_keysToAsk.removeAll(accountId);
            return;
        }
        if (m_parts.accounts->keyWish(accountId) != AccountList::KeyWish::AskAtStart
            || m_keysToAsk.contains(accountId))
            return;
        m_keysToAsk.append(accountId);
        askNextKey();
    });
    connect(parts.secrets, &SecretStore::keptLate, this, [this](const QString &accountId) {
        m_parts.accounts->setKeyWish(accountId, AccountList::KeyWish::Undecided);
    });
}

Unfinished AccountControl::unfinished(const QString &accountId) const
{
    const AccountSession *session = m_parts.open->find(accountId);
    return session ? session->unfinished() : Unfinished::Nothing;
}

//! The open accounts that have a key of their own.
std::vector<Account> AccountControl::openOnes(bool onlyRemembered) const
{
    std::vector<Account> accounts;
    for (const AccountSession *session : m_parts.open->sessions()) {
        const Account::Kind kind = session->account().kind;
        if (kind == Account::Kind::Remote || (kind == Account::Kind::ThisRunOnly && !onlyRemembered))
            accounts.push_back(session->account());
    }
    return accounts;
}

//! The accounts of the menu: those that are remembered or open, but for the built-in one.
std::vector<Account> AccountControl::choices() const
{
    std::vector<Account> accounts;
    for (const Account &account : m_parts.accounts->accounts()) {
        if (account.kind == Account::Kind::Remote)
            accounts.push_back(account);
    }
    for (const AccountSession *session : m_parts.open->sessions()) {
        if (session->account().kind == Account::Kind::ThisRunOnly)
            accounts.push_back(session->account());
    }
    return accounts;
}

void AccountControl::openAccount(const Account &account)
{
    if (!m_parts.open->isOpen(account)) {
        m_parts.stopQuestion->when(unfinished(account.id),
                                   [this, account] { m_parts.open->openRemembered(account); });
    }
}

void AccountControl::openLast()
{
    const QStringList ids = m_parts.accounts->openAtStart();
    for (const QString &id : ids) {
        const Account *account = m_parts.accounts->find(id);
        openAccount(account ? *account : AccountList::builtIn());
    }
}

void AccountControl::openForThisRun(const Account &account, const QString &key)
{
    if (m_parts.open->isOpen(account)) {
        // What is shown stays; only how it is asked for may be another.
        if (!key.isEmpty())
            m_parts.open->setKey(account.id, key);
        return;
    }
    m_parts.stopQuestion->when(unfinished(account.id), [this, account, key] {
        m_parts.open->open({ account, key, u":memory:"_s, {} });
    });
}

void AccountControl::close(const QString &accountId)
{
    m_parts.stopQuestion->when(unfinished(accountId), [this, accountId] {
        m_parts.accounts->setOpenAtStart(accountId, false);
        m_parts.open->close(accountId);
        if (m_parts.open->isEmpty())
            Q_EMIT lastClosed();
    });
}

void AccountControl::showOnly(const Account &account)
{
    QStringList others;
    Unfinished gravest = Unfinished::Nothing;
    for (const AccountSession *session : m_parts.open->sessions()) {
        if (session->account().id != account.id) {
            others.append(session->account().id);
            gravest = std::max(gravest, session->unfinished());
        }
    }
    m_parts.stopQuestion->when(gravest, [this, account, others] {
        // Opened first, so that there is no moment without an account.
        if (!m_parts.open->find(account.id))
            m_parts.open->openRemembered(account);
        for (const QString &id : others) {
            m_parts.accounts->setOpenAtStart(id, false);
            m_parts.open->close(id);
        }
    });
}

void AccountControl::restartService(const QString &accountId)
{
    const AccountSession *session = m_parts.open->find(accountId);
    if (!session)
        return;
    const Account account = session->account();
    m_parts.stopQuestion->when(unfinished(accountId),
                               [this, account] { m_parts.open->openRemembered(account); });
}

void AccountControl::retranslate()
{
    fillMenu();
}

void AccountControl::refresh()
{
    const WindowActions *actions = m_parts.actions;
    actions->newKey->setEnabled(!openOnes(false).empty());
    actions->forget->setEnabled(!openOnes(true).empty());
    actions->useBuiltIn->setChecked(m_parts.open->find(AccountList::builtIn().id) != nullptr);
}

void AccountControl::fillMenu()
{
    refresh();
    QMenu *menu = m_parts.actions->accountsMenu;
    // Menus inside are not among what clearing deletes.
    qDeleteAll(menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    menu->clear();
    addAccounts(menu);
    menu->addSeparator();
    menu->addAction(m_parts.actions->connectStudio);
    menu->addSeparator();
    addForEach(menu, m_parts.actions->newKey, openOnes(false), &AccountControl::changeKey);
    addForEach(menu, m_parts.actions->forget, openOnes(true), &AccountControl::forget);
}

//! One entry for each account, ticked while it is open.
void AccountControl::addAccounts(QMenu *menu)
{
    const std::vector<Account> accounts = choices();
    for (const Account &account : accounts) {
        QAction *action = menu->addAction(menuText(account));
        action->setObjectName(u"account_"_s + account.id);
        action->setCheckable(true);
        action->setChecked(m_parts.open->find(account.id) != nullptr);
        connect(action, &QAction::triggered, this, [this, account] {
            if (m_parts.open->find(account.id))
                close(account.id);
            else
                openAccount(account);
        });
    }
    menu->addAction(m_parts.actions->useBuiltIn);
    if (accounts.empty())
        return;
    menu->addSeparator();
    //: a menu of accounts: the others are closed
    QMenu *only = menu->addMenu(WindowWords::tr("Show &only"));
    only->setObjectName(u"showOnlyMenu"_s);
    std::vector<Account> all = accounts;
    all.push_back(AccountList::builtIn());
    for (const Account &account : all) {
        QAction *action = only->addAction(menuText(account));
        action->setObjectName(u"only_"_s + account.id);
        connect(action, &QAction::triggered, this, [this, account] { showOnly(account); });
    }
}

//! The action itself, or where there are several accounts a menu of them.
void AccountControl::addForEach(QMenu *menu, QAction *forOne, const std::vector<Account> &accounts,
                                void (AccountControl::*ask)(const QString &accountId))
{
    if (accounts.size() < 2) {
        menu->addAction(forOne);
        return;
    }
    QString title = forOne->text();
    if (title.endsWith(u'…'))
        title.chop(1);
    QMenu *choice = menu->addMenu(forOne->icon(), title);
    for (const Account &account : accounts) {
        QAction *action = choice->addAction(menuText(account) + u'…');
        action->setObjectName(forOne->objectName() + u'_' + account.id);
        connect(action, &QAction::triggered, this, [this, ask, id = account.id] { (this->*ask)(id); });
    }
}

void AccountControl::connectToStudio()
{
    auto *dialog = new ConnectDialog(m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Account account = m_parts.accounts->makeRemote(dialog->baseUrl(), dialog->accountName());
        account.caFile = dialog->caFile();
        const QString key = dialog->key();
        m_parts.open->openRemembered(account, key);
        keepKey(account.id, key, Choice::WhenUndecided);
    });
    dialog->open();
}

void AccountControl::keepKey(const QString &accountId, const QString &key, Choice choice)
{
    whenDone(m_parts.secrets->write(accountId, key), this, [this, accountId, choice](SecretStore::Kept kept) {
        if (kept == SecretStore::Kept::InKeyring)
            m_parts.accounts->setKeyWish(accountId, AccountList::KeyWish::Undecided);
        else if (choice == Choice::Always
                 || m_parts.accounts->keyWish(accountId) == AccountList::KeyWish::Undecided)
            chooseKeyWish(accountId);
    });
}

void AccountControl::chooseKeyWish(const QString &accountId)
{
    // A keyring may have taken its time to refuse.
    const Account *account = m_parts.accounts->find(accountId);
    if (!account || !m_parts.window->isVisible())
        return;
    auto *dialog = new KeyChoiceDialog(account->name, m_parts.accounts->keyWish(accountId), m_parts.window);
    dialog->setObjectName(u"keyChoiceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, accountId] { m_parts.accounts->setKeyWish(accountId, dialog->wish()); });
    // The keyring may take the key after all, and then there is nothing to choose.
    connect(m_parts.secrets, &SecretStore::keptLate, dialog, [dialog, accountId](const QString &id) {
        if (id == accountId)
            dialog->reject();
    });
    dialog->open();
}

void AccountControl::enterKey(const QString &accountId)
{
    askForKey(accountId, ConnectDialog::Reason::NewKey, Choice::WhenUndecided);
}

void AccountControl::changeKey(const QString &accountId)
{
    askForKey(accountId, ConnectDialog::Reason::NewKey, Choice::Always);
}

void AccountControl::askNextKey()
{
    while (!m_keyDialog && !m_keysToAsk.isEmpty())
        askForKey(m_keysToAsk.takeFirst(), ConnectDialog::Reason::AskedAtStart, Choice::WhenUndecided);
}

void AccountControl::askForKey(const QString &accountId, ConnectDialog::Reason reason, Choice choice)
{
    const AccountSession *session = m_parts.open->find(accountId);
    if (!session || session->account().kind == Account::Kind::BuiltIn)
        return;
    const Account before = session->account();
    auto *dialog = new ConnectDialog(before, m_parts.window, reason);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before, choice] {
        takeKey(before, accountOf(dialog, before), dialog->key(), choice);
    });
    // The keyring may answer after all. What somebody has begun to type stays, and whoever wants another key
    // is still asked for it.
    if (choice == Choice::WhenUndecided) {
        connect(m_parts.open, &OpenAccounts::keyKnown, dialog,
                [dialog, before](const QString &id, bool isThere) {
                    if (isThere && id == before.id && dialog->isVisible() && dialog->key().isEmpty()
                        && accountOf(dialog, before) == before)
                        dialog->reject();
                });
    }
    if (reason == ConnectDialog::Reason::AskedAtStart) {
        m_keyDialog = dialog;
        connect(dialog, &QDialog::finished, this, [this] {
            m_keyDialog = nullptr;
            QMetaObject::invokeMethod(this, &AccountControl::askNextKey, Qt::QueuedConnection);
        });
    }
    dialog->open();
}

void AccountControl::takeKey(const Account &before, const Account &account, const QString &key, Choice choice)
{
    if (account.kind == Account::Kind::Remote) {
        m_parts.accounts->save(account);
        keepKey(account.id, key, choice);
    }
    if (!m_parts.open->find(account.id))
        return;
    if (account == before) {
        m_parts.open->setKey(account.id, key);
        return;
    }
    m_parts.stopQuestion->when(unfinished(account.id), [this, account, key] { reopen(account, key); });
}

void AccountControl::reopen(const Account &account, const QString &key)
{
    if (account.kind == Account::Kind::Remote)
        m_parts.open->openRemembered(account, key);
    else
        m_parts.open->open({ account, key, u":memory:"_s, {} });
}

void AccountControl::forget(const QString &accountId)
{
    const AccountSession *session = m_parts.open->find(accountId);
    if (!session || session->account().kind != Account::Kind::Remote)
        return;
    const Account account = session->account();
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
        m_parts.stopQuestion->when(unfinished(account.id), [this, account] {
            m_parts.open->close(account.id);
            m_parts.accounts->remove(account.id);
            m_parts.secrets->remove(account.id);
            TaskDatabase::removeFiles(places::accountDatabase(account.id));
            if (m_parts.open->isEmpty())
                Q_EMIT lastClosed();
        });
    });
    box->open();
}

} // namespace reelwatch
