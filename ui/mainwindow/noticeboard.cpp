#include "ui/mainwindow/noticeboard.h"

#include "session/accountsession.h"
#include "text/quantities.h"
#include "text/redaction.h"
#include "ui/mainwindow/noticebar.h"
#include "ui/mainwindow/textdialog.h"
#include "ui/mainwindow/windowwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr std::size_t mostPassingNotices = 3;

} // namespace

struct NoticeBoard::Watched
{
    AccountSession *session;
    NoticeSituation situation;
    bool isStoreOpened = false;

    const QString &id() const { return situation.accountId; }
};

NoticeBoard::NoticeBoard(NoticeBar *bar, QObject *parent) : QObject(parent), m_bar(bar)
{
    connect(bar, &NoticeBar::actionChosen, this, &NoticeBoard::act);
    connect(bar, &NoticeBar::closed, this, [this](const Notice &closed) {
        std::erase_if(m_passing, [&closed](Notice passing) {
            passing.accountNames = closed.accountNames;
            return passing == closed;
        });
        Q_EMIT changed();
    });
}

NoticeBoard::~NoticeBoard() = default;

NoticeBoard::Watched *NoticeBoard::find(const QString &accountId) const
{
    const auto found
        = std::ranges::find_if(m_watched, [&](const auto &watched) { return watched->id() == accountId; });
    return found == m_watched.end() ? nullptr : found->get();
}

