#include "livepeer/httptransport.h"

#include "livepeer/cafile.h"
#include "livepeer/httpexchange.h"
#include "livepeer/redirect.h"
#include "livepeer/whendone.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslConfiguration>

#include <algorithm>
#include <utility>
#include <vector>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

using ResponseResult = Result<HttpResponse>;

//! The proxies of the system, but never for this computer itself: a proxy has another loopback.
class ProxiesButForLoopback : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QUrl peer = query.url();
        if (peer.host().isEmpty())
            peer.setHost(query.peerHostName());
        if (isLoopback(peer))
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        return systemProxyForQuery(query);
    }
};

QByteArray verbOf(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return "GET";
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Put:
        return "PUT";
    case HttpRequest::Method::Patch:
        return "PATCH";
    case HttpRequest::Method::Delete:
        return "DELETE";
    }
    return {};
}

} // namespace

struct HttpTransport::Private
{
    QUrl baseUrl;
    QByteArray key;
    QStringList keys; //!< all of this run, because a server may still quote an earlier one
    QString caFile;
    QList<QSslCertificate> caCertificates; //!< those of caFile; empty until they could be read
    int caFileRound = 0; //!< of setCaFile(): what was read for an earlier one is not taken
    bool isReadingCaFile = false;
    std::shared_ptr<TransferMeter> meter = std::make_shared<TransferMeter>();
    std::unique_ptr<QNetworkAccessManager> manager;
    std::vector<HttpExchange *> exchanges;

    QNetworkAccessManager *network()
    {
        if (!manager) {
            manager = std::make_unique<QNetworkAccessManager>();
            manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
            manager->setProxyFactory(new ProxiesButForLoopback);
        }
        return manager.get();
    }

    QFuture<ResponseResult> begin(HttpExchange::Plan plan, HttpTransport *transport)
    {
        const bool lacksCaFile
            = !caFile.isEmpty() && caCertificates.isEmpty() && plan.url.scheme() == "https"_L1;
        auto *exchange = new HttpExchange(std::move(plan), network(), meter, transport);
        exchanges.push_back(exchange);
        QObject::connect(exchange, &HttpExchange::ended, transport, [this, exchange] {
            std::erase(exchanges, exchange);
            exchange->deleteLater();
        });
        const QFuture<ResponseResult> future = exchange->future();
        if (lacksCaFile) {
            exchange->await(caFileFault(CaFile::Problem::Unreadable));
            seekCaFile(transport);
        } else {
            exchange->start(caCertificates);
        }
        return future;
    }

    ApiError caFileFault(CaFile::Problem problem) const
    {
        return { .kind = ApiError::Kind::Tls,
                 .detail = caFileProblemText(problem, caFile),
                 .tlsFault = ApiError::TlsFault::CaFile };
    }

    //! One that is being read for long is waited for, and not read once more besides.
    void seekCaFile(HttpTransport *transport)
    {
        if (std::exchange(isReadingCaFile, true))
            return;
        whenDone(caFileBytes(caFile), transport,
                 [this, round = caFileRound](const std::optional<QByteArray> &bytes) {
                     if (round == caFileRound)
                         takeCaFile(caFileOf(bytes));
                 });
    }

    void takeCaFile(const CaFile &read)
    {
        isReadingCaFile = false;
        caCertificates = read.certificates;
        const ApiError fault = caFileFault(read.problem);
        std::vector<QPointer<HttpExchange>> awaiting;
        for (HttpExchange *exchange : exchanges) {
            if (exchange->isAwaiting())
                awaiting.emplace_back(exchange);
        }
        // Whoever hears of an end may destroy the transport: nothing of `this` is used from here on.
        for (const QPointer<HttpExchange> &exchange : awaiting) {
            if (!exchange || !exchange->isAwaiting())
                continue;
            if (read.certificates.isEmpty())
                exchange->end(fault);
            else
                exchange->start(read.certificates);
        }
    }

