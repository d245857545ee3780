#include "ui/mainwindow/notices.h"

#include "text/quantities.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qsizetype longestAccountName = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

QString clockTime(qint64 msSinceEpoch)
{
    return text::clockTime(msSinceEpoch, QDateTime::currentMSecsSinceEpoch());
}

//! \a fault, and how old the rows are that stay in the list, if there are any.
QString withAgeOfRows(const QString &fault, const NoticeSituation &situation)
{
    if (!situation.hasRows)
        return fault;
    const bool isSentence = !fault.isEmpty() && fault.back().isPunct();
    //: %1 is what a server said, without a full stop
    const QString sentence = isSentence ? fault : Words::tr("%1.").arg(fault);
    if (!situation.status.asOfMs) {
        //: %1 is a sentence, such as "Offline since 14:02."
        return Words::tr("%1 Showing saved data.").arg(sentence);
    }
    //: %1 is a sentence, such as "Offline since 14:02."; %2 is a time, with a date when it is not today
    return Words::tr("%1 Showing data of %2.").arg(sentence, clockTime(*situation.status.asOfMs));
}

QString technicalDetails(const ApiError &error)
{
    QStringList lines;
    if (error.httpStatus > 0)
        lines.append(u"HTTP %1"_s.arg(error.httpStatus));
    lines.append(error.serverWords);
    if (!error.detail.isEmpty())
        lines.append(error.detail);
    return lines.join(u'\n');
}

Notice noticeOfError(const NoticeSituation &situation, const ApiError &error)
{
    Notice notice;
    notice.details = technicalDetails(error);
    notice.severity = Notice::Severity::Error;
    notice.text = error.sentence();
    notice.actions = { NoticeAction::TryNow };
    notice.countsDown = situation.status.nextAttemptMs.has_value();
    const bool ownsKey = situation.accountKind != Account::Kind::BuiltIn;
    switch (error.kind) {
    case ApiError::Kind::Offline:
    case ApiError::Kind::Timeout: {
        notice.kind = Notice::Kind::Offline;
        notice.severity = Notice::Severity::Warning;
        const QString since
            = clockTime(situation.status.failingSinceMs.value_or(QDateTime::currentMSecsSinceEpoch()));
        if (error.kind == ApiError::Kind::Timeout)
            notice.text = Words::tr("No answer since %1.").arg(since);
        else if (situation.hasRows)
            notice.text = Words::tr("Offline since %1.").arg(since);
        else
            notice.text = Words::tr("Offline since %1. The server cannot be reached.").arg(since);
        break;
    }
    case ApiError::Kind::Unauthorized:
        notice.kind = Notice::Kind::BadKey;
        notice.text = Words::tr("The server does not accept the API key.");
        if (ownsKey)
            notice.actions = { NoticeAction::FixKey, NoticeAction::TryNow };
        break;
    case ApiError::Kind::Forbidden:
        notice.kind = Notice::Kind::Forbidden;
        notice.text = situation.hasRows
            ? Words::tr("This API key may not list the tasks of the account. Single tasks can still be asked "
                        "for.")
            : Words::tr("This API key may not list the tasks of the account.");
        if (ownsKey)
            notice.actions = { NoticeAction::FixKey, NoticeAction::TryNow };
        break;
    case ApiError::Kind::RateLimited:
        notice.kind = Notice::Kind::RateLimited;
        notice.severity = Notice::Severity::Warning;
        notice.text = Words::tr("The server asks for fewer requests. Updates go on by themselves.");
        break;
    case ApiError::Kind::Server:
        notice.kind = Notice::Kind::ServerError;
        notice.severity = Notice::Severity::Warning;
        notice.text = error.serverWords.isEmpty()
            ? Words::tr("The server has a fault (code %1).").arg(error.httpStatus)
            : Words::tr("The server has a fault (code %1): %2")
                  .arg(QString::number(error.httpStatus), error.serverWords.first());
        break;
    case ApiError::Kind::UnexpectedContent:
        notice.kind = Notice::Kind::BadAnswer;
        notice.text = Words::tr(
            "The server answered with a page instead of data. Check its address, or sign in to the network.");
        break;
    case ApiError::Kind::Malformed:
        notice.kind = Notice::Kind::BadAnswer;
        notice.text = Words::tr("The server’s answer could not be read.");
        break;
    default:
        notice.kind = Notice::Kind::Refused;
        break;
    }
    notice.text = withAgeOfRows(notice.text, situation);
    if (!notice.details.isEmpty())
        notice.actions.push_back(NoticeAction::ShowDetails);
    return notice;
}

Notice plainNotice(Notice::Kind kind, Notice::Severity severity, const QString &text,
                   std::vector<NoticeAction> actions = {})
{
    Notice notice;
    notice.kind = kind;
    notice.severity = severity;
    notice.text = text;
    notice.actions = std::move(actions);
    return notice;
}

std::optional<Notice> noticeOfHidden(const HiddenTasks &hidden)
{
    QString text;
    if (hidden.active > 0 && hidden.failed > 0) {
        //: %1 and %2 are numbers of tasks
        text = Words::tr("The filters hide active (%1) and failed (%2) tasks.")
                   .arg(QLocale().toString(hidden.active), QLocale().toString(hidden.failed));
    } else if (hidden.active > 0) {
        text = Words::tr("The filters hide %Ln active task(s).", nullptr, hidden.active);
    } else if (hidden.failed > 0) {
        text = Words::tr("The filters hide %Ln failed task(s).", nullptr, hidden.failed);
    } else {
        return std::nullopt;
    }
    Notice notice = plainNotice(Notice::Kind::HiddenTasks, Notice::Severity::Information, text,
                                { NoticeAction::ClearFilters });
    notice.mayBeClosed = true;
    return notice;
}

