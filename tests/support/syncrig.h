#pragma once

#include "support/patience.h"
#include "support/studioserver.h"
#include "tasks/tasksync.h"

#include <QSet>
#include <QTest>

#include <optional>
#include <utility>

// What the tests of TaskSync share: everything from the socket to the store, and some tasks.

namespace syncrig {

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

inline constexpr int patienceMs = 60000;
inline const QString testKey = u"test-key-0123456789"_s;
//! What tells the pages of a walk from those of other questions.
inline const QString walkOrder = u"createdAt-true,id-false"_s;

//! Polls only when told to; retries at once.
inline SyncPolicy quietPolicy()
{
    SyncPolicy policy;
    policy.interval = [](const PollSituation &) { return milliseconds(1h); };
    policy.retry = [](const ApiError &error, int failures, double random) {
        const auto wait = retryDelay(error, failures, random);
        return wait ? std::optional(10ms) : std::nullopt;
    };
    policy.expectWait = 5ms;
    return policy;
}

//! Everything from the socket to the store.
struct Rig
{
    explicit Rig(const StudioServer &server, SyncPolicy policy = quietPolicy(),
                 const QString &path = u":memory:"_s)
        : Rig(server.baseUrl(), std::move(policy), path)
    {
    }
    explicit Rig(const QUrl &baseUrl, SyncPolicy policy = quietPolicy(), const QString &path = u":memory:"_s)
        : transport(baseUrl, testKey), client(&transport), store(path),
          sync(&client, &store, std::move(policy))
    {
        QObject::connect(&store, &TaskStore::opened, &sync, [this] { isOpened = true; });
        QObject::connect(&store, &TaskStore::storageFailed, &sync,
                         [this](const QString &reason) { storageFailure = reason; });
        store.open();
        if (!QTest::qWaitFor([this] { return isOpened; }, patienceMs))
            qFatal("the store does not open");
        QObject::connect(&sync, &TaskSync::statusChanged, &sync, [this](const SyncStatus &status) {
            if (status == last)
                ++repeatedStatuses;
            last = status;
            activities.append(status.activity);
        });
        last = sync.status();
    }

    bool isIdle() const
    {
        const SyncStatus &status = sync.status();
        return status.activity == SyncStatus::Activity::Idle && status.lastSuccessMs && !status.walking;
    }
    //! Returns when all that the store was given by now is written and shown.
    void settle()
    {
        const QFuture<QString> fact = store.fact(u"settled"_s);
        if (!QTest::qWaitFor([&fact] { return fact.isFinished(); }, patienceMs))
            qFatal("the store does not answer");
        QCoreApplication::sendPostedEvents();
    }
    QSet<QString> ids() const
    {
        QSet<QString> ids;
        for (int row = 0; row < store.rowCount(); ++row)
            ids.insert(store.row(row).id);
        return ids;
    }
    std::optional<TaskRow> find(const QString &id) const
    {
        const int row = store.indexOf(id);
        return row < 0 ? std::nullopt : std::optional(store.row(row));
    }
    TaskPhase phase(const QString &id) const
    {
        const auto row = find(id);
        return row ? row->phase : TaskPhase::Unknown;
    }

    HttpTransport transport;
    LivepeerClient client;
    TaskStore store;
    TaskSync sync;
    bool isOpened = false;
    QString storageFailure;
    SyncStatus last;
    int repeatedStatuses = 0;
    QList<SyncStatus::Activity> activities;
};

inline QString padded(int number)
{
    return u"task-%1"_s.arg(number, 6, 10, QChar(u'0'));
}

//! Tasks that ended long ago, one minute apart.
inline void addPlainTasks(StudioServer &server, int count)
{
    const qint64 start = server.nowMs() - 86'400'000 - count * 60'000LL;
    for (int i = 0; i < count; ++i)
        server.putTask(plainTask(padded(i), start + i * 60'000LL, u"completed"_s));
}

inline QJsonObject running(double progress)
{
    return { { "phase"_L1, "running"_L1 }, { "retries"_L1, 0 }, { "progress"_L1, progress } };
}

inline QJsonObject completed()
{
    return { { "phase"_L1, "completed"_L1 } };
}

} // namespace syncrig
