#pragma once

#include "support/testbus.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QVariantMap>

#include <vector>

//! A desktop's notification server, as far as programs see it, and its launcher, which listens.
class NotificationServer : public QDBusVirtualObject
{
    Q_OBJECT
public:
    struct Shown
    {
        uint id;
        QString program, icon, title, body;
        QStringList actions;
        QVariantMap hints;
        uint replaced;
    };

    explicit NotificationServer(const QString &address)
        : bus(QDBusConnection::connectToBus(address, QStringLiteral("notification-server")))
    {
        bus.registerVirtualObject(path(), this, QDBusConnection::SubPath);
        bus.registerService(name());
        bus.connect(QString(), QString(), QStringLiteral("com.canonical.Unity.LauncherEntry"),
                    QStringLiteral("Update"), this, SLOT(onLauncher(QString, QVariantMap)));
    }
    ~NotificationServer() override
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("notification-server"));
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QString member = message.member();
        if (member == QLatin1StringView("GetCapabilities")) {
            ++abilitiesAsked;
            return connection.send(message.createReply(abilities));
        }
        if (member == QLatin1StringView("Notify")) {
            const QVariantList all = message.arguments();
            const uint id = static_cast<uint>(shown.size()) + 1;
            shown.push_back({ id, all[0].toString(), all[2].toString(), all[3].toString(), all[4].toString(),
                              all[5].toStringList(), qdbus_cast<QVariantMap>(all[6]), all[1].toUInt() });
            return connection.send(message.createReply(id));
        }
        if (member == QLatin1StringView("Get")) {
            ++inhibitedAsked;
            return hasInhibited
                ? connection.send(
                    message.createReply(QVariant::fromValue(QDBusVariant(QVariant(isInhibited)))))
                : connection.send(message.createErrorReply(QDBusError::UnknownProperty, QString()));
        }
        return false;
    }

    void setInhibited(bool inhibited)
    {
        isInhibited = inhibited;
        QDBusMessage signal = QDBusMessage::createSignal(
            path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
        signal.setArguments(
            { name(), QVariantMap { { QStringLiteral("Inhibited"), inhibited } }, QStringList() });
        bus.send(signal);
    }
    void click(uint id, const QString &token = {}, const QString &action = QStringLiteral("default"))
    {
        if (!token.isEmpty())
            tell(QStringLiteral("ActivationToken"), { id, token });
        tell(QStringLiteral("ActionInvoked"), { id, action });
        tell(QStringLiteral("NotificationClosed"), { id, 2U });
    }

    static QString name() { return QStringLiteral("org.freedesktop.Notifications"); }
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }

    QDBusConnection bus;
    QStringList abilities { QStringLiteral("actions"), QStringLiteral("body"),
                            QStringLiteral("body-markup") };
    bool hasInhibited = true;
    bool isInhibited = false;
    int abilitiesAsked = 0;
    int inhibitedAsked = 0;
    std::vector<Shown> shown;
    std::vector<std::pair<QString, QVariantMap>> launcher; //!< what was told of launcher entries

private Q_SLOTS:
    void onLauncher(const QString &entry, const QVariantMap &properties)
    {
        launcher.emplace_back(entry, properties);
    }

private:
    void tell(const QString &signalName, const QVariantList &values)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path(), name(), signalName);
        signal.setArguments(values);
        bus.send(signal);
    }
};
