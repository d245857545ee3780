#include "local/gate.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

std::optional<Answer> foreignRefusal(const Request &request, quint16 port)
{
    const QByteArray suffix = ':' + QByteArray::number(port);
    const QByteArray host = request.host.toLower();
    const bool isOwn = host == "127.0.0.1" + suffix || host == "localhost" + suffix
        || (port == 80 && (host == "127.0.0.1" || host == "localhost"));
    if (!isOwn)
        return errorAnswer(403, u"this service answers only to its own address on this machine"_s);
    if (request.hasOrigin)
        return errorAnswer(403, u"credential disallows CORS access"_s);
    return std::nullopt;
}

bool equalSecrets(const QByteArray &a, const QByteArray &b)
{
    const QByteArray first = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray second = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < first.size(); ++i)
        difference |= first.at(i) ^ second.at(i);
    return difference == 0;
}

std::optional<Answer> keyRefusal(const Request &request, const QByteArray &key)
{
    const QByteArray header = request.authorization.trimmed();
    if (header.isEmpty())
        return errorAnswer(401, u"request is not authenticated"_s);
    const qsizetype blank = header.indexOf(' ');
    const QByteArray scheme = blank < 0 ? header : header.left(blank);
    const QByteArray token = blank < 0 ? QByteArray() : header.mid(blank + 1).trimmed();
    if (scheme.toLower() != "bearer")
        return errorAnswer(401, u"unsupported authorization header scheme"_s);
    if (token.isEmpty())
        return errorAnswer(401, u"request is not authenticated"_s);
    if (!equalSecrets(token, key))
        return errorAnswer(401, u"the key is not the one in this service's key file"_s);
    return std::nullopt;
}

} // namespace reelwatch::local
