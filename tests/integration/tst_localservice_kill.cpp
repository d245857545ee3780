#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 60'000;
constexpr int usualRounds = 20;
constexpr int longestLifeMs = 400;
constexpr int newTasksPerRound = 4;
constexpr qint64 largeBytes = 8LL * 1024 * 1024;

QString taskIdOf(const RestAnswer &answer)
{
    return answer.object().value(u"task").toObject().value(u"id").toString();
}

QString phaseOf(const QJsonObject &item)
{
    return item.value(u"status").toObject().value(u"phase").toString();
}

//! What the service has told of a task; each of it binds the service for ever.
struct Promise
{
    QString filePath; //!< what is imported or uploaded
    QUrl uploadUrl; //!< empty for imports
    bool isUploaded = false; //!< the upload was answered as taken
    QJsonObject completed; //!< its output, once it was answered as completed
};

} // namespace

//! kill -9 at random moments: nothing that was answered as stored is lost, nothing is stranded.
//! REELWATCH_KILL_ROUNDS: how many rounds. REELWATCH_KILL_SEED: repeats the moments of a run that failed.
class TestLocalServiceKill : public QObject
{
    Q_OBJECT

    quint32 m_seed = 0;
    QRandomGenerator m_random;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SourceServer> m_source;
    std::unique_ptr<RestClient> m_client;
    std::map<QString, Promise> m_promises;
    QHash<QString, QString> m_files; //!< by path at the source
    QHash<QString, QString> m_sums;

    bool start()
    {
        if (!m_service->start({ u"--silence"_s, u"60"_s }))
            return false;
        m_client = std::make_unique<RestClient>(m_service->baseUrl(), m_service->key());
        return true;
    }

    template<typename List> auto &oneOf(List &list)
    {
        return *std::next(list.begin(), m_random.bounded(static_cast<int>(list.size())));
    }

    QString sumOf(const QString &path)
    {
        QString &sum = m_sums[path];
        if (sum.isEmpty())
            sum = QString::fromLatin1(media::sha256sum(path));
        return sum;
    }

    void askForAnImport()
    {
        const QStringList paths = m_files.keys();
        const QString path = paths.at(m_random.bounded(static_cast<int>(paths.size())));
        const RestAnswer answer = m_client->post(
            u"/asset/import"_s, { { u"name"_s, u"clip"_s }, { u"url"_s, m_source->url(path).toString() } });
        // A kill may also cut an answer after its first line.
        if (answer.status == 201 && !taskIdOf(answer).isEmpty())
            m_promises[taskIdOf(answer)].filePath = m_files.value(path);
    }

    void askForAnUpload()
    {
        const RestAnswer ticket = m_client->post(u"/asset/request-upload"_s, { { u"name"_s, u"clip"_s } });
        if (ticket.status != 200 || taskIdOf(ticket).isEmpty())
            return;
        Promise &promise = m_promises[taskIdOf(ticket)];
        promise.filePath = oneOf(m_files);
        promise.uploadUrl = QUrl(ticket.object().value(u"url").toString());
        upload(promise);
    }

    void upload(Promise &promise)
    {
        QFile file(promise.filePath);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QUrl url(promise.uploadUrl);
        url.setPort(m_service->baseUrl().port());
        const int status = RestClient(QUrl(), {}).put(url, &file).status;
        // 422: it had been taken, but the service did not live to say so.
        if (status == 200 || status == 422)
            promise.isUploaded = true;
    }

    //! Asks for the task and holds the answer against what was told before.
    void look(const QString &id, Promise &promise)
    {
        const RestAnswer answer = m_client->get(u"/task/"_s + id);
        if (answer.status == 0 || (answer.status == 200 && answer.object().isEmpty()))
            return; // killed meanwhile
        QCOMPARE(answer.status, 200);
        compare(answer.object(), promise);
    }

    void compare(const QJsonObject &task, Promise &promise)
    {
        const QString phase = phaseOf(task);
        const QByteArray text = QJsonDocument(task).toJson(QJsonDocument::Compact);
        QVERIFY2(phase != "failed"_L1, text.constData());
        if (promise.isUploaded || promise.uploadUrl.isEmpty())
            QVERIFY2(phase != "pending"_L1, text.constData());
        if (!promise.completed.isEmpty())
            QCOMPARE(phase, u"completed"_s);
        if (phase == "completed"_L1)
            compareOutput(task.value(u"output").toObject(), promise);
    }

    void compareOutput(const QJsonObject &output, Promise &promise)
    {
        const QJsonObject spec
            = output.value(output.keys().value(0)).toObject().value(u"assetSpec").toObject();
        const QString sum = spec.value(u"hash").toArray().at(1).toObject().value(u"hash").toString();
        QCOMPARE(sum, sumOf(promise.filePath));
        if (!promise.completed.isEmpty())
            QCOMPARE(spec, promise.completed);
        promise.completed = spec;
    }

    //! The stored bytes are those of the source.
    void compareFile(const QString &id, const Promise &promise)
    {
        const QJsonObject output = m_client->get(u"/task/"_s + id).object().value(u"output").toObject();
        const QUrl video(output.value(output.keys().value(0)).toObject().value(u"videoFilePath").toString());
        const RestAnswer stored = RestClient(QUrl(), {}).send("GET", video);
        QCOMPARE(stored.status, 200);
        QCOMPARE(
            QString::fromLatin1(QCryptographicHash::hash(stored.body, QCryptographicHash::Sha256).toHex()),
            sumOf(promise.filePath));
    }

