// What ffprobe prints, and the beginnings of files.

#include "fuzz.h"
#include "media/mediafacts.h"

#include <QBuffer>

using namespace reelwatch;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = bytesOf(data, size);
    const QByteArray head = bytes.left(64);
    for (const SpecStyle style : { SpecStyle::Import2022, SpecStyle::Today }) {
        if (const auto spec = videoSpecOf(bytes, head, style))
            require(!spec->isEmpty());
        else
            require(!spec.error().isEmpty());
    }
    require(!probeFailureSentence(bytes, head).isEmpty());
    [[maybe_unused]] const auto rate = fraction(QString::fromUtf8(head));
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    require(missingMp4Bytes(file) >= 0);
    return 0;
}
