#include "session/accountsession.h"
#include "support/faultyserver.h"
#include "support/isolatedhome.h"
#include "support/localservice.h"
#include "support/patience.h"
#include "support/studioserver.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <optional>

using namespace reelwatch;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60000;
const auto testKey = "test-key-0123456789"_L1;

AccountSession::Setup setupFor(const StudioServer &server, Account::Kind kind, const QString &key,
                               const QString &path)
{
    Account account;
    account.id = u"test-account"_s;
    account.kind = kind;
    account.name = u"Test"_s;
    account.baseUrl = server.baseUrl();
    return { account, key, path, {} };
}

} // namespace

class TestAccountSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsStoredRowsBeforeTheServerAnswers();
    void accountOfThisRunLeavesNoFile();
    void rememberedAccountWaitsForItsKey();
    void importsWaitForTheKey();
    void importsAreRefusedWhenNoKeyComes();
    void newKeyAsksAgain();
    void anotherServerOrKeyHasAnotherList_data();
    void anotherServerOrKeyHasAnotherList();
    void importedAddressBecomesATask();
    void optionsGoWithAddressesAndFiles();
    void optionsOfAnAddressThatWasBeingImportedAreToldToBeIgnored();
    void refusedImportIsTold();
    void uploadedFileBecomesATask();
    void taskOfAnUploadIsListedWhileItsBytesArrive();
    void canBeDestroyedAtAnyMoment();
    void builtInAccountImportsWhatWasAskedForBeforeItWasReady();
    void importsEndWhenTheServiceCannotBeStarted();
    void importsWaitWhileTheServiceIsStartedAgain();

private:
    QString makeFile(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(50'000, 'v')) != 50'000)
            qFatal("a file cannot be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestAccountSession::showsStoredRowsBeforeTheServerAnswers()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.addTasks(generatedTasks(50, 3, server.nowMs()));
    {
        AccountSession session(setupFor(server, Account::Kind::Remote, testKey, path));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(
            session.sync()->status().historyComplete && session.store()->rowCount() == 50, patienceMs);
        QVERIFY(session.meter().requests >= 2);
        QVERIFY(session.meter().bytesReceived > 1000);
    }
    server.stopListening();
    AccountSession session(setupFor(server, Account::Kind::Remote, testKey, path));
    session.open();
    QTRY_COMPARE(session.store()->rowCount(), 50);
    QTRY_COMPARE(session.sync()->status().activity, SyncStatus::Activity::Failing);
    QCOMPARE(session.sync()->status().error->kind, ApiError::Kind::Offline);
    QCOMPARE(session.store()->rowCount(), 50);
}

void TestAccountSession::accountOfThisRunLeavesNoFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.addTasks(generatedTasks(20, 3, server.nowMs()));
    {
        AccountSession session(setupFor(server, Account::Kind::ThisRunOnly, testKey, path));
        session.open();
        QTRY_COMPARE(session.store()->rowCount(), 20);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestAccountSession::rememberedAccountWaitsForItsKey()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.addTasks(generatedTasks(5, 3, server.nowMs()));
    AccountSession session(setupFor(server, Account::Kind::Remote, {}, u":memory:"_s));
    QSignalSpy opened(session.store(), &TaskStore::opened);
    session.open();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(session.sync()->status(), SyncStatus());

    session.setKey(testKey);
    QTRY_COMPARE(session.store()->rowCount(), 5);
    for (const StudioServer::Request &request : server.requests())
        QCOMPARE(request.status, 200);
}

void TestAccountSession::importsWaitForTheKey()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    AccountSession session(setupFor(server, Account::Kind::Remote, {}, u":memory:"_s));
    QSignalSpy opened(session.store(), &TaskStore::opened);
    QSignalSpy started(&session, &AccountSession::importStarted);
    QSignalSpy failed(&session, &AccountSession::importFailed);
    session.open();
    session.importUrl(u"https://media.example.org/beach.mp4"_s, u"Beach"_s);
    session.importFile(makeFile(u"waits-for-key.mp4"_s));
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(server.requests().size(), 0);

    session.setKey(testKey);
    QTRY_COMPARE(started.count(), 1);
    const Upload *upload = session.uploads()->uploads().front();
    QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
    QCOMPARE(failed.count(), 0);
    for (const StudioServer::Request &request : server.requests())
        QVERIFY2(request.status < 400, qPrintable(request.path));
}

