#include "livepeer/livepeerclient.h"

#include "livepeer/deferred.h"
#include "livepeer/whendone.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QtConcurrent>

#include <memory>
#include <utility>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

//! The giving end of a future, shared by the steps that lead to its value.
template<typename T> class Answer
{
public:
    QFuture<Result<T>> future() const { return m_deferred->future(); }
    void give(Result<T> result) const { m_deferred->give(std::move(result)); }

private:
    std::shared_ptr<Deferred<Result<T>>> m_deferred = std::make_shared<Deferred<Result<T>>>();
};

//! No server has an item of such a name, and as a path segment it leads to another address, encoded or not.
bool isNoId(const QString &id)
{
    return id.isEmpty() || id == "."_L1 || id == ".."_L1;
}

template<typename T> QFuture<Result<T>> notFound()
{
    const Answer<T> answer;
    const QFuture<Result<T>> future = answer.future();
    answer.give(tl::unexpected(ApiError { .kind = ApiError::Kind::NotFound }));
    return future;
}

//! \a id as one path segment: a slash in it does not lead to another address.
QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

HttpRequest getRequest(const QString &path, const QUrlQuery &query = {})
{
    HttpRequest request;
    request.path = path;
    request.query = query;
    return request;
}

HttpRequest postRequest(const QString &path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.path = path;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

HttpRequest bareRequest(HttpRequest::Method method, const QString &path)
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    return request;
}

HttpRequest listRequest(const QString &path, const ListQuery &query)
{
    HttpRequest request = getRequest(path, toUrlQuery(query));
    request.ifNoneMatch = query.ifNoneMatch;
    return request;
}

template<typename T>
Result<ListPage<T>> listPage(const HttpResponse &response,
                             Result<DecodedPage<T>> (*decode)(const QByteArray &))
{
    ListPage<T> page;
    page.etag = response.etag;
    page.serverDateMs = response.serverDateMs;
    page.nextCursor = cursorOfLinkHeader(response.link);
    bool hasTotal = false;
    if (const qint64 total = response.totalCount.trimmed().toLongLong(&hasTotal); hasTotal && total >= 0)
        page.total = total;
    if (response.notModified()) {
        page.notModified = true;
        return page;
    }
    Result<DecodedPage<T>> decoded = decode(response.body);
    if (!decoded)
        return tl::unexpected(std::move(decoded.error()));
    page.items = std::move(decoded->items);
    page.problems = std::move(decoded->problems);
    if (page.items.empty() && page.problems.empty())
        page.nextCursor.clear();
    return page;
}

//! Sends \a request, decodes its answer on a worker and gives the value in the thread of \a client.
template<typename T, typename Decode>
QFuture<Result<T>> sendAndDecode(LivepeerClient *client, const HttpRequest &request, Decode decode)
{
    const Answer<T> answer;
    const QFuture<Result<T>> future = answer.future();
    whenDone(client->transport()->send(request), client,
             [client, answer, decode](const Result<HttpResponse> &response) {
                 if (!response) {
                     answer.give(tl::unexpected(response.error()));
                     return;
                 }
                 // What has not changed has nothing to be decoded.
                 if (response->notModified()) {
                     answer.give(decode(*response));
                     return;
                 }
                 // Shared, because a future copies its value on the way to a continuation and a page is
                 // large.
                 const auto decoding = QtConcurrent::run([response = *response, decode] {
                     return std::make_shared<Result<T>>(decode(response));
                 });
                 whenDone(decoding, client, [answer](const std::shared_ptr<Result<T>> &decoded) {
                     answer.give(std::move(*decoded));
                 });
             });
    return future;
}

//! Sends \a request, of whose answer nothing but its success counts.
QFuture<Result<void>> sendAlone(LivepeerClient *client, const HttpRequest &request)
{
    const Answer<void> answer;
    const QFuture<Result<void>> future = answer.future();
    whenDone(client->transport()->send(request), client, [answer](const Result<HttpResponse> &response) {
        if (response)
            answer.give({});
        else
            answer.give(tl::unexpected(response.error()));
    });
    return future;
}

QString idOf(const QJsonObject &object, QLatin1StringView member)
{
    const QJsonValue value = object.value(member);
    return value.isString() ? value.toString() : value.toObject().value("id"_L1).toString();
}

Result<QJsonObject> objectOf(const HttpResponse &response)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &parsed);
    if (!document.isObject())
        return tl::unexpected(
            ApiError { .kind = ApiError::Kind::Malformed,
                       .detail = document.isNull() ? parsed.errorString() : u"not an object"_s });
    return document.object();
}

