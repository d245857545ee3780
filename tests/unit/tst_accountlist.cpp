#include "accounts/accountlist.h"
#include "accounts/secretstore.h"
#include "support/isolatedhome.h"
#include "support/patience.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAccountList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void startsEmpty();
    void remembersAccountsAndWhichAreOpen();
    void replacesById();
    void keepsTheCertificateFileOfAnAccount();
    void keepsWhatAnotherWindowStored();
    void refusesAccountsOfThisRunOnly();
    void remembersWhatIsWantedWithoutAKeyring();
    void accountsOfThisRunAreToldApartByTheirServer();
    void opensNoRemovedAccountAtTheStart();
    void opensWhatAnEarlierVersionOpenedLast();
    void idsAreSafeFileNamesAndNeverTheSameTwice();
    void survivesDamagedSettings_data();
    void survivesDamagedSettings();
    void storesNoKey();

private:
    static Account remote(const QString &id)
    {
        return { id, Account::Kind::Remote, u"Work"_s, QUrl(u"https://livepeer.studio/api"_s) };
    }
    static QString settingsFile() { return QSettings().fileName(); }
};

void TestAccountList::init()
{
    QSettings().clear();
}

void TestAccountList::startsEmpty()
{
    const AccountList list;
    QVERIFY(list.accounts().empty());
    QCOMPARE(list.openAtStart(), QStringList());
    QCOMPARE(list.find(u"local"_s), nullptr);
}

void TestAccountList::remembersAccountsAndWhichAreOpen()
{
    const Account work = remote(u"livepeer-studio-1"_s);
    {
        AccountList list;
        QSignalSpy changed(&list, &AccountList::changed);
        list.save(AccountList::builtIn());
        list.save(work);
        list.save(work);
        list.setOpenAtStart(work.id, true);
        list.setOpenAtStart(u"local"_s, true);
        list.setOpenAtStart(work.id, true);
        QCOMPARE(changed.count(), 2);
    }
    AccountList again;
    QCOMPARE(again.accounts(), (std::vector<Account> { AccountList::builtIn(), work }));
    QCOMPARE(again.openAtStart(), (QStringList { work.id, u"local"_s }));
    again.setOpenAtStart(work.id, false);
    QCOMPARE(AccountList().openAtStart(), QStringList { u"local"_s });
    again.setOpenAtStart(u"local"_s, false);
    QVERIFY(AccountList().openAtStart().isEmpty());
    QCOMPARE(*again.find(work.id), work);
}

void TestAccountList::keepsWhatAnotherWindowStored()
{
    AccountList one;
    AccountList other;
    one.save(remote(u"a-1"_s));
    other.save(remote(u"b-2"_s));
    one.save(remote(u"c-3"_s));
    other.remove(u"a-1"_s);
    const std::vector<Account> expected { remote(u"b-2"_s), remote(u"c-3"_s) };
    QCOMPARE(other.accounts(), expected);
    QCOMPARE(AccountList().accounts(), expected);

    // An account of the list itself may be given.
    one.save(*one.find(u"c-3"_s));
    QCOMPARE(one.accounts(), expected);
}

void TestAccountList::replacesById()
{
    AccountList list;
    Account account = remote(u"a-1"_s);
    list.save(account);
    account.name = u"Home"_s;
    account.baseUrl = QUrl(u"https://example.org/api"_s);
    list.save(account);
    QCOMPARE(AccountList().accounts(), std::vector<Account> { account });
}

void TestAccountList::keepsTheCertificateFileOfAnAccount()
{
    Account trusting = remote(u"trusting-1"_s);
    trusting.caFile = u"/home/someone/Zertifikate für die Arbeit, 100 %/ca.pem"_s;
    {
        AccountList list;
        list.save(remote(u"other-1"_s));
        list.save(trusting);
    }
    {
        AccountList list;
        QVERIFY(list.find(trusting.id) && list.find(u"other-1"_s));
        QCOMPARE(list.find(trusting.id)->caFile, trusting.caFile);
        QCOMPARE(list.find(u"other-1"_s)->caFile, QString());
        trusting.caFile.clear();
        list.save(trusting);
    }
    const AccountList list;
    QVERIFY(list.find(trusting.id));
    QCOMPARE(list.find(trusting.id)->caFile, QString());
}

