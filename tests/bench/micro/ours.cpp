#include "bench/micro/ours.h"

#include "livepeer/decoder.h"
#include "places/places.h"
#include "session/accountsession.h"
#include "tasks/taskrecord.h"
#include "tasks/taskrow.h"
#include "tasks/taskstore.h"
#include "tasks/wordpool.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <string>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench::ours {

namespace {

//! Runs the event loop until \a done, a quarter of an hour at most.
bool waitUntil(const std::function<bool()> &done)
{
    const QDeadlineTimer deadline(15min);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(5, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

//! The store writes in order, so a fact that is written tells that all before it is.
void waitUntilWritten(reelwatch::TaskStore *store)
{
    store->setFact(u"bench"_s, u"written"_s);
    const QFuture<QString> fact = store->fact(u"bench"_s);
    waitUntil([&fact] { return fact.isFinished(); });
}

} // namespace

size_t decodedRows(const QByteArray &page)
{
    const auto decoded = reelwatch::decodeTaskPage(page);
    if (!decoded)
        return 0;
    reelwatch::WordPool words;
    reelwatch::RowDraft draft;
    std::string record;
    size_t records = 0;
    for (const reelwatch::ListedTask &task : decoded->items) {
        reelwatch::fillDraft(task, &draft);
        record.clear();
        reelwatch::appendRecord(draft, words, &record);
        ++records;
    }
    return records;
}

struct Store::Private
{
    explicit Private(const QString &path) : store(path) { }

    reelwatch::TaskStore store;
    reelwatch::TaskBatch prepared;
};

Store::Store(const QString &path) : d(std::make_unique<Private>(path)) { }

Store::~Store() = default;

void Store::open()
{
    bool opened = false;
    QObject::connect(&d->store, &reelwatch::TaskStore::opened, &d->store, [&opened] { opened = true; });
    d->store.open();
    waitUntil([&opened] { return opened; });
    d->store.disconnect();
}

void Store::prepare(const QByteArray &page)
{
    if (auto decoded = reelwatch::decodeTaskPage(page))
        d->prepared.tasks = std::move(decoded->items);
}

void Store::applyPrepared()
{
    d->store.apply(std::move(d->prepared));
    d->prepared = {};
    waitUntilWritten(&d->store);
}

int Store::rowCount() const
{
    return d->store.rowCount();
}

int walk(const QUrl &baseUrl, const QString &key, const QString &accountId)
{
    reelwatch::Account account;
    account.id = accountId;
    account.kind = reelwatch::Account::Kind::Remote;
    account.baseUrl = baseUrl;
    account.name = baseUrl.host();
    reelwatch::AccountSession session({ .account = account,
                                        .key = key,
                                        .databasePath = reelwatch::places::accountDatabase(accountId),
                                        .localServiceFolder = {} });
    session.open();
    const bool isWhole = waitUntil([&session] {
        const reelwatch::SyncStatus &status = session.sync()->status();
        return status.historyComplete && !status.walking;
    });
    waitUntilWritten(session.store());
    return isWhole ? session.store()->rowCount() : -1;
}

} // namespace bench::ours
