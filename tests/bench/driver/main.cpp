#include "bench/driver/experiments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <iterator>

using namespace Qt::StringLiterals;
using namespace bench;

namespace {

QList<Row> unmeasured(const QStringList &whats, const QString &reason)
{
    QList<Row> rows;
    for (const QString &what : whats)
        rows.append(Row { .what = what, .unit = {}, .problem = reason });
    return rows;
}

QString title(bool quick)
{
    return u"%1 on %2 cores, %3, Qt %4%5."_s.arg(QSysInfo::prettyProductName())
        .arg(QThread::idealThreadCount())
        .arg(QSysInfo::currentCpuArchitecture(), QString::fromLatin1(qVersion()),
             quick ? u"; the quick run, with fewer tasks and repetitions"_s : QString());
}

} // namespace

//! Runs the experiments one after the other and prints their rows as one table.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Reelwatch beside its peers and prints a table."_s);
    parser.addHelpOption();
    const QCommandLineOption quickOption(u"quick"_s, u"Fewer tasks and repetitions."_s);
    const QCommandLineOption only(u"only"_s, u"Only the experiments whose name holds this."_s, u"name"_s);
    const QCommandLineOption output(u"output"_s, u"File for the table, beside standard output."_s, u"file"_s);
    parser.addOptions({ quickOption, only, output });
    parser.process(application);
    const bool quick = parser.isSet(quickOption);

    QTextStream out(stdout);
    QTextStream err(stderr);
    std::vector<Experiment> experiments;
    for (const auto make : { startExperiments, pollExperiments, partExperiments, listExperiments,
                             peerExperiments, soakExperiments }) {
        std::vector<Experiment> made = make(quick);
        std::erase_if(made, [quick](const Experiment &experiment) { return quick && !experiment.isQuick; });
        experiments.insert(experiments.end(), std::make_move_iterator(made.begin()),
                           std::make_move_iterator(made.end()));
    }
    const auto longName = "idle"_L1;
    const bool withLongWatch = !parser.isSet(only) || longName.contains(parser.value(only));
    std::erase_if(experiments, [&parser, &only](const Experiment &experiment) {
        return parser.isSet(only) && !experiment.name.contains(parser.value(only));
    });

    Lab lab(QCoreApplication::applicationDirPath());
    std::unique_ptr<LongWatch> longWatch;
    if (withLongWatch)
        longWatch = std::make_unique<LongWatch>(&lab, quick);

    QList<Row> rows;
    const auto measure = [&rows, &err](const QString &name, const QStringList &whats, auto work) {
        QElapsedTimer taken;
        taken.start();
        err << name << "… " << Qt::flush;
        try {
            rows += work();
        } catch (const Unmeasurable &unmeasurable) {
            rows += unmeasured(whats, unmeasurable.reason);
            err << unmeasurable.reason << ", ";
        }
        err << taken.elapsed() / 1000 << " s" << Qt::endl;
    };
    for (const Experiment &experiment : experiments) {
        measure(experiment.name, experiment.whats, [&] { return experiment.measure(lab); });
        if (longWatch)
            longWatch->look();
    }
    if (longWatch) {
        measure(longName, { u"idle account"_s, u"an hour with running tasks"_s },
                [&longWatch] { return longWatch->rows(); });
    }

    const QString table = markdown(title(quick), rows);
    out << table << Qt::flush;
    if (QFile file(parser.value(output)); parser.isSet(output) && file.open(QIODevice::WriteOnly))
        file.write(table.toUtf8());
    return 0;
}
