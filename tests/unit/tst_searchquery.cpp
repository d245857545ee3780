#include "tasks/searchquery.h"

#include "tasks/foldedtext.h"
#include "tasks/searchmatch.h"
#include "tasks/taskcounts.h"

#include <QDateTime>
#include <QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000; // 2023-11-14T22:13:20Z; the tests run in UTC
constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

//! A task as matches() wants to see it.
struct Subject
{
    TaskState taskState = TaskState::Failed;
    TaskType taskType = TaskType::Upload;
    bool gone = false;
    bool acknowledged = false;
    std::map<TaskColumn, double> numbers;
    std::map<TaskColumn, std::string> texts;
    std::string accountName;
    std::string foldedText;

    TaskState state() const { return taskState; }
    TaskType type() const { return taskType; }
    bool isGone() const { return gone; }
    bool isAcknowledged() const { return acknowledged; }
    std::optional<double> number(TaskColumn column) const
    {
        const auto found = numbers.find(column);
        return found == numbers.end() ? std::nullopt : std::optional(found->second);
    }
    std::string_view text(TaskColumn column) const
    {
        const auto found = texts.find(column);
        return found == texts.end() ? std::string_view() : std::string_view(found->second);
    }
    std::string_view folded() const { return foldedText; }
    std::string_view account() const { return accountName; }

    void fold()
    {
        foldedText.clear();
        for (const TaskColumn column :
             { TaskColumn::Name, TaskColumn::Id, TaskColumn::Source, TaskColumn::Error, TaskColumn::Media }) {
            appendFolded(QString::fromStdString(std::string(text(column))), &foldedText);
            foldedText += '\n';
        }
    }
};

Subject beach()
{
    Subject subject;
    subject.numbers = {
        { TaskColumn::Size, 52'615'193.0 },
        { TaskColumn::Created, static_cast<double>(nowMs - 3 * dayMs) },
        { TaskColumn::Updated, static_cast<double>(nowMs - 5 * minuteMs) },
        { TaskColumn::Duration, 309.986 },
        { TaskColumn::BitRate, 1'358'000.0 },
        { TaskColumn::Progress, static_cast<double>(0.42F) },
        { TaskColumn::Attempts, 2.0 },
        { TaskColumn::Time, 12'566.0 },
        { TaskColumn::Waited, static_cast<double>(90 * secondMs) },
        { TaskColumn::Ran, static_cast<double>(2 * hourMs) },
    };
    subject.texts = {
        { TaskColumn::Name, "Beach Day Straße.MP4" },
        { TaskColumn::Id, "3c1f09ef-AB" },
        { TaskColumn::Source, "https://example.org/Film?size=1" },
        { TaskColumn::Error, "moov atom not found, code:7" },
        { TaskColumn::Media, "1280×720 29.97 fps · hevc · aac 2.0 +2" },
        { TaskColumn::Container, "mov" },
        { TaskColumn::InputAsset, "asset-in" },
        { TaskColumn::OutputAsset, "asset-out" },
        { TaskColumn::Project, "Project X" },
        { TaskColumn::Md5, "0a1b2c" },
        { TaskColumn::Sha256, "FFEE" },
    };
    subject.accountName = "Work Größe";
    subject.fold();
    return subject;
}

bool finds(const QString &query, const Subject &subject = beach())
{
    return matches(compileSearch(parseSearch(query), nowMs), subject);
}

QStringList kindsOf(const SearchQuery &query)
{
    QStringList kinds;
    for (const SearchProblem &problem : query.problems) {
        switch (problem.kind) {
        case SearchProblem::Kind::UnknownField:
            kinds += u"field"_s;
            break;
        case SearchProblem::Kind::MissingValue:
            kinds += u"missing"_s;
            break;
        case SearchProblem::Kind::UnknownWord:
            kinds += u"word"_s;
            break;
        case SearchProblem::Kind::BadNumber:
            kinds += u"number"_s;
            break;
        case SearchProblem::Kind::BadUnit:
            kinds += u"unit"_s;
            break;
        case SearchProblem::Kind::BadComparison:
            kinds += u"comparison"_s;
            break;
        case SearchProblem::Kind::DecimalComma:
            kinds += u"comma"_s;
            break;
        case SearchProblem::Kind::OpenQuote:
            kinds += u"quote"_s;
            break;
        case SearchProblem::Kind::Contradiction:
            kinds += u"contradiction"_s;
            break;
        }
    }
    return kinds;
}

//! Text of pieces that mean something to the parser, in any order.
QString randomText(std::mt19937 *random)
{
    static const QStringList pieces {
        u"phase"_s,  u"size"_s, u"age"_s,    u"name"_s, u"created"_s,    u"codec"_s, u"has"_s,
        u"acked"_s,  u"gone"_s, u"foo"_s,    u":"_s,    u":"_s,          u":"_s,     u">"_s,
        u"<="_s,     u"="_s,    u"-"_s,      u"\""_s,   u"\"\""_s,       u","_s,     u" "_s,
        u" "_s,      u".."_s,   u"1"_s,      u"2.5"_s,  u"GB"_s,         u" MB"_s,   u"d"_s,
        u"h"_s,      u"%"_s,    u"failed"_s, u"run"_s,  u"2026-11-01"_s, u"today"_s, u"\u201c"_s,
        u"\u201d"_s, u"ß"_s,    u"\u00a0"_s, u"\\"_s,   u"http://x"_s,   u"1:30"_s,  u"\u2265"_s,
    };
    QString text;
    const int count = std::uniform_int_distribution(1, 14)(*random);
    for (int i = 0; i < count; ++i)
        text += pieces[std::uniform_int_distribution<qsizetype>(0, pieces.size() - 1)(*random)];
    return text;
}

} // namespace

class SearchQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsAskedFor_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const auto yes = [](const char *name, const QString &query) { QTest::newRow(name) << query << true; };
        const auto no = [](const char *name, const QString &query) { QTest::newRow(name) << query << false; };

        yes("nothing", u""_s);
        yes("blanks", u"  \t "_s);
        yes("the documented example, turned to this task",
            u"phase:failed type:upload size:>1MB age:<4d codec:hevc \"moov atom\" -acked"_s);

        yes("a word in another case", u"bEACH"_s);
        yes("a word beyond ASCII", u"STRAßE"_s);
        yes("words in any order and field", u" hevc  moov\tbeach "_s);
        no("one of two words is missing", u"beach vp9"_s);
        yes("a phrase", u"\"atom not\""_s);
        no("a phrase in another order", u"\"not atom\""_s);
        yes("a phrase between typographic marks", u"\u201catom not\u201d"_s);
        no("a word turned round", u"-beach"_s);
        yes("a missing word turned round", u"-vp9"_s);
        no("a phrase turned round", u"-\"atom not\""_s);
        yes("a dash alone", u"beach - day"_s);
        no("a phrase across two fields", u"\"MP4 3c1f\""_s);
        yes("an address is a word", u"https://example.org/film"_s);
        no("another address", u"http://example.org"_s);
        no("a path is a word", uR"(C:\film)"_s);
        yes("an unknown field is a word", u"code:7"_s);
        no("an unknown field that occurs nowhere", u"code:8"_s);
        yes("a field in quotes is a word", u"\"code:7\""_s);
        no("a flag in quotes is a word", u"\"acked\""_s);
        no("a sign alone behind the name of a text is a word", u"error=moov"_s);

        yes("state", u"phase:failed"_s);
        yes("state by another name of the field", u"state:failed"_s);
        yes("state, upper case", u"PHASE:Failed"_s);
        yes("state, with a sign alone", u"phase=failed"_s);
        no("another state", u"phase:running"_s);
        yes("one of two states", u"phase:running,failed"_s);
        no("its state turned round", u"-phase:failed"_s);
        yes("another state turned round", u"-phase:running,completed"_s);
        yes("the beginning of its state", u"phase:fa"_s);
        no("the beginning of others", u"phase:c"_s);
        no("active", u"phase:active"_s);
        no("gone", u"phase:gone"_s);
        yes("its state or gone", u"phase:gone,failed"_s);
        no("two states at once", u"phase:failed phase:running"_s);
        yes("state or acknowledged", u"is:acked,failed"_s);

        yes("type", u"type:upload"_s);
        no("another type", u"type:export"_s);
        yes("types", u"type:export-data,upload"_s);
        no("type turned round", u"-type:upload"_s);
        no("the unknown type", u"type:other"_s);

        yes("larger", u"size:>50MB"_s);
        no("not larger", u"size:>52615193"_s);
        yes("as large or larger", u"size:>=52615193"_s);
        yes("smaller", u"size:<1GB"_s);
        yes("binary units", u"size:>50MiB"_s);
        no("binary units, not larger", u"size:>51MiB"_s);
        yes("as it is shown", u"size:52.6MB"_s);
        no("shown otherwise", u"size:52.7MB"_s);
        yes("as coarsely as it is written", u"size:53MB"_s);
        yes("to the byte", u"size:=52615193"_s);
        no("one byte off", u"size:52615194"_s);
        yes("in a range", u"size:50MB..60MB"_s);
        yes("in a range with the unit once", u"size:50..60MB"_s);
        yes("in a range, the wrong way round", u"size:60MB..50MB"_s);
        yes("in a range without an end", u"size:50MB.."_s);
        no("in a range without a beginning", u"size:..50MB"_s);
        yes("the ends belong to the range", u"size:1..52615193"_s);
        yes("one of two sizes", u"size:<1MB,>50MB"_s);
        no("size turned round", u"-size:>1MB"_s);
        yes("a blank before the unit", u"size:>50 MB"_s);
        yes("blanks before the sign and the number", u"size: > 50 MB beach"_s);
        no("a blank before a word that is no unit", u"size:>50 Mb-x"_s);
        yes("a sign without a colon", u"size>50MB"_s);
        yes("a sign of one character", u"size:\u226550MB"_s);

        yes("younger", u"age:<4d"_s);
        no("not younger", u"age:<3d"_s);
        yes("as young or younger", u"age:<=3d"_s);
        yes("older", u"age:>2d"_s);
        no("not older", u"age:>72h"_s);
        yes("age as it is shown", u"age:3d"_s);
        no("another age as it is shown", u"age:2d"_s);
        yes("ages in a range", u"age:2d..1w"_s);
        yes("ages in a range with the unit once", u"age:2..4d"_s);
        yes("at least that old", u"age:2d.."_s);
        no("at most that old", u"age:..2d"_s);
        no("today", u"age:today"_s);
        yes("composed amounts", u"age:>2d23h59m"_s);
        yes("minutes", u"updated:>4m updated:<6min"_s);
        yes("changed today", u"updated:today"_s);
        no("changed yesterday", u"updated:yesterday"_s);

        yes("a day", u"created:2023-11-11"_s);
        no("another day", u"created:2023-11-12"_s);
        yes("a month", u"created:2023-11"_s);
        yes("a year", u"created:2023"_s);
        yes("after a day", u"created:>2023-11-10"_s);
        no("not after its own day", u"created:>2023-11-11"_s);
        yes("since its own day", u"created:>=2023-11-11"_s);
        yes("until its own day", u"created:<=2023-11-11"_s);
        no("not before its own day", u"created:<2023-11-11"_s);
        yes("days in a range", u"created:2023-11-10..2023-11-11"_s);
        yes("from a day", u"created:2023-11-11.."_s);
        no("up to a day", u"created:..2023-11-10"_s);
        yes("a minute", u"created:2023-11-11T22:13"_s);
        yes("a second in another zone", u"created:2023-11-11T23:13:20+01:00"_s);
        yes("a minute in a zone west of here", u"created:2023-11-11T17:13-05:00"_s);
        yes("a minute with a blank", u"created:\"2023-11-11 22:13\""_s);
        yes("a day up to today", u"created:2023-11-01..today"_s);
        yes("since yesterday", u"updated:>=yesterday"_s);
        no("nothing is known of it", u"scheduled:>2000"_s);
        yes("nothing is known of it, turned round", u"-scheduled:>2000"_s);

        yes("longer", u"duration:>5m"_s);
        yes("a clock", u"duration:>5:09"_s);
        yes("as long as it is shown", u"duration:5:09"_s);
        no("longer than it is shown", u"duration:5:10"_s);
        yes("to the millisecond", u"duration:5:09.986"_s);
        yes("a number of seconds", u"duration:309..310"_s);
        yes("took", u"took:>12.5s"_s);
        no("took less", u"took:<12s"_s);
        yes("took, another name", u"time:12s"_s);
        yes("waited", u"waited:1:30"_s);
        yes("ran", u"ran:>=2h"_s);

        yes("bit rate", u"bitrate:>1M"_s);
        yes("bit rate as it is shown", u"bitrate:\"1.4 Mb/s\""_s);
        yes("bit rate with its unit", u"bitrate:<1.5Mbps"_s);
        no("too low a bit rate", u"bitrate:<800k"_s);

        yes("progress", u"progress:>40%"_s);
        yes("progress as it is shown", u"progress:42"_s);
        yes("at least its progress", u"progress:>=42%"_s);
        no("more than its progress", u"progress:>42%"_s);
        no("progress in a range", u"progress:50..100"_s);

        yes("retries", u"retries:2"_s);
        yes("more retries", u"retries:>1"_s);
        yes("one of some retries", u"retries:1,2"_s);
        no("no retries", u"retries:0"_s);

        yes("codec", u"codec:hevc"_s);
        yes("codec by its other name", u"codec:h265"_s);
        yes("codec of the audio", u"codec:aac"_s);
        yes("one of some codecs", u"codec:vp9,aac"_s);
        no("another codec", u"codec:h264"_s);
        no("a rate is no codec", u"codec:fps"_s);
        no("channels are no codec", u"codec:2.0"_s);
        yes("a part of a codec", u"codec:he"_s);
        no("a part is not all of it", u"codec:=he"_s);
        yes("height", u"height:720"_s);
        yes("height with its letter", u"height:>=720p"_s);
        no("more height", u"height:>720"_s);
        yes("width", u"width:>=1280"_s);
        yes("frames", u"fps:29.97"_s);
        yes("frames, coarsely", u"fps:30"_s);
        no("more frames", u"fps:>=30"_s);

        yes("media", u"media:1280×720"_s);
        yes("container", u"container:MOV"_s);
        no("another container", u"container:mp4"_s);
        yes("name", u"name:beach"_s);
        yes("name with blanks", u"name:\"beach day\""_s);
        yes("name beyond ASCII", u"name:straße"_s);
        no("the name only", u"name:moov"_s);
        yes("one of some names", u"name:sea,beach"_s);
        no("a part is not all of the name", u"name:=beach"_s);
        yes("all of the name", u"name:=\"beach day straße.mp4\""_s);
        no("name turned round", u"-name:beach"_s);
        yes("id", u"id:3C1F"_s);
        yes("error", u"error:\"not found,\""_s);
        yes("source", u"url:example.org"_s);
        yes("asset that is read", u"asset:asset-in"_s);
        yes("asset that is made", u"asset:asset-out"_s);
        no("input is not output", u"input:asset-out"_s);
        yes("output", u"output:OUT"_s);
        yes("project", u"project:\"project x\""_s);
        yes("account", u"account:GRÖßE"_s);
        no("another account", u"account:home"_s);
        yes("md5", u"md5:0A1B"_s);
        yes("sha256", u"sha256:ffee"_s);
        yes("a hash of either kind", u"hash:ffee hash:0a1b"_s);
        no("a hash of the other kind", u"md5:ffee"_s);

        yes("has a text", u"has:error"_s);
        yes("has a number", u"has:size"_s);
        yes("has either", u"has:input,output"_s);
        yes("was tried again", u"has:retries"_s);
        no("has it, turned round", u"-has:error"_s);
        no("is gone", u"gone"_s);
        yes("is not gone", u"-gone"_s);
        no("is acknowledged", u"acked"_s);
        yes("is not acknowledged", u"-ACKED"_s);

        yes("a value that is not understood hides nothing", u"size:big"_s);
        yes("nor when it is turned round", u"-size:big"_s);
        yes("nor a field without a value", u"beach phase:"_s);
        yes("the values that are understood count", u"phase:nonsense,failed"_s);
        no("and only those", u"phase:nonsense,running"_s);
    }

    void findsWhatIsAskedFor()
    {
        QFETCH(QString, query);
        QTEST(finds(query), "found");
    }

    void findsByFlagsOfTheTask()
    {
        Subject subject = beach();
        subject.acknowledged = true;
        QVERIFY(finds(u"acked"_s, subject));
        QVERIFY(!finds(u"-acked"_s, subject));
        QVERIFY(finds(u"phase:running,acked"_s, subject));
        subject.gone = true;
        QVERIFY(finds(u"gone phase:gone state:failed"_s, subject));
        QVERIFY(!finds(u"-phase:gone"_s, subject));
        subject.taskState = TaskState::Stalled;
        QVERIFY(finds(u"phase:active"_s, subject));
    }

    void findsWhatHasNoMedia()
    {
        Subject subject;
        for (const auto &query : { u"height:>0"_s, u"width:>0"_s, u"fps:>0"_s, u"codec:aac"_s, u"has:media"_s,
                                   u"size:>=0"_s, u"has:retries"_s, u"progress:0%"_s })
            QVERIFY2(!finds(query, subject) && finds(u'-' + query, subject), qPrintable(query));
        subject.texts[TaskColumn::Media] = "aac 2.0";
        subject.fold();
        QVERIFY(finds(u"codec:aac -height:>0 -fps:>0"_s, subject));
        subject.texts[TaskColumn::Media] = "25 fps · h264";
        subject.fold();
        QVERIFY(finds(u"fps:25 codec:avc -width:>0"_s, subject));
        subject.texts[TaskColumn::Media] = "640×480 · vp8";
        subject.fold();
        QVERIFY(finds(u"height:480 width:640 -fps:>0"_s, subject));
        subject.texts[TaskColumn::Media] = " fps";
        subject.fold();
        QVERIFY(finds(u"-fps:>=0"_s, subject));
    }

    void findsAPartWhereverItStands()
    {
        Subject subject;
        const QString text = u"aab-c0ffee×zq"_s;
        subject.texts[TaskColumn::Name] = text.toStdString();
        appendFolded(text, &subject.foldedText);
        for (qsizetype from = 0; from < text.size(); ++from) {
            for (qsizetype size = 1; from + size <= text.size(); ++size) {
                const QString part = u'"' + text.sliced(from, size) + u'"';
                QVERIFY2(finds(part, subject), qPrintable(part));
                QVERIFY2(finds(u"name:"_s + part, subject), qPrintable(part));
                QVERIFY2(!finds(part.chopped(1) + u"!\"", subject), qPrintable(part));
            }
        }
        QVERIFY(!finds(text + u"x"_s, subject));
        QVERIFY(!finds(u"x"_s + text, subject));
    }

    void findsComposedAndDecomposedLettersAlike()
    {
        Subject subject;
        subject.texts[TaskColumn::Name]
            = QStringLiteral("cafe\u0301").toStdString(); // as some file systems write é
        subject.fold();
        QVERIFY(finds(u"CAFÉ"_s, subject));
        QVERIFY(finds(u"name:CAFÉ"_s, subject));
        QVERIFY(finds(u"name:=CAFÉ"_s, subject));
    }

    void saysWhenTheClockMatters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("depends");
        QTest::newRow("words") << u"beach"_s << false;
        QTest::newRow("date") << u"created:2026-11-01"_s << false;
        QTest::newRow("duration") << u"duration:>2d"_s << false;
        QTest::newRow("age") << u"age:<2d"_s << true;
        QTest::newRow("range of ages") << u"beach updated:..2d"_s << true;
        QTest::newRow("today") << u"created:today"_s << true;
        QTest::newRow("age that is not understood") << u"age:old"_s << false;
    }

    void saysWhenTheClockMatters()
    {
        QFETCH(QString, query);
        QTEST(compileSearch(parseSearch(query), nowMs).dependsOnClock, "depends");
    }

    void asksNothingOfTasksWhenItIsEmpty()
    {
        for (const auto &query : { u""_s, u"  "_s, u"-"_s, u"\"\""_s, u"phase:"_s, u"size:big"_s }) {
            QVERIFY2(parseSearch(query).isEmpty(), qPrintable(query));
            QVERIFY2(compileSearch(parseSearch(query), nowMs).matchesAll(), qPrintable(query));
        }
        for (const auto &query : { u"a"_s, u"-phase:failed"_s, u"gone"_s, u"foo:bar"_s })
            QVERIFY2(!parseSearch(query).isEmpty(), qPrintable(query));
        QVERIFY(!compileSearch(parseSearch(u"phase:failed"_s), nowMs).matchesAll());
    }

    void reportsWhatIsNotUnderstood_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QString>("where"); // the part of the text that the first problem is about
        const auto row = [](const char *name, const QString &query, const QStringList &kinds = {},
                            const QString &where = {}) { QTest::newRow(name) << query << kinds << where; };
        row("all is well", u"phase:failed type:upload size:>1GB age:<2d codec:vp9 \"moov atom\" -acked"_s);
        row("unknown field", u"beach -foo:bar"_s, { u"field"_s }, u"foo:"_s);
        row("slip of the pen", u"pase:failed"_s, { u"field"_s }, u"pase:"_s);
        row("address", u"https://example.org s3://bucket"_s);
        row("drive", uR"(C:\film d:/film)"_s);
        row("name space", u"std::bad_alloc"_s);
        row("port", u"localhost:8080 example:80/film"_s);
        row("number behind what is like a field", u"retires:2"_s, { u"field"_s }, u"retires:"_s);
        row("number with a unit", u"foo:5MB"_s, { u"field"_s }, u"foo:"_s);
        row("time of day", u"12:30"_s);
        row("colon at the end", u"ffmpeg: fault"_s);
        row("in quotes", u"\"foo:bar\""_s);
        row("no value", u"a phase: b"_s, { u"missing"_s }, u"phase:"_s);
        row("no value behind a sign", u"size:>"_s, { u"missing"_s }, u">"_s);
        row("empty quotes", u"name:\"\""_s, { u"missing"_s }, u"\"\""_s);
        row("a comma at the end", u"phase:failed,"_s);
        row("unknown state", u"phase:failed,eaten"_s, { u"word"_s }, u"eaten"_s);
        row("unknown type", u"type:sponge"_s, { u"word"_s }, u"sponge"_s);
        row("no number", u"size:big"_s, { u"number"_s }, u"big"_s);
        row("two points", u"size:1.2.3GB"_s, { u"number"_s }, u"1.2.3GB"_s);
        row("range of nothing", u"size:.."_s, { u"number"_s }, u".."_s);
        row("range with a bad end", u"size:1MB..big"_s, { u"number"_s }, u"1MB..big"_s);
        row("range behind a sign", u"size:>1..2"_s, { u"comparison"_s }, u">1..2"_s);
        row("huge number", u"size:99999999999999999TB"_s, { u"number"_s }, u"99999999999999999TB"_s);
        row("negative number", u"size:-1"_s, { u"number"_s }, u"-1"_s);
        row("unknown unit", u"size:>1XB"_s, { u"unit"_s }, u">1XB"_s);
        row("unknown unit of time", u"age:<2fortnights"_s, { u"unit"_s }, u"<2fortnights"_s);
        row("age without a unit", u"age:<2"_s, { u"unit"_s }, u"<2"_s);
        row("no date", u"created:2026-13-01"_s, { u"number"_s }, u"2026-13-01"_s);
        row("no such day", u"created:2026-02-30"_s, { u"number"_s }, u"2026-02-30"_s);
        row("no time", u"created:2026-02-01T99:99"_s, { u"number"_s }, u"2026-02-01T99:99"_s);
        row("a date is no age", u"age:2026-11-01"_s, { u"unit"_s }, u"2026-11-01"_s);
        row("order of days in an age", u"age:<today"_s, { u"comparison"_s }, u"<today"_s);
        row("order of names", u"name:>beach"_s, { u"comparison"_s }, u">beach"_s);
        row("order of states", u"phase:>failed"_s, { u"comparison"_s }, u">failed"_s);
        row("decimal comma", u"size:>1,5GB"_s, { u"comma"_s }, u">1,5GB"_s);
        row("sizes with units", u"size:1MB,5GB"_s);
        row("open quote", u"a \"moov at"_s, { u"quote"_s }, u"\"moov at"_s);
        row("open quote of a field", u"name:\"moov at"_s, { u"quote"_s }, u"\"moov at"_s);
        row("two states at once", u"phase:failed phase:running"_s, { u"contradiction"_s },
            u"phase:running"_s);
        row("two types at once", u"type:clip beach type:export"_s, { u"contradiction"_s }, u"type:export"_s);
        row("narrower twice", u"phase:active phase:running -phase:failed"_s);
        row("in a state and gone", u"phase:failed phase:gone"_s);
        row("in the order of the text", u"size:x foo:b phase:"_s, { u"number"_s, u"field"_s, u"missing"_s },
            u"x"_s);
    }

    void reportsWhatIsNotUnderstood()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, kinds);
        QFETCH(QString, where);
        const SearchQuery parsed = parseSearch(query);
        QCOMPARE(kindsOf(parsed), kinds);
        for (const SearchProblem &problem : parsed.problems)
            QVERIFY(!problem.text.isEmpty() && !problem.text.contains(u'%'));
        if (!kinds.isEmpty())
            QCOMPARE(query.sliced(parsed.problems[0].position, parsed.problems[0].length), where);
    }

    void namesTheFieldThatIsProbablyMeant()
    {
        QVERIFY(parseSearch(u"pase:failed"_s).problems.at(0).text.contains(u"phase"_s));
        QVERIFY(parseSearch(u"durration:5m"_s).problems.at(0).text.contains(u"duration"_s));
        QVERIFY(!parseSearch(u"sponge:5m"_s).problems.at(0).text.contains(u"is one"_s));
        QVERIFY(parseSearch(u"type:clip type:export"_s).problems.at(0).text.contains(u"type:clip,export"_s));
        QVERIFY(parseSearch(u"phase:x"_s).problems.at(0).text.contains(u"stalled"_s));
    }

    void writesOutWhatItRead_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("written");
        const auto row = [](const QString &query, const QString &written) {
            QTest::newRow(qPrintable(query)) << query << written;
        };
        row(u"  State:FAILED   beach "_s, u"phase:FAILED beach"_s);
        row(u"size: > 1 GB"_s, u"size:>\"1 GB\""_s);
        row(u"size>=1GB"_s, u"size:>=1GB"_s);
        row(u"name:\"a\"\"b\",\"c d\""_s, u"name:a\"b,\"c d\""_s);
        row(u"-\"a b\" \"gone\" \"-x\" \"foo:b\""_s, u"-\"a b\" \"gone\" \"-x\" \"foo:b\""_s);
        row(u"\u201ca b\u201d"_s, u"\"a b\""_s);
        row(u"\"a"_s, u"a"_s);
        row(u"a - \"\" b"_s, u"a b"_s);
        row(u"size: \">1\" size:1 \"GB\""_s, u"size: \">1\" size:1 \"GB\""_s);
        row(u"size:big phase:"_s, u"size:big phase:"_s);
    }

    void writesOutWhatItRead()
    {
        QFETCH(QString, query);
        QTEST(toText(parseSearch(query)), "written");
    }

    void readsWhatItWroteOut()
    {
        std::random_device seeds;
        const auto seed = seeds();
        std::mt19937 random(seed);
        for (int i = 0; i < 20'000; ++i) {
            const QString text = randomText(&random);
            const SearchQuery query = parseSearch(text);
            const QString written = toText(query);
            QVERIFY2(parseSearch(written) == query,
                     qPrintable(u"seed %1: %2 was written as %3"_s.arg(seed).arg(text, written)));
            for (const SearchProblem &problem : query.problems)
                QVERIFY2(problem.position >= 0 && problem.length > 0 && problem.position < text.size()
                             && problem.position + problem.length <= text.size(),
                         qPrintable(u"seed %1: problem outside %2"_s.arg(seed).arg(text)));
        }
    }

    void choosesWhatWasChosenInAnyText()
    {
        std::random_device seeds;
        const auto seed = seeds();
        std::mt19937 random(seed);
        const QString failed = u"failed"_s;
        for (int i = 0; i < 5'000; ++i) {
            const QString text = randomText(&random);
            const QByteArray message = u"seed %1: %2"_s.arg(seed).arg(text).toUtf8();
            const char *told = message.constData();
            const QString set = withSearchValues(text, SearchField::Phase, { failed });
            QVERIFY2(chosenSearchValues(parseSearch(set), SearchField::Phase) == QStringList { failed },
                     told);
            QVERIFY2(withSearchValues(set, SearchField::Phase, { failed }) == set, told);
            const QString added = withSearchValue(text, SearchField::Phase, failed);
            QVERIFY2(isSearchValueChosen(parseSearch(added), SearchField::Phase, failed), told);
            const QString removed = withoutSearchValue(added, SearchField::Phase, failed);
            QVERIFY2(!isSearchValueChosen(parseSearch(removed), SearchField::Phase, failed), told);
            const QString cleared = withoutSearchField(text, SearchField::Phase);
            for (const SearchTerm &term : parseSearch(cleared).terms)
                QVERIFY2(term.field != SearchField::Phase, told);
        }
    }

    void saysWhatIsChosen_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<SearchField>("field");
        QTest::addColumn<QStringList>("chosen");
        QTest::newRow("nothing") << u"beach"_s << SearchField::Phase << QStringList {};
        QTest::newRow("words") << u"phase:running,failed"_s << SearchField::Phase
                               << QStringList { u"running"_s, u"failed"_s };
        QTest::newRow("other names") << u"is:done,canceled"_s << SearchField::Phase
                                     << QStringList { u"completed"_s, u"cancelled"_s };
        QTest::newRow("active") << u"phase:active"_s << SearchField::Phase << QStringList { u"active"_s };
        QTest::newRow("a beginning") << u"phase:c"_s << SearchField::Phase
                                     << QStringList { u"completed"_s, u"cancelled"_s };
        QTest::newRow("turned round") << u"-phase:failed"_s << SearchField::Phase << QStringList {};
        QTest::newRow("not understood")
            << u"phase:x,failed"_s << SearchField::Phase << QStringList { u"failed"_s };
        QTest::newRow("twice") << u"type:clip beach type:clip"_s << SearchField::Type
                               << QStringList { u"clip"_s };
        QTest::newRow("age") << u"age:<7d,today"_s << SearchField::Age
                             << QStringList { u"<7d"_s, u"today"_s };
        QTest::newRow("project") << u"project:=\"a b\""_s << SearchField::Project
                                 << QStringList { u"=\"a b\""_s };
    }

    void saysWhatIsChosen()
    {
        QFETCH(QString, query);
        QFETCH(SearchField, field);
        QTEST(chosenSearchValues(parseSearch(query), field), "chosen");
    }

    void recognizesAValueThatIsWrittenOtherwise()
    {
        const auto chosen = [](const QString &query, SearchField field, const QString &value) {
            return isSearchValueChosen(parseSearch(query), field, value);
        };
        QVERIFY(chosen(u"age:<1w"_s, SearchField::Age, u"<7d"_s) == false);
        QVERIFY(chosen(u"age:<\"7 d\""_s, SearchField::Age, u"<7d"_s));
        QVERIFY(!chosen(u"age:>7d"_s, SearchField::Age, u"<7d"_s));
        QVERIFY(chosen(u"project:WORK"_s, SearchField::Project, u"=work"_s));
        QVERIFY(!chosen(u"project:wor"_s, SearchField::Project, u"=work"_s));
        QVERIFY(chosen(u"state:done"_s, SearchField::Phase, u"completed"_s));
        QVERIFY(!chosen(u"phase:active"_s, SearchField::Phase, u"running"_s));
    }

    void editsAsLittleAsPossible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("edit");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("edited");
        const auto row
            = [](const char *name, const QString &text, const QString &edit, const QStringList &values,
                 const QString &edited) { QTest::newRow(name) << text << edit << values << edited; };
        const QStringList failed { u"failed"_s };
        row("set in an empty text", u""_s, u"set"_s, failed, u"phase:failed"_s);
        row("set behind words", u"beach  day"_s, u"set"_s, failed, u"beach  day phase:failed"_s);
        row("set behind a blank", u"beach "_s, u"set"_s, failed, u"beach phase:failed"_s);
        row("set in its place", u"a state:running  b"_s, u"set"_s, failed, u"a state:failed  b"_s);
        row("set several", u"phase:running"_s, u"set"_s, { u"failed"_s, u"stalled"_s },
            u"phase:failed,stalled"_s);
        row("set twice", u"phase:running a phase:stalled"_s, u"set"_s, failed, u"phase:failed a"_s);
        row("set what is excluded", u"a -phase:failed b"_s, u"set"_s, failed, u"a b phase:failed"_s);
        row("set without a colon", u"phase=running a"_s, u"set"_s, failed, u"phase:failed a"_s);
        row("set behind a field without a value", u"phase: a"_s, u"set"_s, failed, u"phase:failed a"_s);
        row("set behind an open quote", u"a \"moov at"_s, u"set"_s, failed, u"a \"moov at\" phase:failed"_s);
        row("set before what follows without a blank", u"phase:\"x\"day"_s, u"set"_s, failed,
            u"phase:failed day"_s);
        row("remove between quotes", u"\"a\"phase:failed \"b\""_s, u"remove"_s, failed, u"\"a\" \"b\""_s);
        row("remove before what follows without a blank", u"a phase:\"failed\"b"_s, u"remove"_s, failed,
            u"a b"_s);
        row("set to nothing", u"a phase:failed b"_s, u"set"_s, {}, u"a b"_s);
        row("add to nothing", u"a"_s, u"add"_s, failed, u"a phase:failed"_s);
        row("add to others", u"is:running,fo a"_s, u"add"_s, failed, u"is:running,fo,failed a"_s);
        row("add behind an open quote", u"phase:\"runn"_s, u"add"_s, failed, u"phase:runn,failed"_s);
        row("add what is there", u"phase:fail  a"_s, u"add"_s, failed, u"phase:fail  a"_s);
        row("add what is excluded", u"-phase:failed,stalled a"_s, u"add"_s, failed,
            u"-phase:stalled a phase:failed"_s);
        row("add what alone is excluded", u"-phase:failed a"_s, u"add"_s, failed, u"a phase:failed"_s);
        row("remove the only one", u"a phase:failed"_s, u"remove"_s, failed, u"a"_s);
        row("remove one of some", u"phase:running,FAILED,stalled"_s, u"remove"_s, failed,
            u"phase:running,stalled"_s);
        row("remove a part", u"phase:active a"_s, u"remove"_s, { u"running"_s },
            u"phase:waiting,retrying,stalled a"_s);
        row("remove what is not there", u"phase: phase:running"_s, u"remove"_s, { u"stalled"_s },
            u"phase: phase:running"_s);
        row("remove leaves what is excluded", u"-phase:failed"_s, u"remove"_s, failed, u"-phase:failed"_s);
        row("clear", u"phase:failed a -phase:running"_s, u"clear"_s, {}, u"a"_s);
        row("clear what is not there", u" a "_s, u"clear"_s, {}, u" a "_s);
    }

    void editsAsLittleAsPossible()
    {
        QFETCH(QString, text);
        QFETCH(QString, edit);
        QFETCH(QStringList, values);
        QString result;
        if (edit == "set"_L1)
            result = withSearchValues(text, SearchField::Phase, values);
        else if (edit == "add"_L1)
            result = withSearchValue(text, SearchField::Phase, values[0]);
        else if (edit == "remove"_L1)
            result = withoutSearchValue(text, SearchField::Phase, values[0]);
        else
            result = withoutSearchField(text, SearchField::Phase);
        QTEST(result, "edited");
    }

    void editsTextsThatNeedQuotes()
    {
        const QString name = u"Work, \"big\""_s;
        const QString text = withSearchValue(u"beach"_s, SearchField::Project, searchValueText(name));
        QCOMPARE(text, u"beach project:\"Work, \"\"big\"\"\""_s);
        QVERIFY(isSearchValueChosen(parseSearch(text), SearchField::Project, searchValueText(name, true)));
        QCOMPARE(withoutSearchValue(text, SearchField::Project, searchValueText(name, true)), u"beach"_s);
        QCOMPARE(searchValueText(u"a"_s, true), u"=a"_s);
    }

    void countsAgesAsItFindsThem()
    {
        const AgeLimits limits = ageLimitsAt(nowMs);
        const qint64 today = QDateTime::fromMSecsSinceEpoch(nowMs).date().startOfDay().toMSecsSinceEpoch();
        for (const qint64 createdMs :
             { nowMs + hourMs, nowMs, today, today - 1, nowMs - 7 * dayMs + 1, nowMs - 7 * dayMs,
               nowMs - 7 * dayMs - 1, nowMs - 30 * dayMs + 1, nowMs - 30 * dayMs, nowMs - 90 * dayMs }) {
            std::array<int, ageBucketCount> counts {};
            countAge(createdMs, limits, 1, &counts);
            Subject subject;
            subject.numbers[TaskColumn::Created] = static_cast<double>(createdMs);
            for (const AgeBucket age :
                 { AgeBucket::Today, AgeBucket::LastWeek, AgeBucket::LastMonth, AgeBucket::Older }) {
                const QString query = u"age:"_s + searchWord(age);
                QVERIFY(parseSearch(query).problems.empty());
                QVERIFY2(finds(query, subject) == (counts[static_cast<size_t>(age)] == 1),
                         qPrintable(u"%1 at %2"_s.arg(query).arg(createdMs - nowMs)));
            }
            countAge(createdMs, limits, -1, &counts);
            QCOMPARE(counts, (std::array<int, ageBucketCount> {}));
        }
    }

    void hasAWordForEveryStateAndType()
    {
        for (int i = 0; i < taskStateCount; ++i) {
            const auto state = static_cast<TaskState>(i);
            Subject subject;
            subject.taskState = state;
            QVERIFY(finds(u"phase:"_s + searchWord(state), subject));
            QVERIFY(!finds(u"-phase:"_s + searchWord(state), subject));
        }
        for (int i = 0; i < taskTypeCount; ++i) {
            const auto type = static_cast<TaskType>(i);
            Subject subject;
            subject.taskType = type;
            QVERIFY(finds(u"type:"_s + searchWord(type), subject));
            QVERIFY(!finds(u"-type:"_s + searchWord(type), subject));
        }
    }

    void knowsEachFieldByEachOfItsNamesOnce()
    {
        QStringList names;
        for (const SearchFieldInfo &info : searchFields()) {
            for (const QString &name : QString::fromLatin1(info.names).split(u' ')) {
                QVERIFY2(!names.contains(name), qPrintable(name));
                names += name;
                QCOMPARE(searchFieldNamed(name), &info);
                QCOMPARE(searchFieldNamed(name.toUpper()), &info);
            }
            QVERIFY(!searchFieldExplanation(info.field).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "tst_searchquery.moc"
