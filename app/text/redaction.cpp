#include "text/redaction.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace reelwatch::text {

using namespace Qt::StringLiterals;

namespace {

//! "X-Amz-Signature", "x_amz_signature" and "xAmzSignature" are one name.
QString normalName(QStringView name)
{
    QString result;
    result.reserve(name.size());
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            result.append(c.toLower());
    }
    return result;
}

bool endsWithAny(const QString &name, std::initializer_list<QLatin1StringView> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&name](QLatin1StringView ending) { return name.endsWith(ending); });
}

//! What both query items and JSON members are called when they carry a credential.
bool isSecretName(const QString &normal)
{
    return endsWithAny(normal,
                       { "token"_L1, "secret"_L1, "password"_L1, "passwd"_L1, "apikey"_L1, "jwt"_L1,
                         "secretkey"_L1, "accesskey"_L1, "privatekey"_L1, "streamkey"_L1, "encryptedkey"_L1,
                         "signature"_L1, "authorization"_L1, "accesskeyid"_L1, "googleaccessid"_L1,
                         "credential"_L1 });
}

bool isSecretQueryItem(QStringView name)
{
    static const QSet<QString> exact { u"sig"_s,    u"key"_s,  u"auth"_s,  u"pass"_s,      u"pwd"_s,
                                       u"policy"_s, u"hmac"_s, u"code"_s,  u"hdnts"_s,     u"hdnea"_s,
                                       u"hdntl"_s,  u"sign"_s, u"proof"_s, u"keypairid"_s, u"sessionid"_s };
    const QString normal = normalName(QUrl::fromPercentEncoding(name.toUtf8()));
    return exact.contains(normal) || isSecretName(normal);
}

bool isSecretMember(QStringView name)
{
    const QString normal = normalName(name);
    return normal == "proof"_L1 || normal == "pinata"_L1 || normal == "credentials"_L1
        || normal == "pinningserviceaccesstoken"_L1 || isSecretName(normal);
}

//! Objects below which every string is a secret.
bool isSecretContainer(QStringView name)
{
    const QString normal = normalName(name);
    return normal == "headers"_L1 || normal == "pinata"_L1 || normal == "encryption"_L1
        || endsWithAny(normal, { "credentials"_L1, "credential"_L1 })
        || (normal.endsWith(u's') && isSecretName(normal.chopped(1))); // "tokens": [ … ]
}

QString redactedItems(const QString &items)
{
    QString result;
    result.reserve(items.size());
    qsizetype at = 0;
    while (at <= items.size()) {
        qsizetype end = at;
        while (end < items.size() && items.at(end) != u'&' && items.at(end) != u';')
            ++end;
        const QStringView item = QStringView(items).mid(at, end - at);
        const qsizetype equals = item.indexOf(u'=');
        if (equals < 0 || equals + 1 == item.size()) {
            result += item;
        } else if (isSecretQueryItem(item.left(equals))) {
            result += item.left(equals + 1) + mask();
        } else {
            const QString value = item.mid(equals + 1).toString();
            const QString decoded = QUrl::fromPercentEncoding(value.toUtf8());
            const QString redacted = decoded == value ? value : redactedUrl(decoded);
            result += item.left(equals + 1);
            if (redacted == decoded)
                result += value;
            else
                result += QString::fromLatin1(QUrl::toPercentEncoding(redacted, "*"));
        }
        if (end < items.size())
            result += items.at(end);
        at = end + 1;
    }
    return result;
}

const QRegularExpression &addressStart()
{
    static const QRegularExpression expression(u"^[A-Za-z][A-Za-z0-9+.\\-]*://"_s);
    return expression;
}

