#include "local/api.h"

#include "local/byterange.h"
#include "local/gate.h"
#include "local/listrequest.h"
#include "local/sourcefailure.h"
#include "local/wire.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr qint64 sameImportWithinMs = 15 * 60 * 1000;
constexpr int tokenBytes = 32;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QStringList segmentsOf(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &part : path.split('/')) {
        if (!part.isEmpty())
            segments.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    }
    return segments;
}

struct NewAsset
{
    QString name;
    QString url; //!< empty for uploads
    QString creatorId;
    bool isAskedPublic = false;
};

enum class Route { Import2022, UploadUrl, RequestUpload };

//! Members of the documented bodies that change nothing here.
bool isIgnoredMember(const QString &member)
{
    static const QStringList ignored { u"staticMp4"_s,    u"c2pa"_s, u"profiles"_s,
                                       u"thumbnails"_s,   u"meta"_s, u"targetSegmentSizeSecs"_s,
                                       u"objectStoreId"_s };
    return ignored.contains(member);
}

//! Members that ask for something this service cannot do; leaving them unheeded would betray what was asked.
bool isUnsupportedMember(const QString &member)
{
    static const QStringList unsupported { u"encryption"_s, u"storage"_s, u"playbackPolicy"_s };
    return unsupported.contains(member);
}

//! What is asked for without being asked, too.
bool isPublicPolicy(const QJsonValue &policy)
{
    return policy[u"type"].toString() == "public"_L1;
}

//! As the hosted service takes it: a text, or {"type":"unverified","value":…}. Null when it is neither.
std::optional<QString> creatorOf(const QJsonValue &given)
{
    if (given.isUndefined())
        return QString();
    if (given.isObject() && given[u"type"].toString() != "unverified"_L1)
        return std::nullopt;
    const QJsonValue value = given.isObject() ? given[u"value"] : given;
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

bool asksForUnsupported(const QString &member, const QJsonValue &value)
{
    if (member == "playbackPolicy"_L1 && isPublicPolicy(value))
        return false;
    return (isUnsupportedMember(member) && !value.isNull()) || (member == "c2pa"_L1 && value.toBool());
}

tl::expected<NewAsset, Answer> parsedNewAsset(const Request &request, Route route)
{
    if (!request.contentType.toLower().startsWith("application/json"))
        return tl::make_unexpected(
            errorAnswer(422, u"expected a JSON body with Content-Type: application/json"_s));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &problem);
    if (document.isNull())
        return tl::make_unexpected(errorAnswer(400, u"the body is not JSON: "_s + problem.errorString()));
    if (!document.isObject()) {
        return tl::make_unexpected(
            validationAnswer(u"type"_s, {}, QJsonObject { { u"type"_s, u"object"_s } }, u"must be object"_s));
    }
    const QJsonObject body = document.object();
    const bool takesUrl = route != Route::RequestUpload;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString &member = it.key();
        if (asksForUnsupported(member, it.value())) {
            return tl::make_unexpected(
                errorAnswer(422, u"the local service does not support \"%1\""_s.arg(member)));
        }
        const bool isKnown = member == "name"_L1 || (takesUrl && member == "url"_L1)
            || member == "creatorId"_L1 || isIgnoredMember(member) || isUnsupportedMember(member);
        if (!isKnown) {
            return tl::make_unexpected(validationAnswer(
                u"additionalProperties"_s, {}, QJsonObject { { u"additionalProperty"_s, member.left(100) } },
                u"must NOT have additional properties"_s));
        }
    }
    if (route == Route::Import2022 && body.value(u"url").toString().isEmpty())
        return tl::make_unexpected(
            errorAnswer(422, u"Must provide a \"url\" field for the asset contents"_s));
    for (const QString &member : takesUrl ? QStringList { u"name"_s, u"url"_s } : QStringList { u"name"_s }) {
        const QJsonValue value = body.value(member);
        if (value.isUndefined()) {
            return tl::make_unexpected(validationAnswer(u"required"_s, {},
                                                        QJsonObject { { u"missingProperty"_s, member } },
                                                        u"must have required property '%1'"_s.arg(member)));
        }
        if (!value.isString()) {
            return tl::make_unexpected(validationAnswer(
                u"type"_s, u'/' + member, QJsonObject { { u"type"_s, u"string"_s } }, u"must be string"_s));
        }
    }
    const std::optional<QString> creator = creatorOf(body.value(u"creatorId"));
    if (!creator || creator->size() > maximumNameLength) {
        return tl::make_unexpected(validationAnswer(
            u"anyOf"_s, u"/creatorId"_s, {}, u"must be a text, or an object of the type unverified"_s));
    }
    NewAsset asset { body.value(u"name").toString(), body.value(u"url").toString(), *creator,
                     isPublicPolicy(body.value(u"playbackPolicy")) };
    if (asset.name.size() > maximumNameLength) {
        return tl::make_unexpected(validationAnswer(u"maxLength"_s, u"/name"_s,
                                                    QJsonObject { { u"limit"_s, maximumNameLength } },
                                                    u"must NOT have more than 1000 characters"_s));
    }
    if (takesUrl) {
        static const QRegularExpression pattern(u"\\A(https?|ipfs|ar)://"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        const QUrl url(asset.url, QUrl::StrictMode);
        if (!pattern.match(asset.url).hasMatch() || !url.isValid() || url.host().isEmpty()) {
            return tl::make_unexpected(validationAnswer(
                u"pattern"_s, u"/url"_s, QJsonObject { { u"pattern"_s, u"^(https?|ipfs|ar)://"_s } },
                u"must be a complete http, https, ipfs or ar address"_s));
        }
    }
    return asset;
}

