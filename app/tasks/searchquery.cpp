#include "tasks/searchquery.h"

#include "tasks/foldedtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

bool isLetter(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

//! Some keyboards and programs set typographic quotation marks by themselves.
bool isQuote(QChar character)
{
    return character == u'"' || character == u'\u201c' || character == u'\u201d' || character == u'\u201e';
}

bool isComparison(QChar character)
{
    return character == u'<' || character == u'>' || character == u'=' || character == u'\u2264'
        || character == u'\u2265';
}

bool isNumberKind(SearchValueKind kind)
{
    switch (kind) {
    case SearchValueKind::Text:
    case SearchValueKind::Choice:
    case SearchValueKind::None:
        return false;
    default:
        return true;
    }
}

QString problemText(const char *source)
{
    return QCoreApplication::translate("Search", source);
}

//! How numbers of that kind are written, for a person whose number was not understood.
QString numberAdvice(SearchValueKind kind)
{
    switch (kind) {
    case SearchValueKind::Size:
        //: how to write a size in a search; the units are the same in every language
        return QCoreApplication::translate("Search", "Write a size like 1.5GB (kB, MB, GB, TB, KiB, MiB …).");
    case SearchValueKind::Span:
        //: how to write a length of time in a search; the units are the same in every language
        return QCoreApplication::translate("Search",
                                           "Write a length of time like 90s, 1:30 or 2h (s, m, h, d, w).");
    case SearchValueKind::Age:
        //: how to write an age in a search; the units and the word "today" are the same in every language
        return QCoreApplication::translate("Search", "Write an age like <2d (s, m, h, d, w) or today.");
    case SearchValueKind::Moment:
        //: how to write a time in a search; "today", "yesterday" and the units are the same in every language
        return QCoreApplication::translate(
            "Search", "Write a day like 2026-11-01, today or yesterday, or how long ago, like <2d.");
    case SearchValueKind::BitRate:
        //: how to write a bit rate in a search; the units are the same in every language
        return QCoreApplication::translate("Search", "Write a bit rate like 2M or 800k.");
    case SearchValueKind::Percent:
        //: how to write a share in a search
        return QCoreApplication::translate("Search", "Write a percentage like 50%.");
    default:
        //: how to write a count in a search
        return QCoreApplication::translate("Search", "Write a whole number like 2.");
    }
}

class Parser
{
public:
    explicit Parser(QStringView text) : m_text(text) { }

    SearchQuery parse()
    {
        for (;;) {
            skipBlanks();
            if (m_at >= m_text.size())
                break;
            parseTerm();
        }
        findContradictions();
        std::ranges::stable_sort(m_query.problems, {}, &SearchProblem::position);
        return std::move(m_query);
    }

private:
    QChar at(qsizetype position) const { return position < m_text.size() ? m_text[position] : QChar(); }
    bool isEnd(qsizetype position) const { return position >= m_text.size() || m_text[position].isSpace(); }

    qsizetype afterBlanks(qsizetype position) const
    {
        while (position < m_text.size() && m_text[position].isSpace())
            ++position;
        return position;
    }

    void skipBlanks() { m_at = afterBlanks(m_at); }

    void report(SearchProblem::Kind kind, qsizetype position, qsizetype length, const QString &text)
    {
        m_query.problems.push_back({ kind, position, std::max<qsizetype>(length, 1), text });
    }

    //! The words between quotation marks that begin here; goes on behind them.
    QString takeQuoted()
    {
        const qsizetype start = m_at;
        const bool isTypographic = m_text[m_at++] != u'"';
        QString words;
        while (m_at < m_text.size()) {
            const QChar next = m_text[m_at++];
            if (isTypographic ? isQuote(next) : next == u'"') {
                if (isTypographic || at(m_at) != u'"')
                    return words;
                ++m_at;
            }
            words += next;
        }
        report(SearchProblem::Kind::OpenQuote, start, m_at - start,
               problemText(QT_TRANSLATE_NOOP("Search", "The closing quotation mark is missing.")));
        return words;
    }

    QString takeUntilBlank()
    {
        const qsizetype start = m_at;
        while (!isEnd(m_at))
            ++m_at;
        return m_text.sliced(start, m_at - start).toString();
    }

    void addWords(SearchTerm term, const QString &words, qsizetype from)
    {
        if (words.trimmed().isEmpty())
            return;
        SearchValue &value = term.values.emplace_back();
        value.text = words;
        value.position = from;
        value.length = m_at - from;
        add(std::move(term));
    }

    void add(SearchTerm term)
    {
        term.length = m_at - term.position;
        m_query.terms.push_back(std::move(term));
    }

    void parseTerm()
    {
        SearchTerm term;
        term.position = m_at;
        term.isNegated = m_text[m_at] == u'-';
        if (term.isNegated && isEnd(++m_at))
            return; // a dash between words, or the beginning of something
        term.valuesPosition = m_at;
        if (isQuote(m_text[m_at])) {
            const qsizetype from = m_at;
            const QString words = takeQuoted();
            addWords(std::move(term), words, from);
            return;
        }
        qsizetype end = m_at;
        while (isLetter(at(end)) || (end > m_at && isDigit(at(end))))
            ++end;
        const QStringView name = m_text.sliced(m_at, end - m_at);
        const SearchFieldInfo *info = name.isEmpty() ? nullptr : searchFieldNamed(name);
        if (info && info->kind == SearchValueKind::None && isEnd(end)) {
            term.field = info->field;
            m_at = end;
            add(std::move(term));
            return;
        }
        const bool hasColon = at(end) == u':';
        // "name=x" occurs in messages and addresses; where numbers are compared, the sign alone is what
        // people write.
        const bool hasSign = isComparison(at(end)) && !isEnd(end + 1);
        if (info && info->kind != SearchValueKind::None
            && (hasColon || (hasSign && info->kind != SearchValueKind::Text))) {
            term.field = info->field;
            m_at = hasColon ? end + 1 : end;
            term.valuesPosition = m_at;
            parseValues(*info, name, std::move(term));
            return;
        }
        if (hasColon)
            reportUnknownField(name, end);
        const qsizetype from = m_at;
        const QString word = takeUntilBlank();
        addWords(std::move(term), word, from);
    }

    //! Reports what was probably meant as a field. A drive, an address, a name space or a port are not.
    void reportUnknownField(QStringView name, qsizetype colon)
    {
        const QChar next = at(colon + 1);
        if (name.size() < 2 || isEnd(colon + 1) || next == u'/' || next == u'\\' || next == u':')
            return;
        const SearchFieldInfo *like = searchFieldLike(name);
        qsizetype port = colon + 1;
        while (isDigit(at(port)))
            ++port;
        if (!like && port > colon + 1 && (isEnd(port) || at(port) == u'/'))
            return;
        const QString advice = like
            //: %1 is a word that was typed, %2 the name of a field that is probably meant
            ? problemText(
                  QT_TRANSLATE_NOOP("Search", "“%1” is not a field, so it is searched as text. “%2” is one."))
                  .arg(name, searchFieldName(like->field))
            //: %1 is a word that was typed before a colon
            : problemText(QT_TRANSLATE_NOOP("Search", "“%1” is not a field, so it is searched as text."))
                  .arg(name);
        report(SearchProblem::Kind::UnknownField, m_at, colon + 1 - m_at, advice);
    }

    void parseValues(const SearchFieldInfo &info, QStringView name, SearchTerm term)
    {
        const bool isNumber = isNumberKind(info.kind);
        if (isNumber) {
            const qsizetype next = afterBlanks(m_at);
            if (isComparison(at(next)))
                m_at = next; // "size: >1GB"
        }
        for (;;) {
            SearchValue value;
            value.position = m_at;
            value.comparison = takeComparison();
            const bool hasSign = value.comparison != SearchComparison::Like;
            if (hasSign && isNumber && isDigit(at(afterBlanks(m_at))))
                skipBlanks(); // "size:> 1GB"
            const bool isQuoted = isQuote(at(m_at));
            value.text = isQuoted ? takeQuoted() : takeBareValue(info.kind);
            value.length = m_at - value.position;
            if (hasSign || isQuoted || !value.text.isEmpty()) {
                interpret(info, &value);
                noteDecimalComma(info, term, value);
                term.values.push_back(std::move(value));
            }
            if (at(m_at) != u',')
                break;
            ++m_at;
        }
        if (term.values.empty()) {
            report(SearchProblem::Kind::MissingValue, term.position, m_at - term.position,
                   //: %1 is the name of a field, as in phase:failed
                   problemText(QT_TRANSLATE_NOOP("Search", "Write what to look for directly after “%1:”."))
                       .arg(name));
        }
        add(std::move(term));
    }

    SearchComparison takeComparison()
    {
        const QChar sign = at(m_at);
        const bool orEqual = at(m_at + 1) == u'=';
        if (sign == u'<' || sign == u'>') {
            m_at += orEqual ? 2 : 1;
            if (sign == u'<')
                return orEqual ? SearchComparison::LessOrEqual : SearchComparison::Less;
            return orEqual ? SearchComparison::GreaterOrEqual : SearchComparison::Greater;
        }
        if (!isComparison(sign))
            return SearchComparison::Like;
        ++m_at;
        if (sign == u'\u2264')
            return SearchComparison::LessOrEqual;
        return sign == u'\u2265' ? SearchComparison::GreaterOrEqual : SearchComparison::Equal;
    }

    QString takeBareValue(SearchValueKind kind)
    {
        const qsizetype start = m_at;
        const auto isValueEnd
            = [this](qsizetype position) { return isEnd(position) || at(position) == u','; };
        while (!isValueEnd(m_at))
            ++m_at;
        // "1 GB" is how sizes are shown, so it is also typed like that.
        if (isNumberKind(kind) && m_at > start && isDigit(at(m_at - 1)) && !isValueEnd(afterBlanks(m_at))) {
            const qsizetype from = afterBlanks(m_at);
            qsizetype end = from;
            while (!isValueEnd(end))
                ++end;
            if (isSearchUnit(kind, m_text.sliced(from, end - from)))
                m_at = end;
        }
        return m_text.sliced(start, m_at - start).toString();
    }

    void interpret(const SearchFieldInfo &info, SearchValue *value)
    {
        if (value->text.trimmed().isEmpty()) {
            value->isUnderstood = false;
            report(SearchProblem::Kind::MissingValue, value->position, value->length,
                   problemText(QT_TRANSLATE_NOOP("Search", "Here a value is missing.")));
            return;
        }
        const bool isOrdered
            = value->comparison != SearchComparison::Like && value->comparison != SearchComparison::Equal;
        if (isNumberKind(info.kind)) {
            interpretNumber(info, value);
        } else if (isOrdered) {
            value->isUnderstood = false;
            report(SearchProblem::Kind::BadComparison, value->position, value->length,
                   //: %1 is the name of a field, as in phase:failed
                   problemText(
                       QT_TRANSLATE_NOOP("Search", "“%1” has no order, so < and > cannot be used with it."))
                       .arg(searchFieldName(info.field)));
        } else if (info.kind == SearchValueKind::Choice) {
            value->choices = searchChoices(info.field, value->text);
            value->isUnderstood = value->choices != 0;
            if (!value->isUnderstood) {
                report(SearchProblem::Kind::UnknownWord, value->position, value->length,
                       //: %1 is the name of a field, %2 the word that was typed, %3 a list of the words that
                       //: can be
                       problemText(QT_TRANSLATE_NOOP("Search", "“%1” is never “%2”. It may be: %3."))
                           .arg(searchFieldName(info.field), value->text,
                                searchChoiceWords(info.field).join(u", "_s)));
            }
        }
    }

    void interpretNumber(const SearchFieldInfo &info, SearchValue *value)
    {
        const QStringView text = value->text;
        const qsizetype dots = text.indexOf(u"..");
        if (dots < 0) {
            value->low = readNumber(info, *value, text);
            value->isUnderstood = value->low.has_value();
            const bool isOrdered
                = value->comparison != SearchComparison::Like && value->comparison != SearchComparison::Equal;
            // "Older than today" could mean before it or since it.
            if (info.kind == SearchValueKind::Age && value->low && value->low->kind == SearchNumber::Kind::Day
                && isOrdered) {
                value->isUnderstood = false;
                report(SearchProblem::Kind::BadComparison, value->position, value->length,
                       numberAdvice(info.kind));
            }
            return;
        }
        if (value->comparison != SearchComparison::Like) {
            value->isUnderstood = false;
            report(SearchProblem::Kind::BadComparison, value->position, value->length,
                   problemText(
                       QT_TRANSLATE_NOOP("Search", "Write a range like 1..5, or one number behind < or >.")));
            return;
        }
        value->comparison = SearchComparison::Between;
        const QStringView from = text.first(dots).trimmed();
        const QStringView to = text.sliced(dots + 2).trimmed();
        if (from.isEmpty() && to.isEmpty()) {
            value->isUnderstood = false;
            report(SearchProblem::Kind::BadNumber, value->position, value->length, numberAdvice(info.kind));
            return;
        }
        if (!from.isEmpty()) {
            // "1..5GB": the unit is written once.
            qsizetype unit = to.size();
            while (unit > 0 && !isDigit(to[unit - 1]) && to[unit - 1] != u':' && to[unit - 1] != u'-')
                --unit;
            const bool isShared = isBareNumber(from) && unit > 0 && isBareNumber(to.first(unit).trimmed());
            value->low
                = readNumber(info, *value, isShared ? QString(from + to.sliced(unit)) : from.toString());
        }
        if (!to.isEmpty() && (from.isEmpty() || value->low))
            value->high = readNumber(info, *value, to);
        value->isUnderstood = (from.isEmpty() || value->low) && (to.isEmpty() || value->high);
    }

    std::optional<SearchNumber> readNumber(const SearchFieldInfo &info, const SearchValue &value,
                                           QStringView text)
    {
        const SearchNumberReading reading = readSearchNumber(info.kind, text);
        switch (reading.fault) {
        case SearchNumberFault::None:
            return reading.number;
        case SearchNumberFault::UnknownUnit:
            report(SearchProblem::Kind::BadUnit, value.position, value.length,
                   //: %1 is a word that was typed behind a number; %2 is a sentence that tells what to write
                   problemText(QT_TRANSLATE_NOOP("Search", "“%1” is no unit here. %2"))
                       .arg(reading.unit, numberAdvice(info.kind)));
            break;
        case SearchNumberFault::NoUnit:
            report(SearchProblem::Kind::BadUnit, value.position, value.length,
                   //: %1 is a sentence that tells what to write
                   problemText(QT_TRANSLATE_NOOP("Search", "A unit is missing. %1"))
                       .arg(numberAdvice(info.kind)));
            break;
        case SearchNumberFault::NotANumber:
            report(SearchProblem::Kind::BadNumber, value.position, value.length, numberAdvice(info.kind));
            break;
        }
        return std::nullopt;
    }

    //! "1,5GB" is two alternatives, the first of which is a byte: surely not what a person means.
    void noteDecimalComma(const SearchFieldInfo &info, const SearchTerm &term, const SearchValue &value)
    {
        if ((info.kind != SearchValueKind::Size && info.kind != SearchValueKind::BitRate)
            || term.values.empty())
            return;
        const SearchValue &before = term.values.back();
        if (!value.low || !isBareNumber(before.text) || isBareNumber(value.text)
            || !isDigit(value.text.front()))
            return;
        report(SearchProblem::Kind::DecimalComma, before.position, m_at - before.position,
               problemText(QT_TRANSLATE_NOOP(
                   "Search", "A comma separates alternatives. Write a fraction with a point: 1.5GB.")));
    }

    //! No task is in two states or of two types at once.
    void findContradictions()
    {
        for (const SearchField field : { SearchField::Phase, SearchField::Type }) {
            quint32 left = ~0U;
            QStringList values;
            for (const SearchTerm &term : m_query.terms) {
                if (term.field != field || term.isNegated || !term.isUnderstood())
                    continue;
                quint32 choices = 0;
                for (const SearchValue &value : term.values) {
                    choices |= value.choices;
                    values += value.text;
                }
                if (field == SearchField::Phase && (choices & ~allStateChoices) != 0)
                    continue; // what is gone or acknowledged is in some state as well
                left &= choices;
                if (left != 0)
                    continue;
                report(SearchProblem::Kind::Contradiction, term.position, term.length,
                       //: %1 is a term of a search with alternatives: phase:failed,running
                       problemText(QT_TRANSLATE_NOOP("Search", "No task is both. For either one, write %1"))
                           .arg(searchFieldName(field) + u':' + values.join(u',')));
                break;
            }
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
    SearchQuery m_query;
};

QString quoted(const QString &text)
{
    QString inner = text;
    inner.replace(u'"', u"\"\""_s);
    return u'"' + inner + u'"';
}

QString comparisonText(SearchComparison comparison)
{
    switch (comparison) {
    case SearchComparison::Like:
    case SearchComparison::Between:
        break;
    case SearchComparison::Equal:
        return u"="_s;
    case SearchComparison::Less:
        return u"<"_s;
    case SearchComparison::LessOrEqual:
        return u"<="_s;
    case SearchComparison::Greater:
        return u">"_s;
    case SearchComparison::GreaterOrEqual:
        return u">="_s;
    }
    return {};
}

QString valueText(const SearchValue &value)
{
    return comparisonText(value.comparison) + searchValueText(value.text);
}

SearchValueKind kindOf(SearchField field)
{
    return field == SearchField::Words ? SearchValueKind::Text : searchFieldInfo(field).kind;
}

//! True when both values ask for the same.
bool isSame(SearchField field, const SearchValue &one, const SearchValue &other)
{
    switch (searchFieldInfo(field).kind) {
    case SearchValueKind::Choice:
        return one.isUnderstood && one.choices == other.choices;
    case SearchValueKind::Text:
        return foldedText(one.text) == foldedText(other.text);
    default:
        return one.isUnderstood && one.comparison == other.comparison && one.low == other.low
            && one.high == other.high;
    }
}

//! The value that \a text is in a term of \a field.
SearchValue valueOf(SearchField field, const QString &text)
{
    const SearchQuery query = parseSearch(searchFieldName(field) + u':' + text);
    return query.terms.empty() || query.terms.front().values.empty() ? SearchValue()
                                                                     : query.terms.front().values.front();
}

struct Edit
{
    qsizetype position;
    qsizetype length;
    QString text;
};

QString edited(QString text, std::vector<Edit> edits)
{
    std::ranges::sort(edits, std::ranges::greater(), &Edit::position);
    for (const Edit &edit : edits) {
        qsizetype from = edit.position;
        qsizetype end = from + edit.length;
        const bool isAtEnd = end == text.size();
        const bool isAfterBlank = from == 0 || text[from - 1].isSpace();
        QString written = edit.text;
        if (!written.isEmpty()) {
            // Behind quotes the next term may follow without a blank, behind other values it may not.
            if (!isAtEnd && !text[end].isSpace())
                written += u' ';
        } else if (isAfterBlank) {
            // A term goes with one of the blanks around it.
            if (isAtEnd)
                from = std::max<qsizetype>(from - 1, 0);
            else if (text[end].isSpace())
                ++end;
        }
        text.replace(from, end - from, written);
    }
    return text;
}

QString appended(const QString &text, const SearchQuery &query, const QString &term)
{
    QString result = text;
    // What is added to an open quotation would become a part of it.
    const bool isOpen = std::ranges::any_of(query.problems, [](const SearchProblem &problem) {
        return problem.kind == SearchProblem::Kind::OpenQuote;
    });
    if (isOpen)
        result += u'"';
    if (!result.isEmpty() && !result.back().isSpace())
        result += u' ';
    return result + term;
}

Edit removal(const SearchTerm &term)
{
    return { term.position, term.length, {} };
}

//! \a values in place of those that \a term has in \a text.
Edit rewriting(const QString &text, const SearchTerm &term, const QStringList &values)
{
    // "phase=failed" has no colon to write behind.
    const QString colon = text[term.valuesPosition - 1] == u':' ? QString() : u":"_s;
    return { term.valuesPosition, term.position + term.length - term.valuesPosition,
             colon + values.join(u',') };
}

//! \a value as it stands in \a text, with its quotation mark closed.
QString sourceOf(const QString &text, const SearchValue &value)
{
    const QString source = text.sliced(value.position, value.length);
    const SearchQuery alone = parseSearch(searchFieldName(SearchField::Name) + u':' + source);
    const bool isOpen = std::ranges::any_of(alone.problems, [](const SearchProblem &problem) {
        return problem.kind == SearchProblem::Kind::OpenQuote;
    });
    return isOpen ? valueText(value) : source;
}

//! The values of \a term as they stand in \a text.
QStringList valuesOf(const QString &text, const SearchTerm &term)
{
    QStringList values;
    for (const SearchValue &value : term.values)
        values += sourceOf(text, value);
    return values;
}

//! The values of \a term as they stand in \a text, without \a removed; what is a part of a choice takes its
//! part away.
QStringList valuesWithout(const QString &text, const SearchTerm &term, const SearchValue &removed)
{
    QStringList kept;
    const bool isChoice = searchFieldInfo(term.field).kind == SearchValueKind::Choice;
    for (const SearchValue &value : term.values) {
        if (isSame(term.field, value, removed))
            continue;
        if (isChoice && value.isUnderstood && (value.choices & removed.choices) != 0)
            kept += searchChoiceWords(term.field, value.choices & ~removed.choices);
        else
            kept += sourceOf(text, value);
    }
    return kept;
}

} // namespace

bool SearchValue::operator==(const SearchValue &other) const
{
    return comparison == other.comparison && text == other.text && isUnderstood == other.isUnderstood
        && choices == other.choices && low == other.low && high == other.high;
}

bool SearchTerm::isUnderstood() const
{
    return searchFieldHasNoValue(field) || std::ranges::any_of(values, &SearchValue::isUnderstood);
}

bool SearchTerm::operator==(const SearchTerm &other) const
{
    return field == other.field && isNegated == other.isNegated && values == other.values;
}

bool SearchQuery::isEmpty() const
{
    return std::ranges::none_of(terms, &SearchTerm::isUnderstood);
}

SearchQuery parseSearch(const QString &text)
{
    return Parser(text).parse();
}

QString toText(const SearchQuery &query)
{
    QStringList parts;
    for (const SearchTerm &term : query.terms) {
        QString part = term.isNegated ? u"-"_s : QString();
        if (term.field == SearchField::Words) {
            const QString &words = term.values.front().text;
            // Behind a number, a word in quotes is not its unit.
            const bool isLikeUnit = !term.isNegated && &term != &query.terms.front()
                && isSearchUnit(kindOf((&term - 1)->field), words);
            part += isLikeUnit ? quoted(words) : searchWordText(words);
        } else {
            part += searchFieldName(term.field);
            if (!searchFieldHasNoValue(term.field))
                part += u':';
            QStringList values;
            for (const SearchValue &value : term.values)
                values += valueText(value);
            part += values.join(u',');
        }
        parts += part;
    }
    return parts.join(u' ');
}

QString searchValueText(const QString &text, bool isWhole)
{
    const bool isPlain = !text.isEmpty() && !isQuote(text.front()) && !isComparison(text.front())
        && std::ranges::none_of(text,
                                [](QChar character) { return character.isSpace() || character == u','; });
    return (isWhole ? u"="_s : QString()) + (isPlain ? text : quoted(text));
}

QString searchWordText(const QString &text)
{
    const SearchQuery bare = parseSearch(text);
    // Behind the name of a field, a comparison would be that field's.
    const bool isPlain = bare.terms.size() == 1 && bare.problems.empty() && !isComparison(text.front())
        && bare.terms.front().field == SearchField::Words && !bare.terms.front().isNegated
        && bare.terms.front().values.front().text == text;
    return isPlain ? text : quoted(text);
}

QStringList chosenSearchValues(const SearchQuery &query, SearchField field)
{
    QStringList chosen;
    const auto add = [&chosen](const QString &word) {
        if (!chosen.contains(word))
            chosen += word;
    };
    for (const SearchTerm &term : query.terms) {
        if (term.field != field || term.isNegated)
            continue;
        for (const SearchValue &value : term.values) {
            if (!value.isUnderstood)
                continue;
            if (value.choices != 0) {
                for (const QString &word : searchChoiceWords(field, value.choices))
                    add(word);
            } else {
                add(valueText(value));
            }
        }
    }
    return chosen;
}

bool isSearchValueChosen(const SearchQuery &query, SearchField field, const QString &value)
{
    if (searchFieldInfo(field).kind == SearchValueKind::Choice)
        return chosenSearchValues(query, field).contains(value);
    const SearchValue wanted = valueOf(field, value);
    return std::ranges::any_of(query.terms, [&](const SearchTerm &term) {
        return term.field == field && !term.isNegated
            && std::ranges::any_of(term.values,
                                   [&](const SearchValue &each) { return isSame(field, each, wanted); });
    });
}

QString withSearchValues(const QString &text, SearchField field, const QStringList &values)
{
    const SearchQuery query = parseSearch(text);
    std::vector<Edit> edits;
    bool isWritten = values.isEmpty();
    for (const SearchTerm &term : query.terms) {
        if (term.field != field)
            continue;
        if (isWritten || term.isNegated) {
            edits.push_back(removal(term));
        } else {
            edits.push_back(rewriting(text, term, values));
            isWritten = true;
        }
    }
    const QString result = edited(text, std::move(edits));
    return isWritten
        ? result
        : appended(result, parseSearch(result), searchFieldName(field) + u':' + values.join(u','));
}

QString withSearchValue(const QString &text, SearchField field, const QString &value)
{
    const SearchQuery query = parseSearch(text);
    const SearchValue added = valueOf(field, value);
    std::vector<Edit> edits;
    bool isWritten = false;
    for (const SearchTerm &term : query.terms) {
        if (term.field != field)
            continue;
        if (term.isNegated) {
            const QStringList kept = valuesWithout(text, term, added);
            if (kept.isEmpty())
                edits.push_back(removal(term));
            else if (kept != valuesOf(text, term))
                edits.push_back(rewriting(text, term, kept));
        } else if (!isWritten) {
            isWritten = true;
            const bool isThere = std::ranges::any_of(
                term.values, [&](const SearchValue &each) { return isSame(field, each, added); });
            if (!isThere)
                edits.push_back(rewriting(text, term, valuesOf(text, term) << value));
        }
    }
    const QString result = edited(text, std::move(edits));
    return isWritten ? result : appended(result, parseSearch(result), searchFieldName(field) + u':' + value);
}

QString withoutSearchValue(const QString &text, SearchField field, const QString &value)
{
    const SearchValue removed = valueOf(field, value);
    std::vector<Edit> edits;
    for (const SearchTerm &term : parseSearch(text).terms) {
        if (term.field != field || term.isNegated)
            continue;
        const QStringList kept = valuesWithout(text, term, removed);
        if (kept == valuesOf(text, term))
            continue;
        if (kept.isEmpty())
            edits.push_back(removal(term));
        else
            edits.push_back(rewriting(text, term, kept));
    }
    return edited(text, std::move(edits));
}

QString withoutSearchField(const QString &text, SearchField field)
{
    return withSearchValues(text, field, {});
}

} // namespace reelwatch