//! Where the user information ends (the index of its '@'), or -1. Secret keys of object stores may hold a
//! bare slash, so a "host" whose port is no number, or that is not called as a host is, is read as the begin
//! of user information.
qsizetype endOfUserInfo(const QString &url, qsizetype from)
{
    qsizetype end = from;
    while (end < url.size() && !u"/?#"_s.contains(url.at(end)))
        ++end;
    const QStringView authority = QStringView(url).mid(from, end - from);
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0)
        return from + at;
    const qsizetype colon = authority.lastIndexOf(u':');
    if (colon < 0 || authority.startsWith(u'['))
        return -1;
    const QStringView port = authority.mid(colon + 1);
    const bool isPort = std::all_of(port.begin(), port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isPort || port.isEmpty())
        return url.lastIndexOf(u'@');
    if (!url.startsWith("http"_L1, Qt::CaseInsensitive))
        return url.lastIndexOf(u'@');
    const QStringView host = authority.left(colon);
    if (host.contains(u'.') || host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return -1;
    qsizetype endOfPath = end;
    while (endOfPath < url.size() && url.at(endOfPath) != u'?' && url.at(endOfPath) != u'#')
        ++endOfPath;
    const qsizetype at = QStringView(url).left(endOfPath).lastIndexOf(u'@');
    return at > from && url.at(at - 1) != u'/' ? at : -1;
}

template<typename Replacement>
QString replacedMatches(const QString &text, const QRegularExpression &expression, Replacement replacement)
{
    QString result;
    qsizetype at = 0;
    auto matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(at, match.capturedStart() - at);
        result += replacement(match);
        at = match.capturedEnd();
    }
    if (at == 0)
        return text;
    result += QStringView(text).mid(at);
    return result;
}

//! "Basic" and "JWT" are also ordinary words: what follows counts as a credential when it does not look like
//! one.
bool looksLikeWord(QStringView text)
{
    return text.size() < 8
        || std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

//! Addresses that are percent-encoded as a whole, and those that name no scheme.
QString withoutUserInfoInOtherAddresses(const QString &text)
{
    // "%253A" is "%3A" encoded once more.
    static const QRegularExpression encoded(
        u"[A-Za-z][A-Za-z0-9+.\\-]*%(?:25)*3A%(?:25)*2F%(?:25)*2F[^\\s\"<>&]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString result = replacedMatches(text, encoded, [](const QRegularExpressionMatch &match) {
        constexpr int deepest = 8;
        QString plain = match.captured();
        int depth = 0;
        for (; depth < deepest && !addressStart().match(plain).hasMatch(); ++depth)
            plain = QUrl::fromPercentEncoding(plain.toUtf8());
        QString redacted = redactedUrl(plain);
        if (redacted == plain)
            return depth < deepest ? match.captured() : mask();
        for (; depth > 0; --depth)
            redacted = QString::fromLatin1(QUrl::toPercentEncoding(redacted, "*"));
        return redacted;
    });
    static const QRegularExpression schemeless(u"(?<![:/])//[^\\s/?#\"<>@:]+:[^\\s\"<>@/]*@"_s);
    return replacedMatches(result, schemeless,
                           [](const QRegularExpressionMatch &) { return QString(u"//"_s + mask() + u'@'); });
}

//! "token=…" and header lines. A name before a colon has to be written as the name of a header is, because
//! "token: expired" is a sentence.
QString withoutNamedValues(const QString &text)
{
    static const QRegularExpression pair(
        u"(?<![A-Za-z0-9_.%\\-])([A-Za-z0-9_.%\\-]{1,64})=([^\\s&;\"<>]+)"_s);
    const QString pairs = replacedMatches(text, pair, [&text](const QRegularExpressionMatch &match) {
        const qsizetype start = match.capturedStart();
        const bool isQueryItem = start > 0 && (text.at(start - 1) == u'?' || text.at(start - 1) == u'&');
        const QStringView name = match.capturedView(1);
        const bool isSecret = isQueryItem ? isSecretQueryItem(name) : isSecretMember(name);
        return isSecret ? QString(match.captured(1) + u'=' + mask()) : match.captured();
    });
    static const QRegularExpression header(
        u"(?<![A-Za-z0-9_\\-])([A-Za-z][A-Za-z0-9_\\-]{0,63})('?\\s*:\\s*'?)"
        "((?:bearer|basic|jwt|token|digest)\\s+)?([^\\s\"'<>,;]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return replacedMatches(pairs, header, [](const QRegularExpressionMatch &match) {
        const QString name = match.captured(1);
        const QString normal = normalName(name);
        const bool isHeader = normal == "authorization"_L1 || normal == "apikey"_L1 || name.contains(u'-')
            || name.contains(u'_');
        return isHeader && isSecretName(normal)
            ? QString(name + match.captured(2) + match.captured(3) + mask())
            : match.captured();
    });
}