void TestAccountSession::importsAreRefusedWhenNoKeyComes()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    AccountSession::Setup setup = setupFor(server, Account::Kind::Remote, {}, u":memory:"_s);
    setup.keyPatience = std::chrono::milliseconds(1);
    AccountSession session(setup);
    QSignalSpy failed(&session, &AccountSession::importFailed);
    session.importUrl(u"https://media.example.org/beach.mp4"_s);
    session.importFile(makeFile(u"without-key.mp4"_s));
    session.open();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(1).value<ApiError>().kind, ApiError::Kind::Unauthorized);
    const Upload *upload = session.uploads()->uploads().front();
    QTRY_COMPARE(upload->stage(), Upload::Stage::Failed);
    QCOMPARE(upload->error().kind, ApiError::Kind::Unauthorized);
}

void TestAccountSession::newKeyAsksAgain()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.addTasks(generatedTasks(5, 3, server.nowMs()));
    AccountSession session(setupFor(server, Account::Kind::ThisRunOnly, u"wrong"_s, {}));
    session.open();
    QTRY_COMPARE(session.sync()->status().activity, SyncStatus::Activity::Failing);
    QCOMPARE(session.sync()->status().error->kind, ApiError::Kind::Unauthorized);
    session.setKey(testKey);
    QTRY_COMPARE(session.store()->rowCount(), 5);
    QCOMPARE(session.sync()->status().error, std::nullopt);
}

void TestAccountSession::anotherServerOrKeyHasAnotherList_data()
{
    QTest::addColumn<bool>("sameAddress");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("keyComesLater");
    QTest::addRow("other key") << true << u"another-key"_s << false;
    QTest::addRow("other key from the keyring") << true << u"another-key"_s << true;
    QTest::addRow("other address") << false << QString(testKey) << false;
}

void TestAccountSession::anotherServerOrKeyHasAnotherList()
{
    QFETCH(bool, sameAddress);
    QFETCH(QString, key);
    QFETCH(bool, keyComesLater);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    StudioServer first(testKey);
    QVERIFY(first.listen());
    first.addTasks(generatedTasks(30, 3, first.nowMs()));
    {
        AccountSession session(setupFor(first, Account::Kind::Remote, testKey, path));
        session.open();
        QTRY_VERIFY(session.sync()->status().historyComplete && session.store()->rowCount() == 30);
    }
    const auto port = static_cast<quint16>(first.baseUrl().port());
    first.stopListening();

    // More tasks than a newest page holds, all of them older than what was seen of the first list.
    StudioServer second(key);
    QVERIFY(second.listen(sameAddress ? port : quint16(0)));
    const std::vector<ServerTask> tasks = generatedTasks(300, 4, second.nowMs() - 400LL * 24 * 3600 * 1000);
    second.addTasks(tasks);
    AccountSession session(setupFor(second, Account::Kind::Remote, keyComesLater ? QString() : key, path));
    session.open();
    if (keyComesLater)
        session.setKey(key);
    const auto hasAll = [&] {
        return std::ranges::all_of(
            tasks, [&](const ServerTask &task) { return session.store()->indexOf(task.id) >= 0; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(session.sync()->status().historyComplete && hasAll(), patienceMs);
}

void TestAccountSession::importedAddressBecomesATask()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.setNewTaskLag(1);
    AccountSession session(setupFor(server, Account::Kind::ThisRunOnly, testKey, {}));
    session.open();
    QTRY_VERIFY(session.sync()->status().lastSuccessMs.has_value());
    session.sync()->setInterval(std::chrono::hours(1)); // no usual poll is to bring it
    QSignalSpy started(&session, &AccountSession::importStarted);
    session.importUrl(u"https://media.example.org/beach.mp4"_s, u"Beach"_s);
    QTRY_COMPARE(started.count(), 1);
    const QString id = started.first().at(1).toString();
    QCOMPARE(started.first().at(0).toString(), u"https://media.example.org/beach.mp4"_s);
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY(session.store()->indexOf(id) >= 0);
}

void TestAccountSession::optionsGoWithAddressesAndFiles()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    AccountSession session(setupFor(server, Account::Kind::Remote, {}, u":memory:"_s));
    const QJsonObject options { { u"creatorId"_s, u"me"_s }, { u"staticMp4"_s, true } };
    // Both wait for the key.
    session.importUrl(u"https://media.example.org/beach.mp4"_s, u"Beach"_s, options);
    session.importFile(makeFile(u"with-options.mp4"_s), u"Hills"_s, options);
    session.open();
    session.setKey(testKey);
    const auto bodyOf = [&server](const QString &path) {
        const QList<StudioServer::Request> requests = server.requestsTo(path);
        return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.first().body).object();
    };
    QJsonObject wanted = options;
    wanted.insert(u"name"_s, u"Hills"_s);
    QTRY_COMPARE(bodyOf(u"/asset/request-upload"_s), wanted);
    wanted.insert(u"name"_s, u"Beach"_s);
    wanted.insert(u"url"_s, u"https://media.example.org/beach.mp4"_s);
    QTRY_COMPARE(bodyOf(u"/asset/upload/url"_s), wanted);
}

