#include "text/quantities.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reelwatch::text {

namespace {

//! The C locale groups no digits, which makes long numbers unreadable; English stands in for it.
QLocale readable(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

bool isUsable(std::optional<double> value)
{
    return value && std::isfinite(*value) && *value >= 0;
}

//! \a value with exactly \a decimals decimals.
QString fixed(double value, int decimals, const QLocale &locale)
{
    return readable(locale).toString(value, 'f', decimals);
}

//! \a value with at most \a decimals decimals, without zeros at the end.
QString trimmed(double value, int decimals, const QLocale &locale)
{
    const double factor = std::pow(10.0, decimals);
    double rounded = std::round(value * factor) / factor;
    while (decimals > 0) {
        const double shorter = std::pow(10.0, decimals - 1);
        if (std::abs(std::round(rounded * shorter) / shorter - rounded) > 1e-9 * std::max(1.0, rounded))
            break;
        --decimals;
    }
    return fixed(rounded, decimals, locale);
}

//! Two digits with a leading zero, in the locale's digits.
QString padded(qint64 number, int width, const QLocale &locale)
{
    QString text = readable(locale).toString(number);
    while (text.size() < width)
        text.prepend(readable(locale).zeroDigit());
    return text;
}

//! A number that chooses the same plural form as \a count and fits an int.
int pluralOf(qint64 count)
{
    constexpr qint64 cycle = 1'000'000;
    return static_cast<int>(count < cycle ? count : cycle + count % cycle);
}

QString byteCount(qint64 bytes, const QLocale &locale)
{
    if (bytes == 1)
        return QCoreApplication::translate("Quantities", "1 byte");
    //: %1 is the number of bytes; it also chooses the plural form.
    return QCoreApplication::translate("Quantities", "%1 bytes", nullptr, pluralOf(bytes))
        .arg(readable(locale).toString(bytes));
}

//! \a value brought below 1,000 by steps of 1,000, and how many steps; \a decimals is the precision it is
//! shown with, so that a value which rounds up to 1,000 takes the next step.
struct Scaled
{
    double value;
    int steps;
};

Scaled scaled(double value, int decimals, int maximumSteps)
{
    int steps = 0;
    const double half = 0.5 / std::pow(10.0, decimals);
    while (steps < maximumSteps && value >= (steps == 0 ? 1000.0 : 1000.0 - half)) {
        value /= 1000;
        ++steps;
    }
    return { value, steps };
}

QString mediaClock(double seconds, bool withMilliseconds, const QLocale &locale)
{
    // Ten thousand years: beyond, a duration is a fault of the file and no arithmetic on it is safe.
    if (!isUsable(seconds) || seconds > 3.2e11)
        return unknown();
    const qint64 total
        = withMilliseconds ? std::llround(seconds * 1000) : static_cast<qint64>(seconds) * 1000;
    const qint64 milliseconds = total % 1000;
    const qint64 wholeSeconds = total / 1000 % 60;
    const qint64 minutes = total / 60'000 % 60;
    const qint64 hours = total / 3'600'000;

    QString text;
    if (hours > 0)
        text = readable(locale).toString(hours) + u':' + padded(minutes, 2, locale);
    else
        text = readable(locale).toString(minutes);
    text += u':' + padded(wholeSeconds, 2, locale);
    if (milliseconds > 0)
        text += readable(locale).decimalPoint() + padded(milliseconds, 3, locale);
    return text;
}

} // namespace

QString unknown()
{
    return u"—"_s;
}

QString size(std::optional<qint64> bytes, const QLocale &locale)
{
    if (!bytes || *bytes < 0)
        return unknown();
    if (*bytes < 1000)
        return byteCount(*bytes, locale);
    const Scaled amount = scaled(static_cast<double>(*bytes), 1, 6);
    const QString number = fixed(amount.value, 1, locale);
    switch (amount.steps) {
    case 1:
        return QCoreApplication::translate("Quantities", "%1 kB").arg(number);
    case 2:
        return QCoreApplication::translate("Quantities", "%1 MB").arg(number);
    case 3:
        return QCoreApplication::translate("Quantities", "%1 GB").arg(number);
    case 4:
        return QCoreApplication::translate("Quantities", "%1 TB").arg(number);
    case 5:
        return QCoreApplication::translate("Quantities", "%1 PB").arg(number);
    default:
        return QCoreApplication::translate("Quantities", "%1 EB").arg(number);
    }
}

QString exactSize(std::optional<qint64> bytes, const QLocale &locale)
{
    if (!bytes || *bytes < 0)
        return unknown();
    if (*bytes < 1000)
        return byteCount(*bytes, locale);
    //: A size twice: %1 "52.6 MB", %2 "52,615,193 bytes".
    return QCoreApplication::translate("Quantities", "%1 (%2)")
        .arg(size(bytes, locale), byteCount(*bytes, locale));
}

QString bitRate(std::optional<double> bitsPerSecond, const QLocale &locale)
{
    if (!isUsable(bitsPerSecond) || *bitsPerSecond > 1e18)
        return unknown();
    double value = *bitsPerSecond;
    int steps = 0;
    // With four digits, 999.95 of a unit and more would read as 1,000 of it.
    while (steps < 4 && value >= (steps == 0 ? 999.5 : 999.95)) {
        value /= 1000;
        ++steps;
    }
    const int decimals = steps == 0 || value >= 999.95 ? 0 : value >= 99.995 ? 1 : value >= 9.9995 ? 2 : 3;
    const QString number = trimmed(value, decimals, locale);
    switch (steps) {
    case 0:
        return QCoreApplication::translate("Quantities", "%1 b/s").arg(number);
    case 1:
        return QCoreApplication::translate("Quantities", "%1 kb/s").arg(number);
    case 2:
        return QCoreApplication::translate("Quantities", "%1 Mb/s").arg(number);
    case 3:
        return QCoreApplication::translate("Quantities", "%1 Gb/s").arg(number);
    default:
        return QCoreApplication::translate("Quantities", "%1 Tb/s").arg(number);
    }
}

QString transferRate(std::optional<double> bytesPerSecond, const QLocale &locale)
{
    if (!isUsable(bytesPerSecond) || *bytesPerSecond > 1e18)
        return unknown();
    double value = std::round(*bytesPerSecond);
    if (value < 1000)
        return QCoreApplication::translate("Quantities", "%1 B/s").arg(fixed(value, 0, locale));
    const Scaled amount = scaled(value, 1, 4);
    const QString number = fixed(amount.value, 1, locale);
    switch (amount.steps) {
    case 1:
        return QCoreApplication::translate("Quantities", "%1 kB/s").arg(number);
    case 2:
        return QCoreApplication::translate("Quantities", "%1 MB/s").arg(number);
    case 3:
        return QCoreApplication::translate("Quantities", "%1 GB/s").arg(number);
    default:
        return QCoreApplication::translate("Quantities", "%1 TB/s").arg(number);
    }
}

QString mediaDuration(std::optional<double> seconds, const QLocale &locale)
{
    return seconds ? mediaClock(*seconds, true, locale) : unknown();
}

QString shortMediaDuration(std::optional<double> seconds, const QLocale &locale)
{
    return seconds ? mediaClock(*seconds, false, locale) : unknown();
}

QString elapsed(std::optional<qint64> milliseconds, const QLocale &locale)
{
    if (!milliseconds || *milliseconds < 0)
        return unknown();
    const auto number = [&locale](qint64 value) { return readable(locale).toString(value); };
    const qint64 total = *milliseconds;
    if (total < 60'000) {
        const QString seconds = total % 1000 == 0 ? number(total / 1000)
                                                  : fixed(static_cast<double>(total) / 1000.0, 3, locale);
        return QCoreApplication::translate("Quantities", "%1 s").arg(seconds);
    }
    if (total < 3'600'000) {
        const qint64 minutes = total / 60'000;
        const qint64 seconds = total / 1000 % 60;
        if (seconds == 0)
            return QCoreApplication::translate("Quantities", "%1 min").arg(number(minutes));
        return QCoreApplication::translate("Quantities", "%1 min %2 s").arg(number(minutes), number(seconds));
    }
    if (total < 86'400'000) {
        const qint64 hours = total / 3'600'000;
        const qint64 minutes = total / 60'000 % 60;
        if (minutes == 0)
            return QCoreApplication::translate("Quantities", "%1 h").arg(number(hours));
        return QCoreApplication::translate("Quantities", "%1 h %2 min").arg(number(hours), number(minutes));
    }
    const qint64 days = total / 86'400'000;
    const qint64 hours = total / 3'600'000 % 24;
    if (hours == 0) {
        //: Days, abbreviated.
        return QCoreApplication::translate("Quantities", "%1 d").arg(number(days));
    }
    //: Days and hours, abbreviated.
    return QCoreApplication::translate("Quantities", "%1 d %2 h").arg(number(days), number(hours));
}

QString age(std::optional<qint64> milliseconds, const QLocale &locale)
{
    if (!milliseconds)
        return unknown();
    const auto number = [&locale](qint64 value) { return readable(locale).toString(value); };
    const qint64 seconds = *milliseconds / 1000;
    if (seconds < 1) {
        //: How long ago something happened: less than a second.
        return QCoreApplication::translate("Quantities", "now");
    }
    if (seconds < 60)
        return QCoreApplication::translate("Quantities", "%1 s ago").arg(number(seconds));
    if (seconds < 3600)
        return QCoreApplication::translate("Quantities", "%1 min ago").arg(number(seconds / 60));
    if (seconds < 86'400)
        return QCoreApplication::translate("Quantities", "%1 h ago").arg(number(seconds / 3600));
    const qint64 days = seconds / 86'400;
    if (days == 1)
        return QCoreApplication::translate("Quantities", "1 day ago");
    //: %1 is the number of days; it also chooses the plural form.
    return QCoreApplication::translate("Quantities", "%1 days ago", nullptr, pluralOf(days))
        .arg(number(days));
}

QString percent(std::optional<double> fraction, const QLocale &locale)
{
    if (!isUsable(fraction))
        return unknown();
    return QCoreApplication::translate("Quantities", "%1 %")
        .arg(readable(locale).toString(wholePercent(*fraction)));
}

int wholePercent(double fraction)
{
    if (!isUsable(fraction))
        return 0;
    // 0.29 × 100 is a hair below 29 in binary, more so when it was a float; the small addition undoes that.
    return fraction >= 1 ? 100 : std::min(99, static_cast<int>(std::floor(fraction * 100 + 1e-4)));
}

QString finePercent(std::optional<double> fraction, const QLocale &locale)
{
    if (!isUsable(fraction))
        return unknown();
    return QCoreApplication::translate("Quantities", "%1 %").arg(fixed(*fraction * 100, 2, locale));
}

QString frameRate(std::optional<double> framesPerSecond, const QLocale &locale)
{
    if (!isUsable(framesPerSecond))
        return unknown();
    //: Frames per second.
    return QCoreApplication::translate("Quantities", "%1 fps").arg(trimmed(*framesPerSecond, 3, locale));
}

QString sampleRate(std::optional<double> hertz, const QLocale &locale)
{
    if (!isUsable(hertz))
        return unknown();
    if (*hertz < 1000)
        return QCoreApplication::translate("Quantities", "%1 Hz").arg(trimmed(*hertz, 0, locale));
    return QCoreApplication::translate("Quantities", "%1 kHz").arg(trimmed(*hertz / 1000, 3, locale));
}

QString channels(std::optional<int> count, const QLocale &locale)
{
    if (!count || *count < 1)
        return unknown();
    const QString number = readable(locale).toString(*count);
    switch (*count) {
    case 1:
        //: One audio channel.
        return QCoreApplication::translate("Quantities", "%1 (mono)").arg(number);
    case 2:
        //: Two audio channels.
        return QCoreApplication::translate("Quantities", "%1 (stereo)").arg(number);
    case 6:
        //: Six audio channels, as surround sound.
        return QCoreApplication::translate("Quantities", "%1 (5.1)").arg(number);
    case 8:
        //: Eight audio channels, as surround sound.
        return QCoreApplication::translate("Quantities", "%1 (7.1)").arg(number);
    default:
        return number;
    }
}

namespace {

//! Null outside the years 1970 to 9999.
QDateTime localMoment(std::optional<qint64> msSinceEpoch)
{
    constexpr qint64 endOfYear9999 = 253'402'300'799'999;
    if (!msSinceEpoch || *msSinceEpoch < 0 || *msSinceEpoch > endOfYear9999)
        return {};
    return QDateTime::fromMSecsSinceEpoch(*msSinceEpoch);
}

} // namespace

QString moment(std::optional<qint64> msSinceEpoch, const QLocale &locale)
{
    const QDateTime local = localMoment(msSinceEpoch);
    if (!local.isValid())
        return unknown();
    if (locale.language() == QLocale::C)
        return local.toString(u"yyyy-MM-dd HH:mm:ss"_s);

    QString date = locale.dateFormat(QLocale::ShortFormat);
    if (!date.contains("yyyy"_L1))
        date.replace("yy"_L1, "yyyy"_L1);
    QString time = locale.timeFormat(QLocale::ShortFormat);
    if (!time.contains(u's')) {
        const qsizetype minutes = time.lastIndexOf(u'm');
        if (minutes > 0) {
            qsizetype firstMinute = minutes;
            while (firstMinute > 0 && time.at(firstMinute - 1) == u'm')
                --firstMinute;
            const QChar separator = firstMinute > 0 ? time.at(firstMinute - 1) : u':';
            time.insert(minutes + 1, QString(separator) + "ss"_L1);
        }
    }
    return locale.toString(local.date(), date) + u' ' + locale.toString(local.time(), time);
}

QString clockTime(qint64 msSinceEpoch, qint64 nowMsSinceEpoch, const QLocale &locale)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(msSinceEpoch);
    return when.date() == QDateTime::fromMSecsSinceEpoch(nowMsSinceEpoch).date()
        ? locale.toString(when.time(), QLocale::ShortFormat)
        : locale.toString(when, QLocale::ShortFormat);
}

QString isoMoment(std::optional<qint64> msSinceEpoch)
{
    const QDateTime local = localMoment(msSinceEpoch);
    if (!local.isValid())
        return unknown();
    const int offsetMinutes = local.offsetFromUtc() / 60;
    return QStringLiteral("%1%2%3:%4")
        .arg(local.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s))
        .arg(offsetMinutes < 0 ? QChar(u'-') : QChar(u'+'))
        .arg(std::abs(offsetMinutes) / 60, 2, 10, QChar(u'0'))
        .arg(std::abs(offsetMinutes) % 60, 2, 10, QChar(u'0'));
}