QString withoutCredentials(const QString &text)
{
    static const QRegularExpression scheme(u"\\b(Bearer|JWT|Basic)(\\s+|%20)([A-Za-z0-9._~+/=\\-*%]+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> words { u"token"_s,          u"tokens"_s,        u"key"_s,    u"auth"_s,
                                       u"authentication"_s, u"authorization"_s, u"scheme"_s, u"header"_s,
                                       u"credential"_s,     u"credentials"_s,   u"is"_s };
    QString result = replacedMatches(text, scheme, [](const QRegularExpressionMatch &match) {
        const QString credential = match.captured(3);
        const bool isBearer = match.captured(1).compare("bearer"_L1, Qt::CaseInsensitive) == 0;
        const bool isWord = isBearer ? words.contains(credential) : looksLikeWord(credential);
        return isWord ? match.captured() : QString(match.captured(1) + match.captured(2) + mask());
    });
    static const QRegularExpression webToken(u"\\beyJ[A-Za-z0-9_\\-]{6,}(\\.[A-Za-z0-9_\\-]*){1,4}"_s);
    result = replacedMatches(result, webToken, [](const QRegularExpressionMatch &) { return mask(); });
    // What the server says about keys it does not know: these sentences hold the credential as it was sent.
    static const QRegularExpression echo(u"\\b(no token )(.+?)( found)\\b"_s);
    result = replacedMatches(result, echo, [](const QRegularExpressionMatch &match) {
        return QString(match.captured(1) + mask() + match.captured(3));
    });
    static const QRegularExpression header(u"(from authorization header: )([^\\n\"]+)"_s);
    result = replacedMatches(result, header, [](const QRegularExpressionMatch &match) {
        return QString(match.captured(1) + mask());
    });
    // JSON inside text, whole or cut off, and JSON inside a JSON string.
    static const QRegularExpression member(
        u"(\"([A-Za-z0-9_.\\-]{1,64})\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)+)"_s);
    static const QRegularExpression escapedMember(
        u"(\\\\+\"([A-Za-z0-9_.\\-]{1,64})\\\\+\"\\s*:\\s*\\\\+\")((?:[^\"\\\\]|\\\\[^\"])+)"_s);
    const auto masked = [](const QRegularExpressionMatch &match) -> QString {
        return isSecretMember(match.capturedView(2)) ? QString(match.captured(1) + mask()) : match.captured();
    };
    return replacedMatches(replacedMatches(result, member, masked), escapedMember, masked);
}

// --- a quick look ---

