#include "local/importjob.h"

#include "local/sourcefailure.h"

#include <QHostInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr qint64 readBufferBytes = 1024 * 1024;
constexpr std::chrono::milliseconds progressPause(250);
constexpr qsizetype headBytes = 4096;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QByteArray headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(headBytes) : QByteArray();
}

} // namespace

QJsonObject assetSpecOf(const QString &name, const StoredFileFacts &facts, const QJsonObject &videoSpec)
{
    QJsonObject spec { { u"type"_s, u"video"_s },
                       { u"size"_s, facts.sizeBytes },
                       { u"hash"_s,
                         QJsonArray {
                             QJsonObject { { u"hash"_s, facts.md5 }, { u"algorithm"_s, u"md5"_s } },
                             QJsonObject { { u"hash"_s, facts.sha256 }, { u"algorithm"_s, u"sha256"_s } } } },
                       { u"videoSpec"_s, videoSpec } };
    if (!name.isEmpty())
        spec.insert(u"name"_s, name);
    return spec;
}

double progressOf(qint64 receivedBytes, qint64 promisedBytes)
{
    if (promisedBytes <= 0)
        return 0.0;
    const double share = static_cast<double>(receivedBytes) / static_cast<double>(promisedBytes);
    return std::clamp(std::floor(share * 1000.0) / 1000.0, 0.0, 0.99);
}

ImportJob::ImportJob(ImportOrder order, QNetworkAccessManager *network, QObject *parent)
    : QObject(parent), m_order(std::move(order)), m_network(network)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_order.rules.silence);
    connect(&m_silence, &QTimer::timeout, this, &ImportJob::endInSilence);
    m_progressPause.setSingleShot(true);
    m_progressPause.setInterval(progressPause);
    connect(&m_progressPause, &QTimer::timeout, this, &ImportJob::reportProgress);
    m_pace.setInterval(m_order.rules.pace);
    connect(&m_pace, &QTimer::timeout, this, &ImportJob::judgePace);
    // A proxy would be told a number and might lead elsewhere.
    if (m_order.rules.publicOnly)
        m_network->setProxy(QNetworkProxy::NoProxy);
}

ImportJob::~ImportJob()
{
    m_isDone = true;
    dropReply();
}

void ImportJob::start()
{
    if (m_order.stored) {
        m_facts = *m_order.stored;
        m_sourceName = m_order.assetName;
        if (m_facts.sha256.isEmpty())
            hash();
        else
            probe();
        return;
    }
    const QString refusal = addressRefusal(m_order.url);
    if (!refusal.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, refusal] { fail(refusal); }, Qt::QueuedConnection);
        return;
    }
    m_sinceSignOfLife.start();
    m_pace.start();
    fetch(m_order.url);
}

void ImportJob::fetch(const QUrl &url)
{
    m_url = url;
    m_hasHeaders = false;
    m_promisedBytes.reset();
    m_silence.start();
    if (!m_order.rules.publicOnly) {
        send(QNetworkRequest(url));
        return;
    }
    // Not every system knows localhost with a dot at its end, nor names below it.
    const QHostAddress literal
        = namesThisMachine(url.host()) ? QHostAddress(QHostAddress::LocalHost) : literalAddress(url.host());
    if (!literal.isNull()) {
        QMetaObject::invokeMethod(
            this, [this, literal] { judgeAddresses({ literal }); }, Qt::QueuedConnection);
        return;
    }
    QHostInfo::lookupHost(url.host(QUrl::FullyEncoded), this,
                          [this](const QHostInfo &found) { judgeAddresses(found.addresses()); });
}

void ImportJob::judgeAddresses(const QList<QHostAddress> &found)
{
    if (m_isDone)
        return;
    m_addresses = publicAddresses(found);
    if (fetchFromNextAddress())
        return;
    if (found.isEmpty())
        failFetch(QNetworkReply::HostNotFoundError, false);
    else
        fail(notPublicSentence(m_url.host(), found));
}

