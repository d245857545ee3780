#include "tasks/taskrow.h"

#include "text/quantities.h"
#include "text/redaction.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 runningStallMs = 10 * minuteMs;
constexpr qint64 waitingStallMs = 60 * minuteMs;
constexpr qint64 pendingStallMs = 12 * 60 * minuteMs;
constexpr qint64 unstampedStallMs = 12 * 60 * minuteMs; //!< running, with no updatedAt to go by
constexpr qint64 clockSlackMs = 10 * minuteMs;
constexpr qint64 earliestMs = -62'135'596'800'000; //!< the year 1; far from where differences overflow

constexpr qsizetype wordLimit = 200;
constexpr qsizetype textLimit = 2000;

//! True for text that text::oneLine() gives back as it is: printable ASCII with single blanks.
bool isOneLine(std::string_view text, qsizetype limit)
{
    if (static_cast<qsizetype>(text.size()) > limit || text.front() == ' ' || text.back() == ' ')
        return false;
    char before = '\0';
    for (const char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return true;
}

void assign(std::string *out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    out->assign(utf8.constData(), static_cast<size_t>(utf8.size()));
}

// Made one line before it is redacted, because an address with invisible characters in it would not be
// recognized; cut only afterwards, because half an address would not be recognized either.
void assignCleanText(std::string *out, const QString &foreign, bool isAddress)
{
    const QString line = text::oneLine(foreign, foreign.size() + 1);
    assign(out, text::oneLine(text::redactedText(isAddress ? text::redactedUrl(line) : line)));
}

void assignText(std::string *out, const JsonString &foreign, bool isAddress = false)
{
    out->clear();
    if (foreign.isEmpty())
        return;
    if (isOneLine(foreign.raw, textLimit) && foreign.isPlain() && text::isPlainlyHarmless(foreign.raw))
        out->assign(foreign.raw);
    else
        assignCleanText(out, foreign.toString(), isAddress);
}

void assignWord(std::string *out, const JsonString &foreign)
{
    out->clear();
    if (foreign.isEmpty())
        return;
    if (isOneLine(foreign.raw, wordLimit) && foreign.isPlain() && text::isPlainlyHarmless(foreign.raw)) {
        out->assign(foreign.raw);
        return;
    }
    // A word of ours, an id, a checksum; what a server puts there instead may be anything.
    const QString whole = foreign.toString();
    const QString line = text::oneLine(whole, whole.size() + 1);
    assign(out, text::oneLine(text::redactedText(line), wordLimit));
}

//! The file name an address ends with, while nothing in it needs decoding; null otherwise.
std::optional<std::string_view> plainFileName(std::string_view address)
{
    const size_t scheme = address.find("://");
    if (scheme == std::string_view::npos || address.find_first_of("?#%\\;[] ") != std::string_view::npos)
        return std::nullopt;
    for (const char c : address) {
        if (c < '!' || c > '~')
            return std::nullopt;
    }
    std::string_view path = address.substr(scheme + 3);
    const size_t root = path.find('/');
    if (root == std::string_view::npos)
        return std::string_view();
    path = path.substr(root);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    return path.substr(path.rfind('/') + 1);
}

//! The best name a task itself can give: asset spec name, its own name, else the file name of its source
//! address.
void assignName(std::string *out, const ListedTask &task)
{
    out->clear();
    if (!task.specName.isEmpty()) {
        assignText(out, task.specName);
    } else if (!task.name.isEmpty()) {
        assignText(out, task.name);
    } else if (!task.sourceUrl.isEmpty()) {
        const std::optional<std::string_view> name = plainFileName(task.sourceUrl.raw);
        if (name && (name->empty() || (isOneLine(*name, textLimit) && text::isPlainlyHarmless(*name))))
            out->assign(*name);
        else
            assignCleanText(out, fileNameOfAddress(task.sourceUrl.toString()), false);
    }
}

void appendNumber(std::string *out, double value)
{
    std::array<char, 64> digits {};
    const auto written
        = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 3);
    std::string_view number(digits.data(), static_cast<size_t>(written.ptr - digits.data()));
    while (number.ends_with('0'))
        number.remove_suffix(1);
    if (number.ends_with('.'))
        number.remove_suffix(1);
    out->append(number);
}

