#include "ui/actions/taskactions.h"

#include "livepeer/downloadplan.h"
#include "livepeer/whendone.h"
#include "session/actiondesk.h"
#include "session/openaccounts.h"
#include "tasks/tasktablemodel.h"
#include "text/quantities.h"
#include "text/redaction.h"
#include "ui/actions/clipdialog.h"
#include "ui/actions/curltext.h"
#include "ui/actions/deletedialog.h"
#include "ui/actions/exportdialog.h"
#include "ui/actions/renamedialog.h"
#include "ui/actions/retrydialog.h"
#include "ui/actions/transcodedialog.h"
#include "ui/actions/undobar.h"
#include "ui/dialogs/importoptions.h"
#include "ui/tasktable/taskview.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! Only these can be fetched again; what was uploaded stands in a store of the server's own.
bool isFetchable(const QString &source)
{
    for (const auto scheme : { "http://"_L1, "https://"_L1, "ipfs://"_L1, "ar://"_L1 }) {
        if (source.startsWith(scheme, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

TaskActions::TaskActions(const Parts &parts)
    : QObject(parts.window), m_parts(parts), m_undoBar(new UndoBar(parts.window))
{
    make(TaskAction::Retry, "retryTask")->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    make(TaskAction::StartAgain, "startAgain");
    make(TaskAction::OpenResult, "openResult");
    make(TaskAction::Download, "downloadResult")->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    make(TaskAction::Export, "exportAsset");
    make(TaskAction::Transcode, "transcodeAsset");
    make(TaskAction::Clip, "clipAsset");
    make(TaskAction::Rename, "renameAsset")->setShortcut(QKeySequence(Qt::Key_F2));
    make(TaskAction::DeleteAsset, "deleteAsset")->setShortcut(QKeySequence(Qt::Key_Delete));
    make(TaskAction::CopyCurl, "copyCurl");
    // These keys have a meaning of their own in other places.
    for (const TaskAction which : { TaskAction::Rename, TaskAction::DeleteAsset }) {
        action(which)->setShortcutContext(Qt::WidgetShortcut);
        m_parts.window->removeAction(action(which));
        m_parts.list->addAction(action(which));
    }
    connect(m_undoBar, &UndoBar::undoRequested, this, &TaskActions::undoDeletion);
    connect(m_undoBar, &UndoBar::closed, this, [this] { m_undoable.clear(); });
    connect(m_parts.desk, &ActionDesk::abilitiesChanged, this, &TaskActions::refresh);
    connect(m_parts.open, &OpenAccounts::closed, this, [this](const QString &accountId) {
        std::erase_if(m_undoable, [&](const auto &each) { return each.first.accountId == accountId; });
        if (m_undoable.empty())
            m_undoBar->hide();
    });
    retranslate();
}

QAction *TaskActions::make(TaskAction which, const char *objectName)
{
    auto *action = new QAction(m_parts.window);
    action->setObjectName(QLatin1StringView(objectName));
    m_parts.window->addAction(action);
    connect(action, &QAction::triggered, this, [this, which] { trigger(which); });
    m_actions[static_cast<std::size_t>(which)] = action;
    return action;
}

void TaskActions::addTo(QMenu *menu, QAction *before) const
{
    for (const TaskAction which : { TaskAction::Retry, TaskAction::StartAgain })
        menu->insertAction(before, action(which));
    menu->insertSeparator(before);
    for (const TaskAction which :
         { TaskAction::OpenResult, TaskAction::Download, TaskAction::Export, TaskAction::Transcode,
           TaskAction::Clip, TaskAction::Rename, TaskAction::DeleteAsset })
        menu->insertAction(before, action(which));
    menu->insertSeparator(before);
    menu->insertAction(before, action(TaskAction::CopyCurl));
}

std::vector<TaskActions::Selected> TaskActions::selected(int most) const
{
    std::vector<Selected> found;
    const TaskTableModel *model = m_parts.list->taskModel();
    for (const TaskView::RowSpan &span : m_parts.list->selectedSpans()) {
        for (int row = span.first; row <= span.last; ++row) {
            if (static_cast<int>(found.size()) == most)
                return found;
            const TaskCell cell = model->cell(row);
            found.push_back({ model->keyAt(row), cell.text(TaskColumn::Name), cell.row.facts(),
                              cell.row.text(RowText::OutputAsset) });
        }
    }
    return found;
}

SelectedFacts TaskActions::selectedFacts() const
{
    SelectedFacts facts;
    const TaskTableModel *model = m_parts.list->taskModel();
    const int count = model ? m_parts.list->selectedCount() : 0;
    // A long selection is not looked at: nothing is done with so many.
    if (count > SelectedFacts::most) {
        facts.count = count;
        return facts;
    }
    for (const TaskView::RowSpan &span : m_parts.list->selectedSpans()) {
        for (int row = span.first; row <= span.last; ++row) {
            const RowView view = model->cell(row).row;
            RowAbilities has;
            has.outputAsset = view.record().hasText(RowText::OutputAsset);
            has.deletedAsset = m_parts.desk->isDeleted(model->keyAt(row));
            has.source = isFetchable(view.text(RowText::Source));
            facts.add(view.facts(), has);
        }
    }
    return facts;
}

ServerFacts TaskActions::serverFacts() const
{
    ServerFacts facts;
    QSet<QString> accounts;
    for (const TaskKey &task : m_parts.list->selectedTasks(SelectedFacts::most))
        accounts.insert(task.accountId);
    for (const QString &id : std::as_const(accounts)) {
        const AccountSession *session = m_parts.open->find(id);
        facts.isReachable = facts.isReachable && session && session->isReachable();
        facts.retries = facts.retries && m_parts.desk->knowsRetries(id);
        facts.isLocal = facts.isLocal || (session && session->account().kind == Account::Kind::BuiltIn);
    }
    return facts;
}

AccountSession *TaskActions::sessionOf(const TaskKey &task) const
{
    return m_parts.open->find(task.accountId);
}

void TaskActions::refresh()
{
    const SelectedFacts selectedNow = selectedFacts();
    const ServerFacts server = serverFacts();
    for (int i = 0; i < taskActionCount; ++i) {
        const auto which = static_cast<TaskAction>(i);
        QAction *each = action(which);
        const std::optional<Obstacle> obstacle = obstacleTo(which, selectedNow, server);
        each->setEnabled(!obstacle);
        const QString why = obstacle ? obstacleText(which, *obstacle) : QString();
        each->setStatusTip(why);
        each->setToolTip(why.isEmpty() ? QString(each->text()).remove(u'&') : why);
    }
}

void TaskActions::retranslate()
{
    const QPalette palette = m_parts.window->palette();
    action(TaskAction::Retry)->setText(tr("Retr&y"));
    //: short, on the toolbar: have a failed task done again
    action(TaskAction::Retry)->setIconText(tr("Retry"));
    action(TaskAction::StartAgain)->setText(tr("&Start again like this one…"));
    action(TaskAction::OpenResult)->setText(tr("Open the result in the &browser"));
    action(TaskAction::Download)->setText(tr("Do&wnload the result…"));
    action(TaskAction::Export)->setText(tr("&Export…"));
    action(TaskAction::Transcode)->setText(tr("&Transcode…"));
    //: cut a piece out of a recording
    action(TaskAction::Clip)->setText(tr("C&lip…"));
    action(TaskAction::Rename)->setText(tr("Rena&me asset…"));
    action(TaskAction::DeleteAsset)->setText(tr("&Delete asset…"));
    //: curl is a program of the command line
    action(TaskAction::CopyCurl)->setText(tr("Copy as c&url"));
    action(TaskAction::Retry)->setIcon(theme::icon(u"retry"_s, palette));
    action(TaskAction::OpenResult)->setIcon(theme::icon(u"open"_s, palette));
    action(TaskAction::CopyCurl)->setIcon(theme::icon(u"copy"_s, palette));
    refresh();
}

void TaskActions::trigger(TaskAction which)
{
    // The selection may have changed since the action was last looked at.
    if (obstacleTo(which, selectedFacts(), serverFacts())) {
        refresh();
        return;
    }
    switch (which) {
    case TaskAction::Retry:
        retry();
        break;
    case TaskAction::StartAgain:
        startAgain(selected(1).front());
        break;
    case TaskAction::Export: {
        const Selected chosen = selected(1).front();
        askForExport(chosen.task, chosen.asset, chosen.name, nullptr);
        break;
    }
    case TaskAction::Rename:
        rename(selected(1).front());
        break;
    case TaskAction::DeleteAsset:
        askToDelete();
        break;
    case TaskAction::OpenResult:
        openResult(selected(1).front());
        break;
    case TaskAction::Transcode:
        askForTranscode(selected(1).front());
        break;
    case TaskAction::Clip:
        askForClip(selected(1).front());
        break;
    case TaskAction::Download:
        askWhereTo(selected(1).front());
        break;
    case TaskAction::CopyCurl:
        copyCurl();
        break;
    }
}

//! One is retried at once; several are shown first. Which ones is settled here, whatever the list does then.
void TaskActions::retry()
{
    std::vector<PacedBatch::Item> items;
    int leftOut = 0;
    for (const Selected &each : selected()) {
        if (isRetryable(each.facts))
            items.push_back({ each.task, each.name });
        else
            ++leftOut;
    }
    if (items.size() == 1 && leftOut == 0) {
        m_parts.desk->retry(items.front().task);
        return;
    }
    auto *dialog = new RetryDialog(
        std::move(items), leftOut,
        [desk = QPointer(m_parts.desk)](const TaskKey &task) {
            return desk ? desk->retry(task) : QFuture<Result<void>>();
        },
        m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    countAsWork(dialog->batch());
    dialog->show();
}

//! So that neither the program nor an account ends unasked while it is not done.
void TaskActions::countAsWork(const PacedBatch *batch)
{
    QSet<QString> accounts;
    for (const PacedBatch::Item &item : batch->items())
        accounts.insert(item.task.accountId);
    for (const QString &id : std::as_const(accounts)) {
        AccountSession *session = m_parts.open->find(id);
        if (!session)
            continue;
        session->addWork(batch, [batch] {
            const bool isRunning = batch->state() == PacedBatch::State::Running
                || batch->state() == PacedBatch::State::Waiting
                || batch->count(PacedBatch::Outcome::UnderWay) > 0;
            return isRunning ? Unfinished::Batch : Unfinished::Nothing;
        });
        connect(batch, &PacedBatch::stateChanged, session, &AccountSession::tellWorkChanged);
        connect(batch, &PacedBatch::itemChanged, session, &AccountSession::tellWorkChanged);
    }
}

//! What is stored of a task has its secrets masked, so the server is asked for it.
void TaskActions::startAgain(const Selected &chosen)
{
    AccountSession *session = sessionOf(chosen.task);
    whenDone(session->client()->retrieveTask(chosen.task.taskId), session,
             [this, chosen](const Result<ListedTask> &answer) {
                 if (!answer) {
                     //: in the list, in place of a task's state
                     m_parts.desk->refuse(chosen.task, tr("Not started"), answer.error().sentence());
                     return;
                 }
                 const QJsonObject task = QJsonDocument::fromJson(answer->json).object();
                 if (const std::optional<ExportTarget> target = exportTargetOf(task)) {
                     askForExport(chosen.task, task.value("inputAssetId"_L1).toString(), chosen.name,
                                  &*target);
                     return;
                 }
                 importAgain(chosen, task);
             });
}

//! The name and most options are told by the asset; where it is gone, the rest of them is better than
//! nothing. One that could not be read may be a signed video, which must not be started again as a public
//! one.
void TaskActions::importAgain(const Selected &chosen, const QJsonObject &task)
{
    AccountSession *session = sessionOf(chosen.task);
    if (!session)
        return;
    const auto want = [this, chosen, task](const QJsonObject &asset) {
        const ToldImport told = toldImport(task, asset);
        if (told.address.contains(text::mask())) {
            m_parts.desk->refuse(chosen.task, tr("Not started"),
                                 tr("Its address holds a secret that the server or Reelwatch has masked. "
                                    "Import it by the whole address instead."));
        } else if (!told.address.isEmpty()) {
            Q_EMIT importWanted(chosen.task.accountId, told);
        }
    };
    const QString assetId = task.value("outputAssetId"_L1).toString();
    if (assetId.isEmpty()) {
        want({});
        return;
    }
    whenDone(session->client()->retrieveAsset(assetId), session,
             [this, chosen, want](const Result<Asset> &asset) {
                 if (asset)
                     want(QJsonDocument::fromJson(asset->json).object());
                 else if (asset.error().kind == ApiError::Kind::NotFound)
                     want({});
                 else
                     m_parts.desk->refuse(chosen.task, tr("Not started"), asset.error().sentence());
             });
}

void TaskActions::askForExport(const TaskKey &task, const QString &asset, const QString &name,
                               const ExportTarget *filled)
{
    const AccountSession *session = sessionOf(task);
    if (!session)
        return;
    const bool isLocal = session->account().kind == Account::Kind::BuiltIn;
    auto *dialog = new ExportDialog(
        name, isLocal ? tr("The local service cannot export to IPFS.") : QString(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (filled)
        dialog->setTarget(*filled);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, task, asset] { m_parts.desk->exportAsset(task, asset, dialog->target()); });
    dialog->open();
}

void TaskActions::rename(const Selected &chosen)
{
    auto *dialog = new RenameDialog(chosen.name, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, chosen] { m_parts.desk->renameAsset(chosen.task, chosen.asset, dialog->name()); });
    dialog->open();
}

void TaskActions::askToDelete()
{
    std::vector<Selected> chosen;
    std::vector<DeleteDialog::Asset> assets;
    QSet<TaskKey> seen; // two tasks may name one asset
    for (const Selected &each : selected()) {
        const bool isThere = !each.asset.isEmpty() && !each.facts.gone && !m_parts.desk->isDeleted(each.task);
        if (!isThere || seen.contains({ each.task.accountId, each.asset }))
            continue;
        seen.insert({ each.task.accountId, each.asset });
        chosen.push_back(each);
        assets.push_back({ each.name, each.facts.sizeBytes });
    }
    auto *dialog = new DeleteDialog(assets, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, chosen] { deleteAssets(chosen); });
    dialog->open();
}

void TaskActions::deleteAssets(const std::vector<Selected> &chosen)
{
    std::vector<PacedBatch::Item> items;
    QHash<TaskKey, QString> assetOf;
    for (const Selected &each : chosen) {
        items.push_back({ each.task, each.name });
        assetOf.insert(each.task, each.asset);
    }
    // One of its own for each question: a second deletion must not end the first.
    auto *batch = new PacedBatch(
        std::move(items),
        [this, assetOf](const TaskKey &task) { return m_parts.desk->deleteAsset(task, assetOf.value(task)); },
        this);
    countAsWork(batch);
    const auto tell = [this, batch, chosen] {
        const PacedBatch::State state = batch->state();
        if (state != PacedBatch::State::Finished && state != PacedBatch::State::Stopped)
            return;
        tellOfDeleted(*batch, chosen);
        if (batch->count(PacedBatch::Outcome::UnderWay) == 0)
            batch->deleteLater();
    };
    connect(batch, &PacedBatch::stateChanged, this, tell);
    // What was under way when it stopped is answered later.
    connect(batch, &PacedBatch::itemChanged, this, tell);
    batch->start();
}

void TaskActions::tellOfDeleted(const PacedBatch &batch, const std::vector<Selected> &chosen)
{
    m_undoable.clear();
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (batch.items()[i].outcome == PacedBatch::Outcome::Done)
            m_undoable.emplace_back(chosen[i].task, chosen[i].asset);
    }
    const auto deleted = static_cast<int>(m_undoable.size());
    const int left = static_cast<int>(chosen.size()) - deleted;
    QString words = tr("%Ln asset(s) deleted.", nullptr, deleted);
    if (left > 0)
        words += u' ' + tr("%Ln could not be deleted; the rows say why.", nullptr, left);
    m_undoBar->tell(words, deleted > 0);
}

void TaskActions::undoDeletion()
{
    for (const auto &[task, asset] : std::exchange(m_undoable, {}))
        m_parts.desk->restoreAsset(task, asset);
}

void TaskActions::openResult(const Selected &chosen)
{
    AccountSession *session = sessionOf(chosen.task);
    whenDone(session->client()->retrieveAsset(chosen.asset), session,
             [this, chosen](const Result<Asset> &answer) {
                 QUrl address(answer ? answer->downloadUrl : QString(), QUrl::TolerantMode);
                 if (answer && address.isEmpty())
                     address = QUrl(answer->playbackUrl, QUrl::TolerantMode);
                 const bool isWeb = address.scheme() == "http"_L1 || address.scheme() == "https"_L1;
                 if (answer && address.isValid() && isWeb && QDesktopServices::openUrl(address))
                     return;
                 //: in the list, in place of a task's state
                 m_parts.desk->refuse(chosen.task, tr("Not opened"),
                                      answer ? tr("The server gives no address that a browser can open.")
                                             : answer.error().sentence());
             });
}

//! Asks the server for the asset, for \a onAsset to open a dialog with; an error is told at the row as
//! \a refusal. The answer is dropped after another question, and without a window.
void TaskActions::askForAsset(const Selected &chosen, const QString &refusal,
                              const std::function<void(const Asset &)> &onAsset)
{
    AccountSession *session = sessionOf(chosen.task);
    const int question = ++m_question;
    whenDone(session->client()->retrieveAsset(chosen.asset), session,
             [this, chosen, refusal, onAsset, question](const Result<Asset> &answer) {
                 if (question != m_question || !m_parts.window->isVisible())
                     return;
                 if (answer)
                     onAsset(*answer);
                 else
                     m_parts.desk->refuse(chosen.task, refusal, answer.error().sentence());
             });
}

//! The server knows the file's kind and whether there is one.
void TaskActions::askWhereTo(const Selected &chosen)
{
    //: in the list, in place of a task's state: the result was not fetched
    const QString refusal = tr("Not downloaded");
    askForAsset(chosen, refusal, [this, chosen, refusal](const Asset &asset) {
        if (asset.downloadUrl.isEmpty()) {
            m_parts.desk->refuse(chosen.task, refusal,
                                 DownloadFault { DownloadFault::Kind::NoAddress }.sentence());
            return;
        }
        m_parts.desk->clearNote(chosen.task);
        chooseFile(chosen, asset);
    });
}

//! The server fetches the file from the address that the asset has.
void TaskActions::askForTranscode(const Selected &chosen)
{
    askForAsset(chosen, tr("Not transcoded"), [this, chosen](const Asset &asset) {
        auto *dialog = new TranscodeDialog(chosen.name, asset.downloadUrl, m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, chosen] { m_parts.desk->transcode(chosen.task, dialog->order()); });
        dialog->open();
    });
}

//! Servers cut pieces out of recordings of streams only, and of other assets nothing tells that before they
//! are asked for.
void TaskActions::askForClip(const Selected &chosen)
{
    const QString refusal = tr("Not clipped");
    askForAsset(chosen, refusal, [this, chosen, refusal](const Asset &asset) {
        const QJsonObject source = QJsonDocument::fromJson(asset.json).object().value("source"_L1).toObject();
        const bool isRecording = source.value("type"_L1).toString() == "recording"_L1;
        if (!isRecording || !asset.createdAtMs) {
            m_parts.desk->refuse(chosen.task, refusal,
                                 tr("Servers can clip recordings of live streams only."));
            return;
        }
        ClipDialog::Recording recording;
        recording.name = chosen.name;
        recording.sessionId = source.value("sessionId"_L1).toString();
        // Of a recording, this is when the stream began.
        recording.startedAtMs = *asset.createdAtMs;
        if (asset.spec.videoSpec)
            recording.durationSeconds = asset.spec.videoSpec->durationSeconds;
        auto *dialog = new ClipDialog(recording, m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, chosen] { m_parts.desk->clip(chosen.task, dialog->order()); });
        dialog->open();
    });
}