char lowered(char c)
{
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

bool endsWithWord(std::string_view text, std::string_view lowerWord)
{
    if (text.size() < lowerWord.size())
        return false;
    const std::string_view end = text.substr(text.size() - lowerWord.size());
    return std::equal(end.begin(), end.end(), lowerWord.begin(),
                      [](char given, char expected) { return lowered(given) == expected; });
}

//! Characters that part nothing secret from its name, or that open no credential, are passed over in one
//! step.
constexpr std::array<bool, 256> suspiciousCharacters()
{
    std::array<bool, 256> table {};
    for (const char c : { '@', '=', '%', '"', '\\', ':', ' ', '\t', '\n', '\r', '\f', '\v', 'J' })
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

//! Three letters as one number.
constexpr quint32 lastLetters(std::string_view letters)
{
    quint32 number = 0;
    for (const char c : letters)
        number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

//! Could be the name of a secret member or of an object of secrets; judged by its end, as isSecretMember()
//! and isSecretContainer() judge it.
bool mayNameASecret(std::string_view name)
{
    if (name.size() < 3)
        return false;
    quint32 end = 0;
    for (const char c : name.substr(name.size() - 3)) {
        const char letter = lowered(c);
        if ((c < '0' || c > '9') && (letter < 'a' || letter > 'z'))
            return true; // other characters are passed over when names are compared
        end = end << 8 | static_cast<unsigned char>(letter);
    }
    switch (end) {
    case lastLetters("ken"):
    case lastLetters("ret"):
    case lastLetters("ord"):
    case lastLetters("swd"):
    case lastLetters("key"):
    case lastLetters("jwt"):
    case lastLetters("ure"):
    case lastLetters("yid"):
    case lastLetters("sid"):
    case lastLetters("ial"):
    case lastLetters("oof"):
    case lastLetters("ata"):
    case lastLetters("als"):
    case lastLetters("ers"):
    case lastLetters("ens"):
    case lastLetters("ets"):
    case lastLetters("rds"):
    case lastLetters("wds"):
    case lastLetters("eys"):
    case lastLetters("wts"):
    case lastLetters("res"):
    case lastLetters("ons"):
    case lastLetters("ids"):
        return true;
    default:
        break;
    }
    // "duration" is in every task, "authorization" and "encryption" in few.
    return endsWithWord(name, "ion") && name != "duration";
}

//! True when \a json is certain to hold no secret, at the price of one look at each character. It need not be
//! JSON.
bool isPlainlyHarmlessJson(std::string_view json)
{
    static constexpr std::array<bool, 256> isOutside = [] {
        std::array<bool, 256> table {};
        for (const char c : std::string_view("{}[],:0123456789+-.eEtrufalsn \t\n\r"))
            table[static_cast<unsigned char>(c)] = true;
        return table;
    }();
    if (json.find('\\') != std::string_view::npos)
        return false;
    for (size_t at = 0; at < json.size(); ++at) {
        if (json[at] != '"') {
            if (!isOutside[static_cast<unsigned char>(json[at])])
                return false;
            continue;
        }
        const size_t end = json.find('"', at + 1);
        if (end == std::string_view::npos)
            return false;
        const std::string_view text = json.substr(at + 1, end - at - 1);
        size_t next = end + 1;
        while (next < json.size()
               && (json[next] == ' ' || json[next] == '\n' || json[next] == '\t' || json[next] == '\r'))
            ++next;
        const bool isName = next < json.size() && json[next] == ':';
        if (isName && mayNameASecret(text))
            return false;
        if (!isPlainlyHarmless(text))
            return false;
        at = end;
    }
    return true;
}

// --- JSON ---

//! Walks JSON text once and copies it to the output, secrets excepted. Strict about the grammar, so that what
//! is no JSON is found out, but for control characters in strings, which other readers let pass; without
//! recursion, so that depth costs no stack.
class JsonRedactor
{
public:
    explicit JsonRedactor(QByteArray json) : m_json(std::move(json)) { }

    //! False when the text is no JSON.
    bool run()
    {
        if (m_json.startsWith("\xEF\xBB\xBF"))
            m_at = 3; // other readers pass over this mark, too
        skipBlanks();
        if (!value(false, false))
            return false;
        while (!m_open.empty()) {
            if (!step())
                return false;
        }
        skipBlanks();
        return m_at == m_json.size();
    }

    QByteArray result() const { return m_copied == 0 ? m_json : m_output + m_json.mid(m_copied); }

private:
    struct Level
    {
        char close;
        bool secret; //!< every string below is one
        bool first = true;
    };

    char peek() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_json.size()) {
            const char c = m_json.at(m_at);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
                return;
            ++m_at;
        }
    }

    bool step()
    {
        skipBlanks();
        Level &level = m_open.back();
        if (peek() == level.close) {
            ++m_at;
            m_open.pop_back();
            return true;
        }
        if (!level.first) {
            if (peek() != ',')
                return false;
            ++m_at;
            skipBlanks();
        }
        level.first = false;
        if (level.close == ']')
            return value(level.secret, level.secret);
        const qsizetype from = m_at;
        if (!string())
            return false;
        const qsizetype to = m_at;
        skipBlanks();
        if (peek() != ':')
            return false;
        ++m_at;
        skipBlanks();
        const std::string_view raw(m_json.constData() + from + 1, static_cast<size_t>(to - from - 2));
        if (raw.find('\\') == std::string_view::npos && !mayNameASecret(raw))
            return value(level.secret, level.secret);
        const QString name = unescaped(from, to);
        return value(level.secret || isSecretMember(name), level.secret || isSecretContainer(name));
    }

    //! \a secret tells whether the value here is a secret, \a container whether only those below an object or
    //! array are.
    bool value(bool secret, bool container)
    {
        const qsizetype from = m_at;
        switch (peek()) {
        case '{':
            ++m_at;
            m_open.push_back({ '}', container || secret });
            return true;
        case '[':
            ++m_at;
            m_open.push_back({ ']', container || secret });
            return true;
        case '"':
            if (!string())
                return false;
            if (m_at - from > 2)
                replaceString(from, secret);
            return true;
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            if (!number())
                return false;
            if (secret)
                replace(from, "\"" + mask().toUtf8() + "\"");
            return true;
        }
    }

    bool string()
    {
        if (peek() != '"')
            return false;
        ++m_at;
        while (m_at < m_json.size()) {
            const char c = m_json.at(m_at);
            if (c == '"') {
                ++m_at;
                return true;
            }
            m_at += c == '\\' ? 2 : 1;
        }
        return false;
    }

    bool word(std::string_view expected)
    {
        const std::string_view rest(m_json.constData() + m_at, static_cast<size_t>(m_json.size() - m_at));
        if (!rest.starts_with(expected))
            return false;
        m_at += static_cast<qsizetype>(expected.size());
        return true;
    }

    bool digits()
    {
        const qsizetype from = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > from;
    }

    bool number()
    {
        if (peek() == '-')
            ++m_at;
        if (!digits())
            return false;
        if (peek() == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            return digits();
        }
        return true;
    }

    QString unescaped(qsizetype from, qsizetype to) const
    {
        const QByteArray raw = m_json.mid(from + 1, to - from - 2);
        if (!raw.contains('\\'))
            return QString::fromUtf8(raw);
        QString result;
        const QString text = QString::fromUtf8(raw);
        result.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text.at(i) != u'\\' || i + 1 >= text.size()) {
                result += text.at(i);
                continue;
            }
            const QChar kind = text.at(++i);
            switch (kind.unicode()) {
            case u'b':
                result += u'\b';
                break;
            case u'f':
                result += u'\f';
                break;
            case u'n':
                result += u'\n';
                break;
            case u'r':
                result += u'\r';
                break;
            case u't':
                result += u'\t';
                break;
            case u'u': {
                bool ok = false;
                const ushort unit = QStringView(text).mid(i + 1, 4).toUShort(&ok, 16);
                result += ok ? QChar(unit) : QChar(QChar::ReplacementCharacter);
                i += 4;
                break;
            }
            default:
                result += kind;
            }
        }
        return result;
    }

    static QByteArray escaped(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        QByteArray result("\"");
        for (const char c : bytes) {
            switch (c) {
            case '"':
                result += "\\\"";
                break;
            case '\\':
                result += "\\\\";
                break;
            case '\n':
                result += "\\n";
                break;
            case '\r':
                result += "\\r";
                break;
            case '\t':
                result += "\\t";
                break;
            default:
                if (c >= '\0' && c < ' ')
                    result += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
                else
                    result += c;
            }
        }
        return result + '"';
    }

    //! True when the text may hold an address or a credential; most strings of a task do not, and are not
    //! unescaped.
    static bool isSuspicious(std::string_view raw)
    {
        if (raw.size() < 6)
            return false;
        for (size_t i = 0; i < raw.size(); ++i) {
            switch (raw[i]) {
            case ':': // address, header, member of nested JSON
            case '=':
            case '%':
            case '\\':
                return true;
            case 'B':
            case 'b':
            case 'J':
            case 'j':
            case 'e':
            case 't':
                if (startsLikeCredential(raw.substr(i)))
                    return true;
                break;
            default:
                break;
            }
        }
        return false;
    }

    static bool startsLikeCredential(std::string_view text)
    {
        for (const std::string_view start : { "bearer", "basic", "jwt", "eyj", "token " }) {
            if (text.size() < start.size())
                continue;
            if (std::equal(start.begin(), start.end(), text.begin(), [](char expected, char given) {
                    return expected == (given >= 'A' && given <= 'Z' ? given + ('a' - 'A') : given);
                }))
                return true;
        }
        return false;
    }

    void replaceString(qsizetype from, bool secret)
    {
        if (secret) {
            replace(from, "\"" + mask().toUtf8() + "\"");
            return;
        }
        const std::string_view raw(m_json.constData() + from + 1, static_cast<size_t>(m_at - from - 2));
        if (!isSuspicious(raw) || isPlainlyHarmless(raw))
            return;
        const QString plain = unescaped(from, m_at);
        const QString redacted = redactedText(plain);
        if (redacted != plain)
            replace(from, escaped(redacted));
    }

    //! Puts \a with in place of the text from \a from to the current position.
    void replace(qsizetype from, const QByteArray &with)
    {
        m_output.append(m_json.constData() + m_copied, from - m_copied);
        m_output += with;
        m_copied = m_at;
    }

    const QByteArray m_json;
    QByteArray m_output;
    qsizetype m_at = 0;
    qsizetype m_copied = 0; //!< how much of the input the output stands for
    std::vector<Level> m_open;
};

} // namespace

