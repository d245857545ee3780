#include "session/manifest.h"

#include <QJsonArray>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

Manifest read(const QByteArray &bytes)
{
    return readManifest(bytes, u"/home/me/clips"_s);
}

//! "3 https://… beach" for each entry.
QStringList entriesOf(const Manifest &manifest)
{
    QStringList lines;
    for (const ManifestEntry &entry : manifest.entries)
        lines.append(u"%1 %2 %3"_s.arg(QString::number(entry.line), entry.source, entry.name));
    return lines;
}

QStringList problemsOf(const Manifest &manifest)
{
    QStringList lines;
    for (const ManifestProblem &problem : manifest.problems)
        lines.append(u"%1 %2"_s.arg(QString::number(problem.line), problem.reason));
    return lines;
}

QByteArray inUtf16(const QString &text)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEntries_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("entries");
        const QStringList two { u"2 https://a.example/1.mp4 One"_s, u"3 https://a.example/2.mp4 2.mp4"_s };
        QTest::newRow("commas") << QByteArray(
            "url,name\nhttps://a.example/1.mp4,One\nhttps://a.example/2.mp4,\n")
                                << two;
        QTest::newRow("semicolons") << QByteArray(
            "URL;Name\nhttps://a.example/1.mp4;One\nhttps://a.example/2.mp4;")
                                    << two;
        QTest::newRow("tabs") << QByteArray(
            "address\tname\nhttps://a.example/1.mp4\tOne\nhttps://a.example/2.mp4\t")
                              << two;
        QTest::newRow("other order and fewer cells")
            << QByteArray("name,url\nOne,https://a.example/1.mp4\n,https://a.example/2.mp4\n") << two;
        QTest::newRow("line ends of Windows")
            << QByteArray("url,name\r\nhttps://a.example/1.mp4,One\r\nhttps://a.example/2.mp4,\r\n") << two;
        QTest::newRow("line ends of old Macs")
            << QByteArray("url,name\rhttps://a.example/1.mp4,One\rhttps://a.example/2.mp4,\r") << two;
        QTest::newRow("byte order mark")
            << QByteArray("\xEF\xBB\xBFurl,name\nhttps://a.example/1.mp4,One\nhttps://a.example/2.mp4,")
            << two;
        QTest::newRow("UTF-16") << inUtf16(
            u"url,name\r\nhttps://a.example/1.mp4,One\r\nhttps://a.example/2.mp4,"_s)
                                << two;
        QTest::newRow("quotes") << QByteArray("url,name\n\"https://a.example/1.mp4\", \"One\"\n"
                                              "https://a.example/2.mp4,\"\"\n")
                                << two;
        QTest::newRow("JSON lines") << QByteArray("\n{\"url\":\"https://a.example/1.mp4\",\"name\":\"One\"}\n"
                                                  "{\"url\":\"https://a.example/2.mp4\",\"name\":null}\n")
                                    << two;
        QTest::newRow("without titles")
            << QByteArray("https://a.example/1.mp4,One\nclips/b.mov\n")
            << QStringList { u"1 https://a.example/1.mp4 One"_s, u"2 /home/me/clips/clips/b.mov b.mov"_s };
        QTest::newRow("quotes with everything in them")
            << QByteArray(
                   "url,name\nhttps://a.example/1.mp4,\"One, \"\"two\"\"\nthree\"\nhttps://a.example/2.mp4,x")
            << QStringList { u"2 https://a.example/1.mp4 One, \"two\" three"_s,
                             u"4 https://a.example/2.mp4 x"_s };
        QTest::newRow("files") << QByteArray("file\n/srv/a.mp4\n../b.mp4\nfile:///srv/c%20d.mp4\n")
                               << QStringList { u"2 /srv/a.mp4 a.mp4"_s, u"3 /home/me/b.mp4 b.mp4"_s,
                                                u"4 /srv/c d.mp4 c d.mp4"_s };
        QTest::newRow("other addresses")
            << QByteArray("url\nipfs://bafyone/clip.mp4\nar://abc\nHTTP://a.example/\n")
            << QStringList { u"2 ipfs://bafyone/clip.mp4 clip.mp4"_s, u"3 ar://abc abc"_s,
                             u"4 HTTP://a.example/ a.example"_s };
        QTest::newRow("remarks and blank lines")
            << QByteArray("# ours\n\nurl,name\n,\n# more\nhttps://a.example/1.mp4,One\n")
            << QStringList { u"6 https://a.example/1.mp4 One"_s };
    }

    void readsEntries()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, entries);
        const Manifest manifest = read(bytes);
        QCOMPARE(problemsOf(manifest), QStringList());
        QCOMPARE(entriesOf(manifest), entries);
    }

    void optionsAreAsTheServerWantsThem()
    {
        const QJsonObject expected {
            { u"creatorId"_s, u"0xabc"_s },
            { u"playbackPolicy"_s, QJsonObject { { u"type"_s, u"jwt"_s } } },
            { u"staticMp4"_s, true },
            { u"encryption"_s, QJsonObject { { u"encryptedKey"_s, u"c2VjcmV0a2V5"_s } } },
            { u"storage"_s, QJsonObject { { u"ipfs"_s, true } } },
            { u"profiles"_s,
              QJsonArray { QJsonObject { { u"bitrate"_s, 1'000'000 }, { u"height"_s, 720 } } } },
            { u"targetSegmentSizeSecs"_s, 4.0 },
        };
        const Manifest csv = read(
            "url,Creator ID,playback_policy,staticMp4,c2pa,encryptedKey,ipfs,profiles,targetSegmentSizeSecs\n"
            "https://a.example/1.mp4,0xabc,JWT,yes,no,c2VjcmV0a2V5,1,\"[{\"\"bitrate\"\":1000000,"
            "\"\"height\"\":720}]\",4\n");
        QCOMPARE(problemsOf(csv), QStringList());
        QCOMPARE(csv.entries.at(0).options, expected);
        const Manifest json = read(
            "{\"url\":\"https://a.example/1.mp4\",\"creatorId\":\"0xabc\",\"playbackPolicy\":{\"type\":"
            "\"jwt\"},\"staticMp4\":true,\"c2pa\":false,\"encryption\":{\"encryptedKey\":\"c2VjcmV0a2V5\"},"
            "\"storage\":{\"ipfs\":true},\"profiles\":[{\"bitrate\":1000000,\"height\":720}],"
            "\"targetSegmentSizeSecs\":4}");
        QCOMPARE(problemsOf(json), QStringList());
        QCOMPARE(json.entries.at(0).options, expected);
    }

    void filesTakeOptionsLikeAddresses()
    {
        const Manifest manifest = read("file,creatorId,staticMp4\na.mp4,0xabc,true\n");
        QCOMPARE(problemsOf(manifest), QStringList());
        QVERIFY(manifest.entries.at(0).isFile);
        QCOMPARE(manifest.entries.at(0).options,
                 (QJsonObject { { u"creatorId"_s, u"0xabc"_s }, { u"staticMp4"_s, true } }));
    }

    void badLineSaysWhyAndHidesNoOther_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing to import") << QByteArray(",a name") << u"no address or file"_s;
        QTest::newRow("scheme") << QByteArray("ftp://a.example/1.mp4") << u"begins with “ftp”"_s;
        QTest::newRow("blank in an address") << QByteArray("https://a.example/a b.mp4") << u"“%20”"_s;
        QTest::newRow("no host") << QByteArray("https://") << u"no valid address"_s;
        QTest::newRow("flag") << QByteArray("https://a.example/1.mp4,n,maybe") << u"not “maybe”"_s;
        QTest::newRow("policy") << QByteArray("https://a.example/1.mp4,n,,open") << u"public or jwt"_s;
        QTest::newRow("profiles") << QByteArray("https://a.example/1.mp4,n,,,[]") << u"has to be a list"_s;
        QTest::newRow("profile without bit rate")
            << QByteArray("https://a.example/1.mp4,n,,,\"[{\"\"height\"\":1}]\"") << u"needs a “bitrate”"_s;
        QTest::newRow("encryption key") << QByteArray("https://a.example/1.mp4,n,,,,???") << u"Base64"_s;
        QTest::newRow("too many cells")
            << QByteArray("https://a.example/1.mp4,a,,,,,b") << u"more cells (7)"_s;
        QTest::newRow("not UTF-8") << QByteArray("https://a.example/1.mp4,caf\xE9") << u"UTF-8"_s;
        QTest::newRow("quote without end") << QByteArray("https://a.example/1.mp4,\"name") << u"no end"_s;
    }

    void badLineSaysWhyAndHidesNoOther()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const Manifest manifest = read("url,name,staticMp4,playbackPolicy,profiles,encryptedKey\n" + line
                                       + "\nhttps://b.example/x.mp4\n");
        QCOMPARE(manifest.problems.size(), size_t { 1 });
        QCOMPARE(manifest.problems[0].line, 2);
        QVERIFY2(manifest.problems[0].reason.contains(reason), qPrintable(manifest.problems[0].reason));
        QCOMPARE(entriesOf(manifest), QStringList { u"3 https://b.example/x.mp4 x.mp4"_s });
    }

    void badJsonLineSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("broken") << QByteArray("{\"url\":}") << u"no valid JSON"_s;
        QTest::newRow("list") << QByteArray("[1]") << u"one JSON object"_s;
        QTest::newRow("unknown member")
            << QByteArray("{\"url\":\"https://a.example\",\"speed\":2}") << u"“speed” is no option"_s;
        QTest::newRow("name") << QByteArray("{\"url\":\"https://a.example\",\"name\":[1]}") << u"“name”"_s;
        QTest::newRow("two sources") << QByteArray("{\"url\":\"https://a.example\",\"file\":\"a.mp4\"}")
                                     << u"two addresses"_s;
        QTest::newRow("creator") << QByteArray("{\"url\":\"https://a.example\",\"creatorId\":5}")
                                 << u"creatorId"_s;
    }

    void badJsonLineSaysWhy()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const Manifest manifest = read("{\"url\":\"https://a.example/1.mp4\"}\n" + line
                                       + "\n{\"url\":\"https://a.example/3.mp4\"}");
        QCOMPARE(manifest.problems.size(), size_t { 1 });
        QCOMPARE(manifest.problems[0].line, 2);
        QVERIFY2(manifest.problems[0].reason.contains(reason), qPrintable(manifest.problems[0].reason));
        QCOMPARE(manifest.entries.size(), size_t { 2 });
    }

    void duplicatesAreImportedOnce()
    {
        const Manifest manifest
            = read("https://a.example/1.mp4\na.mp4\nhttps://a.example/1.mp4,again\n./a.mp4\n");
        QCOMPARE(manifest.entries.size(), size_t { 2 });
        QCOMPARE(manifest.problems.size(), size_t { 2 });
        QVERIFY(manifest.problems[0].isDuplicate);
        QVERIFY2(manifest.problems[0].reason.contains(u"line 1"_s), qPrintable(manifest.problems[0].reason));
        QCOMPARE(manifest.problems[1].line, 4);
    }

    void wholeFileMayBeOfNoUse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("blank") << QByteArray(" \n\n ") << u"empty"_s;
        QTest::newRow("JSON list") << QByteArray("[{\"url\":\"https://a.example\"}]") << u"JSON list"_s;
        QTest::newRow("no text") << QByteArray("\0\1\2\3ftypmp42\0\0", 14) << u"no text"_s;
        QTest::newRow("too large") << QByteArray(largestManifestBytes + 1, 'x') << u"larger than"_s;
    }

    void wholeFileMayBeOfNoUse()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Manifest manifest = read(bytes);
        QVERIFY(manifest.entries.empty());
        QCOMPARE(manifest.problems.size(), size_t { 1 });
        QCOMPARE(manifest.problems[0].line, 0);
        QVERIFY2(manifest.problems[0].reason.contains(reason), qPrintable(manifest.problems[0].reason));
    }

    void secretsAreNotRepeated()
    {
        const Manifest manifest
            = read("url\nftp://user:hunter2hunter2@a.example/1.mp4\nhttps://user:hunter2hunter2@a b/\n");
        QCOMPARE(manifest.problems.size(), size_t { 2 });
        for (const QString &problem : problemsOf(manifest))
            QVERIFY2(!problem.contains(u"hunter2"_s), qPrintable(problem));
    }

    void readsThousandsOfLinesAndNoMore()
    {
        QByteArray bytes = "url,name\r\n";
        for (int i = 0; i < mostManifestLines + 5; ++i)
            bytes += "https://a.example/" + QByteArray::number(i) + ".mp4,\"Clip, " + QByteArray::number(i)
                + "\"\r\n";
        const Manifest manifest = read(bytes);
        QCOMPARE(manifest.entries.size(), size_t { mostManifestLines });
        QCOMPARE(manifest.entries.back().name, u"Clip, 9999"_s);
        QCOMPARE(manifest.problems.size(), size_t { 1 });
        QCOMPARE(manifest.problems[0].line, mostManifestLines + 2);
    }
};

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
