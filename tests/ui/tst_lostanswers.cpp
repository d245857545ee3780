#include "support/localservice.h"
#include "support/media.h"
#include "support/restclient.h"
#include "support/sourceserver.h"
#include "tasks/tasktablemodel.h"
#include "tests/ui/windowtest.h"

#include <QJsonArray>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

//! What a person sees of work that the server has done without saying so.
class TestLostAnswers : public QObject
{
    Q_OBJECT
private:
    LocalService m_service;

    void use(const QByteArray &script) { QVERIFY(m_service.setFaults(script)); }
    QJsonArray tasks()
    {
        RestClient client(m_service.baseUrl(), m_service.key());
        return client.get(u"/task"_s).array();
    }
    void open(Program &program)
    {
        program.show();
        program.openForThisRun(m_service.baseUrl(), m_service.key());
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().historyComplete, deadlineMs);
    }
    static QString cell(const Program &program, int row, TaskColumn column)
    {
        return program.list()->taskModel()->index(row, static_cast<int>(column)).data().toString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_service.start()); }
    void init() { QSettings().clear(); }
    void cleanup() { use({}); }

    void importThatMayHaveBegunIsNotToldAsFailedAndIsLookedFor()
    {
        Program program;
        open(program);
        QCOMPARE(program.rowCount(), 0);
        use("import: lost");
        program.window->session()->importUrl(u"http://127.0.0.1:1/lost.mp4"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"It is not known whether "_s).isEmpty(),
                                 deadlineMs);
        QVERIFY(!noticesOf(program).filter(u"server cannot be reached"_s).isEmpty());
        QVERIFY(noticesOf(program).filter(u"could not be imported"_s).isEmpty());
        // In a burst of polls, long before the next usual one.
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QCOMPARE(tasks().size(), 1);
        program.window->close();
    }

    void importThatTheServerRefusedIsToldAsFailed()
    {
        Program program;
        open(program);
        use("import: status 500");
        program.window->session()->importUrl(u"http://127.0.0.1:1/refused.mp4"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"could not be imported"_s).isEmpty(),
                                 deadlineMs);
        QVERIFY(noticesOf(program).filter(u"It is not known"_s).isEmpty());
        program.window->close();
    }

    void actionThatTheServerRefusedIsToldAsRefused()
    {
        Program program;
        open(program);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(cell(program, 0, TaskColumn::State), u"Failed"_s, deadlineMs);
        program.list()->selectTask(program.list()->taskModel()->keyAt(0));
        use("action: status 500");
        QTRY_VERIFY_WITH_TIMEOUT(program.action(u"retryTask"_s)->isEnabled(), deadlineMs);
        program.action(u"retryTask"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(cell(program, 0, TaskColumn::State), u"Not retried"_s, deadlineMs);
        program.window->close();
    }

    void actionWithoutAnAnswerIsNotToldAsRefused()
    {
        // Of a deletion, a task has no news that could take the note away.
        LocalService service;
        QVERIFY(service.start());
        SourceServer source;
        QVERIFY(source.listen());
        source.addFile(u"/clip.mp4"_s, media::mp4());
        Program program;
        program.show();
        program.openForThisRun(service.baseUrl(), service.key());
        program.window->session()->importUrl(source.url(u"/clip.mp4"_s).toString());
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(cell(program, 0, TaskColumn::State), u"Completed"_s, deadlineMs);
        program.list()->selectTask(program.list()->taskModel()->keyAt(0));
        QTRY_VERIFY_WITH_TIMEOUT(program.action(u"deleteAsset"_s)->isEnabled(), deadlineMs);
        QVERIFY(service.setFaults("action: lost"));
        program.action(u"deleteAsset"_s)->trigger();
        auto *go = program.find<QPushButton>(u"deleteGo"_s);
        QVERIFY(go);
        go->click();
        QTRY_COMPARE_WITH_TIMEOUT(cell(program, 0, TaskColumn::State), u"No answer"_s, deadlineMs);
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return run<TestLostAnswers>(argc, argv);
}

#include "tst_lostanswers.moc"
