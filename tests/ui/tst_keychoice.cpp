#include "support/sampletasks.h"
#include "support/studioserver.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/keychoicedialog.h"
#include "ui/mainwindow/notices.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-without-a-keyring-4720"_s;
using Wish = AccountList::KeyWish;

} // namespace

//! Without a session bus there is no keyring. What is done is done with the keyboard.
class TestKeyChoice : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioServer> m_server;

    static ConnectDialog *keyDialog(const Program &program)
    {
        const QList<ConnectDialog *> dialogs = program.window->findChildren<ConnectDialog *>();
        for (ConnectDialog *dialog : dialogs) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static KeyChoiceDialog *choiceDialog(const Program &program)
    {
        auto *dialog = program.window->findChild<KeyChoiceDialog *>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    static void press(Qt::Key pressed)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), pressed);
    }
    static bool isFocusIn(const QWidget *dialog)
    {
        return dialog && QApplication::focusWidget() && dialog->isAncestorOf(QApplication::focusWidget());
    }
    static void type(const QString &text)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    //! Connects as a person does who has a server of their own, up to the choice.
    void connectTo(Program &program)
    {
        program.show();
        program.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(program.window.get()));
        program.action(u"connectToStudio"_s)->trigger();
        QTRY_VERIFY(isFocusIn(keyDialog(program)));
        keyDialog(program)->findChild<QLineEdit *>(u"server"_s)->setText(m_server->baseUrl().toString());
        keyDialog(program)->findChild<QLineEdit *>(u"name"_s)->setText(u"Alpha"_s);
        type(key);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isFocusIn(choiceDialog(program)), deadlineMs);
    }
    static QString onlyAccount(const Program &program)
    {
        return program.accounts.accounts().size() == 1 ? program.accounts.accounts().front().id : QString();
    }
    //! A start with an account that is remembered with \a wish.
    QString remembered(Wish wish, const QString &name = u"Alpha"_s)
    {
        AccountList accounts;
        const Account account = accounts.makeRemote(m_server->baseUrl(), name);
        accounts.save(account);
        accounts.setOpenAtStart(account.id, true);
        accounts.setKeyWish(account.id, wish);
        return account.id;
    }
    static void start(Program &program)
    {
        program.show();
        program.window->openLastAccounts();
        program.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(program.window.get()));
    }
    static QPushButton *enterKeyButton(const Program &program)
    {
        return program.find<QPushButton>(u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::EnterKey)));
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<StudioServer>(key);
        QVERIFY(m_server->listen());
        m_server->addTasks({ plainTask(u"only-task"_s, m_server->nowMs(), u"completed"_s) });
    }
    void cleanup() { m_server.reset(); }

    void asksAtEachStartWhenNothingElseIsChosen()
    {
        Program program;
        connectTo(program);
        QVERIFY(choiceDialog(program)->findChild<QRadioButton *>(u"askAtStart"_s)->hasFocus());
        QVERIFY(!textsOf(choiceDialog(program)).filter(u"Alpha"_s).isEmpty());
        // The key works meanwhile.
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        press(Qt::Key_Return);
        QTRY_VERIFY(!choiceDialog(program));
        QCOMPARE(program.accounts.keyWish(onlyAccount(program)), Wish::AskAtStart);
        QVERIFY(noticesOf(program).isEmpty());
        program.window->close();
    }

    void keepsTheKeyForThisSessionOnly()
    {
        Program program;
        connectTo(program);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(!choiceDialog(program));
        QCOMPARE(program.accounts.keyWish(onlyAccount(program)), Wish::SessionOnly);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        program.window->close();
    }

    void decidesNothingWhenItIsClosed()
    {
        Program program;
        connectTo(program);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!choiceDialog(program));
        QCOMPARE(program.accounts.keyWish(onlyAccount(program)), Wish::Undecided);
        QVERIFY(program.window->session());
        program.window->close();
    }

    void asksNothingMoreWhenTheKeyringTakesTheKeyLate()
    {
        Program program;
        connectTo(program);
        Q_EMIT program.secrets.keptLate(u"another-account"_s);
        QVERIFY(choiceDialog(program));
        Q_EMIT program.secrets.keptLate(onlyAccount(program));
        QTRY_VERIFY(!choiceDialog(program));
        QCOMPARE(program.accounts.keyWish(onlyAccount(program)), Wish::Undecided);
        program.window->close();
    }

    void forgetsTheChoiceWhenTheKeyringTakesTheKeyLate()
    {
        Program program;
        connectTo(program);
        press(Qt::Key_Return);
        QTRY_VERIFY(!choiceDialog(program));
        QCOMPARE(program.accounts.keyWish(onlyAccount(program)), Wish::AskAtStart);
        Q_EMIT program.secrets.keptLate(onlyAccount(program));
        QCOMPARE(program.accounts.keyWish(onlyAccount(program)), Wish::Undecided);
        program.window->close();
    }

    void asksForTheKeyWhenTheProgramStarts()
    {
        remembered(Wish::AskAtStart);
        Program program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(isFocusIn(keyDialog(program)), deadlineMs);
        QVERIFY(!textsOf(keyDialog(program)).filter(u"“Alpha”"_s).isEmpty());
        QVERIFY(m_server->requests().isEmpty());
        type(key);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QVERIFY(!keyDialog(program));
        // What has been decided is not asked again.
        QTRY_VERIFY_WITH_TIMEOUT(program.window->session()->sync()->status().lastSuccessMs.has_value(),
                                 deadlineMs);
        QVERIFY(!choiceDialog(program));
        QVERIFY(noticesOf(program).isEmpty());
        program.window->close();
    }

    void leavesTheSavedTasksReadableWhenNoKeyIsGiven()
    {
        {
            Program program;
            connectTo(program);
            press(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
            program.window->close();
        }
        // What the first program had sent is read before.
        QCoreApplication::processEvents();
        m_server->clearRequests();
        Program again;
        start(again);
        QTRY_VERIFY_WITH_TIMEOUT(isFocusIn(keyDialog(again)), deadlineMs);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!keyDialog(again));
        QTRY_COMPARE_WITH_TIMEOUT(again.rowCount(), 1, deadlineMs);
        QTRY_VERIFY(!noticesOf(again).filter(u"There is no API key"_s).isEmpty());
        // The way back is on the notice.
        QTest::mouseClick(enterKeyButton(again), Qt::LeftButton);
        QTRY_VERIFY(isFocusIn(keyDialog(again)));
        press(Qt::Key_Escape);
        QVERIFY(m_server->requests().isEmpty());
        again.window->close();
    }

    void asksNothingWhenTheKeyWasForOneSession()
    {
        remembered(Wish::SessionOnly);
        Program program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"There is no API key"_s).isEmpty(), deadlineMs);
        QVERIFY(!keyDialog(program));
        QTest::mouseClick(enterKeyButton(program), Qt::LeftButton);
        QTRY_VERIFY(isFocusIn(keyDialog(program)));
        type(key);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QTRY_VERIFY(noticesOf(program).isEmpty());
        QVERIFY(!choiceDialog(program));
        program.window->close();
    }

    void asksForOneKeyAfterTheOther()
    {
        const QString alpha = remembered(Wish::AskAtStart);
        const QString beta = remembered(Wish::AskAtStart, u"Beta"_s);
        Program program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(isFocusIn(keyDialog(program)), deadlineMs);
        QCOMPARE(program.window->findChildren<ConnectDialog *>().size(), 1);
        const bool isAlphaFirst = !textsOf(keyDialog(program)).filter(u"“Alpha”"_s).isEmpty();
        press(Qt::Key_Escape);
        const QString other = isAlphaFirst ? u"“Beta”"_s : u"“Alpha”"_s;
        QTRY_VERIFY(keyDialog(program) && !textsOf(keyDialog(program)).filter(other).isEmpty());
        QTRY_VERIFY(isFocusIn(keyDialog(program)));
        type(key);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QCOMPARE(noticesOf(program).size(), 1);
        program.window->close();
    }

    void takesAKeyThatTheKeyringGivesLate()
    {
        const QString id = remembered(Wish::SessionOnly);
        Program program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"There is no API key"_s).isEmpty(), deadlineMs);
        QTest::mouseClick(enterKeyButton(program), Qt::LeftButton);
        QTRY_VERIFY(isFocusIn(keyDialog(program)));
        Q_EMIT program.secrets.foundLate(id, key);
        QTRY_VERIFY(!keyDialog(program));
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QTRY_VERIFY(noticesOf(program).isEmpty());
        QVERIFY(!choiceDialog(program));
        program.window->close();
    }

    void asksForNoKeyThatCameMeanwhile()
    {
        const QString alpha = remembered(Wish::AskAtStart);
        const QString beta = remembered(Wish::AskAtStart, u"Beta"_s);
        Program program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(isFocusIn(keyDialog(program)), deadlineMs);
        const bool isAlphaFirst = !textsOf(keyDialog(program)).filter(u"“Alpha”"_s).isEmpty();
        // The one that waits for its turn, then the one that is asked for.
        Q_EMIT program.secrets.foundLate(isAlphaFirst ? beta : alpha, key);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QVERIFY(keyDialog(program));
        Q_EMIT program.secrets.foundLate(isAlphaFirst ? alpha : beta, key);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 2, deadlineMs);
        QTRY_VERIFY(noticesOf(program).isEmpty());
        QVERIFY(!keyDialog(program));
        program.window->close();
    }

    void leavesWhatIsBeingTypedWhenAKeyComesLate()
    {
        const QString id = remembered(Wish::AskAtStart);
        Program program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(isFocusIn(keyDialog(program)), deadlineMs);
        type(u"half a k"_s);
        Q_EMIT program.secrets.foundLate(id, key);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        QVERIFY(isFocusIn(keyDialog(program)));
        QCOMPARE(keyDialog(program)->key(), u"half a k"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!keyDialog(program));
        QTRY_VERIFY(noticesOf(program).isEmpty());
        program.window->close();
    }

    void prefersTheTypedKeyToOneThatComesLate()
    {
        const QString id = remembered(Wish::AskAtStart);
        Program program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(isFocusIn(keyDialog(program)), deadlineMs);
        type(key);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        Q_EMIT program.secrets.foundLate(id, u"an older key"_s);
        m_server->clearRequests();
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_server->requests().isEmpty(), deadlineMs);
        for (const StudioServer::Request &request : m_server->requests())
            QCOMPARE(request.headers.value("authorization"), "Bearer " + key.toLatin1());
        // Nor does it open what is closed.
        program.window->close();
        Q_EMIT program.secrets.foundLate(id, key);
    }

    void offersTheChoiceAgainWithANewKey()
    {
        const QString id = remembered(Wish::SessionOnly);
        Program program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"There is no API key"_s).isEmpty(), deadlineMs);
        QTRY_VERIFY(program.action(u"newKey"_s)->isEnabled());
        program.action(u"newKey"_s)->trigger();
        QTRY_VERIFY(isFocusIn(keyDialog(program)));
        type(key);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isFocusIn(choiceDialog(program)), deadlineMs);
        QVERIFY(choiceDialog(program)->findChild<QRadioButton *>(u"sessionOnly"_s)->hasFocus());
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QTRY_COMPARE(program.accounts.keyWish(id), Wish::AskAtStart);
        program.window->close();
    }

    void writesTheKeyNowhere()
    {
        {
            Program program;
            connectTo(program);
            press(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
            program.window->close();
        }
        QSettings().sync();
        QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(key.toLatin1()), qPrintable(file.fileName()));
            ++count;
        }
        QVERIFY(count > 1);
    }
};

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    return windowtest::run<TestKeyChoice>(argc, argv);
}

#include "tst_keychoice.moc"
