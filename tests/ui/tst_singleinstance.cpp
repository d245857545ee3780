#include "support/isolatedhome.h"
#include "support/studioserver.h"
#include "tests/ui/windowtest.h"
#include "ui/desktop/activation.h"
#include "ui/desktop/singleinstance.h"
#include "ui/desktop/startlistener.h"
#include "ui/desktop/startrequest.h"

#include <QDir>
#include <QLocalSocket>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-of-the-second-start-4714"_s;

QProcessEnvironment environmentOf(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, home + u"/cache"_s);
    environment.insert(u"XDG_STATE_HOME"_s, home + u"/state"_s);
    return environment;
}

//! The program as a process, ended with the object.
class Start
{
public:
    explicit Start(const QProcessEnvironment &environment, const QStringList &arguments = {},
                   const QString &folder = {})
    {
        m_process.setProcessEnvironment(environment);
        if (!folder.isEmpty())
            m_process.setWorkingDirectory(folder);
        m_process.start(QStringLiteral(PROGRAM), arguments);
        m_process.waitForStarted();
    }
    ~Start()
    {
        send(SIGCONT);
        kill();
    }

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    bool hasSucceeded() const
    {
        return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }
    bool hasFailed() const
    {
        return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() != 0;
    }
    QString errors()
    {
        m_errors += QString::fromUtf8(m_process.readAllStandardError());
        return m_errors;
    }
    void send(int signal) const
    {
        if (isRunning())
            ::kill(static_cast<pid_t>(m_process.processId()), signal);
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    QString m_errors;
};

//! A start whose message box can be answered from here.
class AnsweredStart
{
public:
    explicit AnsweredStart(QProcessEnvironment environment)
    {
        if (m_wish.open()) {
            environment.insert(u"QT_PLUGIN_PATH"_s, u"" PLUGINS ""_s);
            environment.insert(u"QT_QPA_GENERIC_PLUGINS"_s, u"press:"_s + m_wish.fileName());
        }
        m_start.emplace(environment);
    }
    Start *operator->() { return &*m_start; }
    //! Presses the button \a name as soon as it is there.
    bool press(const QByteArray &name)
    {
        return m_wish.isOpen() && m_wish.write(name) == name.size() && m_wish.flush();
    }

private:
    QTemporaryFile m_wish;
    std::optional<Start> m_start;
};

//! The lock file of a home; empty while there is none.
QString lockOf(const QString &home)
{
    const QDir data(home + u"/data/reelwatch"_s);
    const QStringList locks = data.entryList({ u"window-*.lock"_s });
    return locks.size() == 1 ? data.filePath(locks.constFirst()) : QString();
}

//! Where the window of a home listens; empty while nobody can connect.
QString socketOf(const QString &home)
{
    QFile lock(lockOf(home));
    if (lock.fileName().isEmpty() || !lock.open(QIODevice::ReadOnly))
        return {};
    const QString path = QString::fromUtf8(lock.readAll()).trimmed();
    QLocalSocket socket;
    socket.connectToServer(path);
    return !path.isEmpty() && socket.waitForConnected(1000) ? path : QString();
}

bool isOwnersOnly(const QString &path)
{
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return QFileInfo::exists(path) && !(QFile::permissions(path) & others);
}

} // namespace

