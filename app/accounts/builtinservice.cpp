#include "accounts/builtinservice.h"

#include "livepeer/httptransport.h"
#include "livepeer/whendone.h"
#include "places/filelock.h"
#include "places/places.h"
#include "text/quantities.h"
#include "text/redaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <deque>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr auto programName = "reelwatch-local"_L1;
constexpr std::chrono::milliseconds attemptInterval(50);
constexpr std::chrono::milliseconds watchInterval(2'000);
constexpr std::chrono::milliseconds answerDeadline(3'000);
//! From looking to an answer; a service that redoes much at its start still answers within it.
constexpr std::chrono::milliseconds startDeadline(20'000);
//! How long a started program gets until it holds its folder, before it counts as gone and is started again.
constexpr std::chrono::milliseconds launchPatience(3'000);
constexpr std::size_t maximumRestartsAMinute = 3;
constexpr qint64 minuteMs = 60'000;

QByteArray readSmallFile(const QString &path)
{
    QFile file(path);
    constexpr qint64 maximumBytes = 4096;
    return file.open(QIODevice::ReadOnly) ? file.read(maximumBytes).trimmed() : QByteArray();
}

QString findProgram()
{
    const QStringList candidates = BuiltInService::programCandidates(QCoreApplication::applicationDirPath());
    for (const QString &candidate : candidates) {
        const QFileInfo info(candidate);
        if (info.isFile() && info.isExecutable())
            return candidate;
    }
    return QStandardPaths::findExecutable(programName);
}

} // namespace

struct BuiltInService::Private
{
    enum class State { Idle, Looking, Ready, Failed };

    Private(BuiltInService *owner, QString dataFolder)
        : q(owner), folder(std::move(dataFolder)), inUse(folder + u"/in-use"_s)
    {
        monotonic.start();
        attempt.setInterval(attemptInterval);
        QObject::connect(&attempt, &QTimer::timeout, q, [this] { look(); });
        watch.setInterval(watchInterval);
        QObject::connect(&watch, &QTimer::timeout, q, [this] { restartIfEnded(); });
    }

    void beginLooking()
    {
        state = State::Looking;
        lookingSince.start();
        sinceLaunch.reset();
        watch.stop();
        attempt.start();
        // Not at once: the caller may connect to the signals after start().
    }

    //! One step towards a service that answers; called until there is one or the deadline has passed.
    void look()
    {
        if (isAsking)
            return;
        if (lookingSince.hasExpired(startDeadline.count())) {
            fail(startFailure());
            return;
        }
        if (!places::ensurePrivateFolder(folder)) {
            fail(BuiltInService::tr(
                     "The folder %1 cannot be used. Check that it is yours and that the disk is not full.")
                     .arg(QDir::toNativeSeparators(folder)));
            return;
        }
        // A service that is about to leave holds it exclusively for a moment.
        if (!inUse.isLocked() && !inUse.tryLock(FileLock::Mode::Shared))
            return;
        if (isServed()) {
            ask();
            return;
        }
        if (sinceLaunch) {
            if (!sinceLaunch->hasExpired(launchPatience.count()))
                return;
            // It was started, serves nothing and has said why. Anything else in the log, such as a warning
            // of a library, says nothing about that: it may only be slow.
            if (hasExplained()) {
                fail(startFailure());
                return;
            }
        }
        launch();
    }

    //! Some process holds the folder as its service.
    bool isServed() const
    {
        FileLock lock(folder + u"/service.lock"_s);
        return !lock.tryLock(FileLock::Mode::Shared);
    }

    void launch()
    {
        const QString program = findProgram();
        if (program.isEmpty()) {
            fail(BuiltInService::tr("The program %1 was not found. Install Reelwatch again, completely.")
                     .arg(QString(programName)));
            return;
        }
        QProcess process;
        process.setProgram(program);
        process.setArguments({ u"--data"_s, folder, u"--leave-when-unused"_s });
        process.setWorkingDirectory(folder);
        // The service outlives the window, so it must not hold the window's terminal.
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(logFile(), QIODevice::Truncate);
        if (!process.startDetached()) {
            fail(BuiltInService::tr("The program %1 could not be started.")
                     .arg(QDir::toNativeSeparators(program)));
            return;
        }
        sinceLaunch.emplace();
        sinceLaunch->start();
    }

    //! Asks the service at the noted address whether it takes the key, so that neither a stale address nor
    //! another program on the same port is taken for it.
    void ask()
    {
        const QUrl address(QString::fromLatin1(readSmallFile(folder + u"/address"_s)));
        const QString foundKey = QString::fromLatin1(readSmallFile(folder + u"/key"_s));
        if (!address.isValid() || address.isEmpty() || foundKey.isEmpty())
            return;
        isAsking = true;
        transport = std::make_unique<HttpTransport>(address, foundKey);
        HttpRequest request;
        request.path = u"/user/me"_s;
        request.deadline = answerDeadline;
        const auto answered = [this, address, foundKey](const Result<HttpResponse> &answer) {
            isAsking = false;
            transport.reset();
            if (state != State::Looking || !answer)
                return;
            baseUrl = address;
            key = foundKey;
            state = State::Ready;
            attempt.stop();
            watch.start();
            Q_EMIT q->ready(baseUrl, key);
        };
        whenDone(transport->send(request), q, answered, [this] {
            isAsking = false;
            transport.reset();
        });
    }

    void restartIfEnded()
    {
        if (state != State::Ready || isServed())
            return;
        if (!mayRestart()) {
            fail(BuiltInService::tr("The local service keeps ending. Its last words: %1").arg(lastWords()));
            return;
        }
        restarts.push_back(monotonic.elapsed());
        beginLooking();
        Q_EMIT q->lost();
    }

    bool mayRestart()
    {
        while (!restarts.empty() && monotonic.elapsed() - restarts.front() > minuteMs)
            restarts.pop_front();
        return restarts.size() < maximumRestartsAMinute;
    }

    void fail(const QString &reason)
    {
        state = State::Failed;
        attempt.stop();
        watch.stop();
        Q_EMIT q->failed(reason);
    }

    QString startFailure() const
    {
        const QString words = lastWords();
        return words.isEmpty() ? BuiltInService::tr("The local service does not answer. Try again, or "
                                                    "restart the computer if that does not help.")
                               : BuiltInService::tr("The local service could not be started: %1").arg(words);
    }

    QString logFile() const { return folder + u"/service.log"_s; }

    //! The end of what the service wrote, line by line.
    QList<QByteArray> lastLines() const
    {
        QFile file(logFile());
        constexpr qint64 maximumBytes = 4096;
        if (!file.open(QIODevice::ReadOnly))
            return {};
        file.seek(std::max(file.size() - maximumBytes, qint64(0)));
        return file.read(maximumBytes).trimmed().split('\n');
    }

    static QByteArray explanationPrefix()
    {
        return QByteArray(programName.data(), programName.size()) + ": ";
    }

    //! The service ended and said why, in words of its own.
    bool hasExplained() const
    {
        const QList<QByteArray> lines = lastLines();
        return std::any_of(lines.begin(), lines.end(),
                           [](const QByteArray &line) { return line.startsWith(explanationPrefix()); });
    }

    //! The service's own last explanation, else the last line of any kind; without secrets.
    QString lastWords() const
    {
        const QByteArray prefix = explanationPrefix();
        QByteArray words;
        bool isExplained = false;
        const QList<QByteArray> lines = lastLines();
        for (const QByteArray &line : lines) {
            if (line.startsWith(prefix)) {
                words = line.mid(prefix.size());
                isExplained = true;
            } else if (!isExplained) {
                words = line;
            }
        }
        return text::oneLine(text::redactedText(QString::fromUtf8(words))).trimmed();
    }

    BuiltInService *q;
    QString folder;
    FileLock inUse;
    State state = State::Idle;
    QUrl baseUrl;
    QString key;
    QTimer attempt;
    QTimer watch;
    QElapsedTimer monotonic;
    QElapsedTimer lookingSince;
    std::optional<QElapsedTimer> sinceLaunch;
    std::deque<qint64> restarts; //!< on the monotonic clock, ms
    std::unique_ptr<HttpTransport> transport;
    bool isAsking = false;
    bool hasFaults = false;

    QString faultFile() const { return folder + u"/faults"_s; }
};

BuiltInService::BuiltInService(const QString &dataFolder, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, QDir::cleanPath(QDir::current().absoluteFilePath(dataFolder))))
{
}

BuiltInService::~BuiltInService()
{
    setFaults({});
}

void BuiltInService::start()
{
    if (d->state != Private::State::Looking)
        d->beginLooking();
}

void BuiltInService::ensureRunning()
{
    if (d->state == Private::State::Ready)
        d->restartIfEnded();
    else if (d->mayRestart())
        start();
}

bool BuiltInService::isReady() const
{
    return d->state == Private::State::Ready;
}

bool BuiltInService::hasFailed() const
{
    return d->state == Private::State::Failed;
}

QUrl BuiltInService::baseUrl() const
{
    return d->baseUrl;
}

QString BuiltInService::key() const
{
    return d->key;
}

bool BuiltInService::setFaults(const QByteArray &script)
{
    if (script.isEmpty()) {
        if (d->hasFaults && QFile::exists(d->faultFile()) && !QFile::remove(d->faultFile()))
            return false;
        d->hasFaults = false;
        return true;
    }
    // Whole or not at all, for the service reads it at any time.
    QSaveFile file(d->faultFile());
    if (!isReady() || !file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(script) != script.size() || !file.commit())
        return false;
    d->hasFaults = true;
    return true;
}

bool BuiltInService::hasFaults() const
{
    return d->hasFaults && QFile::exists(d->faultFile());
}

QStringList BuiltInService::programCandidates(const QString &programFolder)
{
    QStringList candidates;
    for (const QString &place : { u"."_s, u"../libexec/reelwatch"_s, u"../libexec"_s, u"../bin"_s })
        candidates.append(QDir::cleanPath(programFolder + u'/' + place + u'/' + programName));
    return candidates;
}

} // namespace reelwatch
