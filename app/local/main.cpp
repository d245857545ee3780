#include "local/faultscript.h"
#include "local/localservice.h"
#include "places/places.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSocketNotifier>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace reelwatch::local;

namespace {

int signalPipe[2] = { -1, -1 };

extern "C" void announceSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

//! SIGTERM, SIGINT and SIGHUP end the event loop; a signal handler itself may do next to nothing.
bool endOnSignals(QCoreApplication &application)
{
    if (::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return false;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = announceSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    // A write beyond the limit of file sizes fails instead, like one to a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    return true;
}

//! A positive number of seconds, up to a day.
std::optional<std::chrono::milliseconds> duration(const QString &seconds)
{
    bool isNumber = false;
    const double value = seconds.toDouble(&isNumber);
    constexpr double dayInSeconds = 86'400.0;
    if (!isNumber || !(value > 0.0) || value > dayInSeconds)
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(1, static_cast<qint64>(value * 1000.0)));
}

//! "5/100".
bool readLimits(const QString &text, ServiceOptions *options)
{
    const QStringList parts = text.split(u'/');
    bool areNumbers[2] = { false, false };
    const int running = parts.value(0).toInt(&areNumbers[0]);
    const int queued = parts.value(1).toInt(&areNumbers[1]);
    constexpr int mostRunning = 64;
    if (parts.size() != 2 || !areNumbers[0] || !areNumbers[1] || running < 1 || running > mostRunning
        || queued < 1)
        return false;
    options->running = running;
    options->queued = queued;
    return true;
}

int usageError(const QString &text)
{
    std::fprintf(stderr, "reelwatch-local: %s\n", qUtf8Printable(text));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"reelwatch-local"_s);
    QCoreApplication::setApplicationVersion(u"" REELWATCH_VERSION ""_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "reelwatch-local",
        "Imports videos on this machine and answers as a Livepeer Studio server does.\n"
        "Prints its base address when ready. The key stands in the file key of its folder."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption portOption(
        u"port"_s, QCoreApplication::translate("reelwatch-local", "Listen on port <N> of 127.0.0.1."),
        u"N"_s);
    const QCommandLineOption dataOption(
        u"data"_s,
        QCoreApplication::translate("reelwatch-local", "Keep key, database and files in <folder>."),
        u"folder"_s);
    const QCommandLineOption faultOption(
        u"fault"_s,
        QCoreApplication::translate("reelwatch-local",
                                    "Misbehave as <script> says, a file or the faults themselves; "
                                    "“help” lists them."),
        u"script"_s);
    const QCommandLineOption silenceOption(
        u"silence"_s,
        QCoreApplication::translate("reelwatch-local",
                                    "Give up a source that sends nothing for <seconds> (default 30)."),
        u"seconds"_s);
    const QCommandLineOption paceOption(
        u"pace"_s,
        QCoreApplication::translate("reelwatch-local",
                                    "Give up a source or an upload that sends less than 64 kB in <seconds> "
                                    "(default 300)."),
        u"seconds"_s);
    const QCommandLineOption publicOption(
        u"public-only"_s,
        QCoreApplication::translate("reelwatch-local",
                                    "Import from public addresses only: neither from this machine nor from "
                                    "private networks, whatever name or redirect leads there."));
    const QCommandLineOption leaveOption(
        u"leave-when-unused"_s,
        QCoreApplication::translate("reelwatch-local",
                                    "End when no window uses the folder and no import is unfinished."));
    const QCommandLineOption retryOption(
        u"retry-pauses"_s,
        QCoreApplication::translate("reelwatch-local",
                                    "Try again after these <seconds>, separated by commas, when a source "
                                    "failed for a reason that may pass (default 30,180); “none”: never."),
        u"seconds"_s);
    const QCommandLineOption limitsOption(
        u"limits"_s,
        QCoreApplication::translate("reelwatch-local",
                                    "Work on <running> imports at a time, and refuse new ones while <queued> "
                                    "are unfinished. The hosted service has 5/100."),
        u"running/queued"_s);
    parser.addOptions({ portOption, dataOption, faultOption, silenceOption, paceOption, publicOption,
                        retryOption, limitsOption, leaveOption });
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return usageError(QCoreApplication::translate("reelwatch-local", "Unknown argument: %1")
                              .arg(parser.positionalArguments().constFirst()));

    ServiceOptions options;
    if (parser.isSet(portOption)) {
        bool isNumber = false;
        const quint16 port = parser.value(portOption).toUShort(&isNumber);
        if (!isNumber || port == 0)
            return usageError(
                QCoreApplication::translate("reelwatch-local", "The port must be a number from 1 to 65535."));
        options.port = port;
    }
    if (parser.isSet(silenceOption)) {
        const auto silence = duration(parser.value(silenceOption));
        if (!silence)
            return usageError(
                QCoreApplication::translate("reelwatch-local", "The silence must be a number of seconds."));
        options.rules.silence = *silence;
    }
    if (parser.isSet(paceOption)) {
        const auto pace = duration(parser.value(paceOption));
        if (!pace)
            return usageError(
                QCoreApplication::translate("reelwatch-local", "The pace must be a number of seconds."));
        options.rules.pace = *pace;
    }
    if (parser.isSet(limitsOption) && !readLimits(parser.value(limitsOption), &options))
        return usageError(QCoreApplication::translate(
            "reelwatch-local", "The limits must be two numbers such as 5/100, the first at most 64."));
    options.rules.publicOnly = parser.isSet(publicOption);
    if (parser.isSet(retryOption)) {
        options.rules.retryPauses.clear();
        const QString pauses = parser.value(retryOption);
        const QStringList seconds = pauses == "none"_L1 ? QStringList() : pauses.split(u',');
        for (const QString &each : seconds) {
            const auto pause = duration(each);
            if (!pause) {
                return usageError(QCoreApplication::translate(
                    "reelwatch-local", "The pauses must be numbers of seconds, separated by commas."));
            }
            options.rules.retryPauses.push_back(*pause);
        }
    }
    if (parser.isSet(faultOption)) {
        QByteArray script = parser.value(faultOption).toUtf8();
        if (script == "help") {
            std::fputs(qUtf8Printable(faultScriptHelp()), stdout);
            return 0;
        }
        // A script has a colon in every fault, and no file is read for one.
        if (QFile file(parser.value(faultOption)); file.exists() || !script.contains(':')) {
            if (!file.open(QIODevice::ReadOnly))
                return usageError(QCoreApplication::translate("reelwatch-local", "%1 cannot be read.")
                                      .arg(file.fileName()));
            script = file.readAll();
        }
        auto faults = parsedFaultScript(script);
        if (!faults)
            return usageError(faults.error());
        options.faults = std::move(*faults);
    }
    options.leaveWhenUnused = parser.isSet(leaveOption);
    options.dataFolder = parser.isSet(dataOption)
        ? QDir::cleanPath(QDir::current().absoluteFilePath(parser.value(dataOption)))
        : reelwatch::places::localServiceData();

    // Nothing the service makes is anyone else's to read.
    ::umask(S_IRWXG | S_IRWXO);
    // The service outlives the window that started it, and the terminal of that window.
    if (options.leaveWhenUnused)
        ::setsid();
    if (!endOnSignals(application))
        return usageError(
            QCoreApplication::translate("reelwatch-local", "The system is out of file descriptors."));

    LocalService service(options);
    switch (service.start()) {
    case LocalService::Start::Failed:
        std::fprintf(stderr, "reelwatch-local: %s\n", qUtf8Printable(service.problem()));
        return 1;
    case LocalService::Start::AlreadyServed:
        std::printf("%s\n", service.address().constData());
        return 0;
    case LocalService::Start::Serving:
        break;
    }
    std::printf("%s\n", service.address().constData());
    std::fflush(stdout);
    service.onUnused([] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}
