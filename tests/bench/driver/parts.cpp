#include "bench/driver/experiments.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

QString countText(int tasks)
{
    return u"%1k"_s.arg(tasks / 1000);
}

QList<Row> decoding(Lab &lab, int times)
{
    constexpr int tasks = 1000;
    const auto counted = lab.instructions(u"microbench"_s, { u"decode"_s, QString::number(tasks), u"1"_s },
                                          lab.freshEnvironment(), {}, false);
    const Readings timed
        = lab.run(u"microbench"_s, { u"decode"_s, QString::number(tasks), QString::number(times) },
                  lab.freshEnvironment());
    const double ours = counted.value(u"ours"_s) / tasks / 1e3;
    const double naive = counted.value(u"naive"_s) / tasks / 1e3;
    const double compact = counted.value(u"compact"_s) / tasks / 1e3;
    const auto limitName = u"simdjson into the least row"_s;
    return { { .what = u"decoding a task, beside QJsonDocument"_s,
               .unit = u"k Ir"_s,
               .ours = ours,
               .naive = naive,
               .limit = compact,
               .limitName = limitName,
               .budget = Row::Budget::OfNaive,
               .most = 0.2,
               .note = u"Pages of 1,000 tasks, %1 bytes each on average."_s.arg(
                   figure(timed.last(u"bytes"_s) / tasks)) },
             { .what = u"decoding a task, beside simdjson"_s,
               .unit = u"k Ir"_s,
               .ours = ours,
               .naive = naive,
               .limit = compact,
               .limitName = limitName,
               .budget = Row::Budget::OfLimit,
               .most = 2 },
             { .what = u"decoding a task, processor time"_s,
               .unit = u"µs CPU"_s,
               .ours = timed.median(u"ours.cpu"_s),
               .naive = timed.median(u"naive.cpu"_s),
               .limit = timed.median(u"compact.cpu"_s),
               .limitName = limitName } };
}

QList<Row> caching(Lab &lab, int tasks, int times)
{
    const Readings readings
        = lab.run(u"microbench"_s, { u"cache"_s, QString::number(tasks), QString::number(times) },
                  lab.freshEnvironment(), {}, 900'000);
    // A row is there once in memory and once in the file.
    const auto perTask = [&readings, tasks](const QString &whose) {
        return (readings.all(whose + ".heap"_L1).constFirst() + readings.last(whose + ".file"_L1)) / tasks
            / 1000;
    };
    const auto parts = [&readings, tasks](const QString &whose) {
        return u"%1 KB in memory and %2 KB in the file"_s.arg(
            figure(readings.all(whose + ".heap"_L1).constFirst() / tasks / 1000),
            figure(readings.last(whose + ".file"_L1) / tasks / 1000));
    };
    return { { .what = u"loading %1 stored rows"_s.arg(countText(tasks)),
               .unit = u"ms CPU"_s,
               .ours = readings.median(u"ours.cpu"_s),
               .naive = readings.median(u"plain.cpu"_s),
               .budget = Row::Budget::OfNaive,
               .most = 1.0 / 3,
               .note = u"Naive reads row by row through QtSql into structs of strings."_s },
             { .what = u"a task in memory and on disk together, of %1"_s.arg(countText(tasks)),
               .unit = u"KB"_s,
               .ours = perTask(u"ours"_s),
               .naive = perTask(u"plain"_s),
               .budget = Row::Budget::Value,
               .most = 0.7,
               .note = u"Ours: %1, with the server's whole JSON; naive: %2, without it."_s.arg(
                   parts(u"ours"_s), parts(u"plain"_s)) } };
}

QList<Row> applying(Lab &lab, int tasks, int times)
{
    const Readings readings
        = lab.run(u"microbench"_s, { u"apply"_s, QString::number(tasks), QString::number(times) },
                  lab.freshEnvironment(), {}, 900'000);
    return { { .what = u"taking in 1 % of %1 changed, until stored"_s.arg(countText(tasks)),
               .unit = u"ms CPU"_s,
               .ours = readings.median(u"apply.cpu"_s) } };
}

QList<Row> firstWalk(Lab &lab, int tasks)
{
    const double ours = lab.walkCpuMs(tasks);
    const Readings bare
        = lab.run(u"barenetwork"_s,
                  { u"walk"_s, lab.server(tasks).url(), lab.newFolder(u"bare"_s) + "/bare.sqlite"_L1 },
                  lab.freshEnvironment(), {}, 600'000);
    if (bare.last(u"walk.rows"_s) < tasks)
        throw Unmeasurable { u"the bare walk missed tasks"_s };
    const Readings window
        = lab.run(u"reelwatch-observed"_s, { u"--server"_s, lab.server(tasks).url() }, lab.freshEnvironment(),
                  u"rows %1;settle;total walk"_s.arg(tasks), 900'000);
    return { { .what = u"first walk of %1 tasks, until stored"_s.arg(countText(tasks)),
               .unit = u"ms CPU"_s,
               .ours = ours,
               .limit = bare.last(u"walk.cpu"_s),
               .limitName = u"bare pages, rows and inserts"_s,
               .budget = Row::Budget::OfLimit,
               .most = 2 },
             { .what = u"first walk of %1 tasks, with the window's list growing"_s.arg(countText(tasks)),
               .unit = u"ms CPU"_s,
               .ours = window.last(u"walk.cpu"_s),
               .limit = bare.last(u"walk.cpu"_s),
               .limitName = u"bare pages, rows and inserts"_s } };
}

} // namespace

std::vector<Experiment> partExperiments(bool quick)
{
    const int large = quick ? 10'000 : 100'000;
    return {
        { u"decoding"_s,
          { u"decoding a task, beside QJsonDocument"_s, u"decoding a task, beside simdjson"_s },
          [quick](Lab &lab) { return decoding(lab, quick ? 10 : 50); },
          true },
        { u"caching"_s,
          { u"loading stored rows"_s, u"a task in memory and on disk together"_s },
          [large, quick](Lab &lab) { return caching(lab, large, quick ? 3 : 5); },
          true },
        { u"applying"_s,
          { u"taking in 1 % changed, until stored"_s },
          [large](Lab &lab) { return applying(lab, large, 5); },
          true },
        { u"walk"_s,
          { u"first walk, until stored"_s },
          [large](Lab &lab) { return firstWalk(lab, large); },
          true },
    };
}

} // namespace bench
