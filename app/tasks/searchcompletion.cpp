#include "tasks/searchcompletion.h"

#include "tasks/foldedtext.h"
#include "tasks/searchquery.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr size_t mostKnownValues = 12;

QString translated(const char *source)
{
    return QCoreApplication::translate("Search", source);
}

//! What a word of phase: or has: means beyond its plain sense.
QString choiceExplanation(SearchField field, quint32 choices)
{
    if (field != SearchField::Phase)
        return {};
    switch (choices) {
    case activeChoice:
        return translated(QT_TRANSLATE_NOOP("Search", "Waiting, running, retrying or stalled"));
    case choiceOf(TaskState::Retrying):
        return translated(QT_TRANSLATE_NOOP("Search", "Failed once and waits to be tried again"));
    case choiceOf(TaskState::Stalled):
        return translated(QT_TRANSLATE_NOOP("Search", "Active, but nothing has changed for long"));
    case goneChoice:
        return searchFieldExplanation(SearchField::Gone);
    case ackedChoice:
        return searchFieldExplanation(SearchField::Acked);
    default:
        return {};
    }
}

class Completions
{
public:
    explicit Completions(const QString &text) : m_text(text) { }

    std::vector<SearchCompletion> take() { return std::move(m_found); }

    //! What follows takes the place of this part of the text.
    void replace(qsizetype position, qsizetype length)
    {
        m_position = position;
        m_length = length;
    }

    void addField(const SearchFieldInfo &info, const QString &sign)
    {
        const bool isWhole = info.kind == SearchValueKind::None;
        const QString name = searchFieldName(info.field) + (isWhole ? QString() : u":"_s);
        add(sign + name, name, searchFieldExplanation(info.field), isWhole);
    }

    //! A value that ends what is typed, so that the next word can follow.
    void addValue(const QString &insertText, const QString &label, const QString &explanation)
    {
        add(insertText, label, explanation, true);
    }

private:
    void add(const QString &insertText, const QString &label, const QString &explanation, bool endsTerm)
    {
        const qsizetype end = m_position + m_length;
        const bool isFollowed = end < m_text.size() && (m_text[end].isSpace() || m_text[end] == u',');
        m_found.push_back({ m_position, m_length, endsTerm && !isFollowed ? insertText + u' ' : insertText,
                            label, explanation });
    }

    const QString &m_text;
    qsizetype m_position = 0;
    qsizetype m_length = 0;
    std::vector<SearchCompletion> m_found;
};

bool startsWith(const QString &text, const QString &beginning)
{
    return text.startsWith(beginning, Qt::CaseInsensitive);
}

QStringList knownValuesOf(SearchField field, const SearchKnownValues &known)
{
    switch (field) {
    case SearchField::Project:
        return known.projects;
    case SearchField::Account:
        return known.accounts;
    case SearchField::Codec:
        return known.codecs;
    case SearchField::Container:
        return known.containers;
    default:
        return {};
    }
}

void addValues(const SearchFieldInfo &info, const QString &typed, const SearchKnownValues &known,
               Completions *found)
{
    if (info.kind == SearchValueKind::Choice) {
        for (const QString &word : searchChoiceWords(info.field)) {
            if (startsWith(word, typed))
                found->addValue(word, word, choiceExplanation(info.field, searchChoices(info.field, word)));
        }
        return;
    }
    const QStringList usual = QString::fromLatin1(info.examples).split(u' ', Qt::SkipEmptyParts);
    const std::string folded = foldedText(typed);
    size_t count = 0;
    for (const QString &value : knownValuesOf(info.field, known)) {
        if (usual.contains(value) || foldedText(value).find(folded) == std::string::npos)
            continue;
        found->addValue(searchValueText(value), value, {});
        if (++count == mostKnownValues)
            break;
    }
    for (const QString &value : usual) {
        if (startsWith(value, typed))
            found->addValue(value, value, {});
    }
}

//! Values that can be guessed without their field.
void addGuesses(const QString &word, const QString &sign, Completions *found)
{
    constexpr qsizetype shortest = 2;
    if (word.size() < shortest)
        return;
    for (const SearchField field : { SearchField::Phase, SearchField::Type }) {
        for (const QString &value : searchChoiceWords(field)) {
            const quint32 choices = searchChoices(field, value);
            // They have a word of their own, which is offered as well.
            const bool isFlag
                = field == SearchField::Phase && (choices == goneChoice || choices == ackedChoice);
            if (!startsWith(value, word) || isFlag)
                continue;
            const QString term = searchFieldName(field) + u':' + value;
            const QString explanation = choiceExplanation(field, choices);
            found->addValue(sign + term, term,
                            explanation.isEmpty() ? searchFieldExplanation(field) : explanation);
        }
    }
}

const SearchTerm *termAt(const SearchQuery &query, qsizetype cursor)
{
    const auto found = std::ranges::find_if(query.terms, [cursor](const SearchTerm &term) {
        return term.position <= cursor && cursor <= term.position + term.length;
    });
    return found == query.terms.end() ? nullptr : &*found;
}

