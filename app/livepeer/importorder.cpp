#include "livepeer/importorder.h"

#include "livepeer/deferred.h"
#include "livepeer/whendone.h"

#include <QJsonDocument>

#include <memory>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

Result<StartedTask> startedBy(const HttpResponse &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (!document.isObject())
        return tl::unexpected(ApiError { .kind = ApiError::Kind::Malformed, .detail = u"not an object"_s });
    const auto idOf = [&document](QLatin1StringView member) {
        return document.object().value(member).toObject().value("id"_L1).toString();
    };
    StartedTask started;
    started.taskId = idOf("task"_L1);
    started.assetId = idOf("asset"_L1);
    started.existedBefore = response.status == 200;
    return started;
}

} // namespace

QFuture<Result<StartedTask>> importWithOptions(LivepeerClient *client, const QString &url,
                                               const QString &name, const QJsonObject &options)
{
    QJsonObject body = options;
    body[u"name"_s] = name;
    body[u"url"_s] = url;
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.path = u"/asset/upload/url"_s;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const auto answer = std::make_shared<Deferred<Result<StartedTask>>>();
    const QFuture<Result<StartedTask>> future = answer->future();
    whenDone(client->transport()->send(request), client,
             [answer](const Result<HttpResponse> &sent) { answer->give(sent.and_then(startedBy)); });
    return future;
}

} // namespace reelwatch
