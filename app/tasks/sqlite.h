#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace reelwatch::sqlite {

//! What became of a call; everything but Ok leaves a text in Connection::errorText().
enum class Outcome {
    Ok,
    Damaged, //!< the file is no database, or its contents contradict themselves
    Failed, //!< anything else: no room, no permission, locked by someone else
};

//! An open SQLite database. Used on one thread only; closed by its destructor, which statements must not
//! outlive. Spoken to directly and not through Qt SQL, which makes a QVariant of every value: reading the
//! list takes a fifth of the time.
class Connection
{
public:
    Connection() = default;
    ~Connection() { close(); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    //! \a path is a file or ":memory:". A file that is not there is made, unless \a readOnly.
    Outcome open(const QString &path, bool readOnly);
    //! Opens a file that nobody can change, such as one in a folder that cannot be written: without a lock,
    //! and without the files beside it that SQLite would make. Its journal, if it has one, is not read.
    Outcome openUnchanging(const QString &path);
    //! How long to wait for another program that has the file locked; 5 s when it was never said.
    void setPatience(int ms);
    void close();
    bool isOpen() const { return m_db != nullptr; }

    Outcome run(const char *statements);
    //! The first value of the first row as a number; 0 when there is none.
    Outcome number(const char *query, qint64 *out);
    //! Takes the outcome of a call of SQLite's, and its text when it was none of success.
    Outcome note(int code);
    void setError(const QString &text) { m_error = text; }
    const QString &errorText() const { return m_error; }
    bool isLocked() const { return m_isLocked; } //!< the last failure was that another program has it
    sqlite3 *handle() const { return m_db; }

private:
    Outcome openWith(const QByteArray &name, int flags);

    sqlite3 *m_db = nullptr;
    QString m_error;
    bool m_isLocked = false;
};

//! A prepared statement, used again and again. Values are bound from place 1 on; what is bound must live
//! until the next reset().
class Statement
{
public:
    Statement() = default;
    ~Statement() { finalize(); }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Outcome prepare(Connection *connection, const char *sql);
    void finalize();
    bool isPrepared() const { return m_statement != nullptr; }

    void bind(int place, qint64 value);
    void bind(int place, std::optional<qint64> value);
    void bind(int place, std::optional<double> value);
    void bindBlob(int place, std::string_view bytes);
    void bindText(int place, std::string_view utf8);

    //! Steps to the next row; \a hasRow says whether there is one.
    Outcome step(bool *hasRow);
    //! Runs a statement that gives no rows, and resets it.
    Outcome run();
    void reset();

    bool isNull(int column) const;
    bool isText(int column) const; //!< and no blob
    qint64 number(int column) const;
    double real(int column) const;
    std::string_view bytes(int column) const; //!< of a blob or text, valid until the next step
    QString text(int column) const;

private:
    Connection *m_connection = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace reelwatch::sqlite
