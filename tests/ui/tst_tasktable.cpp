#include "tests/ui/windowtest.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/statusline.h"
#include "ui/tasktable/columnlayout.h"
#include "ui/tasktable/tasklistpane.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

Task madeTask(const QString &id, const QString &name, TaskPhase phase, qint64 updatedAtMs)
{
    Task task;
    task.id = id;
    task.type = TaskType::Upload;
    task.typeWord = u"upload"_s;
    task.name = name;
    task.status.phase = phase;
    task.status.phaseWord = u"phase"_s;
    task.status.updatedAtMs = updatedAtMs;
    task.createdAtMs = updatedAtMs;
    task.json = "{\"id\":\"" + id.toUtf8() + "\"}";
    return task;
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
        status.failingSinceMs = 1'700'000'000'000;
    }
    return status;
}

//! A list over a store of its own, with \a count completed tasks, the newest first.
struct Listed
{
    TaskStore store { u":memory:"_s };
    TaskTableModel model { &store };
    TaskView view;

    explicit Listed(int count)
    {
        store.open();
        TaskBatch batch;
        for (int i = 0; i < count; ++i) {
            batch.tasks.push_back(madeTask(u"task-%1"_s.arg(i), u"clip %1.mp4"_s.arg(i), TaskPhase::Completed,
                                           1'700'000'000'000 - 1000LL * i));
        }
        store.apply(std::move(batch));
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
        batch.tasks.push_back(madeTask(u"old"_s, u"old.mp4"_s, TaskPhase::Running, before));
        batch.serverNowMs = now;
        listed.store.apply(std::move(batch));
        QTRY_COMPARE_WITH_TIMEOUT(listed.model.rowCount(), 1, deadlineMs);
        QCOMPARE(listed.model.state(0), TaskState::Stalled);
        QVERIFY(!listed.view.hasActiveTaskInView());
        TaskBatch news;
        news.tasks.push_back(madeTask(u"new"_s, u"new.mp4"_s, TaskPhase::Running, now));
        news.serverNowMs = now;
        listed.store.apply(std::move(news));
        QTRY_COMPARE_WITH_TIMEOUT(listed.model.rowCount(), 2, deadlineMs);
        QVERIFY(listed.view.hasActiveTaskInView());
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
            batch.tasks.push_back(
                madeTask(u"new-%1"_s.arg(i), {}, TaskPhase::Completed, 1'700'000'100'000 + i));
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
        listed.store.apply(
            { { madeTask(u"newest"_s, {}, TaskPhase::Completed, 1'700'000'100'000) }, {}, {}, {} });
        QTRY_COMPARE(listed.model.rowCount(), 101);
        listed.view.doItemsLayout();
        QCOMPARE(listed.model.taskRow(listed.view.indexAt(QPoint(1, 1)).row()).id, u"newest"_s);
    }

    void findsNamesAsTheyAreTyped()
    {
        Listed listed(30);
        listed.view.setFocus();
        QTest::keyClicks(&listed.view, u"clip 17"_s);
        QCOMPARE(listed.view.currentId(), u"task-17"_s);
    }

    void opensWithEnterAndDoubleClick()
    {
        Listed listed(5);
        QSignalSpy opened(&listed.view, &TaskView::taskActivated);
        listed.view.selectTask(u"task-2"_s);
        QTest::keyClick(&listed.view, Qt::Key_Enter);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().toString(), u"task-2"_s);
        const QRect rect = listed.view.visualRect(listed.model.index(3, 1));
        QTest::mouseDClick(listed.view.viewport(), Qt::LeftButton, {}, rect.center());
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.last().first().toString(), u"task-3"_s);
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
        using Activity = SyncStatus::Activity;
        using Actions = std::vector<NoticeAction>;
        const auto failing = [](ApiError::Kind kind, int http = 0) {
            NoticeSituation situation;
            situation.status = statusWith(Activity::Failing, kind, http);
            return situation;
        };
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
        QTest::newRow("store too new")
            << tooNew << Notice::Kind::StoreTooNew << u"newer version"_s << Actions {};
        NoticeSituation damaged;
        damaged.store = TaskDatabase::OpenResult::Rebuilt;
        QTest::newRow("store damaged") << damaged << Notice::Kind::StoreRebuilt << u"damaged"_s << Actions {};
        NoticeSituation full;
        full.store = TaskDatabase::OpenResult::Failed;
        full.storeFailure = u"disk full"_s;
        QTest::newRow("store failed") << full << Notice::Kind::StoreFailed << u"disk full"_s << Actions {};
        NoticeSituation unreadable;
        unreadable.unreadableItems = 3;
        QTest::newRow("unreadable items") << unreadable << Notice::Kind::UnreadableItems << u"3"_s
                                          << Actions { NoticeAction::ShowProblems };
        NoticeSituation hidden;
        hidden.hiddenFailed = 2;
        QTest::newRow("hidden tasks")
            << hidden << Notice::Kind::HiddenTasks << u"2"_s << Actions { NoticeAction::ClearFilters };
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

    void turnsTheAgeAmberWhenItIsLate()
    {
        constexpr qint64 now = 1'700'000'000'000;
        SyncStatus status;
        status.lastSuccessMs = now - 4000;
        QVERIFY(!freshnessOf(status, now).stale);
        QVERIFY(freshnessOf(status, now).text.contains(u'4'));
        status.lastSuccessMs = now - 600'000;
        QVERIFY(freshnessOf(status, now).stale);
        status.activity = SyncStatus::Activity::Paused;
        QVERIFY(freshnessOf(status, now).text.contains(u"Paused"_s));
        QVERIFY(freshnessOf(statusWith(SyncStatus::Activity::Failing, ApiError::Kind::Offline), now).stale);
    }

    void plannedWaitIsNotLate()
    {
        constexpr qint64 now = 1'700'000'000'000;
        SyncStatus status;
        status.lastSuccessMs = now - 200'000;
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
        line.setFreshness(status, 0);
        button->click();
        status.walking = true;
        line.setFreshness(status, 0);
        button->click();
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[0][0].toBool(), true);
        QCOMPARE(wanted[1][0].toBool(), false);
        line.setFreshness(SyncStatus(), 0);
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
