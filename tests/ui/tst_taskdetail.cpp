#include "livepeer/decoder.h"
#include "session/accountsession.h"
#include "support/documentedtask.h"
#include "support/isolatedhome.h"
#include "support/patience.h"
#include "support/sampletasks.h"
#include "ui/progress/stages.h"
#include "ui/taskdetail/detailcontent.h"
#include "ui/taskdetail/failureadvice.h"
#include "ui/taskdetail/historyplot.h"
#include "ui/taskdetail/jsonpane.h"
#include "ui/taskdetail/prettyjson.h"
#include "ui/taskdetail/sectionwidget.h"
#include "ui/taskdetail/taskdetailview.h"
#include "ui/taskdetail/taskwindow.h"
#include "ui/taskdetail/tracktable.h"
#include "ui/taskdetail/valuetext.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedLayout>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

constexpr qint64 created = 1'700'000'000'000;

Task decoded(const QByteArray &json)
{
    const Result<Task> task = decodeTask(json);
    if (!task)
        qFatal("The task of a test is no task");
    return *task;
}

QByteArray taskJson(const QString &id, const QJsonObject &status,
                    const QString &url = u"https://example.org/clip.mp4"_s)
{
    return QJsonDocument(QJsonObject { { u"id"_s, id },
                                       { u"type"_s, u"upload"_s },
                                       { u"createdAt"_s, created },
                                       { u"scheduledAt"_s, created + 1000 },
                                       { u"params"_s,
                                         QJsonObject { { u"upload"_s, QJsonObject { { u"url"_s, url } } } } },
                                       { u"status"_s, status } })
        .toJson();
}

QJsonObject status(const QString &phase, qint64 updatedAt, std::optional<double> progress = {},
                   const QString &error = {}, int retries = -1)
{
    QJsonObject object { { u"phase"_s, phase }, { u"updatedAt"_s, updatedAt } };
    if (progress)
        object.insert(u"progress"_s, *progress);
    if (!error.isEmpty())
        object.insert(u"errorMessage"_s, error);
    if (retries >= 0)
        object.insert(u"retries"_s, retries);
    return object;
}

DetailInput inputOf(const QByteArray &json, qint64 nowMs)
{
    DetailInput input;
    input.task = decoded(json);
    input.row = sample::rowOf(decodeListedTask(json).value());
    input.json = json;
    input.serverNowMs = nowMs;
    return input;
}

const DetailSection *sectionOf(const std::vector<DetailSection> &sections, DetailSectionId id)
{
    for (const DetailSection &section : sections) {
        if (section.id == id)
            return &section;
    }
    return nullptr;
}

QString valueOf(const std::vector<DetailSection> &sections, const QString &key)
{
    for (const DetailSection &section : sections) {
        for (const DetailValue &value : section.values) {
            if (value.key == key)
                return value.text;
        }
    }
    return u"(missing)"_s;
}

QString paragraphs(const std::vector<DetailSection> &sections)
{
    const DetailSection *why = sectionOf(sections, DetailSectionId::Why);
    return why ? why->paragraphs.join(u'\n') : QString();
}

} // namespace

class tst_TaskDetail : public QObject
{
    Q_OBJECT

    std::unique_ptr<AccountSession> m_session;

    void give(const QByteArray &json, qint64 serverNowMs)
    {
        TaskBatch batch;
        batch.tasks.push_back(decodeListedTask(json).value());
        batch.serverNowMs = serverNowMs;
        m_session->store()->apply(std::move(batch));
    }

    ValueText *field(QWidget *view, const QString &label)
    {
        const QList<ValueText *> texts = view->findChildren<ValueText *>();
        for (ValueText *text : texts) {
            if (text->accessibleName() == label && text->isVisible())
                return text;
        }
        return nullptr;
    }

    QString fieldText(QWidget *view, const QString &label)
    {
        const ValueText *text = field(view, label);
        return text ? text->toPlainText() : u"(missing)"_s;
    }

private Q_SLOTS:
    void init()
    {
        AccountSession::Setup setup;
        setup.account.id = u"test"_s;
        setup.account.kind = Account::Kind::ThisRunOnly;
        setup.account.baseUrl = QUrl(u"http://127.0.0.1:9/api"_s);
        setup.key = u"test-key"_s;
        m_session = std::make_unique<AccountSession>(setup);
        QSignalSpy opened(m_session->store(), &TaskStore::opened);
        m_session->store()->open();
        QTRY_VERIFY(!opened.isEmpty());
        // Nothing listens there; the tests hand the store its tasks themselves.
        m_session->sync()->stop();
    }

