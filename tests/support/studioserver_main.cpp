#include "support/studioserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

//! Runs the server by itself, to look at it with the window or with curl.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Answers like a Livepeer Studio API server, on loopback, from made tasks."_s);
    parser.addHelpOption();
    const QCommandLineOption tasks(u"tasks"_s, u"Number of tasks."_s, u"number"_s, u"100"_s);
    const QCommandLineOption seed(u"seed"_s, u"Seed of the tasks."_s, u"number"_s, u"1"_s);
    const QCommandLineOption broken(u"broken"_s, u"Number of items that are no tasks."_s, u"number"_s,
                                    u"0"_s);
    const QCommandLineOption key(u"key"_s, u"The key to be asked with."_s, u"key"_s, u"test-key"_s);
    const QCommandLineOption style(u"style"_s, u"2022, or today's when left out."_s, u"style"_s);
    const QCommandLineOption active(u"active"_s, u"Number of tasks that progress by themselves."_s,
                                    u"number"_s, u"0"_s);
    const QCommandLineOption port(u"port"_s, u"Port to listen on; any free one when left out."_s, u"port"_s,
                                  u"0"_s);
    const QCommandLineOption duration(u"for"_s, u"Seconds until it ends by itself."_s, u"seconds"_s,
                                      u"600"_s);
    parser.addOptions({ tasks, seed, broken, key, style, active, port, duration });
    parser.process(app);

    StudioServer server(parser.value(key));
    if (parser.value(style) == "2022"_L1)
        server.setStyle(StudioServer::Style::Of2022);
    server.addTasks(generatedTasks(parser.value(tasks).toInt(), parser.value(seed).toUInt(), server.nowMs(),
                                   parser.value(broken).toInt()));
    if (parser.value(active).toInt() > 0)
        server.setActive(parser.value(active).toInt());
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!server.listen(static_cast<quint16>(parser.value(port).toUShort()))) {
        err << "cannot listen" << Qt::endl;
        return 1;
    }
    out << server.baseUrl().toString() << Qt::endl;
    QTimer::singleShot(std::chrono::seconds(std::clamp(parser.value(duration).toInt(), 1, 86400)), &app,
                       [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}
