#pragma once

#include "local/catalog.h"
#include "local/fileintake.h"
#include "local/message.h"
#include "local/servicefolder.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string_view>

namespace reelwatch::local {

class Api;

//! The body of one direct upload on its way to disk. Used by one thread; ends with finish() or with its
//! destruction, after which the upload can be sent again.
class UploadSession
{
public:
    UploadSession(Api &api, const TaskRecord &task, std::optional<qint64> promisedBytes);
    ~UploadSession();
    UploadSession(const UploadSession &) = delete;
    UploadSession &operator=(const UploadSession &) = delete;

    bool write(std::string_view bytes);
    //! \a isWhole: the body came to its regular end.
    Answer finish(bool isWhole);

private:
    Api &m_api;
    QString m_taskId;
    QString m_token;
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
    //! Answers everything but the bytes of uploads. Calls refusal() by itself.
    Answer answer(const Request &request);

    //! True for the bytes of a direct upload.
    static bool isUpload(const Request &request);
    //! Either a session, or in \a refused why there is none.
    std::unique_ptr<UploadSession> beginUpload(const Request &request, Answer &refused);
    bool hasUploadsUnderWay();
    //! Fails the direct uploads whose file has not come in time; \a nowMs since the epoch.
    void failForgottenUploads(qint64 nowMs);

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
    std::atomic<quint16> m_port { 0 };
    std::optional<int> m_queueLimit;
    std::mutex m_uploadsMutex;
    std::set<QString> m_uploadsUnderWay; //!< tokens
};

} // namespace reelwatch::local
