#include "bench/driver/experiments.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int tasks = 10'000;
constexpr double share = 0.01;
constexpr int pollsInAnHour = 1'440; // one in 2.5 s, as while a running task is in view

//! The polls of \a hours one after the other without a pause, at an account with its database. What the
//! program holds is read after the first tenth, when its caches are full, and at the end.
QList<Row> soak(Lab &lab, double hours)
{
    Server &server = lab.server(tasks, Lab::Kind::Changing);
    const QProcessEnvironment environment = Lab::environment(lab.filledHome(tasks, Lab::Kind::Changing));
    const int polls = static_cast<int>(pollsInAnHour * hours);
    server.setChange(share);
    const qint64 mark = server.mark();
    const Readings readings
        = lab.run(u"reelwatch-observed"_s, {}, environment,
                  u"rows %1;key %2;pause;race %3 first;memory early;race %4 rest;memory late"_s.arg(tasks)
                      .arg(QLatin1StringView(Lab::key))
                      .arg(polls / 10)
                      .arg(polls - polls / 10),
                  1'200'000);
    server.setChange(0);
    const Tally tally = server.tallySince(mark);
    if (tally.rows < tasks * share * polls / 2)
        throw Unmeasurable { u"only %1 changed tasks were asked for"_s.arg(tally.rows) };

    const auto grown = [&readings](const QString &what) {
        return readings.last(u"late."_s + what) - readings.last(u"early."_s + what);
    };
    const QString note
        = u"%1 polls in %2 s, which brought %3 changed tasks; %4 MB RSS, %5 handles and %6 threads at the end."_s
              .arg(tally.polls)
              .arg(figure((readings.last(u"first.span"_s) + readings.last(u"rest.span"_s)) / 1000))
              .arg(tally.rows)
              .arg(figure(readings.last(u"late.rss"_s)), figure(readings.last(u"late.handles"_s)),
                   figure(readings.last(u"late.threads"_s)));
    const QString what = u"the polls of %1, 1 % of 10k changing: %2 grown after the first tenth"_s.arg(
        hours < 1 ? u"six minutes"_s : u"an hour"_s);
    return { { .what = what.arg(u"memory"_s),
               .unit = u"MB heap"_s,
               .ours = grown(u"heap"_s),
               .budget = Row::Budget::Value,
               .most = 1,
               .note = note },
             { .what = what.arg(u"handles"_s),
               .unit = {},
               .ours = grown(u"handles"_s) + grown(u"threads"_s),
               .budget = Row::Budget::Value,
               .most = 0 } };
}

} // namespace

std::vector<Experiment> soakExperiments(bool quick)
{
    return { { u"soak"_s,
               { u"the polls of an hour"_s },
               [quick](Lab &lab) { return soak(lab, quick ? 0.1 : 1); },
               true } };
}

} // namespace bench
