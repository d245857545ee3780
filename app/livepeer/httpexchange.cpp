#include "livepeer/httpexchange.h"

#include "livepeer/httpdate.h"
#include "livepeer/redirect.h"
#include "text/knownsecrets.h"
#include "text/redaction.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>
#include <utility>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

using ResponseResult = Result<HttpResponse>;

constexpr int proxyAuthenticationRequired = 407;
constexpr qint64 readBufferBytes = 1024 * 1024; //!< that wait for the reader of a download

ApiError::Kind kindOfNetworkError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ApiError::Kind::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ApiError::Kind::Proxy;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return ApiError::Kind::UnexpectedContent;
    case QNetworkReply::UnknownContentError:
        return ApiError::Kind::Malformed;
    default:
        return ApiError::Kind::Offline;
    }
}

//! The fault to tell of when there are several: nothing else in a certificate counts when nobody vouches for
//! it.
ApiError::TlsFault tlsFaultOf(const QList<QSslError> &errors)
{
    using Fault = ApiError::TlsFault;
    Fault found = Fault::OtherCertificate;
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::CertificateUntrusted:
            return Fault::UnknownIssuer;
        case QSslError::CertificateExpired:
            found = Fault::Expired;
            break;
        case QSslError::CertificateNotYetValid:
            if (found != Fault::Expired)
                found = Fault::NotYetValid;
            break;
        case QSslError::HostNameMismatch:
            if (found == Fault::OtherCertificate)
                found = Fault::WrongHost;
            break;
        default:
            break;
        }
    }
    return found;
}

//! Whether an answer with a success status is the JSON that was asked for. A captive portal or a proxy says
//! 200, too.
bool isExpectedContent(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    const bool mayBeJson = type.isEmpty() || type == "application/json" || type == "text/json"
        || type.endsWith("+json") || type == "text/plain" || type == "application/octet-stream";
    if (!mayBeJson)
        return false;
    QByteArrayView text(body);
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    text = text.trimmed();
    // An empty body is for the decoder to judge: it has nothing of a page in it, either.
    return text.isEmpty() || text.front() == '{' || text.front() == '[';
}

} // namespace

HttpExchange::HttpExchange(Plan plan, QNetworkAccessManager *manager, std::shared_ptr<TransferMeter> meter,
                           QObject *parent)
    : QObject(parent), m_plan(std::move(plan)), m_manager(manager), m_meter(std::move(meter))
{
    for (QTimer *timer : { &m_silence, &m_deadline }) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this] {
            end(m_awaited.value_or(ApiError {
                .kind = ApiError::Kind::Timeout, .detail = u"no answer in time"_s, .isUnsent = isUnsent() }));
        });
    }
}

HttpExchange::~HttpExchange()
{
    letGoOfReply();
}

void HttpExchange::await(ApiError error)
{
    m_awaited = std::move(error);
    m_silence.start(m_plan.silence);
}

void HttpExchange::start(const QList<QSslCertificate> &trusted)
{
    m_awaited.reset();
    m_trusted = trusted;
    m_silence.start(m_plan.silence);
    if (m_plan.deadline)
        m_deadline.start(*m_plan.deadline);
    sendTo(m_plan.url);
}

Deferred<ResponseResult> HttpExchange::detached()
{
    m_ended = true;
    m_awaited.reset();
    m_silence.stop();
    m_deadline.stop();
    letGoOfReply();
    return std::move(m_deferred);
}

void HttpExchange::sendTo(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // AlwaysNetwork would add Cache-Control: no-cache, which switches 304 off.
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // takeBytes() caps the decoded bytes; Qt's own check would refuse well-packed answers beneath the cap.
    request.setDecompressedSafetyCheckThreshold(-1);
    request.setRawHeader("User-Agent", "Reelwatch/" REELWATCH_VERSION);
    request.setRawHeader("Accept", m_plan.expectsJson ? "application/json" : "*/*");
    if (!m_trusted.isEmpty()) {
        QSslConfiguration configuration = request.sslConfiguration();
        configuration.addCaCertificates(m_trusted);
        request.setSslConfiguration(configuration);
    }
    if (!m_plan.bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_plan.bearer);
    if (!m_plan.ifNoneMatch.isEmpty())
        request.setRawHeader("If-None-Match", m_plan.ifNoneMatch);
    if (!m_plan.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_plan.contentType);

    for (const auto &[name, value] : m_plan.headers)
        request.setRawHeader(name, value);

    // Bytes are counted and continued as the file has them.
    if (m_plan.onBytes)
        request.setRawHeader("Accept-Encoding", "identity");

    ++m_meter->requests;
    m_body.clear();
    if (m_plan.verb == "GET") {
        m_reply = m_manager->get(request);
        if (m_plan.onBytes)
            m_reply->setReadBufferSize(readBufferBytes);
    } else if (m_plan.verb == "HEAD") {
        m_reply = m_manager->head(request);
    } else {
        m_uploadBody = m_plan.source ? new UploadBody(m_plan.source, m_plan.sourceBytes, this)
                                     : new UploadBody(m_plan.body, this);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_uploadBody->length());
        m_reply = m_manager->sendCustomRequest(request, m_plan.verb, m_uploadBody);
    }
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { noteLife(); });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { onBytes(); });
    connect(m_reply, &QNetworkReply::finished, this, [this] { onFinished(); });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) { onSent(sent); });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_sslTexts.clear();
        m_tlsFault = tlsFaultOf(errors);
        for (const QSslError &error : errors)
            m_sslTexts << error.errorString();
    });
}

