#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace reelwatch {

//! Where POST /asset/{id}/export takes the video of an asset. A plain value that may hold credentials.
struct ExportTarget
{
    enum class Kind { Custom, Ipfs };
    Kind kind = Kind::Custom;

    // Of Custom:
    QString url; //!< http or https
    QString method; //!< empty: the server's default, PUT
    std::vector<std::pair<QString, QString>> headers;

    // Of Ipfs:
    QString nftMetadataTemplate; //!< "file", "player", or empty for the server's default
    QString pinataJwt; //!< empty: pinned by the server itself
    bool operator==(const ExportTarget &) const = default;
};

//! What POST /clip cuts out of a stream.
struct ClipOrder
{
    QString playbackId;
    qint64 startTimeMs = 0; //!< since the epoch
    std::optional<qint64> endTimeMs; //!< since the epoch; empty: until now
    QString name; //!< may be empty
    QString sessionId {}; //!< of the stream that was recorded; empty: the one that is on air
    bool operator==(const ClipOrder &) const = default;
};

//! A rendition that is wanted, with the members the server requires and those a person chooses. A plain
//! value.
struct OrderedProfile
{
    QString name;
    int width = 0; //!< pixels; 0: as the height gives it
    int height = 0; //!< pixels
    int bitRate = 0; //!< bit/s
    bool operator==(const OrderedProfile &) const = default;
};

//! What POST /transcode makes of a file at an address. May hold credentials.
struct TranscodeOrder
{
    QString inputUrl;
    QString storageProof; //!< for web3.storage, which then takes the place of an S3 service
    QString storageEndpoint; //!< of an S3 service
    QString storageBucket;
    QString storageAccessKeyId;
    QString storageSecretAccessKey;
    QString hlsPath; //!< empty: no such output
    QString mp4Path;
    std::vector<OrderedProfile> profiles; //!< empty: the server's own choice
    bool operator==(const TranscodeOrder &) const = default;
};

//! The bodies of the requests. The server refuses members it does not know (422), so there are no others.
QJsonObject toJson(const ExportTarget &target);
QJsonObject toJson(const ClipOrder &order);
QJsonObject toJson(const TranscodeOrder &order);

//! The target in the `params.export` of a task; empty when there is none. What the server masked is as it
//! gave it.
std::optional<ExportTarget> exportTargetOf(const QJsonObject &task);

} // namespace reelwatch
