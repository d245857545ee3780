#include "local/exportjob.h"

#include "local/importjob.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr std::chrono::milliseconds exportPause(250);

} // namespace

QString exportFailureSentence(const QString &host, int httpStatus, bool wentSilent)
{
    if (wentSilent)
        return u"%1 stopped taking the file. Try again later."_s.arg(host);
    if (httpStatus == 0)
        return u"The connection to %1 failed. Check the address and the network connection."_s.arg(host);
    const QString status = QString::number(httpStatus);
    if (httpStatus == 401 || httpStatus == 403) {
        return u"%1 does not allow the file to be stored (%2). Check that the address and its headers are "
               "still valid."_s.arg(host, status);
    }
    if (httpStatus >= 300 && httpStatus < 400)
        return u"%1 leads to another address (%2), which an export does not follow."_s.arg(host, status);
    if (httpStatus == 429 || httpStatus >= 500)
        return u"%1 has a fault of its own (%2). Try again later."_s.arg(host, status);
    return u"%1 did not take the file (%2). Check the address."_s.arg(host, status);
}

ExportOrder exportOrderOf(const QJsonObject &custom)
{
    ExportOrder order;
    order.url = QUrl(custom.value("url"_L1).toString(), QUrl::StrictMode);
    if (const QString method = custom.value("method"_L1).toString(); !method.isEmpty())
        order.method = method.toLatin1();
    const QJsonObject headers = custom.value("headers"_L1).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        order.headers.emplace_back(header.key().toLatin1(), header.value().toString().toUtf8());
    return order;
}

ExportJob::ExportJob(ExportOrder order, QNetworkAccessManager *network, QObject *parent)
    : QObject(parent), m_order(std::move(order)), m_network(network), m_file(m_order.filePath)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_order.rules.silence);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { fail(exportFailureSentence(m_order.url.host(), 0, true), true); });
    m_progressPause.setSingleShot(true);
    m_progressPause.setInterval(exportPause);
    // A proxy would be told a number and might lead elsewhere.
    if (m_order.rules.publicOnly)
        m_network->setProxy(QNetworkProxy::NoProxy);
}

ExportJob::~ExportJob()
{
    m_isDone = true;
    dropReply();
}

void ExportJob::start()
{
    m_silence.start();
    if (!m_file.open(QIODevice::ReadOnly)) {
        QMetaObject::invokeMethod(
            this, [this] { fail(u"The stored file is gone. Import it again."_s, false); },
            Qt::QueuedConnection);
        return;
    }
    if (!m_order.rules.publicOnly) {
        send(QNetworkRequest(m_order.url));
        return;
    }
    const QString host = m_order.url.host();
    const QHostAddress literal
        = namesThisMachine(host) ? QHostAddress(QHostAddress::LocalHost) : literalAddress(host);
    if (!literal.isNull()) {
        QMetaObject::invokeMethod(
            this, [this, literal] { judge({ literal }); }, Qt::QueuedConnection);
        return;
    }
    QHostInfo::lookupHost(m_order.url.host(QUrl::FullyEncoded), this,
                          [this](const QHostInfo &found) { judge(found.addresses()); });
}

//! The connection goes to the very address that was judged: a name may lead elsewhere when it is looked up
//! again.
void ExportJob::judge(const QList<QHostAddress> &found)
{
    if (m_isDone)
        return;
    const QString host = m_order.url.host();
    const QList<QHostAddress> judged = publicAddresses(found);
    if (judged.isEmpty()) {
        fail(found.isEmpty() ? exportFailureSentence(host, 0, false) : notPublicSentence(host, found), false);
        return;
    }
    QUrl pinned(m_order.url);
    pinned.setHost(judged.first().toString());
    QNetworkRequest request(pinned);
    if (literalAddress(host).isNull()) {
        QString name = m_order.url.host(QUrl::FullyEncoded);
        const QString port = m_order.url.port() < 0 ? QString() : u':' + QString::number(m_order.url.port());
        request.setRawHeader("Host", (name + port).toLatin1());
        if (name.endsWith(u'.'))
            name.chop(1);
        request.setPeerVerifyName(name);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    }
    send(request);
}

void ExportJob::send(QNetworkRequest request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_file.size());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/octet-stream"));
    request.setRawHeader("User-Agent", "reelwatch-local/" REELWATCH_VERSION);
    for (const auto &[name, value] : m_order.headers)
        request.setRawHeader(name, value);
    m_reply = m_network->sendCustomRequest(request, m_order.method, &m_file);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &ExportJob::report);
    // What the receiver says beside its status is of no interest.
    connect(m_reply, &QIODevice::readyRead, this, [this] { m_reply->readAll(); });
    connect(m_reply, &QNetworkReply::finished, this, &ExportJob::end);
}

void ExportJob::report(qint64 sent, qint64 all)
{
    if (m_isDone)
        return;
    m_silence.start();
    if (all <= 0 || m_progressPause.isActive())
        return;
    m_progressPause.start();
    Q_EMIT progressed(progressOf(sent, all));
}

void ExportJob::end()
{
    if (m_isDone || !m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300) {
        m_isDone = true;
        m_silence.stop();
        dropReply();
        Q_EMIT finished();
        return;
    }
    const bool mayPass = status == 0 || status == 408 || status == 429 || status >= 500;
    fail(exportFailureSentence(m_order.url.host(), status, false), mayPass);
}

void ExportJob::fail(const QString &sentence, bool mayPass)
{
    if (std::exchange(m_isDone, true))
        return;
    m_silence.stop();
    dropReply();
    Q_EMIT failed(sentence, mayPass);
}

void ExportJob::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace reelwatch::local
