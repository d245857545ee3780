#include "accounts/accountlist.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSettings>
#include <QUuid>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int mostAccounts = 200;
const auto builtInId = "local"_L1;
const auto accountsKey = "accounts"_L1;
const auto openKey = "openAccounts"_L1;
const auto lastOpenedKey = "lastOpened"_L1; //!< of versions that opened one account at a time

const auto keyWishKey = "keysWithoutKeyring/%1"_L1; //!< of the account with this id
const auto askAtStart = "ask"_L1;
const auto sessionOnly = "session"_L1;

//! The id names a database file, so nothing but harmless characters may come back from a settings file.
bool isSafeId(const QString &id)
{
    static const QRegularExpression safe(u"\\A[a-z0-9][a-z0-9-]{0,79}\\z"_s);
    return safe.match(id).hasMatch();
}

std::optional<Account> storedAccount(const QSettings &settings)
{
    Account account;
    account.id = settings.value("id"_L1).toString();
    if (!isSafeId(account.id))
        return std::nullopt;
    if (account.id == builtInId)
        return AccountList::builtIn();
    account.baseUrl = baseUrlFromInput(settings.value("baseUrl"_L1).toString(), nullptr);
    if (account.baseUrl.isEmpty())
        return std::nullopt;
    account.name = settings.value("name"_L1).toString();
    if (account.name.isEmpty())
        account.name = account.baseUrl.host();
    account.caFile = settings.value("caFile"_L1).toString();
    return account;
}

std::vector<Account> storedAccounts()
{
    std::vector<Account> accounts;
    QSettings settings;
    // Another process may have written since this one read.
    settings.sync();
    const int count = std::min(settings.beginReadArray(accountsKey), mostAccounts);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const std::optional<Account> account = storedAccount(settings);
        if (account && !std::ranges::count(accounts, account->id, &Account::id))
            accounts.push_back(*account);
    }
    settings.endArray();
    return accounts;
}

void store(const std::vector<Account> &accounts)
{
    QSettings settings;
    settings.remove(accountsKey);
    settings.beginWriteArray(accountsKey, static_cast<int>(accounts.size()));
    for (size_t i = 0; i < accounts.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue("id"_L1, accounts[i].id);
        if (accounts[i].kind == Account::Kind::BuiltIn)
            continue;
        settings.setValue("name"_L1, accounts[i].name);
        settings.setValue("baseUrl"_L1, accounts[i].baseUrl.toString(QUrl::FullyEncoded));
        if (!accounts[i].caFile.isEmpty())
            settings.setValue("caFile"_L1, accounts[i].caFile);
    }
    settings.endArray();
}

} // namespace

AccountList::AccountList(QObject *parent) : QObject(parent), m_accounts(storedAccounts()) { }

const std::vector<Account> &AccountList::accounts() const
{
    return m_accounts;
}

const Account *AccountList::find(const QString &id) const
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.end() ? nullptr : &*found;
}

bool AccountList::readAgain()
{
    std::vector<Account> stored = storedAccounts();
    if (stored == m_accounts)
        return false;
    m_accounts = std::move(stored);
    return true;
}

void AccountList::save(const Account &account)
{
    if (account.kind == Account::Kind::ThisRunOnly || !isSafeId(account.id))
        return;
    // A copy, because what is given may be one of the list.
    const Account saved = account;
    const bool isNews = readAgain();
    const auto found = std::ranges::find(m_accounts, saved.id, &Account::id);
    if (found != m_accounts.end() && *found == saved) {
        if (isNews)
            Q_EMIT changed();
        return;
    }
    if (found != m_accounts.end())
        *found = saved;
    else
        m_accounts.push_back(saved);
    store(m_accounts);
    Q_EMIT changed();
}