QByteArray contentTypeOf(const AssetRecord &asset)
{
    const QString format = asset.videoSpec.value(u"format").toString();
    bool hasVideo = false;
    const QJsonArray tracks = asset.videoSpec.value(u"tracks").toArray();
    for (const auto &track : tracks)
        hasVideo = hasVideo || track.toObject().value(u"type").toString() == "video"_L1;
    const QByteArray kind = hasVideo ? QByteArrayLiteral("video/") : QByteArrayLiteral("audio/");
    if (format == "mp4"_L1 || format == "webm"_L1 || format == "ogg"_L1)
        return kind + format.toLatin1();
    if (format == "mov"_L1)
        return QByteArrayLiteral("video/quicktime");
    if (format == "matroska"_L1)
        return kind + "x-matroska";
    if (format == "mpegts"_L1)
        return QByteArrayLiteral("video/mp2t");
    if (format == "avi"_L1)
        return QByteArrayLiteral("video/x-msvideo");
    if (format == "mp3"_L1)
        return QByteArrayLiteral("audio/mpeg");
    if (format == "wav"_L1 || format == "flac"_L1)
        return QByteArrayLiteral("audio/") + format.toLatin1();
    return QByteArrayLiteral("application/octet-stream");
}

template<typename Page>
Answer listAnswer(const QJsonArray &items, const Page &page, const ListRequest &list, const Request &request,
                  const QString &origin)
{
    Answer answer = jsonAnswer(200, QJsonDocument(items).toJson(QJsonDocument::Compact));
    if (page.records.empty())
        return answer;
    if (page.total)
        answer.headers.emplace_back("X-Total-Count", QByteArray::number(*page.total));
    if (page.hasMore) {
        const QString cursor
            = nextCursor(list, static_cast<int>(page.records.size()), page.records.back().id);
        answer.headers.emplace_back("Link",
                                    '<' + origin.toLatin1() + request.path + '?'
                                        + queryWithCursor(request.query, cursor) + ">; rel=\"next\"");
    }
    return answer;
}

Answer notFound()
{
    return errorAnswer(404, u"not found"_s);
}

} // namespace

UploadSession::UploadSession(Api &api, const TaskRecord &task, std::optional<qint64> promisedBytes,
                             UploadsUnderWay::Claim claim)
    : m_api(api), m_claim(std::move(claim)), m_taskId(task.id), m_fileId(task.fileId),
      m_promisedBytes(promisedBytes), m_intake(api.m_folder.videoFile(task.fileId))
{
    m_isOpen = m_intake.open();
}

