#include "accounts/secretstore.h"
#include "support/awaited.h"
#include "support/isolatedhome.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString key = u"Zq4711keyringSecretXk9"_s;

//! What the inner run is told to find: a keyring that was there before, one that is new, or one that never
//! answers, or late.
const char *const partVariable = "REELWATCH_KEYRING_PART";

} // namespace

//! The real GNOME keyring on a session bus of its own: this program runs itself under dbus-run-session.
class TestKeyring : public QObject
{
    Q_OBJECT

private:
    IsolatedHome m_home;

    //! Runs one part of the test in a session with \a prelude before it; its output when it fails.
    QString runInside(const QString &prelude, const QString &part)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(partVariable), part);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(
            u"dbus-run-session"_s,
            { u"--"_s, u"sh"_s, u"-c"_s, prelude + u" \"$0\""_s, QCoreApplication::applicationFilePath() });
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            return u"did not end: "_s + QString::fromLocal8Bit(process.readAll());
        }
        return process.exitCode() == 0 ? QString() : QString::fromLocal8Bit(process.readAll());
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto program : { "gnome-keyring-daemon"_L1, "dbus-run-session"_L1, "sh"_L1 }) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP("gnome-keyring or dbus is not installed");
        }
    }

    void aKeyOutlivesTheProgramInAnUnlockedKeyring()
    {
        const QString unlock
            = u"printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"_s;
        QCOMPARE(runInside(unlock, u"write"_s), QString());
        // Another session, another daemon: only the file of the keyring is left, and it holds no key in
        // clear.
        int files = 0;
        QDirIterator all(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(key.toLatin1()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
        QCOMPARE(runInside(unlock, u"read"_s), QString());
        QCOMPARE(runInside(unlock, u"removed"_s), QString());
    }

    //! The daemon is there, but nobody is there to type the password.
    void aLockedKeyringEndsAtTheDeadline()
    {
        QCOMPARE(runInside(u"gnome-keyring-daemon --start --components=secrets >/dev/null;"_s, u"silent"_s),
                 QString());
    }

    //! The daemon is stopped for longer than is waited for, as by a person who types the password.
    void aKeyThatComesAfterTheDeadlineIsTaken()
    {
        if (QStandardPaths::findExecutable(u"dbus-send"_s).isEmpty())
            QSKIP("dbus-send is not installed");
        QCOMPARE(
            runInside(u"printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"_s,
                      u"late"_s),
            QString());
    }

    void aKeyThatIsTakenAfterTheDeadlineIsTold()
    {
        if (QStandardPaths::findExecutable(u"dbus-send"_s).isEmpty())
            QSKIP("dbus-send is not installed");
        QCOMPARE(
            runInside(u"printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"_s,
                      u"late write"_s),
            QString());
    }
};

//! The process of the keyring, which has answered before; 0 when it is not known.
pid_t keyringProcess()
{
    QProcess process;
    process.start(u"dbus-send"_s,
                  { u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                    u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s,
                    u"string:org.freedesktop.secrets"_s });
    process.waitForFinished();
    return process.readAll().simplified().split(' ').value(1).toInt(); // "uint32 4711"
}

//! Keeps a process from doing anything.
class Stopped
{
public:
    explicit Stopped(pid_t process) : m_process(process) { ::kill(m_process, SIGSTOP); }
    ~Stopped() { ::kill(m_process, SIGCONT); }
    Stopped(const Stopped &) = delete;
    Stopped &operator=(const Stopped &) = delete;

private:
    pid_t m_process;
};

//! What is wrong with how keys are taken that come after the deadline; null for nothing.
const char *problemWithLateKeys()
{
    SecretStore before(nullptr, 20s);
    for (const QString &id : { u"a-1"_s, u"b-1"_s, u"c-1"_s }) {
        if (awaited(before.write(id, key + id)) != SecretStore::Kept::InKeyring)
            return "the key was not kept";
    }
    const pid_t keyring = keyringProcess();
    if (keyring <= 1)
        return "the process of the keyring is not known";

    SecretStore secrets(nullptr, 1s);
    QSignalSpy late(&secrets, &SecretStore::foundLate);
    {
        const Stopped stopped(keyring);
        const QList<QFuture<QString>> reads { secrets.read(u"a-1"_s), secrets.read(u"b-1"_s),
                                              secrets.read(u"c-1"_s) };
        const auto areOver = [&reads] {
            return std::ranges::all_of(reads, [](const auto &read) { return read.isFinished(); });
        };
        // The answer to this one finds nobody.
        std::make_unique<SecretStore>(nullptr, 20s)->read(u"c-1"_s);
        if (!QTest::qWaitFor(areOver, 30'000))
            return "the deadline was missed";
        if (std::ranges::any_of(reads, [](const auto &read) { return !read.result().isEmpty(); }))
            return "a stopped keyring gave a key";
        secrets.write(u"b-1"_s, u"typed meanwhile"_s);
    }
    // The library asks the keyring for one after the other.
    if (!QTest::qWaitFor([&late] { return late.size() >= 2; }, 30'000))
        return "the late keys did not come";
    if (late.at(0) != QVariantList { u"a-1"_s, QString(key + u"a-1"_s) }
        || late.at(1) != QVariantList { u"c-1"_s, QString(key + u"c-1"_s) })
        return "other keys came than those of the keyring";
    if (awaited(secrets.read(u"a-1"_s)) != key + u"a-1"_s)
        return "a late key was not kept for the session";
    if (awaited(secrets.read(u"b-1"_s)) != "typed meanwhile"_L1)
        return "a late key replaced a newer one";
    return late.size() == 2 ? nullptr : "a key was told twice";
}

//! What is wrong with how it is told that the keyring took keys after the deadline; null for nothing.
const char *problemWithLateWrites()
{
    if (awaited(SecretStore(nullptr, 20s).write(u"other"_s, key)) != SecretStore::Kept::InKeyring)
        return "the key was not kept";
    const pid_t keyring = keyringProcess();
    if (keyring <= 1)
        return "the process of the keyring is not known";

    SecretStore secrets(nullptr, 1s);
    QSignalSpy late(&secrets, &SecretStore::keptLate);
    {
        const Stopped stopped(keyring);
        const QList<QFuture<SecretStore::Kept>> writes { secrets.write(u"a-1"_s, key),
                                                         secrets.write(u"b-1"_s, key),
                                                         secrets.write(u"c-1"_s, key) };
        const auto areOver = [&writes] {
            return std::ranges::all_of(writes, [](const auto &write) { return write.isFinished(); });
        };
        if (!QTest::qWaitFor(areOver, 30'000))
            return "the deadline was missed";
        if (std::ranges::any_of(writes, [](const auto &write) {
                return write.result() != SecretStore::Kept::ThisSessionOnly;
            }))
            return "a stopped keyring took a key";
        secrets.remove(u"b-1"_s);
    }
    // The library asks the keyring for one after the other.
    if (!QTest::qWaitFor([&late] { return late.size() >= 2; }, 30'000))
        return "it was not told that the keys were taken";
    if (late.at(0) != QVariantList { u"a-1"_s } || late.at(1) != QVariantList { u"c-1"_s })
        return "other keys were told of than those that are kept";
    if (awaited(SecretStore(nullptr, 20s).read(u"c-1"_s)) != key)
        return "a key was told of that is not kept";
    return late.size() == 2 ? nullptr : "a key was told of twice";
}

//! What is done inside the session; the exit status is told to the outer run.
int runPart(const QByteArray &part)
{
    constexpr auto deadline = 2s;
    SecretStore secrets(
        nullptr, part == "silent" ? std::chrono::milliseconds(deadline) : std::chrono::milliseconds(20s));
    const auto fail = [](const char *reason) {
        qWarning("%s", reason);
        return 1;
    };
    if (part == "write") {
        if (!awaited(secrets.read(u"a-1"_s)).isEmpty())
            return fail("a key was there before");
        return awaited(secrets.write(u"a-1"_s, key)) == SecretStore::Kept::InKeyring
            ? 0
            : fail("the key was not kept");
    }
    if (part == "read") {
        if (awaited(secrets.read(u"a-1"_s)) != key)
            return fail("the key was not found");
        secrets.remove(u"a-1"_s);
        // Removing has no answer; a second store sees when it is done.
        const bool isGone = QTest::qWaitFor(
            [] {
                SecretStore other(nullptr, 5s);
                return awaited(other.read(u"a-1"_s)).isEmpty();
            },
            20'000);
        return isGone ? 0 : fail("the key was not removed");
    }
    if (part == "removed")
        return awaited(secrets.read(u"a-1"_s)).isEmpty() ? 0 : fail("the key is still there");
    if (part == "late") {
        const char *problem = problemWithLateKeys();
        return problem ? fail(problem) : 0;
    }
    if (part == "late write") {
        const char *problem = problemWithLateWrites();
        return problem ? fail(problem) : 0;
    }
    QElapsedTimer timer;
    timer.start();
    if (awaited(secrets.write(u"a-1"_s, key)) != SecretStore::Kept::ThisSessionOnly)
        return fail("a locked keyring took the key");
    if (timer.hasExpired(std::chrono::milliseconds(deadline * 3).count()))
        return fail("the deadline was missed");
    return awaited(secrets.read(u"a-1"_s)) == key ? 0 : fail("the key is not there for the session");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(partVariable))
        return runPart(qgetenv(partVariable));
    TestKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyring.moc"
