#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace reelwatch {

//! The values that occur in the list and are worth offering. Foreign text.
struct SearchKnownValues
{
    QStringList projects;
    QStringList accounts;
    QStringList codecs;
    QStringList containers;
    bool operator==(const SearchKnownValues &) const = default;
};

//! A way to go on with a search.
struct SearchCompletion
{
    qsizetype position; //!< of what it takes the place of
    qsizetype length;
    QString insertText;
    QString label; //!< what it is, as it is written: "phase:", "failed"
    QString explanation; //!< what it means, translated; may be empty
    bool operator==(const SearchCompletion &) const = default;
};

//! What can be written at \a cursor in \a text: values when a field stands before it, else fields, and values
//! that begin like the word that is being typed ("fail": phase:failed). All fields when no word is. Pure and
//! thread-safe.
std::vector<SearchCompletion> searchCompletions(const QString &text, qsizetype cursor,
                                                const SearchKnownValues &known);

//! A line of the help: an example and what it finds.
struct SearchExample
{
    QString query;
    QString explanation; //!< translated
};

//! What a newcomer needs: ways to write a search, then one example for each field.
std::vector<SearchExample> searchBasics();
std::vector<SearchExample> searchFieldExamples();

} // namespace reelwatch
