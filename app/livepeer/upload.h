#pragma once

#include "livepeer/fileidentity.h"
#include "livepeer/livepeerclient.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;

namespace reelwatch {

//! What has to be kept of an upload so that another run of the program can go on with it. A plain value. The
//! addresses let whoever knows them write to the upload: they are for the account's own folder only.
struct UploadRecord
{
    QString filePath;
    QString name;
    QJsonObject options; //!< as LivepeerClient::requestUpload() takes them
    FileIdentity file;
    //! Without an address, it is that of a file sent in one piece which may have arrived, or not.
    QString taskId;
    QString assetId;
    QUrl tusEndpoint; //!< where it is made
    QUrl location; //!< where its parts go; empty before it was made
    bool isOwnServer = false; //!< both lie on the account's own server
    qint64 bytesSent = 0; //!< when last heard of; the server knows better
    bool isPaused = false; //!< by the person

    bool operator==(const UploadRecord &) const = default;
};

//! The upload of one local file: request-upload, then the bytes, streamed from disk. They go in parts (TUS)
//! where the server takes them so, and then a cut costs at most one part; else with one PUT.
//!
//! Lives in the GUI thread. finished() or failed() is emitted once for every start() or resume(), unless
//! the upload is paused or destroyed first, which ends it quietly; the server keeps what it has.
class Upload : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Asking, Sending, Paused, Done, Failed };

    //! Why an upload whose bytes are partly on the server cannot go on.
    enum class Obstacle {
        None,
        FileChanged,
        FileMissing,
        Expired, //!< the server does not keep it any more
    };

    //! What keeps an upload that will go on by itself.
    struct Trouble
    {
        ApiError error;
        qint64 nextTryMs = 0; //!< since the epoch
    };

    //! \a client must outlive the upload. \a filePath may be a resource (":/…").
    Upload(LivepeerClient *client, QString filePath, QString name, QObject *parent = nullptr);
    //! One that was begun in an earlier run.
    Upload(LivepeerClient *client, UploadRecord record, QObject *parent = nullptr);
    ~Upload() override;

    //! What the server is to do with the file; may hold an encrypted key. Before start().
    void setOptions(const QJsonObject &options);
    void start();
    //! Ends in failed() with Cancelled; the server is asked to throw away what it has.
    void cancel();
    //! Ends in failed() with \a error, for a reason of the caller's; nothing when it has ended.
    void giveUp(const ApiError &error);
    //! What is sent in one request, in bytes. Before start().
    void setChunkBytes(qint64 bytes);
    //! Whether it asks again by itself when the server has no room for it now, some times, or cannot be
    //! reached. Before start().
    void setAsksAgain(bool asksAgain);
    //! After which errors whoever began it tries the file again, without a person's doing; none unless told.
    void setTriedAgainAfter(std::function<bool(const ApiError &error)> isTriedAgainAfter);

    //! Whether it can stop now and go on later without losing what was sent.
    bool canPause() const;
    void pause();
    //! Whether it is paused, or failed for a reason that may pass: start() goes on where it was then.
    bool canGoOn() const;
    //! Readies one that can go on for start(), like one that waits for its turn.
    void await();
    //! Tries again now what waits for its next try.
    void tryNow();

    Stage stage() const;
    QString name() const;
    QString filePath() const;
    QJsonObject options() const;
    qint64 bytesSent() const;
    qint64 bytesTotal() const; //!< 0 before start(), unless it was begun earlier
    QString taskId() const; //!< empty until the server has answered
    ApiError error() const; //!< meaningful in Failed
    Obstacle obstacle() const; //!< meaningful in Failed
    //! Whether it has failed, but its file is tried again without a person's doing.
    bool isTriedAgain() const;
    const std::optional<Trouble> &trouble() const; //!< in Asking and Sending
    //! What another run needs to do the rest: all of it, when the server takes no parts. Null when it has
    //! ended.
    std::optional<UploadRecord> record() const;

Q_SIGNALS:
    void taskKnown(const QString &taskId);
    void progressed(qint64 bytesSent, qint64 bytesTotal);
    void paused();
    void troubleChanged();
    void recordChanged(); //!< but for the bytes sent
    void finished(const QString &taskId);
    void failed(const reelwatch::ApiError &error);

private:
    bool open();
    void onIdentity(const FileIdentity &identity);
    void ask();
    void onRefusal(const ApiError &error);
    void send(const UploadTicket &ticket);
    void sendInParts();
    void sendWhole();
    void onSentWhole(const Result<HttpResponse> &answer);
    void askWhetherItArrived();
    void noteSent(qint64 sent);
    void noteOffset(qint64 offset);
    void failSending(ApiError error);
    void failExpired();
    void failEnded(const QString &words);
    void failChanged();
    void stopSending();
    void succeed();
    void fail(ApiError error);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
