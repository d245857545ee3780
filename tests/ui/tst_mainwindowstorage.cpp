#include "places/places.h"
#include "support/awaited.h"
#include "support/studioserver.h"
#include "tasks/sqlite.h"
#include "tests/ui/windowtest.h"
#include "ui/mainwindow/notices.h"

#include <QPushButton>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-of-the-storage-test-4711"_s;
constexpr int taskCount = 300;
constexpr qint64 pageBytes = 4096;

qint64 numberIn(const QString &path, const char *query)
{
    sqlite::Connection connection;
    qint64 number = -1;
    return connection.open(path, false) == sqlite::Outcome::Ok
            && connection.number(query, &number) == sqlite::Outcome::Ok
        ? number
        : -1;
}

bool overwritePage(const QString &path, qint64 page)
{
    const QByteArray bytes(static_cast<qsizetype>(pageBytes), 'z');
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek((page - 1) * pageBytes)
        && file.write(bytes) == bytes.size();
}

} // namespace

//! What a person sees when the file of an account cannot be used as it is.
class TestMainWindowStorage : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioServer> m_server;
    Account m_account;
    QString m_path;

    void open(Program &program)
    {
        program.secrets.write(m_account.id, key);
        program.show();
        program.window->openAccount(m_account);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), taskCount, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(program.window->session()->sync()->status()), deadlineMs);
    }
    //! One run that fills the file.
    void fillFile()
    {
        Program program;
        open(program);
        program.window->close();
    }
    void changeATask() { m_server->setStatus(m_server->ids().constFirst(), { { u"phase"_s, u"failed"_s } }); }
    static bool isTold(const Program &program, const QString &words)
    {
        return !noticesOf(program).filter(words).isEmpty();
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<StudioServer>(key);
        QVERIFY(m_server->listen());
        for (int i = 0; i < taskCount; ++i)
            m_server->putTask(plainTask(u"%1-task"_s.arg(i, 4, 10, QLatin1Char('0')),
                                        m_server->nowMs() - 60'000LL * i, u"completed"_s));
        AccountList accounts;
        m_account = accounts.makeRemote(m_server->baseUrl(), u"Alpha"_s);
        accounts.save(m_account);
        m_path = places::accountDatabase(m_account.id);
    }
    void cleanup()
    {
        TaskDatabase::removeFiles(m_path);
        m_server.reset();
    }

    void damageMetWhileWritingIsToldAndMended()
    {
        fillFile();
        const qint64 page = numberIn(m_path, "SELECT rootpage FROM sqlite_schema WHERE name='raw'");
        QVERIFY(page > 0);
        {
            Program program;
            open(program);
            QVERIFY(noticesOf(program).isEmpty());
            QVERIFY(overwritePage(m_path, page));
            changeATask();
            program.action(u"refreshAll"_s)->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(isTold(program, u"The saved tasks were damaged."_s), deadlineMs);
            QCOMPARE(noticesOf(program).size(), 1);
            QCOMPARE(program.rowCount(), taskCount);
            // The texts that were lost come back with a walk.
            const QString id = m_server->ids().constLast();
            program.action(u"refreshAll"_s)->trigger();
            QByteArray json;
            QTRY_VERIFY_WITH_TIMEOUT(
                (json = awaited(program.window->session()->store()->json(id)), json.contains(id.toUtf8())),
                deadlineMs);
            program.window->close();
        }
        QVERIFY(QFileInfo::exists(m_path + u".damaged"_s));
        Program program;
        open(program);
        QVERIFY2(noticesOf(program).isEmpty(), qPrintable(noticesOf(program).join(u'\n')));
        program.window->close();
    }

    void noRoomIsToldUntilThereIsSome()
    {
        fillFile();
        Program program;
        open(program);
        program.window->session()->store()->setRetryInterval(std::chrono::milliseconds(20));
        rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit none = before;
        none.rlim_cur = 1;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
        changeATask();
        program.action(u"refreshAll"_s)->trigger();
        const bool told = QTest::qWaitFor(
            [&program] { return isTold(program, u"Tasks cannot be saved on this computer: "_s); },
            deadlineMs);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(told);
        QTRY_VERIFY_WITH_TIMEOUT(noticesOf(program).isEmpty(), deadlineMs);
        program.window->close();
    }

    void newerFileIsSetAsideFromItsNotice()
    {
        fillFile();
        QVERIFY(numberIn(m_path, "PRAGMA user_version=1000") >= 0);
        Program program;
        open(program);
        QTRY_VERIFY_WITH_TIMEOUT(isTold(program, u"written by a newer version"_s), deadlineMs);
        auto *button = program.find<QPushButton>(
            u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::SetNewerAside)));
        QVERIFY(button);
        {
            sqlite::Connection other;
            QCOMPARE(other.open(m_path, false), sqlite::Outcome::Ok);
            QCOMPARE(other.run("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE"), sqlite::Outcome::Ok);
            QTest::mouseClick(button, Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(isTold(program, u"could not be set aside: "_s), deadlineMs);
            QVERIFY(isTold(program, u"written by a newer version"_s));
        }
        button = program.find<QPushButton>(
            u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::SetNewerAside)));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!isTold(program, u"written by a newer version"_s), deadlineMs);
        QVERIFY(QFileInfo::exists(m_path + u".newer"_s));
        QCOMPARE(program.rowCount(), taskCount);
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return run<TestMainWindowStorage>(argc, argv);
}

#include "tst_mainwindowstorage.moc"
