#include "support/studioserver.h"
#include "tests/ui/windowtest.h"
#include "ui/desktop/presence.h"
#include "ui/mainwindow/notices.h"
#include "ui/taskdetail/taskwindow.h"
#include "ui/tasktable/filtersidebar.h"
#include "ui/tasktable/tasklistpane.h"

#include <QClipboard>
#include <QDialog>
#include <QDirIterator>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-of-the-states-test-4711"_s;
const QString nowhere = u"unix:path=/nonexistent/bus"_s;
const Presence::Buses noBuses { nowhere, nowhere };

QListWidgetItem *entry(const Program &program, const QString &listName, const QString &text)
{
    const auto *list = program.find<QListWidget>(listName);
    const QList<QListWidgetItem *> found = list->findItems(text, Qt::MatchExactly);
    return found.isEmpty() ? nullptr : found.first();
}

void clickEntry(const Program &program, const QString &listName, const QString &text,
                Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    auto *list = program.find<QListWidget>(listName);
    const QListWidgetItem *item = entry(program, listName, text);
    QVERIFY(item);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualItemRect(item).center());
}

QString listed(const Program &program, int row)
{
    return program.list()->taskModel()->taskRow(row).id;
}

} // namespace

class MarkingTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u'«' + QString::fromUtf8(text) + u'»';
    }
};

