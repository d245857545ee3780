#include "tasks/taskdatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <QtEndian>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr quint32 applicationId = 0x52656c77; // "Relw"
constexpr int schemaVersion = 1;
constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// Numbers of their own, so that a file does not depend on the order of the enumerators.
int storedPhase(TaskPhase phase)
{
    switch (phase) {
    case TaskPhase::Unknown: return 0;
    case TaskPhase::Pending: return 1;
    case TaskPhase::Waiting: return 2;
    case TaskPhase::Running: return 3;
    case TaskPhase::Completed: return 4;
    case TaskPhase::Failed: return 5;
    case TaskPhase::Cancelled: return 6;
    }
    return 0;
}

TaskPhase phaseOfStored(int number)
{
    switch (number) {
    case 1: return TaskPhase::Pending;
    case 2: return TaskPhase::Waiting;
    case 3: return TaskPhase::Running;
    case 4: return TaskPhase::Completed;
    case 5: return TaskPhase::Failed;
    case 6: return TaskPhase::Cancelled;
    default: return TaskPhase::Unknown;
    }
}

int storedType(TaskType type)
{
    switch (type) {
    case TaskType::Unknown: return 0;
    case TaskType::Import: return 1;
    case TaskType::Upload: return 2;
    case TaskType::Export: return 3;
    case TaskType::ExportData: return 4;
    case TaskType::Transcode: return 5;
    case TaskType::TranscodeFile: return 6;
    case TaskType::Clip: return 7;
    }
    return 0;
}

TaskType typeOfStored(int number)
{
    switch (number) {
    case 1: return TaskType::Import;
    case 2: return TaskType::Upload;
    case 3: return TaskType::Export;
    case 4: return TaskType::ExportData;
    case 5: return TaskType::Transcode;
    case 6: return TaskType::TranscodeFile;
    case 7: return TaskType::Clip;
    default: return TaskType::Unknown;
    }
}

