#include "tasks/taskrow.h"

#include "text/quantities.h"
#include "text/redaction.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 runningStallMs = 10 * minuteMs;
constexpr qint64 waitingStallMs = 60 * minuteMs;
constexpr qint64 pendingStallMs = 12 * 60 * minuteMs;
constexpr qint64 unstampedStallMs = 12 * 60 * minuteMs; //!< running, with no updatedAt to go by
constexpr qint64 clockSlackMs = 10 * minuteMs;

// Made one line before it is redacted, because an address with invisible characters in it would not be recognized;
// cut only afterwards, because half an address would not be recognized either.
QString cleanText(const QString &foreign)
{
    if (foreign.isEmpty())
        return {};
    return text::oneLine(text::redactedText(text::oneLine(foreign, foreign.size() + 1)));
}

QString cleanWord(const QString &foreign)
{
    constexpr qsizetype wordLimit = 200;
    return foreign.isEmpty() ? QString() : text::oneLine(foreign, wordLimit);
}

QString cleanAddress(const QString &foreign)
{
    if (foreign.isEmpty())
        return {};
    const QString line = text::oneLine(foreign, foreign.size() + 1);
    return text::oneLine(text::redactedText(text::redactedUrl(line)));
}

quint64 hashOf(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return 0;
    constexpr quint64 multiplier = 0x9e3779b97f4a7c15ULL;
    quint64 hash = static_cast<quint64>(bytes.size()) * multiplier;
    const char *at = bytes.constData();
    qsizetype left = bytes.size();
    const auto mix = [&hash](quint64 word) {
        hash = (hash ^ word) * multiplier;
        hash ^= hash >> 32;
    };
    for (; left >= 8; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, 8);
        mix(word);
    }
    quint64 tail = 0;
    std::memcpy(&tail, at, static_cast<size_t>(left));
    mix(tail);
    mix(hash >> 29);
    return hash == 0 ? 1 : hash; // 0 means: no text to compare
}

QString trimmedNumber(double value)
{
    QString number = QString::number(value, 'f', 3);
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.'))
        number.chop(1);
    return number;
}

QString channelLayout(int channels)
{
    switch (channels) {
    case 1: return u"1.0"_s;
    case 2: return u"2.0"_s;
    case 6: return u"5.1"_s;
    case 8: return u"7.1"_s;
    default: return QString::number(channels) + u"ch"_s;
    }
}

QString videoSummary(const Track &track)
{
    QStringList picture;
    if (track.width && track.height)
        picture += u"%1×%2"_s.arg(*track.width).arg(*track.height);
    if (track.framesPerSecond && std::isfinite(*track.framesPerSecond) && *track.framesPerSecond > 0)
        picture += trimmedNumber(*track.framesPerSecond) + u" fps"_s;
    QStringList parts;
    if (!picture.isEmpty())
        parts += picture.join(u' ');
    if (!track.codec.isEmpty())
        parts += cleanWord(track.codec);
    return parts.join(u" · "_s);
}

QString audioSummary(const Track &track)
{
    QStringList parts;
    if (!track.codec.isEmpty())
        parts += cleanWord(track.codec);
    if (track.channels && *track.channels > 0)
        parts += channelLayout(*track.channels);
    return parts.join(u' ');
}

std::optional<double> longestTrack(const VideoSpec &spec)
{
    std::optional<double> longest;
    for (const Track &track : spec.tracks) {
        if (track.durationSeconds && (!longest || *track.durationSeconds > *longest))
            longest = track.durationSeconds;
    }
    return longest;
}

bool wasRetried(const TaskRow &row)
{
    return !row.error.isEmpty() || row.retries.value_or(0) > 0;
}

bool isActivePhase(TaskPhase phase)
{
    return phase == TaskPhase::Pending || phase == TaskPhase::Waiting || phase == TaskPhase::Running;
}

//! The first of \a moments that is known and believable.
std::optional<qint64> firstBelievable(std::initializer_list<std::optional<qint64>> moments, qint64 serverNowMs)
{
    for (const std::optional<qint64> &moment : moments) {
        if (moment && isBelievable(*moment, serverNowMs))
            return moment;
    }
    return std::nullopt;
}

std::optional<qint64> startMs(const TaskRow &row)
{
    return row.scheduledAtMs ? row.scheduledAtMs : row.createdAtMs;
}

std::optional<qint64> nonNegative(std::optional<qint64> from, std::optional<qint64> to)
{
    if (!from || !to || *to < *from)
        return std::nullopt;
    return *to - *from;
}

} // namespace

