#pragma once

#include "livepeer/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

class QIODevice;
class QNetworkAccessManager;

namespace reelwatch {

//! A request below the account's base address.
struct HttpRequest
{
    enum class Method { Get, Post, Put, Patch, Delete };
    Method method = Method::Get;
    QString path; //!< below the base, segments already percent-encoded: "/task/3c1f…"
    QUrlQuery query;
    QByteArray body; //!< JSON for Post and Patch
    QByteArray ifNoneMatch;
    std::chrono::milliseconds silence = std::chrono::seconds(30); //!< starts anew with every byte that moves
    std::chrono::milliseconds deadline = std::chrono::minutes(5); //!< from sending to the last byte
    qint64 maxBytes = 64 * 1024 * 1024; //!< larger answers end in TooLarge
};

struct HttpResponse
{
    int status = 0; //!< 200…299, or 304
    QByteArray body; //!< after content decoding
    QByteArray contentType;
    QByteArray etag;
    QByteArray link;
    QByteArray totalCount; //!< X-Total-Count
    std::optional<qint64> serverDateMs; //!< the Date header, since the epoch
    QByteArray location;
    QByteArray uploadOffset; //!< Upload-Offset of a resumable upload, as it came
    QByteArray uploadLength; //!< Upload-Length, as it came
    std::optional<qint64> contentLength; //!< of the body as it was sent
    QByteArray contentRange; //!< Content-Range, as it came
    QByteArray lastModified; //!< Last-Modified, as it came
    bool notModified() const { return status == 304; }
};

//! A request to an upload address, which is anyone's and not below the account's base address.
struct UploadRequest
{
    QByteArray verb; //!< POST, HEAD, PATCH or DELETE
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    //! Open, not sequential, kept alive by the caller until the future is finished; null for no body. Read
    //! from its position on.
    QIODevice *source = nullptr;
    qint64 length = 0; //!< bytes of the source
    std::function<void(qint64 sent)> onProgress; //!< bytes handed to the network so far
    std::chrono::milliseconds silence = std::chrono::seconds(60); //!< starts anew with every byte that moves
};

//! A file to be fetched from an address that the server gave, which need not be below the base address.
struct DownloadRequest
{
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    const void *reader = nullptr; //!< who asks, for readOn() and abortDownload()
    //! Called once for a success, before its bytes; false ends the request with Cancelled.
    std::function<bool(const HttpResponse &head)> onHead;
    //! Takes the bytes of a success, so that the answer has none. After false no more is read, off the
    //! network either, until readOn().
    std::function<bool(const QByteArray &bytes)> onBytes;
    std::chrono::milliseconds silence = std::chrono::seconds(60); //!< starts anew with every byte that moves
};

//! What passed over the wire since the transport was made, for the request meter.
struct TransferMeter
{
    qint64 requests = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
};

//! The only user of QNetworkAccessManager: key, redirects, deadlines, size cap, ETag. A GET whose
//! connection is closed before an answer is repeated by the network layer, a few times at most; other work
//! never is.
//!
//! The key is added here and nowhere else, only to addresses of the base address's origin, and only over
//! https or to loopback (else the request ends in RedirectRefused without being sent). Redirects are followed
//! by hand within the origin. No Origin header, no cookies, no cache, no `Cache-Control: no-cache` (it would
//! switch 304 off). Lives in the GUI thread; futures finish there. Every future ends: with a value, an error,
//! Cancelled through abortAll() or destruction, or Timeout.
class HttpTransport : public QObject
{
    Q_OBJECT
public:
    //! \a baseUrl ends in /api (a trailing slash is tolerated). \a key is a bearer key; may be empty.
    HttpTransport(const QUrl &baseUrl, const QString &key, QObject *parent = nullptr);
    ~HttpTransport() override;

    QUrl baseUrl() const;
    void setBaseUrl(const QUrl &baseUrl);
    void setKey(const QString &key);
    //! Trusts the authorities in the file at \a path beside those of the system, for this transport only;
    //! empty for the system's alone. Ends what is under way. The first request over https waits for the file,
    //! up to its silence; while the file cannot be used, requests over https end in Tls and look for it
    //! again.
    void setCaFile(const QString &path);

    //! A non-2xx status (but 304) is an error of the kind that errorKindOfStatus() gives, with the body's
    //! texts. A body comes without the keys that this transport has had: tasks and assets may quote them, and
    //! nobody else knows what to mask. Only keys that text::isUnmistakable() are sought there.
    QFuture<Result<HttpResponse>> send(const HttpRequest &request);

    //! Streams \a source (open, not sequential, kept alive by the caller until the future is finished) with
    //! PUT to \a url, which is one that mayExchangeFile() allows the server. The key is not sent: upload
    //! addresses carry their own token, which is masked in the texts of errors. \a onProgress is called with
    //! bytes sent so far. \a silence starts anew with every byte that moves.
    QFuture<Result<HttpResponse>> put(const QUrl &url, QIODevice *source, const QByteArray &contentType,
                                      std::function<void(qint64 sent)> onProgress,
                                      std::chrono::milliseconds silence = std::chrono::seconds(60));

    //! A step of a resumable upload, to an address as that of put(). The key is not sent, and what tells one
    //! upload from another in its address is masked in the texts of errors. Redirects of bytes are refused.
    QFuture<Result<HttpResponse>> sendUpload(UploadRequest request);

    //! Ends the put() or sendUpload() that reads from \a source with Cancelled; nothing when there is none.
    void abortPut(QIODevice *source);

    //! GET of a file, from an address as that of put(). The key goes with it only where the address is of the
    //! base address's origin. A redirect may lead to another origin, over https or within this computer, and
    //! goes there without the key. What tells one file from another in its address is masked in the texts of
    //! errors.
    QFuture<Result<HttpResponse>> fetch(DownloadRequest request);
    //! Goes on reading for a reader that said it has no room.
    void readOn(const void *reader);
    //! Ends the fetch() of \a reader with Cancelled; nothing when there is none.
    void abortDownload(const void *reader);

    //! Ends everything under way with Cancelled, before it returns.
    void abortAll();

    const TransferMeter &meter() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
