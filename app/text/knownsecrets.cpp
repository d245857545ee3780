#include "text/knownsecrets.h"

#include "text/redaction.h"

#include <QByteArrayMatcher>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace reelwatch::text {

namespace {

constexpr qsizetype leastLength = 8;
constexpr qsizetype plainLength = 16; //!< from here on, letters alone will do

//! \a text with each of \a characters written as JSON's \\u00XX.
QByteArray withEscapes(const QByteArray &text, const QByteArray &characters, bool isUpper)
{
    QByteArray result;
    for (const char c : text) {
        if (!characters.contains(c)) {
            result += c;
            continue;
        }
        const QByteArray hex = QByteArray(1, c).toHex();
        result += "\\u00" + (isUpper ? hex.toUpper() : hex);
    }
    return result;
}

//! \a text with its percent-encodings in small letters.
QByteArray withSmallPercents(QByteArray text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1))
        text.replace(at, 3, text.mid(at, 3).toLower());
    return text;
}

//! How \a secret may stand between the quotes of a JSON string.
void appendForms(const QString &secret, std::vector<QByteArray> *forms)
{
    const QByteArray percents = QUrl::toPercentEncoding(secret);
    for (QByteArray form : { secret.toUtf8(), percents, withSmallPercents(percents) }) {
        form.replace('\\', "\\\\").replace('"', "\\\"");
        forms->push_back(form);
        // What some servers escape besides: the slash, or what HTML would take for its own.
        forms->push_back(QByteArray(form).replace('/', "\\/"));
        for (const QByteArray characters : { "<>&", "<>&+'" }) {
            forms->push_back(withEscapes(form, characters, false));
            forms->push_back(withEscapes(form, characters, true));
        }
    }
}

//! The index of the quote that ends the string which begins at \a from, or the size of \a json.
qsizetype endOfString(const QByteArray &json, qsizetype from)
{
    for (qsizetype at = from + 1; at < json.size(); ++at) {
        if (json.at(at) == '"')
            return at;
        if (json.at(at) == '\\')
            ++at;
    }
    return json.size();
}

//! Whether the character at \a at belongs to an escape that begins before it.
bool isEscaped(const QByteArray &raw, qsizetype at)
{
    qsizetype before = at;
    while (before > 0 && raw.at(before - 1) == '\\')
        --before;
    return (at - before) % 2 != 0;
}

void mask(QByteArray *raw, const QByteArray &form)
{
    const QByteArray with = text::mask().toUtf8();
    for (qsizetype at = raw->indexOf(form); at >= 0; at = raw->indexOf(form, at)) {
        if (isEscaped(*raw, at)) {
            ++at;
            continue;
        }
        raw->replace(at, form.size(), with);
        at += with.size();
    }
}

} // namespace

bool isUnmistakable(const QString &secret)
{
    const QString text = secret.trimmed();
    if (text.size() >= plainLength)
        return true;
    return text.size() >= leastLength
        && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); })
        && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QByteArray withoutSecrets(const QByteArray &json, const QStringList &secrets)
{
    std::vector<QByteArray> forms;
    for (const QString &secret : secrets) {
        if (isUnmistakable(secret))
            appendForms(secret.trimmed(), &forms);
    }
    // One may be the beginning of another, so long ones come first.
    std::ranges::sort(forms, [](const QByteArray &a, const QByteArray &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    const auto same = std::ranges::unique(forms);
    forms.erase(same.begin(), same.end());
    std::erase_if(forms,
                  [&json](const QByteArray &form) { return QByteArrayMatcher(form).indexIn(json) < 0; });
    if (forms.empty())
        return json;

    QByteArray result;
    result.reserve(json.size());
    qsizetype copied = 0;
    for (qsizetype from = json.indexOf('"'); from >= 0; from = json.indexOf('"', copied)) {
        const qsizetype end = endOfString(json, from);
        QByteArray raw = json.mid(from + 1, end - from - 1);
        for (const QByteArray &form : forms)
            mask(&raw, form);
        result.append(json.constData() + copied, from + 1 - copied);
        result += raw;
        if (end < json.size())
            result += '"';
        copied = std::min(end + 1, json.size());
    }
    result.append(json.constData() + copied, json.size() - copied);
    return result;
}

} // namespace reelwatch::text
