#include "bench/peers/compactrow.h"
#include "bench/peers/taskpages.h"
#include "bench/window/benchwindow.h"
#include "bench/window/observer.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QDateTime>
#include <QHashFunctions>
#include <QLocale>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {

struct IdHash
{
    size_t operator()(const std::array<quint8, 16> &id) const { return qHashBits(id.data(), id.size()); }
};

QString textOf(const std::array<quint8, 16> &id)
{
    const QByteArray hex = QByteArray::fromRawData(reinterpret_cast<const char *>(id.data()), 16).toHex();
    return QString::fromLatin1(hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4)
                               + '-' + hex.mid(20));
}

//! Compact rows in the order they came, replaced by id.
class FloorModel : public QAbstractTableModel
{
public:
    explicit FloorModel(const QTreeView *view) : m_view(view) { }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_all.rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 8; }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const bench::CompactRow &row = m_all.rows[static_cast<size_t>(index.row())];
        const std::string_view name = m_all.nameOf(row);
        switch (index.column()) {
        case 0:
            return QString(QLatin1Char(row.phase));
        case 1:
            return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        case 2:
            return QString(QLatin1Char(row.type));
        case 3:
            return row.progress < 0 ? QString() : u"%1 %"_s.arg(static_cast<int>(row.progress * 100));
        case 4:
            return QString::number(static_cast<double>(row.durationSeconds), 'f', 0);
        case 5:
            return QLocale().formattedDataSize(row.sizeBytes);
        case 6:
            return u"%1×%2"_s.arg(row.width).arg(row.height);
        case 7:
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.updatedAtMs), QLocale::ShortFormat);
        default:
            return {};
        }
    }

    void take(const bench::CompactRows &news)
    {
        const int top = m_view->indexAt({ 1, 1 }).row();
        const int bottom = top + m_view->viewport()->height() / 10;
        std::vector<bench::CompactRow> added;
        for (bench::CompactRow row : news.rows) {
            const std::string_view name = news.nameOf(row);
            m_newest = std::max(m_newest, row.updatedAtMs);
            const auto known = m_places.find(row.id);
            if (known != m_places.end()) {
                const int place = known->second;
                bench::CompactRow &old = m_all.rows[static_cast<size_t>(place)];
                if (old.textHash == row.textHash)
                    continue;
                if (m_all.nameOf(old) == name)
                    row.nameStart = old.nameStart;
                else
                    keepName(name, &row);
                old = row;
                if (place >= top && place <= bottom)
                    Q_EMIT dataChanged(index(place, 0), index(place, 7));
                continue;
            }
            keepName(name, &row);
            m_places.emplace(row.id, rowCount() + static_cast<int>(added.size()));
            added.push_back(row);
        }
        if (added.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
        m_all.rows.insert(m_all.rows.end(), added.begin(), added.end());
        endInsertRows();
    }

    qint64 newest() const { return m_newest; }

private:
    void keepName(std::string_view name, bench::CompactRow *row)
    {
        row->nameStart = static_cast<quint32>(m_all.names.size());
        m_all.names.append(name);
    }

    const QTreeView *m_view;
    bench::CompactRows m_all;
    std::unordered_map<std::array<quint8, 16>, int, IdHash> m_places;
    qint64 m_newest = 0;
};

bool underWay = false; // what bench::isBusy() tells of the one window there is

//! The list once, then what changed.
class FloorPolls : public QObject
{
public:
    FloorPolls(const QUrl &server, FloorModel *model)
        : m_pages(server, qgetenv("LIVEPEER_API_KEY")), m_model(model)
    {
        m_thread.setMaxThreadCount(1);
    }

    void poll()
    {
        if (underWay)
            return;
        underWay = true;
        readPage({}, m_model->newest());
    }

private:
    void readPage(const QString &after, qint64 since)
    {
        QUrlQuery query;
        query.addQueryItem(u"limit"_s, QString::number(bench::TaskPages::pageSize));
        query.addQueryItem(u"order"_s, u"id-false"_s);
        if (since > 0) {
            query.addQueryItem(u"filters"_s, u"[{\"id\":\"updatedAt\",\"value\":{\"gte\":%1}}]"_s.arg(since));
        }
        if (!after.isEmpty())
            query.addQueryItem(u"cursor"_s, after);
        m_pages.get(query, after.isEmpty() ? m_etag : QByteArray(),
                    [this, since, isFirst = after.isEmpty()](int status, const QByteArray &body,
                                                             const QByteArray &etag) {
                        if (isFirst)
                            m_etag = etag;
                        if (status != 200) {
                            underWay = false;
                            return;
                        }
                        decode(body, since);
                    });
    }

    void decode(const QByteArray &body, qint64 since)
    {
        m_thread.start([this, body, since] {
            auto news = std::make_shared<bench::CompactRows>();
            const simdjson::padded_string padded(body.constData(), static_cast<size_t>(body.size()));
            bench::appendCompactRows(padded, news.get(), [](const bench::CompactRow &, std::string_view) {});
            QMetaObject::invokeMethod(
                this,
                [this, news, since] {
                    m_model->take(*news);
                    if (news->rows.size() < bench::TaskPages::pageSize)
                        underWay = false;
                    else
                        readPage(textOf(news->rows.back().id), since);
                },
                Qt::QueuedConnection);
        });
    }

    bench::TaskPages m_pages;
    FloorModel *m_model;
    QByteArray m_etag;
    QThreadPool m_thread;
};

} // namespace

namespace bench {

bool isBusy(const QWidget &)
{
    return underWay;
}

void giveKey(QWidget &, const QString &) { }

} // namespace bench

//! The least a window that follows a server's list can do: the list once, then only what changed, read with
//! simdjson on a thread of its own into compact rows; nothing is sorted, stored or checked. Arguments:
//! address of the server, seconds between polls (0: only when asked with F5).
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    bench::BenchWindow window;
    FloorModel model(window.view());
    window.view()->setModel(&model);
    window.setColumnWidths();
    FloorPolls polls(QUrl(arguments.value(1)), &model);
    QObject::connect(&window, &bench::BenchWindow::refreshRequested, &polls, [&polls] { polls.poll(); });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &polls, [&polls] { polls.poll(); });
    if (const int seconds = arguments.value(2).toInt(); seconds > 0)
        timer.start(std::chrono::seconds(seconds));
    window.show();
    polls.poll();
    return QApplication::exec();
}
