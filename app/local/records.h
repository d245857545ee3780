#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace reelwatch::local {

inline constexpr qsizetype maximumNameLength = 1000; //!< of an asset, in UTF-16 code units
inline constexpr int fileIdBytes = 24; //!< of randomness

//! A task as the service keeps it. Addresses of stored files are not part of it: they are made when
//! answering, because the port may differ after a restart.
struct TaskRecord
{
    QString id;
    QString type; //!< "import" (as asked in 2022), "upload" or "export"
    qint64 createdAtMs = 0; //!< since the epoch
    std::optional<qint64> scheduledAtMs; //!< since the epoch; absent while pending
    qint64 updatedAtMs = 0; //!< since the epoch
    QString phase; //!< pending, waiting, running, completed, failed
    std::optional<double> progress; //!< 0…1, only while running and when the length is known
    QString errorMessage;
    std::optional<int> retries;
    QString outputAssetId; //!< empty for exports
    QString inputAssetId; //!< of exports
    QJsonObject exportParams; //!< {"custom":{…}} as asked for; may hold credentials
    QString url; //!< where the bytes come from; empty for direct uploads
    QString
        name; //!< the asset's name for direct uploads, which have no address to be told apart by; else empty
    QString uploadToken; //!< part of the upload address; empty for imports
    QString fileId; //!< names the stored files and stands in their addresses; not guessable
    QJsonObject assetSpec; //!< what came out; empty until completed
};

//! An asset as the service keeps it.
struct AssetRecord
{
    QString id;
    QString name;
    qint64 createdAtMs = 0; //!< since the epoch
    qint64 updatedAtMs = 0; //!< since the epoch
    QString phase; //!< uploading, waiting, processing, ready, failed
    std::optional<double> progress; //!< 0…1
    QString errorMessage;
    QString sourceType; //!< "url" or "directUpload"
    QString sourceUrl;
    QString fileId;
    std::optional<qint64> sizeBytes;
    QJsonArray hash; //!< [{hash, algorithm}…]
    QJsonObject videoSpec;
    QString creatorId; //!< as asked for; may be empty
    bool isAskedPublic = false; //!< a public playback policy was asked for in so many words
    std::optional<qint64> deletedAtMs; //!< since the epoch; it can be restored until it is purged
};

} // namespace reelwatch::local