//! The window's states, with a Studio server that can be told to misbehave.
class TestMainWindowStates : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StudioServer> m_server;

    void fill(int count)
    {
        std::vector<ServerTask> tasks;
        const qint64 now = m_server->nowMs();
        for (int i = 0; i < count; ++i) {
            const QString phase = i % 10 == 0 ? u"running"_s : i % 10 == 1 ? u"failed"_s : u"completed"_s;
            const auto progress = i % 10 == 0 ? std::optional(0.25) : std::nullopt;
            tasks.push_back(
                plainTask(u"%1-task"_s.arg(i, 8, 16, QLatin1Char('0')), now - 1000LL * i, phase, progress));
        }
        m_server->addTasks(tasks);
    }
    void open(Program &program, int rows)
    {
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), rows, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().historyComplete, deadlineMs);
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<StudioServer>(key);
        QVERIFY(m_server->listen());
    }
    void cleanup() { m_server.reset(); }

    void keepsSelectionScrollAndOpenWindowsOverARefresh()
    {
        fill(200);
        Program program;
        open(program, 200);
        TaskView *list = program.list();
        const QString chosen = listed(program, 60);
        list->selectTask({ u"this-run"_s, chosen });
        list->verticalScrollBar()->setValue(list->visualRect(list->model()->index(1, 0)).height() * 55 + 7);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(list->currentTask().taskId, chosen);
        const int y = list->visualRect(list->currentIndex()).top();
        TaskWindow *window = nullptr;
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *each = qobject_cast<TaskWindow *>(widget))
                window = each;
        }
        QVERIFY(window);
        const QPointer<TaskWindow> guard(window);

        std::vector<ServerTask> news;
        for (int i = 0; i < 5; ++i)
            news.push_back(plainTask(u"new-%1-task"_s.arg(i), m_server->nowMs(), u"completed"_s));
        m_server->addTasks(news);
        m_server->setStatus(listed(program, 3), { { u"phase"_s, u"completed"_s } });
        program.action(u"refreshAll"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(list->taskModel()->counts().all, 205, deadlineMs);
        list->taskModel()->applyPendingMoves();
        QCOMPARE(program.rowCount(), 205);

        QCOMPARE(list->selectedCount(), 1);
        QCOMPARE(list->selectedTasks().front().taskId, chosen);
        QCOMPARE(list->currentTask().taskId, chosen);
        QTRY_COMPARE(list->visualRect(list->currentIndex()).top(), y);
        QVERIFY(guard && guard->isVisible());
        program.window->close();
        QTRY_VERIFY(!guard);
    }

    void holdsNewOrderWhileSomeonePointsAndAppliesItFromTheChip()
    {
        fill(60);
        Program program;
        open(program, 60);
        TaskView *list = program.list();
        QTest::keyClick(list, Qt::Key_Down);
        const QString first = listed(program, 0);
        m_server->addTasks({ plainTask(u"newest-task"_s, m_server->nowMs() + 1000, u"running"_s, 0.5) });
        program.action(u"refreshAll"_s)->trigger();
        auto *chip = program.find<QPushButton>(u"updatesChip"_s);
        // The order is held for some seconds after each key; further keys keep it held for as long as it
        // takes.
        QTRY_VERIFY_WITH_TIMEOUT((QTest::keyClick(list, Qt::Key_Shift), chip->isVisible()), deadlineMs);
        QCOMPARE(listed(program, 0), first);
        QVERIFY(chip->text().contains(u'1'));
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(!chip->isVisible());
        QVERIFY(list->taskModel()->rowOf({ u"this-run"_s, u"newest-task"_s }) >= 0);
        program.window->close();
    }

    void filtersByStateAndTypeAndCountsEach()
    {
        fill(50);
        Program program;
        open(program, 50);
        QTRY_VERIFY(entry(program, u"stateFilter"_s, u"Failed"_s));
        clickEntry(program, u"stateFilter"_s, u"Failed"_s, Qt::ControlModifier);
        QCOMPARE(program.rowCount(), 5);
        QVERIFY(!entry(program, u"stateFilter"_s, u"All"_s)->isSelected());
        clickEntry(program, u"stateFilter"_s, u"All"_s, Qt::ControlModifier);
        QCOMPARE(program.rowCount(), 50);
        clickEntry(program, u"stateFilter"_s, u"Failed"_s);
        QCOMPARE(program.rowCount(), 5);
        QTRY_VERIFY(!noticesOf(program).filter(u"hide"_s).isEmpty());
        clickEntry(program, u"stateFilter"_s, u"Completed"_s, Qt::ControlModifier);
        QCOMPARE(program.rowCount(), 45);
        clickEntry(program, u"stateFilter"_s, u"All"_s);
        QTRY_COMPARE(program.rowCount(), 50);
        QTRY_VERIFY(noticesOf(program).isEmpty());
        const QString spoken
            = entry(program, u"stateFilter"_s, u"Failed"_s)->data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"Failed"_s) && spoken.contains(u'5'), qPrintable(spoken));
        program.window->close();
    }

    void totalsALongSelectionAndKeepsUpWithIt()
    {
        fill(3000);
        Program program;
        open(program, 3000);
        program.find<QDockWidget>(u"detailDock"_s)->raise();
        const auto details = [&program] { return textsOf(program.find(u"detailDock"_s)); };
        program.action(u"selectAll"_s)->trigger();
        QTRY_VERIFY(details().contains(u"3,000 tasks selected"_s));
        // Two thousand four hundred are completed, three hundred each running and failed.
        QTRY_VERIFY_WITH_TIMEOUT(details().contains(u"2,400"_s), deadlineMs);
        m_server->setStatus(listed(program, 2999), { { u"phase"_s, u"failed"_s } });
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(details().contains(u"2,399"_s), deadlineMs);
        QTRY_VERIFY(program.action(u"copyId"_s)->isEnabled());
        program.action(u"copyId"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 3000);

        const QString one = listed(program, 5);
        program.list()->selectTask({ u"this-run"_s, one });
        QTRY_VERIFY_WITH_TIMEOUT(details().contains(one), deadlineMs);
        QVERIFY(details().filter(u"selected"_s).isEmpty());
        program.list()->clearSelection();
        QTRY_VERIFY(details().contains(u"Select a task to see its details."_s));
        program.window->close();
    }

    void showsSavedViewsAndHowTheListDiffersFromThem()
    {
        fill(50);
        Program program;
        open(program, 50);
        auto *button = program.find<QPushButton>(u"viewButton"_s);
        QCOMPARE(button->text(), u"All tasks"_s);
        auto *search = program.find<QLineEdit>(u"search"_s);
        QTest::keyClick(program.window.get(), Qt::Key_4, Qt::AltModifier);
        QCOMPARE(button->text(), u"Large"_s);
        QCOMPARE(search->text(), u"size:>1GB"_s);
        QCOMPARE(program.list()->header()->sortIndicatorSection(), static_cast<int>(TaskColumn::Size));
        program.list()->sortByColumn(static_cast<int>(TaskColumn::Name), Qt::AscendingOrder);
        QTRY_COMPARE(button->text(), u"Large *"_s);
        QTest::keyClick(program.window.get(), Qt::Key_4, Qt::AltModifier);
        QCOMPARE(button->text(), u"Large"_s);
        search->clear();
        QTRY_COMPARE(button->text(), u"Large *"_s);
        QTest::keyClick(program.window.get(), Qt::Key_0, Qt::AltModifier);
        QCOMPARE(button->text(), u"All tasks"_s);
        QCOMPARE(program.rowCount(), 50);

        ColumnLayout layout = program.list()->columnLayout();
        layout[2].shown = false;
        program.list()->setColumnLayout(layout);
        search->setText(u"0000000"_s);
        program.action(u"saveViewAs"_s)->trigger();
        auto *dialog = program.find<QDialog>(u"saveViewDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(u"First ones"_s);
        dialog->accept();
        program.list()->setColumnLayout(defaultColumnLayout());
        QTest::keyClick(program.window.get(), Qt::Key_0, Qt::AltModifier);
        QTest::keyClick(program.window.get(), Qt::Key_5, Qt::AltModifier);
        QCOMPARE(button->text(), u"First ones"_s);
        QVERIFY(!program.list()->columnLayout()[2].shown);
        QTRY_COMPARE(program.rowCount(), 16);
        program.window->close();
    }

    void searchNarrowsTheListAndSaysWhenNothingMatches()
    {
        fill(50);
        Program program;
        open(program, 50);
        auto *search = program.find<QLineEdit>(u"search"_s);
        program.action(u"find"_s)->trigger();
        QTest::keyClicks(search, u"00000007"_s);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        search->setText(u"nothing has this"_s);
        QTRY_VERIFY(program.find(u"noMatchPage"_s)->isVisible());
        QVERIFY(program.find<QLabel>(u"noMatchPageTitle"_s)->text().contains(u"nothing has this"_s));
        QTest::mouseClick(program.find(u"clearFilters"_s), Qt::LeftButton);
        QCOMPARE(program.rowCount(), 50);
        QVERIFY(search->text().isEmpty());
        search->setText(u"00000007"_s);
        QTRY_COMPARE(program.rowCount(), 1);
        program.action(u"find"_s)->trigger();
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(program.rowCount(), 50);
        program.window->close();
    }

    void copiesTheVisibleColumnsOfTheSelection()
    {
        fill(3);
        Program program;
        open(program, 3);
        program.list()->selectAll();
        QTRY_VERIFY(program.action(u"copyRow"_s)->isEnabled());
        program.action(u"copyRow"_s)->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.first().count(u'\t'), 7);
        program.action(u"copyId"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 3);
        program.window->close();
    }

    void saysEachFaultInItsOwnWords_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("givenKey");
        QTest::addColumn<bool>("stops");
        QTest::addColumn<QString>("words");
        const auto none = static_cast<int>(StudioServer::Fault::None);
        QTest::newRow("wrong key") << none << u"wrong-key-0815"_s << false << u"API key"_s;
        QTest::newRow("dead port") << none << key << true << u"Offline since"_s;
        QTest::newRow("HTML page") << static_cast<int>(StudioServer::Fault::HtmlPage) << key << false
                                   << u"page instead of data"_s;
        QTest::newRow("server fault")
            << static_cast<int>(StudioServer::Fault::InternalError) << key << false << u"500"_s;
        QTest::newRow("too many requests")
            << static_cast<int>(StudioServer::Fault::TooManyRequests) << key << false << u"fewer requests"_s;
    }
    void saysEachFaultInItsOwnWords()
    {
        QFETCH(const int, fault);
        QFETCH(const QString, givenKey);
        QFETCH(const bool, stops);
        QFETCH(const QString, words);
        m_server->setFault(static_cast<StudioServer::Fault>(fault));
        const QUrl address = m_server->baseUrl();
        if (stops)
            m_server->stopListening();
        Program program;
        program.show();
        program.openForThisRun(address, givenKey);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(words).isEmpty(), deadlineMs);
        QCOMPARE(noticesOf(program).size(), 1);
        QTRY_VERIFY(program.find(u"noAnswerPage"_s)->isVisible());
        const QStringList all = textsOf(program.window.get());
        QVERIFY2(all.filter(givenKey).isEmpty(), "the key must not be shown");
        program.window->close();
    }

    void keepsTheRowsReadableWhileTheServerIsAway()
    {
        fill(20);
        Program program;
        open(program, 20);
        m_server->stopListening();
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"Showing data of"_s).isEmpty(), deadlineMs);
        QCOMPARE(program.rowCount(), 20);
        QVERIFY(program.list()->isVisible());
        QTRY_VERIFY(program.find<QLabel>(u"freshness"_s)->text().contains(u"Offline since"_s));
        QVERIFY(m_server->listenAgain());
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(noticesOf(program).isEmpty(), deadlineMs);
        program.window->close();
    }

    void asksAFailingServerAtOnceWhenTheNetworkIsBack()
    {
        fill(5);
        Program program;
        Presence presence(noBuses);
        program.window->follow(&presence);
        open(program, 5);
        const TaskSync *sync = program.window->session()->sync();
        // Until the next attempt is so far away that it is not what is waited for below.
        constexpr qint64 longWaitMs = 60'000;
        m_server->stopListening();
        const auto wait = [sync] {
            return sync->status().nextAttemptMs.value_or(0) - QDateTime::currentMSecsSinceEpoch();
        };
        for (int attempt = 0; attempt < 100 && (!sync->status().error || wait() < longWaitMs); ++attempt) {
            program.action(u"refreshAll"_s)->trigger();
            QTRY_VERIFY(sync->status().error && sync->status().nextAttemptMs);
        }
        QVERIFY(wait() >= longWaitMs);
        QVERIFY(m_server->listenAgain());
        Q_EMIT presence.networkReturned();
        QTRY_VERIFY_WITH_TIMEOUT(!sync->status().error, longWaitMs / 2);
        QTRY_VERIFY(noticesOf(program).isEmpty());
        program.window->close();
    }

    void asksNobodyElseWhenTheNetworkIsBack()
    {
        fill(5);
        Program program;
        Presence presence(noBuses);
        program.window->follow(&presence);
        open(program, 5);
        TaskSync *sync = program.window->session()->sync();
        // What is asked for becomes a part of the status at once.
        const auto isLeftAlone = [&presence, sync] {
            const SyncStatus before = sync->status();
            Q_EMIT presence.networkReturned();
            return sync->status() == before;
        };
        QTRY_VERIFY(sync->status().activity == SyncStatus::Activity::Idle);
        QVERIFY2(isLeftAlone(), "a server that has answered");

        m_server->setRetryAfterSeconds(3600);
        m_server->setFault(StudioServer::Fault::Unavailable);
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY(sync->status().error && sync->status().nextAttemptMs);
        QVERIFY2(isLeftAlone(), "a server that wants to be left alone");

        m_server->setFault(StudioServer::Fault::HtmlPage);
        program.action(u"pauseUpdates"_s)->trigger();
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY(sync->status().error && !sync->status().error->retryAfter);
        m_server->setFault(StudioServer::Fault::None);
        m_server->clearRequests();
        Q_EMIT presence.networkReturned();
        // One request is under way at a time.
        sync->refreshTask(m_server->ids().constFirst());
        QTRY_VERIFY(!m_server->requests().isEmpty());
        QVERIFY2(m_server->requests().constFirst().path != "/task"_L1, "while updates are paused");
        program.window->close();
    }

    void reportsItemsThatCannotBeReadAndShowsTheOthers()
    {
        m_server->addTasks(generatedTasks(40, 3, m_server->nowMs(), 2));
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"could not be read"_s).isEmpty(), deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(program.rowCount() >= 38, deadlineMs);
        auto *details = program.find<QPushButton>(
            u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::ShowProblems)));
        QVERIFY(details);
        QTest::mouseClick(details, Qt::LeftButton);
        auto *dialog = program.window->findChild<QDialog *>(u"textDialog"_s);
        QVERIFY(dialog);
        QVERIFY(!textsOf(dialog).filter(u"/"_s).isEmpty());
        dialog->reject();
        program.window->close();
    }

    void saysWhenThereAreNoTasks()
    {
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        QTRY_VERIFY_WITH_TIMEOUT(program.find(u"emptyPage"_s)->isVisible(), deadlineMs);
        QVERIFY(program.find(u"emptyImport"_s)->isVisible());
        QVERIFY(program.find(u"emptySample"_s)->isVisible());
        program.window->close();
    }

    void saysThatItIsGettingTheTasks()
    {
        m_server->setFault(StudioServer::Fault::Hold);
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        QTRY_VERIFY_WITH_TIMEOUT(program.find(u"stopLoading"_s)->isVisible(), deadlineMs);
        QVERIFY(program.find<QLabel>(u"loadingPageTitle"_s)->text().contains(u"Getting your tasks"_s));
        m_server->setFault(StudioServer::Fault::None);
        m_server->release();
        QTRY_VERIFY_WITH_TIMEOUT(program.find(u"emptyPage"_s)->isVisible(), deadlineMs);
        program.window->close();
    }

    void fitsASmallScreen()
    {
        fill(5);
        Program program;
        open(program, 5);
        program.window->resize(1024, 640);
        QCOMPARE(program.window->size(), QSize(1024, 640));
        program.window->close();
    }

    void pausesAndGoesOn()
    {
        fill(5);
        Program program;
        open(program, 5);
        program.action(u"pauseUpdates"_s)->trigger();
        QVERIFY(program.window->session()->sync()->isPaused());
        QTRY_VERIFY(program.find<QLabel>(u"freshness"_s)->text().contains(u"Paused"_s));
        program.action(u"pauseUpdates"_s)->trigger();
        QVERIFY(!program.window->session()->sync()->isPaused());
        program.action(u"interval_30"_s)->trigger();
        QCOMPARE(program.window->session()->sync()->interval(), std::optional(std::chrono::seconds(30)));
        program.action(u"interval_0"_s)->trigger();
        QVERIFY(!program.window->session()->sync()->interval());
        program.window->close();
    }

    void switchesTheLanguageWhileItIsOpen()
    {
        fill(3);
        Program program;
        open(program, 3);
        program.action(u"language_de"_s)->trigger();
        QCOMPARE(language::chosen(), u"de"_s);
        QCOMPARE(QLocale().language(), QLocale::German);

        // A translator that marks every text shows which ones were put anew.
        MarkingTranslator translator;
        QCoreApplication::installTranslator(&translator);
        const auto isMarked = [](const QString &text) { return text.contains(u'«'); };
        QTRY_VERIFY(isMarked(program.window->menuBar()->actions().first()->text()));
        for (const auto name : { "importAddresses"_L1, "pauseUpdates"_L1, "showAbout"_L1, "interval_60"_L1 })
            QVERIFY2(isMarked(program.action(name)->text()), name.data());
        for (const auto name : { "detailDock"_L1, "progressDock"_L1, "sidebarDock"_L1 })
            QVERIFY2(isMarked(program.find(name)->windowTitle()), name.data());
        for (const auto name : { "useBuiltIn"_L1, "connectStudio"_L1, "emptyImport"_L1, "clearFilters"_L1 })
            QVERIFY2(isMarked(program.find<QPushButton>(name)->text()), name.data());
        QVERIFY(isMarked(program.find<QListWidget>(u"stateFilter"_s)->item(0)->text()));
        QVERIFY(isMarked(program.find<QLineEdit>(u"search"_s)->placeholderText()));
        QTRY_VERIFY(isMarked(program.find<QLabel>(u"counts"_s)->text()));
        QTRY_VERIFY(isMarked(program.window->windowTitle()));
        QVERIFY(isMarked(program.list()->model()->headerData(0, Qt::Horizontal).toString()));
        QCoreApplication::removeTranslator(&translator);
        program.action(u"language_en"_s)->trigger();
        QTRY_COMPARE(program.window->menuBar()->actions().first()->text(), u"&File"_s);
        program.window->close();
    }

    void remembersItsLayoutByColumnName()
    {
        fill(3);
        {
            Program program;
            open(program, 3);
            ColumnLayout layout = program.list()->columnLayout();
            layout[1].width = 333;
            layout[6].shown = false;
            std::swap(layout[2], layout[3]);
            program.list()->setColumnLayout(layout);
            program.list()->sortByColumn(static_cast<int>(TaskColumn::Name), Qt::AscendingOrder);
            program.find(u"sidebarDock"_s)->hide();
            program.window->close();
        }
        Program again;
        open(again, 3);
        QCOMPARE(again.list()->columnLayout()[1].width, 333);
        QVERIFY(!again.list()->columnLayout()[6].shown);
        QCOMPARE(again.list()->columnLayout()[2].column, TaskColumn::Progress);
        QCOMPARE(again.list()->header()->sortIndicatorSection(), static_cast<int>(TaskColumn::Name));
        QVERIFY(!again.find(u"sidebarDock"_s)->isVisible());
        again.window->close();
    }

    void leavesNoTraceOfAServerOpenedForThisRun()
    {
        fill(5);
        const QString home = qEnvironmentVariable("HOME");
        {
            Program program;
            open(program, 5);
            program.list()->selectAll();
            program.window->close();
        }
        QSettings().sync();
        const QByteArray port = ':' + QByteArray::number(m_server->baseUrl().port());
        QDirIterator files(home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(key.toUtf8()), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains(port), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains("00000002-task"), qPrintable(file.fileName()));
            ++read;
        }
        QVERIFY2(read > 0, "the layout is stored, so there is a file to look into");
    }

    void paintsEverythingAnewInTheDark()
    {
        fill(5);
        Program program;
        open(program, 5);
        program.action(u"appearance_2"_s)->trigger();
        QTRY_VERIFY(program.window->palette().color(QPalette::Window).lightness() < 100);
        QVERIFY(program.window->grab().toImage().pixelColor(5, program.window->height() / 2).lightness()
                < 100);
        program.action(u"appearance_1"_s)->trigger();
        QTRY_VERIFY(program.window->palette().color(QPalette::Window).lightness() > 200);
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestMainWindowStates>(argc, argv);
}

#include "tst_mainwindowstates.moc"
