#include "text/quantities.h"

#include <QTest>

#include <cmath>
#include <ctime>
#include <limits>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale spanish(QLocale::Spanish, QLocale::Spain);
const QLocale chinese(QLocale::Chinese, QLocale::China);
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

template<typename Value> void columns()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("expected");
}

} // namespace

class tst_Quantities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsNotKnownAsADash()
    {
        const QString dash = u"—"_s;
        QCOMPARE(text::unknown(), dash);
        QCOMPARE(text::size(std::nullopt), dash);
        QCOMPARE(text::exactSize(std::nullopt), dash);
        QCOMPARE(text::bitRate(std::nullopt), dash);
        QCOMPARE(text::transferRate(std::nullopt), dash);
        QCOMPARE(text::mediaDuration(std::nullopt), dash);
        QCOMPARE(text::shortMediaDuration(std::nullopt), dash);
        QCOMPARE(text::elapsed(std::nullopt), dash);
        QCOMPARE(text::age(std::nullopt), dash);
        QCOMPARE(text::percent(std::nullopt), dash);
        QCOMPARE(text::finePercent(std::nullopt), dash);
        QCOMPARE(text::frameRate(std::nullopt), dash);
        QCOMPARE(text::sampleRate(std::nullopt), dash);
        QCOMPARE(text::channels(std::nullopt), dash);
        QCOMPARE(text::moment(std::nullopt), dash);
        QCOMPARE(text::isoMoment(std::nullopt), dash);
    }

    void readsNumbersThatMeanNothingAsADash()
    {
        const QString dash = text::unknown();
        for (const double nonsense : { -1.0, -0.001, notANumber, infinity, -infinity }) {
            QCOMPARE(text::bitRate(nonsense), dash);
            QCOMPARE(text::transferRate(nonsense), dash);
            QCOMPARE(text::mediaDuration(nonsense), dash);
            QCOMPARE(text::shortMediaDuration(nonsense), dash);
            QCOMPARE(text::percent(nonsense), dash);
            QCOMPARE(text::finePercent(nonsense), dash);
            QCOMPARE(text::frameRate(nonsense), dash);
            QCOMPARE(text::sampleRate(nonsense), dash);
        }
        QCOMPARE(text::mediaDuration(1e300), dash);
        QCOMPARE(text::size(-1), dash);
        QCOMPARE(text::exactSize(-52), dash);
        QCOMPARE(text::elapsed(-1), dash);
        QCOMPARE(text::channels(0), dash);
        QCOMPARE(text::channels(-2), dash);
        QCOMPARE(text::moment(-1), dash);
        QCOMPARE(text::isoMoment(-1), dash);
        QCOMPARE(text::moment(std::numeric_limits<qint64>::max()), dash);
        QCOMPARE(text::isoMoment(std::numeric_limits<qint64>::max()), dash);
    }

    void readsSizes_data()
    {
        columns<qint64>();
        const auto row = [](const char *name, qint64 value, const QLocale &locale, const QString &expected) {
            QTest::newRow(name) << value << locale << expected;
        };
        row("nothing", 0, english, u"0 bytes"_s);
        row("one byte", 1, english, u"1 byte"_s);
        row("below a thousand", 812, english, u"812 bytes"_s);
        row("last of bytes", 999, english, u"999 bytes"_s);
        row("first kB", 1000, english, u"1.0 kB"_s);
        row("rounds within kB", 1249, english, u"1.2 kB"_s);
        row("rounds a half up", 1250, english, u"1.3 kB"_s);
        row("last of kB", 999'949, english, u"999.9 kB"_s);
        row("rounds into MB", 999'950, english, u"1.0 MB"_s);
        row("the example", 52'615'193, english, u"52.6 MB"_s);
        row("rounds into GB", 999'999'999, english, u"1.0 GB"_s);
        row("over four GiB", 5'368'709'120, english, u"5.4 GB"_s);
        row("TB", 1'500'000'000'000, english, u"1.5 TB"_s);
        row("largest", std::numeric_limits<qint64>::max(), english, u"9.2 EB"_s);
        row("German", 52'615'193, german, u"52,6 MB"_s);
        row("Spanish", 52'615'193, spanish, u"52,6 MB"_s);
        row("Chinese", 52'615'193, chinese, u"52.6 MB"_s);
        row("without a language", 52'615'193, QLocale::c(), u"52.6 MB"_s);
    }
    void readsSizes()
    {
        QFETCH(qint64, value);
        QFETCH(QLocale, locale);
        QTEST(text::size(value, locale), "expected");
    }

    void readsExactSizes_data()
    {
        columns<qint64>();
        QTest::newRow("the example") << qint64(52'615'193) << english << u"52.6 MB (52,615,193 bytes)"_s;
        QTest::newRow("German") << qint64(52'615'193) << german << u"52,6 MB (52.615.193 bytes)"_s;
        QTest::newRow("Spanish") << qint64(52'615'193) << spanish << u"52,6 MB (52.615.193 bytes)"_s;
        QTest::newRow("Chinese") << qint64(52'615'193) << chinese << u"52.6 MB (52,615,193 bytes)"_s;
        QTest::newRow("without a language")
            << qint64(52'615'193) << QLocale::c() << u"52.6 MB (52,615,193 bytes)"_s;
        QTest::newRow("small is said once") << qint64(812) << english << u"812 bytes"_s;
        QTest::newRow("a thousand") << qint64(1000) << english << u"1.0 kB (1,000 bytes)"_s;
    }
    void readsExactSizes()
    {
        QFETCH(qint64, value);
        QFETCH(QLocale, locale);
        QTEST(text::exactSize(value, locale), "expected");
    }

    void readsBitRates_data()
    {
        columns<double>();
        QTest::newRow("nothing") << 0.0 << english << u"0 b/s"_s;
        QTest::newRow("bits") << 812.0 << english << u"812 b/s"_s;
        QTest::newRow("rounds into kb") << 999.6 << english << u"1 kb/s"_s;
        QTest::newRow("audio of the example") << 127'999.0 << english << u"128 kb/s"_s;
        QTest::newRow("video of the example") << 1'225'660.0 << english << u"1.226 Mb/s"_s;
        QTest::newRow("overall of the example")
            << 52'615'193.0 * 8 / 309.986393 << english << u"1.358 Mb/s"_s;
        QTest::newRow("one decimal") << 999'940.0 << english << u"999.9 kb/s"_s;
        QTest::newRow("rounds into Mb") << 999'960.0 << english << u"1 Mb/s"_s;
        QTest::newRow("two decimals") << 12'345'678.0 << english << u"12.35 Mb/s"_s;
        QTest::newRow("rounds to whole tens") << 9'999'960.0 << english << u"10 Mb/s"_s;
        QTest::newRow("Gb") << 2'500'000'000.0 << english << u"2.5 Gb/s"_s;
        QTest::newRow("German") << 1'358'000.0 << german << u"1,358 Mb/s"_s;
        QTest::newRow("Chinese") << 1'358'000.0 << chinese << u"1.358 Mb/s"_s;
    }
    void readsBitRates()
    {
        QFETCH(double, value);
        QFETCH(QLocale, locale);
        QTEST(text::bitRate(value, locale), "expected");
    }

    void readsTransferRates_data()
    {
        columns<double>();
        QTest::newRow("nothing") << 0.0 << english << u"0 B/s"_s;
        QTest::newRow("bytes") << 812.4 << english << u"812 B/s"_s;
        QTest::newRow("rounds into kB") << 999.7 << english << u"1.0 kB/s"_s;
        QTest::newRow("the example") << 3'412'345.0 << english << u"3.4 MB/s"_s;
        QTest::newRow("rounds into MB") << 999'960.0 << english << u"1.0 MB/s"_s;
        QTest::newRow("Spanish") << 3'412'345.0 << spanish << u"3,4 MB/s"_s;
    }
    void readsTransferRates()
    {
        QFETCH(double, value);
        QFETCH(QLocale, locale);
        QTEST(text::transferRate(value, locale), "expected");
    }

    void readsMediaDurations_data()
    {
        columns<double>();
        QTest::newRow("nothing") << 0.0 << english << u"0:00"_s;
        QTest::newRow("whole seconds") << 5.0 << english << u"0:05"_s;
        QTest::newRow("one millisecond") << 0.001 << english << u"0:00.001"_s;
        QTest::newRow("less than a millisecond") << 0.0004 << english << u"0:00"_s;
        QTest::newRow("the example") << 309.986393 << english << u"5:09.986"_s;
        QTest::newRow("rounds into a minute") << 59.9999 << english << u"1:00"_s;
        QTest::newRow("an hour and a half second") << 3723.5 << english << u"1:02:03.500"_s;
        QTest::newRow("over a day") << 90'061.0 << english << u"25:01:01"_s;
        QTest::newRow("German") << 309.986393 << german << u"5:09,986"_s;
        QTest::newRow("Spanish") << 309.986393 << spanish << u"5:09,986"_s;
        QTest::newRow("Chinese") << 309.986393 << chinese << u"5:09.986"_s;
    }
    void readsMediaDurations()
    {
        QFETCH(double, value);
        QFETCH(QLocale, locale);
        QTEST(text::mediaDuration(value, locale), "expected");
    }

    void leavesMillisecondsOutOfShortDurations()
    {
        QCOMPARE(text::shortMediaDuration(309.986393, english), u"5:09"_s);
        QCOMPARE(text::shortMediaDuration(3723.5, english), u"1:02:03"_s);
        QCOMPARE(text::shortMediaDuration(59.9999, english), u"0:59"_s);
    }

    void readsElapsedTimes_data()
    {
        columns<qint64>();
        const auto row = [](const char *name, qint64 value, const QLocale &locale, const QString &expected) {
            QTest::newRow(name) << value << locale << expected;
        };
        row("nothing", 0, english, u"0 s"_s);
        row("parts of a second", 412, english, u"0.412 s"_s);
        row("the example", 12'566, english, u"12.566 s"_s);
        row("whole seconds", 5000, english, u"5 s"_s);
        row("zeros within", 5010, english, u"5.010 s"_s);
        row("just below a minute", 59'999, english, u"59.999 s"_s);
        row("a minute", 60'000, english, u"1 min"_s);
        row("minutes and seconds", 243'999, english, u"4 min 3 s"_s);
        row("just below an hour", 3'599'999, english, u"59 min 59 s"_s);
        row("hours and minutes", 7'500'000, english, u"2 h 5 min"_s);
        row("whole hours", 7'200'000, english, u"2 h"_s);
        row("days and hours", 273'600'000, english, u"3 d 4 h"_s);
        row("whole days", 259'200'000, english, u"3 d"_s);
        row("German", 12'566, german, u"12,566 s"_s);
        row("Chinese", 12'566, chinese, u"12.566 s"_s);
    }
    void readsElapsedTimes()
    {
        QFETCH(qint64, value);
        QFETCH(QLocale, locale);
        QTEST(text::elapsed(value, locale), "expected");
    }

    void readsAges_data()
    {
        columns<qint64>();
        const auto row = [](const char *name, qint64 value, const QString &expected) {
            QTest::newRow(name) << value << english << expected;
        };
        row("in the future", -5000, u"now"_s);
        row("nothing", 0, u"now"_s);
        row("below a second", 999, u"now"_s);
        row("seconds", 12'345, u"12 s ago"_s);
        row("last second", 59'999, u"59 s ago"_s);
        row("minutes", 240'000, u"4 min ago"_s);
        row("hours", 7'300'000, u"2 h ago"_s);
        row("a day", 86'400'000, u"1 day ago"_s);
        row("days", 260'000'000, u"3 days ago"_s);
    }
    void readsAges()
    {
        QFETCH(qint64, value);
        QFETCH(QLocale, locale);
        QTEST(text::age(value, locale), "expected");
    }

    void readsPercentages_data()
    {
        columns<double>();
        QTest::newRow("nothing") << 0.0 << english << u"0 %"_s;
        QTest::newRow("42") << 0.42 << english << u"42 %"_s;
        QTest::newRow("no binary rounding down") << 0.29 << english << u"29 %"_s;
        QTest::newRow("from a float") << double(0.57F) << english << u"57 %"_s;
        QTest::newRow("rounds down") << 0.4299 << english << u"42 %"_s;
        QTest::newRow("almost all") << 0.999999 << english << u"99 %"_s;
        QTest::newRow("all") << 1.0 << english << u"100 %"_s;
        QTest::newRow("more than all") << 1.7 << english << u"100 %"_s;
    }
    void readsPercentages()
    {
        QFETCH(double, value);
        QFETCH(QLocale, locale);
        QTEST(text::percent(value, locale), "expected");
    }

    void reachesAHundredPercentOnlyAtTheEnd()
    {
        for (int thousandth = 0; thousandth < 1000; ++thousandth) {
            QCOMPARE(text::percent(thousandth / 1000.0, english), QString::number(thousandth / 10) + u" %"_s);
            QCOMPARE(text::percent(double(float(thousandth) / 1000.0F), english),
                     QString::number(thousandth / 10) + u" %"_s);
        }
        QCOMPARE(text::percent(std::nextafter(1.0, 0.0), english), u"99 %"_s);
    }

    void readsSharesWithTwoDecimals()
    {
        QCOMPARE(text::finePercent(0.00311, english), u"0.31 %"_s);
        QCOMPARE(text::finePercent(0.00311, german), u"0,31 %"_s);
        QCOMPARE(text::finePercent(0.0, english), u"0.00 %"_s);
        QCOMPARE(text::finePercent(1.0, english), u"100.00 %"_s);
    }

    void readsFrameRates_data()
    {
        columns<double>();
        QTest::newRow("whole") << 30.0 << english << u"30 fps"_s;
        QTest::newRow("ntsc") << 29.97002997002997 << english << u"29.97 fps"_s;
        QTest::newRow("film") << 23.976023976023978 << english << u"23.976 fps"_s;
        QTest::newRow("below one") << 0.03 << english << u"0.03 fps"_s;
        QTest::newRow("German") << 29.97002997002997 << german << u"29,97 fps"_s;
    }
    void readsFrameRates()
    {
        QFETCH(double, value);
        QFETCH(QLocale, locale);
        QTEST(text::frameRate(value, locale), "expected");
    }

    void readsSampleRates()
    {
        QCOMPARE(text::sampleRate(44'100.0, english), u"44.1 kHz"_s);
        QCOMPARE(text::sampleRate(48'000.0, english), u"48 kHz"_s);
        QCOMPARE(text::sampleRate(11'025.0, english), u"11.025 kHz"_s);
        QCOMPARE(text::sampleRate(800.0, english), u"800 Hz"_s);
        QCOMPARE(text::sampleRate(44'100.0, spanish), u"44,1 kHz"_s);
    }

    void namesUsualChannelCounts()
    {
        QCOMPARE(text::channels(1, english), u"1 (mono)"_s);
        QCOMPARE(text::channels(2, english), u"2 (stereo)"_s);
        QCOMPARE(text::channels(3, english), u"3"_s);
        QCOMPARE(text::channels(6, english), u"6 (5.1)"_s);
        QCOMPARE(text::channels(8, english), u"8 (7.1)"_s);
        QCOMPARE(text::channels(64, english), u"64"_s);
    }

    void readsMomentsWithSecondsInTheOrderOfTheLanguage()
    {
        qputenv("TZ", "UTC");
        const qint64 moment = 1'644'546'528'663;
        QCOMPARE(text::moment(moment, german), u"11.02.2022 02:28:48"_s);
        QCOMPARE(text::moment(moment, english).simplified(), u"2/11/2022 2:28:48 AM"_s);
        QCOMPARE(text::moment(moment, spanish), u"11/2/2022 2:28:48"_s);
        QCOMPARE(text::moment(moment, chinese), u"2022/2/11 02:28:48"_s);
        QCOMPARE(text::moment(moment, QLocale::c()), u"2022-02-11 02:28:48"_s);
    }

    void namesTheDayOnlyWhenItIsAnother()
    {
        qputenv("TZ", "UTC");
        const qint64 moment = 1'644'546'528'663;
        const qint64 hour = 3'600'000;
        QCOMPARE(text::clockTime(moment, moment + 21 * hour, german), u"02:28"_s);
        QCOMPARE(text::clockTime(moment, moment + 22 * hour, german), u"11.02.22 02:28"_s);
        QCOMPARE(text::clockTime(moment, moment - 3 * hour, german), u"11.02.22 02:28"_s);
        QCOMPARE(text::clockTime(moment, moment, english).simplified(), u"2:28 AM"_s);
    }

    void writesIsoMomentsWithTheOffset_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("expected");
        QTest::newRow("UTC") << QByteArray("UTC") << u"2022-02-11T02:28:48.663+00:00"_s;
        QTest::newRow("east") << QByteArray("IST-5:30") << u"2022-02-11T07:58:48.663+05:30"_s;
        QTest::newRow("west") << QByteArray("NST3:30") << u"2022-02-10T22:58:48.663-03:30"_s;
    }
    void writesIsoMomentsWithTheOffset()
    {
        QFETCH(QByteArray, zone);
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        tzset();
        const QString read = text::isoMoment(1'644'546'528'663);
        qputenv("TZ", before);
        tzset();
        QTEST(read, "expected");
    }

    void makesOneLineOfForeignText_data()
    {
        QTest::addColumn<QString>("foreign");
        QTest::addColumn<qsizetype>("limit");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &foreign, qsizetype limit,
                            const QString &expected) { QTest::newRow(name) << foreign << limit << expected; };
        row("nothing", {}, 2000, {});
        row("plain", u"beach.mp4"_s, 2000, u"beach.mp4"_s);
        row("line ends", u"a\r\nb\u2028c\td"_s, 2000, u"a b c d"_s);
        row("control characters", u"a\u0001\u001b[31mb"_s, 2000, u"a [31mb"_s);
        row("runs and edges", u"  a   b  "_s, 2000, u"a b"_s);
        row("overrides", u"abc\u202Egpj.exe\u202C\u2066x\u2069"_s, 2000, u"abcgpj.exex"_s);
        row("markup stays text", u"<b>x</b>&amp;"_s, 2000, u"<b>x</b>&amp;"_s);
        row("as long as allowed", u"abcde"_s, 5, u"abcde"_s);
        row("cut", u"abcdef"_s, 5, u"abcde…"_s);
        row("blank at the cut", u"abcd ef"_s, 5, u"abcd…"_s);
        row("blanks at the end are no reason to cut", u"abcde   "_s, 5, u"abcde"_s);
        row("no half characters", u"abc\U0001F3ACd"_s, 4, u"abc…"_s);
        row("right to left text stays", u"שלום"_s, 2000, u"שלום"_s);
    }
    void makesOneLineOfForeignText()
    {
        QFETCH(QString, foreign);
        QFETCH(qsizetype, limit);
        QTEST(text::oneLine(foreign, limit), "expected");
    }
};

QTEST_GUILESS_MAIN(tst_Quantities)
#include "tst_quantities.moc"
