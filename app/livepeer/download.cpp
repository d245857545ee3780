#include "livepeer/download.h"

#include "livepeer/downloadplan.h"
#include "livepeer/partfile.h"
#include "livepeer/redirect.h"
#include "livepeer/transferretry.h"
#include "livepeer/whendone.h"

#include <QDateTime>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int rangeNotSatisfiable = 416;
constexpr int mostBeginnings = 5;
constexpr int mostFileFailures = 8; //!< while the account's server answers

} // namespace

struct Download::Private
{
    LivepeerClient *client;
    QPointer<HttpTransport> transport;
    Order order;
    Stage stage = Stage::Waiting;
    std::unique_ptr<PartFile> file;
    PartFile::Expectation expectation; //!< of the asset
    QUrl address;
    downloads::Received have;
    qint64 before = 0; //!< bytes of it that were there when the answer began
    std::optional<qint64> endedAt; //!< where an answer ended that said no size
    qint64 reached = 0; //!< the most there ever was
    int failures = 0; //!< in a row, without a byte in between
    int fileFailures = 0; //!< those of them that were the file's, whose address the server had just given
    int beginnings = 0; //!< over again, since start()
    bool hasBegunAgain = false;
    bool mustBegin = true; //!< the file has to be asked for whole
    bool restartsAtOnce = false; //!< onHead() ended the answer to ask for the file whole
    bool isFetching = false;
    int attempt = 0; //!< answers to earlier ones are not heard
    std::optional<DownloadFault> headFault; //!< what onHead() ended the answer for
    DownloadFault fault;
    std::optional<Trouble> trouble;
    QTimer pause;
};

Download::Download(LivepeerClient *client, Order order, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->client = client;
    d->transport = client->transport();
    d->order = std::move(order);
    d->pause.setSingleShot(true);
    connect(&d->pause, &QTimer::timeout, this, &Download::ask);
}

Download::~Download()
{
    stopNetwork();
}

void Download::stopNetwork()
{
    ++d->attempt;
    d->pause.stop();
    if (std::exchange(d->isFetching, false) && d->transport)
        d->transport->abortDownload(this);
}

void Download::start()
{
    if (d->stage != Stage::Waiting && d->stage != Stage::Failed)
        return;
    d->stage = Stage::Receiving;
    d->failures = 0;
    d->fileFailures = 0;
    d->beginnings = 0;
    d->endedAt.reset();
    if (!d->file) {
        d->mustBegin = true;
        d->have = {};
        d->file = std::make_unique<PartFile>(d->order.path, d->order.mayReplace);
        connect(d->file.get(), &PartFile::roomMade, this, [this] {
            if (d->transport)
                d->transport->readOn(this);
        });
        connect(d->file.get(), &PartFile::finished, this, &Download::succeed);
        connect(d->file.get(), &PartFile::failed, this, &Download::onFileFault);
    }
    ask();
}

void Download::await()
{
    if (d->stage == Stage::Failed)
        d->stage = Stage::Waiting;
}

void Download::tryNow()
{
    if (d->pause.isActive()) {
        d->pause.stop();
        ask();
    }
}

void Download::cancel()
{
    giveUp({ .kind = ApiError::Kind::Cancelled });
}

void Download::giveUp(const ApiError &error)
{
    if (d->stage != Stage::Done && d->stage != Stage::Failed)
        fail({ .kind = DownloadFault::Kind::Request, .error = error });
}

void Download::ask()
{
    const int attempt = ++d->attempt;
    whenDone(
        d->client->retrieveAsset(d->order.assetId), this,
        [this, attempt](const Result<Asset> &answer) {
            if (attempt != d->attempt)
                return;
            if (answer)
                onAsset(*answer);
            else
                onError(answer.error(), false);
        },
        [this, attempt] {
            if (attempt == d->attempt)
                onError({ .kind = ApiError::Kind::Cancelled }, false);
        });
}

