#include "session/commandrunner.h"
#include "session/eventcommand.h"
#include "support/isolatedhome.h"
#include "support/patience.h"
#include "tasks/outcomewatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace std::chrono_literals;
using End = CommandResult::End;

namespace {

QStringList shell(const QString &script, const QStringList &more = {})
{
    return QStringList { u"sh"_s, u"-c"_s, script, u"sh"_s } + more;
}

//! Keeps what a runner tells.
struct Runner : CommandRunner
{
    Runner()
    {
        connect(this, &CommandRunner::ended, this,
                [this](const CommandResult &result) { results.push_back(result); });
    }
    std::vector<CommandResult> results;
};

TaskOutcome outcome()
{
    return { .taskId = u"0f3c"_s,
             .type = TaskType::Upload,
             .phase = TaskPhase::Failed,
             .name = u"a \"b\" $(touch x) {error}; rm"_s,
             .error = u"line one\nBearer 0123456789abcdef"_s,
             .endedMs = 1'700'000'000'000 };
}

} // namespace

class TestCommandRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placeholdersAreFilledIn_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("filled");
        QTest::newRow("none") << u"plain"_s << u"plain"_s;
        QTest::newRow("id") << u"{id}"_s << u"0f3c"_s;
        QTest::newRow("in the middle") << u"--task={id}, now"_s << u"--task=0f3c, now"_s;
        QTest::newRow("two") << u"{phase}:{type}"_s << u"failed:upload"_s;
        QTest::newRow("account") << u"{account}"_s << u"Studio"_s;
        QTest::newRow("unknown") << u"{nothing} {id"_s << u"{nothing} {id"_s;
        QTest::newRow("foreign text is not read again") << u"{name}"_s << u"a \"b\" $(touch x) {error}; rm"_s;
        QTest::newRow("nested braces") << u"{{id}}"_s << u"{0f3c}"_s;
    }

    void placeholdersAreFilledIn()
    {
        QFETCH(QString, word);
        QFETCH(QString, filled);
        QCOMPARE(eventcommand::filledIn({ u"{id}"_s, word }, outcome(), u"Studio"_s),
                 QStringList({ u"{id}"_s, filled })); // the program is never taken from a task
    }

    void secretsAreMaskedAndLinesJoined()
    {
        const QString error = eventcommand::filledIn({ u"p"_s, u"{error}"_s }, outcome(), {}).value(1);
        QVERIFY(error.startsWith(u"line one "_s));
        QVERIFY2(!error.contains(u"0123456789abcdef"_s), qPrintable(error));
    }

    void wordsAreLines()
    {
        QCOMPARE(eventcommand::wordsOf(u"prog\n an argument \n\nlast\n\n"_s),
                 QStringList({ u"prog"_s, u" an argument "_s, QString(), u"last"_s }));
        QCOMPARE(eventcommand::wordsOf(QString()), QStringList());
    }

    void argumentsReachTheProgramAsTheyAre()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"out"_s);
        Runner runner;
        const QStringList words = eventcommand::filledIn(
            shell(u"printf '%s|' \"$@\" > \"$1\""_s, { file, u"{name}"_s, QString() }), outcome(), {});
        const int number = runner.run(words);
        QTRY_COMPARE(runner.results.size(), size_t { 1 });
        QCOMPARE(runner.results[0].number, number);
        QCOMPARE(runner.results[0].end, End::Exited);
        QCOMPARE(runner.results[0].exitStatus, 0);
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(out.readAll()), file + u"|"_s + outcome().name + u"||"_s);
        QVERIFY(!QDir::home().exists(u"x"_s)); // where a shell would have made it
    }

    void tellsHowItEnded()
    {
        Runner runner;
        runner.run(shell(u"echo said; echo token=abcdefgh12345678 >&2; exit 3"_s));
        QTRY_COMPARE(runner.results.size(), size_t { 1 });
        QCOMPARE(runner.results[0].end, End::Exited);
        QCOMPARE(runner.results[0].exitStatus, 3);
        QVERIFY(runner.results[0].output.contains(u"said"_s));
        QVERIFY(!runner.results[0].output.contains(u"abcdefgh12345678"_s));
        runner.run({ u"/nonexistent/program"_s });
        QTRY_COMPARE(runner.results.size(), size_t { 2 });
        QCOMPARE(runner.results[1].end, End::NotStarted);
        QVERIFY(!runner.results[1].problem.isEmpty());
        runner.run(shell(u"kill -9 $$"_s));
        QTRY_COMPARE(runner.results.size(), size_t { 3 });
        QCOMPARE(runner.results[2].end, End::Crashed);
        // It gets nothing to read, so that it does not wait for it.
        runner.run(shell(u"cat"_s));
        QTRY_COMPARE(runner.results.size(), size_t { 4 });
        QCOMPARE(runner.results[3].end, End::Exited);
    }

    void endsWhatTakesTooLongWithAllItStarted()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"pid"_s);
        int child = 0;
        // On a busy computer the time may be over before the command has come so far.
        for (auto time = 500ms; child == 0 && time < 60s; time *= 4) {
            Runner runner;
            runner.setTimeout(time);
            runner.run(shell(u"sleep 300 & echo $! > \"$1\"; wait"_s, { file }));
            QTRY_COMPARE(runner.results.size(), size_t { 1 });
            QCOMPARE(runner.results[0].end, End::TimedOut);
            QFile out(file);
            if (out.open(QIODevice::ReadOnly))
                child = out.readAll().trimmed().toInt();
        }
        QVERIFY(child > 0);
        QTRY_VERIFY(isEnded(child));
    }

    void onlySomeRunAtOnce()
    {
        const QTemporaryDir folder;
        Runner runner;
        constexpr int count = 9;
        // Each counts those that run beside it.
        const QString script
            = u"mkdir \"$1/run.$$\"; ls -d \"$1\"/run.* 2>/dev/null | wc -l; sleep 0.05; rmdir \"$1/run.$$\""_s;
        for (int i = 0; i < count; ++i)
            runner.run(shell(script, { folder.path() }));
        QTRY_COMPARE_WITH_TIMEOUT(runner.results.size(), size_t { count }, 60'000);
        for (const CommandResult &result : runner.results) {
            const int beside = result.output.trimmed().toInt();
            QVERIFY2(beside >= 1 && beside <= int(CommandRunner::mostAtOnce), qPrintable(result.output));
        }
    }

    void longOutputIsCut()
    {
        Runner runner;
        runner.run(shell(u"head -c 300000 /dev/zero | tr '\\0' a"_s));
        QTRY_COMPARE(runner.results.size(), size_t { 1 });
        QCOMPARE(runner.results[0].output.size(), CommandRunner::keptOutput);
    }

    void cancelledAndDestroyedItEndsInSilence()
    {
        QElapsedTimer timer;
        timer.start();
        {
            Runner runner;
            const int first = runner.run(shell(u"sleep 300"_s));
            QTRY_COMPARE(runner.runningCount(), size_t { 1 });
            runner.cancel(first);
            QCOMPARE(runner.runningCount(), size_t { 0 });
            QVERIFY(runner.results.empty());
            runner.run(shell(u"sleep 300"_s));
            QTRY_COMPARE(runner.runningCount(), size_t { 1 });
        }
        QVERIFY(timer.elapsed() < 60'000);
    }

private:
    //! Gone, or not waited for yet by whoever inherited it.
    static bool isEnded(int pid)
    {
        QFile file(u"/proc/%1/stat"_s.arg(pid));
        const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return stat.isEmpty() || stat.contains(") Z ");
    }
};

int main(int argc, char **argv)
{
    const IsolatedHome home; // commands run there
    QCoreApplication app(argc, argv);
    TestCommandRunner test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_commandrunner.moc"
