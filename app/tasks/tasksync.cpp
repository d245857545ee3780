#include "tasks/tasksync.h"

#include "livepeer/whendone.h"
#include "tasks/listreading.h"
#include "tasks/singletasks.h"
#include "tasks/syncfact.h"
#include "tasks/taskwalk.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reelwatch {

namespace {

using std::chrono::milliseconds;

const auto newestFirst = "updatedAt-true,createdAt-true"_L1;
const auto byId = "id-false"_L1;
const auto factName = "sync"_L1;

constexpr int mostNewestPages = 50; //!< of one poll of a server without filters
constexpr milliseconds walkRest = 1h; //!< before a walk that was given up is tried again
constexpr milliseconds heardPrecision = 1min; //!< of what the next run knows of the last success
constexpr milliseconds longestTimer = 12h; //!< QTimer counts in int milliseconds
constexpr milliseconds clockJitter = 2s; //!< between two readings of the server's clock, which counts seconds
constexpr milliseconds youngAge = 10min; //!< a task this young may be missing from a list that lags behind
constexpr milliseconds unreadSlack
    = 60s; //!< how far the Date header may be ahead of the clock that stamps tasks

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

bool isBadRowAnswer(const ApiError &error)
{
    return error.kind == ApiError::Kind::Server && error.httpStatus == 500;
}

} // namespace

struct TaskSync::Private
{
    enum class Ask { NewestPage, Delta, WalkPage };

    //! A poll of what changed: one page as a rule, more after a long absence.
    struct Delta
    {
        qint64 from;
        ListReading reading;
        std::optional<qint64>
            newest; //!< of its first page: a change during the poll may hide behind what was read
        qint64 firstDateMs = 0; //!< the server's clock when it gave the first page
        int pages = 0;
        size_t digest = 0;
    };
    //! A poll of a server without filters: the newest page, and on until what was known before.
    struct Newest
    {
        QString cursor;
        int pages = 0;
        std::optional<qint64> newest;
    };
    //! The walk under way, and what happened beside it.
    struct Walk
    {
        explicit Walk(TaskWalk pass) : reading(std::move(pass)) { }
        TaskWalk reading;
        int storeRows = 0; //!< rows of the store when it began
        qint64 startedServerMs = 0;
        int failures = 0;
        QSet<QString> seenElsewhere; //!< ids that polls and single questions met meanwhile
    };

    Private(TaskSync *sync, LivepeerClient *api, TaskStore *tasks, SyncPolicy figures)
        : q(sync), client(api), store(tasks), policy(std::move(figures)),
          singles(api, { policy.expectWait, policy.expectAttempts, policy.retry })
    {
    }

    TaskSync *q;
    LivepeerClient *client;
    TaskStore *store;
    SyncPolicy policy;
    SingleTasks singles;

    QTimer pollTimer;
    bool running = false;
    bool paused = false;
    bool loading = false;
    bool loaded = false;

    quint64 number = 0; //!< of the request for a page whose answer counts
    std::optional<Ask> inFlight; //!< the request for a page that is under way
    QElapsedTimer asked; //!< since the request that is under way, also one for a single task

    bool pollDue = false;
    qint64 dueMs = 0; //!< local clock; only while pollTimer runs
    QDeadlineTimer due; //!< the same moment, whatever becomes of the local clock
    QElapsedTimer polled; //!< since the end of the last poll

    bool heard = false;
    bool deltaRefused = false;
    TaskWalk::Way walkWay = TaskWalk::Way::ByCreation; //!< the best one the server was seen to follow
    SyncFact known; //!< what was learnt of the list, in this run and before; known.walk: where an interrupted
                    //!< walk was
    bool distrusted = false; //!< known.newestMs was found wrong during this poll, which began from it
    std::optional<Delta> delta;
    std::optional<Newest> newest;
    std::optional<Walk> walk;
    bool isWalkTorn = false; //!< the news since the walk began were lost: it proves nothing, and the next
                             //!< one begins anew
    qint64 walkNotBeforeMs = 0;
    bool walkAsked = false; //!< by the person: goes on where one that nobody asked for would not
    QString identity; //!< whose list is asked for; empty when not told
    QString savedFact;

    QByteArray etag;
    QString etagOf;
    size_t lastDigest = 0;

