#include "tasks/taskfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

Q_DECLARE_METATYPE(reelwatch::TaskFilter)

namespace {

TaskRow beach()
{
    TaskRow row;
    row.id = u"3c1f09ef-AB"_s;
    row.type = TaskType::Upload;
    row.name = u"Beach Day Straße.MP4"_s;
    row.source = u"https://example.org/Film"_s;
    row.error = u"moov atom not found"_s;
    row.media = u"1280×720 30 fps · h264 · aac 2.0"_s;
    row.container = u"mov"_s;
    row.projectId = u"project-x"_s;
    return row;
}

TaskFilter byText(const QString &text)
{
    TaskFilter filter;
    filter.text = text;
    return filter;
}

TaskFilter byKind(const QSet<int> &states, const QSet<int> &types)
{
    TaskFilter filter;
    filter.states = states;
    filter.types = types;
    return filter;
}

} // namespace

class TaskFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWhenItAsksForNothing()
    {
        QVERIFY(TaskFilter().isEmpty());
        QVERIFY(byText(u"  \t"_s).isEmpty());
        QVERIFY(!byText(u" a"_s).isEmpty());
        QVERIFY(!byKind({ 0 }, {}).isEmpty());
        QVERIFY(!byKind({}, { 0 }).isEmpty());
    }

    void passesWhatMatches_data()
    {
        QTest::addColumn<TaskFilter>("filter");
        QTest::addColumn<bool>("passes");
        const auto failed = static_cast<int>(TaskState::Failed);
        const auto running = static_cast<int>(TaskState::Running);
        const auto upload = static_cast<int>(TaskType::Upload);
        const auto clip = static_cast<int>(TaskType::Clip);
        QTest::newRow("everything") << TaskFilter() << true;
        QTest::newRow("blanks") << byText(u"   "_s) << true;
        QTest::newRow("its state") << byKind({ failed, running }, {}) << true;
        QTest::newRow("another state") << byKind({ running }, {}) << false;
        QTest::newRow("its type") << byKind({}, { clip, upload }) << true;
        QTest::newRow("another type") << byKind({}, { clip }) << false;
        QTest::newRow("its state, another type") << byKind({ failed }, { clip }) << false;
        QTest::newRow("name, other case") << byText(u"bEACH"_s) << true;
        QTest::newRow("name, not ASCII, other case") << byText(u"STRAßE"_s) << true;
        QTest::newRow("id") << byText(u"3C1f09EF-ab"_s) << true;
        QTest::newRow("source") << byText(u"example.org/film"_s) << true;
        QTest::newRow("error") << byText(u"ATOM"_s) << true;
        QTest::newRow("media") << byText(u"1280×720"_s) << true;
        QTest::newRow("words in any order and field") << byText(u" h264  moov\tbeach "_s) << true;
        QTest::newRow("one word is missing") << byText(u"beach vp9"_s) << false;
        QTest::newRow("a phrase across two fields") << byText(u"MP43c1f"_s) << false;
        QTest::newRow("container is not searched") << byText(u"mov "_s) << false;
        QTest::newRow("project is not searched") << byText(u"project-x"_s) << false;
        TaskFilter both = byText(u"beach"_s);
        both.states = { running };
        QTest::newRow("text, another state") << both << false;
    }

    void passesWhatMatches()
    {
        QFETCH(TaskFilter, filter);
        QFETCH(bool, passes);
        QCOMPARE(matches(filter, beach(), TaskState::Failed), passes);
    }

    void findsComposedAndDecomposedLettersAlike()
    {
        TaskRow row;
        row.name = u"cafe\u0301"_s; // as some file systems write é
        QVERIFY(matches(byText(u"CAFÉ"_s), row, TaskState::Waiting));
        row.name = u"CAFÉ"_s;
        QVERIFY(matches(byText(u"cafe\u0301"_s), row, TaskState::Waiting));
    }
};

QTEST_GUILESS_MAIN(TaskFilterTest)
#include "tst_taskfilter.moc"
