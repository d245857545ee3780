#include "support/media.h"
#include "support/sourceserver.h"
#include "support/studioserver.h"
#include "tasks/tasktablemodel.h"
#include "tests/ui/windowtest.h"
#include "ui/actions/taskactions.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-of-the-actions"_s;
const QString account = u"this-run"_s;

QJsonObject failedStatus(const QString &words)
{
    return { { "phase"_L1, "failed"_L1 }, { "retries"_L1, 2 }, { "errorMessage"_L1, words } };
}

ServerTask taskWithAsset(const QString &id, qint64 createdAtMs, const QString &phase)
{
    ServerTask task = plainTask(id, createdAtMs, phase);
    task.outputAssetId = u"asset-of-"_s + id;
    QJsonObject json = QJsonDocument::fromJson(task.json).object();
    json.insert("outputAssetId"_L1, task.outputAssetId);
    task.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return task;
}

//! A window on a server with tasks "task-0"… of the given phases, that has read them all and asks for no
//! more.
struct Scene
{
    StudioServer server { key };
    Program program;

    bool open(const QStringList &phases)
    {
        if (!server.listen())
            return false;
        const qint64 start = server.nowMs() - 86'400'000;
        for (int i = 0; i < phases.size(); ++i) {
            const QString id = u"task-%1"_s.arg(i);
            server.putTask(taskWithAsset(id, start + i * 1000, phases.at(i)));
            if (phases.at(i) == "failed"_L1)
                server.setStatus(id, failedStatus(u"execution timeout"_s));
        }
        program.show();
        program.openForThisRun(server.baseUrl(), key);
        const bool isRead = QTest::qWaitFor(
            [&] {
                return program.rowCount() == phases.size()
                    && program.window->session()->sync()->status().historyComplete;
            },
            deadlineMs);
        program.action(u"pauseUpdates"_s)->trigger();
        program.list()->setFocus();
        return isRead
            && QTest::qWaitFor([&] { return program.window->session()->sync()->isPaused(); }, deadlineMs);
    }
    void select(int number)
    {
        program.list()->selectTask({ account, u"task-%1"_s.arg(number) });
        QCoreApplication::processEvents();
    }
    QString cell(int number, TaskColumn column) const
    {
        const TaskTableModel *model = program.list()->taskModel();
        const int row = model->rowOf({ account, u"task-%1"_s.arg(number) });
        return model->index(row, static_cast<int>(column)).data().toString();
    }
    QStringList sent(const QByteArray &method, const QRegularExpression &path) const
    {
        QStringList found;
        for (const StudioServer::Request &request : server.requests()) {
            if (request.method == method && path.match(request.path).hasMatch())
                found.append(request.path);
        }
        return found;
    }
    QStringList retries() const
    {
        static const QRegularExpression path(u"\\A/task/[^/]+/retry\\z"_s);
        return sent("POST", path);
    }
    template<typename T = QDialog> T *dialog(const QString &name) const
    {
        return program.window->findChild<T *>(name);
    }
};

QRegularExpression deletedWords(int count)
{
    return QRegularExpression(u"\\A%1 asset(s|\\(s\\))? deleted\\."_s.arg(count));
}

//! What can have the keyboard in \a dialog and says nothing to a screen reader.
QStringList silentWidgets(const QWidget *dialog)
{
    QStringList silent;
    const QList<QWidget *> widgets = dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            silent.append(widget->objectName() + u' ' + QLatin1StringView(widget->metaObject()->className()));
    }
    return silent;
}

//! Gives the keyboard to \a name in \a dialog by Tab alone.
bool tabTo(QWidget *dialog, const QString &name)
{
    for (int i = 0; i < 40; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && focus->objectName() == name)
            return true;
        QTest::keyClick(focus ? const_cast<QWidget *>(focus) : dialog, Qt::Key_Tab);
    }
    return false;
}

} // namespace

class TestTaskActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void retriesAFailedImportOfTheLocalServiceWithOneKey()
    {
        SourceServer source;
        QVERIFY(source.listen());
        SourceServer::Source missing;
        missing.status = 404;
        source.add(u"/clip.mp4"_s, missing);
        Program program;
        program.show();
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        program.window->session()->importUrl(source.url(u"/clip.mp4"_s).toString());
        const auto state = [&program] {
            return program.rowCount() > 0 ? program.list()->taskModel()->state(0) : TaskState::Unknown;
        };
        QTRY_COMPARE_WITH_TIMEOUT(state(), TaskState::Failed, deadlineMs);
        source.addFile(u"/clip.mp4"_s, media::mp4());
        program.list()->setCurrentIndex(program.list()->model()->index(0, 0));
        program.list()->setFocus();
        QTRY_VERIFY(program.action(u"retryTask"_s)->isEnabled());
        QTest::keyClick(program.list(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(), TaskState::Completed, deadlineMs);
        QCOMPARE(source.requests(u"/clip.mp4"_s), 2);
        QTRY_VERIFY(!program.action(u"retryTask"_s)->isEnabled());
        program.window->close();
    }

    void saysSentUntilTheServerConfirms()
    {
        Scene scene;
        QVERIFY(scene.open({ u"failed"_s, u"completed"_s }));
        scene.select(0);
        scene.server.setFault(StudioServer::Fault::Hold, 1);
        QTest::keyClick(scene.program.list(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(scene.server.heldCount(), 1);
        QCOMPARE(scene.cell(0, TaskColumn::State), u"Retry sent"_s);
        QCOMPARE(scene.cell(1, TaskColumn::State), u"Completed"_s);
        scene.server.release();
        QTRY_COMPARE(scene.cell(0, TaskColumn::State), u"Waiting"_s);
        QCOMPARE(scene.retries(), QStringList { u"/task/task-0/retry"_s });
        scene.program.window->close();
    }

    void saysAtTheRowInWordsWhyItWasRefused()
    {
        Scene scene;
        QVERIFY(scene.open({ u"failed"_s, u"failed"_s }));
        scene.server.refuseRetry(u"task-0"_s, u"the encoder is on strike <b>today</b>"_s);
        scene.select(0);
        QTest::keyClick(scene.program.list(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(scene.cell(0, TaskColumn::State), u"Not retried"_s);
        QVERIFY(scene.cell(0, TaskColumn::Progress).contains(u"the encoder is on strike <b>today</b>"_s));
        const TaskTableModel *model = scene.program.list()->taskModel();
        const QModelIndex index = model->index(model->rowOf({ account, u"task-0"_s }), 0);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"on strike"_s));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"on strike &lt;b&gt;"_s));
        QCOMPARE(scene.cell(1, TaskColumn::State), u"Failed"_s);

        // The words go when there is news of the task.
        scene.server.setStatus(u"task-0"_s, { { "phase"_L1, "running"_L1 }, { "progress"_L1, 0.5 } });
        scene.program.action(u"refreshTask"_s)->trigger();
        QTRY_COMPARE(scene.cell(0, TaskColumn::State), u"Running"_s);
        scene.program.window->close();
    }

    void saysWhyAnActionIsNotToBeHad()
    {
        Scene scene;
        QVERIFY(scene.open({ u"failed"_s, u"running"_s, u"completed"_s }));
        scene.select(1);
        QAction *retry = scene.program.action(u"retryTask"_s);
        QTRY_VERIFY(!retry->isEnabled());
        QCOMPARE(retry->statusTip(), u"Only failed and cancelled tasks can be retried."_s);
        QCOMPARE(retry->toolTip(), retry->statusTip());
        QTest::keyClick(scene.program.list(), Qt::Key_R, Qt::ControlModifier);
        scene.select(0);
        QTRY_VERIFY(retry->isEnabled());
        QVERIFY(retry->statusTip().isEmpty());
        QVERIFY(scene.retries().isEmpty());
        scene.program.window->close();
    }

    void aServerThatKnowsNoRetriesIsAskedOnce()
    {
        Scene scene;
        scene.server.setStyle(StudioServer::Style::Of2022);
        QVERIFY(scene.open({ u"failed"_s }));
        scene.select(0);
        QAction *retry = scene.program.action(u"retryTask"_s);
        QTRY_VERIFY(retry->isEnabled());
        retry->trigger();
        QTRY_COMPARE(scene.cell(0, TaskColumn::State), u"Not retried"_s);
        QTRY_VERIFY(!retry->isEnabled());
        QVERIFY(retry->statusTip().startsWith(u"This server knows no retries."_s));
        scene.program.window->close();
    }

    void retriesExactlyThoseThatWereSelectedWhileTheListChanges()
    {
        constexpr int failedCount = 200;
        QStringList phases;
        for (int i = 0; i < 2 * failedCount; ++i)
            phases.append(i % 2 == 0 ? u"failed"_s : u"completed"_s);
        Scene scene;
        QVERIFY(scene.open(phases));
        scene.program.action(u"pauseUpdates"_s)->trigger();
        scene.program.find<QLineEdit>(u"search"_s)->setText(u"phase:failed"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scene.program.rowCount(), failedCount, deadlineMs);
        scene.program.list()->setFocus();
        scene.program.list()->selectAll();
        QTRY_VERIFY(scene.program.action(u"retryTask"_s)->isEnabled());
        scene.program.action(u"retryTask"_s)->trigger();
        auto *dialog = scene.dialog(u"retryDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QTreeView *>(u"retryTasks"_s)->model()->rowCount(), failedCount);

        // The list does not stand still: others fail, some of these end, all is sorted anew.
        int next = 0;
        const auto change = [&] {
            scene.server.putTask(plainTask(u"new-%1"_s.arg(next), scene.server.nowMs(), u"failed"_s));
            scene.server.setStatus(u"task-%1"_s.arg(2 * next + 1), failedStatus(u"failed meanwhile"_s));
            ++next;
            scene.program.action(u"refreshAll"_s)->trigger();
        };
        for (int i = 0; i < 10; ++i)
            change();
        QTRY_VERIFY_WITH_TIMEOUT(scene.program.rowCount() > failedCount, deadlineMs);
        scene.server.refuseRetry(u"task-6"_s, u"not this one"_s);
        QTest::keyClick(dialog->findChild<QPushButton *>(u"retryGo"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(scene.retries().size() > 20, deadlineMs);
        for (int i = 0; i < 10; ++i)
            change();
        QTRY_COMPARE_WITH_TIMEOUT(textsOf(dialog).filter(u"199 of 200 retried, 1 refused."_s).size(), 1,
                                  2 * deadlineMs);

        QStringList asked = scene.retries();
        asked.sort();
        QStringList wanted;
        for (int i = 0; i < 2 * failedCount; i += 2)
            wanted.append(u"/task/task-%1/retry"_s.arg(i));
        wanted.sort();
        QCOMPARE(asked, wanted);
        QVERIFY(!textsOf(dialog).filter(u"not this one"_s).isEmpty());
        scene.program.window->close();
    }

    void waitsForRoomAtTheServerAndCanBeStopped()
    {
        Scene scene;
        QVERIFY(scene.open(QStringList(12, u"failed"_s)));
        scene.server.setMostRetried(7);
        scene.program.list()->selectAll();
        QTRY_VERIFY(scene.program.action(u"retryTask"_s)->isEnabled());
        scene.program.action(u"retryTask"_s)->trigger();
        auto *dialog = scene.dialog(u"retryDialog"_s);
        auto *go = dialog->findChild<QPushButton *>(u"retryGo"_s);
        go->click();
        QTRY_VERIFY_WITH_TIMEOUT(!textsOf(dialog).filter(u"has no room for more now"_s).isEmpty(),
                                 deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(!textsOf(dialog).filter(u"7 of 12 retried."_s).isEmpty(), deadlineMs);
        QCOMPARE(go->text(), u"&Stop"_s);
        go->click();
        QTRY_COMPARE(go->text(), u"&Go on"_s);
        scene.server.setMostRetried(-1);
        go->click();
        QTRY_VERIFY_WITH_TIMEOUT(!textsOf(dialog).filter(u"12 of 12 retried."_s).isEmpty(), deadlineMs);
        QVERIFY(!go->isVisible());
        scene.program.window->close();
    }

    void deletesAndRestoresByKeyboardAlone()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s, u"completed"_s, u"running"_s }));
        scene.select(0);
        scene.program.list()->setFocus();
        QTRY_VERIFY(scene.program.action(u"deleteAsset"_s)->isEnabled());
        QTest::keyClick(scene.program.list(), Qt::Key_Delete);
        auto *dialog = scene.dialog(u"deleteDialog"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        QCOMPARE(silentWidgets(dialog), QStringList());
        QCOMPARE(dialog->findChild<QListWidget *>(u"deleteNames"_s)->count(), 1);
        QVERIFY(!textsOf(dialog).filter(u"seven days"_s).isEmpty());
        // Enter does not delete.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!scene.dialog(u"deleteDialog"_s));
        QVERIFY(scene.server.deletedAssets().isEmpty());

        scene.program.window->activateWindow(); // a desktop does that; the platform without one does not
        QTRY_VERIFY(scene.program.window->isActiveWindow());
        QTest::keyClick(scene.program.list(), Qt::Key_Delete);
        dialog = scene.dialog(u"deleteDialog"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        QVERIFY(tabTo(dialog, u"deleteGo"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(scene.server.deletedAssets().size(), 1);
        QTRY_COMPARE(scene.cell(0, TaskColumn::State), u"Asset deleted"_s);
        QTRY_VERIFY(!scene.program.action(u"deleteAsset"_s)->isEnabled());
        QCOMPARE(scene.program.action(u"deleteAsset"_s)->statusTip(), u"The asset was deleted."_s);

        auto *bar = scene.program.find(u"undoBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(textsOf(bar).filter(deletedWords(1)).size(), 1);
        QCOMPARE(silentWidgets(bar), QStringList());
        auto *undo = bar->findChild<QPushButton *>(u"undo"_s);
        undo->setFocus();
        QTest::keyClick(undo, Qt::Key_Space);
        QTRY_VERIFY(scene.server.deletedAssets().isEmpty());
        QTRY_COMPARE(scene.cell(0, TaskColumn::State), u"Completed"_s);
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY(scene.program.action(u"deleteAsset"_s)->isEnabled());
        scene.program.window->close();
    }

    void aSecondDeletionLetsTheFirstGoOn()
    {
        Scene scene;
        QVERIFY(scene.open(QStringList(14, u"completed"_s)));
        const auto deleteRows = [&scene](int first, int last) {
            const QAbstractItemModel *model = scene.program.list()->model();
            scene.program.list()->selectionModel()->select(
                QItemSelection(model->index(first, 0), model->index(last, 0)),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            scene.program.action(u"deleteAsset"_s)->trigger();
            const auto dialogs = scene.program.window->findChildren<QDialog *>(u"deleteDialog"_s);
            dialogs.constLast()->findChild<QPushButton *>(u"deleteGo"_s)->click();
        };
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"deleteAsset"_s)->isEnabled());
        deleteRows(0, 11);
        deleteRows(12, 13);
        QTRY_COMPARE(scene.server.deletedAssets().size(), 14);
        scene.program.window->close();
    }

    void saysWhatCouldNotBeDeleted()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s, u"completed"_s }));
        scene.server.hideAsset(scene.server.task(u"task-1"_s)->outputAssetId);
        scene.program.list()->selectAll();
        QTRY_VERIFY(scene.program.action(u"deleteAsset"_s)->isEnabled());
        scene.program.action(u"deleteAsset"_s)->trigger();
        scene.dialog(u"deleteDialog"_s)->findChild<QPushButton *>(u"deleteGo"_s)->click();
        QTRY_COMPARE(scene.cell(1, TaskColumn::State), u"Not deleted"_s);
        QVERIFY(scene.cell(1, TaskColumn::Progress).contains(u"Asset not found"_s));
        QTRY_COMPARE(textsOf(scene.program.find(u"undoBar"_s)).filter(deletedWords(1)).size(), 1);
        QCOMPARE(textsOf(scene.program.find(u"undoBar"_s))
                     .filter(u"1 could not be deleted; its row says why."_s)
                     .size(),
                 1);
        scene.program.window->close();
    }

    void renamesByKeyboardAlone()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s }));
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"renameAsset"_s)->isEnabled());
        QTest::keyClick(scene.program.list(), Qt::Key_F2);
        auto *dialog = scene.dialog(u"renameDialog"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        QCOMPARE(silentWidgets(dialog), QStringList());
        QTest::keyClicks(QApplication::focusWidget(), u"A beach"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(scene.cell(0, TaskColumn::State), u"Renamed"_s);
        const auto sent = scene.server.requests();
        const auto patch = std::ranges::find(sent, "PATCH"_ba, &StudioServer::Request::method);
        QVERIFY(patch != sent.end());
        QCOMPARE(QJsonDocument::fromJson(patch->body).object(),
                 (QJsonObject { { "name"_L1, "A beach"_L1 } }));
        scene.program.window->close();
    }

    void exportsToAnAddressByKeyboardAlone()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s }));
        const QString asset = scene.server.task(u"task-0"_s)->outputAssetId;
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"exportAsset"_s)->isEnabled());
        scene.program.action(u"exportAsset"_s)->trigger();
        auto *dialog = scene.dialog(u"exportDialog"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        QCOMPARE(silentWidgets(dialog), QStringList());
        auto *go = dialog->findChild<QPushButton *>(u"exportGo"_s);
        QVERIFY(!go->isEnabled());
        QVERIFY(!go->accessibleDescription().isEmpty());
        QTest::keyClicks(QApplication::focusWidget(), u"ftp://example.org/x"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"https://example.org/put?sig=hush"_s);
        QVERIFY(go->isEnabled());
        QVERIFY(tabTo(dialog, u"exportHeaders"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"no colon"_s);
        QVERIFY(!go->isEnabled());
        QVERIFY(!textsOf(dialog).filter(u"Line 1 of the headers"_s).isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"X-Token: hush-hush"_s);
        QVERIFY(tabTo(dialog, u"exportGo"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(scene.program.rowCount(), 2, deadlineMs);
        const QList<StudioServer::Request> sent = scene.server.requestsTo(u"/asset/%1/export"_s.arg(asset));
        QCOMPARE(sent.size(), 1);
        const QJsonObject body = QJsonDocument::fromJson(sent.first().body).object();
        QCOMPARE(body,
                 (QJsonObject { { "custom"_L1,
                                  QJsonObject { { "url"_L1, "https://example.org/put?sig=hush"_L1 },
                                                { "headers"_L1,
                                                  QJsonObject { { "X-Token"_L1, "hush-hush"_L1 } } } } } }));

        // Started again, the dialog holds what the task was started with.
        const TaskTableModel *model = scene.program.list()->taskModel();
        int row = 0;
        while (model->facts(row).type != TaskType::Export)
            ++row;
        scene.program.list()->selectTask(model->keyAt(row));
        QTRY_VERIFY(scene.program.action(u"startAgain"_s)->isEnabled());
        scene.program.action(u"startAgain"_s)->trigger();
        QTRY_VERIFY(scene.dialog(u"exportDialog"_s));
        dialog = scene.dialog(u"exportDialog"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"exportUrl"_s)->text(),
                 u"https://example.org/put?sig=hush"_s);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"exportHeaders"_s)->toPlainText(),
                 u"X-Token: hush-hush"_s);
        dialog->findChild<QPushButton *>(u"exportGo"_s)->click();
        QTRY_COMPARE(scene.server.requestsTo(u"/asset/%1/export"_s.arg(asset)).size(), 2);
        scene.program.window->close();
    }

    void startsAnImportAgainWithItsOwnAddress()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s }));
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"startAgain"_s)->isEnabled());
        const QString url = QJsonDocument::fromJson(
                                scene.server.task(u"task-0"_s)->json)["params"_L1]["upload"_L1]["url"_L1]
                                .toString();
        QVERIFY(!url.isEmpty());
        scene.program.action(u"startAgain"_s)->trigger();
        QTRY_VERIFY(scene.program.find<QPlainTextEdit>(u"lines"_s));
        QCOMPARE(scene.program.find<QPlainTextEdit>(u"lines"_s)->toPlainText().trimmed(), url);
        scene.program.window->close();
    }

    void startsAnImportAgainWithItsNameAndOptions()
    {
        Scene scene;
        ServerTask task = taskWithAsset(u"task-0"_s, 1, u"completed"_s);
        QJsonObject json = QJsonDocument::fromJson(task.json).object();
        QJsonObject output = json.value("output"_L1).toObject();
        QJsonObject upload = output.value("upload"_L1).toObject();
        QJsonObject spec = upload.value("assetSpec"_L1).toObject();
        spec.insert("creatorId"_L1,
                    QJsonObject { { "type"_L1, "unverified"_L1 }, { "value"_L1, "0xabc"_L1 } });
        spec.insert("playbackPolicy"_L1, QJsonObject { { "type"_L1, "jwt"_L1 } });
        upload.insert("assetSpec"_L1, spec);
        output.insert("upload"_L1, upload);
        json.insert("output"_L1, output);
        task.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
        QVERIFY(scene.open({ u"completed"_s }));
        scene.server.putTask(task);
        scene.server.setAssetName(task.outputAssetId, u"Summer at the beach"_s);
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"startAgain"_s)->isEnabled());
        scene.program.action(u"startAgain"_s)->trigger();
        QTRY_VERIFY(scene.program.find<QPlainTextEdit>(u"lines"_s));
        QCOMPARE(scene.program.find<QLineEdit>(u"name"_s)->text(), u"Summer at the beach"_s);
        QCOMPARE(scene.program.find<QLineEdit>(u"creatorId"_s)->text(), u"0xabc"_s);
        QVERIFY(scene.program.find<QLineEdit>(u"creatorId"_s)->isVisible());
        scene.program.find<QPushButton>(u"import"_s)->click();
        const auto sent = [&scene] { return scene.server.requestsTo(u"/asset/upload/url"_s); };
        QTRY_COMPARE(sent().size(), 1);
        const QJsonObject body = QJsonDocument::fromJson(sent().first().body).object();
        QCOMPARE(body.value("name"_L1).toString(), u"Summer at the beach"_s);
        QCOMPARE(body.value("creatorId"_L1).toString(), u"0xabc"_s);
        QCOMPARE(body.value("playbackPolicy"_L1).toObject(), (QJsonObject { { "type"_L1, "jwt"_L1 } }));
        scene.program.window->close();
    }

    void startsAnImportAgainWithoutItsAsset()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s }));
        scene.server.hideAsset(scene.server.task(u"task-0"_s)->outputAssetId);
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"startAgain"_s)->isEnabled());
        scene.program.action(u"startAgain"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(scene.program.find<QPlainTextEdit>(u"lines"_s), deadlineMs);
        QVERIFY(scene.program.find<QPlainTextEdit>(u"lines"_s)->toPlainText().startsWith("http"_L1));
        QVERIFY(scene.program.find<QLabel>(u"optionsNote"_s)
                    ->text()
                    .contains(u"Who may play it, the creator ID and the storage are not known any more: "
                              "choose them again."_s));
        scene.program.window->close();
    }

    void startsNoImportAgainWhoseOptionsCannotBeRead()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s }));
        scene.server.setAssetFault(StudioServer::Fault::HtmlPage);
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"startAgain"_s)->isEnabled());
        scene.program.action(u"startAgain"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(scene.cell(0, TaskColumn::State), u"Not started"_s, deadlineMs);
        QVERIFY(!scene.program.find<QPlainTextEdit>(u"lines"_s));
        scene.program.window->close();
    }

    void startsNoImportAgainWhoseAddressHoldsTheKey()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s }));
        ServerTask task = *scene.server.task(u"task-0"_s);
        QJsonObject json = QJsonDocument::fromJson(task.json).object();
        json.insert("params"_L1,
                    QJsonObject { { "upload"_L1,
                                    QJsonObject { { "url"_L1, QString(u"https://h.example/"_s + key) } } } });
        task.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
        scene.server.putTask(task);
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"startAgain"_s)->isEnabled());
        scene.program.action(u"startAgain"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(scene.cell(0, TaskColumn::State), u"Not started"_s, deadlineMs);
        QVERIFY(!scene.program.find<QPlainTextEdit>(u"lines"_s));
        scene.program.window->close();
    }

    void startingAgainLeavesAnImportThatIsBeingMadeAlone()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s }));
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"startAgain"_s)->isEnabled());
        QSignalSpy imported(scene.program.window->findChild<TaskActions *>(), &TaskActions::importWanted);
        scene.program.action(u"startAgain"_s)->trigger();
        scene.program.action(u"importAddresses"_s)->trigger();
        const auto lines = [&scene] { return scene.program.find<QPlainTextEdit>(u"lines"_s); };
        const QPointer<QPlainTextEdit> first = lines();
        QVERIFY(first);
        const QString mine = u"https://example.org/mine.mp4"_s;
        first->setPlainText(mine);
        auto *dialog = qobject_cast<QDialog *>(first->window());
        QVERIFY(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, deadlineMs);
        QCOMPARE(first->toPlainText(), mine);
        // When it is done with, what was asked for is there.
        dialog->reject();
        QTRY_VERIFY(!first);
        QTRY_VERIFY(lines());
        QVERIFY(lines()->toPlainText().startsWith("http"_L1));
        QVERIFY(!lines()->toPlainText().contains("mine"_L1));
        scene.program.window->close();
    }

    void copiesACommandWithoutTheKey()
    {
        Scene scene;
        QVERIFY(scene.open({ u"completed"_s, u"failed"_s }));
        scene.select(0);
        QTRY_VERIFY(scene.program.action(u"copyCurl"_s)->isEnabled());
        scene.program.action(u"copyCurl"_s)->trigger();
        const auto copied = [] { return QGuiApplication::clipboard()->text(); };
        QTRY_COMPARE(copied().count(u'\n'), 1);
        QVERIFY(copied().contains(u"$LIVEPEER_API_KEY"_s));
        QVERIFY(copied().contains(u"/api/task/task-0'"_s));
        QVERIFY(copied().contains(u"/api/asset/upload/url'"_s));
        QVERIFY(!copied().contains(key));
        scene.program.list()->selectAll();
        QCoreApplication::processEvents();
        scene.program.action(u"copyCurl"_s)->trigger();
        QCOMPARE(copied().split(u'\n').size(), 2);
        QVERIFY(copied().contains(u"/api/task/task-1'"_s));
        scene.program.window->close();
    }

    void offersTheActionsInTheMenuOfTheList()
    {
        Scene scene;
        QVERIFY(scene.open({ u"failed"_s }));
        scene.select(0);
        TaskView *list = scene.program.list();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
        QCoreApplication::sendEvent(list->viewport(), &event);
        auto *menu = scene.program.find<QMenu>(u"taskMenu"_s);
        QVERIFY(menu);
        for (const auto name : { "retryTask"_L1, "startAgain"_L1, "openResult"_L1, "downloadResult"_L1,
                                 "exportAsset"_L1, "renameAsset"_L1, "deleteAsset"_L1, "copyCurl"_L1 })
            QVERIFY2(menu->actions().contains(scene.program.action(name)), name.data());
        menu->close();
        scene.program.window->close();
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestTaskActions>(argc, argv);
}
#include "tst_taskactions.moc"