QString joined(const QStringList &parts)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled += part;
    }
    return filled.join(u" · "_s);
}

namespace {

//! Embeddings, overrides and isolates, which change the order of what stands around them.
bool isOverride(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

bool isLineEnd(QChar c)
{
    return c == QChar(0x2028) || c == QChar(0x2029);
}

//! A surrogate at \a place of \a text without its other half.
bool isHalf(const QString &text, qsizetype place)
{
    const QChar c = text[place];
    if (c.isHighSurrogate())
        return place + 1 == text.size() || !text[place + 1].isLowSurrogate();
    return c.isLowSurrogate() && (place == 0 || !text[place - 1].isHighSurrogate());
}

bool leavesAMark(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        break;
    }
    const bool isSelector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
    // Letters that are blank: fillers of Hangul, and of Braille the cell without dots.
    const bool isFiller
        = c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    return !isSelector && !isFiller;
}

bool canBeSeen(const QString &text)
{
    for (qsizetype place = 0; place < text.size(); ++place) {
        const QChar c = text[place];
        const bool isPair = c.isHighSurrogate() && place + 1 < text.size();
        if (leavesAMark(isPair ? QChar::surrogateToUcs4(c, text[place + 1]) : char32_t(c.unicode())))
            return true;
        place += isPair ? 1 : 0;
    }
    return false;
}

} // namespace

