#include "livepeer/httpdate.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace reelwatch {

using namespace Qt::StringLiterals;

std::optional<qint64> parsedHttpDate(const QByteArray &header)
{
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
