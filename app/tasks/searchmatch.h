#pragma once

#include "tasks/searchquery.h"

#include <bit>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwatch {

//! A text that is looked for.
struct SearchNeedle
{
    std::string folded; //!< not empty
    bool isWhole = false; //!< all of a field, not a part of it
    std::size_t anchor = 0; //!< where its rarest byte is, which is looked for first
};

//! What a term asks of a task. The cheapest question comes first.
struct CompiledTerm
{
    enum class Kind { States, Numbers, Presence, Words, Account, Texts, Codec, MediaFigure };
    Kind kind = Kind::Words;
    bool isNegated = false;
    bool isInFoldedText = false; //!< all columns are part of Subject::folded()
    SearchField figure = SearchField::Words; //!< Width, Height or FrameRate, for MediaFigure
    quint32 choices = 0; //!< for States
    TaskColumns columns = 0;
    std::vector<SearchInterval> intervals; //!< for Numbers and MediaFigure: one must contain the value
    std::vector<SearchNeedle> needles; //!< one must be found
};

//! A query made ready to be asked of very many tasks.
struct CompiledSearch
{
    quint32 states = allStateChoices; //!< the states that can match, one bit for each
    quint32 types = allTypeChoices; //!< the types that can match
    std::vector<CompiledTerm> terms; //!< each must match
    //! Ages and days are taken at the moment of compileSearch(): compile again when time has passed.
    bool dependsOnClock = false;

    //! True when every task matches.
    bool matchesAll() const { return states == allStateChoices && types == allTypeChoices && terms.empty(); }
};

//! \a nowMs: on the clock of the tasks' own times, in ms since the epoch. What is not understood is left out.
CompiledSearch compileSearch(const SearchQuery &query, qint64 nowMs);

//! Parts of matches() that do not depend on the kind of subject.
namespace search {
//! A figure of a media summary, "1280×720 30 fps · h264 · aac 2.0".
std::optional<double> mediaFigure(std::string_view media, SearchField figure);
//! True when a codec of a media summary has \a needle in its name.
bool hasCodec(std::string_view media, const SearchNeedle &needle);
bool matchesText(std::string_view text, const SearchNeedle &needle);

//! True when \a folded contains \a needle. Several times as fast as string_view::find(), which stops at each
//! of the first letter, and hexadecimal ids are full of those.
inline bool contains(std::string_view folded, const SearchNeedle &needle)
{
    const std::size_t size = needle.folded.size();
    if (folded.size() < size)
        return false;
    const char *at = folded.data() + needle.anchor;
    const char *const end = folded.data() + folded.size() - (size - 1 - needle.anchor);
    while (at < end) {
        const void *found = std::memchr(at, needle.folded[needle.anchor], static_cast<std::size_t>(end - at));
        if (!found)
            return false;
        at = static_cast<const char *>(found);
        if (std::memcmp(at - needle.anchor, needle.folded.data(), size) == 0)
            return true;
        ++at;
    }
    return false;
}

inline bool containsAny(const std::vector<SearchInterval> &intervals, std::optional<double> value)
{
    if (!value)
        return false;
    for (const SearchInterval &interval : intervals) {
        if (interval.contains(*value))
            return true;
    }
    return false;
}

//! The first column in \a columns, which is then left without it.
inline TaskColumn takeColumn(TaskColumns *columns)
{
    const int first = std::countr_zero(*columns);
    *columns &= *columns - 1;
    return static_cast<TaskColumn>(first);
}

template<typename Subject> bool holds(const CompiledTerm &term, const Subject &subject)
{
    switch (term.kind) {
    case CompiledTerm::Kind::States:
        return (choiceOf(subject.state()) & term.choices) != 0
            || ((term.choices & goneChoice) != 0 && subject.isGone())
            || ((term.choices & ackedChoice) != 0 && subject.isAcknowledged());
    case CompiledTerm::Kind::Numbers:
        return containsAny(term.intervals,
                           subject.number(static_cast<TaskColumn>(std::countr_zero(term.columns))));
    case CompiledTerm::Kind::Presence:
        for (TaskColumns columns = term.columns; columns != 0;) {
            const TaskColumn column = takeColumn(&columns);
            // Every task was tried; "has:retries" asks whether it was tried again.
            if (column == TaskColumn::Attempts                       ? subject.number(column).value_or(0) > 0
                    : (columnBit(column) & searchNumberColumns) != 0 ? subject.number(column).has_value()
                                                                     : !subject.text(column).empty())
                return true;
        }
        return false;
    case CompiledTerm::Kind::Words:
        return contains(subject.folded(), term.needles.front());
    case CompiledTerm::Kind::Account:
        for (const SearchNeedle &needle : term.needles) {
            if (matchesText(subject.account(), needle))
                return true;
        }
        return false;
    case CompiledTerm::Kind::Texts:
        for (const SearchNeedle &needle : term.needles) {
            if (term.isInFoldedText && !contains(subject.folded(), needle))
                continue;
            for (TaskColumns columns = term.columns; columns != 0;) {
                if (matchesText(subject.text(takeColumn(&columns)), needle))
                    return true;
            }
        }
        return false;
    case CompiledTerm::Kind::Codec:
        for (const SearchNeedle &needle : term.needles) {
            if (contains(subject.folded(), needle) && hasCodec(subject.text(TaskColumn::Media), needle))
                return true;
        }
        return false;
    case CompiledTerm::Kind::MediaFigure:
        return containsAny(term.intervals, mediaFigure(subject.text(TaskColumn::Media), term.figure));
    }
    return false;
}
} // namespace search

//! True when the task that \a subject describes matches. Allocates nothing for text within ASCII. A Subject
//! has
//!
//!     TaskState state() const;
//!     TaskType type() const;
//!     bool isGone() const;
//!     bool isAcknowledged() const;
//!     std::optional<double> number(TaskColumn) const; // Size in bytes, Duration in s, BitRate in bit/s,
//!     Progress 0…1,
//!                        // Attempts, Time, Waited and Ran in ms, Created, Updated and Scheduled in ms since
//!                        the epoch
//!     std::string_view text(TaskColumn) const; // the other columns, in UTF-8
//!     std::string_view folded() const; // appendFolded() of name, id, source, error, media, with '\n'
//!     between them std::string_view account() const; // its name, in UTF-8
template<typename Subject> bool matches(const CompiledSearch &search, const Subject &subject)
{
    if (search.states != allStateChoices && (choiceOf(subject.state()) & search.states) == 0)
        return false;
    if (search.types != allTypeChoices && (choiceOf(subject.type()) & search.types) == 0)
        return false;
    for (const CompiledTerm &term : search.terms) {
        if (search::holds(term, subject) == term.isNegated)
            return false;
    }
    return true;
}

} // namespace reelwatch
