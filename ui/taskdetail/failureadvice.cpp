#include "ui/taskdetail/failureadvice.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reelwatch {

QString failureAdvice(const QString &errorMessage)
{
    const auto says = [&errorMessage](QLatin1StringView words) {
        return errorMessage.contains(words, Qt::CaseInsensitive);
    };
    if (says("not accessible"_L1))
        return QCoreApplication::translate(
            "FailureAdvice",
            "Check that the address opens in a browser without signing in, then import it again.");
    if (says("codec or container"_L1) || says("file format unsupported"_L1))
        return QCoreApplication::translate("FailureAdvice",
                                           "The server does not take this kind of file. Convert it, for "
                                           "example to MP4 with H.264 and AAC, and import it again.");
    if (says("pixel format"_L1))
        return QCoreApplication::translate(
            "FailureAdvice",
            "Convert the video to the pixel format yuv420p (8 bits, 4:2:0) and import it again.");
    if (says("failed to probe"_L1))
        return QCoreApplication::translate(
            "FailureAdvice",
            "The file may be incomplete or no video. Check that it plays, then import it again.");
    if (says("file download failed"_L1) || says("error downloading"_L1))
        return QCoreApplication::translate("FailureAdvice",
                                           "The server could not fetch the whole file. Check that the "
                                           "address still works, then import it again.");
    if (says("error saving file to storage"_L1))
        return QCoreApplication::translate(
            "FailureAdvice",
            "The server could not store the file. Nothing is wrong with it; import it again later.");
    if (says("execution timeout"_L1))
        return QCoreApplication::translate("FailureAdvice",
                                           "The work took longer than the server allows. Import it again, or "
                                           "try a shorter or smaller file.");
    if (says("asset has been deleted"_L1))
        return QCoreApplication::translate("FailureAdvice",
                                           "The asset was deleted while the server worked on it. Import the "
                                           "file again if it is still wanted.");
    if (says("internal error processing file"_L1) || says("failed to enqueue task"_L1)
        || says("missing assetSpec"_L1))
        return QCoreApplication::translate("FailureAdvice",
                                           "This is a fault of the server. Import the file again; if that "
                                           "fails too, give the task ID to the server's support.");
    if (says("not a video or audio file"_L1) || says("no video and no audio track"_L1))
        return QCoreApplication::translate("FailureAdvice",
                                           "Look for the video itself, and check that it plays, before you "
                                           "import it again.");
    if (says("file is cut off"_L1))
        return QCoreApplication::translate("FailureAdvice",
                                           "Copy or download the file again until it plays to its end, then "
                                           "import it again.");
    if (says("so it was given up"_L1))
        return QCoreApplication::translate("FailureAdvice",
                                           "The file may be damaged. Convert it, for example to MP4 with "
                                           "H.264 and AAC, and import that.");
    return {};
}

} // namespace reelwatch
