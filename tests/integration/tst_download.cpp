#include "livepeer/downloadplan.h"
#include "session/downloadqueue.h"
#include "support/cuttingproxy.h"
#include "support/faultyserver.h"
#include "support/localservice.h"
#include "support/media.h"
#include "support/patience.h"
#include "support/restclient.h"
#include "support/sourceserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <memory>

#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

constexpr int deadlineMs = 30'000;
const auto key = "key-of-the-downloads"_L1;

QByteArray noise(qsizetype size, quint32 seed = 1)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    return bytes;
}

QByteArray sha256Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A server with one asset and its file, which answers as told, and everything up to the queue.
struct Rig
{
    FaultyServer api;
    FaultyServer *files = &api; //!< where the file lies
    FaultyServer elsewhere;
    QByteArray content = noise(300'000);
    QByteArray etag = "\"one\"";
    bool doesRanges = true;
    bool givesSize = true;
    bool givesHash = false;
    QByteArray address; //!< in place of the file's own
    QList<FaultyServer::Answer> scripted; //!< for the next requests for the file
    FaultyServer::Handler onFile; //!< answers those that none is scripted for
    QList<FaultyServer::Request> asked; //!< for the file
    QTemporaryDir folder;
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<LivepeerClient> client;
    std::unique_ptr<DownloadQueue> queue;

    Rig()
    {
        const auto handler = [this](const FaultyServer::Request &request) { return answer(request); };
        api.setHandler(handler);
        elsewhere.setHandler(handler);
        transport = std::make_unique<HttpTransport>(api.baseUrl(), key);
        client = std::make_unique<LivepeerClient>(transport.get());
        queue = std::make_unique<DownloadQueue>(client.get());
    }

    FaultyServer::Answer answer(const FaultyServer::Request &request)
    {
        if (request.path().startsWith("/api/asset/"))
            return FaultyServer::json(asset());
        asked.append(request);
        if (!scripted.isEmpty())
            return scripted.takeFirst();
        return onFile ? onFile(request) : whole(request);
    }

    QByteArray asset() const
    {
        QJsonObject json { { "id"_L1, "a-1"_L1 },
                           { "name"_L1, "Beach"_L1 },
                           { "status"_L1, QJsonObject { { "phase"_L1, "ready"_L1 } } } };
        const QByteArray own = files->origin() + "/files/1/video?token=sesame-open-1";
        json.insert("downloadUrl"_L1, QString::fromLatin1(address.isNull() ? own : address));
        if (givesSize)
            json.insert("size"_L1, content.size());
        if (givesHash) {
            json.insert("hash"_L1,
                        QJsonArray { QJsonObject { { "algorithm"_L1, "sha256"_L1 },
                                                   { "hash"_L1, QString::fromLatin1(sha256Of(content)) } } });
        }
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }

    //! As a good server does it.
    FaultyServer::Answer whole(const FaultyServer::Request &request) const
    {
        FaultyServer::Answer answer;
        answer.contentType = "video/mp4";
        answer.body = content;
        if (!etag.isEmpty())
            answer.with("ETag", etag);
        const QByteArray range = request.header("Range");
        const QByteArray ifRange = request.header("If-Range");
        if (doesRanges && !range.isEmpty() && (ifRange.isEmpty() || ifRange == etag)) {
            const qint64 first = range.mid(6, range.size() - 7).toLongLong();
            if (first >= content.size())
                return FaultyServer::error(416, "the range lies outside the file");
            answer.status = 206;
            answer.body = content.mid(first);
            answer.with("Content-Range",
                        "bytes " + QByteArray::number(first) + '-' + QByteArray::number(content.size() - 1)
                            + '/' + QByteArray::number(content.size()));
        }
        return answer;
    }

    FaultyServer::Answer cutAfter(qsizetype bytes) const
    {
        FaultyServer::Answer answer = whole({});
        answer.ends(FaultyServer::Answer::Ending::Cut, bytes);
        return answer;
    }

    QString path(const QString &name = u"Beach.mp4"_s) const { return folder.filePath(name); }
    QStringList filesThere() const { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); }