    void cleanup() { m_session.reset(); }

    // What is said

    void readsTheDocumentedImportOf2022()
    {
        const DetailInput input = inputOf(documentedImportTask(), 1'644'546'600'000);
        const std::vector<DetailSection> sections = detailSections(input);
        QCOMPARE(detailHeader(input.row, input.serverNowMs).time, u"took 12.566 s"_s);
        QCOMPARE(valueOf(sections, u"took"_s), u"12.566 s"_s);
        QCOMPARE(valueOf(sections, u"asset.size"_s), u"52.6 MB (52,615,193 bytes)"_s);
        QCOMPARE(valueOf(sections, u"asset.duration"_s), u"5:09.986"_s);
        QCOMPARE(valueOf(sections, u"asset.bitRate"_s), u"(missing)"_s);
        QCOMPARE(valueOf(sections, u"asset.overallBitRate"_s), u"1.358 Mb/s"_s);
        QCOMPARE(valueOf(sections, u"asset.overhead"_s), u"0.31 %"_s);
        QCOMPARE(valueOf(sections, u"asset.audioDifference"_s), u"Audio 20 ms longer than video"_s);
        QCOMPARE(valueOf(sections, u"asset.container"_s), u"mp4"_s);
        QCOMPARE(valueOf(sections, u"hash.0.md5"_s), u"b1e8e1a3a8b2f2b5ad6a9d4d1f6f0c7a"_s);

        const DetailSection *video = sectionOf(sections, DetailSectionId::VideoTracks);
        QVERIFY(video && video->table);
        QCOMPARE(video->table->rows.size(), size_t(1));
        QCOMPARE(video->table->rows[0],
                 (QStringList { u"h264"_s, u"1280 × 720"_s, u"30"_s, u"1,225.66"_s, u"yuv420p"_s,
                                u"5:09.967"_s, u"—"_s }));
        const DetailSection *audio = sectionOf(sections, DetailSectionId::AudioTracks);
        QVERIFY(audio && audio->table);
        QCOMPARE(
            audio->table->rows[0],
            (QStringList { u"aac"_s, u"127.999"_s, u"2 (stereo)"_s, u"44,100"_s, u"—"_s, u"5:09.986"_s }));
        QVERIFY(!sectionOf(sections, DetailSectionId::OtherTracks));
        QVERIFY(!sectionOf(sections, DetailSectionId::Why));
    }

    void showsMembersWithoutAPlaceOfTheirOwnOnce()
    {
        const std::vector<DetailSection> sections
            = detailSections(inputOf(documentedImportTask(), 1'644'546'600'000));
        const DetailSection *other = sectionOf(sections, DetailSectionId::OtherFields);
        QVERIFY(other);
        QStringList labels;
        for (const DetailValue &value : other->values)
            labels += value.label + u'=' + value.text;
        QCOMPARE(labels, (QStringList { u"campaign.label=summer"_s, u"campaign.rank=3"_s }));
    }

    void masksSecretsInAddressesAndOpensOnlyWholeWebAddresses()
    {
        QByteArray json = documentedImportTask();
        const std::vector<DetailSection> sections = detailSections(inputOf(json, 1'644'546'600'000));
        QVERIFY(!plainText({}, sections).contains("s3cr3t"_L1));
        for (const auto &[address, opens] : std::initializer_list<std::pair<const char *, bool>> {
                 { "https://example.org/a.mp4", true },
                 { "http://example.org/a.mp4", true },
                 { "ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi", false },
                 { "javascript:alert(1)", false },
                 { "file:///etc/passwd", false },
                 { "https://me:pass@example.org/a.mp4", false } }) {
            const DetailInput input = inputOf(
                taskJson(u"a"_s, status(u"waiting"_s, created), QString::fromLatin1(address)), created);
            const std::vector<DetailSection> shown = detailSections(input);
            const DetailSection *source = sectionOf(shown, DetailSectionId::Source);
            QVERIFY2(source && source->values.size() == 1, address);
            QVERIFY2(source->values[0].link.isValid() == opens, address);
        }
    }

