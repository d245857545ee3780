#include "ui/desktop/presence.h"

#include <QNetworkInformation>

#ifdef REELWATCH_DBUS
#include "ui/desktop/sessionbus.h"
#include "ui/desktop/systembus.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

struct Presence::Private
{
    bool screenSaver = false;
    bool sessionLocked = false;
    bool locked = false;
    bool metered = false;
    QNetworkInformation::Reachability reachability = QNetworkInformation::Reachability::Unknown;
#ifdef REELWATCH_DBUS
    QString sessionName; //!< of connections made here; empty for those of the desktop
    QString systemName;
    QDBusConnection session { QString() };
    QDBusConnection system { QString() };
#endif
};

namespace {

//! How much can be reached.
int rank(QNetworkInformation::Reachability reachability)
{
    switch (reachability) {
    case QNetworkInformation::Reachability::Unknown:
    case QNetworkInformation::Reachability::Disconnected:
        break;
    case QNetworkInformation::Reachability::Local:
        return 1;
    case QNetworkInformation::Reachability::Site:
        return 2;
    case QNetworkInformation::Reachability::Online:
        return 3;
    }
    return 0;
}

} // namespace

bool isNetworkBetter(QNetworkInformation::Reachability before, QNetworkInformation::Reachability now)
{
    return rank(now) > rank(before);
}

Presence::Presence(QObject *parent) : Presence(Buses(), parent) { }

Presence::Presence(const Buses &buses, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
#ifdef REELWATCH_DBUS
    static int made = 0;
    ++made;
    if (buses.session.isEmpty()) {
        if (SessionBus::isThere())
            d->session = QDBusConnection::sessionBus();
    } else {
        d->sessionName = u"presence-session-%1"_s.arg(made);
        d->session = QDBusConnection::connectToBus(buses.session, d->sessionName);
    }
    if (buses.system.isEmpty()) {
        if (hasSystemBus())
            d->system = QDBusConnection::systemBus();
    } else {
        d->systemName = u"presence-system-%1"_s.arg(made);
        d->system = QDBusConnection::connectToBus(buses.system, d->systemName);
    }
    watchScreenSaver();
    watchLogin();
#else
    Q_UNUSED(buses)
#endif
    watchNetwork();
}

Presence::~Presence()
{
#ifdef REELWATCH_DBUS
    for (const QString &name : { d->sessionName, d->systemName }) {
        if (!name.isEmpty())
            QDBusConnection::disconnectFromBus(name);
    }
#endif
}

bool Presence::isLocked() const
{
    return d->locked;
}

bool Presence::isMetered() const
{
    return d->metered;
}

#ifdef REELWATCH_DBUS

namespace {

//! Calls \a method and gives its first value to \a take, when it comes; an error gives nothing.
template<typename T, typename F>
void ask(const QDBusConnection &bus, QDBusMessage method, QObject *context, F take)
{
    method.setAutoStartService(false); // nothing is started for this
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(method), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, take] {
        watcher->deleteLater();
        const QDBusPendingReply<T> reply = *watcher;
        if (!reply.isError())
            take(reply.value());
    });
}

} // namespace

void Presence::watchScreenSaver()
{
    if (!d->session.isConnected())
        return;
    const QString name = u"org.freedesktop.ScreenSaver"_s;
    // Desktops give the object at one of two paths; the signal is taken from any.
    d->session.connect(QString(), QString(), name, u"ActiveChanged"_s, this, SLOT(onScreenSaver(bool)));
    for (const QString &path : { u"/org/freedesktop/ScreenSaver"_s, u"/ScreenSaver"_s }) {
        ask<bool>(d->session, QDBusMessage::createMethodCall(name, path, name, u"GetActive"_s), this,
                  [this](bool active) {
                      if (active)
                          onScreenSaver(true);
                  });
    }
}

void Presence::watchLogin()
{
    if (!d->system.isConnected())
        return;
    const QString service = u"org.freedesktop.login1"_s;
    const QString managerPath = u"/org/freedesktop/login1"_s;
    const QString manager = u"org.freedesktop.login1.Manager"_s;
    const QString session = u"org.freedesktop.login1.Session"_s;
    d->system.connect(service, managerPath, manager, u"PrepareForSleep"_s, this,
                      SLOT(onPrepareForSleep(bool)));

    QDBusMessage find = QDBusMessage::createMethodCall(service, managerPath, manager, u"GetSessionByPID"_s);
    find.setArguments({ static_cast<uint>(QCoreApplication::applicationPid()) });
    ask<QDBusObjectPath>(d->system, find, this, [this, service, session](const QDBusObjectPath &path) {
        d->system.connect(service, path.path(), session, u"Lock"_s, this, SLOT(onLock()));
        d->system.connect(service, path.path(), session, u"Unlock"_s, this, SLOT(onUnlock()));
        QDBusMessage hint = QDBusMessage::createMethodCall(service, path.path(),
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        hint.setArguments({ session, u"LockedHint"_s });
        ask<QDBusVariant>(d->system, hint, this, [this](const QDBusVariant &value) {
            if (value.variant().toBool())
                onLock();
        });
    });
}

#endif

void Presence::watchNetwork()
{
    using Feature = QNetworkInformation::Feature;
    // One backend serves the whole program; what it does not know, it never tells.
    const auto load = [](QNetworkInformation::Features features) {
        return QNetworkInformation::loadBackendByFeatures(features);
    };
    if (!load(Feature::Reachability | Feature::Metered) && !load(Feature::Reachability)
        && !load(Feature::Metered))
        return;
    QNetworkInformation *network = QNetworkInformation::instance();
    if (!network)
        return;
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability now) {
                if (isNetworkBetter(std::exchange(d->reachability, now), now))
                    Q_EMIT networkReturned();
            });
    d->reachability = network->reachability();
    const auto take = [this](bool metered) {
        if (std::exchange(d->metered, metered) != metered)
            Q_EMIT meteredChanged(metered);
    };
    connect(network, &QNetworkInformation::isMeteredChanged, this, take);
    d->metered = network->isMetered();
}

void Presence::onScreenSaver(bool active)
{
    d->screenSaver = active;
    update();
}

void Presence::onLock()
{
    d->sessionLocked = true;
    update();
}

void Presence::onUnlock()
{
    // Whoever unlocks the session sees the screen again, also where the screen saver does not tell so.
    d->sessionLocked = false;
    d->screenSaver = false;
    update();
}

void Presence::onPrepareForSleep(bool begins)
{
    if (!begins)
        Q_EMIT woke();
}

void Presence::update()
{
    const bool locked = d->screenSaver || d->sessionLocked;
    if (std::exchange(d->locked, locked) != locked)
        Q_EMIT lockedChanged(locked);
}

} // namespace reelwatch
