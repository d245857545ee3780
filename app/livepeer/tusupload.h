#pragma once

#include "livepeer/httptransport.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <functional>

class QIODevice;

namespace reelwatch {

//! One resumable upload under way: makes it or asks how far it has come, sends the file in parts, and after a
//! fault asks again and goes on, with growing pauses.
//!
//! Lives in the GUI thread. One of finished(), failed(), expired() and unsupported() is emitted at most once;
//! after stop() or destruction nothing is, and what the server has stays there.
class TusUpload : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 usualChunkBytes = 8 * 1024 * 1024; //!< a part as object stores like them

    struct Plan
    {
        QUrl endpoint; //!< where an upload is made
        QUrl location; //!< the address of one that was made; empty: it is to be made
        //! Both lie on the account's own server, and move with its address when that is on this computer.
        bool isOwnServer = false;
        qint64 total = 0; //!< bytes
        QByteArray metadata {}; //!< for Upload-Metadata
        qint64 chunkBytes = usualChunkBytes;
        std::function<bool()>
            isUnchanged {}; //!< whether the file still is what it was; asked before each part
    };

    //! \a file is open and outlives the upload. \a transport may go first.
    TusUpload(HttpTransport *transport, QIODevice *file, Plan plan, QObject *parent);
    ~TusUpload() override;

    void start();
    void stop();
    //! Ends a pause after a fault.
    void tryNow();

    //! Asks the server to throw the upload at \a location away, which moves as Plan::isOwnServer says.
    //! Whether it does is of no consequence.
    static void terminate(HttpTransport *transport, const QUrl &location, bool isOwnServer);

Q_SIGNALS:
    void located(const QUrl &location); //!< it is made, at this address
    void offsetKnown(qint64 offset); //!< what the server has; may be less than was sent
    void sent(qint64 bytes); //!< of the whole file
    void interrupted(const reelwatch::ApiError &error, qint64 nextTryMs); //!< since the epoch
    void goingOn(); //!< after interrupted(): the server answered again
    void finished();
    void failed(const reelwatch::ApiError &error);
    void fileChanged();
    void expired(); //!< the server does not know the upload
    void unsupported(); //!< the server does not do this; nothing was sent

private:
    enum class State { Idle, Busy, Waiting, Over };
    void next();
    void make();
    void ask();
    void append();
    void onMade(const HttpResponse &answer);
    void onOffset(const HttpResponse &answer);
    void onAppended(const HttpResponse &answer, qint64 expectedOffset);
    void onError(int step, const ApiError &error);
    void send(int step, UploadRequest request, std::function<void(const HttpResponse &)> onAnswer);
    void noteProgress();
    void retryLater(const ApiError &error);
    QUrl current(const QUrl &url) const;
    bool end();

    QPointer<HttpTransport> m_transport;
    QIODevice *m_file;
    Plan m_plan;
    State m_state = State::Idle;
    QTimer m_pause;
    qint64 m_offset = -1; //!< what the server has; −1: not known
    qint64 m_reached = 0; //!< the most it was known to have
    int m_failures = 0; //!< in a row
    bool m_isInterrupted = false;
};

} // namespace reelwatch
