#include "ui/dialogs/importoptions.h"

#include <QJsonDocument>
#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("a row of the test is no JSON");
    return document.object();
}

QString encryptedKey()
{
    return QString::fromLatin1(QByteArray(256, '\x5a').toBase64());
}

} // namespace

class TestImportOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingByItself()
    {
        const ReadImportOptions read = readImportOptions({});
        QVERIFY(read.request.isEmpty());
        QVERIFY(read.problems.empty());
        QVERIFY(chosenFields({}).empty());
    }

    void makesTheServersMembers()
    {
        ImportOptions options;
        options.playbackPolicy = { { u"type"_s, u"jwt"_s } };
        options.creatorId = u"  0xabc "_s;
        options.encryptedKey = encryptedKey();
        options.encryptedKey.insert(64, u'\n');
        options.profiles = u"720p"_s;
        options.staticMp4 = true;
        options.c2pa = true;
        options.storeOnIpfs = true;
        const ReadImportOptions read = readImportOptions(options);
        QVERIFY(read.problems.empty());
        QJsonObject wanted
            = object(R"({"playbackPolicy":{"type":"jwt"},"creatorId":"0xabc",)"
                     R"("profiles":[{"name":"720p","width":1280,"height":720,"bitrate":3000000,"fps":0}],)"
                     R"("staticMp4":true,"c2pa":true,"storage":{"ipfs":true}})");
        wanted.insert(u"encryption"_s, QJsonObject { { u"encryptedKey"_s, encryptedKey() } });
        QCOMPARE(read.request, wanted);
        QCOMPARE(chosenFields(options).size(), size_t(importFieldCount));
    }

    void saysWhatIsWrongWithAKey_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("words"); // empty: nothing
        QTest::newRow("of 256 bytes") << encryptedKey() << QString();
        QTest::newRow("no Base64") << u"not a key!"_s << u"Base64"_s;
        QTest::newRow("of a file") << u"-----BEGIN PUBLIC KEY----- MIIB"_s << u"without the lines around"_s;
        QTest::newRow("the key itself")
            << QString::fromLatin1(QByteArray(32, 'k').toBase64()) << u"never enter the key itself"_s;
        QTest::newRow("the key itself, in hex") << QString(64, u'a') << u"never enter the key itself"_s;
    }
    void saysWhatIsWrongWithAKey()
    {
        QFETCH(QString, key);
        QFETCH(QString, words);
        ImportOptions options;
        options.encryptedKey = key;
        const ReadImportOptions read = readImportOptions(options);
        const QString problem = read.problem(ImportField::EncryptedKey);
        QCOMPARE(problem.isEmpty(), words.isEmpty());
        QVERIFY2(problem.contains(words), qPrintable(problem));
        QCOMPARE(read.request.contains("encryption"_L1), words.isEmpty());
        // What is secret is not repeated.
        QVERIFY(!problem.contains(key));
    }

    void readsProfiles_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected"); // width×height@bit rate, or a part of the problem
        QTest::newRow("one") << u"720p"_s << u"1280×720@3000000"_s;
        QTest::newRow("several") << u"1080p, 360;240p"_s
                                 << u"1920×1080@6000000 640×360@800000 426×240@250000"_s;
        QTest::newRow("bit rates") << u"720p 2500k, 480p@1.5M, 360p: 700"_s
                                   << u"1280×720@2500000 854×480@1500000 640×360@700000"_s;
        QTest::newRow("units in words") << u"720p 2.5 Mbit/s"_s << u"1280×720@2500000"_s;
        QTest::newRow("unusual height") << u"600p 2000k"_s << u"1066×600@2000000"_s;
        QTest::newRow("trailing comma") << u"720p,"_s << u"1280×720@3000000"_s;
        QTest::newRow("JSON") << u"[{\"bitrate\":1000,\"height\":10,\"width\":20}]"_s << u"20×10@1000"_s;
        QTest::newRow("words") << u"high"_s << u"“high” is no profile"_s;
        QTest::newRow("unusual height alone") << u"600p"_s << u"needs a bit rate"_s;
        QTest::newRow("odd height") << u"721p 1M"_s << u"even number"_s;
        QTest::newRow("too high") << u"9000p 1M"_s << u"even number"_s;
        QTest::newRow("too thin") << u"720p 1k"_s << u"between 50k and 200M"_s;
        QTest::newRow("too fat") << u"720p 1000M"_s << u"between 50k and 200M"_s;
        QTest::newRow("twice") << u"720p, 720p 1M"_s << u"720 is there twice"_s;
        QTest::newRow("nothing") << u" , "_s << u"no profile"_s;
        QTest::newRow("JSON without a bit rate") << u"[{\"height\":720}]"_s << u"each with a bit rate"_s;
        QTest::newRow("JSON cut off") << u"[{\"bitrate\":1"_s << u"As JSON"_s;
        QTest::newRow("an object") << u"{\"bitrate\":1}"_s << u"As JSON"_s;
        QTest::newRow("an empty list") << u"[]"_s << u"As JSON"_s;
    }
    void readsProfiles()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QString problem;
        const std::optional<QJsonArray> profiles = profilesOf(typed, &problem);
        QStringList brief;
        for (const QJsonValue &profile : profiles.value_or(QJsonArray())) {
            brief.append(u"%1×%2@%3"_s.arg(profile[u"width"].toInt())
                             .arg(profile[u"height"].toInt())
                             .arg(profile[u"bitrate"].toInteger()));
        }
        if (profiles)
            QCOMPARE(brief.join(u' '), expected);
        else
            QVERIFY2(problem.contains(expected), qPrintable(problem));
        ImportOptions options;
        options.profiles = typed;
        QCOMPARE(readImportOptions(options).problem(ImportField::Profiles), problem);
    }

    void writesProfilesAsBrieflyAsTheyCanBeReadAgain_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << u"1080p; 720p 3M"_s << u"1080p, 720p"_s;
        QTest::newRow("bit rate") << u"720p 2.5M,600p 1200.5k"_s << u"720p 2500k, 600p 1200.5k"_s;
        const QString json = u"[{\"bitrate\":3000000,\"encoder\":\"HEVC\",\"height\":720}]"_s;
        QTest::newRow("more than the brief form says") << json << json;
    }
    void writesProfilesAsBrieflyAsTheyCanBeReadAgain()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QString problem;
        const std::optional<QJsonArray> profiles = profilesOf(typed, &problem);
        QVERIFY2(profiles, qPrintable(problem));
        QCOMPARE(profilesText(*profiles), text);
        QCOMPARE(profilesOf(text, &problem), profiles);
    }

    void takesOverWhatATaskAndItsAssetTell()
    {
        const QJsonObject task = object(
            R"({"type":"upload","params":{"upload":{"url":"https://e.org/a.mp4",)"
            R"("c2pa":true,"thumbnails":true,"encryption":{"key":"***"},)"
            R"("profiles":[{"name":"720p","width":1280,"height":720,"bitrate":3000000,"fps":0}]}}})");
        const QJsonObject asset = object(
            R"({"name":"Beach","creatorId":{"type":"unverified","value":"0xabc"},)"
            R"("playbackPolicy":{"type":"webhook","webhookId":"w","webhookContext":{"a":1}},)"
            R"("source":{"type":"url","url":"https://e.org/a.mp4","encryption":{"encryptedKey":"c2VjcmV0"}},)"
            R"("storage":{"ipfs":{"spec":{"nftMetadata":{"a":"b"}},"cid":"bafy"}}})");
        const ToldImport told = toldImport(task, asset);
        QCOMPARE(told.address, u"https://e.org/a.mp4"_s);
        QCOMPARE(told.name, u"Beach"_s);
        ImportOptions wanted;
        wanted.playbackPolicy = asset.value("playbackPolicy"_L1).toObject();
        wanted.creatorId = u"0xabc"_s;
        wanted.profiles = u"720p"_s;
        wanted.c2pa = true;
        wanted.storeOnIpfs = true;
        wanted.ipfs = object(R"({"spec":{"nftMetadata":{"a":"b"}}})");
        QVERIFY(told.options == wanted);
        // The key is nobody's to copy, and MP4 files are never told of.
        QCOMPARE(told.untold.size(), 2);
        QVERIFY(told.untold.first().contains("enter it again"_L1));
        QCOMPARE(readImportOptions(told.options).request.value("storage"_L1).toObject(),
                 object(R"({"ipfs":{"spec":{"nftMetadata":{"a":"b"}}}})"));
    }

    void takesOverLittleFromOldAndBareTasks_data()
    {
        QTest::addColumn<QByteArray>("task");
        QTest::addColumn<QByteArray>("asset");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("creator");
        QTest::newRow("2022") << R"({"type":"import","params":{"import":{"url":"ipfs://Qm/a"}},)"
                                 R"("output":{"import":{"assetSpec":{"name":"a.mp4"}}}})"_ba
                              << "{}"_ba << u"ipfs://Qm/a"_s << u"a.mp4"_s << QString();
        QTest::newRow("a direct upload")
            << R"({"type":"upload","params":{"upload":{"url":"s3+https://x/y"}}})"_ba
            << R"({"name":"b","creatorId":"me","playbackPolicy":null,"storage":{"ipfs":null}})"_ba
            << QString() << u"b"_s << u"me"_s;
        QTest::newRow("public in so many words")
            << R"({"type":"upload","params":{"upload":{"url":"https://x/y"}}})"_ba
            << R"({"playbackPolicy":{"type":"public"}})"_ba << u"https://x/y"_s << QString() << QString();
        QTest::newRow("nothing") << "{}"_ba
                                 << "{}"_ba << QString() << QString() << QString();
    }
    void takesOverLittleFromOldAndBareTasks()
    {
        QFETCH(QByteArray, task);
        QFETCH(QByteArray, asset);
        QFETCH(QString, address);
        QFETCH(QString, name);
        QFETCH(QString, creator);
        const ToldImport told = toldImport(object(task), object(asset));
        QCOMPARE(told.address, address);
        QCOMPARE(told.name, name);
        ImportOptions wanted;
        wanted.creatorId = creator;
        QVERIFY(told.options == wanted);
    }

    void saysWhatTheLocalServiceCannotDo()
    {
        for (int i = 0; i < importFieldCount; ++i) {
            const auto field = static_cast<ImportField>(i);
            QCOMPARE(localRefusal(field).isEmpty(), field == ImportField::CreatorId);
        }
    }
};

QTEST_GUILESS_MAIN(TestImportOptions)
#include "tst_importoptions.moc"
