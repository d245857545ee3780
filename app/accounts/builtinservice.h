#pragma once

#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace reelwatch {

//! Starts and watches reelwatch-local for the built-in account.
//!
//! Holds `in-use` of the data folder shared while it lives, so that the service stays as long as any window does and leaves by
//! itself after the last one, when its imports are finished. Reads the key from the folder's 0600 file: it is never in an
//! argument or the environment. A service that ends while a window is open is started again (at most three times a
//! minute; then failed()). Lives in the GUI thread.
class BuiltInService : public QObject
{
    Q_OBJECT
public:
    //! \a dataFolder: places::localServiceData() in the program, a temporary folder in tests.
    explicit BuiltInService(QString dataFolder, QObject *parent = nullptr);
    ~BuiltInService() override;

    //! Starts the service or finds the running one; ready() or failed() follows.
    void start();
    //! Like start(), unless the service is known to run; for when a request found nobody listening.
    void ensureRunning();

    bool isReady() const;
    QUrl baseUrl() const;
    QString key() const;

Q_SIGNALS:
    void ready(const QUrl &baseUrl, const QString &key);
    //! \a reason is translated and says what to do.
    void failed(const QString &reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
