#pragma once

#include "livepeer/jsonstring.h"
#include "livepeer/task.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace reelwatch {

//! What a list needs of a track.
struct ListedTrack
{
    JsonString codec;
    std::optional<double> durationSeconds;
    std::optional<double> framesPerSecond;
    std::optional<int> width; //!< pixels
    std::optional<int> height; //!< pixels
    std::optional<int> channels;
};

//! A task of a page, with what a list shows of it. A tenth of the work of a whole Task, because its texts
//! stay where they are until someone needs them: they point into json, which every copy shares and nobody may
//! change.
//!
//! Numbers are judged as in Task: null when missing or of the wrong type, progress within 0…1 and only while
//! running. Secrets: json and all texts are as the server sent them and may hold credentials.
struct ListedTask
{
    QString id;
    TaskType type = TaskType::Unknown;
    TaskPhase phase = TaskPhase::Unknown;
    JsonString typeWord;
    JsonString phaseWord;
    JsonString errorMessage;
    JsonString name; //!< of the task itself
    JsonString sourceUrl; //!< params.<type>.url or params.<type>.input.url
    JsonString projectId;
    JsonString inputAssetId;
    JsonString outputAssetId;
    JsonString specName; //!< from here on of output.<type>.assetSpec
    JsonString md5;
    JsonString sha256;
    JsonString container; //!< videoSpec.format
    std::optional<double> progress;
    std::optional<qint64> createdAtMs; //!< since the epoch, on the server's clock, as all moments
    std::optional<qint64> scheduledAtMs;
    std::optional<qint64> updatedAtMs;
    std::optional<int> retries;
    std::optional<qint64> sizeBytes;
    std::optional<double> durationSeconds; //!< of the container, else of the longest track
    std::optional<double> bitRate; //!< bit/s, as the server gives it
    std::optional<ListedTrack> video; //!< the first video track
    std::optional<ListedTrack> audio; //!< the first audio track
    int trackCount = 0;
    bool deleted = false;
    QByteArray json; //!< the server's text, unmodified
};

//! A hash of the server's text, to tell an unchanged task without looking into it. Stable between runs; 0
//! only for no text.
quint64 hashOfJson(std::string_view json);

} // namespace reelwatch
