#include "ui/desktop/presence.h"

#include "support/testbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

const QString screenSaver = u"org.freedesktop.ScreenSaver"_s;
const QString login = u"org.freedesktop.login1"_s;
const QString loginManager = u"org.freedesktop.login1.Manager"_s;
const QString loginSession = u"org.freedesktop.login1.Session"_s;
const QString sessionPath = u"/org/freedesktop/login1/session/_31"_s;

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

} // namespace

class TestPresence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

    void withoutABusItTellsNothing()
    {
        Presence presence(
            Presence::Buses { u"unix:path=/nonexistent/bus"_s, u"unix:path=/nonexistent/bus"_s });
        QVERIFY(!presence.isLocked());
        QCOMPARE(m_desktop->asked, 0);
    }

private:
    Presence::Buses buses() const { return { m_bus->address, m_bus->address }; }

    std::unique_ptr<TestBus> m_bus;
    std::unique_ptr<Desktop> m_desktop;
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
