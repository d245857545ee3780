#pragma once

#include "tasks/tasksync.h"

#include <QString>

#include <vector>

namespace reelwatch {

//! How an open account stands with its server.
struct AccountState
{
    QString accountId;
    QString name; //!< foreign text
    SyncStatus status;
    bool isStoreOpened = false; //!< its stored rows have been read
    bool isBlocked = false; //!< no request can be made before a person acts: no key, no local service
};

//! What the list says while it has no rows.
struct ListState
{
    bool isStoreOpened = false;
    bool isBlocked = false;
    SyncStatus status;
};

//! What several accounts come to for the list they share: as long as one may still bring rows it is waited
//! for, and only when none can be had is that said.
ListState listStateOf(const std::vector<AccountState> &accounts);

} // namespace reelwatch