bool UploadSession::write(std::string_view bytes)
{
    return m_isOpen && m_intake.write(bytes);
}

Answer UploadSession::finish(bool isWhole)
{
    if (!m_intake.problem().isEmpty())
        return errorAnswer(500, m_intake.problem());
    if (!isWhole || (m_promisedBytes && m_intake.size() != *m_promisedBytes))
        return errorAnswer(400, u"the upload was cut; send the file again"_s);
    if (m_intake.size() == 0)
        return errorAnswer(422, u"The file is empty."_s);
    if (!m_intake.finish())
        return errorAnswer(500, m_intake.problem());
    if (!m_api.m_catalog.setWaiting(m_taskId, m_intake.facts()))
        return errorAnswer(500, u"the upload could not be recorded; send the file again"_s);
    m_api.m_resumable.forget(m_fileId);
    m_api.m_enqueue(m_taskId);
    Answer answer;
    answer.status = 200;
    return answer;
}

Api::Api(Catalog &catalog, ServiceFolder folder, QByteArray key, std::function<void(const QString &)> enqueue)
    : m_catalog(catalog), m_folder(std::move(folder)), m_key(std::move(key)), m_enqueue(std::move(enqueue)),
      m_actions(catalog, m_enqueue, [this] { return origin(); }),
      m_resumable(m_catalog, m_folder, m_uploadsUnderWay, m_enqueue)
{
}

void Api::setPort(quint16 port)
{
    m_port = port;
}

QString Api::origin() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port.load());
}

bool Api::isUpload(const Request &request)
{
    if (request.method == "PATCH")
        return tusTarget(request.path).has_value();
    return request.method == "PUT"
        && segmentsOf(request.path) == QStringList { u"api"_s, u"asset"_s, u"upload"_s, u"direct"_s };
}

std::optional<Answer> Api::refusal(const Request &request) const
{
    if (auto refused = foreignRefusal(request, m_port))
        return refused;
    if (const auto target = tusTarget(request.path))
        return tusRefusal(request, *target);
    const QStringList segments = segmentsOf(request.path);
    if (segments.isEmpty())
        return notFound();
    if (segments.first() == "healthz"_L1 || segments.first() == "files"_L1) {
        if (request.method == "GET" || request.method == "HEAD")
            return std::nullopt;
        Answer answer = errorAnswer(405, u"method not allowed"_s);
        answer.headers.emplace_back("Allow", "GET, HEAD");
        return answer;
    }
    if (segments.first() != "api"_L1 || segments.size() < 2)
        return notFound();
    const QString &area = segments.at(1);
    const bool isKnown = area == "task"_L1 || area == "asset"_L1 || area == "user"_L1 || area == "version"_L1;
    if (!isKnown)
        return notFound();
    if (area == "version"_L1 || isUpload(request))
        return std::nullopt;
    if (auto refused = keyRefusal(request, m_key))
        return refused;
    if (request.contentLength.value_or(0) > maximumBodyBytes)
        return errorAnswer(413, u"request entity too large"_s);
    return std::nullopt;
}

bool Api::isOfKnownUpload(const Request &request) const
{
    const auto target = tusTarget(request.path);
    if (target && !target->fileId.isEmpty())
        return m_catalog.taskOfFile(target->fileId).has_value();
    if (!target && !isUpload(request))
        return true;
    const QString token = queryValue(request.query, "token");
    return !token.isEmpty() && m_catalog.taskOfUploadToken(token).has_value();
}

