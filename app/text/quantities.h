#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

//! Sizes, durations, rates and times as people read them.
//!
//! All functions are pure and thread-safe; the locale decides digits, separators and words.
//! A value that is not known is a null optional and reads as an em dash, never as 0.
namespace reelwatch::text {

//! The sign for a value that is not known.
QString unknown();

//! Bytes in decimal units with one decimal: "52.6 MB". Below 1,000 bytes: "812 bytes".
QString size(std::optional<qint64> bytes, const QLocale &locale = QLocale());

//! size() and the exact number: "52.6 MB (52,615,193 bytes)".
QString exactSize(std::optional<qint64> bytes, const QLocale &locale = QLocale());

//! Bits per second with at most four significant digits: "1.358 Mb/s", "128 kb/s".
QString bitRate(std::optional<double> bitsPerSecond, const QLocale &locale = QLocale());

//! Bytes per second as a transfer rate: "3.4 MB/s".
QString transferRate(std::optional<double> bytesPerSecond, const QLocale &locale = QLocale());

//! A media duration in seconds as a clock reading with milliseconds: "5:09.986", "1:02:03.500", "0:05".
//! Trailing zero milliseconds are left out.
QString mediaDuration(std::optional<double> seconds, const QLocale &locale = QLocale());

//! A media duration without milliseconds, for list columns: "5:09".
QString shortMediaDuration(std::optional<double> seconds, const QLocale &locale = QLocale());

//! How long something took, in milliseconds: "0.412 s", "12.566 s", "4 min 3 s", "2 h 5 min", "3 d 4 h".
QString elapsed(std::optional<qint64> milliseconds, const QLocale &locale = QLocale());

//! How long ago, from a difference in milliseconds (negative counts as now): "now", "12 s ago", "4 min ago",
//! "2 h ago", "3 days ago".
QString age(std::optional<qint64> milliseconds, const QLocale &locale = QLocale());

//! A fraction 0…1 as a whole percentage, rounded down so that 100 % is reached only at 1: "42 %".
QString percent(std::optional<double> fraction, const QLocale &locale = QLocale());

//! The number in percent(), 0…100.
int wholePercent(double fraction);

//! A share with two decimals: "0.31 %".
QString finePercent(std::optional<double> fraction, const QLocale &locale = QLocale());

//! Frames per second with at most three decimals: "30 fps", "29.97 fps".
QString frameRate(std::optional<double> framesPerSecond, const QLocale &locale = QLocale());

//! Sample rate: "44.1 kHz".
QString sampleRate(std::optional<double> hertz, const QLocale &locale = QLocale());

//! Channel count with its usual name: "1 (mono)", "2 (stereo)", "6 (5.1)", "3".
QString channels(std::optional<int> count, const QLocale &locale = QLocale());

//! A moment (milliseconds since the epoch, UTC) in local time, with seconds and the locale's order of day and
//! month.
QString moment(std::optional<qint64> msSinceEpoch, const QLocale &locale = QLocale());

//! The time of day of a moment, with its date when that is another day than \a nowMsSinceEpoch: "14:02".
QString clockTime(qint64 msSinceEpoch, qint64 nowMsSinceEpoch, const QLocale &locale = QLocale());

//! A moment in ISO 8601 with its offset from UTC, for tooltips and copying. Independent of the locale.
QString isoMoment(std::optional<qint64> msSinceEpoch);

//! The parts that are not empty, with a middle dot between them: "42 % · for 9 s".
QString joined(const QStringList &parts);

//! How many marks may stand upon one letter before they cost more than they show: what is called stream-safe
//! text in Unicode has no more.
inline constexpr int mostMarks = 30;

//! Foreign text made fit for one line: control characters and line ends become spaces, bidirectional
//! overrides are removed, runs of blanks collapse, and it is cut with an ellipsis after \a limit characters.
//! Empty when nothing of it could be seen.
QString oneLine(const QString &foreign, qsizetype limit = 2000);

//! Foreign text of many lines, such as JSON, with every character that would be invisible, or would change
//! how the text around it reads, as an escape: "\u202e".
QString withEscapes(const QString &foreign);

} // namespace reelwatch::text
