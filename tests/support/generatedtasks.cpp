// JSON values are made from joined strings in many places here, which needs plain QString sums.
#undef QT_USE_QSTRINGBUILDER

#include "support/generatedtasks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

class Maker
{
public:
    Maker(quint32 seed, qint64 nowMs) : m_random(seed), m_nowMs(nowMs) { }

    ServerTask make(int index); //!< of any phase, and odd in one case of eight
    ServerTask makeFinished(int index);

private:
    int below(int limit) { return m_random.bounded(limit); }
    bool oneIn(int chance) { return below(chance) == 0; }
    QString uuid();
    QString word();
    QJsonObject trackVideo();
    QJsonObject trackAudio();
    QJsonObject assetSpec(const QString &name, bool of2022);
    QJsonObject params(const QString &type, const QString &file);
    QJsonObject output(const QString &type, const QString &file);
    QJsonObject status(const QString &phase, qint64 updatedMs);
    QJsonObject task(int index, const QString &phase);
    static ServerTask served(const QJsonObject &task);
    void makeOdd(QJsonObject &task, int kind);

    QRandomGenerator m_random;
    qint64 m_nowMs;
    bool m_madeHugeName = false; //!< one is enough to try a client with
};

QString Maker::uuid()
{
    QString hex;
    for (int i = 0; i < 4; ++i)
        hex += u"%1"_s.arg(m_random.generate(), 8, 16, QChar(u'0'));
    return hex.mid(0, 8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) + u'-'
        + hex.mid(20);
}

QString Maker::word()
{
    static const QStringList words { u"beach"_s,     u"harbour"_s, u"keynote"_s, u"match"_s,
                                     u"rehearsal"_s, u"drone"_s,   u"garden"_s,  u"interview"_s,
                                     u"night"_s,     u"trailer"_s, u"lesson"_s,  u"strand"_s };
    return words.at(below(static_cast<int>(words.size())));
}

QJsonObject Maker::trackVideo()
{
    static const QList<std::pair<int, int>> sizes {
        { 1280, 720 }, { 1920, 1080 }, { 640, 360 }, { 3840, 2160 }, { 720, 1280 }
    };
    static const QList<double> rates { 30, 25, 29.97002997002997, 23.976023976023978, 60, 0.03 };
    const auto [width, height] = sizes.at(below(static_cast<int>(sizes.size())));
    QJsonObject track { { "type"_L1, "video"_L1 },
                        { "codec"_L1, oneIn(4) ? "vp9"_L1 : "h264"_L1 },
                        { "width"_L1, width },
                        { "height"_L1, height },
                        { "fps"_L1, rates.at(below(static_cast<int>(rates.size()))) },
                        { "pixelFormat"_L1, "yuv420p"_L1 },
                        { "bitrate"_L1, 200000 + below(8000000) },
                        { "duration"_L1, 1 + below(7200000) / 1000.0 } };
    if (oneIn(5))
        track.insert("startTime"_L1, -1);
    if (oneIn(6))
        track.remove("duration"_L1);
    return track;
}

QJsonObject Maker::trackAudio()
{
    QJsonObject track { { "type"_L1, "audio"_L1 },
                        { "codec"_L1, oneIn(4) ? "opus"_L1 : "aac"_L1 },
                        { "channels"_L1, 1 + below(6) },
                        { "sampleRate"_L1, oneIn(3) ? 44100 : 48000 },
                        { "bitrate"_L1, 64000 + below(192000) },
                        { "duration"_L1, 1 + below(7200000) / 1000.0 } };
    if (oneIn(5))
        track.insert("bitDepth"_L1, 16);
    return track;
}