void appendCodec(std::string *out, const JsonString &codec)
{
    std::string word;
    assignWord(&word, codec);
    out->append(word);
}

void appendChannels(std::string *out, int channels)
{
    switch (channels) {
    case 1:
        out->append("1.0");
        break;
    case 2:
        out->append("2.0");
        break;
    case 6:
        out->append("5.1");
        break;
    case 8:
        out->append("7.1");
        break;
    default:
        out->append(std::to_string(channels)).append("ch");
        break;
    }
}

constexpr std::string_view dot = " · ";

void appendVideo(std::string *out, const ListedTrack &track)
{
    const size_t start = out->size();
    if (track.width && track.height)
        out->append(std::to_string(*track.width)).append("×").append(std::to_string(*track.height));
    if (track.framesPerSecond && std::isfinite(*track.framesPerSecond) && *track.framesPerSecond > 0
        && *track.framesPerSecond < 1e15) {
        if (out->size() > start)
            out->push_back(' ');
        appendNumber(out, *track.framesPerSecond);
        out->append(" fps");
    }
    if (!track.codec.isEmpty()) {
        if (out->size() > start)
            out->append(dot);
        appendCodec(out, track.codec);
    }
}

void appendAudio(std::string *out, const ListedTrack &track)
{
    const size_t start = out->size();
    appendCodec(out, track.codec);
    if (track.channels && *track.channels > 0) {
        if (out->size() > start)
            out->push_back(' ');
        appendChannels(out, *track.channels);
    }
}

bool wasRetried(const TaskFacts &row)
{
    return row.hasError || row.retries.value_or(0) > 0;
}

bool isActivePhase(TaskPhase phase)
{
    return phase == TaskPhase::Pending || phase == TaskPhase::Waiting || phase == TaskPhase::Running;
}

//! The first of \a moments that is known and believable.
std::optional<qint64> firstBelievable(std::initializer_list<std::optional<qint64>> moments,
                                      qint64 serverNowMs)
{
    for (const std::optional<qint64> &moment : moments) {
        if (moment && isBelievable(*moment, serverNowMs))
            return moment;
    }
    return std::nullopt;
}

std::optional<qint64> startMs(const TaskFacts &row)
{
    return row.scheduledAtMs ? row.scheduledAtMs : row.createdAtMs;
}

std::optional<qint64> nonNegative(std::optional<qint64> from, std::optional<qint64> to)
{
    qint64 difference = 0;
    // Moments in a damaged file may be too far apart for one.
    if (!from || !to || *to < *from || __builtin_sub_overflow(*to, *from, &difference))
        return std::nullopt;
    return difference;
}

} // namespace

