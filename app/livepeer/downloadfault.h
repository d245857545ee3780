#pragma once

#include "livepeer/apierror.h"

#include <QString>

#include <optional>

namespace reelwatch {

//! Why a download ended without its file. A plain value; safe to show.
struct DownloadFault
{
    enum class Kind {
        Request, //!< what the network or the server said: error
        NoAddress, //!< the asset has none to download from
        UnsafeAddress, //!< neither https nor on the server's own computer, or a redirect to such a one
        Gone, //!< the file is not at its address
        Refused, //!< the address refuses to give the file
        Page, //!< a web page came in place of the file
        Changing, //!< the file was another one at every try
        WrongSize, //!< not the size that the asset has: expected and actual, which is null when too much came
        WrongHash, //!< not the bytes that the asset has
        NoRoom, //!< on the disk: expected and actual, when they are known
        CannotWrite, //!< detail says why
        NameTaken, //!< a file of this name came into being meanwhile
    };
    Kind kind = Kind::Request;
    ApiError error {};
    std::optional<qint64> expected {}; //!< bytes
    std::optional<qint64> actual {}; //!< bytes
    QString detail {}; //!< the system's words

    //! What happened and, where it is known, what to do; translated.
    QString sentence() const;

    bool operator==(const DownloadFault &) const = default;
};

//! The fault that a request for a file ended in.
DownloadFault downloadFaultOf(const ApiError &error);

} // namespace reelwatch
