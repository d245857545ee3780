#include "ui/progress/progressmodel.h"

#include "tasks/taskwords.h"
#include "text/quantities.h"
#include "text/redaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

struct ProgressWords
{
    Q_DECLARE_TR_FUNCTIONS(ProgressView)
};

std::optional<double> sentShare(const UploadFacts &upload)
{
    if (upload.bytesTotal <= 0)
        return std::nullopt;
    return static_cast<double>(upload.bytesSent) / static_cast<double>(upload.bytesTotal);
}

//! While the bytes are being sent, and until the task is known, the upload decides.
bool isToldByUpload(const UploadFacts *upload, const TaskFacts *row)
{
    return upload && (!row || upload->stage != Upload::Stage::Done);
}

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

//! An upload nobody feeds any more stays pending on the server for ever; it is no work under way.
bool isAbandoned(const TaskFacts &row, TaskState state)
{
    return state == TaskState::Stalled && row.phase == TaskPhase::Pending;
}

//! How much of a file has been moved.
QString partOfAll(qint64 part, qint64 all)
{
    //: How much of a file has been sent: "3.4 MB of 52.6 MB".
    return ProgressWords::tr("%1 of %2").arg(text::size(part), text::size(all));
}

QString sentOfAll(const UploadFacts &upload)
{
    return partOfAll(upload.bytesSent, upload.bytesTotal);
}

//! How long the rest takes at the speed of the last seconds; empty while that is not known.
QString timeLeft(qint64 bytesLeft, std::optional<double> bytesPerSecond)
{
    constexpr double longest = 100.0 * 60 * 60;
    const double rate = bytesPerSecond.value_or(0);
    if (rate <= 0)
        return {};
    const double seconds = static_cast<double>(bytesLeft) / rate;
    if (seconds < 1 || seconds > longest)
        return {};
    //: How long an upload still takes: %1 is a time, "12 s".
    return ProgressWords::tr("%1 left").arg(text::elapsed(static_cast<qint64>(seconds) * 1000));
}

QString nextTry(qint64 inMs)
{
    //: An upload that was interrupted; %1 is a time, "12 s".
    return ProgressWords::tr("next try in %1").arg(text::elapsed(inMs / 1000 * 1000));
}

ProgressTexts uploadTexts(const UploadFacts &upload)
{
    ProgressTexts texts;
    texts.name = text::oneLine(upload.name, 500);
    const std::optional<double> fraction = sentShare(upload);
    switch (upload.stage) {
    case Upload::Stage::Asking:
        //: An upload that has not begun to send.
        texts.state = ProgressWords::tr("Waiting to upload");
        texts.facts = upload.bytesTotal > 0 ? text::size(upload.bytesTotal) : QString();
        texts.icon = TaskState::Waiting;
        texts.stages = stagesOfUpload(std::nullopt, false);
        if (upload.nextTryMs) {
            texts.facts = text::joined({ texts.facts, nextTry(*upload.nextTryMs) });
            texts.error = upload.error;
            texts.icon = TaskState::Retrying;
        }
        break;
    case Upload::Stage::Sending:
        texts.state = ProgressWords::tr("Uploading");
        texts.facts
            = text::joined({ fraction ? text::percent(fraction) : QString(), sentOfAll(upload),
                             upload.bytesPerSecond ? text::transferRate(upload.bytesPerSecond) : QString(),
                             timeLeft(upload.bytesTotal - upload.bytesSent, upload.bytesPerSecond) });
        texts.icon = TaskState::Running;
        texts.stages = stagesOfUpload(fraction, false);
        if (upload.nextTryMs) {
            texts.state = ProgressWords::tr("Interrupted");
            texts.facts = text::joined({ fraction ? text::percent(fraction) : QString(), sentOfAll(upload),
                                         nextTry(*upload.nextTryMs) });
            texts.error = upload.error;
            texts.icon = TaskState::Retrying;
        }
        break;
    case Upload::Stage::Paused:
        //: An upload that a person has stopped for now.
        texts.state = ProgressWords::tr("Paused");
        texts.facts = upload.bytesTotal > 0
            ? text::joined({ fraction ? text::percent(fraction) : QString(), sentOfAll(upload) })
            : QString();
        texts.icon = TaskState::Waiting;
        texts.stages = stagesOfUpload(fraction, false);
        break;
    case Upload::Stage::Done:
        texts.state = ProgressWords::tr("Uploaded");
        if (upload.isUnlisted) {
            texts.error = upload.error;
            texts.icon = TaskState::Unknown;
            texts.stages.marks = { StageMark::Done, StageMark::Failed, StageMark::Ahead, StageMark::Ahead };
            break;
        }
        texts.facts = ProgressWords::tr("Sent; waiting for the server to list it");
        texts.icon = TaskState::Waiting;
        texts.stages.marks = { StageMark::Done, StageMark::Current, StageMark::Ahead, StageMark::Ahead };
        break;
    case Upload::Stage::Failed:
        texts.state = ProgressWords::tr("Upload failed");
        texts.error = upload.error;
        texts.icon = TaskState::Failed;
        texts.stages = stagesOfUpload(fraction, true);
        break;
    }
    return texts;
}