Answer Api::answer(const Request &request)
{
    if (auto refused = refusal(request))
        return *refused;
    if (const auto target = tusTarget(request.path))
        return m_resumable.answer(request, *target, origin());
    const QStringList segments = segmentsOf(request.path);
    if (segments.first() == "healthz"_L1 && segments.size() == 1)
        return jsonAnswer(200, compact({ { u"ok"_s, true } }));
    if (segments.first() == "files"_L1)
        return storedFile(segments, request);

    const bool isGet = request.method == "GET" || request.method == "HEAD";
    const bool isPost = request.method == "POST";
    const QString route = segments.mid(1).join(u'/');
    Answer answer = notFound();
    if (isGet && route == "version"_L1) {
        answer = jsonAnswer(
            200,
            compact({ { u"tag"_s, u"reelwatch-local-" REELWATCH_VERSION ""_s }, { u"commit"_s, u""_s } }));
    } else if (isGet && route == "user/me"_L1) {
        answer = jsonAnswer(
            200, compact({ { u"id"_s, localUserId() }, { u"email"_s, u""_s }, { u"admin"_s, false } }));
    } else if (isGet && route == "task"_L1) {
        answer = listTasks(request);
    } else if (isGet && route == "asset"_L1) {
        answer = listAssets(request);
    } else if (isGet && segments.size() == 3 && segments.at(1) == "task"_L1) {
        answer = retrieveTask(segments.at(2));
    } else if (isGet && segments.size() == 3 && segments.at(1) == "asset"_L1) {
        answer = retrieveAsset(segments.at(2), request);
    } else if (isPost && route == "asset/import"_L1) {
        answer = beginImport(request, true);
    } else if (isPost && route == "asset/upload/url"_L1) {
        answer = beginImport(request, false);
    } else if (isPost && route == "asset/request-upload"_L1) {
        answer = requestUpload(request);
    } else if (auto acted = m_actions.answer(request, segments)) {
        answer = *acted;
    }
    applyEtag(request, answer);
    return answer;
}

Answer Api::listTasks(const Request &request) const
{
    const auto list = parsedListRequest(request.query, ListKind::Tasks);
    if (!list)
        return errorAnswer(list.error().status, list.error().text);
    const auto page = m_catalog.tasks(*list);
    if (page.hasFailed)
        return unreadable();
    QJsonArray items;
    for (const TaskRecord &task : page.records)
        items.append(taskJson(task, origin()));
    return listAnswer(items, page, *list, request, origin());
}

Answer Api::listAssets(const Request &request) const
{
    const auto list = parsedListRequest(request.query, ListKind::Assets);
    if (!list)
        return errorAnswer(list.error().status, list.error().text);
    const auto page = m_catalog.assets(*list);
    if (page.hasFailed)
        return unreadable();
    QJsonArray items;
    for (const AssetRecord &asset : page.records)
        items.append(assetJson(asset, origin(), list->wantsDetails));
    return listAnswer(items, page, *list, request, origin());
}

Answer Api::retrieveTask(const QString &id) const
{
    const auto task = m_catalog.task(id);
    if (task.hasFailed)
        return unreadable();
    return task ? jsonAnswer(200, compact(taskJson(*task, origin()))) : notFound();
}

Answer Api::retrieveAsset(const QString &id, const Request &request) const
{
    const auto asset = m_catalog.asset(id);
    if (asset.hasFailed)
        return unreadable();
    if (!asset || asset->deletedAtMs)
        return errorAnswer(404, u"Asset not found"_s);
    const bool withTracks = !queryValue(request.query, "details").isEmpty();
    return jsonAnswer(200, compact(assetJson(*asset, origin(), withTracks)));
}

