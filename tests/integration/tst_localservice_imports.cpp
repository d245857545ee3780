#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 60'000;

QJsonObject statusOf(const QJsonObject &task)
{
    return task.value(u"status").toObject();
}

QString phaseOf(const QJsonObject &task)
{
    return statusOf(task).value(u"phase").toString();
}

bool isTerminal(const QString &phase)
{
    return phase == "completed"_L1 || phase == "failed"_L1;
}

//! A number as ffprobe prints it, or a fraction of two; absent when ffprobe does not know it or it is zero,
//! which the API leaves out.
QJsonValue probedNumber(const QJsonValue &value)
{
    const QStringList parts = value.isDouble() ? QStringList { QString::number(value.toDouble(), 'g', 17) }
                                               : value.toString().split(u'/');
    const double number
        = parts.size() == 2 ? parts.at(0).toDouble() / parts.at(1).toDouble() : parts.at(0).toDouble();
    return qIsFinite(number) && number != 0.0 ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue number(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    return value.isUndefined() ? value : QJsonValue(value.toDouble());
}

} // namespace

class TestLocalServiceImports : public QObject
{
    Q_OBJECT

    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SourceServer> m_source;
    std::unique_ptr<RestClient> m_client;

    QString import(const QString &path, const QString &route = u"/asset/import"_s)
    {
        const auto answer = m_client->post(
            route, { { u"name"_s, u"A name"_s }, { u"url"_s, m_source->url(path).toString() } });
        return answer.object().value(u"task").toObject().value(u"id").toString();
    }

    QJsonObject task(const QString &id) { return m_client->get(u"/task/"_s + id).object(); }

