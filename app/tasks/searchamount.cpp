#include "tasks/searchamount.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr double secondMs = 1000;
constexpr double minuteMs = 60 * secondMs;
constexpr double hourMs = 60 * minuteMs;
constexpr double dayMs = 24 * hourMs;
// Larger numbers lose whole units in a double, and moments that far away have no date.
constexpr double largest = 1e15;

using Unit = std::pair<QLatin1StringView, double>;

constexpr std::array spanUnits {
    Unit { "ms"_L1, 1 },
    Unit { "s"_L1, secondMs },
    Unit { "sec"_L1, secondMs },
    Unit { "secs"_L1, secondMs },
    Unit { "second"_L1, secondMs },
    Unit { "seconds"_L1, secondMs },
    Unit { "m"_L1, minuteMs },
    Unit { "min"_L1, minuteMs },
    Unit { "mins"_L1, minuteMs },
    Unit { "minute"_L1, minuteMs },
    Unit { "minutes"_L1, minuteMs },
    Unit { "h"_L1, hourMs },
    Unit { "hr"_L1, hourMs },
    Unit { "hour"_L1, hourMs },
    Unit { "hours"_L1, hourMs },
    Unit { "d"_L1, dayMs },
    Unit { "day"_L1, dayMs },
    Unit { "days"_L1, dayMs },
    Unit { "w"_L1, 7 * dayMs },
    Unit { "week"_L1, 7 * dayMs },
    Unit { "weeks"_L1, 7 * dayMs },
    Unit { "mo"_L1, 30 * dayMs },
    Unit { "month"_L1, 30 * dayMs },
    Unit { "months"_L1, 30 * dayMs },
    Unit { "y"_L1, 365 * dayMs },
    Unit { "year"_L1, 365 * dayMs },
    Unit { "years"_L1, 365 * dayMs },
};

constexpr std::array sizeUnits {
    Unit { "b"_L1, 1 },
    Unit { "byte"_L1, 1 },
    Unit { "bytes"_L1, 1 },
    Unit { "k"_L1, 1e3 },
    Unit { "kb"_L1, 1e3 },
    Unit { "m"_L1, 1e6 },
    Unit { "mb"_L1, 1e6 },
    Unit { "g"_L1, 1e9 },
    Unit { "gb"_L1, 1e9 },
    Unit { "t"_L1, 1e12 },
    Unit { "tb"_L1, 1e12 },
    Unit { "kib"_L1, 1024.0 },
    Unit { "mib"_L1, 1048576.0 },
    Unit { "gib"_L1, 1073741824.0 },
    Unit { "tib"_L1, 1099511627776.0 },
};

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isNumberSign(QChar character)
{
    return isDigit(character) || character == u'.' || character == u',';
}

struct Figure
{
    double value = 0;
    double step = 1; //!< of its last digit
};

//! The number at the beginning of \a text, which is then left with what follows it.
std::optional<Figure> takeFigure(QStringView *text)
{
    qsizetype length = 0;
    while (length < text->size() && isNumberSign(text->at(length)))
        ++length;
    const QString digits = text->first(length).toString().replace(u',', u'.');
    *text = text->sliced(length);
    bool isNumber = false;
    const double value = digits.toDouble(&isNumber); // in the C locale
    if (!isNumber || digits == "."_L1 || value > largest)
        return std::nullopt;
    const qsizetype point = digits.indexOf(u'.');
    const auto decimals = point < 0 ? 0 : digits.size() - point - 1;
    return Figure { value, std::pow(10.0, -static_cast<double>(decimals)) };
}

std::optional<double> unitIn(const auto &units, QStringView word)
{
    for (const auto &[name, factor] : units) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return factor;
    }
    return std::nullopt;
}

