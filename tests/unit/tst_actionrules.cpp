#include "ui/actions/actionrules.h"

#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;

namespace {

TaskFacts row(TaskType type, TaskPhase phase, bool gone = false)
{
    TaskFacts facts;
    facts.type = type;
    facts.phase = phase;
    facts.gone = gone;
    return facts;
}

constexpr RowAbilities everything { true, false, true };
constexpr RowAbilities fromComputer { true, false, false };
constexpr RowAbilities noAsset { false, false, false };
constexpr RowAbilities deleted { true, true, true };

SelectedFacts of(const std::vector<std::pair<TaskFacts, RowAbilities>> &rows)
{
    SelectedFacts facts;
    for (const auto &[each, has] : rows)
        facts.add(each, has);
    return facts;
}

using Wanted = std::optional<Obstacle>;

} // namespace

class TestActionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCanBeDoneAndWhyNot_data()
    {
        QTest::addColumn<TaskAction>("action");
        QTest::addColumn<SelectedFacts>("selected");
        QTest::addColumn<ServerFacts>("server");
        QTest::addColumn<Wanted>("wanted");
        const ServerFacts well;
        const ServerFacts away { .isReachable = false };
        const ServerFacts old { .isReachable = true, .retries = false };
        const auto failed = row(TaskType::Upload, TaskPhase::Failed);
        const auto cancelled = row(TaskType::Upload, TaskPhase::Cancelled);
        const auto done = row(TaskType::Upload, TaskPhase::Completed);
        const auto running = row(TaskType::Upload, TaskPhase::Running);
        const auto gone = row(TaskType::Upload, TaskPhase::Failed, true);
        const auto exported = row(TaskType::Export, TaskPhase::Failed);
        const auto clip = row(TaskType::Clip, TaskPhase::Failed);
        const auto add = [](const char *name, TaskAction action, const SelectedFacts &selected,
                            const ServerFacts &server, Wanted wanted) {
            QTest::addRow("%s", name) << action << selected << server << wanted;
        };
        using A = TaskAction;
        using O = Obstacle;
        SelectedFacts tooMany;
        tooMany.count = SelectedFacts::most + 1;

        for (int i = 0; i < taskActionCount; ++i) {
            QTest::addRow("nothing is selected for action %d", i)
                << static_cast<A>(i) << SelectedFacts() << well << Wanted(O::NothingSelected);
        }
        add("a failed task is retried", A::Retry, of({ { failed, everything } }), well, {});
        add("a cancelled task is retried", A::Retry, of({ { cancelled, everything } }), well, {});
        add("a failed export is retried", A::Retry, of({ { exported, noAsset } }), well, {});
        add("a running task is not", A::Retry, of({ { running, everything } }), well, O::NotFailed);
        add("a completed task is not", A::Retry, of({ { done, everything } }), well, O::NotFailed);
        add("the failed ones among others", A::Retry, of({ { done, everything }, { failed, everything } }),
            well, {});
        add("what is gone is not retried", A::Retry, of({ { gone, everything } }), well, O::Gone);
        add("gone beside done", A::Retry, of({ { gone, everything }, { done, everything } }), well,
            O::NotFailed);
        add("too many", A::Retry, tooMany, well, O::TooMany);
        add("no server yet", A::Retry, of({ { failed, everything } }), away, O::NoServer);
        add("a server without retries", A::Retry, of({ { failed, everything } }), old, O::ServerCannot);
        add("which can be exported from all the same", A::Export, of({ { done, everything } }), old, {});

        add("an import is started again", A::StartAgain, of({ { done, everything } }), well, {});
        add("what is gone is not started again", A::StartAgain, of({ { gone, everything } }), well, O::Gone);
        add("an upload needs its file", A::StartAgain, of({ { done, fromComputer } }), well, O::FileNeeded);
        add("an export is started again", A::StartAgain, of({ { exported, noAsset } }), well, {});
        add("a clip is not", A::StartAgain, of({ { clip, everything } }), well, O::OtherType);
        add("two at once are not", A::StartAgain, of({ { done, everything }, { done, everything } }), well,
            O::OnlyOne);

        for (const auto &[name, action] : { std::pair { "exported", A::Export },
                                            { "renamed", A::Rename },
                                            { "opened", A::OpenResult },
                                            { "downloaded", A::Download },
                                            { "transcoded", A::Transcode },
                                            { "clipped", A::Clip } }) {
            QTest::addRow("what is ready is %s", name)
                << action << of({ { done, everything } }) << well << Wanted();
            QTest::addRow("what is not ready is not %s", name)
                << action << of({ { running, everything } }) << well << Wanted(O::NotReady);
            QTest::addRow("without an asset nothing is %s", name)
                << action << of({ { done, noAsset } }) << well << Wanted(O::NoAsset);
            QTest::addRow("what was deleted is not %s", name)
                << action << of({ { done, deleted } }) << well << Wanted(O::AssetDeleted);
            QTest::addRow("two at once are not %s", name)
                << action << of({ { done, everything }, { done, everything } }) << well << Wanted(O::OnlyOne);
        }
        const ServerFacts local { .isLocal = true };
        add("the local service does not transcode", A::Transcode, of({ { done, everything } }), local,
            O::LocalCannot);
        add("the local service does not clip", A::Clip, of({ { done, everything } }), local, O::LocalCannot);
        add("the local service gives its files", A::Download, of({ { done, everything } }), local, {});
        add("several are deleted", A::DeleteAsset, of({ { done, everything }, { running, everything } }),
            well, {});
        add("no asset to delete", A::DeleteAsset, of({ { exported, noAsset } }), well, O::NoAsset);
        add("deleted already", A::DeleteAsset, of({ { done, deleted } }), well, O::AssetDeleted);
        add("one of two is deleted already", A::DeleteAsset, of({ { done, deleted }, { done, everything } }),
            well, {});
        add("curl needs no server", A::CopyCurl, of({ { gone, noAsset } }), away, {});
    }

    void tellsWhatCanBeDoneAndWhyNot()
    {
        QFETCH(TaskAction, action);
        QFETCH(SelectedFacts, selected);
        QFETCH(ServerFacts, server);
        QFETCH(Wanted, wanted);
        const Wanted found = obstacleTo(action, selected, server);
        QCOMPARE(found.has_value(), wanted.has_value());
        if (wanted) {
            QCOMPARE(*found, *wanted);
            QVERIFY(!obstacleText(action, *found).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestActionRules)
#include "tst_actionrules.moc"
