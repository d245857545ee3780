#include "support/isolatedhome.h"
#include "support/patience.h"
#include "support/studioserver.h"
#include "ui/dialogs/connectdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace reelwatch;

class tst_ConnectDialog : public QObject
{
    Q_OBJECT

    static QLineEdit *keyField(ConnectDialog *dialog) { return dialog->findChild<QLineEdit *>(u"key"_s); }
    static QLineEdit *serverField(ConnectDialog *dialog)
    {
        return dialog->findChild<QLineEdit *>(u"server"_s);
    }
    static QLineEdit *caFileField(ConnectDialog *dialog)
    {
        return dialog->findChild<QLineEdit *>(u"caFile"_s);
    }
    static QPushButton *button(ConnectDialog *dialog, const QString &name)
    {
        return dialog->findChild<QPushButton *>(name);
    }
    static QString result(ConnectDialog *dialog) { return dialog->findChild<QLabel *>(u"result"_s)->text(); }
    static bool isAsking(ConnectDialog *dialog) { return keyField(dialog)->isReadOnly(); }

    static void fill(ConnectDialog *dialog, const QUrl &server, const QString &key)
    {
        serverField(dialog)->setText(server.toString());
        keyField(dialog)->setText(key);
    }

private Q_SLOTS:
    void sendsNothingBeforeItIsAsked()
    {
        StudioServer server(u"right-key"_s);
        QVERIFY(server.listen());
        ConnectDialog dialog;
        dialog.show();
        QVERIFY(!button(&dialog, u"connect"_s)->isEnabled());
        QVERIFY(!button(&dialog, u"test"_s)->isEnabled());
        fill(&dialog, server.baseUrl(), u"right-key"_s);
        QVERIFY(button(&dialog, u"connect"_s)->isEnabled());
        QCoreApplication::processEvents();
        QVERIFY(server.requests().isEmpty());
    }

    void hidesTheKeyUntilItIsToBeShown()
    {
        ConnectDialog dialog;
        QCOMPARE(keyField(&dialog)->echoMode(), QLineEdit::Password);
        auto *show = keyField(&dialog)->findChild<QAction *>(u"showKey"_s);
        QVERIFY(show);
        show->trigger();
        QCOMPARE(keyField(&dialog)->echoMode(), QLineEdit::Normal);
        show->trigger();
        QCOMPARE(keyField(&dialog)->echoMode(), QLineEdit::Password);
    }

    void foldsServerAndNameAway()
    {
        ConnectDialog dialog;
        dialog.show();
        QVERIFY(!serverField(&dialog)->isVisible());
        dialog.findChild<QToolButton *>(u"advanced"_s)->click();
        QVERIFY(serverField(&dialog)->isVisible());
        QCOMPARE(dialog.baseUrl(), defaultBaseUrl());
    }

