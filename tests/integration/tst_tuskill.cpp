#include "session/uploadqueue.h"
#include "support/cuttingproxy.h"
#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <memory>
#include <vector>

using namespace reelwatch;
using namespace Qt::StringLiterals;

namespace {

const auto sendOption = "--send"_L1;
constexpr int patienceMs = 1'200'000;
constexpr qint64 usualBytes = 48LL * 1024 * 1024;

//! The child, which is killed: sends the file through the queue, or goes on with what the journal holds.
int send(const QUrl &server, const QString &key, const QString &journal, const QString &file)
{
    HttpTransport transport(server, key);
    LivepeerClient client(&transport);
    UploadQueue queue(&client);
    queue.keepIn(journal);
    if (queue.uploads().empty())
        queue.add(file, u"sent in parts"_s);
    Upload *upload = queue.uploads().front();
    QObject::connect(upload, &Upload::finished, &queue, [] { QCoreApplication::exit(0); });
    QObject::connect(upload, &Upload::failed, &queue, [](const ApiError &error) {
        fprintf(stderr, "%s\n", qPrintable(error.sentence() + u' ' + error.detail));
        QCoreApplication::exit(1);
    });
    return QCoreApplication::exec();
}

//! A clip that plays, followed by a box of bytes no two parts of which are alike.
bool makeFile(const QString &path, qint64 bytes, quint32 seed)
{
    QFile clip(media::mp4());
    QFile file(path);
    if (!clip.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray whole = clip.readAll();
    QByteArray header(16, '\0');
    qToBigEndian<quint32>(1, header.data());
    std::copy_n("free", 4, header.data() + 4);
    qToBigEndian<quint64>(static_cast<quint64>(bytes - whole.size()), header.data() + 8);
    bool isWritten = file.write(whole) == whole.size() && file.write(header) == header.size();
    QRandomGenerator random(seed);
    std::vector<quint32> block(256 * 1024);
    for (qint64 left = bytes - file.pos(); isWritten && left > 0;) {
        random.fillRange(block.data(), static_cast<qsizetype>(block.size()));
        const qint64 count = std::min<qint64>(static_cast<qint64>(block.size() * sizeof(quint32)), left);
        isWritten = file.write(reinterpret_cast<const char *>(block.data()), count) == count;
        left -= count;
    }
    return isWritten;
}

} // namespace

//! A large file over a network that is cut again and again, from a program that is killed twice.
class TestTusKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivesWholeThoughTheNetworkIsCutAndTheProgramKilled_data()
    {
        QTest::addColumn<bool>("killsTheService");
        QTest::addRow("the sender is killed") << false;
        QTest::addRow("the service is killed, too") << true;
    }

