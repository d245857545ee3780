#pragma once

#include "accounts/account.h"

#include <QObject>

class QWidget;

namespace reelwatch {

class AccountList;
class AccountSession;
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

    //! Opens a remembered account, or the built-in one, in place of what is open.
    void openAccount(const Account &account);
    //! Opens a server for this run only.
    void openForThisRun(const Account &account, const QString &key);
    void connectToStudio();
    void enterKey();
    void restartService();

    void refresh(); //!< offers what can be done now
    void retranslate();

Q_SIGNALS:
    //! There is no keyring, so a key lives until the program ends.
    void keyNotKept();
    //! An account was closed by the person, and none is open now.
    void lastClosed();

private:
    AccountSession *session() const;
    void fillMenu();
    void keepKey(const QString &accountId, const QString &key);
    void openRemembered(const Account &account);
    void open(const Account &account, const QString &key, const QString &databasePath);
    void takeKey(const Account &before, const Account &account, const QString &key);
    void forget();

    Parts m_parts;
};

} // namespace reelwatch
