#include "session/manifestrun.h"

#include "livepeer/whendone.h"
#include "session/accountsession.h"
#include "text/quantities.h"
#include "text/redaction.h"

#include <QDateTime>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

using State = ManifestResult::State;

constexpr int filesAtOnce = 2;
constexpr std::chrono::milliseconds listPause
    = std::chrono::seconds(2); //!< between looks at a list that is old
constexpr std::chrono::milliseconds longestTimer = std::chrono::minutes(1);
constexpr qint64 clockSlackMs = 60'000; //!< between our clock and that of the server

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString wordsOf(const ApiError &error)
{
    QStringList words { error.sentence() };
    for (const QString &each : error.serverWords) {
        if (!words.constFirst().contains(each))
            words.append(each);
    }
    return text::oneLine(words.join(u' '), 500);
}

StartedTask startedAs(const QString &taskId)
{
    StartedTask started;
    started.taskId = taskId;
    return started;
}

//! Where \a import comes from, as the row of its task tells it.
QString sourceInRows(const ManifestEntry &import)
{
    return text::oneLine(text::redactedUrl(import.source));
}

int *counted(State state, ManifestRun::Counts *counts)
{
    switch (state) {
    case State::Waiting:
        break;
    case State::Sent:
    case State::Accepted:
        return &counts->underWay;
    case State::Completed:
        return &counts->completed;
    case State::Failed:
    case State::Refused:
        return &counts->failed;
    }
    return &counts->waiting;
}

} // namespace

ManifestRun::ManifestRun(AccountSession *session, Manifest manifest, ManifestJournal journal,
                         const QHash<int, ManifestResult> &known, QObject *parent)
    : QObject(parent), m_session(session), m_manifest(std::move(manifest)), m_journal(std::move(journal))
{
    m_results.resize(m_manifest.entries.size());
    m_counts.waiting = static_cast<int>(m_results.size());
    for (int entry = static_cast<int>(m_results.size()) - 1; entry >= 0; --entry) {
        const auto at = static_cast<std::size_t>(entry);
        const ManifestResult before = known.value(m_manifest.entries[at].line);
        --*counted(m_results[at].state, &m_counts);
        m_results[at] = before;
        ++*counted(before.state, &m_counts);
        if (before.state == State::Waiting)
            m_waiting.push_back(entry);
        else if (before.state == State::Sent)
            m_uncertain.push_back(entry);
        else if (before.state == State::Accepted)
            m_followed.insert(before.taskId, entry);
    }
    m_uncertainSinceMs = nowMs();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ManifestRun::step);
    connect(session->store(), &TaskStore::changed, this, &ManifestRun::takeChanges);
    connect(session->sync(), &TaskSync::statusChanged, this, [this] {
        if (!m_uncertain.empty())
            stepSoon();
    });
    for (int row = 0; row < session->store()->rowCount() && !m_followed.isEmpty(); ++row)
        look(row);
    if (!known.isEmpty() && m_counts.waiting + m_counts.underWay == 0)
        setActivity(Activity::Done);
}

ManifestRun::~ManifestRun() = default;

void ManifestRun::start()
{
    m_isWanted = true;
    m_obstacle.clear();
    stepSoon();
    step();
}

void ManifestRun::stop()
{
    m_isWanted = false;
    m_obstacle.clear();
    m_timer.stop();
    step();
}

//! Through the event loop: answers come in bursts, and whoever is told of one may stop the run.
void ManifestRun::stepSoon()
{
    if (std::exchange(m_isStepDue, true))
        return;
    QMetaObject::invokeMethod(this, &ManifestRun::step, Qt::QueuedConnection);
}

void ManifestRun::step()
{
    m_isStepDue = false;
    const bool isOver = m_counts.waiting + m_counts.underWay == 0;
    if (isOver) {
        if (m_activity != Activity::Done)
            m_journal.remove();
        setActivity(Activity::Done);
        return;
    }
    if (!m_isWanted) {
        setActivity(Activity::Stopped);
        return;
    }
    seekUncertain();
    while (m_isWanted && sendNext()) { }
    if (!m_isWanted)
        return;
    if (m_waiting.empty() && m_uncertain.empty() && requests() == 0)
        setActivity(Activity::Following);
    else
        setActivity(requests() > 0 ? Activity::Sending : Activity::Waiting);
    if (const auto wait = m_pace.wait(nowMs()))
        m_timer.start(std::min(*wait, longestTimer));
    else if (!m_uncertain.empty())
        m_timer.start(listPause);
}