Answer Api::beginImport(const Request &request, bool is2022)
{
    const auto wanted = parsedNewAsset(request, is2022 ? Route::Import2022 : Route::UploadUrl);
    if (!wanted)
        return wanted.error();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString type = is2022 ? u"import"_s : u"upload"_s;
    if (!is2022) {
        const auto earlier = m_catalog.unfinishedTaskOfUrl(type, wanted->url, now - sameImportWithinMs);
        const auto asset = earlier ? m_catalog.asset(earlier->outputAssetId) : std::nullopt;
        if (earlier.hasFailed || asset.hasFailed)
            return unreadable();
        if (asset) {
            return jsonAnswer(200,
                              compact({ { u"asset"_s, assetJson(*asset, origin(), false) },
                                        { u"task"_s, QJsonObject { { u"id"_s, earlier->id } } } }));
        }
    }
    if (auto refused = queueRefusal())
        return *refused;
    AssetRecord asset;
    asset.id = newId();
    asset.name = wanted->name;
    asset.createdAtMs = now;
    asset.updatedAtMs = now;
    asset.phase = u"waiting"_s;
    asset.sourceType = u"url"_s;
    asset.sourceUrl = wanted->url;
    asset.creatorId = wanted->creatorId;
    asset.isAskedPublic = wanted->isAskedPublic;
    asset.fileId = QString::fromLatin1(randomText(fileIdBytes));
    TaskRecord task;
    task.id = newId();
    task.type = type;
    task.createdAtMs = now;
    task.updatedAtMs = now;
    task.phase = u"pending"_s;
    task.outputAssetId = asset.id;
    task.url = wanted->url;
    task.fileId = asset.fileId;
    // It is answered as it was born, and kept as scheduled, in one step: a task written half-way would wait
    // for ever.
    TaskRecord scheduled = task;
    scheduled.phase = u"waiting"_s;
    scheduled.scheduledAtMs = now;
    scheduled.retries = 0;
    if (!m_catalog.insert(scheduled, asset))
        return errorAnswer(500, u"the task could not be written; check the free space on the disk"_s);
    m_enqueue(task.id);
    const QJsonObject taskPart = is2022 ? taskJson(task, origin()) : QJsonObject { { u"id"_s, task.id } };
    return jsonAnswer(
        201, compact({ { u"asset"_s, assetJson(asset, origin(), false) }, { u"task"_s, taskPart } }));
}

//! Without Retry-After, and in the words of the hosted service.
std::optional<Answer> Api::queueRefusal() const
{
    if (!m_queueLimit)
        return std::nullopt;
    const std::optional<int> unfinished = m_catalog.unfinishedCount();
    if (!unfinished)
        return unreadable();
    if (*unfinished < *m_queueLimit)
        return std::nullopt;
    return errorAnswer(429, u"user %1 has reached the maximum number of pending tasks"_s.arg(localUserId()));
}

Answer Api::requestUpload(const Request &request)
{
    const auto wanted = parsedNewAsset(request, Route::RequestUpload);
    if (!wanted)
        return wanted.error();
    if (auto refused = queueRefusal())
        return *refused;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    AssetRecord asset;
    asset.id = newId();
    asset.name = wanted->name;
    asset.createdAtMs = now;
    asset.updatedAtMs = now;
    asset.phase = u"uploading"_s;
    asset.sourceType = u"directUpload"_s;
    asset.creatorId = wanted->creatorId;
    asset.isAskedPublic = wanted->isAskedPublic;
    asset.fileId = QString::fromLatin1(randomText(fileIdBytes));
    TaskRecord task;
    task.id = newId();
    task.type = u"upload"_s;
    task.createdAtMs = now;
    task.updatedAtMs = now;
    task.phase = u"pending"_s;
    task.outputAssetId = asset.id;
    task.uploadToken = QString::fromLatin1(randomText(tokenBytes));
    task.fileId = asset.fileId;
    if (!m_catalog.insert(task, asset))
        return errorAnswer(500, u"the task could not be written; check the free space on the disk"_s);
    return jsonAnswer(200,
                      compact({ { u"url"_s, uploadAddress(task.uploadToken, origin()) },
                                { u"tusEndpoint"_s, tusEndpoint(task.uploadToken, origin()) },
                                { u"asset"_s, assetJson(asset, origin(), false) },
                                { u"task"_s, QJsonObject { { u"id"_s, task.id } } } }));
}

