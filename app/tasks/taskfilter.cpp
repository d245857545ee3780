#include "tasks/taskfilter.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

// The two signs every media summary is made with; folding leaves them as they are.
constexpr char16_t middleDot = 0xb7;
constexpr char16_t times = 0xd7;

void appendFolded(QStringView text, std::string *out)
{
    // ASCII and those signs need no tables; nearly all text has nothing else.
    qsizetype signs = 0;
    bool plain = true;
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        const bool sign = code == middleDot || code == times;
        signs += sign ? 1 : 0;
        plain = plain && (code < 0x80 || sign);
    }
    if (!plain) {
        const QByteArray folded
            = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded().toUtf8();
        out->append(folded.constData(), static_cast<size_t>(folded.size()));
        return;
    }
    const size_t start = out->size();
    out->resize(start + static_cast<size_t>(text.size() + signs));
    char *to = out->data() + start;
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if (code < 0x80) {
            *to++ = static_cast<char>(code >= u'A' && code <= u'Z' ? code + (u'a' - u'A') : code);
        } else {
            *to++ = code == middleDot ? '\xc2' : '\xc3';
            *to++ = code == middleDot ? '\xb7' : '\x97';
        }
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
