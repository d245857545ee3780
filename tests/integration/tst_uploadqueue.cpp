#include "session/uploadqueue.h"
#include "support/faultyserver.h"
#include "support/patience.h"
#include "support/studioserver.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace reelwatch;
using namespace Qt::StringLiterals;

namespace {

const auto testKey = "test-key-0123456789"_L1;

//! Everything from the socket to the queue, and files to send.
struct Rig
{
    Rig() : server(testKey)
    {
        if (!server.listen())
            qFatal("the server cannot listen");
        transport = std::make_unique<HttpTransport>(server.baseUrl(), testKey);
        client = std::make_unique<LivepeerClient>(transport.get());
        queue = std::make_unique<UploadQueue>(client.get());
    }

    QString makeFile(const QString &name, qsizetype bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(bytes, 'v')) != bytes)
            qFatal("a file cannot be written");
        return file.fileName();
    }

    QTemporaryDir folder;
    StudioServer server;
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<LivepeerClient> client;
    std::unique_ptr<UploadQueue> queue;
};

} // namespace

class TestUploadQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsAFileAndKnowsItsTask();
    void sendsTwoAtATimeInOrder();
    void failureMakesRoomForTheNext();
    void dismissedUploadIsNotSent();
    void nothingIsToldOfADismissedUpload();
    void nothingStartsWhileHeld();
    void heldUploadsCanBeEndedWithAnError();
    void promisesToKeepOnlyWhatItCanWrite_data();
    void promisesToKeepOnlyWhatItCanWrite();
    void promisesAgainWhenItCanWriteAgain();
    void triesNowWhatTheServerHadNoRoomFor();
    void canBeDestroyedWhileSending();
};

