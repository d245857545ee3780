#pragma once

#include "livepeer/apierror.h"

#include <tl/expected.hpp>

namespace reelwatch {

//! What a request to the server ends in: a value or the reason there is none. Never an exception.
template<typename T>
using Result = tl::expected<T, ApiError>;

} // namespace reelwatch
