#include "session/uploadqueue.h"
#include "support/awaited.h"
#include "support/faultyserver.h"
#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Stage = Upload::Stage;

namespace {

constexpr int patienceMs = 60'000;
constexpr qint64 fileBytes = 1'000'000;
constexpr qint64 chunkBytes = 256 * 1024;
//! What is sent beside the file: the questions for a place.
constexpr qint64 besideBytes = 1000;

} // namespace

//! Imports, uploads and actions of the program, asked of the real service while that misbehaves: nothing is
//! lost, and nothing is done twice.
class TestUploadFaults : public QObject
{
    Q_OBJECT

    //! The client, as one run of the program has it.
    struct Run
    {
        Run(const LocalService &service, const QString &journal)
            : transport(service.baseUrl(), service.key()), client(&transport), queue(&client)
        {
            queue.keepIn(journal);
        }
        HttpTransport transport;
        LivepeerClient client;
        UploadQueue queue;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<RestClient> m_rest;
    std::unique_ptr<Run> m_run;

    void use(const QByteArray &script) { QVERIFY(m_service->setFaults(script)); }

    void startRun()
    {
        m_run.reset();
        m_run = std::make_unique<Run>(*m_service, m_folder->filePath(u"journal"_s));
    }

    QString film() const
    {
        const QString path = m_folder->filePath(u"film.mp4"_s);
        if (!QFile::exists(path) && !QFile::copy(media::largeMp4(fileBytes), path))
            qFatal("a film cannot be made");
        return path;
    }

    Upload *add()
    {
        Upload *upload = m_run->queue.add(film());
        upload->setChunkBytes(chunkBytes);
        return upload;
    }

    //! Lets \a upload wait for no pause. \a onTrouble is told how manieth trouble there is.
    void tryAtOnce(Upload *upload, const std::function<void(int)> &onTrouble)
    {
        const auto count = std::make_shared<int>(0);
        connect(upload, &Upload::troubleChanged, upload, [this, upload, onTrouble, count] {
            if (!upload->trouble())
                return;
            onTrouble(++*count);
            QMetaObject::invokeMethod(
                upload, [this, upload] { m_run->queue.goOn(upload); }, Qt::QueuedConnection);
        });
    }

    QJsonArray tasks() { return m_rest->get(u"/task?limit=100"_s).array(); }

    QString outcome(const Upload *upload)
    {
        return outcomeOfTask(m_rest.get(), upload->taskId(), patienceMs);
    }

    QByteArrayList storedSums() const
    {
        QByteArrayList sums;
        const QDir files(m_service->folder() + u"/files"_s);
        for (const QString &name : files.entryList({ u"*.video"_s }, QDir::Files))
            sums.append(media::sha256sum(files.filePath(name)));
        return sums;
    }

    //! Fails at the last step: the file came as a whole, and its answer did not.
    Upload *addWithLostEnd()
    {
        use("upload-make: status 404; upload-bytes: lost");
        Upload *upload = add();
        if (!QTest::qWaitFor([upload] { return upload->stage() == Stage::Failed; }, patienceMs))
            qFatal("the upload did not fail");
        return upload;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<LocalService>();
        QVERIFY(m_service->start());
        m_rest = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
        startRun();
    }

    void cleanup()
    {
        m_run.reset();
        m_rest.reset();
        m_service.reset();
    }

