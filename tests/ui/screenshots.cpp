#include "support/media.h"
#include "support/studioserver.h"
#include "tests/ui/windowtest.h"
#include "ui/actions/clipdialog.h"
#include "ui/actions/transcodedialog.h"
#include "ui/desktop/announcer.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/keychoicedialog.h"
#include "ui/dialogs/manifestdialog.h"
#include "ui/taskdetail/taskwindow.h"

#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

//! Writes the main states of the window as pictures: screenshots [FOLDER [TASKS]]; with a number of tasks,
//! only what a list of that length shows. Runs itself once for each appearance and scale, because the scale
//! is fixed when a program starts.
namespace {

const QString key = u"key-of-the-screenshots"_s;

class Pictures
{
public:
    Pictures(QString folder, QString suffix) : m_folder(std::move(folder)), m_suffix(std::move(suffix)) { }

    bool isComplete() const { return m_isComplete; }

    //! Runs the event loop until \a condition holds.
    void await(const char *what, const std::function<bool()> &condition)
    {
        if (QTest::qWaitFor(condition, deadlineMs))
            return;
        std::fprintf(stderr, "screenshots: this did not happen: %s\n", what);
        m_isComplete = false;
    }

    void take(QWidget *widget, const QString &name)
    {
        // Twice: layouts and notices settle in the first round.
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        const QString path = m_folder + u'/' + name + m_suffix + u".png"_s;
        if (!widget->grab().save(path)) {
            std::fprintf(stderr, "screenshots: cannot write %s\n", qPrintable(path));
            m_isComplete = false;
        }
    }

private:
    QString m_folder;
    QString m_suffix;
    bool m_isComplete = true;
};

void selectRow(const Program &program, int row)
{
    program.list()->setCurrentIndex(program.list()->model()->index(row, 0));
}

//! Leaves what was typed in the search field, which is given back.
QLineEdit *takeCompletions(Pictures &pictures, const Program &program, const QString &name)
{
    auto *search = program.find<QLineEdit>(u"search"_s);
    search->setFocus();
    QTest::keyClicks(search, u"phase:fa"_s);
    auto *popup = search->findChild<QWidget *>(u"searchCompletions"_s);
    pictures.await("the completions", [popup] { return popup && popup->isVisible(); });
    pictures.take(popup, name);
    return search;
}

//! The import dialog as it opens, with its options, and with what is known of files.
void takeImport(Pictures &pictures, ImportDialog *dialog)
{
    pictures.take(dialog, u"10-import"_s);
    auto *options = dialog->findChild<QAbstractButton *>(u"options"_s);
    options->click();
    dialog->findChild<QLineEdit *>(u"creatorId"_s)->setText(u"0xb7d5c1e0"_s);
    dialog->findChild<QLineEdit *>(u"encryptedKey"_s)->setText(u"a key that is no Base64"_s);
    dialog->findChild<QLineEdit *>(u"profiles"_s)->setText(u"1080p, 720p 2500k"_s);
    auto *lines = dialog->findChild<QPlainTextEdit *>(u"lines"_s);
    lines->setPlainText(u"https://example.com/clips/beach.mp4"_s);
    pictures.take(dialog, u"55-import-options"_s);
    dialog->findChild<QLineEdit *>(u"encryptedKey"_s)->clear();
    options->click();
    const QStringList files { media::mp4(), media::largeMp4(52'615'193), media::quickTime(),
                              media::textNamedMp4(), media::truncatedFastStartMp4() };
    lines->setPlainText(files.join(u'\n'));
    pictures.await("the looks into files",
                   [&] { return textsOf(dialog).filter(u"looked into…"_s).isEmpty(); });
    pictures.take(dialog, u"56-import-warnings"_s);
    dialog->reject();
}

void takeLocal(Pictures &pictures)
{
    Program program;
    program.show();
    pictures.take(program.window.get(), u"01-first-run"_s);
    QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
    pictures.await("the empty list", [&] { return program.find(u"emptyPage"_s)->isVisible(); });
    pictures.take(program.window.get(), u"02-no-tasks-yet"_s);
    QTest::mouseClick(program.find(u"emptySample"_s), Qt::LeftButton);
    pictures.await("the sample is completed", [&] {
        return program.rowCount() == 1 && program.list()->taskModel()->state(0) == TaskState::Completed;
    });
    pictures.take(program.window.get(), u"03-sample-imported"_s);
    selectRow(program, 0);
    program.find<QDockWidget>(u"detailDock"_s)->raise();
    pictures.await("the details",
                   [&] { return !textsOf(program.find(u"detailDock"_s)).filter(u"h264"_s).isEmpty(); });
    pictures.take(program.window.get(), u"04-details"_s);
    QTest::keyClick(program.list(), Qt::Key_Return);
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (auto *window = qobject_cast<TaskWindow *>(widget)) {
            window->resize(900, 860);
            pictures.await("the task window", [&] { return !textsOf(window).filter(u"h264"_s).isEmpty(); });
            pictures.take(window, u"05-task-window"_s);
        }
    }
    program.action(u"tryFaults"_s)->trigger();
    auto *faults = program.find(u"faultDialog"_s);
    pictures.take(faults, u"20-faults"_s);
    QTest::mouseClick(faults->findChild<QPushButton *>(u"tryFault"_s), Qt::LeftButton);
    pictures.take(faults, u"21-fault-on"_s);
    faults->close();
    program.window->close();
}

