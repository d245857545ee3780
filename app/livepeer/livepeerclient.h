#pragma once

#include "livepeer/asset.h"
#include "livepeer/decoder.h"
#include "livepeer/httptransport.h"
#include "livepeer/orders.h"
#include "livepeer/task.h"
#include "livepeer/taskquery.h"

#include <QFuture>
#include <QObject>

namespace reelwatch {

//! One page of a list, decoded.
template<typename T> struct ListPage
{
    std::vector<T> items;
    std::vector<DecodeProblem> problems;
    QString nextCursor; //!< empty on the last page
    std::optional<qint64> total; //!< only when asked for with count
    QByteArray etag;
    bool notModified = false; //!< the query's ETag still holds; items is empty
    std::optional<qint64> serverDateMs; //!< the server's clock
};
using TaskPage = ListPage<ListedTask>;
using AssetPage = ListPage<Asset>;

//! Work the server accepted.
struct StartedTask
{
    QString taskId; //!< empty on servers that name no task (first week of 02/2022)
    QString assetId;
    bool existedBefore
        = false; //!< the same address was already being imported; the server gave the earlier pair
};

//! Where a file's bytes go.
struct UploadTicket
{
    QUrl url; //!< used as returned; it may name another host
    QUrl tusEndpoint; //!< where the file can be sent in parts; empty when the server names none
    QString taskId; //!< may be empty
    QString assetId;
};

//! Who the key belongs to.
struct AccountFacts
{
    QString userId; //!< empty when the server has no /user/me or refuses it
    QString email;
    bool mayList = true; //!< false for a key restricted to single items
};

//! One method per endpoint of the Livepeer Studio VOD API (both generations). Decoding runs on a worker
//! thread; futures finish in the GUI thread, and never without a value unless the client is destroyed.
//! Errors: see ApiError.
class LivepeerClient : public QObject
{
    Q_OBJECT
public:
    //! \a transport must outlive the client.
    explicit LivepeerClient(HttpTransport *transport, QObject *parent = nullptr);

    //! GET /task.
    QFuture<Result<TaskPage>> listTasks(const ListQuery &query);
    //! GET /task/{id}; the id is percent-encoded, so that it stays one path segment. NotFound without
    //! asking for what cannot be one (empty, ".", "..").
    QFuture<Result<ListedTask>> retrieveTask(const QString &id);
    //! GET /asset.
    QFuture<Result<AssetPage>> listAssets(const ListQuery &query);
    //! GET /asset/{id}?details=true.
    QFuture<Result<Asset>> retrieveAsset(const QString &id);
    //! POST /asset/upload/url; when the server does not know it (404), POST /asset/import, its name in 2022,
    //! where servers know no \a options: creatorId, playbackPolicy, encryption… as the API names them.
    QFuture<Result<StartedTask>> importUrl(const QString &url, const QString &name,
                                           const QJsonObject &options = {});
    //! POST /asset/request-upload; \a options as importUrl() takes them.
    QFuture<Result<UploadTicket>> requestUpload(const QString &name, const QJsonObject &options = {});
    //! GET /user/me; where that is refused or unknown, GET /task?limit=1. Unauthorized when the key is wrong.
    QFuture<Result<AccountFacts>> checkKey();

    // What follows changes something and is sent once: after Offline or Timeout it may or may not have been
    // done.

    //! POST /task/{id}/retry of a failed or cancelled task. Invalid when it is neither; NotFound too where a
    //! server knows no retries (before 2023-11).
    QFuture<Result<void>> retryTask(const QString &id);
    //! DELETE /asset/{id}; it can be restored for seven days. Invalid when that was done already.
    QFuture<Result<void>> deleteAsset(const QString &id);
    //! POST /asset/{id}/restore.
    QFuture<Result<void>> restoreAsset(const QString &id);
    //! PATCH /asset/{id} with another name. Invalid while the asset is not ready.
    QFuture<Result<Asset>> renameAsset(const QString &id, const QString &name);
    //! POST /asset/{id}/export. Conflict while the asset is not ready.
    QFuture<Result<StartedTask>> exportAsset(const QString &id, const ExportTarget &target);
    //! POST /transcode. The task names no asset.
    QFuture<Result<StartedTask>> transcode(const TranscodeOrder &order);
    //! POST /clip. Forbidden while five clips are in work.
    QFuture<Result<StartedTask>> clip(const ClipOrder &order);

    HttpTransport *transport() const { return m_transport; }

private:
    HttpTransport *m_transport;
};

} // namespace reelwatch