void NoticeBoard::add(AccountSession *session)
{
    m_watched.push_back(std::make_unique<Watched>());
    Watched *watched = m_watched.back().get();
    watched->session = session;
    watched->situation.accountId = session->account().id;
    watched->situation.accountName = session->account().name;
    watched->situation.accountKind = session->account().kind;
    watchStore(watched);
    watchSync(watched);
    watchImports(watched);
    connect(session, &AccountSession::serviceFailed, this, [this, watched](const QString &reason) {
        watched->situation.serviceFailure = reason;
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void NoticeBoard::watchStore(Watched *watched)
{
    const TaskStore *store = watched->session->store();
    connect(store, &TaskStore::opened, this, [this, watched](TaskDatabase::OpenResult result) {
        watched->isStoreOpened = true;
        watched->situation.store = result;
        Q_EMIT changed();
    });
    connect(store, &TaskStore::storageFailed, this, [this, watched](const QString &reason) {
        const bool wasToldBefore = !watched->situation.storeFailure.isEmpty();
        if (watched->situation.store == TaskDatabase::OpenResult::TooNew && wasToldBefore) {
            tell(watched->id(), Notice::Kind::StoreFailed, Notice::Severity::Warning,
                 WindowWords::tr("The saved tasks could not be set aside: %1").arg(reason));
        }
        watched->situation.storeFailure = reason;
        Q_EMIT changed();
    });
    connect(store, &TaskStore::storageRestored, this, [this, watched](TaskDatabase::OpenResult how) {
        watched->situation.store = how;
        watched->situation.storeFailure.clear();
        Q_EMIT changed();
    });
    connect(store, &TaskStore::problemsChanged, this, &NoticeBoard::changed);
}

void NoticeBoard::watchSync(Watched *watched)
{
    const TaskSync *sync = watched->session->sync();
    connect(sync, &TaskSync::statusChanged, this, [this, watched](const SyncStatus &status) {
        watched->situation.status = status;
        if (status.lastSuccessMs && status.activity != SyncStatus::Activity::Failing)
            watched->situation.serviceFailure.clear();
        Q_EMIT changed();
    });
    connect(sync, &TaskSync::taskFailed, this, [this, watched](const QString &id, const ApiError &error) {
        tell(watched->id(), Notice::Kind::Refused, Notice::Severity::Warning,
             WindowWords::tr("Task %1 could not be fetched: %2")
                 .arg(text::oneLine(id.left(8)), error.sentence()));
    });
}

void NoticeBoard::watchImports(const Watched *watched)
{
    const auto failed = [this, watched](const QString &name, const ApiError &error) {
        tell(watched->id(), Notice::Kind::ImportFailed, Notice::Severity::Error,
             WindowWords::tr("%1 could not be imported: %2").arg(text::oneLine(name, 120), error.sentence()),
             error.serverWords.join(u'\n'));
    };
    connect(watched->session, &AccountSession::importFailed, this,
            [this, watched, failed](const QString &url, const ApiError &error) {
                if (!error.mayHaveBeenDone()) {
                    failed(text::redactedUrl(url), error);
                    return;
                }
                tell(watched->id(), Notice::Kind::ImportFailed, Notice::Severity::Warning,
                     //: %1 is an address, %2 a sentence
                     WindowWords::tr("It is not known whether %1 is being imported: %2 Look for it in the "
                                     "list before you import it again.")
                         .arg(text::oneLine(text::redactedUrl(url), 120), error.sentence()));
            });
    connect(watched->session, &AccountSession::importOptionsIgnored, this,
            [this, watched](const QString &url) {
                tell(watched->id(), Notice::Kind::ImportFailed, Notice::Severity::Warning,
                     //: %1 is an address
                     WindowWords::tr("%1: It was being imported already; the options were not applied.")
                         .arg(text::oneLine(text::redactedUrl(url), 120)));
            });
    connect(watched->session->uploads(), &UploadQueue::changed, this, [failed](const Upload *upload) {
        if (upload->stage() == Upload::Stage::Failed && upload->error().kind != ApiError::Kind::Cancelled
            && !upload->isTriedAgain())
            failed(upload->name(), upload->error());
    });
}

void NoticeBoard::remove(const AccountSession *session)
{
    for (const QObject *source :
         { static_cast<const QObject *>(session), static_cast<const QObject *>(session->store()),
           static_cast<const QObject *>(session->sync()), static_cast<const QObject *>(session->uploads()) })
        source->disconnect(this);
    const QString id = session->account().id;
    std::erase_if(m_watched, [session](const auto &watched) { return watched->session == session; });
    std::erase_if(m_passing, [&id](const Notice &notice) { return notice.accountIds == QStringList { id }; });
    Q_EMIT changed();
}

void NoticeBoard::setKeyMissing(const QString &accountId, bool missing)
{
    if (Watched *watched = find(accountId)) {
        watched->situation.keyMissing = missing;
        Q_EMIT changed();
    }
}

void NoticeBoard::tell(const QString &accountId, Notice::Kind kind, Notice::Severity severity,
                       const QString &words, const QString &details, const std::vector<NoticeAction> &actions)
{
    Notice notice;
    notice.kind = kind;
    notice.severity = severity;
    if (!accountId.isEmpty())
        notice.accountIds = { accountId };
    notice.text = words;
    notice.details = details;
    notice.actions = actions;
    if (!details.isEmpty())
        notice.actions.push_back(NoticeAction::ShowDetails);
    notice.mayBeClosed = true;
    std::erase_if(m_passing, [&notice](const Notice &told) {
        return told == notice || (told.kind == notice.kind && notice.kind == Notice::Kind::WhileAway);
    });
    m_passing.push_back(notice);
    if (m_passing.size() > mostPassingNotices)
        m_passing.erase(m_passing.begin());
    Q_EMIT changed();
}

void NoticeBoard::show(const HiddenTasks &hidden)
{
    std::vector<NoticeSituation> situations;
    for (const auto &watched : m_watched) {
        const TaskStore *store = watched->session->store();
        watched->situation.hasRows = store->rowCount() > 0;
        watched->situation.unreadableItems = static_cast<int>(store->problems().size());
        situations.push_back(watched->situation);
    }
    std::vector<Notice> all = noticesFor(situations, hidden);
    for (Notice passing : m_passing) {
        const Watched *watched
            = passing.accountIds.isEmpty() ? nullptr : find(passing.accountIds.constFirst());
        if (watched && situations.size() > 1)
            passing.accountNames = text::oneLine(watched->situation.accountName, 40);
        all.push_back(std::move(passing));
    }
    m_bar->setNotices(all);
}

void NoticeBoard::showCountdowns(qint64 nowMs)
{
    QHash<QString, int> seconds;
    for (const auto &watched : m_watched) {
        if (const std::optional<qint64> next = watched->situation.status.nextAttemptMs) {
            seconds.insert(watched->id(),
                           static_cast<int>(std::clamp<qint64>((*next - nowMs + 999) / 1000, 0, 86'400)));
        }
    }
    m_bar->setCountdowns(seconds);
}

std::vector<AccountState> NoticeBoard::states() const
{
    std::vector<AccountState> states;
    for (const auto &watched : m_watched) {
        const NoticeSituation &situation = watched->situation;
        states.push_back({ situation.accountId, situation.accountName, situation.status,
                           watched->isStoreOpened,
                           situation.keyMissing || !situation.serviceFailure.isEmpty() });
    }
    return states;
}

void NoticeBoard::act(const Notice &notice, NoticeAction action)
{
    const QString id = notice.accountIds.value(0);
    switch (action) {
    case NoticeAction::TryNow:
        for (const QString &each : notice.accountIds) {
            if (const Watched *watched = find(each))
                watched->session->sync()->refreshNow();
        }
        break;
    case NoticeAction::EnterKey:
    case NoticeAction::FixKey:
        Q_EMIT keyRequested(id);
        break;
    case NoticeAction::StartService:
        Q_EMIT serviceRequested(id);
        break;
    case NoticeAction::ShowProblems:
        if (const Watched *watched = find(id))
            showProblems(watched->session);
        break;
    case NoticeAction::ShowDetails:
        openTextDialog(m_bar->window(), WindowWords::tr("Details"),
                       WindowWords::tr("What the server and the network said:"), notice.details);
        break;
    case NoticeAction::ClearFilters:
        Q_EMIT clearFiltersRequested();
        break;
    case NoticeAction::GoOnWithManifest:
        Q_EMIT manifestRequested(id);
        break;
    case NoticeAction::SetNewerAside:
        for (const QString &each : notice.accountIds) {
            if (const Watched *watched = find(each))
                watched->session->store()->setNewerFileAside();
        }
        break;
    }
}

void NoticeBoard::showProblems(const AccountSession *session)
{
    QStringList parts;
    for (const DecodeProblem &problem : session->store()->problems()) {
        parts.append(problem.pointer + u"  "_s + problem.reason + u'\n'
                     + QString::fromUtf8(text::redactedJson(problem.json)));
    }
    openTextDialog(m_bar->window(), WindowWords::tr("Items that could not be read"),
                   WindowWords::tr("These items of the server’s answer are no tasks Reelwatch understands. "
                                   "All others are shown."),
                   parts.join(u"\n\n"_s));
}

} // namespace reelwatch
