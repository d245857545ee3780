#include "livepeer/decoder.h"
#include "session/accountsession.h"
#include "support/isolatedhome.h"
#include "support/patience.h"
#include "support/sampletasks.h"
#include "support/studioserver.h"
#include "ui/progress/progressmodel.h"
#include "ui/progress/progressview.h"
#include "ui/progress/ratemeter.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

class tst_ProgressView : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioServer> m_server;
    std::unique_ptr<AccountSession> m_session;
    QTemporaryDir m_folder;

    void give(const QString &id, const QString &phase, std::optional<double> progress = {},
              const QString &error = {}, std::optional<int> retries = {}, qint64 updatedAtMs = sample::nowMs)
    {
        sample::TaskSpec spec;
        spec.id = id;
        spec.phase = phase;
        spec.progress = progress;
        spec.error = error;
        spec.retries = retries;
        spec.updatedAtMs = updatedAtMs;
        spec.url = u"https://example.org/%1.mp4"_s.arg(id);
        TaskBatch batch;
        batch.tasks.push_back(sample::listed(spec));
        batch.serverNowMs = updatedAtMs;
        m_session->store()->apply(std::move(batch));
    }

    static QListView *list(ProgressView *view) { return view->findChild<QListView *>(u"progressList"_s); }
    static QStringList names(ProgressView *view)
    {
        QStringList names;
        for (int row = 0; row < list(view)->model()->rowCount(); ++row)
            names += list(view)->model()->index(row, 0).data().toString();
        return names;
    }
    static QString said(ProgressView *view, int row)
    {
        return list(view)->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }

    static TaskRow row(TaskPhase phase, qint64 updatedAtMs = sample::nowMs)
    {
        TaskRow row;
        row.id = u"a"_s;
        row.text(RowText::Name) = u"beach.mp4"_s;
        row.type = TaskType::Upload;
        row.phase = phase;
        row.text(RowText::Source) = u"https://example.org/beach.mp4"_s;
        row.createdAtMs = sample::nowMs - 70'000;
        row.scheduledAtMs = sample::nowMs - 60'000;
        row.updatedAtMs = updatedAtMs;
        return row;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<StudioServer>(u"test-key"_s);
        QVERIFY(m_server->listen());
        AccountSession::Setup setup;
        setup.account.id = u"test"_s;
        setup.account.kind = Account::Kind::ThisRunOnly;
        setup.account.baseUrl = m_server->baseUrl();
        setup.key = u"test-key"_s;
        m_session = std::make_unique<AccountSession>(setup);
        QSignalSpy opened(m_session->store(), &TaskStore::opened);
        m_session->store()->open();
        QTRY_VERIFY(!opened.isEmpty());
        // The tests hand the store its tasks themselves.
        m_session->sync()->stop();
    }

    void cleanup()
    {
        m_session.reset();
        m_server.reset();
    }

    // What an entry says

    void saysHowFarADownloadIs_data()
    {
        QTest::addColumn<DownloadFacts>("facts");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<bool>("isActive");
        DownloadFacts facts;
        facts.name = u"beach"_s;
        facts.place = u"/home/a/beach.mp4"_s;
        QTest::addRow("waiting") << facts << u"Waiting to download"_s << QString() << QString() << true;
        facts.stage = Download::Stage::Receiving;
        facts.bytesReceived = 42'000'000;
        QTest::addRow("of unknown size")
            << facts << u"Downloading"_s << u"42.0 MB"_s << u"Download now"_s << true;
        facts.bytesTotal = 100'000'000;
        facts.bytesPerSecond = 2'000'000;
        QTest::addRow("receiving") << facts << u"Downloading"_s
                                   << u"42 % · 42.0 MB of 100.0 MB · 2.0 MB/s · 29 s left"_s
                                   << u"Download 42 %"_s << true;
        facts.bytesPerSecond.reset();
        facts.hasBegunAgain = true;
        QTest::addRow("begun again")
            << facts << u"Downloading"_s
            << u"42 % · 42.0 MB of 100.0 MB · changed on the server, so fetched anew"_s << u"Download 42 %"_s
            << true;
        facts.hasBegunAgain = false;
        facts.nextTryMs = 12'345;
        facts.error = u"The server cannot be reached."_s;
        QTest::addRow("interrupted") << facts << u"Interrupted"_s
                                     << u"42 % · 42.0 MB of 100.0 MB · next try in 12 s"_s
                                     << u"Download 42 %"_s << true;
        facts.nextTryMs.reset();
        facts.stage = Download::Stage::Failed;
        QTest::addRow("failed") << facts << u"Download failed"_s << u"42 % · 42.0 MB of 100.0 MB"_s
                                << u"Download failed"_s << false;
        facts.error.clear();
        facts.bytesReceived = 100'000'000;
        facts.stage = Download::Stage::Checking;
        QTest::addRow("checking") << facts << u"Checking"_s << u"100.0 MB of 100.0 MB"_s
                                  << u"Download 100 %"_s << true;
        facts.stage = Download::Stage::Done;
        QTest::addRow("done") << facts << u"Downloaded"_s << u"100.0 MB · /home/a/beach.mp4"_s
                              << u"Download done"_s << false;
    }

    void saysHowFarADownloadIs()
    {
        QFETCH(const DownloadFacts, facts);
        QFETCH(const QString, state);
        QFETCH(const QString, words);
        QFETCH(const QString, stage);
        QFETCH(const bool, isActive);
        const ProgressTexts texts = progressTexts(facts);
        QCOMPARE(texts.name, u"beach"_s);
        QCOMPARE(texts.state, state);
        QCOMPARE(texts.facts, words);
        QCOMPARE(texts.error, facts.error);
        QCOMPARE(accessibleStagesText(texts.stages), stage);
        QCOMPARE(texts.isActive, isActive);
    }

    void showsADownloadUntilItIsTakenOff()
    {
        ProgressView view;
        view.addSession(m_session.get());
        m_session->downloads()->add(
            { u"no-such-asset"_s, u"beach"_s, m_folder.filePath(u"beach.mp4"_s), false });
        QCOMPARE(names(&view), QStringList { u"beach"_s });
        QTRY_VERIFY(said(&view, 0).contains(u"Download failed"_s));
        QVERIFY(said(&view, 0).contains(u"does not have"_s));
        QCOMPARE(view.activeCount(), 0);
        QTest::mouseClick(view.findChild<QPushButton *>(u"clearFinished"_s), Qt::LeftButton);
        QTRY_VERIFY(names(&view).isEmpty());
        QVERIFY(m_session->downloads()->downloads().empty());
    }

    void saysHowFarATaskIs()
    {
        TaskRow task = row(TaskPhase::Running, sample::nowMs - 12'000);
        task.progress = 0.42F;
        const ProgressTexts texts = progressTexts(nullptr, &task, sample::nowMs);
        QCOMPARE(texts.name, u"beach.mp4"_s);
        QCOMPARE(texts.facts, u"42 % · for 1 min · changed 12 s ago"_s);
        QVERIFY(texts.isActive && texts.error.isEmpty());
        QVERIFY(texts.progress && std::abs(*texts.progress - 0.42) < 0.001);
        QCOMPARE(texts.stages.marks[2], StageMark::Current);
    }

    void inventsNoProgress()
    {
        const TaskRow task = row(TaskPhase::Running);
        const ProgressTexts texts = progressTexts(nullptr, &task, sample::nowMs);
        QVERIFY(!texts.progress && !texts.stages.progress);
        QVERIFY(!texts.facts.contains(u'%'));
    }

    void saysWhichRetryItIsAndWhy()
    {
        TaskRow task = row(TaskPhase::Waiting);
        task.retries = 1;
        task.text(RowText::Error) = u"file download failed"_s;
        task.hasError = true;
        const ProgressTexts texts = progressTexts(nullptr, &task, sample::nowMs);
        QVERIFY2(texts.facts.endsWith("Retry 1 of 2"_L1), qPrintable(texts.facts));
        QCOMPARE(texts.error, u"file download failed"_s);
        QCOMPARE(texts.icon, TaskState::Retrying);
    }

    void saysHowLongEndedWorkTook()
    {
        TaskRow task = row(TaskPhase::Completed, sample::nowMs - 60'000 + 12'566);
        task.sizeBytes = 52'615'193;
        const ProgressTexts texts = progressTexts(nullptr, &task, sample::nowMs);
        QCOMPARE(texts.facts, u"took 12.566 s · 52.6 MB"_s);
        QVERIFY(!texts.isActive);
        task.phase = TaskPhase::Failed;
        QCOMPARE(progressTexts(nullptr, &task, sample::nowMs).error,
                 u"The task failed. The server gives no reason."_s);
    }

    void tellsTheUploadWhileBytesAreSent()
    {
        UploadFacts upload;
        upload.name = u"beach.mp4"_s;
        upload.stage = Upload::Stage::Sending;
        upload.bytesSent = 21'000'000;
        upload.bytesTotal = 50'000'000;
        upload.bytesPerSecond = 3'400'000;
        const TaskRow task = row(TaskPhase::Pending);
        for (const TaskRow *known : { static_cast<const TaskRow *>(nullptr), &task }) {
            const ProgressTexts texts = progressTexts(&upload, known, sample::nowMs);
            QCOMPARE(texts.state, u"Uploading"_s);
            QCOMPARE(texts.facts, u"42 % · 21.0 MB of 50.0 MB · 3.4 MB/s · 8 s left"_s);
            QCOMPARE(texts.stages.marks[0], StageMark::Current);
        }
        upload.nextTryMs = 12'400;
        upload.error = u"No connection."_s;
        const ProgressTexts interrupted = progressTexts(&upload, &task, sample::nowMs);
        QCOMPARE(interrupted.state, u"Interrupted"_s);
        QCOMPARE(interrupted.facts, u"42 % · 21.0 MB of 50.0 MB · next try in 12 s"_s);
        QCOMPARE(interrupted.error, u"No connection."_s);
        QVERIFY(interrupted.isActive);
        upload.stage = Upload::Stage::Asking;
        const ProgressTexts refused = progressTexts(&upload, nullptr, sample::nowMs);
        QCOMPARE(refused.state, u"Waiting to upload"_s);
        QCOMPARE(refused.facts, u"50.0 MB · next try in 12 s"_s);
        QCOMPARE(refused.error, u"No connection."_s);
        upload.nextTryMs.reset();
        upload.stage = Upload::Stage::Paused;
        const ProgressTexts paused = progressTexts(&upload, &task, sample::nowMs);
        QCOMPARE(paused.state, u"Paused"_s);
        QCOMPARE(paused.facts, u"42 % · 21.0 MB of 50.0 MB"_s);
        QVERIFY(!paused.isActive);
        upload.stage = Upload::Stage::Done;
        QCOMPARE(progressTexts(&upload, nullptr, sample::nowMs).facts,
                 u"Sent; waiting for the server to list it"_s);
        const TaskRow queued = row(TaskPhase::Waiting);
        QCOMPARE(progressTexts(&upload, &queued, sample::nowMs).stages.marks[0], StageMark::Done);
    }

    void measuresTheRateOverTheLastSeconds()
    {
        RateMeter meter;
        QVERIFY(!meter.bytesPerSecond(0));
        meter.add(0, 0);
        meter.add(500, 500'000);
        QVERIFY(!meter.bytesPerSecond(500));
        for (qint64 ms = 1000; ms <= 30'000; ms += 500)
            meter.add(ms, ms * 1000);
        QVERIFY(std::abs(*meter.bytesPerSecond(30'000) - 1'000'000) < 100'000);
        // A standstill shows.
        QVERIFY(*meter.bytesPerSecond(34'000) < 800'000);
        QVERIFY(!meter.bytesPerSecond(60'000));
        // A new attempt counts from its own beginning.
        meter.add(61'000, 10);
        QVERIFY(!meter.bytesPerSecond(61'000));
    }

    // The list

    void saysThatNothingIsRunning()
    {
        ProgressView view;
        view.show();
        view.addSession(m_session.get());
        QVERIFY(!list(&view)->isVisible());
        QCOMPARE(view.activeCount(), 0);
        QCOMPARE(view.totalProgress(), -1.0);
        give(u"done"_s, u"completed"_s);
        QTRY_COMPARE(m_session->store()->rowCount(), 1);
        QCOMPARE(list(&view)->model()->rowCount(), 0);
    }

    void followsATaskToItsEndAndKeepsItUntilDismissed()
    {
        ProgressView view;
        view.show();
        view.addSession(m_session.get());
        QAbstractItemModelTester tester(list(&view)->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy totals(&view, &ProgressView::totalsChanged);
        give(u"a"_s, u"waiting"_s);
        QTRY_COMPARE(view.activeCount(), 1);
        QCOMPARE(view.totalProgress(), -1.0);
        give(u"a"_s, u"running"_s, 0.5, {}, {}, sample::nowMs + 1000);
        QTRY_COMPARE(view.totalProgress(), 0.5);
        QVERIFY2(said(&view, 0).contains("50 %"_L1), qPrintable(said(&view, 0)));
        auto *clear = view.findChild<QPushButton *>(u"clearFinished"_s);
        QVERIFY(!clear->isEnabled());
        give(u"a"_s, u"failed"_s, {}, u"execution timeout"_s, {}, sample::nowMs + 2000);
        QTRY_COMPARE(view.activeCount(), 0);
        QCOMPARE(list(&view)->model()->rowCount(), 1);
        QVERIFY2(said(&view, 0).contains("execution timeout"_L1), qPrintable(said(&view, 0)));
        QVERIFY(totals.size() >= 3);
        QVERIFY(clear->isEnabled());
        clear->click();
        QCOMPARE(list(&view)->model()->rowCount(), 0);
        // News of a dismissed task that is over do not bring it back; new work does.
        give(u"a"_s, u"failed"_s, {}, u"again"_s, {}, sample::nowMs + 3000);
        QTRY_COMPARE(m_session->store()->row(0).error(), u"again"_s);
        QCOMPARE(list(&view)->model()->rowCount(), 0);
        give(u"a"_s, u"running"_s, 0.1, {}, {}, sample::nowMs + 4000);
        QTRY_COMPARE(list(&view)->model()->rowCount(), 1);
    }

    void givesAnEntryRoomForItsErrorSeenOrNot()
    {
        ProgressView view;
        view.resize(500, 400);
        view.show();
        view.addSession(m_session.get());
        give(u"a"_s, u"running"_s, 0.5);
        give(u"b"_s, u"running"_s, 0.5);
        QTRY_COMPARE(list(&view)->model()->rowCount(), 2);
        const QString first = names(&view).first().first(1);
        const auto secondTop
            = [&view] { return list(&view)->visualRect(list(&view)->model()->index(1, 0)).top(); };
        QTRY_VERIFY(secondTop() > 0);
        const int without = secondTop();
        give(first, u"failed"_s, {}, u"execution timeout"_s, {}, sample::nowMs + 1000);
        QTRY_VERIFY(secondTop() > without);
        const int with = secondTop();

        view.hide();
        give(first, u"running"_s, 0.1, {}, {}, sample::nowMs + 2000);
        QTRY_VERIFY(said(&view, 0).contains("10 %"_L1));
        view.show();
        QTRY_COMPARE(secondTop(), without);
        give(first, u"failed"_s, {}, u"execution timeout"_s, {}, sample::nowMs + 3000);
        QTRY_COMPARE(secondTop(), with);
    }

    void leavesAbandonedUploadsOut()
    {
        ProgressView view;
        view.show();
        view.addSession(m_session.get());
        const qint64 twoDays = 2 * 86'400'000LL;
        give(u"abandoned"_s, u"pending"_s, {}, {}, {}, sample::nowMs - twoDays);
        give(u"now"_s, u"waiting"_s);
        TaskBatch clock;
        clock.serverNowMs = sample::nowMs;
        m_session->store()->apply(std::move(clock));
        ProgressView later;
        QTRY_COMPARE(m_session->store()->rowCount(), 2);
        later.addSession(m_session.get());
        QTRY_COMPARE(names(&later), QStringList { u"now.mp4"_s });
    }

    void opensTheTaskOfAnEntry()
    {
        ProgressView view;
        view.resize(500, 400);
        view.show();
        view.addSession(m_session.get());
        give(u"a"_s, u"waiting"_s);
        QTRY_COMPARE(list(&view)->model()->rowCount(), 1);
        QSignalSpy activated(&view, &ProgressView::taskActivated);
        list(&view)->setFocus();
        list(&view)->setCurrentIndex(list(&view)->model()->index(0, 0));
        QTest::keyClick(list(&view), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        const auto task = activated.first().first().value<TaskKey>();
        QCOMPARE(task.accountId, m_session->account().id);
        QCOMPARE(task.taskId, u"a"_s);
    }

    void makesOneEntryOfAnUploadAndItsTask()
    {
        QFile file(m_folder.filePath(u"small.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(100'000, 'x')) == 100'000);
        file.close();
        ProgressView view;
        view.resize(500, 400);
        view.show();
        view.addSession(m_session.get());
        QAbstractItemModelTester tester(list(&view)->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_session->sync()->start();
        m_session->importFile(file.fileName());
        QTRY_COMPARE(names(&view), QStringList { u"small.mp4"_s });
        Upload *upload = m_session->uploads()->uploads().front();
        QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
        QTRY_VERIFY(m_session->store()->indexOf(upload->taskId()) >= 0);
        QCOMPARE(list(&view)->model()->rowCount(), 1);
        m_server->setStatus(upload->taskId(), { { u"phase"_s, u"running"_s }, { u"progress"_s, 0.25 } });
        m_session->sync()->refreshNow();
        QTRY_COMPARE(view.totalProgress(), 0.25);
        QCOMPARE(list(&view)->model()->rowCount(), 1);
        QVERIFY2(said(&view, 0).contains("25 %"_L1), qPrintable(said(&view, 0)));
    }

    void endsAnUploadWhoseTaskIsNeverListed()
    {
        QFile file(m_folder.filePath(u"lost.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1000, 'x')) == 1000);
        file.close();
        ProgressView view;
        view.show();
        view.addSession(m_session.get());
        // The sync does not run, so it asks for nothing by itself.
        m_session->importFile(file.fileName());
        Upload *upload = m_session->uploads()->uploads().front();
        QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
        QTRY_COMPARE(view.activeCount(), 1);
        auto *clear = view.findChild<QPushButton *>(u"clearFinished"_s);
        QVERIFY(!clear->isEnabled());
        Q_EMIT m_session->sync()->taskFailed(upload->taskId(), ApiError { .kind = ApiError::Kind::NotFound });
        QTRY_COMPARE(view.activeCount(), 0);
        QCOMPARE(list(&view)->model()->rowCount(), 1);
        QVERIFY2(!said(&view, 0).contains("waiting"_L1), qPrintable(said(&view, 0)));
        QVERIFY(clear->isEnabled());
        clear->click();
        QCOMPARE(list(&view)->model()->rowCount(), 0);
    }

    void cancelsAnUploadByKeyboard()
    {
        QFile file(m_folder.filePath(u"big.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(300 * 1024 * 1024));
        file.close();
        ProgressView view;
        view.resize(500, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view, 60'000));
        view.addSession(m_session.get());
        m_session->uploads()->setHeld(true);
        m_session->importFile(file.fileName());
        QTRY_VERIFY(list(&view)->isVisible());
        QCOMPARE(list(&view)->model()->rowCount(), 1);
        list(&view)->setFocus();
        list(&view)->setCurrentIndex(list(&view)->model()->index(0, 0));
        QTest::keyClick(list(&view), Qt::Key_Delete);
        QTRY_COMPARE(list(&view)->model()->rowCount(), 0);
        QVERIFY(m_session->uploads()->uploads().empty());
    }

    void dismissesByTheButtonOfTheEntry()
    {
        ProgressView view;
        view.resize(500, 400);
        view.show();
        view.addSession(m_session.get());
        give(u"a"_s, u"running"_s, 0.5);
        QTRY_COMPARE(view.activeCount(), 1);
        const auto buttonOf = [&] {
            const QRect item = list(&view)->visualRect(list(&view)->model()->index(0, 0));
            return QPoint(item.right() - 20, item.top() + 17);
        };
        // What the server works on cannot be taken off.
        QTest::mouseClick(list(&view)->viewport(), Qt::LeftButton, {}, buttonOf());
        QCOMPARE(list(&view)->model()->rowCount(), 1);
        give(u"a"_s, u"completed"_s, {}, {}, {}, sample::nowMs + 2000);
        QTRY_COMPARE(view.activeCount(), 0);
        QTest::mouseClick(list(&view)->viewport(), Qt::LeftButton, {}, buttonOf());
        QCOMPARE(list(&view)->model()->rowCount(), 0);
    }

    void copesWithRandomNewsOfManyTasks()
    {
        ProgressView view;
        view.resize(500, 400);
        view.show();
        view.addSession(m_session.get());
        QAbstractItemModelTester tester(list(&view)->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList phases { u"pending"_s, u"waiting"_s, u"running"_s, u"completed"_s, u"failed"_s };
        for (int step = 0; step < 600; ++step) {
            give(u"task-%1"_s.arg(random.bounded(200)), phases.at(random.bounded(5)), random.generateDouble(),
                 {}, {}, sample::nowMs + step);
            if (step % 50 == 0)
                QCoreApplication::processEvents();
        }
        give(u"last"_s, u"waiting"_s, {}, {}, {}, sample::nowMs + 1000);
        QTRY_VERIFY(names(&view).contains(u"last.mp4"_s));
        int active = 0;
        for (int i = 0; i < m_session->store()->rowCount(); ++i)
            active
                += isActive(stateOf(m_session->store()->row(i), m_session->store()->serverNowMs())) ? 1 : 0;
        QTRY_COMPARE(view.activeCount(), active);
    }

    void emptiesWhenItsSessionEnds()
    {
        ProgressView view;
        view.show();
        view.addSession(m_session.get());
        give(u"a"_s, u"waiting"_s);
        QTRY_COMPARE(view.activeCount(), 1);
        m_session.reset();
        QTRY_COMPARE(view.activeCount(), 0);
        QCOMPARE(list(&view)->model()->rowCount(), 0);
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QApplication application(argc, argv);
    tst_ProgressView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_progressview.moc"