    int failures = 0;
    std::optional<ApiError> error;
    std::optional<qint64> failingSinceMs;
    std::optional<qint64> lastSuccessMs;
    QDeadlineTimer serverWish; //!< until then the server wants no questions
    qint64 serverWishMs = 0; //!< the same moment, local clock: the other one stands still in a sleep

    bool visible = true;
    bool activeInView = false;
    bool locked = false;
    bool metered = false;
    int quietPolls = 0;
    int burstLeft = 0;
    std::optional<std::chrono::seconds> chosen;
    bool plannedForActive = false; //!< the next poll was planned while something was active
    QSet<int> activeRows; //!< rows whose phase is not an end

    SyncStatus status;

    void noteRows(int first, int end);
    bool isAnythingActive() const;
    bool isStill() const { return paused || locked; } //!< nothing is asked by itself
    //! A request is under way, for a page or a single task: nothing else is asked.
    bool isBusy() const { return inFlight || singles.isAsking(); }
    //! A walk that was asked for goes on while paused, and so does what it waits for after an error.
    bool mayRetry() const { return !locked && (!paused || walkAsked); }
    PollSituation situation() const;
    //! What is left of the wait that the server asked for.
    milliseconds wishLeft() const
    {
        return nowMs() < serverWishMs ? milliseconds(serverWish.remainingTime()) : 0ms;
    }
    bool mustWait() const { return wishLeft() > 0ms; }
    void takeWish(const ApiError &reason);

    void load();
    void takeFact(const QString &text);
    void checkIdentity();
    void save();

    void next();
    void publish();
    void planPoll();
    void armPoll(milliseconds wait);
    void replanPoll();
    void pollSoon();
    void timerFired();

    void askPage(Ask ask, const ListQuery &query);
    void askPoll();
    void askNewest();
    void askDelta();
    void askWalkPage();

    void takePage(Ask ask, Result<TaskPage> answer);
    void takeNewest(TaskPage page);
    void takeDelta(TaskPage page);
    void takeWalkPage(TaskPage page);
    void takeSingle(const QString &id, const ListedTask &task);
    void takeSingleError(const QString &id, const ApiError &reason, bool isTold);
    void takeError(Ask ask, const ApiError &reason);

    void noteHeard();
    void pollSucceeded(bool broughtNews);
    void failed(const ApiError &reason);
    void apply(TaskPage &&page, std::vector<DecodeProblem> extra = {});
    void takeClock(const TaskPage &page);
    void distrustFuture();
    void distrustStore();
    void beginWalkIfDue();
    void beginWalk();
    void askWalk();
    void endWalk();
    void suspendWalk();
    void refuseDelta();
};

void TaskSync::Private::noteRows(int first, int end)
{
    for (int row = first; row < end; ++row) {
        const TaskFacts task = store->facts(row);
        const bool mayMove = !isTerminal(task.phase) && task.phase != TaskPhase::Unknown && !task.gone;
        if (mayMove)
            activeRows.insert(row);
        else
            activeRows.remove(row);
    }
}

bool TaskSync::Private::isAnythingActive() const
{
    // A stalled task is left out: one that waits for ever must not keep the program asking for ever.
    const qint64 now = store->serverNowMs();
    return std::ranges::any_of(activeRows, [this, now](int row) {
        const TaskState state = stateOf(store->facts(row), now);
        return state == TaskState::Waiting || state == TaskState::Running || state == TaskState::Retrying;
    });
}

PollSituation TaskSync::Private::situation() const
{
    PollSituation result;
    result.activeInView = activeInView;
    result.activeAnywhere = isAnythingActive();
    result.hidden = !visible;
    result.locked = locked;
    result.metered = metered;
    result.paused = paused;
    result.quietPolls = quietPolls;
    result.burstLeft = burstLeft;
    result.chosen = chosen;
    return result;
}

// What outlives a run: how far the news and the walk came.

void TaskSync::Private::load()
{
    if (loading || loaded)
        return;
    loading = true;
    whenDone(store->fact(factName), q, [this](const QString &text) {
        loading = false;
        loaded = true;
        takeFact(text);
        publish();
        next();
    });
}

void TaskSync::Private::takeFact(const QString &text)
{
    savedFact = text;
    known = SyncFact::ofText(text);
    checkIdentity();
}

//! What was read from another server, or with another key, says nothing of the list that is asked for now.
void TaskSync::Private::checkIdentity()
{
    if (identity.isEmpty() || identity == known.identity)
        return;
    known = SyncFact();
    known.identity = identity;
    known.otherList = true;
}