    //! One that waits for no pause.
    Download *add(const QString &name = u"Beach.mp4"_s, bool mayReplace = false)
    {
        Download *download = queue->add({ u"a-1"_s, u"Beach"_s, path(name), mayReplace });
        QObject::connect(download, &Download::troubleChanged, download, [download] {
            if (download->trouble())
                QMetaObject::invokeMethod(download, &Download::tryNow, Qt::QueuedConnection);
        });
        return download;
    }

    static bool hasEnded(const Download *download)
    {
        return QTest::qWaitFor(
            [download] {
                return download->stage() == Download::Stage::Done
                    || download->stage() == Download::Stage::Failed;
            },
            deadlineMs);
    }
};

} // namespace

//! Files that come from the server to this computer.
class TestDownload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsTheFileToItsPlace()
    {
        Rig rig;
        rig.givesHash = true;
        Download *download = rig.add();
        QSignalSpy progressed(download, &Download::progressed);
        QVERIFY(rig.queue->hasUnfinished());
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QCOMPARE(rig.filesThere(), QStringList { u"Beach.mp4"_s });
        QCOMPARE(download->bytesReceived(), rig.content.size());
        QCOMPARE(download->bytesTotal(), std::optional<qint64>(rig.content.size()));
        QVERIFY(progressed.count() > 1);
        QVERIFY(!rig.queue->hasUnfinished());
        QVERIFY(!download->hasBegunAgain());
    }

    void theKeyGoesToTheAccountsOwnOriginOnly()
    {
        Rig rig;
        QVERIFY(Rig::hasEnded(rig.add()));
        QCOMPARE(rig.asked.last().header("Authorization"), "Bearer " + QByteArray(key.data()));
        rig.files = &rig.elsewhere;
        Download *foreign = rig.add(u"foreign.mp4"_s);
        QVERIFY(Rig::hasEnded(foreign));
        QCOMPARE(foreign->stage(), Download::Stage::Done);
        QVERIFY(!rig.asked.last().hasHeader("Authorization"));
        QCOMPARE(rig.elsewhere.requests().size(), 1);
    }

    void aRedirectToAnotherOriginIsFollowedWithoutTheKey()
    {
        Rig rig;
        rig.scripted.append(FaultyServer::redirect(rig.elsewhere.origin() + "/stored/1"));
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(rig.asked.size(), 2);
        QVERIFY(rig.asked.at(0).hasHeader("Authorization"));
        QVERIFY(!rig.asked.at(1).hasHeader("Authorization"));
        QCOMPARE(bytesOf(rig.path()), rig.content);
    }

    void anAddressThatIsNotSecureIsNotAsked_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addRow("plain http") << QByteArray("http://storage.invalid/video");
        QTest::addRow("file") << QByteArray("file:///etc/passwd");
        QTest::addRow("none") << QByteArray("");
    }

    void anAddressThatIsNotSecureIsNotAsked()
    {
        QFETCH(const QByteArray, address);
        Rig rig;
        rig.address = address;
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Failed);
        const bool isNone = address.isEmpty() || address.startsWith("file");
        QCOMPARE(download->fault().kind,
                 isNone ? DownloadFault::Kind::NoAddress : DownloadFault::Kind::UnsafeAddress);
        QVERIFY(!download->fault().sentence().isEmpty());
        QVERIFY(rig.filesThere().isEmpty());
    }

    void goesOnWhereItWasCut()
    {
        Rig rig;
        rig.givesHash = true;
        rig.scripted = { rig.cutAfter(100'000) };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QCOMPARE(rig.asked.size(), 2);
        QCOMPARE(rig.asked.at(1).header("If-Range"), rig.etag);
        const QByteArray range = rig.asked.at(1).header("Range");
        QVERIFY2(range.startsWith("bytes=") && range != "bytes=0-", range.constData());
        QVERIFY(!download->hasBegunAgain());
    }

    //! As a server does that gives so much at a time.
    static FaultyServer::Answer pieceOf(FaultyServer::Answer answer, qint64 first, qsizetype bytes)
    {
        const qsizetype total = first + answer.body.size();
        answer.body = answer.body.left(bytes);
        for (auto &[name, value] : answer.headers) {
            if (name == "Content-Range") {
                value = "bytes " + QByteArray::number(first) + '-'
                    + QByteArray::number(first + answer.body.size() - 1) + '/' + QByteArray::number(total);
            }
        }
        return answer;
    }

    void aRestThatComesInPiecesIsFetchedToItsEnd_data()
    {
        QTest::addColumn<bool>("givesSize");
        QTest::addColumn<bool>("givesHash");
        QTest::addRow("nothing known before") << false << false;
        QTest::addRow("its size is known") << true << false;
        QTest::addRow("its checksum is known") << false << true;
    }

    void aRestThatComesInPiecesIsFetchedToItsEnd()
    {
        QFETCH(const bool, givesSize);
        QFETCH(const bool, givesHash);
        Rig rig;
        rig.givesSize = givesSize;
        rig.givesHash = givesHash;
        QFile old(rig.path());
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("a good file of before");
        old.close();
        rig.onFile = [&rig](const FaultyServer::Request &request) {
            if (rig.asked.size() == 1)
                return rig.cutAfter(100'000);
            const QByteArray range = request.header("Range");
            const qint64 first = range.mid(6, range.size() - 7).toLongLong();
            return pieceOf(rig.whole(request), first, 60'000);
        };
        Download *download = rig.add(u"Beach.mp4"_s, true);
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()).size(), rig.content.size());
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QVERIFY(rig.asked.size() >= 5);
        QVERIFY(!download->hasBegunAgain());
    }

    void aPieceOfNothingIsNoProgress()
    {
        Rig rig;
        rig.givesSize = false;
        rig.onFile = [&rig](const FaultyServer::Request &request) {
            if (rig.asked.size() == 1)
                return rig.cutAfter(100'000);
            FaultyServer::Answer piece = rig.whole(request);
            piece.body.clear();
            piece.chunked = true;
            return piece;
        };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Failed);
        QCOMPARE(download->fault().kind, DownloadFault::Kind::Request);
        QVERIFY(!QFile::exists(rig.path()));
    }

    void anAnswerWithoutALengthThatEndsEarlyIsTriedAgain()
    {
        // Where the end of the connection is the end of the answer, a cut looks like an end.
        Rig rig;
        FaultyServer::Answer early = rig.whole({});
        early.chunked = true;
        early.body = early.body.left(100'000);
        rig.scripted = { early };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()), rig.content);
    }

    void anAnswerWithoutALengthThatAlwaysEndsThereIsAnotherFile_data()
    {
        QTest::addColumn<bool>("doesRanges");
        QTest::addRow("of a server that does ranges") << true;
        QTest::addRow("of one that does none") << false;
    }

    void anAnswerWithoutALengthThatAlwaysEndsThereIsAnotherFile()
    {
        QFETCH(const bool, doesRanges);
        Rig rig;
        rig.onFile = [&rig, doesRanges](const FaultyServer::Request &request) {
            if (doesRanges && request.hasHeader("Range"))
                return FaultyServer::error(416, "the range lies outside the file");
            FaultyServer::Answer answer = rig.whole({});
            answer.body = answer.body.left(100'000);
            answer.chunked = true;
            return answer;
        };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Failed);
        QCOMPARE(download->fault().kind, DownloadFault::Kind::WrongSize);
        QCOMPARE(download->fault().expected, std::optional<qint64>(300'000));
        QCOMPARE(download->fault().actual, std::optional<qint64>(100'000));
        QCOMPARE(rig.asked.size(), doesRanges ? 3 : 2);
        QTRY_VERIFY(rig.filesThere().isEmpty());
    }

    void anAnswerThatNeverEndsIsEndedAtTheSizeOfTheFile_data()
    {
        QTest::addColumn<bool>("isRest");
        QTest::addRow("from the beginning") << false;
        QTest::addRow("in the rest") << true;
    }

    void anAnswerThatNeverEndsIsEndedAtTheSizeOfTheFile()
    {
        QFETCH(const bool, isRest);
        Rig rig;
        rig.givesSize = !isRest;
        rig.onFile = [&rig, isRest](const FaultyServer::Request &request) {
            if (isRest && rig.asked.size() == 1)
                return rig.cutAfter(100'000);
            FaultyServer::Answer endless = rig.whole(request);
            endless.body += noise(400'000, 4);
            endless.chunked = true;
            endless.ends(FaultyServer::Answer::Ending::Stall, endless.body.size());
            return endless;
        };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Failed);
        QCOMPARE(download->fault().kind, DownloadFault::Kind::WrongSize);
        QCOMPARE(download->fault().expected, std::optional<qint64>(300'000));
        QVERIFY(!download->fault().actual);
        QVERIFY(!download->fault().sentence().isEmpty());
        QCOMPARE(download->bytesReceived(), 0);
        QTRY_VERIFY(rig.filesThere().isEmpty());
        // By hand it may be tried again, and takes nothing of what came before.
        rig.onFile = {};
        rig.asked.clear();
        rig.queue->goOn(download);
        QTRY_COMPARE_WITH_TIMEOUT(download->stage(), Download::Stage::Done, deadlineMs);
        QCOMPARE(rig.asked.size(), 1);
        QVERIFY(!rig.asked.first().hasHeader("Range"));
        QCOMPARE(bytesOf(rig.path()), rig.content);
    }

    void beginsAgainWhereTheServerDoesNoRanges()
    {
        Rig rig;
        rig.doesRanges = false;
        rig.scripted = { rig.cutAfter(100'000) };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QVERIFY(!download->hasBegunAgain());
    }

    void asksForTheWholeFileWhenNothingTellsOneFromAnother()
    {
        Rig rig;
        rig.etag.clear();
        rig.scripted = { rig.cutAfter(100'000) };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QVERIFY(!rig.asked.at(1).hasHeader("Range"));
    }

    void aFileThatChangedInBetweenIsFetchedWhole_data()
    {
        QTest::addColumn<int>("newSize");
        QTest::addRow("of the same size") << 300'000;
        QTest::addRow("larger") << 400'000;
        QTest::addRow("smaller than what is there") << 50'000;
    }

    void aFileThatChangedInBetweenIsFetchedWhole()
    {
        QFETCH(const int, newSize);
        Rig rig;
        rig.givesHash = true;
        rig.scripted = { rig.cutAfter(100'000) };
        Download *download = rig.add();
        bool isChanged = false;
        connect(download, &Download::troubleChanged, this, [&] {
            if (std::exchange(isChanged, true))
                return;
            rig.content = noise(newSize, 2);
            rig.etag = "\"two\"";
        });
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QVERIFY(download->hasBegunAgain());
    }

    void aRestOfAnotherFileIsNotTaken()
    {
        // This server gives a range of whatever it has, and does not say that it is another file.
        Rig rig;
        rig.givesHash = true;
        rig.scripted = { rig.cutAfter(100'000) };
        FaultyServer::Answer rest;
        rest.contentType = "video/mp4";
        rest.status = 206;
        rest.body = noise(200'000, 3);
        rest.with("Content-Range", "bytes 100000-299999/300000");
        rig.scripted.append(rest);
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        // Whether all of the first part came before the cut is the network's affair: either the rest does not
        // fit, and the file is fetched whole, or it is found out by its checksum.
        if (download->stage() == Download::Stage::Failed) {
            QCOMPARE(download->fault().kind, DownloadFault::Kind::WrongHash);
            QTRY_VERIFY(rig.filesThere().isEmpty());
        } else {
            QCOMPARE(bytesOf(rig.path()), rig.content);
        }
    }

    void aWrongChecksumLeavesNothing()
    {
        Rig rig;
        rig.givesHash = true;
        FaultyServer::Answer other = rig.whole({});
        other.body = noise(300'000, 9);
        rig.scripted = { other };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Failed);
        QCOMPARE(download->fault().kind, DownloadFault::Kind::WrongHash);
        QTRY_VERIFY(rig.filesThere().isEmpty());
        // By hand it may be tried again, from the beginning.
        rig.queue->goOn(download);
        QTRY_COMPARE_WITH_TIMEOUT(download->stage(), Download::Stage::Done, deadlineMs);
        QCOMPARE(bytesOf(rig.path()), rig.content);
    }

    void aFileOfAnotherSizeIsNotFetched()
    {
        Rig rig;
        FaultyServer::Answer other = rig.whole({});
        other.body = noise(200'000, 9);
        rig.scripted = { other };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->fault().kind, DownloadFault::Kind::WrongSize);
        QCOMPARE(download->fault().expected, std::optional<qint64>(300'000));
        QCOMPARE(download->fault().actual, std::optional<qint64>(200'000));
        QTRY_VERIFY(rig.filesThere().isEmpty());
    }

    void aLengthThatIsALieDoesNotMakeAFile_data()
    {
        QTest::addColumn<qint64>("claimed");
        QTest::addColumn<bool>("givesSize");
        QTest::addRow("longer than the file") << 350'000LL << false;
        QTest::addRow("shorter than the file") << 250'000LL << true;
        QTest::addRow("longer, and the size is known") << 350'000LL << true;
    }

    void aLengthThatIsALieDoesNotMakeAFile()
    {
        QFETCH(const qint64, claimed);
        QFETCH(const bool, givesSize);
        Rig rig;
        rig.givesSize = givesSize;
        rig.doesRanges = false;
        for (int i = 0; i < 100; ++i) {
            FaultyServer::Answer lie = rig.whole({});
            lie.claimedLength = claimed;
            lie.ends(FaultyServer::Answer::Ending::Close);
            rig.scripted.append(lie);
        }
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Failed);
        QCOMPARE(download->fault().kind,
                 givesSize ? DownloadFault::Kind::WrongSize : DownloadFault::Kind::Request);
        QVERIFY(!QFile::exists(rig.path()));
        rig.queue->dismiss(download);
        QTRY_VERIFY(rig.filesThere().isEmpty());
    }

    void refusalsAreToldInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::addRow("403") << 403 << int(DownloadFault::Kind::Refused);
        QTest::addRow("401") << 401 << int(DownloadFault::Kind::Refused);
        QTest::addRow("404") << 404 << int(DownloadFault::Kind::Gone);
        QTest::addRow("410") << 410 << int(DownloadFault::Kind::Gone);
    }

    void refusalsAreToldInWords()
    {
        QFETCH(const int, status);
        QFETCH(const int, kind);
        Rig rig;
        rig.scripted = { FaultyServer::error(status, "no sesame-open-1") };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(int(download->fault().kind), kind);
        QVERIFY(download->fault().sentence().size() > 10);
        // What opens the address is not repeated.
        QVERIFY(!download->fault().error.serverWords.join(u' ').contains(u"sesame"_s));
        QVERIFY(rig.filesThere().isEmpty());
    }

    void aPageInPlaceOfTheFileIsNotStored()
    {
        Rig rig;
        rig.scripted = { FaultyServer::html() };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->fault().kind, DownloadFault::Kind::Page);
        QVERIFY(rig.filesThere().isEmpty());
    }

    void replacesOnlyWhatMayBeReplaced()
    {
        Rig rig;
        QFile old(rig.path());
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        Download *refused = rig.add();
        QVERIFY(Rig::hasEnded(refused));
        QCOMPARE(refused->fault().kind, DownloadFault::Kind::NameTaken);
        QCOMPARE(bytesOf(rig.path()), "old");
        Download *agreed = rig.add(u"Beach.mp4"_s, true);
        QVERIFY(Rig::hasEnded(agreed));
        QCOMPARE(agreed->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QTRY_COMPARE(rig.filesThere(), QStringList { u"Beach.mp4"_s });
    }

    void aForeignFileBesideItIsNotTouched()
    {
        Rig rig;
        QFile other(rig.path(u"Beach.mp4.part"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("of someone else");
        other.close();
        QVERIFY(Rig::hasEnded(rig.add()));
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QCOMPARE(bytesOf(other.fileName()), "of someone else");
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        Rig rig;
        Download *download
            = rig.queue->add({ u"a-1"_s, u"Beach"_s, rig.path(u"missing/Beach.mp4"_s), false });
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->fault().kind, DownloadFault::Kind::CannotWrite);
        QVERIFY(!download->fault().detail.isEmpty());
    }

    void aFullDiskIsSaid_data()
    {
        QTest::addColumn<bool>("givesSize");
        QTest::addRow("before the first byte") << true;
        QTest::addRow("while it is written") << false;
    }

    void aFullDiskIsSaid()
    {
        QFETCH(const bool, givesSize);
        if (::geteuid() != 0)
            QSKIP("a disk of its own is made by root only");
        Rig rig;
        QVERIFY(QDir(rig.folder.path()).mkdir(u"small"_s));
        const QByteArray place = QFile::encodeName(rig.path(u"small"_s));
        if (::mount("none", place.constData(), "tmpfs", 0, "size=128k") != 0)
            QSKIP("a disk of its own cannot be made here");
        const auto away = qScopeGuard([&] { ::umount2(place.constData(), MNT_DETACH); });
        rig.givesSize = givesSize;
        if (!givesSize) {
            FaultyServer::Answer unsized = rig.whole({});
            unsized.chunked = true;
            rig.scripted = { unsized };
        }
        Download *download = rig.queue->add({ u"a-1"_s, u"Beach"_s, rig.path(u"small/Beach.mp4"_s), false });
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->fault().kind, DownloadFault::Kind::NoRoom);
        QCOMPARE(download->fault().expected.has_value(), givesSize);
        QTRY_VERIFY(QDir(rig.path(u"small"_s)).isEmpty());
    }

    void stoppedOneLeavesNothing()
    {
        Rig rig;
        FaultyServer::Answer stalls = rig.whole({});
        stalls.ends(FaultyServer::Answer::Ending::Stall, 200'000);
        rig.scripted = { stalls };
        QPointer<Download> download = rig.add();
        QTRY_VERIFY_WITH_TIMEOUT(download->bytesReceived() > 0, deadlineMs);
        QTRY_VERIFY(!rig.filesThere().isEmpty());
        rig.queue->dismiss(download);
        QTRY_VERIFY(!download);
        QTRY_VERIFY(rig.filesThere().isEmpty());
    }

    void stoppedWhileItIsCheckedItLeavesNothingHalf()
    {
        Rig rig;
        Download *download = rig.add();
        QSignalSpy finished(download, &Download::finished);
        connect(download, &Download::progressed, this, [download] {
            // The disk was told just now to bring it to its place, and may do so before it hears of this.
            if (download->stage() == Download::Stage::Checking)
                download->cancel();
        });
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Failed);
        QCOMPARE(download->fault().error.kind, ApiError::Kind::Cancelled);
        const QStringList whole { u"Beach.mp4"_s };
        QTRY_VERIFY(rig.filesThere().isEmpty()
                    || (rig.filesThere() == whole && bytesOf(rig.path()) == rig.content));
        QCOMPARE(finished.count(), 0);
    }

    void aHostThatDoesNotAnswerIsTriedSoOftenOnly()
    {
        Rig rig;
        // Nothing listens there; the account's own server answers.
        rig.address = "http://127.0.0.1:1/video";
        Download *dead = rig.add(u"dead.mp4"_s);
        QVERIFY(Rig::hasEnded(dead));
        QCOMPARE(dead->stage(), Download::Stage::Failed);
        QCOMPARE(dead->fault().kind, DownloadFault::Kind::Request);
        QCOMPARE(dead->fault().error.kind, ApiError::Kind::Offline);
        QCOMPARE(rig.api.requests().size(), 8);
        // Another try begins to count anew, and its place in the queue was given back.
        rig.address = QByteArray();
        rig.queue->goOn(dead);
        QTRY_COMPARE_WITH_TIMEOUT(dead->stage(), Download::Stage::Done, deadlineMs);
        QVERIFY(!rig.queue->hasUnfinished());
    }

    void allAreEndedAtOnce()
    {
        Rig rig;
        FaultyServer::Answer stalls = rig.whole({});
        stalls.ends(FaultyServer::Answer::Ending::Stall, 200'000);
        rig.scripted = { stalls, stalls };
        const QList<Download *> all { rig.add(u"0.mp4"_s), rig.add(u"1.mp4"_s), rig.add(u"2.mp4"_s) };
        QTRY_VERIFY_WITH_TIMEOUT(all.at(0)->bytesReceived() > 0, deadlineMs);
        rig.queue->failAll({ .kind = ApiError::Kind::Offline });
        QVERIFY(!rig.queue->hasUnfinished());
        for (const Download *each : all)
            QCOMPARE(each->fault().error.kind, ApiError::Kind::Offline);
    }

    void aDiskThatIsFullIsFoundOutAfterTheNetworkHasFailed()
    {
        if (::geteuid() != 0)
            QSKIP("a disk of its own is made by root only");
        Rig rig;
        QVERIFY(QDir(rig.folder.path()).mkdir(u"small"_s));
        const QByteArray place = QFile::encodeName(rig.path(u"small"_s));
        if (::mount("none", place.constData(), "tmpfs", 0, "size=128k") != 0)
            QSKIP("a disk of its own cannot be made here");
        const auto away = qScopeGuard([&] { ::umount2(place.constData(), MNT_DETACH); });
        rig.givesSize = false;
        FaultyServer::Answer unsized = rig.whole({});
        unsized.chunked = true;
        rig.scripted = { unsized };
        Download *download = rig.queue->add({ u"a-1"_s, u"Beach"_s, rig.path(u"small/Beach.mp4"_s), false });
        std::optional<DownloadFault::Kind> first;
        connect(download, &Download::failed, this, [&](const DownloadFault &fault) {
            if (!first)
                first = fault.kind;
        });
        connect(download, &Download::progressed, this, [&] {
            // What does not fit is on its way to the disk, which has not answered.
            if (download->stage() == Download::Stage::Receiving && download->bytesReceived() > 131'072)
                download->giveUp({ .kind = ApiError::Kind::Offline });
        });
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(first, std::optional(DownloadFault::Kind::Request));
        QTRY_COMPARE(download->fault().kind, DownloadFault::Kind::NoRoom);
        QCOMPARE(download->bytesReceived(), 0);
        QTRY_VERIFY(QDir(rig.path(u"small"_s)).isEmpty());
        // Another try begins at the beginning, and comes to its own end.
        rig.content = noise(1'000);
        rig.queue->goOn(download);
        QTRY_COMPARE_WITH_TIMEOUT(download->stage(), Download::Stage::Done, deadlineMs);
    }

    void nothingIsFetchedAgainWhenAllOfItIsThere()
    {
        Rig rig;
        FaultyServer::Answer lie = rig.whole({});
        // All of its bytes come, and then the connection is lost before its end is told.
        lie.chunked = true;
        lie.ends(FaultyServer::Answer::Ending::Cut, rig.content.size());
        rig.scripted = { lie };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(bytesOf(rig.path()), rig.content);
        QVERIFY(rig.asked.size() <= 2);
        QVERIFY(!download->hasBegunAgain());
    }

    void foreignFilesStayWhereAllNamesAreTaken()
    {
        Rig rig;
        for (int i = 0; i < 100; ++i) {
            QFile other(rig.path(i == 0 ? u"Beach.mp4.part"_s : u"Beach.mp4.%1.part"_s.arg(i)));
            QVERIFY(other.open(QIODevice::WriteOnly));
        }
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->fault().kind, DownloadFault::Kind::CannotWrite);
        rig.queue->dismiss(download);
        QCOMPARE(rig.filesThere().size(), 100);
        // Their removal would come after what is asked of the disk next.
        Download *other = rig.add(u"other.mp4"_s);
        QVERIFY(Rig::hasEnded(other));
        QCOMPARE(rig.filesThere().size(), 101);
    }

    void aTakenNameIsFoundOutAtTheBeginning()
    {
        Rig rig;
        QFile old(rig.path());
        QVERIFY(old.open(QIODevice::WriteOnly));
        FaultyServer::Answer stalls = rig.whole({});
        stalls.ends(FaultyServer::Answer::Ending::Stall, 1'000);
        rig.scripted = { stalls };
        Download *download = rig.add();
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->fault().kind, DownloadFault::Kind::NameTaken);
        QCOMPARE(rig.filesThere(), QStringList { u"Beach.mp4"_s });
    }

    void endOfTheProgramLeavesNothing()
    {
        Rig rig;
        FaultyServer::Answer stalls = rig.whole({});
        stalls.ends(FaultyServer::Answer::Ending::Stall, 200'000);
        rig.scripted = { stalls };
        Download *download = rig.add();
        QTRY_VERIFY_WITH_TIMEOUT(download->bytesReceived() > 0, deadlineMs);
        rig.queue.reset();
        rig.client.reset();
        rig.transport.reset();
        QTRY_VERIFY(rig.filesThere().isEmpty());
    }

    void twoAtATimeInOrder()
    {
        Rig rig;
        QList<Download *> all;
        for (int i = 0; i < 6; ++i)
            all.append(rig.add(u"%1.mp4"_s.arg(i)));
        qsizetype most = 0;
        QList<Download *> begun;
        connect(rig.queue.get(), &DownloadQueue::changed, this, [&](Download *changed) {
            if (changed->stage() != Download::Stage::Waiting && !begun.contains(changed))
                begun.append(changed);
            most = std::max(most, std::ranges::count_if(all, [](const Download *each) {
                                return each->stage() == Download::Stage::Receiving
                                    || each->stage() == Download::Stage::Checking;
                            }));
        });
        QTRY_VERIFY_WITH_TIMEOUT(!rig.queue->hasUnfinished(), deadlineMs);
        QCOMPARE(most, 2);
        QCOMPARE(begun, all);
        QCOMPARE(rig.filesThere().size(), 6);
    }

    void comesWholeFromTheLocalServiceThoughTheNetworkIsCut()
    {
        LocalService service;
        QVERIFY(service.start());
        // A clip that plays, with bytes behind it.
        QTemporaryDir folder;
        const QString path = folder.filePath(u"film.mp4"_s);
        constexpr qsizetype tail = 40'000'000; // more than lies between the two ends of a connection
        QByteArray box(8, '\0');
        qToBigEndian<quint32>(static_cast<quint32>(tail + 8), box.data());
        std::copy_n("free", 4, box.data() + 4);
        const QByteArray bytes = bytesOf(media::mp4()) + box + noise(tail, 5);
        QFile film(path);
        QVERIFY(film.open(QIODevice::WriteOnly));
        QCOMPARE(film.write(bytes), bytes.size());
        film.close();
        SourceServer source;
        QVERIFY(source.listen());
        source.addFile(u"/film.mp4"_s, path);

        CuttingProxy proxy(static_cast<quint16>(service.baseUrl().port()));
        QVERIFY(proxy.listen());
        RestClient rest(service.baseUrl(), service.key());
        const QJsonObject started
            = rest.post(u"/asset/upload/url"_s,
                        { { u"name"_s, u"film"_s }, { u"url"_s, source.url(u"/film.mp4"_s).toString() } })
                  .object();
        const QString assetId = started.value(u"asset").toObject().value(u"id").toString();
        QTRY_COMPARE_WITH_TIMEOUT(
            rest.get(u"/asset/"_s + assetId).object().value(u"status").toObject().value(u"phase").toString(),
            u"ready"_s, deadlineMs);

        HttpTransport transport(QUrl(QString::fromLatin1(proxy.baseUrl())), service.key());
        LivepeerClient client(&transport);
        DownloadQueue queue(&client);
        const QString target = folder.filePath(u"back.mp4"_s);
        Download *download = queue.add({ assetId, u"film"_s, target, false });
        // The network goes away three times while bytes come.
        qint64 nextCut = 1'000'000;
        int cuts = 0;
        connect(download, &Download::progressed, &proxy, [&] {
            if (cuts < 3 && download->bytesReceived() >= nextCut) {
                ++cuts;
                nextCut = download->bytesReceived() + 1'000'000;
                QMetaObject::invokeMethod(
                    &proxy,
                    [&] {
                        proxy.setAway(true);
                        proxy.setAway(false);
                    },
                    Qt::QueuedConnection);
            }
        });
        connect(download, &Download::troubleChanged, download, [download] {
            if (download->trouble())
                QMetaObject::invokeMethod(download, &Download::tryNow, Qt::QueuedConnection);
        });
        QVERIFY(Rig::hasEnded(download));
        QCOMPARE(download->stage(), Download::Stage::Done);
        QCOMPARE(sha256Of(bytesOf(target)), sha256Of(bytes));
        QVERIFY(cuts > 0);
        QVERIFY(!download->hasBegunAgain());
        const qsizetype ranged = std::ranges::count_if(
            proxy.heads(), [](const QByteArray &head) { return head.contains("Range: "); });
        QVERIFY(ranged > 0);
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