void TestAccountSession::optionsOfAnAddressThatWasBeingImportedAreToldToBeIgnored()
{
    FaultyServer server;
    int status = 200;
    server.setHandler([&status](const FaultyServer::Request &) {
        return FaultyServer::json(R"({"asset":{"id":"A"},"task":{"id":"T"}})", status);
    });
    Account account;
    account.id = u"test-account"_s;
    account.kind = Account::Kind::ThisRunOnly;
    account.baseUrl = server.baseUrl();
    AccountSession session({ account, testKey, {}, {} });
    QSignalSpy started(&session, &AccountSession::importStarted);
    QSignalSpy ignored(&session, &AccountSession::importOptionsIgnored);
    const QString url = u"https://media.example.org/beach.mp4"_s;
    const QJsonObject options { { u"creatorId"_s, u"me"_s } };
    session.importUrl(url);
    QTRY_COMPARE(started.count(), 1);
    QCOMPARE(ignored.count(), 0);
    session.importUrl(url, {}, options);
    QTRY_COMPARE(started.count(), 2);
    QCOMPARE(ignored.count(), 1);
    QCOMPARE(ignored.first().at(0).toString(), url);
    status = 201;
    session.importUrl(url, {}, options);
    QTRY_COMPARE(started.count(), 3);
    QCOMPARE(ignored.count(), 1);
}

void TestAccountSession::refusedImportIsTold()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    AccountSession session(setupFor(server, Account::Kind::ThisRunOnly, testKey, {}));
    session.open();
    QSignalSpy failed(&session, &AccountSession::importFailed);
    session.importUrl(u"gopher://media.example.org/beach.mp4"_s);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(0).toString(), u"gopher://media.example.org/beach.mp4"_s);
    QCOMPARE(failed.first().at(1).value<ApiError>().kind, ApiError::Kind::Invalid);
}

void TestAccountSession::uploadedFileBecomesATask()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"beach.mp4"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(50'000, 'v'));
    file.close();
    StudioServer server(testKey);
    QVERIFY(server.listen());
    AccountSession session(setupFor(server, Account::Kind::ThisRunOnly, testKey, {}));
    session.open();
    session.sync()->setInterval(std::chrono::hours(1)); // no usual poll is to bring the task
    session.importFile(file.fileName(), u"Beach"_s);
    QCOMPARE(session.uploads()->uploads().size(), size_t(1));
    const Upload *upload = session.uploads()->uploads().front();
    QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
    QTRY_VERIFY(session.store()->indexOf(upload->taskId()) >= 0);
}

void TestAccountSession::taskOfAnUploadIsListedWhileItsBytesArrive()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"long.mp4"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(48 * 1024 * 1024));
    file.close();
    StudioServer server(testKey);
    QVERIFY(server.listen());
    AccountSession session(setupFor(server, Account::Kind::ThisRunOnly, testKey, {}));
    session.open();
    session.importFile(file.fileName(), u"Long"_s);
    const Upload *upload = session.uploads()->uploads().front();
    QEventLoop loop;
    std::optional<Upload::Stage> stageWhenListed;
    connect(session.store(), &TaskStore::changed, &loop, [&] {
        if (session.store()->indexOf(upload->taskId()) < 0)
            return;
        stageWhenListed = upload->stage();
        loop.quit();
    });
    connect(upload, &Upload::failed, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
    loop.exec();
    QCOMPARE(stageWhenListed, Upload::Stage::Sending);
}

void TestAccountSession::canBeDestroyedAtAnyMoment()
{
    StudioServer server(testKey);
    QVERIFY(server.listen());
    server.addTasks(generatedTasks(500, 3, server.nowMs()));
    // From before the first request until after the last answer.
    for (int requests = 0; requests < 4; ++requests) {
        server.clearRequests();
        auto session
            = std::make_unique<AccountSession>(setupFor(server, Account::Kind::ThisRunOnly, testKey, {}));
        session->open();
        session->importUrl(u"https://media.example.org/a.mp4"_s);
        QTRY_VERIFY(server.requests().size() >= requests);
        session.reset();
        QCoreApplication::processEvents();
    }
}