std::optional<double> receivedShare(const DownloadFacts &download)
{
    if (!download.bytesTotal || *download.bytesTotal <= 0)
        return std::nullopt;
    return static_cast<double>(download.bytesReceived) / static_cast<double>(*download.bytesTotal);
}

bool isUnderWay(Download::Stage stage)
{
    return stage != Download::Stage::Done && stage != Download::Stage::Failed;
}

ProgressStanding standingOf(const DownloadFacts &download)
{
    return { isUnderWay(download.stage),
             download.stage == Download::Stage::Receiving ? receivedShare(download) : std::nullopt };
}

//! What progressStanding() needs to know.
UploadFacts bareFacts(const Upload &upload, bool isUnlisted)
{
    UploadFacts facts;
    facts.stage = upload.stage();
    facts.bytesSent = upload.bytesSent();
    facts.bytesTotal = upload.bytesTotal();
    facts.isUnlisted = isUnlisted;
    return facts;
}

} // namespace

ProgressStanding progressStanding(const UploadFacts *upload, const TaskFacts *row, qint64 serverNowMs)
{
    if (isToldByUpload(upload, row)) {
        const bool isSending = upload->stage == Upload::Stage::Sending;
        const bool isEnded = upload->stage == Upload::Stage::Failed || upload->stage == Upload::Stage::Paused
            || (upload->stage == Upload::Stage::Done && upload->isUnlisted);
        return { !isEnded, isSending ? sentShare(*upload) : std::nullopt };
    }
    if (!row)
        return {};
    const bool isMeasured = row->phase == TaskPhase::Running && row->progress;
    return { isActive(stateOf(*row, serverNowMs)),
             isMeasured ? std::optional(static_cast<double>(*row->progress)) : std::nullopt };
}

ProgressTexts progressTexts(const UploadFacts *upload, const TaskRow *row, qint64 serverNowMs)
{
    const ProgressStanding standing = progressStanding(upload, row, serverNowMs);
    if (isToldByUpload(upload, row)) {
        ProgressTexts texts = uploadTexts(*upload);
        texts.isActive = standing.isActive;
        texts.progress = standing.progress;
        if (texts.name.isEmpty() && row)
            texts.name = text::oneLine(row->name(), 500);
        return texts;
    }
    ProgressTexts texts;
    if (!row)
        return texts;

    const TaskState state = stateOf(*row, serverNowMs);
    texts.name = text::oneLine(row->name(), 500);
    if (texts.name.isEmpty() && upload)
        texts.name = text::oneLine(upload->name, 500);
    if (texts.name.isEmpty()) {
        texts.name = text::oneLine(row->id, 500);
        texts.nameIsId = true;
    }
    texts.state = stateText(state, *row);
    texts.icon = state;
    texts.isActive = standing.isActive;
    texts.progress = standing.progress;
    texts.stages = stagesOf(*row, upload || comesByUpload(*row));

    QStringList facts;
    if (texts.isActive) {
        if (texts.progress)
            facts += text::percent(texts.progress);
        const std::optional<qint64> since = row->scheduledAtMs ? row->scheduledAtMs : row->createdAtMs;
        if (since && serverNowMs >= *since) {
            //: How long the work has been going on: %1 is a time, "12 s".
            facts += ProgressWords::tr("for %1").arg(text::elapsed((serverNowMs - *since) / 1000 * 1000));
        }
        if (row->updatedAtMs) {
            //: When something last changed: %1 is an age, "12 s ago" or "now".
            facts += ProgressWords::tr("changed %1").arg(text::age(serverNowMs - *row->updatedAtMs));
        }
        if (row->retries.value_or(0) > 0) {
            //: The server makes two retries at most.
            facts += ProgressWords::tr("Retry %1 of 2").arg(QLocale().toString(*row->retries));
        }
    } else {
        if (const std::optional<qint64> took = tookMs(*row)) {
            //: How long the work took: %1 is a time, "12.566 s".
            facts += ProgressWords::tr("took %1").arg(text::elapsed(took));
        }
        if (row->sizeBytes)
            facts += text::size(row->sizeBytes);
        facts += text::oneLine(row->text(RowText::Media), 200);
    }
    texts.facts = text::joined(facts);
    texts.error = text::oneLine(row->error(), 1000);
    if (texts.error.isEmpty() && state == TaskState::Failed)
        texts.error = ProgressWords::tr("The task failed. The server gives no reason.");
    return texts;
}

