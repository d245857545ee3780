#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace reelwatch {

//! Starts and watches reelwatch-local for the built-in account.
//!
//! Holds `in-use` of the data folder shared while it lives, so that the service stays as long as any window
//! does and leaves by itself after the last one, when its imports are finished. Reads the key from the
//! folder's 0600 file: it is never in an argument or the environment. A service that ends while a window is
//! open is started again (at most three times a minute; then failed()). Lives in the GUI thread.
class BuiltInService : public QObject
{
    Q_OBJECT
public:
    //! \a dataFolder: places::localServiceData() in the program, a temporary folder in tests.
    explicit BuiltInService(const QString &dataFolder, QObject *parent = nullptr);
    ~BuiltInService() override;

    //! Starts the service or finds the running one; ready() or failed() follows. Tries again after failed().
    void start();
    //! For when a request found nobody listening: like start() when the service has ended, else nothing.
    void ensureRunning();

    bool isReady() const;
    bool hasFailed() const; //!< since failed(), until it is started again
    QUrl baseUrl() const;
    QString key() const;

    //! Makes the service misbehave as \a script says (the language of reelwatch-local --fault), until it is
    //! told otherwise with an empty one, restarts, or this object ends. Nobody but the owner of the folder
    //! can do so. False when the folder cannot be written.
    bool setFaults(const QByteArray &script);
    bool hasFaults() const; //!< set by this object

    //! Where the service's program is looked for, best first, when this program stands in \a programFolder:
    //! beside it, then in the libexec and bin folders of the same prefix. PATH comes after these.
    static QStringList programCandidates(const QString &programFolder);

Q_SIGNALS:
    //! Emitted again after the service was restarted; its address may differ then.
    void ready(const QUrl &baseUrl, const QString &key);
    //! The service ended after ready() and is started again; ready() or failed() follows.
    void lost();
    //! \a reason is translated and says what to do.
    void failed(const QString &reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
