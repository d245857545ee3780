#pragma once

#include "accounts/account.h"

#include <QObject>

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
    void enterKey(const QString &accountId);
    void restartService(const QString &accountId);

    void refresh(); //!< offers what can be done now
    void retranslate();

Q_SIGNALS:
    //! There is no keyring, so a key lives until the program ends.
    void keyNotKept();
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
    void keepKey(const QString &accountId, const QString &key);
    void reopen(const Account &account, const QString &key);
    void takeKey(const Account &before, const Account &account, const QString &key);
    void forget(const QString &accountId);
    bool hasUnfinished(const QString &accountId) const;

    Parts m_parts;
};

} // namespace reelwatch
