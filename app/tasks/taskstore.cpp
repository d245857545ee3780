#include "tasks/taskstore.h"

#include "text/redaction.h"

#include <QDateTime>
#include <QHash>
#include <QPromise>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr size_t problemsKept = 100;

//! Rows in blocks, so that growing never moves the rows there are.
class RowBlocks
{
public:
    int size() const { return m_size; }
    const TaskRow &at(int index) const
    {
        return m_blocks[static_cast<size_t>(index) / blockRows][static_cast<size_t>(index) % blockRows];
    }
    TaskRow &at(int index)
    {
        return m_blocks[static_cast<size_t>(index) / blockRows][static_cast<size_t>(index) % blockRows];
    }
    void append(TaskRow row)
    {
        if (m_blocks.empty() || m_blocks.back().size() == blockRows)
            m_blocks.emplace_back().reserve(blockRows);
        m_blocks.back().push_back(std::move(row));
        ++m_size;
    }

private:
    static constexpr size_t blockRows = 512;
    std::vector<std::vector<TaskRow>> m_blocks;
    int m_size = 0;
};

//! What the worker found in the file.
struct Loaded
{
    TaskDatabase::OpenResult result = TaskDatabase::OpenResult::Failed;
    RowBlocks rows;
    QHash<QString, int> index;
};

//! What the worker made of a batch, ready to be put in place.
struct News
{
    struct Update
    {
        int row;
        TaskRow value;
    };
    std::vector<TaskRow> inserted;
    std::vector<std::pair<int, bool>> gone; //!< of rows there were, before updates
    std::vector<Update> updates;
    std::vector<DecodeProblem> problems;
};

//! The part that lives on the store's thread: the file, and what is needed of each task to tell news from what is known.
class StoreWorker
{
public:
    explicit StoreWorker(QString path)
        : m_file(std::in_place, std::move(path))
    {
    }

    Loaded open()
    {
        Loaded loaded;
        loaded.result = m_file->open();
        m_storing = loaded.result == TaskDatabase::OpenResult::Opened
            || loaded.result == TaskDatabase::OpenResult::Rebuilt;
        if (!m_storing)
            goOnFromMemory(m_file->errorText());
        if (loaded.result == TaskDatabase::OpenResult::TooNew)
            m_file.reset();
        if (m_file) {
            std::vector<TaskRow> rows = m_file->loadRows();
            m_known.reserve(static_cast<qsizetype>(rows.size()));
            loaded.index.reserve(static_cast<qsizetype>(rows.size()));
            for (TaskRow &row : rows) {
                const int index = m_rowCount++;
                m_known.insert(row.id, knownOf(row, index));
                loaded.index.insert(row.id, index);
                loaded.rows.append(std::move(row));
            }
            if (m_storing && loaded.result == TaskDatabase::OpenResult::Opened && !m_file->errorText().isEmpty())
                goOnFromMemory(m_file->errorText());
        }
        return loaded;
    }

