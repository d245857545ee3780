#pragma once

#include "bench/peers/naivetask.h"

#include <QList>
#include <QString>

namespace bench {

//! Writes \a tasks into a new SQLite file through QtSql, a column for each member.
bool writePlainDatabase(const QString &path, const QList<NaiveTask> &tasks);

//! Reads them all back, row by row through QSqlQuery into structs.
QList<NaiveTask> readPlainDatabase(const QString &path);

} // namespace bench
