#include "tasks/outcomewatch.h"

#include "tasks/taskstore.h"
#include "tasks/taskwords.h"

#include <QDateTime>

#include <utility>

namespace reelwatch {

namespace {

constexpr qint64 clockSlackMs = 2000; //!< the server's clock is known from headers that count seconds

qint64 localNowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

bool isOutcome(TaskPhase phase)
{
    return phase == TaskPhase::Completed || phase == TaskPhase::Failed;
}

} // namespace

OutcomeWatch::OutcomeWatch(const TaskStore *store, QObject *parent)
    : QObject(parent), m_store(store), m_sinceMs(localNowMs())
{
    connect(store, &TaskStore::changed, this, &OutcomeWatch::take);
}

void OutcomeWatch::expect(const QString &taskId)
{
    if (!taskId.isEmpty() && m_store->indexOf(taskId) < 0)
        m_expected.insert(taskId);
}

void OutcomeWatch::take(const TaskChanges &changes)
{
    std::vector<TaskOutcome> outcomes;
    for (const TaskChanges::Changed &change : changes.changed) {
        if (change.phaseBefore)
            look(change.row, &outcomes);
    }
    const int end = changes.firstInserted + changes.insertedCount;
    for (int row = changes.firstInserted; row < end && !m_expected.isEmpty(); ++row) {
        if (m_expected.remove(m_store->at(row).id()))
            look(row, &outcomes);
    }
    if (!outcomes.empty())
        Q_EMIT ended(outcomes);
}

void OutcomeWatch::look(int row, std::vector<TaskOutcome> *outcomes)
{
    const RowView view = m_store->at(row);
    const TaskFacts facts = view.facts();
    const qint64 serverNow = m_store->serverNowMs();
    const bool isDated = facts.updatedAtMs && isBelievable(*facts.updatedAtMs, serverNow);
    if (!isOutcome(facts.phase)) {
        if (!isDated && !isTerminal(facts.phase))
            m_undated.insert(row);
        return;
    }
    const qint64 now = localNowMs();
    const qint64 ended = isDated ? *facts.updatedAtMs - serverNow + now : now;
    const bool isLive = isDated ? ended >= m_sinceMs - clockSlackMs : m_undated.remove(row);
    const qint64 stamp = isDated ? *facts.updatedAtMs : 0;
    if (!isLive || (isDated && m_told.value(row) == stamp))
        return;
    m_told.insert(row, stamp);
    outcomes->push_back({ .taskId = view.id(),
                          .type = facts.type,
                          .phase = facts.phase,
                          .name = view.name().isEmpty() ? shortId(view) : view.name(),
                          .error = view.error(),
                          .endedMs = ended });
}

} // namespace reelwatch
