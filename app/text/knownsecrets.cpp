#include "text/knownsecrets.h"

#include <QByteArrayMatcher>
#include <QUrl>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

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

//! How each of \a secrets may be written, in text or between the quotes of a JSON string. One may be the
//! beginning of another, so long ones come first.
std::vector<QByteArray> spellingsOf(const QStringList &secrets)
{
    std::vector<QByteArray> spellings;
    for (const QString &secret : secrets) {
        const QByteArray percents = QUrl::toPercentEncoding(secret);
        for (const QByteArray &plain : { secret.toUtf8(), percents, withSmallPercents(percents) }) {
            QByteArray quoted = plain;
            quoted.replace('\\', "\\\\").replace('"', "\\\"");
            spellings.push_back(plain);
            spellings.push_back(quoted);
            // What some servers escape besides: the slash, or what HTML would take for its own.
            spellings.push_back(QByteArray(quoted).replace('/', "\\/"));
            for (const QByteArray characters : { "<>&", "<>&+'" }) {
                spellings.push_back(withEscapes(quoted, characters, false));
                spellings.push_back(withEscapes(quoted, characters, true));
            }
        }
    }
    std::ranges::sort(spellings, [](const QByteArray &a, const QByteArray &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    const auto same = std::ranges::unique(spellings);
    spellings.erase(same.begin(), same.end());
    return spellings;
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

void replace(const QByteArray &spelling, QByteArray *raw)
{
    const QByteArray with = mask().toUtf8();
    for (qsizetype at = raw->indexOf(spelling); at >= 0; at = raw->indexOf(spelling, at)) {
        if (isEscaped(*raw, at)) {
            ++at;
            continue;
        }
        raw->replace(at, spelling.size(), with);
        at += with.size();
    }
}

} // namespace

QString mask()
{
    return u"***"_s;
}

bool isUnmistakable(const QString &secret)
{
    const QString text = secret.trimmed();
    if (text.size() >= plainLength)
        return true;
    return text.size() >= leastLength
        && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); })
        && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QString withoutOccurrences(const QString &text, const QStringList &secrets)
{
    QStringList given = secrets;
    given.removeIf([](const QString &secret) { return secret.trimmed().isEmpty(); });
    QString result = text;
    for (const QByteArray &spelling : spellingsOf(given))
        result.replace(QString::fromUtf8(spelling), mask(), Qt::CaseInsensitive);
    return result;
}

QByteArray withoutSecrets(const QByteArray &json, const QStringList &secrets)
{
    QStringList sought = secrets;
    sought.removeIf([](const QString &secret) { return !isUnmistakable(secret); });
    std::vector<QByteArray> spellings = spellingsOf(sought);
    std::erase_if(spellings, [&json](const QByteArray &spelling) {
        return QByteArrayMatcher(spelling).indexIn(json) < 0;
    });
    if (spellings.empty())
        return json;

    QByteArray result;
    result.reserve(json.size());
    qsizetype copied = 0;
    for (qsizetype from = json.indexOf('"'); from >= 0; from = json.indexOf('"', copied)) {
        const qsizetype end = endOfString(json, from);
        QByteArray raw = json.mid(from + 1, end - from - 1);
        for (const QByteArray &spelling : spellings)
            replace(spelling, &raw);
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
