#include "bench/driver/experiments.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

QStringList serverArgument(const QString &program, const QString &url)
{
    return program == "reelwatch-observed"_L1 ? QStringList { u"--server"_s, url } : QStringList { url };
}

//! The instructions of \a times refreshes together, less what only waiting as long takes.
double netInstructions(const QHash<QString, double> &counted, const Readings &readings)
{
    if (!counted.contains(u"poll"_s) || !counted.contains(u"rest"_s))
        throw Unmeasurable { u"callgrind counted nothing"_s };
    const double rest = counted.value(u"rest"_s) / readings.last(u"rest.span"_s);
    const double net = counted.value(u"poll"_s) - rest * readings.sum(u"poll.span"_s);
    constexpr double absurd = 1e13;
    if (net <= 0 || net > absurd)
        throw Unmeasurable { u"callgrind counted %1 instructions"_s.arg(net) };
    return net;
}

QList<Row> nothingChanged(Lab &lab, int tasks, int times)
{
    const Server &server = lab.server(tasks);
    const QString script
        = u"rows %1;rarely;refresh 3 warm;idle 3 still;rest 8 rest;refresh %2 poll"_s.arg(tasks).arg(times);

    const qint64 mark = server.mark();
    const Readings timed
        = lab.run(u"reelwatch-observed"_s, serverArgument(u"reelwatch-observed"_s, server.url()),
                  lab.freshEnvironment(), script);
    const Tally tally = server.tallySince(mark);
    const Readings bareTimed
        = lab.run(u"barenetwork"_s, { u"poll"_s, server.url(), u"200"_s }, lab.freshEnvironment());

    Readings readings;
    const auto counted
        = lab.instructions(u"reelwatch-observed"_s, serverArgument(u"reelwatch-observed"_s, server.url()),
                           lab.freshEnvironment(), script, false, &readings);
    const auto bare = lab.instructions(u"barenetwork"_s, { u"poll"_s, server.url(), u"50"_s },
                                       lab.freshEnvironment(), {}, false);
    const double perPoll = netInstructions(counted, readings) / times;

    const QString note
        = u"Less what the same time costs without polls. Of %1 refreshes, %2 were answered 304; the list "
          "was painted %3 times in them."_s.arg(times + 3)
              .arg(tally.notModified)
              .arg(timed.sum(u"poll.paints"_s));
    return { { .what = u"poll, nothing changed"_s,
               .unit = u"k Ir"_s,
               .ours = perPoll / 1e3,
               .limit = bare.value(u"poll304"_s) / 50 / 1e3,
               .limitName = u"bare QNAM 304"_s,
               .budget = Row::Budget::OfLimit,
               .most = 1.3,
               .note = note },
             { .what = u"poll, nothing changed, processor time"_s,
               .unit = u"ms CPU"_s,
               .ours = median(timed.net(u"poll"_s, u"cpu"_s)),
               .limit = bareTimed.last(u"poll.cpu"_s),
               .limitName = u"bare QNAM 304"_s } };
}

//! Instructions of one refresh in which \a share of the tasks has changed. Ours is a remembered account with
//! its database.
double instructionsOfRefresh(Lab &lab, const QString &program, int tasks, double share, int times)
{
    const bool isOurs = program == "reelwatch-observed"_L1;
    Server &server = lab.server(tasks, Lab::Kind::Changing);
    const QProcessEnvironment environment
        = isOurs ? Lab::environment(lab.filledHome(tasks, Lab::Kind::Changing)) : lab.freshEnvironment();
    server.setChange(share);
    // The first refreshes bring the running tasks to the top; they are not counted.
    const QString script = u"rows %1;%2pause;refresh 2 warm;rest 4 rest;refresh %3 poll"_s.arg(tasks).arg(
        isOurs ? u"key %1;"_s.arg(QLatin1StringView(Lab::key)) : QString(), QString::number(times));
    const qint64 before = server.mark();
    Readings readings;
    const auto counted = lab.instructions(program, isOurs ? QStringList() : QStringList { server.url() },
                                          environment, script, false, &readings);
    server.setChange(0);
    if (server.tallySince(before).rows < tasks * share * times)
        throw Unmeasurable { u"%1 did not get what changed"_s.arg(program) };
    return netInstructions(counted, readings) / times;
}