QJsonObject Maker::assetSpec(const QString &name, bool of2022)
{
    QJsonArray tracks;
    switch (below(8)) {
    case 0:
        tracks = { trackAudio() };
        break;
    case 1:
        tracks = { trackVideo() };
        break;
    case 2:
        tracks = { trackVideo(), trackAudio(), trackAudio(),
                   QJsonObject { { "type"_L1, "data"_L1 }, { "codec"_L1, "tmcd"_L1 } } };
        break;
    case 3:
        break;
    default:
        tracks = { trackVideo(), trackAudio() };
    }
    QJsonObject spec { { "format"_L1, "mp4"_L1 },
                       { "duration"_L1, 1 + below(7200000) / 1000.0 },
                       { "tracks"_L1, tracks } };
    if (!of2022)
        spec.insert("bitrate"_L1, 300000 + below(8000000));
    QJsonObject asset { { "name"_L1, name },
                        { "type"_L1, "video"_L1 },
                        { "size"_L1, std::floor(1000.0 + m_random.bounded(6'000'000'000.0)) },
                        { "videoSpec"_L1, spec } };
    if (of2022) {
        asset.insert(
            "hash"_L1,
            QJsonArray { QJsonObject { { "algorithm"_L1, "md5"_L1 }, { "hash"_L1, uuid().remove(u'-') } },
                         QJsonObject { { "algorithm"_L1, "sha256"_L1 },
                                       { "hash"_L1, QString(uuid() + uuid()).remove(u'-') } } });
    } else if (!oneIn(3)) {
        asset.insert("hash"_L1, QJsonValue::Null);
    }
    if (oneIn(3)) {
        asset.insert(
            "storage"_L1,
            QJsonObject { { "status"_L1,
                            QJsonObject { { "phase"_L1, QString() }, { "tasks"_L1, QJsonValue::Null } } } });
    }
    return asset;
}

QJsonObject Maker::params(const QString &type, const QString &file)
{
    const QString url = "https://media.example.org/clips/"_L1 + file;
    if (type == "import"_L1)
        return { { "import"_L1, QJsonObject { { "url"_L1, url } } } };
    if (type == "upload"_L1) {
        QJsonObject upload { { "url"_L1, url },
                             { "thumbnails"_L1, true },
                             { "catalystPipelineStrategy"_L1, "catalyst_ffmpeg"_L1 } };
        if (oneIn(6))
            upload.insert("url"_L1,
                          u"https://user:pass-%1@media.example.org/%2?X-Amz-Signature=%3"_s.arg(below(1000))
                              .arg(file, uuid()));
        if (oneIn(9))
            upload.insert("encryption"_L1, QJsonObject { { "key"_L1, "***"_L1 } });
        return { { "upload"_L1, upload } };
    }
    if (type == "export"_L1) {
        switch (below(4)) {
        case 0:
            return {
                { "export"_L1,
                  QJsonObject {
                      { "custom"_L1,
                        QJsonObject {
                            { "url"_L1, "https://store.example.org/put?Signature="_L1 + uuid() },
                            { "headers"_L1,
                              QJsonObject { { "Authorization"_L1, "Bearer secret-"_L1 + uuid() } } } } } } }
            };
        case 1:
            return { { "export"_L1,
                       QJsonObject { { "ipfs"_L1,
                                       QJsonObject { { "pinata"_L1,
                                                       QJsonObject { { "apiKey"_L1, uuid() },
                                                                     { "apiSecret"_L1,
                                                                       "secret-"_L1 + uuid() } } } } } } } };
        case 2:
            return { { "export"_L1, QJsonObject {} } };
        default:
            return { { "export"_L1,
                       QJsonObject {
                           { "ipfs"_L1, QJsonObject { { "nftMetadataTemplate"_L1, "file"_L1 } } } } } };
        }
    }
    if (type == "export-data"_L1)
        return { { "exportData"_L1,
                   QJsonObject { { "type"_L1, "attestation"_L1 },
                                 { "id"_L1, uuid() },
                                 { "content"_L1, QJsonObject {} } } } };
    if (type == "transcode"_L1)
        return { { "transcode"_L1,
                   QJsonObject {
                       { "profile"_L1,
                         QJsonObject { { "bitrate"_L1, 1000000 },
                                       { "gop"_L1, oneIn(2) ? QJsonValue("2"_L1) : QJsonValue(2) } } } } } };
    if (type == "transcode-file"_L1) {
        return { { "transcode-file"_L1,
                   QJsonObject {
                       { "input"_L1, QJsonObject { { "url"_L1, url } } },
                       { "storage"_L1, QJsonObject { { "url"_L1, "w3s://proof-"_L1 + uuid() + "@/"_L1 } } },
                       { "creatorId"_L1,
                         oneIn(2) ? QJsonValue("creator"_L1)
                                  : QJsonValue(QJsonObject { { "type"_L1, "unverified"_L1 },
                                                             { "value"_L1, "creator"_L1 } }) } } } };
    }
    if (type == "clip"_L1) {
        return { { "clip"_L1,
                   QJsonObject { { "url"_L1, url },
                                 { "sessionId"_L1, uuid() },
                                 { "clipStrategy"_L1,
                                   QJsonObject { { "playbackId"_L1, uuid().left(16) },
                                                 { "startTime"_L1, double(m_nowMs - 60000) },
                                                 { "endTime"_L1, double(m_nowMs) } } } } } };
    }
    return { { type, QJsonObject { { "url"_L1, url }, { "strength"_L1, below(100) } } } };
}

QJsonObject Maker::output(const QString &type, const QString &file)
{
    if (type == "import"_L1)
        return { { "import"_L1,
                   QJsonObject { { "videoFilePath"_L1, uuid() + "/video"_L1 },
                                 { "metadataFilePath"_L1, uuid() + "/video.json"_L1 },
                                 { "assetSpec"_L1, assetSpec(file, true) } } } };
    if (type == "upload"_L1)
        return { { "upload"_L1, QJsonObject { { "assetSpec"_L1, assetSpec(file, false) } } } };
    if (type == "clip"_L1)
        return { { "clip"_L1,
                   QJsonObject { { "videoFilePath"_L1, QString() },
                                 { "metadataFilePath"_L1, QString() },
                                 { "assetSpec"_L1, assetSpec("clip-"_L1 + uuid().left(16), false) } } } };
    if (type == "export"_L1) {
        if (oneIn(3))
            return { { "export"_L1,
                       QJsonObject { { "ipfs"_L1, QJsonObject { { "videoFileCid"_L1, QString() } } } } } };
        if (oneIn(3))
            return { { "export"_L1,
                       QJsonObject {
                           { "ipfs"_L1,
                             QJsonObject { { "videoFileCid"_L1, "bafy"_L1 + uuid() },
                                           { "erc1155MetadataCid"_L1, "bafy"_L1 + uuid() } } } } } };
        return { { "export"_L1,
                   QJsonObject { { "ipfs"_L1,
                                   QJsonObject { { "videoFileCid"_L1, "bafy"_L1 + uuid() },
                                                 { "videoFileUrl"_L1, "ipfs://bafy"_L1 },
                                                 { "nftMetadataCid"_L1, "bafy"_L1 + uuid() } } } } } };
    }
    if (type == "export-data"_L1)
        return { { "exportData"_L1,
                   QJsonObject { { "ipfs"_L1, QJsonObject { { "cid"_L1, "bafy"_L1 + uuid() } } } } } };
    if (type == "transcode"_L1)
        return { { "transcode"_L1,
                   QJsonObject { { "asset"_L1,
                                   QJsonObject { { "videoFilePath"_L1, uuid() },
                                                 { "assetSpec"_L1, assetSpec(file, true) } } } } } };
    if (type == "transcode-file"_L1) {
        return {
            { "transcodeFile"_L1,
              QJsonObject {
                  { "hls"_L1, QJsonObject { { "path"_L1, "/hls/index.m3u8"_L1 } } },
                  { "request_id"_L1, uuid() },
                  { "mp4"_L1, QJsonArray { QJsonObject { { "path"_L1, "/mp4/720p0.mp4"_L1 } } } },
                  { "input_video"_L1, QJsonObject { { "duration"_L1, 12.5 }, { "size"_L1, 123456 } } } } }
        };
    }
    return { { type, QJsonObject { { "answer"_L1, below(100) } } } };
}

QJsonObject Maker::status(const QString &phase, qint64 updatedMs)
{
    static const QStringList reasons {
        u"file could not be imported from URL because it was not accessible"_s,
        u"invalid video file codec or container, check your input file against the input codec and container support matrix"_s,
        u"error downloading asset from source: unexpected EOF"_s,
        u"execution timeout"_s,
        u"moov atom not found"_s,
    };
    QJsonObject status { { "phase"_L1, phase }, { "updatedAt"_L1, static_cast<double>(updatedMs) } };
    if (phase == "running"_L1) {
        status.insert("retries"_L1, oneIn(5) ? 1 : 0);
        if (!oneIn(6))
            status.insert("progress"_L1, below(100) / 100.0);
    } else if (phase == "waiting"_L1) {
        status.insert("retries"_L1, 0);
        if (oneIn(4)) {
            status.insert("retries"_L1, 1 + below(2));
            status.insert("errorMessage"_L1, reasons.at(below(static_cast<int>(reasons.size()))));
        }
    } else if (phase == "failed"_L1) {
        status.insert("retries"_L1, below(3));
        status.insert("errorMessage"_L1, reasons.at(below(static_cast<int>(reasons.size()))));
    }
    return status;
}

void Maker::makeOdd(QJsonObject &task, int kind)
{
    QJsonObject status = task.value("status"_L1).toObject();
    const auto rename = [&task](const QString &name) {
        QJsonObject output {
            { "upload"_L1,
              QJsonObject {
                  { "assetSpec"_L1,
                    QJsonObject { { "name"_L1, name }, { "size"_L1, 0 }, { "hash"_L1, QJsonArray() } } } } }
        };
        task.insert("type"_L1, "upload"_L1);
        task.insert("output"_L1, output);
    };
    switch (kind) {
    case 0:
        task.remove("status"_L1);
        return;
    case 1: // made by an administrator
        task = QJsonObject { { "id"_L1, task.value("id"_L1) },
                             { "userId"_L1, task.value("userId"_L1) },
                             { "createdAt"_L1, task.value("createdAt"_L1) } };
        return;
    case 2:
        status.insert("progress"_L1, "half"_L1);
        status.insert("phase"_L1, "running"_L1);
        break;
    case 3:
        status.insert("progress"_L1, 1.7);
        status.insert("phase"_L1, "running"_L1);
        break;
    case 4:
        status.insert("progress"_L1, -0.5);
        status.insert("phase"_L1, "running"_L1);
        break;
    case 5:
        status.insert("phase"_L1, "daydreaming"_L1);
        break;
    case 6:
        status.insert("phase"_L1, "cancelled"_L1);
        break;
    case 7:
        rename(u"<b>bold</b><img src=\"http://127.0.0.1:9/x.png\"> & <a href='x'>name</a>.mp4"_s);
        return;
    case 8:
        rename(u"gnp.\u202E4pm.exe \u0007\u200F\tname\nof two lines.mp4"_s);
        return;
    case 9:
        rename(QString(m_madeHugeName ? 2000 : 100 * 1024, u'\u00E4') + ".mp4"_L1);
        m_madeHugeName = true;
        return;
    case 10: // dates far off
        status.insert("updatedAt"_L1, oneIn(2) ? 1.0 : 32503680000000.0);
        task.insert("scheduledAt"_L1, "yesterday"_L1);
        break;
    case 11:
        task.insert("output"_L1, QJsonValue::Null);
        task.insert("params"_L1, QJsonValue::Null);
        break;
    case 12:
        status.insert("errorMessage"_L1, QString(3000, u'e'));
        status.insert("phase"_L1, "failed"_L1);
        break;
    case 13:
        rename(u"\u65E5\u672C\u8A9E \u0639\u0631\u0628\u064A \U0001F3AC.mov"_s);
        return;
    case 14:
        status.insert("phase"_L1, QString());
        status.insert("errorMessage"_L1, QString());
        status.insert("retries"_L1, "two"_L1);
        break;
    default:
        task.insert("newThing"_L1, QJsonArray { 1, QJsonObject { { "deep"_L1, true } }, QJsonValue::Null });
        task.insert("name"_L1, "named by an administrator"_L1);
        return;
    }
    task.insert("status"_L1, status);
}

QJsonObject Maker::task(int index, const QString &phase)
{
    static const QStringList types { u"upload"_s, u"upload"_s,      u"upload"_s,    u"import"_s,
                                     u"export"_s, u"export-data"_s, u"transcode"_s, u"transcode-file"_s,
                                     u"clip"_s,   u"upscale"_s };
    const QString type = types.at(index % static_cast<int>(types.size()));
    const QString file = u"%1-%2.mp4"_s.arg(word()).arg(index);
    const qint64 ago = 1000LL * (60 + below(90 * 24 * 3600));
    const qint64 createdMs = m_nowMs - ago;
    const qint64 updatedMs = createdMs + std::min<qint64>(ago / 2, 1000LL * below(3600));

    QJsonObject task { { "id"_L1, uuid() },
                       { "type"_L1, type },
                       { "createdAt"_L1, static_cast<double>(createdMs) },
                       { "userId"_L1, "11111111-2222-3333-4444-555555555555"_L1 },
                       { "params"_L1, params(type, file) },
                       { "status"_L1, status(phase, updatedMs) } };
    if (phase != "pending"_L1)
        task.insert("scheduledAt"_L1, static_cast<double>(createdMs + 40));
    if (phase == "completed"_L1)
        task.insert("output"_L1, output(type, file));
    if (type == "export"_L1 || type == "transcode"_L1)
        task.insert("inputAssetId"_L1, uuid());
    if (type == "import"_L1 || type == "upload"_L1 || type == "clip"_L1 || type == "transcode"_L1)
        task.insert("outputAssetId"_L1, uuid());
    if (type == "clip"_L1)
        task.insert("requesterId"_L1, "UNKNOWN-"_L1 + uuid().left(16));
    if (oneIn(2))
        task.insert("projectId"_L1, "99999999-8888-7777-6666-555555555555"_L1);
    return task;
}

ServerTask Maker::served(const QJsonObject &task)
{
    ServerTask made;
    made.id = task.value("id"_L1).toString();
    made.type = task.value("type"_L1).toString();
    made.inputAssetId = task.value("inputAssetId"_L1).toString();
    made.outputAssetId = task.value("outputAssetId"_L1).toString();
    made.projectId = task.value("projectId"_L1).toString();
    made.createdAtMs = static_cast<qint64>(task.value("createdAt"_L1).toDouble());
    const QJsonValue updated = task.value("status"_L1).toObject().value("updatedAt"_L1);
    if (updated.isDouble())
        made.updatedAtMs = static_cast<qint64>(updated.toDouble());
    made.json = QJsonDocument(task).toJson(QJsonDocument::Compact);
    return made;
}

ServerTask Maker::make(int index)
{
    static const QStringList phases { u"completed"_s, u"completed"_s, u"completed"_s, u"completed"_s,
                                      u"completed"_s, u"failed"_s,    u"failed"_s,    u"waiting"_s,
                                      u"running"_s,   u"pending"_s };
    const QString phase = phases.at(below(static_cast<int>(phases.size())));
    QJsonObject made = task(index, phase);
    if (index % 8 == 7)
        makeOdd(made, (index / 8) % 16);
    return served(made);
}

ServerTask Maker::makeFinished(int index)
{
    return served(task(index, oneIn(10) ? u"failed"_s : u"completed"_s));
}

} // namespace

std::vector<ServerTask> generatedTasks(int count, quint32 seed, qint64 nowMs, int brokenItems)
{
    static const QList<QByteArray> broken {
        "17", "null", "\"text\"", "[]", "{\"id\":5,\"type\":\"upload\"}", "{}", "{\"id\":\"\"}"
    };
    Maker maker(seed, nowMs);
    std::vector<ServerTask> tasks;
    tasks.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        tasks.push_back(maker.make(i));
    // Spread over the list, so that no page consists of them.
    for (int i = 0; i < std::min(brokenItems, count / 2); ++i)
        tasks[static_cast<size_t>(1 + i * (count / brokenItems))].json = broken.at(i % broken.size());
    return tasks;
}

std::vector<ServerTask> finishedTasks(int count, quint32 seed, qint64 nowMs)
{
    Maker maker(seed, nowMs);
    std::vector<ServerTask> tasks;
    tasks.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        tasks.push_back(maker.makeFinished(i));
    return tasks;
}

ServerTask plainTask(const QString &id, qint64 createdAtMs, const QString &phase,
                     std::optional<double> progress)
{
    QJsonObject status { { "phase"_L1, phase }, { "updatedAt"_L1, static_cast<double>(createdAtMs) } };
    if (progress)
        status.insert("progress"_L1, *progress);
    const QJsonObject task {
        { "id"_L1, id },
        { "type"_L1, "upload"_L1 },
        { "createdAt"_L1, static_cast<double>(createdAtMs) },
        { "params"_L1,
          QJsonObject {
              { "upload"_L1,
                QJsonObject { { "url"_L1, "https://media.example.org/"_L1 + id + ".mp4"_L1 } } } } },
        { "status"_L1, status }
    };
    ServerTask made;
    made.id = id;
    made.type = u"upload"_s;
    made.createdAtMs = createdAtMs;
    made.updatedAtMs = createdAtMs;
    made.json = QJsonDocument(task).toJson(QJsonDocument::Compact);
    return made;
}
