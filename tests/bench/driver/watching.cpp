#include "bench/driver/experiments.h"

#include <QElapsedTimer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int tasks = 1'000;
constexpr int runningTasks = 5;

//! The program at a server of its own.
struct Watched
{
    std::unique_ptr<Server> server;
    std::unique_ptr<Running> program;
    qint64 mark = 0;
    double cpuMs = 0;
    double wakeUps = 0;
    double listBytes = 0; //!< of the whole list, as the program first read it
};

} // namespace

struct LongWatch::Private
{
    Lab *lab;
    int warmUpMs;
    int watchMs;
    QElapsedTimer since;
    qint64 begunMs = -1; //!< after since; negative before the watching begins
    Watched idle;
    Watched hidden;
    Watched busy;
    QString problem;

    QList<Watched *> all() { return { &idle, &hidden, &busy }; }

    Watched begin(int active, const QString &script)
    {
        Watched watched;
        watched.server = lab->newServer(tasks, active);
        QProcessEnvironment environment = lab->freshEnvironment();
        if (!script.isEmpty())
            environment.insert(u"BENCH_SCRIPT"_s, script);
        const QString program = script.isEmpty() ? u"reelwatch"_s : u"reelwatch-observed"_s;
        watched.program = std::make_unique<Running>(
            lab->program(program), QStringList { u"--server"_s, watched.server->url() }, environment);
        return watched;
    }

    void waitUntil(qint64 ms) const
    {
        const qint64 left = ms - since.elapsed();
        if (left > 0)
            QThread::msleep(static_cast<unsigned long>(left));
    }

    void beginWatching()
    {
        begunMs = since.elapsed();
        for (Watched *watched : all()) {
            watched->listBytes = watched->server->tallySince(0).bytes;
            watched->mark = watched->server->mark();
            watched->cpuMs = watched->program->cpuMs();
            watched->wakeUps = watched->program->wakeUps();
        }
    }
};

LongWatch::LongWatch(Lab *lab, bool quick) : d(std::make_unique<Private>())
{
    d->lab = lab;
    // Long enough to see that an idle account is asked about more and more rarely.
    d->warmUpMs = quick ? 40'000 : 120'000;
    d->watchMs = quick ? 60'000 : 180'000;
    try {
        d->idle = d->begin(0, {});
        d->hidden = d->begin(0, u"rows %1;settle;hide;idle 7000 hidden"_s.arg(tasks));
        d->busy = d->begin(runningTasks, {});
    } catch (const Unmeasurable &unmeasurable) {
        d->problem = unmeasurable.reason;
    }
    d->since.start();
}

LongWatch::~LongWatch() = default;

void LongWatch::look()
{
    if (d->begunMs >= 0 || !d->problem.isEmpty() || d->since.elapsed() < d->warmUpMs)
        return;
    try {
        d->beginWatching();
    } catch (const Unmeasurable &unmeasurable) {
        d->problem = unmeasurable.reason;
    }
}

QList<Row> LongWatch::rows()
{
    if (d->problem.isEmpty())
        d->waitUntil(d->warmUpMs);
    look();
    if (!d->problem.isEmpty())
        throw Unmeasurable { d->problem };
    d->waitUntil(d->begunMs + d->watchMs);
    const double minutes = static_cast<double>(d->since.elapsed() - d->begunMs) / 60'000;
    const Tally idle = d->idle.server->tallySince(d->idle.mark);
    const Tally hidden = d->hidden.server->tallySince(d->hidden.mark);
    const Tally busy = d->busy.server->tallySince(d->busy.mark);
    const double hiddenCpu = (d->hidden.program->cpuMs() - d->hidden.cpuMs) / minutes;
    const double idleCpu = (d->idle.program->cpuMs() - d->idle.cpuMs) / minutes;
    const double busyCpu = (d->busy.program->cpuMs() - d->busy.cpuMs) / minutes;
    // Every five seconds for an hour, as a page that is reloaded would.
    const double refetched = d->idle.listBytes * 720;
    const double busyBytesPerHour = busy.bytes / minutes * 60;
    const QString watched = u"Watched for %1 minutes, in which %2 requests were made."_s;

    return {
        { .what = u"idle account, window open: requests in a minute"_s,
          .unit = {},
          .ours = idle.requests / minutes,
          .naive = 12,
          .budget = Row::Budget::Value,
          .most = 1,
          .note = watched.arg(figure(minutes)).arg(idle.requests) },
        { .what = u"idle account, window open: bodies in a minute"_s,
          .unit = u"KB"_s,
          .ours = idle.bytes / minutes / 1000,
          .naive = d->idle.listBytes * 12 / 1000,
          .budget = Row::Budget::Value,
          .most = 1,
          .note = u"Naive refetches the list of %1 tasks every 5 s."_s.arg(tasks) },
        { .what = u"idle account, window open: a minute"_s, .unit = u"ms CPU"_s, .ours = idleCpu },
        { .what = u"idle account, window hidden: a minute"_s,
          .unit = u"ms CPU"_s,
          .ours = hiddenCpu,
          .budget = Row::Budget::Value,
          .most = 5,
          .note = watched.arg(figure(minutes)).arg(hidden.requests) },
        { .what = u"idle account, wake-ups in a minute: window open"_s,
          .unit = {},
          .ours = (d->idle.program->wakeUps() - d->idle.wakeUps) / minutes,
          .note = u"Of the window's thread, requests included; the clock that is seen needs 60."_s },
        { .what = u"idle account, wake-ups in a minute: window hidden"_s,
          .unit = {},
          .ours = (d->hidden.program->wakeUps() - d->hidden.wakeUps) / minutes },
        { .what = u"an hour, %1 running tasks, window open: bodies"_s.arg(runningTasks),
          .unit = u"MB"_s,
          .ours = busyBytesPerHour / 1e6,
          .naive = refetched / 1e6,
          .budget = Row::Budget::OfNaive,
          .most = 0.05,
          .note = u"From %1 minutes; %2 of %3 answers were 304."_s.arg(figure(minutes))
                      .arg(busy.notModified)
                      .arg(busy.requests) },
        { .what = u"%1 running tasks, window open: requests in a minute"_s.arg(runningTasks),
          .unit = {},
          .ours = busy.requests / minutes,
          .naive = 12,
          .budget = Row::Budget::Value,
          .most = 30 },
        { .what = u"%1 running tasks, window open: a minute"_s.arg(runningTasks),
          .unit = u"ms CPU"_s,
          .ours = busyCpu },
    };
}

} // namespace bench