void TestAccountList::refusesAccountsOfThisRunOnly()
{
    AccountList list;
    Account account = remote(u"run-1"_s);
    account.kind = Account::Kind::ThisRunOnly;
    list.save(account);
    list.setOpenAtStart(account.id, true);
    QVERIFY(list.accounts().empty());
    QVERIFY(list.openAtStart().isEmpty());
    QSettings().sync();
    QFile file(settingsFile());
    if (file.open(QIODevice::ReadOnly))
        QVERIFY(!file.readAll().contains("livepeer.studio"));
}

void TestAccountList::remembersWhatIsWantedWithoutAKeyring()
{
    using Wish = AccountList::KeyWish;
    AccountList list;
    list.save(remote(u"a-1"_s));
    list.save(remote(u"b-1"_s));
    QCOMPARE(list.keyWish(u"a-1"_s), Wish::Undecided);
    list.setKeyWish(u"a-1"_s, Wish::AskAtStart);
    list.setKeyWish(u"b-1"_s, Wish::SessionOnly);
    QCOMPARE(AccountList().keyWish(u"a-1"_s), Wish::AskAtStart);
    QCOMPARE(AccountList().keyWish(u"b-1"_s), Wish::SessionOnly);
    list.setKeyWish(u"b-1"_s, Wish::Undecided);
    QCOMPARE(AccountList().keyWish(u"b-1"_s), Wish::Undecided);

    // Nothing of a removed account is left, and of others nothing is taken.
    list.remove(u"a-1"_s);
    list.save(remote(u"a-1"_s));
    QCOMPARE(list.keyWish(u"a-1"_s), Wish::Undecided);
    list.setKeyWish(u"unknown-1"_s, Wish::AskAtStart);
    list.setKeyWish(u"../x"_s, Wish::AskAtStart);
    QVERIFY(QSettings().allKeys().filter(u"keysWithoutKeyring"_s).isEmpty());
    QSettings().setValue(u"keysWithoutKeyring/a-1"_s, u"nonsense"_s);
    QCOMPARE(list.keyWish(u"a-1"_s), Wish::Undecided);
}

void TestAccountList::accountsOfThisRunAreToldApartByTheirServer()
{
    const Account one = AccountList::forThisRun(QUrl(u"https://a.example/api"_s));
    const Account other = AccountList::forThisRun(QUrl(u"http://127.0.0.1:3004/api"_s));
    QCOMPARE(one.kind, Account::Kind::ThisRunOnly);
    QCOMPARE(one, AccountList::forThisRun(QUrl(u"https://a.example/api"_s)));
    QVERIFY(one.id != other.id);
    QCOMPARE(one.name, u"a.example"_s);
    QCOMPARE(other.name, u"127.0.0.1:3004"_s);
}

void TestAccountList::opensNoRemovedAccountAtTheStart()
{
    AccountList list;
    list.save(remote(u"a-1"_s));
    list.save(remote(u"b-1"_s));
    list.setOpenAtStart(u"a-1"_s, true);
    list.setOpenAtStart(u"b-1"_s, true);
    list.remove(u"a-1"_s);
    QCOMPARE(list.openAtStart(), QStringList { u"b-1"_s });
    QCOMPARE(AccountList().accounts(), std::vector<Account> { remote(u"b-1"_s) });
}

void TestAccountList::opensWhatAnEarlierVersionOpenedLast()
{
    AccountList list;
    list.save(remote(u"a-1"_s));
    QSettings().setValue(u"lastOpened"_s, u"a-1"_s);
    QCOMPARE(list.openAtStart(), QStringList { u"a-1"_s });
    list.setOpenAtStart(u"a-1"_s, false);
    QVERIFY(list.openAtStart().isEmpty());
}

