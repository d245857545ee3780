#include "tasks/assetnames.h"

#include "livepeer/whendone.h"
#include "tasks/pollpolicy.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

struct AssetNames::Private
{
    Private(AssetNames *names, LivepeerClient *api, NamePolicy figures)
        : q(names), client(api), policy(std::move(figures))
    {
    }

    AssetNames *q;
    LivepeerClient *client;
    NamePolicy policy;
    QTimer timer; //!< until the next question may be asked
    QList<WantedName> wanted;
    QSet<QString>
        listed; //!< expected in a list that was had: if it did not hold them, they are asked for singly
    QSet<QString> settled; //!< in this run
    bool held = false;
    bool asking = false;
    int failures = 0;

    bool isOpen(const WantedName &name) const
    {
        return !name.assetId.isEmpty() && !settled.contains(name.assetId);
    }

    void next()
    {
        if (held || asking || timer.isActive())
            return;
        erase_if(wanted, [this](const WantedName &name) { return !isOpen(name); });
        if (wanted.isEmpty())
            return;
        QList<WantedName> unlisted;
        std::ranges::copy_if(wanted, std::back_inserter(unlisted),
                             [this](const WantedName &name) { return !listed.contains(name.assetId); });
        const NamePlan plan = planNames(unlisted);
        if (plan.range)
            askRange(plan);
        else
            askSingle(wanted.first().assetId);
    }

    void askRange(const NamePlan &plan)
    {
        asking = true;
        ListQuery query;
        query.limit = policy.pageSize;
        query.order = u"createdAt-true"_s;
        query.filters.push_back(
            { u"createdAt"_s, FieldFilter::Comparison::GreaterOrEqual, plan.range->fromMs });
        query.filters.push_back({ u"createdAt"_s, FieldFilter::Comparison::LessOrEqual, plan.range->toMs });
        QSet<QString> expected;
        for (const WantedName &name : plan.ofRange)
            expected.insert(name.assetId);
        whenDone(
            client->listAssets(query), q,
            [this, expected](const Result<AssetPage> &answer) {
                // A server that cannot list them may still give single ones.
                const bool isRefused = !answer && !answer.error().isTransient();
                if (answer || isRefused)
                    listed.unite(expected);
                if (!answer && !isRefused) {
                    rest(answer.error());
                    return;
                }
                QHash<QString, QString> names;
                if (answer) {
                    for (const Asset &asset : answer->items) {
                        if (!asset.id.isEmpty() && !settled.contains(asset.id))
                            names.insert(asset.id, asset.spec.name);
                    }
                }
                goOn(names);
            },
            [this] { asking = false; });
    }

    void askSingle(const QString &assetId)
    {
        asking = true;
        whenDone(
            client->retrieveAsset(assetId), q,
            [this, assetId](const Result<Asset> &answer) {
                if (!answer && answer.error().isTransient()) {
                    rest(answer.error());
                    return;
                }
                settled.insert(assetId);
                const bool isGone = !answer && answer.error().kind == ApiError::Kind::NotFound;
                QHash<QString, QString> names;
                if (answer || isGone)
                    names.insert(assetId, answer ? answer->spec.name : QString());
                goOn(names);
            },
            [this] { asking = false; });
    }

    void goOn(const QHash<QString, QString> &names)
    {
        asking = false;
        failures = 0;
        for (auto name = names.cbegin(); name != names.cend(); ++name)
            settled.insert(name.key());
        timer.start(policy.pace);
        if (!names.isEmpty())
            Q_EMIT q->namesFound(names);
    }

    void rest(const ApiError &error)
    {
        asking = false;
        ++failures;
        const auto wait = policy.rest
            ? policy.rest(failures)
            : retryDelay(error, failures, QRandomGenerator::global()->generateDouble());
        if (wait)
            timer.start(std::min<std::chrono::milliseconds>(*wait, std::chrono::hours(12)));
        else
            wanted.clear();
    }
};

AssetNames::AssetNames(LivepeerClient *client, NamePolicy policy, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, client, std::move(policy)))
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->next(); });
}

AssetNames::~AssetNames() = default;

void AssetNames::setWanted(const QList<WantedName> &wanted)
{
    d->wanted = wanted;
    d->next();
}

void AssetNames::setHeld(bool held)
{
    d->held = held;
    d->next();
}

} // namespace reelwatch
