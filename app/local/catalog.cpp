#include "local/catalog.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThreadStorage>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

Q_LOGGING_CATEGORY(lcCatalog, "reelwatch.local.catalog")

constexpr int schemaVersion = 3;

constexpr std::array firstSchema {
    "CREATE TABLE task ("
    " id TEXT PRIMARY KEY, type TEXT NOT NULL, createdAt INTEGER NOT NULL, scheduledAt INTEGER,"
    " updatedAt INTEGER NOT NULL, phase TEXT NOT NULL, progress REAL, errorMessage TEXT, retries INTEGER,"
    " outputAssetId TEXT NOT NULL, url TEXT, uploadToken TEXT UNIQUE, fileId TEXT NOT NULL UNIQUE, assetSpec "
    "TEXT,"
    " storedSize INTEGER, storedMd5 TEXT, storedSha256 TEXT)",
    "CREATE INDEX taskByUpdate ON task (updatedAt DESC, createdAt DESC, id)",
    "CREATE INDEX taskByPhase ON task (phase)",
    "CREATE INDEX taskByAsset ON task (outputAssetId)",
    "CREATE TABLE asset ("
    " id TEXT PRIMARY KEY, name TEXT NOT NULL, createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL,"
    " phase TEXT NOT NULL, progress REAL, errorMessage TEXT, sourceType TEXT NOT NULL, sourceUrl TEXT,"
    " fileId TEXT NOT NULL UNIQUE, size INTEGER, hash TEXT, videoSpec TEXT)",
    "CREATE INDEX assetByUpdate ON asset (updatedAt DESC, createdAt DESC, id)",
};

constexpr std::array stepTo2 {
    "ALTER TABLE task ADD COLUMN inputAssetId TEXT",
    "ALTER TABLE task ADD COLUMN exportParams TEXT",
    "ALTER TABLE asset ADD COLUMN deletedAt INTEGER",
};

constexpr std::array stepTo3 {
    "ALTER TABLE asset ADD COLUMN creatorId TEXT",
    "ALTER TABLE asset ADD COLUMN askedPublic INTEGER NOT NULL DEFAULT 0",
};

constexpr auto taskColumns
    = "id, type, createdAt, scheduledAt, updatedAt, phase, progress, errorMessage, retries, "
      "outputAssetId, url, uploadToken, fileId, assetSpec, inputAssetId, exportParams"_L1;
constexpr auto taskSelection
    = "id, type, createdAt, scheduledAt, updatedAt, phase, progress, errorMessage, retries, "
      "outputAssetId, url, uploadToken, fileId, assetSpec, (SELECT asset.name FROM asset "
      "WHERE asset.id = task.outputAssetId AND task.url IS NULL), inputAssetId, exportParams"_L1;
constexpr auto assetColumns
    = "id, name, createdAt, updatedAt, phase, progress, errorMessage, sourceType, sourceUrl, "
      "fileId, size, hash, videoSpec, deletedAt, creatorId, askedPublic"_L1;

std::atomic<quint64> connectionCounter { 0 };

QVariant nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

template<typename T> QVariant nullable(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<T>());
}

std::optional<qint64> integer(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<qint64>(value.toLongLong());
}

std::optional<double> real(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<double>(value.toDouble());
}

QJsonDocument document(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8());
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString textOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

TaskRecord taskOf(const QSqlQuery &query)
{
    TaskRecord task;
    task.id = query.value(0).toString();
    task.type = query.value(1).toString();
    task.createdAtMs = query.value(2).toLongLong();
    task.scheduledAtMs = integer(query.value(3));
    task.updatedAtMs = query.value(4).toLongLong();
    task.phase = query.value(5).toString();
    task.progress = real(query.value(6));
    task.errorMessage = query.value(7).toString();
    if (const auto retries = integer(query.value(8)))
        task.retries = static_cast<int>(*retries);
    task.outputAssetId = query.value(9).toString();
    task.url = query.value(10).toString();
    task.uploadToken = query.value(11).toString();
    task.fileId = query.value(12).toString();
    task.assetSpec = document(query.value(13)).object();
    task.name = query.value(14).toString();
    task.inputAssetId = query.value(15).toString();
    task.exportParams = document(query.value(16)).object();
    return task;
}

