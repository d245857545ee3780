#include "session/openaccounts.h"

#include "accounts/accountlist.h"
#include "accounts/secretstore.h"
#include "livepeer/whendone.h"
#include "places/places.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

OpenAccounts::OpenAccounts(AccountList *accounts, SecretStore *secrets, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_secrets(secrets)
{
    connect(secrets, &SecretStore::foundLate, this, [this](const QString &accountId, const QString &key) {
        if (m_keysAsked.contains(accountId))
            setKey(accountId, key);
    });
}

OpenAccounts::~OpenAccounts() = default;

std::vector<AccountSession *> OpenAccounts::sessions() const
{
    std::vector<AccountSession *> all;
    all.reserve(m_sessions.size());
    for (const auto &session : m_sessions)
        all.push_back(session.get());
    return all;
}

AccountSession *OpenAccounts::find(const QString &accountId) const
{
    const auto found = std::ranges::find_if(
        m_sessions, [&](const auto &session) { return session->account().id == accountId; });
    return found == m_sessions.end() ? nullptr : found->get();
}

bool OpenAccounts::isOpen(const Account &account) const
{
    const AccountSession *session = find(account.id);
    // The address of the local service is another one at every start.
    return session && (account.kind == Account::Kind::BuiltIn || session->account() == account);
}

Unfinished OpenAccounts::unfinished() const
{
    Unfinished gravest = Unfinished::Nothing;
    for (const auto &session : m_sessions)
        gravest = std::max(gravest, session->unfinished());
    return gravest;
}

void OpenAccounts::open(const AccountSession::Setup &setup)
{
    close(setup.account.id);
    m_sessions.push_back(std::make_unique<AccountSession>(setup));
    AccountSession *session = m_sessions.back().get();
    Q_EMIT added(session);
    session->open();
}

//! By value, because what is given may be of the list that is saved.
void OpenAccounts::openRemembered(Account account, const QString &key)
{
    const bool isBuiltIn = account.kind == Account::Kind::BuiltIn;
    m_accounts->save(account);
    m_accounts->setOpenAtStart(account.id, true);
    const QString id = account.id;
    open({ std::move(account), key, places::accountDatabase(id),
           isBuiltIn ? places::localServiceData() : QString() });
    if (!isBuiltIn && key.isEmpty())
        m_keysWanted.insert(id);
}

void OpenAccounts::close(const QString &accountId)
{
    AccountSession *session = find(accountId);
    if (!session)
        return;
    // A copy, because what is given may be of the session.
    const QString id = accountId; // NOLINT(performance-unnecessary-copy-initialization)
    m_keysWanted.remove(id);
    m_keysAsked.remove(id);
    Q_EMIT aboutToClose(session);
    std::erase_if(m_sessions, [session](const auto &each) { return each.get() == session; });
    Q_EMIT closed(id);
}

void OpenAccounts::closeAll()
{
    while (!m_sessions.empty())
        close(m_sessions.back()->account().id);
}

void OpenAccounts::readKeys()
{
    const auto wanted = std::exchange(m_keysWanted, {});
    for (const QString &id : wanted) {
        m_keysAsked.insert(id);
        // Only for this session: the account may be closed, or opened anew with a key, before the answer
        // comes.
        whenDone(m_secrets->read(id), find(id), [this, id](const QString &key) {
            if (!m_keysAsked.contains(id))
                return; // it has one from elsewhere by now
            if (key.isEmpty())
                Q_EMIT keyKnown(id, false);
            else
                setKey(id, key);
        });
    }
}

void OpenAccounts::setKey(const QString &accountId, const QString &key)
{
    if (AccountSession *session = find(accountId)) {
        m_keysAsked.remove(accountId);
        session->setKey(key);
        Q_EMIT keyKnown(accountId, true);
    }
}

} // namespace reelwatch
