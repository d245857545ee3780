#include "tasks/taskfilter.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

void appendFolded(QStringView text, std::string *out)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii) {
        const size_t start = out->size();
        out->resize(start + static_cast<size_t>(text.size()));
        std::transform(text.begin(), text.end(), out->begin() + static_cast<std::ptrdiff_t>(start), [](QChar c) {
            const auto code = static_cast<char>(c.unicode());
            return code >= 'A' && code <= 'Z' ? static_cast<char>(code + ('a' - 'A')) : code;
        });
    } else {
        const QByteArray folded
            = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded().toUtf8();
        out->append(folded.constData(), static_cast<size_t>(folded.size()));
    }
}

} // namespace

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
        appendFolded(part, &words.emplace_back());
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