bool ManifestRun::sendNext()
{
    if (m_waiting.empty() || !m_pace.maySend(requests(), static_cast<int>(m_followed.size()), nowMs()))
        return false;
    const int entry = m_waiting.back();
    const bool isFile = m_manifest.entries[static_cast<std::size_t>(entry)].isFile;
    if (isFile && filesUnderWay() >= filesAtOnce)
        return false;
    m_waiting.pop_back();
    send(entry);
    return true;
}

void ManifestRun::send(int entry)
{
    const ManifestEntry &import = m_manifest.entries[static_cast<std::size_t>(entry)];
    if (import.isFile) {
        const QFileInfo file(import.source);
        if (!file.isFile() || !file.isReadable() || file.size() == 0) {
            update(entry,
                   { .state = State::Refused,
                     .words = !file.exists()  ? tr("There is no such file.")
                         : !file.isFile()     ? tr("This is no file.")
                         : !file.isReadable() ? tr("This file may not be read.")
                                              : tr("This file is empty.") });
            return;
        }
    }
    // Before the server hears of it: a program that is killed in between must not send it twice.
    const ManifestResult sent { .state = State::Sent, .sentMs = nowMs() };
    if (!m_journal.note(import.line, sent)) {
        m_waiting.push_back(entry);
        block(tr("The progress cannot be saved on this computer. Is the disk full?"));
        return;
    }
    update(entry, sent);
    if (import.isFile)
        sendFile(entry);
    else
        sendAddress(entry);
}

void ManifestRun::sendAddress(int entry)
{
    const ManifestEntry &import = m_manifest.entries[static_cast<std::size_t>(entry)];
    ++m_asking;
    LivepeerClient *client = m_session->client();
    whenDone(
        client->importUrl(import.source, import.name, import.options), this,
        [this, entry](const Result<StartedTask> &answer) {
            --m_asking;
            if (answer)
                takeAnswer(entry, *answer);
            else
                takeError(entry, answer.error());
            stepSoon();
        },
        [this, entry] {
            --m_asking;
            takeError(entry, { .kind = ApiError::Kind::Cancelled });
        });
}

void ManifestRun::sendFile(int entry)
{
    const ManifestEntry &import = m_manifest.entries[static_cast<std::size_t>(entry)];
    m_session->importFile(import.source, import.name, import.options);
    followUpload(entry, m_session->uploads()->uploads().back());
}

int ManifestRun::filesUnderWay() const
{
    return static_cast<int>(std::ranges::count_if(
        m_sendingFiles, [](const Upload *upload) { return upload->stage() != Upload::Stage::Paused; }));
}

//! Also one that is followed already.
void ManifestRun::followUpload(int entry, Upload *upload)
{
    disconnect(upload, nullptr, this, nullptr);
    m_sendingFiles.insert(entry, upload);
    noteTask(entry, upload->taskId());
    upload->setTriedAgainAfter([run = QPointer<ManifestRun>(this), entry](const ApiError &error) {
        return run && run->isTriedAgain(entry, error);
    });
    connect(upload, &Upload::taskKnown, this,
            [this, entry](const QString &taskId) { noteTask(entry, taskId); });
    // A person may want others to go first.
    connect(upload, &Upload::paused, this, &ManifestRun::stepSoon);
    connect(upload, &Upload::finished, this, [this, entry](const QString &taskId) {
        // One that had failed may have been started again by a person.
        m_sendingFiles.remove(entry);
        std::erase(m_uncertain, entry);
        takeAnswer(entry, startedAs(taskId));
        stepSoon();
    });
    connect(upload, &Upload::failed, this, [this, entry, upload](const ApiError &error) {
        const std::vector<Upload *> &uploads = m_session->uploads()->uploads();
        if (std::ranges::find(uploads, upload) == uploads.end())
            takeUploadAway(entry);
        else
            takeUploadError(entry, upload, error);
    });
    connect(upload, &QObject::destroyed, this, [this, entry] { takeUploadAway(entry); });
    connect(upload, &Upload::troubleChanged, this, [this, upload] {
        // It asks again by itself, and what comes after it waits meanwhile.
        const std::optional<Upload::Trouble> &trouble = upload->trouble();
        if (upload->stage() == Upload::Stage::Asking && trouble
            && trouble->error.kind == ApiError::Kind::RateLimited)
            takeRefusal(trouble->error);
    });
    // Where the local service cannot be started, it has failed at once.
    if (upload->stage() == Upload::Stage::Failed)
        takeUploadError(entry, upload, upload->error());
}

