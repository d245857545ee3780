#include "livepeer/apierror.h"

#include "livepeer/httpdate.h"
#include "text/quantities.h"
#include "text/redaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace reelwatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype maxErrorBody = 1024 * 1024;
constexpr qsizetype maxErrorTexts = 20;
constexpr int statusOfProxyThatAsks = 407;
constexpr qsizetype maxTextLength = 500;

QString sentenceOfTlsFault(const ApiError &error)
{
    switch (error.tlsFault) {
    case ApiError::TlsFault::Handshake:
        break;
    case ApiError::TlsFault::UnknownIssuer:
        return QCoreApplication::translate(
            "ApiError",
            "The server's certificate is not from an authority this computer trusts, so that anybody could "
            "pose as "
            "the server. If it is your own server, give this account its certificate file.");
    case ApiError::TlsFault::Expired:
        return QCoreApplication::translate(
            "ApiError",
            "The server's certificate has expired. Whoever runs the server must renew "
            "it; check also the clock of this computer.");
    case ApiError::TlsFault::NotYetValid:
        return QCoreApplication::translate(
            "ApiError", "The server's certificate is not valid yet. Check the clock of this computer.");
    case ApiError::TlsFault::WrongHost:
        return QCoreApplication::translate(
            "ApiError",
            "The certificate is that of another server. Check the server address of this account.");
    case ApiError::TlsFault::OtherCertificate:
        return QCoreApplication::translate("ApiError", "The server's certificate cannot be trusted.");
    case ApiError::TlsFault::CaFile:
        return error.detail;
    }
    return QCoreApplication::translate("ApiError",
                                       "No secure connection to the server could be made. Check the address "
                                       "and the clock of this computer.");
}

QString sentenceOfRefusedAddress(const ApiError &error)
{
    switch (error.refusedAddress) {
    case ApiError::RefusedAddress::OfServer:
        break;
    case ApiError::RefusedAddress::OfFile:
        return QCoreApplication::translate(
            "ApiError",
            "The server named an address for the file that is not secure, or that leads to this computer. "
            "Nothing was sent there.");
    case ApiError::RefusedAddress::OfFileElsewhere:
        return QCoreApplication::translate("ApiError",
                                           "The address that the server named for the file leads on to "
                                           "another one. Nothing was sent there.");
    }
    return QCoreApplication::translate(
        "ApiError",
        "The request was stopped, because the API key would have gone to another "
        "or an insecure address. Check the server address of this account.");
}

QString sentenceOfKind(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Offline:
        return QCoreApplication::translate("ApiError",
                                           "The server cannot be reached. Check the network connection.");
    case ApiError::Kind::Timeout:
        return QCoreApplication::translate("ApiError", "The server did not answer in time. Try again later.");
    case ApiError::Kind::Cancelled:
        return QCoreApplication::translate("ApiError", "The request was cancelled.");
    case ApiError::Kind::Tls:
        return sentenceOfTlsFault(error);
    case ApiError::Kind::Proxy:
        return error.httpStatus == statusOfProxyThatAsks
            ? QCoreApplication::translate("ApiError",
                                          "The proxy of this network asks for a password. Check the proxy "
                                          "settings of this computer.")
            : QCoreApplication::translate("ApiError",
                                          "The proxy of this network cannot be reached or refuses the "
                                          "connection. Check the proxy settings of this computer.");
    case ApiError::Kind::Unauthorized:
        return QCoreApplication::translate(
            "ApiError", "The server does not accept the API key. Check the key of this account.");
    case ApiError::Kind::Forbidden:
        return QCoreApplication::translate("ApiError", "The API key does not permit this.");
    case ApiError::Kind::NotFound:
        return QCoreApplication::translate("ApiError", "The server does not have what was asked for.");
    case ApiError::Kind::Conflict:
        return QCoreApplication::translate("ApiError", "This cannot be done in the present state.");
    case ApiError::Kind::Invalid:
        return QCoreApplication::translate("ApiError", "The server refuses the request.");
    case ApiError::Kind::RateLimited:
        if (error.retryAfter && *error.retryAfter >= 1s) {
            const auto seconds = std::min<qint64>(
                std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count(), 24 * 60 * 60);
            return QCoreApplication::translate("ApiError",
                                               "The server asks to slow down. Try again in %n second(s).",
                                               nullptr, static_cast<int>(seconds));
        }
        return QCoreApplication::translate("ApiError", "The server asks to slow down. Try again later.");
    case ApiError::Kind::Server:
        return QCoreApplication::translate("ApiError", "The server has a fault of its own. Try again later.");
    case ApiError::Kind::RedirectRefused:
        return sentenceOfRefusedAddress(error);
    case ApiError::Kind::RedirectLoop:
        return QCoreApplication::translate(
            "ApiError", "The server leads in a circle. Check the server address of this account.");
    case ApiError::Kind::TooLarge:
        return QCoreApplication::translate("ApiError",
                                           "The server's answer is larger than any list of tasks. It was not "
                                           "taken.");
    case ApiError::Kind::UnexpectedContent:
        return QCoreApplication::translate(
            "ApiError",
            "A web page answered in place of the server. Check the server address, and "
            "whether this network asks you to sign in.");
    case ApiError::Kind::Malformed:
        return QCoreApplication::translate(
            "ApiError", "The server's answer is incomplete or cannot be read. Try again later.");
    case ApiError::Kind::LocalFile:
        return QCoreApplication::translate("ApiError", "The file cannot be read.");
    }
    return {};
}

