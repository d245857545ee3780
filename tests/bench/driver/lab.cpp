#include "bench/driver/lab.h"

#include "bench/driver/table.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <numeric>
#include <utility>

#include <signal.h>
#include <sys/prctl.h>
#include <time.h>

using namespace Qt::StringLiterals;

namespace bench {

void Readings::add(const QString &line)
{
    const QStringList words = line.simplified().split(u' ');
    bool isNumber = false;
    const double value = words.value(1).toDouble(&isNumber);
    if (words.size() == 2 && isNumber)
        m_values[words.constFirst()].append(value);
}

QList<double> Readings::all(const QString &name) const
{
    const QList<double> values = m_values.value(name);
    if (values.isEmpty())
        throw Unmeasurable { u"no reading of \"%1\""_s.arg(name) };
    return values;
}

double Readings::median(const QString &name) const
{
    return bench::median(all(name));
}

double Readings::greatest(const QString &name) const
{
    return bench::greatest(all(name));
}

double Readings::sum(const QString &name) const
{
    const QList<double> values = all(name);
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double Readings::last(const QString &name) const
{
    return all(name).constLast();
}

QList<double> Readings::net(const QString &name, const QString &what) const
{
    QList<double> values = all(name + u'.' + what);
    const QList<double> spans = all(name + ".span"_L1);
    const double rest = last(u"rest."_s + what) / last(u"rest.span"_s);
    for (qsizetype i = 0; i < values.size(); ++i)
        values[i] = std::max(0.0, values.at(i) - rest * spans.value(i));
    return values;
}

namespace {

//! Nothing that is started here outlives the driver.
void endWithDriver(QProcess *process)
{
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

} // namespace

Running::Running(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
    : m_program(program.section(u'/', -1))
{
    m_process.setProcessEnvironment(environment);
    endWithDriver(&m_process);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    if (!m_process.waitForStarted(10'000))
        throw Unmeasurable { u"%1 does not start"_s.arg(m_program) };
}

Running::~Running()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

QString Running::readLine(int patienceMs)
{
    QElapsedTimer waited;
    waited.start();
    while (!m_process.canReadLine()) {
        if (waited.elapsed() > patienceMs || !isRunning())
            throw Unmeasurable { u"%1 says nothing"_s.arg(m_program) };
        m_process.waitForReadyRead(200);
    }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

void Running::write(const QByteArray &line)
{
    m_process.write(line);
    m_process.waitForBytesWritten(1'000);
}

double Running::cpuMs() const
{
    clockid_t clock {};
    timespec time {};
    if (clock_getcpuclockid(static_cast<pid_t>(m_process.processId()), &clock) != 0
        || clock_gettime(clock, &time) != 0)
        throw Unmeasurable { u"%1 ended early"_s.arg(m_program) };
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double Running::rssMb() const
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(m_process.processId()));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Rss:"))
                return line.mid(4).trimmed().split(' ').constFirst().toDouble() / 1024;
        }
    }
    throw Unmeasurable { u"%1 ended early"_s.arg(m_program) };
}

double Running::wakeUps() const
{
    // The process's own file speaks of its first thread. A sum over all would lose what ended threads had
    // counted.
    QFile file(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                return line.mid(line.indexOf(':') + 1).trimmed().toDouble();
        }
    }
    throw Unmeasurable { u"%1 ended early"_s.arg(m_program) };
}

void Running::waitUntilAtRest(int restMs, int patienceMs) const
{
    constexpr int lookMs = 100;
    constexpr double mostAtRest = 0.03; // of the time
    QElapsedTimer waited;
    waited.start();
    double cpu = cpuMs();
    for (int atRest = 0; atRest < restMs; atRest += lookMs) {
        if (waited.elapsed() > patienceMs)
            throw Unmeasurable { u"%1 does not come to rest"_s.arg(m_program) };
        QThread::msleep(lookMs);
        const double now = cpuMs();
        if (now - cpu > lookMs * mostAtRest)
            atRest = -lookMs;
        cpu = now;
    }
}

Server::Server(const QString &program, int tasks, int active, const QString &log) : m_log(log)
{
    QStringList arguments { u"--tasks"_s,    QString::number(tasks),
                            u"--finished"_s, u"--attended"_s,
                            u"--log"_s,      log,
                            u"--for"_s,      u"7200"_s };
    if (active > 0)
        arguments += { u"--active"_s, QString::number(active) };
    m_process = std::make_unique<Running>(program, arguments, QProcessEnvironment::systemEnvironment());
    m_url = m_process->readLine(120'000);
}

quint16 Server::port() const
{
    return static_cast<quint16>(QUrl(m_url).port());
}

void Server::setChange(double share)
{
    m_process->write("change " + QByteArray::number(share) + '\n');
    // Read between two requests; nothing tells when.
    QThread::msleep(100);
}

qint64 Server::mark() const
{
    return QFileInfo(m_log).size();
}

Tally Server::tallySince(qint64 mark) const
{
    Tally tally;
    QFile file(m_log);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(mark))
        return tally;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() < 6)
            continue;
        ++tally.requests;
        tally.polls += words.at(4) == "first" ? 1 : 0;
        tally.notModified += words.at(1) == "304" ? 1 : 0;
        tally.rows += words.at(1) == "304" ? 0 : words.at(2).toInt();
        tally.bytes += words.at(3).toDouble();
    }
    return tally;
}

Lab::Lab(QString programs) : m_programs(std::move(programs)) { }

Lab::~Lab() = default;

QString Lab::newFolder(const QString &name)
{
    const QString path = u"%1/%2-%3"_s.arg(m_folder.path(), name).arg(++m_folders);
    if (!QDir().mkpath(path))
        throw Unmeasurable { u"no room for files"_s };
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

QProcessEnvironment Lab::environment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + "/config"_L1);
    environment.insert(u"XDG_DATA_HOME"_s, home + "/data"_L1);
    environment.insert(u"XDG_CACHE_HOME"_s, home + "/cache"_L1);
    environment.insert(u"XDG_STATE_HOME"_s, home + "/state"_L1);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, QString());
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"LIVEPEER_API_KEY"_s, QString::fromLatin1(key));
    for (const QString &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s,
                                 u"http_proxy"_s, u"https_proxy"_s, u"HTTP_PROXY"_s, u"HTTPS_PROXY"_s })
        environment.remove(name);
    return environment;
}

