#include "session/accountsession.h"

#include "livepeer/whendone.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reelwatch {

namespace {

//! Longer than a keyring may take to answer.
constexpr std::chrono::milliseconds keyPatience = 11s;

QUrl firstBaseUrl(const Account &account)
{
    return account.kind == Account::Kind::BuiltIn ? QUrl() : account.baseUrl;
}

QString firstKey(const AccountSession::Setup &setup)
{
    return setup.account.kind == Account::Kind::BuiltIn ? QString() : setup.key;
}

} // namespace

// The order of the members is the order of need: each is destroyed before what it uses.
struct AccountSession::Private
{
    explicit Private(const Setup &setup)
        : account(setup.account), transport(firstBaseUrl(setup.account), firstKey(setup)), client(&transport),
          store(setup.account.kind == Account::Kind::ThisRunOnly ? u":memory:"_s : setup.databasePath),
          sync(&client, &store), uploads(&client)
    {
        if (account.kind == Account::Kind::BuiltIn)
            service = std::make_unique<BuiltInService>(setup.localServiceFolder);
        hasKey = !setup.key.isEmpty();
    }

    struct Import
    {
        QString url;
        QString name;
    };

    Account account;
    HttpTransport transport;
    LivepeerClient client;
    TaskStore store;
    TaskSync sync;
    UploadQueue uploads;
    std::unique_ptr<BuiltInService> service;
    QTimer keyTimer;
    bool isOpening = false;
    bool isOpened = false;
    bool hasKey = false;
    bool isReachable = false; //!< the server's address is known
    std::vector<Import> waitingImports; //!< asked for before the local service was ready

    void startSync()
    {
        if (isOpened && isReachable)
            sync.start();
    }
};

AccountSession::AccountSession(Setup setup, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(setup))
{
    connect(&d->store, &TaskStore::opened, this, [this] {
        d->isOpened = true;
        d->startSync();
    });

    if (!d->service) {
        // A remembered account gets its key from the keyring a moment later: asking without it would look
        // like a wrong key.
        const bool awaitsKey = d->account.kind == Account::Kind::Remote && !d->hasKey;
        d->isReachable = !awaitsKey;
        d->keyTimer.setSingleShot(true);
        connect(&d->keyTimer, &QTimer::timeout, this, [this] {
            d->isReachable = true;
            d->startSync();
        });
        return;
    }

    d->uploads.setHeld(true);
    connect(d->service.get(), &BuiltInService::ready, this, [this](const QUrl &baseUrl, const QString &key) {
        d->account.baseUrl = baseUrl;
        d->transport.setBaseUrl(baseUrl);
        d->transport.setKey(key);
        d->isReachable = true;
        d->startSync();
        d->sync.refreshNow();
        d->uploads.setHeld(false);
        for (const Private::Import &import : std::exchange(d->waitingImports, {}))
            importUrl(import.url, import.name);
    });
    connect(d->service.get(), &BuiltInService::failed, this, [this](const QString &reason) {
        ApiError error;
        error.kind = ApiError::Kind::Offline;
        for (const Private::Import &import : std::exchange(d->waitingImports, {}))
            Q_EMIT importFailed(import.url, error);
        Q_EMIT serviceFailed(reason);
    });
    connect(&d->sync, &TaskSync::statusChanged, this, [this](const SyncStatus &status) {
        if (status.error && status.error->kind == ApiError::Kind::Offline)
            d->service->ensureRunning();
    });
}

AccountSession::~AccountSession() = default;

void AccountSession::open()
{
    if (d->isOpening)
        return;
    d->isOpening = true;
    d->store.open();
    if (d->service)
        d->service->start();
    else if (!d->isReachable)
        d->keyTimer.start(keyPatience);
}

const Account &AccountSession::account() const
{
    return d->account;
}

void AccountSession::setKey(const QString &key)
{
    // The local service's key comes from the service.
    if (d->service)
        return;
    d->keyTimer.stop();
    d->isReachable = true;
    d->transport.setKey(key);
    d->sync.stop();
    d->startSync();
    d->sync.refreshNow();
}

LivepeerClient *AccountSession::client() const
{
    return &d->client;
}

TaskStore *AccountSession::store() const
{
    return &d->store;
}

TaskSync *AccountSession::sync() const
{
    return &d->sync;
}

UploadQueue *AccountSession::uploads() const
{
    return &d->uploads;
}

const TransferMeter &AccountSession::meter() const
{
    return d->transport.meter();
}

void AccountSession::importUrl(const QString &url, const QString &name)
{
    if (d->service && !d->isReachable) {
        d->waitingImports.push_back({ url, name });
        d->service->ensureRunning();
        return;
    }
    whenDone(d->client.importUrl(url, name), this, [this, url](Result<StartedTask> answer) {
        if (!answer) {
            Q_EMIT importFailed(url, answer.error());
            return;
        }
        d->sync.expectTask(answer->taskId);
        Q_EMIT importStarted(url, answer->taskId);
    });
}

void AccountSession::importFile(const QString &filePath, const QString &name)
{
    const Upload *upload = d->uploads.add(filePath, name);
    connect(upload, &Upload::finished, this, [this](const QString &taskId) { d->sync.expectTask(taskId); });
}

} // namespace reelwatch
