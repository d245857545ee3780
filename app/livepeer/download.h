#pragma once

#include "livepeer/downloadfault.h"
#include "livepeer/livepeerclient.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace reelwatch {

//! The download of the file of one asset to a place on this computer. Each try asks the server for the file's
//! address, because addresses expire, and goes on where the last one was cut if the file is the same. What
//! comes is written beside its place and checked against the asset (PartFile). It lives as long as the
//! program: the rest of a file that is not finished is removed.
//!
//! GUI thread. finished() or failed() is emitted once for every start(), unless it is destroyed first.
class Download : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Waiting, //!< not started
        Receiving, //!< or asking for the address
        Checking,
        Done,
        Failed,
    };
    struct Order
    {
        QString assetId;
        QString name; //!< to be shown
        QString path; //!< where the file goes
        bool mayReplace = false; //!< what is there now
    };
    //! What keeps a download that will go on by itself.
    struct Trouble
    {
        ApiError error;
        qint64 nextTryMs = 0; //!< since the epoch
    };

    //! \a client must outlive the download.
    Download(LivepeerClient *client, Order order, QObject *parent = nullptr);
    ~Download() override;

    void start(); //!< also again after it failed, from where it was if that can be
    //! Readies one that failed for start(), like one that waits for its turn.
    void await();
    void tryNow(); //!< what waits for its next try
    //! Ends in failed() with Cancelled; nothing when it has ended.
    void cancel();
    void giveUp(const ApiError &error); //!< ends in failed()

    Stage stage() const;
    QString name() const;
    QString path() const;
    qint64 bytesReceived() const;
    std::optional<qint64> bytesTotal() const; //!< null while it is not known
    //! Had to begin again, because the file had changed on the server.
    bool hasBegunAgain() const;
    const DownloadFault &fault() const; //!< meaningful in Failed
    const std::optional<Trouble> &trouble() const; //!< in Receiving

Q_SIGNALS:
    void progressed();
    void troubleChanged();
    void finished();
    void failed(const reelwatch::DownloadFault &fault);

private:
    void ask();
    void onAsset(const Asset &asset);
    void fetch();
    bool onHead(const HttpResponse &head);
    bool onBytes(const QByteArray &bytes);
    void onEnd(const Result<HttpResponse> &answer);
    void onWholeAnswer(int status);
    void onError(const ApiError &error, bool isOfFile);
    void fromBeginning(bool isChanged);
    void check();
    void succeed();
    void fail(const DownloadFault &fault);
    void dropFile();
    void onFileFault(const DownloadFault &fault);
    void stopNetwork();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