//! Two starts of the program by one person: real processes on a real socket.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondStartShowsTheWindowThatIsOpen()
    {
        StudioServer server(key);
        QVERIFY(server.listen());
        SingleInstance instance;
        QVERIFY(instance.claim());
        StartListener listener;
        QVERIFY(listener.listen(instance));
        Program program;
        program.show();
        program.openForThisRun(server.baseUrl(), key);
        QString tokenSeen;
        connect(&listener, &StartListener::startRequested, this, [&](const StartRequest &request) {
            program.window->begin(request);
            program.window->comeForward(request);
            tokenSeen = request.activationToken + u'|' + request.startupId;
        });
        program.window->showMinimized();
        QVERIFY(program.window->isMinimized());

        QTemporaryDir folder;
        QFile clip(folder.filePath(u"a clip.mp4"_s));
        QVERIFY(clip.open(QIODevice::WriteOnly));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_ACTIVATION_TOKEN"_s, u"wayland-4715"_s);
        environment.insert(u"DESKTOP_STARTUP_ID"_s, u"x11-4716_TIME99"_s);
        Start second(environment, { u"a clip.mp4"_s, u"https://example.org/b.mp4"_s }, folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(second.hasSucceeded(), deadlineMs);
        QVERIFY(!program.window->isMinimized());
        QVERIFY(program.window->isVisible());
        QTRY_VERIFY(QApplication::activeWindow() != nullptr);
        QCOMPARE(tokenSeen, u"wayland-4715|x11-4716_TIME99"_s);
        QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
        auto *lines = program.find<QPlainTextEdit>(u"lines"_s);
        QVERIFY(lines);
        // Typed where the second start was made, not where this one runs.
        QCOMPARE(lines->toPlainText().trimmed(),
                 QFileInfo(folder.path()).canonicalFilePath() + u"/a clip.mp4\nhttps://example.org/b.mp4"_s);
        program.window->close();
    }

    void theTokenIsThereWhileTheWindowComesForward()
    {
        struct Watch : QObject
        {
            QByteArray token;
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::WindowStateChange)
                    token = qgetenv("XDG_ACTIVATION_TOKEN");
                return false;
            }
        } watch;
        QWidget window;
        window.showMinimized();
        window.installEventFilter(&watch);
        activation::bringForward(&window, { .activationToken = u"wayland-4717"_s });
        QCOMPARE(watch.token, "wayland-4717"_ba);
        QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
        QVERIFY(window.isVisible() && !window.isMinimized());
    }

    void aServerIsOpenedInTheWindowThatIsOpen()
    {
        StudioServer server(key);
        QVERIFY(server.listen());
        QTemporaryDir home;
        QProcessEnvironment environment = environmentOf(home.path());
        Start first(environment);
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(home.path()).isEmpty(), deadlineMs);
        environment.insert(u"LIVEPEER_API_KEY"_s, key);
        Start second(environment, { u"--server"_s, server.baseUrl().toString() });
        QTRY_VERIFY_WITH_TIMEOUT(second.hasSucceeded(), deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(!server.requestsTo(u"/task"_s).isEmpty(), deadlineMs);
        QCOMPARE(server.requestsTo(u"/task"_s).constFirst().status, 200);
        QVERIFY(first.isRunning());
    }

    void onlyTheOwnerCanReachIt()
    {
        QTemporaryDir home;
        Start first(environmentOf(home.path()));
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(home.path()).isEmpty(), deadlineMs);
        QVERIFY(isOwnersOnly(socketOf(home.path())));
        QVERIFY(isOwnersOnly(lockOf(home.path())));
    }

    void aKilledOneLeavesNothingInTheWay()
    {
        QTemporaryDir home;
        const QProcessEnvironment environment = environmentOf(home.path());
        for (int round = 0; round < 3; ++round) {
            Start first(environment);
            QTRY_VERIFY_WITH_TIMEOUT(!socketOf(home.path()).isEmpty(), deadlineMs);
            Start second(environment);
            QTRY_VERIFY_WITH_TIMEOUT(second.hasSucceeded(), deadlineMs);
            QVERIFY(first.isRunning());
            first.kill();
            // The socket of the dead one is still in its place.
            QVERIFY(!lockOf(home.path()).isEmpty());
        }
    }

    void ofManyStartedAtOnceOneRemains()
    {
        QTemporaryDir home;
        const QProcessEnvironment environment = environmentOf(home.path());
        for (int round = 0; round < 2; ++round) {
            std::vector<std::unique_ptr<Start>> starts;
            for (int i = 0; i < 6; ++i)
                starts.push_back(std::make_unique<Start>(environment));
            const auto succeeded = [&starts] {
                return std::ranges::count_if(starts, [](const auto &start) { return start->hasSucceeded(); });
            };
            QTRY_COMPARE_WITH_TIMEOUT(succeeded(), 5, deadlineMs);
            QCOMPARE(std::ranges::count_if(starts, [](const auto &start) { return start->isRunning(); }), 1);
            // The next round finds what a kill leaves.
        }
    }

    void otherPlacesDoNotMeet()
    {
        QTemporaryDir home;
        QTemporaryDir other;
        const QProcessEnvironment environment = environmentOf(home.path());
        Start first(environment);
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(home.path()).isEmpty(), deadlineMs);

        Start elsewhere(environmentOf(other.path()));
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(other.path()).isEmpty(), deadlineMs);
        QVERIFY(socketOf(other.path()) != socketOf(home.path()));

        // The same data and settings of its own.
        QProcessEnvironment settings = environment;
        settings.insert(u"XDG_CONFIG_HOME"_s, other.path() + u"/config"_s);
        Start withSettings(settings);
        const QDir data(home.path() + u"/data/reelwatch"_s);
        QTRY_COMPARE_WITH_TIMEOUT(data.entryList({ u"window-*.lock"_s }).size(), 2, deadlineMs);

        // Another way to the same places.
        const QString link = other.filePath(u"link"_s);
        QVERIFY(QFile::link(home.path(), link));
        Start again(environmentOf(link));
        QTRY_VERIFY_WITH_TIMEOUT(again.hasSucceeded(), deadlineMs);
        QVERIFY(first.isRunning() && elsewhere.isRunning() && withSettings.isRunning());
    }

    void placesWhereNoLockCanBeDoNotKeepTheWindowFromOpening()
    {
        StudioServer server(key);
        QVERIFY(server.listen());
        QTemporaryDir home;
        QFile file(home.filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QProcessEnvironment environment = environmentOf(home.path());
        environment.insert(u"LIVEPEER_API_KEY"_s, key);
        const QStringList arguments { u"--server"_s, server.baseUrl().toString() };
        Start first(environment, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(!server.requestsTo(u"/task"_s).isEmpty(), deadlineMs);
        QVERIFY(first.isRunning());
        first.kill();
        server.clearRequests();
        Start second(environment, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(!server.requestsTo(u"/task"_s).isEmpty(), deadlineMs);
    }

    void aDeepFolderHasRoomForNoSocketButForAWindow()
    {
        QTemporaryDir home;
        const QString deep = home.path() + u"/%1"_s.arg(QString(120, u'd'));
        QVERIFY(QDir().mkpath(deep));
        QProcessEnvironment environment = environmentOf(deep);
        environment.insert(u"XDG_RUNTIME_DIR"_s, deep);
        Start first(environment);
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(deep).isEmpty(), deadlineMs);
        Start second(environment);
        QTRY_VERIFY_WITH_TIMEOUT(second.hasSucceeded(), deadlineMs);
        QFile::remove(socketOf(deep));
    }

    void oneThatDoesNotAnswerIsSaidInTimeAndAskedAgainOnRetry()
    {
        QTemporaryDir home;
        const QProcessEnvironment environment = environmentOf(home.path());
        Start first(environment);
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(home.path()).isEmpty(), deadlineMs);
        first.send(SIGSTOP);
        AnsweredStart closing(environment);
        AnsweredStart retrying(environment);
        AnsweredStart staying(environment);
        for (AnsweredStart *each : { &closing, &retrying, &staying })
            QTRY_VERIFY_WITH_TIMEOUT((*each)->errors().contains(u"does not answer"_s), deadlineMs);

        // Each says so in a dialog too, and waits there.
        QVERIFY(closing.press("Close"));
        QTRY_VERIFY_WITH_TIMEOUT(closing->hasFailed(), deadlineMs);
        QVERIFY(retrying->isRunning() && staying->isRunning());

        // The first one answers again.
        first.send(SIGCONT);
        QVERIFY(retrying.press("Retry"));
        QTRY_VERIFY_WITH_TIMEOUT(retrying->hasSucceeded(), deadlineMs);
        QVERIFY(first.isRunning() && staying->isRunning());

        // It is not there any more.
        first.kill();
        QVERIFY(socketOf(home.path()).isEmpty());
        QVERIFY(staying.press("Retry"));
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(home.path()).isEmpty(), deadlineMs);
        QVERIFY(staying->isRunning());
    }

    void aStartThatComesWhileTheFirstOneEndsTakesItsPlace()
    {
        auto ending = std::make_unique<SingleInstance>();
        QVERIFY(ending->claim());
        QLocalServer silent;
        const QString path = ending->socketPaths().constFirst();
        QVERIFY(silent.listen(path));
        QVERIFY(ending->announce(path));
        bool isAsked = false;
        connect(&silent, &QLocalServer::newConnection, this, [&] {
            isAsked = true;
            ending.reset();
            silent.close();
        });
        Start second(QProcessEnvironment::systemEnvironment());
        QTRY_VERIFY_WITH_TIMEOUT(isAsked, deadlineMs);
        // It listens, so it is the first one now.
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(qEnvironmentVariable("HOME")).isEmpty(), deadlineMs);
        QVERIFY(second.isRunning());
        QVERIFY2(!second.errors().contains(u"does not answer"_s), qPrintable(second.errors()));
    }

    void strangersDoNotDisturbIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = startMessage({ .imports = { u"https://example.org/x"_s } });
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("rubbish") << QByteArray("\0\1\2\3GET / HTTP/1.1\r\n\r\n", 22);
        QTest::newRow("endless line") << "reelwatch " + QByteArray(4'000'000, '1');
        QTest::newRow("negative size") << QByteArray("reelwatch 1 -5\nhello");
        QTest::newRow("monstrous size") << QByteArray("reelwatch 1 99999999999999999999\nhello");
        QTest::newRow("size that never comes") << QByteArray("reelwatch 1 16000000\nhello");
        QTest::newRow("half a message") << good.left(good.size() - 3);
        QTest::newRow("no CBOR") << QByteArray("reelwatch 1 5\n\xff\xff\xff\xff\xff");
        QTest::newRow("deep CBOR") << "reelwatch 1 100000\n" + QByteArray(100'000, '\x81');
        QTest::newRow("other version") << QByteArray("reelwatch 999 5\nhello");
        QTest::newRow("message and rubbish") << good + QByteArray(1'000'000, 'x');
    }
    void strangersDoNotDisturbIt()
    {
        QFETCH(const QByteArray, bytes);
        QTemporaryDir home;
        const QProcessEnvironment environment = environmentOf(home.path());
        Start first(environment);
        QTRY_VERIFY_WITH_TIMEOUT(!socketOf(home.path()).isEmpty(), deadlineMs);
        std::vector<std::unique_ptr<QLocalSocket>> strangers;
        for (int i = 0; i < 20; ++i) {
            strangers.push_back(std::make_unique<QLocalSocket>());
            strangers.back()->connectToServer(socketOf(home.path()));
            strangers.back()->write(bytes);
            strangers.back()->flush();
        }
        Start second(environment);
        QTRY_VERIFY_WITH_TIMEOUT(second.hasSucceeded(), deadlineMs);
        QVERIFY(first.isRunning());
        // None is kept for ever.
        for (const auto &stranger : strangers)
            QTRY_COMPARE_WITH_TIMEOUT(stranger->state(), QLocalSocket::UnconnectedState, deadlineMs);
        QVERIFY(first.isRunning());
    }

    void aVeryLongListOfArgumentsArrivesWhole()
    {
        SingleInstance instance;
        QVERIFY(instance.claim());
        StartListener listener;
        QVERIFY(listener.listen(instance));
        QList<StartRequest> requests;
        connect(&listener, &StartListener::startRequested, this,
                [&requests](const StartRequest &request) { requests.append(request); });
        QStringList arguments { u"https://example.org/"_s + QString(120'000, u'x') };
        for (int i = 0; i < 15'000; ++i)
            arguments.append(u"https://example.org/a%20long%20folder/and-\u00FC-number-%1.mp4"_s.arg(i));
        QTemporaryDir folder;
        Start second(QProcessEnvironment::systemEnvironment(), arguments, folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(second.hasSucceeded(), deadlineMs);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.constFirst().imports, arguments);
        QCOMPARE(requests.constFirst().folder, QFileInfo(folder.path()).canonicalFilePath());
        QVERIFY(requests.constFirst().server.isEmpty());
    }

    void aMessageIsReadAsItWasWritten()
    {
        const StartRequest request { QUrl(u"https://studio.example/api"_s),
                                     key,
                                     { u"-"_s, u""_s, u"ü.mp4"_s },
                                     u"/a b"_s,
                                     u"token"_s,
                                     u"id_TIME5"_s };
        const QByteArray bytes = startMessage(request);
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QCOMPARE(readStartMessage(bytes.left(size)).state, StartMessage::State::Incomplete);
        const StartMessage message = readStartMessage(bytes);
        QCOMPARE(message.state, StartMessage::State::Complete);
        QVERIFY(message.request == request);
        for (const StartAnswer answer :
             { StartAnswer::Taken, StartAnswer::OtherVersion, StartAnswer::Malformed })
            QVERIFY(readStartAnswer(startAnswer(answer)) == answer);
        QVERIFY(!readStartAnswer("reelwatch 1 tak"));
        QVERIFY(readStartAnswer("reelwatch 2 taken\n") == StartAnswer::OtherVersion);
        QVERIFY(readStartAnswer("HTTP/1.1 200 OK\r\n") == StartAnswer::OtherVersion);
    }

    void aKeyGoesWithItsServerOnly()
    {
        const StartRequest request { .key = key, .imports = { u"https://example.org/x"_s } };
        QVERIFY(!startMessage(request).contains(key.toLatin1()));
    }

    void aServerThatMustNotBeAskedIsRefused()
    {
        const StartRequest request { .server = QUrl(u"http://studio.example/api"_s), .key = key };
        QCOMPARE(readStartMessage(startMessage(request)).state, StartMessage::State::Malformed);
    }

    void whatCannotBeHandedOverIsNotCut()
    {
        const StartRequest request { .imports = { QString(largestStartMessage, u'x') } };
        QVERIFY(startMessage(request).isEmpty());
    }

    void oddTokensAreDropped()
    {
        for (const QString &token : { u"a\nb"_s, u"a b"_s, u"\u202E"_s, QString(5000, u'x') }) {
            const StartMessage message
                = readStartMessage(startMessage({ .activationToken = token, .startupId = token }));
            QCOMPARE(message.state, StartMessage::State::Complete);
            QCOMPARE(message.request.activationToken + message.request.startupId, QString());
        }
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestSingleInstance>(argc, argv);
}

#include "tst_singleinstance.moc"