template<typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant toSql(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

std::optional<qint64> wholeNumber(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<double> realNumber(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

std::optional<int> smallNumber(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

constexpr auto rowColumns
    = "id, phase, type, phase_word, type_word, name, error, source, media, container, input_asset, output_asset, project, "
      "md5, sha256, progress, created_ms, scheduled_ms, updated_ms, first_running_ms, size_bytes, duration_s, bit_rate, "
      "retries, gone, json_hash"_L1;

constexpr std::array schema {
    "CREATE TABLE task(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, phase INTEGER NOT NULL, type INTEGER NOT NULL, "
    "phase_word TEXT, type_word TEXT, name TEXT, error TEXT, source TEXT, media TEXT, container TEXT, input_asset TEXT, "
    "output_asset TEXT, project TEXT, md5 TEXT, sha256 TEXT, progress REAL, created_ms INTEGER, scheduled_ms INTEGER, "
    "updated_ms INTEGER, first_running_ms INTEGER, size_bytes INTEGER, duration_s REAL, bit_rate REAL, retries INTEGER, "
    "gone INTEGER NOT NULL, json_hash INTEGER NOT NULL)"_L1,
    // Apart from the rows, so that loading the list does not read past it.
    "CREATE TABLE raw(task INTEGER PRIMARY KEY REFERENCES task(key), json BLOB NOT NULL)"_L1,
    "CREATE TABLE observation(task INTEGER NOT NULL REFERENCES task(key), server_ms INTEGER NOT NULL, "
    "phase INTEGER NOT NULL, progress REAL, retries INTEGER, error TEXT)"_L1,
    "CREATE INDEX observation_by_task ON observation(task)"_L1,
    "CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_L1,
};

// The two numbers at their places in the header of an SQLite file; read without SQLite, which would touch the file.
struct FileHeader
{
    bool isSqlite = false;
    quint32 userVersion = 0;
    quint32 applicationId = 0;
};

FileHeader headerOf(const QString &path)
{
    constexpr qsizetype headerBytes = 100;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(headerBytes);
    if (bytes.size() < headerBytes || !bytes.startsWith("SQLite format 3"))
        return {};
    return { true, qFromBigEndian<quint32>(bytes.constData() + 60), qFromBigEndian<quint32>(bytes.constData() + 68) };
}

QString freeNameForDamaged(const QString &path)
{
    QString name = path + ".damaged"_L1;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = u"%1.%2.damaged"_s.arg(path).arg(number);
    return name;
}

//! True for \a name and for what stands beside it: its journals, and damaged files with theirs.
bool isFileOf(const QString &name, const QString &file)
{
    static const QRegularExpression suffix(u"\\A(\\.([0-9]+\\.)?damaged)?(-wal|-shm|-journal)?\\z"_s);
    return file.startsWith(name) && suffix.match(file.mid(name.size())).hasMatch();
}

} // namespace

struct TaskDatabase::Private
{
    explicit Private(QString filePath)
        : path(std::move(filePath))
    {
    }

    enum class Check { Good, Damaged, TooNew, Failed };

    QString path;
    QString connection;
    QString error;
    QSqlDatabase db;
    QSqlQuery upsertTask;
    QSqlQuery setGone;
    QSqlQuery upsertRaw;
    QSqlQuery insertObservation;
    QSqlQuery selectJson;
    QSqlQuery selectObservations;

    bool inMemory() const { return path == ":memory:"_L1; }

    Check note(const QSqlError &sqlError)
    {
        error = sqlError.databaseText().isEmpty() ? sqlError.driverText() : sqlError.databaseText();
        constexpr int corrupt = 11;
        constexpr int notADatabase = 26;
        const int code = sqlError.nativeErrorCode().toInt() & 0xff;
        return code == corrupt || code == notADatabase ? Check::Damaged : Check::Failed;
    }

    Check run(QLatin1StringView statement)
    {
        QSqlQuery query(db);
        return query.exec(statement) ? Check::Good : note(query.lastError());
    }

    Check value(QLatin1StringView statement, QVariant *out)
    {
        QSqlQuery query(db);
        query.setForwardOnly(true);
        if (!query.exec(statement) || !query.next())
            return note(query.lastError());
        *out = query.value(0);
        return Check::Good;
    }

    void close()
    {
        for (QSqlQuery *query :
             { &upsertTask, &setGone, &upsertRaw, &insertObservation, &selectJson, &selectObservations })
            *query = QSqlQuery();
        if (connection.isEmpty())
            return;
        db.close();
        db = QSqlDatabase();
        QSqlDatabase::removeDatabase(connection);
        connection.clear();
    }

    Check prepareFile()
    {
        if (inMemory())
            return Check::Good;
        const QFileInfo info(path);
        if (info.exists()) {
            if (!info.isFile()) {
                error = u"not a file"_s;
                return Check::Failed;
            }
            const FileHeader header = headerOf(path);
            if (header.isSqlite && header.applicationId == applicationId
                && header.userVersion > static_cast<quint32>(schemaVersion))
                return Check::TooNew;
            QFile::setPermissions(path, ownerOnly);
            return Check::Good;
        }
        QDir().mkpath(info.absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
            error = file.errorString();
            return Check::Failed;
        }
        return Check::Good;
    }

    Check openFile()
    {
        if (const Check prepared = prepareFile(); prepared != Check::Good)
            return prepared;
        static std::atomic<quint64> next { 0 };
        connection = u"reelwatch-tasks-%1"_s.arg(next.fetch_add(1));
        db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        db.setDatabaseName(path);
        db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (!db.open())
            return note(db.lastError());

        QVariant version;
        QVariant application;
        QVariant tables;
        Check check = value("PRAGMA user_version"_L1, &version);
        if (check == Check::Good)
            check = value("PRAGMA application_id"_L1, &application);
        if (check == Check::Good)
            check = value("SELECT count(*) FROM sqlite_schema"_L1, &tables);
        if (check != Check::Good)
            return check;
        const bool ours = application.toLongLong() == applicationId;
        if (ours && version.toInt() > schemaVersion)
            return Check::TooNew;
        const bool isNew = tables.toInt() == 0 && version.toInt() == 0;
        if (!isNew && (!ours || version.toInt() < 1)) {
            error = u"not a task database"_s;
            return Check::Damaged;
        }
        if (!isNew && !inMemory()) {
            QVariant verdict;
            check = value("PRAGMA quick_check(1)"_L1, &verdict);
            if (check != Check::Good)
                return check;
            if (verdict.toString() != "ok"_L1) {
                error = verdict.toString();
                return Check::Damaged;
            }
        }
        for (const QLatin1StringView statement :
             { "PRAGMA journal_mode=WAL"_L1, "PRAGMA synchronous=NORMAL"_L1, "BEGIN IMMEDIATE"_L1 }) {
            check = run(statement);
            if (check != Check::Good)
                return check;
        }
        if (isNew)
            check = createSchema();
        if (check != Check::Good) {
            run("ROLLBACK"_L1);
            return check;
        }
        check = run("COMMIT"_L1);
        if (check != Check::Good)
            return check;
        return prepareStatements();
    }

    Check createSchema()
    {
        for (const QLatin1StringView statement : schema) {
            if (const Check check = run(statement); check != Check::Good)
                return check;
        }
        QSqlQuery query(db);
        if (!query.exec(u"PRAGMA application_id=%1"_s.arg(applicationId))
            || !query.exec(u"PRAGMA user_version=%1"_s.arg(schemaVersion)))
            return note(query.lastError());
        return Check::Good;
    }

    Check prepareStatements()
    {
        const auto prepare = [this](QSqlQuery *query, const QString &statement) {
            *query = QSqlQuery(db);
            query->setForwardOnly(true);
            return query->prepare(statement) ? Check::Good : note(query->lastError());
        };
        const QString columns(rowColumns);
        const auto count = columns.count(u',') + 1;
        QStringList updates;
        for (const QString &column : columns.split(u", "_s).mid(1))
            updates += u"%1=excluded.%1"_s.arg(column);
        const QString places = QStringList(count, u"?"_s).join(u',');
        const std::array<std::pair<QSqlQuery *, QString>, 6> statements { {
            { &upsertTask, u"INSERT INTO task(%1) VALUES(%2) ON CONFLICT(id) DO UPDATE SET %3"_s.arg(
                               columns, places, updates.join(u", "_s)) },
            { &setGone, u"UPDATE task SET gone=? WHERE id=?"_s },
            { &upsertRaw, u"INSERT OR REPLACE INTO raw(task, json) SELECT key, ? FROM task WHERE id=?"_s },
            { &insertObservation, u"INSERT INTO observation(task, server_ms, phase, progress, retries, error) "
                                  "SELECT key, ?, ?, ?, ?, ? FROM task WHERE id=?"_s },
            { &selectJson, u"SELECT json FROM raw WHERE task=(SELECT key FROM task WHERE id=?)"_s },
            { &selectObservations, u"SELECT server_ms, phase, progress, retries, error FROM observation "
                                   "WHERE task=(SELECT key FROM task WHERE id=?) ORDER BY rowid"_s },
        } };
        for (const auto &[query, statement] : statements) {
            if (const Check check = prepare(query, statement); check != Check::Good)
                return check;
        }
        return Check::Good;
    }

    bool setAside()
    {
        const QString target = freeNameForDamaged(path);
        if (!QFile::rename(path, target))
            return false;
        // A journal left behind would be played into the new file.
        for (const QLatin1StringView suffix : { "-wal"_L1, "-shm"_L1 }) {
            const QString journal = path + suffix;
            if (QFileInfo::exists(journal) && !QFile::rename(journal, target + suffix) && !QFile::remove(journal))
                return false;
        }
        return true;
    }

    bool writeEntry(const Entry &entry)
    {
        const TaskRow &row = entry.row;
        int place = 0;
        for (const QVariant &value : {
                 QVariant(row.id), QVariant(storedPhase(row.phase)), QVariant(storedType(row.type)),
                 toSql(row.phaseWord), toSql(row.typeWord), toSql(row.name), toSql(row.error), toSql(row.source),
                 toSql(row.media), toSql(row.container), toSql(row.inputAssetId), toSql(row.outputAssetId),
                 toSql(row.projectId), toSql(row.md5), toSql(row.sha256), toSql(row.progress), toSql(row.createdAtMs),
                 toSql(row.scheduledAtMs), toSql(row.updatedAtMs), toSql(row.firstRunningMs), toSql(row.sizeBytes),
                 toSql(row.durationSeconds), toSql(row.bitRate), toSql(row.retries), QVariant(row.gone ? 1 : 0),
                 QVariant(static_cast<qint64>(row.jsonHash)) })
            upsertTask.bindValue(place++, value);
        if (!upsertTask.exec()) {
            note(upsertTask.lastError());
            return false;
        }
        if (!entry.json.isEmpty()) {
            upsertRaw.bindValue(0, qCompress(entry.json));
            upsertRaw.bindValue(1, row.id);
            if (!upsertRaw.exec()) {
                note(upsertRaw.lastError());
                return false;
            }
        }
        if (entry.observation) {
            insertObservation.bindValue(0, entry.observation->serverMs);
            insertObservation.bindValue(1, storedPhase(entry.observation->phase));
            insertObservation.bindValue(2, toSql(entry.observation->progress));
            insertObservation.bindValue(3, toSql(entry.observation->retries));
            insertObservation.bindValue(4, toSql(entry.observation->error));
            insertObservation.bindValue(5, row.id);
            if (!insertObservation.exec()) {
                note(insertObservation.lastError());
                return false;
            }
        }
        return true;
    }

    bool writeAll(const std::vector<Entry> &entries, const std::vector<std::pair<QString, bool>> &gone)
    {
        for (const auto &[id, isGone] : gone) {
            setGone.bindValue(0, isGone ? 1 : 0);
            setGone.bindValue(1, id);
            if (!setGone.exec()) {
                note(setGone.lastError());
                return false;
            }
        }
        for (const Entry &entry : entries) {
            if (!writeEntry(entry))
                return false;
        }
        return true;
    }
};

TaskDatabase::TaskDatabase(QString path)
    : d(std::make_unique<Private>(std::move(path)))
{
}

TaskDatabase::~TaskDatabase()
{
    d->close();
}

void TaskDatabase::removeFiles(const QString &path)
{
    const QFileInfo info(path);
    QDir folder = info.dir();
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &file : files) {
        if (isFileOf(info.fileName(), file))
            folder.remove(file);
    }
}

TaskDatabase::OpenResult TaskDatabase::open()
{
    d->close();
    d->error.clear();
    bool rebuilt = false;
    for (;;) {
        const Private::Check check = d->openFile();
        if (check == Private::Check::Good) {
            if (rebuilt)
                return OpenResult::Rebuilt;
            d->error.clear();
            return OpenResult::Opened;
        }
        if (check == Private::Check::TooNew) {
            d->close();
            d->error = u"written by a newer version"_s;
            return OpenResult::TooNew;
        }
        if (check == Private::Check::Failed || rebuilt || d->inMemory()) {
            // What cannot be written may still be read.
            const QString cause = d->error;
            if (!d->db.isOpen() || d->prepareStatements() != Private::Check::Good)
                d->close();
            d->error = cause;
            return OpenResult::Failed;
        }
        d->close();
        if (!d->setAside())
            return OpenResult::Failed;
        rebuilt = true;
    }
}

QString TaskDatabase::errorText() const
{
    return d->error;
}

std::vector<TaskRow> TaskDatabase::loadRows()
{
    std::vector<TaskRow> rows;
    if (!d->db.isOpen())
        return rows;
    QSqlQuery query(d->db);
    query.setForwardOnly(true);
    if (!query.exec("SELECT "_L1 + rowColumns + " FROM task ORDER BY updated_ms DESC NULLS LAST, id"_L1)) {
        d->note(query.lastError());
        return rows;
    }
    while (query.next()) {
        int place = 0;
        const auto next = [&query, &place] { return query.value(place++); };
        TaskRow &row = rows.emplace_back();
        row.id = next().toString();
        row.phase = phaseOfStored(next().toInt());
        row.type = typeOfStored(next().toInt());
        for (QString *text : { &row.phaseWord, &row.typeWord, &row.name, &row.error, &row.source, &row.media,
                               &row.container, &row.inputAssetId, &row.outputAssetId, &row.projectId, &row.md5,
                               &row.sha256 })
            *text = next().toString();
        if (const std::optional<double> progress = realNumber(next()))
            row.progress = static_cast<float>(*progress);
        row.createdAtMs = wholeNumber(next());
        row.scheduledAtMs = wholeNumber(next());
        row.updatedAtMs = wholeNumber(next());
        row.firstRunningMs = wholeNumber(next());
        row.sizeBytes = wholeNumber(next());
        row.durationSeconds = realNumber(next());
        row.bitRate = realNumber(next());
        row.retries = smallNumber(next());
        row.gone = next().toInt() != 0;
        row.jsonHash = static_cast<quint64>(next().toLongLong());
    }
    if (query.lastError().isValid())
        d->note(query.lastError());
    return rows;
}

bool TaskDatabase::write(const std::vector<Entry> &entries, const std::vector<std::pair<QString, bool>> &gone)
{
    if (!d->db.isOpen()) {
        if (d->error.isEmpty())
            d->error = u"not open"_s;
        return false;
    }
    if (d->run("BEGIN IMMEDIATE"_L1) != Private::Check::Good)
        return false;
    if (d->writeAll(entries, gone) && d->run("COMMIT"_L1) == Private::Check::Good)
        return true;
    const QString cause = d->error;
    d->run("ROLLBACK"_L1);
    d->error = cause;
    return false;
}

QByteArray TaskDatabase::json(const QString &id)
{
    if (!d->db.isOpen())
        return {};
    QSqlQuery &query = d->selectJson;
    query.bindValue(0, id);
    if (!query.exec()) {
        d->note(query.lastError());
        return {};
    }
    QByteArray json;
    if (query.next())
        json = qUncompress(query.value(0).toByteArray());
    query.finish();
    return json;
}

std::vector<Observation> TaskDatabase::observations(const QString &id)
{
    std::vector<Observation> found;
    if (!d->db.isOpen())
        return found;
    QSqlQuery &query = d->selectObservations;
    query.bindValue(0, id);
    if (!query.exec()) {
        d->note(query.lastError());
        return found;
    }
    while (query.next())
        found.push_back({ query.value(0).toLongLong(), phaseOfStored(query.value(1).toInt()), realNumber(query.value(2)),
                          smallNumber(query.value(3)), query.value(4).toString() });
    query.finish();
    return found;
}

QString TaskDatabase::fact(const QString &name)
{
    if (!d->db.isOpen())
        return {};
    QSqlQuery query(d->db);
    query.prepare(u"SELECT value FROM fact WHERE name=?"_s);
    query.addBindValue(name);
    if (!query.exec()) {
        d->note(query.lastError());
        return {};
    }
    if (!query.next())
        return {};
    const QString value = query.value(0).toString();
    return value.isNull() ? u""_s : value;
}

bool TaskDatabase::setFact(const QString &name, const QString &value)
{
    if (!d->db.isOpen()) {
        if (d->error.isEmpty())
            d->error = u"not open"_s;
        return false;
    }
    QSqlQuery query(d->db);
    query.prepare(u"INSERT OR REPLACE INTO fact(name, value) VALUES(?, ?)"_s);
    query.addBindValue(name);
    query.addBindValue(value.isNull() ? u""_s : value);
    if (query.exec())
        return true;
    d->note(query.lastError());
    return false;
}

} // namespace reelwatch