    QJsonObject taskAtItsEnd(const QString &id)
    {
        QJsonObject last;
        (void)QTest::qWaitFor(
            [&] {
                last = task(id);
                return isTerminal(phaseOf(last));
            },
            deadlineMs);
        return last;
    }

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<LocalService>();
        // Short only where silence is the subject: elsewhere the test itself may hold an answer for long on a
        // busy machine.
        const QByteArray row = QTest::currentDataTag();
        const bool isAboutSilence = row == "never answers" || row == "stops half-way";
        QVERIFY(m_service->start({ u"--silence"_s, isAboutSilence ? u"5"_s : u"60"_s }));
        m_source = std::make_unique<SourceServer>();
        QVERIFY(m_source->listen());
        m_client = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
    }

    void cleanup()
    {
        m_client.reset();
        m_source.reset();
        QVERIFY(m_service->isRunning());
        QVERIFY(m_service->terminate());
        QCOMPARE(m_service->exitCode(), 0);
        // Whatever happened, neither the key nor an address stands in the log.
        const QByteArray log = m_service->standardError();
        QVERIFY(!log.contains(m_service->key().toLatin1()));
        QVERIFY2(!log.contains("database:"), log.constData());
    }

    void reportsWhatOtherProgramsSayOfTheFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("tracks");
        QTest::newRow("H.264 and AAC in MP4") << media::mp4() << u"mp4"_s << 2;
        QTest::newRow("VP9 and Opus in WebM") << media::webm() << u"webm"_s << 2;
        QTest::newRow("audio only") << media::audioOnly() << u"mp4"_s << 1;
        QTest::newRow("several audio tracks") << media::severalAudioTracks() << u"matroska"_s << 4;
        QTest::newRow("video without audio") << media::silentVideo() << u"mp4"_s << 1;
        QTest::newRow("QuickTime with PCM") << media::quickTime() << u"mov"_s << 2;
    }

    void reportsWhatOtherProgramsSayOfTheFile()
    {
        QFETCH(QString, path);
        QFETCH(QString, format);
        QFETCH(int, tracks);
        QVERIFY(!path.isEmpty());
        const QString name = u'/' + QFileInfo(path).fileName();
        m_source->addFile(name, path);

        const QJsonObject done = taskAtItsEnd(import(name));
        QCOMPARE(phaseOf(done), u"completed"_s);
        QVERIFY(!statusOf(done).contains(u"progress"_s));
        const QJsonObject output = done.value(u"output").toObject().value(u"import").toObject();
        QCOMPARE(output.keys(), (QStringList { u"assetSpec"_s, u"metadataFilePath"_s, u"videoFilePath"_s }));
        const QJsonObject spec = output.value(u"assetSpec").toObject();
        QCOMPARE(spec.keys(), (QStringList { u"hash"_s, u"name"_s, u"size"_s, u"type"_s, u"videoSpec"_s }));
        QCOMPARE(spec.value(u"name").toString(), QFileInfo(path).fileName());
        QCOMPARE(spec.value(u"type").toString(), u"video"_s);
        QCOMPARE(spec.value(u"size").toInteger(), QFileInfo(path).size());
        const QJsonArray hashes { QJsonObject { { u"algorithm"_s, u"md5"_s },
                                                { u"hash"_s, QString::fromLatin1(media::md5sum(path)) } },
                                  QJsonObject {
                                      { u"algorithm"_s, u"sha256"_s },
                                      { u"hash"_s, QString::fromLatin1(media::sha256sum(path)) } } };
        QCOMPARE(spec.value(u"hash").toArray(), hashes);

        const QJsonObject probed = media::ffprobe(path);
        const QJsonObject videoSpec = spec.value(u"videoSpec").toObject();
        QCOMPARE(videoSpec.keys(), (QStringList { u"duration"_s, u"format"_s, u"tracks"_s }));
        QCOMPARE(videoSpec.value(u"format").toString(), format);
        QCOMPARE(number(videoSpec, u"duration"_s),
                 probedNumber(probed.value(u"format").toObject().value(u"duration")));
        const QJsonArray reported = videoSpec.value(u"tracks").toArray();
        const QJsonArray streams = probed.value(u"streams").toArray();
        QCOMPARE(reported.size(), tracks);
        QCOMPARE(streams.size(), tracks);
        for (int i = 0; i < tracks; ++i) {
            const QJsonObject track = reported.at(i).toObject();
            const QJsonObject stream = streams.at(i).toObject();
            QCOMPARE(track.value(u"type"), stream.value(u"codec_type"));
            QCOMPARE(track.value(u"codec"), stream.value(u"codec_name"));
            QCOMPARE(track.value(u"pixelFormat"), stream.value(u"pix_fmt"));
            const bool isVideo = track.value(u"type").toString() == "video"_L1;
            struct Pair
            {
                QString ours;
                QString theirs;
            };
            QList<Pair> pairs { { u"startTime"_s, u"start_time"_s },
                                { u"duration"_s, u"duration"_s },
                                { u"bitrate"_s, u"bit_rate"_s } };
            if (isVideo) {
                pairs += { { u"width"_s, u"width"_s },
                           { u"height"_s, u"height"_s },
                           { u"fps"_s, u"avg_frame_rate"_s } };
            } else {
                const QString depth = stream.value(u"bits_per_sample").toInt() != 0
                    ? u"bits_per_sample"_s
                    : u"bits_per_raw_sample"_s;
                pairs += { { u"channels"_s, u"channels"_s },
                           { u"sampleRate"_s, u"sample_rate"_s },
                           { u"bitDepth"_s, depth } };
            }
            for (const Pair &pair : pairs)
                QCOMPARE(number(track, pair.ours), probedNumber(stream.value(pair.theirs)));
        }

        // The asset says the same, with tracks only on demand.
        const QString assetPath = u"/asset/"_s + done.value(u"outputAssetId").toString();
        const QJsonObject asset = m_client->get(assetPath + u"?details=true"_s).object();
        QCOMPARE(asset.value(u"status").toObject().value(u"phase").toString(), u"ready"_s);
        QCOMPARE(asset.value(u"hash").toArray(), hashes);
        QCOMPARE(asset.value(u"videoSpec").toObject(), videoSpec);
        QVERIFY(!m_client->get(assetPath).object().value(u"videoSpec").toObject().contains(u"tracks"_s));

        // The stored file comes back byte for byte, without a key.
        QFile original(path);
        QVERIFY(original.open(QIODevice::ReadOnly));
        RestClient stranger(QUrl(), {});
        const QUrl video(output.value(u"videoFilePath").toString());
        const RestAnswer stored = stranger.send("GET", video);
        QCOMPARE(stored.status, 200);
        QCOMPARE(stored.body, original.readAll());
        const RestAnswer part = stranger.send("GET", video, {}, { { "Range", "bytes=4-7" } });
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, stored.body.mid(4, 4));
        QCOMPARE(part.header("Content-Range"), "bytes 4-7/" + QByteArray::number(stored.body.size()));
        // Who has a part gets the rest only of the same file.
        const QByteArray etag = stored.header("ETag");
        QVERIFY(etag.startsWith('"'));
        QCOMPARE(part.header("ETag"), etag);
        const RestAnswer rest
            = stranger.send("GET", video, {}, { { "Range", "bytes=4-" }, { "If-Range", etag } });
        QCOMPARE(rest.status, 206);
        QCOMPARE(rest.body, stored.body.mid(4));
        const RestAnswer other
            = stranger.send("GET", video, {}, { { "Range", "bytes=4-" }, { "If-Range", "\"other\"" } });
        QCOMPARE(other.status, 200);
        QCOMPARE(other.body, stored.body);
        const RestAnswer metadata = stranger.send("GET", QUrl(output.value(u"metadataFilePath").toString()));
        QCOMPARE(metadata.status, 200);
        QCOMPARE(metadata.object().value(u"assetSpec").toObject(), spec);
        QVERIFY(!metadata.body.contains(m_service->folder().toUtf8()));
    }

    void failsInWordsAPersonUnderstands_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("cut before its description") << media::truncatedMp4() << u"cut off"_s;
        QTest::newRow("cut within its pictures")
            << media::truncatedFastStartMp4() << u"bytes are missing at its end"_s;
        QTest::newRow("text named .mp4") << media::textNamedMp4() << u"not a video or audio file"_s;
        QTest::newRow("empty") << media::emptyFile() << u"The file is empty"_s;
    }

    void failsInWordsAPersonUnderstands()
    {
        QFETCH(QString, file);
        QFETCH(QString, words);
        QVERIFY(!file.isEmpty());
        m_source->addFile(u"/file.mp4"_s, file);
        const QJsonObject failed = taskAtItsEnd(import(u"/file.mp4"_s));
        QCOMPARE(phaseOf(failed), u"failed"_s);
        const QString message = statusOf(failed).value(u"errorMessage").toString();
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY(!statusOf(failed).contains(u"progress"_s));
        QVERIFY(!failed.contains(u"output"_s));
        const QJsonObject asset
            = m_client->get(u"/asset/"_s + failed.value(u"outputAssetId").toString()).object();
        QCOMPARE(asset.value(u"status").toObject().value(u"phase").toString(), u"failed"_s);
        QCOMPARE(asset.value(u"status").toObject().value(u"errorMessage").toString(), message);
        // Nothing of it stays on the disk.
        QVERIFY(QDir(m_service->folder() + u"/files"_s).isEmpty());
    }

    void tellsFaultsOfTheSourceApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isSilent");
        QTest::addColumn<qint64>("cutAt");
        QTest::addColumn<qint64>("holdAt");
        QTest::addColumn<QString>("words");
        const qint64 none = -1;
        QTest::newRow("not found") << 404 << false << none << none << u"no file at this address (404)"_s;
        QTest::newRow("forbidden") << 403 << false << none << none << u"does not allow access"_s;
        QTest::newRow("server fault") << 503 << false << none << none << u"fault of its own (503)"_s;
        QTest::newRow("no content") << 204 << false << none << none << u"status 204"_s;
        QTest::newRow("never answers") << 200 << true << none << none << u"does not answer"_s;
        QTest::newRow("stops half-way") << 200 << false << none << qint64(5000) << u"stopped sending"_s;
        QTest::newRow("cut half-way") << 200 << false << qint64(5000) << none << u"only 5000 of"_s;
    }

    void tellsFaultsOfTheSourceApart()
    {
        QFETCH(int, status);
        QFETCH(bool, isSilent);
        QFETCH(qint64, cutAt);
        QFETCH(qint64, holdAt);
        QFETCH(QString, words);
        SourceServer::Source source;
        source.status = status;
        source.isSilent = isSilent;
        if (status == 200)
            source.filePath = media::mp4();
        if (cutAt >= 0)
            source.cutAt = cutAt;
        if (holdAt >= 0)
            source.holdAt = holdAt;
        m_source->add(u"/clip.mp4"_s, source);
        const QJsonObject failed = taskAtItsEnd(import(u"/clip.mp4"_s));
        QCOMPARE(phaseOf(failed), u"failed"_s);
        const QString message = statusOf(failed).value(u"errorMessage").toString();
        QVERIFY2(message.contains(words), qPrintable(message));
    }

    void saysWhichAddressesItCannotFetch_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("words");
        QTest::newRow("ipfs") << u"ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"_s
                              << u"gateway"_s;
        QTest::newRow("arweave") << u"ar://yhFGhtkl8mcfM9lLVWI4xT0bRXMuOJNQIsSBQyzS10s"_s << u"gateway"_s;
        QTest::newRow("nobody listens") << u"http://127.0.0.1:1/clip.mp4"_s << u"refused the connection"_s;
        QTest::newRow("secrets in the address")
            << u"http://user:hidden@127.0.0.1:1/a?Signature=hidden"_s << u"refused"_s;
    }

    void saysWhichAddressesItCannotFetch()
    {
        QFETCH(QString, url);
        QFETCH(QString, words);
        const auto answer
            = m_client->post(u"/asset/upload/url"_s, { { u"name"_s, u"a"_s }, { u"url"_s, url } });
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.object().value(u"task").toObject().keys(), QStringList { u"id"_s });
        const QJsonObject failed
            = taskAtItsEnd(answer.object().value(u"task").toObject().value(u"id").toString());
        QCOMPARE(phaseOf(failed), u"failed"_s);
        const QString message = statusOf(failed).value(u"errorMessage").toString();
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY(!message.contains(u"hidden"_s));
    }

    void followsRedirectsButNotForEver()
    {
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        SourceServer::Source redirect;
        redirect.status = 302;
        redirect.headers = { "Location: /clip.mp4" };
        m_source->add(u"/moved"_s, redirect);
        redirect.headers = { "Location: /loop" };
        m_source->add(u"/loop"_s, redirect);
        redirect.headers = { "Location: file:///etc/passwd" };
        m_source->add(u"/inward"_s, redirect);

        QCOMPARE(phaseOf(taskAtItsEnd(import(u"/moved"_s))), u"completed"_s);
        const QJsonObject looped = taskAtItsEnd(import(u"/loop"_s));
        QVERIFY(statusOf(looped).value(u"errorMessage").toString().contains(u"keeps redirecting"_s));
        QCOMPARE(m_source->requests(u"/loop"_s), 6);
        const QJsonObject inward = taskAtItsEnd(import(u"/inward"_s));
        QVERIFY(statusOf(inward).value(u"errorMessage").toString().contains(u"cannot be imported"_s));
    }

    void saysThatFfprobeIsMissing()
    {
        QVERIFY(m_service->terminate());
        QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
        bare.insert(u"PATH"_s, m_service->folder());
        m_service->setEnvironment(bare);
        QVERIFY(m_service->start());
        m_client = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
        m_source->addFile(u"/clip.mp4"_s, media::mp4());
        const QJsonObject failed = taskAtItsEnd(import(u"/clip.mp4"_s));
        QVERIFY(statusOf(failed).value(u"errorMessage").toString().contains(u"Install the package ffmpeg"_s));
    }

    void goesThroughItsPhasesAndProgressFollowsTheBytes()
    {
        const QString path = media::mp4();
        const qint64 size = QFileInfo(path).size();
        SourceServer::Source held;
        held.filePath = path;
        held.holdAt = 0;
        m_source->add(u"/clip.mp4"_s, held);
        const auto created = m_client->post(
            u"/asset/import"_s,
            { { u"name"_s, u"clip"_s }, { u"url"_s, m_source->url(u"/clip.mp4"_s).toString() } });
        QCOMPARE(created.status, 201);
        const QJsonObject born = created.object().value(u"task").toObject();
        QCOMPARE(phaseOf(born), u"pending"_s);
        QVERIFY(!born.contains(u"scheduledAt"_s));
        QCOMPARE(born.value(u"type").toString(), u"import"_s);
        QVERIFY(created.object().value(u"asset").toObject().contains(u"id"_s));
        const QString id = born.value(u"id").toString();

        const auto progress = [&] { return statusOf(task(id)).value(u"progress"); };
        QTRY_COMPARE_WITH_TIMEOUT(progress(), QJsonValue(0.0), deadlineMs);
        const QJsonObject running = task(id);
        QCOMPARE(phaseOf(running), u"running"_s);
        QCOMPARE(statusOf(running).value(u"retries").toInt(-1), 0);
        QVERIFY(running.contains(u"scheduledAt"_s));
        const QString assetPath = u"/asset/"_s + running.value(u"outputAssetId").toString();
        QCOMPARE(m_client->get(assetPath).object().value(u"status").toObject().value(u"phase").toString(),
                 u"processing"_s);

        double last = 0.0;
        for (const double share : { 0.25, 0.5, 0.75 }) {
            const qint64 bytes = static_cast<qint64>(static_cast<double>(size) * share) + 1;
            m_source->release(u"/clip.mp4"_s, bytes);
            const double expected
                = std::floor(static_cast<double>(bytes) / static_cast<double>(size) * 1000.0) / 1000.0;
            QElapsedTimer waited;
            waited.start();
            double seen = last;
            while (seen < expected && !waited.hasExpired(deadlineMs)) {
                const double now = progress().toDouble(-1.0);
                QVERIFY2(now >= last, "progress went backwards");
                last = now;
                seen = now;
            }
            QCOMPARE(seen, expected);
        }
        m_source->release(u"/clip.mp4"_s);
        const QJsonObject done = taskAtItsEnd(id);
        QCOMPARE(phaseOf(done), u"completed"_s);
        QVERIFY(!statusOf(done).contains(u"retries"_s));
        QVERIFY(statusOf(done).value(u"updatedAt").toInteger() >= done.value(u"scheduledAt").toInteger());
    }

    void reportsNoProgressWithoutALength()
    {
        SourceServer::Source held;
        held.filePath = media::mp4();
        held.givesLength = false;
        held.holdAt = 5000;
        m_source->add(u"/clip.mp4"_s, held);
        const QString id = import(u"/clip.mp4"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_source->openAnswers(u"/clip.mp4"_s), 1, deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(phaseOf(task(id)), u"running"_s, deadlineMs);
        QVERIFY(!statusOf(task(id)).contains(u"progress"_s));
        m_source->release(u"/clip.mp4"_s);
        QCOMPARE(phaseOf(taskAtItsEnd(id)), u"completed"_s);
    }

    void worksOnTwoAtATimeInTheirOrder()
    {
        QStringList ids;
        SourceServer::Source held;
        held.filePath = media::mp4();
        held.holdAt = 0;
        for (int i = 0; i < 4; ++i) {
            const QString path = u"/clip%1.mp4"_s.arg(i);
            m_source->add(path, held);
            ids.append(import(path));
        }
        const auto phases = [&] {
            QStringList all;
            for (const QString &id : ids)
                all.append(phaseOf(task(id)));
            return all;
        };
        const QString running = u"running"_s;
        const QString waiting = u"waiting"_s;
        const QString completed = u"completed"_s;
        QTRY_COMPARE_WITH_TIMEOUT(phases(), (QStringList { running, running, waiting, waiting }), deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_source->openAnswers(u"/clip1.mp4"_s), 1, deadlineMs);
        QCOMPARE(m_source->requests(u"/clip2.mp4"_s), 0);
        m_source->release(u"/clip1.mp4"_s);
        QTRY_COMPARE_WITH_TIMEOUT(phases(), (QStringList { running, completed, running, waiting }),
                                  deadlineMs);
        for (const QString &path : { u"/clip0.mp4"_s, u"/clip2.mp4"_s, u"/clip3.mp4"_s })
            m_source->release(path);
        QTRY_COMPARE_WITH_TIMEOUT(phases(), (QStringList { completed, completed, completed, completed }),
                                  deadlineMs);
    }

    void givesTheEarlierPairForAnAddressUnderWay()
    {
        SourceServer::Source held;
        held.filePath = media::mp4();
        held.holdAt = 0;
        m_source->add(u"/clip.mp4"_s, held);
        const QJsonObject body { { u"name"_s, u"clip"_s },
                                 { u"url"_s, m_source->url(u"/clip.mp4"_s).toString() } };
        const auto first = m_client->post(u"/asset/upload/url"_s, body);
        QCOMPARE(first.status, 201);
        const auto second = m_client->post(u"/asset/upload/url"_s, body);
        QCOMPARE(second.status, 200);
        QCOMPARE(second.object().value(u"task"), first.object().value(u"task"));
        QCOMPARE(second.object().value(u"asset").toObject().value(u"id"),
                 first.object().value(u"asset").toObject().value(u"id"));
        m_source->release(u"/clip.mp4"_s);
        const QString id = first.object().value(u"task").toObject().value(u"id").toString();
        const QJsonObject done = taskAtItsEnd(id);
        const QJsonObject output = done.value(u"output").toObject().value(u"upload").toObject();
        QCOMPARE(output.value(u"assetSpec").toObject().value(u"name").toString(), u"clip"_s);
        QVERIFY(output.value(u"assetSpec").toObject().value(u"videoSpec").toObject().contains(u"bitrate"_s));
        QCOMPARE(m_client->post(u"/asset/upload/url"_s, body).status, 201);
    }
};

QTEST_GUILESS_MAIN(TestLocalServiceImports)
#include "tst_localservice_imports.moc"