bool ImportJob::fetchFromNextAddress()
{
    if (m_addresses.isEmpty())
        return false;
    dropReply();
    // The connection goes to the very address that was judged: a name may lead elsewhere when it is looked up
    // again.
    QUrl pinned(m_url);
    pinned.setHost(m_addresses.takeFirst().toString());
    QNetworkRequest request(pinned);
    if (literalAddress(m_url.host()).isNull()) {
        QString name = m_url.host(QUrl::FullyEncoded);
        const QString port = m_url.port() < 0 ? QString() : u':' + QString::number(m_url.port());
        request.setRawHeader("Host", (name + port).toLatin1());
        if (name.endsWith(u'.'))
            name.chop(1);
        request.setPeerVerifyName(name);
        // HTTP/2 would tell the server the number instead of the name.
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    }
    m_silence.start();
    send(request);
    return true;
}

void ImportJob::send(QNetworkRequest request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // The bytes are stored and hashed as the source has them, so no compression on the way.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "reelwatch-local/" REELWATCH_VERSION);
    m_reply = m_network->get(request);
    m_reply->setReadBufferSize(readBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ImportJob::readHeaders);
    connect(m_reply, &QIODevice::readyRead, this, &ImportJob::readBytes);
    connect(m_reply, &QNetworkReply::finished, this, &ImportJob::endOfReply);
}

void ImportJob::readHeaders()
{
    if (m_isDone || m_hasHeaders || !m_reply)
        return;
    m_silence.start();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200)
        return; // judged when the reply ends
    m_hasHeaders = true;
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    if (isNumber && length >= 0)
        m_promisedBytes = length;
    m_sourceName = sourceFileName(m_reply->rawHeader("Content-Disposition"), m_url);
    m_intake = std::make_unique<FileIntake>(m_order.filePath);
    if (!m_intake->open()) {
        fail(m_intake->problem());
        return;
    }
    reportProgress();
}

void ImportJob::readBytes()
{
    if (m_isDone || !m_reply)
        return;
    readHeaders();
    if (m_isDone || !m_intake) {
        // The body of an error or a redirect is of no interest.
        if (m_reply)
            m_reply->readAll();
        return;
    }
    std::array<char, 256 * 1024> buffer;
    qint64 count = 0;
    while ((count = m_reply->read(buffer.data(), static_cast<qint64>(buffer.size()))) > 0) {
        if (!m_intake->write({ buffer.data(), static_cast<std::size_t>(count) })) {
            fail(m_intake->problem());
            return;
        }
        m_silence.start();
        if (m_sinceSignOfLife.hasExpired(m_order.signOfLife.count())) {
            m_sinceSignOfLife.start();
            Q_EMIT stillArriving();
        }
    }
    if (!m_progressPause.isActive())
        reportProgress();
}

void ImportJob::reportProgress()
{
    if (m_isDone || !m_intake || !m_promisedBytes)
        return;
    const double share = progressOf(m_intake->size(), *m_promisedBytes);
    if (share <= m_reported)
        return;
    m_reported = share;
    m_progressPause.start();
    m_sinceSignOfLife.start();
    Q_EMIT progressed(share);
}

void ImportJob::endOfReply()
{
    if (m_isDone || !m_reply)
        return;
    readBytes();
    if (m_isDone)
        return;
    m_silence.stop();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 && fetchFromNextAddress())
        return;
    if (isRedirect(status)) {
        const QUrl to
            = m_url.resolved(m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        const QString refusal = redirectRefusal(m_url, to, m_redirects);
        if (!refusal.isEmpty()) {
            fail(refusal);
            return;
        }
        ++m_redirects;
        dropReply();
        fetch(to);
        return;
    }
    const bool isWhole = status == 200 && m_reply->error() == QNetworkReply::NoError && m_intake
        && m_intake->size() > 0 && (!m_promisedBytes || m_intake->size() == *m_promisedBytes);
    if (!isWhole) {
        failFetch(m_reply->error(), false);
        return;
    }
    dropReply();
    m_pace.stop();
    if (!m_intake->finish()) {
        fail(m_intake->problem());
        return;
    }
    m_facts = m_intake->facts();
    m_intake.reset();
    probe();
}

void ImportJob::endInSilence()
{
    if (m_isDone)
        return;
    const bool hasAnswer
        = m_reply && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 0;
    if (hasAnswer || !fetchFromNextAddress())
        failFetch(m_reply ? m_reply->error() : QNetworkReply::NoError, true);
}

