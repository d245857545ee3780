#include "places/filelock.h"
#include "places/places.h"
#include "support/isolatedhome.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAreTheOwnersOnly()
    {
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        const QString data = places::localServiceData();
        QVERIFY(QFileInfo(data).isDir());
        QCOMPARE(QFile::permissions(data) & others, QFile::Permissions());
        const QString database = places::accountDatabase(u"abc"_s);
        QCOMPARE(QFile::permissions(QFileInfo(database).absolutePath()) & others, QFile::Permissions());
        QVERIFY(data.startsWith(QString::fromLocal8Bit(qgetenv("XDG_DATA_HOME"))));
    }

    void noAccountIdLeadsOutOfTheFolder()
    {
        const QString folder = QFileInfo(places::accountDatabase(u"abc"_s)).absolutePath();
        for (const QString &id :
             { u"../../x"_s, u"/etc/passwd"_s, QString(), u"a/b"_s, u".."_s, QString(5000, u'x') })
            QCOMPARE(QFileInfo(places::accountDatabase(id)).absolutePath(), folder);
        QVERIFY(places::accountDatabase(u"a/b"_s) != places::accountDatabase(u"a/c"_s));
        QVERIFY(places::accountDatabase(u"abc"_s).endsWith(u"/abc.sqlite"_s));
    }

    void narrowsAFolderThatOthersMayRead()
    {
        QTemporaryDir outer;
        const QString folder = outer.filePath(u"a/b"_s);
        QVERIFY(places::ensurePrivateFolder(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
        QVERIFY(places::ensurePrivateFolder(folder));
        QCOMPARE(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aFileIsNoFolder()
    {
        QTemporaryDir outer;
        QFile file(outer.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!places::ensurePrivateFolder(file.fileName()));
        QVERIFY(!places::ensurePrivateFolder(file.fileName() + u"/below"_s));
        QVERIFY(!places::ensurePrivateFolder(QString()));
    }

    void sharedLocksShareAndExclusiveOnesExclude()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        FileLock first(path);
        FileLock second(path);
        FileLock third(path);
        QVERIFY(first.tryLock(FileLock::Mode::Shared));
        QVERIFY(second.tryLock(FileLock::Mode::Shared));
        QVERIFY(!third.tryLock(FileLock::Mode::Exclusive));
        QVERIFY(!third.isLocked());
        first.unlock();
        QVERIFY(!third.tryLock(FileLock::Mode::Exclusive));
        second.unlock();
        QVERIFY(third.tryLock(FileLock::Mode::Exclusive));
        QVERIFY(!first.tryLock(FileLock::Mode::Shared));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aMovedLockIsHeldOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        FileLock probe(path);
        {
            FileLock first(path);
            QVERIFY(first.tryLock(FileLock::Mode::Exclusive));
            FileLock second(std::move(first));
            QVERIFY(second.isLocked());
            QVERIFY(!probe.tryLock(FileLock::Mode::Shared));
            FileLock third(folder.filePath(u"other"_s));
            third = std::move(second);
            QVERIFY(!probe.tryLock(FileLock::Mode::Shared));
        }
        QVERIFY(probe.tryLock(FileLock::Mode::Shared));
    }

    void aFolderThatIsMissingCannotBeLocked()
    {
        QTemporaryDir folder;
        FileLock lock(folder.filePath(u"missing/lock"_s));
        QVERIFY(!lock.tryLock(FileLock::Mode::Shared));
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QCoreApplication application(argc, argv);
    TestPlaces test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_places.moc"
