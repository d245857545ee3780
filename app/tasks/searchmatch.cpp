#include "tasks/searchmatch.h"

#include "tasks/foldedtext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

//! The columns that Subject::folded() is made of.
constexpr TaskColumns foldedColumns = columnBit(TaskColumn::Name) | columnBit(TaskColumn::Id)
    | columnBit(TaskColumn::Source) | columnBit(TaskColumn::Error) | columnBit(TaskColumn::Media);

//! Codecs go by several names, and tracks are listed with the second of each pair.
constexpr std::array codecNames {
    std::pair { std::string_view("h265"), std::string_view("hevc") },
    std::pair { std::string_view("h.265"), std::string_view("hevc") },
    std::pair { std::string_view("x265"), std::string_view("hevc") },
    std::pair { std::string_view("h.264"), std::string_view("h264") },
    std::pair { std::string_view("x264"), std::string_view("h264") },
    std::pair { std::string_view("avc"), std::string_view("h264") },
};

struct Bound
{
    double value;
    // A fraction was a float in between, which may have moved it by this much.
    double slack;

    double from() const { return value - slack; }
    double after() const { return slack > 0 ? value + slack : std::nextafter(value, infinity); }
};

//! The numbers that are shown as \a number, or would be if they were shown as finely as it was written.
SearchInterval shownAs(const SearchNumber &number, SearchValueKind kind, double slack)
{
    // Times and percentages are cut, the others are rounded.
    const bool isCut = kind == SearchValueKind::Span || kind == SearchValueKind::Percent;
    if (isCut)
        return { number.value - slack, number.value + number.step - slack };
    return { number.value - number.step / 2, number.value + number.step / 2 };
}

SearchInterval amountInterval(const SearchValue &value, SearchValueKind kind)
{
    const double slack = kind == SearchValueKind::Percent ? 1e-6 : 0;
    if (value.comparison == SearchComparison::Between) {
        const auto [least, most] = value.low && value.high
            ? std::minmax({ value.low->value, value.high->value })
            : std::pair { value.low ? value.low->value : -infinity,
                          value.high ? value.high->value : infinity };
        return { Bound { least, slack }.from(), Bound { most, slack }.after() };
    }
    const Bound bound { value.low->value, slack };
    switch (value.comparison) {
    case SearchComparison::Less:
        return { -infinity, bound.from() };
    case SearchComparison::LessOrEqual:
        return { -infinity, bound.after() };
    case SearchComparison::Greater:
        return { bound.after(), infinity };
    case SearchComparison::GreaterOrEqual:
        return { bound.from(), infinity };
    default:
        return shownAs(*value.low, kind, slack);
    }
}

//! The interval of moments at \a nowMs. Of an amount of time, "<" means that less time has passed.
SearchInterval momentInterval(const SearchValue &value, qint64 nowMs)
{
    // An age is a point in time when it is compared, whatever it is rounded to when it is shown.
    const auto stretch = [nowMs](const SearchNumber &number) {
        if (number.kind != SearchNumber::Kind::Ago)
            return momentsOf(number, nowMs);
        const double point = static_cast<double>(nowMs) - number.value;
        return SearchInterval { point, std::nextafter(point, infinity) };
    };
    if (value.comparison == SearchComparison::Between) {
        const std::optional<SearchInterval> low
            = value.low ? std::optional(stretch(*value.low)) : std::nullopt;
        const std::optional<SearchInterval> high
            = value.high ? std::optional(stretch(*value.high)) : std::nullopt;
        if (low && high)
            return { std::min(low->low, high->low), std::max(low->high, high->high) };
        // "2d..": as old as that or older.
        const bool isAgo = (value.low ? value.low : value.high)->kind == SearchNumber::Kind::Ago;
        if (isAgo)
            return low ? SearchInterval { -infinity, low->high } : SearchInterval { high->low, infinity };
        return low ? SearchInterval { low->low, infinity } : SearchInterval { -infinity, high->high };
    }
    const SearchInterval at = stretch(*value.low);
    const bool isAgo = value.low->kind == SearchNumber::Kind::Ago;
    switch (value.comparison) {
    case SearchComparison::Less:
        return isAgo ? SearchInterval { at.high, infinity } : SearchInterval { -infinity, at.low };
    case SearchComparison::LessOrEqual:
        return isAgo ? SearchInterval { at.low, infinity } : SearchInterval { -infinity, at.high };
    case SearchComparison::Greater:
        return isAgo ? SearchInterval { -infinity, at.low } : SearchInterval { at.high, infinity };
    case SearchComparison::GreaterOrEqual:
        return isAgo ? SearchInterval { -infinity, at.high } : SearchInterval { at.low, infinity };
    default:
        return momentsOf(*value.low, nowMs);
    }
}

