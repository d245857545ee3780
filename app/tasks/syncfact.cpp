#include "tasks/syncfact.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

QString SyncFact::toText() const
{
    QJsonObject fact;
    if (newestMs)
        fact.insert("newest"_L1, *newestMs);
    fact.insert("complete"_L1, historyComplete);
    fact.insert("walkedAt"_L1, walkedAtMs);
    if (walk.beforeMs)
        fact.insert("walkBefore"_L1, *walk.beforeMs);
    if (walk.inSpan)
        fact.insert("walkInSpan"_L1, true);
    if (walk.fromMs)
        fact.insert("walkFrom"_L1, *walk.fromMs);
    if (!walk.after.isEmpty()) {
        fact.insert("walkAfter"_L1, walk.after);
        fact.insert("walkRows"_L1, walk.rows);
    }
    if (walkCancelledAtMs > 0)
        fact.insert("walkCancelledAt"_L1, walkCancelledAtMs);
    if (otherList)
        fact.insert("otherList"_L1, true);
    if (heardAtMs > 0)
        fact.insert("heardAt"_L1, heardAtMs);
    if (!identity.isEmpty())
        fact.insert("identity"_L1, identity);
    return QString::fromUtf8(QJsonDocument(fact).toJson(QJsonDocument::Compact));
}

SyncFact SyncFact::ofText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto moment
        = [&json](QLatin1StringView name) { return std::max<qint64>(0, json.value(name).toInteger(0)); };
    SyncFact fact;
    if (moment("newest"_L1) > 0)
        fact.newestMs = moment("newest"_L1);
    fact.historyComplete = fact.newestMs && json.value("complete"_L1).toBool();
    fact.walkedAtMs = moment("walkedAt"_L1);
    const auto exact = [&json](QLatin1StringView name) {
        const QJsonValue value = json.value(name);
        return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
    };
    fact.walk.beforeMs = exact("walkBefore"_L1);
    fact.walk.inSpan = fact.walk.beforeMs && json.value("walkInSpan"_L1).toBool();
    if (fact.walk.inSpan)
        fact.walk.fromMs = exact("walkFrom"_L1);
    // Outside a span, an id tells a place only in a walk by id.
    if (fact.walk.inSpan || !fact.walk.beforeMs)
        fact.walk.after = json.value("walkAfter"_L1).toString();
    if (!fact.walk.after.isEmpty())
        fact.walk.rows = std::max(0, json.value("walkRows"_L1).toInt());
    fact.walkCancelledAtMs = moment("walkCancelledAt"_L1);
    fact.otherList = json.value("otherList"_L1).toBool();
    fact.heardAtMs = moment("heardAt"_L1);
    fact.identity = json.value("identity"_L1).toString();
    return fact;
}

} // namespace reelwatch