    void arrivesWholeThoughTheNetworkIsCutAndTheProgramKilled()
    {
        QFETCH(const bool, killsTheService);
        constexpr int cutCount = 20;
        constexpr int killCount = 2;
        constexpr qint64 chunkBytes = 8LL * 1024 * 1024;
        bool isGiven = false;
        const qint64 askedMegabytes = qEnvironmentVariableIntValue("REELWATCH_UPLOAD_MEGABYTES", &isGiven);
        const qint64 bytes = isGiven ? askedMegabytes * 1024 * 1024 : usualBytes;
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u, %lld bytes", seed, static_cast<long long>(bytes));

        QTemporaryDir folder;
        const QString file = folder.filePath(u"film.mp4"_s);
        QVERIFY(makeFile(file, bytes, seed));
        const QByteArray sha256 = media::sha256sum(file);
        LocalService service;
        QVERIFY(service.start());
        CuttingProxy proxy(static_cast<quint16>(service.baseUrl().port()));
        QVERIFY(proxy.listen());
        // Bytes that are sent again count, too: so many will pass at least.
        QList<qint64> cuts;
        for (int i = 0; i < cutCount; ++i)
            cuts.append(random.bounded(bytes));
        std::sort(cuts.begin(), cuts.end());
        proxy.cutAt("PATCH", cuts);
        QList<qint64> kills;
        for (int i = 1; i <= killCount; ++i)
            kills.append(bytes * i / (killCount + 1));

        QProcess sender;
        sender.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const auto startSender = [&] {
            sender.start(QCoreApplication::applicationFilePath(),
                         { sendOption, QString::fromLatin1(proxy.baseUrl()), service.key(),
                           folder.filePath(u"journal"_s), file });
            return sender.waitForStarted();
        };
        int killed = 0;
        bool mustKill = false;
        connect(&proxy, &CuttingProxy::bodyCame, this, [&](qint64 bodyBytes) {
            if (!mustKill && killed < killCount && bodyBytes >= kills[killed])
                mustKill = true;
        });
        QElapsedTimer took;
        took.start();
        QVERIFY(startSender());
        const auto isOver = [&] { return mustKill || sender.state() == QProcess::NotRunning; };
        while (true) {
            QVERIFY2(QTest::qWaitFor(isOver, patienceMs), "the upload does not end");
            if (!mustKill)
                break;
            sender.kill();
            QVERIFY(sender.waitForFinished());
            ++killed;
            if (killsTheService) {
                service.kill();
                QVERIFY(service.start());
                // Its last port, or another when somebody else has taken that.
                proxy.setServerPort(static_cast<quint16>(service.baseUrl().port()));
            }
            mustKill = false;
            QVERIFY(startSender());
        }
        const qint64 tookMs = took.elapsed();
        QCOMPARE(sender.exitStatus(), QProcess::NormalExit);
        QCOMPARE(sender.exitCode(), 0);
        QCOMPARE(killed, killCount);
        QCOMPARE(proxy.cuts(), cutCount);
        QVERIFY(!QFile::exists(folder.filePath(u"journal"_s)));

        const qint64 again = proxy.bodyBytes() - bytes;
        qInfo("%d cuts and %d kills: %lld bytes sent again, %.2f chunks for each; %.1f s", cutCount, killed,
              static_cast<long long>(again),
              static_cast<double>(again) / static_cast<double>(chunkBytes) / (cutCount + killed),
              static_cast<double>(tookMs) / 1000);
        QVERIFY(again >= 0);
        QVERIFY(again <= chunkBytes * (cutCount + killed));
        for (const QByteArray &head : proxy.heads()) {
            if (head.startsWith("PATCH ") || head.startsWith("HEAD "))
                QVERIFY(!head.toLower().contains("authorization:"));
        }

        RestClient client(service.baseUrl(), service.key());
        const QJsonArray tasks = client.get(u"/task"_s).array();
        QCOMPARE(tasks.size(), 1);
        const QString id = tasks.first().toObject().value(u"id").toString();
        QCOMPARE(outcomeOfTask(&client, id, patienceMs), u"completed"_s);
        const QJsonObject task = client.get(u"/task/"_s + id).object();
        const QJsonObject spec = task[u"output"].toObject()[u"upload"].toObject()[u"assetSpec"].toObject();
        QCOMPARE(spec[u"size"].toInteger(), bytes);
        const QJsonArray hashes = spec[u"hash"].toArray();
        QCOMPARE(hashes.last().toObject()[u"algorithm"].toString(), u"sha256"_s);
        QCOMPARE(hashes.last().toObject()[u"hash"].toString().toLatin1(), sha256);
        const QStringList stored
            = QDir(service.folder() + u"/files"_s).entryList({ u"*.video"_s }, QDir::Files);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(media::sha256sum(service.folder() + u"/files/"_s + stored.first()), sha256);
        QCOMPARE(QDir(service.folder() + u"/uploads"_s).entryList(QDir::Files).size(), 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments[1] == sendOption)
        return send(QUrl(arguments[2]), arguments[3], arguments[4], arguments[5]);
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");
    TestTusKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tuskill.moc"