void TaskActions::chooseFile(const Selected &chosen, const Asset &asset)
{
    const QString folderKey = u"downloads/folder"_s;
    QString folder = QSettings().value(folderKey).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString name = asset.spec.name.isEmpty() ? chosen.name : asset.spec.name;
    const QString format = asset.spec.videoSpec ? asset.spec.videoSpec->format : QString();
    auto *dialog = new QFileDialog(m_parts.window, tr("Download the result"), folder);
    dialog->setObjectName(u"downloadDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(
        downloads::fileName(name, format, QUrl(asset.downloadUrl, QUrl::TolerantMode), chosen.asset));
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen, name, folderKey](const QString &path) {
        AccountSession *session = sessionOf(chosen.task);
        if (!session || path.isEmpty())
            return;
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        // The dialog has asked whether what is there may be replaced.
        session->downloads()->add({ chosen.asset, name, path, QFileInfo::exists(path) });
    });
    dialog->open();
}

void TaskActions::copyCurl()
{
    const std::vector<Selected> all = selected();
    QStringList lines;
    for (const Selected &each : all) {
        if (const AccountSession *session = sessionOf(each.task))
            lines.append(curlOfTask(session->client()->transport()->baseUrl(), each.task.taskId));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    AccountSession *session = all.size() == 1 ? sessionOf(all.front().task) : nullptr;
    if (!session)
        return;
    // Of a single task also what started it, as far as that can be told.
    whenDone(session->store()->json(all.front().task.taskId), session,
             [session, lines, name = all.front().name](const QByteArray &json) {
                 const std::optional<QString> start = curlOfStart(
                     session->client()->transport()->baseUrl(), QJsonDocument::fromJson(json).object(), name);
                 if (start)
                     QGuiApplication::clipboard()->setText(lines.first() + u'\n' + *start);
             });
}

} // namespace reelwatch
