#pragma once

#include "livepeer/livepeerclient.h"

#include <QObject>
#include <QString>

#include <memory>

class QIODevice;

namespace reelwatch {

//! The direct upload of one local file: request-upload, then PUT of the bytes, streamed from disk.
//!
//! Lives in the GUI thread. finished() or failed() is emitted exactly once, unless the upload is destroyed
//! first, which cancels it quietly.
class Upload : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Asking, Sending, Done, Failed };

    //! \a client must outlive the upload. \a filePath may be a resource (":/…").
    Upload(LivepeerClient *client, QString filePath, QString name, QObject *parent = nullptr);
    ~Upload() override;

    void start();
    //! Ends in failed() with Cancelled.
    void cancel();
    //! Ends in failed() with \a error, for a reason of the caller's; nothing when it has ended.
    void giveUp(const ApiError &error);

    Stage stage() const;
    QString name() const;
    QString filePath() const;
    qint64 bytesSent() const;
    qint64 bytesTotal() const; //!< 0 before start()
    QString taskId() const; //!< empty until the server has answered
    ApiError error() const; //!< meaningful in Failed

Q_SIGNALS:
    void taskKnown(const QString &taskId);
    void progressed(qint64 bytesSent, qint64 bytesTotal);
    void finished(const QString &taskId);
    void failed(const reelwatch::ApiError &error);

private:
    void send(const UploadTicket &ticket);
    void noteSent(qint64 sent);
    void succeed();
    void fail(ApiError error);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
