#pragma once

#include "accounts/account.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace reelwatch {

//! The remembered accounts and which of them are open, in QSettings. Never a key. GUI thread.
class AccountList : public QObject
{
    Q_OBJECT
public:
    explicit AccountList(QObject *parent = nullptr);

    const std::vector<Account> &accounts() const;
    const Account *find(const QString &id) const;

    //! Adds or replaces by id and stores. Accounts of ThisRunOnly are refused. What another running window
    //! has stored meanwhile is read first, here and in remove(); pointers and references to accounts end.
    void save(const Account &account);
    void remove(const QString &id);

    //! Ids of the accounts to open at the next start, in the order they were opened in; none on the first
    //! run.
    QStringList openAtStart() const;
    //! Takes one account in or out; what another running window has stored of others stays.
    void setOpenAtStart(const QString &id, bool isOpen);

    //! What the person wants at the next start about a key that no keyring keeps.
    enum class KeyWish {
        Undecided,
        AskAtStart, //!< asked for as soon as the account is opened
        SessionOnly, //!< nothing is asked until the person enters it
    };
    KeyWish keyWish(const QString &id) const;
    void setKeyWish(const QString &id, KeyWish wish);

    //! A new Remote account for \a baseUrl, with an id no other account has.
    Account makeRemote(const QUrl &baseUrl, const QString &name) const;
    //! The account of our own local service, named in the current language.
    static Account builtIn();
    //! An account that nothing is stored of; the same address has the same id.
    static Account forThisRun(const QUrl &baseUrl);

Q_SIGNALS:
    void changed();

private:
    bool readAgain(); //!< true when something is different
    std::vector<Account> m_accounts;
};

} // namespace reelwatch
