#include "ui/desktop/notifier.h"

#ifdef REELWATCH_DBUS
#include "ui/desktop/sessionbus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#endif
#include <QGuiApplication>
#include <QHash>
#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace reelwatch {

#ifdef REELWATCH_DBUS

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;
const QString inhibited = u"Inhibited"_s;
const QString defaultAction = u"default"_s; //!< the server takes a click on the bubble itself for it

constexpr int patienceMs = 5000;
constexpr std::size_t mostWaiting = 20;

QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

#endif

struct Notifier::Private
{
    int lastNumber = 0;
    bool isInhibited = false;
#ifdef REELWATCH_DBUS
    struct Waiting
    {
        int number;
        QString title;
        QString body;
        Tone tone;
    };

    Private(Notifier *notifier, const QString &address) : q(notifier), bus(address) { }

    Notifier *q;
    SessionBus bus;
    std::optional<QStringList> abilities; //!< of the server that runs; null before it was asked
    bool isAsking = false;
    std::vector<Waiting> waiting; //!< for the abilities
    QHash<uint, int> shown; //!< our number by the server's
    QHash<uint, QString> tokens; //!< come before the click they belong to

    template<typename T, typename F> void send(const QDBusMessage &message, F take)
    {
        auto *watcher = new QDBusPendingCallWatcher(bus.connection().asyncCall(message, patienceMs), q);
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, q, [watcher, take] {
            watcher->deleteLater();
            const QDBusPendingReply<T> reply = *watcher;
            take(reply.isError() ? std::nullopt : std::optional<T>(reply.value()));
        });
    }

    void listen()
    {
        QDBusConnection connection = bus.connection();
        connection.connect(service, path, service, u"ActivationToken"_s, q,
                           SLOT(onActivationToken(uint, QString)));
        connection.connect(service, path, service, u"ActionInvoked"_s, q,
                           SLOT(onActionInvoked(uint, QString)));
        connection.connect(service, path, service, u"NotificationClosed"_s, q, SLOT(onClosed(uint, uint)));
        connection.connect(service, path, properties, u"PropertiesChanged"_s, q,
                           SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
        // Another server may know other things, and numbers its bubbles anew.
        auto *owner
            = new QDBusServiceWatcher(service, connection, QDBusServiceWatcher::WatchForOwnerChange, q);
        QObject::connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, q,
                         [this](const QString &, const QString &, const QString &now) {
                             abilities.reset();
                             shown.clear();
                             tokens.clear();
                             setInhibited(false);
                             if (!now.isEmpty())
                                 askInhibited();
                         });
        askInhibited();
    }

    void askInhibited()
    {
        QDBusMessage question = call(properties, u"Get"_s, { service, inhibited });
        question.setAutoStartService(false); // a server that is not there inhibits nothing
        send<QDBusVariant>(question, [this](const std::optional<QDBusVariant> &value) {
            setInhibited(value && value->variant().toBool());
        });
    }

    void setInhibited(bool now)
    {
        if (std::exchange(isInhibited, now) != now)
            Q_EMIT q->inhibitedChanged(now);
    }

    void askAbilities()
    {
        if (std::exchange(isAsking, true))
            return;
        send<QStringList>(call(service, u"GetCapabilities"_s),
                          [this](const std::optional<QStringList> &known) {
                              isAsking = false;
                              abilities = known;
                              for (const Waiting &each : std::exchange(waiting, {})) {
                                  if (abilities)
                                      notify(each);
                              }
                          });
    }

    void notify(const Waiting &bubble)
    {
        const bool readsMarkup = abilities->contains("body-markup"_L1);
        const QStringList actions = abilities->contains("actions"_L1)
            //: the click on a notification, where the desktop shows it as a button
            ? QStringList { defaultAction, Notifier::tr("Show") }
            : QStringList();
        const QVariantMap hints {
            { u"desktop-entry"_s, QGuiApplication::desktopFileName() },
            { u"urgency"_s, QVariant::fromValue(uchar { 1 }) }, // normal: a higher one would break through
            { u"category"_s, bubble.tone == Tone::Good ? u"transfer.complete"_s : u"transfer.error"_s },
        };
        const QVariantList arguments {
            // The program's name, not the window's title: servers group by it.
            u"Reelwatch"_s,
            0U,
            u"io.github.reelwatch.Reelwatch"_s,
            bubble.title,
            readsMarkup ? bubble.body.toHtmlEscaped() : bubble.body,
            actions,
            hints,
            -1,
        };
        send<uint>(call(service, u"Notify"_s, arguments),
                   [this, number = bubble.number](const std::optional<uint> &id) {
                       if (id)
                           shown.insert(*id, number);
                   });
    }
#else
    Private(Notifier *, const QString &) { }
#endif
};

Notifier::Notifier(const QString &busAddress, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, busAddress))
{
#ifdef REELWATCH_DBUS
    if (d->bus.isConnected())
        d->listen();
#endif
}

Notifier::~Notifier() = default;

int Notifier::show(const QString &title, const QString &body, Tone tone)
{
    const int number = ++d->lastNumber;
#ifdef REELWATCH_DBUS
    if (!d->bus.isConnected() || d->waiting.size() >= mostWaiting)
        return number;
    const Private::Waiting bubble { number, title, body, tone };
    if (d->abilities) {
        d->notify(bubble);
    } else {
        d->waiting.push_back(bubble);
        d->askAbilities();
    }
#else
    Q_UNUSED(title)
    Q_UNUSED(body)
    Q_UNUSED(tone)
#endif
    return number;
}

bool Notifier::isInhibited() const
{
    return d->isInhibited;
}

void Notifier::onActivationToken(uint id, const QString &token)
{
#ifdef REELWATCH_DBUS
    if (d->shown.contains(id))
        d->tokens.insert(id, token);
#else
    Q_UNUSED(id)
    Q_UNUSED(token)
#endif
}

void Notifier::onActionInvoked(uint id, const QString &action)
{
#ifdef REELWATCH_DBUS
    const auto found = d->shown.constFind(id);
    if (found != d->shown.constEnd() && action == defaultAction)
        Q_EMIT activated(*found, d->tokens.take(id));
#else
    Q_UNUSED(id)
    Q_UNUSED(action)
#endif
}

void Notifier::onClosed(uint id, uint reason)
{
    Q_UNUSED(reason)
#ifdef REELWATCH_DBUS
    d->shown.remove(id);
    d->tokens.remove(id);
#else
    Q_UNUSED(id)
#endif
}

void Notifier::onPropertiesChanged(const QString &interface, const QVariantMap &changed,
                                   const QStringList &gone)
{
    Q_UNUSED(gone)
#ifdef REELWATCH_DBUS
    if (interface == service && changed.contains(inhibited))
        d->setInhibited(changed.value(inhibited).toBool());
#else
    Q_UNUSED(interface)
    Q_UNUSED(changed)
#endif
}

} // namespace reelwatch
