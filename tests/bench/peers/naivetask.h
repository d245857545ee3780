#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace bench {

//! A task as a plain program would keep it: a struct of strings, filled through QJsonDocument.
struct NaiveTask
{
    QString id;
    QString type;
    QString phase;
    QString name;
    QString error;
    QString source;
    QString container;
    QString media;
    QString inputAssetId;
    QString outputAssetId;
    QString projectId;
    QString md5;
    QString sha256;
    double progress = -1;
    double durationSeconds = 0;
    double bitRate = 0;
    qint64 sizeBytes = 0;
    qint64 createdAtMs = 0;
    qint64 scheduledAtMs = 0;
    qint64 updatedAtMs = 0;
    int retries = 0;
};

QList<NaiveTask> naiveTasks(const QByteArray &page);

} // namespace bench
