#pragma once

#include "livepeer/deferred.h"
#include "livepeer/httptransport.h"
#include "livepeer/uploadbody.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace reelwatch {

//! One request of HttpTransport under way, over all its redirects. Ends exactly once.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    //! What is to be sent, and within which bounds.
    struct Plan
    {
        QByteArray verb {};
        QUrl url {};
        QByteArray body {};
        QByteArray contentType {};
        QList<std::pair<QByteArray, QByteArray>> headers {}; //!< beside those made of the other members
        QByteArray ifNoneMatch {};
        QByteArray bearer {}; //!< empty: no Authorization header
        QStringList secrets {}; //!< masked in every text of an error, and in JSON
        std::chrono::milliseconds silence {}; //!< starts anew with every byte that moves
        std::optional<std::chrono::milliseconds> deadline {}; //!< over all redirects
        qint64 maxBytes = 0;
        bool expectsJson = true;
        QIODevice *source = nullptr; //!< the body's bytes, in place of body
        qint64 sourceBytes = -1; //!< how many of them; −1: to its end
        std::function<void(qint64)> onProgress {};
        // Of a download, see DownloadRequest:
        const void *reader = nullptr;
        std::function<bool(const HttpResponse &)> onHead {};
        std::function<bool(const QByteArray &)> onBytes {};
        bool mayLeaveOrigin = false; //!< a redirect may, without the bearer
    };

    HttpExchange(Plan plan, QNetworkAccessManager *manager, std::shared_ptr<TransferMeter> meter,
                 QObject *parent);
    ~HttpExchange() override;

    QFuture<Result<HttpResponse>> future() { return m_deferred.future(); }
    QIODevice *source() const { return m_plan.source; }
    const void *reader() const { return m_plan.reader; }
    //! Goes on after onBytes said that there is no room.
    void readOn();

    //! Keeps still until start(). Ends with \a error when that does not come within Plan::silence.
    void await(ApiError error);
    bool isAwaiting() const { return m_awaited.has_value(); }
    //! \a trusted: authorities beside the system's.
    void start(const QList<QSslCertificate> &trusted);

    //! Lets go of the network and hands out the future's giving end; the caller gives a value when nothing
    //! depends on the exchange any more.
    Deferred<Result<HttpResponse>> detached();

    //! Ends with \a error unless it has ended.
    void end(ApiError error);

Q_SIGNALS:
    //! The exchange needs nothing any more; its future is finished after this.
    void ended();

private:
    void sendTo(const QUrl &url);
    void letGoOfReply();
    void onBytes();
    bool takeBytes();
    bool giveBytes();
    bool isStreamed() const;
    void onSent(qint64 sent);
    void noteLife();
    int statusOfReply() const;
    void onFinished();
    bool isCut() const;
    bool isUnsent() const;
    void endWithNetworkError();
    void redirect(int status);
    ApiError refusal(ApiError::Kind kind) const;
    QString redacted(const QString &text) const;
    HttpResponse response(int status);
    void end(HttpResponse answer);
    void end(Result<HttpResponse> result);

    Plan m_plan;
    QList<QSslCertificate> m_trusted;
    std::optional<ApiError> m_awaited; //!< what it ends with when it is not started in time
    QNetworkAccessManager *m_manager;
    std::shared_ptr<TransferMeter> m_meter;
    Deferred<Result<HttpResponse>> m_deferred;
    QTimer m_silence;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr;
    UploadBody *m_uploadBody = nullptr;
    QByteArray m_body;
    QStringList m_sslTexts;
    ApiError::TlsFault m_tlsFault = ApiError::TlsFault::Handshake;
    qint64 m_sent = 0;
    qint64 m_streamed = 0; //!< bytes of the answer given to onBytes
    int m_redirects = 0;
    bool m_isHeadGiven = false;
    bool m_isHeld = false; //!< the reader has no room
    bool m_isFinishing = false; //!< the network has ended while held
    bool m_ended = false;
};

} // namespace reelwatch
