#include "session/knownvideos.h"

#include "media/filehash.h"
#include "session/accountsession.h"
#include "support/studioserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;
const auto testKey = "test-key-0123456789"_L1;

QString hashOf(const QByteArray &bytes, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, algorithm).toHex());
}

} // namespace

//! With a server on loopback and real files.
class TestKnownVideos : public QObject
{
    Q_OBJECT

    const QByteArray m_bytes = QByteArray(300'000, 'v');
    QTemporaryDir m_folder;
    std::unique_ptr<StudioServer> m_server;
    std::unique_ptr<AccountSession> m_session;

    QString makeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file cannot be written");
        return file.fileName();
    }

    void putTask(const QString &id, const QString &phase, qint64 size, const QJsonArray &hashes)
    {
        ServerTask task = plainTask(id, m_server->nowMs() - 1000, phase);
        task.outputAssetId = u"asset-of-"_s + id;
        QJsonObject json = QJsonDocument::fromJson(task.json).object();
        json.insert("outputAssetId"_L1, task.outputAssetId);
        const QJsonObject spec { { u"name"_s, QString(u"name of "_s + id) },
                                 { u"size"_s, static_cast<double>(size) },
                                 { u"hash"_s, hashes } };
        json.insert("output"_L1, QJsonObject { { u"upload"_s, QJsonObject { { u"assetSpec"_s, spec } } } });
        task.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
        m_server->putTask(task);
    }
    static QJsonObject hash(const QString &algorithm, const QString &value)
    {
        return { { u"algorithm"_s, algorithm }, { u"hash"_s, value } };
    }
    QJsonArray sha256(const QByteArray &bytes) const
    {
        return { hash(u"sha256"_s, hashOf(bytes, QCryptographicHash::Sha256)) };
    }

    bool open(int taskCount)
    {
        Account account;
        account.id = u"test-account"_s;
        account.kind = Account::Kind::ThisRunOnly;
        account.baseUrl = m_server->baseUrl();
        m_session = std::make_unique<AccountSession>(AccountSession::Setup { account, testKey, {}, {} });
        m_session->open();
        return QTest::qWaitFor([&] { return m_session->store()->rowCount() == taskCount; }, patienceMs);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<StudioServer>(testKey);
        QVERIFY(m_server->listen());
    }
    void cleanup()
    {
        m_session.reset();
        m_server.reset();
    }

    void findsAFileByItsBytes_data()
    {
        QTest::addColumn<QString>("phase");
        QTest::addColumn<QJsonArray>("hashes");
        QTest::addColumn<bool>("isFound");
        const QString md5 = hashOf(m_bytes, QCryptographicHash::Md5);
        const QString sha256 = hashOf(m_bytes, QCryptographicHash::Sha256);
        QTest::newRow("sha256") << u"completed"_s << QJsonArray { hash(u"sha256"_s, sha256) } << true;
        QTest::newRow("md5") << u"completed"_s << QJsonArray { hash(u"md5"_s, md5) } << true;
        QTest::newRow("both") << u"completed"_s
                              << QJsonArray { hash(u"md5"_s, md5), hash(u"sha256"_s, sha256) } << true;
        QTest::newRow("other bytes") << u"completed"_s << QJsonArray { hash(u"sha256"_s, QString(64, u'a')) }
                                     << false;
        QTest::newRow("nothing to compare with") << u"completed"_s << QJsonArray() << false;
        QTest::newRow("failed") << u"failed"_s << QJsonArray { hash(u"sha256"_s, sha256) } << false;
    }
    void findsAFileByItsBytes()
    {
        QFETCH(QString, phase);
        QFETCH(QJsonArray, hashes);
        QFETCH(bool, isFound);
        putTask(u"one"_s, phase, m_bytes.size(), hashes);
        putTask(u"two"_s, u"completed"_s, m_bytes.size() + 1, sha256(m_bytes));
        QVERIFY(open(2));
        const QString file = makeFile(u"film.mp4"_s, m_bytes);
        KnownVideos known;
        QSignalSpy found(&known, &KnownVideos::found);
        known.setSession(m_session.get());
        known.setWanted({ file });
        QTRY_VERIFY_WITH_TIMEOUT(known.isIdle(), patienceMs);
        QCOMPARE(found.size(), isFound ? 1 : 0);
        QCOMPARE(known.known(file) != nullptr, isFound);
        if (isFound) {
            QCOMPARE(known.known(file)->taskId, u"one"_s);
            QCOMPARE(known.known(file)->name, u"name of one"_s);
        }
    }

    void looksPastAFirstOfTheSameSize()
    {
        putTask(u"one"_s, u"completed"_s, m_bytes.size(), sha256("other bytes"));
        putTask(u"two"_s, u"completed"_s, m_bytes.size(),
                { hash(u"md5"_s, hashOf(m_bytes, QCryptographicHash::Md5)) });
        QVERIFY(open(2));
        const QString file = makeFile(u"film.mp4"_s, m_bytes);
        KnownVideos known;
        known.setSession(m_session.get());
        known.setWanted({ file });
        QTRY_VERIFY_WITH_TIMEOUT(known.known(file), patienceMs);
        QCOMPARE(known.known(file)->taskId, u"two"_s);
    }

