#include "session/accountsession.h"
#include "session/manifestrun.h"
#include "support/localservice.h"
#include "support/media.h"
#include "support/patience.h"
#include "support/restclient.h"
#include "support/sourceserver.h"
#include "support/studioserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using State = ManifestResult::State;
using Activity = ManifestRun::Activity;

namespace {

constexpr int patienceMs = 60'000;
constexpr int longMs = 280'000;
constexpr std::chrono::milliseconds shortWait(500); //!< in place of ten seconds, where nothing comes late
constexpr std::chrono::seconds tenSeconds(10);
const auto studioKey = "key-of-the-manifest-test-4711"_L1;

AccountSession::Setup setupFor(const QUrl &baseUrl, const QString &key, const QString &path = u":memory:"_s)
{
    Account account;
    account.id = u"test-account"_s;
    account.kind = Account::Kind::Remote;
    account.name = u"Test"_s;
    account.baseUrl = baseUrl;
    return { account, key, path, {} };
}

QString summary(const ManifestRun &run)
{
    const ManifestRun::Counts counts = run.counts();
    return u"%1 waiting, %2 under way, %3 completed, %4 failed"_s.arg(counts.waiting)
        .arg(counts.underWay)
        .arg(counts.completed)
        .arg(counts.failed);
}

} // namespace

//! The import of manifests into real servers: the local service with the hosted one's limits, and a Studio
//! server that can be told to misbehave.
class TestManifestRun : public QObject
{
    Q_OBJECT

    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SourceServer> m_source;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_journal;

