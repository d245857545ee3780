#include "local/faultscript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch::local;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Fault)

class TestFaultScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEachFault_data()
    {
        using Where = Fault::Where;
        using What = Fault::What;
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<Fault>("fault");
        const auto row
            = [](const char *script, Fault fault) { QTest::newRow(script) << QByteArray(script) << fault; };
        const auto plain = [](Where where, What what, qint64 bytes = 0) {
            Fault fault;
            fault.where = where;
            fault.what = what;
            fault.bytes = bytes;
            return fault;
        };
        Fault fault = plain(Where::List, What::Slow);
        fault.wait = 1500ms;
        row("list: slow 1.5", fault);
        fault.what = What::Lag;
        row("list: lag 1.5", fault);
        fault.what = What::Gone;
        row("list: gone 1.5", fault);
        row("all: stall 10", plain(Where::All, What::Stall, 10));
        row("task: cut 0", plain(Where::Task, What::Cut));
        row("all: no-answer", plain(Where::All, What::NoAnswer));
        row("list: long-length 7", plain(Where::List, What::LongLength, 7));
        row("list: short-length 7", plain(Where::List, What::ShortLength, 7));
        row("list: too-large 70000000", plain(Where::List, What::TooLarge, 70'000'000));
        row("  list  :  html   # a portal", plain(Where::List, What::Html));
        row("list: redirect-loop", plain(Where::List, What::RedirectLoop));
        row("list: redirect-away", plain(Where::List, What::RedirectAway));
        row("list: cursor-undefined", plain(Where::List, What::CursorUndefined));
        row("list: duplicate-rows", plain(Where::List, What::DuplicateRows));
        row("list: missing-rows", plain(Where::List, What::MissingRows));
        row("list: unreadable-row", plain(Where::List, What::UnreadableRow));
        row("list: progress-backwards", plain(Where::List, What::ProgressBackwards));
        row("list: progress-missing", plain(Where::List, What::ProgressMissing));
        row("list: progress-text", plain(Where::List, What::ProgressText));
        row("list: progress-above-one", plain(Where::List, What::ProgressAboveOne));
        row("list: retrying", plain(Where::List, What::Retrying));
        row("list: zombie", plain(Where::List, What::Zombie));
        fault = plain(Where::Oldest, What::Status);
        fault.status = 500;
        row("oldest: status 500", fault);
        fault.where = Where::All;
        fault.status = 401;
        fault.echoesKey = true;
        row("all: status 401 echo", fault);
        fault.echoesKey = false;
        fault.status = 429;
        fault.wait = 3s;
        fault.retryAfter = Fault::RetryAfter::Seconds;
        row("all: status 429 retry-after 3", fault);
        fault.retryAfter = Fault::RetryAfter::Date;
        row("all: status 429 retry-date 3", fault);
        fault = plain(Where::All, What::Clock);
        fault.hours = -5;
        row("all: clock -5", fault);

        row("import: no-answer", plain(Where::Import, What::NoAnswer));
        row("import: lost", plain(Where::Import, What::Lost));
        row("action: cut 3", plain(Where::Action, What::Cut, 3));
        row("upload: html", plain(Where::Upload, What::Html));
        row("upload-make: redirect-away", plain(Where::UploadMake, What::RedirectAway));
        row("upload-offset: wrong-offset -5", plain(Where::UploadOffset, What::WrongOffset, -5));
        row("upload-bytes: wrong-offset 5", plain(Where::UploadBytes, What::WrongOffset, 5));
        row("upload-bytes: stall 1000", plain(Where::UploadBytes, What::Stall, 1000));
        fault = plain(Where::Action, What::Lost);
        fault.status = 504;
        row("action: lost 504", fault);
        fault = plain(Where::UploadBytes, What::Status, 1000);
        fault.status = 500;
        fault.isMidway = true;
        row("upload-bytes: status 500 after 1000", fault);
        fault = plain(Where::UploadRequest, What::Status);
        fault.status = 429;
        fault.wait = 3s;
        fault.retryAfter = Fault::RetryAfter::Seconds;
        row("upload-request: status 429 retry-after 3", fault);
    }
    void readsEachFault()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const Fault, fault);
        const auto faults = parsedFaultScript(script);
        QVERIFY2(faults, faults ? "" : qPrintable(faults.error()));
        QCOMPARE(faults->size(), std::size_t(1));
        QVERIFY(faults->front() == fault);
    }

    void readsSeveral()
    {
        const auto faults = parsedFaultScript("# first\n\nlist: slow 1\nall: html; task: cut 3\n");
        QVERIFY(faults);
        QCOMPARE(faults->size(), std::size_t(3));
        QVERIFY(parsedFaultScript("").value().empty());
    }

    void helpNamesEachFault()
    {
        const QString help = faultScriptHelp();
        for (const auto name :
             { "slow"_L1, "stall"_L1, "cut"_L1, "no-answer"_L1, "unreadable-row"_L1, "missing-rows"_L1,
               "gone SECONDS"_L1, "lag"_L1, "lost [CODE]"_L1, "wrong-offset BYTES"_L1, "after BYTES"_L1 })
            QVERIFY2(help.contains(name), name.data());
    }

    void helpNamesEachPlaceThatIsTaken()
    {
        const QString help = faultScriptHelp();
        const auto wrong = parsedFaultScript("here: html");
        QVERIFY(!wrong);
        const QStringList places
            = wrong.error().section(u"one of "_s, 1).chopped(1).split(u", "_s, Qt::SkipEmptyParts);
        QCOMPARE(places.size(), 11);
        for (const QString &place : places) {
            QVERIFY2(help.contains(u' ' + place + u' '), qPrintable(place));
            QVERIFY2(parsedFaultScript(place.toLatin1() + ": html"), qPrintable(place));
        }
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("words");
        QTest::newRow("no colon") << QByteArray("slow 1") << u"Line 1 of the fault script: “slow 1”"_s;
        QTest::newRow("place") << QByteArray("\nhere: html") << u"Line 2 of the fault script: “here”"_s;
        QTest::newRow("fault") << QByteArray("list: explode") << u"no fault “explode”"_s;
        QTest::newRow("nothing") << QByteArray("list:") << u"no fault is named"_s;
        QTest::newRow("no figure") << QByteArray("list: slow") << u"“slow” needs a number of seconds"_s;
        QTest::newRow("gone when") << QByteArray("all: gone") << u"“gone” needs a number of seconds"_s;
        QTest::newRow("too many seconds") << QByteArray("all: gone 3 4") << u"“4” is not expected"_s;
        QTest::newRow("not a figure") << QByteArray("list: slow nan") << u"a number of seconds"_s;
        QTest::newRow("negative") << QByteArray("list: cut -1") << u"a number of bytes"_s;
        QTest::newRow("code") << QByteArray("list: status 200") << u"a code from 400 to 599"_s;
        QTest::newRow("wait") << QByteArray("list: status 429 retry-after x") << u"“retry-after” needs"_s;
        QTest::newRow("too much") << QByteArray("list: html 3") << u"“3” is not expected"_s;
        QTest::newRow("too many bytes") << QByteArray("list: cut 3 4") << u"“4” is not expected"_s;
        QTest::newRow("unknown extra") << QByteArray("list: status 500 loud") << u"“loud”"_s;
        QTest::newRow("lost code") << QByteArray("import: lost 200") << u"“lost” needs nothing, or a code"_s;
        QTest::newRow("lost too much") << QByteArray("import: lost 504 1") << u"“1” is not expected"_s;
        QTest::newRow("lost question") << QByteArray("list: lost") << u"“lost” is not for list"_s;
        QTest::newRow("rows of work") << QByteArray("import: zombie") << u"“zombie” is not for import"_s;
        QTest::newRow("clock of work") << QByteArray("action: clock 3") << u"“clock” is not for action"_s;
        QTest::newRow("midway of no file")
            << QByteArray("upload-make: status 500 after 10") << u"“after 10” is not for upload-make"_s;
        QTest::newRow("midway when") << QByteArray("upload: status 500 after x") << u"“after” needs"_s;
        QTest::newRow("offset of no upload")
            << QByteArray("all: wrong-offset 1") << u"“wrong-offset” is not for all"_s;
        QTest::newRow("offset by what") << QByteArray("upload: wrong-offset") << u"a number of bytes"_s;
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, words);
        const auto faults = parsedFaultScript(script);
        QVERIFY(!faults);
        QVERIFY2(faults.error().contains(words), qPrintable(faults.error()));
    }
};

QTEST_APPLESS_MAIN(TestFaultScript)
#include "tst_faultscript.moc"
