#include "tasks/taskwords.h"

#include "text/quantities.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qsizetype shortIdLength = 8;

QString translated(const char *text)
{
    return QCoreApplication::translate("TaskTable", text);
}

template<typename T> QVariant valueOrNothing(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant valueOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

//! Servers of another kind may call a task anything.
QString shownId(const RowView &row)
{
    const QString id = text::oneLine(row.id());
    return id.isEmpty() ? text::unknown() : id;
}

} // namespace

QString shortId(const RowView &row)
{
    return text::oneLine(shownId(row).left(shortIdLength));
}

std::optional<double> progressOf(const TaskFacts &facts)
{
    if (facts.phase == TaskPhase::Completed)
        return 1.0;
    return facts.progress ? std::optional<double>(*facts.progress) : std::nullopt;
}

std::optional<qint64> timeOf(const TaskFacts &facts, TaskState state, qint64 serverNowMs)
{
    if (!isActive(state))
        return tookMs(facts);
    const std::optional<qint64> since = elapsedSinceMs(facts);
    // Whole seconds, because a figure that is still running has no use for more.
    return since ? std::optional(std::max<qint64>(0, serverNowMs - *since) / 1000 * 1000) : std::nullopt;
}

std::optional<qint64> momentOf(const TaskFacts &facts, TaskColumn column)
{
    switch (column) {
    case TaskColumn::Updated:
        return facts.updatedAtMs;
    case TaskColumn::Created:
        return facts.createdAtMs;
    case TaskColumn::Scheduled:
        return facts.scheduledAtMs;
    default:
        return std::nullopt;
    }
}

QString TaskCell::text(TaskColumn column) const
{
    if (note && column == TaskColumn::State)
        return note->title;
    if (note && !note->words.isEmpty() && (column == TaskColumn::Progress || column == TaskColumn::Error))
        return note->words;
    if (const std::optional<RowText> which = textOf(column)) {
        const QString words = row.text(*which);
        if (column == TaskColumn::Name)
            return words.isEmpty() ? shortId(row) : words;
        // Most tasks have no error, and that is good news.
        return words.isEmpty() && column != TaskColumn::Error ? text::unknown() : words;
    }
    const TaskFacts facts = row.facts();
    switch (column) {
    case TaskColumn::State:
        return stateText(state, facts, row.text(RowText::PhaseWord));
    case TaskColumn::Type:
        return typeText(facts.type, row.text(RowText::TypeWord));
    case TaskColumn::Progress:
        return text::percent(progressOf(facts));
    case TaskColumn::Time:
        return text::elapsed(timeOf(facts, state, serverNowMs));
    case TaskColumn::Size:
        return text::size(facts.sizeBytes);
    case TaskColumn::Updated:
        // Something far in the future did not happen "now".
        if (facts.updatedAtMs && !isBelievable(*facts.updatedAtMs, serverNowMs))
            return text::moment(facts.updatedAtMs);
        return text::age(facts.updatedAtMs ? std::optional(serverNowMs - *facts.updatedAtMs) : std::nullopt);
    case TaskColumn::Created:
    case TaskColumn::Scheduled:
        return text::moment(momentOf(facts, column));
    case TaskColumn::Waited:
        return text::elapsed(waitedMs(facts));
    case TaskColumn::Ran:
        return text::elapsed(ranMs(facts));
    case TaskColumn::Attempts:
        return facts.retries ? QLocale().toString(*facts.retries) : text::unknown();
    case TaskColumn::Duration:
        return text::shortMediaDuration(facts.durationSeconds);
    case TaskColumn::BitRate:
        return text::bitRate(facts.bitRate);
    case TaskColumn::Id:
        return shownId(row);
    case TaskColumn::Account:
        return account;
    default:
        return {};
    }
}