void TestAccountList::idsAreSafeFileNamesAndNeverTheSameTwice()
{
    AccountList list;
    static const QRegularExpression safe(u"\\A[a-z0-9][a-z0-9-]*\\z"_s);
    const QStringList addresses { u"https://livepeer.studio/api"_s, u"https://[::1]:3004/api"_s,
                                  u"https://b\u00FCcher.example/api"_s,
                                  u"https://%1.example/api"_s.arg(QString(60, u'x')),
                                  u"https://livepeer.studio/api"_s };
    QSet<QString> ids;
    for (const QString &address : addresses) {
        const Account account = list.makeRemote(QUrl(address), {});
        QVERIFY2(safe.match(account.id).hasMatch(), qPrintable(account.id));
        QVERIFY(account.id.size() <= 80);
        QVERIFY(!ids.contains(account.id));
        QVERIFY(!account.name.isEmpty());
        QCOMPARE(account.kind, Account::Kind::Remote);
        ids.insert(account.id);
        list.save(account);
    }
    QCOMPARE(AccountList().accounts().size(), size_t(5));
}

void TestAccountList::survivesDamagedSettings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("readable");
    const QByteArray good = "1\\id=a-1\n1\\name=Work\n1\\baseUrl=https://livepeer.studio/api\n";
    QTest::newRow("good") << "[accounts]\n" + good + "size=1\n" << 1;
    QTest::newRow("size far too large") << "[accounts]\n" + good + "size=2000000000\n" << 1;
    QTest::newRow("negative size") << "[accounts]\n" + good + "size=-4\n" << 0;
    QTest::newRow("size is a word") << "[accounts]\n" + good + "size=many\n" << 0;
    QTest::newRow("no size") << "[accounts]\n" + good << 0;
    QTest::newRow("accounts is a value") << QByteArray("[General]\naccounts=17\nlastOpened=../../x\n") << 0;
    QTest::newRow("id climbs out of the folder")
        << "[accounts]\n" + good + "2\\id=../../x\n2\\baseUrl=https://livepeer.studio/api\nsize=2\n"
        << 1;
    QTest::newRow("no address") << "[accounts]\n" + good + "2\\id=b-1\nsize=2\n" << 1;
    QTest::newRow("plain http") << "[accounts]\n" + good
            + "2\\id=b-1\n2\\baseUrl=http://example.org/api\nsize=2\n"
                                << 1;
    QTest::newRow("same id twice") << "[accounts]\n" + good
            + "2\\id=a-1\n2\\baseUrl=https://example.org/api\nsize=2\n"
                                   << 1;
    QTest::newRow("no name") << QByteArray(
        "[accounts]\n1\\id=a-1\n1\\baseUrl=https://example.org/api\nsize=1\n")
                             << 1;
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01[[[=\n\n", 11) << 0;
    QTest::newRow("list as a value") << QByteArray("[accounts]\n1\\id=a, b, c\nsize=1\n") << 0;
}

void TestAccountList::survivesDamagedSettings()
{
    QFETCH(QByteArray, content);
    QFETCH(int, readable);
    // A file of its own for each row, because QSettings keeps what it has read of a file.
    QCoreApplication::setApplicationName(
        u"damaged-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())).replace(u' ', u'-'));
    QFile file(settingsFile());
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    AccountList list;
    QCOMPARE(list.accounts().size(), static_cast<size_t>(readable));
    for (const Account &account : list.accounts())
        QVERIFY(!account.name.isEmpty());
    QVERIFY(list.openAtStart().isEmpty());
    // What is there can be added to.
    list.save(remote(u"new-1"_s));
    QCOMPARE(AccountList().accounts().size(), static_cast<size_t>(readable + 1));
    QCoreApplication::setApplicationName(u"reelwatch-test"_s);
}

void TestAccountList::storesNoKey()
{
    AccountList list;
    list.save(remote(u"a-1"_s));
    SecretStore secrets(nullptr, 2s);
    const QFuture<SecretStore::Kept> kept = secrets.write(u"a-1"_s, u"very-secret-key"_s);
    QTRY_VERIFY(kept.isFinished());
    QSettings().sync();
    QFile file(settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("very-secret-key"));
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QCoreApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"reelwatch-test"_s);
    QCoreApplication::setApplicationName(u"reelwatch-test"_s);
    TestAccountList test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accountlist.moc"