QString taskColumnName(TaskColumn column)
{
    switch (column) {
    case TaskColumn::State: return u"state"_s;
    case TaskColumn::Name: return u"name"_s;
    case TaskColumn::Type: return u"type"_s;
    case TaskColumn::Progress: return u"progress"_s;
    case TaskColumn::Time: return u"time"_s;
    case TaskColumn::Size: return u"size"_s;
    case TaskColumn::Media: return u"media"_s;
    case TaskColumn::Updated: return u"updated"_s;
    case TaskColumn::Error: return u"error"_s;
    case TaskColumn::Created: return u"created"_s;
    case TaskColumn::Scheduled: return u"scheduled"_s;
    case TaskColumn::Waited: return u"waited"_s;
    case TaskColumn::Ran: return u"ran"_s;
    case TaskColumn::Attempts: return u"attempts"_s;
    case TaskColumn::Duration: return u"duration"_s;
    case TaskColumn::Container: return u"container"_s;
    case TaskColumn::BitRate: return u"bitRate"_s;
    case TaskColumn::Source: return u"source"_s;
    case TaskColumn::InputAsset: return u"inputAsset"_s;
    case TaskColumn::OutputAsset: return u"outputAsset"_s;
    case TaskColumn::Project: return u"project"_s;
    case TaskColumn::Id: return u"id"_s;
    case TaskColumn::Md5: return u"md5"_s;
    case TaskColumn::Sha256: return u"sha256"_s;
    case TaskColumn::Count: break;
    }
    return {};
}

bool isNumeric(TaskColumn column)
{
    switch (column) {
    case TaskColumn::Time:
    case TaskColumn::Size:
    case TaskColumn::Waited:
    case TaskColumn::Ran:
    case TaskColumn::Attempts:
    case TaskColumn::Duration:
    case TaskColumn::BitRate:
        return true;
    default:
        return false;
    }
}

TaskRow rowOf(const Task &task)
{
    TaskRow row;
    row.id = task.id;
    row.phase = task.status.phase;
    row.type = task.type;
    if (row.phase == TaskPhase::Unknown)
        row.phaseWord = cleanWord(task.status.phaseWord);
    if (row.type == TaskType::Unknown)
        row.typeWord = cleanWord(task.typeWord);
    row.name = cleanText(nameOfTask(task));
    row.error = cleanText(task.status.errorMessage);
    row.source = cleanAddress(task.sourceUrl);
    row.inputAssetId = cleanWord(task.inputAssetId);
    row.outputAssetId = cleanWord(task.outputAssetId);
    row.projectId = cleanWord(task.projectId);
    if (task.status.progress && std::isfinite(*task.status.progress))
        row.progress = static_cast<float>(std::clamp(*task.status.progress, 0.0, 1.0));
    row.createdAtMs = task.createdAtMs;
    row.scheduledAtMs = task.scheduledAtMs;
    row.updatedAtMs = task.status.updatedAtMs;
    row.retries = task.status.retries;
    row.gone = task.deleted;
    if (task.assetSpec) {
        row.sizeBytes = task.assetSpec->sizeBytes;
        for (const Hash &hash : task.assetSpec->hashes) {
            const QString algorithm = hash.algorithm.toLower().remove(u'-');
            if (algorithm == "md5"_L1 && row.md5.isEmpty())
                row.md5 = cleanWord(hash.value);
            else if (algorithm == "sha256"_L1 && row.sha256.isEmpty())
                row.sha256 = cleanWord(hash.value);
        }
        if (const std::optional<VideoSpec> &spec = task.assetSpec->videoSpec) {
            row.media = mediaSummary(*spec);
            row.container = cleanWord(spec->format);
            row.durationSeconds = spec->durationSeconds ? spec->durationSeconds : longestTrack(*spec);
            row.bitRate = spec->bitRate;
            if (!row.bitRate && row.sizeBytes && row.durationSeconds && *row.durationSeconds > 0)
                row.bitRate = static_cast<double>(*row.sizeBytes) * 8.0 / *row.durationSeconds;
        }
    }
    row.jsonHash = hashOf(task.json);
    return row;
}

quint64 hashOfJson(const QByteArray &json)
{
    return hashOf(json);
}

