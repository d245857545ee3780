#include "livepeer/downloadfault.h"

#include "text/quantities.h"

#include <QCoreApplication>
#include <QLocale>

namespace reelwatch {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Download)
};

constexpr int gone = 410;

} // namespace

QString DownloadFault::sentence() const
{
    switch (kind) {
    case Kind::Request:
        return error.sentence();
    case Kind::NoAddress:
        return Words::tr("The server gives no address to download the file from.");
    case Kind::UnsafeAddress:
        return Words::tr(
            "The file was not fetched, because its address is not secure, or leads to this computer.");
    case Kind::Gone:
        return Words::tr("The file is not at its address any more.");
    case Kind::Refused:
        //: %1 is a number of the protocol, such as 403
        return Words::tr("The server refuses to give the file (code %1).")
            .arg(QLocale().toString(error.httpStatus));
    case Kind::Page:
        return Words::tr("A web page came in place of the file. Check whether this network asks you to sign "
                         "in.");
    case Kind::Changing:
        return Words::tr("The file changed on the server while it was fetched, again and again. Try again "
                         "later.");
    case Kind::WrongSize:
        //: %1 is a size
        return actual ? Words::tr("The server sends another file than its list says: %1 instead of %2.")
                            .arg(text::exactSize(actual), text::exactSize(expected))
                      : Words::tr("The server sends more than the file should have: %1.")
                            .arg(text::exactSize(expected));
    case Kind::WrongHash:
        return Words::tr(
            "What came is not the file that the server's list says: its checksum differs. It was "
            "thrown away.");
    case Kind::NoRoom:
        return expected && actual ? Words::tr("There is no room on the disk: %1 are needed, %2 are free.")
                                        .arg(text::size(expected), text::size(actual))
                                  : Words::tr("There is no room left on the disk.");
    case Kind::CannotWrite:
        //: %1 is the system's word for why
        return Words::tr("The file cannot be written: %1").arg(text::oneLine(detail, 300));
    case Kind::NameTaken:
        return Words::tr(
            "A file of this name has come into being meanwhile. Download it under another name.");
    }
    return {};
}

DownloadFault downloadFaultOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::NotFound:
        return { DownloadFault::Kind::Gone, error };
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Invalid:
        return { error.httpStatus == gone ? DownloadFault::Kind::Gone : DownloadFault::Kind::Refused, error };
    case ApiError::Kind::RedirectRefused:
        return { DownloadFault::Kind::UnsafeAddress, error };
    case ApiError::Kind::UnexpectedContent:
        return { DownloadFault::Kind::Page, error };
    default:
        return { DownloadFault::Kind::Request, error };
    }
}

} // namespace reelwatch