QString redactedUrl(const QString &url)
{
    const QRegularExpressionMatch start = addressStart().match(url);
    if (!start.hasMatch())
        return url;
    const qsizetype authority = start.capturedEnd();
    QString result = url.left(authority);
    qsizetype rest = authority;
    if (const qsizetype at = endOfUserInfo(url, authority); at >= 0) {
        if (at > authority)
            result += mask();
        rest = at;
    }
    const qsizetype fragment = url.indexOf(u'#', rest);
    const qsizetype query = url.indexOf(u'?', rest);
    const qsizetype endOfQuery = fragment < 0 ? url.size() : fragment;
    if (query >= 0 && query < endOfQuery) {
        result += QStringView(url).mid(rest, query + 1 - rest);
        result += redactedItems(url.mid(query + 1, endOfQuery - query - 1));
    } else {
        result += QStringView(url).mid(rest, endOfQuery - rest);
    }
    if (fragment >= 0)
        result += u'#' + redactedItems(url.mid(fragment + 1));
    return result;
}

QString redactedText(const QString &text, const QStringList &secrets)
{
    static const QRegularExpression address(u"[A-Za-z][A-Za-z0-9+.\\-]*://[^\\s\"<>]+"_s);
    const QString known = withoutOccurrences(text, secrets);
    const QString addresses = replacedMatches(
        known, address, [](const QRegularExpressionMatch &match) { return redactedUrl(match.captured()); });
    return withoutCredentials(withoutNamedValues(withoutUserInfoInOtherAddresses(addresses)));
}