void TaskSync::Private::save()
{
    SyncFact fact = known;
    if (walk)
        fact.walk = isWalkTorn ? TaskWalk::Place() : walk->reading.place();
    const QString text = fact.toText();
    if (text == savedFact)
        return;
    savedFact = text;
    if (walk)
        store->setFact(factName, text);
    else
        store->setFactInTime(factName, text);
}

// What to do next.

void TaskSync::Private::next()
{
    if (!running || isBusy())
        return;
    if (!loaded) {
        load();
        return;
    }
    if (singles.askWanted())
        asked.start();
    else if (delta)
        askDelta();
    else if (newest)
        askNewest();
    else if (pollDue)
        askPoll();
    else if (walk && !error && mayWalk(situation(), walkAsked))
        askWalkPage();
    else if (!isStill() && !mustWait() && singles.askFollowed())
        asked.start();
    publish();
}

void TaskSync::Private::publish()
{
    SyncStatus now;
    const bool polling = inFlight == Ask::NewestPage || inFlight == Ask::Delta;
    if (!running)
        now.activity = SyncStatus::Activity::Idle;
    else if (error)
        now.activity = SyncStatus::Activity::Failing;
    else if (!heard && (!paused || isBusy()))
        now.activity = SyncStatus::Activity::FirstPage;
    else if (polling)
        now.activity = SyncStatus::Activity::Polling;
    else if (paused)
        now.activity = SyncStatus::Activity::Paused;
    now.error = running ? error : std::nullopt;
    now.failingSinceMs = running ? failingSinceMs : std::nullopt;
    now.lastSuccessMs = lastSuccessMs;
    const qint64 heardMs = lastSuccessMs.value_or(known.heardAtMs);
    // A clock that was ahead when the server was heard does not make the list newer than it is.
    if (heardMs > 0 && heardMs <= nowMs() + heardPrecision.count())
        now.asOfMs = heardMs;
    if (pollTimer.isActive())
        now.nextAttemptMs = dueMs;
    now.walking = running && walk && mayWalk(situation(), walkAsked);
    now.walked = walk ? static_cast<int>(walk->reading.listed().size()) : 0;
    now.historyComplete = known.historyComplete;
    if (!known.historyComplete)
        now.historyBackToMs = walk ? walk->reading.completeBackToMs() : known.walk.beforeMs;
    now.metered = metered;
    if (now == status)
        return;
    status = now;
    Q_EMIT q->statusChanged(status);
}

void TaskSync::Private::armPoll(milliseconds wait)
{
    dueMs = nowMs() + wait.count();
    due = QDeadlineTimer(wait);
    pollTimer.start(std::min(wait, longestTimer));
}

void TaskSync::Private::planPoll()
{
    if (!running)
        return;
    const PollSituation now = situation();
    plannedForActive = now.activeAnywhere;
    const auto wait = policy.interval(now);
    if (wait && !isStill())
        armPoll(*wait);
}

//! What the wait depends on has changed: counts it anew from the end of the last poll.
void TaskSync::Private::replanPoll()
{
    const bool polling = inFlight == Ask::NewestPage || inFlight == Ask::Delta || delta || newest;
    if (!running || isStill() || error || pollDue || polling || !polled.isValid())
        return;
    const PollSituation now = situation();
    plannedForActive = now.activeAnywhere;
    if (const auto wait = policy.interval(now))
        armPoll(std::max(0ms, *wait - milliseconds(polled.elapsed())));
    publish();
}

//! At once, or when the wait is over that the server asked for.
void TaskSync::Private::pollSoon()
{
    if (mustWait()) {
        if (!pollTimer.isActive())
            armPoll(wishLeft());
        return;
    }
    pollTimer.stop();
    pollDue = true;
}

void TaskSync::Private::timerFired()
{
    if (mustWait()) {
        armPoll(wishLeft());
        publish();
        return;
    }
    if (const auto slice = timerSlice(milliseconds(due.remainingTime()))) {
        pollTimer.start(*slice);
        return;
    }
    pollDue = true;
    next();
    publish();
}

// Asking.