AssetRecord assetOf(const QSqlQuery &query)
{
    AssetRecord asset;
    asset.id = query.value(0).toString();
    asset.name = query.value(1).toString();
    asset.createdAtMs = query.value(2).toLongLong();
    asset.updatedAtMs = query.value(3).toLongLong();
    asset.phase = query.value(4).toString();
    asset.progress = real(query.value(5));
    asset.errorMessage = query.value(6).toString();
    asset.sourceType = query.value(7).toString();
    asset.sourceUrl = query.value(8).toString();
    asset.fileId = query.value(9).toString();
    asset.sizeBytes = integer(query.value(10));
    asset.hash = document(query.value(11)).array();
    asset.videoSpec = document(query.value(12)).object();
    asset.deletedAtMs = integer(query.value(13));
    asset.creatorId = query.value(14).toString();
    asset.isAskedPublic = query.value(15).toBool();
    return asset;
}

bool run(QSqlQuery &query)
{
    if (query.exec())
        return true;
    qCWarning(lcCatalog, "database: %ls", qUtf16Printable(query.lastError().text()));
    return false;
}

QSqlQuery prepared(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        qCWarning(lcCatalog, "database: %ls", qUtf16Printable(query.lastError().text()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query;
}

//! Begins with the write lock, so that two writers wait for each other instead of failing half-way.
class WriteTransaction
{
public:
    explicit WriteTransaction(const QSqlDatabase &database) : m_database(database)
    {
        QSqlQuery query(m_database);
        m_isOpen = query.exec(u"BEGIN IMMEDIATE"_s);
        if (!m_isOpen)
            qCWarning(lcCatalog, "database: %ls", qUtf16Printable(query.lastError().text()));
    }
    ~WriteTransaction()
    {
        if (m_isOpen)
            QSqlQuery(m_database).exec(u"ROLLBACK"_s);
    }
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;

    bool isOpen() const { return m_isOpen; }

    //! The number of rows changed, or −1.
    int change(const QString &sql, const QVariantList &values)
    {
        if (!m_isOpen)
            return -1;
        QSqlQuery query = prepared(m_database, sql, values);
        return run(query) ? query.numRowsAffected() : -1;
    }

    bool commit()
    {
        if (!m_isOpen)
            return false;
        QSqlQuery query(m_database);
        if (!query.exec(u"COMMIT"_s)) {
            qCWarning(lcCatalog, "database: %ls", qUtf16Printable(query.lastError().text()));
            return false;
        }
        m_isOpen = false;
        return true;
    }

private:
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QVariant nullIfEmpty(const QJsonObject &object)
{
    return object.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(textOf(object));
}

//! The number of rows added, or −1.
int insertTask(WriteTransaction &transaction, const TaskRecord &task)
{
    return transaction.change(
        u"INSERT INTO task ("_s + taskColumns + u") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        { task.id, task.type, task.createdAtMs, nullable(task.scheduledAtMs), task.updatedAtMs, task.phase,
          nullable(task.progress), nullIfEmpty(task.errorMessage), nullable(task.retries),
          task.outputAssetId.isNull() ? u""_s : task.outputAssetId, nullIfEmpty(task.url),
          nullIfEmpty(task.uploadToken), task.fileId, nullIfEmpty(task.assetSpec),
          nullIfEmpty(task.inputAssetId), nullIfEmpty(task.exportParams) });
}

} // namespace

struct Catalog::Connection
{
    explicit Connection(const QString &file) : name(u"local-catalog-%1"_s.arg(++connectionCounter))
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        if (!database.open()) {
            problem = database.lastError().text();
            return;
        }
        for (const QString &pragma : { u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s }) {
            QSqlQuery query(database);
            if (!query.exec(pragma))
                problem = query.lastError().text();
        }
    }
    ~Connection() { QSqlDatabase::removeDatabase(name); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QString name;
    QString problem;
};

struct Catalog::Private
{
    using Connections = QHash<quint64, std::shared_ptr<Connection>>;

    //! The calling thread's connections, closed when the thread ends. The storage itself is never destroyed,
    //! because threads may end later than anything else.
    static Connections &threadConnections()
    {
        static auto *const storage = new QThreadStorage<Connections>;
        return storage->localData();
    }

    std::shared_ptr<Connection> connection() const
    {
        std::shared_ptr<Connection> &known = threadConnections()[number];
        // One that could not be opened is tried anew: the disk may have recovered.
        if (!known || !known->problem.isEmpty())
            known = std::make_shared<Connection>(file);
        return known;
    }
    QSqlDatabase database() const { return QSqlDatabase::database(connection()->name, false); }

    QString file;
    quint64 number = ++connectionCounter; //!< tells catalogs of one thread apart

    template<typename T, typename Reader>
    Lookup<T> first(const QString &sql, const QVariantList &values, Reader reader) const
    {
        Lookup<T> found;
        QSqlQuery query = prepared(database(), sql, values);
        if (!run(query)) {
            found.hasFailed = true;
            return found;
        }
        if (query.next())
            found.emplace(reader(query));
        else
            found.hasFailed = query.lastError().isValid();
        return found;
    }

    template<typename T, typename Reader>
    RecordPage<T> page(QLatin1StringView table, QLatin1StringView columns, const ListRequest &request,
                       Reader reader) const
    {
        RecordPage<T> result;
        const QSqlDatabase connected = database();
        QStringList conditions;
        QVariantList values = request.whereValues;
        if (!request.where.isEmpty())
            conditions.append(request.where);
        if (request.wantsCount) {
            QString sql = u"SELECT count(*) FROM "_s + table;
            if (!conditions.isEmpty())
                sql += u" WHERE "_s + conditions.first();
            QSqlQuery query = prepared(connected, sql, values);
            result.hasFailed = !run(query) || !query.next();
            if (result.hasFailed)
                return result;
            result.total = query.value(0).toLongLong();
        }
        if (!request.idCondition.isEmpty()) {
            conditions.append(request.idCondition);
            values.append(request.idValues);
        }
        QString sql = u"SELECT "_s + columns + u" FROM "_s + table;
        if (!conditions.isEmpty())
            sql += u" WHERE "_s + conditions.join(u" AND "_s);
        sql += u" ORDER BY "_s + request.orderBy + u" LIMIT ? OFFSET ?"_s;
        values.append(request.limit + 1);
        values.append(request.offset);
        QSqlQuery query = prepared(connected, sql, values);
        result.hasFailed = !run(query);
        while (!result.hasFailed && query.next()) {
            if (static_cast<int>(result.records.size()) == request.limit) {
                result.hasMore = true;
                break;
            }
            result.records.push_back(reader(query));
        }
        result.hasFailed = result.hasFailed || query.lastError().isValid();
        return result;
    }
};

Catalog::Catalog(QString file) : d(std::make_unique<Private>())
{
    d->file = std::move(file);
}

Catalog::~Catalog()
{
    Private::threadConnections().remove(d->number);
}

std::optional<QString> Catalog::open()
{
    const auto connection = d->connection();
    if (!connection->problem.isEmpty())
        return u"The database %1 cannot be opened: %2"_s.arg(d->file, connection->problem);
    const QSqlDatabase database = d->database();
    int version = 0;
    {
        QSqlQuery query(database);
        if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
            return u"The database %1 cannot be read: %2"_s.arg(d->file, query.lastError().text());
        version = query.value(0).toInt();
    }
    if (version > schemaVersion)
        return u"The database %1 was written by a newer version of this program."_s.arg(d->file);
    if (version == schemaVersion)
        return std::nullopt;

    WriteTransaction transaction(database);
    bool isMade = transaction.isOpen();
    const auto apply = [&](const auto &statements) {
        for (const char *statement : statements)
            isMade = isMade && QSqlQuery(database).exec(QLatin1StringView(statement));
    };
    if (version < 1)
        apply(firstSchema);
    if (version < 2)
        apply(stepTo2);
    if (version < 3)
        apply(stepTo3);
    isMade = isMade && QSqlQuery(database).exec(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    if (!isMade || !transaction.commit())
        return u"The database %1 cannot be written. Check the free space on the disk."_s.arg(d->file);
    return std::nullopt;
}

bool Catalog::insert(const TaskRecord &task, const AssetRecord &asset)
{
    WriteTransaction transaction(d->database());
    const int tasks = insertTask(transaction, task);
    const int assets = transaction.change(
        u"INSERT INTO asset ("_s + assetColumns + u") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        { asset.id, asset.name, asset.createdAtMs, asset.updatedAtMs, asset.phase, nullable(asset.progress),
          nullIfEmpty(asset.errorMessage), asset.sourceType, nullIfEmpty(asset.sourceUrl), asset.fileId,
          nullable(asset.sizeBytes), textOf(asset.hash), textOf(asset.videoSpec), nullable(asset.deletedAtMs),
          nullIfEmpty(asset.creatorId), asset.isAskedPublic });
    return tasks == 1 && assets == 1 && transaction.commit();
}

bool Catalog::insertExport(const TaskRecord &task)
{
    WriteTransaction transaction(d->database());
    return insertTask(transaction, task) == 1 && transaction.commit();
}

bool Catalog::setExported(const QString &taskId)
{
    WriteTransaction transaction(d->database());
    const int tasks
        = transaction.change(u"UPDATE task SET phase = 'completed', updatedAt = ?, progress = NULL,"
                             " retries = NULL, errorMessage = NULL WHERE id = ? AND phase = 'running'"_s,
                             { now(), taskId });
    return tasks == 1 && transaction.commit();
}

bool Catalog::setDeleted(const QString &assetId)
{
    const qint64 at = now();
    WriteTransaction transaction(d->database());
    const int assets = transaction.change(
        u"UPDATE asset SET deletedAt = ?, updatedAt = ? WHERE id = ? AND deletedAt IS NULL"_s,
        { at, at, assetId });
    const int tasks = transaction.change(
        u"UPDATE task SET phase = 'failed', updatedAt = ?, progress = NULL, retries = 0, uploadToken = NULL,"
        " errorMessage = 'task cancelled, asset has been deleted' WHERE outputAssetId = ?"
        " AND phase IN ('pending','waiting','running')"_s,
        { at, assetId });
    const int failed = tasks > 0
        ? transaction.change(u"UPDATE asset SET phase = 'failed', progress = NULL,"
                             " errorMessage = 'task cancelled, asset has been deleted'"
                             " WHERE id = ?"_s,
                             { assetId })
        : 0;
    return assets == 1 && tasks >= 0 && failed >= 0 && transaction.commit();
}

bool Catalog::setRestored(const QString &assetId)
{
    WriteTransaction transaction(d->database());
    const int assets = transaction.change(
        u"UPDATE asset SET deletedAt = NULL, updatedAt = ? WHERE id = ? AND deletedAt IS NOT NULL"_s,
        { now(), assetId });
    return assets == 1 && transaction.commit();
}

bool Catalog::setName(const QString &assetId, const QString &name)
{
    WriteTransaction transaction(d->database());
    const int assets = transaction.change(u"UPDATE asset SET name = ?, updatedAt = ? WHERE id = ?"_s,
                                          { name, now(), assetId });
    return assets == 1 && transaction.commit();
}

QStringList Catalog::purgeDeleted(qint64 beforeMs)
{
    QStringList files;
    QSqlQuery query
        = prepared(d->database(), u"SELECT fileId FROM asset WHERE deletedAt < ?"_s, { beforeMs });
    if (!run(query))
        return {};
    while (query.next())
        files.append(query.value(0).toString());
    if (files.isEmpty())
        return {};
    WriteTransaction transaction(d->database());
    const int assets = transaction.change(u"DELETE FROM asset WHERE deletedAt < ?"_s, { beforeMs });
    return assets > 0 && transaction.commit() ? files : QStringList();
}

Lookup<TaskRecord> Catalog::task(const QString &id) const
{
    return d->first<TaskRecord>(u"SELECT "_s + taskSelection + u" FROM task WHERE id = ?"_s, { id }, taskOf);
}

Lookup<TaskRecord> Catalog::taskOfUploadToken(const QString &token) const
{
    return d->first<TaskRecord>(u"SELECT "_s + taskSelection + u" FROM task WHERE uploadToken = ?"_s,
                                { token }, taskOf);
}

Lookup<TaskRecord> Catalog::taskOfFile(const QString &fileId) const
{
    return d->first<TaskRecord>(u"SELECT "_s + taskSelection + u" FROM task WHERE fileId = ?"_s, { fileId },
                                taskOf);
}

Lookup<TaskRecord> Catalog::unfinishedTaskOfUrl(const QString &type, const QString &url, qint64 sinceMs) const
{
    return d->first<TaskRecord>(
        u"SELECT "_s + taskSelection
            + u" FROM task WHERE phase IN ('pending','waiting','running') AND type = ?"
              " AND url = ? AND createdAt >= ? ORDER BY createdAt DESC LIMIT 1"_s,
        { type, url, sinceMs }, taskOf);
}

Lookup<AssetRecord> Catalog::asset(const QString &id) const
{
    return d->first<AssetRecord>(u"SELECT "_s + assetColumns + u" FROM asset WHERE id = ?"_s, { id },
                                 assetOf);
}

Lookup<AssetRecord> Catalog::assetOfFile(const QString &fileId) const
{
    return d->first<AssetRecord>(u"SELECT "_s + assetColumns + u" FROM asset WHERE fileId = ?"_s, { fileId },
                                 assetOf);
}

RecordPage<TaskRecord> Catalog::tasks(const ListRequest &request) const
{
    return d->page<TaskRecord>("task"_L1, taskSelection, request, taskOf);
}

RecordPage<AssetRecord> Catalog::assets(const ListRequest &request) const
{
    ListRequest present = request;
    present.where = request.where.isEmpty() ? u"deletedAt IS NULL"_s
                                            : QString(u'(' + request.where + u") AND deletedAt IS NULL"_s);
    return d->page<AssetRecord>("asset"_L1, assetColumns, present, assetOf);
}

bool Catalog::setWaiting(const QString &taskId, const std::optional<StoredFileFacts> &stored)
{
    const qint64 at = now();
    WriteTransaction transaction(d->database());
    const int tasks = transaction.change(
        u"UPDATE task SET phase = 'waiting', scheduledAt = ?, updatedAt = ?, retries = 0, storedSize = ?,"
        " storedMd5 = ?, storedSha256 = ? WHERE id = ? AND phase = 'pending'"_s,
        { at, at, stored ? QVariant(stored->sizeBytes) : QVariant(QMetaType::fromType<qint64>()),
          stored ? QVariant(stored->md5) : QVariant(QMetaType::fromType<QString>()),
          stored ? QVariant(stored->sha256) : QVariant(QMetaType::fromType<QString>()), taskId });
    const int assets = transaction.change(u"UPDATE asset SET phase = 'waiting', updatedAt = ? WHERE id ="
                                          " (SELECT outputAssetId FROM task WHERE id = ?)"_s,
                                          { at, taskId });
    return tasks == 1 && assets == 1 && transaction.commit();
}

bool Catalog::setRunning(const QString &taskId, bool hasProgress)
{
    const qint64 at = now();
    const QVariant progress = hasProgress ? QVariant(0.0) : QVariant(QMetaType::fromType<double>());
    WriteTransaction transaction(d->database());
    const int tasks
        = transaction.change(u"UPDATE task SET phase = 'running', updatedAt = ?, progress = ?,"
                             " errorMessage = NULL WHERE id = ? AND phase IN ('waiting','running')"_s,
                             { at, progress, taskId });
    const int assets = transaction.change(
        u"UPDATE asset SET phase = 'processing', updatedAt = ?, progress = ?"
        " WHERE id = (SELECT outputAssetId FROM task WHERE id = ?) AND phase <> 'failed'"_s,
        { at, progress, taskId });
    return tasks == 1 && assets >= 0 && transaction.commit();
}

bool Catalog::setBackOff(const QString &taskId, const QString &errorMessage, int retries)
{
    const qint64 at = now();
    WriteTransaction transaction(d->database());
    const int tasks
        = transaction.change(u"UPDATE task SET phase = 'waiting', updatedAt = ?, progress = NULL,"
                             " errorMessage = ?, retries = ? WHERE id = ? AND phase = 'running'"_s,
                             { at, errorMessage, retries, taskId });
    const int assets
        = transaction.change(u"UPDATE asset SET phase = 'waiting', updatedAt = ?, progress = NULL WHERE id ="
                             " (SELECT outputAssetId FROM task WHERE id = ?) AND phase <> 'failed'"_s,
                             { at, taskId });
    return tasks == 1 && assets >= 0 && transaction.commit();
}

bool Catalog::endBackOff(const QString &taskId)
{
    WriteTransaction transaction(d->database());
    const int tasks = transaction.change(
        u"UPDATE task SET updatedAt = ?, errorMessage = NULL WHERE id = ? AND phase = 'waiting'"_s,
        { now(), taskId });
    return tasks == 1 && transaction.commit();
}

bool Catalog::setRetried(const QString &taskId)
{
    const qint64 at = now();
    WriteTransaction transaction(d->database());
    const int tasks = transaction.change(
        u"UPDATE task SET phase = 'waiting', scheduledAt = ?, updatedAt = ?, progress = NULL, retries = 0,"
        " errorMessage = NULL WHERE id = ? AND phase IN ('failed','cancelled')"_s,
        { at, at, taskId });
    return tasks == 1 && transaction.commit();
}

bool Catalog::setProgress(const QString &taskId, double progress)
{
    const qint64 at = now();
    WriteTransaction transaction(d->database());
    const int tasks = transaction.change(u"UPDATE task SET updatedAt = ?, progress = ? WHERE id = ?"
                                         " AND phase = 'running' AND coalesce(progress, -1) < ?"_s,
                                         { at, progress, taskId, progress });
    if (tasks != 1)
        return false;
    const int assets
        = transaction.change(u"UPDATE asset SET updatedAt = ?, progress = ? WHERE id = (SELECT outputAssetId"
                             " FROM task WHERE id = ?) AND phase <> 'failed'"_s,
                             { at, progress, taskId });
    return assets >= 0 && transaction.commit();
}

bool Catalog::touch(const QString &taskId)
{
    WriteTransaction transaction(d->database());
    const int tasks = transaction.change(
        u"UPDATE task SET updatedAt = ? WHERE id = ? AND phase = 'running'"_s, { now(), taskId });
    return tasks == 1 && transaction.commit();
}

bool Catalog::setCompleted(const QString &taskId, const QJsonObject &assetSpec)
{
    const qint64 at = now();
    WriteTransaction transaction(d->database());
    const int tasks
        = transaction.change(u"UPDATE task SET phase = 'completed', updatedAt = ?, progress = NULL,"
                             " retries = NULL, errorMessage = NULL, assetSpec = ?"
                             " WHERE id = ? AND phase = 'running'"_s,
                             { at, textOf(assetSpec), taskId });
    const int assets = transaction.change(
        u"UPDATE asset SET phase = 'ready', updatedAt = ?, progress = NULL, errorMessage = NULL, size = ?, "
        u"hash = ?,"
        " videoSpec = ? WHERE id = (SELECT outputAssetId FROM task WHERE id = ?)"_s,
        { at, assetSpec.value(u"size").toInteger(), textOf(assetSpec.value(u"hash").toArray()),
          textOf(assetSpec.value(u"videoSpec").toObject()), taskId });
    return tasks == 1 && assets == 1 && transaction.commit();
}

bool Catalog::setFailed(const QString &taskId, const QString &errorMessage)
{
    const qint64 at = now();
    WriteTransaction transaction(d->database());
    const int tasks = transaction.change(u"UPDATE task SET phase = 'failed', updatedAt = ?, progress = NULL,"
                                         " errorMessage = ?, retries = 0, uploadToken = NULL"
                                         " WHERE id = ? AND phase IN ('pending','waiting','running')"_s,
                                         { at, errorMessage, taskId });
    const int assets
        = transaction.change(u"UPDATE asset SET phase = 'failed', updatedAt = ?, progress = NULL,"
                             " errorMessage = ? WHERE id ="
                             " (SELECT outputAssetId FROM task WHERE id = ?)"_s,
                             { at, errorMessage, taskId });
    // An export has no asset.
    return tasks == 1 && assets >= 0 && transaction.commit();
}

Lookup<StoredFileFacts> Catalog::storedFile(const QString &taskId) const
{
    return d->first<StoredFileFacts>(
        u"SELECT storedSize, storedMd5, storedSha256 FROM task WHERE id = ? AND storedSha256 IS NOT NULL"_s,
        { taskId }, [](const QSqlQuery &query) {
            return StoredFileFacts { query.value(0).toLongLong(), query.value(1).toString(),
                                     query.value(2).toString() };
        });
}

std::vector<TaskRecord> Catalog::pendingUploads(qint64 beforeMs) const
{
    std::vector<TaskRecord> pending;
    QSqlQuery query
        = prepared(d->database(),
                   u"SELECT "_s + taskSelection
                       + u" FROM task WHERE phase = 'pending' AND url IS NULL AND createdAt < ?"_s,
                   { beforeMs });
    if (run(query)) {
        while (query.next())
            pending.push_back(taskOf(query));
    }
    return pending;
}

std::optional<int> Catalog::unfinishedCount() const
{
    QSqlQuery query = prepared(
        d->database(), u"SELECT count(*) FROM task WHERE phase IN ('pending','waiting','running')"_s, {});
    return run(query) && query.next() ? std::optional(query.value(0).toInt()) : std::nullopt;
}

std::optional<std::vector<UnfinishedTask>> Catalog::resumeUnfinished()
{
    std::vector<UnfinishedTask> unfinished;
    const qint64 at = now();
    {
        WriteTransaction transaction(d->database());
        // An import is scheduled in the same breath as it is made; a pending one is a direct upload that
        // waits for bytes.
        const int assets = transaction.change(
            u"UPDATE asset SET phase = 'waiting', updatedAt = ?, progress = NULL WHERE id IN (SELECT"
            " outputAssetId FROM task WHERE phase = 'running' OR (phase = 'pending' AND url IS NOT NULL))"_s,
            { at });
        const int tasks = transaction.change(
            u"UPDATE task SET phase = 'waiting', updatedAt = ?, progress = NULL, retries = 0,"
            " scheduledAt = coalesce(scheduledAt, ?)"
            " WHERE phase = 'running' OR (phase = 'pending' AND url IS NOT NULL)"_s,
            { at, at });
        if (assets < 0 || tasks < 0 || !transaction.commit())
            return std::nullopt;
    }
    QSqlQuery query = prepared(d->database(),
                               u"SELECT id, storedSha256 IS NOT NULL FROM task WHERE phase = 'waiting'"
                               " ORDER BY scheduledAt, createdAt, rowid"_s,
                               {});
    if (!run(query))
        return std::nullopt;
    while (query.next())
        unfinished.push_back({ query.value(0).toString(), query.value(1).toBool() });
    if (query.lastError().isValid())
        return std::nullopt;
    return unfinished;
}

QStringList Catalog::discardedFileIds() const
{
    QStringList ids;
    QSqlQuery query = prepared(d->database(),
                               u"SELECT fileId FROM task WHERE phase = 'failed' OR (phase IN"
                               " ('pending','waiting','running') AND storedSha256 IS NULL)"_s,
                               {});
    if (run(query)) {
        while (query.next())
            ids.append(query.value(0).toString());
    }
    return ids;
}

} // namespace reelwatch::local