bool isPlainlyHarmless(std::string_view text)
{
    static constexpr std::array<bool, 256> isSuspicious = suspiciousCharacters();
    for (size_t at = 0; at < text.size(); ++at) {
        if (!isSuspicious[static_cast<unsigned char>(text[at])])
            continue;
        const std::string_view before = text.substr(0, at);
        switch (text[at]) {
        case ':': {
            // Of an address without user information; there is no '@' in the text.
            const bool isAddress = text.substr(at + 1).starts_with("//")
                && (endsWithWord(before, "http") || endsWithWord(before, "https")
                    || endsWithWord(before, "ipfs"));
            if (!isAddress)
                return false;
            break;
        }
        case ' ':
            for (const std::string_view scheme : { "bearer", "jwt", "basic", "token" }) {
                if (endsWithWord(before, scheme))
                    return false;
            }
            break;
        case 'J': // of a web token, "eyJ…"
            if (before.ends_with("ey"))
                return false;
            break;
        default:
            return false;
        }
    }
    return true;
}

QByteArray redactedJson(const QByteArray &json)
{
    if (isPlainlyHarmlessJson({ json.constData(), static_cast<size_t>(json.size()) }))
        return json;
    JsonRedactor redactor(json);
    if (redactor.run())
        return redactor.result();
    return redactedText(QString::fromUtf8(json)).toUtf8();
}

} // namespace reelwatch::text