void takePreferences(Pictures &pictures, const Program &program)
{
    program.action(u"preferences"_s)->trigger();
    auto *dialog = program.find(u"preferencesDialog"_s);
    auto *pages = dialog->findChild<QTabWidget *>();
    pictures.take(dialog, u"50-preferences"_s);
    pages->setCurrentIndex(1);
    pictures.take(dialog, u"51-preferences-notifications"_s);
    pages->setCurrentIndex(2);
    dialog->findChild<QPlainTextEdit *>(u"command"_s)->setPlainText(u"echo\n{name}: {phase} {error}"_s);
    dialog->findChild<QPushButton *>(u"testCommand"_s)->click();
    pictures.await("the test of the command", [dialog] {
        return dialog->findChild<QLabel *>(u"testResult"_s)->text().contains(u"status"_s);
    });
    pictures.take(dialog, u"52-preferences-command"_s);
    dialog->close();
}

void takeManifest(Pictures &pictures, const Program &program)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"autumn-clips.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("url,name,creatorId,playbackPolicy,staticMp4\n");
    for (int i = 1; i <= 400; ++i) {
        if (i == 4)
            file.write("ftp://example.com/clips/4.mp4,Clip 4,,,\n");
        else if (i == 7)
            file.write("https://example.com/clips/7.mp4,Clip 7,,,maybe\n");
        else
            file.write(u"https://example.com/clips/%1.mp4,Clip %1,0x51,jwt,yes\n"_s.arg(i).toUtf8());
    }
    file.close();
    program.action(u"importManifest"_s)->trigger();
    auto *dialog = program.window->findChild<ManifestDialog *>();
    dialog->load(file.fileName());
    pictures.take(dialog, u"53-manifest"_s);
    dialog->findChild<QPushButton *>(u"startManifest"_s)->click();
    auto *summary = dialog->findChild<QLabel *>(u"manifestSummary"_s);
    pictures.await("a full queue", [summary] { return summary->text().contains(u"80 under way"_s); });
    pictures.take(dialog, u"54-manifest-under-way"_s);
    dialog->findChild<QPushButton *>(u"startManifest"_s)->click();
    dialog->close();
}

