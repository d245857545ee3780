#include "ui/dialogs/preflight.h"

#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using Outcome = FileReport::Outcome;

namespace {

//! A file that nobody refuses.
FileReport good()
{
    FileReport report;
    report.outcome = Outcome::Read;
    report.format = u"mp4"_s;
    report.durationSeconds = 12.4;
    report.videoCodec = u"h264"_s;
    report.pixelFormat = u"yuv420p"_s;
    report.audioCodec = u"aac"_s;
    return report;
}

} // namespace

Q_DECLARE_METATYPE(reelwatch::FileReport)

class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warnsOfWhatTheServerRefuses_data()
    {
        QTest::addColumn<FileReport>("report");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words"); // a part of each warning of the hosted server
        QTest::addColumn<bool>("isLocalWarned");
        const auto row = [](const char *title, const FileReport &report, const QString &name,
                            const QStringList &words, bool isLocalWarned = false) {
            QTest::newRow(title) << report << name << words << isLocalWarned;
        };
        const auto with = [](auto change) {
            FileReport report = good();
            change(report);
            return report;
        };
        const QString mp4 = u"/films/beach.mp4"_s;
        row("good", good(), mp4, {});
        row("just long enough", with([](auto &r) { r.durationSeconds = 3.0; }), mp4, {});
        row("too short", with([](auto &r) { r.durationSeconds = 2.96; }), mp4,
            { u"3.0 s; the server refuses"_s });
        row("of unknown length", with([](auto &r) { r.durationSeconds.reset(); }), mp4, {});
        row("silent", with([](auto &r) { r.audioCodec.clear(); }), mp4, {});
        row("sound only", with([](auto &r) {
                r.videoCodec.clear();
                r.durationSeconds = 1;
            }),
            mp4, { u"only sound"_s });
        row("odd video codec", with([](auto &r) { r.videoCodec = u"prores"_s; }), u"a.mov"_s,
            { u"video codec is prores"_s });
        row("odd audio codec", with([](auto &r) { r.audioCodec = u"wmav2"_s; }), mp4,
            { u"audio codec is wmav2"_s });
        row("plain samples", with([](auto &r) { r.audioCodec = u"pcm_s16le"_s; }), u"a.mov"_s, {});
        row("ten bits", with([](auto &r) { r.pixelFormat = u"yuv420p10le"_s; }), mp4,
            { u"pixel format is yuv420p10le"_s });
        row("full range", with([](auto &r) { r.pixelFormat = u"yuvj420p"_s; }), mp4, {});
        row("another container than its name says", with([](auto &r) { r.format = u"avi"_s; }), mp4,
            { u"named .mp4 but is avi"_s });
        row("QuickTime named MP4", with([](auto &r) { r.format = u"mov"_s; }), mp4, {});
        row("WebM named Matroska", with([](auto &r) { r.format = u"webm"_s; }), u"a.MKV"_s, {});
        row("a name that says nothing", good(), u"/films/beach"_s, {});
        row("an unknown ending", good(), u"/films/beach.video"_s, {});
        row("odd container", with([](auto &r) { r.format = u"asf"_s; }), u"a.wmv"_s, { u"kind asf"_s });
        row("several faults", with([](auto &r) {
                r.durationSeconds = 1;
                r.pixelFormat = u"yuv444p"_s;
            }),
            mp4, { u"1.0 s"_s, u"yuv444p"_s });
        row("cut off", with([](auto &r) { r.missingBytes = 2'100'000; }), mp4, { u"2.1 MB are missing"_s },
            true);
        row("cut off before its description",
            FileReport { .outcome = Outcome::Unreadable, .missingBytes = 2'100'000 }, mp4,
            { u"2.1 MB are missing"_s }, true);
        row("no media", FileReport { .outcome = Outcome::Unreadable }, mp4,
            { u"cannot be read as a video"_s }, true);
        row("no tracks", FileReport { .outcome = Outcome::NoTracks }, mp4, { u"neither video nor sound"_s },
            true);
        row("not known", FileReport { .outcome = Outcome::GivenUp }, mp4, {});
        row("no probe", FileReport { .outcome = Outcome::NoProbe }, mp4, {});
        row("no probe, but cut off", FileReport { .outcome = Outcome::NoProbe, .missingBytes = 1000 }, mp4,
            { u"are missing"_s }, true);
    }
    void warnsOfWhatTheServerRefuses()
    {
        QFETCH(FileReport, report);
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        QFETCH(bool, isLocalWarned);
        const QStringList warnings = preflightWarnings(report, name, false);
        QCOMPARE(warnings.size(), words.size());
        for (int i = 0; i < words.size(); ++i)
            QVERIFY2(warnings.at(i).contains(words.at(i)), qPrintable(warnings.at(i)));
        QCOMPARE(!preflightWarnings(report, name, true).isEmpty(), isLocalWarned);
    }

    void saysBrieflyWhatItIs()
    {
        QCOMPARE(mediaBrief(good()), u"0:12 · h264 · aac"_s);
        FileReport silent = good();
        silent.audioCodec.clear();
        silent.durationSeconds.reset();
        QCOMPARE(mediaBrief(silent), u"h264"_s);
        QVERIFY(mediaBrief({}).isEmpty());
    }

    void hostileNamesStayOnOneLine()
    {
        FileReport report = good();
        report.videoCodec = u"x\n\u202e<b>"_s + QString(500, u'y');
        const QString warning = preflightWarnings(report, u"a.mp4"_s, false).value(0);
        QVERIFY(!warning.contains(u'\n'));
        QVERIFY(!warning.contains(QChar(0x202e)));
        QVERIFY(warning.size() < 200);
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