    //! \a count addresses, of which every twentieth is a real video and the others are not found.
    QByteArray manifestOf(int count)
    {
        QByteArray lines = "url,name\n";
        for (int i = 0; i < count; ++i) {
            const QString path = u"/%1/clip.mp4"_s.arg(i);
            if (i % 20 == 0)
                m_source->addFile(path, media::mp4());
            lines += m_source->url(path).toEncoded() + ",Clip " + QByteArray::number(i) + "\n";
        }
        return lines;
    }
    std::unique_ptr<ManifestRun> begin(AccountSession *session, const QByteArray &bytes)
    {
        ManifestJournal journal(m_journal);
        Manifest manifest = readManifest(bytes, m_folder->path());
        if (!manifest.problems.empty()
            || !journal.begin(u"/some/manifest.csv"_s, ManifestJournal::digestOf(bytes),
                              static_cast<int>(manifest.entries.size())))
            qFatal("the manifest is not what it should be");
        auto run = std::make_unique<ManifestRun>(session, std::move(manifest), journal);
        run->setLongestOnItsWay(shortWait);
        return run;
    }
    std::unique_ptr<ManifestRun> resume(AccountSession *session, const QByteArray &bytes,
                                        std::chrono::milliseconds longestOnItsWay = shortWait)
    {
        const ManifestJournal journal(m_journal);
        const std::optional<ManifestJournal::Contents> contents = journal.read();
        if (!contents || contents->digest != ManifestJournal::digestOf(bytes))
            qFatal("the journal is not of this manifest");
        auto run = std::make_unique<ManifestRun>(session, readManifest(bytes, m_folder->path()), journal,
                                                 contents->results);
        run->setLongestOnItsWay(longestOnItsWay);
        return run;
    }
    static int ended(const ManifestRun &run) { return run.counts().completed + run.counts().failed; }
    void writeFile(const QString &name, const QByteArray &bytes = "film")
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file cannot be written");
    }
    //! Whether it is known of every line what the server says of it.
    static bool isAnswered(const ManifestRun &run)
    {
        for (int entry = 0; entry < static_cast<int>(run.manifest().entries.size()); ++entry) {
            const State state = run.result(entry).state;
            if (state == State::Waiting || state == State::Sent)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<SourceServer>();
        QVERIFY(m_source->listen());
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = m_folder->filePath(u"journal"_s);
    }
    void cleanup()
    {
        m_service.reset();
        m_source.reset();
        m_folder.reset();
    }

    void thousandLinesWithinTheLimitsOfTheHostedService()
    {
        QVERIFY(!media::mp4().isEmpty());
        m_service = std::make_unique<LocalService>();
        QVERIFY(m_service->start({ u"--limits"_s, u"5/100"_s }));
        AccountSession session(setupFor(m_service->baseUrl(), m_service->key()));
        session.open();
        const auto run = begin(&session, manifestOf(1000));
        int mostUnderWay = 0;
        connect(run.get(), &ManifestRun::resultChanged, this,
                [&] { mostUnderWay = std::max(mostUnderWay, run->counts().underWay); });
        run->start();
        QTRY_VERIFY2_WITH_TIMEOUT(run->activity() == Activity::Done, qPrintable(summary(*run)), longMs);
        QCOMPARE(run->counts().completed, 50);
        QCOMPARE(run->counts().failed, 950);
        QCOMPARE(run->refusals(), 0); // the server never had to say that it is too much
        QVERIFY2(mostUnderWay > 10 && mostUnderWay <= ManifestPace::mostUnfinished,
                 qPrintable(QString::number(mostUnderWay)));
        QCOMPARE(session.store()->rowCount(), 1000);
        for (int entry = 0; entry < 1000; ++entry) {
            const ManifestResult &result = run->result(entry);
            QCOMPARE(result.state, entry % 20 == 0 ? State::Completed : State::Failed);
            QVERIFY(!result.taskId.isEmpty());
            QCOMPARE(result.words.isEmpty(), entry % 20 == 0);
            QCOMPARE(m_source->requests(u"/%1/clip.mp4"_s.arg(entry)), 1);
        }
        QVERIFY(!QFile::exists(m_journal)); // nothing is left to go on with
    }

    void refusalsOfAFullServerAreWaitedOut()
    {
        m_service = std::make_unique<LocalService>();
        QVERIFY(m_service->start({ u"--limits"_s, u"1/3"_s }));
        AccountSession session(setupFor(m_service->baseUrl(), m_service->key()));
        session.open();
        const auto run = begin(&session, manifestOf(12));
        // The only one that is worked on waits, so that the others fill the queue.
        const QString held = u"/0/clip.mp4"_s;
        SourceServer::Source source;
        source.filePath = media::mp4();
        source.holdAt = 100;
        m_source->add(held, source);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(run->refusals() > 0, longMs);
        m_source->release(held);
        QTRY_VERIFY2_WITH_TIMEOUT(run->activity() == Activity::Done, qPrintable(summary(*run)), longMs);
        QCOMPARE(run->counts().completed, 1);
        QCOMPARE(run->counts().failed, 11);
        for (int entry = 0; entry < 12; ++entry) {
            QVERIFY(!run->result(entry).taskId.isEmpty()); // failed by its source, not by the refusal
            QCOMPARE(m_source->requests(u"/%1/clip.mp4"_s.arg(entry)), 1);
        }
        QVERIFY(run->pace().window() < ManifestPace::mostUnfinished);
    }

    void goesOnAfterARestartAndSendsNothingTwice()
    {
        m_service = std::make_unique<LocalService>();
        QVERIFY(m_service->start({ u"--limits"_s, u"5/100"_s }));
        const QByteArray bytes = manifestOf(200);
        const QString database = m_folder->filePath(u"tasks.sqlite"_s);
        {
            AccountSession session(setupFor(m_service->baseUrl(), m_service->key(), database));
            session.open();
            const auto run = begin(&session, bytes);
            run->start();
            QTRY_VERIFY_WITH_TIMEOUT(run->counts().waiting < 150, patienceMs);
            // Some answers are on their way when the program ends.
        }
        AccountSession session(setupFor(m_service->baseUrl(), m_service->key(), database));
        session.open();
        const auto run = resume(&session, bytes, tenSeconds);
        QCOMPARE(run->activity(), Activity::Stopped); // a person says when
        QVERIFY(run->counts().waiting < 150);
        run->start();
        QTRY_VERIFY2_WITH_TIMEOUT(run->activity() == Activity::Done, qPrintable(summary(*run)), longMs);
        QCOMPARE(run->counts().completed, 10);
        QCOMPARE(run->counts().failed, 190);
        for (int entry = 0; entry < 200; ++entry)
            QCOMPARE(m_source->requests(u"/%1/clip.mp4"_s.arg(entry)), 1);
        QCOMPARE(session.store()->rowCount(), 200);
    }

    void stoppedItSendsNothingMoreButFollows()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        const auto run = begin(&session, manifestOf(300));
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(run->counts().underWay >= 10, patienceMs);
        run->stop();
        QCOMPARE(run->activity(), Activity::Stopped);
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                for (int entry = 0; entry < 300; ++entry) {
                    if (run->result(entry).state == State::Sent)
                        return false;
                }
                return true;
            }(),
            patienceMs);
        const int underWay = run->counts().underWay;
        const int made = server.taskCount();
        QCOMPARE(made, underWay);
        const QStringList ids = server.ids();
        for (const QString &id : ids)
            server.setStatus(id, { { u"phase"_s, u"completed"_s } });
        session.sync()->refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().completed, underWay, patienceMs);
        QCOMPARE(server.taskCount(), made);
        QCOMPARE(run->activity(), Activity::Stopped);
        // No more than the window is ever unfinished, though the server would take it.
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().underWay, ManifestPace::mostUnfinished, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(run->activity(), Activity::Waiting, patienceMs);
    }

    void answerThatIsLostIsLookedUpBeforeItIsSentAgain()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.sync()->status().lastSuccessMs.has_value(), patienceMs);
        const QByteArray bytes = manifestOf(2);
        // What an earlier run left behind: the first one reached the server, the second one did not.
        ManifestJournal journal(m_journal);
        QVERIFY(journal.begin(u"/m.csv"_s, ManifestJournal::digestOf(bytes), 2));
        const ManifestResult sent { .state = State::Sent, .sentMs = QDateTime::currentMSecsSinceEpoch() };
        QVERIFY(journal.note(2, sent));
        QVERIFY(journal.note(3, sent));
        RestClient client(server.baseUrl(), studioKey);
        client.post(u"/asset/upload/url"_s,
                    { { u"name"_s, u"Clip 0"_s }, { u"url"_s, m_source->url(u"/0/clip.mp4"_s).toString() } });
        QCOMPARE(server.taskCount(), 1);
        const auto run = resume(&session, bytes);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(
            run->result(0).state == State::Accepted && run->result(1).state == State::Accepted, patienceMs);
        QCOMPARE(server.taskCount(), 2);
    }

    void requestThatTheServerTakesLateIsNotSentAgain()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.sync()->status().lastSuccessMs.has_value(), patienceMs);
        const QByteArray bytes = manifestOf(1);
        ManifestJournal journal(m_journal);
        QVERIFY(journal.begin(u"/m.csv"_s, ManifestJournal::digestOf(bytes), 1));
        QVERIFY(journal.note(2, { .state = State::Sent, .sentMs = QDateTime::currentMSecsSinceEpoch() }));
        server.clearRequests();
        const auto run = resume(&session, bytes, tenSeconds);
        run->start();
        // What the earlier run sent lay in the server's queue while the list was read without it.
        QTRY_VERIFY_WITH_TIMEOUT(!server.requestsTo(u"/task"_s).isEmpty(), patienceMs);
        RestClient client(server.baseUrl(), studioKey);
        client.post(u"/asset/upload/url"_s,
                    { { u"name"_s, u"Clip 0"_s }, { u"url"_s, m_source->url(u"/0/clip.mp4"_s).toString() } });
        QTRY_COMPARE_WITH_TIMEOUT(run->result(0).state, State::Accepted, patienceMs);
        QCOMPARE(run->result(0).taskId, server.ids().constFirst());
        QCOMPARE(server.requestsTo(u"/asset/upload/url"_s).size(), 1);
    }

    void sourcesThatDifferInASecretOnlyAreNotTakenForEachOther()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.sync()->status().lastSuccessMs.has_value(), patienceMs);
        const QByteArray bytes = "url,name\nhttps://a.example/v?X-Amz-Signature=one,One\n"
                                 "https://a.example/v?X-Amz-Signature=two,Two\n";
        ManifestJournal journal(m_journal);
        QVERIFY(journal.begin(u"/m.csv"_s, ManifestJournal::digestOf(bytes), 2));
        const ManifestResult sent { .state = State::Sent, .sentMs = QDateTime::currentMSecsSinceEpoch() };
        QVERIFY(journal.note(2, sent));
        QVERIFY(journal.note(3, sent));
        RestClient client(server.baseUrl(), studioKey);
        client.post(u"/asset/upload/url"_s,
                    { { u"name"_s, u"Two"_s }, { u"url"_s, u"https://a.example/v?X-Amz-Signature=two"_s } });
        server.clearRequests();
        const auto run = resume(&session, bytes);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(
            run->result(0).state == State::Accepted && run->result(1).state == State::Accepted, patienceMs);
        // Which of them has come cannot be told: a server that is still at it gives back the task it has.
        QByteArray sentAgain;
        for (const StudioServer::Request &request : server.requestsTo(u"/asset/upload/url"_s))
            sentAgain += request.body;
        QVERIFY(sentAgain.contains("=one") && sentAgain.contains("=two"));
        QVERIFY(run->result(0).taskId != run->result(1).taskId);
    }

    void taskOfALineIsNotTakenForAnotherThatDiffersInASecretOnly()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.sync()->status().lastSuccessMs.has_value(), patienceMs);
        const QByteArray bytes = "url,name\nhttps://a.example/get?token=AAAA1111,One\n"
                                 "https://a.example/get?token=BBBB2222,Two\n";
        RestClient client(server.baseUrl(), studioKey);
        client.post(u"/asset/upload/url"_s,
                    { { u"name"_s, u"One"_s }, { u"url"_s, u"https://a.example/get?token=AAAA1111"_s } });
        const QString first = server.ids().constFirst();
        ManifestJournal journal(m_journal);
        QVERIFY(journal.begin(u"/m.csv"_s, ManifestJournal::digestOf(bytes), 2));
        QVERIFY(journal.note(2, { .state = State::Accepted, .taskId = first }));
        // The second one never reached the server.
        QVERIFY(journal.note(3, { .state = State::Sent, .sentMs = QDateTime::currentMSecsSinceEpoch() }));
        const auto run = resume(&session, bytes);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(*run), patienceMs);
        QCOMPARE(run->result(1).state, State::Accepted);
        QVERIFY(run->result(1).taskId != first);
        QCOMPARE(server.taskCount(), 2);
        server.setStatus(first, { { u"phase"_s, u"completed"_s } });
        session.sync()->refreshNow();
        QTRY_COMPARE_WITH_TIMEOUT(run->result(0).state, State::Completed, patienceMs);
        QCOMPARE(run->result(1).state, State::Accepted);
    }

    void wrongKeyStopsItWithAReason()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), u"another key"_s));
        session.open();
        const auto run = begin(&session, manifestOf(5));
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(!run->obstacle().isEmpty(), patienceMs);
        QCOMPARE(run->activity(), Activity::Stopped);
        QTRY_COMPARE(run->counts().waiting, 5);
        session.setKey(studioKey);
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().underWay, 5, patienceMs);
        QVERIFY(run->obstacle().isEmpty());
    }

    void optionsReachTheServer()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        const auto run
            = begin(&session,
                    "{\"url\":\"https://a.example/1.mp4\",\"name\":\"One\",\"creatorId\":\"0xabc\","
                    "\"playbackPolicy\":\"jwt\",\"ipfs\":true}");
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().underWay, 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(server.requestsTo(u"/asset/upload/url"_s).size(), 1, patienceMs);
        const QList<StudioServer::Request> sent = server.requestsTo(u"/asset/upload/url"_s);
        QCOMPARE(QJsonDocument::fromJson(sent[0].body).object(),
                 (QJsonObject { { u"url"_s, u"https://a.example/1.mp4"_s },
                                { u"name"_s, u"One"_s },
                                { u"creatorId"_s, u"0xabc"_s },
                                { u"playbackPolicy"_s, QJsonObject { { u"type"_s, u"jwt"_s } } },
                                { u"storage"_s, QJsonObject { { u"ipfs"_s, true } } } }));
    }

    void optionsOfAFileReachTheServer()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        QFile file(m_folder->filePath(u"a.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("film") == 4);
        file.close();
        const auto run = begin(&session, "file,name,creatorId\na.mp4,One,0xabc\n");
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(server.requestsTo(u"/asset/request-upload"_s).size(), 1, patienceMs);
        QCOMPARE(QJsonDocument::fromJson(server.requestsTo(u"/asset/request-upload"_s).first().body).object(),
                 (QJsonObject { { u"name"_s, u"One"_s }, { u"creatorId"_s, u"0xabc"_s } }));
    }

    void anUploadOfTheSameFileWithOtherOptionsIsNotTheOneItSent()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        QFile file(m_folder->filePath(u"a.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("film") == 4);
        file.close();
        const QByteArray bytes = "file,name,creatorId\na.mp4,One,0xabc\n";
        begin(&session, bytes);
        Manifest manifest = readManifest(bytes, m_folder->path());
        session.importFile(manifest.entries.front().source, u"One"_s);
        session.uploads()->uploads().front()->pause();
        // An earlier run had begun it, and its upload is lost.
        ManifestJournal journal(m_journal);
        QVERIFY(journal.note(manifest.entries.front().line, { .state = State::Sent, .sentMs = 1 }));
        const auto run = resume(&session, bytes);
        run->start();
        const auto hasSentIts = [&server] {
            return std::ranges::any_of(
                server.requestsTo(u"/asset/request-upload"_s), [](const StudioServer::Request &request) {
                    return QJsonDocument::fromJson(request.body)["creatorId"_L1].toString() == "0xabc"_L1;
                });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasSentIts(), patienceMs);
    }

    void filesAreUploadedAndBadOnesNamed()
    {
        QVERIFY(!media::mp4().isEmpty());
        m_service = std::make_unique<LocalService>();
        QVERIFY(m_service->start({ u"--limits"_s, u"5/100"_s }));
        QVERIFY(QFile::copy(media::mp4(), m_folder->filePath(u"a.mp4"_s)));
        QVERIFY(QFile::copy(media::webm(), m_folder->filePath(u"b.webm"_s)));
        QVERIFY(QFile(m_folder->filePath(u"empty.mp4"_s)).open(QIODevice::WriteOnly));
        AccountSession session(setupFor(m_service->baseUrl(), m_service->key()));
        session.open();
        const auto run = begin(&session, "file,name\na.mp4,First\nmissing.mp4,\nb.webm,\nempty.mp4,\n");
        run->start();
        QTRY_VERIFY2_WITH_TIMEOUT(run->activity() == Activity::Done, qPrintable(summary(*run)), patienceMs);
        QCOMPARE(run->result(0).state, State::Completed);
        QCOMPARE(run->result(1).state, State::Refused);
        QCOMPARE(run->result(1).words, u"There is no such file."_s);
        QCOMPARE(run->result(2).state, State::Completed);
        QCOMPARE(run->result(3).words, u"This file is empty."_s);
    }

    void fileThatTheServerCannotTakeNowIsSentLater_data()
    {
        QTest::addColumn<StudioServer::Fault>("fault");
        QTest::addColumn<int>("refusals");
        QTest::newRow("too much to do") << StudioServer::Fault::TooManyRequests << 1;
        QTest::newRow("fault of the server") << StudioServer::Fault::InternalError << 0;
        QTest::newRow("answer that is cut") << StudioServer::Fault::Cut << 0;
    }

    void fileThatTheServerCannotTakeNowIsSentLater()
    {
        QFETCH(StudioServer::Fault, fault);
        QFETCH(int, refusals);
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        for (const char *name : { "a.mp4", "b.mp4", "c.mp4" })
            writeFile(QString::fromLatin1(name));
        server.setAssetFault(fault, 1);
        const auto run = begin(&session, "file\na.mp4\nb.mp4\nc.mp4\n");
        run->start();
        // A server that has too much to do gets the next file when it is done with one.
        const auto isDone = [&] {
            const QStringList ids = server.ids();
            for (const QString &id : ids) {
                if (!server.task(id)->json.contains("\"waiting\""))
                    continue;
                server.setStatus(id, { { u"phase"_s, u"completed"_s } });
                session.sync()->refreshNow();
            }
            return run->activity() == Activity::Done;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isDone(), qPrintable(summary(*run)), patienceMs);
        QSet<QString> tasks;
        for (int entry = 0; entry < 3; ++entry) {
            QVERIFY2(run->result(entry).state == State::Completed, qPrintable(run->result(entry).words));
            tasks.insert(run->result(entry).taskId);
        }
        QCOMPARE(tasks.size(), 3);
        QCOMPARE(run->refusals(), refusals);
        // The one that failed is not left to be sent besides.
        QCOMPARE(session.uploads()->uploads().size(), std::size_t(3));
        for (const Upload *upload : session.uploads()->uploads())
            QCOMPARE(upload->stage(), Upload::Stage::Done);
    }

    void wrongKeyStopsFilesToo()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), u"another key"_s));
        session.open();
        writeFile(u"a.mp4"_s);
        writeFile(u"b.mp4"_s);
        const auto run = begin(&session, "file\na.mp4\nb.mp4\n");
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(run->activity() == Activity::Stopped || run->activity() == Activity::Done,
                                 patienceMs);
        QVERIFY(!run->obstacle().isEmpty());
        QTRY_COMPARE(run->counts().waiting, 2);
        QVERIFY(session.uploads()->uploads().empty());
        QVERIFY(QFile::exists(m_journal));
        session.setKey(studioKey);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(*run), patienceMs);
        QCOMPARE(run->counts().underWay, 2);
    }

    void keyThatMayNotListSeesItsManifestThrough()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        server.setFault(StudioServer::Fault::ForbiddenList);
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.sync()->status().error, patienceMs);
        const auto run = begin(&session, manifestOf(3));
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->activity(), Activity::Following, patienceMs);
        const QStringList ids = server.ids();
        for (const QString &id : ids)
            server.setStatus(id, { { u"phase"_s, u"completed"_s } });
        QTRY_COMPARE_WITH_TIMEOUT(run->activity(), Activity::Done, patienceMs);
        QCOMPARE(run->counts().completed, 3);
    }

    void lostAnswerIsNotWaitedForWithAKeyThatMayNotList()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        server.setFault(StudioServer::Fault::ForbiddenList);
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        const QByteArray bytes = manifestOf(1);
        ManifestJournal journal(m_journal);
        QVERIFY(journal.begin(u"/m.csv"_s, ManifestJournal::digestOf(bytes), 1));
        QVERIFY(journal.note(2, { .state = State::Sent, .sentMs = QDateTime::currentMSecsSinceEpoch() }));
        const auto run = resume(&session, bytes);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(!run->obstacle().isEmpty(), patienceMs);
        QCOMPARE(run->activity(), Activity::Stopped);
        QVERIFY(QFile::exists(m_journal));
    }

    void pausedFilesLetOthersGoFirst()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        writeFile(u"a.mp4"_s);
        writeFile(u"b.mp4"_s);
        server.setAssetFault(StudioServer::Fault::Hold, 2);
        const auto run = begin(&session,
                               "{\"file\":\"a.mp4\"}\n{\"file\":\"b.mp4\"}\n"
                               "{\"url\":\"https://a.example/1.mp4\"}");
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(server.heldCount(), 2, patienceMs);
        QCOMPARE(run->result(2).state, State::Waiting);
        const std::vector<Upload *> uploads = session.uploads()->uploads();
        for (Upload *upload : uploads)
            session.uploads()->pause(upload);
        QTRY_COMPARE_WITH_TIMEOUT(run->result(2).state, State::Accepted, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(run->activity(), Activity::Following, patienceMs);
        for (Upload *upload : uploads)
            session.uploads()->goOn(upload);
        server.release();
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(*run), patienceMs);
        QCOMPARE(server.taskCount(), 3);
    }

    void uploadThatHasATaskGoesOnWithIt()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        writeFile(u"a.mp4"_s);
        // The server forgets the task before the bytes come, and refuses them.
        std::optional<ServerTask> forgotten;
        connect(&server, &StudioServer::requested, this, [&] {
            if (server.requests().constLast().path != "/asset/request-upload"_L1)
                return;
            forgotten = *server.task(server.ids().constFirst());
            server.removeTask(forgotten->id);
        });
        const auto run = begin(&session, "file\na.mp4\n");
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(run->activity() == Activity::Stopped || run->activity() == Activity::Done,
                                 patienceMs);
        QVERIFY(!run->obstacle().isEmpty());
        QVERIFY(forgotten);
        server.putTask(*forgotten);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(*run), patienceMs);
        QCOMPARE(run->result(0).state, State::Accepted);
        QCOMPARE(run->result(0).taskId, forgotten->id);
        QCOMPARE(server.requestsTo(u"/asset/request-upload"_s).size(), 1);
    }

    void fileWhoseUploadAPersonTakesAwayIsNotSentAgain()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        writeFile(u"a.mp4"_s);
        server.setAssetFault(StudioServer::Fault::Hold);
        const auto run = begin(&session, "file\na.mp4\n");
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(server.heldCount(), 1, patienceMs);
        session.uploads()->dismiss(session.uploads()->uploads().front());
        QTRY_COMPARE_WITH_TIMEOUT(run->activity(), Activity::Done, patienceMs);
        QCOMPARE(run->result(0).state, State::Refused);
        QCOMPARE(run->result(0).words, u"The upload was taken away before it was done."_s);
        QVERIFY(session.uploads()->uploads().empty());
    }

    void fileThatGoesOnByItselfAfterARestartIsSentOnce_data()
    {
        QTest::addColumn<bool>("isTaskNoted");
        QTest::addColumn<bool>("isListed");
        QTest::newRow("with its task in the journal") << true << true;
        QTest::newRow("with a journal of an older program") << false << true;
        QTest::newRow("taken off the list of uploads") << true << false;
    }

    void fileThatGoesOnByItselfAfterARestartIsSentOnce()
    {
        QFETCH(bool, isTaskNoted);
        QFETCH(bool, isListed);
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        writeFile(u"a.mp4"_s);
        const QByteArray bytes = "file,name\na.mp4,One\n";
        const QString database = m_folder->filePath(u"tasks.sqlite"_s);
        // The program ends when the server has named the task, and no byte has come.
        const QMetaObject::Connection holding = connect(&server, &StudioServer::requested, this, [&server] {
            if (!server.requestsTo(u"/asset/request-upload"_s).isEmpty())
                server.setAssetFault(StudioServer::Fault::Hold);
        });
        {
            AccountSession session(setupFor(server.baseUrl(), studioKey, database));
            session.open();
            const auto run = begin(&session, bytes);
            run->start();
            QTRY_VERIFY_WITH_TIMEOUT(server.heldCount() > 0, patienceMs);
        }
        disconnect(holding);
        server.setAssetFault(StudioServer::Fault::None, 0);
        if (!isTaskNoted) {
            const ManifestResult sent { .state = State::Sent, .sentMs = QDateTime::currentMSecsSinceEpoch() };
            QVERIFY(ManifestJournal(m_journal).note(2, sent));
        }
        AccountSession session(setupFor(server.baseUrl(), studioKey, database));
        session.open();
        QCOMPARE(session.uploads()->uploads().size(), std::size_t(1));
        Upload *upload = session.uploads()->uploads().front();
        QTRY_COMPARE_WITH_TIMEOUT(upload->stage(), Upload::Stage::Done, patienceMs);
        if (!isListed)
            session.uploads()->dismiss(upload);
        const auto run = resume(&session, bytes);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(*run), patienceMs);
        QCOMPARE(run->result(0).state, State::Accepted);
        QCOMPARE(run->result(0).taskId, server.ids().constFirst());
        QCOMPARE(server.requestsTo(u"/asset/request-upload"_s).size(), 1);
    }

    void fileWhoseUploadIsLostIsSentAgain()
    {
        StudioServer server(studioKey);
        QVERIFY(server.listen());
        AccountSession session(setupFor(server.baseUrl(), studioKey));
        session.open();
        writeFile(u"a.mp4"_s);
        // A task that waits for bytes nobody sends.
        RestClient client(server.baseUrl(), studioKey);
        client.post(u"/asset/request-upload"_s, { { u"name"_s, u"One"_s } });
        const QString lost = server.ids().constFirst();
        const QByteArray bytes = "file,name\na.mp4,One\n";
        ManifestJournal journal(m_journal);
        QVERIFY(journal.begin(u"/m.csv"_s, ManifestJournal::digestOf(bytes), 1));
        QVERIFY(journal.note(2, { .state = State::Sent, .taskId = lost, .sentMs = 1 }));
        const auto run = resume(&session, bytes);
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(*run), patienceMs);
        QCOMPARE(run->result(0).state, State::Accepted);
        QVERIFY(run->result(0).taskId != lost);
    }

    void journalSurvivesWhatHappensToIt()
    {
        ManifestJournal journal(m_journal);
        QVERIFY(!journal.read());
        QVERIFY(journal.begin(u"/a/b.csv"_s, "abc", 4));
        const ManifestResult accepted { .state = State::Accepted, .taskId = u"t-1"_s, .existedBefore = true };
        const ManifestResult failed { .state = State::Failed, .taskId = u"t-2"_s, .words = u"“no” video"_s };
        QVERIFY(journal.note(2, { .state = State::Sent, .sentMs = 17 }));
        QVERIFY(journal.note(2, accepted));
        QVERIFY(journal.note(3, failed));
        {
            QFile file(m_journal);
            QVERIFY(file.open(QIODevice::Append));
            file.write("{\"line\":4,\"sta"); // a program was killed here
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
        QVERIFY(journal.note(5, { .state = State::Sent, .sentMs = 18 }));
        const std::optional<ManifestJournal::Contents> contents = journal.read();
        QVERIFY(contents);
        QCOMPARE(contents->manifestPath, u"/a/b.csv"_s);
        QCOMPARE(contents->digest, QByteArray("abc"));
        QCOMPARE(contents->count, 4);
        QCOMPARE(contents->results.size(), 3);
        QVERIFY(contents->results.value(2) == accepted);
        QVERIFY(contents->results.value(3) == failed);
        QCOMPARE(contents->results.value(5).sentMs, 18);
        journal.remove();
        QVERIFY(!journal.read());
        QVERIFY(!ManifestJournal(u"/nonexistent/folder/journal"_s).begin(u"/a"_s, "x", 1));
        QVERIFY(ManifestJournal().note(1, accepted)); // nothing is kept, which is no failure
    }

    void paceLeavesTheServerRoom_data()
    {
        QTest::addColumn<int>("asking");
        QTest::addColumn<int>("unfinished");
        QTest::addColumn<bool>("maySend");
        QTest::newRow("nothing") << 0 << 0 << true;
        QTest::newRow("one request") << 1 << 0 << true;
        QTest::newRow("two requests") << 2 << 0 << false;
        QTest::newRow("nearly full") << 0 << 79 << true;
        QTest::newRow("full") << 0 << 80 << false;
        QTest::newRow("full with what is asked") << 1 << 79 << false;
    }

    void paceLeavesTheServerRoom()
    {
        QFETCH(int, asking);
        QFETCH(int, unfinished);
        QFETCH(bool, maySend);
        QCOMPARE(ManifestPace().maySend(asking, unfinished, 1000), maySend);
    }

    void paceYieldsAndComesBack()
    {
        ManifestPace pace;
        pace.refused(30, {}, 1000);
        pace.refused(30, {}, 1001); // the other request of the two
        QCOMPARE(pace.window(), 30);
        QVERIFY(!pace.maySend(0, 0, 5999));
        QVERIFY(pace.maySend(0, 29, 6000));
        QVERIFY(!pace.maySend(0, 30, 6000));
        pace.refused(0, {}, 6000); // others fill the queue
        QCOMPARE(pace.window(), 1);
        QCOMPARE(pace.wait(6000)->count(), 10'000); // twice as long
        for (int i = 0; i < 10; ++i)
            pace.refused(0, {}, 1'000'000LL * (i + 1));
        QCOMPARE(pace.wait(10'000'000)->count(), 60'000);
        QVERIFY(!pace.wait(9'000'000)); // a clock that was set back prolongs nothing
        pace.refused(0, std::chrono::seconds(7), 20'000'000);
        QCOMPARE(pace.wait(20'000'000)->count(), 7000);
        for (int i = 0; i < 10 * ManifestPace::acceptedPerStep; ++i)
            pace.accepted();
        QCOMPARE(pace.window(), 11);
        for (int i = 0; i < 2000; ++i)
            pace.accepted();
        QCOMPARE(pace.window(), ManifestPace::mostUnfinished);
    }
};

QTEST_GUILESS_MAIN(TestManifestRun)
#include "tst_manifestrun.moc"