void ManifestRun::takeUploadError(int entry, Upload *upload, const ApiError &error)
{
    if (!m_sendingFiles.remove(entry))
        return;
    takeError(entry, error, upload);
    stepSoon();
}

//! By a person, who does not want it sent again.
void ManifestRun::takeUploadAway(int entry)
{
    m_sendingFiles.remove(entry);
    if (m_results[static_cast<std::size_t>(entry)].state != State::Sent)
        return;
    std::erase(m_uncertain, entry);
    refuse(entry, tr("The upload was taken away before it was done."));
    stepSoon();
}

//! An upload that an earlier run began may go on or have ended by itself, one that failed goes on now. False
//! when there is none.
bool ManifestRun::followUploadOf(int entry)
{
    Upload *upload = uploadOf(entry);
    if (!upload)
        return false;
    if (upload->stage() == Upload::Stage::Done) {
        takeAnswer(entry, startedAs(upload->taskId()));
        return true;
    }
    if (upload->stage() == Upload::Stage::Failed)
        m_session->uploads()->goOn(upload);
    followUpload(entry, upload);
    return true;
}

//! Of those that have not failed for good. Null when there is none.
Upload *ManifestRun::uploadOf(int entry) const
{
    const auto isOfUse
        = [](const Upload *upload) { return upload->stage() != Upload::Stage::Failed || upload->canGoOn(); };
    const UploadQueue *uploads = m_session->uploads();
    if (Upload *known = uploads->uploadOfTask(m_results[static_cast<std::size_t>(entry)].taskId);
        known && isOfUse(known))
        return known;
    // An older program noted no task, and one that starts from the beginning gets another.
    const ManifestEntry &import = m_manifest.entries[static_cast<std::size_t>(entry)];
    const QString name = import.name.isEmpty() ? QFileInfo(import.source).fileName() : import.name;
    const auto found = std::ranges::find_if(uploads->uploads(), [&](const Upload *upload) {
        return isOfUse(upload) && upload->filePath() == import.source && upload->name() == name
            && upload->options() == import.options && !isTaskOfAnother(upload->taskId(), entry);
    });
    return found == uploads->uploads().end() ? nullptr : *found;
}

//! The task of an upload that has ended and is not listed any more. False when the server has none that got
//! its file.
bool ManifestRun::followTaskOf(int entry)
{
    const QString taskId = m_results[static_cast<std::size_t>(entry)].taskId;
    const int row = taskId.isEmpty() ? -1 : m_session->store()->indexOf(taskId);
    if (row < 0 || m_session->store()->at(row).facts().phase == TaskPhase::Pending)
        return false;
    takeAnswer(entry, startedAs(taskId));
    return true;
}

void ManifestRun::noteTask(int entry, const QString &taskId)
{
    ManifestResult result = m_results[static_cast<std::size_t>(entry)];
    if (result.state != State::Sent || taskId.isEmpty() || result.taskId == taskId)
        return;
    result.taskId = taskId;
    m_journal.note(m_manifest.entries[static_cast<std::size_t>(entry)].line, result);
    update(entry, result);
}

bool ManifestRun::isTaskOfAnother(const QString &taskId, int entry) const
{
    if (taskId.isEmpty())
        return false;
    const auto found = std::ranges::find(m_results, taskId, &ManifestResult::taskId);
    return found != m_results.end() && found - m_results.begin() != entry;
}

void ManifestRun::takeAnswer(int entry, const StartedTask &started)
{
    m_pace.accepted();
    ManifestResult result { .state = State::Accepted,
                            .taskId = started.taskId,
                            .existedBefore = started.existedBefore };
    // A server that names no task has taken it; more cannot be known.
    if (started.taskId.isEmpty())
        result.state = State::Completed;
    const ManifestEntry &import = m_manifest.entries[static_cast<std::size_t>(entry)];
    m_journal.note(import.line, result);
    update(entry, result);
    if (!started.taskId.isEmpty())
        follow(entry, started.taskId);
    // Asking for each by itself would be many questions where one burst of them tells of all, unless the key
    // may not list.
    TaskSync *sync = m_session->sync();
    const std::optional<ApiError> &refusal = sync->status().error;
    const bool isListRefused = refusal && refusal->kind == ApiError::Kind::Forbidden;
    if (!import.isFile)
        sync->expectTask(isListRefused ? started.taskId : QString());
    Q_EMIT accepted(started.taskId);
}