QList<Row> changedTasks(Lab &lab, int tasks, int times, bool quick)
{
    const auto ours = u"reelwatch-observed"_s;
    const auto floor = u"floorwindow"_s;
    constexpr double few = 0.01;
    constexpr double many = 0.1;
    const double oursFew = instructionsOfRefresh(lab, ours, tasks, few, times);
    const double floorFew = instructionsOfRefresh(lab, floor, tasks, few, times);
    QList<Row> rows {
        { .what = u"poll, 1 % of 10k changed, for each task in the answer"_s,
          .unit = u"k Ir"_s,
          .ours = oursFew / (tasks * few) / 1e3,
          .limit = floorFew / (tasks * few) / 1e3,
          .limitName = u"floor window"_s,
          .budget = Row::Budget::Value,
          .most = 15,
          .note = u"All that the process does in a refresh, down to the painted list and the stored row. "
                  "The answer of the naive way holds all tasks, that of the others the changed ones."_s }
    };
    if (quick)
        return rows;
    rows.first().naive = instructionsOfRefresh(lab, u"naivewindow"_s, tasks, few, 1) / tasks / 1e3;
    const double further = tasks * (many - few);
    rows.append(
        { .what = u"poll of 10k, for each further task in the answer"_s,
          .unit = u"k Ir"_s,
          .ours = (instructionsOfRefresh(lab, ours, tasks, many, 3) - oursFew) / further / 1e3,
          .limit = (instructionsOfRefresh(lab, floor, tasks, many, 3) - floorFew) / further / 1e3,
          .limitName = u"floor window"_s,
          .note
          = u"From refreshes with 1 % and 10 % changed: what a refresh takes in any case is left out."_s });
    return rows;
}

//! The window's thread in a refresh that brings a thousand changed rows.
QList<Row> guiThread(Lab &lab, int tasks, double most, int times)
{
    Server &server = lab.server(tasks, Lab::Kind::Changing);
    const auto refreshes = [&lab, &server, tasks](const QString &program, int count) {
        server.setChange(1000.0 / tasks);
        const QString script
            = u"rows %1;pause;refresh 2 warm;rest 4 rest;refresh %2 poll"_s.arg(tasks).arg(count);
        const Readings readings
            = lab.run(program, serverArgument(program, server.url()), lab.freshEnvironment(), script);
        server.setChange(0);
        return readings;
    };
    const Readings ours = refreshes(u"reelwatch-observed"_s, times);
    const Readings naive = refreshes(u"naivewindow"_s, 2);
    const Readings floor = refreshes(u"floorwindow"_s, times);
    const QString count = u"%1k"_s.arg(tasks / 1000);
    return { { .what = u"window's thread in a refresh, 1,000 of %1 changed"_s.arg(count),
               .unit = u"ms CPU"_s,
               .ours = median(ours.net(u"poll"_s, u"gui"_s)),
               .naive = median(naive.net(u"poll"_s, u"gui"_s)),
               .limit = median(floor.net(u"poll"_s, u"gui"_s)),
               .limitName = u"floor window"_s,
               .budget = Row::Budget::Value,
               .most = most,
               .note
               = u"Median of %1 refreshes, the largest %2 ms; with %3 ms of all threads."_s.arg(times).arg(
                   figure(greatest(ours.net(u"poll"_s, u"gui"_s))),
                   figure(median(ours.net(u"poll"_s, u"cpu"_s)))) } };
}

} // namespace

std::vector<Experiment> pollExperiments(bool quick)
{
    std::vector<Experiment> experiments {
        { u"poll-unchanged"_s,
          { u"poll, nothing changed"_s },
          [quick](Lab &lab) { return nothingChanged(lab, 1'000, quick ? 10 : 30); },
          true },
        { u"poll-changed"_s,
          { u"poll, 1 % of 10k changed, for each task in the answer"_s },
          [quick](Lab &lab) { return changedTasks(lab, 10'000, quick ? 3 : 8, quick); },
          true },
        { u"gui-10k"_s,
          { u"window's thread in a refresh, 1,000 of 10k changed"_s },
          [quick](Lab &lab) { return guiThread(lab, 10'000, 8, quick ? 3 : 10); },
          true },
        { u"gui-100k"_s,
          { u"window's thread in a refresh, 1,000 of 100k changed"_s },
          [](Lab &lab) { return guiThread(lab, 100'000, 16, 8); },
          false },
    };
    return experiments;
}

} // namespace bench
