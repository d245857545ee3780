#include "support/isolatedhome.h"
#include "ui/tasktable/filtersidebar.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

TaskCounts someCounts()
{
    TaskCounts counts;
    counts.all = 12;
    counts.active = 3;
    counts.byState[static_cast<std::size_t>(TaskState::Running)] = 3;
    counts.byState[static_cast<std::size_t>(TaskState::Failed)] = 4;
    counts.byState[static_cast<std::size_t>(TaskState::Completed)] = 5;
    counts.byType[static_cast<std::size_t>(TaskType::Upload)] = 7;
    counts.byType[static_cast<std::size_t>(TaskType::ExportData)] = 5;
    counts.byAge = { 1, 2, 8, 4 };
    return counts;
}

struct Shown
{
    FilterSidebar sidebar;
    QSignalSpy edited { &sidebar, &FilterSidebar::queryEdited };

    explicit Shown(const TaskCounts &counts = someCounts())
    {
        sidebar.setCounts(counts);
        sidebar.resize(190, 900);
        sidebar.show();
        sidebar.activateWindow();
        if (!QTest::qWaitForWindowActive(&sidebar, 60'000))
            qFatal("The window did not become active");
    }

    QListWidget *list(const QString &name) const { return sidebar.findChild<QListWidget *>(name); }
    QListWidgetItem *entry(const QString &listName, const QString &text) const
    {
        const QList<QListWidgetItem *> found = list(listName)->findItems(text, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.first();
    }
    QStringList entries(const QString &listName) const
    {
        QStringList texts;
        for (int row = 0; row < list(listName)->count(); ++row)
            texts += list(listName)->item(row)->text();
        return texts;
    }
    QStringList chosen(const QString &listName) const
    {
        QStringList texts;
        for (int row = 0; row < list(listName)->count(); ++row) {
            if (list(listName)->item(row)->isSelected())
                texts += list(listName)->item(row)->text();
        }
        return texts;
    }
    void click(const QString &listName, const QString &text, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QListWidgetItem *item = entry(listName, text);
        QVERIFY2(item, qPrintable(text));
        QTest::mouseClick(list(listName)->viewport(), Qt::LeftButton, modifiers,
                          list(listName)->visualItemRect(item).center());
    }
    //! The query as it was told last.
    QString query() const { return edited.isEmpty() ? QString() : edited.last().at(0).toString(); }
};

const QString states = u"stateFilter"_s;
const QString types = u"typeFilter"_s;
const QString ages = u"ageFilter"_s;
const QString projects = u"projectFilter"_s;
const QString accounts = u"accountFilter"_s;

} // namespace

class TestFilterSidebar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsClicked()
    {
        const Shown shown;
        QCOMPARE(shown.chosen(states), QStringList { u"All"_s });
        shown.click(states, u"Failed"_s);
        QCOMPARE(shown.query(), u"phase:failed"_s);
        QCOMPARE(shown.chosen(states), QStringList { u"Failed"_s });
        shown.click(types, u"Data export"_s);
        QCOMPARE(shown.query(), u"phase:failed type:export-data"_s);
        shown.click(states, u"Completed"_s, Qt::ControlModifier);
        QCOMPARE(shown.query(), u"phase:failed,completed type:export-data"_s);
        QCOMPARE(shown.chosen(states), (QStringList { u"Failed"_s, u"Completed"_s }));
        shown.click(states, u"Failed"_s, Qt::ControlModifier);
        QCOMPARE(shown.query(), u"phase:completed type:export-data"_s);
        shown.click(states, u"Active"_s);
        QCOMPARE(shown.query(), u"phase:active type:export-data"_s);
        QCOMPARE(shown.chosen(states), QStringList { u"Active"_s });
        shown.click(ages, u"Last 7 days"_s);
        QCOMPARE(shown.query(), u"phase:active type:export-data age:<7d"_s);
        shown.click(ages, u"Older"_s, Qt::ControlModifier);
        QCOMPARE(shown.query(), u"phase:active type:export-data age:<7d,>=30d"_s);
        shown.click(types, u"All types"_s);
        QCOMPARE(shown.query(), u"phase:active age:<7d,>=30d"_s);
        shown.click(states, u"All"_s, Qt::ControlModifier);
        QCOMPARE(shown.query(), u"age:<7d,>=30d"_s);
        shown.click(ages, u"Any time"_s);
        QCOMPARE(shown.query(), QString());
        QCOMPARE(shown.chosen(ages), QStringList { u"Any time"_s });
    }

    void keepsAnEntryForAllChosenWhenItIsClickedAgain()
    {
        const Shown shown;
        shown.click(states, u"All"_s, Qt::ControlModifier);
        QCOMPARE(shown.chosen(states), QStringList { u"All"_s });
        shown.click(states, u"Failed"_s, Qt::ControlModifier);
        shown.click(states, u"Failed"_s, Qt::ControlModifier);
        QCOMPARE(shown.chosen(states), QStringList { u"All"_s });
        QCOMPARE(shown.query(), QString());
    }

    void showsWhatTheSearchSelects_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("chosenStates");
        QTest::addColumn<QStringList>("chosenTypes");
        QTest::addColumn<QStringList>("chosenAges");
        const QStringList allStates { u"All"_s };
        const QStringList allTypes { u"All types"_s };
        const QStringList anyTime { u"Any time"_s };
        QTest::newRow("words") << u"beach"_s << allStates << allTypes << anyTime;
        QTest::newRow("state by another name")
            << u"is:done"_s << QStringList { u"Completed"_s } << allTypes << anyTime;
        QTest::newRow("a beginning") << u"phase:c"_s << QStringList { u"Completed"_s, u"Cancelled"_s }
                                     << allTypes << anyTime;
        QTest::newRow("turned round") << u"-phase:failed"_s << allStates << allTypes << anyTime;
        QTest::newRow("type without tasks")
            << u"type:clip"_s << allStates << QStringList { u"Clip"_s } << anyTime;
        QTest::newRow("age") << u"age:today"_s << allStates << allTypes << QStringList { u"Today"_s };
        QTest::newRow("an age of no entry") << u"age:<3d"_s << allStates << allTypes << QStringList {};
        QTest::newRow("not understood") << u"phase:eaten"_s << allStates << allTypes << anyTime;
        QTest::newRow("gone") << u"phase:gone"_s << QStringList {} << allTypes << anyTime;
        QTest::newRow("unknown") << u"phase:unknown"_s << QStringList { u"Unknown"_s } << allTypes << anyTime;
    }

