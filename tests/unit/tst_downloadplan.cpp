#include "livepeer/downloadplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using downloads::Head;
using downloads::Received;

namespace {

HttpResponse headOf(int status, std::optional<qint64> length, const QByteArray &range = {},
                    const QByteArray &etag = {}, const QByteArray &type = "video/mp4")
{
    HttpResponse head;
    head.status = status;
    head.contentLength = length;
    head.contentRange = range;
    head.etag = etag;
    head.contentType = type;
    return head;
}

} // namespace

class TestDownloadPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForTheRestOnlyOfTheSameFile_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<QByteArray>("lastModified");
        QTest::addColumn<bool>("hash");
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<QByteArray>("ifRange");
        const QByteArray day = "Tue, 01 Mar 2022 10:00:00 GMT";
        const QByteArray none;
        QTest::addRow("nothing there") << 0LL << QByteArray("\"a\"") << day << true << none << none;
        QTest::addRow("strong mark") << 5LL << QByteArray("\"a\"") << day << false << QByteArray("bytes=5-")
                                     << QByteArray("\"a\"");
        QTest::addRow("weak mark") << 5LL << QByteArray("W/\"a\"") << none << false << none << none;
        QTest::addRow("weak mark and a day")
            << 5LL << QByteArray("W/\"a\"") << day << false << QByteArray("bytes=5-") << day;
        QTest::addRow("weak mark and a checksum")
            << 5LL << QByteArray("W/\"a\"") << none << true << QByteArray("bytes=5-") << none;
        QTest::addRow("no mark") << 5LL << none << none << false << none << none;
        QTest::addRow("only a checksum") << 5LL << none << none << true << QByteArray("bytes=5-") << none;
    }

    void asksForTheRestOnlyOfTheSameFile()
    {
        QFETCH(const qint64, bytes);
        QFETCH(const QByteArray, etag);
        QFETCH(const QByteArray, lastModified);
        QFETCH(const bool, hash);
        QFETCH(const QByteArray, range);
        QFETCH(const QByteArray, ifRange);
        QByteArray askedRange;
        QByteArray askedIfRange;
        for (const auto &[name, value] :
             downloads::headersForRest({ bytes, std::nullopt, etag, lastModified }, hash)) {
            if (name == "Range")
                askedRange = value;
            else if (name == "If-Range")
                askedIfRange = value;
            else
                QFAIL(name.constData());
        }
        QCOMPARE(askedRange, range);
        QCOMPARE(askedIfRange, ifRange);
    }

    void judgesWhatAnAnswerGives_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<qint64>("have");
        QTest::addColumn<int>("verdict");
        const QByteArray a = "\"a\"";
        const QByteArray none;
        const auto row = [&](const char *name, int status, qint64 length, const QByteArray &range,
                             const QByteArray &etag, qint64 have, Head verdict) {
            QTest::addRow("%s", name) << status << length << range << etag << have << int(verdict);
        };
        row("first", 200, 100, none, a, 0, Head::Whole);
        row("rest", 206, 60, "bytes 40-99/100", a, 40, Head::GoesOn);
        row("rest, size unsaid", 206, 60, "bytes 40-99/*", a, 40, Head::GoesOn);
        row("rest, no mark", 206, 60, "bytes 40-99/100", none, 40, Head::Misplaced);
        row("elsewhere", 206, 50, "bytes 50-99/100", a, 40, Head::Misplaced);
        row("of another size", 206, 70, "bytes 40-109/110", a, 40, Head::Misplaced);
        row("of another mark", 206, 60, "bytes 40-99/100", "\"b\"", 40, Head::Misplaced);
        row("unreadable range", 206, 60, "bytes 40-", a, 40, Head::Misplaced);
        row("no range", 206, 60, none, a, 40, Head::Misplaced);
        row("a part nobody asked for", 206, 100, "bytes 0-99/200", a, 0, Head::Misplaced);
        row("ranges are not done here", 200, 100, none, a, 40, Head::Whole);
        row("another file", 200, 100, none, "\"b\"", 40, Head::Changed);
        row("another size", 200, 101, none, a, 40, Head::Changed);
    }

    void judgesWhatAnAnswerGives()
    {
        QFETCH(const int, status);
        QFETCH(const qint64, length);
        QFETCH(const QByteArray, range);
        QFETCH(const QByteArray, etag);
        QFETCH(const qint64, have);
        QFETCH(const int, verdict);
        const Received received = have > 0 ? Received { have, 100, "\"a\"", {} } : Received();
        QCOMPARE(int(downloads::judgeHead(headOf(status, length, range, etag), received, false)), verdict);
    }

    void aPartWithoutTheMarkIsTakenOnlyWhereAChecksumTells_data()
    {
        QTest::addColumn<QByteArray>("haveEtag");
        QTest::addColumn<QByteArray>("haveDay");
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<bool>("hash");
        QTest::addColumn<int>("verdict");
        const QByteArray a = "\"a\"";
        const QByteArray day = "Tue, 01 Mar 2022 10:00:00 GMT";
        const QByteArray none;
        QTest::addRow("its mark") << a << none << a << none << false << int(Head::GoesOn);
        QTest::addRow("no mark") << a << none << none << none << false << int(Head::Misplaced);
        QTest::addRow("no mark, a checksum") << a << none << none << none << true << int(Head::GoesOn);
        QTest::addRow("only the day comes back") << a << day << none << day << false << int(Head::Misplaced);
        QTest::addRow("its day") << none << day << none << day << false << int(Head::GoesOn);
        QTest::addRow("no day") << none << day << none << none << false << int(Head::Misplaced);
        QTest::addRow("another mark, a checksum")
            << a << none << QByteArray("\"b\"") << none << true << int(Head::Misplaced);
    }

    void aPartWithoutTheMarkIsTakenOnlyWhereAChecksumTells()
    {
        QFETCH(const QByteArray, haveEtag);
        QFETCH(const QByteArray, haveDay);
        QFETCH(const QByteArray, etag);
        QFETCH(const QByteArray, day);
        QFETCH(const bool, hash);
        QFETCH(const int, verdict);
        HttpResponse head = headOf(206, 60, "bytes 40-99/100", etag);
        head.lastModified = day;
        const Received have { 40, 100, haveEtag, haveDay };
        const Head judged = downloads::judgeHead(head, have, hash);
        QCOMPARE(int(judged), verdict);
        if (judged == Head::GoesOn) {
            // What asks for the next rest is still known.
            QCOMPARE(downloads::noted(head, have, judged).etag, haveEtag);
            QCOMPARE(downloads::noted(head, have, judged).lastModified, haveDay);
        }
    }

    void judgesWhereAnAnswerEnds_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("expected");
        QTest::addColumn<qint64>("endedBefore");
        QTest::addColumn<int>("end");
        const auto row = [](const char *name, qint64 bytes, qint64 total, qint64 before, qint64 expected,
                            qint64 endedBefore, downloads::End end) {
            QTest::addRow("%s", name) << bytes << total << before << expected << endedBefore << int(end);
        };
        constexpr qint64 none = -1;
        using downloads::End;
        row("nothing known", 40, none, 0, none, none, End::Complete);
        row("all that the answer says", 100, 100, 0, none, none, End::Complete);
        row("all that the list says", 100, none, 0, 100, none, End::Complete);
        row("the last piece", 100, 100, 40, none, none, End::Complete);
        row("a piece", 60, 100, 40, none, none, End::Piece);
        row("a piece, only the list says the size", 60, none, 40, 100, none, End::Piece);
        row("a piece that ends where an answer ended", 60, none, 40, 100, 60, End::Piece);
        row("an empty piece", 40, 100, 40, none, none, End::Short);
        row("from the beginning, too short", 40, 100, 0, none, none, End::Short);
        row("the same again", 40, 100, 0, none, 40, End::Short);
        row("no size said, too short", 40, none, 0, 100, none, End::Short);
        row("no size said, shorter than before", 30, none, 0, 100, 40, End::Short);
        row("no size said, the same end again", 40, none, 0, 100, 40, End::OtherSize);
    }

    void judgesWhereAnAnswerEnds()
    {
        QFETCH(const qint64, bytes);
        QFETCH(const qint64, total);
        QFETCH(const qint64, before);
        QFETCH(const qint64, expected);
        QFETCH(const qint64, endedBefore);
        QFETCH(const int, end);
        const auto known
            = [](qint64 value) { return value < 0 ? std::nullopt : std::optional<qint64>(value); };
        const Received have { bytes, known(total), {}, {} };
        QCOMPARE(int(downloads::judgeEnd(have, before, known(expected), known(endedBefore))), end);
    }

    void aPageIsNoFile()
    {
        QCOMPARE(downloads::judgeHead(headOf(200, 10, {}, {}, "text/html; charset=utf-8"), {}, false),
                 Head::Page);
        QCOMPARE(downloads::judgeHead(headOf(200, 10, {}, {}, "application/octet-stream"), {}, false),
                 Head::Whole);
        QCOMPARE(downloads::judgeHead(headOf(200, 10, {}, {}, {}), {}, false), Head::Whole);
    }

    void readsContentRange_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("isReadable");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("size");
        QTest::addRow("usual") << QByteArray("bytes 0-9/10") << true << 0LL << 10LL;
        QTest::addRow("large") << QByteArray("bytes 5000000000-5000000001/6000000000") << true << 5000000000LL
                               << 6000000000LL;
        QTest::addRow("size unsaid") << QByteArray("bytes 3-9/*") << true << 3LL << -1LL;
        QTest::addRow("backwards") << QByteArray("bytes 9-3/10") << false << 0LL << 0LL;
        QTest::addRow("beyond") << QByteArray("bytes 0-10/10") << false << 0LL << 0LL;
        QTest::addRow("negative") << QByteArray("bytes -1-3/10") << false << 0LL << 0LL;
        QTest::addRow("overflow") << QByteArray("bytes 0-99999999999999999999/*") << false << 0LL << 0LL;
        QTest::addRow("unsatisfied") << QByteArray("bytes */10") << false << 0LL << 0LL;
        QTest::addRow("empty") << QByteArray() << false << 0LL << 0LL;
    }

    void readsContentRange()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const bool, isReadable);
        QFETCH(const qint64, first);
        QFETCH(const qint64, size);
        const auto range = downloads::contentRange(header);
        QCOMPARE(range.has_value(), isReadable);
        if (range) {
            QCOMPARE(range->first, first);
            QCOMPARE(range->second.value_or(-1), size);
        }
    }

    void namesTheFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("file");
        const QString plain = u"https://h/asset/x/video"_s;
        QTest::addRow("format") << u"Beach"_s << u"mov"_s << plain << u"Beach.mov"_s;
        QTest::addRow("matroska") << u"Beach"_s << u"matroska"_s << plain << u"Beach.mkv"_s;
        QTest::addRow("has one") << u"beach.MP4"_s << u"mov"_s << plain << u"beach.MP4"_s;
        QTest::addRow("a point is no extension")
            << u"v1.2 final"_s << u"mp4"_s << plain << u"v1.2 final.mp4"_s;
        QTest::addRow("of the address")
            << u"Beach"_s << QString() << u"https://h/a/b.webm?x=1"_s << u"Beach.webm"_s;
        QTest::addRow("unknown") << u"Beach"_s << u"hls"_s << plain << u"Beach.mp4"_s;
        QTest::addRow("a path") << u"../../etc/passwd"_s << u"mp4"_s << plain << u"_.._etc_passwd.mp4"_s;
        QTest::addRow("hidden") << u".bashrc"_s << u"mp4"_s << plain << u"bashrc.mp4"_s;
        QTest::addRow("none") << QString() << u"mp4"_s << plain << u"the-id.mp4"_s;
        QTest::addRow("only points") << u"..."_s << u"mp4"_s << plain << u"the-id.mp4"_s;
        QTest::addRow("line end") << u"a\nb"_s << u"mp4"_s << plain << u"a b.mp4"_s;
    }

    void namesTheFile()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, format);
        QFETCH(const QString, address);
        QFETCH(const QString, file);
        QCOMPARE(downloads::fileName(name, format, QUrl(address), u"the-id"_s), file);
    }

    void longNamesFitAFileSystem()
    {
        const QString name = downloads::fileName(QString(400, QChar(0x4e16)), u"mp4"_s, {}, {});
        QVERIFY(name.toUtf8().size() <= 200);
        QVERIFY(name.endsWith(u".mp4"_s));
    }
};

QTEST_GUILESS_MAIN(TestDownloadPlan)
#include "tst_downloadplan.moc"
