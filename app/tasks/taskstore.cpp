#include "tasks/taskstore.h"

#include "livepeer/decoder.h"
#include "tasks/storeworker.h"

#include <QDateTime>
#include <QPromise>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr size_t problemsKept = 100;

qint64 localNowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

struct TaskStore::Private
{
    using Job = std::function<void(StoreWorker &)>;

    Private(TaskStore *store, QString databasePath) : q(store), path(std::move(databasePath))
    {
        thread.setObjectName(u"task store"_s);
        executor.moveToThread(&thread);
        retryTimer.setSingleShot(true);
        retryTimer.setInterval(std::chrono::seconds(20));
        QObject::connect(&retryTimer, &QTimer::timeout, q, [this] { storeAgain(); });
        progressTimer.setSingleShot(true);
        progressTimer.setInterval(std::chrono::seconds(10));
        QObject::connect(&progressTimer, &QTimer::timeout, q,
                         [this] { post([](StoreWorker &w) { w.writePutOff(); }); });
    }

    TaskStore *q;
    QString path;
    QThread thread;
    QObject executor; //!< carries jobs to the thread, in order
    std::unique_ptr<StoreWorker> worker; //!< made, used and destroyed on the thread
    bool isStarted = false;
    bool isLoaded = false;
    std::vector<Job> beforeStart;
    std::vector<std::function<void()>> beforeLoaded; //!< what needs the numbers of all rows

    RowTable table;
    int shownRows = 0; //!< of those that are being loaded
    std::vector<DecodeProblem> problems;
    qint64 clockOffsetMs = 0;
    bool serverHeard = false;
    QSet<QString> failuresTold;
    QTimer retryTimer; //!< until the next attempt to store, while one may help
    QTimer progressTimer; //!< until the progress that waits in the worker is written

    void post(Job job)
    {
        if (!isStarted) {
            beforeStart.push_back(std::move(job));
            return;
        }
        QMetaObject::invokeMethod(
            &executor,
            [this, job = std::move(job)] {
                job(*worker);
                if (const std::optional<QString> failure = worker->takeFailure()) {
                    toGui([this, reason = *failure, mayPass = worker->mayStoreAgain()] {
                        tellFailure(reason, mayPass);
                    });
                }
                if (const std::optional<TaskDatabase::OpenResult> how = worker->takeRestored())
                    toGui([this, how = *how] { tellRestored(how); });
                if (worker->takeRowsWanted())
                    toGui([this] { rebuild(); });
            },
            Qt::QueuedConnection);
    }

    void whenLoaded(std::function<void()> action)
    {
        if (isLoaded)
            action();
        else
            beforeLoaded.push_back(std::move(action));
    }

    template<typename F> void toGui(F function)
    {
        QMetaObject::invokeMethod(q, std::move(function), Qt::QueuedConnection);
    }

    template<typename T, typename F> QFuture<T> ask(F question)
    {
        const auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        post([promise, question = std::move(question)](StoreWorker &w) {
            promise->addResult(question(w));
            promise->finish();
        });
        return future;
    }

    //! Asks \a question about the row of \a id as soon as that is known; \a nothing when there is none.
    template<typename T, typename F> QFuture<T> askAbout(const QString &id, T nothing, F question)
    {
        const auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        whenLoaded([this, id, promise, nothing = std::move(nothing), question = std::move(question)] {
            // Also rows that are on their way: the question comes to the worker behind them.
            const int row = table.numberOf(id);
            if (row < 0) {
                promise->addResult(nothing);
                promise->finish();
                return;
            }
            post([promise, question, row](StoreWorker &w) {
                promise->addResult(question(w, row));
                promise->finish();
            });
        });
        return future;
    }

