#pragma once

#include "accounts/account.h"

#include <QMainWindow>

#include <memory>

namespace reelwatch {

class AccountList;
class AccountSession;
class Presence;
class SecretStore;

//! Menu bar, toolbar, sidebar, task list, detail dock, progress dock, notices and status bar for one open
//! account, or the first-run page when there is none.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    //! \a accounts and \a secrets must outlive the window.
    MainWindow(AccountList *accounts, SecretStore *secrets, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Opens a remembered account, or the built-in one.
    void openAccount(const Account &account);
    //! Opens a server for this run only.
    void openForThisRun(const Account &account, const QString &key);
    //! Shows the three choices.
    void showFirstRun();
    //! Opens the import dialog with \a lines filled in, at once or as soon as an account is open.
    void proposeImport(const QStringList &lines);

    //! Asks the server less, or at once, as \a presence tells. It must outlive the window or what it tells is not heard.
    void follow(const Presence *presence);

    AccountSession *session() const; //!< null on the first-run page

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
