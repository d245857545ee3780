#pragma once

#include "local/assetactions.h"
#include "local/catalog.h"
#include "local/fileintake.h"
#include "local/incomingupload.h"
#include "local/message.h"
#include "local/resumableuploads.h"
#include "local/servicefolder.h"
#include "local/uploadsunderway.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace reelwatch::local {

class Api;

//! The body of one direct upload. When it ends early, the upload can be sent again.
class UploadSession : public IncomingUpload
{
public:
    UploadSession(Api &api, const TaskRecord &task, std::optional<qint64> promisedBytes,
                  UploadsUnderWay::Claim claim);

    bool write(std::string_view bytes) override;
    Answer finish(bool isWhole) override;

private:
    Api &m_api;
    UploadsUnderWay::Claim m_claim;
    QString m_taskId;
    QString m_fileId;
    std::optional<qint64> m_promisedBytes;
    FileIntake m_intake;
    bool m_isOpen = false;
};

//! The routes: a request in, an answer out. Thread-safe; knows nothing of sockets.
class Api
{
public:
    //! JSON bodies above this many bytes are refused, as by the hosted service.
    static constexpr qint64 maximumBodyBytes = 100'000;

    //! How long an upload address waits for its file.
    static constexpr qint64 uploadPatienceMs = 12 * 60 * 60 * 1000;

    //! \a catalog must outlive the object. \a enqueue is called, from any thread, for each task that became
    //! waiting.
    Api(Catalog &catalog, ServiceFolder folder, QByteArray key, std::function<void(const QString &)> enqueue);

    //! The port in addresses and in the Host header that is accepted.
    void setPort(quint16 port);
    //! Refuses new work while so many tasks are unfinished, as the hosted service does. Before any request.
    void setQueueLimit(std::optional<int> tasks) { m_queueLimit = tasks; }

    //! What must be refused before a body is read; empty when the request may go on.
    std::optional<Answer> refusal(const Request &request) const;
    //! Whether \a request is about an upload that there is, or about none at all: where uploads go, nobody is
    //! asked for a key.
    bool isOfKnownUpload(const Request &request) const;
    //! Answers everything but the bytes of uploads. Calls refusal() by itself.
    Answer answer(const Request &request);

    //! True for the bytes of an upload, whole or in parts.
    static bool isUpload(const Request &request);
    //! Either what takes the bytes, or in \a refused why there is nothing. \a interrupt: see UploadsUnderWay.
    std::unique_ptr<IncomingUpload> beginUpload(const Request &request, std::function<void()> interrupt,
                                                Answer &refused);
    bool hasUploadsUnderWay();
    //! Fails the uploads whose file has not come in time, and takes away parts that nobody waits for; \a
    //! nowMs since the epoch. Uploads that a killed service had not recorded as whole are, so it is to be
    //! called before anything is served.
    void tidyUploads(qint64 nowMs);

private:
    friend class UploadSession;

    QString origin() const;
    Answer listTasks(const Request &request) const;
    Answer listAssets(const Request &request) const;
    Answer retrieveTask(const QString &id) const;
    Answer retrieveAsset(const QString &id, const Request &request) const;
    Answer beginImport(const Request &request, bool is2022);
    Answer requestUpload(const Request &request);
    std::optional<Answer> queueRefusal() const;
    Answer storedFile(const QStringList &segments, const Request &request) const;

    Catalog &m_catalog;
    ServiceFolder m_folder;
    QByteArray m_key;
    std::function<void(const QString &)> m_enqueue;
    AssetActions m_actions;
    std::atomic<quint16> m_port { 0 };
    std::optional<int> m_queueLimit;
    UploadsUnderWay m_uploadsUnderWay;
    ResumableUploads m_resumable;
};

} // namespace reelwatch::local
