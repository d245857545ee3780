#include "support/generatedtasks.h"
#include "tasks/jsonpacker.h"

#include <QTest>

using namespace reelwatch;

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<size_t>(bytes.size()) };
}

std::vector<QByteArray> samples(quint32 seed, int count)
{
    std::vector<QByteArray> texts;
    for (const ServerTask &task : generatedTasks(count, seed, 1700000000000))
        texts.push_back(task.json);
    return texts;
}

} // namespace

class JsonPackerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItPacked()
    {
        JsonPacker packer;
        for (const QByteArray &json :
             { QByteArray("{}"), QByteArray("{\"id\":\"a\"}"), QByteArray(100000, 'x') })
            QCOMPARE(packer.unpacked(viewOf(packer.packed(json))), json);
        QVERIFY(packer.unpacked("").isEmpty());
        QVERIFY(packer.unpacked("no packed text").isEmpty());
    }

    void packsBetterWithADictionary()
    {
        JsonPacker packer;
        const std::vector<QByteArray> texts = samples(2, 1000);
        qint64 without = 0;
        for (const QByteArray &text : texts)
            without += packer.packed(text).size();
        const QByteArray dictionary = JsonPacker::trained(samples(1, 400), 1);
        QVERIFY(!dictionary.isEmpty());
        packer.addDictionary(dictionary);
        QVERIFY(packer.hasDictionary());
        qint64 with = 0;
        for (const QByteArray &text : texts) {
            const QByteArray packed = packer.packed(text);
            with += packed.size();
            QCOMPARE(packer.unpacked(viewOf(packed)), text);
        }
        QVERIFY2(with * 10 < without * 6,
                 qPrintable(QString::number(with) + QLatin1String(" of ") + QString::number(without)));
    }

    void unpacksWithTheDictionaryThatPacked()
    {
        JsonPacker packer;
        const QByteArray text = samples(3, 1).front();
        const QByteArray bare = packer.packed(text);
        packer.addDictionary(JsonPacker::trained(samples(1, 400), 1));
        const QByteArray first = packer.packed(text);
        packer.addDictionary(JsonPacker::trained(samples(2, 400), 2));
        const QByteArray second = packer.packed(text);
        for (const QByteArray &packed : { bare, first, second })
            QCOMPARE(packer.unpacked(viewOf(packed)), text);
        JsonPacker other;
        QCOMPARE(other.unpacked(viewOf(bare)), text);
        QVERIFY(other.unpacked(viewOf(first)).isEmpty());
    }

    void makesNoDictionaryOfAFewTexts()
    {
        QVERIFY(JsonPacker::trained(samples(1, 20), 1).isEmpty());
        QVERIFY(JsonPacker::trained(std::vector<QByteArray>(JsonPacker::samplesWanted, QByteArray()), 1)
                    .isEmpty());
        JsonPacker packer;
        packer.addDictionary("no dictionary");
        QVERIFY(!packer.hasDictionary());
    }

    void refusesDamagedTexts()
    {
        JsonPacker packer;
        const QByteArray packed = packer.packed(samples(4, 1).front());
        for (qsizetype length = 0; length < packed.size(); ++length)
            QVERIFY(packer.unpacked(viewOf(packed.left(length))).isEmpty());
    }
};

QTEST_GUILESS_MAIN(JsonPackerTest)
#include "tst_jsonpacker.moc"