void Download::onAsset(const Asset &asset)
{
    const QUrl address(asset.downloadUrl, QUrl::TolerantMode);
    if (asset.downloadUrl.isEmpty() || !address.isValid() || address.host().isEmpty()) {
        fail({ .kind = DownloadFault::Kind::NoAddress });
        return;
    }
    if (!d->transport || !mayExchangeFile(address, d->transport->baseUrl())) {
        fail({ .kind = DownloadFault::Kind::UnsafeAddress });
        return;
    }
    const PartFile::Expectation expectation { asset.spec.sizeBytes, asset.spec.hashes };
    const bool isOther = d->have.bytes > 0
        && (expectation.bytes != d->expectation.bytes || expectation.hashes != d->expectation.hashes);
    d->expectation = expectation;
    d->address = address;
    if (isOther) {
        d->mustBegin = true;
        d->hasBegunAgain = true;
    }
    fetch();
}

void Download::fetch()
{
    DownloadRequest request;
    request.url = d->address;
    request.reader = this;
    if (!d->mustBegin)
        request.headers = downloads::headersForRest(d->have, !d->expectation.hashes.empty());
    const int attempt = d->attempt;
    request.onHead = [self = QPointer(this), attempt](const HttpResponse &head) {
        return self && attempt == self->d->attempt && self->onHead(head);
    };
    request.onBytes = [self = QPointer(this), attempt](const QByteArray &bytes) {
        return self && attempt == self->d->attempt && self->onBytes(bytes);
    };
    d->isFetching = true;
    d->headFault.reset();
    d->restartsAtOnce = false;
    whenDone(
        d->transport->fetch(std::move(request)), this,
        [this, attempt](const Result<HttpResponse> &answer) {
            if (attempt == d->attempt)
                onEnd(answer);
        },
        [this, attempt] {
            if (attempt == d->attempt)
                onEnd(tl::unexpected(ApiError { .kind = ApiError::Kind::Cancelled }));
        });
}

//! False when the bytes that follow are not wanted; onEnd() then knows why.
bool Download::onHead(const HttpResponse &head)
{
    const downloads::Head verdict = downloads::judgeHead(head, d->mustBegin ? downloads::Received() : d->have,
                                                         !d->expectation.hashes.empty());
    if (verdict == downloads::Head::Page) {
        d->headFault = DownloadFault { .kind = DownloadFault::Kind::Page };
        return false;
    }
    if (verdict == downloads::Head::Misplaced) {
        d->restartsAtOnce = true;
        return false;
    }
    const downloads::Received now = downloads::noted(head, d->have, verdict);
    if (now.total && d->expectation.bytes && *now.total != *d->expectation.bytes) {
        d->headFault = DownloadFault { .kind = DownloadFault::Kind::WrongSize,
                                       .expected = d->expectation.bytes,
                                       .actual = now.total };
        return false;
    }
    if (verdict != downloads::Head::GoesOn) {
        if (verdict == downloads::Head::Changed) {
            d->hasBegunAgain = true;
            d->reached = 0;
            if (++d->beginnings > mostBeginnings) {
                d->headFault = DownloadFault { .kind = DownloadFault::Kind::Changing };
                return false;
            }
        }
        d->file->restart(now.total ? now.total : d->expectation.bytes);
    }
    d->have = now;
    d->before = now.bytes;
    d->mustBegin = false;
    return true;
}

bool Download::onBytes(const QByteArray &bytes)
{
    // An answer without a length may never end.
    const std::optional<qint64> total = bytesTotal();
    if (total && d->have.bytes + bytes.size() > *total) {
        fail({ .kind = DownloadFault::Kind::WrongSize, .expected = total });
        return false;
    }
    d->have.bytes += bytes.size();
    if (d->have.bytes > d->reached) {
        d->reached = d->have.bytes;
        d->failures = 0;
        d->fileFailures = 0;
    }
    const bool hasRoom = d->file->append(bytes);
    const QPointer<Download> self(this);
    if (d->trouble) {
        d->trouble.reset();
        Q_EMIT troubleChanged();
    }
    if (self)
        Q_EMIT progressed();
    return self && hasRoom;
}

void Download::onEnd(const Result<HttpResponse> &answer)
{
    d->isFetching = false;
    if (d->headFault) {
        fail(*std::exchange(d->headFault, std::nullopt));
        return;
    }
    if (d->restartsAtOnce) {
        fromBeginning(true);
        return;
    }
    if (answer) {
        onWholeAnswer(answer->status);
        return;
    }
    if (answer.error().httpStatus == rangeNotSatisfiable && d->have.bytes > 0 && !d->mustBegin) {
        // The connection may have been lost after the last byte.
        if (bytesTotal() == d->have.bytes) {
            check();
            return;
        }
        fromBeginning(true);
        return;
    }
    onError(answer.error(), true);
}