    void testSaysWhatItFound()
    {
        StudioServer server(u"right-key"_s);
        QVERIFY(server.listen());
        server.addTasks({ plainTask(u"a"_s, 1, u"waiting"_s), plainTask(u"b"_s, 2, u"waiting"_s),
                          plainTask(u"c"_s, 3, u"waiting"_s) });
        ConnectDialog dialog;
        dialog.show();
        fill(&dialog, server.baseUrl(), u" right-key "_s);
        button(&dialog, u"test"_s)->click();
        QVERIFY(isAsking(&dialog));
        QTRY_VERIFY(!isAsking(&dialog));
        QVERIFY2(result(&dialog).contains("The key works."_L1), qPrintable(result(&dialog)));
        QVERIFY2(result(&dialog).contains("There are 3 task"_L1), qPrintable(result(&dialog)));
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.key(), u"right-key"_s);
        // What was found belongs to this key only.
        keyField(&dialog)->setText(u"other"_s);
        QVERIFY(result(&dialog).isEmpty());
    }

    void connectAcceptsAKeyThatWorks()
    {
        StudioServer server(u"right-key"_s);
        QVERIFY(server.listen());
        ConnectDialog dialog;
        dialog.show();
        fill(&dialog, server.baseUrl(), u"right-key"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        button(&dialog, u"connect"_s)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(dialog.baseUrl(), server.baseUrl());
    }

    void connectStaysWithTheReasonWhenTheKeyIsWrong()
    {
        StudioServer server(u"right-key"_s);
        QVERIFY(server.listen());
        ConnectDialog dialog;
        dialog.show();
        fill(&dialog, server.baseUrl(), u"wrong-key-4711"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        button(&dialog, u"connect"_s)->click();
        QTRY_VERIFY(!isAsking(&dialog));
        QVERIFY(accepted.isEmpty() && dialog.isVisible());
        QVERIFY2(result(&dialog).contains("key"_L1), qPrintable(result(&dialog)));
        QVERIFY2(!result(&dialog).contains("4711"_L1), qPrintable(result(&dialog)));
        QVERIFY(button(&dialog, u"connect"_s)->isEnabled());
        // Put right, it goes through.
        keyField(&dialog)->setText(u"right-key"_s);
        button(&dialog, u"connect"_s)->click();
        QTRY_COMPARE(accepted.size(), 1);
    }

    void saysWhyTheServerCannotBeUsed()
    {
        // A port that nobody listens at for sure, as it is kept.
        QTcpSocket kept;
        QVERIFY(kept.bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress));
        const quint16 port = kept.localPort();
        ConnectDialog dialog;
        dialog.show();
        fill(&dialog, QUrl(u"http://127.0.0.1:%1/api"_s.arg(port)), u"a-key"_s);
        button(&dialog, u"test"_s)->click();
        QTRY_VERIFY(!isAsking(&dialog));
        QVERIFY2(result(&dialog).contains("reached"_L1), qPrintable(result(&dialog)));
    }

    void refusesAServerWithoutAskingIt()
    {
        ConnectDialog dialog;
        dialog.show();
        serverField(&dialog)->setText(u"http://media.example.org/api"_s);
        keyField(&dialog)->setText(u"a-key"_s);
        button(&dialog, u"test"_s)->click();
        QVERIFY(!isAsking(&dialog));
        QVERIFY(!result(&dialog).isEmpty());
        QVERIFY(serverField(&dialog)->isVisible());
    }

    void canBeStoppedWhileTheServerIsSilent()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ConnectDialog dialog;
        dialog.show();
        fill(&dialog, QUrl(u"http://127.0.0.1:%1/api"_s.arg(silent.serverPort())), u"a-key"_s);
        button(&dialog, u"test"_s)->click();
        QVERIFY(isAsking(&dialog));
        QTRY_VERIFY(silent.hasPendingConnections());
        button(&dialog, u"test"_s)->click();
        QVERIFY(!isAsking(&dialog));
        QVERIFY(result(&dialog).isEmpty());
        button(&dialog, u"connect"_s)->click();
        QVERIFY(isAsking(&dialog));
        dialog.reject();
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

    void endsQuietlyWhenDestroyedWhileAsking()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto dialog = std::make_unique<ConnectDialog>();
        dialog->show();
        fill(dialog.get(), QUrl(u"http://127.0.0.1:%1/api"_s.arg(silent.serverPort())), u"a-key"_s);
        button(dialog.get(), u"connect"_s)->click();
        QTRY_VERIFY(silent.hasPendingConnections());
        dialog.reset();
        QCoreApplication::processEvents();
        QVERIFY(silent.nextPendingConnection());
    }

    void refusesACertificateFileThatIsNone_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("missing") << u"/nonexistent/ca.pem"_s;
        QTest::newRow("folder") << QDir::tempPath();
        QTest::newRow("no certificate") << u"" SOURCE_ROOT "/CMakeLists.txt"_s;
    }
    void refusesACertificateFileThatIsNone()
    {
        QFETCH(const QString, file);
        StudioServer server(u"right-key"_s);
        QVERIFY(server.listen());
        ConnectDialog dialog;
        dialog.show();
        fill(&dialog, server.baseUrl(), u"right-key"_s);
        caFileField(&dialog)->setText(file);
        button(&dialog, u"connect"_s)->click();
        QVERIFY(!isAsking(&dialog) && dialog.isVisible());
        QVERIFY2(result(&dialog).contains(file), qPrintable(result(&dialog)));
        QVERIFY(caFileField(&dialog)->isVisible());
        QVERIFY(server.requests().isEmpty());
        // Without one, it goes through.
        caFileField(&dialog)->clear();
        QVERIFY(result(&dialog).isEmpty());
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        button(&dialog, u"connect"_s)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(dialog.caFile(), QString());
    }

    //! The account is used from wherever the program is started the next time.
    void aCertificateFileIsRememberedByItsWholeName()
    {
        ConnectDialog dialog;
        caFileField(&dialog)->setText(u" certificates/../ca.pem "_s);
        QCOMPARE(dialog.caFile(), QDir::current().absoluteFilePath(u"ca.pem"_s));
        caFileField(&dialog)->setText(u"/etc/ssl//own/ca.pem"_s);
        QCOMPARE(dialog.caFile(), u"/etc/ssl/own/ca.pem"_s);
        caFileField(&dialog)->setText(u"  "_s);
        QCOMPARE(dialog.caFile(), QString());
    }

    void showsTheCertificateFileOfAnAccount()
    {
        Account account;
        account.id = u"studio"_s;
        account.name = u"Studio"_s;
        account.baseUrl = defaultBaseUrl();
        account.caFile = u"/etc/ssl/own/ca.pem"_s;
        ConnectDialog dialog(account);
        dialog.show();
        QVERIFY(caFileField(&dialog)->isVisible());
        QCOMPARE(dialog.caFile(), account.caFile);
    }

    void fillsInAnAccountThatExists()
    {
        Account account;
        account.id = u"studio"_s;
        account.name = u"Studio at work"_s;
        account.baseUrl = QUrl(u"https://media.example.org/api"_s);
        ConnectDialog dialog(account);
        dialog.show();
        QCOMPARE(dialog.baseUrl(), account.baseUrl);
        QCOMPARE(dialog.accountName(), account.name);
        QVERIFY(dialog.key().isEmpty());
        QVERIFY(serverField(&dialog)->isVisible());
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QApplication application(argc, argv);
    tst_ConnectDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_connectdialog.moc"
