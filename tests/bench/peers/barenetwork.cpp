#include "bench/meters.h"
#include "bench/peers/compactrow.h"
#include "bench/peers/taskpages.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

//! Inserts, and nothing else, with one prepared statement.
class BareTable
{
public:
    explicit BareTable(const QByteArray &path)
    {
        sqlite3_open(path.constData(), &m_database);
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=NORMAL");
        run("CREATE TABLE task(id BLOB PRIMARY KEY, created INTEGER, updated INTEGER, size INTEGER, progress "
            "REAL, "
            "duration REAL, name TEXT, json BLOB) WITHOUT ROWID");
        sqlite3_prepare_v2(m_database, "INSERT INTO task VALUES(?,?,?,?,?,?,?,?)", -1, &m_insert, nullptr);
    }
    ~BareTable()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    BareTable(const BareTable &) = delete;
    BareTable &operator=(const BareTable &) = delete;

    void run(const char *statement) { sqlite3_exec(m_database, statement, nullptr, nullptr, nullptr); }

    void insert(const bench::CompactRow &row, std::string_view name, std::string_view json)
    {
        sqlite3_bind_blob(m_insert, 1, row.id.data(), static_cast<int>(row.id.size()), SQLITE_STATIC);
        sqlite3_bind_int64(m_insert, 2, row.createdAtMs);
        sqlite3_bind_int64(m_insert, 3, row.updatedAtMs);
        sqlite3_bind_int64(m_insert, 4, row.sizeBytes);
        sqlite3_bind_double(m_insert, 5, static_cast<double>(row.progress));
        sqlite3_bind_double(m_insert, 6, static_cast<double>(row.durationSeconds));
        sqlite3_bind_text(m_insert, 7, name.data(), static_cast<int>(name.size()), SQLITE_STATIC);
        sqlite3_bind_blob(m_insert, 8, json.data(), static_cast<int>(json.size()), SQLITE_STATIC);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

QString idText(const bench::CompactRow &row)
{
    const QByteArray hex = QByteArray::fromRawData(reinterpret_cast<const char *>(row.id.data()), 16).toHex();
    return QString::fromLatin1(hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4)
                               + '-' + hex.mid(20));
}

//! The first walk with nothing around it: pages, compact rows, inserts in one transaction for each page.
void walk(bench::TaskPages *pages, BareTable *table, bench::CompactRows *rows)
{
    const auto taken = [table, rows](const QByteArray &body) {
        const simdjson::padded_string page(body.constData(), static_cast<size_t>(body.size()));
        table->run("BEGIN");
        bench::appendCompactRows(page, rows,
                                 [table, rows](const bench::CompactRow &row, std::string_view json) {
                                     table->insert(row, rows->nameOf(row), json);
                                 });
        table->run("COMMIT");
        return idText(rows->rows.back());
    };
    pages->walk(taken, [rows] {
        bench::print("walk.cpu", bench::processCpuMs());
        bench::print("walk.rows", static_cast<double>(rows->rows.size()));
        QCoreApplication::quit();
    });
}

//! Asks for what changed lately, again and again, which is answered 304 from the second time on.
class Polls : public QObject
{
public:
    Polls(bench::TaskPages *pages, int count) : m_pages(pages), m_left(count + warmUp), m_count(count) { }

    void ask()
    {
        QUrlQuery query;
        query.addQueryItem(u"limit"_s, u"1000"_s);
        query.addQueryItem(u"order"_s, u"id-false"_s);
        // A moment long after all changes.
        query.addQueryItem(u"filters"_s, u"[{\"id\":\"updatedAt\",\"value\":{\"gte\":32503680000000}}]"_s);
        m_pages->get(query, m_etag, [this](int status, const QByteArray &, const QByteArray &etag) {
            m_etag = etag;
            m_unchanged += status == 304 ? 1 : 0;
            // Later, so that the answer that was just taken is quite done with.
            QTimer::singleShot(0, this, [this] { next(); });
        });
    }

private:
    void next()
    {
        --m_left;
        if (m_left == m_count) {
            m_cpu = bench::processCpuMs();
            m_counted.emplace("poll304");
        }
        if (m_left > 0) {
            ask();
            return;
        }
        m_counted.reset();
        const bench::Memory memory = bench::memory();
        bench::print("poll.cpu", (bench::processCpuMs() - m_cpu) / m_count);
        bench::print("poll.unchanged", m_unchanged);
        bench::print("memory.rss", memory.rssMb);
        bench::print("memory.pss", memory.pssMb);
        QCoreApplication::quit();
    }

    static constexpr int warmUp = 5;

    bench::TaskPages *m_pages;
    int m_left;
    int m_count;
    int m_unchanged = 0;
    double m_cpu = 0;
    QByteArray m_etag;
    std::optional<bench::CountedInstructions> m_counted;
};

} // namespace

//! What the network costs a Qt program at the least.
//!     barenetwork walk URL DATABASE     all tasks into a bare table
//!     barenetwork poll URL N            N questions that are answered 304
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (QFile authority(qEnvironmentVariable("BENCH_AUTHORITY")); authority.open(QIODevice::ReadOnly)) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificates(QSslCertificate::fromDevice(&authority));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
    bench::TaskPages pages(QUrl(arguments.value(2)), qgetenv("LIVEPEER_API_KEY"));
    if (arguments.value(1) == "poll"_L1) {
        Polls polls(&pages, std::max(1, arguments.value(3).toInt()));
        polls.ask();
        return QCoreApplication::exec();
    }
    if (arguments.value(1) == "walk"_L1 && arguments.size() > 3) {
        BareTable table(QFile::encodeName(arguments.at(3)));
        bench::CompactRows rows;
        walk(&pages, &table, &rows);
        return QCoreApplication::exec();
    }
    std::fputs("barenetwork walk URL DATABASE | poll URL N\n", stderr);
    return 2;
}
