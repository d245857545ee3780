#include "support/faultyserver.h"
#include "support/media.h"
#include "support/studioserver.h"
#include "tests/ui/windowtest.h"
#include "ui/desktop/startrequest.h"
#include "ui/mainwindow/background.h"

#include <QAccessible>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;
using namespace std::chrono_literals;

namespace {

//! A window whose account on this computer has an upload that waits for the service.
struct Scene
{
    Program program;
    QTemporaryDir folder;
    QString file = folder.filePath(u"clip.mp4"_s);

    bool open()
    {
        program.show();
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        if (!QFile::copy(media::mp4(), file))
            return false;
        program.window->session()->importFile(file);
        return program.window->session()->uploads()->hasUnfinished();
    }
    QMessageBox *box() const { return program.find<QMessageBox>(u"stopBox"_s); }
    bool goAway() { return sendAway(program); }

    static bool sendAway(const Program &program)
    {
        program.window->close();
        const auto *box = program.find<QMessageBox>(u"stopBox"_s);
        auto *button = box ? box->findChild<QPushButton *>(u"inBackground"_s) : nullptr;
        if (!button)
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return !program.window->isVisible() && program.window->session();
    }
};

} // namespace

//! Work that goes on after its window was closed.
class TestBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setQuitOnLastWindowClosed(false); }

    void asksWithThreeAnswersAndStaysByItself()
    {
        Scene scene;
        QVERIFY(scene.open());
        scene.program.window->close();
        QVERIFY(scene.box());
        QStringList answers;
        for (const QAbstractButton *button : scene.box()->buttons())
            answers.append(button->objectName());
        answers.sort();
        QCOMPARE(answers, (QStringList { u"inBackground"_s, u"stay"_s, u"stopAnyway"_s }));
        for (QAbstractButton *button : scene.box()->buttons()) {
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(button);
            QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
        }
        QVERIFY(!scene.box()->informativeText().isEmpty());
        // Enter and Escape both change nothing.
        QTest::keyClick(scene.box(), Qt::Key_Return);
        QTRY_VERIFY(!scene.box());
        QVERIFY(scene.program.window->isVisible());
        QVERIFY(scene.program.window->session());
        scene.program.window->close();
        QVERIFY(scene.box());
        QTest::keyClick(scene.box(), Qt::Key_Escape);
        QTRY_VERIFY(!scene.box());
        QVERIFY(scene.program.window->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!scene.program.window->session()->uploads()->hasUnfinished(), deadlineMs);
    }

    void goesOnWithoutItsWindowAndThenEnds()
    {
        Scene scene;
        QVERIFY(scene.open());
        const QPointer<Upload> upload = scene.program.window->session()->uploads()->uploads().front();
        bool hasArrived = false;
        connect(upload, &Upload::finished, this, [&] { hasArrived = true; });
        QVERIFY(scene.goAway());
        QVERIFY(!QApplication::quitOnLastWindowClosed());
        QTRY_VERIFY_WITH_TIMEOUT(!scene.program.window->session(), deadlineMs);
        QVERIFY(hasArrived);
        QVERIFY(!scene.program.window->isVisible());
    }

    void theProgramDoesNotEndWithItsLastWindow()
    {
        Scene scene;
        QVERIFY(scene.open());
        QApplication::setQuitOnLastWindowClosed(true);
        QVERIFY(scene.goAway());
        // As soon as the work is done the program ends as it does with its last window.
        QVERIFY(!QApplication::quitOnLastWindowClosed());
        scene.program.window->comeForward({});
        QVERIFY(QApplication::quitOnLastWindowClosed());
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void aSecondStartBringsTheWindowBack()
    {
        Scene scene;
        QVERIFY(scene.open());
        QVERIFY(scene.goAway());
        // What main() does for a later start.
        StartRequest later;
        scene.program.window->begin(later);
        scene.program.window->comeForward(later);
        QVERIFY(scene.program.window->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!scene.program.window->session()->uploads()->hasUnfinished(), deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(scene.program.rowCount() > 0, deadlineMs);
        QVERIFY(scene.program.window->isVisible());
        QVERIFY(scene.program.window->session());
        scene.program.window->close();
        QVERIFY(!scene.program.window->isVisible());
    }

    void theWindowComesBackDuringTheLastWords()
    {
        Scene scene;
        QVERIFY(scene.open());
        auto *lastWords = scene.program.window->findChild<Background *>();
        QVERIFY(lastWords);
        lastWords->setLastWords(200ms);
        QSignalSpy ended(lastWords, &Background::ended);
        QSignalSpy over(lastWords, &Background::over);
        QVERIFY(scene.goAway());
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, deadlineMs);
        scene.program.window->comeForward({});
        QVERIFY(!lastWords->isOn());
        // One that is started now ends after they would have.
        QTimer later;
        later.setSingleShot(true);
        QSignalSpy isLater(&later, &QTimer::timeout);
        later.start(400ms);
        QVERIFY(isLater.wait(deadlineMs));
        QCOMPARE(over.count(), 0);
        QVERIFY(scene.program.window->isVisible());
        QVERIFY(scene.program.window->session());
    }

    void otherWorkAndOtherWindowsKeepTheProgram()
    {
        Scene scene;
        QVERIFY(scene.open());
        auto *background = scene.program.window->findChild<Background *>();
        background->setLastWords(0ms);
        AccountSession *session = scene.program.window->session();
        QSignalSpy ended(background, &Background::ended);
        QSignalSpy over(background, &Background::over);
        auto work = std::make_unique<QObject>();
        session->addWork(work.get(), [] { return Unfinished::Manifest; });
        QDialog dialog(scene.program.window.get());
        dialog.show();
        QVERIFY(scene.goAway());
        QTRY_VERIFY_WITH_TIMEOUT(!session->uploads()->hasUnfinished(), deadlineMs);
        QCoreApplication::processEvents();
        QCOMPARE(session->unfinished(), Unfinished::Manifest);
        QCOMPARE(ended.count(), 0);
        work.reset();
        QCOMPARE(session->unfinished(), Unfinished::Nothing);
        QCoreApplication::processEvents();
        QCOMPARE(ended.count(), 0);
        dialog.close();
        QTRY_COMPARE_WITH_TIMEOUT(over.count(), 1, deadlineMs);
        QCOMPARE(ended.count(), 1);
        QVERIFY(!scene.program.window->session());
    }

    void quittingWhileItIsAwayBringsTheWindowBackToAsk()
    {
        Scene scene;
        QVERIFY(scene.open());
        QVERIFY(scene.goAway());
        scene.program.action(u"quit"_s)->trigger();
        QVERIFY(scene.program.window->isVisible());
        QVERIFY(scene.box());
        QTest::mouseClick(scene.box()->findChild<QPushButton *>(u"stopAnyway"_s), Qt::LeftButton);
        QVERIFY(!scene.program.window->isVisible());
        QVERIFY(!scene.program.window->session());
    }

    void whatFailsBringsTheWindowBack()
    {
        Scene scene;
        QVERIFY(scene.open());
        QVERIFY(QFile::remove(scene.file));
        QVERIFY(scene.goAway());
        QTRY_VERIFY_WITH_TIMEOUT(scene.program.window->isVisible(), deadlineMs);
        QCOMPARE(scene.program.window->session()->uploads()->uploads().front()->stage(),
                 Upload::Stage::Failed);
    }

    void anImportThatIsRefusedBringsTheWindowBack()
    {
        FaultyServer server;
        server.setHandler([](const FaultyServer::Request &request) {
            return request.method == "POST" ? FaultyServer::error(422, "no such video")
                                            : FaultyServer::json("[]");
        });
        Program program;
        program.show();
        program.openForThisRun(server.baseUrl(), u"a-key"_s);
        program.window->session()->importUrl(u"https://media.example.org/beach.mp4"_s);
        QVERIFY(Scene::sendAway(program));
        QTRY_VERIFY_WITH_TIMEOUT(program.window->isVisible(), deadlineMs);
        QVERIFY(program.window->session());
        QTRY_VERIFY(!noticesOf(program).filter(u"beach.mp4"_s).isEmpty());
    }

    void aDownloadIsAskedForInItsOwnWords()
    {
        StudioServer server(u"a-key"_s);
        QVERIFY(server.listen());
        Program program;
        program.show();
        program.openForThisRun(server.baseUrl(), u"a-key"_s);
        const QTemporaryDir folder;
        program.window->session()->downloads()->add(
            { u"an-asset"_s, u"Beach"_s, folder.filePath(u"Beach.mp4"_s), false });
        QCOMPARE(program.window->session()->unfinished(), Unfinished::Downloads);
        program.window->close();
        auto *box = program.find<QMessageBox>(u"stopBox"_s);
        QVERIFY(box);
        QCOMPARE(box->text(), u"A download is not finished"_s);
        QTest::mouseClick(box->findChild<QPushButton *>(u"stopAnyway"_s), Qt::LeftButton);
        QVERIFY(!program.window->isVisible());
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestBackground>(argc, argv);
}
#include "tst_background.moc"
