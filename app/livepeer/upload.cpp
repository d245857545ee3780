#include "livepeer/upload.h"

#include "livepeer/whendone.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QPointer>

#include <utility>

namespace reelwatch {

namespace {

constexpr qint64 progressIntervalMs = 100;

ApiError fileError(const QString &text)
{
    return { .kind = ApiError::Kind::LocalFile, .detail = text };
}

} // namespace

struct Upload::Private
{
    QPointer<LivepeerClient> client;
    QString filePath;
    QString name;
    Stage stage = Stage::Asking;
    bool started = false;
    std::unique_ptr<QFile> file;
    qint64 sent = 0;
    qint64 total = 0;
    QString taskId;
    ApiError error;
    QElapsedTimer sinceProgress;

    bool isOver() const { return stage == Stage::Done || stage == Stage::Failed; }
};

Upload::Upload(LivepeerClient *client, QString filePath, QString name, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->client = client;
    d->filePath = std::move(filePath);
    d->name = std::move(name);
}

Upload::~Upload()
{
    if (d->stage == Stage::Sending && d->client)
        d->client->transport()->abortPut(d->file.get());
}

void Upload::start()
{
    if (d->started || d->isOver())
        return;
    d->started = true;
    d->file = std::make_unique<QFile>(d->filePath);
    const QFileInfo facts(d->filePath);
    const QString shownName = facts.fileName();
    if (!facts.exists()) {
        fail(fileError(tr("The file “%1” does not exist any more.").arg(shownName)));
        return;
    }
    if (!facts.isFile()) {
        fail(fileError(tr("“%1” is not a file.").arg(shownName)));
        return;
    }
    if (!d->file->open(QIODevice::ReadOnly)) {
        fail(fileError(tr("The file “%1” cannot be opened: %2").arg(shownName, d->file->errorString())));
        return;
    }
    d->total = d->file->size();
    if (d->total == 0) {
        fail(fileError(tr("The file “%1” is empty.").arg(shownName)));
        return;
    }
    if (!d->client) {
        fail({ .kind = ApiError::Kind::Cancelled });
        return;
    }
    const auto endCancelled = [this] { fail({ .kind = ApiError::Kind::Cancelled }); };
    whenDone(
        d->client->requestUpload(d->name), this,
        [this](const Result<UploadTicket> &ticket) {
            if (d->isOver())
                return;
            if (!ticket)
                fail(ticket.error());
            else
                send(*ticket);
        },
        endCancelled);
}

void Upload::send(const UploadTicket &ticket)
{
    d->taskId = ticket.taskId;
    const QPointer<Upload> self(this);
    if (!d->taskId.isEmpty())
        Q_EMIT taskKnown(d->taskId);
    if (!self || d->isOver())
        return;
    if (!d->client) {
        fail({ .kind = ApiError::Kind::Cancelled });
        return;
    }
    d->stage = Stage::Sending;
    const QByteArray contentType = QMimeDatabase().mimeTypeForFile(d->filePath).name().toLatin1();
    const auto sending
        = d->client->transport()->put(ticket.url, d->file.get(), contentType, [self](qint64 sent) {
              if (self)
                  self->noteSent(sent);
          });
    const auto endCancelled = [this] { fail({ .kind = ApiError::Kind::Cancelled }); };
    whenDone(
        sending, this,
        [this](const Result<HttpResponse> &response) {
            if (d->isOver())
                return;
            if (response) {
                succeed();
                return;
            }
            ApiError error = response.error();
            if (error.kind == ApiError::Kind::LocalFile) {
                error.detail = tr("The file “%1” changed or could not be read to its end.")
                                   .arg(QFileInfo(d->filePath).fileName());
            }
            fail(std::move(error));
        },
        endCancelled);
}

void Upload::noteSent(qint64 sent)
{
    if (d->stage != Stage::Sending || sent <= d->sent)
        return;
    d->sent = sent;
    if (d->sinceProgress.isValid() && d->sinceProgress.elapsed() < progressIntervalMs)
        return;
    d->sinceProgress.start();
    Q_EMIT progressed(d->sent, d->total);
}

void Upload::succeed()
{
    d->stage = Stage::Done;
    d->file->close();
    d->sent = d->total;
    const QPointer<Upload> self(this);
    Q_EMIT progressed(d->sent, d->total);
    if (self)
        Q_EMIT finished(d->taskId);
}

void Upload::fail(ApiError error)
{
    if (d->isOver())
        return;
    d->stage = Stage::Failed;
    d->error = std::move(error);
    if (d->file)
        d->file->close();
    Q_EMIT failed(d->error);
}

void Upload::cancel()
{
    giveUp({ .kind = ApiError::Kind::Cancelled });
}

void Upload::giveUp(const ApiError &error)
{
    if (d->isOver())
        return;
    const bool wasSending = d->stage == Stage::Sending;
    const QPointer<Upload> self(this);
    if (wasSending && d->client)
        d->client->transport()->abortPut(d->file.get());
    if (self)
        fail(error);
}

Upload::Stage Upload::stage() const
{
    return d->stage;
}

QString Upload::name() const
{
    return d->name;
}

QString Upload::filePath() const
{
    return d->filePath;
}

qint64 Upload::bytesSent() const
{
    return d->sent;
}

qint64 Upload::bytesTotal() const
{
    return d->total;
}

QString Upload::taskId() const
{
    return d->taskId;
}

ApiError Upload::error() const
{
    return d->error;
}

} // namespace reelwatch