void takeStudio(Pictures &pictures)
{
    StudioServer server(key);
    if (!server.listen())
        return;
    std::vector<ServerTask> tasks = generatedTasks(400, 7, server.nowMs(), 1);
    server.addTasks(tasks);
    server.setActive(5, 400);
    Program program;
    program.show();
    program.openForThisRun(server.baseUrl(), key);
    pictures.await("the list", [&] {
        return program.rowCount() > 390 && program.window->session()->sync()->status().historyComplete;
    });
    selectRow(program, 1);
    pictures.await("progress",
                   [&] { return program.list()->taskModel()->taskRow(1).progress.value_or(0) > 0.2F; });
    pictures.take(program.window.get(), u"06-studio"_s);
    program.find<QDockWidget>(u"progressDock"_s)->raise();
    pictures.take(program.window.get(), u"07-progress"_s);
    auto *states = program.find<QListWidget>(u"stateFilter"_s);
    states->setCurrentItem(states->findItems(u"Failed"_s, Qt::MatchExactly).value(0),
                           QItemSelectionModel::ClearAndSelect);
    states->setFocus();
    selectRow(program, 0);
    program.find<QDockWidget>(u"detailDock"_s)->raise();
    const QString failed = program.list()->taskModel()->taskRow(0).id;
    pictures.await("the failure", [&] { return textsOf(program.find(u"detailDock"_s)).contains(failed); });
    pictures.take(program.window.get(), u"08-failed"_s);
    program.find<QLineEdit>(u"search"_s)->setText(u"no such clip"_s);
    pictures.await("no match", [&] { return program.find(u"noMatchPage"_s)->isVisible(); });
    pictures.take(program.window.get(), u"09-no-match"_s);
    QTest::mouseClick(program.find(u"clearFilters"_s), Qt::LeftButton);
    program.window->proposeImport({ u"https://example.com/clips/beach.mp4"_s,
                                    u"ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26n"_s,
                                    u"beach without a scheme"_s });
    takeImport(pictures, program.window->findChild<ImportDialog *>());
    ConnectDialog connectDialog(program.window.get());
    connectDialog.show();
    pictures.take(&connectDialog, u"11-connect"_s);
    connectDialog.findChild<QAbstractButton *>(u"advanced"_s)->click();
    pictures.take(&connectDialog, u"22-connect-advanced"_s);
    connectDialog.close();
    KeyChoiceDialog keyChoice(u"Studio"_s, AccountList::KeyWish::Undecided, program.window.get());
    keyChoice.show();
    pictures.take(&keyChoice, u"25-key-choice"_s);
    keyChoice.close();

    program.window->resize(1024, 640);
    pictures.take(program.window.get(), u"12-small"_s);
    for (const auto &language : { u"de"_s, u"zh_CN"_s }) {
        language::use(language);
        pictures.take(program.window.get(), u"13-"_s + language);
    }
    QApplication::setLayoutDirection(Qt::RightToLeft);
    pictures.take(program.window.get(), u"14-right-to-left"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    language::use(u"en"_s);
    program.window->resize(1280, 800);

    program.action(u"grouping_1"_s)->trigger();
    pictures.take(program.window.get(), u"23-grouped"_s);
    program.action(u"grouping_0"_s)->trigger();
    QLineEdit *const search = takeCompletions(pictures, program, u"24-completions"_s);
    search->clear();

    server.stopListening();
    program.action(u"refreshAll"_s)->trigger();
    pictures.await("the notice", [&] { return !noticesOf(program).filter(u"Offline"_s).isEmpty(); });
    pictures.take(program.window.get(), u"15-offline"_s);
    program.window->close();
}

//! What a person does with tasks: dialogs, a refusal at its row, what can be undone.
void takeActions(Pictures &pictures)
{
    StudioServer server(key);
    if (!server.listen())
        return;
    server.addTasks(finishedTasks(300, 11, server.nowMs()));
    Program program;
    program.show();
    program.openForThisRun(server.baseUrl(), key);
    pictures.await("the list", [&] {
        return program.rowCount() == 300 && program.window->session()->sync()->status().historyComplete;
    });
    const auto dialog = [&program](const QString &name) { return program.find(name); };
    program.find<QLineEdit>(u"search"_s)->setText(u"phase:failed"_s);
    pictures.await("the failed ones", [&] { return program.rowCount() < 200; });
    server.refuseRetry(program.list()->taskModel()->taskRow(1).id, u"task is not in a retryable state"_s);
    server.setMostRetried(9);
    program.list()->selectAll();
    pictures.await("retry", [&] { return program.action(u"retryTask"_s)->isEnabled(); });
    program.action(u"retryTask"_s)->trigger();
    pictures.take(dialog(u"retryDialog"_s), u"40-retry"_s);
    dialog(u"retryDialog"_s)->findChild<QPushButton *>(u"retryGo"_s)->click();
    pictures.await("no room",
                   [&] { return !textsOf(dialog(u"retryDialog"_s)).filter(u"has no room"_s).isEmpty(); });
    pictures.take(dialog(u"retryDialog"_s), u"41-retry-under-way"_s);
    qobject_cast<QDialog *>(dialog(u"retryDialog"_s))->reject();
    pictures.take(program.window.get(), u"42-refused"_s);

    program.find<QLineEdit>(u"search"_s)->setText(u"phase:completed type:upload"_s);
    pictures.await("the completed ones", [&] {
        return program.rowCount() > 0 && program.list()->taskModel()->state(0) == TaskState::Completed;
    });
    selectRow(program, 0);
    pictures.await("export", [&] { return program.action(u"exportAsset"_s)->isEnabled(); });
    program.action(u"exportAsset"_s)->trigger();
    pictures.take(dialog(u"exportDialog"_s), u"43-export"_s);
    dialog(u"exportDialog"_s)->findChild<QAbstractButton *>(u"exportIpfs"_s)->click();
    pictures.take(dialog(u"exportDialog"_s), u"44-export-ipfs"_s);
    qobject_cast<QDialog *>(dialog(u"exportDialog"_s))->reject();
    program.action(u"renameAsset"_s)->trigger();
    pictures.take(dialog(u"renameDialog"_s), u"45-rename"_s);
    qobject_cast<QDialog *>(dialog(u"renameDialog"_s))->reject();
    program.list()->selectionModel()->select(
        QItemSelection(program.list()->model()->index(0, 0), program.list()->model()->index(4, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    program.action(u"deleteAsset"_s)->trigger();
    pictures.take(dialog(u"deleteDialog"_s), u"46-delete"_s);
    dialog(u"deleteDialog"_s)->findChild<QPushButton *>(u"deleteGo"_s)->click();
    pictures.await("deleted", [&] { return program.find(u"undoBar"_s)->isVisible(); });
    pictures.take(program.window.get(), u"47-deleted"_s);
    program.window->close();
}

//! What a person fills in for work of servers, files that come to this computer, and the question at the end.
void takeWork(Pictures &pictures)
{
    StudioServer server(key);
    if (!server.listen())
        return;
    server.addTasks(finishedTasks(40, 11, server.nowMs()));
    Program program;
    program.show();
    program.openForThisRun(server.baseUrl(), key);
    pictures.await("the list", [&] { return program.rowCount() >= 40; });
    TranscodeDialog transcode(u"Harbour at dawn"_s, u"https://vod-cdn.example.org/asset/1b2c/video"_s,
                              program.window.get());
    transcode.findChild<QAbstractButton *>(u"preset720p"_s)->click();
    transcode.findChild<QPlainTextEdit *>(u"ownProfiles"_s)->setPlainText(u"960x540 2 Mb/s"_s);
    transcode.open();
    pictures.take(&transcode, u"60-transcode"_s);
    transcode.reject();
    ClipDialog clip({ u"live-2023-11-14"_s, u"session-1"_s, server.nowMs(), 309.986 }, program.window.get());
    clip.findChild<QLineEdit *>(u"clipPlaybackId"_s)->setText(u"eaw4nk06ts2d0mzb"_s);
    clip.findChild<QLineEdit *>(u"clipStart"_s)->setText(u"4:12.5"_s);
    clip.findChild<QLineEdit *>(u"clipEnd"_s)->setText(u"5:12"_s);
    clip.open();
    pictures.take(&clip, u"61-clip"_s);
    clip.reject();
    const QTemporaryDir folder;
    for (const QString &name : { u"Harbour at dawn"_s, u"Interview"_s }) {
        program.window->session()->downloads()->add(
            { u"no-such-asset"_s, name, folder.filePath(name + u".mp4"_s), false });
    }
    pictures.await("failed downloads",
                   [&] { return !program.window->session()->downloads()->hasUnfinished(); });
    pictures.take(program.window.get(), u"62-downloads"_s);
    program.window->session()->importFile(folder.filePath(u"missing"_s));
    program.window->session()->downloads()->add(
        { u"no-such-asset"_s, u"Beach"_s, folder.filePath(u"Beach.mp4"_s), false });
    program.window->close();
    if (auto *box = program.find(u"stopBox"_s)) {
        pictures.take(box, u"63-quit"_s);
        box->findChild<QAbstractButton *>(u"stopAnyway"_s)->click();
    }
}

//! What the program does beside showing the list.
void takeBeside(Pictures &pictures)
{
    StudioServer server(key);
    if (!server.listen())
        return;
    server.addTasks(generatedTasks(40, 7, server.nowMs()));
    Program program;
    program.show();
    program.openForThisRun(server.baseUrl(), key);
    pictures.await("the list", [&] { return program.rowCount() >= 40; });
    takePreferences(pictures, program);
    takeManifest(pictures, program);
    constexpr qint64 hourMs = 3'600'000;
    Q_EMIT program.window->findChild<Announcer *>()->absenceReported(
        { server.nowMs() - hourMs, server.nowMs(), 12, 3 });
    pictures.take(program.window.get(), u"55-while-away"_s);
    program.window->close();
}

void takeFault(Pictures &pictures, StudioServer::Fault fault, const QString &usedKey, const QString &name)
{
    StudioServer server(key);
    if (!server.listen())
        return;
    server.setFault(fault);
    Program program;
    program.show();
    program.openForThisRun(server.baseUrl(), usedKey);
    if (fault == StudioServer::Fault::Hold)
        pictures.await("loading", [&] { return program.find(u"stopLoading"_s)->isVisible(); });
    else
        pictures.await("a notice", [&] { return !noticesOf(program).isEmpty(); });
    pictures.take(program.window.get(), name);
    program.window->close();
}

void takeLarge(Pictures &pictures, int count)
{
    StudioServer server(key);
    if (!server.listen())
        return;
    server.addTasks(generatedTasks(count, 7, server.nowMs(), 1));
    server.setActive(count / 100, count);
    Program program;
    program.show();
    program.openForThisRun(server.baseUrl(), key);
    pictures.await("the first page", [&] { return program.rowCount() > 0; });
    pictures.take(program.window.get(), u"30-being-read"_s);
    if (!QTest::qWaitFor([&] { return program.window->session()->sync()->status().historyComplete; },
                         3 * deadlineMs))
        std::fprintf(stderr, "screenshots: the list was not read to its end\n");
    selectRow(program, 3);
    pictures.take(program.window.get(), u"31-list"_s);
    QScrollBar *const bar = program.list()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    pictures.take(program.window.get(), u"32-scrolled"_s);
    bar->setValue(0);
    for (const auto &[grouping, name] : { std::pair { u"grouping_1"_s, u"33-grouped-by-state"_s },
                                          { u"grouping_2"_s, u"34-grouped-by-day"_s } }) {
        program.action(grouping)->trigger();
        pictures.take(program.window.get(), name);
    }
    program.action(u"grouping_0"_s)->trigger();

    QLineEdit *const search = takeCompletions(pictures, program, u"35-completions"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    search->setText(u"phase:failed type:upload size:>100MB -harbour"_s);
    pictures.await("the search", [&] { return program.rowCount() < count / 2; });
    pictures.take(program.window.get(), u"36-searched"_s);
    search->clear();
    pictures.await("the whole list", [&] { return program.rowCount() >= count; });
    program.list()->setFocus();
    program.list()->selectAll();
    pictures.take(program.window.get(), u"37-all-selected"_s);
    for (QAction *const action : program.window->findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(u"Alt+2"_s))
            action->trigger();
    }
    pictures.await("the saved view", [&] { return program.rowCount() < count; });
    pictures.take(program.window.get(), u"38-saved-view"_s);
    program.window->close();
}

int takeAll(const QString &folder, const QString &scheme, const QString &scale, int count)
{
    appearance::use(scheme == "dark"_L1 ? appearance::Scheme::Dark : appearance::Scheme::Light);
    Pictures pictures(folder, u"-%1-%2"_s.arg(scheme, scale));
    if (count > 0) {
        takeLarge(pictures, count);
        return pictures.isComplete() ? 0 : 1;
    }
    takeLocal(pictures);
    takeStudio(pictures);
    takeActions(pictures);
    takeWork(pictures);
    takeBeside(pictures);
    takeFault(pictures, StudioServer::Fault::None, u"another key"_s, u"16-bad-key"_s);
    takeFault(pictures, StudioServer::Fault::HtmlPage, key, u"17-html-page"_s);
    takeFault(pictures, StudioServer::Fault::Unavailable, key, u"18-server-error"_s);
    takeFault(pictures, StudioServer::Fault::Hold, key, u"19-loading"_s);
    return pictures.isComplete() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString folder = QDir::current().absoluteFilePath(argc > 1 ? QString::fromLocal8Bit(argv[1])
                                                                     : QStringLiteral(PICTURES));
    const QString count = argc > 2 ? QString::fromLocal8Bit(argv[argc - 1]) : u"0"_s;
    if (argc <= 3) {
        QDir().mkpath(folder);
        int failures = 0;
        for (const auto &[scheme, scale] : { std::pair { u"light"_s, u"100"_s },
                                             { u"dark"_s, u"100"_s },
                                             { u"light"_s, u"200"_s },
                                             { u"dark"_s, u"200"_s } }) {
            qputenv("QT_SCALE_FACTOR", scale == "200"_L1 ? "2" : "1");
            failures
                += QProcess::execute(QString::fromLocal8Bit(argv[0]), { folder, scheme, scale, count }) == 0
                ? 0
                : 1;
        }
        std::fprintf(stdout, "%s\n", qPrintable(folder));
        return failures;
    }
    const IsolatedHome home;
    qputenv("PATH",
            QFile::encodeName(QFileInfo(QStringLiteral(LOCAL_SERVICE)).absolutePath()) + ':'
                + qgetenv("PATH"));
    QCoreApplication::setApplicationName(u"reelwatch"_s);
    QCoreApplication::setOrganizationName(u"reelwatch"_s);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    loadResources();
    language::use(u"en"_s);
    return takeAll(folder, QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]), count.toInt());
}
