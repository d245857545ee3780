#include "livepeer/upload.h"

#include "livepeer/redirect.h"
#include "livepeer/transferretry.h"
#include "livepeer/tus.h"
#include "livepeer/tusupload.h"
#include "livepeer/whendone.h"
#include "text/quantities.h"
#include "text/redaction.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>
#include <QtConcurrent>

#include <utility>

namespace reelwatch {

namespace {

constexpr qint64 progressIntervalMs = 100;
constexpr int serviceUnavailable = 503;

ApiError fileError(const QString &text)
{
    return { .kind = ApiError::Kind::LocalFile, .detail = text };
}

UploadRecord newRecord(QString filePath, QString name)
{
    UploadRecord record;
    record.filePath = std::move(filePath);
    record.name = std::move(name);
    return record;
}

//! Whether the server surely made nothing of the question. A proxy may say 503 of what it has passed on, but
//! names no time to come again then.
bool isTurnedAway(const ApiError &error)
{
    return error.isUnsent || error.kind == ApiError::Kind::RateLimited
        || (error.httpStatus == serviceUnavailable && error.retryAfter);
}

//! Whether the file was surely not taken, for a reason that does not pass by itself. A conflict may be with
//! what has arrived before.
bool isRefused(const ApiError &error)
{
    return !error.isTransient() && !error.mayHaveBeenDone() && error.kind != ApiError::Kind::Conflict
        && error.kind != ApiError::Kind::Cancelled;
}

//! Whether \a answer is no word of the server's but a page, as of a network that wants a sign-in. A type
//! alone says nothing: some stores of files call an empty answer HTML.
bool isPage(const HttpResponse &answer)
{
    return answer.contentType.toLower().startsWith("text/html") && !answer.body.trimmed().isEmpty();
}

} // namespace

struct Upload::Private
{
    QPointer<LivepeerClient> client;
    UploadRecord record;
    QUrl putUrl; //!< for the bytes in one piece
    //! The task that has the file if it arrived in one piece: that was tried, and no answer is known.
    QString wholeTaskId;
    qint64 chunkBytes = TusUpload::usualChunkBytes;
    Stage stage = Stage::Asking;
    bool isStarted = false;
    bool isBegunEarlier = false; //!< the record's file is what the server has bytes of
    bool isCancelled = false;
    bool isAsking = false; //!< the server was asked for a place, and has not answered
    bool awaitsPlace = false; //!< is to be sent as soon as that answer is there
    bool asksAgain = false;
    std::function<bool(const ApiError &)> isTriedAgainAfter;
    int refusals = 0; //!< in a row
    QTimer askAgain;
    int round = 0; //!< of starts: what an earlier one has asked is not listened to any more
    std::unique_ptr<QFile> file;
    std::unique_ptr<TusUpload> tus;
    qint64 sent = 0;
    qint64 total = 0;
    ApiError error;
    Obstacle obstacle = Obstacle::None;
    std::optional<Trouble> trouble;
    QElapsedTimer sinceProgress;

