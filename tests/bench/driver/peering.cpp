#include "bench/driver/experiments.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

//! What a window in a real X display was seen to take.
struct Seen
{
    double startCpuMs = 0; //!< until it came to rest with its list
    double perRefreshMs = 0; //!< of processor time
    double rssMb = 0; //!< after the refreshes
    int refreshes = 0;
};

QProcessEnvironment onDisplay(Lab &lab, QProcessEnvironment environment)
{
    environment.insert(u"DISPLAY"_s, lab.display());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    return environment;
}

qint64 sizeOf(const QString &path)
{
    return QFileInfo(path).size();
}

//! Lines of a log from \a mark on that hold \a word.
int linesWith(const QString &path, qint64 mark, const QByteArray &word)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(mark))
        return 0;
    return static_cast<int>(file.readAll().count(word));
}

Seen seenTransmission(Lab &lab, int items, int seconds)
{
    const QString program = QStandardPaths::findExecutable(u"transmission-qt"_s);
    if (program.isEmpty())
        throw Unmeasurable { u"transmission-qt is not installed"_s };
    const QString log = lab.newFolder(u"log"_s) + "/calls"_L1;
    Running server(lab.program(u"transmission-lookalike"_s),
                   { u"--torrents"_s, QString::number(items), u"--change"_s, u"0.01"_s, u"--log"_s, log },
                   QProcessEnvironment::systemEnvironment());
    const QString port = server.readLine(30'000);
    const QString home = lab.newFolder(u"home"_s);
    QDir().mkpath(home + "/config/transmission"_L1);
    QFile settings(home + "/config/transmission/settings.json"_L1);
    if (!settings.open(QIODevice::WriteOnly))
        throw Unmeasurable { u"no room for files"_s };
    settings.write(
        "{\"remote-session-enabled\":true,\"remote-session-host\":\"127.0.0.1\",\"remote-session-port\":"
        + port.toLatin1()
        + ",\"remote-session-rpc-url-path\":\"/transmission/rpc\",\"remote-session-https\":false,"
          "\"user-has-given-informed-consent\":true,\"blocklist-updates-enabled\":false,"
          "\"main-window-width\":1280,\"main-window-height\":800}");
    settings.close();

    Running window(program, {}, onDisplay(lab, Lab::environment(home)));
    QElapsedTimer waited;
    waited.start();
    // The list comes first, then what changed is asked for every three seconds.
    while (linesWith(log, 0, "recently-active") < 2) {
        if (waited.elapsed() > 60'000)
            throw Unmeasurable { u"transmission-qt does not ask for its list"_s };
        QThread::msleep(20);
    }
    window.waitUntilAtRest(400, 60'000);
    Seen seen;
    seen.startCpuMs = window.cpuMs();
    const qint64 mark = sizeOf(log);
    const double cpu = window.cpuMs();
    QThread::sleep(static_cast<unsigned long>(seconds));
    seen.refreshes = linesWith(log, mark, "recently-active");
    if (seen.refreshes == 0)
        throw Unmeasurable { u"transmission-qt does not refresh"_s };
    seen.perRefreshMs = (window.cpuMs() - cpu) / seen.refreshes;
    seen.rssMb = window.rssMb();
    return seen;
}

//! The program with a remembered account and its key, in the middle of being polled.
Seen seenOurs(Lab &lab, int items, int seconds)
{
    Server &server = lab.server(items, Lab::Kind::Changing);
    QProcessEnvironment environment
        = onDisplay(lab, Lab::environment(lab.filledHome(items, Lab::Kind::Changing)));
    environment.insert(
        u"BENCH_SCRIPT"_s,
        u"rows %1;key %2;settle;total start;idle 600 watched"_s.arg(items).arg(QLatin1StringView(Lab::key)));
    // A hundredth of the tasks has begun to run, which is seen with the first answer.
    server.setChange(0.01);
    Running window(lab.program(u"reelwatch-observed"_s), {}, environment);
    Readings readings;
    for (QString line; !line.startsWith("start.cpu"_L1);) {
        line = window.readLine(120'000);
        readings.add(line);
    }
    Seen seen;
    seen.startCpuMs = readings.last(u"start.cpu"_s);
    const qint64 mark = server.mark();
    const double cpu = window.cpuMs();
    QThread::sleep(static_cast<unsigned long>(seconds));
    seen.refreshes = server.tallySince(mark).polls;
    server.setChange(0);
    if (seen.refreshes == 0)
        throw Unmeasurable { u"the window does not refresh"_s };
    seen.perRefreshMs = (window.cpuMs() - cpu) / seen.refreshes;
    seen.rssMb = window.rssMb();
    return seen;
}

QList<Row> besideTransmission(Lab &lab, int items, int seconds)
{
    const Seen peer = seenTransmission(lab, items, seconds);
    const Seen ours = seenOurs(lab, items, seconds);
    const QString count = u"%1k"_s.arg(items / 1000);
    const auto peerName = u"transmission-qt"_s;
    const auto row = [&peerName](const QString &what, const QString &unit, double our, double other,
                                 double most, const QString &note) {
        return Row { .what = what,
                     .unit = unit,
                     .ours = our,
                     .limit = other,
                     .limitName = peerName,
                     .budget = Row::Budget::OfLimit,
                     .most = most,
                     .note = note };
    };
    return {
        row(u"refresh in an X window, 1 % of %1 changing"_s.arg(count), u"ms CPU"_s, ours.perRefreshMs,
            peer.perRefreshMs, items == 10'000 ? 0.75 : 1,
            u"%1 and %2 refreshes in %3 s, with all that goes on between them."_s.arg(ours.refreshes)
                .arg(peer.refreshes)
                .arg(seconds)),
        row(u"start in an X window, %1"_s.arg(count), u"ms CPU"_s, ours.startCpuMs, peer.startCpuMs, 1,
            u"Until at rest, first questions to the server included; ours shows its stored list first."_s),
        row(u"memory in an X window, %1"_s.arg(count), u"MB RSS"_s, ours.rssMb, peer.rssMb, 1, {}),
    };
}

} // namespace

std::vector<Experiment> peerExperiments(bool quick)
{
    std::vector<Experiment> experiments;
    const QList<int> sizes = quick ? QList<int> { 10'000 } : QList<int> { 1'000, 10'000, 100'000 };
    for (const int items : sizes) {
        const QString count = u"%1k"_s.arg(items / 1000);
        experiments.push_back(
            { u"transmission-"_s + count,
              { u"refresh in an X window, 1 % of %1 changing"_s.arg(count),
                u"start in an X window, %1"_s.arg(count), u"memory in an X window, %1"_s.arg(count) },
              [items, quick](Lab &lab) { return besideTransmission(lab, items, quick ? 12 : 30); },
              true });
    }
    return experiments;
}

} // namespace bench