    //! Null when there is none.
    HttpExchange *exchangeOf(const void *reader) const
    {
        const auto found = std::ranges::find_if(exchanges, [reader](const HttpExchange *exchange) {
            return reader && exchange->reader() == reader;
        });
        return found == exchanges.end() ? nullptr : *found;
    }
};

namespace {

QFuture<ResponseResult> readyError(ApiError error)
{
    Deferred<ResponseResult> deferred;
    const QFuture<ResponseResult> future = deferred.future();
    deferred.give(tl::unexpected(std::move(error)));
    return future;
}

ApiError refusedFileAddress()
{
    return { .kind = ApiError::Kind::RedirectRefused,
             .detail = u"the address of the file is not secure, or leads from elsewhere to this computer"_s,
             .refusedAddress = ApiError::RefusedAddress::OfFile };
}

//! The last step of an upload's address and the values of its query: whoever knows them can write to the
//! upload.
QStringList addressSecrets(const QUrl &url)
{
    constexpr qsizetype leastLength = 6;
    QStringList secrets;
    const auto add = [&secrets](const QString &text) {
        if (text.size() >= leastLength && !secrets.contains(text))
            secrets.append(text);
    };
    for (const auto form : { QUrl::FullyEncoded, QUrl::FullyDecoded }) {
        add(url.path(form).section(u'/', -1));
        for (const auto &item : QUrlQuery(url).queryItems(form))
            add(item.second);
    }
    return secrets;
}

//! A key is one word of visible characters; a line end in it would start a header of its own.
QByteArray cleanKey(const QString &key)
{
    const QByteArray given = key.trimmed().toUtf8();
    QByteArray clean;
    for (const char c : given) {
        if (static_cast<unsigned char>(c) > ' ' && c != '\x7f')
            clean += c;
    }
    return clean;
}

QUrl cleanBase(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    url.setQuery(QString());
    url.setFragment({});
    url.setUserInfo({});
    return url;
}

} // namespace

HttpTransport::HttpTransport(const QUrl &baseUrl, const QString &key, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    setBaseUrl(baseUrl);
    setKey(key);
}

HttpTransport::~HttpTransport()
{
    abortAll();
}

QUrl HttpTransport::baseUrl() const
{
    return d->baseUrl;
}

void HttpTransport::setBaseUrl(const QUrl &baseUrl)
{
    d->baseUrl = cleanBase(baseUrl);
}

void HttpTransport::setKey(const QString &key)
{
    d->key = cleanKey(key);
    const QString text = QString::fromUtf8(d->key);
    if (!text.isEmpty() && !d->keys.contains(text))
        d->keys.append(text);
}

void HttpTransport::setCaFile(const QString &path)
{
    d->caFile = path;
    d->caCertificates.clear();
    ++d->caFileRound;
    d->isReadingCaFile = false;
    // Connections that are kept open were made with the authorities of before.
    if (d->manager)
        d->manager.release()->deleteLater();
    abortAll();
}

QFuture<Result<HttpResponse>> HttpTransport::send(const HttpRequest &request)
{
    if (!isSafeForKey(d->baseUrl)) {
        return readyError({ .kind = ApiError::Kind::RedirectRefused,
                            .detail = u"the address is neither https nor on this computer"_s });
    }
    QUrl url = d->baseUrl;
    url.setPath(url.path(QUrl::FullyEncoded) + request.path, QUrl::TolerantMode);
    if (!request.query.isEmpty())
        url.setQuery(request.query);

    HttpExchange::Plan plan;
    plan.verb = verbOf(request.method);
    plan.url = url;
    plan.body = request.body;
    if (!request.body.isEmpty())
        plan.contentType = "application/json";
    plan.ifNoneMatch = request.ifNoneMatch;
    plan.bearer = d->key;
    plan.secrets = d->keys;
    plan.silence = request.silence;
    plan.deadline = request.deadline;
    plan.maxBytes = request.maxBytes;
    return d->begin(std::move(plan), this);
}

