#include "livepeer/tus.h"

#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

//! What a client makes of the answers to a resumable upload.
class TestTus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatFollowsFromAnError_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("next");
        const auto row = [](const char *name, tus::Step step, Kind kind, int status, tus::Next next) {
            QTest::addRow("%s", name) << int(step) << int(kind) << status << int(next);
        };
        using tus::Next;
        using tus::Step;
        row("made where there is no such address", Step::Make, Kind::NotFound, 404, Next::UsePut);
        row("made where nothing is posted", Step::Make, Kind::Server, 405, Next::UsePut);
        row("made where it is not implemented", Step::Make, Kind::Server, 501, Next::UsePut);
        row("made in another version", Step::Make, Kind::Conflict, 412, Next::UsePut);
        row("made with a token that is not good", Step::Make, Kind::Forbidden, 403, Next::GiveUp);
        row("made when it was uploaded before", Step::Make, Kind::Invalid, 422, Next::GiveUp);
        row("made when there is no room", Step::Make, Kind::Invalid, 413, Next::GiveUp);
        row("made without a network", Step::Make, Kind::Offline, 0, Next::TryAgain);
        row("asked for what is gone", Step::Ask, Kind::NotFound, 404, Next::Expired);
        row("asked for what was removed", Step::Ask, Kind::Invalid, 410, Next::Expired);
        row("asked for what is forbidden", Step::Ask, Kind::Forbidden, 403, Next::Expired);
        row("asked while it is locked", Step::Ask, Kind::Invalid, 423, Next::TryAgain);
        row("asked of a server at its limit", Step::Ask, Kind::RateLimited, 429, Next::TryAgain);
        row("added to what has ended", Step::Append, Kind::NotFound, 404, Next::TryAgain);
        row("added at the wrong byte", Step::Append, Kind::Conflict, 409, Next::TryAgain);
        row("added and cut", Step::Append, Kind::Offline, 0, Next::TryAgain);
        row("added in silence", Step::Append, Kind::Timeout, 0, Next::TryAgain);
        row("added too slowly", Step::Append, Kind::Invalid, 408, Next::TryAgain);
        row("added to a broken server", Step::Append, Kind::Server, 500, Next::TryAgain);
        row("added behind a broken proxy", Step::Append, Kind::Server, 502, Next::TryAgain);
        row("added too much", Step::Append, Kind::Invalid, 413, Next::GiveUp);
        row("added in another type", Step::Append, Kind::Invalid, 415, Next::GiveUp);
        row("led elsewhere", Step::Append, Kind::RedirectRefused, 307, Next::GiveUp);
        row("cancelled", Step::Append, Kind::Cancelled, 0, Next::GiveUp);
        row("no secure connection", Step::Append, Kind::Tls, 0, Next::GiveUp);
        row("the file cannot be read", Step::Append, Kind::LocalFile, 0, Next::GiveUp);
    }

    void knowsWhatFollowsFromAnError()
    {
        QFETCH(int, step);
        QFETCH(int, kind);
        QFETCH(int, status);
        QFETCH(int, next);
        const ApiError error { .kind = static_cast<Kind>(kind), .httpStatus = status };
        QCOMPARE(int(tus::nextAfter(static_cast<tus::Step>(step), error)), next);
    }

    void readsOffsets_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("offset");
        QTest::addRow("nothing") << QByteArray() << -1LL;
        QTest::addRow("zero") << QByteArray("0") << 0LL;
        QTest::addRow("blanks") << QByteArray(" 12 ") << 12LL;
        QTest::addRow("all") << QByteArray("1000") << 1000LL;
        QTest::addRow("beyond the end") << QByteArray("1001") << -1LL;
        QTest::addRow("negative") << QByteArray("-1") << -1LL;
        QTest::addRow("signed") << QByteArray("+1") << -1LL;
        QTest::addRow("hexadecimal") << QByteArray("0x10") << -1LL;
        QTest::addRow("fraction") << QByteArray("1.5") << -1LL;
        QTest::addRow("two") << QByteArray("1, 2") << -1LL;
        QTest::addRow("too large for any number") << QByteArray("99999999999999999999") << -1LL;
    }

    void readsOffsets()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, offset);
        QCOMPARE(tus::offsetOf(header, 1000).value_or(-1), offset);
    }

    void findsTheAddressOfAnUpload_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("location");
        const QByteArray studio = "https://origin.livepeer.com/api/asset/upload/tus?token=XYZ";
        const QByteArray local = "http://127.0.0.1:4000/api/asset/upload/tus?token=XYZ";
        QTest::addRow("whole") << studio << QByteArray("https://origin.livepeer.com/api/asset/upload/tus/a")
                               << QByteArray("https://origin.livepeer.com/api/asset/upload/tus/a");
        QTest::addRow("without a scheme")
            << studio << QByteArray("//origin.livepeer.com/api/asset/upload/tus/directUpload%2Fa")
            << QByteArray("https://origin.livepeer.com/api/asset/upload/tus/directUpload%2Fa");
        QTest::addRow("only a path") << studio << QByteArray("/api/asset/upload/tus/a")
                                     << QByteArray("https://origin.livepeer.com/api/asset/upload/tus/a");
        QTest::addRow("relative") << studio << QByteArray("tus/a")
                                  << QByteArray("https://origin.livepeer.com/api/asset/upload/tus/a");
        QTest::addRow("http behind a proxy")
            << studio << QByteArray("http://origin.livepeer.com/api/asset/upload/tus/a")
            << QByteArray("https://origin.livepeer.com/api/asset/upload/tus/a");
        QTest::addRow("http with its port") << studio << QByteArray("http://origin.livepeer.com:80/a")
                                            << QByteArray("https://origin.livepeer.com/a");
        QTest::addRow("of this computer")
            << local << QByteArray("http://127.0.0.1:4000/a") << QByteArray("http://127.0.0.1:4000/a");
        QTest::addRow("another port") << local << QByteArray("http://127.0.0.1:4001/a") << QByteArray();
        QTest::addRow("another host") << studio << QByteArray("https://elsewhere.example/a") << QByteArray();
        QTest::addRow("a file") << studio << QByteArray("file:///etc/passwd") << QByteArray();
        QTest::addRow("nothing") << studio << QByteArray() << QByteArray();
        QTest::addRow("with a name and a fragment")
            << studio << QByteArray("https://me:secret@origin.livepeer.com/a#b")
            << QByteArray("https://origin.livepeer.com/a");
    }

    void findsTheAddressOfAnUpload()
    {
        QFETCH(QByteArray, endpoint);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, location);
        const auto found = tus::locationOf(header, QUrl::fromEncoded(endpoint));
        QCOMPARE(found ? found->toEncoded() : QByteArray(), location);
    }

    void saysWhatTheFileIs()
    {
        QCOMPARE(tus::metadataHeader(u"é.mp4"_s, "video/mp4"), "filename w6kubXA0,filetype dmlkZW8vbXA0");
        QCOMPARE(tus::metadataHeader(u"a"_s, {}), "filename YQ==");
    }
};

QTEST_APPLESS_MAIN(TestTus)
#include "tst_tus.moc"
