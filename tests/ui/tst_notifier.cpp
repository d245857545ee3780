#include "support/notificationserver.h"
#include "support/patience.h"
#include "ui/desktop/launcherentry.h"
#include "ui/desktop/notifier.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using Tone = Notifier::Tone;

//! On a real bus of its own, with a server that writes down what it is asked to show.
class TestNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QGuiApplication::setDesktopFileName(u"io.github.reelwatch.Reelwatch"_s);
        m_bus = std::make_unique<TestBus>();
        if (m_bus->address.isEmpty())
            QSKIP("there is no dbus-daemon");
        m_server = std::make_unique<NotificationServer>(m_bus->address);
    }
    void cleanup()
    {
        m_server.reset();
        m_bus.reset();
    }

    void bubbleIsShownWithWhatDesktopsWant()
    {
        Notifier notifier(m_bus->address);
        notifier.show(u"Finished: beach.mp4"_s, u"Studio"_s, Tone::Good);
        notifier.show(u"Failed: harbour.mp4"_s, u"no video track"_s, Tone::Bad);
        QTRY_COMPARE(m_server->shown.size(), size_t { 2 });
        const NotificationServer::Shown &good = m_server->shown[0];
        QCOMPARE(good.program, u"Reelwatch"_s);
        QCOMPARE(good.title, u"Finished: beach.mp4"_s);
        QCOMPARE(good.body, u"Studio"_s);
        QCOMPARE(good.replaced, 0U);
        QCOMPARE(good.actions.value(0), u"default"_s);
        QCOMPARE(good.hints.value(u"desktop-entry"_s).toString(), u"io.github.reelwatch.Reelwatch"_s);
        QCOMPARE(good.hints.value(u"category"_s).toString(), u"transfer.complete"_s);
        const NotificationServer::Shown &bad = m_server->shown[1];
        QCOMPARE(bad.hints.value(u"category"_s).toString(), u"transfer.error"_s);
        // A critical one would break through Do Not Disturb.
        QCOMPARE(bad.hints.value(u"urgency"_s).value<uchar>(), uchar { 1 });
        QCOMPARE(m_server->abilitiesAsked, 1);
    }

    void bodyIsPlainTextForEveryServer_data()
    {
        QTest::addColumn<QStringList>("abilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("with markup") << QStringList { u"body"_s, u"body-markup"_s, u"actions"_s }
                                     << u"&lt;b&gt;a&lt;/b&gt; &amp; &quot;b&quot;"_s;
        QTest::newRow("without") << QStringList { u"body"_s } << u"<b>a</b> & \"b\""_s;
    }

    void bodyIsPlainTextForEveryServer()
    {
        QFETCH(QStringList, abilities);
        QFETCH(QString, body);
        m_server->abilities = abilities;
        Notifier notifier(m_bus->address);
        notifier.show(u"<i>title</i>"_s, u"<b>a</b> & \"b\""_s, Tone::Good);
        QTRY_COMPARE(m_server->shown.size(), size_t { 1 });
        QCOMPARE(m_server->shown[0].title, u"<i>title</i>"_s); // no server reads markup there
        QCOMPARE(m_server->shown[0].body, body);
        QCOMPARE(m_server->shown[0].actions.isEmpty(), !abilities.contains(u"actions"_s));
    }

    void clickTellsWhichBubble()
    {
        Notifier notifier(m_bus->address);
        QSignalSpy activated(&notifier, &Notifier::activated);
        const int first = notifier.show(u"first"_s, {}, Tone::Good);
        const int second = notifier.show(u"second"_s, {}, Tone::Good);
        QTRY_COMPARE(m_server->shown.size(), size_t { 2 });
        m_server->click(77); // of another program
        m_server->click(m_server->shown[1].id, u"token-1"_s);
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), second);
        QCOMPARE(activated[0][1].toString(), u"token-1"_s);
        m_server->click(m_server->shown[1].id); // it is closed
        m_server->click(m_server->shown[0].id);
        QTRY_COMPARE(activated.size(), 2);
        QCOMPARE(activated[1][0].toInt(), first);
        QCOMPARE(activated[1][1].toString(), QString());
    }

    void doNotDisturbIsHeardOf()
    {
        m_server->isInhibited = true;
        Notifier notifier(m_bus->address);
        QSignalSpy changed(&notifier, &Notifier::inhibitedChanged);
        QVERIFY(!notifier.isInhibited()); // nothing is waited for
        QTRY_VERIFY(notifier.isInhibited());
        m_server->setInhibited(false);
        QTRY_VERIFY(!notifier.isInhibited());
        QCOMPARE(changed.size(), 2);
    }

    void serverWithoutThatPropertyInhibitsNothing()
    {
        m_server->hasInhibited = false;
        Notifier notifier(m_bus->address);
        QTRY_COMPARE(m_server->inhibitedAsked, 1);
        notifier.show(u"title"_s, {}, Tone::Good);
        QTRY_COMPARE(m_server->shown.size(), size_t { 1 });
        QVERIFY(!notifier.isInhibited());
    }

    void anotherServerIsAskedWhatItKnows()
    {
        Notifier notifier(m_bus->address);
        notifier.show(u"one"_s, u"<"_s, Tone::Good);
        QTRY_COMPARE(m_server->shown.size(), size_t { 1 });
        m_server.reset();
        m_server = std::make_unique<NotificationServer>(m_bus->address);
        m_server->abilities = QStringList { u"body"_s };
        QTRY_COMPARE(m_server->inhibitedAsked, 1); // the change has been heard of
        notifier.show(u"two"_s, u"<"_s, Tone::Good);
        QTRY_COMPARE(m_server->shown.size(), size_t { 1 });
        QCOMPARE(m_server->shown[0].body, u"<"_s);
    }

    void withoutServerOrBusNothingHappens()
    {
        m_server.reset();
        Notifier onEmptyBus(m_bus->address);
        Notifier withoutBus(u"unix:path=/nonexistent/bus"_s);
        LauncherEntry entry(u"unix:path=/nonexistent/bus"_s);
        for (int i = 0; i < 100; ++i) {
            onEmptyBus.show(u"title"_s, u"body"_s, Tone::Good);
            withoutBus.show(u"title"_s, u"body"_s, Tone::Bad);
            entry.setTotals(i, 0.5);
        }
        QVERIFY(!onEmptyBus.isInhibited());
        QVERIFY(!withoutBus.isInhibited());
        // A server that comes later gets only what is new.
        m_server = std::make_unique<NotificationServer>(m_bus->address);
        QTRY_COMPARE(m_server->inhibitedAsked, 1);
        onEmptyBus.show(u"later"_s, {}, Tone::Good);
        QTRY_VERIFY(!m_server->shown.empty());
        QTRY_COMPARE(m_server->shown.back().title, u"later"_s);
    }

    void launcherShowsTheTotals()
    {
        auto entry = std::make_unique<LauncherEntry>(m_bus->address);
        entry->setTotals(0, std::nullopt); // as it was
        entry->setTotals(3, 0.6149);
        entry->setTotals(3, 0.6111); // reads the same
        entry->setTotals(4, std::nullopt);
        entry.reset();
        QTRY_COMPARE(m_server->launcher.size(), size_t { 3 });
        const auto &[name, three] = m_server->launcher[0];
        QCOMPARE(name, u"application://io.github.reelwatch.Reelwatch.desktop"_s);
        QCOMPARE(three.value(u"count"_s).toLongLong(), 3);
        QCOMPARE(three.value(u"count-visible"_s).toBool(), true);
        QCOMPARE(three.value(u"progress"_s).toDouble(), 0.61);
        QCOMPARE(three.value(u"progress-visible"_s).toBool(), true);
        QCOMPARE(m_server->launcher[1].second.value(u"progress-visible"_s).toBool(), false);
        QCOMPARE(m_server->launcher[2].second.value(u"count-visible"_s).toBool(), false);
    }

private:
    std::unique_ptr<TestBus> m_bus;
    std::unique_ptr<NotificationServer> m_server;
};

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