void HttpExchange::letGoOfReply()
{
    if (!m_reply)
        return;
    // abort() emits finished() before it returns.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
    if (m_uploadBody) {
        m_uploadBody->deleteLater();
        m_uploadBody = nullptr;
    }
}

void HttpExchange::onBytes()
{
    noteLife();
    takeBytes();
}

//! False when the answer outgrew the cap and the exchange has ended.
bool HttpExchange::takeBytes()
{
    if (isStreamed())
        return giveBytes();
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const qsizetype before = m_body.size();
        m_body += m_reply->read(64 * 1024);
        if (m_body.size() == before)
            break;
        m_meter->bytesReceived += m_body.size() - before;
        if (m_body.size() > m_plan.maxBytes) {
            end(ApiError { .kind = ApiError::Kind::TooLarge, .httpStatus = statusOfReply() });
            return false;
        }
    }
    return true;
}

bool HttpExchange::isStreamed() const
{
    const int status = m_reply ? statusOfReply() : 0;
    return m_plan.onBytes && status >= 200 && status <= 299;
}

//! False when the exchange has ended, or ended with whoever was given something.
bool HttpExchange::giveBytes()
{
    const QPointer<HttpExchange> self(this);
    if (!std::exchange(m_isHeadGiven, true) && m_plan.onHead) {
        const bool isWanted = m_plan.onHead(response(statusOfReply()));
        if (!self || m_ended)
            return false;
        if (!isWanted) {
            end(ApiError { .kind = ApiError::Kind::Cancelled });
            return false;
        }
    }
    while (m_reply && !m_isHeld && m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(64 * 1024);
        if (bytes.isEmpty())
            break;
        m_meter->bytesReceived += bytes.size();
        m_streamed += bytes.size();
        const bool hasRoom = m_plan.onBytes(bytes);
        if (!self || m_ended)
            return false;
        m_isHeld = !hasRoom;
    }
    return true;
}

void HttpExchange::readOn()
{
    if (!std::exchange(m_isHeld, false) || m_ended)
        return;
    noteLife();
    if (std::exchange(m_isFinishing, false))
        onFinished();
    else
        takeBytes();
}

void HttpExchange::onSent(qint64 sent)
{
    noteLife();
    if (sent <= m_sent)
        return;
    m_meter->bytesSent += sent - m_sent;
    m_sent = sent;
    if (m_plan.onProgress)
        m_plan.onProgress(sent);
}

void HttpExchange::noteLife()
{
    if (m_silence.isActive())
        m_silence.start();
}

int HttpExchange::statusOfReply() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void HttpExchange::onFinished()
{
    if (!takeBytes())
        return;
    if (isStreamed() && m_isHeld) {
        m_isFinishing = true;
        return;
    }
    const int status = statusOfReply();
    if (m_uploadBody && m_uploadBody->failed()) {
        end(ApiError { .kind = ApiError::Kind::LocalFile, .httpStatus = 0 });
        return;
    }
    if (status == 0) {
        endWithNetworkError();
        return;
    }
    if (status >= 300 && status < 400 && status != 304) {
        redirect(status);
        return;
    }
    if (status == 304 && !m_plan.ifNoneMatch.isEmpty()) {
        end(response(status));
        return;
    }
    if (status < 200 || status > 299) {
        ApiError error = refusal(errorKindOfStatus(status));
        error.serverWords = errorTexts(m_body, m_plan.secrets);
        error.retryAfter = parsedRetryAfter(m_reply->rawHeader("Retry-After"), m_reply->rawHeader("Date"),
                                            QDateTime::currentMSecsSinceEpoch());
        end(std::move(error));
        return;
    }
    if (m_reply->error() != QNetworkReply::NoError || isCut()) {
        end(refusal(ApiError::Kind::Malformed));
        return;
    }
    if (m_plan.expectsJson && !isExpectedContent(m_reply->rawHeader("Content-Type"), m_body)) {
        end(refusal(ApiError::Kind::UnexpectedContent));
        return;
    }
    end(response(status));
}

//! Fewer bytes than Content-Length promised.
bool HttpExchange::isCut() const
{
    if (m_plan.verb == "HEAD")
        return false;
    bool ok = false;
    const qint64 promised = m_reply->rawHeader("Content-Length").toLongLong(&ok);
    return ok && m_reply->rawHeader("Content-Encoding").isEmpty()
        && std::max<qint64>(m_body.size(), m_streamed) < promised;
}