    News apply(TaskBatch batch, qint64 serverNowMs)
    {
        News news;
        std::vector<TaskDatabase::Entry> entries;
        std::vector<std::pair<QString, bool>> goneIds;
        QHash<int, size_t> updateOfRow;
        QHash<int, size_t> entryOfRow; //!< the last of each row
        const int firstNew = m_rowCount;

        const auto setGone = [&](Known *known, const QString &id, bool gone) {
            known->gone = gone;
            // Marks are put in place before the rows of this batch, which therefore carry their own.
            if (const auto entry = entryOfRow.constFind(known->row); entry != entryOfRow.constEnd()) {
                entries[*entry].row.gone = gone;
                if (known->row >= firstNew)
                    news.inserted[static_cast<size_t>(known->row - firstNew)].gone = gone;
                else
                    news.updates[updateOfRow.value(known->row)].value.gone = gone;
                return;
            }
            news.gone.emplace_back(known->row, gone);
            goneIds.emplace_back(id, gone);
        };

        for (const QString &id : std::as_const(batch.gone)) {
            const auto found = m_known.find(id);
            if (found != m_known.end() && !found->gone)
                setGone(&*found, id, true);
        }
        for (const Task &task : batch.tasks) {
            if (task.id.isEmpty())
                continue;
            const auto found = m_known.find(task.id);
            const bool isNew = found == m_known.end();
            if (!isNew) {
                const quint64 hash = hashOfJson(task.json);
                const bool same = hash != 0 && hash == found->jsonHash;
                // What is dated in the future would make every later change look old.
                const bool stale = task.status.updatedAtMs && found->updatedAtMs
                    && *task.status.updatedAtMs < *found->updatedAtMs && isBelievable(*found->updatedAtMs, serverNowMs);
                if (same || stale) {
                    if (found->gone && !task.deleted)
                        setGone(&*found, task.id, false);
                    continue;
                }
            }

            TaskRow row = reelwatch::rowOf(task);
            row.firstRunningMs = firstRunning(row, isNew ? nullptr : &*found, serverNowMs);
            const Known known = knownOf(row, isNew ? m_rowCount : found->row);
            TaskDatabase::Entry entry;
            entry.json = text::redactedJson(task.json);
            if (isNew ? !isTerminal(row.phase) : known.readsDifferentlyFrom(*found)) {
                entry.observation
                    = Observation { believedMs(row.updatedAtMs, serverNowMs), row.phase,
                                    row.progress ? std::optional<double>(*row.progress) : std::nullopt, row.retries,
                                    row.error };
            }
            entry.row = row;
            entryOfRow.insert(known.row, entries.size());
            entries.push_back(std::move(entry));

            if (isNew) {
                ++m_rowCount;
                m_known.insert(row.id, known);
                news.inserted.push_back(std::move(row));
            } else {
                *found = known;
                if (known.row >= firstNew) {
                    news.inserted[static_cast<size_t>(known.row - firstNew)] = std::move(row);
                } else if (const auto update = updateOfRow.constFind(known.row); update != updateOfRow.constEnd()) {
                    news.updates[*update].value = std::move(row);
                } else {
                    updateOfRow.insert(known.row, news.updates.size());
                    news.updates.push_back({ known.row, std::move(row) });
                }
            }
        }
        QHash<size_t, int> problemsMet;
        for (DecodeProblem &problem : batch.problems) {
            // The same item comes with every answer that holds it; items that read alike count by their number in one.
            const size_t hash = qHashMulti(0, problem.json, problem.reason);
            if (const int met = ++problemsMet[hash]; met > m_problemsKnown.value(hash))
                m_problemsKnown.insert(hash, met);
            else
                continue;
            problem.reason = text::redactedText(problem.reason);
            problem.json = text::redactedJson(problem.json);
            news.problems.push_back(std::move(problem));
        }
        write(entries, goneIds);
        return news;
    }

    QByteArray json(const QString &id)
    {
        QByteArray found;
        if (m_overlay)
            found = m_overlay->json(id);
        if (found.isEmpty() && m_file)
            found = m_file->json(id);
        return found;
    }

    std::optional<Task> task(const QString &id)
    {
        const QByteArray text = json(id);
        if (text.isEmpty())
            return std::nullopt;
        Result<Task> task = decodeTask(text);
        return task ? std::optional(std::move(*task)) : std::nullopt;
    }

    std::vector<Observation> history(const QString &id)
    {
        std::vector<Observation> found;
        if (m_file)
            found = m_file->observations(id);
        if (m_overlay) {
            const std::vector<Observation> later = m_overlay->observations(id);
            found.insert(found.end(), later.begin(), later.end());
        }
        return found;
    }

    QString fact(const QString &name)
    {
        QString value;
        if (m_overlay)
            value = m_overlay->fact(name);
        if (value.isNull() && m_file)
            value = m_file->fact(name);
        return value;
    }

    void setFact(const QString &name, const QString &value)
    {
        if (m_storing && !m_file->setFact(name, value))
            goOnFromMemory(m_file->errorText());
        if (!m_storing && m_overlay)
            m_overlay->setFact(name, value);
    }

    //! Why storing ended, once.
    std::optional<QString> takeFailure() { return std::exchange(m_failure, std::nullopt); }

private:
    //! What tells news of a task from what is known of it.
    struct Known
    {
        int row = 0;
        TaskPhase phase = TaskPhase::Unknown;
        bool gone = false;
        std::optional<float> progress;
        std::optional<int> retries;
        std::optional<qint64> updatedAtMs;
        std::optional<qint64> firstRunningMs;
        size_t errorHash = 0;
        quint64 jsonHash = 0;

