#include "livepeer/jsonstring.h"

namespace reelwatch {

using namespace std::string_view_literals;

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

//! The four hexadecimal digits at the begin of \a text, or -1.
int hexUnit(std::string_view text)
{
    if (text.size() < 4)
        return -1;
    int unit = 0;
    for (size_t i = 0; i < 4; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

} // namespace

bool hasValidEscapes(std::string_view text)
{
    for (size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
        if (at + 1 >= text.size())
            return false;
        const char kind = text[at + 1];
        if (kind == 'u') {
            if (hexUnit(text.substr(at + 2)) < 0)
                return false;
        } else if ("\"\\/bfnrt"sv.find(kind) == std::string_view::npos) {
            return false;
        }
        at += 2;
    }
    return true;
}

QString JsonString::toString() const
{
    const auto plain = [](std::string_view part) {
        return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    };
    size_t at = raw.find('\\');
    if (at == std::string_view::npos)
        return plain(raw);
    QString result;
    result.reserve(static_cast<qsizetype>(raw.size()));
    size_t copied = 0;
    bool surrogates = false;
    for (; at != std::string_view::npos; at = raw.find('\\', copied)) {
        result += plain(raw.substr(copied, at - copied));
        const char kind = raw[at + 1];
        copied = at + 2;
        switch (kind) {
        case 'b':
            result += u'\b';
            break;
        case 'f':
            result += u'\f';
            break;
        case 'n':
            result += u'\n';
            break;
        case 'r':
            result += u'\r';
            break;
        case 't':
            result += u'\t';
            break;
        case 'u': {
            const QChar unit(static_cast<char16_t>(hexUnit(raw.substr(copied))));
            surrogates = surrogates || unit.isSurrogate();
            result += unit;
            copied += 4;
            break;
        }
        default:
            result += QLatin1Char(kind);
        }
    }
    result += plain(raw.substr(copied));
    if (surrogates) {
        for (qsizetype i = 0; i < result.size(); ++i) {
            if (!result.at(i).isSurrogate())
                continue;
            const bool pair = result.at(i).isHighSurrogate() && i + 1 < result.size()
                && result.at(i + 1).isLowSurrogate();
            if (pair)
                ++i;
            else
                result[i] = QChar(QChar::ReplacementCharacter);
        }
    }
    return result;
}

} // namespace reelwatch
