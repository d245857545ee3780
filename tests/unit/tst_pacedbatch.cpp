#include "session/pacedbatch.h"

#include "livepeer/deferred.h"
#include "support/patience.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using State = PacedBatch::State;
using Outcome = PacedBatch::Outcome;

namespace {

std::vector<PacedBatch::Item> items(int count)
{
    std::vector<PacedBatch::Item> made;
    for (int i = 0; i < count; ++i)
        made.push_back({ { u"account"_s, QString::number(i) }, u"task %1"_s.arg(i) });
    return made;
}

//! Answers when the test says so.
struct Server
{
    QStringList asked;
    std::map<QString, Deferred<Result<void>>> open;
    std::size_t mostOpen = 0;

    PacedBatch::Send send()
    {
        return [this](const TaskKey &task) {
            asked.append(task.taskId);
            Deferred<Result<void>> deferred;
            const QFuture<Result<void>> future = deferred.future();
            open.insert_or_assign(task.taskId, std::move(deferred));
            mostOpen = std::max(mostOpen, open.size());
            return future;
        };
    }
    void answer(const QString &id, Result<void> result = {})
    {
        auto node = open.extract(id);
        if (node)
            node.mapped().give(std::move(result));
    }
    void answerAll()
    {
        while (!open.empty())
            answer(open.begin()->first);
    }
};

Result<void> error(Kind kind, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    return tl::unexpected(ApiError { .kind = kind, .retryAfter = retryAfter });
}

} // namespace

class TestPacedBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEachOnceAndNeverMoreThanAFewAtATime()
    {
        Server server;
        PacedBatch batch(items(37), server.send());
        QCOMPARE(batch.state(), State::Ready);
        QVERIFY(server.asked.isEmpty());
        batch.start();
        while (batch.state() != State::Finished) {
            QVERIFY(!server.open.empty());
            server.answer(server.open.begin()->first);
            QCoreApplication::processEvents();
        }
        QCOMPARE(server.asked.size(), 37);
        QCOMPARE(QSet<QString>(server.asked.begin(), server.asked.end()).size(), 37);
        QCOMPARE(server.mostOpen, static_cast<std::size_t>(PacedBatch::mostUnderWay));
        QCOMPARE(batch.count(Outcome::Done), 37);
    }

    void keepsTheWordsOfWhatWasRefused()
    {
        Server server;
        PacedBatch batch(items(2), server.send());
        batch.start();
        server.answer(u"0"_s, tl::unexpected(ApiError { .kind = Kind::Invalid, .serverWords = { u"no"_s } }));
        server.answer(u"1"_s);
        QTRY_COMPARE(batch.state(), State::Finished);
        QCOMPARE(batch.items()[0].outcome, Outcome::Refused);
        QVERIFY(batch.items()[0].words.contains(u"no"_s));
        QCOMPARE(batch.items()[1].outcome, Outcome::Done);
    }

    void stopsAndGoesOn()
    {
        Server server;
        PacedBatch batch(items(12), server.send());
        batch.start();
        batch.stop();
        QCOMPARE(batch.state(), State::Stopped);
        server.answerAll();
        QTRY_COMPARE(batch.count(Outcome::Done), PacedBatch::mostUnderWay);
        QCOMPARE(server.asked.size(), PacedBatch::mostUnderWay);
        QCOMPARE(batch.state(), State::Stopped);
        batch.start();
        while (batch.state() != State::Finished) {
            server.answerAll();
            QCoreApplication::processEvents();
        }
        QCOMPARE(server.asked.size(), 12);
    }

    void waitsForRoomAndSendsOneToFindOut()
    {
        Server server;
        PacedBatch batch(items(8), server.send());
        batch.start();
        server.answer(u"0"_s, error(Kind::RateLimited, 3600s));
        QTRY_COMPARE(batch.state(), State::Waiting);
        QVERIFY(batch.waitLeft() > 60s);
        server.answerAll();
        QTRY_COMPARE(batch.count(Outcome::Done), 4);
        QCOMPARE(server.asked.size(), 5);
        QCOMPARE(batch.items()[0].outcome, Outcome::Planned);
        // There is still no room: a single question.
        batch.waitNoLonger();
        QTRY_COMPARE(server.open.size(), 1U);
        QCOMPARE(server.asked.last(), u"0"_s);
        server.answer(u"0"_s, error(Kind::RateLimited));
        QTRY_COMPARE(batch.state(), State::Waiting);
        batch.waitNoLonger();
        QTRY_COMPARE(server.open.size(), 1U);
        server.answer(u"0"_s);
        QTRY_VERIFY(server.open.size() > 1);
        server.answerAll();
        QTRY_COMPARE(batch.state(), State::Finished);
        QCOMPARE(batch.count(Outcome::Done), 8);
    }

    void haltsWhenTheOthersWouldFareNoBetter()
    {
        Server server;
        PacedBatch batch(items(20), server.send());
        batch.start();
        server.answer(u"2"_s, error(Kind::Offline));
        QTRY_COMPARE(batch.state(), State::Stopped);
        QVERIFY(!batch.haltWords().isEmpty());
        server.answerAll();
        QTRY_COMPARE(batch.count(Outcome::Done), 4);
        QCOMPARE(server.asked.size(), 5);
        QCOMPARE(batch.count(Outcome::Planned), 15);
    }

    void survivesAnAccountThatIsClosed()
    {
        PacedBatch batch(items(3), [](const TaskKey &) { return Deferred<Result<void>>().future(); });
        batch.start();
        QTRY_COMPARE(batch.count(Outcome::UnderWay), 0);
        QCOMPARE(batch.state(), State::Finished);
        QCOMPARE(batch.count(Outcome::Refused), 3);
    }

    void pausesLongerEachTime_data()
    {
        QTest::addColumn<int>("refusals");
        QTest::addColumn<int>("retryAfter"); // seconds, −1 for none
        QTest::addColumn<int>("seconds");
        QTest::addRow("first") << 1 << -1 << 5;
        QTest::addRow("second") << 2 << -1 << 10;
        QTest::addRow("fourth") << 4 << -1 << 40;
        QTest::addRow("many") << 40 << -1 << 60;
        QTest::addRow("as the server says") << 3 << 7 << 7;
        QTest::addRow("not at once") << 1 << 0 << 1;
        QTest::addRow("not for ever") << 1 << 100'000 << 3600;
    }

    void pausesLongerEachTime()
    {
        QFETCH(int, refusals);
        QFETCH(int, retryAfter);
        QFETCH(int, seconds);
        const auto given = retryAfter < 0
            ? std::nullopt
            : std::optional<std::chrono::milliseconds>(std::chrono::seconds(retryAfter));
        QCOMPARE(batchPause(refusals, given).count(),
                 std::chrono::milliseconds(std::chrono::seconds(seconds)).count());
    }

    void everyKindOfErrorHasItsAnswer()
    {
        QCOMPARE(batchAnswerTo({ .kind = Kind::RateLimited }), BatchAnswer::Wait);
        for (const Kind kind : { Kind::Offline, Kind::Timeout, Kind::Unauthorized, Kind::Tls, Kind::Proxy })
            QCOMPARE(batchAnswerTo({ .kind = kind }), BatchAnswer::Halt);
        for (const Kind kind :
             { Kind::Forbidden, Kind::NotFound, Kind::Conflict, Kind::Invalid, Kind::Server })
            QCOMPARE(batchAnswerTo({ .kind = kind }), BatchAnswer::GoOn);
    }
};

QTEST_GUILESS_MAIN(TestPacedBatch)
#include "tst_pacedbatch.moc"
