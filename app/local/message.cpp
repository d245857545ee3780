#include "local/message.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

QByteArray withoutWeakMark(QByteArray tag)
{
    tag = tag.trimmed();
    return tag.startsWith("W/") ? tag.mid(2) : tag;
}

bool matchesEtag(const QByteArray &ifNoneMatch, const QByteArray &etag)
{
    const QByteArray wanted = withoutWeakMark(etag);
    for (const QByteArray &candidate : ifNoneMatch.split(',')) {
        if (candidate.trimmed() == "*" || withoutWeakMark(candidate) == wanted)
            return true;
    }
    return false;
}

} // namespace

Answer jsonAnswer(int status, const QByteArray &json)
{
    Answer answer;
    answer.status = status;
    answer.contentType = QByteArrayLiteral("application/json; charset=utf-8");
    answer.body = json;
    return answer;
}

Answer errorAnswer(int status, const QStringList &texts)
{
    const QJsonObject body { { u"errors"_s, QJsonArray::fromStringList(texts) } };
    return jsonAnswer(status, compact(body));
}

Answer errorAnswer(int status, const QString &text)
{
    return errorAnswer(status, QStringList { text });
}

Answer validationAnswer(const QString &keyword, const QString &pointer, const QJsonObject &params,
                        const QString &message)
{
    const QJsonObject fault { { u"instancePath"_s, pointer },
                              { u"schemaPath"_s, QString(u"#/"_s + keyword) },
                              { u"keyword"_s, keyword },
                              { u"params"_s, params },
                              { u"message"_s, message } };
    return errorAnswer(422, QString::fromUtf8(compact(fault)));
}

Answer unreadable()
{
    return errorAnswer(500, u"the database of the local service cannot be read; check its disk"_s);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void applyEtag(const Request &request, Answer &answer)
{
    if (answer.status != 200 || answer.file || (request.method != "GET" && request.method != "HEAD"))
        return;
    const QByteArray etag = "W/\"" + QByteArray::number(answer.body.size(), 16) + '-'
        + QCryptographicHash::hash(answer.body, QCryptographicHash::Sha1)
              .toBase64(QByteArray::OmitTrailingEquals)
        + '"';
    answer.headers.emplace_back("ETag", etag);
    if (request.ifNoneMatch.isEmpty() || request.cacheControl.toLower().contains("no-cache"))
        return;
    if (matchesEtag(request.ifNoneMatch, etag)) {
        answer.status = 304;
        answer.body.clear();
        answer.contentType.clear();
    }
}

} // namespace reelwatch::local