void ImportJob::failFetch(QNetworkReply::NetworkError error, bool wentSilent)
{
    if (m_isDone)
        return;
    SourceFailure failure;
    failure.host = m_url.host();
    failure.httpStatus = m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    failure.error = error;
    failure.wentSilent = wentSilent;
    failure.receivedBytes = m_intake ? m_intake->size() : 0;
    failure.promisedBytes = m_promisedBytes;
    fail(sourceFailureSentence(failure), mayPassByItself(failure));
}

void ImportJob::judgePace()
{
    const qint64 size = m_intake ? m_intake->size() : 0;
    if (size - m_sizeAtPace < SourceRules::paceBytes) {
        fail(u"%1 sends too slowly. Try again later."_s.arg(m_url.host()), true);
        return;
    }
    m_sizeAtPace = size;
}

void ImportJob::hash()
{
    m_hasher = std::make_unique<FileHasher>(m_order.filePath);
    m_sinceSignOfLife.start();
    QMetaObject::invokeMethod(this, &ImportJob::hashNextBlock, Qt::QueuedConnection);
}

//! A block at a time, so that the job can be ended in between.
void ImportJob::hashNextBlock()
{
    if (m_isDone)
        return;
    switch (m_hasher->takeBlock()) {
    case FileHasher::Step::More:
        if (m_sinceSignOfLife.hasExpired(m_order.signOfLife.count())) {
            m_sinceSignOfLife.start();
            Q_EMIT stillArriving();
        }
        QMetaObject::invokeMethod(this, &ImportJob::hashNextBlock, Qt::QueuedConnection);
        return;
    case FileHasher::Step::Failed:
        fail(u"The stored file cannot be read. Import it again."_s);
        return;
    case FileHasher::Step::Done:
        m_facts = m_hasher->facts();
        m_hasher.reset();
        probe();
        return;
    }
}

void ImportJob::probe()
{
    {
        QFile file(m_order.filePath);
        if (!file.open(QIODevice::ReadOnly)) {
            fail(u"The stored file is gone. Import it again."_s);
            return;
        }
        if (const qint64 missing = missingMp4Bytes(file); missing > 0) {
            fail(u"The file is cut off: %1 bytes are missing at its end."_s.arg(missing));
            return;
        }
    }
    m_probe = std::make_unique<MediaProbe>();
    connect(m_probe.get(), &MediaProbe::finished, this, &ImportJob::complete);
    connect(m_probe.get(), &MediaProbe::failed, this,
            [this](const QString &reason, const QByteArray &standardError) {
                fail(standardError.isEmpty() ? reason
                                             : probeFailureSentence(standardError, headOf(m_order.filePath)));
            });
    m_probe->start(m_order.filePath);
}

void ImportJob::complete(const QByteArray &ffprobeJson)
{
    const auto videoSpec = videoSpecOf(ffprobeJson, headOf(m_order.filePath), m_order.style);
    if (!videoSpec) {
        fail(videoSpec.error());
        return;
    }
    const QString name = m_order.style == SpecStyle::Today ? m_order.assetName : m_sourceName;
    const QJsonObject spec = assetSpecOf(name, m_facts, *videoSpec);
    QJsonObject probed = QJsonDocument::fromJson(ffprobeJson).object();
    QJsonObject format = probed.value(u"format").toObject();
    // The path on this machine is nobody's business outside it.
    format.insert(u"filename"_s, name);
    probed.insert(u"format"_s, format);
    const QJsonObject metadata { { u"assetSpec"_s, spec }, { u"ffprobe"_s, probed } };
    if (!writeFileSafely(m_order.metadataPath, QJsonDocument(metadata).toJson())) {
        fail(u"The metadata file could not be written. Check the free space on the disk."_s);
        return;
    }
    m_isDone = true;
    Q_EMIT finished(spec);
}

void ImportJob::fail(const QString &sentence, bool mayPass)
{
    if (m_isDone)
        return;
    m_isDone = true;
    m_silence.stop();
    m_progressPause.stop();
    m_pace.stop();
    dropReply();
    m_intake.reset();
    QFile::remove(m_order.filePath);
    QFile::remove(m_order.metadataPath);
    Q_EMIT failed(sentence, mayPass);
}

void ImportJob::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace reelwatch::local
