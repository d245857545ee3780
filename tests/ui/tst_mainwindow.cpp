#include "support/media.h"
#include "support/sourceserver.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/importdialog.h"
#include "ui/taskdetail/taskwindow.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QDialog>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

TaskWindow *taskWindow()
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (auto *window = qobject_cast<TaskWindow *>(widget))
            return window;
    }
    return nullptr;
}

TaskState stateOfRow(const Program &program, int row)
{
    return program.list()->taskModel()->state(row);
}

void doubleClickRow(const Program &program, int row)
{
    TaskView *list = program.list();
    const QRect rect = list->visualRect(list->model()->index(row, static_cast<int>(TaskColumn::Name)));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rect.center());
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, rect.center());
}

} // namespace

//! The window with the real local service and real media.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void offersTheChoicesOfAFirstRunAndOpensNothing()
    {
        Program program;
        program.show();
        QVERIFY(program.find(u"firstRunPage"_s)->isVisible());
        for (const auto name : { "useBuiltIn"_L1, "firstRunSample"_L1, "connectStudio"_L1 })
            QVERIFY(program.find(name)->isVisible());
        QVERIFY(!program.window->session());
        QVERIFY(!program.action(u"importAddresses"_s)->isEnabled());
        QVERIFY(!program.find(u"detailDock"_s)->isVisible());
    }

    void tellsWhatWaitsForAnAccountAndProposesItThere()
    {
        Program program;
        program.show();
        program.window->proposeImport({ u"https://example.org/a.mp4"_s, u"https://example.org/b.mp4"_s });
        const QStringList told = textsOf(program.find(u"firstRunPage"_s));
        QVERIFY2(!told.filter(u"2 "_s).filter(u"waiting"_s).isEmpty(), qPrintable(told.join(u'\n')));
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(program.window->findChild<ImportDialog *>(), deadlineMs);
        auto *dialog = program.window->findChild<ImportDialog *>();
        QCOMPARE(dialog->lines().size(), 2U);
        QVERIFY(textsOf(program.find(u"firstRunPage"_s)).filter(u"waiting"_s).isEmpty());
        dialog->reject();
    }

    void importsTheSampleAndShowsItsTracksAndHashes()
    {
        Program program;
        program.show();
        QTest::mouseClick(program.find(u"firstRunSample"_s), Qt::LeftButton);
        QVERIFY(program.window->session());
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(stateOfRow(program, 0), TaskState::Completed, deadlineMs);
        QVERIFY(program.find(u"progressDock"_s)->isVisible());
        QVERIFY(noticesOf(program).isEmpty());

        doubleClickRow(program, 0);
        TaskWindow *window = taskWindow();
        QVERIFY(window);
        QFile sample(u":/sample/reelwatch-sample.mp4"_s);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const QByteArray bytes = sample.readAll();
        const QString md5
            = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex());
        const QString sha256
            = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QTRY_VERIFY_WITH_TIMEOUT(textsOf(window).contains(md5), deadlineMs);
        const QStringList texts = textsOf(window);
        QVERIFY(texts.contains(sha256));
        QVERIFY2(!texts.filter(u"h264"_s).isEmpty(), qPrintable(texts.join(u'\n')));
        QVERIFY(!texts.filter(u"aac"_s).isEmpty());
        QVERIFY(!texts.filter(u"640 × 360"_s).isEmpty());
        QVERIFY(!texts.filter(u"yuv420p"_s).isEmpty());

        program.window->close();
        QTRY_VERIFY(!taskWindow());
        QVERIFY(!program.window->session());
    }

    void followsTheProgressOfAnImportToItsEnd()
    {
        const QString file = media::mp4();
        QVERIFY(!file.isEmpty());
        const qint64 size = QFileInfo(file).size();
        SourceServer source;
        QVERIFY(source.listen());
        SourceServer::Source held;
        held.filePath = file;
        held.holdAt = size / 4;
        source.add(u"/clip.mp4"_s, held);

        Program program;
        program.show();
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().lastSuccessMs.has_value(),
                                 deadlineMs);
        const int before = program.rowCount();
        program.window->session()->importUrl(source.url(u"/clip.mp4"_s).toString());
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), before + 1, deadlineMs);

        const auto progress
            = [&program] { return program.list()->taskModel()->taskRow(0).progress.value_or(-1.0F); };
        QTRY_VERIFY_WITH_TIMEOUT(progress() > 0.1F, deadlineMs);
        const float early = progress();
        QVERIFY(early < 0.5F);
        QCOMPARE(stateOfRow(program, 0), TaskState::Running);
        QTRY_VERIFY_WITH_TIMEOUT(program.window->windowTitle().contains(u"1 active"_s), deadlineMs);

        source.release(u"/clip.mp4"_s, size / 2);
        QTRY_VERIFY_WITH_TIMEOUT(progress() > early, deadlineMs);
        QVERIFY(progress() < 1.0F);
        source.release(u"/clip.mp4"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stateOfRow(program, 0), TaskState::Completed, deadlineMs);
        QCOMPARE(program.list()->taskModel()->taskRow(0).text(RowText::Md5),
                 QString::fromLatin1(media::md5sum(file)));
        QTRY_VERIFY_WITH_TIMEOUT(!program.window->windowTitle().contains(u"active"_s), deadlineMs);
        program.window->close();
    }

    void saysWhyAnImportFailed()
    {
        Program program;
        program.show();
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        program.window->session()->importFile(u"/nowhere/there-is-no-such-file.mp4"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"there-is-no-such-file.mp4"_s).isEmpty(),
                                 deadlineMs);
        program.window->close();
    }

    void opensTheLastAccountWithItsSavedRows()
    {
        {
            Program program;
            program.show();
            QTest::mouseClick(program.find(u"firstRunSample"_s), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(program.rowCount() > 0 && stateOfRow(program, 0) == TaskState::Completed,
                                     deadlineMs);
            QTRY_VERIFY_WITH_TIMEOUT(!program.window->session()->hasUnfinished(), deadlineMs);
            program.window->close();
            QVERIFY(!program.window->isVisible());
        }
        Program again;
        QCOMPARE(again.accounts.openAtStart(), QStringList { AccountList::builtIn().id });
        again.show();
        again.window->openLastAccounts();
        QTRY_VERIFY_WITH_TIMEOUT(again.rowCount() > 0, deadlineMs);
        again.window->close();
    }

    void asksBeforeAnUploadIsStopped()
    {
        Program program;
        program.show();
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        // Held until the service is ready, so it cannot be finished yet.
        program.window->session()->importFile(u":/sample/reelwatch-sample.mp4"_s);
        QVERIFY(program.window->session()->uploads()->hasUnfinished());
        program.window->close();
        QVERIFY(program.window->isVisible());
        auto *box = program.find<QMessageBox>(u"stopBox"_s);
        QVERIFY(box);
        QTest::mouseClick(box->findChild<QPushButton *>(u"stay"_s), Qt::LeftButton);
        QVERIFY(program.window->isVisible());
        QVERIFY(program.window->session());
        QTRY_VERIFY_WITH_TIMEOUT(!program.window->session()->uploads()->hasUnfinished(), deadlineMs);
        program.window->close();
        QVERIFY(!program.window->isVisible());
    }

    void asksBeforeAnAccountWithAnUploadIsClosed()
    {
        Program program;
        program.show();
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        const QPointer<AccountSession> session = program.window->session();
        // Held until the service is ready, so it cannot be finished yet.
        session->importFile(u":/sample/reelwatch-sample.mp4"_s);
        QVERIFY(session->hasUnfinished());
        // Another account ends nothing.
        program.openForThisRun(QUrl(u"http://127.0.0.1:9/api"_s), u"a-key"_s);
        QVERIFY(!program.find<QMessageBox>(u"stopBox"_s));
        QCOMPARE(program.window->sessions().size(), 2U);

        program.action(u"useBuiltInService"_s)->trigger();
        QVERIFY(session);
        auto *box = program.find<QMessageBox>(u"stopBox"_s);
        QVERIFY(box);
        QTest::mouseClick(box->findChild<QPushButton *>(u"stay"_s), Qt::LeftButton);
        QVERIFY(session && program.window->session() == session);
        QTRY_VERIFY(program.action(u"useBuiltInService"_s)->isChecked());
        QTRY_VERIFY(!program.find<QMessageBox>(u"stopBox"_s));

        QVERIFY(session->hasUnfinished());
        program.action(u"useBuiltInService"_s)->trigger();
        box = program.find<QMessageBox>(u"stopBox"_s);
        QVERIFY(box);
        QTest::mouseClick(box->findChild<QPushButton *>(u"stopAnyway"_s), Qt::LeftButton);
        QVERIFY(!session);
        QCOMPARE(program.window->sessions().size(), 1U);
        program.window->close();
        QVERIFY(!program.window->isVisible());
    }

    void asksBeforeAnAddressThatWaitsIsDropped()
    {
        Program program;
        program.show();
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        // Waits until the service is ready.
        program.window->session()->importUrl(u"http://127.0.0.1:9/clip.mp4"_s);
        program.window->close();
        QVERIFY(program.window->isVisible());
        auto *box = program.find<QMessageBox>(u"stopBox"_s);
        QVERIFY(box);
        QTest::mouseClick(box->findChild<QPushButton *>(u"stopAnyway"_s), Qt::LeftButton);
        QVERIFY(!program.window->isVisible());
        QVERIFY(!program.window->session());
    }

    void takesNoDropBeforeAnAccountIsOpen()
    {
        Program program;
        program.show();
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(media::mp4()) });
        const auto isTaken = [&] {
            QDragEnterEvent event(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            event.ignore();
            QCoreApplication::sendEvent(program.window.get(), &event);
            return event.isAccepted();
        };
        QVERIFY(!isTaken());
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        QVERIFY(isTaken());
        program.window->close();
    }

    void quitsFromTheWindowOfATask()
    {
        Program program;
        program.show();
        QTest::mouseClick(program.find(u"firstRunSample"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(program.rowCount() > 0, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(!program.window->session()->hasUnfinished(), deadlineMs);
        doubleClickRow(program, 0);
        TaskWindow *window = taskWindow();
        QVERIFY(window);
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window, deadlineMs));
        QTest::keyClick(window, Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(!program.window->isVisible());
        QVERIFY(!taskWindow());
    }

    void takesDroppedFilesIntoTheImportDialog()
    {
        Program program;
        program.show();
        program.window->proposeImport({ media::mp4() });
        QVERIFY(!program.window->findChild<QDialog *>());
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        auto *dialog = program.window->findChild<QDialog *>();
        QVERIFY(dialog);
        QVERIFY(!textsOf(dialog).filter(media::mp4()).isEmpty());
        dialog->reject();
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestMainWindow>(argc, argv);
}

#include "tst_mainwindow.moc"
