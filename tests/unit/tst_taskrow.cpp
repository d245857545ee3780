#include "support/sampletasks.h"
#include "tasks/taskrow.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using sample::rowOf;

namespace {

constexpr qint64 now = sample::nowMs;
constexpr qint64 minute = 60000;
constexpr qint64 hour = 60 * minute;

//! The JSON of a track; what is null is left out.
QByteArray track(const char *type, const char *codec, const QByteArray &more = {})
{
    QByteArray json = "{\"type\":\"" + QByteArray(type) + '"';
    if (*codec)
        json += ",\"codec\":\"" + QByteArray(codec) + '"';
    return json + more + '}';
}

QByteArray video(int width, int height, double fps, const char *codec)
{
    return track("video", codec,
                 ",\"width\":" + QByteArray::number(width) + ",\"height\":" + QByteArray::number(height)
                     + ",\"fps\":" + QByteArray::number(fps, 'g', 17));
}

QByteArray audio(const char *codec, int channels)
{
    return track("audio", codec, ",\"channels\":" + QByteArray::number(channels));
}

ListedTask withTracks(const QByteArrayList &tracks)
{
    return decodeListedTask("{\"id\":\"1\",\"type\":\"upload\",\"output\":{\"upload\":{\"assetSpec\":{"
                            "\"videoSpec\":{\"tracks\":["
                            + tracks.join(',') + "]}}}}}")
        .value();
}

//! The columns in which the rows would read differently.
TaskColumns changed(const TaskRow &before, const TaskRow &after)
{
    quint32 texts = 0;
    for (size_t i = 0; i < before.texts.size(); ++i)
        texts |= before.texts[i] != after.texts[i] ? 1U << i : 0U;
    return changedColumns(before, after, texts);
}

void setError(TaskRow &row, const QString &error)
{
    row.text(RowText::Error) = error;
    row.hasError = true;
}

TaskRow row(TaskPhase phase)
{
    TaskRow value;
    value.id = u"1"_s;
    value.phase = phase;
    value.createdAtMs = now - 5 * minute;
    value.updatedAtMs = now - minute;
    return value;
}

template<typename F> TaskRow row(TaskPhase phase, F change)
{
    TaskRow value = row(phase);
    change(value);
    return value;
}

TaskColumns bits(std::initializer_list<TaskColumn> columns)
{
    TaskColumns all = 0;
    for (const TaskColumn column : columns)
        all |= columnBit(column);
    return all;
}

} // namespace

Q_DECLARE_METATYPE(reelwatch::TaskRow)

class TaskRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsTooFarApartGiveNoTime()
    {
        TaskFacts facts;
        facts.phase = TaskPhase::Completed;
        facts.createdAtMs = std::numeric_limits<qint64>::min();
        facts.firstRunningMs = 1;
        facts.updatedAtMs = std::numeric_limits<qint64>::max();
        QCOMPARE(tookMs(facts), std::nullopt);
        QCOMPARE(waitedMs(facts), std::nullopt);
        facts.createdAtMs = 0;
        QCOMPARE(waitedMs(facts), std::optional<qint64>(1));
    }

    void namesEveryColumnOnce()
    {
        QSet<QString> names;
        for (int column = 0; column < taskColumnCount; ++column) {
            const QString name = taskColumnName(static_cast<TaskColumn>(column));
            QVERIFY(!name.isEmpty());
            names.insert(name);
        }
        QCOMPARE(names.size(), taskColumnCount);
        QCOMPARE(taskColumnName(TaskColumn::BitRate), u"bitRate"_s);
        QVERIFY(taskColumnName(TaskColumn::Count).isEmpty());
    }

    void derivesTheState_data()
    {
        QTest::addColumn<TaskRow>("task");
        QTest::addColumn<TaskState>("state");
        const auto add = [](const char *name, TaskRow task, TaskState state) {
            QTest::newRow(name) << std::move(task) << state;
        };
        add("no status", row(TaskPhase::Unknown), TaskState::Unknown);
        add("a phase nobody knows",
            row(TaskPhase::Unknown, [](TaskRow &r) { r.text(RowText::PhaseWord) = u"paused"_s; }),
            TaskState::Unknown);
        add("pending", row(TaskPhase::Pending), TaskState::Waiting);
        add("pending for half a day",
            row(TaskPhase::Pending, [](TaskRow &r) { r.updatedAtMs = now - 12 * hour; }), TaskState::Stalled);
        add("pending a little less",
            row(TaskPhase::Pending, [](TaskRow &r) { r.updatedAtMs = now - 12 * hour + 1; }),
            TaskState::Waiting);
        add("waiting", row(TaskPhase::Waiting), TaskState::Waiting);
        add("waiting after a failure",
            row(TaskPhase::Waiting, [](TaskRow &r) { setError(r, u"unexpected EOF"_s); }),
            TaskState::Retrying);
        add("waiting after a retry", row(TaskPhase::Waiting, [](TaskRow &r) { r.retries = 1; }),
            TaskState::Retrying);
        add("waiting, no retry yet", row(TaskPhase::Waiting, [](TaskRow &r) { r.retries = 0; }),
            TaskState::Waiting);
        add("waiting for an hour", row(TaskPhase::Waiting, [](TaskRow &r) { r.updatedAtMs = now - hour; }),
            TaskState::Stalled);
        add("waiting a little less",
            row(TaskPhase::Waiting, [](TaskRow &r) { r.updatedAtMs = now - hour + 1; }), TaskState::Waiting);
        add("retrying for an hour",
            row(TaskPhase::Waiting,
                [](TaskRow &r) {
                    r.retries = 2;
                    r.updatedAtMs = now - hour;
                }),
            TaskState::Stalled);
        add("waiting, created long ago, changed just now",
            row(TaskPhase::Waiting, [](TaskRow &r) { r.createdAtMs = now - 50 * hour; }), TaskState::Waiting);
        add("waiting without updatedAt, scheduled long ago",
            row(TaskPhase::Waiting,
                [](TaskRow &r) {
                    r.updatedAtMs.reset();
                    r.scheduledAtMs = now - 2 * hour;
                }),
            TaskState::Stalled);
        add("waiting without updatedAt, created long ago",
            row(TaskPhase::Waiting,
                [](TaskRow &r) {
                    r.updatedAtMs.reset();
                    r.createdAtMs = now - 2 * hour;
                }),
            TaskState::Stalled);
        add("waiting without any time",
            row(TaskPhase::Waiting,
                [](TaskRow &r) {
                    r.updatedAtMs.reset();
                    r.createdAtMs.reset();
                }),
            TaskState::Waiting);
        add("running", row(TaskPhase::Running), TaskState::Running);
        add("running after a retry", row(TaskPhase::Running, [](TaskRow &r) { r.retries = 2; }),
            TaskState::Running);
        add("running without change for 10 min",
            row(TaskPhase::Running, [](TaskRow &r) { r.updatedAtMs = now - 10 * minute; }),
            TaskState::Stalled);
        add("running without change a little less",
            row(TaskPhase::Running, [](TaskRow &r) { r.updatedAtMs = now - 10 * minute + 1; }),
            TaskState::Running);
        add("running without updatedAt",
            row(TaskPhase::Running,
                [](TaskRow &r) {
                    r.updatedAtMs.reset();
                    r.createdAtMs = now - 9 * hour;
                }),
            TaskState::Running);
        add("running, the server's clock is ahead",
            row(TaskPhase::Running, [](TaskRow &r) { r.updatedAtMs = now + 3 * hour; }), TaskState::Running);
        add("running without updatedAt for half a day",
            row(TaskPhase::Running,
                [](TaskRow &r) {
                    r.updatedAtMs.reset();
                    r.createdAtMs = now - 12 * hour;
                }),
            TaskState::Stalled);
        add("running, dated in the far future",
            row(TaskPhase::Running,
                [](TaskRow &r) {
                    r.updatedAtMs = now + 9000 * hour;
                    r.createdAtMs = now - 12 * hour;
                }),
            TaskState::Stalled);
        add("running, dated in the far future, begun a little later",
            row(TaskPhase::Running,
                [](TaskRow &r) {
                    r.updatedAtMs = now + 9000 * hour;
                    r.createdAtMs = now - 13 * hour;
                    r.firstRunningMs = now - 12 * hour + 1;
                }),
            TaskState::Running);
        add("waiting, dated in the far future",
            row(TaskPhase::Waiting,
                [](TaskRow &r) {
                    r.updatedAtMs = now + 9000 * hour;
                    r.createdAtMs = now - hour;
                }),
            TaskState::Stalled);
        add("pending, everything dated in the far future",
            row(TaskPhase::Pending,
                [](TaskRow &r) {
                    r.updatedAtMs = now + 9000 * hour;
                    r.createdAtMs = now + 9000 * hour;
                }),
            TaskState::Waiting);
        add("running, dated by the smallest number",
            row(TaskPhase::Running,
                [](TaskRow &r) {
                    r.updatedAtMs = std::numeric_limits<qint64>::min();
                    r.createdAtMs = now - 13 * hour;
                }),
            TaskState::Stalled);
        add("waiting, everything dated by the largest and the smallest number",
            row(TaskPhase::Waiting,
                [](TaskRow &r) {
                    r.updatedAtMs = std::numeric_limits<qint64>::max();
                    r.scheduledAtMs = std::numeric_limits<qint64>::min();
                    r.createdAtMs = std::numeric_limits<qint64>::min() + 1;
                }),
            TaskState::Waiting);
        add("completed", row(TaskPhase::Completed), TaskState::Completed);
        add("completed long ago", row(TaskPhase::Completed, [](TaskRow &r) { r.updatedAtMs = 1; }),
            TaskState::Completed);
        add("completed with an old error", row(TaskPhase::Completed, [](TaskRow &r) { setError(r, u"x"_s); }),
            TaskState::Completed);
        add("failed", row(TaskPhase::Failed), TaskState::Failed);
        add("cancelled", row(TaskPhase::Cancelled), TaskState::Cancelled);
        add("gone while running", row(TaskPhase::Running, [](TaskRow &r) { r.gone = true; }),
            TaskState::Unknown);
        add("gone and completed", row(TaskPhase::Completed, [](TaskRow &r) { r.gone = true; }),
            TaskState::Completed);
    }

    void derivesTheState()
    {
        QFETCH(TaskRow, task);
        QFETCH(TaskState, state);
        QCOMPARE(stateOf(task, now), state);
    }

    void countsFourStatesAsActive()
    {
        QSet<int> active;
        for (int state = 0; state <= static_cast<int>(TaskState::Unknown); ++state) {
            if (isActive(static_cast<TaskState>(state)))
                active.insert(state);
        }
        QCOMPARE(active,
                 (QSet<int> { static_cast<int>(TaskState::Waiting), static_cast<int>(TaskState::Running),
                              static_cast<int>(TaskState::Retrying), static_cast<int>(TaskState::Stalled) }));
    }

    void tellsHowLongATaskTook_data()
    {
        QTest::addColumn<TaskRow>("task");
        QTest::addColumn<qint64>("took"); // -1: null
        QTest::newRow("from scheduled")
            << row(TaskPhase::Completed, [](TaskRow &r) { r.scheduledAtMs = now - 2 * minute; }) << minute;
        QTest::newRow("from created") << row(TaskPhase::Failed) << 4 * minute;
        QTest::newRow("active") << row(TaskPhase::Running) << qint64 { -1 };
        QTest::newRow("no status") << row(TaskPhase::Unknown) << qint64 { -1 };
        QTest::newRow("no end") << row(TaskPhase::Completed, [](TaskRow &r) { r.updatedAtMs.reset(); })
                                << qint64 { -1 };
        QTest::newRow("no begin") << row(TaskPhase::Completed, [](TaskRow &r) { r.createdAtMs.reset(); })
                                  << qint64 { -1 };
        QTest::newRow("ends before it begins")
            << row(TaskPhase::Completed, [](TaskRow &r) { r.scheduledAtMs = now; }) << qint64 { -1 };
        QTest::newRow("at once") << row(TaskPhase::Completed, [](TaskRow &r) {
            r.scheduledAtMs = r.updatedAtMs;
        }) << qint64 { 0 };
    }

    void tellsHowLongATaskTook()
    {
        QFETCH(TaskRow, task);
        QFETCH(qint64, took);
        QCOMPARE(tookMs(task).value_or(-1), took);
    }

    void splitsTheTimeIntoWaitingAndRunning()
    {
        TaskRow task = row(TaskPhase::Completed);
        QVERIFY(!waitedMs(task));
        QVERIFY(!ranMs(task));
        QCOMPARE(elapsedSinceMs(task), task.createdAtMs);
        task.firstRunningMs = now - 2 * minute;
        QCOMPARE(waitedMs(task).value_or(-1), 3 * minute);
        QCOMPARE(ranMs(task).value_or(-1), minute);
        task.phase = TaskPhase::Running;
        QVERIFY(!ranMs(task));
        QCOMPARE(elapsedSinceMs(task), task.createdAtMs);
        task.phase = TaskPhase::Waiting; // a retry waits again
        QCOMPARE(elapsedSinceMs(task), task.createdAtMs);
        task.firstRunningMs = *task.createdAtMs - 1;
        QVERIFY(!waitedMs(task));
    }

    void namesExactlyTheColumnsThatReadDifferently_data()
    {
        QTest::addColumn<TaskRow>("before");
        QTest::addColumn<TaskRow>("after");
        QTest::addColumn<quint32>("columns");
        const auto add = [](const char *name, const TaskRow &before, auto change, TaskColumns columns) {
            TaskRow after = before;
            change(after);
            QTest::newRow(name) << before << after << columns;
        };
        const TaskRow running = row(TaskPhase::Running);
        const TaskRow waiting = row(TaskPhase::Waiting);
        const TaskRow completed = row(TaskPhase::Completed);
        using C = TaskColumn;
        add(
            "nothing", running, [](TaskRow &) {}, 0);
        add(
            "progress", running,
            [](TaskRow &r) {
                r.progress = 0.5F;
                r.updatedAtMs = now;
            },
            bits({ C::Progress, C::Updated }));
        add(
            "waiting to running", waiting,
            [](TaskRow &r) {
                r.phase = TaskPhase::Running;
                r.firstRunningMs = now;
            },
            bits({ C::State, C::Waited }));
        add(
            "running to completed", running, [](TaskRow &r) { r.phase = TaskPhase::Completed; },
            bits({ C::State, C::Progress, C::Time }));
        add(
            "running to completed, having been seen running",
            row(TaskPhase::Running, [](TaskRow &r) { r.firstRunningMs = now - 2 * minute; }),
            [](TaskRow &r) { r.phase = TaskPhase::Completed; },
            bits({ C::State, C::Progress, C::Time, C::Ran }));
        add(
            "an error while waiting", waiting, [](TaskRow &r) { setError(r, u"x"_s); },
            bits({ C::State, C::Error }));
        add(
            "another error while waiting", row(TaskPhase::Waiting, [](TaskRow &r) { setError(r, u"y"_s); }),
            [](TaskRow &r) { setError(r, u"x"_s); }, bits({ C::Error }));
        add(
            "retries while waiting", waiting, [](TaskRow &r) { r.retries = 1; },
            bits({ C::State, C::Attempts }));
        add(
            "retries while running", running, [](TaskRow &r) { r.retries = 1; }, bits({ C::Attempts }));
        add(
            "the unknown word", row(TaskPhase::Unknown),
            [](TaskRow &r) { r.text(RowText::PhaseWord) = u"paused"_s; }, bits({ C::State }));
        add(
            "the end of a finished task", completed, [](TaskRow &r) { r.updatedAtMs = now; },
            bits({ C::Time, C::Updated }));
        add(
            "scheduled", waiting, [](TaskRow &r) { r.scheduledAtMs = now; }, bits({ C::Scheduled, C::Time }));
        add(
            "name", running, [](TaskRow &r) { r.text(RowText::Name) = u"a.mp4"_s; }, bits({ C::Name }));
        add(
            "type", running, [](TaskRow &r) { r.text(RowText::TypeWord) = u"weave"_s; }, bits({ C::Type }));
        add(
            "what came out", completed,
            [](TaskRow &r) {
                r.sizeBytes = 1;
                r.text(RowText::Media) = u"h264"_s;
                r.text(RowText::Container) = u"mp4"_s;
                r.durationSeconds = 1.0;
                r.bitRate = 8.0;
                r.text(RowText::Md5) = u"a"_s;
                r.text(RowText::Sha256) = u"b"_s;
                r.text(RowText::OutputAsset) = u"c"_s;
            },
            bits({ C::Size, C::Media, C::Container, C::Duration, C::BitRate, C::Md5, C::Sha256,
                   C::OutputAsset }));
        add(
            "where it came from", running,
            [](TaskRow &r) {
                r.text(RowText::Source) = u"https://example.org/a"_s;
                r.text(RowText::InputAsset) = u"d"_s;
                r.text(RowText::Project) = u"e"_s;
            },
            bits({ C::Source, C::InputAsset, C::Project }));
        add(
            "gone", completed, [](TaskRow &r) { r.gone = true; }, (TaskColumns { 1 } << taskColumnCount) - 1);
    }

    void namesExactlyTheColumnsThatReadDifferently()
    {
        QFETCH(TaskRow, before);
        QFETCH(TaskRow, after);
        QFETCH(quint32, columns);
        QCOMPARE(changed(before, after), columns);
    }

    void summarizesTheTracks_data()
    {
        QTest::addColumn<QByteArrayList>("tracks");
        QTest::addColumn<QString>("summary");
        QTest::newRow("none") << QByteArrayList() << QString();
        QTest::newRow("usual") << QByteArrayList { video(1280, 720, 30, "h264"), audio("aac", 2) }
                               << u"1280×720 30 fps · h264 · aac 2.0"_s;
        QTest::newRow("audio first") << QByteArrayList { audio("opus", 1),
                                                         video(640, 360, 29.97002997, "vp9") }
                                     << u"640×360 29.97 fps · vp9 · opus 1.0"_s;
        QTest::newRow("more tracks") << QByteArrayList { video(1, 2, 25, "h264"), audio("aac", 6),
                                                         audio("aac", 2), track("data", "") }
                                     << u"1×2 25 fps · h264 · aac 5.1 +2"_s;
        QTest::newRow("only audio") << QByteArrayList { audio("flac", 8) } << u"flac 7.1"_s;
        QTest::newRow("unusual channels") << QByteArrayList { audio("pcm", 3) } << u"pcm 3ch"_s;
        QTest::newRow("no channels") << QByteArrayList { track("audio", "mp3") } << u"mp3"_s;
        QTest::newRow("nothing known of the only track")
            << QByteArrayList { track("audio", "") } << QString();
        QTest::newRow("nothing known of the audio")
            << QByteArrayList { video(1, 2, 25, "h264"), track("audio", "") } << u"1×2 25 fps · h264"_s;
        QTest::newRow("neither video nor audio") << QByteArrayList { track("data", "") } << QString();
        QTest::newRow("half a size") << QByteArrayList { track("video", "h264", ",\"height\":720") }
                                     << u"h264"_s;
        QTest::newRow("no frame rate")
            << QByteArrayList { video(800, 600, 0, "mjpeg") } << u"800×600 · mjpeg"_s;
        QTest::newRow("many frames") << QByteArrayList { video(8, 6, 1000.5, "h264") }
                                     << u"8×6 1000.5 fps · h264"_s;
    }

    void summarizesTheTracks()
    {
        QFETCH(QByteArrayList, tracks);
        QFETCH(QString, summary);
        std::string text;
        appendMediaSummary(withTracks(tracks), &text);
        QCOMPARE(QString::fromStdString(text), summary);
    }

    void takesOverWhatTheListNeeds()
    {
        const QByteArray json
            = "{\"id\":\"09ef\",\"type\":\"import\",\"createdAt\":1000,\"status\":{\"phase\":\"completed\","
              "\"updatedAt\":13566,\"retries\":1},\"scheduledAt\":2000,\"projectId\":\"p\",\"inputAssetId\":"
              "\"i\",\"outputAssetId\":\"o\","
              "\"params\":{\"import\":{\"url\":\"https://example.org/dir/beach%20day.mp4\"}},"
              "\"output\":{\"import\":{\"assetSpec\":{\"name\":\"beach\",\"size\":2000,"
              "\"hash\":[{\"hash\":\"AA\",\"algorithm\":\"MD5\"},{\"hash\":\"BB\",\"algorithm\":\"sha-256\"}]"
              ","
              "\"videoSpec\":{\"format\":\"mp4\",\"duration\":8,\"tracks\":[{\"type\":\"video\",\"codec\":"
              "\"h264\",\"width\":10,\"height\":20,"
              "\"fps\":25},{\"type\":\"audio\",\"codec\":\"aac\",\"channels\":2}]}}}}}";
        const TaskRow taken = rowOf(decodeListedTask(json).value());
        QCOMPARE(taken.id, u"09ef"_s);
        QCOMPARE(taken.phase, TaskPhase::Completed);
        QCOMPARE(taken.type, TaskType::Import);
        QCOMPARE(taken.text(RowText::Name), u"beach"_s);
        QCOMPARE(taken.text(RowText::Source), u"https://example.org/dir/beach%20day.mp4"_s);
        QCOMPARE(taken.text(RowText::Media), u"10×20 25 fps · h264 · aac 2.0"_s);
        QCOMPARE(taken.text(RowText::Container), u"mp4"_s);
        QCOMPARE(taken.text(RowText::InputAsset), u"i"_s);
        QCOMPARE(taken.text(RowText::OutputAsset), u"o"_s);
        QCOMPARE(taken.text(RowText::Project), u"p"_s);
        QCOMPARE(taken.text(RowText::Md5), u"AA"_s);
        QCOMPARE(taken.text(RowText::Sha256), u"BB"_s);
        QCOMPARE(taken.createdAtMs.value_or(0), 1000);
        QCOMPARE(taken.scheduledAtMs.value_or(0), 2000);
        QCOMPARE(taken.updatedAtMs.value_or(0), 13566);
        QCOMPARE(taken.sizeBytes.value_or(0), 2000);
        QCOMPARE(taken.durationSeconds.value_or(0), 8.0);
        QCOMPARE(taken.bitRate.value_or(0), 2000.0);
        QCOMPARE(taken.retries.value_or(0), 1);
        QVERIFY(!taken.progress);
        QVERIFY(!taken.firstRunningMs);
        QVERIFY(!taken.gone);
        QVERIFY(taken.text(RowText::PhaseWord).isEmpty());
        QCOMPARE(tookMs(taken).value_or(0), 11566);
    }

    void keepsTheServersWordsOnlyWhenTheyAreUnknown()
    {
        sample::TaskSpec spec;
        spec.id = u"1"_s;
        spec.type = u"weave"_s;
        spec.phase = u"paused\nby hand"_s;
        const TaskRow strange = rowOf(sample::listed(spec));
        QCOMPARE(strange.type, TaskType::Unknown);
        QCOMPARE(strange.text(RowText::TypeWord), u"weave"_s);
        QCOMPARE(strange.phase, TaskPhase::Unknown);
        QCOMPARE(strange.text(RowText::PhaseWord), u"paused by hand"_s);
    }

    void keepsNoSecretAndOnlyOneLine()
    {
        sample::TaskSpec spec;
        spec.id = u"1"_s;
        spec.phase = u"failed"_s;
        spec.url = u"https://user:planted-1@example.org/a.mp4?X-Amz-Signature=planted-2&x=1"_s;
        spec.error = u"cannot open\nhttps://user:planted-3@example.org/b.mp4: Bearer planted-4 refused"_s;
        spec.name = u"copy of https://user:planted-5@example.org/c.mp4"_s;
        const TaskRow taken = rowOf(sample::listed(spec));
        for (const QString &text : { taken.text(RowText::Source), taken.error(), taken.name() }) {
            QVERIFY(!text.isEmpty());
            QVERIFY2(!text.contains("planted"_L1), qPrintable(text));
            QVERIFY2(!text.contains(u'\n'), qPrintable(text));
        }
        QVERIFY(taken.error().startsWith("cannot open https://"_L1));
    }

    void namesATaskAfterTheFileItCameFrom_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"https://video.example/dir/beach.mp4"_s << u"beach.mp4"_s;
        QTest::newRow("blanks") << u"https://video.example/beach%20day.mp4"_s << u"beach day.mp4"_s;
        QTest::newRow("query") << u"https://video.example/beach.mp4?part=1#t=5"_s << u"beach.mp4"_s;
        QTest::newRow("slashes at the end") << u"https://video.example/dir//"_s << u"dir"_s;
        QTest::newRow("no path") << u"https://video.example"_s << QString();
        QTest::newRow("root") << u"https://video.example/"_s << QString();
        QTest::newRow("letters") << u"https://video.example/Grüße.mp4"_s << u"Grüße.mp4"_s;
        QTest::newRow("ipfs") << u"ipfs://bafy/clip.mp4"_s << u"clip.mp4"_s;
        QTest::newRow("a secret") << u"https://video.example/eyJhbGciOiJIUzI1.x.y"_s << u"***"_s;
        QTest::newRow("no address") << u"clip.mp4"_s << u"clip.mp4"_s;
    }

    void namesATaskAfterTheFileItCameFrom()
    {
        QFETCH(QString, url);
        QFETCH(QString, name);
        sample::TaskSpec spec;
        spec.id = u"1"_s;
        spec.url = url;
        QCOMPARE(rowOf(sample::listed(spec)).name(), name);
    }

    void hidesNoSecretBehindTheCut()
    {
        sample::TaskSpec spec;
        spec.id = u"1"_s;
        spec.phase = u"failed"_s;
        // The line is cut inside the address, before the sign that tells its secret part.
        spec.error = QString(1970, u'x')
            + u" https://user:planted-secret-of-some-length-that-goes-on@example.org/"_s;
        const TaskRow taken = rowOf(sample::listed(spec));
        QVERIFY2(!taken.error().contains("planted"_L1), qPrintable(taken.error()));
        QVERIFY(taken.error().size() <= 2001);
    }

    void tellsTextsApartByTheirHash()
    {
        QCOMPARE(hashOfJson({}), quint64 { 0 });
        const QByteArray text("{\"id\":\"0123456789\",\"progress\":0.25}");
        const auto hashOf = [](const QByteArray &bytes) {
            return hashOfJson({ bytes.constData(), static_cast<size_t>(bytes.size()) });
        };
        QCOMPARE(hashOf(text), hashOf(QByteArray(text.constData(), text.size())));
        QSet<quint64> hashes { hashOf(text) };
        for (qsizetype i = 0; i < text.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray other = text;
                other[i] = static_cast<char>(other[i] ^ (1 << bit));
                hashes.insert(hashOf(other));
            }
        }
        QCOMPARE(hashes.size(), 1 + text.size() * 8);
        QVERIFY(hashOf(QByteArray(1, '\0')) != hashOf(QByteArray(2, '\0')));
    }

    void marksATaskThatTheServerCallsDeleted()
    {
        QVERIFY(rowOf(decodeListedTask(R"({"id":"1","deleted":true})").value()).gone);
    }
};

QTEST_GUILESS_MAIN(TaskRowTest)
#include "tst_taskrow.moc"
