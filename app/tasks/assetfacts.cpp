#include "tasks/assetfacts.h"

#include <cmath>

namespace reelwatch {

namespace {

bool isPositive(std::optional<double> value)
{
    return value && std::isfinite(*value) && *value > 0;
}

const Track *firstWithDuration(const std::vector<Track> &tracks, TrackKind kind)
{
    for (const Track &track : tracks) {
        if (track.kind == kind)
            return isPositive(track.durationSeconds) ? &track : nullptr;
    }
    return nullptr;
}

} // namespace

AssetFacts factsOf(const AssetSpec &spec)
{
    AssetFacts facts;
    if (!spec.videoSpec)
        return facts;
    const VideoSpec &video = *spec.videoSpec;

    if (spec.sizeBytes && *spec.sizeBytes > 0 && isPositive(video.durationSeconds)) {
        const double rate = static_cast<double>(*spec.sizeBytes) * 8 / *video.durationSeconds;
        if (std::isfinite(rate))
            facts.overallBitRate = rate;
    }

    if (facts.overallBitRate && !video.tracks.empty()) {
        double sum = 0;
        bool complete = true;
        for (const Track &track : video.tracks) {
            complete = complete && isPositive(track.bitRate);
            sum += track.bitRate.value_or(0);
        }
        if (complete && sum <= *facts.overallBitRate)
            facts.containerOverhead = 1 - sum / *facts.overallBitRate;
    }

    const Track *firstVideo = firstWithDuration(video.tracks, TrackKind::Video);
    const Track *firstAudio = firstWithDuration(video.tracks, TrackKind::Audio);
    if (firstVideo && firstAudio)
        facts.audioMinusVideoSeconds = *firstAudio->durationSeconds - *firstVideo->durationSeconds;
    return facts;
}

} // namespace reelwatch