ProgressTexts progressTexts(const DownloadFacts &download)
{
    ProgressTexts texts;
    texts.name = text::oneLine(download.name, 500);
    const ProgressStanding standing = standingOf(download);
    texts.isActive = standing.isActive;
    texts.progress = standing.progress;
    const std::optional<double> fraction = receivedShare(download);
    const QString amount = fraction  ? partOfAll(download.bytesReceived, *download.bytesTotal)
        : download.bytesReceived > 0 ? text::size(download.bytesReceived)
                                     : QString();
    const QString percent = fraction ? text::percent(fraction) : QString();
    switch (download.stage) {
    case Download::Stage::Waiting:
        //: A download that has not begun.
        texts.state = ProgressWords::tr("Waiting to download");
        texts.icon = TaskState::Waiting;
        texts.stages = stagesOfDownload(StageMark::Ahead, std::nullopt);
        break;
    case Download::Stage::Receiving:
        texts.stages = stagesOfDownload(StageMark::Current, fraction);
        if (download.nextTryMs) {
            texts.state = ProgressWords::tr("Interrupted");
            texts.icon = TaskState::Retrying;
            texts.error = download.error;
            texts.facts = text::joined({ percent, amount,
                                         ProgressWords::tr("next try in %1")
                                             .arg(text::elapsed(*download.nextTryMs / 1000 * 1000)) });
            break;
        }
        texts.state = ProgressWords::tr("Downloading");
        texts.icon = TaskState::Running;
        texts.facts = text::joined(
            { percent, amount,
              download.bytesPerSecond ? text::transferRate(download.bytesPerSecond) : QString(),
              fraction ? timeLeft(*download.bytesTotal - download.bytesReceived, download.bytesPerSecond)
                       : QString(),
              download.hasBegunAgain
                  //: of a download
                  ? ProgressWords::tr("changed on the server, so fetched anew")
                  : QString() });
        break;
    case Download::Stage::Checking:
        //: A download whose bytes are compared with what the server promised.
        texts.state = ProgressWords::tr("Checking");
        texts.icon = TaskState::Running;
        texts.facts = amount;
        texts.stages = stagesOfDownload(StageMark::Current, 1.0);
        break;
    case Download::Stage::Done:
        texts.state = ProgressWords::tr("Downloaded");
        texts.icon = TaskState::Completed;
        texts.facts = text::joined({ text::size(download.bytesReceived),
                                     text::oneLine(QDir::toNativeSeparators(download.place), 500) });
        texts.stages = stagesOfDownload(StageMark::Done, std::nullopt);
        break;
    case Download::Stage::Failed:
        texts.state = ProgressWords::tr("Download failed");
        texts.icon = TaskState::Failed;
        texts.error = download.error;
        texts.facts = download.bytesReceived > 0
            ? text::joined({ percent, amount })
            : text::oneLine(QDir::toNativeSeparators(download.place), 500);
        texts.stages = stagesOfDownload(StageMark::Failed, std::nullopt);
        break;
    }
    return texts;
}

ProgressModel::ProgressModel(QObject *parent) : QAbstractListModel(parent) { }

