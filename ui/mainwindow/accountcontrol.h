#pragma once

#include "accounts/account.h"
#include "session/accountsession.h"
#include "ui/dialogs/connectdialog.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace reelwatch {

class AccountList;
class OpenAccounts;
class SecretStore;
class StopQuestion;
class WindowActions;

//! What a person does with accounts: the Accounts menu, and the questions for servers, keys and forgetting.
class AccountControl : public QObject
{
    Q_OBJECT
public:
    //! Everything must outlive it; \a window is the dialogs' parent.
    struct Parts
    {
        WindowActions *actions;
        OpenAccounts *open;
        AccountList *accounts;
        SecretStore *secrets;
        StopQuestion *stopQuestion;
        QWidget *window;
    };
    explicit AccountControl(const Parts &parts);

    //! Opens a remembered account, or the built-in one, beside what is open.
    void openAccount(const Account &account);
    //! Opens the accounts that were open last.
    void openLast();
    //! Opens a server for this run only.
    void openForThisRun(const Account &account, const QString &key);
    void connectToStudio();
    //! Asks for another key of an open account; a choice about what no keyring keeps stays as it is.
    void enterKey(const QString &accountId);
    void restartService(const QString &accountId);

    void refresh(); //!< offers what can be done now
    void retranslate();

Q_SIGNALS:
    //! An account was closed by the person, and none is open now.
    void lastClosed();

private:
    void fillMenu();
    void addAccounts(QMenu *menu);
    void addForEach(QMenu *menu, QAction *forOne, const std::vector<Account> &accounts,
                    void (AccountControl::*ask)(const QString &accountId));
    std::vector<Account> choices() const;
    std::vector<Account> openOnes(bool onlyRemembered) const;
    void close(const QString &accountId);
    void showOnly(const Account &account);
    //! Whether to ask what to do at the next start about a key that no keyring takes.
    enum class Choice { WhenUndecided, Always };
    void askForKey(const QString &accountId, ConnectDialog::Reason reason, Choice choice);
    void changeKey(const QString &accountId);
    void askNextKey();
    void chooseKeyWish(const QString &accountId);
    void keepKey(const QString &accountId, const QString &key, Choice choice);
    void reopen(const Account &account, const QString &key);
    void takeKey(const Account &before, const Account &account, const QString &key, Choice choice);
    void forget(const QString &accountId);
    Unfinished unfinished(const QString &accountId) const;

    Parts m_parts;
    QStringList m_keysToAsk; //!< for the accounts with these ids, one after the other
    QPointer<ConnectDialog> m_keyDialog;
};

} // namespace reelwatch
