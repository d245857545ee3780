#include "livepeer/orders.h"

#include <QJsonArray>

namespace reelwatch {

using namespace Qt::StringLiterals;

QJsonObject toJson(const ExportTarget &target)
{
    if (target.kind == ExportTarget::Kind::Ipfs) {
        QJsonObject ipfs;
        if (!target.nftMetadataTemplate.isEmpty())
            ipfs.insert(u"nftMetadataTemplate"_s, target.nftMetadataTemplate);
        if (!target.pinataJwt.isEmpty())
            ipfs.insert(u"pinata"_s, QJsonObject { { u"jwt"_s, target.pinataJwt } });
        return { { u"ipfs"_s, ipfs } };
    }
    QJsonObject custom { { u"url"_s, target.url } };
    if (!target.method.isEmpty())
        custom.insert(u"method"_s, target.method);
    if (!target.headers.empty()) {
        QJsonObject headers;
        for (const auto &[name, value] : target.headers)
            headers.insert(name, value);
        custom.insert(u"headers"_s, headers);
    }
    return { { u"custom"_s, custom } };
}

QJsonObject toJson(const ClipOrder &order)
{
    QJsonObject body { { u"playbackId"_s, order.playbackId }, { u"startTime"_s, order.startTimeMs } };
    if (order.endTimeMs)
        body.insert(u"endTime"_s, *order.endTimeMs);
    if (!order.name.isEmpty())
        body.insert(u"name"_s, order.name);
    if (!order.sessionId.isEmpty())
        body.insert(u"sessionId"_s, order.sessionId);
    return body;
}

QJsonObject toJson(const TranscodeOrder &order)
{
    QJsonObject outputs;
    if (!order.hlsPath.isEmpty())
        outputs.insert(u"hls"_s, QJsonObject { { u"path"_s, order.hlsPath } });
    if (!order.mp4Path.isEmpty())
        outputs.insert(u"mp4"_s, QJsonObject { { u"path"_s, order.mp4Path } });
    QJsonArray profiles;
    for (const OrderedProfile &profile : order.profiles) {
        // A rate of 0 keeps the source's pictures per second.
        QJsonObject json { { u"bitrate"_s, profile.bitRate },
                           { u"fps"_s, 0 },
                           { u"height"_s, profile.height } };
        if (!profile.name.isEmpty())
            json.insert(u"name"_s, profile.name);
        if (profile.width > 0)
            json.insert(u"width"_s, profile.width);
        profiles.append(json);
    }
    QJsonObject storage;
    if (!order.storageProof.isEmpty()) {
        storage = { { u"type"_s, u"web3.storage"_s },
                    { u"credentials"_s, QJsonObject { { u"proof"_s, order.storageProof } } } };
    } else {
        storage = { { u"type"_s, u"s3"_s },
                    { u"endpoint"_s, order.storageEndpoint },
                    { u"bucket"_s, order.storageBucket },
                    { u"credentials"_s,
                      QJsonObject { { u"accessKeyId"_s, order.storageAccessKeyId },
                                    { u"secretAccessKey"_s, order.storageSecretAccessKey } } } };
    }
    QJsonObject body { { u"input"_s, QJsonObject { { u"url"_s, order.inputUrl } } },
                       { u"storage"_s, storage },
                       { u"outputs"_s, outputs } };
    // An empty list is refused.
    if (!profiles.isEmpty())
        body.insert(u"profiles"_s, profiles);
    return body;
}

std::optional<ExportTarget> exportTargetOf(const QJsonObject &task)
{
    const QJsonObject params = task.value("params"_L1).toObject().value("export"_L1).toObject();
    ExportTarget target;
    if (const QJsonValue custom = params.value("custom"_L1); custom.isObject()) {
        target.url = custom["url"_L1].toString();
        target.method = custom["method"_L1].toString();
        const QJsonObject headers = custom["headers"_L1].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            target.headers.emplace_back(header.key(), header.value().toString());
        return target;
    }
    if (const QJsonValue ipfs = params.value("ipfs"_L1); ipfs.isObject()) {
        target.kind = ExportTarget::Kind::Ipfs;
        target.nftMetadataTemplate = ipfs["nftMetadataTemplate"_L1].toString();
        target.pinataJwt = ipfs["pinata"_L1]["jwt"_L1].toString();
        return target;
    }
    return std::nullopt;
}

} // namespace reelwatch
