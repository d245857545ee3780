#pragma once

#include "accounts/account.h"
#include "tasks/taskdatabase.h"
#include "tasks/tasksync.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reelwatch {

//! What a button on a notice does.
enum class NoticeAction {
    TryNow,
    EnterKey,
    FixKey,
    StartService,
    ShowProblems,
    ShowDetails,
    ClearFilters,
    SetNewerAside,
    GoOnWithManifest
};

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
        ManifestUnfinished,
        WhileAway, //!< told once at a time: a new one takes the place of the last
    };
    enum class Severity { Information, Warning, Error };
    Kind kind = Kind::ServerError;
    Severity severity = Severity::Warning;
    QStringList accountIds; //!< whom it is about; empty for the list or the program
    QString accountNames; //!< said before the text; empty while one account is open. Foreign text.
    QString text;
    QString details; //!< technical and redacted; shown on request
    std::vector<NoticeAction> actions;
    bool countsDown = false; //!< the wait until SyncStatus::nextAttemptMs is shown beside the text
    bool mayBeClosed = false;
    bool operator==(const Notice &) const = default;
};

//! What the notices about an account depend on.
struct NoticeSituation
{
    QString accountId;
    QString accountName; //!< foreign text
    Account::Kind accountKind = Account::Kind::Remote;
    SyncStatus status;
    bool hasRows = false;
    bool keyMissing = false;
    QString serviceFailure; //!< translated; empty while the service is well
    TaskDatabase::OpenResult store = TaskDatabase::OpenResult::Opened;
    QString storeFailure; //!< translated; empty while storing works
    int unreadableItems = 0;
};

//! Tasks that the filters hide and a person may look for.
struct HiddenTasks
{
    int active = 0;
    int failed = 0;
};

//! The notices about one account, the most important first. They do not say its name.
std::vector<Notice> noticesFor(const NoticeSituation &situation);
//! The notices about all open accounts, errors first, then what the list hides. Of several accounts each
//! notice says whose it is; what can be told and acted on in the same words for some is one notice.
std::vector<Notice> noticesFor(const std::vector<NoticeSituation> &accounts, const HiddenTasks &hidden);
//! What stands before the text of notices that speak of \a names.
QString joinedAccountNames(const QStringList &names);

//! The button's words.
QString noticeActionText(NoticeAction action);

} // namespace reelwatch
