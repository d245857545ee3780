#include "livepeer/httpdate.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <string_view>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

//! The number that the digits of \a text from \a from to \a to are; −1 when others stand there.
int numberIn(const QByteArray &text, qsizetype from, qsizetype to)
{
    int number = 0;
    for (qsizetype i = from; i < to; ++i) {
        if (text.at(i) < '0' || text.at(i) > '9')
            return -1;
        number = 10 * number + (text.at(i) - '0');
    }
    return number;
}

//! "Fri, 11 Feb 2022 02:28:48 GMT", as all servers of today write it and every answer carries it.
std::optional<qint64> parsedUsualDate(const QByteArray &header)
{
    static constexpr std::string_view pattern = "___, __ ___ ____ __:__:__ GMT";
    if (header.size() != static_cast<qsizetype>(pattern.size()))
        return {};
    for (size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '_' && pattern[i] != header.at(static_cast<qsizetype>(i)))
            return {};
    }
    const qsizetype month = QByteArrayView("JanFebMarAprMayJunJulAugSepOctNovDec").indexOf(header.mid(8, 3));
    const QDate day(numberIn(header, 12, 16), static_cast<int>(month / 3) + 1, numberIn(header, 5, 7));
    const QTime time(numberIn(header, 17, 19), numberIn(header, 20, 22), numberIn(header, 23, 25));
    if (month < 0 || month % 3 != 0 || !day.isValid() || !time.isValid())
        return {};
    return QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

std::optional<qint64> parsedHttpDate(const QByteArray &header)
{
    if (const std::optional<qint64> usual = parsedUsualDate(header))
        return usual;
    // The name of the day adds nothing and may contradict the date.
    QByteArray date = header.mid(header.indexOf(',') + 1).simplified();
    if (date.endsWith(" GMT"))
        date.chop(4);
    const bool hasDayName = !date.isEmpty() && (date.at(0) < '0' || date.at(0) > '9');
    if (hasDayName)
        date = date.mid(date.indexOf(' ') + 1);
    // Day and time apart, because a moment read as one is local, and not every local moment exists.
    const QString text = QString::fromLatin1(date);
    const qsizetype timeAt = text.indexOf(u':') - 2;
    if (timeAt < 0)
        return {};
    const QTime time = QTime::fromString(text.mid(timeAt, 8), u"HH:mm:ss"_s);
    if (!time.isValid())
        return {};
    const QString rest = QString(text.left(timeAt) + text.mid(timeAt + 8)).simplified();
    for (const auto &format : { u"d MMM yyyy"_s, u"d-MMM-yy"_s, u"MMM d yyyy"_s }) {
        QDate day = QLocale::c().toDate(rest, format);
        if (!day.isValid())
            continue;
        // Two digits of a year mean one not before the epoch.
        if (day.year() < 1970)
            day = day.addYears(100);
        return QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
    }
    return {};
}

} // namespace reelwatch