        bool readsDifferentlyFrom(const Known &other) const
        {
            return phase != other.phase || progress != other.progress || retries != other.retries
                || errorHash != other.errorHash;
        }
    };

    static Known knownOf(const TaskRow &row, int index)
    {
        return { index,           row.phase,           row.gone,          row.progress, row.retries,
                 row.updatedAtMs, row.firstRunningMs, qHash(row.error), row.jsonHash };
    }

    static std::optional<qint64> firstRunning(const TaskRow &row, const Known *known, qint64 serverNowMs)
    {
        const std::optional<qint64> before = known ? known->firstRunningMs : std::nullopt;
        if (row.phase != TaskPhase::Running)
            return before;
        // Scheduled anew after a retry by hand: what ran before belongs to the earlier attempt.
        if (before && (!row.scheduledAtMs || *row.scheduledAtMs <= *before))
            return before;
        return believedMs(row.updatedAtMs, serverNowMs);
    }

    static qint64 believedMs(std::optional<qint64> moment, qint64 serverNowMs)
    {
        return moment && isBelievable(*moment, serverNowMs) ? *moment : serverNowMs;
    }

    void write(const std::vector<TaskDatabase::Entry> &entries, const std::vector<std::pair<QString, bool>> &gone)
    {
        if (entries.empty() && gone.empty())
            return;
        if (m_storing && !m_file->write(entries, gone))
            goOnFromMemory(m_file->errorText());
        if (!m_storing && m_overlay)
            m_overlay->write(entries, gone);
    }

    // For the rest of the run: were writing taken up again later, the file would lack what came in between, while its facts
    // said that everything is there.
    void goOnFromMemory(const QString &reason)
    {
        m_storing = false;
        m_failure = reason;
        if (!m_overlay) {
            m_overlay = std::make_unique<TaskDatabase>(u":memory:"_s);
            if (m_overlay->open() != TaskDatabase::OpenResult::Opened)
                m_overlay.reset();
        }
    }

    std::optional<TaskDatabase> m_file;
    std::unique_ptr<TaskDatabase> m_overlay; //!< what came after storing failed
    bool m_storing = false;
    std::optional<QString> m_failure;
    QHash<QString, Known> m_known;
    QHash<size_t, int> m_problemsKnown; //!< hash of an unreadable item → the most of it in one batch
    int m_rowCount = 0;
};

qint64 localNowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

struct TaskStore::Private
{
    using Job = std::function<void(StoreWorker &)>;

    Private(TaskStore *store, QString databasePath)
        : q(store)
        , path(std::move(databasePath))
    {
        thread.setObjectName(u"task store"_s);
        executor.moveToThread(&thread);
    }

    TaskStore *q;
    QString path;
    QThread thread;
    QObject executor; //!< carries jobs to the thread, in order
    std::unique_ptr<StoreWorker> worker; //!< made, used and destroyed on the thread
    bool isOpen = false;
    std::vector<Job> beforeOpen;

    RowBlocks rows;
    QHash<QString, int> index;
    std::vector<DecodeProblem> problems;
    qint64 clockOffsetMs = 0;
    bool serverHeard = false;
    QSet<QString> failuresTold;

    void post(Job job)
    {
        if (!isOpen) {
            beforeOpen.push_back(std::move(job));
            return;
        }
        QMetaObject::invokeMethod(
            &executor,
            [this, job = std::move(job)] {
                job(*worker);
                if (const std::optional<QString> failure = worker->takeFailure())
                    toGui([this, reason = *failure] { tellFailure(reason); });
            },
            Qt::QueuedConnection);
    }

    template<typename F>
    void toGui(F function)
    {
        QMetaObject::invokeMethod(q, std::move(function), Qt::QueuedConnection);
    }

    template<typename T, typename F>
    QFuture<T> ask(F question)
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

    void takeLoaded(const std::shared_ptr<Loaded> &loaded)
    {
        rows = std::move(loaded->rows);
        index = std::move(loaded->index);
        Q_EMIT q->opened(loaded->result);
        if (rows.size() > 0)
            Q_EMIT q->changed({ 0, rows.size(), {} });
    }