void ProgressModel::addSource(const ProgressSource &given)
{
    removeSource(given.accountId);
    m_sources.push_back(std::make_unique<Source>());
    Source *source = m_sources.back().get();
    source->accountId = given.accountId;
    source->name = text::oneLine(given.name, 60);
    source->store = given.store;
    source->uploads = given.uploads;
    source->downloads = given.downloads;
    source->connections = {
        connect(given.store, &TaskStore::changed, this,
                [this, source](const TaskChanges &changes) { storeChanged(source, changes); }),
        connect(given.uploads, &UploadQueue::added, this,
                [this, source](Upload *upload) { addUpload(source, upload); }),
        connect(given.uploads, &UploadQueue::changed, this, &ProgressModel::uploadChanged),
        connect(given.uploads, &UploadQueue::dismissed, this, &ProgressModel::uploadDismissed),
        connect(given.sync, &TaskSync::taskFailed, this,
                [this, source](const QString &id, const ApiError &error) { taskFailed(source, id, error); })
    };
    for (Upload *upload : given.uploads->uploads())
        addUpload(source, upload);
    if (given.downloads) {
        source->connections.insert(
            source->connections.end(),
            { connect(given.downloads, &DownloadQueue::added, this,
                      [this, source](Download *download) { addDownload(source, download); }),
              connect(given.downloads, &DownloadQueue::changed, this, &ProgressModel::downloadChanged),
              connect(given.downloads, &DownloadQueue::dismissed, this, &ProgressModel::downloadDismissed) });
        for (Download *download : given.downloads->downloads())
            addDownload(source, download);
    }
    for (int row = 0; row < given.store->rowCount(); ++row)
        considerTask(source, row);
    // With a second account the entries name theirs.
    tick();
}

void ProgressModel::removeSource(const QString &accountId)
{
    const auto found
        = std::ranges::find_if(m_sources, [&](const auto &source) { return source->accountId == accountId; });
    if (found == m_sources.end())
        return;
    Source *source = found->get();
    for (const QMetaObject::Connection &connection : source->connections)
        disconnect(connection);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_entries[static_cast<size_t>(row)].source == source)
            removeAt(row);
    }
    m_sources.erase(found);
    tick();
}

int ProgressModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

//! −1 while the store has no row of it.
int ProgressModel::storeRowOf(const Entry &entry)
{
    const TaskStore *store = entry.source->store;
    if (!store || entry.taskId.isEmpty())
        return -1;
    return entry.storeRow >= 0 ? entry.storeRow : store->indexOf(entry.taskId);
}

qint64 ProgressModel::clockOf(const Entry &entry)
{
    return entry.source->store ? entry.source->store->serverNowMs() : nowMs();
}

ProgressTexts ProgressModel::texts(int row) const
{
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    if (entry.download) {
        ProgressTexts texts = progressTexts(factsOf(entry));
        if (m_sources.size() > 1)
            texts.facts = text::joined({ entry.source->name, texts.facts });
        return texts;
    }
    std::optional<UploadFacts> facts;
    if (const Upload *upload = entry.upload) {
        facts = bareFacts(*upload, entry.unlisted.has_value());
        facts->name = upload->name().isEmpty() ? QFileInfo(upload->filePath()).fileName() : upload->name();
        facts->bytesPerSecond = entry.rate.bytesPerSecond(nowMs());
        if (upload->stage() == Upload::Stage::Failed) {
            facts->error = upload->error().sentence();
        } else if (upload->trouble()) {
            facts->error = upload->trouble()->error.sentence();
            facts->nextTryMs = std::max<qint64>(0, upload->trouble()->nextTryMs - nowMs());
            facts->bytesPerSecond.reset();
        }
        if (entry.unlisted && upload->stage() == Upload::Stage::Done)
            facts->error = entry.unlisted->sentence();
    }
    const int storeRow = storeRowOf(entry);
    const std::optional<TaskRow> task
        = storeRow >= 0 ? std::optional(entry.source->store->row(storeRow)) : std::nullopt;
    ProgressTexts texts = progressTexts(facts ? &*facts : nullptr, task ? &*task : nullptr, clockOf(entry));
    if (m_sources.size() > 1)
        texts.facts = text::joined({ entry.source->name, texts.facts });
    return texts;
}

