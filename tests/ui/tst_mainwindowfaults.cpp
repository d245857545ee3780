#include "local/faultscript.h"
#include "support/localservice.h"
#include "support/restclient.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/faultdialog.h"
#include "ui/mainwindow/tasklookup.h"
#include "ui/taskdetail/taskwindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

constexpr int taskCount = 3;

//! Tasks that fail at once, because nobody listens at their source.
void addTasks(const QUrl &baseUrl, const QString &key, int count)
{
    RestClient client(baseUrl, key);
    for (int i = 0; i < count; ++i) {
        const QString url = u"http://127.0.0.1:1/%1.mp4"_s.arg(i);
        QCOMPARE(client.post(u"/asset/upload/url"_s, { { "url"_L1, url }, { "name"_L1, url } }).status, 201);
    }
    QTRY_VERIFY_WITH_TIMEOUT(client.get(u"/task"_s).body.count("\"failed\"") >= count, deadlineMs);
}

} // namespace

//! What a person sees of each fault of the service, and that it passes.
class TestMainWindowFaults : public QObject
{
    Q_OBJECT
private:
    LocalService m_service;

    void use(const QByteArray &script) { QVERIFY(m_service.setFaults(script)); }
    void open(Program &program)
    {
        program.show();
        program.openForThisRun(m_service.baseUrl(), m_service.key());
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), taskCount, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().historyComplete, deadlineMs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_service.start());
        addTasks(m_service.baseUrl(), m_service.key(), taskCount);
    }
    void init() { QSettings().clear(); }
    void cleanup() { use({}); }

    void faultHasItsOwnWordsAndPasses_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("tries"); // again by itself
        const auto row = [](const char *script, const QString &words, bool tries = true) {
            QTest::newRow(script) << QByteArray(script) << words << tries;
        };
        row("all: cut 1", u"answer could not be read"_s);
        row("all: no-answer", u"Offline since"_s);
        row("all: long-length 100", u"answer could not be read"_s);
        row("all: short-length 1", u"answer could not be read"_s);
        row("all: status 429", u"asks for fewer requests"_s);
        row("all: status 429 retry-after 1", u"asks for fewer requests"_s);
        row("all: status 429 retry-date 1", u"asks for fewer requests"_s);
        row("all: status 500", u"The server has a fault (code 500)"_s);
        row("all: status 401 echo", u"does not accept the API key"_s, false);
        row("list: status 403", u"may not list the tasks"_s);
        row("all: html", u"a page instead of data"_s);
        row("all: redirect-loop", u"in a circle"_s);
        row("all: redirect-away", u"request was stopped"_s);
        row("list: too-large 80000000", u"larger than any list"_s);
    }
    void faultHasItsOwnWordsAndPasses()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, words);
        QFETCH(const bool, tries);
        Program program;
        open(program);
        use(script);
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(!noticesOf(program).filter(words).isEmpty(),
                                  qPrintable(noticesOf(program).join(u'|')), deadlineMs);
        QCOMPARE(noticesOf(program).size(), 1);
        const SyncStatus status = program.window->session()->sync()->status();
        QCOMPARE(status.nextAttemptMs.has_value(), tries);
        QVERIFY2(textsOf(program.window.get()).filter(m_service.key()).isEmpty(),
                 "the key must not be shown");
        QCOMPARE(program.rowCount(), taskCount);
        QVERIFY(program.list()->isVisible());
        QTRY_VERIFY(!program.find<QLabel>(u"freshness"_s)->text().isEmpty());
        use({});
        if (!tries)
            program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(noticesOf(program).isEmpty(), deadlineMs);
        QCOMPARE(program.rowCount(), taskCount);
        program.window->close();
    }

    void idIsReadFromWhatIsPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("blanks") << u"  \t"_s << QString();
        QTest::newRow("an id") << u" 3c1f-22 "_s << u"3c1f-22"_s;
        QTest::newRow("an id with a slash") << u"a/b"_s << u"a/b"_s;
        QTest::newRow("an address") << u"https://livepeer.studio/api/task/3c1f-22"_s << u"3c1f-22"_s;
        QTest::newRow("an address with more") << u"https://x.example/api/task/3c1f/?a=b#c"_s << u"3c1f"_s;
        QTest::newRow("an encoded id") << u"https://x.example/task/a%2Fb"_s << u"a/b"_s;
        QTest::newRow("no path") << u"https://x.example"_s << QString();
    }
    void idIsReadFromWhatIsPasted()
    {
        QFETCH(const QString, text);
        QTEST(taskIdIn(text), "id");
    }

    void taskIsOpenedByItsIdWhereTheListIsRefused()
    {
        use({});
        RestClient client(m_service.baseUrl(), m_service.key());
        const QString id = QJsonDocument::fromJson(client.get(u"/task"_s).body)
                               .array()
                               .at(0)
                               .toObject()
                               .value("id"_L1)
                               .toString();
        use("list: status 403");
        Program program;
        program.show();
        program.openForThisRun(m_service.baseUrl(), m_service.key());
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"may not list"_s).isEmpty(), deadlineMs);
        QCOMPARE(program.rowCount(), 0);
        program.action(u"openTaskById"_s)->trigger();
        QTRY_VERIFY(program.find(u"taskLookup"_s)->isVisible());
        QVERIFY(!program.find<QPushButton>(u"taskLookupGo"_s)->isEnabled());
        QTest::keyClicks(program.find(u"taskId"_s), u"  https://studio.example/api/task/"_s + id);
        QTest::keyClick(program.find(u"taskId"_s), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        const auto windows = [] {
            const QWidgetList widgets = QApplication::topLevelWidgets();
            return std::ranges::count_if(widgets, [](QWidget *widget) {
                return qobject_cast<TaskWindow *>(widget) && widget->isVisible();
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(windows(), 1, deadlineMs);

        // One that is not there is told of, and opens nothing.
        program.action(u"openTaskById"_s)->trigger();
        QTRY_VERIFY(program.find(u"taskLookup"_s));
        QTest::keyClicks(program.find(u"taskId"_s), u"no-such-task"_s);
        QTest::keyClick(program.find(u"taskId"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"could not be fetched"_s).isEmpty(), deadlineMs);
        QCOMPARE(windows(), 1);
        program.window->close();
    }

    void faultThatTouchesNothingLeavesTheListWhole_data()
    {
        QTest::addColumn<QByteArray>("script");
        for (const char *script : { "list: slow 0.3", "list: cursor-undefined", "list: duplicate-rows",
                                    "oldest: status 500", "all: clock 5", "all: clock -5" })
            QTest::newRow(script) << QByteArray(script);
    }
    void faultThatTouchesNothingLeavesTheListWhole()
    {
        QFETCH(const QByteArray, script);
        Program program;
        open(program);
        use(script);
        const auto before = program.window->session()->sync()->status().lastSuccessMs;
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().lastSuccessMs != before,
                                 deadlineMs);
        QCOMPARE(program.rowCount(), taskCount);
        QVERIFY(noticesOf(program).isEmpty());
        program.window->close();
    }

    void oddTaskIsShownAsWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("words"); // in the invented task's row
        const auto row = [](const char *script, const QString &words) {
            QTest::newRow(script) << QByteArray(script) << words;
        };
        row("all: progress-backwards", u"Running"_s);
        row("all: progress-missing", u"Running"_s);
        row("all: progress-text", u"Running"_s);
        row("all: progress-above-one", u"Running"_s);
        row("all: retrying", u"Retrying"_s);
        row("all: zombie", u"Stalled"_s);
    }
    void oddTaskIsShownAsWhatItIs()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, words);
        use(script);
        Program program;
        program.show();
        program.openForThisRun(m_service.baseUrl(), m_service.key());
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), taskCount + 1, deadlineMs);
        const auto shown = [&program] { return textsOf(program.list()->parentWidget()).join(u'|'); };
        QTRY_VERIFY2_WITH_TIMEOUT(shown().contains(words), qPrintable(shown()), deadlineMs);
        const auto &model = *program.list()->taskModel();
        const int row = model.rowOf({ u"this-run"_s, u"fa000000-0000-4000-8000-00000000fa17"_s });
        QVERIFY(row >= 0);
        const QString progress = model.index(row, static_cast<int>(TaskColumn::Progress)).data().toString();
        QVERIFY2(!progress.contains(u"170"_s), qPrintable(progress));
        program.window->close();
    }

    void newTaskMayBeListedLate()
    {
        use("all: lag 3600");
        Program program;
        program.show();
        program.openForThisRun(m_service.baseUrl(), m_service.key());
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().historyComplete, deadlineMs);
        QCOMPARE(program.rowCount(), 0);
        use({});
        program.action(u"reconcile"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), taskCount, deadlineMs);
        program.window->close();
    }

    void missingRowComesWithTheNextWalk()
    {
        use("list: missing-rows");
        RestClient client(m_service.baseUrl(), m_service.key());
        QCOMPARE(client.get(u"/task"_s).array().size(), taskCount - 1);
        Program program;
        program.show();
        program.openForThisRun(m_service.baseUrl(), m_service.key());
        // A question for news is in another order, so that the row it lacks may be another one.
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().historyComplete, deadlineMs);
        QVERIFY(program.rowCount() >= taskCount - 1);
        use({});
        program.action(u"reconcile"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), taskCount, deadlineMs);
        program.window->close();
    }

    void unreadableRowIsCountedAndTheOthersStay()
    {
        use("list: unreadable-row");
        Program program;
        open(program);
        QTRY_VERIFY2_WITH_TIMEOUT(!noticesOf(program).filter(u"could not be read"_s).isEmpty(),
                                  qPrintable(noticesOf(program).join(u'|')), deadlineMs);
        QCOMPARE(program.rowCount(), taskCount);
        program.window->close();
    }

    void madeUpTaskIsMarkedWhenItIsGone()
    {
        use("all: gone 3600");
        Program program;
        program.show();
        program.openForThisRun(m_service.baseUrl(), m_service.key());
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), taskCount + 1, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().historyComplete, deadlineMs);
        use("all: gone 0");
        program.action(u"reconcile"_s)->trigger();
        const auto countGone = [&program] {
            const auto &model = *program.list()->taskModel();
            int gone = 0;
            for (int row = 0; row < program.rowCount(); ++row)
                gone += model.facts(row).gone ? 1 : 0;
            return gone;
        };
        QTRY_COMPARE_WITH_TIMEOUT(countGone(), 1, deadlineMs);
        QCOMPARE(program.rowCount(), taskCount + 1);
        program.window->close();
    }

    void offeredFaultsAreOnesTheServiceKnows()
    {
        const QList<QByteArray> scripts = FaultDialog::scripts();
        QVERIFY(!scripts.isEmpty());
        for (const QByteArray &script : scripts) {
            const auto faults = local::parsedFaultScript(script);
            QVERIFY2(faults, faults ? "" : qPrintable(faults.error()));
            QCOMPARE(faults->size(), std::size_t(1));
        }
    }

    void personTriesAFaultFromTheWindowAndEndsIt()
    {
        Program program;
        program.show();
        QVERIFY(!program.action(u"tryFaults"_s)->isEnabled());
        program.window->openAccount(AccountList::builtIn());
        const auto *session = program.window->session();
        QVERIFY(session);
        QTRY_VERIFY_WITH_TIMEOUT(session->sync()->status().lastSuccessMs, deadlineMs);
        QTRY_VERIFY(program.action(u"tryFaults"_s)->isEnabled());
        program.action(u"tryFaults"_s)->trigger();
        auto *dialog = program.find(u"faultDialog"_s);
        QVERIFY(dialog);
        program.action(u"tryFaults"_s)->trigger();
        QCOMPARE(program.window->findChildren<FaultDialog *>().size(), 1);
        auto *list = dialog->findChild<QListWidget *>(u"faults"_s);
        QVERIFY(list->hasFocus() || !dialog->isActiveWindow());
        list->setCurrentItem(list->findItems(u"Fault of the server"_s, Qt::MatchExactly).value(0));
        QVERIFY(dialog->findChild<QLabel *>(u"faultEffect"_s)->text().contains(u"500"_s));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(dialog->findChild<QLabel *>(u"faultState"_s)->text(), u"On: Fault of the server"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"code 500"_s).isEmpty(), deadlineMs);
        QTest::keyClick(dialog->findChild<QPushButton *>(u"endFault"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(noticesOf(program).isEmpty(), deadlineMs);
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestMainWindowFaults>(argc, argv);
}

#include "tst_mainwindowfaults.moc"
