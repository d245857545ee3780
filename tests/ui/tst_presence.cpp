#include "ui/desktop/presence.h"

#include "support/testbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

const QString screenSaver = u"org.freedesktop.ScreenSaver"_s;
const QString login = u"org.freedesktop.login1"_s;
const QString loginManager = u"org.freedesktop.login1.Manager"_s;
const QString loginSession = u"org.freedesktop.login1.Session"_s;
const QString sessionPath = u"/org/freedesktop/login1/session/_31"_s;
const QString network = u"org.freedesktop.NetworkManager"_s;

//! The screen saver and logind, as far as they are asked.
class Desktop : public QDBusVirtualObject
{
public:
    explicit Desktop(const QString &address) : bus(QDBusConnection::connectToBus(address, u"desktop"_s))
    {
        bus.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath);
        bus.registerService(screenSaver);
        bus.registerService(login);
    }
    ~Desktop() override { QDBusConnection::disconnectFromBus(u"desktop"_s); }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        ++asked;
        const QString member = message.member();
        if (member == "GetActive"_L1 && message.path() == "/org/freedesktop/ScreenSaver"_L1)
            return connection.send(message.createReply(isActive));
        if (member == "GetSessionByPID"_L1)
            return connection.send(message.createReply(QVariant::fromValue(QDBusObjectPath(sessionPath))));
        if (member == "Get"_L1 && message.path() == sessionPath)
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(isLocked))));
        return false;
    }
    void tell(const QString &path, const QString &interface, const QString &name,
              const QVariantList &values = {})
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(values);
        bus.send(signal);
    }
    void setActive(bool active)
    {
        tell(u"/org/freedesktop/ScreenSaver"_s, screenSaver, u"ActiveChanged"_s, { active });
    }

    QDBusConnection bus;
    bool isActive = false;
    bool isLocked = false;
    int asked = 0;
};

//! NetworkManager, as far as Qt asks it. In a thread of its own, because Qt waits for the answers.
class NetworkManager : public QDBusVirtualObject
{
public:
    enum State : uint { Disconnected = 20, Connecting = 40, Local = 50, Site = 60, Global = 70 };

    explicit NetworkManager(const QString &address)
        : bus(QDBusConnection::connectToBus(address, u"network"_s))
    {
        bus.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath);
        moveToThread(&thread);
        thread.start();
        bus.registerService(network);
    }
    ~NetworkManager() override
    {
        QDBusConnection::disconnectFromBus(u"network"_s);
        thread.quit();
        thread.wait();
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "GetAll"_L1)
            return false;
        const bool isManager = message.arguments().value(0).toString() == network;
        return connection.send(message.createReply(isManager ? properties() : QVariantMap()));
    }
    void setState(State now)
    {
        state = now;
        tell();
    }
    void setMetered(bool now)
    {
        isMetered = now;
        tell();
    }

private:
    QVariantMap properties() const
    {
        return { { u"State"_s, uint(state) },
                 { u"Connectivity"_s, state == Global ? 4U : 1U },
                 { u"Metered"_s, isMetered ? 1U : 2U },
                 { u"PrimaryConnection"_s, QVariant::fromValue(QDBusObjectPath(u"/"_s)) } };
    }
    void tell()
    {
        QDBusMessage signal
            = QDBusMessage::createSignal(u"/org/freedesktop/NetworkManager"_s,
                                         u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        signal.setArguments({ network, properties(), QStringList() });
        bus.send(signal);
    }

    QDBusConnection bus;
    QThread thread;
    std::atomic<uint> state = Global;
    std::atomic<bool> isMetered = false;
};

} // namespace

using Reachability = QNetworkInformation::Reachability;
Q_DECLARE_METATYPE(Reachability)