    void showsWhatTheSearchSelects()
    {
        QFETCH(QString, query);
        Shown shown;
        shown.sidebar.setQuery(query);
        QTEST(shown.chosen(states), "chosenStates");
        QTEST(shown.chosen(types), "chosenTypes");
        QTEST(shown.chosen(ages), "chosenAges");
        QCOMPARE(shown.edited.size(), 0);
    }

    void editsTheSearchThatWasTyped()
    {
        Shown shown;
        shown.sidebar.setQuery(u"beach  State:RUNNING \"moov atom"_s);
        shown.click(states, u"Failed"_s, Qt::ControlModifier);
        QCOMPARE(shown.query(), u"beach  State:RUNNING,failed \"moov atom"_s);
        shown.click(types, u"Upload"_s);
        QCOMPARE(shown.query(), u"beach  State:RUNNING,failed \"moov atom\" type:upload"_s);
        shown.sidebar.setQuery(u"age:<3d -phase:failed"_s);
        shown.click(ages, u"Today"_s, Qt::ControlModifier);
        QCOMPARE(shown.query(), u"age:<3d,today -phase:failed"_s);
        shown.click(states, u"Failed"_s);
        QCOMPARE(shown.query(), u"age:<3d,today phase:failed"_s);
    }

    void followsTheKeyboard()
    {
        const Shown shown;
        QListWidget *list = shown.list(states);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(shown.query(), u"phase:active"_s);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(shown.query(), u"phase:waiting"_s);
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(shown.query(), u"phase:waiting,running"_s);
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(shown.query(), QString());
    }

