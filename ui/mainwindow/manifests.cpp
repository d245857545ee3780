#include "ui/mainwindow/manifests.h"

#include "places/places.h"
#include "session/manifestjournal.h"
#include "session/manifestrun.h"
#include "session/openaccounts.h"
#include "text/quantities.h"
#include "ui/dialogs/manifestdialog.h"
#include "ui/mainwindow/noticeboard.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! Beside the account's database. Of an account of this run nothing is kept.
QString journalOf(const Account &account)
{
    return account.kind == Account::Kind::ThisRunOnly ? QString()
                                                      : places::accountDatabase(account.id) + ".manifest"_L1;
}

QString fileName(const QString &path)
{
    return text::oneLine(QFileInfo(path).fileName(), 80);
}

} // namespace

Manifests::Manifests(OpenAccounts *open, NoticeBoard *notices, std::function<QString()> atHand,
                     QWidget *window)
    : QObject(window), m_open(open), m_notices(notices), m_atHand(std::move(atHand)), m_window(window)
{
    connect(open, &OpenAccounts::added, this, [this](const AccountSession *session) {
        if (m_dialog)
            fillAccounts(m_dialog->accountId());
        tellUnfinished(session);
    });
    connect(open, &OpenAccounts::aboutToClose, this,
            [this](const AccountSession *session) { m_runs.erase(session->account().id); });
    connect(open, &OpenAccounts::closed, this, [this] {
        if (m_dialog && m_open->isEmpty())
            m_dialog->close();
        else if (m_dialog)
            fillAccounts(m_dialog->accountId());
    });
    connect(notices, &NoticeBoard::manifestRequested, this, &Manifests::goOn);
}

Manifests::~Manifests() = default;

ManifestRun *Manifests::runOf(const QString &accountId) const
{
    const auto found = m_runs.find(accountId);
    return found == m_runs.end() ? nullptr : found->second.run.get();
}

//! Null when there is none, or it is done.
const Manifests::Run *Manifests::unfinishedRunOf(const QString &accountId) const
{
    const auto found = m_runs.find(accountId);
    const bool isUnfinished
        = found != m_runs.end() && found->second.run->activity() != ManifestRun::Activity::Done;
    return isUnfinished ? &found->second : nullptr;
}

void Manifests::show()
{
    if (m_open->isEmpty())
        return;
    openDialog();
}

