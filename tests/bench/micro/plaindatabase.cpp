#include "bench/micro/plaindatabase.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

const auto connectionName = "plain"_L1;

//! Opens the file for the life of the object.
class PlainConnection
{
public:
    explicit PlainConnection(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
        database.setDatabaseName(path);
        database.open();
    }
    ~PlainConnection() { QSqlDatabase::removeDatabase(connectionName); }
    PlainConnection(const PlainConnection &) = delete;
    PlainConnection &operator=(const PlainConnection &) = delete;

    QSqlDatabase database() const { return QSqlDatabase::database(connectionName); }
};

} // namespace

bool writePlainDatabase(const QString &path, const QList<NaiveTask> &tasks)
{
    const PlainConnection connection(path);
    QSqlDatabase database = connection.database();
    QSqlQuery query(database);
    query.exec(
        u"CREATE TABLE task(id TEXT PRIMARY KEY, type TEXT, phase TEXT, name TEXT, error TEXT, source TEXT, "
        "container TEXT, media TEXT, input_asset TEXT, output_asset TEXT, project TEXT, md5 TEXT, sha256 "
        "TEXT, "
        "progress REAL, duration REAL, bit_rate REAL, size INTEGER, created INTEGER, scheduled INTEGER, "
        "updated INTEGER, retries INTEGER)"_s);
    database.transaction();
    query.prepare(u"INSERT INTO task VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s);
    for (const NaiveTask &task : tasks) {
        for (const QString &text :
             { task.id, task.type, task.phase, task.name, task.error, task.source, task.container, task.media,
               task.inputAssetId, task.outputAssetId, task.projectId, task.md5, task.sha256 })
            query.addBindValue(text);
        query.addBindValue(task.progress);
        query.addBindValue(task.durationSeconds);
        query.addBindValue(task.bitRate);
        for (const qint64 number : { task.sizeBytes, task.createdAtMs, task.scheduledAtMs, task.updatedAtMs })
            query.addBindValue(number);
        query.addBindValue(task.retries);
        if (!query.exec())
            return false;
    }
    return database.commit();
}

QList<NaiveTask> readPlainDatabase(const QString &path)
{
    const PlainConnection connection(path);
    QList<NaiveTask> tasks;
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.exec(u"SELECT * FROM task ORDER BY updated DESC"_s);
    while (query.next()) {
        NaiveTask task;
        int column = 0;
        for (QString *text : { &task.id, &task.type, &task.phase, &task.name, &task.error, &task.source,
                               &task.container, &task.media, &task.inputAssetId, &task.outputAssetId,
                               &task.projectId, &task.md5, &task.sha256 })
            *text = query.value(column++).toString();
        for (double *number : { &task.progress, &task.durationSeconds, &task.bitRate })
            *number = query.value(column++).toDouble();
        for (qint64 *number : { &task.sizeBytes, &task.createdAtMs, &task.scheduledAtMs, &task.updatedAtMs })
            *number = query.value(column++).toLongLong();
        task.retries = query.value(column).toInt();
        tasks.append(task);
    }
    return tasks;
}

} // namespace bench