ProgressStanding ProgressModel::standing(const Entry &entry) const
{
    if (entry.download)
        return standingOf(factsOf(entry));
    const int storeRow = storeRowOf(entry);
    const std::optional<TaskFacts> task
        = storeRow >= 0 ? std::optional(entry.source->store->facts(storeRow)) : std::nullopt;
    const TaskFacts *known = task ? &*task : nullptr;
    if (!entry.upload)
        return progressStanding(nullptr, known, clockOf(entry));
    const UploadFacts facts = bareFacts(*entry.upload, entry.unlisted.has_value());
    return progressStanding(&facts, known, clockOf(entry));
}

bool ProgressModel::tellsError(int row) const
{
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    if (const Download *download = entry.download)
        return download->stage() == Download::Stage::Failed || download->trouble().has_value();
    const int storeRow = storeRowOf(entry);
    const Upload *upload = entry.upload;
    if (upload && (storeRow < 0 || upload->stage() != Upload::Stage::Done))
        return upload->stage() == Upload::Stage::Failed || upload->trouble().has_value()
            || entry.unlisted.has_value();
    if (storeRow < 0)
        return false;
    const RowView view = entry.source->store->at(storeRow);
    return view.record().hasText(RowText::Error) || view.state(clockOf(entry)) == TaskState::Failed;
}

QVariant ProgressModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return texts(index.row()).name;
    case Qt::AccessibleTextRole: {
        const ProgressTexts entry = texts(index.row());
        QStringList parts { entry.name, entry.state, entry.facts, entry.error };
        parts.removeAll(QString());
        return QLocale().createSeparatedList(parts);
    }
    default:
        return {};
    }
}

TaskKey ProgressModel::taskKey(int row) const
{
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    return { entry.source->accountId, entry.taskId };
}

DownloadFacts ProgressModel::factsOf(const Entry &entry)
{
    const Download &download = *entry.download;
    DownloadFacts facts;
    facts.stage = download.stage();
    facts.name = download.name();
    facts.place = download.path();
    facts.bytesReceived = download.bytesReceived();
    facts.bytesTotal = download.bytesTotal();
    facts.bytesPerSecond = entry.rate.bytesPerSecond(nowMs());
    facts.hasBegunAgain = download.hasBegunAgain();
    if (download.stage() == Download::Stage::Failed) {
        facts.error = download.fault().sentence();
    } else if (download.trouble()) {
        facts.error = download.trouble()->error.sentence();
        facts.nextTryMs = std::max<qint64>(0, download.trouble()->nextTryMs - nowMs());
    }
    return facts;
}

bool ProgressModel::isDownload(int row) const
{
    return !m_entries[static_cast<size_t>(row)].download.isNull();
}

QString ProgressModel::file(int row) const
{
    const Download *download = m_entries[static_cast<size_t>(row)].download;
    return download && download->stage() == Download::Stage::Done ? download->path() : QString();
}

bool ProgressModel::canCancel(int row) const
{
    if (const Download *download = m_entries[static_cast<size_t>(row)].download)
        return isUnderWay(download->stage());
    const Upload *upload = m_entries[static_cast<size_t>(row)].upload;
    return upload
        && (upload->stage() == Upload::Stage::Asking || upload->stage() == Upload::Stage::Sending
            || upload->stage() == Upload::Stage::Paused);
}

bool ProgressModel::canPause(int row) const
{
    const Upload *upload = m_entries[static_cast<size_t>(row)].upload;
    return upload && upload->canPause();
}

std::optional<UploadAction> ProgressModel::uploadAction(int row) const
{
    if (const Download *download = m_entries[static_cast<size_t>(row)].download) {
        if (download->trouble())
            return UploadAction::TryNow;
        return download->stage() == Download::Stage::Failed ? std::optional(UploadAction::GoOn)
                                                            : std::nullopt;
    }
    const Upload *upload = m_entries[static_cast<size_t>(row)].upload;
    if (!upload)
        return std::nullopt;
    switch (upload->stage()) {
    case Upload::Stage::Asking:
    case Upload::Stage::Sending:
        if (upload->trouble())
            return UploadAction::TryNow;
        return upload->canPause() ? std::optional(UploadAction::Pause) : std::nullopt;
    case Upload::Stage::Paused:
        return UploadAction::GoOn;
    case Upload::Stage::Failed:
        return upload->canGoOn() ? UploadAction::GoOn : UploadAction::StartOver;
    case Upload::Stage::Done:
        break;
    }
    return std::nullopt;
}