    bool isOver() const { return stage == Stage::Done || stage == Stage::Failed; }
    bool hasPlace() const { return !record.tusEndpoint.isEmpty() || !record.location.isEmpty(); }
    //! Whether the server may have some of the file.
    bool mayBeThere() const { return hasPlace() || !wholeTaskId.isEmpty(); }
    QString shownName() const { return QFileInfo(record.filePath).fileName(); }
};

Upload::Upload(LivepeerClient *client, QString filePath, QString name, QObject *parent)
    : Upload(client, newRecord(std::move(filePath), std::move(name)), parent)
{
}

Upload::Upload(LivepeerClient *client, UploadRecord record, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->client = client;
    d->record = std::move(record);
    d->isBegunEarlier = d->hasPlace();
    if (!d->isBegunEarlier)
        d->wholeTaskId = std::exchange(d->record.taskId, {});
    d->sent = d->record.bytesSent;
    d->total = d->record.file.size;
    if (d->record.isPaused)
        d->stage = Stage::Paused;
    d->askAgain.setSingleShot(true);
    connect(&d->askAgain, &QTimer::timeout, this, &Upload::ask);
}

Upload::~Upload()
{
    stopSending();
}

void Upload::start()
{
    await();
    if (d->isStarted || d->isOver())
        return;
    d->isStarted = true;
    d->awaitsPlace = false;
    d->refusals = 0;
    const int round = ++d->round;
    if (!open())
        return;
    if (!d->client) {
        fail({ .kind = ApiError::Kind::Cancelled });
        return;
    }
    whenDone(QtConcurrent::run(fileIdentity, d->record.filePath), this,
             [this, round](const FileIdentity &identity) {
                 if (round == d->round && d->stage == Stage::Asking)
                     onIdentity(identity);
             });
}

bool Upload::open()
{
    d->file = std::make_unique<QFile>(d->record.filePath);
    const QFileInfo facts(d->record.filePath);
    if (!facts.exists()) {
        d->obstacle = Obstacle::FileMissing;
        fail(fileError(tr("The file “%1” does not exist any more.").arg(d->shownName())));
        return false;
    }
    if (!facts.isFile()) {
        fail(fileError(tr("“%1” is not a file.").arg(d->shownName())));
        return false;
    }
    if (!d->file->open(QIODevice::ReadOnly)) {
        fail(fileError(tr("The file “%1” cannot be opened: %2").arg(d->shownName(), d->file->errorString())));
        return false;
    }
    const qint64 size = d->file->size();
    if (size == 0 && !d->isBegunEarlier) {
        fail(fileError(tr("The file “%1” is empty.").arg(d->shownName())));
        return false;
    }
    if (!d->isBegunEarlier)
        d->total = size;
    return true;
}

void Upload::onIdentity(const FileIdentity &identity)
{
    if (d->isBegunEarlier && identity != d->record.file) {
        failChanged();
        return;
    }
    // What an earlier run sent in one piece was another file then.
    if (identity != d->record.file)
        d->wholeTaskId.clear();
    d->record.file = identity;
    d->total = identity.size;
    if (d->hasPlace()) {
        sendInParts();
    } else if (!d->wholeTaskId.isEmpty()) {
        askWhetherItArrived();
    } else if (d->putUrl.isValid()) {
        sendWhole();
    } else {
        ask();
    }
}

void Upload::ask()
{
    if (!d->client) {
        fail({ .kind = ApiError::Kind::Cancelled });
        return;
    }
    d->awaitsPlace = true;
    // A question of before a pause is answered still, and two of them would make two tasks.
    if (std::exchange(d->isAsking, true))
        return;
    whenDone(
        d->client->requestUpload(d->record.name, d->record.options), this,
        [this](const Result<UploadTicket> &ticket) {
            d->isAsking = false;
            if (!ticket)
                onRefusal(ticket.error());
            else if (!d->isCancelled)
                send(*ticket);
        },
        [this] {
            d->isAsking = false;
            fail({ .kind = ApiError::Kind::Cancelled });
        });
}

void Upload::onRefusal(const ApiError &error)
{
    if (d->isOver())
        return;
    if (!d->asksAgain || !isTurnedAway(error) || !transferretry::isWorthTrying(error, ++d->refusals)) {
        fail(error);
        return;
    }
    // What was paused asks when it goes on.
    if (!d->awaitsPlace)
        return;
    const double share = QRandomGenerator::global()->generateDouble();
    const std::chrono::milliseconds pause = transferretry::pauseBefore(d->refusals, share, error.retryAfter);
    d->askAgain.start(pause);
    d->trouble = Trouble { error, QDateTime::currentMSecsSinceEpoch() + pause.count() };
    Q_EMIT troubleChanged();
}

void Upload::send(const UploadTicket &ticket)
{
    const bool wasRefused = std::exchange(d->trouble, std::nullopt).has_value();
    d->record.taskId = ticket.taskId;
    d->record.assetId = ticket.assetId;
    d->putUrl = ticket.url;
    d->isBegunEarlier = true;
    if (!ticket.tusEndpoint.isEmpty()) {
        d->record.tusEndpoint = ticket.tusEndpoint;
        d->record.isOwnServer
            = d->client && isSameOrigin(ticket.tusEndpoint, d->client->transport()->baseUrl());
    }
    const QPointer<Upload> self(this);
    if (wasRefused)
        Q_EMIT troubleChanged();
    if (self && !d->record.taskId.isEmpty())
        Q_EMIT taskKnown(d->record.taskId);
    if (self)
        Q_EMIT recordChanged();
    // Paused while the server was asked: the place it gave is used later.
    if (!self || !std::exchange(d->awaitsPlace, false))
        return;
    if (d->hasPlace())
        sendInParts();
    else
        sendWhole();
}

void Upload::sendInParts()
{
    if (!d->client) {
        fail({ .kind = ApiError::Kind::Cancelled });
        return;
    }
    d->stage = Stage::Sending;
    TusUpload::Plan plan;
    plan.endpoint = d->record.tusEndpoint;
    plan.location = d->record.location;
    plan.isOwnServer = d->record.isOwnServer;
    plan.total = d->total;
    plan.chunkBytes = d->chunkBytes;
    const QByteArray type = QMimeDatabase().mimeTypeForFile(d->record.filePath).name().toLatin1();
    plan.metadata = tus::metadataHeader(d->shownName(), type);
    plan.isUnchanged = [path = d->record.filePath, file = d->record.file] {
        const QFileInfo facts(path);
        const QDateTime modified = facts.lastModified();
        return facts.size() == file.size
            && (modified.isValid() ? modified.toMSecsSinceEpoch() : 0) == file.modifiedMs;
    };
    d->tus = std::make_unique<TusUpload>(d->client->transport(), d->file.get(), std::move(plan), nullptr);
    TusUpload *tus = d->tus.get();
    connect(tus, &TusUpload::located, this, [this](const QUrl &location) {
        d->record.location = location;
        Q_EMIT recordChanged();
    });
    connect(tus, &TusUpload::offsetKnown, this, &Upload::noteOffset);
    connect(tus, &TusUpload::sent, this, &Upload::noteSent);
    connect(tus, &TusUpload::interrupted, this, [this](const ApiError &error, qint64 nextTryMs) {
        d->trouble = Trouble { error, nextTryMs };
        Q_EMIT troubleChanged();
    });
    connect(tus, &TusUpload::goingOn, this, [this] {
        d->trouble.reset();
        Q_EMIT troubleChanged();
    });
    connect(tus, &TusUpload::finished, this, &Upload::succeed);
    connect(tus, &TusUpload::fileChanged, this, &Upload::failChanged);
    connect(tus, &TusUpload::failed, this, &Upload::failSending);
    connect(tus, &TusUpload::expired, this, &Upload::failExpired);
    connect(tus, &TusUpload::unsupported, this, [this] {
        d->record.tusEndpoint.clear();
        stopSending();
        const QPointer<Upload> self(this);
        Q_EMIT recordChanged();
        if (self && d->stage == Stage::Sending)
            sendWhole();
    });
    tus->start();
}

void Upload::sendWhole()
{
    if (!d->client) {
        fail({ .kind = ApiError::Kind::Cancelled });
        return;
    }
    if (d->putUrl.isEmpty()) {
        failExpired();
        return;
    }
    d->stage = Stage::Sending;
    d->file->seek(0);
    const QPointer<Upload> self(this);
    const QByteArray contentType = QMimeDatabase().mimeTypeForFile(d->record.filePath).name().toLatin1();
    const auto sending
        = d->client->transport()->put(d->putUrl, d->file.get(), contentType, [self](qint64 sent) {
              if (self)
                  self->noteSent(sent);
          });
    d->wholeTaskId = d->record.taskId;
    whenDone(
        sending, this, [this](const Result<HttpResponse> &answer) { onSentWhole(answer); },
        [this] { fail({ .kind = ApiError::Kind::Cancelled }); });
}

void Upload::onSentWhole(const Result<HttpResponse> &answer)
{
    if (d->isOver())
        return;
    if (!answer) {
        if (isTurnedAway(answer.error()) || isRefused(answer.error()))
            d->wholeTaskId.clear();
        failSending(answer.error());
    } else if (isPage(*answer)) {
        fail({ .kind = ApiError::Kind::UnexpectedContent, .httpStatus = answer->status });
    } else {
        succeed();
    }
}

//! Where an answer was lost, the server may have the file, and would refuse it or take it a second time.
void Upload::askWhetherItArrived()
{
    if (!d->client) {
        fail({ .kind = ApiError::Kind::Cancelled });
        return;
    }
    const auto sendAgain = [this] {
        d->wholeTaskId.clear();
        if (d->putUrl.isValid())
            sendWhole();
        else
            ask();
    };
    const auto isAwaited
        = [this, round = d->round] { return round == d->round && d->stage == Stage::Asking; };
    whenDone(
        d->client->retrieveTask(d->wholeTaskId), this,
        [this, sendAgain, isAwaited](const Result<ListedTask> &task) {
            if (!isAwaited())
                return;
            // Only of a task that is not there is it known that it has no file.
            if (!task && task.error().kind != ApiError::Kind::NotFound) {
                fail(task.error());
                return;
            }
            switch (task ? task->phase : TaskPhase::Unknown) {
            case TaskPhase::Unknown:
            case TaskPhase::Pending:
                sendAgain();
                return;
            case TaskPhase::Failed:
            case TaskPhase::Cancelled:
                failEnded(text::oneLine(text::redactedText(task->errorMessage.toString()), 500));
                return;
            case TaskPhase::Waiting:
            case TaskPhase::Running:
            case TaskPhase::Completed:
                break;
            }
            const QPointer<Upload> self(this);
            d->record.taskId = d->wholeTaskId;
            Q_EMIT taskKnown(d->record.taskId);
            if (self && isAwaited())
                succeed();
        },
        [this, isAwaited] {
            if (isAwaited())
                fail({ .kind = ApiError::Kind::Cancelled });
        });
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

//! What the server has counts, and may be less than what was handed to the network.
void Upload::noteOffset(qint64 offset)
{
    d->record.bytesSent = offset;
    if (offset < d->sent) {
        d->sent = offset;
        Q_EMIT progressed(d->sent, d->total);
    } else {
        noteSent(offset);
    }
}

void Upload::failSending(ApiError error)
{
    if (error.kind == ApiError::Kind::LocalFile)
        error.detail = tr("The file “%1” changed or could not be read to its end.").arg(d->shownName());
    fail(std::move(error));
}

void Upload::failExpired()
{
    d->obstacle = Obstacle::Expired;
    fail(fileError(tr("The server does not keep what was sent of this file any more. Start over.")));
}

void Upload::failEnded(const QString &words)
{
    if (words.isEmpty()) {
        failExpired();
        return;
    }
    d->obstacle = Obstacle::Expired;
    //: %1 are the server's own words, usually English.
    fail(fileError(tr("The server has ended the task of this file: %1").arg(words)));
}

void Upload::failChanged()
{
    d->obstacle = Obstacle::FileChanged;
    fail(fileError(
        tr("The file “%1” was changed after its upload had begun. Start over to send it as it is now.")
            .arg(d->shownName())));
}

//! Ends what is under way, of which nothing is heard any more.
void Upload::stopSending()
{
    d->trouble.reset();
    d->askAgain.stop();
    if (d->tus) {
        d->tus->stop();
        d->tus->disconnect(this);
        // Later, because it may be one of its signals that ends it.
        d->tus.release()->deleteLater();
        return;
    }
    if (d->stage == Stage::Sending && d->client)
        d->client->transport()->abortPut(d->file.get());
}

void Upload::succeed()
{
    stopSending();
    d->stage = Stage::Done;
    d->file->close();
    d->sent = d->total;
    const QPointer<Upload> self(this);
    Q_EMIT progressed(d->sent, d->total);
    if (self)
        Q_EMIT finished(d->record.taskId);
}

void Upload::fail(ApiError error)
{
    if (d->isOver())
        return;
    d->stage = Stage::Failed;
    d->awaitsPlace = false;
    d->askAgain.stop();
    d->trouble.reset();
    d->error = std::move(error);
    if (d->tus)
        stopSending();
    if (d->file)
        d->file->close();
    Q_EMIT failed(d->error);
}

void Upload::cancel()
{
    if (d->stage == Stage::Done)
        return;
    d->isCancelled = true;
    const QUrl location = d->record.location;
    const bool isOwnServer = d->record.isOwnServer;
    const QPointer<LivepeerClient> client = d->client;
    giveUp({ .kind = ApiError::Kind::Cancelled });
    if (client && !location.isEmpty())
        TusUpload::terminate(client->transport(), location, isOwnServer);
}

void Upload::giveUp(const ApiError &error)
{
    if (d->isOver())
        return;
    const QPointer<Upload> self(this);
    stopSending();
    if (self)
        fail(error);
}

void Upload::setOptions(const QJsonObject &options)
{
    d->record.options = options;
}

void Upload::setAsksAgain(bool asksAgain)
{
    d->asksAgain = asksAgain;
}

void Upload::setTriedAgainAfter(std::function<bool(const ApiError &error)> isTriedAgainAfter)
{
    d->isTriedAgainAfter = std::move(isTriedAgainAfter);
}

void Upload::setChunkBytes(qint64 bytes)
{
    d->chunkBytes = bytes;
}

bool Upload::canPause() const
{
    if (d->stage == Stage::Asking)
        return true;
    return d->stage == Stage::Sending && d->tus != nullptr;
}

void Upload::pause()
{
    if (!canPause())
        return;
    stopSending();
    d->stage = Stage::Paused;
    d->awaitsPlace = false;
    d->record.isPaused = true;
    if (d->file)
        d->file->close();
    const QPointer<Upload> self(this);
    Q_EMIT recordChanged();
    if (self)
        Q_EMIT paused();
}

bool Upload::canGoOn() const
{
    if (d->stage == Stage::Paused)
        return true;
    // A file that was away may be back.
    return d->stage == Stage::Failed && (d->mayBeThere() || d->error.isTransient()) && !d->isCancelled
        && (d->obstacle == Obstacle::None || d->obstacle == Obstacle::FileMissing);
}

void Upload::await()
{
    if (!canGoOn())
        return;
    d->stage = Stage::Asking;
    d->isStarted = false;
    d->error = {};
    d->obstacle = Obstacle::None;
    d->record.isPaused = false;
}

void Upload::tryNow()
{
    if (d->tus) {
        d->tus->tryNow();
    } else if (d->askAgain.isActive()) {
        d->askAgain.stop();
        ask();
    }
}

Upload::Stage Upload::stage() const
{
    return d->stage;
}

QString Upload::name() const
{
    return d->record.name;
}

QString Upload::filePath() const
{
    return d->record.filePath;
}

QJsonObject Upload::options() const
{
    return d->record.options;
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
    return d->record.taskId;
}

ApiError Upload::error() const
{
    return d->error;
}

Upload::Obstacle Upload::obstacle() const
{
    return d->obstacle;
}

bool Upload::isTriedAgain() const
{
    return d->stage == Stage::Failed && d->isTriedAgainAfter && d->isTriedAgainAfter(d->error);
}

const std::optional<Upload::Trouble> &Upload::trouble() const
{
    return d->trouble;
}

std::optional<UploadRecord> Upload::record() const
{
    const bool isLost = d->stage == Stage::Failed && !d->mayBeThere() && !d->error.isTransient();
    if (d->stage == Stage::Done || d->isCancelled || isLost)
        return std::nullopt;
    UploadRecord record = d->record;
    if (!d->hasPlace()) {
        record.taskId = d->wholeTaskId;
        record.assetId.clear();
        record.bytesSent = 0;
    }
    return record;
}

} // namespace reelwatch
