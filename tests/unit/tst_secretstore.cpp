#include "accounts/secretstore.h"
#include "support/isolatedhome.h"
#include "support/patience.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Without a session bus: there is no keyring to ask.
class TestSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keyIsKeptForTheSessionWithoutAKeyring();
    void removedKeyIsGone();
    void deletedStoreEndsItsFutures();
    void newestKeyWins();
};

void TestSecretStore::keyIsKeptForTheSessionWithoutAKeyring()
{
    SecretStore secrets(nullptr, 2s);
    const QFuture<QString> before = secrets.read(u"a-1"_s);
    QTRY_VERIFY(before.isFinished());
    QCOMPARE(before.result(), QString());

    const QFuture<SecretStore::Kept> kept = secrets.write(u"a-1"_s, u"key-1"_s);
    // Readable at once, also while the keyring is still being asked.
    QCOMPARE(secrets.read(u"a-1"_s).result(), u"key-1"_s);
    QTRY_VERIFY(kept.isFinished());
    QCOMPARE(kept.result(), SecretStore::Kept::ThisSessionOnly);
    QCOMPARE(secrets.read(u"a-1"_s).result(), u"key-1"_s);
}

void TestSecretStore::removedKeyIsGone()
{
    SecretStore secrets(nullptr, 2s);
    secrets.write(u"a-1"_s, u"key-1"_s);
    secrets.remove(u"a-1"_s);
    const QFuture<QString> read = secrets.read(u"a-1"_s);
    QTRY_VERIFY(read.isFinished());
    QCOMPARE(read.result(), QString());
}

void TestSecretStore::deletedStoreEndsItsFutures()
{
    auto secrets = std::make_unique<SecretStore>();
    const QFuture<QString> read = secrets->read(u"a-1"_s);
    const QFuture<SecretStore::Kept> kept = secrets->write(u"b-1"_s, u"key"_s);
    secrets.reset();
    QVERIFY(read.isFinished());
    QVERIFY(kept.isFinished());
    QCOMPARE(read.result(), QString());
    QCOMPARE(kept.result(), SecretStore::Kept::ThisSessionOnly);
    // The jobs of the keyring library may still end now.
    QCoreApplication::processEvents();
}

void TestSecretStore::newestKeyWins()
{
    SecretStore secrets(nullptr, 2s);
    const QFuture<QString> read = secrets.read(u"a-1"_s);
    const QFuture<SecretStore::Kept> kept = secrets.write(u"a-1"_s, u"typed meanwhile"_s);
    QTRY_VERIFY(read.isFinished() && kept.isFinished());
    QVERIFY(read.result().isEmpty() || read.result() == "typed meanwhile"_L1);
    QCOMPARE(secrets.read(u"a-1"_s).result(), u"typed meanwhile"_s);
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QCoreApplication app(argc, argv);
    TestSecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretstore.moc"