Result<StartedTask> startedTask(const HttpResponse &response)
{
    return objectOf(response).map([&response](const QJsonObject &object) {
        StartedTask started;
        started.taskId = idOf(object, "task"_L1);
        started.assetId = idOf(object, "asset"_L1);
        started.existedBefore = response.status == 200;
        return started;
    });
}

//! The answer is the task itself.
Result<StartedTask> startedAlone(const HttpResponse &response)
{
    return objectOf(response).map([](const QJsonObject &object) {
        StartedTask started;
        started.taskId = object.value("id"_L1).toString();
        return started;
    });
}

Result<UploadTicket> uploadTicket(const HttpResponse &response)
{
    return objectOf(response).and_then([](const QJsonObject &object) -> Result<UploadTicket> {
        UploadTicket ticket;
        ticket.url = QUrl(object.value("url"_L1).toString(), QUrl::TolerantMode);
        const QString scheme = ticket.url.scheme();
        if (!ticket.url.isValid() || ticket.url.host().isEmpty()
            || (scheme != "https"_L1 && scheme != "http"_L1))
            return tl::unexpected(
                ApiError { .kind = ApiError::Kind::Malformed, .detail = u"no usable upload address"_s });
        const QUrl tus(object.value("tusEndpoint"_L1).toString(), QUrl::TolerantMode);
        if (tus.isValid() && !tus.host().isEmpty()
            && (tus.scheme() == "https"_L1 || tus.scheme() == "http"_L1))
            ticket.tusEndpoint = tus;
        ticket.taskId = idOf(object, "task"_L1);
        ticket.assetId = idOf(object, "asset"_L1);
        return ticket;
    });
}

//! True for the refusals of a good key that may only read single items, by the server's words. Servers before
//! 2022-04 send 403 for bad keys, too.
bool saysRestrictedKey(const ApiError &error)
{
    const QString words = error.serverWords.join(u' ');
    return words.contains("restricted access"_L1, Qt::CaseInsensitive)
        || words.contains("insufficent privileges"_L1, Qt::CaseInsensitive)
        || words.contains("insufficient privileges"_L1, Qt::CaseInsensitive);
}

//! True for the refusals that concern the person, not the key.
bool saysBlockedUser(const ApiError &error)
{
    const QString words = error.serverWords.join(u' ');
    return words.contains("suspended"_L1, Qt::CaseInsensitive)
        || words.contains("not been verified"_L1, Qt::CaseInsensitive);
}

//! The verdict on a key from GET /task?limit=1. \a known: what /user/me told, when it answered.
Result<AccountFacts> factsFromList(const Result<HttpResponse> &listed,
                                   const std::optional<AccountFacts> &known)
{
    AccountFacts facts = known.value_or(AccountFacts {});
    if (listed)
        return facts;
    ApiError error = listed.error();
    if (error.kind == ApiError::Kind::Forbidden && !saysBlockedUser(error)) {
        if (known || saysRestrictedKey(error)) {
            facts.mayList = false;
            return facts;
        }
        error.kind = ApiError::Kind::Unauthorized;
    }
    // The key is good; that the list fails for another reason is for the list to say.
    if (known && error.kind != ApiError::Kind::Unauthorized && error.kind != ApiError::Kind::Forbidden)
        return facts;
    return tl::unexpected(std::move(error));
}

} // namespace

LivepeerClient::LivepeerClient(HttpTransport *transport, QObject *parent)
    : QObject(parent), m_transport(transport)
{
}

QFuture<Result<TaskPage>> LivepeerClient::listTasks(const ListQuery &query)
{
    return sendAndDecode<TaskPage>(this, listRequest(u"/task"_s, query), [](const HttpResponse &response) {
        return listPage<ListedTask>(response, decodeTaskPage);
    });
}

QFuture<Result<ListedTask>> LivepeerClient::retrieveTask(const QString &id)
{
    if (isNoId(id))
        return notFound<ListedTask>();
    return sendAndDecode<ListedTask>(
        this, getRequest(u"/task/"_s + segment(id)),
        [](const HttpResponse &response) { return decodeListedTask(response.body); });
}

QFuture<Result<AssetPage>> LivepeerClient::listAssets(const ListQuery &query)
{
    return sendAndDecode<AssetPage>(this, listRequest(u"/asset"_s, query), [](const HttpResponse &response) {
        return listPage<Asset>(response, decodeAssetPage);
    });
}

QFuture<Result<Asset>> LivepeerClient::retrieveAsset(const QString &id)
{
    if (isNoId(id))
        return notFound<Asset>();
    return sendAndDecode<Asset>(this, getRequest(u"/asset/"_s + segment(id), QUrlQuery(u"details=true"_s)),
                                [](const HttpResponse &response) { return decodeAsset(response.body); });
}

