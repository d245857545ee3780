#pragma once

#include "tasks/searchfields.h"

#include <QStringView>

#include <optional>

//! Numbers with units, spans of time and moments as they are written in a search. Pure and thread-safe;
//! decimal points and units are the same in every language, days are those of the local time zone.
namespace reelwatch {

//! A number of a search, with how finely it was written: "1.5GB" means to a tenth of a gigabyte.
struct SearchNumber
{
    enum class Kind {
        Amount, //!< bytes, bit/s, milliseconds, a fraction or a count
        Moment, //!< a moment in ms since the epoch, and how many ms the day, hour… lasts that was written
        Ago, //!< ms before now
        Day, //!< days before today
    };
    Kind kind = Kind::Amount;
    double value = 0;
    double step = 0; //!< the size of the last digit written, in the same unit; 0 for Day
    bool operator==(const SearchNumber &) const = default;
};

enum class SearchNumberFault {
    None,
    NotANumber, //!< for moments: neither a day nor an amount of time
    UnknownUnit,
    NoUnit, //!< an age needs one
};

struct SearchNumberReading
{
    std::optional<SearchNumber> number; //!< null with a fault
    SearchNumberFault fault = SearchNumberFault::None;
    QString unit; //!< the one that is not known
};

//! Reads \a text, which is one number of a field of \a kind. A comma counts as a decimal point.
SearchNumberReading readSearchNumber(SearchValueKind kind, QStringView text);

//! True when \a word is a unit that numbers of \a kind may have.
bool isSearchUnit(SearchValueKind kind, QStringView word);

//! True when \a text has digits and a decimal point only, and so takes the unit of its neighbour.
bool isBareNumber(QStringView text);

//! A half-open stretch of numbers.
struct SearchInterval
{
    double low;
    double high; //!< not in it
    bool contains(double value) const { return low <= value && value < high; }
    bool operator==(const SearchInterval &) const = default;
};

//! The moments, in ms since the epoch, that \a number stands for at \a nowMs. Not for amounts.
SearchInterval momentsOf(const SearchNumber &number, qint64 nowMs);

} // namespace reelwatch
