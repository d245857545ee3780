#include "media/mediafacts.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

QByteArray box(const char *type, qsizetype contentBytes)
{
    QByteArray made(8, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(contentBytes + 8), made.data());
    std::copy_n(type, 4, made.data() + 4);
    return made + QByteArray(contentBytes, 'x');
}

QByteArray largeBox(const char *type, quint64 wholeBytes, qsizetype presentBytes)
{
    QByteArray made(16, '\0');
    qToBigEndian<quint32>(1, made.data());
    std::copy_n(type, 4, made.data() + 4);
    qToBigEndian<quint64>(wholeBytes, made.data() + 8);
    return made + QByteArray(presentBytes, 'x');
}

} // namespace

class TestMediaFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFractions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("ntsc") << u"30000/1001"_s << 30000.0 / 1001.0;
        QTest::newRow("whole") << u"25/1"_s << 25.0;
        QTest::newRow("plain") << u"25"_s << 25.0;
        QTest::newRow("unknown") << u"0/0"_s << -1.0;
        QTest::newRow("empty") << QString() << -1.0;
        QTest::newRow("words") << u"N/A"_s << -1.0;
    }

    void readsFractions()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QCOMPARE(fraction(text).value_or(-1.0), value);
    }

    void namesContainers_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("brand");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("container");
        const QString mp4Names = u"mov,mp4,m4a,3gp,3g2,mj2"_s;
        const QByteArray webmHead
            = QByteArray::fromHex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d");
        const QByteArray matroskaHead
            = QByteArray::fromHex("1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b61");
        QTest::newRow("mp4") << mp4Names << u"isom"_s << QByteArray() << u"mp4"_s;
        QTest::newRow("quicktime") << mp4Names << u"qt  "_s << QByteArray() << u"mov"_s;
        QTest::newRow("no brand") << mp4Names << QString() << QByteArray() << u"mp4"_s;
        QTest::newRow("webm") << u"matroska,webm"_s << QString() << webmHead << u"webm"_s;
        QTest::newRow("matroska") << u"matroska,webm"_s << QString() << matroskaHead << u"matroska"_s;
        QTest::newRow("other") << u"mpegts"_s << QString() << QByteArray() << u"mpegts"_s;
    }

    void namesContainers()
    {
        QFETCH(QString, names);
        QFETCH(QString, brand);
        QFETCH(QByteArray, head);
        QFETCH(QString, container);
        QCOMPARE(containerName(names, brand, head), container);
    }

    void leavesOutWhatIsUnknownOrZero()
    {
        const auto spec = videoSpecOf(R"({"streams":[
            {"codec_type":"video","codec_name":"h264","width":1280,"height":720,"avg_frame_rate":"0/0",
             "start_time":"0.000000","bit_rate":"N/A","duration":"2.5"},
            {"codec_type":"subtitle","codec_name":"mov_text"},
            {"codec_type":"video","codec_name":"mjpeg","disposition":{"attached_pic":1}},
            {"codec_type":"audio","codec_name":"flac","sample_rate":"44100","channels":2,"bits_per_sample":0,
             "bits_per_raw_sample":"24","start_time":"-0.021","bit_rate":"900000"}],
            "format":{"format_name":"matroska,webm","duration":"2.500000"}})",
                                      {}, SpecStyle::Today);
        QVERIFY(spec.has_value());
        QCOMPARE(spec->value(u"bitrate").toInteger(), 900000);
        QCOMPARE(spec->value(u"duration").toDouble(), 2.5);
        const QJsonArray expected { QJsonObject { { u"type"_s, u"video"_s },
                                                  { u"codec"_s, u"h264"_s },
                                                  { u"width"_s, 1280 },
                                                  { u"height"_s, 720 },
                                                  { u"duration"_s, 2.5 } },
                                    QJsonObject { { u"type"_s, u"audio"_s },
                                                  { u"codec"_s, u"flac"_s },
                                                  { u"sampleRate"_s, 44100 },
                                                  { u"channels"_s, 2 },
                                                  { u"bitDepth"_s, 24 },
                                                  { u"startTime"_s, -0.021 },
                                                  { u"bitrate"_s, 900000 } } };
        QCOMPARE(spec->value(u"tracks").toArray(), expected);
    }

    void refusesWhatIsNoMedia_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QByteArray() << u"could not be read"_s;
        QTest::newRow("no tracks") << QByteArray(R"({"streams":[],"format":{"format_name":"tty"}})")
                                   << u"no video"_s;
        QTest::newRow("playlist") << QByteArray(
            R"({"streams":[{"codec_type":"video"}],"format":{"format_name":"hls"}})")
                                  << u"playlist"_s;
    }

    void refusesWhatIsNoMedia()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, words);
        const auto spec = videoSpecOf(json, {}, SpecStyle::Import2022);
        QVERIFY(!spec.has_value());
        QVERIFY2(spec.error().contains(words), qPrintable(spec.error()));
    }

    void countsTheBytesAFileLacks_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("missing");
        const QByteArray whole = box("ftyp", 16) + box("moov", 100) + box("mdat", 1000);
        QTest::newRow("whole") << whole << qint64(0);
        QTest::newRow("cut in the pictures") << whole.chopped(300) << qint64(300);
        QTest::newRow("cut in a header") << whole.left(24 + 108 + 5) << qint64(3);
        QTest::newRow("64-bit length")
            << box("ftyp", 16) + largeBox("mdat", 5'000'000'000, 84) << qint64(4'999'999'900);
        QTest::newRow("to the end") << box("ftyp", 16) + QByteArray(4, '\0') + QByteArray("mdat123")
                                    << qint64(0);
        QTest::newRow("trailing zeros") << whole + QByteArray(20, '\0') << qint64(0);
        QTest::newRow("nonsense length") << box("ftyp", 16) + largeBox("mdat", ~0ULL, 10) << qint64(0);
        QTest::newRow("another format") << QByteArray(100, 'a') << qint64(0);
        QTest::newRow("empty") << QByteArray() << qint64(0);
    }

    void countsTheBytesAFileLacks()
    {
        QFETCH(QByteArray, content);
        QFETCH(qint64, missing);
        QBuffer file(&content);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(missingMp4Bytes(file), missing);
    }

    void explainsWhatFfprobeCouldNotRead()
    {
        const QByteArray moov = "[mov,mp4] moov atom not found\nx: Invalid data found when processing input";
        QVERIFY(probeFailureSentence(moov, box("ftyp", 16)).contains(u"cut off"_s));
        QVERIFY(probeFailureSentence(moov, "plain text").contains(u"not a video or audio file"_s));
        QVERIFY(probeFailureSentence("x.mp4: Cannot allocate memory", {}).contains(u"too much memory"_s));
        const QByteArray refused
            = " @ 0x561e1960f240] Format not on whitelist 'mov,hls'\nfile:x: Invalid argument";
        QVERIFY(probeFailureSentence("[hls" + refused, "#EXTM3U").contains(u"a playlist"_s));
        QVERIFY(probeFailureSentence("before\n[concat" + refused, "ffconcat").contains(u"a playlist"_s));
        QVERIFY(probeFailureSentence("[png_pipe" + refused, "\x89PNG").contains(u"not a video or audio"_s));
    }

    void saysWhatElseAFileIs_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("kind");
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>Sign in") << u"a web page,"_s;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"a picture,"_s;
        QTest::newRow("photograph") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10) << u"a picture,"_s;
        QTest::newRow("archive") << QByteArray("PK\x03\x04\x14\0\0\0", 8) << u"an archive,"_s;
        QTest::newRow("document") << QByteArray("%PDF-1.7\n") << u"a PDF document,"_s;
        QTest::newRow("text") << QByteArray("not a film\n") << u"text,"_s;
        QTest::newRow("playlist") << QByteArray("#EXTM3U\n#EXTINF:4,\na.mp4\n") << u"a playlist,"_s;
        QTest::newRow("noise") << QByteArray("\x00\x9c\x01\xfe\x7f\x03", 6) << u"that can be read"_s;
        QTest::newRow("nothing") << QByteArray() << u"that can be read"_s;
    }

    void saysWhatElseAFileIs()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, kind);
        const QString sentence = probeFailureSentence("Invalid data found when processing input", head);
        QVERIFY2(sentence.contains(kind), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"not a video or audio file"_s), qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(TestMediaFacts)
#include "tst_mediafacts.moc"
