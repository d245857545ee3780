#include "support/patience.h"
#include "support/studioserver.h"
#include "tasks/assetnames.h"

#include <QSignalSpy>
#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = StudioServer::Fault;

namespace {

const QString testKey = u"test-key-0123456789"_s;

struct Rig
{
    explicit Rig(StudioServer &studioServer)
        : server(studioServer), transport(server.baseUrl(), testKey), client(&transport),
          names(&client,
                { .pace = 1ms, .rest = [](int) { return std::optional(std::chrono::milliseconds(1ms)); } })
    {
        QObject::connect(&names, &AssetNames::namesFound, &names,
                         [this](const QHash<QString, QString> &found) {
                             for (auto name = found.cbegin(); name != found.cend(); ++name) {
                                 if (stored.contains(name.key()))
                                     ++foundTwice;
                                 stored.insert(name.key(), name.value());
                             }
                         });
    }

    //! A task a minute after the last one, and the name its asset has.
    WantedName add(int minutesLater = 1)
    {
        born += minutesLater * 60'000LL;
        const QString number = QString::number(++made);
        ServerTask task = plainTask(u"task-"_s + number, born, u"completed"_s);
        task.outputAssetId = u"asset-"_s + number;
        server.putTask(task);
        server.setAssetName(task.outputAssetId, u"Holiday "_s + number);
        return { task.outputAssetId, born };
    }

    StudioServer &server;
    HttpTransport transport;
    LivepeerClient client;
    QHash<QString, QString> stored;
    AssetNames names;
    int foundTwice = 0;
    int made = 0;
    qint64 born = server.nowMs() - 86'400'000;
};

} // namespace

class TestAssetNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyNamesComeWithOneRequest()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        Rig rig(server);
        QList<WantedName> wanted;
        for (int i = 0; i < 30; ++i)
            wanted.append(rig.add());
        rig.names.setWanted(wanted);
        QTRY_COMPARE(rig.stored.size(), 30);
        QCOMPARE(rig.stored.value(u"asset-7"_s), u"Holiday 7"_s);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().first().item("filters"_L1).contains("createdAt"_L1));

        // What is known is not asked for again, and an idle account costs nothing.
        rig.names.setWanted(wanted);
        const WantedName one = rig.add(600);
        rig.names.setWanted(wanted + QList { one });
        QTRY_COMPARE(rig.stored.size(), 31);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests().last().path, u"/asset/"_s + one.assetId);
        QCOMPARE(rig.foundTwice, 0);
    }

    void whatTheListDoesNotHoldIsAskedForSingly()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        Rig rig(server);
        QList<WantedName> wanted { rig.add(), rig.add(), rig.add() };
        // Not born with its task, and one that is no more.
        WantedName older = rig.add();
        older.bornMs = wanted.first().bornMs;
        ServerTask task = *server.task(u"task-4"_s);
        task.createdAtMs -= 5'000'000'000;
        server.putTask(task);
        wanted.append(older);
        server.hideAsset(u"asset-2"_s);
        rig.names.setWanted(wanted);
        QTRY_COMPARE(rig.stored.size(), 4);
        QCOMPARE(rig.stored.value(u"asset-4"_s), u"Holiday 4"_s);
        QVERIFY(rig.stored.value(u"asset-2"_s)
                    .isEmpty()); // remembered, so that it is not asked for at the next start
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.requestsTo(u"/asset/asset-2"_s).size(), 1);
    }

    void nothingIsAskedForWhileHeld()
    {
        StudioServer server(testKey);
        QVERIFY(server.listen());
        Rig rig(server);
        rig.names.setHeld(true);
        rig.names.setWanted({ rig.add() });
        const WantedName shown = rig.add();
        rig.names.setWanted({ shown }); // the view has moved on
        QCOMPARE(rig.transport.meter().requests, 0);
        rig.names.setHeld(false);
        QTRY_COMPARE(rig.stored.size(), 1);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(rig.stored.value(shown.assetId), u"Holiday 2"_s);
    }

    void failureIsRestedAfter_data()
    {
        QTest::addColumn<StudioServer::Fault>("fault");
        QTest::addColumn<int>("count");
        for (const int count : { 1, 5 }) {
            QTest::addRow("500, %d", count) << Fault::InternalError << count;
            QTest::addRow("429, %d", count) << Fault::TooManyRequests << count;
            QTest::addRow("cut, %d", count) << Fault::Cut << count;
        }
    }

    void failureIsRestedAfter()
    {
        QFETCH(StudioServer::Fault, fault);
        QFETCH(int, count);
        StudioServer server(testKey);
        QVERIFY(server.listen());
        Rig rig(server);
        QList<WantedName> wanted;
        for (int i = 0; i < count; ++i)
            wanted.append(rig.add());
        server.setAssetFault(fault, 3);
        rig.names.setWanted(wanted);
        QTRY_COMPARE(rig.stored.size(), count);
        QCOMPARE(server.requests().size(), 4);
    }

    void refusedKeyEndsIt()
    {
        StudioServer server(u"another"_s);
        QVERIFY(server.listen());
        Rig rig(server);
        const QList<WantedName> wanted { rig.add(), rig.add(600) };
        rig.names.setWanted(wanted);
        QTRY_COMPARE(server.requests().size(), 2); // each once
        // Those two are not asked for again with one that is.
        rig.names.setWanted(wanted + QList { rig.add(600) });
        QTRY_COMPARE(rig.transport.meter().requests, 3);
        QTRY_COMPARE(server.requestsTo(u"/asset/asset-3"_s).size(), 1);
        QCOMPARE(server.requests().size(), 3);
        QVERIFY(rig.stored.isEmpty()); // that says nothing of the assets
    }
};

QTEST_GUILESS_MAIN(TestAssetNames)
#include "tst_assetnames.moc"
