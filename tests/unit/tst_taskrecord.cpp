#include "livepeer/decoder.h"
#include "support/generatedtasks.h"
#include "tasks/rowtable.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

TaskRow rowOf(const RowDraft &draft)
{
    TaskRow row;
    static_cast<TaskFacts &>(row) = draft.facts;
    for (size_t i = 0; i < draft.texts.size(); ++i)
        row.texts[i] = QString::fromStdString(draft.texts[i]);
    return row;
}

RowDraft fullDraft()
{
    RowDraft draft;
    TaskFacts &facts = draft.facts;
    facts.phase = TaskPhase::Running;
    facts.type = TaskType::TranscodeFile;
    facts.progress = 0.42F;
    facts.createdAtMs = 1700000000000;
    facts.scheduledAtMs = 1700000000100;
    facts.updatedAtMs = 1700000060000;
    facts.firstRunningMs = 1699999999999;
    facts.sizeBytes = (qint64 { 1 } << 33) + 1;
    facts.durationSeconds = 29.97002997002997;
    facts.bitRate = 1.5e6;
    facts.retries = 2;
    facts.hasError = true;
    for (size_t i = 0; i < draft.texts.size(); ++i)
        draft.texts[i] = "text " + std::to_string(i) + " ☀";
    draft.text(RowText::Source) = "https://video.example/a/b.mp4";
    draft.text(RowText::InputAsset) = "3c1fd2aa-0000-4000-8000-00000000abcd";
    draft.text(RowText::Md5) = "00ff17aa00ff17aa00ff17aa00ff17aa";
    draft.text(RowText::Sha256) = std::string(64, 'e');
    return draft;
}

std::string recordOf(const RowDraft &draft, WordPool &words)
{
    std::string record;
    appendRecord(draft, words, &record);
    return record;
}

} // namespace

class TaskRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPutIn()
    {
        WordPool words;
        const RowDraft draft = fullDraft();
        const std::string record = recordOf(draft, words);
        const RecordView view(record, words);
        QVERIFY(view.isValid());
        QVERIFY(view.row() == rowOf(draft));
        QVERIFY(view.facts() == draft.facts);
        RowDraft again;
        view.fill(&again);
        QVERIFY(rowOf(again) == rowOf(draft));

        const RowDraft empty;
        const std::string bare = recordOf(empty, words);
        QCOMPARE(bare.size(), size_t { 5 });
        QVERIFY(RecordView(bare, words).isValid());
        QVERIFY(RecordView(bare, words).row() == rowOf(empty));
    }

    void givesBackOddNumbers_data()
    {
        QTest::addColumn<double>("value");
        for (const double value :
             { 0.0, -0.0, 1.0, 0.1, 309.986, 1e-9, 1e15, 1e300, -5.5, 7.000001, 123456789.25,
               std::numeric_limits<double>::infinity(), std::numeric_limits<double>::denorm_min() })
            QTest::addRow("%g", value) << value;
    }

    void givesBackOddNumbers()
    {
        QFETCH(double, value);
        WordPool words;
        RowDraft draft;
        draft.facts.durationSeconds = value;
        draft.facts.bitRate = value;
        draft.facts.createdAtMs = std::numeric_limits<qint64>::max();
        draft.facts.updatedAtMs = std::numeric_limits<qint64>::min();
        draft.facts.sizeBytes = std::numeric_limits<qint64>::max();
        draft.facts.retries = std::numeric_limits<int>::min();
        const std::string record = recordOf(draft, words);
        const TaskFacts facts = RecordView(record, words).facts();
        QVERIFY(facts == draft.facts);
        QCOMPARE(std::signbit(*facts.durationSeconds), std::signbit(value));
    }

    void givesBackEveryPhaseAndType()
    {
        WordPool words;
        for (int phase = 0; phase <= static_cast<int>(TaskPhase::Cancelled); ++phase) {
            for (int type = 0; type <= static_cast<int>(TaskType::Clip); ++type) {
                RowDraft draft;
                draft.facts.phase = static_cast<TaskPhase>(phase);
                draft.facts.type = static_cast<TaskType>(type);
                const std::string record = recordOf(draft, words);
                QVERIFY(RecordView(record, words).facts() == draft.facts);
            }
        }
    }

    void givesBackTextsOfEveryKind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("hex") << u"00112233445566778899aabbccddeeff"_s;
        QTest::newRow("short hex") << u"abcdef"_s;
        QTest::newRow("odd hex") << u"00112233445566778"_s;
        QTest::newRow("capitals") << u"00112233445566778899AABBCCDDEEFF"_s;
        QTest::newRow("uuid") << u"3c1fd2aa-0000-4000-8000-00000000abcd"_s;
        QTest::newRow("uuid in capitals") << u"3C1FD2AA-0000-4000-8000-00000000ABCD"_s;
        QTest::newRow("nearly a uuid") << u"3c1fd2aa-0000-4000-8000-00000000abcg"_s;
        QTest::newRow("address") << u"https://video.example/dir/clip.mp4"_s;
        QTest::newRow("address of a uuid") << u"https://video.example/3c1fd2aa-0000-4000-8000-00000000abcd"_s;
        QTest::newRow("address without a path") << u"https://video.example"_s;
        QTest::newRow("only the server") << u"https://video.example/"_s;
        QTest::newRow("other scripts") << u"Grüße 海 ☀"_s;
        QTest::newRow("long") << QString(6000, u'x');
    }

    void givesBackTextsOfEveryKind()
    {
        QFETCH(QString, text);
        WordPool words;
        for (int which = 0; which < rowTextCount; ++which) {
            RowDraft draft;
            draft.texts[static_cast<size_t>(which)] = text.toStdString();
            const std::string record = recordOf(draft, words);
            const RecordView view(record, words);
            QVERIFY(view.isValid());
            QCOMPARE(view.hasText(static_cast<RowText>(which)), !text.isEmpty());
            QCOMPARE(view.text(static_cast<RowText>(which)), text);
            QCOMPARE(view.facts().hasError, which == static_cast<int>(RowText::Error) && !text.isEmpty());
        }
    }

    void marksStandByThemselves()
    {
        WordPool words;
        std::string record = recordOf(fullDraft(), words);
        const TaskRow before = RecordView(record, words).row();
        for (unsigned char marks = 0; marks < 8; ++marks) {
            setMarks(record.data(), marks);
            QCOMPARE(marksOf(record), marks);
            TaskRow row = RecordView(record, words).row();
            QCOMPARE(row.gone, (marks & GoneMark) != 0);
            QCOMPARE(row.acknowledged, (marks & AcknowledgedMark) != 0);
            QCOMPARE(row.nameSought, (marks & NameSoughtMark) != 0);
            row.gone = row.acknowledged = row.nameSought = false;
            QVERIFY(row == before);
        }
    }

    void namesTheTextsThatDiffer()
    {
        WordPool words;
        const std::string before = recordOf(fullDraft(), words);
        for (int which = 0; which < rowTextCount; ++which) {
            RowDraft draft = fullDraft();
            draft.texts[static_cast<size_t>(which)] = "something else";
            const std::string after = recordOf(draft, words);
            QCOMPARE(RecordView(before, words).differingTexts(RecordView(after, words)), 1U << which);
            draft.texts[static_cast<size_t>(which)].clear();
            const std::string without = recordOf(draft, words);
            QCOMPARE(RecordView(before, words).differingTexts(RecordView(without, words)), 1U << which);
        }
        QCOMPARE(RecordView(before, words).differingTexts(RecordView(before, words)), 0U);
    }

    void refusesBytesThatAreNoRecord()
    {
        WordPool words;
        const std::string record = recordOf(fullDraft(), words);
        for (size_t length = 0; length < record.size(); ++length)
            QVERIFY2(!RecordView(std::string_view(record).substr(0, length), words).isValid(),
                     qPrintable(QString::number(length)));
        QVERIFY(!RecordView(record + 'x', words).isValid());
        const WordPool none;
        QVERIFY(!RecordView(record, none).isValid());

        // Whatever a file may hold: it is refused, or it reads as something.
        QRandomGenerator random(3);
        for (int round = 0; round < 20000; ++round) {
            std::string bytes = record;
            for (int change = random.bounded(1, 5); change > 0; --change)
                bytes[random.bounded(static_cast<quint32>(bytes.size()))]
                    = static_cast<char>(random.bounded(256));
            const RecordView view(bytes, words);
            if (view.isValid())
                QVERIFY(view.row().texts.size() == rowTextCount);
        }
    }

    void usualTasksTakeLittleRoom()
    {
        WordPool words;
        RowDraft draft;
        qint64 bytes = 0;
        const std::vector<ServerTask> tasks = generatedTasks(2000, 9, 1700000000000);
        for (const ServerTask &task : tasks) {
            const auto listed = decodeListedTask(task.json);
            if (!listed)
                continue;
            fillDraft(*listed, &draft);
            const std::string record = recordOf(draft, words);
            QVERIFY(RecordView(record, words).row() == rowOf(draft));
            bytes += static_cast<qint64>(record.size());
        }
        QVERIFY2(bytes / static_cast<qint64>(tasks.size()) < 220,
                 qPrintable(QString::number(bytes / static_cast<qint64>(tasks.size()))));
    }
};

QTEST_GUILESS_MAIN(TaskRecordTest)
#include "tst_taskrecord.moc"