void ProgressModel::act(int row, UploadAction action)
{
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    if (entry.download && entry.source->downloads)
        entry.source->downloads->goOn(entry.download);
    if (!entry.upload || !entry.source->uploads)
        return;
    UploadQueue *uploads = entry.source->uploads;
    switch (action) {
    case UploadAction::Pause:
        uploads->pause(entry.upload);
        return;
    case UploadAction::GoOn:
    case UploadAction::TryNow:
        uploads->goOn(entry.upload);
        return;
    case UploadAction::StartOver:
        uploads->startOver(entry.upload);
        return;
    }
}

bool ProgressModel::canDismiss(int row) const
{
    return !canCancel(row) && !standing(m_entries[static_cast<size_t>(row)]).isActive;
}

void ProgressModel::cancelOrDismiss(int row)
{
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    if (!canCancel(row) && !canDismiss(row))
        return;
    if (entry.download && entry.source->downloads) {
        entry.source->downloads->dismiss(entry.download);
        return;
    }
    if (!entry.taskId.isEmpty())
        entry.source->dismissed.insert(entry.taskId);
    if (entry.upload && entry.source->uploads)
        entry.source->uploads->dismiss(entry.upload);
    else
        removeAt(row);
}

void ProgressModel::clearFinished()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (row < rowCount() && canDismiss(row))
            cancelOrDismiss(row);
    }
}

ProgressTotals ProgressModel::totals() const
{
    ProgressTotals totals;
    double sum = 0;
    int known = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const ProgressStanding entry = standing(m_entries[static_cast<size_t>(row)]);
        totals.active += entry.isActive ? 1 : 0;
        totals.hasFinished = totals.hasFinished || (!entry.isActive && !canCancel(row));
        if (entry.isActive && entry.progress) {
            sum += *entry.progress;
            ++known;
        }
    }
    if (known > 0)
        totals.progress = sum / known;
    return totals;
}

void ProgressModel::tick()
{
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ProgressModel::entryOfTask(const Source *source, const QString &taskId) const
{
    if (taskId.isEmpty() || !source->taskIds.contains(taskId))
        return -1;
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.source == source && entry.taskId == taskId;
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int ProgressModel::entryOfStoreRow(const Source *source, int storeRow) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.storeRow == storeRow && entry.source == source;
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int ProgressModel::entryOfUpload(const Upload *upload) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.upload == upload; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int ProgressModel::entryOfDownload(const Download *download) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.download == download; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void ProgressModel::insert(Entry entry)
{
    // Newest first; of two equally old ones the one heard of later comes first.
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &other) { return other.order <= entry.order; });
    const int row = static_cast<int>(place - m_entries.begin());
    beginInsertRows({}, row, row);
    if (!entry.taskId.isEmpty())
        entry.source->taskIds.insert(entry.taskId);
    m_entries.insert(place, std::move(entry));
    if (m_gathering && m_lastTouched >= row)
        ++m_lastTouched;
    endInsertRows();
}

void ProgressModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    entry.source->taskIds.remove(entry.taskId);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

