#include "support/syncrig.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace syncrig;

namespace {

//! A server whose tasks change, come and vanish each time it is asked, for as long as there are changes left.
struct LivelyServer
{
    explicit LivelyServer(quint32 seed, StudioServer::Style style) : random(seed), server(testKey)
    {
        server.setStyle(style);
        static const QList<qint64> skewHours { 0, 0, 5, -5, 11, -12 };
        server.setClockOffset(skewHours.at(random.bounded(static_cast<int>(skewHours.size()))) * 3'600'000);
        // In every second run, the changes of a tenth of a second carry the same moment.
        server.setStampStepMs(random.bounded(2) ? 100 : 1);
        mayBreak = style == StudioServer::Style::Today && random.bounded(3) == 0;
        // As many of one moment of creation, up to more than a page.
        const int crowd = 1 + random.bounded(random.bounded(3) ? 3 : 30);
        const qint64 first = server.nowMs() - 86'400'000;
        for (int i = 0; i < 50; ++i)
            server.putTask(plainTask(newId(), first + i / crowd * 60'000, u"completed"_s));
        server.beforeAnswer = [this](const StudioServer::Request &) {
            for (int i = random.bounded(6); i > 0 && changesLeft > 0; --i, --changesLeft)
                change();
        };
    }

    QString newId() { return QString::number(random.generate(), 16) + u"-%1"_s.arg(++made); }

    void change()
    {
        const QStringList ids = server.ids();
        const QString id = ids.at(random.bounded(static_cast<int>(ids.size())));
        switch (random.bounded(mayBreak ? 6 : 5)) {
        case 0: {
            // One in four was made at the moment of another.
            const qint64 created = random.bounded(4) ? server.nowMs() : server.task(id)->createdAtMs;
            const QString added = newId();
            server.putTask(plainTask(added, created, u"waiting"_s));
            server.setStatus(added, running(0));
            break;
        }
        case 1:
            if (server.taskCount() > 20)
                server.removeTask(id);
            break;
        case 5:
            if (broken.size() < 3) {
                server.setUnlistable(id);
                broken.append(id);
            }
            break;
        default:
            server.setStatus(id, random.bounded(2) ? running(random.generateDouble()) : completed());
        }
    }

    void mend()
    {
        for (const QString &id : std::as_const(broken))
            server.setUnlistable(id, false);
    }

    QRandomGenerator random;
    StudioServer server;
    bool mayBreak = false;
    QStringList broken;
    int made = 0;
    int changesLeft = 40;
};

QString unlike(const Rig &rig, const StudioServer &server)
{
    const QStringList ids = server.ids();
    for (const QString &id : ids) {
        const auto row = rig.find(id);
        if (!row)
            return u"%1 was missed"_s.arg(id);
        if (row->gone)
            return u"%1 is taken for gone"_s.arg(id);
        const QJsonObject status
            = QJsonDocument::fromJson(server.task(id)->json).object().value("status"_L1).toObject();
        if (row->updatedAtMs != server.task(id)->updatedAtMs
            || row->phase != taskPhaseOf(status.value("phase"_L1).toString())
            || std::abs(row->progress.value_or(0) - status.value("progress"_L1).toDouble()) > 1e-6) {
            return u"%1 is old"_s.arg(id);
        }
    }
    return {};
}

QString unlikeWithGone(const Rig &rig, const StudioServer &server)
{
    for (const QString &id : rig.ids()) {
        if (!server.task(id) && !rig.find(id)->gone)
            return u"%1 is gone, and not marked"_s.arg(id);
    }
    return unlike(rig, server);
}

//! One server, what is read from it, and how far that has come.
struct Course
{
    Course(quint32 number, StudioServer::Style serverStyle)
        : seed(number), style(serverStyle), lively(seed, style)
    {
        if (!lively.server.listen())
            qFatal("the server does not listen");
        SyncPolicy policy = quietPolicy();
        policy.walkPageSize = 5 + lively.random.bounded(20);
        policy.newestPageSize = 5 + lively.random.bounded(20);
        policy.interval = [this](const PollSituation &) {
            return lively.changesLeft > 0 ? milliseconds(1ms) : milliseconds(1h);
        };
        policy.retry = [](const ApiError &, int, double) { return 30ms; };
        rig = std::make_unique<Rig>(lively.server, policy);
        rig->sync.start();
    }

    //! What is still unlike; empty when the store equals the server and nothing is left to be done. Asks for
    //! news as long as there is something.
    QString open()
    {
        const QString text = difference();
        if (!text.isEmpty() && rig->sync.status().activity == SyncStatus::Activity::Idle
            && lively.changesLeft == 0)
            rig->sync.refreshNow();
        return text;
    }

    QString difference()
    {
        StudioServer &server = lively.server;
        const SyncStatus &status = rig->sync.status();
        switch (stage) {
        case Stage::Changing: {
            if (lively.changesLeft > 0)
                return u"changes are left"_s;
            if (!status.historyComplete || status.walking)
                return u"the walk has not ended"_s;
            // Nothing was missed by the walk and the polls beside it. Offsets promise no such thing, and
            // around rows that cannot be listed the walk goes by place, so there the next one shows it.
            const bool isStable = style == StudioServer::Style::Today && lively.broken.isEmpty();
            if (const QString text = isStable ? unlike(*rig, server) : QString(); !text.isEmpty())
                return text;
            // What was made a moment ago is not taken for gone yet: an hour later it is.
            lively.mend();
            server.setClockOffset(server.nowMs() - QDateTime::currentMSecsSinceEpoch() + 3'600'000);
            stage = Stage::AnHourLater;
            [[fallthrough]];
        }
        case Stage::AnHourLater:
            if (rig->store.serverNowMs() < server.nowMs() - 60'000)
                return u"the clock has not been read"_s;
            rig->sync.reconcileNow();
            stage = Stage::Reconciling;
            [[fallthrough]];
        case Stage::Reconciling:
            if (status.walking)
                return u"reconciling has not ended"_s;
            if (rig->ids().size() != rig->store.rowCount())
                return u"a task is there twice"_s;
            if (status.error)
                return u"the last poll failed"_s;
            return style == StudioServer::Style::Today ? unlikeWithGone(*rig, server) : unlike(*rig, server);
        }
        return {};
    }

    enum class Stage { Changing, AnHourLater, Reconciling };
    quint32 seed;
    StudioServer::Style style;
    LivelyServer lively;
    std::unique_ptr<Rig> rig;
    Stage stage = Stage::Changing;
};

} // namespace

class TestSyncMutations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void storeEqualsTheServerInTheEnd_data()
    {
        QTest::addColumn<quint32>("first");
        QTest::addColumn<quint32>("last");
        QTest::addColumn<StudioServer::Style>("style");
        for (quint32 first = 1; first <= 100; first += 5)
            QTest::addRow("seeds %u to %u", first, first + 4)
                << first << first + 4 << StudioServer::Style::Today;
        QTest::newRow("2022, seeds 1 to 8") << quint32(1) << quint32(8) << StudioServer::Style::Of2022;
    }

    void storeEqualsTheServerInTheEnd()
    {
        QFETCH(quint32, first);
        QFETCH(quint32, last);
        QFETCH(StudioServer::Style, style);
        // Beside each other, because most of what each does is waiting for an answer.
        std::vector<std::unique_ptr<Course>> courses;
        for (quint32 seed = first; seed <= last; ++seed)
            courses.push_back(std::make_unique<Course>(seed, style));
        const auto open = [&courses] {
            QStringList all;
            for (const auto &course : courses) {
                if (const QString text = course->open(); !text.isEmpty())
                    all.append(u"seed %1: %2"_s.arg(course->seed).arg(text));
            }
            return all.join(u"; "_s);
        };
        QTRY_COMPARE_WITH_TIMEOUT(open(), QString(), patienceMs);
    }
};

QTEST_GUILESS_MAIN(TestSyncMutations)
#include "tst_syncmutations.moc"