QVariant TaskCell::value(TaskColumn column) const
{
    if (const std::optional<RowText> which = textOf(column))
        return valueOrNothing(row.text(*which));
    const TaskFacts facts = row.facts();
    switch (column) {
    case TaskColumn::State:
        return static_cast<int>(state);
    case TaskColumn::Type:
        return typeText(facts.type, row.text(RowText::TypeWord));
    case TaskColumn::Progress:
        return valueOrNothing(progressOf(facts));
    case TaskColumn::Time:
        return valueOrNothing(timeOf(facts, state, serverNowMs));
    case TaskColumn::Size:
        return valueOrNothing(facts.sizeBytes);
    case TaskColumn::Updated:
    case TaskColumn::Created:
    case TaskColumn::Scheduled:
        return valueOrNothing(momentOf(facts, column));
    case TaskColumn::Waited:
        return valueOrNothing(waitedMs(facts));
    case TaskColumn::Ran:
        return valueOrNothing(ranMs(facts));
    case TaskColumn::Attempts:
        return valueOrNothing(facts.retries);
    case TaskColumn::Duration:
        return valueOrNothing(facts.durationSeconds);
    case TaskColumn::BitRate:
        return valueOrNothing(facts.bitRate);
    case TaskColumn::Id:
        return row.id();
    case TaskColumn::Account:
        return valueOrNothing(account);
    default:
        return {};
    }
}

QVariant TaskCell::toolTip(TaskColumn column) const
{
    const TaskFacts facts = row.facts();
    QString tip;
    switch (column) {
    case TaskColumn::State:
        tip = text(column);
        if (note && !note->words.isEmpty())
            //: %1 says what could not be done, %2 why
            tip = translated(QT_TRANSLATE_NOOP("TaskTable", "%1: %2")).arg(tip, note->words);
        if (facts.gone)
            tip = translated(QT_TRANSLATE_NOOP("TaskTable", "%1. The server no longer lists this task."))
                      .arg(tip);
        break;
    case TaskColumn::Updated:
    case TaskColumn::Created:
    case TaskColumn::Scheduled:
        if (!momentOf(facts, column))
            return {};
        tip = text::isoMoment(momentOf(facts, column));
        break;
    case TaskColumn::Name:
        tip = row.record().hasText(RowText::Name) ? row.name() : shownId(row);
        break;
    case TaskColumn::Size:
        if (!facts.sizeBytes)
            return {};
        tip = text::exactSize(facts.sizeBytes);
        break;
    default:
        tip = textOf(column) ? row.text(*textOf(column)) : text(column);
        break;
    }
    // Foreign text must never be taken for rich text.
    return tip.isEmpty() ? QVariant() : QVariant(Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal));
}

QString TaskCell::accessibleText() const
{
    const TaskFacts facts = row.facts();
    const QString name = text(TaskColumn::Name);
    const QString type = text(TaskColumn::Type);
    const QString word = text(TaskColumn::State);
    if (note && !note->words.isEmpty()) {
        //: what a screen reader says of a task: %1 name, %2 type, %3 state, %4 the error message
        return translated(QT_TRANSLATE_NOOP("TaskTable", "%1, %2, %3, %4"))
            .arg(name, type, word, note->words);
    }
    if (isActive(state) && facts.progress) {
        //: what a screen reader says of a task: %1 name, %2 type, %3 state, %4 a whole number
        return translated(QT_TRANSLATE_NOOP("TaskTable", "%1, %2, %3, %4 percent"))
            .arg(name, type, word,
                 QLocale().toString(text::wholePercent(static_cast<double>(*facts.progress))));
    }
    if (facts.hasError) {
        //: what a screen reader says of a task: %1 name, %2 type, %3 state, %4 the error message
        return translated(QT_TRANSLATE_NOOP("TaskTable", "%1, %2, %3, %4"))
            .arg(name, type, word, row.error());
    }
    //: what a screen reader says of a task: %1 name, %2 type, %3 state
    return translated(QT_TRANSLATE_NOOP("TaskTable", "%1, %2, %3")).arg(name, type, word);
}

