#pragma once

#include "accounts/account.h"

#include <QMainWindow>

#include <memory>
#include <vector>

namespace reelwatch {

class AccountList;
class AccountSession;
class Presence;
class SecretStore;
struct StartRequest;

//! Menu bar, toolbar, sidebar, task list, detail dock, progress dock, notices and status bar for the open
//! accounts, or the first-run page when there are none.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    //! \a accounts and \a secrets must outlive the window.
    MainWindow(AccountList *accounts, SecretStore *secrets, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Opens a remembered account, or the built-in one, beside what is open.
    void openAccount(const Account &account);
    //! Opens the accounts that were open when the last window was closed.
    void openLastAccounts();
    //! Opens a server for this run only, beside what is open.
    void openForThisRun(const Account &account, const QString &key);
    //! Shows the three choices.
    void showFirstRun();
    //! Opens what a start of the program asks for, be it the one that made this window or a later one.
    void begin(const StartRequest &request);
    //! Shows the window where the person is, in front of others as far as the desktop allows; the desktop's
    //! token for that start is in \a request.
    void comeForward(const StartRequest &request);
    //! Opens the import dialog with \a lines filled in, at once or as soon as an account is open.
    void proposeImport(const QStringList &lines);

    //! Asks the servers less, or at once, as \a presence tells. It must outlive the window or what it tells
    //! is not heard.
    void follow(const Presence *presence);

    //! Notifications, the launcher's number and the tray icon, as far as the desktop has them. \a sessionBus:
    //! its address; empty for the desktop's.
    void linkToDesktop(const QString &sessionBus = {});

    AccountSession *session() const; //!< the one opened first; null on the first-run page
    std::vector<AccountSession *> sessions() const; //!< in the order they were opened in

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
