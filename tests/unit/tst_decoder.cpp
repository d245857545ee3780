#include "livepeer/decoder.h"

#include "support/generatedtasks.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace reelwatch;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(FIXTURES "/livepeer/") + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No fixture %s", qPrintable(file.fileName()));
    return file.readAll();
}

Task taskFixture(const QString &name)
{
    const auto task = decodeTask(fixture(name));
    if (!task)
        qFatal("%s: %s", qPrintable(name), qPrintable(task.error().detail));
    return *task;
}

//! The task of a JSON object with \a members beside an id.
Task taskWith(const QByteArray &members)
{
    const auto task
        = decodeTask("{\"id\":\"t\"" + (members.isEmpty() ? QByteArray() : QByteArray("," + members)) + "}");
    if (!task)
        qFatal("%s: %s", members.constData(), qPrintable(task.error().detail));
    return *task;
}

QStringList lines(const std::vector<NamedValue> &values)
{
    QStringList result;
    for (const NamedValue &value : values)
        result << QString(value.name + u'=' + value.value);
    return result;
}

//! The error of \a result; one of another kind than any decoder gives when there is none.
template<typename T> ApiError errorOf(const Result<T> &result)
{
    return result ? ApiError { .kind = ApiError::Kind::Cancelled } : result.error();
}

Task uploadWithSpec(const QByteArray &spec)
{
    return taskWith("\"type\":\"upload\",\"output\":{\"upload\":{\"assetSpec\":" + spec + "}}");
}

} // namespace

class TestDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- every type, both generations

    void readsTheImportTaskOf2022()
    {
        const QByteArray json = fixture(u"task-import-2022"_s);
        const Task task = taskFixture(u"task-import-2022"_s);
        QCOMPARE(task.id, u"{TASK_ID}"_s);
        QCOMPARE(task.type, TaskType::Import);
        QCOMPARE(task.typeWord, u"import"_s);
        QCOMPARE(task.createdAtMs, std::optional<qint64>(1644546528663));
        QVERIFY(!task.scheduledAtMs);
        QCOMPARE(task.status.phase, TaskPhase::Completed);
        QCOMPARE(task.status.updatedAtMs, std::optional<qint64>(1644546541229));
        QVERIFY(!task.status.progress);
        QVERIFY(!task.status.retries);
        QCOMPARE(task.sourceUrl, u"https://video.example/example.mp4"_s);
        QCOMPARE(task.outputAssetId, u"{ASSET_ID}"_s);
        QCOMPARE(lines(task.params), QStringList { u"url=https://video.example/example.mp4"_s });
        QCOMPARE(lines(task.output),
                 (QStringList { u"videoFilePath={PLAYBACK_ID}/video"_s,
                                u"metadataFilePath={PLAYBACK_ID}/video.json"_s }));
        QVERIFY(task.assetSpec);
        const AssetSpec &spec = *task.assetSpec;
        QCOMPARE(spec.name, u"example.mp4"_s);
        QCOMPARE(spec.type, u"video"_s);
        QCOMPARE(spec.sizeBytes, std::optional<qint64>(52615193));
        QCOMPARE(spec.hashes.size(), 2U);
        QVERIFY((spec.hashes.at(0) == Hash { u"md5"_s, u"61b42e9371c1d29a9b99a7f62621e584"_s }));
        QVERIFY(
            (spec.hashes.at(1)
             == Hash { u"sha256"_s, u"b3b5891d6f0767012706fc8548f397b38876d309ca90689314c94615fb4c6e62"_s }));
        QVERIFY(spec.videoSpec);
        QCOMPARE(spec.videoSpec->format, u"mp4"_s);
        QCOMPARE(spec.videoSpec->durationSeconds, std::optional<double>(309.986393));
        QVERIFY(!spec.videoSpec->bitRate);
        QCOMPARE(spec.videoSpec->tracks.size(), 2U);
        Track video;
        video.kind = TrackKind::Video;
        video.typeWord = u"video"_s;
        video.codec = u"h264"_s;
        video.durationSeconds = 309.966667;
        video.bitRate = 1225660;
        video.framesPerSecond = 30;
        video.width = 1280;
        video.height = 720;
        video.pixelFormat = u"yuv420p"_s;
        QVERIFY(spec.videoSpec->tracks.at(0) == video);
        Track audio;
        audio.kind = TrackKind::Audio;
        audio.typeWord = u"audio"_s;
        audio.codec = u"aac"_s;
        audio.durationSeconds = 309.986395;
        audio.bitRate = 127999;
        audio.channels = 2;
        audio.sampleRate = 44100;
        QVERIFY(spec.videoSpec->tracks.at(1) == audio);
        QCOMPARE(task.json, json.trimmed());
    }

    void readsAnUploadOfToday()
    {
        const Task task = taskFixture(u"task-upload"_s);
        QCOMPARE(task.type, TaskType::Upload);
        QCOMPARE(task.userId, u"u1"_s);
        QCOMPARE(task.projectId, u"p1"_s);
        QCOMPARE(task.scheduledAtMs, std::optional<qint64>(1725000000120));
        QCOMPARE(lines(task.params),
                 (QStringList { u"url=https://video.example/holiday%20film.mp4?part=1"_s, u"c2pa=false"_s,
                                u"thumbnails=true"_s, u"encryption.key=***"_s,
                                u"catalystPipelineStrategy=catalyst_ffmpeg"_s, u"targetSegmentSizeSecs=10"_s,
                                u"profiles.0.name=720p"_s, u"profiles.0.bitrate=3000000"_s,
                                u"profiles.0.fps=0"_s, u"profiles.0.gop=2"_s }));
        QVERIFY(task.output.empty());
        QVERIFY(task.assetSpec);
        QCOMPARE(task.assetSpec->sizeBytes, std::optional<qint64>(5368709120));
        QVERIFY(task.assetSpec->hashes.empty());
        QCOMPARE(task.assetSpec->videoSpec->bitRate, std::optional<double>(1358000));
        const std::vector<Track> &tracks = task.assetSpec->videoSpec->tracks;
        QCOMPARE(tracks.size(), 2U);
        QVERIFY(!tracks.at(0).startSeconds);
        QCOMPARE(tracks.at(0).framesPerSecond, std::optional<double>(29.97002997002997));
        QCOMPARE(tracks.at(1).startSeconds, std::optional<double>(0.021));
        QCOMPARE(tracks.at(1).bitDepth, std::optional<int>(16));
    }

    void readsExports()
    {
        const Task today = taskFixture(u"task-export-ipfs"_s);
        QCOMPARE(today.type, TaskType::Export);
        QCOMPARE(today.inputAssetId, u"a1"_s);
        QVERIFY(lines(today.params).contains(u"ipfs.nftMetadataTemplate=player"_s));
        QCOMPARE(lines(today.output).first(), u"ipfs.videoFileCid=bafyvideo"_s);
        QCOMPARE(today.output.size(), 6U);
        QVERIFY(!today.assetSpec);

        const Task of2022 = taskFixture(u"task-export-2022"_s);
        QCOMPARE(lines(of2022.params), QStringList { u"ipfs.erc1155Metadata.name=Film"_s });
        QVERIFY(lines(of2022.output).contains(u"ipfs.erc1155MetadataCid=bafymeta"_s));

        const Task custom = taskFixture(u"task-export-custom"_s);
        QCOMPARE(custom.status.phase, TaskPhase::Failed);
        QCOMPARE(custom.status.errorMessage, u"error saving file to storage"_s);
        QCOMPARE(custom.status.retries, std::optional<int>(2));
        QCOMPARE(lines(custom.params).mid(1),
                 (QStringList { u"custom.method=PUT"_s, u"custom.headers.X-Secret=hunter2"_s }));
        QCOMPARE(lines(custom.output), QStringList { u"ipfs.videoFileCid="_s });
    }

    void readsExportData()
    {
        const Task task = taskFixture(u"task-export-data"_s);
        QCOMPARE(task.type, TaskType::ExportData);
        QCOMPARE(lines(task.params),
                 (QStringList { u"id=x1"_s, u"type=attestation"_s,
                                u"content.message.attestations.0.role=creator"_s,
                                u"content.message.attestations.0.address=0xabc"_s }));
        QCOMPARE(lines(task.output), QStringList { u"ipfs.cid=bafydata"_s });
    }

    void readsTranscodes()
    {
        const Task legacy = taskFixture(u"task-transcode"_s);
        QCOMPARE(legacy.type, TaskType::Transcode);
        QVERIFY(legacy.assetSpec);
        QCOMPARE(legacy.assetSpec->name, u"480p.mp4"_s);
        QCOMPARE(legacy.assetSpec->hashes.size(), 1U);
        QCOMPARE(
            lines(legacy.output),
            (QStringList { u"asset.videoFilePath=p/video"_s, u"asset.metadataFilePath=p/video.json"_s }));

        const Task file = taskFixture(u"task-transcode-file"_s);
        QCOMPARE(file.type, TaskType::TranscodeFile);
        QCOMPARE(file.sourceUrl, u"https://video.example/in.mp4"_s);
        QVERIFY(file.outputAssetId.isEmpty());
        QVERIFY(lines(file.params).contains(u"storage.url=w3s://proof@/folder"_s));
        QCOMPARE(
            lines(file.output),
            (QStringList { u"baseUrl=ipfs://bafyout"_s, u"hls.path=/hls/index.m3u8"_s,
                           u"mp4.0.path=/mp4/720p.mp4"_s, u"mp4.1.path=/mp4/360p.mp4"_s, u"request_id=r1"_s,
                           u"input_video.duration=12.5"_s, u"input_video.size=4242"_s }));
    }

    void readsClips()
    {
        const Task task = taskFixture(u"task-clip"_s);
        QCOMPARE(task.type, TaskType::Clip);
        QCOMPARE(task.requesterId, u"UNKNOWN-abcd"_s);
        QVERIFY(lines(task.params).contains(u"clipStrategy.startTime=1725000000000"_s));
        QCOMPARE(lines(task.output), (QStringList { u"videoFilePath="_s, u"metadataFilePath="_s }));
        QVERIFY(task.assetSpec);
        QCOMPARE(task.assetSpec->sizeBytes, std::optional<qint64>(0));
        QVERIFY(task.assetSpec->videoSpec->tracks.empty());
    }

    void readsTypesItDoesNotKnow()
    {
        const Task task = taskFixture(u"task-unknown"_s);
        QCOMPARE(task.type, TaskType::Unknown);
        QCOMPARE(task.typeWord, u"summarize"_s);
        QCOMPARE(task.status.phase, TaskPhase::Unknown);
        QCOMPARE(task.status.phaseWord, u"dreaming"_s);
        QCOMPARE(task.sourceUrl, u"https://video.example/talk.webm"_s);
        QCOMPARE(lines(task.output), (QStringList { u"text=A talk."_s, u"words=2"_s }));
    }

    void takesTheOnlyObjectWhenNoMemberIsNamedLikeTheType()
    {
        QCOMPARE(lines(taskWith("\"type\":\"x\",\"params\":{\"n\":1,\"y\":{\"a\":1}}").params),
                 QStringList { u"a=1"_s });
        QVERIFY(taskWith("\"type\":\"x\",\"params\":{\"y\":{\"a\":1},\"z\":{\"a\":2}}").params.empty());
        QCOMPARE(lines(taskWith("\"type\":\"x\",\"params\":{\"y\":{\"a\":1},\"x\":{\"a\":2}}").params),
                 QStringList { u"a=2"_s });
        QCOMPARE(lines(taskWith("\"params\":{\"y\":{\"a\":1}}").params), QStringList { u"a=1"_s });
    }

    void theOrderOfMembersDoesNotMatter()
    {
        const Task first
            = taskWith("\"type\":\"export-data\",\"output\":{\"exportData\":{\"ipfs\":{\"cid\":\"c\"}}}");
        const Task last
            = *decodeTask(R"({"output":{"exportData":{"ipfs":{"cid":"c"}}},"type":"export-data","id":"t"})");
        QVERIFY(first.output == last.output);
        QCOMPARE(first.type, last.type);
    }

    // --- assets

    void readsAssetsOfBothGenerations()
    {
        const auto today = decodeAsset(fixture(u"asset"_s));
        QVERIFY(today);
        QCOMPARE(today->id, u"a1"_s);
        QCOMPARE(today->spec.name, u"Holiday film"_s);
        QCOMPARE(today->spec.sizeBytes, std::optional<qint64>(5368709120));
        QCOMPARE(today->phase, AssetPhase::Ready);
        QCOMPARE(today->phaseWord, u"ready"_s);
        QCOMPARE(today->updatedAtMs, std::optional<qint64>(1725000012566));
        QCOMPARE(today->createdAtMs, std::optional<qint64>(1725000000000));
        QCOMPARE(today->playbackId, u"0123456789abcdef"_s);
        QCOMPARE(today->playbackUrl, u"https://cdn.example/hls/index.m3u8"_s);
        QCOMPARE(today->downloadUrl, u"https://cdn.example/source.mp4"_s);
        QCOMPARE(today->sourceUrl, u"https://video.example/holiday.mp4"_s);
        QCOMPARE(today->projectId, u"p1"_s);
        QVERIFY(today->spec.videoSpec);
        QVERIFY(today->spec.videoSpec->tracks.empty());
        QCOMPARE(today->json, fixture(u"asset"_s).trimmed());

        const auto of2022 = decodeAsset(fixture(u"asset-2022"_s));
        QVERIFY(of2022);
        QCOMPARE(of2022->phase, AssetPhase::Ready);
        QCOMPARE(of2022->phaseWord, u"ready"_s);
        QCOMPARE(of2022->updatedAtMs, std::optional<qint64>(1644546541229));
        QCOMPARE(of2022->spec.hashes.size(), 2U);
        QCOMPARE(of2022->spec.videoSpec->tracks.size(), 2U);
    }

    void readsAssetStatus_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("word");
        QTest::addRow("missing") << ""_ba << int(AssetPhase::Unknown) << QString();
        QTest::addRow("null") << ",\"status\":null"_ba << int(AssetPhase::Unknown) << QString();
        QTest::addRow("text") << ",\"status\":\"waiting\""_ba << int(AssetPhase::Waiting) << u"waiting"_s;
        QTest::addRow("unknown text")
            << ",\"status\":\"cooking\""_ba << int(AssetPhase::Unknown) << u"cooking"_s;
        for (const auto &[word, phase] :
             { std::pair("uploading", AssetPhase::Uploading), std::pair("processing", AssetPhase::Processing),
               std::pair("failed", AssetPhase::Failed), std::pair("deleting", AssetPhase::Deleting),
               std::pair("deleted", AssetPhase::Deleted) })
            QTest::addRow("%s", word) << QByteArray(",\"status\":{\"phase\":\"") + word + "\"}" << int(phase)
                                      << QString::fromLatin1(word);
    }

    void readsAssetStatus()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, phase);
        QFETCH(QString, word);
        const auto asset = decodeAsset("{\"id\":\"a\"" + status + "}");
        QVERIFY(asset);
        QCOMPARE(int(asset->phase), phase);
        QCOMPARE(asset->phaseWord, word);
    }

    // --- variations

    void readsStatusVariations_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<int>("phase");
        QTest::addColumn<double>("progress"); // −1: none
        const auto running = [](const char *progress) -> QByteArray {
            return QByteArray("\"status\":{\"phase\":\"running\",\"progress\":") + progress + "}";
        };
        QTest::addRow("missing") << ""_ba << int(TaskPhase::Unknown) << -1.0;
        QTest::addRow("null") << "\"status\":null"_ba << int(TaskPhase::Unknown) << -1.0;
        QTest::addRow("array") << "\"status\":[]"_ba << int(TaskPhase::Unknown) << -1.0;
        QTest::addRow("text") << "\"status\":\"failed\""_ba << int(TaskPhase::Failed) << -1.0;
        QTest::addRow("number as phase") << "\"status\":{\"phase\":5}"_ba << int(TaskPhase::Unknown) << -1.0;
        QTest::addRow("other case") << "\"status\":{\"phase\":\"RUNNING\"}"_ba << int(TaskPhase::Unknown)
                                    << -1.0;
        QTest::addRow("cancelled") << "\"status\":{\"phase\":\"cancelled\"}"_ba << int(TaskPhase::Cancelled)
                                   << -1.0;
        QTest::addRow("running without progress")
            << "\"status\":{\"phase\":\"running\"}"_ba << int(TaskPhase::Running) << -1.0;
        QTest::addRow("0") << running("0") << int(TaskPhase::Running) << 0.0;
        QTest::addRow("integer 1") << running("1") << int(TaskPhase::Running) << 1.0;
        QTest::addRow("0.999") << running("0.999") << int(TaskPhase::Running) << 0.999;
        QTest::addRow("above") << running("1.7") << int(TaskPhase::Running) << 1.0;
        QTest::addRow("below") << running("-0.5") << int(TaskPhase::Running) << 0.0;
        QTest::addRow("null progress") << running("null") << int(TaskPhase::Running) << -1.0;
        QTest::addRow("text progress") << running("\"half\"") << int(TaskPhase::Running) << -1.0;
        QTest::addRow("beyond a double") << running("1e400") << int(TaskPhase::Running) << -1.0;
        QTest::addRow("leftover on completed") << "\"status\":{\"phase\":\"completed\",\"progress\":0.5}"_ba
                                               << int(TaskPhase::Completed) << -1.0;
    }

    void readsStatusVariations()
    {
        QFETCH(QByteArray, members);
        QFETCH(int, phase);
        QFETCH(double, progress);
        const Task task = taskWith(members);
        QCOMPARE(int(task.status.phase), phase);
        QCOMPARE(task.status.progress.value_or(-1), progress);
    }

    void readsTimes_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<qint64>("ms"); // −1: none
        QTest::addRow("13 digits") << "1644546528663"_ba << qint64(1644546528663);
        QTest::addRow("exponent") << "1.644546528663e12"_ba << qint64(1644546528663);
        QTest::addRow("capital exponent") << "1.644546528663E+12"_ba << qint64(1644546528663);
        QTest::addRow("fraction") << "1644546528663.75"_ba << qint64(1644546528663);
        QTest::addRow("zero") << "0"_ba << qint64(0);
        QTest::addRow("the last one") << "8640000000000000"_ba << qint64(8'640'000'000'000'000);
        QTest::addRow("the first one") << "-8640000000000000"_ba << qint64(-8'640'000'000'000'000);
        QTest::addRow("after the last one") << "8640000000000001"_ba << qint64(-1);
        QTest::addRow("before the first one") << "-8640000000000001"_ba << qint64(-1);
        QTest::addRow("the least integer") << "-9223372036854775808"_ba << qint64(-1);
        QTest::addRow("null") << "null"_ba << qint64(-1);
        QTest::addRow("text") << "\"1644546528663\""_ba << qint64(-1);
        QTest::addRow("too large") << "123456789012345678901234567890"_ba << qint64(-1);
        QTest::addRow("huge") << "1e300"_ba << qint64(-1);
        QTest::addRow("beyond a double") << "1e999"_ba << qint64(-1);
    }

    void readsTimes()
    {
        QFETCH(QByteArray, number);
        QFETCH(qint64, ms);
        const Task task = taskWith("\"createdAt\":" + number + ",\"scheduledAt\":" + number
                                   + ",\"status\":{\"updatedAt\":" + number + "}");
        QCOMPARE(task.createdAtMs.value_or(-1), ms);
        QCOMPARE(task.scheduledAtMs.value_or(-1), ms);
        QCOMPARE(task.status.updatedAtMs.value_or(-1), ms);
    }

    void readsSpecVariations_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<bool>("hasSpec");
        QTest::addRow("no output") << ""_ba << false;
        QTest::addRow("null") << ",\"output\":null"_ba << false;
        QTest::addRow("empty") << ",\"output\":{}"_ba << false;
        QTest::addRow("empty part") << ",\"output\":{\"upload\":{}}"_ba << false;
        QTest::addRow("null part") << ",\"output\":{\"upload\":null}"_ba << false;
        QTest::addRow("null spec") << ",\"output\":{\"upload\":{\"assetSpec\":null}}"_ba << false;
        QTest::addRow("empty spec") << ",\"output\":{\"upload\":{\"assetSpec\":{}}}"_ba << true;
        QTest::addRow("in asset") << ",\"output\":{\"upload\":{\"asset\":{\"assetSpec\":{}}}}"_ba << true;
        QTest::addRow("array") << ",\"output\":[{\"assetSpec\":{}}]"_ba << false;
    }

    void readsSpecVariations()
    {
        QFETCH(QByteArray, output);
        QFETCH(bool, hasSpec);
        QCOMPARE(taskWith("\"type\":\"upload\"" + output).assetSpec.has_value(), hasSpec);
    }

    void readsSizesAndHashes()
    {
        QCOMPARE(uploadWithSpec("{}").assetSpec->sizeBytes, std::nullopt);
        QCOMPARE(uploadWithSpec("{\"size\":0}").assetSpec->sizeBytes, std::optional<qint64>(0));
        QCOMPARE(uploadWithSpec("{\"size\":4294967297}").assetSpec->sizeBytes,
                 std::optional<qint64>(4294967297));
        QCOMPARE(uploadWithSpec("{\"size\":9007199254740993}").assetSpec->sizeBytes,
                 std::optional<qint64>(9007199254740993));
        QCOMPARE(uploadWithSpec("{\"size\":-1}").assetSpec->sizeBytes, std::nullopt);
        QCOMPARE(uploadWithSpec("{\"size\":\"5\"}").assetSpec->sizeBytes, std::nullopt);
        for (const char *hash : { "null", "[]", "{}", "\"md5\"",
                                  "[null,1,\"x\",[],{},{\"hash\":null,\"algorithm\":\"md5\"},"
                                  "{\"hash\":\"aa\"},{\"algorithm\":\"md5\"}]" })
            QVERIFY(uploadWithSpec(QByteArray("{\"hash\":") + hash + "}").assetSpec->hashes.empty());
        const Task task = uploadWithSpec("{\"hash\":[null,{\"hash\":\"aa\",\"algorithm\":\"md5\",\"x\":1}]}");
        QCOMPARE(task.assetSpec->hashes.size(), 1U);
        QCOMPARE(task.assetSpec->hashes.front().value, u"aa"_s);
    }

    void readsTrackVariations()
    {
        const auto tracksOf = [](const QByteArray &tracks) -> std::vector<Track> {
            return uploadWithSpec("{\"videoSpec\":{\"tracks\":" + tracks + "}}").assetSpec->videoSpec->tracks;
        };
        QVERIFY(tracksOf("null").empty());
        QVERIFY(tracksOf("[]").empty());
        QVERIFY(tracksOf("{}").empty());
        QVERIFY(tracksOf("[null,1,\"a\",[{}]]").empty());
        QCOMPARE(tracksOf("[{\"type\":\"audio\"}]").front().kind, TrackKind::Audio);
        QCOMPARE(tracksOf("[{},{},{}]").size(), 3U);
        const Track other = tracksOf("[{\"type\":\"subtitle\",\"codec\":\"webvtt\"}]").front();
        QCOMPARE(other.kind, TrackKind::Other);
        QCOMPARE(other.typeWord, u"subtitle"_s);
        const Track odd
            = tracksOf(
                  "[{\"type\":\"video\",\"fps\":0.03,\"startTime\":-1.0,\"width\":\"1280\",\"height\":1e3,"
                  "\"bitrate\":null,\"channels\":3000000000,\"extra\":{\"a\":[1]}}]")
                  .front();
        QCOMPARE(odd.framesPerSecond, std::optional<double>(0.03));
        QVERIFY(!odd.startSeconds);
        QVERIFY(!odd.width);
        QCOMPARE(odd.height, std::optional<int>(1000));
        QVERIFY(!odd.bitRate);
        QVERIFY(!odd.channels);
        QCOMPARE(tracksOf("[{\"startTime\":-0.5}]").front().startSeconds, std::optional<double>(-0.5));
        QVERIFY(!uploadWithSpec("{\"videoSpec\":null}").assetSpec->videoSpec);
        QVERIFY(uploadWithSpec("{\"videoSpec\":{}}").assetSpec->videoSpec);
    }

    void readsTextAsSent_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::addRow("plain") << "abc"_ba << u"abc"_s;
        QTest::addRow("empty") << ""_ba << QString();
        QTest::addRow("utf-8") << "Grüße 视频 🎬"_ba << u"Grüße 视频 🎬"_s;
        QTest::addRow("control characters") << "a\\u0000b\\u001b[31m\\n\\r\\t\\b\\f"_ba
                                            << QString(u"a"_s + QChar(0) + u"b\u001b[31m\n\r\t\b\f"_s);
        QTest::addRow("escapes") << "\\\"\\\\\\/\\u00fc\\u6f22"_ba << u"\"\\/ü漢"_s;
        QTest::addRow("pair") << "\\ud83c\\udfac"_ba << u"🎬"_s;
        QTest::addRow("lone high") << "a\\ud83cb"_ba << u"a\ufffdb"_s;
        QTest::addRow("lone low") << "\\udfac"_ba << u"\ufffd"_s;
        QTest::addRow("two highs") << "\\ud83c\\ud83c\\udfac"_ba << u"\ufffd🎬"_s;
        QTest::addRow("html") << "<b onclick='x'>"_ba << u"<b onclick='x'>"_s;
        QTest::addRow("long") << QByteArray(300000, 'x') << QString(300000, u'x');
    }

    void readsTextAsSent()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        const QByteArray members
            = "\"name\":\"" + json + "\",\"status\":{\"phase\":\"failed\",\"errorMessage\":\"" + json + "\"}";
        const Task task = taskWith(members);
        QCOMPARE(task.name, text);
        QCOMPARE(task.status.errorMessage, text);
        QCOMPARE(task.json, "{\"id\":\"t\"," + members + "}");
    }

    void readsEscapedMemberNames()
    {
        const auto task = decodeTask(R"({"\u0069d":"x","t\u0079pe":"clip"})");
        QVERIFY(task);
        QCOMPARE(task->id, u"x"_s);
        QCOMPARE(task->type, TaskType::Clip);
    }

    void theLastOfRepeatedMembersCounts()
    {
        const auto task
            = decodeTask(R"({"id":"a","id":"b","status":{"phase":"running"},"status":{"phase":"failed"}})");
        QVERIFY(task);
        QCOMPARE(task->id, u"b"_s);
        QCOMPARE(task->status.phase, TaskPhase::Failed);
    }

    void bytesThatAreNoUtf8SpoilNoPage()
    {
        const QByteArray bad = "{\"id\":\"a\",\"name\":\"x\xff\xc3(\xe2\x82 \xed\xa0\x80y\"}";
        const QByteArray good = "{\"id\":\"b\",\"name\":\"Grüße\"}";
        const auto page = decodeTaskPage("[" + bad + "," + good + "]");
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2U);
        QVERIFY(page->items.at(0).name.toString().startsWith(u'x'));
        QVERIFY(page->items.at(0).name.toString().endsWith(u'y'));
        QCOMPARE(page->items.at(0).json, bad);
        QCOMPARE(page->items.at(1).name.toString(), u"Grüße"_s);
        QCOMPARE(page->items.at(1).json, good);
    }

    void capsNamedValues()
    {
        QByteArray many = "\"type\":\"upload\",\"params\":{\"upload\":{";
        for (int i = 0; i < 1000; ++i)
            many += "\"m" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ",";
        many += "\"url\":\"https://video.example/a.mp4\"}}";
        const Task task = taskWith(many);
        QCOMPARE(task.params.size(), 200U);
        QCOMPARE(task.params.back().name, u"m199"_s);
        QCOMPARE(task.sourceUrl, u"https://video.example/a.mp4"_s);

        const Task longValue = taskWith("\"type\":\"upload\",\"params\":{\"upload\":{\"a\":\""
                                        + QByteArray(100000, 'x') + "\"}}");
        QCOMPARE(longValue.params.front().value.size(), 4096);
        const Task pair = taskWith("\"type\":\"upload\",\"params\":{\"upload\":{\"a\":\"x"
                                   + QByteArray("🎬").repeated(5000) + "\"}}");
        QVERIFY(!pair.params.front().value.back().isHighSurrogate());
    }

    // --- pages

    void badItemsDoNotHideThePage()
    {
        const QByteArray json = fixture(u"page-mixed"_s);
        const auto page = decodeTaskPage(json);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2U);
        QCOMPARE(page->items.at(0).id, u"{TASK_ID}"_s);
        QCOMPARE(page->items.at(1).id, u"export-ipfs"_s);
        QStringList pointers;
        QList<QByteArray> texts;
        for (const DecodeProblem &problem : page->problems) {
            pointers << problem.pointer;
            texts << problem.json;
            QVERIFY(!problem.reason.isEmpty());
        }
        QCOMPARE(pointers, (QStringList { u"/1"_s, u"/2"_s, u"/3"_s, u"/4"_s, u"/5"_s, u"/6"_s, u"/7"_s }));
        QCOMPARE(texts,
                 (QList<QByteArray> { "null", "17", "\"text\"", "[{\"id\":\"inner\"}]",
                                      "{\"type\":\"upload\"}", "{\"id\":\"\"}", "{\"id\":42}" }));
        for (const ListedTask &task : page->items)
            QVERIFY(json.contains(task.json));
    }

    void keepsEachItemsTextByteForByte()
    {
        const QList<QByteArray> items { "{ \"id\" : \"a\" ,\n\t\"n\":1.50e+1 , \"u\":\"\\u00e9\\/\" }",
                                        "{\"id\":\"b\",\"x\":[ ]}" };
        const auto page
            = decodeTaskPage("\xef\xbb\xbf \n[ " + items.at(0) + "\r\n , " + items.at(1) + " \n] \n");
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2U);
        QCOMPARE(page->items.at(0).json, items.at(0));
        QCOMPARE(page->items.at(1).json, items.at(1));
    }

    void aListedTaskAgreesWithTheWholeOne()
    {
        QByteArrayList texts;
        const QStringList names
            = QDir(QStringLiteral(FIXTURES "/livepeer")).entryList({ u"task-*.json"_s }, QDir::Files);
        for (const QString &name : names)
            texts << fixture(name.chopped(5));
        for (const ServerTask &task : generatedTasks(600, 11, 1700000000000))
            texts << task.json;
        int compared = 0;
        for (const QByteArray &text : texts) {
            const auto whole = decodeTask(text);
            const auto listed = decodeListedTask(text);
            QCOMPARE(listed.has_value(), whole.has_value());
            if (!whole)
                continue;
            ++compared;
            QCOMPARE(listed->id, whole->id);
            QCOMPARE(listed->type, whole->type);
            QCOMPARE(listed->typeWord.toString(), whole->typeWord);
            QCOMPARE(listed->phase, whole->status.phase);
            QCOMPARE(listed->phaseWord.toString(), whole->status.phaseWord);
            QCOMPARE(listed->progress, whole->status.progress);
            QCOMPARE(listed->retries, whole->status.retries);
            QCOMPARE(listed->errorMessage.toString(), whole->status.errorMessage);
            QCOMPARE(listed->createdAtMs, whole->createdAtMs);
            QCOMPARE(listed->scheduledAtMs, whole->scheduledAtMs);
            QCOMPARE(listed->updatedAtMs, whole->status.updatedAtMs);
            QCOMPARE(listed->name.toString(), whole->name);
            QCOMPARE(listed->sourceUrl.toString(), whole->sourceUrl);
            QCOMPARE(listed->projectId.toString(), whole->projectId);
            QCOMPARE(listed->inputAssetId.toString(), whole->inputAssetId);
            QCOMPARE(listed->outputAssetId.toString(), whole->outputAssetId);
            QCOMPARE(listed->deleted, whole->deleted);
            QCOMPARE(listed->json, whole->json);
            const AssetSpec spec = whole->assetSpec.value_or(AssetSpec());
            QCOMPARE(listed->specName.toString(), spec.name);
            QCOMPARE(listed->sizeBytes, spec.sizeBytes);
            const VideoSpec video = spec.videoSpec.value_or(VideoSpec());
            QCOMPARE(listed->container.toString(), video.format);
            QCOMPARE(listed->bitRate, video.bitRate);
            if (video.durationSeconds)
                QCOMPARE(listed->durationSeconds, video.durationSeconds);
            QCOMPARE(listed->trackCount, static_cast<int>(video.tracks.size()));
            const auto first = [&video](TrackKind kind) {
                return std::find_if(video.tracks.begin(), video.tracks.end(),
                                    [kind](const Track &track) { return track.kind == kind; });
            };
            QCOMPARE(listed->video.has_value(), first(TrackKind::Video) != video.tracks.end());
            QCOMPARE(listed->audio.has_value(), first(TrackKind::Audio) != video.tracks.end());
            if (listed->video) {
                QCOMPARE(listed->video->codec.toString(), first(TrackKind::Video)->codec);
                QCOMPARE(listed->video->width, first(TrackKind::Video)->width);
                QCOMPARE(listed->video->framesPerSecond, first(TrackKind::Video)->framesPerSecond);
            }
            if (listed->audio)
                QCOMPARE(listed->audio->channels, first(TrackKind::Audio)->channels);
        }
        QVERIFY(compared > 400);
    }

    void aCopyOfAListedTaskReadsTheSameText()
    {
        ListedTask copy;
        {
            const auto page = decodeTaskPage(R"([{"id":"a","type":"weave","name":"b\u00e9"}])");
            QVERIFY(page);
            copy = page->items.front();
        }
        QCOMPARE(copy.name.toString(), u"bé"_s);
        QCOMPARE(copy.typeWord.toString(), u"weave"_s);
        QVERIFY(copy.typeWord.raw.data() > copy.json.constData());
        QVERIFY(copy.typeWord.raw.data() < copy.json.constData() + copy.json.size());
    }

    void readsAnEmptyPage()
    {
        const auto page = decodeTaskPage(" [ ] ");
        QVERIFY(page);
        QVERIFY(page->items.empty());
        QVERIFY(page->problems.empty());
    }

    void readsAssetPages()
    {
        const auto page = decodeAssetPage("[{\"id\":\"a\",\"status\":\"ready\"},7]");
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1U);
        QCOMPARE(page->problems.size(), 1U);
    }

    void whatIsNoJsonIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : { "",
                                  " ",
                                  "[",
                                  "]",
                                  "{}",
                                  "null",
                                  "5",
                                  "\"a\"",
                                  "true",
                                  "[{]",
                                  "[{\"id\":\"a\"}",
                                  "[{\"id\":\"a\"",
                                  "[{\"id\":\"a",
                                  "[{\"id\":\"a\"},]",
                                  "[{\"id\":\"a\"}{\"id\":\"b\"}]",
                                  "[{\"id\" \"a\"}]",
                                  "[{\"id\":}]",
                                  "[{\"id\":tru}]",
                                  "[{\"id\":\"a\",}]",
                                  "[{id:\"a\"}]",
                                  "['a']",
                                  "[01]",
                                  "[1.]",
                                  "[-]",
                                  "[+1]",
                                  "[1e]",
                                  "[NaN]",
                                  "[\"\\x\"]",
                                  "[\"\\u12g4\"]",
                                  "[{\"\\q\":1}]",
                                  "[] []",
                                  "[]]",
                                  "[\"a\nb\"]",
                                  "<html></html>",
                                  "[{\"a\":[1,2}]",
                                  "\\",
                                  "[nullx]",
                                  "[1\x01]",
                                  "[null\x01]",
                                  "[1\f]" })
            QTest::addRow("%s", json) << QByteArray(json);
        QTest::addRow("nul byte") << QByteArray("[\0]", 3);
        QTest::addRow("open depth") << QByteArray(1000000, '[');
        QTest::addRow("open object depth") << QByteArray("[") + QByteArray("{\"a\":").repeated(100000);
        QTest::addRow("closed too often") << QByteArray(1000, '[') + QByteArray(1000, ']') + ",1]";
    }

    void anItemNestedTooDeeplyDoesNotHideThePage_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addRow("arrays") << QByteArray(100000, '[') + QByteArray(100000, ']');
        QTest::addRow("objects") << QByteArray("{\"a\":").repeated(100000) + "1" + QByteArray(100000, '}');
        QTest::addRow("task") << "{\"id\":\"deep\",\"output\":" + QByteArray(1000, '[')
                + QByteArray(1000, ']') + "}";
    }

    void anItemNestedTooDeeplyDoesNotHideThePage()
    {
        QFETCH(QByteArray, item);
        // Brackets, commas and quotes inside strings are no structure.
        const QByteArray tricky = "{\"id\":\"b\",\"name\":\"],[{\\\",}\\\\\",\"type\":\"import\"}";
        const auto page = decodeTaskPage(" [ {\"id\":\"a\"} , " + item + " ,\n" + tricky + ",7] ");
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2U);
        QCOMPARE(page->items[0].id, u"a"_s);
        QCOMPARE(page->items[1].id, u"b"_s);
        QCOMPARE(page->items[1].name.toString(), u"],[{\",}\\"_s);
        QCOMPARE(page->items[1].json, tricky);
        QCOMPARE(page->problems.size(), 2U);
        QCOMPARE(page->problems[0].pointer, u"/1"_s);
        QVERIFY(page->problems[0].json == item);
        QCOMPARE(page->problems[1].pointer, u"/3"_s);

        const auto alone = decodeTaskPage('[' + item + ']');
        QVERIFY(alone);
        QVERIFY(alone->items.empty());
        QCOMPARE(alone->problems.size(), 1U);
    }

    void whatIsNoJsonIsMalformed()
    {
        QFETCH(QByteArray, json);
        for (const ApiError &error : { errorOf(decodeTaskPage(json)), errorOf(decodeAssetPage(json)) }) {
            QCOMPARE(error.kind, ApiError::Kind::Malformed);
            QVERIFY(!error.detail.isEmpty());
        }
    }

    void singleValuesMustBeObjectsWithAnId_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             { "", "[]", "[{\"id\":\"a\"}]", "null", "7", "{}", "{\"id\":\"\"}", "{\"id\":7}",
               "{\"id\":null}", "{\"id\":\"a\"", "{\"id\":\"a\"} x", "{\"id\":\"a\"}{\"id\":\"b\"}" })
            QTest::addRow("%s", json) << QByteArray(json);
    }

    void singleValuesMustBeObjectsWithAnId()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!decodeTask(json));
        QVERIFY(!decodeAsset(json));
        QCOMPARE(decodeTask(json).error().kind, ApiError::Kind::Malformed);
    }

    void agreesWithAnotherReaderOnWhatIsJson()
    {
        // Every prefix of a real page is cut JSON, and only the whole page is taken.
        const QByteArray json = fixture(u"page-mixed"_s).trimmed();
        for (qsizetype length = 0; length < json.size(); ++length)
            QVERIFY2(!decodeTaskPage(json.left(length)), qPrintable(QString::number(length)));
        QVERIFY(decodeTaskPage(json));
    }

    void survivesRandomMutations()
    {
        QByteArrayList seeds;
        const QStringList names
            = QDir(QStringLiteral(FIXTURES "/livepeer")).entryList({ u"*.json"_s }, QDir::Files);
        for (const QString &name : names)
            seeds << fixture(name.chopped(5));
        QVERIFY(seeds.size() > 10);
        const quint32 seed = qEnvironmentVariableIsSet("DECODER_SEED")
            ? qEnvironmentVariable("DECODER_SEED").toUInt()
            : QRandomGenerator::global()->generate();
        qInfo("DECODER_SEED=%u", seed);
        QRandomGenerator random(seed);
        static constexpr char alphabet[] = "{}[]\",:\\u0019eE+-.tfn \n\x80\xff\xed\x01";
        int accepted = 0;
        for (int round = 0; round < 4000; ++round) {
            QByteArray json = seeds.at(random.bounded(int(seeds.size())));
            for (int change = random.bounded(1, 6); change > 0 && !json.isEmpty(); --change) {
                const qsizetype at = random.bounded(int(json.size()));
                switch (random.bounded(5)) {
                case 0:
                    json[at] = alphabet[random.bounded(int(sizeof alphabet) - 1)];
                    break;
                case 1:
                    json.remove(at, random.bounded(1, 40));
                    break;
                case 2:
                    json.insert(at, alphabet[random.bounded(int(sizeof alphabet) - 1)]);
                    break;
                case 3:
                    json.insert(at, json.mid(random.bounded(int(json.size())), random.bounded(60)));
                    break;
                default:
                    json.truncate(at);
                }
            }
            QJsonParseError other;
            QJsonDocument::fromJson(json, &other);
            for (const bool isJson : { decodeTask(json).has_value(), decodeListedTask(json).has_value(),
                                       decodeTaskPage(json).has_value(), decodeAsset(json).has_value(),
                                       decodeAssetPage(json).has_value() }) {
                accepted += isJson ? 1 : 0;
                // Qt's reader refuses bytes that are no UTF-8 and numbers that no double holds, which cost us
                // one value only.
                if (isJson && other.error != QJsonParseError::IllegalNumber
                    && QString::fromUtf8(json).toUtf8() == json)
                    QVERIFY2(other.error == QJsonParseError::NoError,
                             qPrintable(other.errorString() + QString::fromUtf8(json)));
            }
        }
        QVERIFY(accepted > 0);
    }
};

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