void Manifests::openDialog()
{
    if (!m_dialog) {
        m_dialog = new ManifestDialog(m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        QString chosen = m_open->find(m_atHand()) ? m_atHand() : m_open->sessions().front()->account().id;
        for (const auto &each : m_runs) {
            if (unfinishedRunOf(each.first))
                chosen = each.first;
        }
        fillAccounts(chosen);
        connect(m_dialog, &ManifestDialog::startRequested, this, &Manifests::start);
        connect(m_dialog, &ManifestDialog::stopRequested, this, [this] {
            if (ManifestRun *run = runOf(m_dialog->accountId()))
                run->stop();
        });
        showRun();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void Manifests::fillAccounts(const QString &chosen)
{
    std::vector<Account> accounts;
    for (const AccountSession *session : m_open->sessions())
        accounts.push_back(session->account());
    m_dialog->setAccounts(accounts, chosen);
}

//! The import that is under way in the account that is chosen.
void Manifests::showRun()
{
    if (const Run *unfinished = unfinishedRunOf(m_dialog->accountId()))
        m_dialog->show(unfinished->run.get(), unfinished->path, unfinished->digest);
}

void Manifests::tellUnfinished(const AccountSession *session)
{
    const std::optional<ManifestJournal::Contents> contents
        = ManifestJournal(journalOf(session->account())).read();
    if (!contents)
        return;
    const auto ended
        = static_cast<int>(std::count_if(contents->results.cbegin(), contents->results.cend(),
                                         [](const ManifestResult &result) { return result.isEnded(); }));
    const QLocale locale;
    m_notices->tell(
        session->account().id, Notice::Kind::ManifestUnfinished, Notice::Severity::Information,
        //: %1: a file's name; %2 and %3: numbers of imports
        tr("The import of “%1” is not finished: %2 of %3 are done.")
            .arg(fileName(contents->manifestPath), locale.toString(ended), locale.toString(contents->count)),
        {}, { NoticeAction::GoOnWithManifest });
}

void Manifests::goOn(const QString &accountId)
{
    AccountSession *session = m_open->find(accountId);
    if (!session)
        return;
    openDialog();
    if (unfinishedRunOf(accountId)) {
        fillAccounts(accountId);
        showRun();
        return;
    }
    const ManifestJournal journal(journalOf(session->account()));
    const std::optional<ManifestJournal::Contents> contents = journal.read();
    if (!contents)
        return;
    fillAccounts(accountId);
    if (!m_dialog->load(contents->manifestPath))
        return;
    if (m_dialog->digest() != contents->digest) {
        m_dialog->showObstacle(
            tr("The file has changed since its import began, so that its lines cannot be told "
               "any more. Put the old file back, or choose a file to begin anew."));
        return;
    }
    follow(accountId,
           std::make_unique<ManifestRun>(session, m_dialog->manifest(), journal, contents->results));
}

void Manifests::follow(const QString &accountId, std::unique_ptr<ManifestRun> run)
{
    connect(run.get(), &ManifestRun::accepted, this, [this, accountId](const QString &taskId) {
        Q_EMIT taskStarted({ accountId, taskId });
    });
    if (AccountSession *session = m_open->find(accountId)) {
        const bool isKept = !journalOf(session->account()).isEmpty();
        session->addWork(run.get(), [run = run.get(), isKept] {
            // Once everything is sent, only the server works on.
            const bool isSending = run->activity() == ManifestRun::Activity::Sending
                || run->activity() == ManifestRun::Activity::Waiting;
            if (!isSending)
                return Unfinished::Nothing;
            return isKept ? Unfinished::Manifest : Unfinished::Lost;
        });
        connect(run.get(), &ManifestRun::activityChanged, session, &AccountSession::tellWorkChanged);
    }
    Run &kept = m_runs[accountId];
    kept = { std::move(run), m_dialog->path(), m_dialog->digest() };
    m_dialog->follow(kept.run.get());
}

void Manifests::start()
{
    AccountSession *session = m_open->find(m_dialog->accountId());
    if (!session)
        return;
    const QString id = session->account().id;
    const Run *unfinished = unfinishedRunOf(id);
    // The same file at another place names other files.
    if (unfinished && unfinished->digest == m_dialog->digest()
        && unfinished->run->manifest() == m_dialog->manifest()) {
        m_dialog->follow(unfinished->run.get());
        unfinished->run->start();
        return;
    }
    const ManifestJournal journal(journalOf(session->account()));
    const std::optional<ManifestJournal::Contents> before = journal.read();
    // Moved it is the same one, but a copy in another folder names the files that are there.
    const auto isCopy = [this, &before] {
        return before->manifestPath != m_dialog->path() && QFile::exists(before->manifestPath)
            && std::ranges::any_of(m_dialog->manifest().entries, &ManifestEntry::isFile);
    };
    if (before && before->digest == m_dialog->digest() && !isCopy()) {
        follow(id, std::make_unique<ManifestRun>(session, m_dialog->manifest(), journal, before->results));
        runOf(id)->start();
    } else if (before || unfinished) {
        askForOther(id, unfinished ? unfinished->path : before->manifestPath);
    } else {
        begin(session);
    }
}

void Manifests::askForOther(const QString &accountId, const QString &unfinishedPath)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Import Manifest"),
                                tr("The import of “%1” is not finished").arg(fileName(unfinishedPath)),
                                QMessageBox::NoButton, m_dialog);
    box->setObjectName(u"otherManifest"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("If you begin another one, what is left of it is not imported any more."));
    QPushButton *other = box->addButton(tr("Begin the other one"), QMessageBox::DestructiveRole);
    other->setObjectName(u"beginOther"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(other, &QPushButton::clicked, this, [this, accountId] {
        if (AccountSession *still = m_open->find(accountId))
            begin(still);
    });
    box->open();
}

void Manifests::begin(AccountSession *session)
{
    ManifestJournal journal(journalOf(session->account()));
    if (!journal.begin(m_dialog->path(), m_dialog->digest(),
                       static_cast<int>(m_dialog->manifest().entries.size()))) {
        m_dialog->showObstacle(
            tr("The progress cannot be saved on this computer, so that the import could not go on after a "
               "restart. Is the disk full?"));
        return;
    }
    const QString id = session->account().id;
    follow(id, std::make_unique<ManifestRun>(session, m_dialog->manifest(), journal));
    runOf(id)->start();
}

} // namespace reelwatch
