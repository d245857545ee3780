#include "support/studioserver.h"
#include "tests/ui/hostiletext.h"
#include "tests/ui/windowtest.h"
#include "ui/mainwindow/notices.h"
#include "ui/search/searchbox.h"

#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;
using namespace hostiletext;

//! The same texts as in tst_hostiletext.cpp, where a person does something with them: copies them, searches
//! for them, has problems with them explained.
class TestHostileTextInUse : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioServer> m_server;

private Q_SLOTS:
    void cleanup()
    {
        QGuiApplication::clipboard()->clear();
        m_server.reset();
    }

    void isCopiedAsOneLineForEachTask_data() { addTexts(); }
    void isCopiedAsOneLineForEachTask()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, decoded);
        m_server = serverSaying(text, decoded);
        QVERIFY(m_server);
        Program program;
        QVERIFY(open(program, *m_server));
        program.list()->setFocus();
        program.list()->selectAll();
        for (const QString &action : { u"copyRow"_s, u"copyId"_s }) {
            QTRY_VERIFY(program.action(action)->isEnabled());
            program.action(action)->trigger();
            const QString copied = QGuiApplication::clipboard()->text();
            QCOMPARE(copied.count(u'\n'), 3);
            // An id that is cut would be another one.
            QCOMPARE(problemOfLines(copied, action == u"copyId"_s ? 2 * hundredKilobytes : longestShown),
                     QString());
        }
        program.window->close();
    }

    void isOfferedInTheSearchField_data() { addTexts(); }
    void isOfferedInTheSearchField()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, decoded);
        m_server = serverSaying(text, decoded);
        QVERIFY(m_server);
        Program program;
        QVERIFY(open(program, *m_server));
        auto *search = program.window->findChild<SearchBox *>();
        auto *offers = program.find<QListView>(u"searchCompletions"_s);
        QVERIFY(search && offers);
        for (const QString &field : { u"project:"_s, u"codec:"_s, u"container:"_s }) {
            // What cannot be seen is no project, and very long ones are kept as no word to choose.
            if (field == u"project:"_s && program.list()->taskModel()->counts().byProject.isEmpty())
                continue;
            search->clear();
            search->setFocus();
            QElapsedTimer timer;
            timer.start();
            QTest::keyClicks(search, field);
            QTRY_VERIFY2(offers->isVisible(), qPrintable(search->text()));
            offers->grab();
            QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));
            NO_PROBLEM(problemsIn(offers));
            NO_PROBLEM(problemsPaintedIn(offers));
            if (field != u"project:"_s)
                continue;
            // What is taken finds the task that says it.
            QTest::keyClick(search, Qt::Key_Down);
            QTest::keyClick(search, Qt::Key_Return);
            QVERIFY2(search->text().size() > field.size(), qPrintable(search->text()));
            QCOMPARE(problemOf(search->text()), QString());
            QTRY_COMPARE(program.rowCount(), 1);
            QCOMPARE(program.list()->taskModel()->keyAt(0).taskId, u"failed-task"_s);
        }
        program.window->close();
    }

    void isToldInNotices_data() { addTexts(); }
    void isToldInNotices()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, decoded);
        m_server = serverSaying(text, decoded);
        QVERIFY(m_server);
        Program program;
        QVERIFY(open(program, *m_server));
        // What could not be read is shown on request.
        const auto details = [&program] {
            return program.find<QPushButton>(
                u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::ShowProblems)));
        };
        QTRY_VERIFY_WITH_TIMEOUT(details(), deadlineMs);
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(details(), Qt::LeftButton);
        auto *dialog = program.find<QDialog>(u"textDialog"_s);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPlainTextEdit *>(u"textBody"_s)->toPlainText().isEmpty());
        dialog->grab();
        QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));
        const QString body = dialog->findChild<QPlainTextEdit *>(u"textBody"_s)->toPlainText();
        QCOMPARE(problemOfLines(body), QString());
        NO_PROBLEM(problemsPaintedIn(dialog));
        dialog->close();

        // A task is named by its id.
        select(program, oddRow(program));
        QTRY_VERIFY(program.action(u"refreshTask"_s)->isEnabled());
        m_server->setFault(StudioServer::Fault::InternalError);
        program.action(u"refreshTask"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"could not be fetched"_s).isEmpty(), deadlineMs);
        for (const QString &notice : noticesOf(program))
            QCOMPARE(problemOf(notice, 1000), QString());
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestHostileTextInUse>(argc, argv);
}

#include "tst_hostiletextinuse.moc"
