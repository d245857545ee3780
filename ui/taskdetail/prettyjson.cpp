#include "ui/taskdetail/prettyjson.h"

#include "text/quantities.h"

#include <QJsonDocument>
#include <QStringList>

namespace reelwatch {

QString prettyJson(const QByteArray &json)
{
    QJsonParseError error;
    QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return text::withEscapes(QString::fromUtf8(json));

    QByteArray pretty;
    pretty.reserve(json.size() * 2);
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    bool justOpened = false;
    const auto newLine = [&] {
        pretty += '\n';
        pretty.append(2 * depth, ' ');
    };
    for (const char c : json) {
        if (inString) {
            pretty += c;
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
            continue;
        if (c == '}' || c == ']') {
            --depth;
            if (!justOpened)
                newLine();
            justOpened = false;
            pretty += c;
            continue;
        }
        if (justOpened) {
            newLine();
            justOpened = false;
        }
        pretty += c;
        if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
            justOpened = true;
        } else if (c == ',') {
            newLine();
        } else if (c == ':') {
            pretty += ' ';
        }
    }
    return text::withEscapes(QString::fromUtf8(pretty));
}

QString withShortLines(const QString &text)
{
    constexpr qsizetype longestLine = 4000;
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (line.size() <= longestLine)
            continue;
        line.truncate(longestLine);
        // Half a surrogate pair would show as a replacement sign.
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return lines.join(u'\n');
}

} // namespace reelwatch