TaskColumns changedColumns(const TaskRow &before, const TaskRow &after)
{
    // A task that is gone is painted differently as a whole.
    if (before.gone != after.gone)
        return (TaskColumns { 1 } << taskColumnCount) - 1;

    TaskColumns columns = 0;
    const auto note = [&columns](bool differs, TaskColumn column) {
        if (differs)
            columns |= columnBit(column);
    };
    const bool phase = before.phase != after.phase || before.phaseWord != after.phaseWord;
    const bool updated = before.updatedAtMs != after.updatedAtMs;
    const bool started = before.firstRunningMs != after.firstRunningMs;

    note(phase || (after.phase == TaskPhase::Waiting && wasRetried(before) != wasRetried(after)), TaskColumn::State);
    note(before.name != after.name || (after.name.isEmpty() && before.id != after.id), TaskColumn::Name);
    note(before.type != after.type || before.typeWord != after.typeWord, TaskColumn::Type);
    note(before.progress != after.progress
             || (before.phase == TaskPhase::Completed) != (after.phase == TaskPhase::Completed),
         TaskColumn::Progress);
    const bool active = isActivePhase(after.phase);
    note(active != isActivePhase(before.phase) || tookMs(before) != tookMs(after)
             || (active && elapsedSinceMs(before) != elapsedSinceMs(after)),
         TaskColumn::Time);
    note(before.sizeBytes != after.sizeBytes, TaskColumn::Size);
    note(before.media != after.media, TaskColumn::Media);
    note(updated, TaskColumn::Updated);
    note(before.error != after.error, TaskColumn::Error);
    note(before.createdAtMs != after.createdAtMs, TaskColumn::Created);
    note(before.scheduledAtMs != after.scheduledAtMs, TaskColumn::Scheduled);
    note(started || waitedMs(before) != waitedMs(after), TaskColumn::Waited);
    note(ranMs(before) != ranMs(after), TaskColumn::Ran);
    note(before.retries != after.retries, TaskColumn::Attempts);
    note(before.durationSeconds != after.durationSeconds, TaskColumn::Duration);
    note(before.container != after.container, TaskColumn::Container);
    note(before.bitRate != after.bitRate, TaskColumn::BitRate);
    note(before.source != after.source, TaskColumn::Source);
    note(before.inputAssetId != after.inputAssetId, TaskColumn::InputAsset);
    note(before.outputAssetId != after.outputAssetId, TaskColumn::OutputAsset);
    note(before.projectId != after.projectId, TaskColumn::Project);
    note(before.id != after.id, TaskColumn::Id);
    note(before.md5 != after.md5, TaskColumn::Md5);
    note(before.sha256 != after.sha256, TaskColumn::Sha256);
    return columns;
}

bool isBelievable(qint64 momentMs, qint64 serverNowMs)
{
    return momentMs - serverNowMs <= clockSlackMs;
}

TaskState stateOf(const TaskRow &row, qint64 serverNowMs)
{
    const auto stalled = [serverNowMs](std::optional<qint64> sinceMs, qint64 limitMs) {
        return sinceMs && serverNowMs - *sinceMs >= limitMs;
    };
    const std::optional<qint64> updated = firstBelievable({ row.updatedAtMs }, serverNowMs);
    const std::optional<qint64> changed
        = firstBelievable({ row.updatedAtMs, row.scheduledAtMs, row.createdAtMs }, serverNowMs);
    switch (row.phase) {
    case TaskPhase::Completed: return TaskState::Completed;
    case TaskPhase::Failed: return TaskState::Failed;
    case TaskPhase::Cancelled: return TaskState::Cancelled;
    default: break;
    }
    if (row.gone)
        return TaskState::Unknown;
    switch (row.phase) {
    case TaskPhase::Running:
        if (updated)
            return stalled(updated, runningStallMs) ? TaskState::Stalled : TaskState::Running;
        // Nothing tells whether anything changed, so for long nothing is claimed.
        return stalled(firstBelievable({ row.firstRunningMs, row.scheduledAtMs, row.createdAtMs }, serverNowMs),
                       unstampedStallMs)
            ? TaskState::Stalled
            : TaskState::Running;
    case TaskPhase::Waiting:
        if (stalled(changed, waitingStallMs))
            return TaskState::Stalled;
        return wasRetried(row) ? TaskState::Retrying : TaskState::Waiting;
    case TaskPhase::Pending:
        return stalled(changed, pendingStallMs) ? TaskState::Stalled : TaskState::Waiting;
    default:
        return TaskState::Unknown;
    }
}

bool isActive(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
    case TaskState::Running:
    case TaskState::Retrying:
    case TaskState::Stalled:
        return true;
    case TaskState::Failed:
    case TaskState::Completed:
    case TaskState::Cancelled:
    case TaskState::Unknown:
        break;
    }
    return false;
}

std::optional<qint64> tookMs(const TaskRow &row)
{
    if (!isTerminal(row.phase))
        return std::nullopt;
    return nonNegative(startMs(row), row.updatedAtMs);
}

std::optional<qint64> elapsedSinceMs(const TaskRow &row)
{
    return startMs(row);
}

std::optional<qint64> waitedMs(const TaskRow &row)
{
    return nonNegative(startMs(row), row.firstRunningMs);
}

std::optional<qint64> ranMs(const TaskRow &row)
{
    if (!isTerminal(row.phase))
        return std::nullopt;
    return nonNegative(row.firstRunningMs, row.updatedAtMs);
}

QString mediaSummary(const VideoSpec &spec)
{
    const Track *video = nullptr;
    const Track *audio = nullptr;
    for (const Track &track : spec.tracks) {
        if (track.kind == TrackKind::Video && !video)
            video = &track;
        else if (track.kind == TrackKind::Audio && !audio)
            audio = &track;
    }
    QStringList parts;
    if (video)
        parts += videoSummary(*video);
    if (audio)
        parts += audioSummary(*audio);
    parts.removeAll(QString());
    QString summary = parts.join(u" · "_s);

    const auto shown = (video ? 1U : 0U) + (audio ? 1U : 0U);
    if (!summary.isEmpty() && spec.tracks.size() > shown)
        summary += u" +%1"_s.arg(spec.tracks.size() - shown);
    return summary;
}

} // namespace reelwatch