void TaskSync::Private::askPage(Ask ask, const ListQuery &query)
{
    inFlight = ask;
    asked.start();
    const quint64 mine = ++number;
    whenDone(client->listTasks(query), q, [this, mine, ask](Result<TaskPage> answer) {
        if (mine != number)
            return;
        inFlight.reset();
        takePage(ask, std::move(answer));
        next();
        publish();
    });
}

void TaskSync::Private::askPoll()
{
    pollDue = false;
    distrusted = false;
    pollTimer.stop();
    if (known.newestMs && !deltaRefused) {
        delta.emplace(Delta { std::max<qint64>(0, *known.newestMs - policy.overlap.count()),
                              ListReading(policy.walkPageSize),
                              {} });
        askDelta();
    } else {
        newest = Newest();
        askNewest();
    }
}

void TaskSync::Private::askNewest()
{
    ListQuery query;
    query.limit = policy.newestPageSize;
    query.order = newestFirst;
    query.cursor = newest->cursor;
    if (query.cursor.isEmpty() && etagOf == newestFirst)
        query.ifNoneMatch = etag;
    askPage(Ask::NewestPage, query);
}

void TaskSync::Private::askDelta()
{
    ListQuery query;
    query.limit = delta->reading.limit;
    query.order = byId;
    query.cursor = delta->reading.cursor();
    query.filters.push_back({ u"updatedAt"_s, FieldFilter::Comparison::GreaterOrEqual, delta->from });
    const bool isFirst = query.cursor.isEmpty() && query.limit == delta->reading.fullLimit;
    if (isFirst && etagOf == QString::number(delta->from))
        query.ifNoneMatch = etag;
    askPage(Ask::Delta, query);
}

void TaskSync::Private::askWalkPage()
{
    askPage(Ask::WalkPage, walk->reading.query());
}

// Answers.

void TaskSync::Private::takePage(Ask ask, Result<TaskPage> answer)
{
    if (!answer) {
        takeError(ask, answer.error());
        return;
    }
    heard = true;
    switch (ask) {
    case Ask::NewestPage:
        takeNewest(*std::move(answer));
        break;
    case Ask::Delta:
        takeDelta(*std::move(answer));
        break;
    case Ask::WalkPage:
        takeWalkPage(*std::move(answer));
        break;
    }
}

void TaskSync::Private::takeNewest(TaskPage page)
{
    if (page.notModified) {
        takeClock(page);
        newest.reset();
        pollSucceeded(false);
        return;
    }
    if (newest->pages == 0) {
        etag = page.etag;
        etagOf = newestFirst;
        newest->newest = newestChange(page, store->serverNowMs());
    }
    ++newest->pages;

    // Without filters, news that do not fit on one page go on until what was known before.
    const std::optional<qint64> oldest = oldestChange(page);
    const bool reachesKnown
        = !known.newestMs || !oldest || *oldest < *known.newestMs - policy.overlap.count();
    const QString cursor = page.nextCursor;
    const bool more = !reachesKnown && !cursor.isEmpty() && rowsOf(page) > 0 && cursor != newest->cursor
        && newest->pages < mostNewestPages;
    apply(std::move(page));
    if (more) {
        // Should the further pages not come, the same first one must be read again.
        etagOf.clear();
        newest->cursor = cursor;
        return;
    }
    if (!distrusted)
        known.newestMs = std::max(known.newestMs.value_or(0), newest->newest.value_or(0));
    newest.reset();
    pollSucceeded(true);
}

void TaskSync::Private::takeDelta(TaskPage page)
{
    if (page.notModified) {
        takeClock(page);
        delta.reset();
        pollSucceeded(false);
        return;
    }
    const bool older = std::ranges::any_of(page.items, [this](const ListedTask &task) {
        return task.updatedAtMs && *task.updatedAtMs < delta->from;
    });
    if (delta->pages++ == 0) {
        delta->newest = newestChange(page, store->serverNowMs());
        delta->firstDateMs = page.serverDateMs.value_or(store->serverNowMs());
        etag = page.etag;
        etagOf = QString::number(delta->from);
    }
    for (const ListedTask &task : page.items)
        delta->digest = qHashMulti(delta->digest, task.id, task.json);

    std::vector<DecodeProblem> problems;
    const PageVerdict verdict = readOn(delta->reading, page, &problems);
    apply(std::move(page), std::move(problems));
    if (!older && verdict == PageVerdict::CursorIgnored && delta->reading.hasGoneAround()) {
        // Around a row that cannot be listed, the rows moved faster than they were read: the next poll tries
        // again.
        delta.reset();
        planPoll();
        return;
    }
    if (older || verdict == PageVerdict::CursorIgnored) {
        refuseDelta();
        return;
    }
    if (verdict == PageVerdict::More) {
        // The tag of a first page says nothing of the pages behind it.
        etagOf.clear();
        return;
    }
    std::optional<qint64> reached = delta->newest;
    if (delta->reading.unread > 0) {
        // The row that cannot be read may be the newest one; without this it would be gone around in every
        // poll.
        reached = std::max(reached.value_or(0), delta->firstDateMs - unreadSlack.count());
    }
    if (!distrusted)
        known.newestMs = std::max(known.newestMs.value_or(0), reached.value_or(0));
    const bool news = delta->digest != lastDigest;
    lastDigest = delta->digest;
    delta.reset();
    pollSucceeded(news);
}