QProcessEnvironment Lab::freshEnvironment()
{
    return environment(newFolder(u"home"_s));
}

Server &Lab::server(int tasks, Kind kind)
{
    std::unique_ptr<Server> &server = m_servers[{ tasks, kind }];
    if (!server)
        server = newServer(tasks, 0);
    return *server;
}

std::unique_ptr<Server> Lab::newServer(int tasks, int active)
{
    return std::make_unique<Server>(QStringLiteral(STUDIO_LOOKALIKE), tasks, active,
                                    newFolder(u"log"_s) + "/requests"_L1);
}

QString Lab::filledHome(int tasks, Kind kind)
{
    if (const auto known = m_filled.find({ tasks, kind }); known != m_filled.end())
        return known->second.home;
    Server &source = server(tasks, kind);
    source.setChange(0);
    const QString home = newFolder(u"filled"_s);
    const Readings readings = run(u"microbench"_s, { u"walk"_s, source.url(), QLatin1StringView(accountId) },
                                  environment(home), {}, 900'000);
    if (readings.last(u"walk.rows"_s) < tasks)
        throw Unmeasurable { u"the account could not be filled"_s };
    QDir().mkpath(home + "/config/reelwatch"_L1);
    QFile settings(home + "/config/reelwatch/reelwatch.conf"_L1);
    if (!settings.open(QIODevice::WriteOnly))
        throw Unmeasurable { u"no room for files"_s };
    settings.write(
        u"[General]\nlastOpened=%1\n\n[accounts]\n1\\id=%1\n1\\name=Bench\n1\\baseUrl=%2\nsize=1\n"_s
            .arg(QLatin1StringView(accountId), source.url())
            .toUtf8());
    m_filled[{ tasks, kind }] = { home, readings.last(u"walk.cpu"_s) };
    return home;
}

double Lab::walkCpuMs(int tasks)
{
    filledHome(tasks);
    return m_filled.at({ tasks, Kind::Still }).walkCpuMs;
}

Readings Lab::run(const QString &name, const QStringList &arguments, QProcessEnvironment environment,
                  const QString &script, int patienceMs)
{
    if (!script.isEmpty())
        environment.insert(u"BENCH_SCRIPT"_s, script);
    QProcess process;
    endWithDriver(&process);
    process.setProcessEnvironment(environment);
    const QString path = name.startsWith(u'/') ? name : program(name);
    process.start(path, arguments);
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
        throw Unmeasurable { u"%1 did not end in %2 s"_s.arg(name.section(u'/', -1)).arg(patienceMs / 1000) };
    }
    if (process.exitStatus() != QProcess::NormalExit)
        throw Unmeasurable { u"%1 was ended by a signal"_s.arg(name.section(u'/', -1)) };
    if (process.exitCode() != 0) {
        const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed().section(u'\n', -1);
        throw Unmeasurable { u"%1 failed: %2"_s.arg(name.section(u'/', -1), words.left(160)) };
    }
    Readings readings;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
        readings.add(QString::fromUtf8(line));
    return readings;
}

