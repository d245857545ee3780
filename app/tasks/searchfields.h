#pragma once

#include "tasks/taskrow.h"

#include <QStringList>

#include <span>
#include <vector>

//! The fields of the search language and the words their values may be. Keywords are English in every
//! language of the window, so that a search can be written down and passed on. Pure and thread-safe.
namespace reelwatch {

//! What a term of a search looks at. Words: all searched text of a task.
enum class SearchField {
    Words,
    Phase,
    Type,
    Size,
    Age,
    Created,
    Updated,
    Scheduled,
    Duration,
    BitRate,
    Progress,
    Retries,
    Took,
    Waited,
    Ran,
    Codec,
    Media,
    Container,
    FrameRate,
    Width,
    Height,
    Name,
    Id,
    Error,
    Source,
    Asset,
    Input,
    Output,
    Project,
    Account,
    Md5,
    Sha256,
    Hash,
    Has,
    Acked,
    Gone
};

//! How the values of a field are written.
enum class SearchValueKind {
    Text, //!< found anywhere in it
    Choice, //!< one of a few words
    Size, //!< 1.5GB
    Span, //!< 90s, 1:30
    Age, //!< 2d, today
    Moment, //!< 2026-11-01, or as Age
    BitRate, //!< 2M
    Percent, //!< 50%
    Count, //!< 3
    None, //!< the name alone is the term
};

struct SearchFieldInfo
{
    SearchField field;
    const char *names; //!< its name, then other names it goes by, with blanks between them
    SearchValueKind kind;
    TaskColumns columns; //!< what it looks at; 0 when that is no column
    const char *examples; //!< values worth offering, with blanks between them
    const char *explanation; //!< to be translated in the context Search
};

//! All fields but Words, in the order in which they are offered.
std::span<const SearchFieldInfo> searchFields();
//! \a field must not be Words.
const SearchFieldInfo &searchFieldInfo(SearchField field);
//! True for fields whose name alone is the term.
constexpr bool searchFieldHasNoValue(SearchField field)
{
    return field == SearchField::Acked || field == SearchField::Gone;
}
//! The field that goes by \a name in any case, or null.
const SearchFieldInfo *searchFieldNamed(QStringView name);
//! The name it is written with: "phase".
QString searchFieldName(SearchField field);
//! What it looks at, translated.
QString searchFieldExplanation(SearchField field);
//! The field of which \a name is a slip of the pen, or null.
const SearchFieldInfo *searchFieldLike(QStringView name);

//! The columns whose values are numbers or moments, so that they have no text to search.
constexpr TaskColumns searchNumberColumns = columnBit(TaskColumn::Size) | columnBit(TaskColumn::Created)
    | columnBit(TaskColumn::Updated) | columnBit(TaskColumn::Scheduled) | columnBit(TaskColumn::Duration)
    | columnBit(TaskColumn::BitRate) | columnBit(TaskColumn::Progress) | columnBit(TaskColumn::Attempts)
    | columnBit(TaskColumn::Time) | columnBit(TaskColumn::Waited) | columnBit(TaskColumn::Ran);

//! What the words of phase: stand for, one bit for each TaskState and two more.
constexpr quint32 choiceOf(TaskState state)
{
    return 1U << static_cast<int>(state);
}
inline constexpr int taskStateCount = static_cast<int>(TaskState::Unknown) + 1;
inline constexpr quint32 allStateChoices = (1U << taskStateCount) - 1;
inline constexpr quint32 goneChoice = 1U << taskStateCount;
inline constexpr quint32 ackedChoice = 1U << (taskStateCount + 1);
inline constexpr quint32 activeChoice = choiceOf(TaskState::Waiting) | choiceOf(TaskState::Running)
    | choiceOf(TaskState::Retrying) | choiceOf(TaskState::Stalled);

//! What the words of type: stand for, one bit for each TaskType.
constexpr quint32 choiceOf(TaskType type)
{
    return 1U << static_cast<int>(type);
}
inline constexpr int taskTypeCount = static_cast<int>(TaskType::Clip) + 1;
inline constexpr quint32 allTypeChoices = (1U << taskTypeCount) - 1;

//! The choices that \a word means in a field of that kind: by its name or another name, else all those whose
//! name begins with it, so that a search narrows while it is typed. 0 when there are none. For has: columns,
//! as bits.
quint32 searchChoices(SearchField field, QStringView word);
//! The words for \a choices: "active" when they are just that, else one for each bit.
QStringList searchChoiceWords(SearchField field, quint32 choices);
//! All words of a field of choices, each once, in the order in which they are offered.
QStringList searchChoiceWords(SearchField field);

//! The word that phase: and type: take for it: "failed", "export-data", "other".
QString searchWord(TaskState state);
QString searchWord(TaskType type);

} // namespace reelwatch
