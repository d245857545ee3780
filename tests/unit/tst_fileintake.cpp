#include "local/fileintake.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch::local;

class TestFileIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesWhatItWrites()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.video"_s);
        FileIntake intake(path);
        QVERIFY(intake.open());
        QVERIFY(intake.write("ab"));
        QVERIFY(intake.write("c"));
        QVERIFY(!QFile::exists(path));
        QVERIFY(intake.finish());
        const StoredFileFacts facts = intake.facts();
        QCOMPARE(facts.sizeBytes, 3);
        QCOMPARE(facts.md5, u"900150983cd24fb0d6963f7d28e17f72"_s);
        QCOMPARE(facts.sha256, u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("abc"));
        QVERIFY(!QFile::exists(path + u".part"_s));
    }

    void leavesNothingOfAnUnfinishedFile()
    {
        QTemporaryDir folder;
        {
            FileIntake intake(folder.filePath(u"a"_s));
            QVERIFY(intake.open());
            QVERIFY(intake.write("abc"));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void saysThatTheDiskIsFull()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, path + u".part"_s));
        FileIntake intake(path);
        QVERIFY(intake.open());
        QVERIFY(!intake.write("abc"));
        QVERIFY2(intake.problem().contains(u"disk is full"_s), qPrintable(intake.problem()));
    }

    void replacesASmallFileWhole()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"key"_s);
        QVERIFY(writeFileSafely(path, "first, and longer"));
        QVERIFY(writeFileSafely(path, "second"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("second"));
        QVERIFY(!writeFileSafely(folder.filePath(u"missing/key"_s), "x"));
    }
};

QTEST_GUILESS_MAIN(TestFileIntake)
#include "tst_fileintake.moc"