QFuture<Result<StartedTask>> LivepeerClient::importUrl(const QString &url, const QString &name,
                                                       const QJsonObject &options)
{
    QJsonObject body = options;
    body.insert(u"name"_s, name);
    body.insert(u"url"_s, url);
    const Answer<StartedTask> answer;
    const QFuture<Result<StartedTask>> future = answer.future();
    whenDone(m_transport->send(postRequest(u"/asset/upload/url"_s, body)), this,
             [this, body, answer](const Result<HttpResponse> &sent) {
                 const bool isUnknown
                     = !sent && (sent.error().httpStatus == 404 || sent.error().httpStatus == 405);
                 if (!isUnknown) {
                     answer.give(sent.and_then(startedTask));
                     return;
                 }
                 whenDone(m_transport->send(postRequest(u"/asset/import"_s, body)), this,
                          [answer](const Result<HttpResponse> &repeated) {
                              answer.give(repeated.and_then(startedTask));
                          });
             });
    return future;
}

QFuture<Result<UploadTicket>> LivepeerClient::requestUpload(const QString &name, const QJsonObject &options)
{
    QJsonObject body = options;
    body.insert(u"name"_s, name);
    return sendAndDecode<UploadTicket>(this, postRequest(u"/asset/request-upload"_s, body), uploadTicket);
}

QFuture<Result<AccountFacts>> LivepeerClient::checkKey()
{
    const Answer<AccountFacts> answer;
    const QFuture<Result<AccountFacts>> future = answer.future();
    const auto askForList = [this, answer](const std::optional<AccountFacts> &known) {
        whenDone(m_transport->send(getRequest(u"/task"_s, QUrlQuery(u"limit=1"_s))), this,
                 [answer, known](const Result<HttpResponse> &listed) {
                     answer.give(factsFromList(listed, known));
                 });
    };
    whenDone(m_transport->send(getRequest(u"/user/me"_s)), this,
             [answer, askForList](const Result<HttpResponse> &sent) {
                 if (!sent) {
                     // Old servers refuse /user/me to API keys, and some have no such address: only the list
                     // tells then.
                     const int status = sent.error().httpStatus;
                     const bool isRefusedOrUnknown
                         = sent.error().kind != ApiError::Kind::RateLimited && status >= 400;
                     if (isRefusedOrUnknown)
                         askForList({});
                     else
                         answer.give(tl::unexpected(sent.error()));
                     return;
                 }
                 const Result<QJsonObject> user = objectOf(*sent);
                 if (!user) {
                     answer.give(tl::unexpected(user.error()));
                     return;
                 }
                 AccountFacts facts;
                 facts.userId = user->value("id"_L1).toString();
                 facts.email = user->value("email"_L1).toString();
                 askForList(facts);
             });
    return future;
}

QFuture<Result<void>> LivepeerClient::retryTask(const QString &id)
{
    if (isNoId(id))
        return notFound<void>();
    return sendAlone(this, bareRequest(HttpRequest::Method::Post, u"/task/"_s + segment(id) + u"/retry"_s));
}

QFuture<Result<void>> LivepeerClient::deleteAsset(const QString &id)
{
    if (isNoId(id))
        return notFound<void>();
    return sendAlone(this, bareRequest(HttpRequest::Method::Delete, u"/asset/"_s + segment(id)));
}

QFuture<Result<void>> LivepeerClient::restoreAsset(const QString &id)
{
    if (isNoId(id))
        return notFound<void>();
    return sendAlone(this,
                     bareRequest(HttpRequest::Method::Post, u"/asset/"_s + segment(id) + u"/restore"_s));
}

QFuture<Result<Asset>> LivepeerClient::renameAsset(const QString &id, const QString &name)
{
    if (isNoId(id))
        return notFound<Asset>();
    HttpRequest request = postRequest(u"/asset/"_s + segment(id), { { u"name"_s, name } });
    request.method = HttpRequest::Method::Patch;
    return sendAndDecode<Asset>(this, request,
                                [](const HttpResponse &response) { return decodeAsset(response.body); });
}

QFuture<Result<StartedTask>> LivepeerClient::exportAsset(const QString &id, const ExportTarget &target)
{
    if (isNoId(id))
        return notFound<StartedTask>();
    return sendAndDecode<StartedTask>(
        this, postRequest(u"/asset/"_s + segment(id) + u"/export"_s, toJson(target)), startedTask);
}

QFuture<Result<StartedTask>> LivepeerClient::transcode(const TranscodeOrder &order)
{
    return sendAndDecode<StartedTask>(this, postRequest(u"/transcode"_s, toJson(order)), startedAlone);
}

QFuture<Result<StartedTask>> LivepeerClient::clip(const ClipOrder &order)
{
    return sendAndDecode<StartedTask>(this, postRequest(u"/clip"_s, toJson(order)), startedTask);
}

} // namespace reelwatch