//! "M", "Mb/s", "Mbps", "Mbit/s"; the factor to bit/s.
std::optional<double> bitRateUnit(QStringView word)
{
    static constexpr std::array prefixes { Unit { "k"_L1, 1e3 }, Unit { "m"_L1, 1e6 }, Unit { "g"_L1, 1e9 } };
    static constexpr std::array rests { ""_L1,    "b"_L1,    "bps"_L1,   "b/s"_L1,
                                        "bit"_L1, "bits"_L1, "bit/s"_L1, "bits/s"_L1 };
    const auto isRest = [](QStringView rest) {
        return std::ranges::any_of(
            rests, [rest](QLatin1StringView each) { return rest.compare(each, Qt::CaseInsensitive) == 0; });
    };
    if (isRest(word))
        return 1;
    for (const auto &[prefix, factor] : prefixes) {
        if (word.startsWith(prefix, Qt::CaseInsensitive) && isRest(word.sliced(prefix.size())))
            return factor;
    }
    return std::nullopt;
}

//! The factor of a unit of \a kind, for the kinds with one number and one unit.
std::optional<double> unitOf(SearchValueKind kind, QStringView word)
{
    switch (kind) {
    case SearchValueKind::Size:
        return word.isEmpty() ? 1 : unitIn(sizeUnits, word);
    case SearchValueKind::BitRate:
        return bitRateUnit(word);
    case SearchValueKind::Percent:
        return word.isEmpty() || word == "%"_L1 ? std::optional(0.01) : std::nullopt;
    case SearchValueKind::Count: {
        static constexpr std::array units { Unit { "fps"_L1, 1 }, Unit { "p"_L1, 1 }, Unit { "px"_L1, 1 } };
        return word.isEmpty() ? 1 : unitIn(units, word);
    }
    default:
        return std::nullopt;
    }
}

SearchNumberReading fault(SearchNumberFault fault, QStringView unit = {})
{
    return { std::nullopt, fault, unit.toString() };
}

SearchNumberReading amount(double value, double step, SearchNumber::Kind kind = SearchNumber::Kind::Amount)
{
    if (value > largest)
        return fault(SearchNumberFault::NotANumber);
    return { SearchNumber { kind, value, step }, SearchNumberFault::None, {} };
}

//! "1:30", "1:02:03.5".
SearchNumberReading readClock(QStringView text)
{
    double total = 0;
    double step = 1;
    int parts = 0;
    for (const QStringView part : text.split(u':')) {
        QStringView rest = part;
        const std::optional<Figure> figure = takeFigure(&rest);
        if (!figure || !rest.isEmpty() || ++parts > 3)
            return fault(SearchNumberFault::NotANumber);
        total = total * 60 + figure->value;
        step = figure->step;
    }
    return amount(total * secondMs, step * secondMs);
}

//! "90s", "1h30m", "4 min 3 s"; \a bareUnitMs is the unit of a number without one, 0 when it must have one.
SearchNumberReading readSpan(QStringView text, double bareUnitMs, SearchNumber::Kind kind)
{
    double total = 0;
    double step = 0;
    for (QStringView rest = text.trimmed(); !rest.isEmpty(); rest = rest.trimmed()) {
        const std::optional<Figure> figure = takeFigure(&rest);
        if (!figure)
            return fault(SearchNumberFault::NotANumber);
        rest = rest.trimmed();
        qsizetype length = 0;
        while (length < rest.size() && !rest[length].isSpace() && !isNumberSign(rest[length]))
            ++length;
        const QStringView word = rest.first(length);
        rest = rest.sliced(length);
        std::optional<double> unit = unitIn(spanUnits, word);
        if (word.isEmpty()) {
            if (bareUnitMs <= 0 || step > 0 || !rest.isEmpty())
                return fault(SearchNumberFault::NoUnit);
            unit = bareUnitMs;
        }
        if (!unit)
            return fault(SearchNumberFault::UnknownUnit, word);
        total += figure->value * *unit;
        step = figure->step * *unit;
    }
    return amount(total, step, kind);
}

SearchNumberReading moment(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid())
        return fault(SearchNumberFault::NotANumber);
    const auto start = static_cast<double>(from.toMSecsSinceEpoch());
    return { SearchNumber { SearchNumber::Kind::Moment, start,
                            static_cast<double>(to.toMSecsSinceEpoch()) - start },
             SearchNumberFault::None,
             {} };
}

