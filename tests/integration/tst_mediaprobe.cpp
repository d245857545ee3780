#include "media/mediafacts.h"
#include "media/mediaprobe.h"
#include "support/media.h"
#include "support/patience.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <chrono>
#include <initializer_list>
#include <memory>
#include <optional>

#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace reelwatch;

namespace {

constexpr int deadlineMs = 60'000;
constexpr qint64 mostMemoryBytes = 1024 * 1024 * 1024; // that a probe may take

//! Notices whether anyone opens a file.
class OpenWatch
{
public:
    explicit OpenWatch(const QString &path) : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        m_isWatching = ::inotify_add_watch(m_descriptor, QFile::encodeName(path).constData(), IN_OPEN) >= 0;
    }
    ~OpenWatch() { ::close(m_descriptor); }
    OpenWatch(const OpenWatch &) = delete;
    OpenWatch &operator=(const OpenWatch &) = delete;

    bool isWatching() const { return m_isWatching; }
    bool wasOpened() const
    {
        alignas(inotify_event) char buffer[4096];
        return ::read(m_descriptor, buffer, sizeof buffer) > 0;
    }

private:
    int m_descriptor;
    bool m_isWatching = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The most memory that any process started from here has held at once, of those that have ended.
qint64 mostMemoryOfChildren()
{
    rusage usage {};
    return ::getrusage(RUSAGE_CHILDREN, &usage) == 0 ? qint64(usage.ru_maxrss) * 1024 : -1;
}

//! Puts numbers behind the name, version and flags of the first box called \a name, from \a at on.
bool patchBox(QByteArray *mp4, const char *name, qsizetype at, std::initializer_list<quint32> numbers)
{
    constexpr qsizetype nameBytes = 4;
    const qsizetype found = mp4->indexOf(name);
    if (found < 0)
        return false;
    char *place = mp4->data() + found + nameBytes + at;
    for (const quint32 number : numbers) {
        qToBigEndian(number, place);
        place += sizeof number;
    }
    return true;
}

bool runFfmpeg(const QStringList &arguments)
{
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, QStringList { u"-v"_s, u"error"_s, u"-nostdin"_s } + arguments);
    return ffmpeg.waitForFinished(deadlineMs) && ffmpeg.exitStatus() == QProcess::NormalExit
        && ffmpeg.exitCode() == 0;
}

} // namespace

