#pragma once

#include "local/message.h"

#include <string_view>

namespace reelwatch::local {

//! The body of one request on its way to disk. Used by one thread; ends with finish() or with its
//! destruction.
class IncomingUpload
{
public:
    IncomingUpload() = default;
    virtual ~IncomingUpload() = default;
    IncomingUpload(const IncomingUpload &) = delete;
    IncomingUpload &operator=(const IncomingUpload &) = delete;

    //! False when no more is taken.
    virtual bool write(std::string_view bytes) = 0;
    //! \a isWhole: the body came to its regular end.
    virtual Answer finish(bool isWhole) = 0;
};

} // namespace reelwatch::local