    void takeNews(const std::shared_ptr<News> &news)
    {
        TaskChanges changes;
        changes.firstInserted = rows.size();
        changes.insertedCount = static_cast<int>(news->inserted.size());

        std::vector<TaskChanges::Changed> changed;
        changed.reserve(news->gone.size() + news->updates.size());
        for (const auto &[row, gone] : news->gone) {
            TaskRow after = rows.at(row);
            after.gone = gone;
            changed.push_back({ row, changedColumns(rows.at(row), after) });
            rows.at(row) = std::move(after);
        }
        for (News::Update &update : news->updates) {
            if (rows.at(update.row) == update.value)
                continue;
            changed.push_back({ update.row, changedColumns(rows.at(update.row), update.value) });
            rows.at(update.row) = std::move(update.value);
        }
        std::stable_sort(changed.begin(), changed.end(),
                         [](const TaskChanges::Changed &a, const TaskChanges::Changed &b) { return a.row < b.row; });
        for (const TaskChanges::Changed &change : changed) {
            if (!changes.changed.empty() && changes.changed.back().row == change.row)
                changes.changed.back().columns |= change.columns;
            else
                changes.changed.push_back(change);
        }
        for (TaskRow &row : news->inserted) {
            index.insert(row.id, rows.size());
            rows.append(std::move(row));
        }
        const bool newProblems = !news->problems.empty();
        for (DecodeProblem &problem : news->problems)
            problems.push_back(std::move(problem));
        if (problems.size() > problemsKept)
            problems.erase(problems.begin(), problems.end() - problemsKept);

        if (!changes.isEmpty())
            Q_EMIT q->changed(changes);
        if (newProblems)
            Q_EMIT q->problemsChanged();
    }

    void tellFailure(const QString &reason)
    {
        if (failuresTold.contains(reason))
            return;
        failuresTold.insert(reason);
        Q_EMIT q->storageFailed(reason);
    }
};

TaskStore::TaskStore(QString databasePath, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(databasePath)))
{
}

TaskStore::~TaskStore()
{
    if (!d->isOpen)
        return;
    QMetaObject::invokeMethod(
        &d->executor,
        [this] {
            d->worker.reset();
            d->thread.quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

void TaskStore::open()
{
    if (d->isOpen)
        return;
    d->isOpen = true;
    d->thread.start();
    QMetaObject::invokeMethod(
        &d->executor, [this] { d->worker = std::make_unique<StoreWorker>(d->path); }, Qt::QueuedConnection);
    d->post([this](StoreWorker &worker) {
        auto loaded = std::make_shared<Loaded>(worker.open());
        d->toGui([this, loaded = std::move(loaded)] { d->takeLoaded(loaded); });
    });
    for (Private::Job &job : std::exchange(d->beforeOpen, {}))
        d->post(std::move(job));
}

int TaskStore::rowCount() const
{
    return d->rows.size();
}

const TaskRow &TaskStore::row(int index) const
{
    return std::as_const(d->rows).at(index);
}

int TaskStore::indexOf(const QString &id) const
{
    return d->index.value(id, -1);
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
    d->post([this, shared, now = serverNowMs()](StoreWorker &worker) {
        auto news = std::make_shared<News>(worker.apply(std::move(*shared), now));
        d->toGui([this, news = std::move(news)] { d->takeNews(news); });
    });
}

QFuture<std::optional<Task>> TaskStore::task(const QString &id)
{
    return d->ask<std::optional<Task>>([id](StoreWorker &worker) { return worker.task(id); });
}

QFuture<QByteArray> TaskStore::json(const QString &id)
{
    return d->ask<QByteArray>([id](StoreWorker &worker) { return worker.json(id); });
}

QFuture<std::vector<Observation>> TaskStore::history(const QString &id)
{
    return d->ask<std::vector<Observation>>([id](StoreWorker &worker) { return worker.history(id); });
}

QFuture<QString> TaskStore::fact(const QString &name)
{
    return d->ask<QString>([name](StoreWorker &worker) { return worker.fact(name); });
}

void TaskStore::setFact(const QString &name, const QString &value)
{
    d->post([name, value](StoreWorker &worker) { worker.setFact(name, value); });
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