void ProgressModel::touch(int row)
{
    if (!m_gathering) {
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    m_firstTouched = m_firstTouched < 0 ? row : std::min(m_firstTouched, row);
    m_lastTouched = std::max(m_lastTouched, row);
}

void ProgressModel::addUpload(Source *source, Upload *upload)
{
    if (entryOfUpload(upload) >= 0)
        return;
    Entry entry;
    entry.source = source;
    entry.upload = upload;
    entry.taskId = upload->taskId();
    entry.order = nowMs();
    insert(std::move(entry));
}

void ProgressModel::uploadChanged(Upload *upload)
{
    int row = entryOfUpload(upload);
    if (row < 0)
        return;
    Entry &entry = m_entries[static_cast<size_t>(row)];
    entry.rate.add(nowMs(), upload->bytesSent());
    if (entry.taskId.isEmpty() && !upload->taskId().isEmpty()) {
        // The list may have shown the task before the upload learned its id.
        if (const int same = entryOfTask(entry.source, upload->taskId()); same >= 0) {
            removeAt(same);
            row = entryOfUpload(upload);
        }
        Entry &kept = m_entries[static_cast<size_t>(row)];
        kept.taskId = upload->taskId();
        kept.source->taskIds.insert(kept.taskId);
    }
    touch(row);
}

void ProgressModel::uploadDismissed(Upload *upload)
{
    const int row = entryOfUpload(upload);
    if (row < 0)
        return;
    const Entry &entry = m_entries[static_cast<size_t>(row)];
    if (!entry.taskId.isEmpty())
        entry.source->dismissed.insert(entry.taskId);
    removeAt(row);
}

void ProgressModel::addDownload(Source *source, Download *download)
{
    Entry entry;
    entry.source = source;
    entry.download = download;
    entry.order = nowMs();
    insert(std::move(entry));
}

void ProgressModel::downloadChanged(Download *download)
{
    const int row = entryOfDownload(download);
    if (row < 0)
        return;
    m_entries[static_cast<size_t>(row)].rate.add(nowMs(), download->bytesReceived());
    touch(row);
}

void ProgressModel::downloadDismissed(Download *download)
{
    if (const int row = entryOfDownload(download); row >= 0)
        removeAt(row);
}

void ProgressModel::considerTask(Source *source, int storeRow)
{
    const RowView view = source->store->at(storeRow);
    const TaskFacts task = view.facts();
    const TaskState state = stateOf(task, source->store->serverNowMs());
    // Most tasks of a long list ended before, and none of them has an entry.
    if (!isActive(state) && source->taskIds.isEmpty())
        return;
    if (const int row = entryOfStoreRow(source, storeRow); row >= 0) {
        touch(row);
        return;
    }
    const QString id = view.id();
    if (const int row = entryOfTask(source, id); row >= 0) {
        m_entries[static_cast<size_t>(row)].storeRow = storeRow;
        touch(row);
        return;
    }
    // A task that was taken off the list comes back only when it works again.
    const bool works
        = state == TaskState::Running || state == TaskState::Retrying || state == TaskState::Waiting;
    if (source->dismissed.contains(id) && (!works || task.phase == TaskPhase::Pending))
        return;
    if (!isActive(state) || isAbandoned(task, state) || task.gone)
        return;
    source->dismissed.remove(id);
    Entry entry;
    entry.source = source;
    entry.taskId = id;
    entry.storeRow = storeRow;
    entry.upload = source->uploads ? source->uploads->uploadOfTask(id) : nullptr;
    entry.order = task.scheduledAtMs.value_or(task.createdAtMs.value_or(0));
    if (entry.upload) {
        if (const int own = entryOfUpload(entry.upload); own >= 0) {
            m_entries[static_cast<size_t>(own)].taskId = id;
            m_entries[static_cast<size_t>(own)].storeRow = storeRow;
            source->taskIds.insert(id);
            touch(own);
            return;
        }
    }
    insert(std::move(entry));
}

//! The task of an upload that cannot be had is waited for no longer; a list that has it later is still
//! heeded.
void ProgressModel::taskFailed(const Source *source, const QString &id, const ApiError &error)
{
    const int row = entryOfTask(source, id);
    if (row < 0)
        return;
    // While bytes are sent the upload is what goes on, and its task is asked for again at their end.
    const Upload *upload = m_entries[static_cast<size_t>(row)].upload;
    if (!upload || upload->stage() != Upload::Stage::Done)
        return;
    m_entries[static_cast<size_t>(row)].unlisted = error;
    touch(row);
}

void ProgressModel::storeChanged(Source *source, const TaskChanges &changes)
{
    for (int i = 0; i < changes.insertedCount; ++i)
        considerTask(source, changes.firstInserted + i);
    // A view lays out anew for each signal, and entries that ended stay where they are.
    m_gathering = true;
    m_firstTouched = -1;
    m_lastTouched = -1;
    for (const TaskChanges::Changed &changed : changes.changed)
        considerTask(source, changed.row);
    m_gathering = false;
    if (m_firstTouched >= 0)
        Q_EMIT dataChanged(index(m_firstTouched), index(std::min(m_lastTouched, rowCount() - 1)));
}

} // namespace reelwatch
