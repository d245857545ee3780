#pragma once

#include "livepeer/track.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace reelwatch {

//! One checksum of the stored file.
struct Hash
{
    QString algorithm; //!< as the server names it: "md5", "sha256"
    QString value; //!< hexadecimal
    bool operator==(const Hash &) const = default;
};

//! Container facts (`videoSpec`).
struct VideoSpec
{
    QString format; //!< "mp4", "mov", "hls", or the first name the server's probe gave
    std::optional<double> durationSeconds;
    std::optional<double> bitRate; //!< bit/s; today the sum of the tracks, absent in 2022
    std::vector<Track> tracks;
    bool operator==(const VideoSpec &) const = default;
};

//! What came out of a task (`assetSpec`): a subset of an asset, normally without id and status.
struct AssetSpec
{
    QString name;
    QString type; //!< "video" even for audio-only input
    std::optional<qint64> sizeBytes;
    std::vector<Hash> hashes; //!< empty when the server does not hash (today's normal case)
    std::optional<VideoSpec> videoSpec;
    bool operator==(const AssetSpec &) const = default;
};

//! The phases of `asset.status.phase`; a word outside the list is kept in Asset::phaseWord.
enum class AssetPhase { Unknown, Uploading, Waiting, Processing, Ready, Failed, Deleting, Deleted };

//! An asset as listed and retrieved. `status` may be an object or, before 2022-05-26, a string.
struct Asset
{
    QString id;
    AssetSpec spec;
    AssetPhase phase = AssetPhase::Unknown;
    QString phaseWord; //!< the server's word, empty when it gave none
    std::optional<double> progress; //!< 0…1
    QString errorMessage;
    std::optional<qint64> createdAtMs; //!< since the epoch
    std::optional<qint64> updatedAtMs; //!< since the epoch
    QString playbackId;
    QString playbackUrl;
    QString downloadUrl;
    QString sourceUrl;
    QString projectId;
    QByteArray json; //!< the server's text, unmodified

    bool operator==(const Asset &) const = default;
};

} // namespace reelwatch
