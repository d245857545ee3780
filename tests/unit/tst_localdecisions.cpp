#include "local/byterange.h"
#include "local/importjob.h"
#include "local/sourcefailure.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch::local;

Q_DECLARE_METATYPE(reelwatch::local::ByteRange::Verdict)
Q_DECLARE_METATYPE(reelwatch::local::SourceFailure)

//! The small decisions of the local service that are tables.
class TestLocalDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsByteRanges_data()
    {
        using Verdict = ByteRange::Verdict;
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        const auto row = [](const char *header, Verdict verdict, qint64 offset, qint64 length) {
            QTest::newRow(*header ? header : "none") << QByteArray(header) << verdict << offset << length;
        };
        row("", Verdict::Whole, 0, 100);
        row("bytes=0-9", Verdict::Partial, 0, 10);
        row("bytes=90-", Verdict::Partial, 90, 10);
        row("bytes=-5", Verdict::Partial, 95, 5);
        row("bytes=-500", Verdict::Partial, 0, 100);
        row("bytes=50-500", Verdict::Partial, 50, 50);
        row("bytes=99-99", Verdict::Partial, 99, 1);
        row("bytes=100-", Verdict::Unsatisfiable, 0, 0);
        row("bytes=-0", Verdict::Unsatisfiable, 0, 0);
        row("bytes=9-3", Verdict::Whole, 0, 100);
        row("bytes=0-1,5-6", Verdict::Whole, 0, 100);
        row("bytes=a-b", Verdict::Whole, 0, 100);
        row("bytes=-", Verdict::Whole, 0, 100);
        row("lines=0-1", Verdict::Whole, 0, 100);
        row("bytes=99999999999999999999-", Verdict::Whole, 0, 100);
    }

    void readsByteRanges()
    {
        QFETCH(QByteArray, header);
        QFETCH(ByteRange::Verdict, verdict);
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        const ByteRange range = byteRange(header, 100);
        QCOMPARE(range.verdict, verdict);
        QCOMPARE(range.offset, offset);
        QCOMPARE(range.length, length);
    }

    void progressIsRoundedDownAndNeverWhole()
    {
        QCOMPARE(progressOf(0, 1000), 0.0);
        QCOMPARE(progressOf(3787, 10000), 0.378);
        QCOMPARE(progressOf(1000, 1000), 0.99);
        QCOMPARE(progressOf(2000, 1000), 0.99);
        QCOMPARE(progressOf(5, 0), 0.0);
    }

    void followsRedirectsWithinReason_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("followed");
        QTest::addColumn<bool>("isFollowed");
        QTest::newRow("elsewhere") << u"https://a.example/"_s << u"https://b.example/"_s << 0 << true;
        QTest::newRow("fifth") << u"https://a.example/"_s << u"https://b.example/"_s << 4 << true;
        QTest::newRow("sixth") << u"https://a.example/"_s << u"https://b.example/"_s << 5 << false;
        QTest::newRow("to a file") << u"https://a.example/"_s << u"file:///etc/passwd"_s << 0 << false;
        QTest::newRow("to this machine") << u"https://a.example/"_s << u"http://127.0.0.1:9/"_s << 0 << false;
        QTest::newRow("to this machine by name")
            << u"https://a.example/"_s << u"http://localhost/"_s << 0 << false;
        QTest::newRow("to this machine, version 6")
            << u"https://a.example/"_s << u"http://[::1]/"_s << 0 << false;
        QTest::newRow("within this machine")
            << u"http://127.0.0.1:1/"_s << u"http://localhost:2/"_s << 0 << true;
        QTest::newRow("nowhere") << u"https://a.example/"_s << QString() << 0 << false;
    }

    void followsRedirectsWithinReason()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, followed);
        QFETCH(bool, isFollowed);
        QCOMPARE(redirectRefusal(QUrl(from), QUrl(to), followed).isEmpty(), isFollowed);
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<SourceFailure>("failure");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("mayPass"); // by itself, at another attempt
        const auto row
            = [](const char *name, int status, QNetworkReply::NetworkError error, bool wentSilent,
                 qint64 received, std::optional<qint64> promised, const QString &words, bool mayPass) {
                  QTest::newRow(name)
                      << SourceFailure { u"host.example"_s, status, error, wentSilent, received, promised }
                      << words << mayPass;
              };
        using Error = QNetworkReply::NetworkError;
        row("name", 0, Error::HostNotFoundError, false, 0, {}, u"The name host.example was not found"_s,
            false);
        row("refused", 0, Error::ConnectionRefusedError, false, 0, {}, u"refused the connection"_s, true);
        row("certificate", 0, Error::SslHandshakeFailedError, false, 0, {}, u"certificate"_s, false);
        row("closed before an answer", 0, Error::RemoteHostClosedError, false, 0, {}, u"failed"_s, true);
        row("closed without a length", 200, Error::RemoteHostClosedError, false, 7, {},
            u"before the file was complete"_s, true);
        row("cut", 200, Error::RemoteHostClosedError, false, 7, 9, u"only 7 of 9 bytes"_s, true);
        row("promised and empty", 200, Error::NoError, false, 0, 0, u"empty"_s, false);
        row("no answer", 0, Error::NoError, true, 0, {}, u"does not answer"_s, true);
        row("silent half-way", 200, Error::NoError, true, 5, 9, u"stopped sending"_s, true);
        row("gone", 410, Error::ContentGoneError, false, 0, {}, u"no file at this address (410)"_s, false);
        row("busy", 429, Error::UnknownContentError, false, 0, {}, u"too many requests"_s, true);
        row("other", 418, Error::UnknownContentError, false, 0, {}, u"status 418"_s, false);
        row("fault", 503, Error::UnknownServerError, false, 0, {}, u"(503)"_s, true);
    }

    void saysWhatWentWrong()
    {
        QFETCH(SourceFailure, failure);
        QFETCH(QString, words);
        const QString sentence = sourceFailureSentence(failure);
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u'.'));
        QFETCH(bool, mayPass);
        QCOMPARE(mayPassByItself(failure), mayPass);
    }

    void namesTheSourceFile_data()
    {
        QTest::addColumn<QByteArray>("disposition");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("name");
        QTest::newRow("address") << QByteArray() << u"http://h/a/b%20c.mp4?x=1"_s << u"b c.mp4"_s;
        QTest::newRow("header") << QByteArray("attachment; filename=\"my clip.mp4\"") << u"http://h/x"_s
                                << u"my clip.mp4"_s;
        QTest::newRow("header without quotes")
            << QByteArray("inline; filename=clip.mp4; a=b") << u"http://h/"_s << u"clip.mp4"_s;
        QTest::newRow("folders are dropped")
            << QByteArray("attachment; filename=\"../../etc/passwd\"") << u"http://h/"_s << u"passwd"_s;
        QTest::newRow("nothing") << QByteArray() << u"http://h/"_s << QString();
    }

    void namesTheSourceFile()
    {
        QFETCH(QByteArray, disposition);
        QFETCH(QString, url);
        QFETCH(QString, name);
        QCOMPARE(sourceFileName(disposition, QUrl(url)), name);
    }
};

QTEST_GUILESS_MAIN(TestLocalDecisions)
#include "tst_localdecisions.moc"
