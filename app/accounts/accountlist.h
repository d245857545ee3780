#pragma once

#include "accounts/account.h"

#include <QObject>

#include <vector>

namespace reelwatch {

//! The remembered accounts and which one was open last, in QSettings. Never a key. GUI thread.
class AccountList : public QObject
{
    Q_OBJECT
public:
    explicit AccountList(QObject *parent = nullptr);

    const std::vector<Account> &accounts() const;
    const Account *find(const QString &id) const;

    //! Adds or replaces by id and stores. Accounts of ThisRunOnly are refused. What another running window has
    //! stored meanwhile is read first, here and in remove(); pointers and references to accounts end.
    void save(const Account &account);
    void remove(const QString &id);

    QString lastOpened() const; //!< id; empty on the first run
    void setLastOpened(const QString &id);

    //! A new Remote account for \a baseUrl, with an id no other account has.
    Account makeRemote(const QUrl &baseUrl, const QString &name) const;
    //! The account of our own local service, named in the current language.
    static Account builtIn();

Q_SIGNALS:
    void changed();

private:
    bool readAgain(); //!< true when something is different
    std::vector<Account> m_accounts;
};

} // namespace reelwatch
