#include "tasks/rowtable.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

std::string recordNamed(const std::string &name)
{
    WordPool words; // a name is no word
    RowDraft draft;
    draft.text(RowText::Name) = name;
    std::string record;
    appendRecord(draft, words, &record);
    return record;
}

QString uuid(QRandomGenerator *random)
{
    quint32 words[4];
    random->fillRange(words);
    QByteArray bytes(reinterpret_cast<const char *>(words), sizeof words);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace

class RowTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIdsAsTheyWere_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isUuid");
        QTest::newRow("uuid") << u"3c1fd2aa-0000-4000-8000-00000000abcd"_s << true;
        QTest::newRow("zero") << u"00000000-0000-0000-0000-000000000000"_s << true;
        QTest::newRow("capitals") << u"3C1FD2AA-0000-4000-8000-00000000ABCD"_s << false;
        QTest::newRow("a dash elsewhere") << u"3c1fd2aa0-000-4000-8000-00000000abcd"_s << false;
        QTest::newRow("no digit") << u"3c1fd2aa-0000-4000-8000-00000000abcx"_s << false;
        QTest::newRow("short") << u"a"_s << false;
        QTest::newRow("blanks and slashes") << u"a b/../ü"_s << false;
        QTest::newRow("long") << QString(5000, u'x') << false;
    }

    void readsIdsAsTheyWere()
    {
        QFETCH(QString, id);
        QFETCH(bool, isUuid);
        bool found = !isUuid;
        const RowId compact = RowId::of(id, &found);
        QCOMPARE(found, isUuid);
        std::string bytes;
        compact.appendBytes(&bytes);
        QCOMPARE(bytes.size(), RowId::byteCount);
        QVERIFY(RowId::ofBytes(bytes) == compact);
        RowTable table;
        bool isNew = false;
        QCOMPARE(table.numberFor(id, &isNew), 0);
        QVERIFY(isNew);
        table.append(recordNamed("a"));
        QCOMPARE(table.at(0).id(), id);
        QCOMPARE(table.indexOf(id), 0);
        QCOMPARE(table.numberFor(id, &isNew), 0);
        QVERIFY(!isNew);
    }

    void anIdWithANumberIsUnknownUntilItsRowIsThere()
    {
        RowTable table;
        bool isNew = false;
        QCOMPARE(table.indexOf(u"a"_s), -1);
        QCOMPARE(table.numberFor(u"a"_s, &isNew), 0);
        QCOMPARE(table.indexOf(u"a"_s), -1);
        QCOMPARE(table.numberOf(u"a"_s), 0);
        QCOMPARE(table.numberOf(u"b"_s), -1);
        table.append(recordNamed("a"));
        QCOMPARE(table.indexOf(u"a"_s), 0);
    }

    void keepsEveryRowThroughGrowingAndReplacing()
    {
        QRandomGenerator random(17);
        RowTable table;
        QStringList ids;
        std::vector<std::string> names;
        constexpr int count = 20'000;
        for (int i = 0; i < count; ++i) {
            ids += i % 7 == 0 ? u"other-%1"_s.arg(i) : uuid(&random);
            names.push_back("name " + std::to_string(i));
            bool isNew = false;
            QCOMPARE(table.numberFor(ids.last(), &isNew), i);
            QVERIFY(isNew);
            table.append(recordNamed(names.back()));
        }
        // Enough that the table has to tidy up several times.
        for (int round = 0; round < 10 * count; ++round) {
            const auto row = static_cast<size_t>(random.bounded(count));
            names[row] = std::string(static_cast<size_t>(random.bounded(1, 60)), 'x') + std::to_string(round);
            table.replace(static_cast<int>(row), recordNamed(names[row]));
        }
        QCOMPARE(table.size(), count);
        for (int i = 0; i < count; ++i) {
            QCOMPARE(table.indexOf(ids[i]), i);
            QCOMPARE(table.at(i).id(), ids[i]);
            QCOMPARE(table.at(i).name(), QString::fromStdString(names[static_cast<size_t>(i)]));
        }
        QVERIFY2(table.memoryBytes() < count * 200, qPrintable(QString::number(table.memoryBytes() / count)));
    }

    void marksARowInPlace()
    {
        RowTable table;
        bool isNew = false;
        table.numberFor(u"a"_s, &isNew);
        table.append(recordNamed("a"));
        table.setMarks(0, GoneMark);
        QVERIFY(table.at(0).facts().gone);
        table.setMarks(0, 0);
        QVERIFY(!table.at(0).facts().gone);
        QCOMPARE(table.at(0).name(), u"a"_s);
    }

    void sharesWordsByTheirNumbers()
    {
        WordPool worker;
        RowDraft draft;
        draft.text(RowText::Container) = "mp4";
        draft.text(RowText::Source) = "https://video.example/a.mp4";
        std::string record;
        appendRecord(draft, worker, &record);
        QVERIFY(worker.size() >= 2);
        RowTable table;
        std::vector<std::string> words;
        for (int word = 0; word < worker.size(); ++word)
            words.emplace_back(worker.at(word));
        table.addWords(words);
        bool isNew = false;
        table.numberFor(u"a"_s, &isNew);
        table.append(record);
        QCOMPARE(table.at(0).text(RowText::Container), u"mp4"_s);
        QCOMPARE(table.at(0).text(RowText::Source), u"https://video.example/a.mp4"_s);
    }

    void aPoolThatIsFullTakesNoMoreWords()
    {
        WordPool pool;
        for (int i = 0; i < WordPool::mostWords; ++i)
            QCOMPARE(pool.numberOf(std::to_string(i)), i);
        QCOMPARE(pool.numberOf("one more"), -1);
        QCOMPARE(pool.numberOf("17"), 17);
        QCOMPARE(WordPool().numberOf(std::string(WordPool::longestWord + 1, 'x')), -1);
    }
};

QTEST_GUILESS_MAIN(RowTableTest)
#include "tst_rowtable.moc"
