#pragma once

#include "accounts/account.h"
#include "accounts/builtinservice.h"
#include "livepeer/httptransport.h"
#include "livepeer/livepeerclient.h"
#include "session/downloadqueue.h"
#include "session/uploadqueue.h"
#include "tasks/assetnames.h"
#include "tasks/taskstore.h"
#include "tasks/tasksync.h"
#include "tasks/tasktablemodel.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace reelwatch {

//! What of a session's work is not at its end.
enum class Unfinished {
    Nothing,
    Kept, //!< uploads that go on when the account is open again
    Manifest, //!< the import of one, which a person can go on with when the account is open again
    Batch, //!< things done to many tasks, the rest of which is not done
    Downloads, //!< which stop with the session, and perhaps such uploads
    Lost, //!< work that ends with the session
};

//! One open account: transport, client, store, sync, names and uploads, made and ended together.
//!
//! A Remote account without a key asks nothing until setKey() is called (with the keyring's answer, which may
//! be empty) or that takes too long. For the built-in account it also starts the local service and follows
//! its address. Imports and uploads asked for while the key or the service is awaited wait as well. The rows
//! of a ThisRunOnly account live in memory only. GUI thread.
class AccountSession : public QObject
{
    Q_OBJECT
public:
    //! \a key may be empty for the built-in account and for a remote one whose key is not known yet.
    //! \a localServiceFolder is used by the built-in account only; \a databasePath may be ":memory:".
    struct Setup
    {
        Account account;
        QString key;
        QString databasePath;
        QString localServiceFolder;
        //! How long a key is awaited; longer than a keyring may take to answer.
        std::chrono::milliseconds keyPatience = std::chrono::seconds(11);
    };
    explicit AccountSession(const Setup &setup, QObject *parent = nullptr);
    ~AccountSession() override;

    //! Shows what is stored, then starts to sync.
    void open();

    const Account &account() const;
    void setKey(const QString &key); //!< also asks again

    LivepeerClient *client() const;
    TaskStore *store() const;
    TaskSync *sync() const;
    UploadQueue *uploads() const;
    DownloadQueue *downloads() const;
    //! Names for tasks that carry none; those it finds go into the store.
    AssetNames *names() const;
    const TransferMeter &meter() const;

    //! Starts the import of one http, https, ipfs or ar address; importStarted() or importFailed() follows.
    //! \a options as LivepeerClient::importUrl() takes them.
    void importUrl(const QString &url, const QString &name = {}, const QJsonObject &options = {});
    //! Starts the upload of one file as soon as the server can be asked; its task is followed when the bytes
    //! have arrived.
    void importFile(const QString &filePath, const QString &name = {}, const QJsonObject &options = {});
    //! Whether the server's address and key are known, so that it can be asked.
    bool isReachable() const;
    //! Uploads and downloads that have not ended, and addresses the server has not accepted or refused yet.
    bool hasUnfinished() const { return unfinished() != Unfinished::Nothing; }
    Unfinished unfinished() const;
    //! Counts what \a ask says among the unfinished until \a work is destroyed. workChanged() is to be
    //! emitted through tellWorkChanged() whenever it comes to say something else.
    void addWork(const QObject *work, const std::function<Unfinished()> &ask);
    void tellWorkChanged() { Q_EMIT workChanged(); }

    //! The service behind the account when this program starts it; else null.
    BuiltInService *service() const;

Q_SIGNALS:
    void importStarted(const QString &url, const QString &taskId);
    //! After importStarted(): the server was importing the address already, with whatever options that has.
    void importOptionsIgnored(const QString &url, const QString &taskId);
    void importFailed(const QString &url, const reelwatch::ApiError &error);
    void workChanged(); //!< of what addWork() was told, or some of it is gone
    //! The built-in service cannot be started; \a reason is translated.
    void serviceFailed(const QString &reason);

private:
    void ensureService();
    void becomeReachable();
    void failWaiting();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
