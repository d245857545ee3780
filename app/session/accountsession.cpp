#include "session/accountsession.h"

#include "livepeer/whendone.h"
#include "tasks/taskfollower.h"

#include <QCryptographicHash>
#include <QHash>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

QUrl firstBaseUrl(const Account &account)
{
    return account.kind == Account::Kind::BuiltIn ? QUrl() : account.baseUrl;
}

QString firstKey(const AccountSession::Setup &setup)
{
    return setup.account.kind == Account::Kind::BuiltIn ? QString() : setup.key;
}

//! Stands for whose tasks the server lists, without giving the key away. The address of the local service is
//! another one at every start; its list is the same.
QString listIdentity(const Account &account, const QString &key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("reelwatch task list\n");
    if (account.kind == Account::Kind::BuiltIn) {
        hash.addData("local service");
    } else {
        // Without a key nothing is listed.
        if (key.isEmpty())
            return {};
        hash.addData(account.baseUrl.toEncoded(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash));
        hash.addData("\n");
        hash.addData(key.trimmed().toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

// The order of the members is the order of need: each is destroyed before what it uses.
struct AccountSession::Private
{
    explicit Private(const Setup &setup)
        : account(setup.account), transport(firstBaseUrl(setup.account), firstKey(setup)), client(&transport),
          store(setup.account.kind == Account::Kind::ThisRunOnly ? u":memory:"_s : setup.databasePath),
          sync(&client, &store), names(&client), uploads(&client), downloads(&client)
    {
        transport.setCaFile(account.caFile);
        const bool isKept = account.kind != Account::Kind::ThisRunOnly && !setup.databasePath.isEmpty()
            && setup.databasePath != ":memory:"_L1;
        if (isKept)
            journalPath = setup.databasePath + u".uploads"_s;
        if (account.kind == Account::Kind::BuiltIn)
            service = std::make_unique<BuiltInService>(setup.localServiceFolder);
        // A remembered account gets its key from the keyring a moment later: asking without it would look
        // like a wrong key.
        const bool awaitsKey = account.kind == Account::Kind::Remote && setup.key.isEmpty();
        isReachable = !service && !awaitsKey;
        uploads.setHeld(!isReachable);
        downloads.setHeld(!isReachable);
        keyTimer.setSingleShot(true);
        keyTimer.setInterval(setup.keyPatience);
        sync.setIdentity(listIdentity(account, setup.key));
    }

    struct Import
    {
        QString url;
        QString name;
        QJsonObject options;
    };

    Account account;
    QString journalPath; //!< empty: unfinished uploads are lost with this run
    HttpTransport transport;
    LivepeerClient client;
    TaskStore store;
    TaskSync sync;
    TaskFollower follower { &sync, &store };
    AssetNames names;
    UploadQueue uploads;
    DownloadQueue downloads;
    std::unique_ptr<BuiltInService> service;
    QTimer keyTimer;
    bool isOpening = false;
    bool isOpened = false;
    bool isReachable = false; //!< the server's address and key are known
    std::vector<Import> waitingImports; //!< asked for while it was not reachable
    int importsUnderWay = 0; //!< sent to the server, not answered
    QHash<const QObject *, std::function<Unfinished()>> work; //!< of others

    void startSync()
    {
        if (isOpened && isReachable)
            sync.start();
    }
};

AccountSession::AccountSession(const Setup &setup, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(setup))
{
    connect(&d->store, &TaskStore::opened, this, [this] {
        d->isOpened = true;
        d->sync.remember();
        d->startSync();
    });

    connect(&d->uploads, &UploadQueue::added, this, [this](const Upload *upload) {
        // The task is listed from the moment the server names it, and again when it has something to work on.
        const auto expect = [this](const QString &taskId) { d->sync.expectTask(taskId); };
        connect(upload, &Upload::taskKnown, this, expect);
        connect(upload, &Upload::finished, this, expect);
    });
    connect(&d->names, &AssetNames::namesFound, this,
            [this](const QHash<QString, QString> &names) { d->store.setAssetNames(names); });
    // What is less urgent than news waits while news cannot be had or are spared.
    d->names.setHeld(true);
    connect(&d->sync, &TaskSync::statusChanged, this, [this](const SyncStatus &status) {
        d->names.setHeld(!status.lastSuccessMs || status.error || status.metered
                         || status.activity == SyncStatus::Activity::Paused);
    });

    if (!d->service) {
        connect(&d->keyTimer, &QTimer::timeout, this, [this] {
            becomeReachable();
            d->startSync();
        });
        return;
    }

    connect(d->service.get(), &BuiltInService::ready, this, [this](const QUrl &baseUrl, const QString &key) {
        d->account.baseUrl = baseUrl;
        d->transport.setBaseUrl(baseUrl);
        d->transport.setKey(key);
        becomeReachable();
        d->startSync();
        d->sync.refreshNow();
    });
    connect(d->service.get(), &BuiltInService::lost, this, [this] {
        d->isReachable = false;
        d->uploads.setHeld(true);
        d->downloads.setHeld(true);
    });
    connect(d->service.get(), &BuiltInService::failed, this, [this](const QString &reason) {
        d->isReachable = false;
        d->uploads.setHeld(true);
        d->downloads.setHeld(true);
        failWaiting();
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
    d->uploads.keepIn(d->journalPath);
    if (d->service)
        d->service->start();
    else if (!d->isReachable)
        d->keyTimer.start();
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
    d->transport.setKey(key);
    d->sync.stop();
    d->sync.setIdentity(listIdentity(d->account, key));
    becomeReachable();
    d->startSync();
    d->sync.refreshNow();
}

BuiltInService *AccountSession::service() const
{
    return d->service.get();
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

AssetNames *AccountSession::names() const
{
    return &d->names;
}

UploadQueue *AccountSession::uploads() const
{
    return &d->uploads;
}

DownloadQueue *AccountSession::downloads() const
{
    return &d->downloads;
}

const TransferMeter &AccountSession::meter() const
{
    return d->transport.meter();
}

void AccountSession::importUrl(const QString &url, const QString &name, const QJsonObject &options)
{
    ensureService();
    if (!d->isReachable) {
        d->waitingImports.push_back({ url, name, options });
        if (d->service && d->service->hasFailed())
            failWaiting();
        return;
    }
    ++d->importsUnderWay;
    whenDone(
        d->client.importUrl(url, name, options), this,
        [this, url, hasOptions = !options.isEmpty()](Result<StartedTask> answer) {
            --d->importsUnderWay;
            if (!answer) {
                if (answer.error().mayHaveBeenDone())
                    d->sync.expectTask({});
                Q_EMIT importFailed(url, answer.error());
                return;
            }
            d->sync.expectTask(answer->taskId);
            Q_EMIT importStarted(url, answer->taskId);
            if (answer->existedBefore && hasOptions)
                Q_EMIT importOptionsIgnored(url, answer->taskId);
        },
        [this, url] {
            --d->importsUnderWay;
            Q_EMIT importFailed(url, { .kind = ApiError::Kind::Cancelled });
        });
}

void AccountSession::importFile(const QString &filePath, const QString &name, const QJsonObject &options)
{
    d->uploads.add(filePath, name, options);
    ensureService();
    if (d->service && d->service->hasFailed())
        failWaiting();
}

bool AccountSession::isReachable() const
{
    return d->isReachable;
}

Unfinished AccountSession::unfinished() const
{
    if (d->uploads.hasUnkept() || !d->waitingImports.empty() || d->importsUnderWay > 0)
        return Unfinished::Lost;
    if (d->downloads.hasUnfinished())
        return Unfinished::Downloads;
    Unfinished gravest = d->uploads.hasUnfinished() ? Unfinished::Kept : Unfinished::Nothing;
    for (const auto &ask : std::as_const(d->work))
        gravest = std::max(gravest, ask());
    return gravest;
}

void AccountSession::addWork(const QObject *work, const std::function<Unfinished()> &ask)
{
    d->work.insert(work, ask);
    connect(work, &QObject::destroyed, this, [this, work] {
        d->work.remove(work);
        Q_EMIT workChanged();
    });
    Q_EMIT workChanged();
}

//! Notices an end of the local service that nobody has run into yet, and starts it again.
void AccountSession::ensureService()
{
    if (d->service && d->isOpening)
        d->service->ensureRunning();
}

void AccountSession::becomeReachable()
{
    d->isReachable = true;
    d->uploads.setHeld(false);
    d->downloads.setHeld(false);
    for (const Private::Import &import : std::exchange(d->waitingImports, {}))
        importUrl(import.url, import.name, import.options);
}

//! Ends what waits for a local service that does not come.
void AccountSession::failWaiting()
{
    const ApiError error { .kind = ApiError::Kind::Offline, .isUnsent = true };
    d->uploads.failWaiting(error);
    d->downloads.failAll(error);
    for (const Private::Import &import : std::exchange(d->waitingImports, {}))
        Q_EMIT importFailed(import.url, error);
}

} // namespace reelwatch
