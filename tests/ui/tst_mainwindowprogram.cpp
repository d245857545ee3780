#include "support/isolatedhome.h"
#include "support/studioserver.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

//! The program as a process: its arguments, and what it leaves behind.
class TestMainWindowProgram : public QObject
{
    Q_OBJECT

private:
    struct Ended
    {
        int code = -1;
        QString output;
        QString errors;
    };
    static Ended ended(const QStringList &arguments, const QString &language = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto name : { "QT_QPA_PLATFORM"_L1, "DISPLAY"_L1, "WAYLAND_DISPLAY"_L1 })
            environment.remove(name);
        if (!language.isEmpty()) {
            environment.remove(u"LC_ALL"_s);
            environment.insert(u"LANG"_s, language);
            environment.insert(u"LC_MESSAGES"_s, language);
        }
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAM), arguments);
        if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                 QString::fromUtf8(process.readAllStandardError()) };
    }

private Q_SLOTS:
    void answersWithoutADisplay()
    {
        const Ended version = ended({ u"--version"_s });
        QCOMPARE(version.code, 0);
        QCOMPARE(version.output, u"reelwatch " REELWATCH_VERSION "\n"_s);
        const Ended help = ended({ u"--help"_s });
        QCOMPARE(help.code, 0);
        QVERIFY(help.output.contains(u"--server"_s));
        QVERIFY(help.output.contains(u"LIVEPEER_API_KEY"_s));
    }

    void speaksTheLanguageOfTheSystemInTheTerminal()
    {
        const Ended help = ended({ u"--help"_s }, u"de_DE.UTF-8"_s);
        QCOMPARE(help.code, 0);
        QVERIFY2(help.output.contains(u"Aufruf"_s), qPrintable(help.output));
        const Ended unknown = ended({ u"--frobnicate"_s }, u"es_ES.UTF-8"_s);
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.errors.contains(u"opción desconocida --frobnicate"_s), qPrintable(unknown.errors));
    }

    void refusesWhatItCannotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown option") << QStringList { u"--frobnicate"_s } << u"--frobnicate"_s;
        QTest::newRow("server without address") << QStringList { u"--server"_s } << u"--server"_s;
        QTest::newRow("server that is no address")
            << QStringList { u"--server"_s, u"http://:::"_s } << u"--server"_s;
        QTest::newRow("plain http to another machine")
            << QStringList { u"--server=http://studio.example/api"_s } << u"--server"_s;
        QTest::newRow("user information")
            << QStringList { u"--server=https://me:secret-4712@studio.example"_s } << u"--server"_s;
    }
    void refusesWhatItCannotUnderstand()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, words);
        const Ended result = ended(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.errors.contains(words), qPrintable(result.errors));
        QVERIFY(!result.errors.contains(u"secret-4712"_s));
        QVERIFY(result.output.isEmpty());
    }

    void storesNothingOfAServerOpenedForThisRun()
    {
        const QByteArray key = "key-of-the-process-test-4713";
        StudioServer server(QString::fromLatin1(key));
        QVERIFY(server.listen());
        server.addTasks({ plainTask(u"one-single-task"_s, server.nowMs(), u"completed"_s) });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"LIVEPEER_API_KEY"_s, QString::fromLatin1(key));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAM), { u"--server"_s, server.baseUrl().toString() });
        QVERIFY(process.waitForStarted());
        // A second poll comes after the first answer was taken in.
        QTRY_VERIFY_WITH_TIMEOUT(server.requestsTo(u"/task"_s).size() >= 3, 60'000);
        QCOMPARE(server.requestsTo(u"/task"_s).constFirst().status, 200);
        QFile arguments(u"/proc/%1/cmdline"_s.arg(process.processId()));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        QVERIFY(!arguments.readAll().contains(key));
        process.kill();
        QVERIFY(process.waitForFinished());

        const QByteArray port = ':' + QByteArray::number(server.baseUrl().port());
        QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(key), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains(port), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains("one-single-task"), qPrintable(file.fileName()));
        }
    }
};

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QCoreApplication application(argc, argv);
    TestMainWindowProgram test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindowprogram.moc"