QString oneLine(const QString &foreign, qsizetype limit)
{
    const auto isBlank
        = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control || isLineEnd(c); };

    QString line;
    line.reserve(std::min(foreign.size(), std::max<qsizetype>(limit, 0)) + 1);
    bool blankBefore = false;
    for (qsizetype place = 0; place < foreign.size(); ++place) {
        const QChar c = foreign[place];
        if (isOverride(c) || isHalf(foreign, place))
            continue;
        if (isBlank(c)) {
            blankBefore = !line.isEmpty();
            continue;
        }
        if (line.size() + (blankBefore ? 1 : 0) >= limit) {
            // Half a surrogate pair would show as a replacement sign.
            if (!line.isEmpty() && line.back().isHighSurrogate())
                line.chop(1);
            return canBeSeen(line) ? line + u'…' : QString();
        }
        if (blankBefore)
            line += u' ';
        blankBefore = false;
        line += c;
    }
    return canBeSeen(line) ? line : QString();
}

QString withEscapes(const QString &foreign)
{
    const auto isHidden = [&foreign](qsizetype place) {
        const QChar c = foreign[place];
        // Joiners belong to the writing of languages and to emoji.
        const bool isJoiner = c == QChar(0x200C) || c == QChar(0x200D);
        return c != u'\n' && c != u'\t'
            && (c.category() == QChar::Other_Control || (c.category() == QChar::Other_Format && !isJoiner)
                || isLineEnd(c) || isHalf(foreign, place));
    };
    QString shown;
    shown.reserve(foreign.size());
    for (qsizetype place = 0; place < foreign.size(); ++place) {
        if (isHidden(place))
            shown += u"\\u%1"_s.arg(foreign[place].unicode(), 4, 16, QChar(u'0'));
        else
            shown += foreign[place];
    }
    return shown;
}

} // namespace reelwatch::text