//! The server does not filter by updatedAt: the poll under way goes on with the newest page.
void TaskSync::Private::refuseDelta()
{
    deltaRefused = true;
    delta.reset();
    etagOf.clear();
    newest = Newest();
}

void TaskSync::Private::takeWalkPage(TaskPage page)
{
    walk->failures = 0;
    if (!known.newestMs) {
        // No newest page could be read: the news begin where the walk began.
        known.newestMs = newestChange(page, store->serverNowMs()).value_or(0);
        pollDue = true;
    }
    std::vector<DecodeProblem> problems;
    const bool more = walk->reading.take(page, &problems);
    walkWay = walk->reading.way();
    apply(std::move(page), std::move(problems));
    if (more)
        save();
    else
        endWalk();
}

void TaskSync::Private::takeSingle(const QString &id, const ListedTask &task)
{
    if (walk)
        walk->seenElsewhere.insert(id);
    TaskBatch batch;
    batch.tasks.push_back(task);
    store->apply(std::move(batch));
    next();
    publish();
}

void TaskSync::Private::takeSingleError(const QString &id, const ApiError &reason, bool isTold)
{
    takeWish(reason);
    if (isTold)
        Q_EMIT q->taskFailed(id, reason);
    next();
    publish();
}

void TaskSync::Private::takeError(Ask ask, const ApiError &reason)
{
    // A page may be a 500 because of one row. Trying that at every attempt would be a storm on a server that
    // is down.
    const bool goAround = isBadRowAnswer(reason) && failures % 4 == 0;

    if (ask == Ask::Delta) {
        if (reason.kind == ApiError::Kind::Invalid) {
            refuseDelta();
            return;
        }
        if (goAround && delta->reading.goAround())
            return;
    }
    if (ask == Ask::NewestPage && goAround && !known.newestMs) {
        walkAsked = walkAsked || !locked; // nothing can be had but by a walk
        beginWalkIfDue();
        if (walk) {
            newest.reset();
            error.reset();
            return;
        }
    }
    if (ask == Ask::WalkPage) {
        if (goAround && walk->reading.goAround())
            return;
        if (reason.kind == ApiError::Kind::Invalid && walk->reading.fallBack()) {
            walkWay = walk->reading.way();
            return;
        }
        walk->reading.stepBack();
        if (++walk->failures > 3 && heard) {
            // The news come while the history does not: better the news alone than neither.
            suspendWalk();
            walkNotBeforeMs = nowMs() + walkRest.count();
            return;
        }
    }
    delta.reset();
    newest.reset();
    if (reason.kind == ApiError::Kind::Cancelled)
        planPoll(); // given up on our side, which says nothing of the server
    else
        failed(reason);
}

void TaskSync::Private::apply(TaskPage &&page, std::vector<DecodeProblem> extra)
{
    if (walk) {
        for (const ListedTask &task : page.items)
            walk->seenElsewhere.insert(task.id);
    }
    for (const ListedTask &task : page.items)
        singles.forgetExpected(task.id);
    TaskBatch batch;
    batch.tasks = std::move(page.items);
    batch.problems = std::move(page.problems);
    std::ranges::move(extra, std::back_inserter(batch.problems));
    batch.serverNowMs = page.serverDateMs;
    store->apply(std::move(batch));
    distrustFuture();
}

//! Of an answer that brings nothing else.
void TaskSync::Private::takeClock(const TaskPage &page)
{
    TaskBatch batch;
    batch.serverNowMs = page.serverDateMs;
    store->apply(std::move(batch));
    distrustFuture();
}

