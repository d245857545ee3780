#include "bench/peers/naivetask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

NaiveTask naiveTask(const QJsonObject &json)
{
    NaiveTask task;
    task.id = json["id"_L1].toString();
    task.type = json["type"_L1].toString();
    task.createdAtMs = json["createdAt"_L1].toInteger();
    task.scheduledAtMs = json["scheduledAt"_L1].toInteger();
    task.inputAssetId = json["inputAssetId"_L1].toString();
    task.outputAssetId = json["outputAssetId"_L1].toString();
    task.projectId = json["projectId"_L1].toString();
    const QJsonObject status = json["status"_L1].toObject();
    task.phase = status["phase"_L1].toString();
    task.error = status["errorMessage"_L1].toString();
    task.progress = status["progress"_L1].toDouble(-1);
    task.retries = status["retries"_L1].toInt();
    task.updatedAtMs = status["updatedAt"_L1].toInteger();
    task.source = json["params"_L1].toObject()[task.type].toObject()["url"_L1].toString();
    const QJsonObject asset = json["output"_L1].toObject()[task.type].toObject()["assetSpec"_L1].toObject();
    task.name = asset["name"_L1].toString();
    task.sizeBytes = asset["size"_L1].toInteger();
    for (const QJsonValue &value : asset["hash"_L1].toArray()) {
        const QJsonObject hash = value.toObject();
        (hash["algorithm"_L1].toString() == "md5"_L1 ? task.md5 : task.sha256) = hash["hash"_L1].toString();
    }
    const QJsonObject video = asset["videoSpec"_L1].toObject();
    task.container = video["format"_L1].toString();
    task.durationSeconds = video["duration"_L1].toDouble();
    task.bitRate = video["bitrate"_L1].toDouble();
    for (const QJsonValue &value : video["tracks"_L1].toArray()) {
        const QJsonObject track = value.toObject();
        if (!task.media.isEmpty())
            task.media += u" · "_s;
        if (track["type"_L1].toString() == "video"_L1)
            task.media += u"%1×%2 "_s.arg(track["width"_L1].toInt()).arg(track["height"_L1].toInt());
        task.media += track["codec"_L1].toString();
    }
    return task;
}

} // namespace

QList<NaiveTask> naiveTasks(const QByteArray &page)
{
    QList<NaiveTask> tasks;
    const QJsonArray items = QJsonDocument::fromJson(page).array();
    tasks.reserve(items.size());
    for (const QJsonValue &item : items)
        tasks.append(naiveTask(item.toObject()));
    return tasks;
}

} // namespace bench
