#include "bench/meters.h"
#include "bench/micro/ours.h"
#include "bench/micro/plaindatabase.h"
#include "bench/peers/compactrow.h"
#include "bench/peers/naivetask.h"
#include "support/generatedtasks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {

// 2026-01-01, so that the same tasks are made in each run.
constexpr qint64 madeAtMs = 1'767'225'600'000;
constexpr quint32 seed = 1;
constexpr int pageSize = 1000;

//! JSON arrays of made tasks, as the server would page them.
QList<QByteArray> madePages(int tasks)
{
    QList<QByteArray> pages;
    QByteArray page = "[";
    int onPage = 0;
    const std::vector<ServerTask> made = finishedTasks(tasks, seed, madeAtMs);
    for (size_t i = 0; i < made.size(); ++i) {
        page += (onPage > 0 ? "," : "") + made[i].json;
        if (++onPage == pageSize || i + 1 == made.size()) {
            pages.append(page + ']');
            page = "[";
            onPage = 0;
        }
    }
    return pages;
}

double heapBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

//! Runs \a act \a times times, printing the processor time of each, and once more counting instructions where
//! they can be counted.
void measure(const std::string &name, int times, const std::function<void()> &act)
{
    if (bench::isSlowedDown()) {
        act();
        const bench::CountedInstructions counted(name);
        act();
        return;
    }
    for (int i = 0; i < times; ++i) {
        const double cpu = bench::processCpuMs();
        act();
        bench::print(name + ".cpu", bench::processCpuMs() - cpu);
    }
}

bool decode(int tasks, int times)
{
    const QByteArray page = madePages(std::min(tasks, pageSize)).constFirst();
    const simdjson::padded_string padded(page.constData(), static_cast<size_t>(page.size()));
    const size_t expected = static_cast<size_t>(std::min(tasks, pageSize));
    bool allRead = true;
    measure("ours", times, [&] { allRead = bench::ours::decodedRows(page) == expected && allRead; });
    measure("naive", times,
            [&] { allRead = static_cast<size_t>(bench::naiveTasks(page).size()) == expected && allRead; });
    measure("compact", times, [&] {
        bench::CompactRows rows;
        bench::appendCompactRows(padded, &rows);
        allRead = rows.rows.size() == expected && allRead;
    });
    bench::print("bytes", static_cast<double>(page.size()));
    return allRead;
}

bool cache(int tasks, int times)
{
    const QTemporaryDir folder;
    const QString oursPath = folder.filePath(u"ours.sqlite"_s);
    const QString plainPath = folder.filePath(u"plain.sqlite"_s);
    {
        const QList<QByteArray> pages = madePages(tasks);
        bench::ours::Store store(oursPath);
        store.open();
        QList<bench::NaiveTask> all;
        for (const QByteArray &page : pages) {
            store.prepare(page);
            const double cpu = bench::processCpuMs();
            store.applyPrepared();
            bench::print("fill.cpu", bench::processCpuMs() - cpu);
            all.append(bench::naiveTasks(page));
        }
        if (store.rowCount() != tasks || !bench::writePlainDatabase(plainPath, all))
            return false;
    }
    bench::print("ours.file", static_cast<double>(QFileInfo(oursPath).size()));
    bench::print("plain.file", static_cast<double>(QFileInfo(plainPath).size()));

    malloc_trim(0);
    bool allRead = true;
    for (int i = 0; i < times; ++i) {
        const double heap = heapBytes();
        const double cpu = bench::processCpuMs();
        bench::ours::Store store(oursPath);
        store.open();
        bench::print("ours.cpu", bench::processCpuMs() - cpu);
        bench::print("ours.heap", heapBytes() - heap);
        allRead = store.rowCount() == tasks && allRead;
    }
    for (int i = 0; i < times; ++i) {
        const double heap = heapBytes();
        const double cpu = bench::processCpuMs();
        const QList<bench::NaiveTask> read = bench::readPlainDatabase(plainPath);
        bench::print("plain.cpu", bench::processCpuMs() - cpu);
        bench::print("plain.heap", heapBytes() - heap);
        allRead = read.size() == tasks && allRead;
    }
    return allRead;
}

//! A page on which each task's progress has changed.
QByteArray changedPage(const std::vector<ServerTask> &tasks, size_t count, int round)
{
    QByteArray page = "[";
    for (size_t i = 0; i < count; ++i) {
        QJsonObject json = QJsonDocument::fromJson(tasks[i].json).object();
        json.insert("status"_L1,
                    QJsonObject {
                        { "phase"_L1, "running"_L1 },
                        { "progress"_L1, static_cast<double>((round * 7 + static_cast<int>(i)) % 100) / 100 },
                        { "updatedAt"_L1, static_cast<double>(madeAtMs + round * 1000) } });
        page += (i > 0 ? "," : "") + QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    return page + ']';
}

bool apply(int tasks, int times)
{
    const QTemporaryDir folder;
    const std::vector<ServerTask> made = finishedTasks(tasks, seed, madeAtMs);
    const size_t changing = made.size() / 100;
    bench::ours::Store store(folder.filePath(u"ours.sqlite"_s));
    store.open();
    for (const QByteArray &page : madePages(tasks)) {
        store.prepare(page);
        store.applyPrepared();
    }
    for (int i = 0; i < times; ++i) {
        store.prepare(changedPage(made, changing, i + 1));
        const double cpu = bench::processCpuMs();
        store.applyPrepared();
        bench::print("apply.cpu", bench::processCpuMs() - cpu);
    }
    return store.rowCount() == tasks;
}

bool walk(const QString &url, const QString &accountId)
{
    const int rows = bench::ours::walk(QUrl(url), qEnvironmentVariable("LIVEPEER_API_KEY"), accountId);
    bench::print("walk.cpu", bench::processCpuMs());
    bench::print("walk.rows", rows);
    return rows > 0;
}

} // namespace

//!     microbench decode TASKS TIMES      a page: ours, QJsonDocument into structs, simdjson into the least
//!     row microbench cache TASKS TIMES       stored rows into memory: ours, and QtSql row by row microbench
//!     apply TASKS TIMES       1 % of the tasks changed, until stored microbench walk URL ACCOUNT        all
//!     tasks of a server into the account's database
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    const int tasks = arguments.value(2).toInt();
    const int times = std::max(1, arguments.value(3).toInt());
    if (what == "decode"_L1 && tasks > 0)
        return decode(tasks, times) ? 0 : 1;
    if (what == "cache"_L1 && tasks > 0)
        return cache(tasks, times) ? 0 : 1;
    if (what == "apply"_L1 && tasks > 0)
        return apply(tasks, times) ? 0 : 1;
    if (what == "walk"_L1 && arguments.size() > 3)
        return walk(arguments.at(2), arguments.at(3)) ? 0 : 1;
    std::fputs("microbench decode|cache|apply TASKS TIMES, or microbench walk URL ACCOUNT\n", stderr);
    return 2;
}