//! The server's clock was ahead when known.newestMs was read, in this run or an earlier one. Since then
//! changes have been dated before it, which no question for news brings.
void TaskSync::Private::distrustFuture()
{
    const qint64 now = store->serverNowMs();
    const milliseconds ahead(known.newestMs.value_or(0) - now);
    if (ahead <= clockJitter)
        return;
    distrusted = true;
    if (ahead <= unreadSlack) {
        known.newestMs = now - unreadSlack.count();
        return;
    }
    known.newestMs.reset();
    known.walkedAtMs = 0;
    known.walk = {};
    isWalkTorn = walk.has_value();
    etagOf.clear();
    pollDue = running && !isStill();
}

//! Texts of tasks may be lost with a file that was damaged: a whole walk brings them.
void TaskSync::Private::distrustStore()
{
    known.walkedAtMs = 0;
    known.walk = {};
    isWalkTorn = walk.has_value();
    etagOf.clear();
    if (loaded)
        save();
}

//! For the next run, which cannot ask how old the rows are.
void TaskSync::Private::noteHeard()
{
    if (lastSuccessMs)
        known.heardAtMs = *lastSuccessMs;
}

void TaskSync::Private::pollSucceeded(bool broughtNews)
{
    heard = true;
    failures = 0;
    error.reset();
    failingSinceMs.reset();
    serverWish = QDeadlineTimer();
    singles.forgetFollowed();
    lastSuccessMs = nowMs();
    if (std::abs(*lastSuccessMs - known.heardAtMs) >= heardPrecision.count())
        noteHeard();
    polled.start();
    quietPolls = broughtNews ? 0 : std::min(quietPolls + 1, 1000);
    burstLeft = std::max(0, burstLeft - 1);
    beginWalkIfDue();
    save();
    if (!pollDue)
        planPoll();
}

//! What was to be asked meanwhile waits, too.
void TaskSync::Private::takeWish(const ApiError &reason)
{
    const milliseconds wait = reason.retryAfter.value_or(0ms);
    if (wait <= 0ms)
        return;
    serverWish = QDeadlineTimer(wait);
    serverWishMs = nowMs() + wait.count();
    if (std::exchange(pollDue, false) && !pollTimer.isActive())
        armPoll(wait);
}

void TaskSync::Private::failed(const ApiError &reason)
{
    ++failures;
    error = reason;
    if (!failingSinceMs) {
        failingSinceMs = nowMs();
        noteHeard();
        save();
    }
    takeWish(reason);
    singles.hold(reason.retryAfter.value_or(0ms));
    pollTimer.stop();
    const auto wait = policy.retry(reason, failures, QRandomGenerator::global()->generateDouble());
    if (wait && running && mayRetry() && !pollDue)
        armPoll(*wait);
}

// The walk.

void TaskSync::Private::beginWalkIfDue()
{
    const WalkSituation when { nowMs(), known.historyComplete, known.walkedAtMs, known.walkCancelledAtMs,
                               policy.reconcileAfter };
    const bool isDue = walkAsked || (isWalkDue(when) && nowMs() >= walkNotBeforeMs);
    if (walk || !isDue || !mayWalk(situation(), walkAsked))
        return;
    beginWalk();
}

void TaskSync::Private::beginWalk()
{
    // A walk that is taken up again cannot tell which rows are of another list.
    const bool goesOn = !known.historyComplete && !known.walk.isStart() && !known.otherList
        && walkWay != TaskWalk::Way::ByOffset;
    walk.emplace(goesOn ? TaskWalk(policy.walkPageSize, known.walk) : TaskWalk(policy.walkPageSize, walkWay));
    walk->storeRows = store->rowCount();
    walk->startedServerMs = store->serverNowMs();
    known.walk = {};
    known.walkCancelledAtMs = 0;
    isWalkTorn = false;
}

//! The person wants a walk: at once, or as soon as the server has been heard.
void TaskSync::Private::askWalk()
{
    walkAsked = true;
    known.walkCancelledAtMs = 0;
    if (known.newestMs && heard)
        beginWalkIfDue();
    // After an error nothing is walked before the server has been heard again.
    if (error || !known.newestMs || !heard)
        pollDue = true;
    next();
    publish();
}