    void findsWhatTheAccountGetsToKnowLater()
    {
        putTask(u"one"_s, u"completed"_s, m_bytes.size(), sha256(m_bytes));
        m_server->hideAsset(u"asset-of-one"_s);
        const QString file = makeFile(u"film.mp4"_s, m_bytes);
        Account account;
        account.id = u"test-account"_s;
        account.kind = Account::Kind::ThisRunOnly;
        account.baseUrl = m_server->baseUrl();
        m_session = std::make_unique<AccountSession>(AccountSession::Setup { account, testKey, {}, {} });
        KnownVideos known;
        known.setSession(m_session.get());
        known.setWanted({ file });
        QVERIFY(known.isIdle());
        m_session->open();
        // Its bytes are the same, but that video is gone.
        QTRY_VERIFY_WITH_TIMEOUT(!m_server->requestsTo(u"/asset/asset-of-one"_s).isEmpty(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(known.isIdle(), patienceMs);
        QVERIFY(!known.known(file));
        putTask(u"two"_s, u"completed"_s, m_bytes.size(), sha256(m_bytes));
        m_session->sync()->refreshNow();
        QTRY_VERIFY_WITH_TIMEOUT(known.known(file), patienceMs);
        QCOMPARE(known.known(file)->taskId, u"two"_s);
    }

    void readsNoFileOfAnotherSize()
    {
        putTask(u"one"_s, u"completed"_s, m_bytes.size() + 1, sha256(m_bytes));
        QVERIFY(open(1));
        const QString file = makeFile(u"film.mp4"_s, m_bytes);
        KnownVideos known;
        known.setSession(m_session.get());
        known.setWanted({ file });
        QVERIFY(known.isIdle());
    }

    void offersNothingThatWasDeleted()
    {
        putTask(u"one"_s, u"completed"_s, m_bytes.size(), sha256(m_bytes));
        m_server->hideAsset(u"asset-of-one"_s);
        QVERIFY(open(1));
        const QString file = makeFile(u"film.mp4"_s, m_bytes);
        KnownVideos known;
        QSignalSpy found(&known, &KnownVideos::found);
        known.setSession(m_session.get());
        known.setWanted({ file });
        QVERIFY(!known.isIdle());
        QTRY_VERIFY_WITH_TIMEOUT(known.isIdle(), patienceMs);
        QVERIFY(found.isEmpty());
    }

    void tellsFromWhatIsSavedWhereTheServerIsAway()
    {
        putTask(u"one"_s, u"completed"_s, m_bytes.size(), sha256(m_bytes));
        QVERIFY(open(1));
        m_server->stopListening();
        const QString file = makeFile(u"film.mp4"_s, m_bytes);
        KnownVideos known;
        known.setSession(m_session.get());
        known.setWanted({ file });
        QTRY_VERIFY_WITH_TIMEOUT(known.known(file), patienceMs);
    }

    void forgetsWithTheAccount()
    {
        putTask(u"one"_s, u"completed"_s, m_bytes.size(), sha256(m_bytes));
        QVERIFY(open(1));
        const QString file = makeFile(u"film.mp4"_s, m_bytes);
        KnownVideos known;
        known.setSession(m_session.get());
        known.setWanted({ file });
        QTRY_VERIFY_WITH_TIMEOUT(known.known(file), patienceMs);
        known.setSession(nullptr);
        QVERIFY(!known.known(file));
        known.setSession(m_session.get());
        QTRY_VERIFY_WITH_TIMEOUT(known.known(file), patienceMs);
        known.setWanted({});
        QVERIFY(!known.known(file));
    }

    void stopsReadingWhatIsNotWantedAnyMore()
    {
        // Large enough to be read for seconds, and sparse on disk.
        constexpr qint64 large = 40'000'000'000;
        const QString path = makeFile(u"large.mp4"_s, "x");
        QVERIFY(QFile::resize(path, large));
        putTask(u"one"_s, u"completed"_s, large, sha256(m_bytes));
        QVERIFY(open(1));
        auto known = std::make_unique<KnownVideos>();
        known->setSession(m_session.get());
        known->setWanted({ path });
        QVERIFY(!known->isIdle());
        known->setWanted({});
        QVERIFY(known->isIdle());
        known->setWanted({ path });
        QVERIFY(!known->isIdle());
        // The account may be closed, and the dialog, while the file is read.
        m_session.reset();
        known.reset();
        // One file is read at a time: the next is, as soon as that one is left.
        const QFuture<QString> next = fileHash(makeFile(u"small.mp4"_s, m_bytes), QCryptographicHash::Md5);
        QTRY_VERIFY_WITH_TIMEOUT(next.isFinished(), patienceMs / 3);
    }
};

QTEST_GUILESS_MAIN(TestKnownVideos)
#include "tst_knownvideos.moc"