    void takeLoaded(const LoadedRows &loaded)
    {
        table.addWords(loaded.records.words);
        for (size_t entry = 0; entry < loaded.ids.size(); ++entry) {
            if (table.addId(loaded.ids[entry], loaded.otherIds.value(static_cast<int>(entry))))
                table.append(loaded.records.record(entry));
        }
        // The first piece is for the eye; the others are shown together.
        if (shownRows == 0)
            showLoaded();
    }

    void showLoaded()
    {
        const int first = std::exchange(shownRows, table.size());
        if (shownRows > first)
            Q_EMIT q->changed({ first, shownRows - first, {} });
    }

    void finishLoading(TaskDatabase::OpenResult result)
    {
        showLoaded();
        isLoaded = true;
        for (const std::function<void()> &action : std::exchange(beforeLoaded, {}))
            action();
        Q_EMIT q->opened(result);
    }

    void apply(TaskBatch batch, qint64 nowMs)
    {
        auto shared = std::make_shared<NumberedBatch>();
        // Before the batch's own tasks get their numbers: what it says is gone was known before.
        for (const QString &id : std::as_const(batch.gone)) {
            // Also rows that are on their way: the worker meets them first.
            if (const int row = table.numberOf(id); row >= 0)
                shared->gone.push_back(row);
        }
        shared->tasks.reserve(batch.tasks.size());
        for (ListedTask &task : batch.tasks) {
            if (task.id.isEmpty())
                continue;
            bool isNew = false;
            const int row = table.numberFor(task.id, &isNew);
            shared->tasks.push_back({ row, std::move(task) });
        }
        shared->problems = std::move(batch.problems);
        post([this, shared, nowMs](StoreWorker &w) {
            auto news = std::make_shared<RowNews>(w.apply(std::move(*shared), nowMs));
            toGui([this, news = std::move(news), hasPutOff = w.hasPutOff()] {
                if (hasPutOff && !progressTimer.isActive())
                    progressTimer.start();
                takeNews(*news);
            });
        });
    }

    void takeNews(const RowNews &news)
    {
        TaskChanges changes;
        changes.firstInserted = table.size();
        table.addWords(news.records.words);
        for (const auto &[row, marks] : news.marks) {
            const TaskFacts before = table.at(row).facts();
            table.setMarks(row, marks);
            note(&changes, row, changedColumns(before, table.at(row).facts(), 0));
        }
        for (size_t entry = 0; entry < news.records.entries.size(); ++entry) {
            const int row = news.records.entries[entry].row;
            const std::string_view record = news.records.record(entry);
            if (row >= table.size()) {
                table.append(record);
                continue;
            }
            const RecordView before = table.at(row).record();
            if (before.bytes() == record) {
                note(&changes, row, 0); // something that only the details show
                continue;
            }
            const RecordView after(record, table.words());
            const TaskFacts factsBefore = before.facts();
            const TaskFacts factsAfter = after.facts();
            note(&changes, row, changedColumns(factsBefore, factsAfter, before.differingTexts(after)),
                 factsBefore.phase == factsAfter.phase ? std::nullopt : std::optional(factsBefore.phase));
            table.replace(row, record);
        }
        changes.insertedCount = table.size() - changes.firstInserted;
        finish(&changes);
        for (const DecodeProblem &problem : news.problems)
            problems.push_back(problem);
        if (problems.size() > problemsKept)
            problems.erase(problems.begin(), problems.end() - problemsKept);
        if (!changes.isEmpty())
            Q_EMIT q->changed(changes);
        if (!news.problems.empty())
            Q_EMIT q->problemsChanged();
    }

    static void note(TaskChanges *changes, int row, TaskColumns columns,
                     std::optional<TaskPhase> phaseBefore = {})
    {
        if (row < changes->firstInserted)
            changes->changed.push_back({ row, columns, phaseBefore });
    }