//! \a upload: of the entry's file, when that is what failed.
void ManifestRun::takeError(int entry, const ApiError &error, Upload *upload)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::RateLimited:
        takeRefusal(error);
        waitAgain(entry, upload);
        break;
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Server:
    case Kind::Proxy:
    case Kind::UnexpectedContent:
    case Kind::Malformed:
    case Kind::Cancelled:
        m_pace.failed(nowMs());
        if (upload) {
            waitAgain(entry, upload);
            break;
        }
        // Whether the server has taken it, its list will tell.
        m_uncertain.push_back(entry);
        m_uncertainSinceMs = nowMs();
        break;
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::Tls:
    case Kind::RedirectRefused:
    case Kind::RedirectLoop:
        waitAgain(entry, upload);
        block(wordsOf(error));
        break;
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Invalid:
    case Kind::TooLarge:
    case Kind::LocalFile:
        refuse(entry, wordsOf(error));
        break;
    }
}

//! Whether the file of \a entry is sent again by itself after \a error.
bool ManifestRun::isTriedAgain(int entry, const ApiError &error) const
{
    return m_isWanted && m_results[static_cast<std::size_t>(entry)].state == State::Sent
        && error.isTransient();
}

void ManifestRun::takeRefusal(const ApiError &error)
{
    ++m_refusals;
    m_pace.refused(static_cast<int>(m_followed.size()), error.retryAfter, nowMs());
    stepSoon();
}

void ManifestRun::waitAgain(int entry, Upload *upload)
{
    // What the server has of a file, the next try goes on with.
    const std::optional<UploadRecord> kept = upload ? upload->record() : std::nullopt;
    if (kept && !kept->taskId.isEmpty() && upload->canGoOn()) {
        m_uncertain.push_back(entry);
        m_uncertainSinceMs = nowMs();
        return;
    }
    if (upload) {
        // Another start of the program would send it besides.
        disconnect(upload, nullptr, this, nullptr);
        m_session->uploads()->dismiss(upload);
    }
    m_journal.note(m_manifest.entries[static_cast<std::size_t>(entry)].line, {});
    update(entry, {});
    m_waiting.push_back(entry);
}

void ManifestRun::refuse(int entry, const QString &words)
{
    const ManifestResult refused { .state = State::Refused, .words = words };
    m_journal.note(m_manifest.entries[static_cast<std::size_t>(entry)].line, refused);
    update(entry, refused);
}

void ManifestRun::follow(int entry, const QString &taskId)
{
    m_followed.insert(taskId, entry);
    if (const int row = m_session->store()->indexOf(taskId); row >= 0)
        look(row);
}

//! Whether a followed task has ended.
void ManifestRun::look(int row)
{
    const RowView view = m_session->store()->at(row);
    const auto found = m_followed.constFind(view.id());
    if (found == m_followed.constEnd())
        return;
    const int entry = *found;
    ManifestResult result = m_results[static_cast<std::size_t>(entry)];
    const TaskFacts facts = view.facts();
    if (facts.phase == TaskPhase::Completed) {
        result.state = State::Completed;
    } else if (isTerminal(facts.phase)) {
        result.state = State::Failed;
        result.words = view.error();
    } else if (facts.gone) {
        result.state = State::Failed;
        result.words = tr("The server no longer lists its task.");
    } else {
        return;
    }
    m_followed.erase(found);
    m_journal.note(m_manifest.entries[static_cast<std::size_t>(entry)].line, result);
    update(entry, result);
    stepSoon();
}

void ManifestRun::takeChanges(const TaskChanges &changes)
{
    if (m_followed.isEmpty())
        return;
    for (const TaskChanges::Changed &change : changes.changed)
        look(change.row);
    for (int row = changes.firstInserted; row < changes.firstInserted + changes.insertedCount; ++row)
        look(row);
}

//! Read after the last request whose answer is missing, and not looked at yet.
bool ManifestRun::isListFresh() const
{
    const SyncStatus &status = m_session->sync()->status();
    return status.lastSuccessMs && *status.lastSuccessMs > std::max(m_uncertainSinceMs, m_searchedListMs)
        && status.activity != SyncStatus::Activity::FirstPage;
}

