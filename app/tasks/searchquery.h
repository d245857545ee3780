#pragma once

#include "tasks/searchamount.h"
#include "tasks/searchfields.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

//! The search language: what a person types into the search field, as values. All of it is pure and
//! thread-safe.
//!
//!     phase:failed,stalled type:upload size:>1GB age:<2d codec:vp9 "moov atom" -acked
//!
//! A task matches when every term does. A term is a word or "quoted words", found in any searched text, or a
//! field with values, of which one must match. Before a term, "-" turns it round. Numbers take >, >=, <, <=,
//! = and ranges a..b; "=" before a text wants all of it. Inside quotes, "" is a quotation mark. A number
//! without a sign matches what would be written like it: size:52.6MB. What only looks like a field
//! (https://…, C:\…, std::…) is a word.
namespace reelwatch {

enum class SearchComparison { Like, Equal, Less, LessOrEqual, Greater, GreaterOrEqual, Between };

//! One of the values of a term.
struct SearchValue
{
    SearchComparison comparison = SearchComparison::Like;
    QString text; //!< without the sign and the quotes
    bool isUnderstood = true; //!< else it stands for nothing, and a problem says why
    quint32 choices = 0; //!< of fields with SearchValueKind::Choice
    std::optional<SearchNumber> low; //!< of fields of numbers: the number, or the lower end of a range
    std::optional<SearchNumber> high; //!< the upper end of a range
    qsizetype position = 0; //!< in the text
    qsizetype length = 0;

    //! Where it was typed makes no difference.
    bool operator==(const SearchValue &other) const;
};

struct SearchTerm
{
    SearchField field = SearchField::Words;
    bool isNegated = false;
    std::vector<SearchValue> values; //!< one for Words, none for Acked and Gone
    qsizetype position = 0; //!< in the text, with the sign
    qsizetype length = 0;
    qsizetype valuesPosition = 0; //!< behind the colon

    //! False when none of its values can be used: then it does not narrow the search.
    bool isUnderstood() const;
    bool operator==(const SearchTerm &other) const;
};

//! Something in the text that a person should look at again.
struct SearchProblem
{
    enum class Kind {
        UnknownField, //!< searched as a word
        MissingValue,
        UnknownWord,
        BadNumber,
        BadUnit,
        BadComparison,
        DecimalComma,
        OpenQuote,
        Contradiction
    };
    Kind kind;
    qsizetype position; //!< in the text
    qsizetype length; //!< at least 1
    QString text; //!< what is wrong and what to write, translated
};

struct SearchQuery
{
    std::vector<SearchTerm> terms;
    std::vector<SearchProblem> problems; //!< in the order of the text

    //! True when it asks for nothing, so that every task matches.
    bool isEmpty() const;
    //! By what is asked for, not by how it was typed.
    bool operator==(const SearchQuery &other) const { return terms == other.terms; }
};

SearchQuery parseSearch(const QString &text);

//! The query written out, with one blank between terms. parseSearch() of it gives an equal query.
QString toText(const SearchQuery &query);

//! \a text as a value of a field: in quotes when it needs them, behind "=" when \a isWhole.
QString searchValueText(const QString &text, bool isWhole = false);
//! \a text as words to be found: in quotes when it would mean something else without.
QString searchWordText(const QString &text);

//! What the query chooses by terms that are not negated, as the sidebar shows it. States and types are
//! written with the words of searchChoiceWords(), other values as they stand: "failed", "active", "<7d".
//! Values that are not understood are left out.
QStringList chosenSearchValues(const SearchQuery &query, SearchField field);
//! Whether \a value, written as in the text, is among them. Of texts, all or a part of the value is the same.
bool isSearchValueChosen(const SearchQuery &query, SearchField field, const QString &value);

// Editing: each returns the text with as little changed as possible. A value is written as in the text
// ("failed", "<7d",
// "=\"Work 2\""); terms of the field that are negated give way where they would contradict.

//! The query asks for just \a values of \a field; for any when \a values is empty.
QString withSearchValues(const QString &text, SearchField field, const QStringList &values);
//! The query also asks for \a value.
QString withSearchValue(const QString &text, SearchField field, const QString &value);
//! The query no longer asks for \a value.
QString withoutSearchValue(const QString &text, SearchField field, const QString &value);
//! The query no longer has terms of \a field, negated or not.
QString withoutSearchField(const QString &text, SearchField field);

} // namespace reelwatch
