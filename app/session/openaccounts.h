#pragma once

#include "session/accountsession.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace reelwatch {

class AccountList;
class SecretStore;

//! The accounts that are open: a session each, with its own store, sync, service and errors, so that what one
//! of them waits for delays no other. GUI thread.
class OpenAccounts : public QObject
{
    Q_OBJECT
public:
    //! \a accounts and \a secrets must outlive it.
    OpenAccounts(AccountList *accounts, SecretStore *secrets, QObject *parent = nullptr);
    ~OpenAccounts() override;

    //! In the order they were opened in.
    std::vector<AccountSession *> sessions() const;
    AccountSession *find(const QString &accountId) const; //!< null when it is not open
    bool isEmpty() const { return m_sessions.empty(); }
    //! Whether it is open with this name and address.
    bool isOpen(const Account &account) const;
    Unfinished unfinished() const; //!< the gravest of them, see AccountSession

    //! Opens \a setup, in place of an open session of the same account.
    void open(const AccountSession::Setup &setup);
    //! Remembers a Remote or BuiltIn account, to open it at the next start too, and opens what is stored of
    //! it. Without a \a key, that is read by readKeys().
    void openRemembered(Account account, const QString &key = {});
    void close(const QString &accountId);
    void closeAll();

    //! Whether accounts were opened whose keys have not been asked for.
    bool awaitsKeys() const { return !m_keysWanted.isEmpty(); }
    //! Asks the keyring, which may be slow, for every key that is wanted.
    void readKeys();
    void setKey(const QString &accountId, const QString &key);

Q_SIGNALS:
    //! A new session, which is opened once everybody has heard of it.
    void added(reelwatch::AccountSession *session);
    //! The session ends when everybody has heard of it.
    void aboutToClose(reelwatch::AccountSession *session);
    void closed(const QString &accountId);
    //! What the keyring or the person answered. A key may still come after none was there.
    void keyKnown(const QString &accountId, bool isThere);

private:
    AccountList *m_accounts;
    SecretStore *m_secrets;
    std::vector<std::unique_ptr<AccountSession>> m_sessions;
    QSet<QString> m_keysWanted;
    QSet<QString> m_keysAsked; //!< accounts whose key the keyring was asked for and that have none yet
};

} // namespace reelwatch