QHash<QString, double> Lab::instructions(const QString &name, const QStringList &arguments,
                                         QProcessEnvironment environment, const QString &script,
                                         bool fromStart, Readings *readings)
{
    const QString valgrind = QStandardPaths::findExecutable(u"valgrind"_s);
    if (valgrind.isEmpty())
        throw Unmeasurable { u"valgrind is not installed"_s };
    const QString folder = newFolder(u"callgrind"_s);
    QStringList all { u"--quiet"_s, u"--tool=callgrind"_s, u"--callgrind-out-file="_s + folder + "/out"_L1 };
    if (!fromStart)
        all.append(u"--instr-atstart=no"_s);
    all.append(program(name));
    all.append(arguments);
    const Readings printed = run(valgrind, all, std::move(environment), script, 600'000);
    if (readings)
        *readings = printed;

    QHash<QString, double> counted;
    const QDir outputs(folder);
    for (const QString &output : outputs.entryList(QDir::Files)) {
        QFile file(outputs.filePath(output));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray trigger = "desc: Trigger: Client Request: ";
        QString under;
        for (const QByteArray &line : file.read(4096).split('\n')) {
            if (line.startsWith(trigger))
                under = QString::fromUtf8(line.mid(trigger.size())).trimmed();
            else if (line.startsWith("summary:") && !under.isEmpty())
                counted[under] += line.mid(8).trimmed().split(' ').constFirst().toDouble();
        }
    }
    return counted;
}

QString Lab::certificate()
{
    const QString path = m_folder.path() + "/certificate.pem"_L1;
    if (!QFile::exists(path)) {
        run(u"/usr/bin/openssl"_s,
            { u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
              u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s,
              certificateKey(), u"-out"_s, path },
            QProcessEnvironment::systemEnvironment());
    }
    return path;
}

QString Lab::certificateKey()
{
    return m_folder.path() + "/certificate-key.pem"_L1;
}

QString Lab::display()
{
    if (!m_display) {
        const QString server = QStandardPaths::findExecutable(u"Xvfb"_s);
        if (server.isEmpty())
            throw Unmeasurable { u"Xvfb is not installed"_s };
        auto display = std::make_unique<Running>(server,
                                                 QStringList { u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s,
                                                               u"1600x900x24"_s, u"-nolisten"_s, u"tcp"_s },
                                                 QProcessEnvironment::systemEnvironment());
        m_displayName = u':' + display->readLine(20'000);
        m_display = std::move(display);
    }
    return m_displayName;
}

} // namespace bench
