#include "support/studioserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cmath>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

//! The first share of the tasks runs, and goes on a little before each poll is answered.
class ChangingTasks
{
public:
    explicit ChangingTasks(StudioServer *server) : m_server(server), m_ids(server->ids()) { }

    void setShare(double share)
    {
        m_count
            = std::clamp<qsizetype>(std::llround(share * static_cast<double>(m_ids.size())), 0, m_ids.size());
    }

    void goOn(const StudioServer::Request &request)
    {
        const bool isFirstPage = request.path == "/task"_L1 && request.item("cursor"_L1).isEmpty();
        if (!isFirstPage || m_count == 0)
            return;
        ++m_round;
        for (qsizetype i = 0; i < m_count; ++i) {
            const double progress = static_cast<double>((m_round * 7 + i * 13) % 1000) / 1000.0;
            m_server->setStatus(
                m_ids.at(i),
                { { "phase"_L1, "running"_L1 }, { "retries"_L1, 0 }, { "progress"_L1, progress } });
        }
    }

private:
    StudioServer *m_server;
    QStringList m_ids;
    qsizetype m_count = 0;
    qsizetype m_round = 0;
};

} // namespace

//! Runs the server by itself, to look at it with the window or with curl, and to measure the window with.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Answers like a Livepeer Studio API server, on loopback, from made tasks."_s);
    parser.addHelpOption();
    const QCommandLineOption tasks(u"tasks"_s, u"Number of tasks."_s, u"number"_s, u"100"_s);
    const QCommandLineOption finished(u"finished"_s, u"All tasks are finished, and none is odd."_s);
    const QCommandLineOption seed(u"seed"_s, u"Seed of the tasks."_s, u"number"_s, u"1"_s);
    const QCommandLineOption broken(u"broken"_s, u"Number of items that are no tasks."_s, u"number"_s,
                                    u"0"_s);
    const QCommandLineOption key(u"key"_s, u"The key to be asked with."_s, u"key"_s, u"test-key"_s);
    const QCommandLineOption style(u"style"_s, u"2022, or today's when left out."_s, u"style"_s);
    const QCommandLineOption active(u"active"_s, u"Number of tasks that progress by themselves."_s,
                                    u"number"_s, u"0"_s);
    const QCommandLineOption change(
        u"change"_s, u"Share of the tasks, 0 to 1, that changes before the first page of each list."_s,
        u"share"_s, u"0"_s);
    const QCommandLineOption log(
        u"log"_s,
        u"File that gets a line for each request: moment in ms, status, rows, bytes, \"first\" or \"further\" page, path."_s,
        u"file"_s);
    const QCommandLineOption attended(
        u"attended"_s, u"Reads lines such as \"change 0.01\" from standard input, and ends with it."_s);
    const QCommandLineOption port(u"port"_s, u"Port to listen on; any free one when left out."_s, u"port"_s,
                                  u"0"_s);
    const QCommandLineOption duration(u"for"_s, u"Seconds until it ends by itself."_s, u"seconds"_s,
                                      u"600"_s);
    parser.addOptions(
        { tasks, finished, seed, broken, key, style, active, change, log, attended, port, duration });
    parser.process(app);

    StudioServer server(parser.value(key));
    if (parser.value(style) == "2022"_L1)
        server.setStyle(StudioServer::Style::Of2022);
    const int count = parser.value(tasks).toInt();
    server.addTasks(parser.isSet(finished) ? finishedTasks(count, parser.value(seed).toUInt(), server.nowMs())
                                           : generatedTasks(count, parser.value(seed).toUInt(),
                                                            server.nowMs(), parser.value(broken).toInt()));
    if (parser.value(active).toInt() > 0)
        server.setActive(parser.value(active).toInt());
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!server.listen(static_cast<quint16>(parser.value(port).toUShort()))) {
        err << "cannot listen" << Qt::endl;
        return 1;
    }

    ChangingTasks changing(&server);
    changing.setShare(parser.value(change).toDouble());
    server.beforeAnswer = [&changing](const StudioServer::Request &request) { changing.goOn(request); };

    QFile logFile(parser.value(log));
    if (parser.isSet(log)) {
        if (!logFile.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            err << "cannot write " << logFile.fileName() << Qt::endl;
            return 1;
        }
        QObject::connect(&server, &StudioServer::requested, &app, [&server, &logFile] {
            const StudioServer::Request &request = server.requests().constLast();
            const bool isFirst = request.item("cursor"_L1).isEmpty();
            const QString line = u"%1 %2 %3 %4 %5 %6\n"_s.arg(QDateTime::currentMSecsSinceEpoch())
                                     .arg(request.status)
                                     .arg(request.rows)
                                     .arg(request.bytes)
                                     .arg(isFirst ? u"first"_s : u"further"_s, request.path);
            logFile.write(line.toUtf8());
            server.clearRequests();
        });
    }

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    input.setEnabled(parser.isSet(attended));
    QByteArray unread;
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&changing, &unread] {
        std::array<char, 256> bytes {};
        const ssize_t size = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (size <= 0) {
            QCoreApplication::quit();
            return;
        }
        unread.append(bytes.data(), size);
        for (qsizetype end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
            const QByteArray line = unread.left(end).trimmed();
            unread.remove(0, end + 1);
            if (line.startsWith("change "))
                changing.setShare(line.mid(7).toDouble());
        }
    });

    out << server.baseUrl().toString() << Qt::endl;
    QTimer::singleShot(std::chrono::seconds(std::clamp(parser.value(duration).toInt(), 1, 86400)), &app,
                       [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}
