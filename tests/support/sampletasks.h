#pragma once

#include "livepeer/decoder.h"
#include "livepeer/task.h"
#include "tasks/taskrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <optional>

//! Tasks for tests, made as the server makes them: as JSON, which the real decoder reads.
namespace sample {

using namespace Qt::StringLiterals;

//! Noon of some day; the moment the tests call now.
inline constexpr qint64 nowMs = 1700000000000;

struct TaskSpec
{
    QString id;
    QString type = u"upload"_s;
    QString phase = u"waiting"_s; //!< empty: no status at all
    std::optional<qint64> createdAtMs = nowMs - 60000;
    std::optional<qint64> scheduledAtMs;
    std::optional<qint64> updatedAtMs = nowMs - 1000;
    std::optional<double> progress;
    QString error;
    std::optional<int> retries;
    QString url;
    QString name; //!< of the asset that came out
    QString outputAssetId;
    std::optional<qint64> sizeBytes;
    QJsonObject moreParams;
};

inline QByteArray json(const TaskSpec &spec)
{
    QJsonObject task { { u"id"_s, spec.id }, { u"type"_s, spec.type }, { u"userId"_s, u"user-1"_s } };
    if (spec.createdAtMs)
        task[u"createdAt"_s] = *spec.createdAtMs;
    if (!spec.outputAssetId.isEmpty())
        task[u"outputAssetId"_s] = spec.outputAssetId;
    if (spec.scheduledAtMs)
        task[u"scheduledAt"_s] = *spec.scheduledAtMs;
    if (!spec.phase.isEmpty()) {
        QJsonObject status { { u"phase"_s, spec.phase } };
        if (spec.updatedAtMs)
            status[u"updatedAt"_s] = *spec.updatedAtMs;
        if (spec.progress)
            status[u"progress"_s] = *spec.progress;
        if (!spec.error.isEmpty())
            status[u"errorMessage"_s] = spec.error;
        if (spec.retries)
            status[u"retries"_s] = *spec.retries;
        task[u"status"_s] = status;
    }
    QJsonObject params = spec.moreParams;
    if (!spec.url.isEmpty())
        params[u"url"_s] = spec.url;
    task[u"params"_s] = QJsonObject { { spec.type, params } };
    if (!spec.name.isEmpty() || spec.sizeBytes) {
        QJsonObject asset { { u"name"_s, spec.name } };
        if (spec.sizeBytes)
            asset[u"size"_s] = *spec.sizeBytes;
        task[u"output"_s] = QJsonObject { { spec.type, QJsonObject { { u"assetSpec"_s, asset } } } };
    }
    return QJsonDocument(task).toJson(QJsonDocument::Compact);
}

inline reelwatch::Task task(const TaskSpec &spec)
{
    return reelwatch::decodeTask(json(spec)).value();
}

//! The same as a page lists it.
inline reelwatch::ListedTask listed(const TaskSpec &spec)
{
    return reelwatch::decodeListedTask(json(spec)).value();
}

//! The row the list makes of it.
inline reelwatch::TaskRow rowOf(const reelwatch::ListedTask &task)
{
    reelwatch::RowDraft draft;
    reelwatch::fillDraft(task, &draft);
    reelwatch::TaskRow row;
    static_cast<reelwatch::TaskFacts &>(row) = draft.facts;
    row.id = task.id;
    for (size_t i = 0; i < draft.texts.size(); ++i)
        row.texts[i] = QString::fromStdString(draft.texts[i]);
    return row;
}

} // namespace sample