    //! One entry for each row, in ascending order.
    static void finish(TaskChanges *changes)
    {
        std::vector<TaskChanges::Changed> &changed = changes->changed;
        std::stable_sort(
            changed.begin(), changed.end(),
            [](const TaskChanges::Changed &a, const TaskChanges::Changed &b) { return a.row < b.row; });
        size_t kept = 0;
        for (size_t i = 0; i < changed.size(); ++i) {
            if (kept == 0 || changed[kept - 1].row != changed[i].row) {
                changed[kept++] = changed[i];
                continue;
            }
            TaskChanges::Changed &whole = changed[kept - 1];
            whole.columns |= changed[i].columns;
            if (!whole.phaseBefore)
                whole.phaseBefore = changed[i].phaseBefore;
        }
        changed.resize(kept);
    }

    void storeAgain()
    {
        post([this](StoreWorker &w) {
            w.storeAgain();
            // Only now: attempts that take long must not pile up.
            if (w.mayStoreAgain())
                toGui([this] { retryTimer.start(); });
        });
    }

    //! What the worker has told before is in the table by now.
    void rebuild()
    {
        post([rows = rows()](StoreWorker &w) { w.rebuild(rows); });
    }

    //! A copy of the table.
    LoadedRows rows() const
    {
        LoadedRows rows;
        rows.ids.assign(table.ids().begin(), table.ids().begin() + table.size());
        rows.otherIds = table.otherIds();
        for (int row = 0; row < table.size(); ++row) {
            const std::string_view record = table.record(row);
            rows.records.bytes.append(record);
            rows.records.entries.push_back({ row, static_cast<quint32>(rows.records.bytes.size()) });
        }
        return rows;
    }

    void tellRestored(TaskDatabase::OpenResult how)
    {
        retryTimer.stop();
        failuresTold.clear();
        Q_EMIT q->storageRestored(how);
    }

    void tellFailure(const QString &reason, bool mayPass)
    {
        if (mayPass && !retryTimer.isActive())
            retryTimer.start();
        if (failuresTold.contains(reason))
            return;
        failuresTold.insert(reason);
        Q_EMIT q->storageFailed(reason);
    }
};

TaskStore::TaskStore(QString databasePath, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(databasePath)))
{
}

