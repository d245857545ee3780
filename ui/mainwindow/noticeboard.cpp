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

NoticeBoard::NoticeBoard(NoticeBar *bar, QObject *parent) : QObject(parent), m_bar(bar)
{
    connect(bar, &NoticeBar::actionChosen, this,
            [this](Notice::Kind, NoticeAction action, const QString &details) { act(action, details); });
    connect(bar, &NoticeBar::closed, this, [this](const Notice &closed) {
        std::erase(m_passing, closed);
        Q_EMIT changed();
    });
}

void NoticeBoard::setSession(AccountSession *session)
{
    m_session = session;
    m_situation = {};
    m_passing.clear();
    m_isStoreOpened = false;
    if (!session)
        return;
    m_situation.accountKind = session->account().kind;
    connect(session->store(), &TaskStore::opened, this, [this](TaskDatabase::OpenResult result) {
        m_isStoreOpened = true;
        m_situation.store = result;
        Q_EMIT changed();
    });
    connect(session->store(), &TaskStore::storageFailed, this, [this](const QString &reason) {
        m_situation.storeFailure = reason;
        Q_EMIT changed();
    });
    connect(session->store(), &TaskStore::problemsChanged, this, &NoticeBoard::changed);
    connect(session->sync(), &TaskSync::statusChanged, this, [this](const SyncStatus &status) {
        m_situation.status = status;
        if (status.lastSuccessMs && status.activity != SyncStatus::Activity::Failing)
            m_situation.serviceFailure.clear();
        Q_EMIT changed();
    });
    connect(session->sync(), &TaskSync::taskFailed, this, [this](const QString &id, const ApiError &error) {
        tell(Notice::Kind::Refused, Notice::Severity::Warning,
             WindowWords::tr("Task %1 could not be fetched: %2").arg(id.left(8), error.sentence()));
    });
    connect(session, &AccountSession::serviceFailed, this, [this](const QString &reason) {
        m_situation.serviceFailure = reason;
        Q_EMIT changed();
    });
    connect(session, &AccountSession::importFailed, this, [this](const QString &url, const ApiError &error) {
        tell(Notice::Kind::ImportFailed, Notice::Severity::Error,
             WindowWords::tr("%1 could not be imported: %2")
                 .arg(text::oneLine(text::redactedUrl(url), 120), error.sentence()),
             error.serverWords.join(u'\n'));
    });
    connect(session->uploads(), &UploadQueue::changed, this, [this](const Upload *upload) {
        if (upload->stage() != Upload::Stage::Failed || upload->error().kind == ApiError::Kind::Cancelled)
            return;
        tell(Notice::Kind::ImportFailed, Notice::Severity::Error,
             WindowWords::tr("%1 could not be imported: %2")
                 .arg(text::oneLine(upload->name(), 120), upload->error().sentence()),
             upload->error().serverWords.join(u'\n'));
    });
}

void NoticeBoard::setKeyMissing(bool missing)
{
    m_situation.keyMissing = missing;
    Q_EMIT changed();
}

void NoticeBoard::tell(Notice::Kind kind, Notice::Severity severity, const QString &words,
                       const QString &details)
{
    Notice notice;
    notice.kind = kind;
    notice.severity = severity;
    notice.text = words;
    notice.details = details;
    if (!details.isEmpty())
        notice.actions = { NoticeAction::ShowDetails };
    notice.mayBeClosed = true;
    std::erase(m_passing, notice);
    m_passing.push_back(notice);
    if (m_passing.size() > mostPassingNotices)
        m_passing.erase(m_passing.begin());
    Q_EMIT changed();
}

void NoticeBoard::show(const ListFacts &list)
{
    if (!m_session) {
        m_bar->setNotices({});
        return;
    }
    m_situation.hasRows = list.hasRows;
    m_situation.hiddenActive = list.hiddenActive;
    m_situation.hiddenFailed = list.hiddenFailed;
    m_situation.unreadableItems = static_cast<int>(m_session->store()->problems().size());
    std::vector<Notice> all = noticesFor(m_situation);
    all.insert(all.end(), m_passing.begin(), m_passing.end());
    m_bar->setNotices(all);
}

void NoticeBoard::showCountdown(qint64 nowMs)
{
    const std::optional<qint64> next = m_situation.status.nextAttemptMs;
    m_bar->setCountdown(
        next ? std::optional(static_cast<int>(std::clamp<qint64>((*next - nowMs + 999) / 1000, 0, 86'400)))
             : std::nullopt);
}

void NoticeBoard::act(NoticeAction action, const QString &details)
{
    if (!m_session)
        return;
    switch (action) {
    case NoticeAction::TryNow:
        m_session->sync()->refreshNow();
        break;
    case NoticeAction::EnterKey:
    case NoticeAction::FixKey:
        Q_EMIT keyRequested();
        break;
    case NoticeAction::StartService:
        Q_EMIT serviceRequested();
        break;
    case NoticeAction::ShowProblems:
        showProblems();
        break;
    case NoticeAction::ShowDetails:
        openTextDialog(m_bar->window(), WindowWords::tr("Details"),
                       WindowWords::tr("What the server and the network said:"), details);
        break;
    case NoticeAction::ClearFilters:
        Q_EMIT clearFiltersRequested();
        break;
    }
}

void NoticeBoard::showProblems()
{
    QStringList parts;
    for (const DecodeProblem &problem : m_session->store()->problems()) {
        parts.append(problem.pointer + u"  "_s + problem.reason + u'\n'
                     + QString::fromUtf8(text::redactedJson(problem.json)));
    }
    openTextDialog(m_bar->window(), WindowWords::tr("Items that could not be read"),
                   WindowWords::tr("These items of the server’s answer are no tasks Reelwatch understands. "
                                   "All others are shown."),
                   parts.join(u"\n\n"_s));
}

} // namespace reelwatch
