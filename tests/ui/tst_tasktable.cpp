#include "support/sampletasks.h"
#include "tests/ui/windowtest.h"
#include "ui/mainwindow/accountstate.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/statusline.h"
#include "ui/tasktable/columnlayout.h"
#include "ui/tasktable/listorder.h"
#include "ui/tasktable/tasklistpane.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

constexpr qint64 momentOfTests = 1'700'000'000'000;

ListedTask madeTask(const QString &id, const QString &name, const QString &phase, qint64 updatedAtMs)
{
    sample::TaskSpec spec;
    spec.id = id;
    spec.name = name;
    spec.phase = phase;
    spec.updatedAtMs = updatedAtMs;
    spec.createdAtMs = updatedAtMs;
    return sample::listed(spec);
}

SyncStatus statusWith(SyncStatus::Activity activity, std::optional<ApiError::Kind> kind = {}, int http = 0)
{
    SyncStatus status;
    status.activity = activity;
    if (kind) {
        ApiError error;
        error.kind = *kind;
        error.httpStatus = http;
        status.error = error;
        status.failingSinceMs = momentOfTests;
    }
    return status;
}

NoticeSituation failing(ApiError::Kind kind, int http = 0)
{
    NoticeSituation situation;
    situation.status = statusWith(SyncStatus::Activity::Failing, kind, http);
    return situation;
}

//! A list over a store of its own, with \a count completed tasks, the newest first.
struct Listed
{
    TaskStore store { u":memory:"_s };
    TaskTableModel model;
    TaskView view;

    explicit Listed(int count)
    {
        store.open();
        TaskBatch batch;
        for (int i = 0; i < count; ++i) {
            batch.tasks.push_back(madeTask(u"task-%1"_s.arg(i), u"clip %1.mp4"_s.arg(i), u"completed"_s,
                                           1'700'000'000'000 - 1000LL * i));
        }
        store.apply(std::move(batch));
        model.addStore(u"account"_s, u"Studio"_s, &store);
        view.setTaskModel(&model);
        view.sortByColumn(static_cast<int>(TaskColumn::Updated), Qt::DescendingOrder);
        view.resize(900, 400);
        view.show();
        if (!QTest::qWaitFor([this, count] { return model.rowCount() == count; }, deadlineMs))
            qFatal("The rows did not come");
    }
    ~Listed() { view.setTaskModel(nullptr); }
};

} // namespace

class TestTaskTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsNoStalledTaskAsActiveInView()
    {
        Listed listed(0);
        const qint64 before = 1'700'000'000'000;
        const qint64 now = before + 7 * 86'400'000LL;
        TaskBatch batch;
        batch.tasks.push_back(madeTask(u"old"_s, u"old.mp4"_s, u"running"_s, before));
        batch.serverNowMs = now;
        listed.store.apply(std::move(batch));
        QTRY_COMPARE_WITH_TIMEOUT(listed.model.rowCount(), 1, deadlineMs);
        QCOMPARE(listed.model.state(0), TaskState::Stalled);
        QVERIFY(listed.view.accountsActiveInView().isEmpty());
        TaskBatch news;
        news.tasks.push_back(madeTask(u"new"_s, u"new.mp4"_s, u"running"_s, now));
        news.serverNowMs = now;
        listed.store.apply(std::move(news));
        QTRY_COMPARE_WITH_TIMEOUT(listed.model.rowCount(), 2, deadlineMs);
        QCOMPARE(listed.view.accountsActiveInView(), QSet<QString> { u"account"_s });
    }

    void keepsColumnsByName_data()
    {
        QTest::addColumn<QStringList>("stored");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("firstWidth");
        QTest::newRow("nothing stored") << QStringList() << u"state"_s << defaultColumnLayout().front().width;
        QTest::newRow("name first") << QStringList { u"name:300:shown"_s, u"state:90:shown"_s } << u"name"_s
                                    << 300;
        QTest::newRow("unknown column left out")
            << QStringList { u"moonPhase:50:shown"_s, u"size:70:shown"_s } << u"size"_s << 70;
        QTest::newRow("repeated column left out")
            << QStringList { u"size:70:shown"_s, u"size:90:shown"_s } << u"size"_s << 70;
        QTest::newRow("too wide") << QStringList { u"size:999999:shown"_s } << u"size"_s << 2000;
        QTest::newRow("no number") << QStringList { u"size:wide:shown"_s } << u"state"_s
                                   << defaultColumnLayout().front().width;
        QTest::newRow("none shown") << QStringList { u"size:70:hidden"_s } << u"state"_s
                                    << defaultColumnLayout().front().width;
    }
    void keepsColumnsByName()
    {
        QFETCH(const QStringList, stored);
        QFETCH(const QString, first);
        QFETCH(const int, firstWidth);
        const ColumnLayout layout = columnLayoutOf(stored);
        QCOMPARE(layout.size(), static_cast<std::size_t>(taskColumnCount));
        QCOMPARE(taskColumnName(layout.front().column), first);
        QCOMPARE(layout.front().width, firstWidth);
        QCOMPARE(columnLayoutOf(storedColumnLayout(layout)), layout);
    }

    void keepsTheOrderByNames()
    {
        const TaskSorting sorting { { TaskColumn::BitRate, Qt::AscendingOrder },
                                    { TaskColumn::Name, Qt::DescendingOrder } };
        QCOMPARE(storedSorting(sorting), (QStringList { u"bitRate:ascending"_s, u"name:descending"_s }));
        QVERIFY(sortingOf(storedSorting(sorting)) == sorting);
        QVERIFY((sortingOf({ u"moonPhase:ascending"_s, u"size"_s, u"size:up"_s, u"size:descending"_s,
                             u"size:ascending"_s })
                 == TaskSorting { { TaskColumn::Size, Qt::DescendingOrder } }));
        for (const TaskGrouping grouping :
             { TaskGrouping::None, TaskGrouping::State, TaskGrouping::Day, TaskGrouping::Type })
            QCOMPARE(groupingOf(storedGrouping(grouping)), grouping);
        QVERIFY(!groupingOf(u"moon"_s));
    }

    void sortsByFurtherColumnsWithShift()
    {
        Listed listed(4);
        QHeaderView *header = listed.view.header();
        const auto click = [header](TaskColumn column, Qt::KeyboardModifiers modifiers) {
            const int section = static_cast<int>(column);
            const QPoint middle(header->sectionViewportPosition(section) + header->sectionSize(section) / 2,
                                header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, middle);
        };
        click(TaskColumn::Type, Qt::NoModifier);
        QCOMPARE(listed.model.sorting().size(), size_t { 1 });
        QCOMPARE(listed.model.sorting().front().column, TaskColumn::Type);
        click(TaskColumn::Name, Qt::ShiftModifier);
        QCOMPARE(listed.model.sorting().size(), size_t { 2 });
        QVERIFY((listed.model.sorting()[1] == TaskSortKey { TaskColumn::Name, Qt::AscendingOrder }));
        click(TaskColumn::Name, Qt::ShiftModifier);
        QVERIFY((listed.model.sorting()[1] == TaskSortKey { TaskColumn::Name, Qt::DescendingOrder }));
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(TaskColumn::Type));
        click(TaskColumn::Name, Qt::NoModifier);
        QCOMPARE(listed.model.sorting().size(), size_t { 1 });
        QCOMPARE(listed.model.sorting().front().column, TaskColumn::Name);
    }

    void foldsAGroupByMouseAndKeys()
    {
        Listed listed(20);
        listed.model.setGrouping(TaskGrouping::Type);
        QCOMPARE(listed.model.rowCount(), 21);
        const auto clickFirst = [&listed] {
            const QRect head = listed.view.visualRect(listed.model.index(0, 0));
            QTest::mouseClick(listed.view.viewport(), Qt::LeftButton, {}, head.center());
        };
        clickFirst();
        QCOMPARE(listed.model.rowCount(), 1);
        QCOMPARE(listed.view.selectedCount(), 0);
        clickFirst();
        QCOMPARE(listed.model.rowCount(), 21);
        listed.view.setFocus();
        QVERIFY(listed.view.currentIndex().row() == 0);
        for (const auto key : { Qt::Key_Left, Qt::Key_Right, Qt::Key_Space, Qt::Key_Return }) {
            const int before = listed.model.rowCount();
            QTest::keyClick(&listed.view, key);
            QCOMPARE(listed.model.rowCount(), 22 - before);
        }
        QSignalSpy activated(&listed.view, &TaskView::taskActivated);
        QTest::mouseDClick(listed.view.viewport(), Qt::LeftButton, {},
                           listed.view.visualRect(listed.model.index(0, 0)).center());
        QCOMPARE(activated.size(), 0);
    }

    void selectsTasksAndNoHeads()
    {
        Listed listed(6);
        TaskBatch news;
        news.tasks.push_back(madeTask(u"failed"_s, u"bad.mp4"_s, u"failed"_s, 1'700'000'000'000));
        listed.store.apply(std::move(news));
        QTRY_COMPARE_WITH_TIMEOUT(listed.model.rowCount(), 7, deadlineMs);
        listed.model.setGrouping(TaskGrouping::State);
        QCOMPARE(listed.model.rowCount(), 9);
        listed.view.selectAll();
        QCOMPARE(listed.view.selectedCount(), 7);
        QCOMPARE(listed.view.selectedTasks().size(), size_t { 7 });
        for (const TaskKey &task : listed.view.selectedTasks())
            QVERIFY(!task.isEmpty());
        QCOMPARE(listed.view.selectionAsText().split(u'\n').size(), 7);
    }

    void remembersTheWidthOfAHiddenColumn()
    {
        Listed listed(3);
        ColumnLayout layout = listed.view.columnLayout();
        layout[4].width = 177;
        layout[4].shown = false;
        listed.view.setColumnLayout(layout);
        listed.view.header()->resizeSection(static_cast<int>(TaskColumn::Name), 222);
        QCOMPARE(listed.view.columnLayout()[4].width, 177);
        QCOMPARE(listed.view.columnLayout()[1].width, 222);
        QMenu menu;
        listed.view.fillColumnMenu(&menu);
        menu.actions()[4]->trigger();
        QVERIFY(listed.view.columnLayout()[4].shown);
        QCOMPARE(listed.view.header()->sectionSize(static_cast<int>(layout[4].column)), 177);
    }

    void keepsTheTopRowWhenRowsComeAndGoAbove()
    {
        Listed listed(100);
        listed.view.scrollTo(listed.model.index(50, 0), QAbstractItemView::PositionAtTop);
        const QString top = listed.model.taskRow(listed.view.indexAt(QPoint(1, 0)).row()).id;
        const int offset = listed.view.visualRect(listed.view.indexAt(QPoint(1, 0))).top();
        TaskBatch batch;
        for (int i = 0; i < 7; ++i)
            batch.tasks.push_back(madeTask(u"new-%1"_s.arg(i), {}, u"completed"_s, 1'700'000'100'000 + i));
        listed.store.apply(std::move(batch));
        QTRY_COMPARE(listed.model.rowCount(), 107);
        listed.view.doItemsLayout();
        const QModelIndex now = listed.view.indexAt(QPoint(1, 0));
        QCOMPARE(listed.model.taskRow(now.row()).id, top);
        QCOMPARE(listed.view.visualRect(now).top(), offset);
    }

    void showsNewRowsWhenItStandsAtTheTop()
    {
        Listed listed(100);
        listed.store.apply({ { madeTask(u"newest"_s, {}, u"completed"_s, 1'700'000'100'000) }, {}, {}, {} });
        QTRY_COMPARE(listed.model.rowCount(), 101);
        listed.view.doItemsLayout();
        QCOMPARE(listed.model.taskRow(listed.view.indexAt(QPoint(1, 1)).row()).id, u"newest"_s);
    }

    void findsNamesAsTheyAreTyped()
    {
        Listed listed(30);
        listed.view.setFocus();
        // However long the computer takes, the letters belong together.
        const int usual = QApplication::keyboardInputInterval();
        const auto restore = qScopeGuard([usual] { QApplication::setKeyboardInputInterval(usual); });
        QApplication::setKeyboardInputInterval(60'000);
        QTest::keyClicks(&listed.view, u"clip 17"_s);
        QCOMPARE(listed.view.currentTask().taskId, u"task-17"_s);
    }

    void opensWithEnterAndDoubleClick()
    {
        Listed listed(5);
        QSignalSpy opened(&listed.view, &TaskView::taskActivated);
        listed.view.selectTask({ u"account"_s, u"task-2"_s });
        QTest::keyClick(&listed.view, Qt::Key_Enter);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().value<TaskKey>(), (TaskKey { u"account"_s, u"task-2"_s }));
        const QRect rect = listed.view.visualRect(listed.model.index(3, 1));
        QTest::mouseDClick(listed.view.viewport(), Qt::LeftButton, {}, rect.center());
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.last().first().value<TaskKey>(), (TaskKey { u"account"_s, u"task-3"_s }));
    }

    void givesTheSelectionInTheListsOrder()
    {
        Listed listed(10);
        const auto select = [&listed](int first, int last) {
            listed.view.selectionModel()->select(
                QItemSelection(listed.model.index(first, 0), listed.model.index(last, 0)),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        QCOMPARE(listed.view.selectedCount(), 0);
        select(7, 8);
        select(2, 4);
        QCOMPARE(listed.view.selectedCount(), 5);
        const std::vector<TaskKey> all = listed.view.selectedTasks();
        QCOMPARE(all.size(), 5U);
        QCOMPARE(all.front().taskId, u"task-2"_s);
        QCOMPARE(all.back().taskId, u"task-8"_s);
        QCOMPARE(listed.view.selectedTasks(1).size(), 1U);
        const QStringList lines = listed.view.selectionAsText().split(u'\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.first().count(u'\t'), 7);
        QVERIFY2(lines.first().contains(u"clip 2.mp4"_s), qPrintable(lines.first()));
        QVERIFY2(lines.last().contains(u"clip 8.mp4"_s), qPrintable(lines.last()));
    }

    void speaksEveryRow()
    {
        Listed listed(1);
        const QString spoken = listed.model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"clip 0.mp4"_s), qPrintable(spoken));
    }

    void choosesWhatStandsInTheListsPlace_data()
    {
        QTest::addColumn<int>("shown");
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("opened");
        QTest::addColumn<SyncStatus>("status");
        QTest::addColumn<ListContent>("content");
        using Activity = SyncStatus::Activity;
        SyncStatus heard = statusWith(Activity::Idle);
        heard.lastSuccessMs = 1;
        QTest::newRow("rows") << 1 << 3 << true << heard << ListContent::Rows;
        QTest::newRow("rows while failing")
            << 1 << 3 << true << statusWith(Activity::Failing, ApiError::Kind::Offline) << ListContent::Rows;
        QTest::newRow("all filtered out") << 0 << 3 << true << heard << ListContent::NoMatch;
        QTest::newRow("store not read yet") << 0 << 0 << false << heard << ListContent::Loading;
        QTest::newRow("nothing heard yet")
            << 0 << 0 << true << statusWith(Activity::FirstPage) << ListContent::Loading;
        QTest::newRow("heard, nothing there") << 0 << 0 << true << heard << ListContent::Empty;
        QTest::newRow("paused before anything was heard")
            << 0 << 0 << true << statusWith(Activity::Paused) << ListContent::Empty;
        QTest::newRow("failing without rows")
            << 0 << 0 << true << statusWith(Activity::Failing, ApiError::Kind::Server, 502)
            << ListContent::NoAnswer;
    }
    void choosesWhatStandsInTheListsPlace()
    {
        QFETCH(const int, shown);
        QFETCH(const int, total);
        QFETCH(const bool, opened);
        QFETCH(const SyncStatus, status);
        QFETCH(const ListContent, content);
        QCOMPARE(listContentFor(shown, total, opened, status), content);
        const ListContent blocked = listContentFor(shown, total, opened, status, true);
        QCOMPARE(blocked, total == 0 ? ListContent::NoAnswer : content);
    }

    void saysOneThingForEachFault_data()
    {
        QTest::addColumn<NoticeSituation>("situation");
        QTest::addColumn<Notice::Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::addColumn<std::vector<NoticeAction>>("actions");
        using Actions = std::vector<NoticeAction>;
        NoticeSituation saved = failing(ApiError::Kind::Offline);
        saved.hasRows = true;
        QTest::newRow("offline with rows")
            << saved << Notice::Kind::Offline << u"saved data"_s << Actions { NoticeAction::TryNow };
        QTest::newRow("offline") << failing(ApiError::Kind::Offline) << Notice::Kind::Offline
                                 << u"cannot be reached"_s << Actions { NoticeAction::TryNow };
        QTest::newRow("timeout") << failing(ApiError::Kind::Timeout) << Notice::Kind::Offline
                                 << u"No answer since"_s << Actions { NoticeAction::TryNow };
        QTest::newRow("bad key") << failing(ApiError::Kind::Unauthorized, 401) << Notice::Kind::BadKey
                                 << u"API key"_s
                                 << Actions { NoticeAction::FixKey, NoticeAction::TryNow,
                                              NoticeAction::ShowDetails };
        QTest::newRow("forbidden") << failing(ApiError::Kind::Forbidden, 403) << Notice::Kind::Forbidden
                                   << u"may not list"_s
                                   << Actions { NoticeAction::FixKey, NoticeAction::TryNow,
                                                NoticeAction::ShowDetails };
        QTest::newRow("server") << failing(ApiError::Kind::Server, 502) << Notice::Kind::ServerError
                                << u"502"_s << Actions { NoticeAction::TryNow, NoticeAction::ShowDetails };
        QTest::newRow("HTML") << failing(ApiError::Kind::UnexpectedContent, 200) << Notice::Kind::BadAnswer
                              << u"page"_s << Actions { NoticeAction::TryNow, NoticeAction::ShowDetails };
        NoticeSituation noKey;
        noKey.keyMissing = true;
        QTest::newRow("no key") << noKey << Notice::Kind::NoKey << u"no API key"_s
                                << Actions { NoticeAction::EnterKey };
        NoticeSituation service;
        service.serviceFailure = u"ffprobe is missing."_s;
        QTest::newRow("service") << service << Notice::Kind::ServiceFailed << u"ffprobe"_s
                                 << Actions { NoticeAction::StartService };
        NoticeSituation tooNew;
        tooNew.store = TaskDatabase::OpenResult::TooNew;
        QTest::newRow("store too new") << tooNew << Notice::Kind::StoreTooNew << u"newer version"_s
                                       << Actions { NoticeAction::SetNewerAside };
        NoticeSituation damaged;
        damaged.store = TaskDatabase::OpenResult::Rebuilt;
        QTest::newRow("store damaged") << damaged << Notice::Kind::StoreRebuilt << u"damaged"_s << Actions {};
        NoticeSituation full;
        full.store = TaskDatabase::OpenResult::Failed;
        full.storeFailure = u"disk full"_s;
        QTest::newRow("store failed") << full << Notice::Kind::StoreFailed << u"disk full"_s << Actions {};
        NoticeSituation fullLater;
        fullLater.storeFailure = u"disk full"_s;
        QTest::newRow("store failed later")
            << fullLater << Notice::Kind::StoreFailed << u"disk full"_s << Actions {};
        NoticeSituation unreadable;
        unreadable.unreadableItems = 3;
        QTest::newRow("unreadable items") << unreadable << Notice::Kind::UnreadableItems << u"3"_s
                                          << Actions { NoticeAction::ShowProblems };
    }
    void saysOneThingForEachFault()
    {
        QFETCH(const NoticeSituation, situation);
        QFETCH(const Notice::Kind, kind);
        QFETCH(const QString, words);
        QFETCH(const std::vector<NoticeAction>, actions);
        const std::vector<Notice> notices = noticesFor(situation);
        QCOMPARE(notices.size(), std::size_t { 1 });
        QCOMPARE(notices.front().kind, kind);
        QVERIFY2(notices.front().text.contains(words), qPrintable(notices.front().text));
        QCOMPARE(notices.front().actions, actions);
    }

    void saysWhatTheFiltersHide_data()
    {
        QTest::addColumn<int>("active");
        QTest::addColumn<int>("failed");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0 << 0 << QString();
        QTest::newRow("failed") << 0 << 2 << u"The filters hide 2 failed tasks."_s;
        QTest::newRow("active") << 3 << 0 << u"The filters hide 3 active tasks."_s;
        QTest::newRow("both") << 3 << 2 << u"The filters hide active (3) and failed (2) tasks."_s;
    }
    void saysWhatTheFiltersHide()
    {
        QFETCH(const int, active);
        QFETCH(const int, failed);
        QFETCH(const QString, words);
        const std::vector<Notice> notices = noticesFor({ {}, {} }, { active, failed });
        QCOMPARE(notices.empty() ? QString() : notices.front().text, words);
        if (!notices.empty())
            QVERIFY2(notices.front().accountNames.isEmpty(), "the filters are of no account");
    }

    void namesTheAccountsOnlyWhereThereAreSeveral()
    {
        NoticeSituation work = failing(ApiError::Kind::Unauthorized, 401);
        work.accountId = u"work"_s;
        work.accountName = u"Work"_s;
        QVERIFY(noticesFor({ work }, {}).front().accountNames.isEmpty());

        NoticeSituation home = failing(ApiError::Kind::Offline);
        home.accountId = u"home"_s;
        home.accountName = u"Home"_s;
        NoticeSituation shop = home;
        shop.accountId = u"shop"_s;
        shop.accountName = u"Shop"_s;
        const std::vector<Notice> notices = noticesFor({ home, work, shop }, {});
        QCOMPARE(notices.size(), 2U);
        // The error first; what a button can mean for both in one line.
        QCOMPARE(notices[0].accountNames, u"Work"_s);
        QCOMPARE(notices[0].accountIds, QStringList { u"work"_s });
        QCOMPARE(notices[1].accountNames, u"Home, Shop"_s);
        QCOMPARE(notices[1].accountIds, (QStringList { u"home"_s, u"shop"_s }));

        // A key is of one account.
        NoticeSituation noKey;
        noKey.keyMissing = true;
        QCOMPARE(noticesFor({ noKey, noKey }, {}).size(), 2U);
    }

    void tellsTheFreshnessOfSeveralAccounts()
    {
        constexpr qint64 now = 1'700'000'000'000;
        SyncStatus fresh;
        fresh.asOfMs = now - 4000;
        SyncStatus older = fresh;
        older.asOfMs = now - 30'000;
        SyncStatus offline = statusWith(SyncStatus::Activity::Failing, ApiError::Kind::Offline);
        offline.asOfMs = now - 90'000;
        QCOMPARE(freshnessOf({ { u"A"_s, fresh } }, now), freshnessOf(fresh, now));
        QCOMPARE(freshnessOf({ { u"A"_s, fresh }, { u"B"_s, older } }, now), freshnessOf(older, now));
        const Freshness one = freshnessOf({ { u"A"_s, fresh }, { u"B"_s, offline } }, now);
        QVERIFY(one.stale);
        QVERIFY2(one.text.startsWith(u"B: Offline since"_s), qPrintable(one.text));
        const Freshness both = freshnessOf({ { u"A"_s, offline }, { u"B"_s, offline } }, now);
        QVERIFY2(both.text.startsWith(u"A: "_s) && both.text.contains(u'1'), qPrintable(both.text));
        QVERIFY(freshnessOf(std::vector<NamedStatus>(), now).text.isEmpty());
    }

    void waitsForRowsAsLongAsOneAccountMayBringThem_data()
    {
        QTest::addColumn<std::vector<AccountState>>("accounts");
        QTest::addColumn<ListContent>("content");
        using Activity = SyncStatus::Activity;
        AccountState asking { u"a"_s, {}, statusWith(Activity::FirstPage), true, false };
        AccountState empty { u"b"_s, {}, statusWith(Activity::Idle), true, false };
        empty.status.lastSuccessMs = 1;
        const AccountState failing {
            u"c"_s, {}, statusWith(Activity::Failing, ApiError::Kind::Offline), true, false
        };
        const AccountState blocked { u"d"_s, {}, {}, true, true };
        using All = std::vector<AccountState>;
        QTest::newRow("none") << All {} << ListContent::Loading;
        QTest::newRow("asking beside empty") << All { empty, asking } << ListContent::Loading;
        QTest::newRow("asking beside failing") << All { failing, asking } << ListContent::Loading;
        QTest::newRow("empty beside failing") << All { failing, empty } << ListContent::Empty;
        QTest::newRow("failing beside blocked") << All { blocked, failing } << ListContent::NoAnswer;
        QTest::newRow("blocked") << All { blocked, blocked } << ListContent::NoAnswer;
    }
    void waitsForRowsAsLongAsOneAccountMayBringThem()
    {
        QFETCH(const std::vector<AccountState>, accounts);
        const ListState state = listStateOf(accounts);
        QTEST(listContentFor(0, 0, state.isStoreOpened, state.status, state.isBlocked), "content");
    }

    void turnsTheAgeAmberWhenItIsLate()
    {
        constexpr qint64 now = 1'700'000'000'000;
        SyncStatus status;
        status.asOfMs = now - 4000;
        QVERIFY(!freshnessOf(status, now).stale);
        QVERIFY(freshnessOf(status, now).text.contains(u'4'));
        status.asOfMs = now - 600'000;
        QVERIFY(freshnessOf(status, now).stale);
        status.activity = SyncStatus::Activity::Paused;
        QVERIFY(freshnessOf(status, now).text.contains(u"Paused"_s));
        QVERIFY(freshnessOf(statusWith(SyncStatus::Activity::Failing, ApiError::Kind::Offline), now).stale);
    }

    void tellsHowOldTheRowsAreInEveryState_data()
    {
        QTest::addColumn<SyncStatus>("status");
        QTest::addColumn<QString>("old"); // with rows that were heard of three days ago
        QTest::addColumn<QString>("unknown");
        QTest::addColumn<bool>("isAmber"); // when they are old
        using Activity = SyncStatus::Activity;
        const QString since
            = QLocale().toString(QDateTime::fromMSecsSinceEpoch(momentOfTests).time(), QLocale::ShortFormat);
        QTest::newRow("offline") << statusWith(Activity::Failing, ApiError::Kind::Offline)
                                 << u"Offline since %1, updated 3 days ago"_s.arg(since)
                                 << u"Offline since %1"_s.arg(since) << true;
        QTest::newRow("bad key") << statusWith(Activity::Failing, ApiError::Kind::Unauthorized, 401)
                                 << u"No update since %1, updated 3 days ago"_s.arg(since)
                                 << u"No update since %1"_s.arg(since) << true;
        QTest::newRow("asking for the first time")
            << statusWith(Activity::FirstPage) << u"Asking the server, updated 3 days ago"_s
            << u"Asking the server…"_s << true;
        QTest::newRow("not asking at all")
            << statusWith(Activity::Idle) << u"Updated 3 days ago"_s << u"Not updated yet"_s << true;
        QTest::newRow("paused") << statusWith(Activity::Paused) << u"Paused, updated 3 days ago"_s
                                << u"Paused"_s << false;
    }
    void tellsHowOldTheRowsAreInEveryState()
    {
        QFETCH(SyncStatus, status);
        QFETCH(const bool, isAmber);
        QTEST(freshnessOf(status, momentOfTests).text, "unknown");
        status.asOfMs = momentOfTests - 3 * 24 * 3'600'000LL;
        QTEST(freshnessOf(status, momentOfTests).text, "old");
        QCOMPARE(freshnessOf(status, momentOfTests).stale, isAmber);
    }

    void aFaultOfAnotherDayIsToldWithItsDate()
    {
        SyncStatus offline = statusWith(SyncStatus::Activity::Failing, ApiError::Kind::Offline);
        offline.failingSinceMs = momentOfTests - 3 * 24 * 3'600'000LL;
        const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(*offline.failingSinceMs).date(),
                                               QLocale::ShortFormat);
        const QString words = freshnessOf(offline, momentOfTests).text;
        QVERIFY2(words.contains(day), qPrintable(words));
    }

    void everyNoticeOfAFaultTellsHowOldTheRowsAre_data()
    {
        QTest::addColumn<NoticeSituation>("situation");
        NoticeSituation noKey;
        noKey.keyMissing = true;
        QTest::newRow("no key") << noKey;
        NoticeSituation service;
        service.serviceFailure = u"ffprobe is missing"_s;
        QTest::newRow("no service") << service;
        using Kind = ApiError::Kind;
        for (const Kind kind : { Kind::Offline, Kind::Timeout, Kind::Tls, Kind::Unauthorized, Kind::Forbidden,
                                 Kind::NotFound, Kind::RateLimited, Kind::Server, Kind::Malformed,
                                 Kind::UnexpectedContent, Kind::RedirectRefused, Kind::TooLarge })
            QTest::addRow("kind %d", static_cast<int>(kind)) << failing(kind);
    }
    void everyNoticeOfAFaultTellsHowOldTheRowsAre()
    {
        QFETCH(NoticeSituation, situation);
        situation.status.asOfMs = momentOfTests - 24 * 3'600'000LL;
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(*situation.status.asOfMs),
                                                QLocale::ShortFormat);
        QVERIFY(!noticesFor(situation).front().text.contains(when));
        situation.hasRows = true;
        const QString words = noticesFor(situation).front().text;
        QVERIFY2(words.endsWith(u". Showing data of %1."_s.arg(when)), qPrintable(words));
        situation.status.asOfMs.reset();
        QVERIFY(noticesFor(situation).front().text.endsWith(u". Showing saved data."_s));
    }

    void plannedWaitIsNotLate()
    {
        constexpr qint64 now = 1'700'000'000'000;
        SyncStatus status;
        status.asOfMs = now - 200'000;
        QVERIFY(freshnessOf(status, now).stale);
        status.metered = true;
        status.nextAttemptMs = now + 100'000; // every five minutes
        QVERIFY(!freshnessOf(status, now).stale);
        QVERIFY(freshnessOf(status, now).text.contains(u"metered"_s));
        QVERIFY(freshnessOf(status, now + 500'000).stale);
    }

    void tellsHowFarBackTheListIsKnown()
    {
        SyncStatus status;
        QVERIFY(historyText(status).isEmpty());
        // A list that lacks its older tasks never looks like a whole one.
        status.lastSuccessMs = 1'700'000'000'000;
        QVERIFY(!historyText(status).isEmpty());
        status.historyComplete = true;
        QVERIFY(historyText(status).isEmpty());
        status.historyComplete = false;
        status.walking = true;
        status.walked = 3000;
        QVERIFY(historyText(status).contains(u"3,000"_s) || historyText(status).contains(u"3000"_s));
        status.historyBackToMs = 1'700'000'000'000;
        const QString date = QLocale().toString(QDate(2023, 11, 14), QLocale::ShortFormat);
        QVERIFY2(historyText(status).contains(date), qPrintable(historyText(status)));
        status.walking = false;
        QVERIFY(historyText(status).contains(date));

        StatusLine line;
        QSignalSpy wanted(&line, &StatusLine::walkWanted);
        auto *button = line.findChild<QToolButton *>(u"walkButton"_s);
        line.setFreshness({ { u"Studio"_s, status } }, 0);
        button->click();
        status.walking = true;
        line.setFreshness({ { u"Studio"_s, status } }, 0);
        button->click();
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[0][0].toBool(), true);
        QCOMPARE(wanted[1][0].toBool(), false);
        line.setFreshness({ { u"Studio"_s, SyncStatus() } }, 0);
        QVERIFY(button->isHidden());
    }

    void reachesTheContrastOfReadableText_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << appearance::lightPalette();
        QTest::newRow("dark") << appearance::darkPalette();
        QPalette grey = appearance::lightPalette();
        grey.setColor(QPalette::Base, QColor(0x88, 0x88, 0x88));
        QTest::newRow("a theme in the middle") << grey;
        QTest::newRow("high contrast") << QPalette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray,
                                                   Qt::white, Qt::white, Qt::black, Qt::black);
    }
    void coloursFollowTheColourGroupThatIsCurrent()
    {
        QPalette palette;
        for (const auto ground : { QPalette::Base, QPalette::Window }) {
            palette.setColor(QPalette::Active, ground, Qt::white);
            palette.setColor(QPalette::Disabled, ground, Qt::black);
        }
        palette.setColor(QPalette::Active, QPalette::Text, Qt::black);
        palette.setColor(QPalette::Disabled, QPalette::Text, Qt::white);
        for (const auto group : { QPalette::Active, QPalette::Disabled, QPalette::Active }) {
            palette.setCurrentColorGroup(group);
            const QColor base = palette.color(QPalette::Base);
            QVERIFY(theme::contrast(theme::stateColor(TaskState::Failed, palette), base) >= 4.5);
            QVERIFY(theme::contrast(theme::mutedColor(palette), base) >= 4.5);
        }
    }

    void reachesTheContrastOfReadableText()
    {
        QFETCH(const QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        for (int i = 0; i < 8; ++i)
            QVERIFY2(theme::contrast(theme::stateColor(static_cast<TaskState>(i), palette), base) >= 4.5,
                     qPrintable(QString::number(i)));
        QVERIFY(theme::contrast(theme::warningColor(palette), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(theme::contrast(theme::errorColor(palette), palette.color(QPalette::Window)) >= 4.5);
    }

    void keepsTextOfItsOwnPalettesReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << appearance::lightPalette();
        QTest::newRow("dark") << appearance::darkPalette();
    }
    void keepsTextOfItsOwnPalettesReadable()
    {
        QFETCH(const QPalette, palette);
        using Role = QPalette::ColorRole;
        const std::array<std::pair<Role, Role>, 8> pairs { {
            { QPalette::WindowText, QPalette::Window },
            { QPalette::Text, QPalette::Base },
            { QPalette::Text, QPalette::AlternateBase },
            { QPalette::ButtonText, QPalette::Button },
            { QPalette::ToolTipText, QPalette::ToolTipBase },
            { QPalette::HighlightedText, QPalette::Highlight },
            { QPalette::PlaceholderText, QPalette::Base },
            { QPalette::Link, QPalette::Base },
        } };
        for (const auto &[text, ground] : pairs)
            QVERIFY2(theme::contrast(palette.color(text), palette.color(ground)) >= 4.5,
                     qPrintable(QString::number(text)));
        QVERIFY(theme::contrast(theme::mutedColor(palette), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(theme::contrast(theme::mutedColor(palette), palette.color(QPalette::Window)) >= 4.5);
    }

    void drawsAnIconForEveryState()
    {
        for (int i = 0; i < 8; ++i) {
            const QIcon icon = theme::stateIcon(static_cast<TaskState>(i), appearance::lightPalette());
            QVERIFY2(!icon.isNull(), qPrintable(QString::number(i)));
            const QPixmap sharp = icon.pixmap(QSize(16, 16), 2.0);
            QCOMPARE(sharp.size(), QSize(32, 32));
        }
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestTaskTable>(argc, argv);
}

#include "tst_tasktable.moc"