//! A validation entry of the server (Ajv) as a person can read it: "/url: must match format".
QString textOfObject(const QJsonObject &object)
{
    const QString message = object.value("message"_L1).toString();
    if (message.isEmpty())
        return object.value("error"_L1).toString();
    QString path = object.value("instancePath"_L1).toString();
    if (path.isEmpty())
        path = object.value("dataPath"_L1).toString();
    const QString extra = object.value("params"_L1).toObject().value("additionalProperty"_L1).toString();
    const QString text = extra.isEmpty() ? message : QString(message + u": "_s + extra);
    return path.isEmpty() ? text : QString(path + u": "_s + text);
}

QString textOfEntry(const QJsonValue &entry)
{
    if (entry.isObject())
        return textOfObject(entry.toObject());
    QString text = entry.toString();
    if (text.startsWith(u'{')) {
        const QString inner = textOfObject(QJsonDocument::fromJson(text.toUtf8()).object());
        if (!inner.isEmpty())
            return inner;
    }
    // Old servers send a stack trace; only its first line says something to a person.
    if (const qsizetype trace = text.indexOf("\n    at "_L1); trace > 0)
        text.truncate(trace);
    return text;
}

QStringList rawTexts(const QJsonValue &value)
{
    QStringList texts;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto &entry : array) {
            if (texts.size() == maxErrorTexts)
                break;
            texts << textOfEntry(entry);
        }
    } else {
        texts << textOfEntry(value);
    }
    return texts;
}

} // namespace

bool ApiError::mayHaveBeenDone() const
{
    // Of gateways, the last two of Cloudflare's: what stands behind them gave no answer that they could pass
    // on.
    constexpr std::array passedOn { 502, 504, 520, 524 };
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
        return !isUnsent;
    case Kind::UnexpectedContent:
    case Kind::Malformed:
    case Kind::TooLarge:
        return true;
    case Kind::Server:
        return std::ranges::find(passedOn, httpStatus) != passedOn.end();
    default:
        return false;
    }
}

bool ApiError::isTransient() const
{
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Proxy:
    case Kind::RateLimited:
    case Kind::Server:
    case Kind::UnexpectedContent:
    case Kind::Malformed:
        return true;
    case Kind::Cancelled:
    case Kind::Tls:
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Invalid:
    case Kind::RedirectRefused:
    case Kind::RedirectLoop:
    case Kind::TooLarge:
    case Kind::LocalFile:
        return false;
    }
    return false;
}

QString ApiError::sentence() const
{
    if (kind == Kind::LocalFile && !detail.isEmpty())
        return detail;
    const QString own = sentenceOfKind(*this);
    if (serverWords.isEmpty())
        return own;
    //: %1 is a whole sentence, %2 are the server's own words, usually English.
    return QCoreApplication::translate("ApiError", "%1 The server says: %2")
        .arg(own, serverWords.mid(0, 3).join("; "_L1));
}

QStringList errorTexts(const QByteArray &body, const QStringList &secrets)
{
    if (body.size() > maxErrorBody)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QStringList found;
    for (const auto member : { "errors"_L1, "error"_L1, "message"_L1 }) {
        if (found.isEmpty())
            found = rawTexts(object.value(member));
        found.removeAll(QString());
    }
    QStringList texts;
    for (const QString &raw : std::as_const(found)) {
        const QString text = text::oneLine(text::redactedText(raw, secrets), maxTextLength).trimmed();
        if (!text.isEmpty() && !texts.contains(text))
            texts << text;
    }
    return texts;
}

ApiError::Kind errorKindOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return ApiError::Kind::Unauthorized;
    case 403:
        return ApiError::Kind::Forbidden;
    case 404:
    case 410:
        return ApiError::Kind::NotFound;
    case 408:
    case 425:
        return ApiError::Kind::Server;
    case 409:
    case 412:
        return ApiError::Kind::Conflict;
    case 429:
        return ApiError::Kind::RateLimited;
    default:
        break;
    }
    if (httpStatus >= 300 && httpStatus < 400)
        return ApiError::Kind::RedirectRefused;
    if (httpStatus >= 400 && httpStatus < 500)
        return ApiError::Kind::Invalid;
    if (httpStatus >= 500 && httpStatus < 600)
        return ApiError::Kind::Server;
    return ApiError::Kind::Malformed;
}

std::optional<std::chrono::milliseconds>
parsedRetryAfter(const QByteArray &header, const QByteArray &serverDate, qint64 nowMsSinceEpoch)
{
    constexpr std::chrono::milliseconds longest = 24h * 365;
    const QByteArray value = header.trimmed();
    if (value.isEmpty())
        return {};
    if (std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        if (value.size() > 9)
            return longest;
        return std::min<std::chrono::milliseconds>(std::chrono::seconds(value.toLongLong()), longest);
    }
    const std::optional<qint64> moment = parsedHttpDate(value);
    if (!moment)
        return {};
    const qint64 wait = *moment - parsedHttpDate(serverDate).value_or(nowMsSinceEpoch);
    if (wait < 0)
        return {};
    return std::min(std::chrono::milliseconds(wait), longest);
}

} // namespace reelwatch
