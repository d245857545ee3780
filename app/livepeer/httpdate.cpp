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
    const QLocale english = QLocale::c();
    for (const auto &format :
         { u"d MMM yyyy HH:mm:ss"_s, u"d-MMM-yy HH:mm:ss"_s, u"MMM d HH:mm:ss yyyy"_s }) {
        QDateTime moment = english.toDateTime(QString::fromLatin1(date), format);
        if (!moment.isValid())
            continue;
        // Two digits of a year mean one not before the epoch.
        if (moment.date().year() < 1970)
            moment = moment.addYears(100);
        moment.setTimeSpec(Qt::UTC);
        return moment.toMSecsSinceEpoch();
    }
    return {};
}

} // namespace reelwatch