//! The real ffprobe on files that are made to mislead it.
class TestMediaProbe : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    struct Outcome
    {
        QByteArray json;
        QString reason;
        QByteArray errors;
    };

    Outcome probed(const QString &path, std::chrono::milliseconds deadline = 60s)
    {
        MediaProbe probe;
        QSignalSpy finished(&probe, &MediaProbe::finished);
        QSignalSpy failed(&probe, &MediaProbe::failed);
        probe.start(path, deadline);
        (void)QTest::qWaitFor([&] { return finished.size() + failed.size() > 0; }, deadlineMs);
        Outcome outcome;
        if (!finished.isEmpty())
            outcome.json = finished.first().first().toByteArray();
        if (!failed.isEmpty()) {
            outcome.reason = failed.first().at(0).toString();
            outcome.errors = failed.first().at(1).toByteArray();
        }
        return outcome;
    }

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(!media::mp4().isEmpty());
    }

    void filesThatNameOthersOpenNoneOfThem_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        const QString playlist = u"This is a playlist, not a video or audio file."_s;
        const QString text = u"This is text, not a video or audio file."_s;
        const QByteArray hls = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nother.mp4\n"
                               "#EXTINF:2,\nhttp://127.0.0.1:PORT/x.ts\n#EXT-X-ENDLIST\n";
        QTest::newRow("playlist") << hls << playlist;
        QTest::newRow("playlist behind a tag of music")
            << QByteArray("ID3\x03\x00\x00\x00\x00\x00\x00", 10) + hls << playlist;
        QTest::newRow("playlist of playlists")
            << QByteArray("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nhttp://127.0.0.1:PORT/a.m3u8\n"
                          "#EXT-X-STREAM-INF:BANDWIDTH=2\nfile:other.mp4\n")
            << playlist;
        QTest::newRow("concatenation") << QByteArray("ffconcat version 1.0\nfile other.mp4\n") << playlist;
        QTest::newRow("concatenation with an address")
            << QByteArray("ffconcat version 1.0\nfile 'http://127.0.0.1:PORT/x.mp4'\n") << playlist;
        QTest::newRow("DASH") << QByteArray(
            "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" "
            "profiles=\"urn:mpeg:dash:profile:isoff-main:2011\" type=\"static\" "
            "mediaPresentationDuration=\"PT2S\"><Period><AdaptationSet mimeType=\"video/mp4\">"
            "<Representation id=\"1\" bandwidth=\"1\"><BaseURL>other.mp4</BaseURL><SegmentList "
            "duration=\"2\"><SegmentURL media=\"other.mp4\"/><SegmentURL "
            "media=\"http://127.0.0.1:PORT/y.mp4\"/></SegmentList></Representation></AdaptationSet>"
            "</Period></MPD>") << playlist;
        QTest::newRow("session description")
            << QByteArray("v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                          "m=video PORT RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n")
            << playlist;
        QTest::newRow("plain text with a path") << QByteArray("file:other.mp4\nother.mp4\n") << text;
    }

    void filesThatNameOthersOpenNoneOfThem()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&] { ++connections; });
        const QString other = m_folder->filePath(u"other.mp4"_s);
        QVERIFY(QFile::copy(media::mp4(), other));
        const OpenWatch watch(other);
        QVERIFY(watch.isWatching());
        const QString path
            = write(u"made.video"_s, content.replace("PORT", QByteArray::number(server.serverPort())));
        const Outcome outcome = probed(path);
        QCOMPARE(outcome.json, QByteArray());
        QCOMPARE(probeFailureSentence(outcome.errors, content.left(64)), sentence);
        QVERIFY(!watch.wasOpened());
        QCoreApplication::processEvents();
        QCOMPARE(connections, 0);
    }

    void aWatchedFileIsSeenToBeOpened()
    {
        const QString path = m_folder->filePath(u"other.mp4"_s);
        QVERIFY(QFile::copy(media::mp4(), path));
        const OpenWatch watch(path);
        QVERIFY(!probed(path).json.isEmpty());
        QVERIFY(watch.wasOpened());
    }

    void everyContainerOfRealFilesIsKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("codecs");
        const QStringList sound { u"-vn"_s };
        const QStringList mpeg { u"-c:v"_s, u"mpeg2video"_s, u"-c:a"_s, u"mp2"_s };
        QTest::newRow("mp4") << u"a.mp4"_s << QStringList();
        QTest::newRow("QuickTime") << u"a.mov"_s << QStringList();
        QTest::newRow("3GP") << u"a.3gp"_s << QStringList { u"-c:v"_s, u"mpeg4"_s, u"-an"_s };
        QTest::newRow("Matroska") << u"a.mkv"_s << QStringList();
        QTest::newRow("AVI") << u"a.avi"_s << mpeg;
        QTest::newRow("transport stream") << u"a.ts"_s << mpeg;
        QTest::newRow("programme stream") << u"a.mpg"_s << mpeg;
        QTest::newRow("Flash") << u"a.flv"_s << QStringList { u"-c:v"_s, u"flv1"_s, u"-an"_s };
        QTest::newRow("MXF") << u"a.mxf"_s << QStringList { u"-c:v"_s, u"mpeg2video"_s, u"-r"_s, u"25"_s };
        QTest::newRow("WMV") << u"a.wmv"_s << QStringList();
        QTest::newRow("Ogg") << u"a.ogg"_s << QStringList { u"-vn"_s, u"-c:a"_s, u"flac"_s };
        QTest::newRow("WAV") << u"a.wav"_s << sound;
        QTest::newRow("FLAC") << u"a.flac"_s << sound;
        QTest::newRow("MP3") << u"a.mp3"_s << sound;
        QTest::newRow("AAC") << u"a.aac"_s << sound;
        QTest::newRow("AIFF") << u"a.aiff"_s << sound;
        QTest::newRow("H.264 alone") << u"a.h264"_s << QStringList { u"-an"_s };
        QTest::newRow("GIF") << u"a.gif"_s << QStringList { u"-an"_s };
    }

    void everyContainerOfRealFilesIsKnown()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, codecs);
        const QString path = m_folder->filePath(name);
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s,
                     QStringList { u"-v"_s, u"error"_s, u"-nostdin"_s, u"-i"_s, media::mp4() } + codecs
                         + QStringList { u"-y"_s, path });
        QVERIFY(ffmpeg.waitForFinished(deadlineMs));
        if (ffmpeg.exitCode() != 0)
            QSKIP("This ffmpeg does not make such files.");
        // Stored files have no name that would tell what they are.
        const QString stored = m_folder->filePath(u"stored.video"_s);
        QVERIFY(QFile::rename(path, stored));
        const Outcome outcome = probed(stored);
        QVERIFY2(videoSpecOf(outcome.json, {}, SpecStyle::Today).has_value(), outcome.errors.constData());
    }

    void namesAreNeverOptionsOrAddresses_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             { u"-i"_s, u"-f lavfi"_s, u"--help"_s, u"a\nb.mp4"_s, u" "_s, u"a b.mp4"_s, u"http:"_s,
               u"concat:a|b"_s, u"%03d.mp4"_s, u"a*?[b].mp4"_s, u"$(touch x).mp4"_s, u"'\"`;&.mp4"_s,
               u"größe 漢字.mp4"_s, u"a#b?c=d.mp4"_s, QString(u"\u202E4pm.exe"_s) })
            QTest::newRow(qPrintable(name)) << name;
    }

    void namesAreNeverOptionsOrAddresses()
    {
        QFETCH(QString, name);
        const QString path = m_folder->path() + u'/' + name;
        QVERIFY(QFile::copy(media::mp4(), path));
        const Outcome outcome = probed(path);
        const auto spec = videoSpecOf(outcome.json, contentOf(path).left(64), SpecStyle::Today);
        QVERIFY2(spec.has_value(), outcome.errors.constData());
        QCOMPARE(spec->value(u"format").toString(), u"mp4"_s);
        QCOMPARE(
            QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
            1);
    }

    void aFileThatDescribesItselfWithoutEndIsGivenUp()
    {
        QByteArray tags = ";FFMETADATA1\n";
        for (int i = 0; i < 6000; ++i)
            tags += "key" + QByteArray::number(i) + '=' + QByteArray(1000, 'x') + '\n';
        const QString list = write(u"tags.txt"_s, tags);
        const QString path = m_folder->filePath(u"tags.mkv"_s);
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s,
                     { u"-v"_s, u"error"_s, u"-nostdin"_s, u"-i"_s, media::mp4(), u"-i"_s, list, u"-map"_s,
                       u"0"_s, u"-map_metadata"_s, u"1"_s, u"-c"_s, u"copy"_s, u"-y"_s, path });
        QVERIFY(ffmpeg.waitForFinished(deadlineMs));
        QCOMPARE(ffmpeg.exitCode(), 0);
        const Outcome outcome = probed(path);
        QCOMPARE(outcome.json.size(), 0);
        QCOMPARE(outcome.reason, u"The file describes itself at such length that it was given up."_s);
    }

    //! It says that it has as many pictures as a table of a few gigabytes can tell.
    void aFileThatWantsAllMemoryDoesNotGetIt()
    {
        QByteArray content = contentOf(media::silentVideo());
        constexpr quint32 pictures = 60'000'000;
        constexpr qsizetype flagBytes = 4;
        constexpr qsizetype countBytes = 4;
        // The size of each and their number; the number that last alike; the number that lie together.
        QVERIFY(patchBox(&content, "stsz", flagBytes, { 1, pictures }));
        QVERIFY(patchBox(&content, "stts", flagBytes + countBytes, { pictures }));
        QVERIFY(patchBox(&content, "stsc", flagBytes, { 1, 1, pictures }));
        const QString path = write(u"many.mp4"_s, content);
        const Outcome outcome = probed(path);
        QVERIFY(!outcome.json.isEmpty() || !outcome.reason.isEmpty());
        QVERIFY2(mostMemoryOfChildren() > 0 && mostMemoryOfChildren() < mostMemoryBytes,
                 qPrintable(QString::number(mostMemoryOfChildren())));
    }

    void theProcessIsGivenItsLimit()
    {
        const QString path = m_folder->filePath(u"pipe.video"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        MediaProbe probe;
        probe.start(path);
        QTRY_VERIFY_WITH_TIMEOUT(processNaming(path) > 0, deadlineMs);
        const QByteArray limits = contentOf(u"/proc/%1/limits"_s.arg(processNaming(path)));
        const qsizetype at = limits.indexOf("Max address space");
        const QList<QByteArray> words = limits.mid(at, limits.indexOf('\n', at) - at).simplified().split(' ');
        QVERIFY2(at >= 0 && words.size() >= 5, limits.constData());
        QVERIFY2(words[3].toLongLong() > 0 && words[3].toLongLong() <= mostMemoryBytes, limits.constData());
        QVERIFY2(words[4].toLongLong() > 0 && words[4].toLongLong() <= mostMemoryBytes, limits.constData());
    }

    void largePicturesHaveRoomInIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("described in its head") << u"large.mp4"_s;
        QTest::newRow("described by its pictures") << u"large.ts"_s;
    }

    void largePicturesHaveRoomInIt()
    {
        QFETCH(QString, name);
        const QString path = m_folder->filePath(name);
        QVERIFY(runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=size=3840x2160:rate=30:duration=0.2"_s,
                            u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-refs"_s, u"16"_s,
                            u"-pix_fmt"_s, u"yuv420p"_s, u"-y"_s, path }));
        const Outcome outcome = probed(path);
        const auto spec = videoSpecOf(outcome.json, contentOf(path).left(64), SpecStyle::Today);
        QVERIFY2(spec.has_value(), outcome.errors.constData());
        const QJsonObject track = spec->value(u"tracks").toArray().first().toObject();
        QCOMPARE(track.value(u"width").toInt(), 3840);
        QCOMPARE(track.value(u"height").toInt(), 2160);
    }

    void truncatedFilesNeverHang_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<double>("share");
        for (const double share : { 0.001, 0.01, 0.1, 0.5, 0.9, 0.999 }) {
            QTest::addRow("MP4 cut at %g", share) << media::mp4() << share;
            QTest::addRow("WebM cut at %g", share) << media::webm() << share;
        }
    }

    void truncatedFilesNeverHang()
    {
        QFETCH(QString, path);
        QFETCH(double, share);
        const QByteArray whole = contentOf(path);
        const QByteArray cut = whole.left(static_cast<qsizetype>(static_cast<double>(whole.size()) * share));
        const Outcome outcome = probed(write(u"cut.video"_s, cut));
        if (outcome.json.isEmpty())
            QVERIFY(!outcome.reason.isEmpty());
        else
            QVERIFY(QJsonDocument::fromJson(outcome.json).isObject());
    }

    void aProbeThatDoesNotEndIsEnded()
    {
        // Nobody ever writes to it, so ffprobe waits for ever for its first byte.
        const QString path = m_folder->filePath(u"pipe.video"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        MediaProbe probe;
        QSignalSpy failed(&probe, &MediaProbe::failed);
        QSignalSpy finished(&probe, &MediaProbe::finished);
        probe.start(path, 1500ms);
        QTRY_VERIFY_WITH_TIMEOUT(processNaming(path) > 0 || !failed.isEmpty(), deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, deadlineMs);
        QCOMPARE(failed.first().first().toString(),
                 u"Looking into the file took too long, so it was given up."_s);
        QTRY_VERIFY_WITH_TIMEOUT(processNaming(path) == 0, deadlineMs);
        QCOMPARE(finished.size(), 0);
    }

    void destructionEndsTheProcess()
    {
        const QString path = m_folder->filePath(u"pipe.video"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        qint64 process = 0;
        {
            MediaProbe probe;
            probe.start(path);
            QTRY_VERIFY_WITH_TIMEOUT(processNaming(path) > 0, deadlineMs);
            process = processNaming(path);
        }
        QTRY_VERIFY(!QFile::exists(u"/proc/%1"_s.arg(process)));
        // What knew of the process goes with it.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private:
    static qint64 processNaming(const QString &path)
    {
        const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
        for (const QString &entry : entries) {
            if (contentOf(u"/proc/%1/cmdline"_s.arg(entry)).contains(QFile::encodeName(path)))
                return entry.toLongLong();
        }
        return 0;
    }
};

QTEST_GUILESS_MAIN(TestMediaProbe)
#include "tst_mediaprobe.moc"
