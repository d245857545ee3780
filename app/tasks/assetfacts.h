#pragma once

#include "livepeer/asset.h"

#include <optional>

namespace reelwatch {

//! What follows from the facts the server gives about a file, but is not among them.
struct AssetFacts
{
    //! Size × 8 / duration, in bit/s: everything in the file, the container included.
    std::optional<double> overallBitRate;
    //! The share of the file that belongs to no track, 0…1. Null unless every track tells its bit rate, and
    //! when the tracks claim more than the whole (rates that are defaults, not measurements).
    std::optional<double> containerOverhead;
    //! Duration of the first audio track minus that of the first video track, in seconds.
    std::optional<double> audioMinusVideoSeconds;

    bool operator==(const AssetFacts &) const = default;
};

//! Pure and thread-safe. Numbers that cannot be (zero, negative or not finite durations and sizes) give no
//! fact.
AssetFacts factsOf(const AssetSpec &spec);

} // namespace reelwatch
