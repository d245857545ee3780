#include "bench/driver/experiments.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

//! What a person does to the list, in lists of the same size on the screen.
QList<Row> searchingSortingPainting(Lab &lab, int tasks, int times)
{
    // Typed in the order the list begins with: sorted by name, what matches would lie together, and cost the
    // proxy little.
    const QString script = u"rows %1;viewport 1000 600;repaint 30 paint;scroll 6 scroll;type "
                           u"harbour key;type 47 key;"
                           "sort Size %2 number;sort Name %2 name"_s.arg(tasks)
                               .arg(times);
    const Readings ours
        = lab.run(u"reelwatch-observed"_s, {}, Lab::environment(lab.filledHome(tasks)), script);
    const Readings naive
        = lab.run(u"naivewindow"_s, { lab.server(tasks).url() }, lab.freshEnvironment(), script, 900'000);
    const Readings bare = lab.run(u"barewindow"_s, { QString::number(tasks) }, lab.freshEnvironment(),
                                  u"rows %1;viewport 1000 600;repaint 30 paint;scroll 6 scroll"_s.arg(tasks));
    const QString count = u"%1k"_s.arg(tasks / 1000);
    const auto bareName = u"bare window"_s;
    const auto paintedCells = [](const Readings &readings) {
        return u"%1 rows of %2 columns"_s.arg(static_cast<int>(readings.last(u"paint.rows"_s)))
            .arg(static_cast<int>(readings.last(u"paint.columns"_s)));
    };
    return {
        { .what = u"search key at %1, worst, until painted"_s.arg(count),
          .unit = u"ms CPU"_s,
          .ours = ours.greatest(u"key.painted"_s),
          .naive = naive.greatest(u"key.painted"_s),
          .budget = Row::Budget::Value,
          .most = 30,
          .note
          = u"Time of the window's thread for the worst of the keys of \"harbour\" and \"47\"; the median "
            u"is %1 ms, naive "
            "%2 ms."_s.arg(figure(ours.median(u"key.painted"_s)), figure(naive.median(u"key.painted"_s))) },
        { .what = u"search key at %1, beside QSortFilterProxyModel"_s.arg(count),
          .unit = u"ms CPU"_s,
          .ours = ours.greatest(u"key.painted"_s),
          .naive = naive.greatest(u"key.painted"_s),
          .budget = Row::Budget::OfNaive,
          .most = 0.02 },
        { .what = u"search key at %1, on the clock until painted"_s.arg(count),
          .unit = u"ms"_s,
          .ours = ours.median(u"key.wall"_s),
          .naive = naive.median(u"key.wall"_s),
          .note = u"With the pause in which more keys are awaited."_s },
        { .what = u"sort by number at %1"_s.arg(count),
          .unit = u"ms CPU"_s,
          .ours = ours.median(u"number.painted"_s),
          .naive = naive.median(u"number.painted"_s),
          .budget = Row::Budget::OfNaive,
          .most = 1.0 / 8,
          .note = u"Until painted; by size, in alternating directions."_s },
        { .what = u"sort by name at %1"_s.arg(count),
          .unit = u"ms CPU"_s,
          .ours = ours.median(u"name.painted"_s),
          .naive = naive.median(u"name.painted"_s),
          .budget = Row::Budget::OfNaive,
          .most = 0.25,
          .note = u"As people order names: ours with numbers by value, naive as the locale has it."_s },
        { .what = u"full repaint of the list"_s,
          .unit = u"ms CPU"_s,
          .ours = ours.median(u"paint.gui"_s),
          .naive = naive.median(u"paint.gui"_s),
          .limit = bare.median(u"paint.gui"_s),
          .limitName = bareName,
          .budget = Row::Budget::OfNaive,
          .most = 0.4,
          .note = u"1000×600 pixels; ours %1, naive %2."_s.arg(paintedCells(ours), paintedCells(naive)) },
        { .what = u"scrolling by one page at %1"_s.arg(count),
          .unit = u"ms CPU"_s,
          .ours = ours.median(u"scroll.painted"_s),
          .naive = naive.median(u"scroll.painted"_s),
          .limit = bare.median(u"scroll.painted"_s),
          .limitName = bareName },
    };
}

} // namespace

std::vector<Experiment> listExperiments(bool quick)
{
    const int tasks = quick ? 10'000 : 100'000;
    return { { u"list"_s,
               { u"search key, worst, until painted"_s, u"search key, beside QSortFilterProxyModel"_s,
                 u"sort by number"_s, u"sort by name"_s, u"full repaint of the list"_s },
               [tasks, quick](Lab &lab) { return searchingSortingPainting(lab, tasks, quick ? 4 : 6); },
               true } };
}

} // namespace bench
