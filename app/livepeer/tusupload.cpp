#include "livepeer/tusupload.h"

#include "livepeer/redirect.h"
#include "livepeer/transferretry.h"
#include "livepeer/tus.h"
#include "livepeer/whendone.h"

#include <QDateTime>
#include <QIODevice>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tusVersion = "1.0.0";
constexpr std::chrono::seconds answerPatience(30);

//! Where \a url of the account's own server at \a base is now: the local service may be found at another port
//! after it was started anew.
QUrl movedWith(const QUrl &base, const QUrl &url)
{
    if (!isLoopback(url) || !isLoopback(base) || url.scheme() != base.scheme())
        return url;
    QUrl moved = url;
    moved.setHost(base.host());
    moved.setPort(base.port());
    return moved;
}

} // namespace

TusUpload::TusUpload(HttpTransport *transport, QIODevice *file, Plan plan, QObject *parent)
    : QObject(parent), m_transport(transport), m_file(file), m_plan(std::move(plan))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TusUpload::next);
}

TusUpload::~TusUpload()
{
    stop();
}

void TusUpload::start()
{
    if (m_state == State::Idle)
        next();
}

void TusUpload::stop()
{
    const bool isBusy = m_state == State::Busy;
    m_state = State::Over;
    m_pause.stop();
    if (isBusy && m_transport)
        m_transport->abortPut(m_file);
}

void TusUpload::tryNow()
{
    if (m_state != State::Waiting)
        return;
    m_pause.stop();
    next();
}

void TusUpload::terminate(HttpTransport *transport, const QUrl &location, bool isOwnServer)
{
    UploadRequest request;
    request.verb = "DELETE";
    request.url = isOwnServer ? movedWith(transport->baseUrl(), location) : location;
    request.headers = { { "Tus-Resumable", tusVersion } };
    request.silence = answerPatience;
    transport->sendUpload(std::move(request));
}

QUrl TusUpload::current(const QUrl &url) const
{
    return m_plan.isOwnServer && m_transport ? movedWith(m_transport->baseUrl(), url) : url;
}

void TusUpload::next()
{
    if (m_state == State::Over)
        return;
    if (m_plan.location.isEmpty())
        make();
    else if (m_offset < 0)
        ask();
    else
        append();
}

void TusUpload::send(int step, UploadRequest request, std::function<void(const HttpResponse &)> onAnswer)
{
    m_state = State::Busy;
    request.headers.emplaceBack("Tus-Resumable", tusVersion);
    if (!m_transport) {
        onError(step, { .kind = ApiError::Kind::Cancelled });
        return;
    }
    whenDone(
        m_transport->sendUpload(std::move(request)), this,
        [this, step, onAnswer = std::move(onAnswer)](const Result<HttpResponse> &answer) {
            if (m_state == State::Over)
                return;
            m_state = State::Idle;
            if (answer)
                onAnswer(*answer);
            else
                onError(step, answer.error());
        },
        [this, step] {
            if (m_state != State::Over)
                onError(step, { .kind = ApiError::Kind::Cancelled });
        });
}

void TusUpload::make()
{
    UploadRequest request;
    request.verb = "POST";
    request.url = current(m_plan.endpoint);
    request.headers = { { "Upload-Length", QByteArray::number(m_plan.total) } };
    if (!m_plan.metadata.isEmpty())
        request.headers.emplaceBack("Upload-Metadata", m_plan.metadata);
    request.silence = answerPatience;
    send(int(tus::Step::Make), std::move(request), [this](const HttpResponse &answer) { onMade(answer); });
}

void TusUpload::onMade(const HttpResponse &answer)
{
    if (answer.location.isEmpty()) {
        // Whatever spoke was no upload server: a network that wants a sign-in, a proxy.
        onError(int(tus::Step::Make),
                { .kind = ApiError::Kind::UnexpectedContent, .httpStatus = answer.status });
        return;
    }
    const auto location = tus::locationOf(answer.location, current(m_plan.endpoint));
    if (!location) {
        if (end()) {
            Q_EMIT failed({ .kind = ApiError::Kind::RedirectRefused,
                            .detail = u"the upload server names no address of its own"_s,
                            .refusedAddress = ApiError::RefusedAddress::OfFileElsewhere });
        }
        return;
    }
    m_plan.location = *location;
    m_offset = 0;
    const QPointer<TusUpload> self(this);
    Q_EMIT located(*location);
    if (self)
        noteProgress();
    if (self)
        next();
}

