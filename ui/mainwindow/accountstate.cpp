#include "ui/mainwindow/accountstate.h"

#include <algorithm>

namespace reelwatch {

namespace {

//! How far the account is from having said what rows it has; the lowest speaks for all.
int rank(const AccountState &account)
{
    if (account.isBlocked)
        return 3;
    if (account.status.activity == SyncStatus::Activity::Failing)
        return 2;
    return account.isStoreOpened && account.status.lastSuccessMs ? 1 : 0;
}

} // namespace

ListState listStateOf(const std::vector<AccountState> &accounts)
{
    if (accounts.empty())
        return {};
    const AccountState &first = *std::ranges::min_element(accounts, {}, rank);
    ListState state;
    state.isStoreOpened = first.isStoreOpened;
    state.isBlocked = first.isBlocked;
    state.status = first.status;
    state.status.walked = 0;
    for (const AccountState &account : accounts)
        state.status.walked += account.status.walked;
    return state;
}

} // namespace reelwatch
