#pragma once

#include "local/records.h"

#include <QJsonObject>
#include <QString>

namespace reelwatch::local {

//! The service's records as the JSON a client sees. Pure and thread-safe. \a origin is
//! "http://127.0.0.1:PORT" without a slash at its end.
QJsonObject taskJson(const TaskRecord &task, const QString &origin);
//! \a withTracks: only when the client asked for details; today's server leaves tracks out otherwise.
QJsonObject assetJson(const AssetRecord &asset, const QString &origin, bool withTracks);

//! Addresses of the stored files of \a fileId.
QString videoAddress(const QString &fileId, const QString &origin);
QString metadataAddress(const QString &fileId, const QString &origin);
//! Where the bytes of a direct upload go.
QString uploadAddress(const QString &token, const QString &origin);
//! Where an upload that comes in parts is made, and where its parts go.
QString tusEndpoint(const QString &token, const QString &origin);
QString partialAddress(const QString &fileId, const QString &origin);

//! The only user of this service, as named in tasks and by /user/me.
QString localUserId();

} // namespace reelwatch::local
