#include "local/assetactions.h"

#include "local/servicefolder.h"
#include "local/wire.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

#include <tl/expected.hpp>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

Answer unwritable()
{
    return errorAnswer(500, u"the database of the local service cannot be written; check its disk"_s);
}

Answer doneAnswer()
{
    Answer answer;
    answer.status = 204;
    return answer;
}

Answer unknownMember(const QString &member, const QString &pointer)
{
    return validationAnswer(u"additionalProperties"_s, pointer,
                            { { u"additionalProperty"_s, member.left(100) } },
                            u"must NOT have additional properties"_s);
}

Answer wrongType(const QString &pointer, const QString &type)
{
    return validationAnswer(u"type"_s, pointer, { { u"type"_s, type } }, u"must be "_s + type);
}

tl::expected<QJsonObject, Answer> bodyOf(const Request &request)
{
    if (!request.contentType.toLower().startsWith("application/json"))
        return tl::make_unexpected(
            errorAnswer(422, u"expected a JSON body with Content-Type: application/json"_s));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &problem);
    if (document.isNull())
        return tl::make_unexpected(errorAnswer(400, u"the body is not JSON: "_s + problem.errorString()));
    if (!document.isObject())
        return tl::make_unexpected(wrongType({}, u"object"_s));
    return document.object();
}

//! Headers that the connection itself is made of.
bool isOwnHeader(const QString &name)
{
    static const QStringList own { u"host"_s, u"content-length"_s, u"transfer-encoding"_s, u"connection"_s };
    return own.contains(name.toLower());
}

//! What is wrong with the body of an export; empty when it can be done.
std::optional<Answer> exportFault(const QJsonObject &body)
{
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.key() != "custom"_L1 && it.key() != "ipfs"_L1)
            return unknownMember(it.key(), {});
    }
    if (body.size() != 1) {
        return validationAnswer(u"oneOf"_s, {}, { { u"passingSchemas"_s, QJsonValue::Null } },
                                u"must match exactly one schema in oneOf"_s);
    }
    if (body.contains("ipfs"_L1))
        return errorAnswer(422, u"the local service does not support \"ipfs\""_s);
    if (!body.value("custom"_L1).isObject())
        return wrongType(u"/custom"_s, u"object"_s);
    const QJsonObject custom = body.value("custom"_L1).toObject();
    for (auto it = custom.begin(); it != custom.end(); ++it) {
        if (it.key() != "url"_L1 && it.key() != "method"_L1 && it.key() != "headers"_L1)
            return unknownMember(it.key(), u"/custom"_s);
    }
    const QJsonValue address = custom.value("url"_L1);
    if (address.isUndefined()) {
        return validationAnswer(u"required"_s, u"/custom"_s, { { u"missingProperty"_s, u"url"_s } },
                                u"must have required property 'url'"_s);
    }
    const QUrl url(address.toString(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!isWeb || !url.isValid() || url.host().isEmpty()) {
        return validationAnswer(u"pattern"_s, u"/custom/url"_s, { { u"pattern"_s, u"^http(s)?://"_s } },
                                u"must be a complete http or https address"_s);
    }
    static const QRegularExpression verb(u"\\A[A-Z]{1,16}\\z"_s);
    const QJsonValue method = custom.value("method"_L1);
    if (!method.isUndefined() && !verb.match(method.toString()).hasMatch())
        return wrongType(u"/custom/method"_s, u"string"_s);
    const QJsonValue headers = custom.value("headers"_L1);
    if (!headers.isUndefined() && !headers.isObject())
        return wrongType(u"/custom/headers"_s, u"object"_s);
    static const QRegularExpression token(u"\\A[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}\\z"_s);
    static const QRegularExpression control(u"[\\x00-\\x08\\x0a-\\x1f\\x7f]"_s);
    const QJsonObject lines = headers.toObject();
    for (auto it = lines.begin(); it != lines.end(); ++it) {
        const bool isGood = token.match(it.key()).hasMatch() && !isOwnHeader(it.key())
            && it.value().isString() && !it.value().toString().contains(control);
        if (!isGood)
            return wrongType(u"/custom/headers/"_s + it.key().left(100), u"string"_s);
    }
    return std::nullopt;
}

} // namespace

AssetActions::AssetActions(Catalog &catalog, std::function<void(const QString &)> enqueue,
                           std::function<QString()> origin)
    : m_catalog(catalog), m_enqueue(std::move(enqueue)), m_origin(std::move(origin))
{
}

std::optional<Answer> AssetActions::answer(const Request &request, const QStringList &segments)
{
    const bool isPost = request.method == "POST";
    const QString area = segments.value(1);
    const QString id = segments.value(2);
    const QString action = segments.value(3);
    if (segments.size() == 4 && isPost) {
        if (area == "task"_L1 && action == "retry"_L1)
            return retryTask(id);
        if (area == "asset"_L1 && action == "restore"_L1)
            return restoreAsset(id);
        if (area == "asset"_L1 && action == "export"_L1)
            return exportAsset(id, request);
    }
    if (segments.size() == 3 && area == "asset"_L1) {
        if (request.method == "DELETE")
            return deleteAsset(id);
        if (request.method == "PATCH")
            return changeAsset(id, request);
    }
    return std::nullopt;
}