void TaskSync::Private::endWalk()
{
    if (walk->reading.isConclusive()) {
        TaskBatch batch;
        for (int row = 0; row < walk->storeRows; ++row) {
            const TaskFacts task = store->facts(row);
            const bool young
                = task.createdAtMs && *task.createdAtMs > walk->startedServerMs - youngAge.count();
            if (task.gone || young)
                continue;
            const QString id = store->at(row).id();
            if (!walk->reading.listed().contains(id) && !walk->seenElsewhere.contains(id))
                batch.gone.append(id);
        }
        if (!batch.gone.isEmpty())
            store->apply(std::move(batch));
    }
    walk.reset();
    walkAsked = false;
    known.otherList = false;
    known.historyComplete = known.historyComplete || !isWalkTorn;
    known.walkedAtMs = isWalkTorn ? 0 : nowMs();
    save();
}

//! Leaves the walk so that the next one goes on from here; that one then no longer proves what is missing.
void TaskSync::Private::suspendWalk()
{
    known.walk = known.historyComplete || isWalkTorn ? TaskWalk::Place() : walk->reading.place();
    walk.reset();
    walkAsked = false;
}

// The public face.

TaskSync::TaskSync(LivepeerClient *client, TaskStore *store, QObject *parent)
    : TaskSync(client, store, SyncPolicy(), parent)
{
}

TaskSync::TaskSync(LivepeerClient *client, TaskStore *store, SyncPolicy policy, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, client, store, std::move(policy)))
{
    d->pollTimer.setSingleShot(true);
    connect(&d->pollTimer, &QTimer::timeout, this, [this] { d->timerFired(); });
    connect(&d->singles, &SingleTasks::found, this,
            [this](const QString &id, const ListedTask &task) { d->takeSingle(id, task); });
    connect(&d->singles, &SingleTasks::failed, this,
            [this](const QString &id, const ApiError &error, bool isTold) {
                d->takeSingleError(id, error, isTold);
            });
    connect(&d->singles, &SingleTasks::expectedDue, this, [this] {
        if (d->singles.queueExpected(d->wishLeft()))
            d->next();
    });
    d->noteRows(0, store->rowCount());
    connect(store, &TaskStore::changed, this, [this](const TaskChanges &changes) {
        d->noteRows(changes.firstInserted, changes.firstInserted + changes.insertedCount);
        for (const TaskChanges::Changed &changed : changes.changed)
            d->noteRows(changed.row, changed.row + 1);
        // The answer of a poll reaches the store after the next one was planned.
        if (d->plannedForActive != d->isAnythingActive())
            d->replanPoll();
    });
    connect(store, &TaskStore::storageRestored, this, [this](TaskDatabase::OpenResult how) {
        if (how == TaskDatabase::OpenResult::Rebuilt)
            d->distrustStore();
    });
}

TaskSync::~TaskSync() = default;

void TaskSync::setIdentity(const QString &identity)
{
    d->identity = identity;
    if (!d->loaded || identity.isEmpty() || identity == d->known.identity)
        return;
    const bool running = d->running;
    stop();
    d->checkIdentity();
    d->lastSuccessMs.reset();
    if (running)
        start();
    d->publish();
}

void TaskSync::remember()
{
    d->load();
}

void TaskSync::start()
{
    if (d->running)
        return;
    d->running = true;
    d->heard = false;
    d->deltaRefused = false;
    d->walkWay = TaskWalk::Way::ByCreation;
    d->etagOf.clear();
    d->failures = 0;
    d->error.reset();
    d->failingSinceMs.reset();
    d->serverWish = QDeadlineTimer();
    d->pollDue = !d->isStill();
    d->next();
    d->publish();
}

void TaskSync::stop()
{
    if (!d->running)
        return;
    d->running = false;
    d->noteHeard();
    if (d->loaded)
        d->save();
    ++d->number;
    d->inFlight.reset();
    d->pollTimer.stop();
    d->pollDue = false;
    const QStringList dropped = d->singles.clear();
    d->delta.reset();
    d->newest.reset();
    if (d->walk)
        d->suspendWalk();
    d->walkAsked = false;
    d->walkNotBeforeMs = 0;
    d->publish();
    for (const QString &id : dropped)
        Q_EMIT taskFailed(id, { .kind = ApiError::Kind::Cancelled });
}

const SyncStatus &TaskSync::status() const
{
    return d->status;
}

