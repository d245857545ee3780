#include "local/wire.h"

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

QJsonObject outputJson(const TaskRecord &task, const QString &origin)
{
    // As the hosted service answers: a custom export tells nothing of what it did.
    if (task.type == "export"_L1)
        return { { task.type, QJsonObject() } };
    const QJsonObject result { { u"videoFilePath"_s, videoAddress(task.fileId, origin) },
                               { u"metadataFilePath"_s, metadataAddress(task.fileId, origin) },
                               { u"assetSpec"_s, task.assetSpec } };
    return { { task.type, result } };
}

QJsonObject taskStatusJson(const TaskRecord &task)
{
    QJsonObject status { { u"phase"_s, task.phase }, { u"updatedAt"_s, task.updatedAtMs } };
    if (task.progress)
        status.insert(u"progress"_s, *task.progress);
    if (!task.errorMessage.isEmpty())
        status.insert(u"errorMessage"_s, task.errorMessage);
    if (task.retries)
        status.insert(u"retries"_s, *task.retries);
    return status;
}

} // namespace

QString localUserId()
{
    return u"local"_s;
}

QString videoAddress(const QString &fileId, const QString &origin)
{
    return origin + u"/files/"_s + fileId + u"/video"_s;
}

QString metadataAddress(const QString &fileId, const QString &origin)
{
    return origin + u"/files/"_s + fileId + u"/metadata.json"_s;
}

QString uploadAddress(const QString &token, const QString &origin)
{
    return origin + u"/api/asset/upload/direct?token="_s + token;
}

QString tusEndpoint(const QString &token, const QString &origin)
{
    return origin + u"/api/asset/upload/tus?token="_s + token;
}

QString partialAddress(const QString &fileId, const QString &origin)
{
    return origin + u"/api/asset/upload/tus/"_s + fileId;
}

QJsonObject taskJson(const TaskRecord &task, const QString &origin)
{
    QJsonObject params = task.exportParams;
    if (!task.url.isEmpty())
        params.insert(u"url"_s, task.url);

    QJsonObject json { { u"id"_s, task.id },
                       { u"type"_s, task.type },
                       { u"createdAt"_s, task.createdAtMs },
                       { u"userId"_s, localUserId() },
                       { u"params"_s, QJsonObject { { task.type, params } } },
                       { u"status"_s, taskStatusJson(task) } };
    if (!task.outputAssetId.isEmpty())
        json.insert(u"outputAssetId"_s, task.outputAssetId);
    if (!task.inputAssetId.isEmpty())
        json.insert(u"inputAssetId"_s, task.inputAssetId);
    if (!task.name.isEmpty())
        json.insert(u"name"_s, task.name);
    if (task.scheduledAtMs)
        json.insert(u"scheduledAt"_s, *task.scheduledAtMs);
    if (task.phase == "completed"_L1)
        json.insert(u"output"_s, outputJson(task, origin));
    return json;
}

QJsonObject assetJson(const AssetRecord &asset, const QString &origin, bool withTracks)
{
    QJsonObject status { { u"phase"_s, asset.phase }, { u"updatedAt"_s, asset.updatedAtMs } };
    if (asset.progress)
        status.insert(u"progress"_s, *asset.progress);
    if (!asset.errorMessage.isEmpty())
        status.insert(u"errorMessage"_s, asset.errorMessage);

    QJsonObject source { { u"type"_s, asset.sourceType } };
    if (!asset.sourceUrl.isEmpty())
        source.insert(u"url"_s, asset.sourceUrl);

    QJsonObject json { { u"id"_s, asset.id },          { u"name"_s, asset.name },
                       { u"userId"_s, localUserId() }, { u"createdAt"_s, asset.createdAtMs },
                       { u"source"_s, source },        { u"status"_s, status } };
    if (!asset.creatorId.isEmpty()) {
        json.insert(u"creatorId"_s,
                    QJsonObject { { u"type"_s, u"unverified"_s }, { u"value"_s, asset.creatorId } });
    }
    if (asset.isAskedPublic)
        json.insert(u"playbackPolicy"_s, QJsonObject { { u"type"_s, u"public"_s } });
    if (asset.phase != "ready"_L1)
        return json;
    if (asset.sizeBytes)
        json.insert(u"size"_s, *asset.sizeBytes);
    json.insert(u"hash"_s, asset.hash);
    QJsonObject videoSpec = asset.videoSpec;
    if (!withTracks)
        videoSpec.remove(u"tracks"_s);
    json.insert(u"videoSpec"_s, videoSpec);
    json.insert(u"downloadUrl"_s, videoAddress(asset.fileId, origin));
    return json;
}

} // namespace reelwatch::local