//! The whole answer has come, which need not be all of the file.
void Download::onWholeAnswer(int status)
{
    switch (downloads::judgeEnd(d->have, d->before, d->expectation.bytes, d->endedAt)) {
    case downloads::End::Complete:
        check();
        return;
    case downloads::End::Piece:
        ask();
        return;
    case downloads::End::Short:
        if (!d->have.total)
            d->endedAt = d->have.bytes;
        onError({ .kind = ApiError::Kind::Malformed, .httpStatus = status }, true);
        return;
    case downloads::End::OtherSize:
        fail({ .kind = DownloadFault::Kind::WrongSize, .expected = bytesTotal(), .actual = d->have.bytes });
        return;
    }
}

void Download::fromBeginning(bool isChanged)
{
    d->mustBegin = true;
    d->hasBegunAgain = d->hasBegunAgain || isChanged;
    d->reached = 0;
    if (++d->beginnings > mostBeginnings) {
        fail({ .kind = DownloadFault::Kind::Changing });
        return;
    }
    fetch();
}

//! What a refusal means depends on whether the file or the asset was asked for.
void Download::onError(const ApiError &error, bool isOfFile)
{
    d->isFetching = false;
    ++d->failures;
    if (isOfFile)
        ++d->fileFailures;
    if (!error.isTransient() || !transferretry::isWorthTrying(error, d->failures)
        || d->fileFailures >= mostFileFailures) {
        fail(isOfFile ? downloadFaultOf(error) : DownloadFault { .error = error });
        return;
    }
    const double share = QRandomGenerator::global()->generateDouble();
    const std::chrono::milliseconds pause = transferretry::pauseBefore(d->failures, share, error.retryAfter);
    d->trouble = Trouble { error, QDateTime::currentMSecsSinceEpoch() + pause.count() };
    d->pause.start(pause);
    Q_EMIT troubleChanged();
}

void Download::check()
{
    d->stage = Stage::Checking;
    d->file->finish({ bytesTotal(), d->expectation.hashes });
    Q_EMIT progressed();
}

void Download::succeed()
{
    if (d->stage != Stage::Checking)
        return;
    d->stage = Stage::Done;
    d->trouble.reset();
    d->file.release()->deleteLater();
    Q_EMIT finished();
}

//! What was received stays for another try where that could use it.
void Download::fail(const DownloadFault &fault)
{
    if (d->stage == Stage::Failed || d->stage == Stage::Done)
        return;
    stopNetwork();
    const bool isKept = d->stage != Stage::Checking && fault.kind == DownloadFault::Kind::Request
        && fault.error.kind != ApiError::Kind::Cancelled;
    d->stage = Stage::Failed;
    d->trouble.reset();
    d->fault = fault;
    if (!isKept)
        dropFile();
    Q_EMIT failed(d->fault);
}

void Download::dropFile()
{
    d->have = {};
    if (!d->file)
        return;
    d->file->disconnect(this);
    d->file->abandon();
    // Later, because it may be the file that said so.
    d->file.release()->deleteLater();
}

//! The disk's answers come later than the network's: what was kept for another try may turn out to be lost.
void Download::onFileFault(const DownloadFault &fault)
{
    if (d->stage != Stage::Failed && d->stage != Stage::Waiting) {
        fail(fault);
        return;
    }
    dropFile();
    d->fault = fault;
    Q_EMIT progressed();
}

Download::Stage Download::stage() const
{
    return d->stage;
}

QString Download::name() const
{
    return d->order.name;
}

QString Download::path() const
{
    return d->order.path;
}

qint64 Download::bytesReceived() const
{
    return d->have.bytes;
}

std::optional<qint64> Download::bytesTotal() const
{
    return d->have.total ? d->have.total : d->expectation.bytes;
}

bool Download::hasBegunAgain() const
{
    return d->hasBegunAgain;
}

const DownloadFault &Download::fault() const
{
    return d->fault;
}

const std::optional<Download::Trouble> &Download::trouble() const
{
    return d->trouble;
}

} // namespace reelwatch
