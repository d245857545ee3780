#include "ui/taskdetail/prettyjson.h"

#include "text/quantities.h"

#include <QJsonDocument>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

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
        QString shown;
        int marks = 0;
        for (const QChar &c : std::as_const(line)) {
            if (shown.size() >= longestLine) {
                // Half a surrogate pair would show as a replacement sign.
                if (shown.back().isHighSurrogate())
                    shown.chop(1);
                shown += u'…';
                break;
            }
            marks = c.isMark() ? marks + 1 : 0;
            if (marks > text::mostMarks)
                shown += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
            else
                shown += c;
        }
        line = shown;
    }
    return lines.join(u'\n');
}

} // namespace reelwatch