void TusUpload::ask()
{
    UploadRequest request;
    request.verb = "HEAD";
    request.url = current(m_plan.location);
    request.silence = answerPatience;
    send(int(tus::Step::Ask), std::move(request), [this](const HttpResponse &answer) { onOffset(answer); });
}

void TusUpload::onOffset(const HttpResponse &answer)
{
    const auto offset = tus::offsetOf(answer.uploadOffset, m_plan.total);
    const auto length
        = answer.uploadLength.isEmpty() ? m_plan.total : tus::offsetOf(answer.uploadLength, m_plan.total);
    if (!offset || length != m_plan.total) {
        onError(int(tus::Step::Ask), { .kind = ApiError::Kind::Malformed, .httpStatus = answer.status });
        return;
    }
    m_offset = *offset;
    // A part that was cut may have brought bytes, too.
    if (m_offset > m_reached)
        m_failures = 0;
    m_reached = std::max(m_reached, m_offset);
    const QPointer<TusUpload> self(this);
    Q_EMIT offsetKnown(m_offset);
    if (self && m_isInterrupted) {
        m_isInterrupted = false;
        Q_EMIT goingOn();
    }
    if (self)
        next();
}

void TusUpload::append()
{
    const qint64 count = std::min(m_plan.chunkBytes, m_plan.total - m_offset);
    if (count <= 0) {
        if (end())
            Q_EMIT finished();
        return;
    }
    if (m_plan.isUnchanged && !m_plan.isUnchanged()) {
        if (end())
            Q_EMIT fileChanged();
        return;
    }
    if (!m_file->seek(m_offset)) {
        if (end())
            Q_EMIT failed({ .kind = ApiError::Kind::LocalFile });
        return;
    }
    UploadRequest request;
    request.verb = "PATCH";
    request.url = current(m_plan.location);
    request.headers = { { "Content-Type", "application/offset+octet-stream" },
                        { "Upload-Offset", QByteArray::number(m_offset) } };
    request.source = m_file;
    request.length = count;
    request.onProgress = [self = QPointer<TusUpload>(this), base = m_offset](qint64 bytes) {
        if (self && self->m_state == State::Busy)
            Q_EMIT self->sent(base + bytes);
    };
    const qint64 expected = m_offset + count;
    send(int(tus::Step::Append), std::move(request),
         [this, expected](const HttpResponse &answer) { onAppended(answer, expected); });
}

void TusUpload::onAppended(const HttpResponse &answer, qint64 expectedOffset)
{
    const auto offset = tus::offsetOf(answer.uploadOffset, m_plan.total);
    if (!offset || *offset <= m_offset || *offset > expectedOffset) {
        onError(int(tus::Step::Append), { .kind = ApiError::Kind::Malformed, .httpStatus = answer.status });
        return;
    }
    m_offset = *offset;
    m_reached = std::max(m_reached, m_offset);
    const QPointer<TusUpload> self(this);
    Q_EMIT offsetKnown(m_offset);
    if (self)
        noteProgress();
    if (self)
        next();
}

void TusUpload::noteProgress()
{
    m_failures = 0;
    if (std::exchange(m_isInterrupted, false))
        Q_EMIT goingOn();
}

void TusUpload::onError(int step, const ApiError &error)
{
    switch (tus::nextAfter(static_cast<tus::Step>(step), error)) {
    case tus::Next::TryAgain:
        retryLater(error);
        return;
    case tus::Next::UsePut:
        if (end())
            Q_EMIT unsupported();
        return;
    case tus::Next::Expired:
        if (end())
            Q_EMIT expired();
        return;
    case tus::Next::GiveUp:
        if (end())
            Q_EMIT failed(error);
        return;
    }
}

void TusUpload::retryLater(const ApiError &error)
{
    ++m_failures;
    if (!transferretry::isWorthTrying(error, m_failures)) {
        if (end())
            Q_EMIT failed(error);
        return;
    }
    m_offset = -1;
    m_state = State::Waiting;
    m_isInterrupted = true;
    const double share = QRandomGenerator::global()->generateDouble();
    const std::chrono::milliseconds pause = transferretry::pauseBefore(m_failures, share, error.retryAfter);
    m_pause.start(pause);
    Q_EMIT interrupted(error, QDateTime::currentMSecsSinceEpoch() + pause.count());
}

//! False when it was over before.
bool TusUpload::end()
{
    if (m_state == State::Over)
        return false;
    m_state = State::Over;
    m_pause.stop();
    return true;
}

} // namespace reelwatch