Answer AssetActions::retryTask(const QString &id)
{
    const auto task = m_catalog.task(id);
    if (task.hasFailed)
        return unreadable();
    if (!task)
        return errorAnswer(404, u"task not found"_s);
    if (task->phase != "failed"_L1 && task->phase != "cancelled"_L1)
        return errorAnswer(400, u"task is not in a retryable state"_s);
    if (!m_catalog.setRetried(id)) {
        // Another request may have been first.
        const auto current = m_catalog.task(id);
        const bool isBegun = current && current->phase != task->phase;
        return isBegun ? errorAnswer(400, u"task is not in a retryable state"_s) : unwritable();
    }
    m_enqueue(id);
    return jsonAnswer(200, compact({ { u"id"_s, id } }));
}

Answer AssetActions::deleteAsset(const QString &id)
{
    const auto asset = m_catalog.asset(id);
    if (asset.hasFailed)
        return unreadable();
    if (!asset)
        return errorAnswer(404, u"Asset not found"_s);
    if (asset->deletedAtMs)
        return errorAnswer(400, u"asset is already deleted"_s);
    return m_catalog.setDeleted(id) ? doneAnswer() : unwritable();
}

Answer AssetActions::restoreAsset(const QString &id)
{
    const auto asset = m_catalog.asset(id);
    if (asset.hasFailed)
        return unreadable();
    if (!asset)
        return errorAnswer(404, u"Asset not found"_s);
    if (!asset->deletedAtMs)
        return errorAnswer(400, u"asset is not deleted"_s);
    return m_catalog.setRestored(id) ? doneAnswer() : unwritable();
}

Answer AssetActions::changeAsset(const QString &id, const Request &request)
{
    const auto body = bodyOf(request);
    if (!body)
        return body.error();
    for (auto it = body->begin(); it != body->end(); ++it) {
        if (it.key() == "storage"_L1 || it.key() == "playbackPolicy"_L1)
            return errorAnswer(422, u"the local service does not support \"%1\""_s.arg(it.key()));
        if (it.key() != "name"_L1 && it.key() != "creatorId"_L1)
            return unknownMember(it.key(), {});
    }
    const QJsonValue name = body->value("name"_L1);
    if (!name.isUndefined() && !name.isString())
        return wrongType(u"/name"_s, u"string"_s);
    if (name.toString().size() > maximumNameLength) {
        return validationAnswer(u"maxLength"_s, u"/name"_s, { { u"limit"_s, maximumNameLength } },
                                u"must NOT have more than 1000 characters"_s);
    }
    auto asset = m_catalog.asset(id);
    if (asset.hasFailed)
        return unreadable();
    if (!asset || asset->deletedAtMs)
        return errorAnswer(404, u"Asset not found"_s);
    if (asset->phase != "ready"_L1)
        return errorAnswer(422, u"asset is not ready"_s);
    if (name.isString()) {
        if (!m_catalog.setName(id, name.toString()))
            return unwritable();
        asset = m_catalog.asset(id);
        if (!asset)
            return unreadable();
    }
    return jsonAnswer(200, compact(assetJson(*asset, m_origin(), false)));
}

Answer AssetActions::exportAsset(const QString &id, const Request &request)
{
    const auto body = bodyOf(request);
    if (!body)
        return body.error();
    if (const std::optional<Answer> fault = exportFault(*body))
        return *fault;
    const auto asset = m_catalog.asset(id);
    if (asset.hasFailed)
        return unreadable();
    if (!asset || asset->deletedAtMs)
        return errorAnswer(404, u"Asset not found with id %1"_s.arg(id));
    if (asset->phase != "ready"_L1)
        return errorAnswer(412, u"asset is not ready to be exported"_s);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    TaskRecord task;
    task.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    task.type = u"export"_s;
    task.createdAtMs = now;
    task.updatedAtMs = now;
    task.phase = u"pending"_s;
    task.inputAssetId = id;
    task.exportParams = *body;
    task.fileId = QString::fromLatin1(randomText(fileIdBytes));
    // It is answered as it was born, and kept as scheduled, in one step.
    TaskRecord scheduled = task;
    scheduled.phase = u"waiting"_s;
    scheduled.scheduledAtMs = now;
    scheduled.retries = 0;
    if (!m_catalog.insertExport(scheduled))
        return unwritable();
    m_enqueue(task.id);
    return jsonAnswer(201, compact({ { u"task"_s, taskJson(task, m_origin()) } }));
}

} // namespace reelwatch::local