QString taskColumnName(TaskColumn column)
{
    switch (column) {
    case TaskColumn::State:
        return u"state"_s;
    case TaskColumn::Name:
        return u"name"_s;
    case TaskColumn::Type:
        return u"type"_s;
    case TaskColumn::Progress:
        return u"progress"_s;
    case TaskColumn::Time:
        return u"time"_s;
    case TaskColumn::Size:
        return u"size"_s;
    case TaskColumn::Media:
        return u"media"_s;
    case TaskColumn::Updated:
        return u"updated"_s;
    case TaskColumn::Error:
        return u"error"_s;
    case TaskColumn::Created:
        return u"created"_s;
    case TaskColumn::Scheduled:
        return u"scheduled"_s;
    case TaskColumn::Waited:
        return u"waited"_s;
    case TaskColumn::Ran:
        return u"ran"_s;
    case TaskColumn::Attempts:
        return u"attempts"_s;
    case TaskColumn::Duration:
        return u"duration"_s;
    case TaskColumn::Container:
        return u"container"_s;
    case TaskColumn::BitRate:
        return u"bitRate"_s;
    case TaskColumn::Source:
        return u"source"_s;
    case TaskColumn::InputAsset:
        return u"inputAsset"_s;
    case TaskColumn::OutputAsset:
        return u"outputAsset"_s;
    case TaskColumn::Project:
        return u"project"_s;
    case TaskColumn::Id:
        return u"id"_s;
    case TaskColumn::Md5:
        return u"md5"_s;
    case TaskColumn::Sha256:
        return u"sha256"_s;
    case TaskColumn::Account:
        return u"account"_s;
    case TaskColumn::Count:
        break;
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

std::optional<RowText> textOf(TaskColumn column)
{
    switch (column) {
    case TaskColumn::Name:
        return RowText::Name;
    case TaskColumn::Media:
        return RowText::Media;
    case TaskColumn::Error:
        return RowText::Error;
    case TaskColumn::Container:
        return RowText::Container;
    case TaskColumn::Source:
        return RowText::Source;
    case TaskColumn::InputAsset:
        return RowText::InputAsset;
    case TaskColumn::OutputAsset:
        return RowText::OutputAsset;
    case TaskColumn::Project:
        return RowText::Project;
    case TaskColumn::Md5:
        return RowText::Md5;
    case TaskColumn::Sha256:
        return RowText::Sha256;
    default:
        return std::nullopt;
    }
}

void fillDraft(const ListedTask &task, RowDraft *draft)
{
    TaskFacts &facts = draft->facts;
    facts = {};
    facts.phase = task.phase;
    facts.type = task.type;
    if (task.progress && std::isfinite(*task.progress))
        facts.progress = static_cast<float>(std::clamp(*task.progress, 0.0, 1.0));
    facts.createdAtMs = task.createdAtMs;
    facts.scheduledAtMs = task.scheduledAtMs;
    facts.updatedAtMs = task.updatedAtMs;
    facts.retries = task.retries;
    facts.gone = task.deleted;
    facts.sizeBytes = task.sizeBytes;
    facts.durationSeconds = task.durationSeconds;
    facts.bitRate = task.bitRate;
    if (!facts.bitRate && facts.sizeBytes && facts.durationSeconds && *facts.durationSeconds > 0)
        facts.bitRate = static_cast<double>(*facts.sizeBytes) * 8.0 / *facts.durationSeconds;

    static constexpr JsonString none;
    assignWord(&draft->text(RowText::PhaseWord), task.phase == TaskPhase::Unknown ? task.phaseWord : none);
    assignWord(&draft->text(RowText::TypeWord), task.type == TaskType::Unknown ? task.typeWord : none);
    assignName(&draft->text(RowText::Name), task);
    assignText(&draft->text(RowText::Error), task.errorMessage);
    assignText(&draft->text(RowText::Source), task.sourceUrl, true);
    assignWord(&draft->text(RowText::Container), task.container);
    assignWord(&draft->text(RowText::InputAsset), task.inputAssetId);
    assignWord(&draft->text(RowText::OutputAsset), task.outputAssetId);
    assignWord(&draft->text(RowText::Project), task.projectId);
    assignWord(&draft->text(RowText::Md5), task.md5);
    assignWord(&draft->text(RowText::Sha256), task.sha256);
    draft->text(RowText::Media).clear();
    appendMediaSummary(task, &draft->text(RowText::Media));
    facts.hasError = !draft->text(RowText::Error).empty();
}

TaskColumns changedColumns(const TaskFacts &before, const TaskFacts &after, quint32 differingTexts)
{
    // A task that is gone or acknowledged is painted differently as a whole.
    if (before.gone != after.gone || before.acknowledged != after.acknowledged)
        return (TaskColumns { 1 } << taskColumnCount) - 1;

    TaskColumns columns = 0;
    const auto note = [&columns](bool differs, TaskColumn column) {
        if (differs)
            columns |= columnBit(column);
    };
    const auto differs
        = [differingTexts](RowText text) { return (differingTexts & (1U << static_cast<int>(text))) != 0; };
    const bool phase = before.phase != after.phase || differs(RowText::PhaseWord);

    note(phase || (after.phase == TaskPhase::Waiting && wasRetried(before) != wasRetried(after)),
         TaskColumn::State);
    note(before.type != after.type || differs(RowText::TypeWord), TaskColumn::Type);
    note(before.progress != after.progress
             || (before.phase == TaskPhase::Completed) != (after.phase == TaskPhase::Completed),
         TaskColumn::Progress);
    const bool active = isActivePhase(after.phase);
    note(active != isActivePhase(before.phase) || tookMs(before) != tookMs(after)
             || (active && elapsedSinceMs(before) != elapsedSinceMs(after)),
         TaskColumn::Time);
    note(before.sizeBytes != after.sizeBytes, TaskColumn::Size);
    note(before.updatedAtMs != after.updatedAtMs, TaskColumn::Updated);
    note(before.createdAtMs != after.createdAtMs, TaskColumn::Created);
    note(before.scheduledAtMs != after.scheduledAtMs, TaskColumn::Scheduled);
    note(before.firstRunningMs != after.firstRunningMs || waitedMs(before) != waitedMs(after),
         TaskColumn::Waited);
    note(ranMs(before) != ranMs(after), TaskColumn::Ran);
    note(before.retries != after.retries, TaskColumn::Attempts);
    note(before.durationSeconds != after.durationSeconds, TaskColumn::Duration);
    note(before.bitRate != after.bitRate, TaskColumn::BitRate);
    for (int i = 0; i < taskColumnCount; ++i) {
        const auto column = static_cast<TaskColumn>(i);
        if (const std::optional<RowText> text = textOf(column))
            note(differs(*text), column);
    }
    return columns;
}

bool isBelievable(qint64 momentMs, qint64 serverNowMs)
{
    return momentMs >= earliestMs && momentMs <= serverNowMs + clockSlackMs;
}

TaskState stateOf(const TaskFacts &row, qint64 serverNowMs)
{
    const auto stalled = [serverNowMs](std::optional<qint64> sinceMs, qint64 limitMs) {
        return sinceMs && serverNowMs - *sinceMs >= limitMs;
    };
    const std::optional<qint64> updated = firstBelievable({ row.updatedAtMs }, serverNowMs);
    const std::optional<qint64> changed
        = firstBelievable({ row.updatedAtMs, row.scheduledAtMs, row.createdAtMs }, serverNowMs);
    switch (row.phase) {
    case TaskPhase::Completed:
        return TaskState::Completed;
    case TaskPhase::Failed:
        return TaskState::Failed;
    case TaskPhase::Cancelled:
        return TaskState::Cancelled;
    default:
        break;
    }
    if (row.gone)
        return TaskState::Unknown;
    switch (row.phase) {
    case TaskPhase::Running:
        if (updated)
            return stalled(updated, runningStallMs) ? TaskState::Stalled : TaskState::Running;
        // Nothing tells whether anything changed, so for long nothing is claimed.
        return stalled(
                   firstBelievable({ row.firstRunningMs, row.scheduledAtMs, row.createdAtMs }, serverNowMs),
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

std::optional<qint64> tookMs(const TaskFacts &row)
{
    if (!isTerminal(row.phase))
        return std::nullopt;
    return nonNegative(startMs(row), row.updatedAtMs);
}

std::optional<qint64> elapsedSinceMs(const TaskFacts &row)
{
    return startMs(row);
}

std::optional<qint64> waitedMs(const TaskFacts &row)
{
    return nonNegative(startMs(row), row.firstRunningMs);
}

std::optional<qint64> ranMs(const TaskFacts &row)
{
    if (!isTerminal(row.phase))
        return std::nullopt;
    return nonNegative(row.firstRunningMs, row.updatedAtMs);
}

void appendMediaSummary(const ListedTask &task, std::string *out)
{
    const size_t start = out->size();
    if (task.video)
        appendVideo(out, *task.video);
    const size_t behindVideo = out->size();
    if (task.audio) {
        if (behindVideo > start)
            out->append(dot);
        const size_t before = out->size();
        appendAudio(out, *task.audio);
        if (out->size() == before)
            out->resize(behindVideo);
    }
    const int shown = (task.video ? 1 : 0) + (task.audio ? 1 : 0);
    if (out->size() > start && task.trackCount > shown)
        out->append(" +").append(std::to_string(task.trackCount - shown));
}

} // namespace reelwatch
