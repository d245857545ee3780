#include "session/uploadjournal.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;

class TestUploadJournal : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"account.sqlite.uploads"_s); }

    static UploadRecord record()
    {
        UploadRecord record;
        record.filePath = u"/films/é \"quoted\".mp4"_s;
        record.name = u"é"_s;
        record.options
            = { { u"creatorId"_s, u"me"_s }, { u"storage"_s, QJsonObject { { u"ipfs"_s, true } } } };
        record.file = { 9'007'199'254'740'993, 1'700'000'000'123, "0a1b" };
        record.taskId = u"task"_s;
        record.assetId = u"asset"_s;
        record.tusEndpoint = QUrl(u"https://origin.example/api/asset/upload/tus?token=a%2Bb"_s);
        record.location = QUrl(u"https://origin.example/api/asset/upload/tus/directUpload%2Fx"_s);
        record.isOwnServer = true;
        record.bytesSent = 9'007'199'254'740'992;
        record.isPaused = true;
        return record;
    }

    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file cannot be written");
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void givesBackWhatWasKept()
    {
        UploadRecord bare;
        bare.filePath = u"/films/b.mp4"_s;
        const std::vector<UploadRecord> records { record(), bare };
        QVERIFY(UploadJournal(path()).write(records));
        QVERIFY(UploadJournal(path()).read() == records);
    }

    void anOlderProgramReadsOnlyWhatItWouldSendWhole()
    {
        const auto version = [this] {
            QFile file(path());
            return file.open(QIODevice::ReadOnly)
                ? QJsonDocument::fromJson(file.readAll())["version"_L1].toInt()
                : 0;
        };
        UploadRecord bare = record();
        bare.options = {};
        QVERIFY(UploadJournal(path()).write({ bare }));
        QCOMPARE(version(), 1);
        QVERIFY(UploadJournal(path()).write({ bare, record() }));
        QCOMPARE(version(), 2);
    }

    void isReadableByItsOwnerOnly()
    {
        QVERIFY(UploadJournal(path()).write({ record() }));
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
            | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(path()).permissions() & others));
    }

    void goesWhenNothingIsLeft()
    {
        UploadJournal journal(path());
        QVERIFY(journal.write({ record() }));
        QVERIFY(journal.write({}));
        QVERIFY(!QFile::exists(path()));
        QVERIFY(journal.write({}));
    }

    void keepsNothingWithoutAPath()
    {
        UploadJournal journal;
        QVERIFY(!journal.write({ record() }));
        QVERIFY(journal.read().empty());
    }

    void readsNothingFromWhatIsNoJournal_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("cut") << QByteArray(R"({"version":1,"uploads":[{"filePath":"/a")");
        QTest::addRow("a list") << QByteArray("[1]");
        QTest::addRow("other types") << QByteArray(R"({"version":1,"uploads":{"a":1}})");
        QTest::addRow("an upload of no file") << QByteArray(R"({"version":1,"uploads":[{"name":"a"},7]})");
    }

    void readsNothingFromWhatIsNoJournal()
    {
        QFETCH(QByteArray, content);
        put(content);
        QVERIFY(UploadJournal(path()).read().empty());
    }

    void leavesAFileOfANewerVersionAlone()
    {
        const QByteArray content = R"({"version":3,"uploads":[{"filePath":"/a"}]})";
        put(content);
        UploadJournal journal(path());
        QVERIFY(journal.read().empty());
        QVERIFY(!journal.write({ record() }));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
};

QTEST_APPLESS_MAIN(TestUploadJournal)
#include "tst_uploadjournal.moc"