QFuture<Result<HttpResponse>> HttpTransport::put(const QUrl &url, QIODevice *source,
                                                 const QByteArray &contentType,
                                                 std::function<void(qint64 sent)> onProgress,
                                                 std::chrono::milliseconds silence)
{
    if (!mayExchangeFile(url, d->baseUrl))
        return readyError(refusedFileAddress());
    if (!source || !source->isOpen() || source->isSequential())
        return readyError({ .kind = ApiError::Kind::LocalFile });

    HttpExchange::Plan plan;
    plan.verb = "PUT";
    plan.url = url;
    plan.contentType = contentType.isEmpty() ? QByteArray("application/octet-stream") : contentType;
    plan.secrets = d->keys + addressSecrets(url);
    plan.silence = silence;
    plan.maxBytes = 1024 * 1024;
    plan.expectsJson = false;
    plan.source = source;
    plan.onProgress = std::move(onProgress);
    return d->begin(std::move(plan), this);
}

QFuture<Result<HttpResponse>> HttpTransport::sendUpload(UploadRequest request)
{
    if (!mayExchangeFile(request.url, d->baseUrl))
        return readyError(refusedFileAddress());
    if (request.source && (!request.source->isOpen() || request.source->isSequential()))
        return readyError({ .kind = ApiError::Kind::LocalFile });

    HttpExchange::Plan plan;
    plan.verb = request.verb;
    plan.url = request.url;
    plan.headers = std::move(request.headers);
    plan.secrets = d->keys + addressSecrets(request.url);
    plan.silence = request.silence;
    plan.maxBytes = 1024 * 1024;
    plan.expectsJson = false;
    plan.source = request.source;
    plan.sourceBytes = request.length;
    plan.onProgress = std::move(request.onProgress);
    return d->begin(std::move(plan), this);
}

void HttpTransport::abortPut(QIODevice *source)
{
    const auto found
        = std::find_if(d->exchanges.begin(), d->exchanges.end(), [source](const HttpExchange *exchange) {
              return source && exchange->source() == source;
          });
    if (found != d->exchanges.end())
        (*found)->end(ApiError { .kind = ApiError::Kind::Cancelled });
}

QFuture<Result<HttpResponse>> HttpTransport::fetch(DownloadRequest request)
{
    if (!mayExchangeFile(request.url, d->baseUrl))
        return readyError(refusedFileAddress());

    HttpExchange::Plan plan;
    plan.verb = "GET";
    plan.url = request.url;
    plan.headers = std::move(request.headers);
    if (isSameOrigin(request.url, d->baseUrl))
        plan.bearer = d->key;
    plan.secrets = d->keys + addressSecrets(request.url);
    plan.silence = request.silence;
    plan.maxBytes = 1024 * 1024;
    plan.expectsJson = false;
    plan.reader = request.reader;
    plan.onHead = std::move(request.onHead);
    plan.onBytes = std::move(request.onBytes);
    plan.mayLeaveOrigin = true;
    return d->begin(std::move(plan), this);
}

void HttpTransport::readOn(const void *reader)
{
    if (HttpExchange *exchange = d->exchangeOf(reader))
        exchange->readOn();
}

void HttpTransport::abortDownload(const void *reader)
{
    if (HttpExchange *exchange = d->exchangeOf(reader))
        exchange->end(ApiError { .kind = ApiError::Kind::Cancelled });
}

void HttpTransport::abortAll()
{
    std::vector<Deferred<ResponseResult>> open;
    for (HttpExchange *exchange : std::exchange(d->exchanges, {})) {
        open.push_back(exchange->detached());
        exchange->deleteLater();
    }
    // Continuations may start new requests or destroy the transport: nothing of `this` is used from here on.
    for (Deferred<ResponseResult> &deferred : open)
        deferred.give(tl::unexpected(ApiError { .kind = ApiError::Kind::Cancelled }));
}

const TransferMeter &HttpTransport::meter() const
{
    return *d->meter;
}

} // namespace reelwatch