QString stateText(TaskState state)
{
    switch (state) {
    //: the state of a task
    case TaskState::Waiting:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Waiting"));
    //: the state of a task
    case TaskState::Running:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Running"));
    //: the state of a task: it failed once and waits to be tried again
    case TaskState::Retrying:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Retrying"));
    //: the state of a task: active, but nothing has changed for too long
    case TaskState::Stalled:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Stalled"));
    //: the state of a task
    case TaskState::Failed:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Failed"));
    //: the state of a task
    case TaskState::Completed:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Completed"));
    //: the state of a task
    case TaskState::Cancelled:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Cancelled"));
    case TaskState::Unknown:
        break;
    }
    //: the state of a task: the server gave none, or one this program does not know
    return translated(QT_TRANSLATE_NOOP("TaskTable", "Unknown"));
}

QString stateText(TaskState state, const TaskFacts &facts, const QString &phaseWord)
{
    if (state == TaskState::Unknown && facts.phase != TaskPhase::Unknown && facts.gone) {
        //: the state of a task that the server no longer lists, and that was not finished when it was last
        //: seen
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Gone"));
    }
    if (state == TaskState::Unknown && !phaseWord.isEmpty())
        return phaseWord;
    return stateText(state);
}

QString stateText(TaskState state, const TaskRow &row)
{
    return stateText(state, row, row.text(RowText::PhaseWord));
}

QString typeText(TaskType type, const QString &typeWord)
{
    switch (type) {
    //: the type of a task
    case TaskType::Import:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Import"));
    //: the type of a task
    case TaskType::Upload:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Upload"));
    //: the type of a task
    case TaskType::Export:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Export"));
    //: the type of a task: data about assets is exported
    case TaskType::ExportData:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Data export"));
    //: the type of a task
    case TaskType::Transcode:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Transcode"));
    //: the type of a task: a file at an address is transcoded
    case TaskType::TranscodeFile:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "File transcode"));
    //: the type of a task: a part is cut out of a video
    case TaskType::Clip:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Clip"));
    case TaskType::Unknown:
        break;
    }
    if (!typeWord.isEmpty())
        return typeWord;
    //: the type of a task: the server gave none
    return translated(QT_TRANSLATE_NOOP("TaskTable", "No type"));
}

QString columnTitle(TaskColumn column)
{
    switch (column) {
    //: column title
    case TaskColumn::State:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "State"));
    //: column title
    case TaskColumn::Name:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Name"));
    //: column title: the type of a task
    case TaskColumn::Type:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Type"));
    //: column title
    case TaskColumn::Progress:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Progress"));
    //: column title: how long a task took, or how long it has been at it
    case TaskColumn::Time:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Time"));
    //: column title: of a file
    case TaskColumn::Size:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Size"));
    //: column title: picture size, frame rate and codecs
    case TaskColumn::Media:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Media"));
    //: column title: when a task last changed
    case TaskColumn::Updated:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Updated"));
    //: column title
    case TaskColumn::Error:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Error"));
    //: column title: when a task was created
    case TaskColumn::Created:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Created"));
    //: column title: when a task was scheduled
    case TaskColumn::Scheduled:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Scheduled"));
    //: column title: how long a task waited before it ran
    case TaskColumn::Waited:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Waited"));
    //: column title: how long a task ran
    case TaskColumn::Ran:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Ran"));
    //: column title: how often a task was tried again
    case TaskColumn::Attempts:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Retries"));
    //: column title: of a video
    case TaskColumn::Duration:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Duration"));
    //: column title: the container format of a file
    case TaskColumn::Container:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Container"));
    //: column title
    case TaskColumn::BitRate:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Bit rate"));
    //: column title: the address a file came from
    case TaskColumn::Source:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Source"));
    //: column title
    case TaskColumn::InputAsset:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Input asset"));
    //: column title
    case TaskColumn::OutputAsset:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Output asset"));
    //: column title
    case TaskColumn::Project:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Project"));
    //: column title
    case TaskColumn::Id:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Task ID"));
    //: column title: a checksum
    case TaskColumn::Md5:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "MD5"));
    //: column title: a checksum
    case TaskColumn::Sha256:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "SHA-256"));
    //: column title: the account a task belongs to
    case TaskColumn::Account:
        return translated(QT_TRANSLATE_NOOP("TaskTable", "Account"));
    case TaskColumn::Count:
        break;
    }
    return {};
}

} // namespace reelwatch
