#pragma once

#include <QString>

//! Where the program keeps its files. Follows the XDG folders; every folder returned exists and is readable
//! by its owner only (0700). Functions may be called from any thread.
namespace reelwatch::places {

//! Databases of the accounts: one SQLite file each.
QString accountDatabase(const QString &accountId);

//! The data folder of the built-in local service: its key, database and imported files.
QString localServiceData();

//! The lock file of the open window: of this user, with these data and these settings. Programs that were
//! told to keep one of them elsewhere have another.
QString windowLock();

//! Makes \a folder and its parents, owner-only. False when it cannot be made or is no folder.
bool ensurePrivateFolder(const QString &folder);

} // namespace reelwatch::places