void AccountList::remove(const QString &id)
{
    // A copy, because what is given may be of the list.
    const QString removed = id;
    const bool isNews = readAgain();
    const bool isFound
        = std::erase_if(m_accounts, [&removed](const Account &account) { return account.id == removed; }) > 0;
    if (isFound) {
        store(m_accounts);
        setOpenAtStart(removed, false);
        setKeyWish(removed, KeyWish::Undecided);
    }
    if (isFound || isNews)
        Q_EMIT changed();
}

QStringList AccountList::openAtStart() const
{
    QSettings settings;
    // Another process may have written since this one read.
    settings.sync();
    QStringList stored = settings.value(openKey).toStringList();
    if (!settings.contains(openKey))
        stored = { settings.value(lastOpenedKey).toString() };
    QStringList ids;
    for (const QString &id : std::as_const(stored)) {
        if (isSafeId(id) && (id == builtInId || find(id)) && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

void AccountList::setOpenAtStart(const QString &id, bool isOpen)
{
    // An account of this run only is in no list, and must leave no trace here.
    if (isOpen && id != builtInId && !find(id))
        return;
    const QStringList before = openAtStart();
    QStringList ids = before;
    if (!isOpen)
        ids.removeAll(id);
    else if (!ids.contains(id))
        ids.append(id);
    QSettings settings;
    if (ids == before && settings.contains(openKey))
        return;
    settings.setValue(openKey, ids);
    settings.remove(lastOpenedKey);
}

AccountList::KeyWish AccountList::keyWish(const QString &id) const
{
    if (!find(id))
        return KeyWish::Undecided;
    const QString stored = QSettings().value(QString(keyWishKey).arg(id)).toString();
    return stored == askAtStart ? KeyWish::AskAtStart
        : stored == sessionOnly ? KeyWish::SessionOnly
                                : KeyWish::Undecided;
}

void AccountList::setKeyWish(const QString &id, KeyWish wish)
{
    if (!isSafeId(id))
        return;
    QSettings settings;
    const QString key = QString(keyWishKey).arg(id);
    // An account of this run only is in no list, and must leave no trace here.
    if (wish == KeyWish::Undecided)
        settings.remove(key);
    else if (find(id))
        settings.setValue(key, QString(wish == KeyWish::AskAtStart ? askAtStart : sessionOnly));
}

Account AccountList::makeRemote(const QUrl &baseUrl, const QString &name) const
{
    QString host = baseUrl.host(QUrl::FullyEncoded).toLower();
    static const QRegularExpression unsafe(u"[^a-z0-9]+"_s);
    host.replace(unsafe, u"-"_s);
    while (host.startsWith(u'-'))
        host.remove(0, 1);
    host.truncate(40);
    while (host.endsWith(u'-'))
        host.chop(1);

    Account account;
    account.kind = Account::Kind::Remote;
    account.baseUrl = baseUrl;
    account.name = name.isEmpty() ? baseUrl.host() : name;
    // Random, not counted: the id of a removed account may still name a database with another person's rows.
    do {
        const QString random = QUuid::createUuid().toString(QUuid::Id128).left(12);
        account.id = host.isEmpty() ? random : host + u'-' + random;
    } while (find(account.id));
    return account;
}

Account AccountList::builtIn()
{
    Account account;
    account.id = builtInId;
    account.kind = Account::Kind::BuiltIn;
    account.name = QCoreApplication::translate("Account", "This computer");
    return account;
}

Account AccountList::forThisRun(const QUrl &baseUrl)
{
    const QByteArray hash = QCryptographicHash::hash(baseUrl.toEncoded(), QCryptographicHash::Sha256);
    Account account;
    account.kind = Account::Kind::ThisRunOnly;
    account.id = u"this-run-"_s + QString::fromLatin1(hash.toHex().left(12));
    account.baseUrl = baseUrl;
    account.name = baseUrl.port() > 0 ? u"%1:%2"_s.arg(baseUrl.host()).arg(baseUrl.port()) : baseUrl.host();
    return account;
}

} // namespace reelwatch
