#include "local/localservice.h"

#include "local/api.h"
#include "local/catalog.h"
#include "local/faultlab.h"
#include "local/httpfront.h"
#include "local/importqueue.h"
#include "local/servicefolder.h"
#include "places/filelock.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr std::chrono::milliseconds otherServicePatience(5000);
constexpr std::chrono::milliseconds otherServicePause(50);
constexpr std::chrono::milliseconds unusedCheckInterval(1000);
constexpr std::chrono::milliseconds answerPatience(1000);
constexpr std::chrono::hours forgottenUploadsInterval(1);

//! Whether a service answers at \a address, an address as written by a service.
bool answers(const QByteArray &address)
{
    const QUrl url(QString::fromLatin1(address), QUrl::StrictMode);
    if (url.host() != "127.0.0.1"_L1 || url.port() <= 0)
        return false;
    const auto patience = static_cast<int>(answerPatience.count());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(url.port())
                 + "\r\nConnection: close\r\n\r\n");
    return socket.waitForReadyRead(patience) && socket.readAll().startsWith("HTTP/1.1 200");
}

} // namespace

struct LocalService::Private
{
    explicit Private(ServiceOptions given)
        : options(std::move(given)), folder(options.dataFolder), lock(folder.lockFile()),
          inUse(folder.inUseFile())
    {
    }

    bool isUnused()
    {
        // The lock is kept when it is won: a window that comes now waits for this service to be gone and
        // starts another.
        // A folder that was removed can be used by nobody.
        return queue && queue->isIdle() && !api->hasUploadsUnderWay()
            && (inUse.tryLock(FileLock::Mode::Exclusive) || !QFileInfo::exists(folder.path()));
    }

    ServiceOptions options;
    ServiceFolder folder;
    FileLock lock;
    FileLock inUse;
    QByteArray address;
    QString problem;
    // Ended in reverse: first no more requests, then no more imports, then the database.
    std::unique_ptr<Catalog> catalog;
    std::unique_ptr<ImportQueue> queue;
    std::unique_ptr<Api> api;
    std::unique_ptr<FaultLab> faults;
    std::unique_ptr<HttpFront> front;
    QTimer unusedCheck;
    QTimer forgottenUploads;
    bool isServing = false;
};

LocalService::LocalService(ServiceOptions options) : d(std::make_unique<Private>(std::move(options))) { }

LocalService::~LocalService()
{
    if (d->isServing)
        d->folder.removeAddress();
    d->forgottenUploads.stop();
    d->front.reset();
    d->api.reset();
    d->queue.reset();
    d->catalog.reset();
}

QByteArray LocalService::address() const
{
    return d->address;
}

QString LocalService::problem() const
{
    return d->problem;
}

LocalService::Start LocalService::start()
{
    const auto fail = [this](const QString &problem) {
        d->problem = problem;
        return Start::Failed;
    };
    if (!d->folder.isFreeToUse()) {
        return fail(u"The folder %1 holds other files. Name an empty or a new folder for the service."_s.arg(
            d->folder.path()));
    }
    if (!d->folder.make())
        return fail(u"The folder %1 cannot be made or is not yours."_s.arg(d->folder.path()));

    QElapsedTimer waited;
    waited.start();
    while (!d->lock.tryLock(FileLock::Mode::Exclusive)) {
        d->address = d->folder.readAddress();
        // A service that has just won the folder may not have removed the address of a killed one yet.
        if (!d->address.isEmpty() && answers(d->address))
            return Start::AlreadyServed;
        if (waited.hasExpired(otherServicePatience.count()))
            return fail(
                u"Another process holds the folder %1 but does not serve it."_s.arg(d->folder.path()));
        QThread::msleep(static_cast<unsigned long>(otherServicePause.count()));
    }
    // What a killed service left behind is not true any more.
    d->folder.removeAddress();
    // Nor is a fault that someone tried meant to last.
    QFile::remove(d->folder.faultFile());

    const auto key = d->folder.readOrMakeKey();
    if (!key)
        return fail(u"The key file in %1 can be neither read nor written."_s.arg(d->folder.path()));
    d->catalog = std::make_unique<Catalog>(d->folder.database());
    if (const auto problem = d->catalog->open())
        return fail(*problem);
    const auto unfinished = d->catalog->resumeUnfinished();
    if (!unfinished)
        return fail(u"The database %1 cannot be written. Check the free space on the disk."_s.arg(
            d->folder.database()));
    d->folder.removeLeftovers(d->catalog->discardedFileIds());

    d->queue = std::make_unique<ImportQueue>(*d->catalog, d->folder, d->options.rules,
                                             d->options.running.value_or(ImportQueue::usualParallelImports));
    d->api
        = std::make_unique<Api>(*d->catalog, d->folder, *key,
                                [queue = d->queue.get()](const QString &taskId) { queue->enqueue(taskId); });
    d->api->setQueueLimit(d->options.queued);
    d->faults = std::make_unique<FaultLab>(d->options.faults, d->folder.faultFile());
    d->front
        = std::make_unique<HttpFront>(*d->api, *d->faults, d->options.rules.silence, d->options.rules.pace);
    quint16 port = 0;
    if (d->options.port) {
        port = d->front->bind(*d->options.port);
        if (port == 0)
            return fail(u"Port %1 is not free."_s.arg(*d->options.port));
    } else {
        if (const quint16 last = d->folder.lastPort(); last != 0)
            port = d->front->bind(last);
        if (port == 0)
            port = d->front->bind(0);
        if (port == 0)
            return fail(u"No port of 127.0.0.1 can be opened."_s);
    }
    const auto tidy = [this] {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        d->api->tidyUploads(now);
        const QStringList purged = d->catalog->purgeDeleted(now - AssetActions::restorableMs);
        for (const QString &fileId : purged) {
            QFile::remove(d->folder.videoFile(fileId));
            QFile::remove(d->folder.metadataFile(fileId));
        }
    };
    tidy();
    QObject::connect(&d->forgottenUploads, &QTimer::timeout, &d->forgottenUploads, tidy);
    d->forgottenUploads.start(forgottenUploadsInterval);
    d->api->setPort(port);
    d->folder.rememberPort(port);
    d->front->serve();
    for (const UnfinishedTask &task : *unfinished)
        d->queue->enqueue(task.taskId);
    d->address = "http://127.0.0.1:" + QByteArray::number(port) + "/api";
    if (!d->folder.writeAddress(d->address))
        return fail(u"The address file in %1 cannot be written. Check the free space on the disk."_s.arg(
            d->folder.path()));
    d->isServing = true;
    return Start::Serving;
}

void LocalService::onUnused(std::function<void()> leave)
{
    if (!d->options.leaveWhenUnused)
        return;
    QObject::connect(&d->unusedCheck, &QTimer::timeout, &d->unusedCheck, [this, leave = std::move(leave)] {
        if (!d->isUnused())
            return;
        d->unusedCheck.stop();
        leave();
    });
    d->unusedCheck.start(unusedCheckInterval);
}

} // namespace reelwatch::local