std::unique_ptr<IncomingUpload> Api::beginUpload(const Request &request, std::function<void()> interrupt,
                                                 Answer &refused)
{
    const auto refuse = [&refused](Answer answer) {
        refused = std::move(answer);
        return nullptr;
    };
    if (auto foreign = foreignRefusal(request, m_port))
        return refuse(*foreign);
    if (const auto target = tusTarget(request.path)) {
        if (auto unclear = tusRefusal(request, *target))
            return refuse(*unclear);
        return m_resumable.begin(request, *target, std::move(interrupt), refused);
    }
    const QString token = queryValue(request.query, "token");
    const auto task = token.isEmpty() ? std::nullopt : m_catalog.taskOfUploadToken(token);
    if (task.hasFailed)
        return refuse(unreadable());
    if (!task)
        return refuse(errorAnswer(403, u"Invalid signed upload URL"_s));
    if (!request.contentLength && !request.isChunked)
        return refuse(errorAnswer(411, u"the length of the upload must be given"_s));
    auto claim = m_uploadsUnderWay.claim(task->id);
    if (!claim)
        return refuse(errorAnswer(409, u"an upload to this address is under way"_s));
    auto session = std::make_unique<UploadSession>(*this, *task, request.contentLength, std::move(*claim));
    // Asked again now that no other upload of this task can be under way: one may just have ended.
    const auto current = m_catalog.task(task->id);
    if (current.hasFailed)
        return refuse(unreadable());
    if (!current || current->phase != "pending"_L1)
        return refuse(errorAnswer(422, u"asset has already been uploaded"_s));
    return session;
}

bool Api::hasUploadsUnderWay()
{
    return !m_uploadsUnderWay.isEmpty();
}

void Api::tidyUploads(qint64 nowMs)
{
    const auto forgotten = m_catalog.pendingUploads(nowMs - uploadPatienceMs);
    for (const TaskRecord &task : forgotten) {
        // Claimed while writing, so that no upload of this task can begin in between.
        const auto claim = m_uploadsUnderWay.claim(task.id);
        if (claim && !m_resumable.isAwaited(task.fileId, nowMs))
            m_catalog.setFailed(task.id, u"The file never arrived."_s);
    }
    m_resumable.tidy(nowMs);
}

Answer Api::storedFile(const QStringList &segments, const Request &request) const
{
    if (segments.size() != 3 || !isFileId(segments.at(1)))
        return notFound();
    const bool isVideo = segments.at(2) == "video"_L1;
    if (!isVideo && segments.at(2) != "metadata.json"_L1)
        return notFound();
    const auto asset = m_catalog.assetOfFile(segments.at(1));
    if (asset.hasFailed)
        return unreadable();
    if (!asset || asset->deletedAtMs || asset->phase != "ready"_L1)
        return notFound();
    // The record's own id, not the text from the address, becomes part of the path.
    const QString path = isVideo ? m_folder.videoFile(asset->fileId) : m_folder.metadataFile(asset->fileId);
    const QFileInfo info(path);
    if (!info.isFile())
        return notFound();

    Answer answer;
    answer.contentType
        = isVideo ? contentTypeOf(*asset) : QByteArrayLiteral("application/json; charset=utf-8");
    answer.headers.emplace_back("Accept-Ranges", "bytes");
    answer.headers.emplace_back("X-Content-Type-Options", "nosniff");
    // The video of an asset that is ready is never written again under its id.
    const QByteArray etag = '"' + asset->fileId.toLatin1() + '-' + QByteArray::number(info.size(), 16) + '"';
    if (isVideo)
        answer.headers.emplace_back("ETag", etag);
    const bool isSameFile = request.ifRange.isEmpty() || (isVideo && request.ifRange.trimmed() == etag);
    const ByteRange range = byteRange(isSameFile ? request.range : QByteArray(), info.size());
    if (range.verdict == ByteRange::Verdict::Unsatisfiable) {
        Answer refused = errorAnswer(416, u"the range lies outside the file"_s);
        refused.headers.emplace_back("Content-Range", "bytes */" + QByteArray::number(info.size()));
        return refused;
    }
    if (range.verdict == ByteRange::Verdict::Partial) {
        answer.status = 206;
        answer.headers.emplace_back("Content-Range",
                                    "bytes " + QByteArray::number(range.offset) + '-'
                                        + QByteArray::number(range.offset + range.length - 1) + '/'
                                        + QByteArray::number(info.size()));
    }
    answer.file = FilePart { path, range.offset, range.length };
    return answer;
}

} // namespace reelwatch::local
