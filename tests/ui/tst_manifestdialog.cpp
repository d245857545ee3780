#include "support/localservice.h"
#include "support/sourceserver.h"
#include "support/studioserver.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/manifestdialog.h"
#include "ui/dialogs/manifestmodel.h"
#include "ui/mainwindow/notices.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-of-the-manifest-dialog-4711"_s;

} // namespace

class TestManifestDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file cannot be written");
        return file.fileName();
    }
    static QByteArray manifestOf(int count, const QByteArray &host = "a.example")
    {
        QByteArray lines = "url,name\n";
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            lines += "https://" + host + '/' + number + ".mp4,Clip " + number + '\n';
        }
        return lines;
    }
    //! Of addresses at \a host, that the server was asked for.
    int importsFrom(const QByteArray &host) const
    {
        const QList<StudioServer::Request> sent = m_server->requestsTo(u"/asset/upload/url"_s);
        return static_cast<int>(std::ranges::count_if(
            sent, [&host](const StudioServer::Request &each) { return each.body.contains(host); }));
    }
    void openKept(Program &program) const
    {
        program.accounts.save(account());
        program.window->openAccount(account());
        program.window->sessions().front()->setKey(key);
    }
    static QPushButton *goOnOfNotice(const Program &program)
    {
        return program.window->findChild<QPushButton *>(
            u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::GoOnWithManifest)));
    }
    //! Begins to import \a path, and stops when something of it was sent.
    void beginAndStop(ManifestDialog *dialog, const QString &path)
    {
        QVERIFY(dialog->load(path));
        button(dialog, u"startManifest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->taskCount() >= 5, deadlineMs);
        button(dialog, u"startManifest"_s)->click(); // Stop
        QTRY_VERIFY_WITH_TIMEOUT(summary(dialog).startsWith(u"Stopped."_s), deadlineMs);
    }
    static ManifestDialog *open(Program &program)
    {
        if (!QTest::qWaitFor([&] { return program.action(u"importManifest"_s)->isEnabled(); }, deadlineMs))
            return nullptr;
        program.action(u"importManifest"_s)->trigger();
        return program.window->findChild<ManifestDialog *>();
    }
    static QString summary(const ManifestDialog *dialog)
    {
        return dialog->findChild<QLabel *>(u"manifestSummary"_s)->text();
    }
    static QString cell(const ManifestDialog *dialog, int row, ManifestModel::Column column)
    {
        const QAbstractItemModel *model = dialog->findChild<QTreeView *>(u"manifestLines"_s)->model();
        return model->index(row, column).data().toString();
    }
    static QPushButton *button(const ManifestDialog *dialog, const QString &name)
    {
        return dialog->findChild<QPushButton *>(name);
    }
    Account account() const
    {
        Account account;
        account.id = QString::fromLatin1(QTest::currentTestFunction()); // whose files no other test has
        account.kind = Account::Kind::Remote;
        account.name = u"Studio"_s;
        account.baseUrl = m_server->baseUrl();
        return account;
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<StudioServer>(key);
        QVERIFY(m_server->listen());
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void previewShowsEveryLineAndSendsNothing()
    {
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        ManifestDialog *dialog = open(program);
        QVERIFY(dialog);
        const QAbstractItemModelTester tester(dialog->findChild<QTreeView *>(u"manifestLines"_s)->model(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(!button(dialog, u"startManifest"_s)->isEnabled());
        write(u"here.mp4"_s, "some bytes");
        QVERIFY(dialog->load(write(u"list.csv"_s,
                                   "url,name\nhttps://u:hunter2hunter2@a.example/1.mp4,One\nftp://"
                                   "b,\nhere.mp4,\ngone.mp4,\nhere.mp4,\n")));
        QCOMPARE(cell(dialog, 0, ManifestModel::Line), u"2"_s);
        QVERIFY(!cell(dialog, 0, ManifestModel::Source).contains(u"hunter2"_s));
        QCOMPARE(cell(dialog, 0, ManifestModel::Name), u"One"_s);
        QVERIFY(cell(dialog, 1, ManifestModel::Result).startsWith(u"Left out: "_s));
        QVERIFY(cell(dialog, 4, ManifestModel::Result).contains(u"line 4"_s));
        QVERIFY2(summary(dialog).startsWith(u"3 imports. 1 line cannot"_s), qPrintable(summary(dialog)));
        button(dialog, u"checkManifest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(summary(dialog).contains(u"1 file"_s), deadlineMs);
        QCOMPARE(cell(dialog, 0, ManifestModel::Result), u"Will be imported"_s);
        QCOMPARE(cell(dialog, 3, ManifestModel::Result), u"There is no such file."_s);
        QVERIFY(m_server->requestsTo(u"/asset/upload/url"_s).isEmpty());
        QVERIFY(m_server->requestsTo(u"/asset/request-upload"_s).isEmpty());
    }

    void importGoesOnWhileTheDialogIsClosed()
    {
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        ManifestDialog *dialog = open(program);
        QVERIFY(dialog->load(write(u"list.csv"_s, manifestOf(120))));
        button(dialog, u"startManifest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->taskCount() >= 5, deadlineMs);
        dialog->close();
        QTRY_VERIFY(!program.window->findChild<ManifestDialog *>());
        QTRY_COMPARE_WITH_TIMEOUT(m_server->taskCount(), 80, deadlineMs); // no more at a time
        dialog = open(program);
        QTRY_VERIFY(summary(dialog).contains(u"80 under way, 40 waiting"_s));
        QCOMPARE(cell(dialog, 0, ManifestModel::Result), u"Accepted"_s);
        QCOMPARE(cell(dialog, 119, ManifestModel::Result), u"Waits for its turn"_s);
        const QStringList ids = m_server->ids();
        for (const QString &id : ids)
            m_server->setStatus(id, { { u"phase"_s, u"completed"_s } });
        program.action(u"refreshAll"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->taskCount(), 120, deadlineMs);
        const QStringList all = m_server->ids();
        for (const QString &id : all)
            m_server->setStatus(id, { { u"phase"_s, u"completed"_s } });
        program.action(u"refreshAll"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(summary(dialog).startsWith(u"120 of 120 done"_s), deadlineMs);
        QTRY_VERIFY(!button(dialog, u"startManifest"_s)->isEnabled());
    }

    void stoppedAndRestartedItGoesOn()
    {
        const QString path = write(u"list.csv"_s, manifestOf(90));
        {
            Program program;
            program.show();
            program.accounts.save(account());
            program.window->openAccount(account());
            program.window->sessions().front()->setKey(key);
            ManifestDialog *dialog = open(program);
            QVERIFY(dialog->load(path));
            button(dialog, u"startManifest"_s)->click();
            QTRY_VERIFY_WITH_TIMEOUT(m_server->taskCount() >= 10, deadlineMs);
            button(dialog, u"startManifest"_s)->click(); // Stop
            QTRY_VERIFY(summary(dialog).startsWith(u"Stopped."_s));
        }
        const int made = m_server->taskCount();
        QVERIFY(made < 80);
        Program program;
        program.show();
        program.accounts.save(account());
        program.window->openAccount(account());
        program.window->sessions().front()->setKey(key);
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"list.csv"_s).isEmpty(), deadlineMs);
        auto *goOn = program.window->findChild<QPushButton *>(
            u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::GoOnWithManifest)));
        QVERIFY(goOn);
        goOn->click();
        auto *dialog = program.window->findChild<ManifestDialog *>();
        QVERIFY(dialog);
        QVERIFY2(summary(dialog).startsWith(u"Stopped."_s), qPrintable(summary(dialog)));
        button(dialog, u"startManifest"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->taskCount(), 80, deadlineMs);
    }

    void changedFileCannotGoOn()
    {
        const QString path = write(u"list.csv"_s, manifestOf(90));
        {
            Program program;
            program.show();
            program.accounts.save(account());
            program.window->openAccount(account());
            program.window->sessions().front()->setKey(key);
            ManifestDialog *dialog = open(program);
            QVERIFY(dialog->load(path));
            button(dialog, u"startManifest"_s)->click();
            QTRY_VERIFY_WITH_TIMEOUT(m_server->taskCount() >= 5, deadlineMs);
        }
        write(u"list.csv"_s, manifestOf(91));
        Program program;
        program.show();
        program.accounts.save(account());
        program.window->openAccount(account());
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"list.csv"_s).isEmpty(), deadlineMs);
        program.window
            ->findChild<QPushButton *>(
                u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::GoOnWithManifest)))
            ->click();
        auto *dialog = program.window->findChild<ManifestDialog *>();
        QVERIFY2(summary(dialog).contains(u"has changed"_s), qPrintable(summary(dialog)));
        QVERIFY(!button(dialog, u"startManifest"_s)->isEnabled());
        // Chosen anew it is another import, and takes the place of the first one only when that is wanted.
        QVERIFY(dialog->load(path));
        button(dialog, u"startManifest"_s)->click();
        auto *box = dialog->findChild<QMessageBox *>(u"otherManifest"_s);
        QVERIFY(box);
        box->findChild<QPushButton *>(u"beginOther"_s)->click();
        QTRY_VERIFY(summary(dialog).contains(u"of 91"_s));
    }

    void anotherManifestTakesThePlaceOfAStoppedOneOnlyWhenThatIsWanted_data()
    {
        QTest::addColumn<bool>("isKept");
        QTest::newRow("of an account of this run") << false;
        QTest::newRow("of an account that is remembered") << true;
    }

    void anotherManifestTakesThePlaceOfAStoppedOneOnlyWhenThatIsWanted()
    {
        QFETCH(bool, isKept);
        Program program;
        program.show();
        if (isKept)
            openKept(program);
        else
            program.openForThisRun(m_server->baseUrl(), key);
        ManifestDialog *dialog = open(program);
        beginAndStop(dialog, write(u"first.csv"_s, manifestOf(90)));
        QVERIFY(dialog->load(write(u"second.csv"_s, manifestOf(3, "b.example"))));
        button(dialog, u"startManifest"_s)->click();
        QPointer<QMessageBox> box = dialog->findChild<QMessageBox *>(u"otherManifest"_s);
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"first.csv"_s), qPrintable(box->text()));
        box->reject();
        QTRY_VERIFY(!box);
        // The first one can still go on.
        QVERIFY(dialog->load(m_folder->filePath(u"first.csv"_s)));
        button(dialog, u"startManifest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(summary(dialog).contains(u"80 under way, 10 waiting"_s), deadlineMs);
        QTRY_COMPARE_WITH_TIMEOUT(importsFrom("a.example"), 80, deadlineMs);
        button(dialog, u"startManifest"_s)->click(); // Stop
        QVERIFY(dialog->load(m_folder->filePath(u"second.csv"_s)));
        button(dialog, u"startManifest"_s)->click();
        box = dialog->findChild<QMessageBox *>(u"otherManifest"_s);
        QVERIFY(box);
        QCOMPARE(importsFrom("b.example"), 0);
        box->findChild<QPushButton *>(u"beginOther"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(importsFrom("b.example"), 3, deadlineMs);
        QTRY_VERIFY_WITH_TIMEOUT(summary(dialog).contains(u"of 3 done"_s), deadlineMs);
        QCOMPARE(importsFrom("a.example"), 80);
    }

    void copyInAnotherFolderIsAnotherManifest()
    {
        QByteArray bytes;
        for (int i = 0; i < 90; ++i)
            bytes += "{\"url\":\"https://a.example/" + QByteArray::number(i) + ".mp4\"}\n";
        bytes += "{\"file\":\"clip.mp4\"}\n";
        for (const QString &folder : { u"a"_s, u"b"_s }) {
            QVERIFY(QDir(m_folder->path()).mkpath(folder));
            write(folder + u"/clip.mp4"_s, "film of " + folder.toLatin1());
        }
        Program program;
        program.show();
        openKept(program);
        ManifestDialog *dialog = open(program);
        beginAndStop(dialog, write(u"a/list.jsonl"_s, bytes));
        QVERIFY(dialog->load(write(u"b/list.jsonl"_s, bytes)));
        button(dialog, u"startManifest"_s)->click();
        QPointer<QMessageBox> box = dialog->findChild<QMessageBox *>(u"otherManifest"_s);
        QVERIFY(box);
        box->reject();
        QTRY_VERIFY(!box);
        // Where the first one is gone, it was moved.
        QVERIFY(QFile::remove(m_folder->filePath(u"a/list.jsonl"_s)));
        button(dialog, u"startManifest"_s)->click();
        QVERIFY(!dialog->findChild<QMessageBox *>(u"otherManifest"_s));
        QTRY_VERIFY_WITH_TIMEOUT(summary(dialog).contains(u"80 under way, 11 waiting"_s), deadlineMs);
    }

    void stoppedOneGoesOnFromADialogThatIsOpenedAnew()
    {
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        ManifestDialog *dialog = open(program);
        beginAndStop(dialog, write(u"list.csv"_s, manifestOf(90)));
        dialog->close();
        QTRY_VERIFY(!program.window->findChild<ManifestDialog *>());
        dialog = open(program);
        QVERIFY2(summary(dialog).startsWith(u"Stopped."_s), qPrintable(summary(dialog)));
        button(dialog, u"startManifest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(summary(dialog).contains(u"80 under way, 10 waiting"_s), deadlineMs);
    }

    void failureOfAFileIsToldOnlyWhenItIsNotTriedAgain_data()
    {
        QTest::addColumn<StudioServer::Fault>("fault");
        QTest::addColumn<bool>("isTold");
        QTest::addRow("fault of the server that passes") << StudioServer::Fault::InternalError << false;
        QTest::addRow("answer that is cut") << StudioServer::Fault::Cut << false;
        QTest::addRow("refusal") << StudioServer::Fault::NotFound << true;
    }

    void failureOfAFileIsToldOnlyWhenItIsNotTriedAgain()
    {
        QFETCH(const StudioServer::Fault, fault);
        QFETCH(const bool, isTold);
        m_server->setAssetFault(fault, 1);
        write(u"a.mp4"_s, "film");
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        ManifestDialog *dialog = open(program);
        QVERIFY(dialog->load(write(u"list.csv"_s, "file\na.mp4\n")));
        button(dialog, u"startManifest"_s)->click();
        const QString end = isTold ? u"Refused"_s : u"Accepted"_s;
        QTRY_VERIFY_WITH_TIMEOUT(cell(dialog, 0, ManifestModel::Result).startsWith(end), deadlineMs);
        QCOMPARE(noticesOf(program).filter(u"a.mp4 could not be imported"_s).size(), isTold ? 1 : 0);
    }

    void failureOfAFileIsToldWhenTheImportIsStopped()
    {
        m_server->setAssetFault(StudioServer::Fault::Hold, 1);
        write(u"a.mp4"_s, "film");
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        ManifestDialog *dialog = open(program);
        QVERIFY(dialog->load(write(u"list.csv"_s, "file\na.mp4\n")));
        button(dialog, u"startManifest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->taskCount() == 1, deadlineMs);
        button(dialog, u"startManifest"_s)->click(); // Stop
        m_server.reset();
        QTRY_COMPARE_WITH_TIMEOUT(noticesOf(program).filter(u"a.mp4 could not be imported"_s).size(), 1,
                                  deadlineMs);
    }

    void noticeLeadsBackToTheUnfinishedOne()
    {
        const QString path = write(u"list.csv"_s, manifestOf(90));
        {
            Program program;
            program.show();
            openKept(program);
            beginAndStop(open(program), path);
        }
        Program program;
        program.show();
        openKept(program);
        QTRY_VERIFY_WITH_TIMEOUT(goOnOfNotice(program), deadlineMs);
        goOnOfNotice(program)->click();
        auto *dialog = program.window->findChild<ManifestDialog *>();
        QVERIFY2(summary(dialog).startsWith(u"Stopped."_s), qPrintable(summary(dialog)));
        QVERIFY(dialog->load(write(u"second.csv"_s, manifestOf(3, "b.example"))));
        QVERIFY(goOnOfNotice(program));
        goOnOfNotice(program)->click();
        QCOMPARE(dialog->path(), path);
        QVERIFY2(summary(dialog).startsWith(u"Stopped."_s), qPrintable(summary(dialog)));
        button(dialog, u"startManifest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(summary(dialog).contains(u"80 under way, 10 waiting"_s), deadlineMs);
        QCOMPARE(importsFrom("b.example"), 0);
    }

    void unreadableFileIsSaid()
    {
        Program program;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        ManifestDialog *dialog = open(program);
        QVERIFY(!dialog->load(m_folder->filePath(u"missing.csv"_s)));
        QVERIFY2(summary(dialog).contains(u"cannot be read"_s), qPrintable(summary(dialog)));
        QVERIFY(dialog->load(write(u"empty.csv"_s, {})));
        QVERIFY(cell(dialog, 0, ManifestModel::Result).contains(u"empty"_s));
        QVERIFY(!button(dialog, u"startManifest"_s)->isEnabled());
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestManifestDialog>(argc, argv);
}

#include "tst_manifestdialog.moc"
