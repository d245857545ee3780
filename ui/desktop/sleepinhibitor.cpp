#include "ui/desktop/sleepinhibitor.h"

#include "session/uploadqueue.h"

#ifdef REELWATCH_DBUS
#include "ui/desktop/systembus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

struct SleepInhibitor::Private
{
    QList<QPointer<UploadQueue>> queues;
    bool isWanted = false;
#ifdef REELWATCH_DBUS
    QDBusUnixFileDescriptor lock; //!< logind lets the computer sleep when it is closed
#endif
};

SleepInhibitor::SleepInhibitor(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) { }

SleepInhibitor::~SleepInhibitor() = default;

void SleepInhibitor::watch(UploadQueue *uploads)
{
    d->queues.append(uploads);
    connect(uploads, &UploadQueue::changed, this, &SleepInhibitor::update);
    connect(uploads, &UploadQueue::dismissed, this, &SleepInhibitor::update);
    connect(uploads, &QObject::destroyed, this, [this] {
        d->queues.removeAll(nullptr);
        update();
    });
    update();
}

bool SleepInhibitor::isHolding() const
{
#ifdef REELWATCH_DBUS
    return d->lock.isValid();
#else
    return false;
#endif
}

void SleepInhibitor::update()
{
    const bool isWanted
        = std::ranges::any_of(d->queues, [](const auto &queue) { return queue && queue->isSending(); });
    if (std::exchange(d->isWanted, isWanted) == isWanted)
        return;
#ifdef REELWATCH_DBUS
    if (isWanted)
        request();
    else
        d->lock = {};
#endif
}

#ifdef REELWATCH_DBUS

void SleepInhibitor::request()
{
    if (!hasSystemBus())
        return;
    QDBusMessage call
        = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                         u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"sleep:idle"_s << u"Reelwatch"_s << tr("Files are being uploaded") << u"block"_s;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (d->isWanted && reply.isValid())
            d->lock = reply.value();
    });
}

#else

void SleepInhibitor::request() { }

#endif

} // namespace reelwatch