//! "2026", "2026-11", "2026-11-01", "2026-11-01T12:30", "2026-11-01T12:30:15Z"; null when it does not look
//! like one.
std::optional<SearchNumberReading> readDate(QStringView text)
{
    const bool startsWithYear = text.size() >= 4 && std::all_of(text.begin(), text.begin() + 4, isDigit)
        && (text.size() == 4 || text[4] == u'-');
    if (!startsWithYear)
        return std::nullopt;
    const QString word = text.toString();
    if (text.size() == 4) {
        const QDate day(word.toInt(), 1, 1);
        return moment(day.startOfDay(), day.addYears(1).startOfDay());
    }
    if (text.size() <= 7) {
        const QDate day = QDate::fromString(word, u"yyyy-M"_s);
        return moment(day.startOfDay(), day.addMonths(1).startOfDay());
    }
    if (text.size() <= 10) {
        const QDate day = QDate::fromString(word, u"yyyy-M-d"_s);
        return moment(day.startOfDay(), day.addDays(1).startOfDay());
    }
    QDateTime time = QDateTime::fromString(QString(word).replace(10, 1, u'T'), Qt::ISODateWithMs);
    // The colon of an offset from UTC is none of the time's.
    const QString clock = text.sliced(11).toString().section(u'+', 0, 0).section(u'-', 0, 0);
    const bool hasSeconds = clock.count(u':') > 1;
    return moment(time, time.addSecs(hasSeconds ? 1 : 60));
}

} // namespace

SearchNumberReading readSearchNumber(SearchValueKind kind, QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return fault(SearchNumberFault::NotANumber);
    switch (kind) {
    case SearchValueKind::Span:
        return text.contains(u':') ? readClock(text) : readSpan(text, secondMs, SearchNumber::Kind::Amount);
    case SearchValueKind::Age:
    case SearchValueKind::Moment:
        if (text.compare("today"_L1, Qt::CaseInsensitive) == 0)
            return amount(0, 0, SearchNumber::Kind::Day);
        if (text.compare("yesterday"_L1, Qt::CaseInsensitive) == 0)
            return amount(1, 0, SearchNumber::Kind::Day);
        if (kind == SearchValueKind::Moment) {
            if (const std::optional<SearchNumberReading> date = readDate(text))
                return *date;
        }
        return readSpan(text, 0, SearchNumber::Kind::Ago);
    default:
        break;
    }
    QStringView rest = text;
    const std::optional<Figure> figure = takeFigure(&rest);
    if (!figure)
        return fault(SearchNumberFault::NotANumber);
    rest = rest.trimmed();
    const std::optional<double> unit = unitOf(kind, rest);
    if (!unit)
        return fault(SearchNumberFault::UnknownUnit, rest);
    return amount(figure->value * *unit, figure->step * *unit);
}

bool isSearchUnit(SearchValueKind kind, QStringView word)
{
    if (word.isEmpty())
        return false;
    switch (kind) {
    case SearchValueKind::Span:
    case SearchValueKind::Age:
    case SearchValueKind::Moment:
        return unitIn(spanUnits, word).has_value();
    default:
        return unitOf(kind, word).has_value();
    }
}

bool isBareNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isNumberSign);
}

SearchInterval momentsOf(const SearchNumber &number, qint64 nowMs)
{
    const auto now = static_cast<double>(nowMs);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    switch (number.kind) {
    case SearchNumber::Kind::Moment:
        return { number.value, number.value + number.step };
    case SearchNumber::Kind::Ago:
        // As ages are shown: "2 days ago" lasts until it is three days.
        return { std::nextafter(now - number.value - number.step, infinity),
                 std::nextafter(now - number.value, infinity) };
    case SearchNumber::Kind::Day: {
        const QDate day
            = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(-static_cast<qint64>(number.value));
        return { static_cast<double>(day.startOfDay().toMSecsSinceEpoch()),
                 static_cast<double>(day.addDays(1).startOfDay().toMSecsSinceEpoch()) };
    }
    case SearchNumber::Kind::Amount:
        break;
    }
    return { infinity, infinity };
}

} // namespace reelwatch