    void fileArrivesOnceThoughItsUploadMeetsFaults_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("troubles"); // after which the service behaves; 0: it never does
        QTest::addColumn<bool>("isSentOnce"); // every byte
        const auto row = [](const char *script, int troubles = 0, bool isSentOnce = false) {
            QTest::newRow(script) << QByteArray(script) << troubles << isSentOnce;
        };
        row("upload-bytes: cut 100000");
        row("upload-bytes: status 500 after 100000");
        row("upload-bytes: lost", 0, true);
        row("upload-bytes: lost 504", 0, true);
        row("upload-bytes: cut 0", 3);
        row("upload-bytes: no-answer", 3);
        row("upload-bytes: html", 3);
        row("upload-bytes: status 429", 3);
        row("upload-bytes: status 429 retry-after 3000", 1);
        row("upload-bytes: wrong-offset 5", 3, true);
        row("upload-bytes: wrong-offset -5", 3);
        row("upload: wrong-offset 5", 3);
        row("upload-make: lost", 3, true);
        row("upload-make: no-answer", 3, true);
        row("upload-make: status 500", 3, true);
        row("upload-make: html", 3, true);
        row("upload-make: status 429 retry-after 3000", 1, true);
        row("upload-offset: no-answer; upload-bytes: lost", 3, true);
        row("upload-offset: status 500; upload-bytes: lost", 3, true);
        row("upload-offset: html; upload-bytes: lost", 3, true);
        row("upload-request: status 429", 3, true);
        row("upload-request: status 503 retry-after 3000", 1, true);
        row("upload-make: status 404", 0, true);
    }
    void fileArrivesOnceThoughItsUploadMeetsFaults()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const int, troubles);
        QFETCH(const bool, isSentOnce);
        use(script);
        Upload *upload = add();
        int met = 0;
        tryAtOnce(upload, [&](int count) {
            met = count;
            if (count == troubles)
                use({});
        });
        QTRY_VERIFY_WITH_TIMEOUT(upload->stage() == Stage::Done || upload->stage() == Stage::Failed,
                                 patienceMs);
        QVERIFY2(upload->stage() == Stage::Done, qPrintable(upload->error().sentence()));
        QVERIFY(met >= troubles);
        if (isSentOnce)
            QVERIFY(m_run->transport.meter().bytesSent <= fileBytes + besideBytes);
        use({});
        QCOMPARE(outcome(upload), u"completed"_s);
        QCOMPARE(tasks().size(), 1);
        QCOMPARE(storedSums(), QByteArrayList { media::sha256sum(film()) });
    }

    void partThatStallsIsGoneOnWithByHand()
    {
        use("upload-bytes: stall 100000");
        Upload *upload = add();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Sending, patienceMs);
        const QString partial = m_service->folder() + u"/uploads"_s;
        const auto stored = [&partial] {
            qint64 most = 0;
            for (const QFileInfo &file : QDir(partial).entryInfoList(QDir::Files))
                most = std::max(most, file.size());
            return most;
        };
        QTRY_COMPARE_WITH_TIMEOUT(stored(), 100'000, patienceMs);
        use({});
        m_run->queue.pause(upload);
        QCOMPARE(upload->stage(), Stage::Paused);
        m_run->queue.goOn(upload);
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(upload), u"completed"_s);
        QCOMPARE(storedSums(), QByteArrayList { media::sha256sum(film()) });
    }

    void placeWhoseAnswerIsLostIsAskedForAgainByAPersonOnly()
    {
        use("upload-request: lost");
        Upload *upload = add();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Failed, patienceMs);
        QCOMPARE(upload->error().kind, Kind::Offline);
        QVERIFY(upload->canGoOn());
        QCOMPARE(tasks().size(), 1);
        use({});
        m_run->queue.goOn(upload);
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(upload), u"completed"_s);
        QCOMPARE(tasks().size(), 2);
        QCOMPARE(storedSums(), QByteArrayList { media::sha256sum(film()) });
    }

    void fileInOnePieceWhoseAnswerIsLostIsNotSentAgain_data()
    {
        QTest::addColumn<QByteArray>("script"); // when it is to go on
        QTest::addColumn<Kind>("kind"); // of what then ends the attempt
        QTest::newRow("all is well again") << QByteArray() << Kind::Cancelled;
        QTest::newRow("nothing can be asked for a while") << QByteArray("task: status 500") << Kind::Server;
        QTest::newRow("the key is not taken for a while")
            << QByteArray("task: status 401") << Kind::Unauthorized;
        QTest::newRow("the key may not ask for a while") << QByteArray("task: status 403") << Kind::Forbidden;
    }
    void fileInOnePieceWhoseAnswerIsLostIsNotSentAgain()
    {
        QFETCH(const QByteArray, script);
        Upload *upload = addWithLostEnd();
        QVERIFY(upload->canGoOn());
        use(script);
        m_run->queue.goOn(upload);
        if (!script.isEmpty()) {
            QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Failed, patienceMs);
            QFETCH(const Kind, kind);
            QCOMPARE(upload->error().kind, kind);
            QVERIFY(upload->canGoOn());
            use({});
            m_run->queue.goOn(upload);
        }
        QTRY_VERIFY_WITH_TIMEOUT(upload->stage() == Stage::Done || upload->stage() == Stage::Failed,
                                 patienceMs);
        QVERIFY2(upload->stage() == Stage::Done, qPrintable(upload->error().sentence()));
        QVERIFY(m_run->transport.meter().bytesSent <= fileBytes + besideBytes);
        QCOMPARE(outcome(upload), u"completed"_s);
        QCOMPARE(tasks().size(), 1);
    }

    void fileInOnePieceWhoseAnswerIsLostIsNotSentAgainByTheNextRun_data()
    {
        QTest::addColumn<bool>("isChanged");
        QTest::newRow("the file is as it was") << false;
        QTest::newRow("the file is another one now") << true;
    }
    void fileInOnePieceWhoseAnswerIsLostIsNotSentAgainByTheNextRun()
    {
        QFETCH(const bool, isChanged);
        const QString taskId = addWithLostEnd()->taskId();
        use({});
        if (isChanged) {
            QFile file(film());
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(fileBytes - 10) && file.write("x") == 1);
        }
        startRun();
        QCOMPARE(m_run->queue.uploads().size(), 1U);
        Upload *upload = m_run->queue.uploads().front();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(upload->taskId() == taskId, !isChanged);
        QCOMPARE(outcome(upload), u"completed"_s);
        QCOMPARE(tasks().size(), isChanged ? 2 : 1);
        if (!isChanged)
            QVERIFY(m_run->transport.meter().bytesSent < besideBytes);
    }

    void fileInOnePieceIsStillKnownAfterARunWithAWrongKey()
    {
        const QString taskId = addWithLostEnd()->taskId();
        use("task: status 401");
        startRun();
        QCOMPARE(m_run->queue.uploads().size(), 1U);
        QTRY_COMPARE_WITH_TIMEOUT(m_run->queue.uploads().front()->stage(), Stage::Failed, patienceMs);
        use({});
        startRun();
        QCOMPARE(m_run->queue.uploads().size(), 1U);
        const Upload *upload = m_run->queue.uploads().front();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(upload->taskId(), taskId);
        QCOMPARE(tasks().size(), 1);
        QVERIFY(m_run->transport.meter().bytesSent < besideBytes);
    }

    void fileInOnePieceThatWasCutIsSentByTheNextRun()
    {
        use("upload-make: status 404; upload-bytes: cut 100000");
        const Upload *cut = add();
        QTRY_COMPARE_WITH_TIMEOUT(cut->stage(), Stage::Failed, patienceMs);
        use({});
        startRun();
        const Upload *upload = m_run->queue.uploads().front();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(upload), u"completed"_s);
        QCOMPARE(storedSums(), QByteArrayList { media::sha256sum(film()) });
    }

    void fileInOnePieceIsNotTakenForSentBecauseAPageCame()
    {
        use("upload-make: status 404; upload-bytes: html");
        Upload *upload = add();
        QTRY_VERIFY_WITH_TIMEOUT(upload->stage() == Stage::Done || upload->stage() == Stage::Failed,
                                 patienceMs);
        QCOMPARE(upload->stage(), Stage::Failed);
        QCOMPARE(upload->error().kind, Kind::UnexpectedContent);
        use({});
        m_run->queue.goOn(upload);
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(upload), u"completed"_s);
        QCOMPARE(tasks().size(), 1);
    }

    void emptyAnswerThatIsCalledAPageIsASuccess()
    {
        FaultyServer server;
        server.setHandler([&server](const FaultyServer::Request &request) {
            return request.method == "PUT"
                ? FaultyServer::html({})
                : FaultyServer::json("{\"url\":\"" + server.origin() + "/put\",\"task\":{\"id\":\"T\"}}");
        });
        HttpTransport transport(server.baseUrl(), u"a-key"_s);
        LivepeerClient client(&transport);
        Upload upload(&client, film(), u"Film"_s);
        upload.start();
        QTRY_COMPARE_WITH_TIMEOUT(upload.stage(), Stage::Done, patienceMs);
    }

    void importIsBegunOnceThoughItsAnswerIsLost_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("import: lost") << Kind::Offline;
        QTest::newRow("import: lost 504") << Kind::Server;
        QTest::newRow("import: cut 10") << Kind::Malformed;
    }
    void importIsBegunOnceThoughItsAnswerIsLost()
    {
        QFETCH(const Kind, kind);
        // A source that keeps the import running.
        FaultyServer source;
        source.setHandler([](const auto &) { return FaultyServer::silence(); });
        const QString url = QString::fromLatin1(source.origin() + "/a.mp4");
        use(QTest::currentDataTag());
        const auto lost = awaited(m_run->client.importUrl(url, u"a"_s));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, kind);
        QCOMPARE(tasks().size(), 1);
        use({});
        // By a person, who did not hear of the first.
        const auto again = awaited(m_run->client.importUrl(url, u"a"_s));
        QVERIFY(again);
        QVERIFY(again->existedBefore);
        QCOMPARE(tasks().size(), 1);
    }

    void refusedImportIsNotBegunAndSaysWhy_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("import: no-answer") << Kind::Offline;
        QTest::newRow("import: status 401 echo") << Kind::Unauthorized;
        QTest::newRow("import: status 403") << Kind::Forbidden;
        QTest::newRow("import: status 429") << Kind::RateLimited;
        QTest::newRow("import: status 429 retry-after 20") << Kind::RateLimited;
        QTest::newRow("import: status 500") << Kind::Server;
        QTest::newRow("import: html") << Kind::UnexpectedContent;
        QTest::newRow("import: redirect-loop") << Kind::RedirectRefused;
        QTest::newRow("import: redirect-away") << Kind::RedirectRefused;
    }
    void refusedImportIsNotBegunAndSaysWhy()
    {
        QFETCH(const Kind, kind);
        const QByteArray script = QTest::currentDataTag();
        use(script);
        const auto answer = awaited(m_run->client.importUrl(u"http://127.0.0.1:1/a.mp4"_s, u"a"_s));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
        QCOMPARE(answer.error().retryAfter.has_value(), script.contains("retry-after"));
        const QString told = answer.error().sentence() + answer.error().serverWords.join(u' ');
        QVERIFY2(!told.contains(m_service->key()), "the key must not be shown");
        QCOMPARE(tasks().size(), 0);
    }

    void actionIsDoneOnceThoughItsAnswerIsLost()
    {
        Upload *upload = add();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Stage::Done, patienceMs);
        QCOMPARE(outcome(upload), u"completed"_s);
        const QString asset
            = m_rest->get(u"/task/"_s + upload->taskId()).object().value("outputAssetId"_L1).toString();
        use("action: lost");
        const auto renamed = awaited(m_run->client.renameAsset(asset, u"another"_s));
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().kind, Kind::Offline);
        const auto deleted = awaited(m_run->client.deleteAsset(asset));
        QVERIFY(!deleted);
        QCOMPARE(deleted.error().kind, Kind::Offline);
        use({});
        QCOMPARE(m_rest->get(u"/asset/"_s + asset).status, 404);
        QVERIFY(awaited(m_run->client.restoreAsset(asset)));
        QCOMPARE(m_rest->get(u"/asset/"_s + asset).object().value("name"_L1).toString(), u"another"_s);
    }
};

QTEST_GUILESS_MAIN(TestUploadFaults)
#include "tst_uploadfaults.moc"