void ManifestRun::seekUncertain()
{
    if (m_uncertain.empty() || m_isSeeking || m_pace.wait(nowMs()))
        return;
    // A clock that was set back must not make every list an old one.
    m_uncertainSinceMs = std::min(m_uncertainSinceMs, nowMs());
    m_searchedListMs = std::min(m_searchedListMs, nowMs());
    // What became of an upload, no list has to tell.
    const std::vector<int> uncertain = std::exchange(m_uncertain, {});
    for (const int entry : uncertain) {
        const bool isFile = m_manifest.entries[static_cast<std::size_t>(entry)].isFile;
        if (!isFile || !followUploadOf(entry))
            m_uncertain.push_back(entry);
    }
    if (m_uncertain.empty())
        return;
    if (!isListFresh()) {
        seekList();
        return;
    }
    m_isSeeking = true;
    m_searchedListMs = m_session->sync()->status().lastSuccessMs.value_or(0);
    // Behind the rows of that list, which are on their way into the table.
    whenDone(m_session->store()->fact(u"sync"_s), this, [this](const QString &) {
        m_isSeeking = false;
        if (m_isWanted)
            lookUpUncertain();
        stepSoon();
    });
}

//! After an error the sync asks again at its own pace.
void ManifestRun::seekList()
{
    TaskSync *sync = m_session->sync();
    const SyncStatus &status = sync->status();
    if (status.error
        && (status.error->kind == ApiError::Kind::Forbidden
            || status.error->kind == ApiError::Kind::Unauthorized)) {
        block(wordsOf(*status.error));
        return;
    }
    // Asked for with every change of the sync's status, which each question is.
    const qint64 now = nowMs();
    const std::chrono::milliseconds pause = sync->isPaused() && status.error ? longestTimer : listPause;
    const bool isLeftToTheSync = status.error && !sync->isPaused();
    if (isLeftToTheSync || std::abs(now - m_listAskedMs) < pause.count())
        return;
    m_listAskedMs = now;
    sync->expectTask({});
}

//! Addresses that differ in what is masked only: their rows do not tell which is which.
bool ManifestRun::isAlone(const QString &shownSource)
{
    if (m_sources.isEmpty()) {
        for (const ManifestEntry &import : m_manifest.entries)
            ++m_sources[sourceInRows(import)];
    }
    return m_sources.value(shownSource) == 1;
}

void ManifestRun::lookUpUncertain()
{
    QHash<QString, int> wanted; // entries by source as rows tell it
    std::vector<int> absent;
    for (const int entry : std::exchange(m_uncertain, {})) {
        const ManifestEntry &import = m_manifest.entries[static_cast<std::size_t>(entry)];
        const bool isFound = import.isFile && followTaskOf(entry);
        if (isFound)
            continue;
        const QString source = sourceInRows(import);
        if (!import.isFile && isAlone(source))
            wanted.insert(source, entry);
        else
            absent.push_back(entry);
    }
    const TaskStore *store = m_session->store();
    const qint64 offset = store->serverNowMs() - nowMs();
    for (int row = store->rowCount() - 1; row >= 0 && !wanted.isEmpty(); --row) {
        const RowView view = store->at(row);
        const auto found = wanted.constFind(view.text(RowText::Source));
        if (found == wanted.constEnd())
            continue;
        const int entry = *found;
        const qint64 sent = m_results[static_cast<std::size_t>(entry)].sentMs + offset - clockSlackMs;
        if (view.facts().createdAtMs.value_or(0) < sent || isTaskOfAnother(view.id(), entry))
            continue;
        wanted.erase(found);
        takeAnswer(entry, startedAs(view.id()));
    }
    absent.insert(absent.end(), wanted.cbegin(), wanted.cend());
    if (m_searchedListMs <= m_uncertainSinceMs + m_longestOnItsWay.count()) {
        m_uncertain.insert(m_uncertain.end(), absent.begin(), absent.end());
        return;
    }
    // Sent again: a server that is still at it gives back the task it has.
    std::ranges::sort(absent, std::greater());
    for (const int entry : absent) {
        update(entry, {});
        m_waiting.push_back(entry);
    }
}

void ManifestRun::update(int entry, const ManifestResult &result)
{
    ManifestResult &known = m_results[static_cast<std::size_t>(entry)];
    --*counted(known.state, &m_counts);
    known = result;
    ++*counted(known.state, &m_counts);
    Q_EMIT resultChanged(entry);
}

void ManifestRun::setActivity(Activity activity)
{
    if (std::exchange(m_activity, activity) != activity)
        Q_EMIT activityChanged();
}

void ManifestRun::block(const QString &reason)
{
    m_isWanted = false;
    m_obstacle = reason;
    m_timer.stop();
    setActivity(Activity::Stopped);
    Q_EMIT activityChanged();
}

} // namespace reelwatch