//! The value at \a cursor and how much of it is typed.
void completeValue(const QString &text, qsizetype cursor, const SearchTerm &term,
                   const SearchKnownValues &known, Completions *found)
{
    const auto at = std::ranges::find_if(term.values, [cursor](const SearchValue &value) {
        return value.position <= cursor && cursor <= value.position + value.length;
    });
    QString typed;
    found->replace(cursor, 0);
    if (at != term.values.end()) {
        found->replace(at->position, at->length);
        typed = text.sliced(at->position, cursor - at->position);
        const bool isText = searchFieldInfo(term.field).kind == SearchValueKind::Text;
        // What is looked for among the known values is the text itself.
        while (isText && (typed.startsWith(u'"') || typed.startsWith(u'=')))
            typed.remove(0, 1);
    }
    addValues(searchFieldInfo(term.field), typed, known, found);
}

} // namespace

std::vector<SearchCompletion> searchCompletions(const QString &text, qsizetype cursor,
                                                const SearchKnownValues &known)
{
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    Completions found(text);
    const SearchQuery query = parseSearch(text);
    const SearchTerm *term = termAt(query, cursor);
    if (term && !searchFieldHasNoValue(term->field) && term->field != SearchField::Words
        && cursor >= term->valuesPosition) {
        completeValue(text, cursor, *term, known, &found);
        return found.take();
    }
    QString word;
    QString sign;
    found.replace(cursor, 0);
    if (term) {
        const bool isQuoted = term->field == SearchField::Words
            && text.sliced(term->valuesPosition, 1) != term->values.front().text.first(1);
        if (isQuoted)
            return {};
        sign = term->isNegated ? u"-"_s : QString();
        word = text.sliced(term->position, cursor - term->position)
                   .sliced(std::min(sign.size(), cursor - term->position));
        // What is to be a field's name gives way with its colon; what stands behind that stays.
        const qsizetype end = term->position + term->length;
        const qsizetype colon = text.indexOf(u':', cursor);
        found.replace(term->position, (colon >= 0 && colon < end ? colon + 1 : end) - term->position);
    } else if (cursor > 0 && text[cursor - 1] == u'-' && (cursor == 1 || text[cursor - 2].isSpace())) {
        sign = u"-"_s;
        found.replace(cursor - 1, 1);
    }
    for (const SearchFieldInfo &info : searchFields()) {
        const QString names = QString::fromLatin1(info.names);
        const QStringList all = names.split(u' ');
        const bool fits
            = std::ranges::any_of(all, [&word](const QString &name) { return startsWith(name, word); });
        const bool isUseless = (info.field == SearchField::Project && known.projects.isEmpty())
            || (info.field == SearchField::Account && known.accounts.size() < 2);
        if (fits && !(word.isEmpty() && isUseless))
            found.addField(info, sign);
    }
    addGuesses(word, sign, &found);
    return found.take();
}

std::vector<SearchExample> searchBasics()
{
    return {
        //: explains an example of the search language: beach day
        { u"beach day"_s, translated(QT_TRANSLATE_NOOP("Search", "Both words, anywhere in the task")) },
        //: explains an example of the search language: "moov atom"
        { u"\"moov atom\""_s,
          translated(QT_TRANSLATE_NOOP("Search", "Just these words, one after the other")) },
        //: explains an example of the search language: phase:failed,stalled
        { u"phase:failed,stalled"_s, translated(QT_TRANSLATE_NOOP("Search", "One or the other")) },
        //: explains an example of the search language: -type:export
        { u"-type:export"_s, translated(QT_TRANSLATE_NOOP("Search", "Everything but that")) },
        //: explains an example of the search language: size:1MB..50MB
        { u"size:1MB..50MB"_s, translated(QT_TRANSLATE_NOOP("Search", "From one to the other")) },
        //: explains an example of the search language: name:=clip.mp4
        { u"name:=clip.mp4"_s, translated(QT_TRANSLATE_NOOP("Search", "Just that, and nothing more")) },
    };
}

std::vector<SearchExample> searchFieldExamples()
{
    const auto example = [](const SearchFieldInfo &info) -> QString {
        switch (info.field) {
        case SearchField::Phase:
            return u"failed"_s;
        case SearchField::Type:
            return u"upload"_s;
        case SearchField::Has:
            return u"error"_s;
        case SearchField::Age:
            return u"<7d"_s;
        case SearchField::Created:
            return u"2026-11-01"_s;
        case SearchField::Name:
            return u"beach"_s;
        case SearchField::Error:
            return u"\"moov atom\""_s;
        case SearchField::Codec:
            return u"vp9"_s;
        case SearchField::Project:
            return u"3c1f"_s;
        case SearchField::Account:
            return u"studio"_s;
        case SearchField::Container:
            return u"mov"_s;
        case SearchField::Media:
            return u"1280×720"_s;
        case SearchField::Source:
            return u"example.org"_s;
        case SearchField::Id:
        case SearchField::Asset:
        case SearchField::Input:
        case SearchField::Output:
            return u"3c1f"_s;
        case SearchField::Hash:
        case SearchField::Md5:
        case SearchField::Sha256:
            return u"0f1e2d"_s;
        default:
            return QString::fromLatin1(info.examples).section(u' ', 0, 0);
        }
    };
    std::vector<SearchExample> examples;
    for (const SearchFieldInfo &info : searchFields()) {
        const QString name = searchFieldName(info.field);
        examples.push_back({ searchFieldHasNoValue(info.field) ? name : name + u':' + example(info),
                             searchFieldExplanation(info.field) });
    }
    return examples;
}

} // namespace reelwatch