class TestPresence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    //! Qt asks for the network once, on the system's bus.
    void initTestCase()
    {
        if (m_systemBus.address.isEmpty())
            QSKIP("there is no dbus-daemon");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_systemBus.address.toUtf8());
        m_network = std::make_unique<NetworkManager>(m_systemBus.address);
    }
    void cleanupTestCase() { m_network.reset(); }
    void init()
    {
        m_bus = std::make_unique<TestBus>();
        if (m_bus->address.isEmpty())
            QSKIP("there is no dbus-daemon");
        m_desktop = std::make_unique<Desktop>(m_bus->address);
    }
    void cleanup()
    {
        m_desktop.reset();
        m_bus.reset();
    }

    void screenSaverLocks()
    {
        Presence presence(buses());
        QSignalSpy locked(&presence, &Presence::lockedChanged);
        QTRY_COMPARE(m_desktop->asked, 4); // at two paths, the session, and whether it is locked
        QVERIFY(!presence.isLocked());
        m_desktop->setActive(true);
        QTRY_VERIFY(presence.isLocked());
        m_desktop->setActive(true);
        m_desktop->setActive(false);
        QTRY_VERIFY(!presence.isLocked());
        QCOMPARE(locked.size(), 2);
    }

    void sessionLocks()
    {
        Presence presence(buses());
        QTRY_COMPARE(m_desktop->asked, 4);
        m_desktop->tell(sessionPath, loginSession, u"Lock"_s);
        QTRY_VERIFY(presence.isLocked());
        m_desktop->setActive(true); // and it stays so
        m_desktop->tell(sessionPath, loginSession, u"Unlock"_s);
        QTRY_VERIFY(!presence.isLocked());
        // What another session does is none of its business.
        m_desktop->tell(u"/org/freedesktop/login1/session/_32"_s, loginSession, u"Lock"_s);
        QSignalSpy woke(&presence, &Presence::woke);
        m_desktop->tell(u"/org/freedesktop/login1"_s, loginManager, u"PrepareForSleep"_s, { false });
        QTRY_COMPARE(woke.size(), 1);
        QVERIFY(!presence.isLocked());
    }

    void knowsWhatWasSoBefore_data()
    {
        QTest::addColumn<bool>("active");
        QTest::addColumn<bool>("locked");
        QTest::newRow("screen saver") << true << false;
        QTest::newRow("session") << false << true;
    }

    void knowsWhatWasSoBefore()
    {
        QFETCH(bool, active);
        QFETCH(bool, locked);
        m_desktop->isActive = active;
        m_desktop->isLocked = locked;
        Presence presence(buses());
        QVERIFY(!presence.isLocked()); // nothing is waited for
        QTRY_VERIFY(presence.isLocked());
    }

    void wakesAfterSleepOnly()
    {
        Presence presence(buses());
        QTRY_COMPARE(m_desktop->asked, 4);
        QSignalSpy woke(&presence, &Presence::woke);
        m_desktop->tell(u"/org/freedesktop/login1"_s, loginManager, u"PrepareForSleep"_s, { true });
        m_desktop->setActive(true);
        QTRY_VERIFY(presence.isLocked());
        QCOMPARE(woke.size(), 0);
        m_desktop->tell(u"/org/freedesktop/login1"_s, loginManager, u"PrepareForSleep"_s, { false });
        QTRY_COMPARE(woke.size(), 1);
    }

    void networkIsBetterWhenMoreCanBeReached_data()
    {
        QTest::addColumn<Reachability>("before");
        QTest::addColumn<Reachability>("now");
        QTest::addColumn<bool>("better");
        const auto row = [](const char *name, Reachability before, Reachability now, bool better) {
            QTest::newRow(name) << before << now << better;
        };
        row("after an outage", Reachability::Disconnected, Reachability::Online, true);
        row("servers nearby, after an outage", Reachability::Disconnected, Reachability::Local, true);
        row("servers of the site, after an outage", Reachability::Disconnected, Reachability::Site, true);
        row("the site, then", Reachability::Local, Reachability::Site, true);
        row("all, then", Reachability::Site, Reachability::Online, true);
        row("all at once", Reachability::Local, Reachability::Online, true);
        row("after it was being made", Reachability::Unknown, Reachability::Online, true);
        row("being made", Reachability::Disconnected, Reachability::Unknown, false);
        row("no longer known", Reachability::Online, Reachability::Unknown, false);
        row("lost", Reachability::Online, Reachability::Disconnected, false);
        row("lost while it was being made", Reachability::Unknown, Reachability::Disconnected, false);
        row("less", Reachability::Online, Reachability::Site, false);
        row("the same", Reachability::Online, Reachability::Online, false);
        row("none, as before", Reachability::Disconnected, Reachability::Disconnected, false);
    }

    void networkIsBetterWhenMoreCanBeReached()
    {
        QFETCH(Reachability, before);
        QFETCH(Reachability, now);
        QFETCH(bool, better);
        QCOMPARE(isNetworkBetter(before, now), better);
    }

    void tellsThatTheNetworkIsBack()
    {
        Presence presence(buses());
        const QNetworkInformation *information = QNetworkInformation::instance();
        if (!information || information->backendName() != "networkmanager"_L1)
            QSKIP("Qt does not ask NetworkManager here");
        QCOMPARE(information->reachability(), Reachability::Online);
        QSignalSpy returned(&presence, &Presence::networkReturned);
        m_network->setState(NetworkManager::Disconnected);
        QTRY_COMPARE(information->reachability(), Reachability::Disconnected);
        m_network->setState(NetworkManager::Connecting);
        QTRY_VERIFY(information->reachability() != Reachability::Disconnected);
        QCOMPARE(returned.size(), 0);
        m_network->setState(NetworkManager::Global);
        QTRY_COMPARE(returned.size(), 1);
        m_network->setState(NetworkManager::Local);
        QTRY_COMPARE(information->reachability(), Reachability::Local);
        QCOMPARE(returned.size(), 1);
        m_network->setState(NetworkManager::Site);
        QTRY_COMPARE(returned.size(), 2);
        m_network->setState(NetworkManager::Global);
        QTRY_COMPARE(returned.size(), 3);
    }

    void tellsThatTheNetworkIsPaidFor()
    {
        Presence presence(buses());
        const QNetworkInformation *information = QNetworkInformation::instance();
        if (!information || information->backendName() != "networkmanager"_L1)
            QSKIP("Qt does not ask NetworkManager here");
        QSignalSpy metered(&presence, &Presence::meteredChanged);
        QVERIFY(!presence.isMetered());
        m_network->setMetered(true);
        QTRY_VERIFY(presence.isMetered());
        m_network->setMetered(false);
        QTRY_VERIFY(!presence.isMetered());
        QCOMPARE(metered.size(), 2);
    }

    void withoutABusItTellsNothing()
    {
        Presence presence(
            Presence::Buses { u"unix:path=/nonexistent/bus"_s, u"unix:path=/nonexistent/bus"_s });
        QVERIFY(!presence.isLocked());
        QCOMPARE(m_desktop->asked, 0);
    }

private:
    Presence::Buses buses() const { return { m_bus->address, m_bus->address }; }

    TestBus m_systemBus;
    std::unique_ptr<NetworkManager> m_network;
    std::unique_ptr<TestBus> m_bus;
    std::unique_ptr<Desktop> m_desktop;
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
