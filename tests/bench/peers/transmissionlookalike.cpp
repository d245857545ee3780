#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Torrent
{
    int id = 0;
    QString name;
    qint64 size = 0;
    qint64 left = 0;
    qint64 rate = 0;
};

//! Answers the calls transmission-qt makes, as Transmission 3.00 does: the whole list once, then with each
//! "recently-active" only what changed, which is a fixed share of the list.
class Torrents
{
public:
    Torrents(int count, double share)
        : m_nowSeconds(QDateTime::currentSecsSinceEpoch()),
          m_changing(static_cast<int>(std::lround(share * count)))
    {
        static const QStringList words { u"holiday"_s, u"interview"_s, u"keynote"_s, u"webinar"_s,
                                         u"trailer"_s };
        for (int id = 1; id <= count; ++id) {
            const qint64 size = 50'000'000 + id * 7919LL % 900'000'000;
            m_torrents.push_back(
                { id, u"%1-%2.mp4"_s.arg(words.at(id % words.size())).arg(id, 6, 10, QChar(u'0')), size, 0,
                  0 });
        }
    }

    QByteArray answer(const QJsonObject &call)
    {
        const QJsonObject arguments = call["arguments"_L1].toObject();
        const QString method = call["method"_L1].toString();
        QJsonObject results;
        if (method == "torrent-get"_L1)
            results = torrents(arguments);
        else if (method == "session-get"_L1)
            results = session();
        else if (method == "session-stats"_L1)
            results = statistics();
        const QJsonObject whole { { "arguments"_L1, results },
                                  { "result"_L1, "success"_L1 },
                                  { "tag"_L1, call["tag"_L1] } };
        return QJsonDocument(whole).toJson(QJsonDocument::Compact);
    }

private:
    QJsonObject torrents(const QJsonObject &arguments)
    {
        QList<const Torrent *> wanted;
        const QJsonValue ids = arguments["ids"_L1];
        const bool isDelta = ids.toString() == "recently-active"_L1;
        if (isDelta) {
            ++m_polls;
            goOn();
            for (int i = 0; i < m_changing; ++i)
                wanted.append(&m_torrents[static_cast<size_t>(i)]);
        } else if (ids.isArray()) {
            for (const QJsonValue &id : ids.toArray()) {
                if (id.toInt() >= 1 && id.toInt() <= static_cast<int>(m_torrents.size()))
                    wanted.append(&m_torrents[static_cast<size_t>(id.toInt() - 1)]);
            }
        } else {
            for (const Torrent &torrent : m_torrents)
                wanted.append(&torrent);
        }

        QStringList fields;
        for (const QJsonValue &field : arguments["fields"_L1].toArray())
            fields.append(field.toString());
        QJsonArray list;
        const bool isTable = arguments["format"_L1].toString() == "table"_L1;
        if (isTable)
            list.append(QJsonArray::fromStringList(fields));
        for (const Torrent *torrent : wanted) {
            QJsonArray row;
            QJsonObject object;
            for (const QString &field : std::as_const(fields)) {
                if (isTable)
                    row.append(value(*torrent, field));
                else
                    object.insert(field, value(*torrent, field));
            }
            list.append(isTable ? QJsonValue(row) : QJsonValue(object));
        }
        QJsonObject results { { "torrents"_L1, list } };
        if (isDelta)
            results.insert("removed"_L1, QJsonArray());
        return results;
    }

    QJsonValue value(const Torrent &torrent, const QString &field) const
    {
        static const QHash<QString, QJsonValue> fixed {
            { u"errorString"_s, QString() },
            { u"comment"_s, QString() },
            { u"creator"_s, u"maker"_s },
            { u"downloadDir"_s, u"/downloads"_s },
            { u"isPrivate"_s, false },
            { u"isFinished"_s, false },
            { u"isStalled"_s, false },
            { u"metadataPercentComplete"_s, 1 },
            { u"uploadRatio"_s, 0.5 },
            { u"pieceCount"_s, 400 },
            { u"pieceSize"_s, 1048576 },
            { u"magnetLink"_s, u"magnet:?xt=urn:btih:0"_s },
            { u"primary-mime-type"_s, u"video/mp4"_s },
            { u"peer-limit"_s, 50 },
            { u"honorsSessionLimits"_s, true },
            { u"manualAnnounceTime"_s, -1 },
            { u"trackerStats"_s, QJsonArray() },
            { u"files"_s, QJsonArray() },
            { u"fileStats"_s, QJsonArray() },
            { u"priorities"_s, QJsonArray() },
            { u"wanted"_s, QJsonArray() },
            { u"peers"_s, QJsonArray() },
            { u"trackers"_s,
              QJsonArray { QJsonObject { { "announce"_L1, "http://tracker.example/announce"_L1 },
                                         { "id"_L1, 0 },
                                         { "scrape"_L1, "http://tracker.example/scrape"_L1 },
                                         { "tier"_L1, 0 } } } },
        };
        if (field == "id"_L1 || field == "queuePosition"_L1)
            return torrent.id;
        if (field == "name"_L1)
            return torrent.name;
        if (field == "hashString"_L1)
            return u"%1"_s.arg(torrent.id, 40, 16, QChar(u'a'));
        if (field == "totalSize"_L1 || field == "sizeWhenDone"_L1)
            return torrent.size;
        if (field == "leftUntilDone"_L1 || field == "desiredAvailable"_L1)
            return torrent.left;
        if (field == "haveValid"_L1 || field == "downloadedEver"_L1)
            return torrent.size - torrent.left;
        if (field == "percentDone"_L1)
            return 1.0 - static_cast<double>(torrent.left) / static_cast<double>(torrent.size);
        if (field == "status"_L1)
            return torrent.left > 0 ? 4 : 6;
        if (field == "rateDownload"_L1)
            return torrent.rate;
        if (field == "eta"_L1)
            return torrent.rate > 0 ? torrent.left / torrent.rate : -1;
        if (field == "addedDate"_L1 || field == "startDate"_L1 || field == "dateCreated"_L1)
            return m_nowSeconds - torrent.id * 60LL;
        if (field == "activityDate"_L1)
            return m_nowSeconds + m_polls;
        return fixed.value(field, QJsonValue(0));
    }