    void showsProjectsAndAccountsOnlyWhenThereAreSeveral()
    {
        TaskCounts counts = someCounts();
        counts.byProject = { { u"alpha"_s, 12 } };
        counts.byAccount = { { u"Work"_s, 12 } };
        Shown shown(counts);
        QVERIFY(!shown.list(projects)->isVisible());
        QVERIFY(!shown.list(accounts)->isVisible());
        counts.byProject = { { u"alpha"_s, 7 }, { u"beta, \"2\""_s, 5 } };
        counts.byAccount = { { u"Work"_s, 7 }, { u"Work 2"_s, 5 } };
        shown.sidebar.setCounts(counts);
        QVERIFY(shown.list(projects)->isVisible());
        QCOMPARE(shown.entries(projects), (QStringList { u"All projects"_s, u"alpha"_s, u"beta, \"2\""_s }));
        shown.click(projects, u"beta, \"2\""_s);
        QCOMPARE(shown.query(), u"project:\"beta, \"\"2\"\"\""_s);
        shown.click(accounts, u"Work"_s); // a part of the other
        QVERIFY(shown.query().endsWith(u" account:=Work"_s));
        QCOMPARE(shown.chosen(accounts), QStringList { u"Work"_s });
        shown.click(accounts, u"Work 2"_s, Qt::ControlModifier);
        QVERIFY(shown.query().endsWith(u" account:=Work,\"Work 2\""_s));
        QCOMPARE(shown.chosen(projects), QStringList { u"beta, \"2\""_s });
    }

    void showsAgesOnlyWhenTheyAreKnown()
    {
        TaskCounts counts = someCounts();
        counts.byAge = {};
        Shown shown(counts);
        QVERIFY(!shown.list(ages)->isVisible());
        shown.sidebar.setQuery(u"age:<7d"_s);
        QVERIFY(shown.list(ages)->isVisible());
        QCOMPARE(shown.chosen(ages), QStringList { u"Last 7 days"_s });
        shown.sidebar.setQuery({});
        shown.sidebar.setCounts(someCounts());
        QVERIFY(shown.list(ages)->isVisible());
    }

    void showsTheLargestOfVeryManyProjects()
    {
        TaskCounts counts = someCounts();
        for (int i = 0; i < 200; ++i)
            counts.byProject.insert(u"project %1"_s.arg(i, 3, 10, QChar(u'0')), i);
        Shown shown(counts);
        QCOMPARE(shown.entries(projects).size(), 31);
        QVERIFY(shown.entry(projects, u"project 199"_s));
        QVERIFY(!shown.entry(projects, u"project 005"_s));
        shown.sidebar.setQuery(u"project:\"project 005\""_s);
        QVERIFY(shown.entry(projects, u"project 005"_s));
        QCOMPARE(shown.chosen(projects), QStringList { u"project 005"_s });
    }

    void tellsWhatItWritesAndHowMuchItFinds()
    {
        const Shown shown;
        const QListWidgetItem *failed = shown.entry(states, u"Failed"_s);
        QVERIFY(failed->toolTip().contains(u"phase:failed"_s));
        QVERIFY(failed->data(Qt::AccessibleDescriptionRole).toString().contains(u"phase:failed"_s));
        QCOMPARE(failed->data(Qt::AccessibleTextRole).toString(), u"Failed, 4 task(s)"_s);
        QVERIFY(shown.entry(ages, u"Last 7 days"_s)->toolTip().contains(u"age:&lt;7d"_s));
        for (const QString &name : { states, types, ages, projects, accounts })
            QVERIFY(!shown.list(name)->accessibleName().isEmpty());
    }

    void keepsWhatIsChosenWhileCountsComeAndGo()
    {
        Shown shown;
        shown.click(types, u"Data export"_s);
        TaskCounts counts = someCounts();
        counts.byType = {};
        counts.byType[static_cast<std::size_t>(TaskType::Import)] = 1;
        shown.sidebar.setCounts(counts);
        QCOMPARE(shown.entries(types), (QStringList { u"All types"_s, u"Import"_s, u"Data export"_s }));
        QCOMPARE(shown.chosen(types), QStringList { u"Data export"_s });
        QCOMPARE(shown.edited.size(), 1);
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QApplication application(argc, argv);
    TestFilterSidebar test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_filtersidebar.moc"
