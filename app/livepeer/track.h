#pragma once

#include <QString>

#include <optional>

namespace reelwatch {

enum class TrackKind { Video, Audio, Other };

//! One video or audio track of an asset (`videoSpec.tracks[]`). The server leaves zero values out; what it left out is
//! a null optional here. A number of the wrong JSON type counts as left out.
struct Track
{
    TrackKind kind = TrackKind::Other;
    QString typeWord; //!< the server's word: "video", "audio"
    QString codec;
    std::optional<double> startSeconds; //!< −1 on the wire means unknown and is a null optional here
    std::optional<double> durationSeconds;
    std::optional<double> bitRate; //!< bit/s
    std::optional<double> framesPerSecond;
    std::optional<int> width; //!< pixels
    std::optional<int> height; //!< pixels
    QString pixelFormat;
    std::optional<int> channels;
    std::optional<double> sampleRate; //!< Hz
    std::optional<int> bitDepth; //!< bits

    bool operator==(const Track &) const = default;
};

} // namespace reelwatch
