#include "support/certificates.h"
#include "support/studioserver.h"
#include "support/tlsfront.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/mainwindow/notices.h"
#include "ui/taskdetail/taskwindow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString alphaKey = u"key-of-alpha-4711"_s;
const QString betaKey = u"key-of-beta-4712"_s;

std::vector<ServerTask> tasksNamed(const QString &name, int count, qint64 nowMs)
{
    std::vector<ServerTask> tasks;
    for (int i = 0; i < count; ++i)
        tasks.push_back(plainTask(u"%1-%2-task"_s.arg(name).arg(i), nowMs - 1000LL * i,
                                  i == 0 ? u"running"_s : u"completed"_s,
                                  i == 0 ? std::optional(0.5) : std::nullopt));
    return tasks;
}

QList<TaskWindow *> taskWindows()
{
    QList<TaskWindow *> windows;
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (auto *window = qobject_cast<TaskWindow *>(widget))
            windows.append(window);
    }
    return windows;
}

} // namespace

//! Several accounts in one window, each with a Studio server of its own.
class TestMainWindowAccounts : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StudioServer> m_alpha;
    std::unique_ptr<StudioServer> m_beta;
    QString m_alphaId;
    QString m_betaId;

    //! Remembers both accounts, with their keys for this run.
    void remember(Program &program)
    {
        if (m_alphaId.isEmpty()) {
            for (const auto &[server, name, id] : { std::tuple(m_alpha.get(), u"Alpha"_s, &m_alphaId),
                                                    std::tuple(m_beta.get(), u"Beta"_s, &m_betaId) }) {
                const Account account = program.accounts.makeRemote(server->baseUrl(), name);
                program.accounts.save(account);
                *id = account.id;
            }
        }
        program.secrets.write(m_alphaId, alphaKey);
        program.secrets.write(m_betaId, betaKey);
    }
    void openBoth(Program &program)
    {
        remember(program);
        program.show();
        program.window->openAccount(*program.accounts.find(m_alphaId));
        program.window->openAccount(*program.accounts.find(m_betaId));
    }
    static AccountSession *session(const Program &program, const QString &id)
    {
        for (AccountSession *each : program.window->sessions()) {
            if (each->account().id == id)
                return each;
        }
        return nullptr;
    }
    static bool isHeard(const Program &program, const QString &id)
    {
        const AccountSession *of = session(program, id);
        return of && of->sync()->status().lastSuccessMs && of->store()->rowCount() > 0;
    }
    //! An entry of the Accounts menu, as it stands there when the menu is opened.
    static QAction *menuEntry(const Program &program, const QString &objectName)
    {
        QMenu *menu = nullptr;
        const QList<QAction *> menus = program.window->menuBar()->actions();
        for (const QAction *each : menus) {
            if (each->text() == u"&Accounts"_s)
                menu = each->menu();
        }
        if (!menu)
            qFatal("There is no menu of accounts");
        Q_EMIT menu->aboutToShow();
        return menu->findChild<QAction *>(objectName);
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_alphaId.clear();
        m_betaId.clear();
        m_alpha = std::make_unique<StudioServer>(alphaKey);
        m_beta = std::make_unique<StudioServer>(betaKey);
        QVERIFY(m_alpha->listen() && m_beta->listen());
        m_alpha->addTasks(tasksNamed(u"alpha"_s, 5, m_alpha->nowMs()));
        m_beta->addTasks(tasksNamed(u"beta"_s, 7, m_beta->nowMs()));
    }
    void cleanup()
    {
        m_alpha.reset();
        m_beta.reset();
    }

    void opensAccountsBesideEachOther()
    {
        Program program;
        openBoth(program);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId) && isHeard(program, m_betaId), deadlineMs);
        QVERIFY(noticesOf(program).isEmpty());
        for (const StudioServer *server : { m_alpha.get(), m_beta.get() }) {
            for (const StudioServer::Request &request : server->requests())
                QVERIFY2(request.status == 200 || request.status == 304,
                         qPrintable(QString::number(request.status)));
        }
        QTRY_VERIFY2(program.window->windowTitle().contains(u"2 accounts"_s),
                     qPrintable(program.window->windowTitle()));
        QVERIFY(menuEntry(program, u"account_"_s + m_alphaId)->isChecked());
        QVERIFY(menuEntry(program, u"account_"_s + m_betaId)->isChecked());

        // The work of both is in one place, each named.
        const auto *work = program.find<QListView>(u"progressList"_s);
        QTRY_COMPARE(work->model()->rowCount(), 2);
        QStringList spoken;
        for (int row = 0; row < 2; ++row)
            spoken.append(work->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        QCOMPARE(spoken.filter(u"Alpha"_s).size(), 1);
        QCOMPARE(spoken.filter(u"Beta"_s).size(), 1);
        program.window->close();
    }

    void waitsForNoAccountWithAnother()
    {
        m_alpha->setFault(StudioServer::Fault::Hold);
        Program program;
        openBoth(program);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_betaId), deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_alpha->heldCount() > 0, deadlineMs);
        QVERIFY(!isHeard(program, m_alphaId));
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 7, deadlineMs);

        // It goes on while the other hangs, and the other comes when it can.
        m_beta->addTasks({ plainTask(u"beta-new-task"_s, m_beta->nowMs(), u"completed"_s) });
        program.action(u"refreshAll"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(session(program, m_betaId)->store()->rowCount(), 8, deadlineMs);
        QVERIFY(!isHeard(program, m_alphaId));
        m_alpha->setFault(StudioServer::Fault::None);
        m_alpha->release();
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId), deadlineMs);
        program.window->close();
    }

    void saysWhichAccountANoticeIsAbout()
    {
        Program program;
        openBoth(program);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId) && isHeard(program, m_betaId), deadlineMs);
        m_alpha->setFault(StudioServer::Fault::InternalError);
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"Alpha: The server has a fault"_s).isEmpty(),
                                 deadlineMs);
        QVERIFY(noticesOf(program).filter(u"Beta"_s).isEmpty());
        QTRY_VERIFY2(program.find<QLabel>(u"freshness"_s)->text().startsWith(u"Alpha: "_s),
                     qPrintable(program.find<QLabel>(u"freshness"_s)->text()));

        m_beta->setKey(u"another"_s);
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"Beta: The server does not accept"_s).isEmpty(),
                                 deadlineMs);
        QCOMPARE(noticesOf(program).size(), 2);
        // Errors come first, and the button is about the account of its line.
        QVERIFY(noticesOf(program).constFirst().startsWith(u"Beta: "_s));
        auto *fix
            = program.find<QPushButton>(u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::FixKey)));
        QVERIFY(fix);
        QTest::mouseClick(fix, Qt::LeftButton);
        auto *dialog = program.window->findChild<QDialog *>();
        QVERIFY(dialog);
        QVERIFY2(!textsOf(dialog).filter(u"Beta"_s).isEmpty(), qPrintable(textsOf(dialog).join(u'\n')));
        dialog->reject();

        m_alpha->setFault(StudioServer::Fault::None);
        m_beta->setKey(betaKey);
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(noticesOf(program).isEmpty(), deadlineMs);
        program.window->close();
    }

    void closesOneAndKeepsTheOther()
    {
        Program program;
        openBoth(program);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId) && isHeard(program, m_betaId), deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 12, deadlineMs);
        const auto *work = program.find<QListView>(u"progressList"_s);
        QTRY_COMPARE(work->model()->rowCount(), 2);
        Q_EMIT program.list()->taskActivated({ m_alphaId, u"alpha-1-task"_s });
        Q_EMIT program.list()->taskActivated({ m_betaId, u"beta-1-task"_s });
        Q_EMIT program.list()->taskActivated({ m_betaId, u"beta-1-task"_s });
        QCOMPARE(taskWindows().size(), 2);

        const QPointer<AccountSession> beta = session(program, m_betaId);
        menuEntry(program, u"account_"_s + m_betaId)->trigger();
        QVERIFY(!beta);
        QCOMPARE(program.window->sessions().size(), 1U);
        QCOMPARE(taskWindows().size(), 1);
        QCOMPARE(taskWindows().constFirst()->taskId(), u"alpha-1-task"_s);
        QCOMPARE(work->model()->rowCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 5, deadlineMs);
        QTRY_VERIFY(program.window->windowTitle().contains(u"Alpha"_s));
        QVERIFY(!menuEntry(program, u"account_"_s + m_betaId)->isChecked());

        m_alpha->addTasks({ plainTask(u"alpha-new-task"_s, m_alpha->nowMs(), u"completed"_s) });
        program.action(u"refreshAll"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 6, deadlineMs);

        menuEntry(program, u"account_"_s + m_alphaId)->trigger();
        QVERIFY(program.window->sessions().empty());
        QVERIFY(program.find(u"firstRunPage"_s)->isVisible());
        program.window->close();
    }

    void showsOnlyOne()
    {
        Program program;
        openBoth(program);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId) && isHeard(program, m_betaId), deadlineMs);
        menuEntry(program, u"only_"_s + m_alphaId)->trigger();
        QCOMPARE(program.window->sessions().size(), 1U);
        QCOMPARE(program.window->session()->account().id, m_alphaId);
        menuEntry(program, u"only_"_s + m_betaId)->trigger();
        QCOMPARE(program.window->sessions().size(), 1U);
        QCOMPARE(program.window->session()->account().id, m_betaId);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 7, deadlineMs);
        QCOMPARE(program.accounts.openAtStart(), QStringList { m_betaId });
        program.window->close();
    }

    void importsIntoTheChosenAccount()
    {
        Program program;
        openBoth(program);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId) && isHeard(program, m_betaId), deadlineMs);
        const auto importsTo
            = [](const StudioServer &server) { return server.requestsTo(u"/asset/upload/url"_s).size(); };
        const auto import = [&program](const QString &address, const QString &proposed, const QString &into) {
            program.window->proposeImport({ address });
            auto *dialog = program.window->findChild<ImportDialog *>();
            QVERIFY(dialog);
            auto *choice = dialog->findChild<QComboBox *>(u"account"_s);
            QVERIFY(choice->isVisible());
            QCOMPARE(choice->currentText(), proposed);
            choice->setCurrentText(into);
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"import"_s), Qt::LeftButton);
            QTRY_VERIFY(!program.window->findChild<ImportDialog *>());
        };
        import(u"https://example.org/one.mp4"_s, u"Alpha"_s, u"Beta"_s);
        QTRY_COMPARE_WITH_TIMEOUT(importsTo(*m_beta), 1, deadlineMs);
        // The one that was imported into last is proposed, but for a task that is selected.
        import(u"https://example.org/two.mp4"_s, u"Beta"_s, u"Alpha"_s);
        QTRY_COMPARE_WITH_TIMEOUT(importsTo(*m_alpha), 1, deadlineMs);
        // Once both imports are listed, nothing moves under the row that is chosen.
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 14, deadlineMs);
        // A row may be current without being selected.
        program.list()->clearSelection();
        for (int row = 0; row < program.rowCount(); ++row) {
            program.list()->setCurrentIndex(program.list()->model()->index(row, 0));
            if (program.list()->currentTask().accountId == m_betaId)
                break;
        }
        QCOMPARE(program.list()->currentTask().accountId, m_betaId);
        import(u"https://example.org/three.mp4"_s, u"Beta"_s, u"Beta"_s);
        QTRY_COMPARE_WITH_TIMEOUT(importsTo(*m_beta), 2, deadlineMs);
        QCOMPARE(importsTo(*m_alpha), 1);
        QTRY_VERIFY(!program.window->session()->hasUnfinished());

        // With one account left there is nothing to choose.
        menuEntry(program, u"account_"_s + m_alphaId)->trigger();
        program.window->proposeImport({ u"https://example.org/four.mp4"_s });
        auto *dialog = program.window->findChild<ImportDialog *>();
        QVERIFY(!dialog->findChild<QComboBox *>(u"account"_s)->isVisible());
        dialog->reject();
        program.window->close();
    }

    void opensBothAgainAtTheNextStart()
    {
        {
            Program program;
            openBoth(program);
            QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId) && isHeard(program, m_betaId), deadlineMs);
            program.window->close();
        }
        m_alpha->clearRequests();
        m_beta->clearRequests();
        Program again;
        remember(again);
        again.show();
        again.window->openLastAccounts();
        QCOMPARE(again.window->sessions().size(), 2U);
        QTRY_COMPARE_WITH_TIMEOUT(session(again, m_alphaId)->store()->rowCount(), 5, deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(session(again, m_betaId)->store()->rowCount(), 7, deadlineMs);
        // The keys of both are read once the window is painted.
        QTRY_VERIFY_WITH_TIMEOUT(!m_alpha->requestsTo(u"/task"_s).isEmpty()
                                     && !m_beta->requestsTo(u"/task"_s).isEmpty(),
                                 deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(again, m_alphaId) && isHeard(again, m_betaId), deadlineMs);
        QVERIFY(noticesOf(again).isEmpty());
        again.window->close();
    }

    //! From the dialog to the settings and into the session, now and at the next start.
    void trustsTheCertificateFileOfAnAccount()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl, which makes the certificates, is not installed");
        const Certificates certificates;
        QVERIFY(certificates.make());
        const TlsFront front(certificates.serverConfiguration(u"good"_s), m_alpha->baseUrl());
        QString id;
        {
            Program program;
            program.show();
            program.action(u"connectToStudio"_s)->trigger();
            auto *dialog = program.window->findChild<ConnectDialog *>();
            QVERIFY(dialog);
            dialog->findChild<QLineEdit *>(u"server"_s)->setText(front.baseUrl().toString());
            dialog->findChild<QLineEdit *>(u"key"_s)->setText(alphaKey);
            // Nobody knows the authority.
            QPointer<ConnectDialog> open(dialog);
            dialog->findChild<QPushButton *>(u"connect"_s)->click();
            const auto *result = dialog->findChild<QLabel *>(u"result"_s);
            QTRY_VERIFY2_WITH_TIMEOUT(result->text().contains(u"authority"_s), qPrintable(result->text()),
                                      deadlineMs);
            QVERIFY(program.accounts.accounts().empty() && m_alpha->requests().isEmpty());

            dialog->findChild<QLineEdit *>(u"caFile"_s)->setText(certificates.pem(u"ca"_s));
            dialog->findChild<QPushButton *>(u"connect"_s)->click();
            QTRY_VERIFY_WITH_TIMEOUT(!open, deadlineMs);
            QCOMPARE(program.accounts.accounts().size(), 1U);
            id = program.accounts.accounts().front().id;
            QCOMPARE(program.accounts.accounts().front().caFile, certificates.pem(u"ca"_s));
            QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, id), deadlineMs);
            const QList<QDialog *> dialogs = program.window->findChildren<QDialog *>();
            for (QDialog *each : dialogs)
                each->reject(); // the choice of where keys are kept
            program.window->close();
        }
        m_alpha->clearRequests();
        Program again;
        again.secrets.write(id, alphaKey);
        again.show();
        again.window->openLastAccounts();
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(again, id), deadlineMs);
        QVERIFY(!m_alpha->requestsTo(u"/task"_s).isEmpty());
        // Without the file, no connection is made.
        Account without = *again.accounts.find(id);
        without.caFile.clear();
        again.window->close();
        again.window.reset();
        again.accounts.save(without);
        const int connections = front.connections();
        Program last;
        last.secrets.write(id, alphaKey);
        last.show();
        last.window->openLastAccounts();
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(last).filter(u"authority"_s).isEmpty(), deadlineMs);
        QCOMPARE(front.connections(), connections);
        last.window->close();
    }

    void asksForTheKeyThatIsMissingOnly()
    {
        Program program;
        remember(program);
        program.secrets.remove(m_betaId);
        program.show();
        program.window->openAccount(*program.accounts.find(m_alphaId));
        program.window->openAccount(*program.accounts.find(m_betaId));
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"Beta: There is no API key"_s).isEmpty(),
                                 deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId), deadlineMs);
        QCOMPARE(noticesOf(program).size(), 1);
        program.window->close();
    }

    void forgetsOneOfTwo()
    {
        Program program;
        openBoth(program);
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(program, m_alphaId) && isHeard(program, m_betaId), deadlineMs);
        menuEntry(program, u"forgetAccount_"_s + m_betaId)->trigger();
        auto *box = program.find<QMessageBox>(u"forgetBox"_s);
        QVERIFY(box);
        QVERIFY(box->text().contains(u"Beta"_s));
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(program.window->sessions().size(), 1U);
        QVERIFY(!program.accounts.find(m_betaId));
        QVERIFY(session(program, m_alphaId));
        QCOMPARE(program.accounts.openAtStart(), QStringList { m_alphaId });
        program.window->close();
    }

    void pausesAllOfThem()
    {
        Program program;
        openBoth(program);
        QTRY_VERIFY(program.action(u"pauseUpdates"_s)->isEnabled());
        program.action(u"pauseUpdates"_s)->trigger();
        program.action(u"interval_30"_s)->trigger();
        program.openForThisRun(m_alpha->baseUrl(), alphaKey);
        QCOMPARE(program.window->sessions().size(), 3U);
        for (const AccountSession *each : program.window->sessions()) {
            QVERIFY(each->sync()->isPaused());
            QCOMPARE(each->sync()->interval(), std::optional(std::chrono::seconds(30)));
        }
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestMainWindowAccounts>(argc, argv);
}

#include "tst_mainwindowaccounts.moc"
