#include "session/openaccounts.h"
#include "support/notificationserver.h"
#include "support/studioserver.h"
#include "tests/ui/windowtest.h"
#include "ui/desktop/announcementsettings.h"
#include "ui/desktop/announcementwords.h"
#include "ui/desktop/announcer.h"
#include "ui/desktop/notifier.h"
#include "ui/taskdetail/taskwindow.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-of-the-announcements-4711"_s;

EndedTask ended(const QString &name, const QString &error = {})
{
    return { { u"a"_s, name },
             { .taskId = name,
               .phase = error.isEmpty() ? TaskPhase::Completed : TaskPhase::Failed,
               .name = name,
               .error = error } };
}

} // namespace

//! The real window with a Studio server, on a desktop made here: a bus of its own with a notification server.
class TestAnnouncements : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioServer> m_server;
    std::unique_ptr<TestBus> m_bus;
    std::unique_ptr<NotificationServer> m_desktop;

    void addTask(const QString &id, const QString &phase)
    {
        m_server->putTask(plainTask(id, m_server->nowMs() - 60'000, phase,
                                    phase == "running"_L1 ? std::optional(0.25) : std::nullopt));
    }
    void finish(const QString &id) { m_server->setStatus(id, { { u"phase"_s, u"completed"_s } }); }
    void fail(const QString &id, const QString &error)
    {
        m_server->setStatus(id, { { u"phase"_s, u"failed"_s }, { u"errorMessage"_s, error } });
    }
    void open(Program &program, int rows)
    {
        program.show();
        program.window->linkToDesktop(m_bus->address);
        program.openForThisRun(m_server->baseUrl(), key);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), rows, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(program.window->session()->sync()->status()), deadlineMs);
    }
    static void refresh(const Program &program) { program.action(u"refreshAll"_s)->trigger(); }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<StudioServer>(key);
        QVERIFY(m_server->listen());
        m_bus = std::make_unique<TestBus>();
        if (m_bus->address.isEmpty())
            QSKIP("there is no dbus-daemon");
        m_desktop = std::make_unique<NotificationServer>(m_bus->address);
    }
    void cleanup()
    {
        m_desktop.reset();
        m_bus.reset();
        m_server.reset();
    }

    void tellsOnceOfWhatEndsWhileItLooksOn()
    {
        addTask(u"old-done"_s, u"completed"_s);
        addTask(u"old-failed"_s, u"failed"_s);
        addTask(u"going-1"_s, u"running"_s);
        addTask(u"going-2"_s, u"waiting"_s);
        Program program;
        open(program, 4);
        fail(u"going-1"_s, u"no <b>video</b> track"_s);
        refresh(program);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->shown.size(), size_t { 1 }, deadlineMs);
        QCOMPARE(m_desktop->shown[0].body, u"no &lt;b&gt;video&lt;/b&gt; track"_s);
        QVERIFY2(m_desktop->shown[0].title.startsWith(u"Failed: "_s), qPrintable(m_desktop->shown[0].title));
        finish(u"going-2"_s);
        refresh(program);
        // Ten seconds later.
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->shown.size(), size_t { 2 }, deadlineMs);
        QVERIFY(m_desktop->shown[1].title.startsWith(u"Finished: "_s));
    }

    void clickLeadsToTheTask()
    {
        for (int i = 0; i < 40; ++i)
            addTask(u"done-%1"_s.arg(i), u"completed"_s);
        addTask(u"going"_s, u"running"_s);
        Program program;
        open(program, 41);
        program.window->hide();
        finish(u"going"_s);
        refresh(program);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->shown.size(), size_t { 1 }, deadlineMs);
        m_desktop->click(m_desktop->shown[0].id);
        QTRY_VERIFY(program.window->isVisible());
        QCOMPARE(program.list()->currentTask().taskId, u"going"_s);
    }

    void clickOnAHiddenTaskOpensItsWindow()
    {
        addTask(u"going"_s, u"running"_s);
        addTask(u"done"_s, u"completed"_s);
        Program program;
        open(program, 2);
        program.find<QLineEdit>(u"search"_s)->setText(u"no such task"_s);
        QTRY_COMPARE(program.rowCount(), 0);
        finish(u"going"_s);
        refresh(program);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->shown.size(), size_t { 1 }, deadlineMs);
        m_desktop->click(m_desktop->shown[0].id);
        const auto taskWindow = [] {
            const QWidgetList widgets = QApplication::topLevelWidgets();
            return std::any_of(widgets.begin(), widgets.end(), [](QWidget *widget) {
                return qobject_cast<TaskWindow *>(widget) && widget->isVisible();
            });
        };
        QTRY_VERIFY(taskWindow());
    }

    void doNotDisturbHoldsBackUntilItEnds()
    {
        m_desktop->isInhibited = true;
        addTask(u"a"_s, u"running"_s);
        addTask(u"b"_s, u"running"_s);
        Program program;
        open(program, 2);
        QTRY_COMPARE(m_desktop->inhibitedAsked, 1);
        finish(u"a"_s);
        fail(u"b"_s, u"gone"_s);
        refresh(program);
        QTRY_COMPARE_WITH_TIMEOUT(program.list()->taskModel()->activeCount(), 0, deadlineMs);
        QTest::qWait(1500); // longer than the plan gathers: nothing may come
        QVERIFY(m_desktop->shown.empty());
        m_desktop->setInhibited(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->shown.size(), size_t { 1 }, deadlineMs);
        QCOMPARE(m_desktop->shown[0].title, u"1 finished, 1 failed"_s);
    }

    void launcherFollowsTheTotals()
    {
        addTask(u"a"_s, u"running"_s);
        Program program;
        open(program, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->launcher.empty(), deadlineMs);
        QCOMPARE(m_desktop->launcher.back().second.value(u"count"_s).toInt(), 1);
        finish(u"a"_s);
        refresh(program);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->launcher.back().second.value(u"count-visible"_s).toBool(), false,
                                  deadlineMs);
    }

    void commandRunsForEachEnd()
    {
        const QTemporaryDir folder;
        AnnouncementSettings settings;
        settings.commandAbout = TellAbout::Failures;
        settings.command = { u"touch"_s, u"--"_s, folder.filePath(u"{id}-{phase}"_s) };
        settings.bubbles = TellAbout::Nothing;
        settings.store();
        addTask(u"a"_s, u"running"_s);
        addTask(u"b"_s, u"running"_s);
        addTask(u"c"_s, u"failed"_s);
        addTask(u"d"_s, u"running"_s);
        Program program;
        open(program, 4);
        finish(u"a"_s);
        fail(u"b"_s, u"gone"_s);
        refresh(program);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"b-failed"_s)), deadlineMs);
        // What else had been told of would have been before a later one.
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(program.window->session()->sync()->status()), deadlineMs);
        fail(u"d"_s, u"gone"_s);
        refresh(program);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"d-failed"_s)), deadlineMs);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
                 (QStringList { u"b-failed"_s, u"d-failed"_s }));
        QVERIFY(m_desktop->shown.empty());
    }

    void absenceIsToldOnReturnAndBubblesAreNot()
    {
        addTask(u"a"_s, u"running"_s);
        AccountList accounts;
        SecretStore secrets;
        OpenAccounts open(&accounts, &secrets);
        QDateTime now = QDateTime::currentDateTime();
        Announcer announcer(&open, nullptr, [&now] { return now; });
        Notifier notifier(m_bus->address);
        announcer.setNotifier(&notifier);
        announcer.setSettings({});
        QSignalSpy reported(&announcer, &Announcer::absenceReported);
        announcer.setWindowActive(true);
        announcer.setScreenLocked(true);
        AccountSession::Setup setup;
        setup.account.id = u"one"_s;
        setup.account.kind = Account::Kind::ThisRunOnly;
        setup.account.baseUrl = m_server->baseUrl();
        setup.key = key;
        setup.databasePath = u":memory:"_s;
        open.open(setup);
        const TaskStore *store = open.find(u"one"_s)->store();
        QTRY_COMPARE_WITH_TIMEOUT(store->rowCount(), 1, deadlineMs);
        finish(u"a"_s);
        open.find(u"one"_s)->sync()->refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(store->facts(0).phase, TaskPhase::Completed, deadlineMs);
        QCOMPARE(reported.size(), 0);
        now = now.addSecs(20LL * 60);
        announcer.setScreenLocked(false);
        QCOMPARE(reported.size(), 1);
        const auto report = reported[0][0].value<AbsenceReport>();
        QCOMPARE(report.finished, 1);
        QCOMPARE(report.failed, 0);
        QTest::qWait(1500); // longer than the plan gathers: nothing may come
        QVERIFY(m_desktop->shown.empty());
    }

    void absenceIsALineInTheWindow()
    {
        const QDateTime from(QDate(2026, 3, 2), QTime(14, 2));
        const QString words = wordsOf(
            AbsenceReport { from.toMSecsSinceEpoch(), from.addSecs(3600).toMSecsSinceEpoch(), 12, 3 });
        QVERIFY2(words.endsWith(u": 12 finished, 3 failed"_s), qPrintable(words));
        Program program;
        open(program, 0);
        auto *announcer = program.window->findChild<Announcer *>();
        QVERIFY(announcer);
        Q_EMIT announcer->absenceReported({ 0, 1'000'000, 2, 0 });
        Q_EMIT announcer->absenceReported({ 0, 1'000'000, 2, 1 });
        QTRY_COMPARE(noticesOf(program).size(), 1);
        QVERIFY(noticesOf(program).constFirst().endsWith(u"2 finished, 1 failed"_s));
    }

    void bubbleWords_data()
    {
        QTest::addColumn<QStringList>("finished");
        QTest::addColumn<QStringList>("failed");
        QTest::addColumn<int>("more");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        QTest::newRow("one finished")
            << QStringList { u"a"_s } << QStringList() << 0 << u"Finished: a"_s << u""_s;
        QTest::newRow("one failed") << QStringList() << QStringList { u"b"_s } << 0 << u"Failed: b"_s
                                    << u"why"_s;
        QTest::newRow("two") << QStringList { u"a"_s } << QStringList { u"b"_s } << 0
                             << u"1 finished, 1 failed"_s << u"Failed: b\nFinished: a"_s;
        QTest::newRow("many") << QStringList { u"a"_s } << QStringList { u"b"_s } << 5000
                              << u"5,001 finished, 1 failed"_s << u"Failed: b\nFinished: a\nand 5,000 more"_s;
        QTest::newRow("hostile") << QStringList { u"a\nb\u202Ec"_s } << QStringList() << 0
                                 << u"Finished: a bc"_s << u""_s;
    }

    void bubbleWords()
    {
        QFETCH(QStringList, finished);
        QFETCH(QStringList, failed);
        QFETCH(int, more);
        QFETCH(QString, title);
        QFETCH(QString, body);
        Bubble bubble { static_cast<int>(finished.size()) + more, static_cast<int>(failed.size()), {} };
        for (const QString &name : failed)
            bubble.named.push_back(ended(name, u"why"_s));
        for (const QString &name : finished)
            bubble.named.push_back(ended(name));
        const BubbleWords words = wordsOf(bubble, { { u"a"_s, u"Studio"_s } });
        QCOMPARE(words.title, title);
        QCOMPARE(words.body, body);
        if (bubble.count() == 1) {
            const BubbleWords two = wordsOf(bubble, { { u"a"_s, u"Studio"_s }, { u"b"_s, u"Work"_s } });
            QVERIFY(two.body.endsWith(u"Studio"_s));
        }
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestAnnouncements>(argc, argv);
}

#include "tst_announcements.moc"
