#include "accounts/secretstore.h"

#include "livepeer/deferred.h"

#include <QTimer>

#ifdef REELWATCH_HAS_KEYRING
#include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

#ifdef REELWATCH_HAS_KEYRING

QString serviceName()
{
    return u"io.github.reelwatch.Reelwatch"_s;
}

//! Starts \a job and calls \a done once: with the job when it ended, with null when it did not end in time or
//! \a owner was deleted. A job that did not end in time is left to end by itself, because the keyring library
//! cannot take one back; \a late is called with it then, if \a owner is still there.
template<typename Job, typename Done, typename Late>
void runWithDeadline(Job *job, QObject *owner, std::chrono::milliseconds deadline, Done done, Late late)
{
    struct Watch : QObject
    {
        Watch(QObject *parent, Done handler) : QObject(parent), onEnd(std::move(handler)) { }
        ~Watch() override { end(nullptr); }
        void end(Job *ended)
        {
            if (!isOver) {
                isOver = true;
                onEnd(ended);
            }
        }
        bool isOver = false;
        Done onEnd;
    };
    auto *watch = new Watch(owner, std::move(done));
    QObject::connect(job, &QKeychain::Job::finished, watch, [watch, job, late = std::move(late)] {
        watch->deleteLater();
        if (watch->isOver)
            late(job);
        else
            watch->end(job);
    });
    QTimer::singleShot(deadline, watch, [watch] { watch->end(nullptr); });
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->start();
}

#endif

} // namespace

SecretStore::SecretStore(QObject *parent, std::chrono::milliseconds deadline)
    : QObject(parent), m_deadline(deadline)
{
}

SecretStore::~SecretStore()
{
    // Here and not in ~QObject, because the watches' last words look at members.
    qDeleteAll(children());
}

QFuture<QString> SecretStore::read(const QString &accountId)
{
    const auto deferred = std::make_shared<Deferred<QString>>();
    const QFuture<QString> future = deferred->future();
    const auto finish = [deferred](const QString &key) { deferred->give(key); };

    if (const auto known = m_session.constFind(accountId); known != m_session.cend()) {
        finish(*known);
        return future;
    }
#ifdef REELWATCH_HAS_KEYRING
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(accountId);
    // True when it brought a key. One written meanwhile is newer than the one that was read.
    const auto take = [this, accountId,
                       writesBefore = m_writes.value(accountId)](const QKeychain::ReadPasswordJob *ended) {
        const bool found = ended->error() == QKeychain::NoError && !ended->textData().isEmpty();
        if (!found || m_writes.value(accountId) != writesBefore || m_session.contains(accountId))
            return false;
        m_session.insert(accountId, ended->textData());
        return true;
    };
    runWithDeadline(
        job, this, m_deadline,
        [this, finish, accountId, take](const QKeychain::ReadPasswordJob *ended) {
            if (ended)
                take(ended);
            finish(m_session.value(accountId));
        },
        [this, accountId, take](const QKeychain::ReadPasswordJob *ended) {
            if (take(ended))
                Q_EMIT foundLate(accountId, m_session.value(accountId));
        });
#else
    finish(QString());
#endif
    return future;
}

QFuture<SecretStore::Kept> SecretStore::write(const QString &accountId, const QString &key)
{
    const auto deferred = std::make_shared<Deferred<Kept>>();
    const QFuture<Kept> future = deferred->future();
    const auto finish = [deferred](Kept kept) { deferred->give(kept); };

    m_session.insert(accountId, key);
    const quint64 number = ++m_lastWrite;
    m_writes.insert(accountId, number);
#ifdef REELWATCH_HAS_KEYRING
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(accountId);
    job->setTextData(key);
    runWithDeadline(
        job, this, m_deadline,
        [finish](const QKeychain::WritePasswordJob *ended) {
            const bool written = ended && ended->error() == QKeychain::NoError;
            finish(written ? Kept::InKeyring : Kept::ThisSessionOnly);
        },
        [this, accountId, number](const QKeychain::WritePasswordJob *ended) {
            if (ended->error() == QKeychain::NoError && m_writes.value(accountId) == number)
                Q_EMIT keptLate(accountId);
        });
#else
    finish(Kept::ThisSessionOnly);
#endif
    return future;
}

void SecretStore::remove(const QString &accountId)
{
    m_session.remove(accountId);
    m_writes.insert(accountId, ++m_lastWrite);
#ifdef REELWATCH_HAS_KEYRING
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(accountId);
    const auto nothing = [](const QKeychain::DeletePasswordJob *) {};
    runWithDeadline(job, this, m_deadline, nothing, nothing);
#endif
}

} // namespace reelwatch
