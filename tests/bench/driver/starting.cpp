#include "bench/driver/experiments.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

const auto bareWindow = "bare window"_L1;

QString countText(int tasks)
{
    return tasks >= 1000 ? u"%1k"_s.arg(tasks / 1000) : QString::number(tasks);
}

QStringList oneValue(int tasks)
{
    return { QString::number(tasks) };
}

QList<Row> instructionsToList(Lab &lab, int tasks)
{
    const QString script = u"rows %1;dump start"_s.arg(tasks);
    const auto ours = lab.instructions(u"reelwatch-observed"_s, {}, Lab::environment(lab.filledHome(tasks)),
                                       script, true);
    const auto bare
        = lab.instructions(u"barewindow"_s, oneValue(tasks), lab.freshEnvironment(), script, true);
    return { { .what = u"start to painted list from cache, %1 rows"_s.arg(countText(tasks)),
               .unit = u"M Ir"_s,
               .ours = ours.value(u"start"_s) / 1e6,
               .limit = bare.value(u"start"_s) / 1e6,
               .limitName = bareWindow,
               .budget = Row::Budget::OfLimit,
               .most = 1.5 } };
}

QList<Row> processorToList(Lab &lab, int tasks, int times)
{
    QList<double> firstRows;
    QList<double> allRows;
    QList<double> bareRows;
    QList<double> naiveRows;
    const QString script = u"rows %1"_s.arg(tasks);
    for (int i = 0; i < times; ++i) {
        const Readings ours
            = lab.run(u"reelwatch-observed"_s, {}, Lab::environment(lab.filledHome(tasks)), script);
        firstRows.append(ours.last(u"firstrows.cpu"_s));
        allRows.append(ours.last(u"rows.cpu"_s));
        bareRows.append(lab.run(u"barewindow"_s, oneValue(tasks), lab.freshEnvironment(), script)
                            .last(u"firstrows.cpu"_s));
    }
    naiveRows.append(lab.run(u"naivewindow"_s, { lab.server(tasks).url() }, lab.freshEnvironment(), script)
                         .last(u"rows.cpu"_s));
    const QString count = countText(tasks);
    return { { .what = u"start to first painted rows from cache, %1 rows"_s.arg(count),
               .unit = u"ms CPU"_s,
               .ours = median(firstRows),
               .naive = median(naiveRows),
               .limit = median(bareRows),
               .limitName = bareWindow,
               .budget = Row::Budget::OfLimit,
               .most = 3,
               .note = u"Naive keeps no cache: it has to fetch the list first."_s },
             { .what = u"start to all rows in the painted list, %1 rows"_s.arg(count),
               .unit = u"ms CPU"_s,
               .ours = median(allRows),
               .naive = median(naiveRows),
               .limit = median(bareRows),
               .limitName = bareWindow } };
}

//! Memory with an encrypted connection, which loads OpenSSL and the system's certificates.
QList<Row> encryptedMemory(Lab &lab, int tasks)
{
    const Server &server = lab.server(tasks);
    Running front(lab.program(u"tlsfront"_s),
                  { QString::number(server.port()), lab.certificate(), lab.certificateKey() },
                  QProcessEnvironment::systemEnvironment());
    const QString url = u"https://localhost:%1/api"_s.arg(front.readLine(10'000));
    const QString script = u"rows %1;settle;memory memory"_s.arg(tasks);
    const auto trusting = [&lab] {
        QProcessEnvironment environment = lab.freshEnvironment();
        environment.insert(u"BENCH_AUTHORITY"_s, lab.certificate());
        return environment;
    };
    const Readings ours = lab.run(u"reelwatch-observed"_s, { u"--server"_s, url }, trusting(), script);
    const Readings naive = lab.run(u"naivewindow"_s, { url }, trusting(), script);
    const Readings bare = lab.run(u"barewindow"_s, oneValue(tasks), trusting(), script);
    return { { .what = u"memory, %1 tasks over https"_s.arg(countText(tasks)),
               .unit = u"MB RSS"_s,
               .ours = ours.last(u"memory.rss"_s),
               .naive = naive.last(u"memory.rss"_s),
               .limit = bare.last(u"memory.rss"_s),
               .limitName = u"bare window, no network"_s,
               .budget = Row::Budget::Value,
               .most = 60 } };
}

//! Memory of a remembered account that goes on to be polled.
QList<Row> storedMemory(Lab &lab, int tasks)
{
    const QString script
        = u"rows %1;memory cached;key %2;settle;refresh 3 again;memory memory"_s.arg(tasks).arg(
            QLatin1StringView(Lab::key));
    const Readings ours
        = lab.run(u"reelwatch-observed"_s, {}, Lab::environment(lab.filledHome(tasks)), script);
    const Readings naive = lab.run(u"naivewindow"_s, { lab.server(tasks).url() }, lab.freshEnvironment(),
                                   u"rows %1;settle;memory memory"_s.arg(tasks));
    const Readings floor = lab.run(u"floorwindow"_s, { lab.server(tasks).url() }, lab.freshEnvironment(),
                                   u"rows %1;settle;memory memory"_s.arg(tasks));
    return {
        { .what = u"memory, %1 tasks, after refreshes"_s.arg(countText(tasks)),
          .unit = u"MB RSS"_s,
          .ours = ours.last(u"memory.rss"_s),
          .naive = naive.last(u"memory.rss"_s),
          .limit = floor.last(u"memory.rss"_s),
          .limitName = u"floor window"_s,
          .budget = Row::Budget::Value,
          .most = 150,
          .note
          = u"Right after the cached rows were shown, before anything was asked of the network: %1 MB RSS."_s
                .arg(figure(ours.last(u"cached.rss"_s))) }
    };
}

} // namespace

std::vector<Experiment> startExperiments(bool quick)
{
    std::vector<Experiment> experiments {
        { u"start-instructions"_s,
          { u"start to painted list from cache, 10k rows"_s },
          [](Lab &lab) { return instructionsToList(lab, 10'000); },
          true },
        { u"memory-https"_s,
          { u"memory, 1k tasks over https"_s },
          [](Lab &lab) { return encryptedMemory(lab, 1'000); },
          true },
    };
    const int large = quick ? 10'000 : 100'000;
    experiments.push_back({ u"start-processor"_s,
                            { u"start to first painted rows from cache"_s },
                            [large, quick](Lab &lab) { return processorToList(lab, large, quick ? 1 : 5); },
                            true });
    experiments.push_back({ u"memory-stored"_s,
                            { u"memory, 100k tasks, after refreshes"_s },
                            [](Lab &lab) { return storedMemory(lab, 100'000); },
                            false });
    return experiments;
}

} // namespace bench
