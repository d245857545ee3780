#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

class QIODevice;

namespace reelwatch {

//! Which fields `videoSpec` has: 2022 gave no bit rate of the whole, today's server gives the sum of the
//! tracks.
enum class SpecStyle { Import2022, Today };

//! ffprobe's JSON (-show_format -show_streams) as `videoSpec`: format, duration and every video and audio
//! track with ffprobe's own numbers; what ffprobe does not know, or gives as zero, is left out. Pictures
//! attached to audio (covers) are no tracks. \a head: the first bytes of the file, which tell WebM from
//! Matroska. An error is a sentence for a person.
tl::expected<QJsonObject, QString> videoSpecOf(const QByteArray &ffprobeJson, const QByteArray &head,
                                               SpecStyle style);

//! The container as the API names it: "mp4" or "mov" for that family, by brand; "webm" or "matroska" by what
//! the file calls itself; else the first of ffprobe's names.
QString containerName(const QString &ffprobeNames, const QString &majorBrand, const QByteArray &head);

//! "30000/1001" as a number; null when the denominator is 0 or the text is no fraction.
std::optional<double> fraction(const QString &text);

//! How many bytes an MP4 or QuickTime file lacks at its end by its own account of its parts; 0 for a whole
//! file and for anything that is no such file. A cut file may still be readable enough for ffprobe to report
//! tracks.
qint64 missingMp4Bytes(QIODevice &file);

//! Why ffprobe could not read a file, as a sentence for a person, from what it printed on standard error.
QString probeFailureSentence(const QByteArray &standardError, const QByteArray &head);

} // namespace reelwatch