void TestUploadQueue::sendsAFileAndKnowsItsTask()
{
    Rig rig;
    QSignalSpy added(rig.queue.get(), &UploadQueue::added);
    QSignalSpy changed(rig.queue.get(), &UploadQueue::changed);
    Upload *upload = rig.queue->add(rig.makeFile(u"beach.mp4"_s, 100'000));
    QCOMPARE(added.count(), 1);
    QCOMPARE(upload->name(), u"beach.mp4"_s);
    QVERIFY(rig.queue->hasUnfinished());
    QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
    QVERIFY(!rig.queue->hasUnfinished());
    QVERIFY(changed.count() >= 2);
    QVERIFY(!upload->taskId().isEmpty());
    QCOMPARE(rig.queue->uploadOfTask(upload->taskId()), upload);
    QCOMPARE(rig.queue->uploadOfTask(QString()), nullptr);
    QCOMPARE(rig.queue->uploadOfTask(u"other"_s), nullptr);
    QVERIFY(rig.server.task(upload->taskId()));
    // Ended ones stay until they are dismissed.
    QCOMPARE(rig.queue->uploads(), std::vector<Upload *> { upload });
    QCOMPARE(rig.queue->add(rig.makeFile(u"b.mp4"_s, 10), u"Holiday"_s)->name(), u"Holiday"_s);
    QTRY_VERIFY(!rig.queue->hasUnfinished());
}

void TestUploadQueue::sendsTwoAtATimeInOrder()
{
    Rig rig;
    QList<Upload *> all;
    for (int i = 0; i < 6; ++i)
        all.append(rig.queue->add(rig.makeFile(u"file-%1.mp4"_s.arg(i), 300'000)));
    QList<Upload *> begun;
    qsizetype mostAtOnce = 0;
    connect(rig.queue.get(), &UploadQueue::changed, this, [&](Upload *upload) {
        if (!begun.contains(upload))
            begun.append(upload);
        const qsizetype ended = std::ranges::count_if(
            all, [](const Upload *one) { return one->stage() == Upload::Stage::Done; });
        mostAtOnce = std::max(mostAtOnce, begun.size() - ended);
    });
    QTRY_VERIFY(!rig.queue->hasUnfinished());
    QCOMPARE(begun, all);
    QCOMPARE(mostAtOnce, 2);
    for (const Upload *upload : std::as_const(all))
        QCOMPARE(upload->stage(), Upload::Stage::Done);
}

void TestUploadQueue::failureMakesRoomForTheNext()
{
    Rig rig;
    for (int i = 0; i < 3; ++i)
        rig.queue->add(rig.folder.filePath(u"missing-%1.mp4"_s.arg(i)));
    Upload *last = rig.queue->add(rig.makeFile(u"there.mp4"_s, 1000));
    QTRY_VERIFY(!rig.queue->hasUnfinished());
    QCOMPARE(last->stage(), Upload::Stage::Done);
    QCOMPARE(rig.queue->uploads().front()->stage(), Upload::Stage::Failed);
    QCOMPARE(rig.queue->uploads().front()->error().kind, ApiError::Kind::LocalFile);
}

void TestUploadQueue::dismissedUploadIsNotSent()
{
    Rig rig;
    Upload *first = rig.queue->add(rig.makeFile(u"a.mp4"_s, 1000));
    QPointer<Upload> second = rig.queue->add(rig.makeFile(u"b.mp4"_s, 1000));
    QSignalSpy dismissed(rig.queue.get(), &UploadQueue::dismissed);
    rig.queue->dismiss(second);
    QCOMPARE(dismissed.count(), 1);
    QCOMPARE(rig.queue->uploads(), std::vector<Upload *> { first });
    rig.queue->dismiss(nullptr);
    QCOMPARE(dismissed.count(), 1);
    QTRY_COMPARE(first->stage(), Upload::Stage::Done);
    QTRY_VERIFY(!second);
    QCOMPARE(rig.server.requestsTo(u"/asset/request-upload"_s).size(), 1);
    rig.queue->dismiss(first);
    QVERIFY(rig.queue->uploads().empty());
}

void TestUploadQueue::nothingIsToldOfADismissedUpload()
{
    Rig rig;
    QSet<const Upload *> dismissed;
    int failures = 0;
    int toldTooLate = 0;
    connect(rig.queue.get(), &UploadQueue::dismissed, this,
            [&](const Upload *upload) { dismissed.insert(upload); });
    connect(rig.queue.get(), &UploadQueue::changed, this, [&](Upload *upload) {
        if (dismissed.contains(upload))
            ++toldTooLate;
        if (upload->stage() != Upload::Stage::Failed)
            return;
        ++failures;
        rig.queue->dismiss(upload);
    });
    // Fails as soon as it is started.
    rig.queue->add(rig.folder.filePath(u"missing.mp4"_s));
    const Upload *last = rig.queue->add(rig.makeFile(u"there.mp4"_s, 1000));
    QTRY_COMPARE(last->stage(), Upload::Stage::Done);
    QCOMPARE(failures, 1);
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(toldTooLate, 0);
}

void TestUploadQueue::heldUploadsCanBeEndedWithAnError()
{
    Rig rig;
    rig.queue->setHeld(true);
    Upload *first = rig.queue->add(rig.makeFile(u"a.mp4"_s, 1000));
    Upload *second = rig.queue->add(rig.makeFile(u"b.mp4"_s, 1000));
    // Whoever hears of the first end dismisses the other one.
    connect(first, &Upload::failed, this, [&] { rig.queue->dismiss(second); });
    const ApiError error { .kind = ApiError::Kind::Offline };
    rig.queue->failWaiting(error);
    QCOMPARE(first->stage(), Upload::Stage::Failed);
    QCOMPARE(first->error(), error);
    QVERIFY(!rig.queue->hasUnfinished());
    rig.queue->setHeld(false);
    const Upload *third = rig.queue->add(rig.makeFile(u"c.mp4"_s, 1000));
    QTRY_COMPARE(third->stage(), Upload::Stage::Done);
    QCOMPARE(rig.server.requestsTo(u"/asset/request-upload"_s).size(), 1);
}

void TestUploadQueue::nothingStartsWhileHeld()
{
    Rig rig;
    rig.queue->setHeld(true);
    const Upload *upload = rig.queue->add(rig.makeFile(u"a.mp4"_s, 1000));
    QCoreApplication::processEvents();
    QCOMPARE(upload->stage(), Upload::Stage::Asking);
    QVERIFY(rig.queue->hasUnfinished());
    QCOMPARE(rig.server.requests().size(), 0);
    rig.queue->setHeld(false);
    QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
}

void TestUploadQueue::promisesToKeepOnlyWhatItCanWrite_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<bool>("isKept");
    const QString usual = u"account.uploads"_s;
    QTest::addRow("a folder of its own") << usual << QByteArray() << true;
    QTest::addRow("an older journal") << usual << QByteArray(R"({"version":1,"uploads":[]})") << true;
    QTest::addRow("a journal of a newer version")
        << usual << QByteArray(R"({"version":99,"uploads":[]})") << false;
    QTest::addRow("a folder that is not there") << u"missing/account.uploads"_s << QByteArray() << false;
    QTest::addRow("no journal") << QString() << QByteArray() << false;
}

void TestUploadQueue::promisesToKeepOnlyWhatItCanWrite()
{
    QFETCH(const QString, place);
    QFETCH(const QByteArray, there);
    QFETCH(const bool, isKept);
    Rig rig;
    const QString path = place.isEmpty() ? QString() : rig.folder.filePath(place);
    if (!there.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(there), there.size());
    }
    rig.queue->setHeld(true);
    rig.queue->keepIn(path);
    QVERIFY(!rig.queue->hasUnkept());
    rig.queue->add(rig.makeFile(u"a.mp4"_s, 1000));
    // Before the event loop has come to the journal, as well.
    QCOMPARE(rig.queue->hasUnkept(), !isKept);
    QCOMPARE(QFile::exists(path), isKept || !there.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(rig.queue->hasUnkept(), !isKept);
    rig.queue->dismiss(rig.queue->uploads().front());
    QVERIFY(!rig.queue->hasUnkept());
}

void TestUploadQueue::promisesAgainWhenItCanWriteAgain()
{
    Rig rig;
    rig.queue->setHeld(true);
    rig.queue->keepIn(rig.folder.filePath(u"later/account.uploads"_s));
    rig.queue->add(rig.makeFile(u"a.mp4"_s, 1000));
    QVERIFY(rig.queue->hasUnkept());
    QVERIFY(QDir(rig.folder.path()).mkdir(u"later"_s));
    QVERIFY(!rig.queue->hasUnkept());
}

void TestUploadQueue::triesNowWhatTheServerHadNoRoomFor()
{
    FaultyServer server;
    server.enqueue(FaultyServer::error(429, "too many").with("Retry-After", "60"));
    server.setHandler([&server](const FaultyServer::Request &request) {
        return request.method == "POST"
            ? FaultyServer::json("{\"url\":\"" + server.origin() + "/put\",\"task\":{\"id\":\"T\"}}")
            : FaultyServer::json({}, 204);
    });
    Rig rig;
    rig.transport->setBaseUrl(server.baseUrl());
    Upload *upload = rig.queue->add(rig.makeFile(u"a.mp4"_s, 1000));
    QTRY_VERIFY(upload->trouble());
    QCOMPARE(upload->stage(), Upload::Stage::Asking);
    QVERIFY(rig.queue->isSending());
    rig.queue->goOn(upload);
    QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
    QCOMPARE(upload->taskId(), u"T"_s);
}

void TestUploadQueue::canBeDestroyedWhileSending()
{
    Rig rig;
    for (int i = 0; i < 3; ++i)
        rig.queue->add(rig.makeFile(u"file-%1.mp4"_s.arg(i), 20'000'000));
    QTRY_VERIFY(std::ranges::any_of(rig.queue->uploads(),
                                    [](const Upload *upload) { return upload->bytesSent() > 0; }));
    const std::vector<Upload *> uploads = rig.queue->uploads();
    QList<QPointer<Upload>> watched(uploads.begin(), uploads.end());
    int ends = 0;
    for (const Upload *upload : uploads)
        connect(upload, &Upload::failed, this, [&ends] { ++ends; });
    rig.queue.reset();
    QVERIFY(std::ranges::all_of(watched, [](const QPointer<Upload> &upload) { return upload.isNull(); }));
    QCOMPARE(ends, 0);
    // The connections of the two that were sent end; the transport goes on with other work.
    const auto again = rig.client->listTasks({});
    QTRY_VERIFY(again.isFinished());
    QVERIFY(again.result());
    QCOMPARE(rig.server.requestsTo(u"/asset/request-upload"_s).size(), 2);
}

QTEST_GUILESS_MAIN(TestUploadQueue)
#include "tst_uploadqueue.moc"
