#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

//! A task as a Studio server stores and sends it.
struct ServerTask
{
    QString id; //!< what the server sorts and looks up by, also when json carries none
    QString type;
    QString inputAssetId;
    QString outputAssetId;
    QString projectId;
    qint64 createdAtMs = 0;
    std::optional<qint64> updatedAtMs;
    QByteArray json; //!< what is sent, byte for byte
    bool isUnlistable = false; //!< every page that would hold it is a 500
};

//! \a count tasks of every type, phase and oddity a real account was seen to hold, the same for the same \a
//! seed and \a nowMs. The share of odd ones is about one in eight; \a brokenItems of them are no task at all
//! (no object, or without a usable id).
std::vector<ServerTask> generatedTasks(int count, quint32 seed, qint64 nowMs, int brokenItems = 0);

//! \a count tasks as a large account holds them: all finished, nine in ten completed, none of them odd. The
//! same for the same \a seed and \a nowMs.
std::vector<ServerTask> finishedTasks(int count, quint32 seed, qint64 nowMs);

//! A plain upload task with the given status, for tests that care about one task.
ServerTask plainTask(const QString &id, qint64 createdAtMs, const QString &phase,
                     std::optional<double> progress = {});