bool isClockBound(const SearchValue &value)
{
    const auto isRelative = [](const std::optional<SearchNumber> &number) {
        return number && (number->kind == SearchNumber::Kind::Ago || number->kind == SearchNumber::Kind::Day);
    };
    return isRelative(value.low) || isRelative(value.high);
}

void compileIntervals(const SearchTerm &term, const SearchFieldInfo &info, qint64 nowMs,
                      CompiledTerm *compiled)
{
    for (const SearchValue &value : term.values) {
        if (!value.isUnderstood)
            continue;
        const bool isMoment = info.kind == SearchValueKind::Age || info.kind == SearchValueKind::Moment;
        SearchInterval interval = isMoment ? momentInterval(value, nowMs) : amountInterval(value, info.kind);
        if (term.field == SearchField::Duration) {
            interval.low /= 1000;
            interval.high /= 1000;
        }
        compiled->intervals.push_back(interval);
    }
}

//! Where the byte of \a text stands that occurs least in ids, addresses and names.
std::size_t rarestByte(std::string_view text)
{
    constexpr std::string_view commonFirst = "e0a1d2c3b4f56789-/. top\xc2\xb7\xc3\x97nsrmihlug:_kvxyw";
    std::size_t rarest = 0;
    std::size_t rank = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t next = std::min(commonFirst.find(text[at]), commonFirst.size());
        if (next >= rank) {
            rank = next;
            rarest = at;
        }
    }
    return rarest;
}

void compileNeedles(const SearchTerm &term, CompiledTerm *compiled)
{
    for (const SearchValue &value : term.values) {
        if (!value.isUnderstood)
            continue;
        SearchNeedle needle { foldedText(value.text), value.comparison == SearchComparison::Equal, 0 };
        if (term.field == SearchField::Codec) {
            for (const auto &[other, listed] : codecNames) {
                if (needle.folded == other)
                    needle.folded = listed;
            }
        }
        needle.anchor = rarestByte(needle.folded);
        compiled->needles.push_back(std::move(needle));
    }
}

quint32 choicesOf(const SearchTerm &term)
{
    quint32 choices = 0;
    for (const SearchValue &value : term.values)
        choices |= value.choices;
    return choices;
}

