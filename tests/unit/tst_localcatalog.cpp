#include "local/api.h"
#include "local/catalog.h"
#include "local/importjob.h"
#include "local/importqueue.h"
#include "support/sourceserver.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using namespace reelwatch::local;

namespace {

constexpr int deadlineMs = 30'000;
constexpr quint16 port = 4000;

std::atomic<int> refusedWrites { 0 };

void countRefusedWrites(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (text.contains("disk full"_L1))
        ++refusedWrites;
}

Request requestFor(const QByteArray &path)
{
    Request request;
    request.method = "GET";
    request.path = path;
    request.host = "127.0.0.1:" + QByteArray::number(port);
    request.authorization = "Bearer key";
    return request;
}

} // namespace

//! What the service does when its database, or a source, does not do its part.
class TestLocalCatalog : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;

    ServiceFolder folder() const { return ServiceFolder(m_folder->path()); }

    //! Changes the database behind the catalog's back.
    bool run(const QString &sql)
    {
        const QString name = u"behind"_s;
        bool isDone = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(folder().database());
            isDone = database.open() && QSqlQuery(database).exec(sql);
        }
        QSqlDatabase::removeDatabase(name);
        return isDone;
    }

    bool insert(const QString &id, const QString &phase, const QString &url, qint64 createdAtMs)
    {
        AssetRecord asset;
        asset.id = u"asset of "_s + id;
        asset.name = id;
        asset.phase = u"waiting"_s;
        asset.sourceType = u"url"_s;
        asset.fileId = u"file of "_s + id;
        TaskRecord task;
        task.id = id;
        task.type = u"upload"_s;
        task.createdAtMs = createdAtMs;
        task.phase = phase;
        task.outputAssetId = asset.id;
        task.url = url;
        task.fileId = asset.fileId;
        if (url.isEmpty())
            task.uploadToken = u"token of "_s + id;
        return m_catalog->insert(task, asset);
    }

    QString phase(const QString &id) const
    {
        const auto task = m_catalog->task(id);
        return task ? task->phase : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(folder().make());
        m_catalog = std::make_unique<Catalog>(folder().database());
        QCOMPARE(m_catalog->open(), std::nullopt);
    }

    void aDatabaseThatCannotBeReadIsNotAnEmptyOne()
    {
        Api api(*m_catalog, folder(), "key", [](const QString &) {});
        api.setPort(port);
        QCOMPARE(api.answer(requestFor("/api/task")).status, 200);
        QCOMPARE(api.answer(requestFor("/api/task/x")).status, 404);
        QVERIFY(run(u"DROP TABLE task"_s));
        QVERIFY(run(u"DROP TABLE asset"_s));
        for (const char *path : { "/api/task", "/api/asset", "/api/task/x", "/api/asset/x" }) {
            const Answer answer = api.answer(requestFor(path));
            QCOMPARE(answer.status, 500);
            QVERIFY2(answer.body.contains("cannot be read"), path);
        }
        QCOMPARE(m_catalog->resumeUnfinished().has_value(), false);
        QCOMPARE(m_catalog->discardedFileIds(), QStringList());
    }

    void anOutcomeIsWrittenAgainUntilItIsRecorded_data()
    {
        QTest::addColumn<QString>("refused");
        QTest::newRow("the beginning") << u"running"_s;
        QTest::newRow("the end") << u"failed"_s;
    }

    void anOutcomeIsWrittenAgainUntilItIsRecorded()
    {
        QFETCH(QString, refused);
        QVERIFY(insert(u"one"_s, u"waiting"_s, u"ipfs://nowhere/1"_s, 1));
        QVERIFY(run(u"CREATE TRIGGER refusal BEFORE UPDATE ON task WHEN NEW.phase = '%1'"
                    " BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s.arg(refused)));
        refusedWrites = 0;
        const QtMessageHandler usual = qInstallMessageHandler(countRefusedWrites);
        const auto restore = qScopeGuard([usual] { qInstallMessageHandler(usual); });
        ImportQueue queue(*m_catalog, folder(), SourceRules());
        queue.enqueue(u"one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(refusedWrites > 0, deadlineMs);
        QCOMPARE(phase(u"one"_s), refused == "failed"_L1 ? u"running"_s : u"waiting"_s);
        QVERIFY(!queue.isIdle());
        QVERIFY(run(u"DROP TRIGGER refusal"_s));
        QTRY_COMPARE_WITH_TIMEOUT(phase(u"one"_s), u"failed"_s, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(queue.isIdle(), deadlineMs);
    }

    void anUploadThatNeverArrivedFails()
    {
        constexpr qint64 now = 100 * Api::uploadPatienceMs;
        QVERIFY(insert(u"old"_s, u"pending"_s, {}, now - Api::uploadPatienceMs - 1));
        QVERIFY(insert(u"young"_s, u"pending"_s, {}, now - Api::uploadPatienceMs + 1));
        QVERIFY(insert(u"under way"_s, u"pending"_s, {}, 1));
        Api api(*m_catalog, folder(), "key", [](const QString &) {});
        api.setPort(port);
        Request request = requestFor("/api/asset/upload/direct");
        request.method = "PUT";
        request.query = "token=token%20of%20under%20way";
        request.contentLength = 1;
        Answer refused;
        auto session = api.beginUpload(request, {}, refused);
        QVERIFY(session);
        QVERIFY(api.hasUploadsUnderWay());

        api.tidyUploads(now);
        QCOMPARE(phase(u"old"_s), u"failed"_s);
        QCOMPARE(m_catalog->task(u"old"_s)->errorMessage, u"The file never arrived."_s);
        QVERIFY(!m_catalog->taskOfUploadToken(u"token of old"_s));
        QCOMPARE(phase(u"young"_s), u"pending"_s);
        QCOMPARE(phase(u"under way"_s), u"pending"_s);
        session.reset();
        QVERIFY(!api.hasUploadsUnderWay());
        api.tidyUploads(now);
        QCOMPARE(phase(u"under way"_s), u"failed"_s);
    }

    void bytesWithoutALengthAreASignOfLife()
    {
        SourceServer source;
        QVERIFY(source.listen());
        SourceServer::Source held;
        held.body = QByteArray(10'000, 'x');
        held.givesLength = false;
        held.holdAt = 1'000;
        source.add(u"/clip"_s, held);
        QNetworkAccessManager network;
        ImportOrder order;
        order.url = source.url(u"/clip"_s);
        order.filePath = m_folder->filePath(u"clip"_s);
        order.metadataPath = m_folder->filePath(u"clip.json"_s);
        order.signOfLife = std::chrono::milliseconds(0);
        ImportJob job(order, &network);
        QSignalSpy alive(&job, &ImportJob::stillArriving);
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(!alive.isEmpty(), deadlineMs);
        const auto before = alive.size();
        source.release(u"/clip"_s, 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(alive.size() > before, deadlineMs);
    }

    void aSourceThatDripsIsGivenUp()
    {
        SourceServer source;
        QVERIFY(source.listen());
        SourceServer::Source held;
        held.body = QByteArray(10'000, 'x');
        held.holdAt = 1'000;
        source.add(u"/clip"_s, held);
        QNetworkAccessManager network;
        ImportOrder order;
        order.url = source.url(u"/clip"_s);
        order.filePath = m_folder->filePath(u"clip"_s);
        order.metadataPath = m_folder->filePath(u"clip.json"_s);
        order.rules.pace = std::chrono::milliseconds(100);
        ImportJob job(order, &network);
        QSignalSpy failed(&job, &ImportJob::failed);
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, deadlineMs);
        QCOMPARE(failed.first().first().toString(), u"127.0.0.1 sends too slowly. Try again later."_s);
    }

    void aRunningTaskIsTouched()
    {
        QVERIFY(insert(u"one"_s, u"running"_s, u"http://nowhere/1"_s, 1));
        QVERIFY(m_catalog->touch(u"one"_s));
        QVERIFY(m_catalog->task(u"one"_s)->updatedAtMs > 1);
        QVERIFY(insert(u"two"_s, u"failed"_s, u"http://nowhere/2"_s, 1));
        QVERIFY(!m_catalog->touch(u"two"_s));
    }

    void aDatabaseOfBeforeExportsIsBroughtUpToDate()
    {
        QVERIFY(insert(u"one"_s, u"failed"_s, u"http://nowhere/1"_s, 1));
        m_catalog.reset();
        for (const auto &sql :
             { u"ALTER TABLE task DROP COLUMN inputAssetId"_s, u"ALTER TABLE task DROP COLUMN exportParams"_s,
               u"ALTER TABLE asset DROP COLUMN deletedAt"_s, u"ALTER TABLE asset DROP COLUMN creatorId"_s,
               u"ALTER TABLE asset DROP COLUMN askedPublic"_s, u"PRAGMA user_version = 1"_s })
            QVERIFY(run(sql));
        m_catalog = std::make_unique<Catalog>(folder().database());
        QCOMPARE(m_catalog->open(), std::nullopt);
        QCOMPARE(phase(u"one"_s), u"failed"_s);
        QVERIFY(m_catalog->setDeleted(u"asset of one"_s));
        QVERIFY(m_catalog->asset(u"asset of one"_s)->deletedAtMs.has_value());
    }

    void whoseAnAssetIsIsKept()
    {
        TaskRecord task;
        task.id = u"task"_s;
        task.type = u"upload"_s;
        task.phase = u"pending"_s;
        task.outputAssetId = u"asset"_s;
        task.fileId = u"file"_s;
        AssetRecord asset;
        asset.id = u"asset"_s;
        asset.name = u"name"_s;
        asset.phase = u"uploading"_s;
        asset.sourceType = u"directUpload"_s;
        asset.fileId = task.fileId;
        asset.creatorId = u"0xabc"_s;
        asset.isAskedPublic = true;
        QVERIFY(m_catalog->insert(task, asset));
        QCOMPARE(m_catalog->asset(asset.id)->creatorId, u"0xabc"_s);
        QVERIFY(m_catalog->asset(asset.id)->isAskedPublic);
    }

    void whatIsDeletedIsForgottenAfterItsTime()
    {
        QVERIFY(insert(u"one"_s, u"completed"_s, u"http://nowhere/1"_s, 1));
        QVERIFY(insert(u"two"_s, u"completed"_s, u"http://nowhere/2"_s, 1));
        QVERIFY(m_catalog->setDeleted(u"asset of one"_s));
        QVERIFY(!m_catalog->setDeleted(u"asset of one"_s));
        const qint64 at = *m_catalog->asset(u"asset of one"_s)->deletedAtMs;
        QCOMPARE(m_catalog->purgeDeleted(at), QStringList());
        QVERIFY(m_catalog->setRestored(u"asset of one"_s));
        QVERIFY(!m_catalog->setRestored(u"asset of one"_s));
        QCOMPARE(m_catalog->purgeDeleted(at + 1'000'000), QStringList());
        QVERIFY(m_catalog->setDeleted(u"asset of one"_s));
        QCOMPARE(m_catalog->purgeDeleted(at + 1'000'000), QStringList { u"file of one"_s });
        QVERIFY(!m_catalog->asset(u"asset of one"_s));
        QVERIFY(!m_catalog->setRestored(u"asset of one"_s));
        // The task outlives it.
        QCOMPARE(phase(u"one"_s), u"completed"_s);
        QVERIFY(m_catalog->asset(u"asset of two"_s));
    }

    void anotherAttemptWaitsForItsPauseEvenWhenTheQueueIsEmpty()
    {
        SourceServer source;
        QVERIFY(source.listen());
        SourceServer::Source busy;
        busy.status = 503;
        source.add(u"/clip"_s, busy);
        QVERIFY(insert(u"one"_s, u"waiting"_s, source.url(u"/clip"_s).toString(), 1));
        SourceRules rules;
        rules.retryPauses = { std::chrono::milliseconds(300) };
        ImportQueue queue(*m_catalog, folder(), rules);
        queue.enqueue(u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_catalog->task(u"one"_s)->retries.value_or(0), 1, deadlineMs);
        QVERIFY(!queue.isIdle());
        QTRY_COMPARE_WITH_TIMEOUT(phase(u"one"_s), u"failed"_s, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(queue.isIdle(), deadlineMs);
        QCOMPARE(source.requests(u"/clip"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestLocalCatalog)
#include "tst_localcatalog.moc"
