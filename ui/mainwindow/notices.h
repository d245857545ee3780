#pragma once

#include "accounts/account.h"
#include "tasks/taskdatabase.h"
#include "tasks/tasksync.h"

#include <QString>

#include <optional>
#include <vector>

namespace reelwatch {

//! What a button on a notice does.
enum class NoticeAction { TryNow, EnterKey, FixKey, StartService, ShowProblems, ShowDetails, ClearFilters };

//! One line above the list: what is wrong or worth knowing, and what can be done about it.
struct Notice
{
    enum class Kind {
        ServiceFailed,
        Offline,
        ServerError,
        RateLimited,
        BadKey,
        NoKey,
        Forbidden,
        BadAnswer,
        Refused,
        StoreTooNew,
        StoreRebuilt,
        StoreFailed,
        UnreadableItems,
        HiddenTasks,
        ImportFailed,
        KeyNotKept,
    };
    enum class Severity { Information, Warning, Error };
    Kind kind = Kind::ServerError;
    Severity severity = Severity::Warning;
    QString text;
    QString details; //!< technical and redacted; shown on request
    std::vector<NoticeAction> actions;
    bool countsDown = false; //!< the wait until SyncStatus::nextAttemptMs is shown beside the text
    bool mayBeClosed = false;
    bool operator==(const Notice &) const = default;
};

//! What the notices depend on.
struct NoticeSituation
{
    Account::Kind accountKind = Account::Kind::Remote;
    SyncStatus status;
    bool hasRows = false;
    bool keyMissing = false;
    QString serviceFailure; //!< translated; empty while the service is well
    TaskDatabase::OpenResult store = TaskDatabase::OpenResult::Opened;
    QString storeFailure; //!< translated; empty while storing works
    int unreadableItems = 0;
    int hiddenActive = 0; //!< active tasks the filter hides
    int hiddenFailed = 0;
};

//! The notices for \a situation, the most important first.
std::vector<Notice> noticesFor(const NoticeSituation &situation);

//! The button's words.
QString noticeActionText(NoticeAction action);

} // namespace reelwatch