void compileTerm(const SearchTerm &term, qint64 nowMs, CompiledSearch *search)
{
    CompiledTerm compiled;
    compiled.isNegated = term.isNegated;
    switch (term.field) {
    case SearchField::Words:
        compileNeedles(term, &compiled);
        break;
    case SearchField::Type:
        search->types &= term.isNegated ? ~choicesOf(term) : choicesOf(term);
        return;
    case SearchField::Phase:
        compiled.choices = choicesOf(term);
        [[fallthrough]];
    case SearchField::Acked:
    case SearchField::Gone:
        if (term.field == SearchField::Acked)
            compiled.choices = ackedChoice;
        else if (term.field == SearchField::Gone)
            compiled.choices = goneChoice;
        if ((compiled.choices & ~allStateChoices) == 0) {
            search->states &= term.isNegated ? ~compiled.choices : compiled.choices;
            return;
        }
        compiled.kind = CompiledTerm::Kind::States;
        break;
    case SearchField::Has:
        compiled.kind = CompiledTerm::Kind::Presence;
        compiled.columns = choicesOf(term);
        break;
    case SearchField::Account:
        compiled.kind = CompiledTerm::Kind::Account;
        compileNeedles(term, &compiled);
        break;
    case SearchField::Codec:
        compiled.kind = CompiledTerm::Kind::Codec;
        compileNeedles(term, &compiled);
        break;
    default: {
        const SearchFieldInfo &info = searchFieldInfo(term.field);
        compiled.columns = info.columns;
        if (info.kind == SearchValueKind::Text) {
            compiled.kind = CompiledTerm::Kind::Texts;
            compiled.isInFoldedText = (info.columns & ~foldedColumns) == 0;
            compileNeedles(term, &compiled);
            break;
        }
        const bool isFigure = info.columns == columnBit(TaskColumn::Media);
        compiled.kind = isFigure ? CompiledTerm::Kind::MediaFigure : CompiledTerm::Kind::Numbers;
        compiled.figure = term.field;
        compileIntervals(term, info, nowMs, &compiled);
    }
    }
    search->terms.push_back(std::move(compiled));
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

//! A number like 1280 or 29.97; written out because it is read in every row, and from_chars() takes several
//! times as long.
std::optional<double> numberIn(std::string_view text)
{
    double value = 0;
    double place = 0;
    for (const char character : text) {
        if (character == '.' && place == 0) {
            place = 1;
        } else if (isDigit(character)) {
            value = value * 10 + (character - '0');
            place *= 10;
        } else {
            return std::nullopt;
        }
    }
    return !text.empty() && isDigit(text.front()) ? std::optional(place > 0 ? value / place : value)
                                                  : std::nullopt;
}

} // namespace

CompiledSearch compileSearch(const SearchQuery &query, qint64 nowMs)
{
    CompiledSearch search;
    for (const SearchTerm &term : query.terms) {
        if (!term.isUnderstood())
            continue;
        compileTerm(term, nowMs, &search);
        search.dependsOnClock = search.dependsOnClock || std::ranges::any_of(term.values, isClockBound);
    }
    search.states &= allStateChoices;
    search.types &= allTypeChoices;
    std::ranges::stable_sort(search.terms, {}, &CompiledTerm::kind);
    return search;
}

namespace search {

std::optional<double> mediaFigure(std::string_view media, SearchField figure)
{
    if (figure == SearchField::FrameRate) {
        const size_t end = media.find(" fps");
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view before = media.substr(0, end);
        return numberIn(before.substr(before.rfind(' ') + 1));
    }
    constexpr std::string_view times = "×";
    const size_t sign = media.find(times.front());
    if (sign == std::string_view::npos || media.substr(sign, times.size()) != times)
        return std::nullopt;
    const std::string_view behind = media.substr(sign + times.size());
    return numberIn(figure == SearchField::Width ? media.substr(0, sign)
                                                 : behind.substr(0, behind.find(' ')));
}

bool hasCodec(std::string_view media, const SearchNeedle &needle)
{
    for (size_t from = 0; from < media.size();) {
        const size_t blank = media.find(' ', from);
        const size_t end = blank == std::string_view::npos ? media.size() : blank;
        const std::string_view word = media.substr(from, end - from);
        from = end + 1;
        // Codecs begin with a letter; sizes, rates, channels ("5.1", "3ch") and "+2" do not.
        if (word.empty() || isDigit(word.front()) || word.front() == '+' || word == "fps" || word == "·")
            continue;
        if (matchesText(word, needle))
            return true;
    }
    return false;
}

bool matchesText(std::string_view text, const SearchNeedle &needle)
{
    return needle.isWhole ? equalsFolded(text, needle.folded) : containsFolded(text, needle.folded);
}

} // namespace search

} // namespace reelwatch
