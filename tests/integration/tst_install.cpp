#include "support/isolatedhome.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto appId = "io.github.reelwatch.Reelwatch"_L1;

struct Outcome
{
    int exitCode = -1;
    QString output; // both channels
};

Outcome run(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return { -1, process.errorString() + u'\n' + QString::fromUtf8(process.readAll()) };
    return { process.exitCode(), QString::fromUtf8(process.readAll()) };
}

// What a person without any display has.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s })
        environment.remove(name);
    return environment;
}

} // namespace

class InstallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theProgramsStartWithoutADisplay_data();
    void theProgramsStartWithoutADisplay();
    void everyFileIsInItsPlace_data();
    void everyFileIsInItsPlace();
    void theDesktopEntryIsValid();
    void theMetainfoIsValid();

private:
    QString installed(const QString &path) const { return m_staging.path() + u"/opt/reelwatch/"_s + path; }

    QTemporaryDir m_staging;
};

void InstallTest::initTestCase()
{
    QVERIFY(m_staging.isValid());
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"DESTDIR"_s, m_staging.path());
    const Outcome outcome = run(
        QStringLiteral(CMAKE),
        { u"--install"_s, QStringLiteral(BUILD_ROOT), u"--prefix"_s, u"/opt/reelwatch"_s }, environment);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
}

void InstallTest::theProgramsStartWithoutADisplay_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("window") << u"reelwatch"_s;
    QTest::newRow("local service") << u"reelwatch-local"_s;
}

void InstallTest::theProgramsStartWithoutADisplay()
{
    QFETCH(QString, program);

    const Outcome version = run(installed(u"bin/"_s + program), { u"--version"_s }, bareEnvironment());
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.output, program + u" "_s + QStringLiteral(REELWATCH_VERSION) + u'\n');

    const Outcome help = run(installed(u"bin/"_s + program), { u"--help"_s }, bareEnvironment());
    QCOMPARE(help.exitCode, 0);
    QVERIFY2(help.output.contains(u"--version"_s), qPrintable(help.output));
}

void InstallTest::everyFileIsInItsPlace_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : {
             u"bin/reelwatch"_s,
             u"bin/reelwatch-local"_s,
             QString(u"share/applications/"_s + appId + u".desktop"_s),
             QString(u"share/metainfo/"_s + appId + u".metainfo.xml"_s),
             QString(u"share/icons/hicolor/scalable/apps/"_s + appId + u".svg"_s),
             QString(u"share/icons/hicolor/symbolic/apps/"_s + appId + u"-symbolic.svg"_s),
             u"share/man/man1/reelwatch.1"_s,
             u"share/man/man1/reelwatch-local.1"_s,
         })
        QTest::newRow(qPrintable(path)) << path;
}

void InstallTest::everyFileIsInItsPlace()
{
    QFETCH(QString, path);
    QVERIFY(QFileInfo(installed(path)).isFile());
    QVERIFY(QFileInfo(installed(path)).size() > 0);
}

void InstallTest::theDesktopEntryIsValid()
{
    const QString validator = QStandardPaths::findExecutable(u"desktop-file-validate"_s);
    if (validator.isEmpty())
        QSKIP("desktop-file-validate is not installed");
    const Outcome outcome
        = run(validator, { installed(u"share/applications/"_s + appId + u".desktop"_s) }, bareEnvironment());
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    QCOMPARE(outcome.output, QString());
}

void InstallTest::theMetainfoIsValid()
{
    const QString validator = QStandardPaths::findExecutable(u"appstreamcli"_s);
    if (validator.isEmpty())
        QSKIP("appstreamcli is not installed");
    const Outcome outcome
        = run(validator,
              { u"validate"_s, u"--no-net"_s, installed(u"share/metainfo/"_s + appId + u".metainfo.xml"_s) },
              bareEnvironment());
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
}

int main(int argc, char *argv[])
{
    const IsolatedHome home;
    QCoreApplication application(argc, argv);
    InstallTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_install.moc"