//! One notice can stand for both when a button on it can mean both.
bool canBeOne(const Notice &a, const Notice &b)
{
    const auto isForMany = [](NoticeAction action) { return action == NoticeAction::TryNow; };
    return a.kind == b.kind && a.text == b.text && a.details == b.details && a.actions == b.actions
        && std::ranges::all_of(a.actions, isForMany);
}

} // namespace

std::vector<Notice> noticesFor(const NoticeSituation &situation)
{
    using Kind = Notice::Kind;
    using Severity = Notice::Severity;
    std::vector<Notice> notices;
    if (!situation.serviceFailure.isEmpty()) {
        notices.push_back(plainNotice(
            Kind::ServiceFailed, Severity::Error,
            withAgeOfRows(Words::tr("The built-in service could not start. %1").arg(situation.serviceFailure),
                          situation),
            { NoticeAction::StartService }));
    } else if (situation.keyMissing) {
        notices.push_back(
            plainNotice(Kind::NoKey, Severity::Warning,
                        withAgeOfRows(Words::tr("There is no API key for this account."), situation),
                        { NoticeAction::EnterKey }));
    } else if (situation.status.activity == SyncStatus::Activity::Failing && situation.status.error) {
        notices.push_back(noticeOfError(situation, *situation.status.error));
    }

    switch (situation.store) {
    case TaskDatabase::OpenResult::Opened:
        break;
    case TaskDatabase::OpenResult::Rebuilt: {
        Notice notice = plainNotice(
            Kind::StoreRebuilt, Severity::Warning,
            Words::tr("The saved tasks were damaged. They were set aside and are fetched anew."));
        notice.mayBeClosed = true;
        notices.push_back(notice);
        break;
    }
    case TaskDatabase::OpenResult::TooNew:
        notices.push_back(
            plainNotice(Kind::StoreTooNew, Severity::Warning,
                        Words::tr("The saved tasks were written by a newer version of Reelwatch. "
                                  "They are left untouched, and nothing is saved now."),
                        { NoticeAction::SetNewerAside }));
        break;
    case TaskDatabase::OpenResult::Failed:
        notices.push_back(plainNotice(
            Kind::StoreFailed, Severity::Warning,
            situation.storeFailure.isEmpty()
                ? Words::tr("Tasks cannot be saved on this computer. They are kept while the window is open.")
                : Words::tr("Tasks cannot be saved on this computer: %1").arg(situation.storeFailure)));
        break;
    }
    const bool wasStoring = situation.store == TaskDatabase::OpenResult::Opened
        || situation.store == TaskDatabase::OpenResult::Rebuilt;
    if (wasStoring && !situation.storeFailure.isEmpty()) {
        Notice notice = plainNotice(
            Kind::StoreFailed, Severity::Warning,
            Words::tr("Tasks cannot be saved on this computer: %1").arg(situation.storeFailure));
        notice.mayBeClosed = true;
        notices.push_back(notice);
    }
    if (situation.unreadableItems > 0) {
        Notice notice = plainNotice(Kind::UnreadableItems, Severity::Warning,
                                    Words::tr("%Ln item(s) of the server’s answer could not be read.",
                                              nullptr, situation.unreadableItems),
                                    { NoticeAction::ShowProblems });
        notice.mayBeClosed = true;
        notices.push_back(notice);
    }
    for (Notice &notice : notices)
        notice.accountIds = { situation.accountId };
    return notices;
}

std::vector<Notice> noticesFor(const std::vector<NoticeSituation> &accounts, const HiddenTasks &hidden)
{
    std::vector<Notice> notices;
    for (const NoticeSituation &account : accounts) {
        for (Notice &notice : noticesFor(account)) {
            if (accounts.size() > 1)
                notice.accountNames = text::oneLine(account.accountName, longestAccountName);
            const auto same = std::ranges::find_if(
                notices, [&notice](const Notice &other) { return canBeOne(other, notice); });
            if (same == notices.end()) {
                notices.push_back(std::move(notice));
            } else {
                same->accountIds += notice.accountIds;
                same->accountNames = joinedAccountNames({ same->accountNames, notice.accountNames });
            }
        }
    }
    std::ranges::stable_sort(notices, std::ranges::greater(), &Notice::severity);
    if (std::optional<Notice> notice = noticeOfHidden(hidden))
        notices.push_back(std::move(*notice));
    return notices;
}

QString joinedAccountNames(const QStringList &names)
{
    //: between the names of accounts: "Studio, Work"
    return names.join(Words::tr(", "));
}

QString noticeActionText(NoticeAction action)
{
    switch (action) {
    case NoticeAction::TryNow:
        return Words::tr("Try now");
    case NoticeAction::EnterKey:
        return Words::tr("Enter key…");
    case NoticeAction::FixKey:
        return Words::tr("Fix key…");
    case NoticeAction::StartService:
        return Words::tr("Try again");
    case NoticeAction::ShowProblems:
        return Words::tr("Show details…");
    case NoticeAction::ShowDetails:
        return Words::tr("Details…");
    case NoticeAction::ClearFilters:
        return Words::tr("Clear filters");
    case NoticeAction::SetNewerAside:
        return Words::tr("Set aside and save anew");
    case NoticeAction::GoOnWithManifest:
        //: a button: goes on with an import that was interrupted
        return Words::tr("Go on…");
    }
    return {};
}

} // namespace reelwatch