    void goOn()
    {
        for (int i = 0; i < m_changing; ++i) {
            Torrent &torrent = m_torrents[static_cast<size_t>(i)];
            torrent.left = 1 + (torrent.size - m_polls * 900'000LL - i * 1000LL) % torrent.size;
            torrent.rate = 1000LL * (1 + (m_polls * 13 + i) % 500);
        }
    }

    QJsonObject session() const
    {
        const QJsonObject units {
            { "speed-units"_L1, QJsonArray { "kB/s"_L1, "MB/s"_L1, "GB/s"_L1, "TB/s"_L1 } },
            { "speed-bytes"_L1, 1000 },
            { "size-units"_L1, QJsonArray { "kB"_L1, "MB"_L1, "GB"_L1, "TB"_L1 } },
            { "size-bytes"_L1, 1000 },
            { "memory-units"_L1, QJsonArray { "KiB"_L1, "MiB"_L1, "GiB"_L1, "TiB"_L1 } },
            { "memory-bytes"_L1, 1024 }
        };
        return { { "version"_L1, "3.00 (bb6b5a062e)"_L1 }, { "rpc-version"_L1, 16 },
                 { "rpc-version-minimum"_L1, 1 },          { "download-dir"_L1, "/downloads"_L1 },
                 { "download-dir-free-space"_L1, 1e11 },   { "peer-port"_L1, 51413 },
                 { "encryption"_L1, "preferred"_L1 },      { "units"_L1, units } };
    }

    QJsonObject statistics() const
    {
        const QJsonObject totals { { "downloadedBytes"_L1, 1 },
                                   { "uploadedBytes"_L1, 1 },
                                   { "filesAdded"_L1, 1 },
                                   { "secondsActive"_L1, 1 },
                                   { "sessionCount"_L1, 1 } };
        return { { "activeTorrentCount"_L1, m_changing },
                 { "pausedTorrentCount"_L1, 0 },
                 { "torrentCount"_L1, static_cast<int>(m_torrents.size()) },
                 { "downloadSpeed"_L1, 1'000'000 + m_polls },
                 { "uploadSpeed"_L1, 0 },
                 { "cumulative-stats"_L1, totals },
                 { "current-stats"_L1, totals } };
    }

    std::vector<Torrent> m_torrents;
    qint64 m_nowSeconds;
    int m_changing;
    int m_polls = 0;
};

//! Takes one request with its body off \a unread; null when it is not all there.
std::optional<QByteArray> takeBody(QByteArray *unread)
{
    const qsizetype end = unread->indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QByteArray head = unread->left(end).toLower();
    const qsizetype at = head.indexOf("content-length:");
    const qsizetype length = at < 0 ? 0 : head.mid(at + 15).split('\r').constFirst().trimmed().toLongLong();
    if (length < 0 || unread->size() < end + 4 + length)
        return std::nullopt;
    const QByteArray body = unread->mid(end + 4, length);
    unread->remove(0, end + 4 + length);
    return body;
}

} // namespace

//! Speaks as much of Transmission's RPC as its window needs, so that the window can be measured beside ours.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption count(u"torrents"_s, u"Number of torrents."_s, u"number"_s, u"1000"_s);
    const QCommandLineOption change(u"change"_s, u"Share that changes with each poll, 0 to 1."_s, u"share"_s,
                                    u"0.01"_s);
    const QCommandLineOption log(
        u"log"_s, u"File that gets a line for each call: moment in ms, bytes, method."_s, u"file"_s);
    parser.addOptions({ count, change, log });
    parser.addHelpOption();
    parser.process(application);

    Torrents torrents(parser.value(count).toInt(), parser.value(change).toDouble());
    QFile logFile(parser.value(log));
    if (parser.isSet(log) && !logFile.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    QTcpServer server;
    QHash<QTcpSocket *, QByteArray> unread;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
                QByteArray &bytes = unread[socket];
                bytes += socket->readAll();
                while (const std::optional<QByteArray> body = takeBody(&bytes)) {
                    const QJsonObject call = QJsonDocument::fromJson(*body).object();
                    const QByteArray answer = torrents.answer(call);
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                  "X-Transmission-Session-Id: lookalike\r\nContent-Length: "
                                  + QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
                    const QJsonValue ids = call["arguments"_L1]["ids"_L1];
                    logFile.write(u"%1 %2 %3 %4\n"_s.arg(QDateTime::currentMSecsSinceEpoch())
                                      .arg(answer.size())
                                      .arg(call["method"_L1].toString(), ids.toString(u"-"_s))
                                      .toUtf8());
                }
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, [&, socket] {
                unread.remove(socket);
                socket->deleteLater();
            });
        }
    });
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    QTextStream(stdout) << server.serverPort() << Qt::endl;
    QTimer::singleShot(std::chrono::minutes(30), &application, [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}