    void lookAtAll()
    {
        const RestAnswer answer = m_client->get(u"/task?limit=1000"_s);
        QCOMPARE(answer.status, 200);
        QHash<QString, QJsonObject> listed;
        const QJsonArray tasks = answer.array();
        for (const QJsonValue &task : tasks)
            listed.insert(task.toObject().value(u"id").toString(), task.toObject());
        QVERIFY2(listed.size() < 1000, "more rounds than one page of tasks can be looked at");
        for (auto &[id, promise] : m_promises) {
            QVERIFY2(listed.contains(id), qPrintable(id));
            compare(listed.value(id), promise);
            if (QTest::currentTestFailed())
                return;
        }
    }

    int unfinishedTasks()
    {
        const QJsonArray tasks = m_client->get(u"/task?limit=1000"_s).array();
        return static_cast<int>(std::count_if(tasks.begin(), tasks.end(), [](const QJsonValue &task) {
            const QString phase = phaseOf(task.toObject());
            return phase == "waiting"_L1 || phase == "running"_L1;
        }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        bool isGiven = false;
        m_seed = qEnvironmentVariable("REELWATCH_KILL_SEED").toUInt(&isGiven);
        if (!isGiven)
            m_seed = QRandomGenerator::system()->generate();
        m_random.seed(m_seed);
        m_files = { { u"/clip.mp4"_s, media::mp4() },
                    { u"/clip.webm"_s, media::webm() },
                    { u"/large.mp4"_s, media::largeMp4(largeBytes) } };
        for (const QString &file : std::as_const(m_files))
            QVERIFY(!file.isEmpty());
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("Repeat these moments with REELWATCH_KILL_SEED=%u", m_seed);
    }

    void nothingThatWasAnsweredAsStoredIsLost()
    {
#if defined(__SANITIZE_THREAD__)
        QSKIP("The sanitizer (of gcc 12) ends the service by a failed check of its own table of threads.");
#endif
        bool isGiven = false;
        const int given = qEnvironmentVariableIntValue("REELWATCH_KILL_ROUNDS", &isGiven);
        const int wanted = isGiven ? given : usualRounds;
        QVERIFY(wanted > 0);
        m_service = std::make_unique<LocalService>();
        m_source = std::make_unique<SourceServer>();
        QVERIFY(m_source->listen());
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
            m_source->addFile(it.key(), it.value());

        for (int round = 0; round < wanted; ++round) {
            QVERIFY2(start(), m_service->standardError().constData());
            lookAtAll();
            if (QTest::currentTestFailed())
                return;
            bool isKilled = false;
            QTimer moment;
            moment.setSingleShot(true);
            moment.setTimerType(Qt::PreciseTimer);
            connect(&moment, &QTimer::timeout, this, [&] {
                m_service->kill();
                isKilled = true;
            });
            moment.start(m_random.bounded(longestLifeMs));
            int made = 0;
            while (!isKilled) {
                QCoreApplication::processEvents();
                const int choice = m_random.bounded(4);
                if (choice == 0 && made < newTasksPerRound) {
                    ++made;
                    askForAnUpload();
                } else if (choice == 1 && made < newTasksPerRound) {
                    ++made;
                    askForAnImport();
                } else if (!m_promises.empty()) {
                    auto &[id, promise] = oneOf(m_promises);
                    look(id, promise);
                    if (QTest::currentTestFailed())
                        return;
                }
            }
        }

        QVERIFY2(start(), m_service->standardError().constData());
        for (auto &[id, promise] : m_promises) {
            if (!promise.uploadUrl.isEmpty() && !promise.isUploaded)
                upload(promise);
        }
        // Many may wait for each other; what counts is that there is always one that gets on.
        for (int left = unfinishedTasks(); left > 0; left = unfinishedTasks())
            QTRY_VERIFY_WITH_TIMEOUT(unfinishedTasks() < left, deadlineMs);
        for (auto &[id, promise] : m_promises) {
            QCOMPARE(phaseOf(m_client->get(u"/task/"_s + id).object()), u"completed"_s);
            look(id, promise);
            compareFile(id, promise);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d rounds, %d tasks", wanted, static_cast<int>(m_promises.size()));
        QVERIFY(m_service->terminate());
        nothingIsLeftBehind();
    }

private:
    void nothingIsLeftBehind()
    {
        QSet<QString> known;
        const QString name = u"left"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(m_service->folder() + u"/tasks.sqlite"_s);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA integrity_check"_s) && query.next());
            QCOMPARE(query.value(0).toString(), u"ok"_s);
            QVERIFY(query.exec(u"SELECT fileId FROM task WHERE phase <> 'pending'"_s));
            while (query.next())
                known.insert(query.value(0).toString());
        }
        QSqlDatabase::removeDatabase(name);
        const QStringList files
            = QDir(m_service->folder() + u"/files"_s).entryList(QDir::Files | QDir::Hidden);
        for (const QString &file : files) {
            QVERIFY2(!file.endsWith(u".part"_s), qPrintable(file));
            QVERIFY2(known.contains(file.section(u'.', 0, 0)), qPrintable(file));
        }
    }
};

int main(int argc, char **argv)
{
    // Many rounds take longer than Qt allows a test by itself.
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(20 * 60 * 1000));
    QCoreApplication application(argc, argv);
    TestLocalServiceKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_localservice_kill.moc"
