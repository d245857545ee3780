#include "tasks/taskfilter.h"

#include "tasks/foldedtext.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

bool TaskFilter::isEmpty() const
{
    return states.isEmpty() && types.isEmpty() && QStringView(text).trimmed().isEmpty();
}

void appendSearchText(const TaskRow &row, std::string *out)
{
    const std::array<QStringView, 5> parts { row.name, row.id, row.source, row.error, row.media };
    for (const QStringView part : parts) {
        if (part.isEmpty())
            continue;
        appendFolded(part, out);
        // A line end keeps a word from matching across two fields: no word contains one.
        out->push_back('\n');
    }
}

std::vector<std::string> searchWords(const QString &text)
{
    std::vector<std::string> words;
    const QStringList parts = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        words.push_back(foldedText(part));
    return words;
}

bool containsAll(std::string_view searchText, const std::vector<std::string> &words)
{
    return std::all_of(words.begin(), words.end(), [searchText](const std::string &word) {
        return searchText.find(word) != std::string_view::npos;
    });
}

bool matchesKind(const TaskFilter &filter, TaskType type, TaskState state)
{
    return (filter.states.isEmpty() || filter.states.contains(static_cast<int>(state)))
        && (filter.types.isEmpty() || filter.types.contains(static_cast<int>(type)));
}

bool matches(const TaskFilter &filter, const TaskRow &row, TaskState state)
{
    if (!matchesKind(filter, row.type, state))
        return false;
    const std::vector<std::string> words = searchWords(filter.text);
    if (words.empty())
        return true;
    std::string searchText;
    appendSearchText(row, &searchText);
    return containsAll(searchText, words);
}

} // namespace reelwatch