//! Whether no server can have acted on the request.
bool HttpExchange::isUnsent() const
{
    // A body is read when there is a connection that takes it, and no server acts on a request without it.
    if (m_uploadBody && m_uploadBody->length() > 0)
        return m_uploadBody->isUntouched();
    return m_reply
        && (m_reply->error() == QNetworkReply::ConnectionRefusedError
            || m_reply->error() == QNetworkReply::HostNotFoundError);
}

void HttpExchange::endWithNetworkError()
{
    ApiError error = refusal(kindOfNetworkError(m_reply->error()));
    if (!m_sslTexts.isEmpty()) {
        error.kind = ApiError::Kind::Tls;
        error.detail = redacted(m_sslTexts.join("; "_L1));
        error.tlsFault = m_tlsFault;
    }
    if (m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError)
        error.httpStatus = proxyAuthenticationRequired;
    error.isUnsent = error.kind == ApiError::Kind::Offline && isUnsent();
    end(std::move(error));
}

void HttpExchange::redirect(int status)
{
    const QByteArray location = m_reply->rawHeader("Location");
    const QUrl from = m_reply->url();
    QUrl to = from.resolved(QUrl::fromEncoded(location.trimmed()));
    to.setUserInfo({});
    to.setFragment({});
    const RedirectVerdict verdict = location.trimmed().isEmpty() ? RedirectVerdict::RefuseUnreadable
        : m_plan.mayLeaveOrigin                                  ? judgeFileRedirect(from, to, m_redirects)
                                                                 : judgeRedirect(from, to, m_redirects);
    // Other work than reading is sent again only when the server says that nothing was done (307, 308).
    const bool isReading = m_plan.verb == "GET" || m_plan.verb == "HEAD";
    const bool mayRepeat = isReading || (!m_plan.source && (status == 307 || status == 308));
    if (verdict != RedirectVerdict::Follow || !mayRepeat) {
        ApiError error = refusal(ApiError::Kind::RedirectRefused);
        if (!m_plan.expectsJson)
            error.refusedAddress = ApiError::RefusedAddress::OfFileElsewhere;
        switch (verdict) {
        case RedirectVerdict::RefuseOtherOrigin:
            error.detail = redacted(u"redirect to another origin: "_s + to.toString(QUrl::RemoveQuery));
            break;
        case RedirectVerdict::RefuseTooMany:
            error.kind = ApiError::Kind::RedirectLoop;
            error.detail = u"too many redirects"_s;
            break;
        case RedirectVerdict::RefuseUnreadable:
            error.detail = u"redirect without a readable address"_s;
            break;
        case RedirectVerdict::Follow:
            error.detail = u"redirect of a request that is not sent twice"_s;
            break;
        }
        end(std::move(error));
        return;
    }
    if (!isSameOrigin(from, to))
        m_plan.bearer.clear();
    ++m_redirects;
    letGoOfReply();
    sendTo(to);
}

//! An error with what the reply tells: status and the network layer's words.
ApiError HttpExchange::refusal(ApiError::Kind kind) const
{
    ApiError error { .kind = kind, .httpStatus = statusOfReply() };
    if (m_reply->error() != QNetworkReply::NoError)
        error.detail = redacted(m_reply->errorString());
    else if (kind == ApiError::Kind::UnexpectedContent)
        error.detail = redacted(u"content type "_s + QString::fromLatin1(m_reply->rawHeader("Content-Type")));
    return error;
}

QString HttpExchange::redacted(const QString &text) const
{
    return text::redactedText(text, m_plan.secrets);
}

HttpResponse HttpExchange::response(int status)
{
    HttpResponse answer;
    answer.status = status;
    answer.body = m_plan.expectsJson ? text::withoutSecrets(std::exchange(m_body, {}), m_plan.secrets)
                                     : std::exchange(m_body, {});
    answer.contentType = m_reply->rawHeader("Content-Type");
    answer.etag = m_reply->rawHeader("ETag");
    answer.link = m_reply->rawHeader("Link");
    answer.totalCount = m_reply->rawHeader("X-Total-Count");
    answer.serverDateMs = parsedHttpDate(m_reply->rawHeader("Date"));
    answer.location = m_reply->rawHeader("Location");
    answer.uploadOffset = m_reply->rawHeader("Upload-Offset");
    answer.uploadLength = m_reply->rawHeader("Upload-Length");
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    if (isNumber && length >= 0)
        answer.contentLength = length;
    answer.contentRange = m_reply->rawHeader("Content-Range");
    answer.lastModified = m_reply->rawHeader("Last-Modified");
    return answer;
}

void HttpExchange::end(ApiError error)
{
    end(ResponseResult(tl::unexpected(std::move(error))));
}
void HttpExchange::end(HttpResponse answer)
{
    end(ResponseResult(std::move(answer)));
}

void HttpExchange::end(ResponseResult result)
{
    if (m_ended)
        return;
    Deferred<ResponseResult> deferred = detached();
    Q_EMIT ended();
    // Continuations may destroy the transport and this exchange with it: nothing of `this` is used from here
    // on.
    deferred.give(std::move(result));
}

} // namespace reelwatch
