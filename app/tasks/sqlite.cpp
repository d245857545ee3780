#include "tasks/sqlite.h"

#include <QUrl>

#include <sqlite3.h>

namespace reelwatch::sqlite {

namespace {

constexpr int busyTimeoutMs = 5000;

} // namespace

Outcome Connection::open(const QString &path, bool readOnly)
{
    return openWith(path.toUtf8(),
                    readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Outcome Connection::openUnchanging(const QString &path)
{
    return openWith(QUrl::fromLocalFile(path).toEncoded() + "?immutable=1",
                    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

Outcome Connection::openWith(const QByteArray &name, int flags)
{
    close();
    // Everything happens on one thread, so SQLite need not guard itself.
    const int code = sqlite3_open_v2(name.constData(), &m_db, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const Outcome outcome = note(code);
        close();
        return outcome;
    }
    sqlite3_extended_result_codes(m_db, 1);
    sqlite3_busy_timeout(m_db, busyTimeoutMs);
    return Outcome::Ok;
}

void Connection::setPatience(int ms)
{
    sqlite3_busy_timeout(m_db, ms);
}

void Connection::close()
{
    sqlite3_close(m_db);
    m_db = nullptr;
}

Outcome Connection::run(const char *statements)
{
    return note(sqlite3_exec(m_db, statements, nullptr, nullptr, nullptr));
}

Outcome Connection::number(const char *query, qint64 *out)
{
    Statement statement;
    if (const Outcome outcome = statement.prepare(this, query); outcome != Outcome::Ok)
        return outcome;
    bool hasRow = false;
    const Outcome outcome = statement.step(&hasRow);
    *out = hasRow ? statement.number(0) : 0;
    return outcome;
}

Outcome Connection::note(int code)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return Outcome::Ok;
    m_error = QString::fromUtf8(m_db ? sqlite3_errmsg(m_db) : sqlite3_errstr(code));
    const int primary = code & 0xff;
    m_isLocked = primary == SQLITE_BUSY || primary == SQLITE_LOCKED;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB ? Outcome::Damaged : Outcome::Failed;
}

Outcome Statement::prepare(Connection *connection, const char *sql)
{
    finalize();
    m_connection = connection;
    return connection->note(
        sqlite3_prepare_v3(connection->handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

void Statement::finalize()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
}

void Statement::bind(int place, qint64 value)
{
    sqlite3_bind_int64(m_statement, place, value);
}

void Statement::bind(int place, std::optional<qint64> value)
{
    if (value)
        sqlite3_bind_int64(m_statement, place, *value);
    else
        sqlite3_bind_null(m_statement, place);
}

void Statement::bind(int place, std::optional<double> value)
{
    if (value)
        sqlite3_bind_double(m_statement, place, *value);
    else
        sqlite3_bind_null(m_statement, place);
}

void Statement::bindBlob(int place, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement, place, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
}

void Statement::bindText(int place, std::string_view utf8)
{
    sqlite3_bind_text64(m_statement, place, utf8.data() ? utf8.data() : "", utf8.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

Outcome Statement::step(bool *hasRow)
{
    const int code = sqlite3_step(m_statement);
    *hasRow = code == SQLITE_ROW;
    return m_connection->note(code);
}

Outcome Statement::run()
{
    bool hasRow = false;
    const Outcome outcome = step(&hasRow);
    sqlite3_reset(m_statement);
    return outcome;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isText(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_TEXT;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return { static_cast<const char *>(data), static_cast<size_t>(size) };
}

QString Statement::text(int column) const
{
    const std::string_view utf8 = bytes(column);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace reelwatch::sqlite
