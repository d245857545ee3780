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
    if (!walk.isStart()) {
        fact.insert("walkAfter"_L1, walk.after);
        fact.insert("walkRows"_L1, walk.rows);
    }
    if (otherList)
        fact.insert("otherList"_L1, true);
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
    fact.walk.after = json.value("walkAfter"_L1).toString();
    fact.walk.rows = fact.walk.isStart() ? 0 : std::max(0, json.value("walkRows"_L1).toInt());
    fact.otherList = json.value("otherList"_L1).toBool();
    fact.identity = json.value("identity"_L1).toString();
    return fact;
}

} // namespace reelwatch