void TestAccountSession::builtInAccountImportsWhatWasAskedForBeforeItWasReady()
{
    const QTemporaryDir folder;
    AccountSession session(
        { { u"local"_s, Account::Kind::BuiltIn, u"This computer"_s, {} }, {}, u":memory:"_s, folder.path() });
    QSignalSpy failed(&session, &AccountSession::serviceFailed);
    QSignalSpy importFailed(&session, &AccountSession::importFailed);
    QSignalSpy importStarted(&session, &AccountSession::importStarted);
    session.open();
    // Nobody listens at that address: the task is made, fails with a reason, and is to be tried again.
    session.importUrl(u"http://127.0.0.1:9/beach.mp4"_s);
    QTRY_VERIFY_WITH_TIMEOUT(importStarted.count() == 1, patienceMs);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(importFailed.count(), 0);
    const QString id = importStarted.first().at(1).toString();
    QTRY_VERIFY_WITH_TIMEOUT(session.store()->indexOf(id) >= 0, patienceMs);
    QVERIFY(!session.account().baseUrl.isEmpty());
    const auto row = [&session, id] { return session.store()->row(session.store()->indexOf(id)); };
    QTRY_COMPARE_WITH_TIMEOUT(row().retries.value_or(0), 1, patienceMs);
    QCOMPARE(row().phase, TaskPhase::Waiting);
    QVERIFY(!row().error().isEmpty());
}

void TestAccountSession::importsEndWhenTheServiceCannotBeStarted()
{
    QFile blocker(m_folder.filePath(u"blocker"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    AccountSession session({ { u"local"_s, Account::Kind::BuiltIn, u"This computer"_s, {} },
                             {},
                             u":memory:"_s,
                             blocker.fileName() + u"/data"_s });
    QSignalSpy serviceFailed(&session, &AccountSession::serviceFailed);
    QSignalSpy importFailed(&session, &AccountSession::importFailed);
    session.open();
    session.importUrl(u"https://media.example.org/beach.mp4"_s);
    session.importFile(makeFile(u"without-service.mp4"_s));
    const Download *download
        = session.downloads()->add({ u"an-asset"_s, u"Beach"_s, m_folder.filePath(u"beach.mp4"_s), false });
    QTRY_COMPARE_WITH_TIMEOUT(importFailed.count(), 1, patienceMs);
    QTRY_VERIFY(!session.uploads()->hasUnfinished());
    QCOMPARE(download->stage(), Download::Stage::Failed);
    QCOMPARE(download->fault().error.kind, ApiError::Kind::Offline);
    QCOMPARE(serviceFailed.count(), 1);
    const Upload *upload = session.uploads()->uploads().front();
    QCOMPARE(upload->stage(), Upload::Stage::Failed);
    QCOMPARE(upload->error().kind, ApiError::Kind::Offline);

    // What is asked for later ends, too.
    session.importUrl(u"https://media.example.org/hills.mp4"_s);
    session.importFile(makeFile(u"without-service-2.mp4"_s));
    QTRY_COMPARE_WITH_TIMEOUT(importFailed.count(), 2, patienceMs);
    QTRY_VERIFY(!session.uploads()->hasUnfinished());
}

void TestAccountSession::importsWaitWhileTheServiceIsStartedAgain()
{
    const QTemporaryDir folder;
    AccountSession session(
        { { u"local"_s, Account::Kind::BuiltIn, u"This computer"_s, {} }, {}, u":memory:"_s, folder.path() });
    QSignalSpy importFailed(&session, &AccountSession::importFailed);
    QSignalSpy importStarted(&session, &AccountSession::importStarted);
    session.open();
    QTRY_VERIFY_WITH_TIMEOUT(!session.account().baseUrl.isEmpty(), patienceMs);
    // One that was started beside it, because it came late, may still be ending.
    QTRY_COMPARE(LocalService::processesOf(folder.path()).size(), 1);
    const QList<qint64> processes = LocalService::processesOf(folder.path());
    QCOMPARE(::kill(static_cast<pid_t>(processes.first()), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!LocalService::isServed(folder.path()), patienceMs);

    session.importUrl(u"http://127.0.0.1:9/beach.mp4"_s);
    session.importFile(makeFile(u"restart.mp4"_s));
    QTRY_VERIFY_WITH_TIMEOUT(importStarted.count() == 1, patienceMs);
    const Upload *upload = session.uploads()->uploads().front();
    QTRY_VERIFY_WITH_TIMEOUT(upload->stage() == Upload::Stage::Done, patienceMs);
    QCOMPARE(importFailed.count(), 0);
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    qputenv("PATH",
            QFile::encodeName(QFileInfo(QStringLiteral(LOCAL_SERVICE)).absolutePath()) + ':'
                + qgetenv("PATH"));
    QCoreApplication app(argc, argv);
    TestAccountSession test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accountsession.moc"