void TaskSync::refreshNow()
{
    if (!d->running)
        return;
    const bool polling = d->inFlight == Private::Ask::NewestPage || d->inFlight == Private::Ask::Delta;
    const bool isLate = d->isBusy() && d->asked.elapsed() >= d->policy.supersedeAfter.count();
    if (polling && !isLate)
        return;
    // The question for a single task is no poll, and its answer may be waited for.
    if (isLate && !d->singles.isAwaited()) {
        ++d->number;
        d->inFlight.reset();
        d->singles.giveUp();
        d->delta.reset();
        d->newest.reset();
    }
    d->pollTimer.stop();
    d->pollDue = true;
    d->next();
    d->publish();
}

void TaskSync::refreshSoon()
{
    if (!d->running || d->isStill())
        return;
    if (!d->mustWait()) {
        refreshNow();
        return;
    }
    d->pollSoon();
    d->publish();
}

void TaskSync::refreshTask(const QString &id)
{
    if (id.isEmpty())
        return;
    if (!d->running) {
        Q_EMIT taskFailed(id, { .kind = ApiError::Kind::Offline });
        return;
    }
    if (!d->singles.want(id))
        return;
    d->next();
    d->publish();
}

void TaskSync::followTask(const QString &id)
{
    if (!d->running || d->isStill() || d->mustWait() || !d->singles.follow(id))
        return;
    d->next();
    d->publish();
}

std::optional<std::chrono::milliseconds> TaskSync::followInterval() const
{
    if (!d->running || d->isStill() || d->mustWait())
        return std::nullopt;
    // A burst is for the list, and goes on until that is given.
    PollSituation situation = d->situation();
    situation.burstLeft = 0;
    return d->policy.interval(situation);
}

void TaskSync::expectTask(const QString &taskId)
{
    if (!d->running)
        return;
    d->burstLeft = 3;
    if (!d->locked)
        d->pollSoon();
    if (!taskId.isEmpty())
        d->singles.expect(taskId, d->wishLeft());
    d->next();
    d->publish();
}

bool TaskSync::isPaused() const
{
    return d->paused;
}

void TaskSync::setPaused(bool paused)
{
    if (d->paused == paused)
        return;
    d->paused = paused;
    if (paused) {
        if (!d->error || !d->mayRetry())
            d->pollTimer.stop();
    } else if (d->running && !d->locked) {
        d->pollSoon();
    }
    d->next();
    d->publish();
}

void TaskSync::setLocked(bool locked)
{
    if (d->locked == locked)
        return;
    d->locked = locked;
    if (locked) {
        d->pollTimer.stop();
        d->pollDue = false;
    } else if (d->running && d->mayRetry()) {
        d->pollSoon();
    }
    d->next();
    d->publish();
}

void TaskSync::setMetered(bool metered)
{
    if (d->metered == metered)
        return;
    d->metered = metered;
    d->replanPoll();
    d->next();
    d->publish();
}

void TaskSync::cancelWalk()
{
    if (d->inFlight == Private::Ask::WalkPage) {
        ++d->number;
        d->inFlight.reset();
    }
    if (d->walk)
        d->suspendWalk();
    d->walkAsked = false;
    if (!d->mayRetry())
        d->pollTimer.stop();
    d->known.walkCancelledAtMs = nowMs();
    if (d->loaded)
        d->save();
    d->next();
    d->publish();
}

void TaskSync::resumeWalk()
{
    if (d->running && !d->known.historyComplete)
        d->askWalk();
}

void TaskSync::reconcileNow()
{
    if (!d->running)
        return;
    if (d->walk && !d->walk->reading.isFromTheBeginning()) {
        if (d->inFlight == Private::Ask::WalkPage) {
            ++d->number;
            d->inFlight.reset();
        }
        d->walk.reset();
    }
    d->known.walk = {};
    d->askWalk();
}

void TaskSync::setInterval(std::optional<std::chrono::seconds> interval)
{
    if (d->chosen == interval)
        return;
    d->chosen = interval;
    d->replanPoll();
}

std::optional<std::chrono::seconds> TaskSync::interval() const
{
    return d->chosen;
}

void TaskSync::setView(bool visible, bool activeInView)
{
    if (d->visible == visible && d->activeInView == activeInView)
        return;
    d->visible = visible;
    d->activeInView = activeInView;
    d->replanPoll();
}

} // namespace reelwatch