    void saysWhatGoesOn_data()
    {
        QTest::addColumn<QJsonObject>("state");
        QTest::addColumn<qint64>("afterMs");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("pending") << status(u"pending"_s, created) << qint64(5000)
                                 << QStringList { u"Waiting for the bytes of the upload."_s };
        QTest::newRow("waiting") << status(u"waiting"_s, created) << qint64(5000)
                                 << QStringList { u"Waiting for its turn."_s, u"five tasks"_s,
                                                  u"Track details appear when the import completes."_s };
        QTest::newRow("running") << status(u"running"_s, created, 0.4) << qint64(5000)
                                 << QStringList { u"Track details appear when the import completes."_s };
        QTest::newRow("retrying") << status(u"waiting"_s, created, {}, u"file download failed"_s, 1)
                                  << qint64(5000)
                                  << QStringList { u"“file download failed”"_s, u"Retry 1 of 2."_s,
                                                   u"30 seconds"_s };
        QTest::newRow("last retry") << status(u"waiting"_s, created, {}, u"x"_s, 2) << qint64(5000)
                                    << QStringList { u"Retry 2 of 2."_s, u"3 minutes"_s };
        QTest::newRow("stalled") << status(u"running"_s, created, 0.4) << qint64(725'000)
                                 << QStringList { u"Nothing has changed for 12 min 5 s."_s };
        QTest::newRow("failed") << status(u"failed"_s, created, {}, u"execution timeout"_s, 2) << qint64(5000)
                                << QStringList { u"“execution timeout”"_s, u"tried again 2 time"_s,
                                                 u"longer than the server allows"_s };
        QTest::newRow("failed without a reason")
            << status(u"failed"_s, created) << qint64(5000) << QStringList { u"gives no reason"_s };
        QTest::newRow("a word of tomorrow")
            << status(u"hibernating"_s, created) << qint64(5000) << QStringList { u"“hibernating”"_s };
        QTest::newRow("secrets in messages")
            << status(u"failed"_s, created, {}, u"cannot read https://me:hunter2@example.org/a"_s)
            << qint64(5000) << QStringList { u"example.org"_s };
    }
    void saysWhatGoesOn()
    {
        QFETCH(QJsonObject, state);
        QFETCH(qint64, afterMs);
        QFETCH(QStringList, expected);
        const QString said = paragraphs(detailSections(inputOf(taskJson(u"a"_s, state), created + afterMs)));
        for (const QString &part : expected)
            QVERIFY2(said.contains(part), qPrintable(said));
        QVERIFY(!said.contains("hunter2"_L1));
    }

    void givesAdviceForEveryKnownFailure_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *message, const char *part) {
            QTest::newRow(message) << QString::fromLatin1(message) << QString::fromLatin1(part);
        };
        row("file could not be imported from URL because it was not accessible", "opens in a browser");
        row("invalid video file codec or container, check your input file against the input codec and "
            "container support matrix",
            "Convert it");
        row("failed to probe or open file, unexpected end", "incomplete");
        row("internal error processing file", "fault of the server");
        row("file download failed", "could not fetch");
        row("error saving file to storage", "could not store");
        row("file format unsupported, must be a valid MP4", "Convert it");
        row("execution timeout", "longer than");
        row("unsupported input pixel format, must be 'yuv420p' or 'yuvj420p'", "yuv420p");
        row("Failed to enqueue task", "fault of the server");
        row("bad task output: missing assetSpec", "fault of the server");
        row("task cancelled, asset has been deleted", "deleted");
        row("This is a web page, not a video or audio file.", "the video itself");
        row("This file has no video and no audio track.", "the video itself");
        row("The file is cut off: 5 bytes are missing at its end.", "plays to its end");
        row("Looking into the file took too long, so it was given up.", "Convert it");
    }
    void givesAdviceForEveryKnownFailure()
    {
        QFETCH(QString, message);
        QFETCH(QString, part);
        QVERIFY2(failureAdvice(message).contains(part), qPrintable(failureAdvice(message)));
        QVERIFY(failureAdvice(u"the dog ate it"_s).isEmpty());
    }

    void marksTheStages_data()
    {
        using Marks = std::array<StageMark, stageCount>;
        constexpr auto skipped = StageMark::Skipped, done = StageMark::Done, current = StageMark::Current,
                       failed = StageMark::Failed, ahead = StageMark::Ahead;
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("ownUpload");
        QTest::addColumn<QList<int>>("expected");
        const auto row = [](const char *name, TaskPhase phase, bool ownUpload, const Marks &marks) {
            QList<int> numbers;
            for (const StageMark mark : marks)
                numbers += static_cast<int>(mark);
            QTest::newRow(name) << static_cast<int>(phase) << ownUpload << numbers;
        };
        row("upload without bytes", TaskPhase::Pending, true, { current, ahead, ahead, ahead });
        row("address just sent", TaskPhase::Pending, false, { skipped, current, ahead, ahead });
        row("queued", TaskPhase::Waiting, true, { done, current, ahead, ahead });
        row("running", TaskPhase::Running, true, { done, done, current, ahead });
        row("running from an address", TaskPhase::Running, false, { skipped, done, current, ahead });
        row("completed", TaskPhase::Completed, true, { done, done, done, done });
        row("failed", TaskPhase::Failed, false, { skipped, done, failed, ahead });
    }
    void marksTheStages()
    {
        QFETCH(int, phase);
        QFETCH(bool, ownUpload);
        QFETCH(QList<int>, expected);
        TaskRow row;
        row.phase = static_cast<TaskPhase>(phase);
        row.progress = 0.42F;
        const Stages stages = stagesOf(row, ownUpload);
        for (int i = 0; i < stageCount; ++i)
            QCOMPARE(static_cast<int>(stages.marks[static_cast<size_t>(i)]), expected.at(i));
        QCOMPARE(stages.progress.has_value(), row.phase == TaskPhase::Running);
    }

    void laysJsonOutWithoutChangingIt_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        QTest::newRow("object") << QByteArray("{\"b\":1,\"a\":[1,2]}")
                                << u"{\n  \"b\": 1,\n  \"a\": [\n    1,\n    2\n  ]\n}"_s;
        QTest::newRow("numbers as written") << QByteArray("[1.644546528663e12,0.30000000000000004]")
                                            << u"[\n  1.644546528663e12,\n  0.30000000000000004\n]"_s;
        QTest::newRow("empty ones") << QByteArray("{ \"a\" : { } , \"b\":[ ]}")
                                    << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
        QTest::newRow("signs in strings") << QByteArray("{\"a\":\"{\\\"x\\\": [1,2]}, \\\\\"}")
                                          << u"{\n  \"a\": \"{\\\"x\\\": [1,2]}, \\\\\"\n}"_s;
        QTest::newRow("no JSON") << QByteArray("<html>") << u"<html>"_s;
    }
    void laysJsonOutWithoutChangingIt()
    {
        QFETCH(QByteArray, json);
        QTEST(prettyJson(json), "expected");
    }

    void marksBeyondTheThirtiethUponOneLetterAreShownAsEscapes()
    {
        const QString most = u'Z' + QString(30, QChar(0x0300));
        QCOMPARE(withShortLines(most + u"\nb"_s), most + u"\nb"_s);
        QCOMPARE(withShortLines(most + QChar(0x0317) + u'y'), most + u"\\u0317y"_s);
    }

    void totalsSeveralTasksAndWhatTheyShare()
    {
        TaskRow first;
        first.id = u"a"_s;
        first.phase = TaskPhase::Completed;
        first.type = TaskType::Upload;
        first.sizeBytes = 1'000'000;
        first.durationSeconds = 60.5;
        first.text(RowText::Container) = u"mp4"_s;
        TaskRow second = first;
        second.id = u"b"_s;
        second.phase = TaskPhase::Failed;
        second.sizeBytes.reset();
        second.durationSeconds = 30;
        second.text(RowText::Error) = u"disk full"_s;
        second.hasError = true;
        SeveralTasks several;
        several.add(first, TaskState::Completed);
        several.add(second, TaskState::Failed);
        QCOMPARE(severalHeader(several.count()).name, u"2 task(s) selected"_s);
        const std::vector<DetailSection> sections = several.sections();
        QCOMPARE(valueOf(sections, u"count.4"_s), u"1"_s);
        QCOMPARE(valueOf(sections, u"error"_s), u"(missing)"_s);
        QCOMPARE(valueOf(sections, u"total.size"_s), u"1.0 MB (1,000,000 bytes) (known for 1 of 2)"_s);
        QCOMPARE(valueOf(sections, u"total.duration"_s), u"1:30.500"_s);
        QCOMPARE(valueOf(sections, u"container"_s), u"mp4"_s);
        QCOMPARE(valueOf(sections, u"source"_s), u"(missing)"_s);
    }

    // The pane

    void showsTheTaskItIsGiven()
    {
        TaskDetailView view;
        view.resize(700, 600);
        view.show();
        view.setSession(m_session.get());
        QSignalSpy titles(&view, &TaskDetailView::titleChanged);
        give(documentedImportTask(), 1'644'546'600'000);
        view.setTask(u"fde45a5d-4a6b-4f2c-8a8e-6a9f3e0c1f11"_s);
        QTRY_COMPARE(view.title(), u"beach.mp4"_s);
        QVERIFY(titles.contains(QVariantList { u"beach.mp4"_s }));
        QTRY_COMPARE(fieldText(&view, u"Size"_s), u"52.6 MB (52,615,193 bytes)"_s);
        QCOMPARE(fieldText(&view, u"Took"_s), u"12.566 s"_s);
        QCOMPARE(fieldText(&view, u"Duration"_s), u"5:09.986"_s);
        QCOMPARE(fieldText(&view, u"Overall bit rate"_s), u"1.358 Mb/s"_s);
        QCOMPARE(fieldText(&view, u"Container overhead"_s), u"0.31 %"_s);
        QCOMPARE(fieldText(&view, u"Track lengths"_s), u"Audio 20 ms longer than video"_s);
        QCOMPARE(fieldText(&view, u"sha256"_s),
                 u"0c5f4d2a7be1c89e4f6d3b2a19e8f7c6d5b4a39281706f5e4d3c2b1a09f8e7d6"_s);
        const QList<TrackTable *> tables = view.findChildren<TrackTable *>();
        QStringList names;
        for (const TrackTable *table : tables) {
            if (table->isVisible())
                names += table->accessibleName();
        }
        QVERIFY(names.contains(u"Video tracks"_s) && names.contains(u"Audio tracks"_s));
    }

    void followsNewsWithoutLosingTheReadersPlace()
    {
        TaskDetailView view;
        view.resize(500, 260);
        view.show();
        view.setSession(m_session.get());
        give(taskJson(u"a"_s, status(u"running"_s, created + 2000, 0.25)), created + 3000);
        view.setTask(u"a"_s);
        QTRY_VERIFY(field(&view, u"Task ID"_s));

        auto *json = view.findChild<SectionWidget *>(u"sectionJson"_s);
        QVERIFY(json && !json->isExpanded());
        json->setExpanded(true);
        ValueText *id = field(&view, u"Task ID"_s);
        id->selectAll();
        QVERIFY(id->textCursor().hasSelection());
        auto *area = view.findChild<QScrollArea *>(u"sections"_s);
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 40);
        area->verticalScrollBar()->setValue(37);
        const QString before = fieldText(&view, u"Updated"_s);
        auto *jsonText = view.findChild<JsonPane *>()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(jsonText->toPlainText().contains("0.25"_L1));
        QTextCursor chosen = jsonText->textCursor();
        chosen.setPosition(2);
        chosen.setPosition(6, QTextCursor::KeepAnchor);
        jsonText->setTextCursor(chosen);
        const QString chosenText = chosen.selectedText();

        give(taskJson(u"a"_s, status(u"running"_s, created + 8000, 0.5)), created + 9000);
        QTRY_VERIFY(fieldText(&view, u"Updated"_s) != before);
        QCOMPARE(field(&view, u"Task ID"_s), id);
        QVERIFY(id->textCursor().hasSelection());
        QCOMPARE(area->verticalScrollBar()->value(), 37);
        QVERIFY(json->isExpanded());
        QTRY_VERIFY(view.findChild<JsonPane *>()->text().contains("0.5"_L1));
        QCOMPARE(jsonText->textCursor().selectedText(), chosenText);

        give(taskJson(u"a"_s, status(u"failed"_s, created + 9000, {}, u"file download failed"_s)),
             created + 9500);
        QTRY_VERIFY(view.findChild<QLabel *>(u"summary"_s)->text().startsWith("Failed"_L1));
        QTRY_COMPARE(fieldText(&view, u"Took"_s), u"8 s"_s);
        QVERIFY(json->isExpanded());
        QCOMPARE(field(&view, u"Task ID"_s), id);
        QVERIFY(id->textCursor().hasSelection());
    }

    void showsTheLastChosenTaskWhenChosenInHaste()
    {
        TaskDetailView view;
        view.show();
        view.setSession(m_session.get());
        for (int i = 0; i < 20; ++i)
            give(taskJson(u"task-%1"_s.arg(i), status(u"waiting"_s, created + i)), created + 100);
        QTRY_COMPARE(m_session->store()->rowCount(), 20);
        for (int i = 0; i < 20; ++i)
            view.setTask(u"task-%1"_s.arg(i));
        QTRY_COMPARE(fieldText(&view, u"Task ID"_s), u"task-19"_s);
        // Answers for the earlier ones have come by the time the worker answers this.
        QSignalSpy later(m_session->store(), &TaskStore::changed);
        give(taskJson(u"task-5"_s, status(u"running"_s, created + 500)), created + 600);
        QTRY_VERIFY(!later.isEmpty());
        QCOMPARE(fieldText(&view, u"Task ID"_s), u"task-19"_s);
    }

    void waitsForATaskThatIsNotKnownYet()
    {
        TaskDetailView view;
        view.show();
        view.setSession(m_session.get());
        view.setTask(u"late"_s);
        QCOMPARE(fieldText(&view, u"Task ID"_s), u"(missing)"_s);
        give(taskJson(u"late"_s, status(u"waiting"_s, created)), created);
        QTRY_COMPARE(fieldText(&view, u"Task ID"_s), u"late"_s);
    }

    void showsTotalsOfSeveralTasks()
    {
        TaskDetailView view;
        view.show();
        view.setSession(m_session.get());
        give(taskJson(u"a"_s, status(u"completed"_s, created + 5000)), created + 6000);
        give(taskJson(u"b"_s, status(u"completed"_s, created + 5000)), created + 6000);
        QTRY_COMPARE(m_session->store()->rowCount(), 2);
        SeveralTasks several;
        for (int i = 0; i < 2; ++i)
            several.add(m_session->store()->row(i), TaskState::Completed);
        view.setTask(u"a"_s);
        QTRY_VERIFY(field(&view, u"Task ID"_s));
        view.announceSeveral(2);
        QVERIFY(!field(&view, u"Task ID"_s));
        QCOMPARE(view.title(), u"2 task(s) selected"_s);
        view.setSeveral(several);
        QCOMPARE(fieldText(&view, u"Completed"_s), u"2"_s);
        QCOMPARE(fieldText(&view, u"Source"_s), u"https://example.org/clip.mp4"_s);
        view.setTask({});
        QVERIFY(!field(&view, u"Source"_s));
    }

    void showsForeignMarkupAsText()
    {
        TaskDetailView view;
        view.show();
        view.setSession(m_session.get());
        QJsonObject task
            = QJsonDocument::fromJson(
                  taskJson(u"a"_s,
                           status(u"failed"_s, created, {}, u"<img src='file:///etc/passwd'><b>bold</b>"_s)))
                  .object();
        task.insert(u"name"_s, u"<b>name</b>"_s);
        give(QJsonDocument(task).toJson(), created + 10);
        view.setTask(u"a"_s);
        QTRY_VERIFY(fieldText(&view, u"Why"_s).contains("<b>bold</b>"_L1));
        const QList<QLabel *> labels = view.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                     qPrintable(label->text()));
    }

    void copiesValuesAndEverything()
    {
        TaskDetailView view;
        view.resize(700, 600);
        view.show();
        view.setSession(m_session.get());
        give(documentedImportTask(), 1'644'546'600'000);
        view.setTask(u"fde45a5d-4a6b-4f2c-8a8e-6a9f3e0c1f11"_s);
        QTRY_VERIFY(field(&view, u"md5"_s));
        field(&view, u"md5"_s)->copyValue();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"b1e8e1a3a8b2f2b5ad6a9d4d1f6f0c7a"_s);
        field(&view, u"Created"_s)->copyValue();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"2022-02-11T02:28:48.663+00:00"_s);
        Q_EMIT field(&view, u"md5"_s)->copyAllRequested();
        const QString all = QGuiApplication::clipboard()->text();
        QVERIFY(all.startsWith("beach.mp4\n"_L1));
        QVERIFY(all.contains("Took: 12.566 s"_L1));
        QVERIFY(all.contains(u"h264\t1280 × 720\t30"_s));
        QVERIFY(!all.contains("s3cr3t"_L1));
    }

    void growsValuesToTheirTextAndStaysInsideItsWidth()
    {
        TaskDetailView view;
        view.resize(360, 500);
        view.show();
        view.setSession(m_session.get());
        give(taskJson(u"a"_s, status(u"waiting"_s, created),
                      u"https://example.org/"_s + QString(600, u'x') + u".mp4"_s),
             created);
        view.setTask(u"a"_s);
        QTRY_VERIFY(field(&view, u"Source"_s));
        ValueText *source = field(&view, u"Source"_s);
        QTRY_VERIFY(source->height() >= source->fontMetrics().height() * 8);
        QTRY_COMPARE(source->height(), source->heightForWidth(source->width()));
        auto *area = view.findChild<QScrollArea *>(u"sections"_s);
        QVERIFY2(area->widget()->width() <= area->viewport()->width(), "no horizontal overflow");
    }

    void drawsOnlyAHistoryWithProgress()
    {
        std::vector<Observation> history;
        QVERIFY(!HistoryPlot::isWorthDrawing(history));
        history.push_back({ created, TaskPhase::Waiting, {}, {}, {} });
        history.push_back({ created + 1000, TaskPhase::Running, 0.0, {}, {} });
        QVERIFY(!HistoryPlot::isWorthDrawing(history));
        history.push_back({ created + 2000, TaskPhase::Running, 0.5, {}, {} });
        QVERIFY(HistoryPlot::isWorthDrawing(history));
    }

    void sayEverythingAnewInAnotherLanguage()
    {
        TaskDetailView view;
        view.show();
        view.setSession(m_session.get());
        give(documentedImportTask(), 1'644'546'600'000);
        view.setTask(u"fde45a5d-4a6b-4f2c-8a8e-6a9f3e0c1f11"_s);
        QTRY_COMPARE(fieldText(&view, u"Size"_s), u"52.6 MB (52,615,193 bytes)"_s);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&view, &change);
        const QString read = fieldText(&view, u"Size"_s);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(read, u"52,6 MB (52.615.193 bytes)"_s);
    }

    void mayEndWhileItsTaskIsBeingRead()
    {
        give(taskJson(u"a"_s, status(u"waiting"_s, created)), created);
        QTRY_COMPARE(m_session->store()->rowCount(), 1);
        auto view = std::make_unique<TaskDetailView>();
        view->show();
        view->setSession(m_session.get());
        view->setTask(u"a"_s);
        view.reset();
        QSignalSpy later(m_session->store(), &TaskStore::changed);
        give(taskJson(u"a"_s, status(u"running"_s, created + 500)), created + 600);
        QTRY_VERIFY(!later.isEmpty());
    }

    void emptiesWhenItsSessionEnds()
    {
        TaskDetailView view;
        view.show();
        view.setSession(m_session.get());
        give(taskJson(u"a"_s, status(u"waiting"_s, created)), created);
        view.setTask(u"a"_s);
        QTRY_COMPARE(fieldText(&view, u"Task ID"_s), u"a"_s);
        m_session.reset();
        QVERIFY(view.task().isEmpty());
        QVERIFY(!field(&view, u"Task ID"_s));
    }

    // The window of its own

    void namesItsWindowAfterTheTask()
    {
        give(documentedImportTask(), 1'644'546'600'000);
        auto *window = new TaskWindow(m_session.get(), u"fde45a5d-4a6b-4f2c-8a8e-6a9f3e0c1f11"_s);
        window->show();
        QTRY_COMPARE(window->windowTitle(), u"beach.mp4 — Reelwatch"_s);
        delete window;
    }

    void closesWithEscAndDeletesItself()
    {
        for (const QKeySequence &keys :
             { QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_W) }) {
            QPointer<TaskWindow> window = new TaskWindow(m_session.get(), u"a"_s);
            window->show();
            QVERIFY(QTest::qWaitForWindowActive(window, 60'000));
            QTest::keySequence(window.data(), keys);
            QTRY_VERIFY(!window);
        }
    }

    void closesWhenItsSessionEnds()
    {
        QPointer<TaskWindow> window = new TaskWindow(m_session.get(), u"a"_s);
        window->show();
        m_session.reset();
        QTRY_VERIFY(!window);
    }

    void remembersItsSize()
    {
        {
            auto *window = new TaskWindow(m_session.get(), u"a"_s);
            window->show();
            window->resize(543, 456);
            window->close();
        }
        TaskWindow again(m_session.get(), u"b"_s);
        again.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(again.size(), QSize(543, 456));
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QApplication application(argc, argv);
    application.setOrganizationName(u"reelwatch-test"_s);
    tst_TaskDetail test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_taskdetail.moc"
