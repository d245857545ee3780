#pragma once

#include "livepeer/apierror.h"

#include <chrono>
#include <optional>

namespace reelwatch {

//! When an upload or a download that met an error is tried again. Pure.
namespace transferretry {

//! Whether an error that came \a failures times in a row, with no byte taken in between, may still be tried
//! again. A network may be away for days; a server that keeps refusing has told its word.
bool isWorthTrying(const ApiError &error, int failures);

//! How long to wait before the next try. \a share, 0…1, is where in the range it falls, so that many senders
//! do not come back at once; the server's own wish goes first, up to an hour.
std::chrono::milliseconds pauseBefore(int failures, double share,
                                      std::optional<std::chrono::milliseconds> retryAfter);

} // namespace transferretry

} // namespace reelwatch