TaskStore::~TaskStore()
{
    if (!d->isStarted)
        return;
    QMetaObject::invokeMethod(
        &d->executor,
        [this] {
            // The thread of the table waits for this one, and hears no more news.
            if (d->worker->close())
                d->worker->rebuild(d->rows());
            d->worker.reset();
            d->thread.quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

void TaskStore::open()
{
    if (d->isStarted)
        return;
    d->isStarted = true;
    d->thread.start();
    QMetaObject::invokeMethod(
        &d->executor, [this] { d->worker = std::make_unique<StoreWorker>(d->path); }, Qt::QueuedConnection);
    d->post([this](StoreWorker &worker) {
        const TaskDatabase::OpenResult result = worker.open([this](LoadedRows rows) {
            auto loaded = std::make_shared<LoadedRows>(std::move(rows));
            d->toGui([this, loaded = std::move(loaded)] { d->takeLoaded(*loaded); });
        });
        d->toGui([this, result] { d->finishLoading(result); });
    });
    for (Private::Job &job : std::exchange(d->beforeStart, {}))
        d->post(std::move(job));
}

void TaskStore::setNewerFileAside()
{
    d->failuresTold.clear();
    d->post([](StoreWorker &worker) { worker.setNewerFileAside(); });
}

void TaskStore::setRetryInterval(std::chrono::milliseconds interval)
{
    d->retryTimer.setInterval(interval);
}

void TaskStore::setProgressDelay(std::chrono::milliseconds delay)
{
    d->progressTimer.setInterval(delay);
}

int TaskStore::rowCount() const
{
    return d->isLoaded ? d->table.size() : d->shownRows;
}

RowView TaskStore::at(int index) const
{
    return d->table.at(index);
}

int TaskStore::indexOf(const QString &id) const
{
    return d->table.indexOf(id);
}

QString TaskStore::word(int number) const
{
    const std::string_view word = d->table.words().at(number);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

void TaskStore::apply(TaskBatch batch)
{
    if (batch.serverNowMs) {
        // A Date header counts whole seconds; smaller differences are not worth a clock that hops.
        constexpr qint64 toleratedMs = 1500;
        const qint64 offset = *batch.serverNowMs - localNowMs();
        if (!d->serverHeard || std::abs(offset - d->clockOffsetMs) > toleratedMs)
            d->clockOffsetMs = offset;
        d->serverHeard = true;
    }
    if (batch.tasks.empty() && batch.problems.empty() && batch.gone.isEmpty())
        return;
    const auto shared = std::make_shared<TaskBatch>(std::move(batch));
    d->whenLoaded([this, shared, now = serverNowMs()] { d->apply(std::move(*shared), now); });
}

QFuture<std::optional<Task>> TaskStore::task(const QString &id)
{
    return d->askAbout<std::optional<Task>>(id, std::nullopt, [](StoreWorker &worker, int row) {
        const Result<Task> task = decodeTask(worker.json(row));
        return task ? std::optional(*task) : std::nullopt;
    });
}

QFuture<QByteArray> TaskStore::json(const QString &id)
{
    return d->askAbout<QByteArray>(id, {}, [](StoreWorker &worker, int row) { return worker.json(row); });
}

QFuture<std::vector<Observation>> TaskStore::history(const QString &id)
{
    return d->askAbout<std::vector<Observation>>(
        id, {}, [](StoreWorker &worker, int row) { return worker.history(row); });
}

void TaskStore::setAcknowledged(const QStringList &ids, bool acknowledged)
{
    d->whenLoaded([this, ids, acknowledged] {
        std::vector<int> rows;
        for (const QString &id : ids) {
            if (const int row = d->table.indexOf(id); row >= 0)
                rows.push_back(row);
        }
        d->post([this, rows = std::move(rows), acknowledged](StoreWorker &worker) {
            auto news = std::make_shared<RowNews>(worker.setAcknowledged(rows, acknowledged));
            d->toGui([this, news = std::move(news)] { d->takeNews(*news); });
        });
    });
}

void TaskStore::setAssetNames(const QHash<QString, QString> &names)
{
    d->whenLoaded([this, names] {
        std::vector<std::pair<int, QString>> found;
        for (int row = 0; row < d->table.size(); ++row) {
            const RowView view = d->table.at(row);
            if (view.record().hasText(RowText::Name))
                continue;
            for (const RowText asset : { RowText::OutputAsset, RowText::InputAsset }) {
                const auto name
                    = view.record().hasText(asset) ? names.constFind(view.text(asset)) : names.constEnd();
                if (name == names.constEnd())
                    continue;
                found.emplace_back(row, *name);
                break;
            }
        }
        d->post([this, found = std::move(found)](StoreWorker &worker) {
            auto news = std::make_shared<RowNews>(worker.setNames(found));
            d->toGui([this, news = std::move(news)] { d->takeNews(*news); });
        });
    });
}

QFuture<QString> TaskStore::fact(const QString &name)
{
    return d->ask<QString>([name](StoreWorker &worker) { return worker.fact(name); });
}

void TaskStore::setFact(const QString &name, const QString &value)
{
    // Behind the news that waits for the rows, if any does.
    d->whenLoaded([this, name, value] {
        d->post([name, value](StoreWorker &worker) { worker.setFact(name, value); });
    });
}

void TaskStore::setFactInTime(const QString &name, const QString &value)
{
    d->whenLoaded([this, name, value] {
        d->post([name, value](StoreWorker &worker) { worker.setFactInTime(name, value); });
    });
}

qint64 TaskStore::serverNowMs() const
{
    return localNowMs() + d->clockOffsetMs;
}

const std::vector<DecodeProblem> &TaskStore::problems() const
{
    return d->problems;
}

} // namespace reelwatch
