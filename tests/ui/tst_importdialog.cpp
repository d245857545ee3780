#include "session/accountsession.h"
#include "support/isolatedhome.h"
#include "support/media.h"
#include "support/patience.h"
#include "support/studioserver.h"
#include "ui/dialogs/importdialog.h"
#include "ui/taskdetail/foldbutton.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace reelwatch;

class tst_ImportDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString makeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("A file of the test cannot be written");
        return file.fileName();
    }

    static QPushButton *importButton(ImportDialog *dialog)
    {
        return dialog->findChild<QPushButton *>(u"import"_s);
    }
    static QPlainTextEdit *editor(ImportDialog *dialog)
    {
        return dialog->findChild<QPlainTextEdit *>(u"lines"_s);
    }
    static QLineEdit *nameField(ImportDialog *dialog) { return dialog->findChild<QLineEdit *>(u"name"_s); }
    static QLineEdit *line(ImportDialog *dialog, const QString &name)
    {
        return dialog->findChild<QLineEdit *>(name);
    }
    static QString problem(ImportDialog *dialog, const QString &name)
    {
        const auto *label = dialog->findChild<QLabel *>(name + "Problem"_L1);
        return label->isVisible() ? label->text() : QString();
    }
    static Account account(const QString &id, Account::Kind kind)
    {
        Account account;
        account.id = id;
        account.kind = kind;
        account.name = id;
        return account;
    }
    //! Gives the keyboard to what is called \a name, by Tab alone.
    static bool tabTo(QWidget *dialog, const QString &name)
    {
        for (int i = 0; i < 40; ++i) {
            QWidget *focus = QApplication::focusWidget();
            if (focus && focus->objectName() == name)
                return true;
            QTest::keyClick(focus ? focus : dialog, Qt::Key_Tab);
        }
        return false;
    }
    static QString reason(ImportDialog *dialog) { return dialog->findChild<QLabel *>(u"reason"_s)->text(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isAccepted");
        QTest::addColumn<QString>("expected"); // the address, or a part of the problem
        const auto good = [](const char *name, const QString &line, const QString &address) {
            QTest::newRow(name) << line << true << address;
        };
        const auto bad = [](const char *name, const QString &line, const QString &problem) {
            QTest::newRow(name) << line << false << problem;
        };
        good("https", u"https://example.org/beach.mp4"_s, u"https://example.org/beach.mp4"_s);
        good("http", u"http://example.org/beach.mp4"_s, u"http://example.org/beach.mp4"_s);
        good("port and query", u"http://127.0.0.1:8080/a.mp4?x=1"_s, u"http://127.0.0.1:8080/a.mp4?x=1"_s);
        good("blanks around", u"  https://example.org/a.mp4\t"_s, u"https://example.org/a.mp4"_s);
        good("quotes around", u"\"https://example.org/a.mp4\""_s, u"https://example.org/a.mp4"_s);
        good("angle brackets around", u"<https://example.org/a.mp4>"_s, u"https://example.org/a.mp4"_s);
        good("case of a CID is kept", u"ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG/a.mp4"_s,
             u"ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG/a.mp4"_s);
        good("ar", u"ar://Abc_DEF-123"_s, u"ar://Abc_DEF-123"_s);
        good("capital scheme", u"HTTPS://example.org/a.mp4"_s, u"HTTPS://example.org/a.mp4"_s);
        bad("ftp", u"ftp://example.org/a.mp4"_s, u"ftp: cannot be imported"_s);
        bad("javascript", u"javascript:alert(1)"_s, u"javascript: cannot be imported"_s);
        bad("data", u"data:video/mp4;base64,AAAA"_s, u"data: cannot be imported"_s);
        bad("no host", u"https:///a.mp4"_s, u"not a complete address"_s);
        bad("no slashes", u"https:example.org"_s, u"not a complete address"_s);
        bad("only a scheme", u"ipfs://"_s, u"not a complete address"_s);
        bad("blank inside", u"https://example.org/a b.mp4"_s, u"a blank"_s);
        bad("no scheme", u"example.org/a.mp4"_s, u"whole address"_s);
        bad("host and port", u"example.org:8080/a.mp4"_s, u"whole address"_s);
        bad("relative path", u"videos/a.mp4"_s, u"whole path"_s);
        bad("path of another system", u"C:\\videos\\a.mp4"_s, u"whole path"_s);
        bad("control character", u"https://example.org/\u0007a.mp4"_s, u"characters"_s);
        bad("a page", u"https://example.org/"_s + QString(9000, u'x'), u"too long"_s);
    }
    void readsAddresses()
    {
        QFETCH(QString, line);
        QFETCH(bool, isAccepted);
        QFETCH(QString, expected);
        const ImportLine read = readImportLine(line);
        QCOMPARE(read.kind, isAccepted ? ImportLineKind::Address : ImportLineKind::Bad);
        if (isAccepted) {
            QCOMPARE(read.text, expected);
            QVERIFY(read.problem.isEmpty());
        } else {
            QVERIFY2(read.problem.contains(expected), qPrintable(read.problem));
        }
    }

    void readsNothingFromEmptyLines()
    {
        QCOMPARE(readImportLine({}).kind, ImportLineKind::Empty);
        QCOMPARE(readImportLine(u" \t "_s).kind, ImportLineKind::Empty);
    }

    void acceptsUserInformationAndSaysWhereItGoes()
    {
        const ImportLine read = readImportLine(u"https://me:secret@example.org/a.mp4"_s);
        QCOMPARE(read.kind, ImportLineKind::Address);
        QCOMPARE(read.text, u"https://me:secret@example.org/a.mp4"_s);
        QVERIFY(read.note.contains("server will store"_L1));
        QVERIFY(!read.note.contains("secret"_L1));
    }

    void readsFiles()
    {
        const QString path = makeFile(u"a beach.mp4"_s, QByteArray(2500, 'x'));
        for (const QString &line :
             { path, QString(u'\'' + path + u'\''), QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded),
               QString("file://localhost"_L1 + path) }) {
            const ImportLine read = readImportLine(line);
            QCOMPARE(read.kind, ImportLineKind::File);
            QCOMPARE(read.text, path);
            QVERIFY2(read.note.contains("2.5 kB"_L1), qPrintable(read.note));
        }
    }

    void readsPathsBelowHome()
    {
        QFile file(QDir::homePath() + "/at home.mp4"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        QCOMPARE(readImportLine(u"~/at home.mp4"_s).text, file.fileName());
        QCOMPARE(readImportLine(u"~"_s).kind, ImportLineKind::Bad);
    }

    void refusesFilesThatCannotBeImported()
    {
        QVERIFY(readImportLine(m_folder.filePath(u"missing.mp4"_s)).problem.contains("no such file"_L1));
        QVERIFY(readImportLine(m_folder.path()).problem.contains("folder"_L1));
        QVERIFY(readImportLine(makeFile(u"empty.mp4"_s, {})).problem.contains("empty"_L1));
        QVERIFY(readImportLine(u"/dev/null"_s).problem.contains("ordinary"_L1));
        QVERIFY(readImportLine(u"file://other.example.org/a.mp4"_s).problem.contains("this computer"_L1));
        if (geteuid() == 0)
            QSKIP("An administrator may read every file");
        const QString secret = makeFile(u"secret.mp4"_s, "x");
        QVERIFY(QFile::setPermissions(secret, QFileDevice::WriteOwner));
        QVERIFY(readImportLine(secret).problem.contains("may not read"_L1));
    }

    void noPartOfANameBecomesALineOfItsOwn()
    {
        const QString other = makeFile(u"private.mp4"_s, "mine");
        QVERIFY(QDir(m_folder.path()).mkpath(u"drop/a\n"_s + m_folder.path()));
        const QString folder = m_folder.filePath(u"drop"_s);
        const QStringList given { folder + u"/a\n"_s + m_folder.path() + u"/private.mp4"_s,
                                  folder + u"/b\r.mp4"_s, folder + u"/c\u2028.mp4"_s, folder + u"/d \u2029"_s,
                                  folder + u"/ends in a blank "_s };
        for (const QString &path : given) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        }
        // Given one by one, and found in a folder.
        for (const QStringList &dropped : { given, QStringList { folder } }) {
            ImportDialog dialog;
            dialog.addLines(dropped);
            QTRY_COMPARE(dialog.lines().size(), size_t(given.size()));
            QStringList read;
            for (const ImportLine &line : dialog.lines()) {
                QCOMPARE(line.kind, ImportLineKind::File);
                read.append(line.text);
            }
            QCOMPARE(QSet<QString>(read.begin(), read.end()), QSet<QString>(given.begin(), given.end()));
            QVERIFY(!read.contains(other));
        }
        // What a server tells as the address of a task is no file, whatever stands in it.
        ImportDialog dialog;
        ToldImport told;
        told.address = u"https://example.org/a.mp4\n"_s + other;
        dialog.fillLike(told);
        QCOMPARE(editor(&dialog)->toPlainText().trimmed(), u"https://example.org/a.mp4 "_s + other);
        QVERIFY(dialog.lines().empty());
    }

    void importsOnlyWhenEveryLineIsGood()
    {
        ImportDialog dialog;
        dialog.show();
        QVERIFY(!importButton(&dialog)->isEnabled());
        QVERIFY(reason(&dialog).startsWith("Enter an address"_L1));
        QCOMPARE(importButton(&dialog)->toolTip(), reason(&dialog));

        QTest::keyClicks(editor(&dialog), u"https://example.org/a.mp4"_s);
        QVERIFY(importButton(&dialog)->isEnabled());
        QTest::keyClick(editor(&dialog), Qt::Key_Return);
        QTest::keyClicks(editor(&dialog), u"ftp://example.org/b"_s);
        QVERIFY(!importButton(&dialog)->isEnabled());
        QVERIFY(reason(&dialog).contains("cannot be imported"_L1));
        QCOMPARE(editor(&dialog)->extraSelections().size(), 1);
        auto *checks = dialog.findChild<QTreeWidget *>(u"checks"_s);
        QCOMPARE(checks->topLevelItemCount(), 2);
        QVERIFY(checks->topLevelItem(1)->text(2).startsWith("ftp:"_L1));
        QVERIFY(!checks->topLevelItem(1)->icon(1).isNull());

        QTest::keyClick(editor(&dialog), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog.isVisible());
        editor(&dialog)->setPlainText(u"https://example.org/a.mp4\n\n  \n"_s);
        QVERIFY(importButton(&dialog)->isEnabled());
        QCOMPARE(dialog.lines().size(), size_t(1));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        importButton(&dialog)->click();
        QCOMPARE(accepted.size(), 1);
    }

    void namesOnlyASingleImport()
    {
        ImportDialog dialog;
        QVERIFY(!nameField(&dialog)->isEnabled());
        dialog.addLines({ u"https://example.org/a.mp4"_s });
        QVERIFY(nameField(&dialog)->isEnabled());
        nameField(&dialog)->setText(u" Summer "_s);
        QCOMPARE(dialog.name(), u"Summer"_s);
        dialog.addLines({ u"https://example.org/b.mp4"_s });
        QVERIFY(!nameField(&dialog)->isEnabled());
        QVERIFY(dialog.name().isEmpty());
    }

    void hidesTheOptionsUntilTheyAreWanted()
    {
        ImportDialog dialog;
        dialog.addLines({ u"https://example.org/a.mp4"_s });
        dialog.show();
        auto *fold = dialog.findChild<FoldButton *>(u"options"_s);
        QVERIFY(fold->isVisible());
        QVERIFY(!line(&dialog, u"creatorId"_s)->isVisible());
        QVERIFY(dialog.options().isEmpty());
        const int height = dialog.height();
        fold->click();
        QVERIFY(line(&dialog, u"creatorId"_s)->isVisible());
        QVERIFY(dialog.height() > height);
        fold->click();
        QTRY_COMPARE(dialog.height(), height);
    }

    void asksForTheOptionsByKeyboardAlone()
    {
        ImportDialog dialog;
        dialog.setAccounts({ account(u"studio"_s, Account::Kind::Remote) }, {});
        dialog.addLines({ u"https://example.org/a.mp4"_s, u"https://example.org/b.mp4"_s });
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        const auto press = [&](const QString &name, Qt::Key key) {
            if (!tabTo(&dialog, name))
                qFatal("%ls cannot be reached", qUtf16Printable(name));
            QTest::keyClick(QApplication::focusWidget(), key);
        };
        press(u"options"_s, Qt::Key_Space);
        press(u"playback"_s, Qt::Key_Down);
        QVERIFY(tabTo(&dialog, u"creatorId"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"0xabc"_s);
        QVERIFY(tabTo(&dialog, u"profiles"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"720p"_s);
        press(u"staticMp4"_s, Qt::Key_Space);
        press(u"c2pa"_s, Qt::Key_Space);
        press(u"ipfs"_s, Qt::Key_Space);
        QVERIFY(dialog.findChild<FoldButton *>(u"options"_s)->text().contains(u'6'));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QJsonObject options = dialog.options();
        QCOMPARE(options.take("profiles"_L1).toArray().size(), 1);
        QCOMPARE(options,
                 (QJsonObject { { u"playbackPolicy"_s, QJsonObject { { u"type"_s, u"jwt"_s } } },
                                { u"creatorId"_s, u"0xabc"_s },
                                { u"staticMp4"_s, true },
                                { u"c2pa"_s, true },
                                { u"storage"_s, QJsonObject { { u"ipfs"_s, true } } } }));
    }

    void marksOptionsAsTheyAreTyped()
    {
        ImportDialog dialog;
        dialog.addLines({ u"https://example.org/a.mp4"_s });
        dialog.show();
        dialog.findChild<FoldButton *>(u"options"_s)->click();
        QLineEdit *key = line(&dialog, u"encryptedKey"_s);
        QTest::keyClicks(key, u"no key!"_s);
        QVERIFY(problem(&dialog, u"encryptedKey"_s).contains("Base64"_L1));
        QCOMPARE(key->accessibleDescription(), problem(&dialog, u"encryptedKey"_s));
        QVERIFY(!importButton(&dialog)->isEnabled());
        QCOMPARE(reason(&dialog), problem(&dialog, u"encryptedKey"_s));
        QTest::keyClicks(line(&dialog, u"profiles"_s), u"high"_s);
        QVERIFY(!problem(&dialog, u"profiles"_s).isEmpty());
        key->clear();
        QVERIFY(problem(&dialog, u"encryptedKey"_s).isEmpty());
        QVERIFY(!importButton(&dialog)->isEnabled());
        line(&dialog, u"profiles"_s)->clear();
        QVERIFY(importButton(&dialog)->isEnabled());
    }

    void saysWhatTheLocalServiceDoesNotDo()
    {
        ImportDialog dialog;
        dialog.setAccounts(
            { account(u"studio"_s, Account::Kind::Remote), account(u"local"_s, Account::Kind::BuiltIn) },
            u"studio"_s);
        dialog.addLines({ u"https://example.org/a.mp4"_s });
        dialog.show();
        dialog.findChild<FoldButton *>(u"options"_s)->click();
        auto *note = dialog.findChild<QLabel *>(u"optionsNote"_s);
        QVERIFY(!note->isVisible());
        line(&dialog, u"creatorId"_s)->setText(u"me"_s);
        line(&dialog, u"profiles"_s)->setText(u"no profile"_s);
        dialog.findChild<QCheckBox *>(u"ipfs"_s)->setChecked(true);
        QVERIFY(!importButton(&dialog)->isEnabled());

        auto *choice = dialog.findChild<QComboBox *>(u"account"_s);
        choice->setCurrentIndex(1);
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains("local service"_L1));
        for (const QString &name :
             { u"playback"_s, u"encryptedKey"_s, u"profiles"_s, u"staticMp4"_s, u"c2pa"_s, u"ipfs"_s }) {
            const auto *field = dialog.findChild<QWidget *>(name);
            QVERIFY2(!field->isEnabled(), qPrintable(name));
            QVERIFY2(field->toolTip().contains("local service"_L1), qPrintable(name));
            QVERIFY2(field->accessibleDescription().contains("local service"_L1), qPrintable(name));
        }
        QVERIFY(line(&dialog, u"creatorId"_s)->isEnabled());
        // What it cannot do is neither asked for nor in the way.
        QVERIFY(importButton(&dialog)->isEnabled());
        QCOMPARE(dialog.options(), (QJsonObject { { u"creatorId"_s, u"me"_s } }));

        choice->setCurrentIndex(0);
        QVERIFY(dialog.findChild<QCheckBox *>(u"ipfs"_s)->isChecked());
        QVERIFY(!importButton(&dialog)->isEnabled());
    }

    void isFilledLikeAnEarlierImport()
    {
        ToldImport told;
        told.address = u"https://example.org/a.mp4"_s;
        told.name = u"Beach"_s;
        told.options.playbackPolicy = { { u"type"_s, u"webhook"_s }, { u"webhookId"_s, u"w"_s } };
        told.options.staticMp4 = true;
        told.untold = { u"Something is not told."_s };
        ImportDialog dialog;
        dialog.show();
        dialog.fillLike(told);
        QCOMPARE(dialog.lines().size(), size_t(1));
        QCOMPARE(dialog.lines().front().text, told.address);
        QCOMPARE(dialog.name(), u"Beach"_s);
        QCOMPARE(
            dialog.options(),
            (QJsonObject { { u"playbackPolicy"_s, told.options.playbackPolicy }, { u"staticMp4"_s, true } }));
        QVERIFY(dialog.findChild<QLabel *>(u"optionsNote"_s)->isVisible());
        QVERIFY(dialog.findChild<QLabel *>(u"optionsNote"_s)->text().contains(told.untold.first()));
        QVERIFY(dialog.findChild<QComboBox *>(u"playback"_s)->currentText().contains("webhook"_L1));
    }

    void everyFieldHasAName()
    {
        ImportDialog dialog;
        dialog.setAccounts(
            { account(u"studio"_s, Account::Kind::Remote), account(u"local"_s, Account::Kind::BuiltIn) },
            u"studio"_s);
        dialog.addLines({ u"https://example.org/a.mp4"_s });
        dialog.show();
        dialog.findChild<FoldButton *>(u"options"_s)->click();
        const QList<QWidget *> widgets = dialog.findChildren<QWidget *>();
        int named = 0;
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            ++named;
        }
        QVERIFY(named >= 12);
    }

    void saysWhatAFileIsAndWhatTheServerMayRefuse()
    {
        QVERIFY(!media::mp4().isEmpty() && !media::textNamedMp4().isEmpty());
        ImportDialog dialog;
        dialog.setAccounts(
            { account(u"studio"_s, Account::Kind::Remote), account(u"local"_s, Account::Kind::BuiltIn) },
            u"studio"_s);
        dialog.show();
        dialog.addLines(
            { media::mp4(), media::textNamedMp4(), media::truncatedMp4(), u"https://example.org/a.mp4"_s });
        const auto *checks = dialog.findChild<QTreeWidget *>(u"checks"_s);
        const auto words = [checks](int row) { return checks->topLevelItem(row)->text(2); };
        QVERIFY(words(0).contains("looked into"_L1));
        // Nothing waits for that.
        QVERIFY(importButton(&dialog)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(words(0).contains("lasts 2.0 s"_L1), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(words(1).contains("cannot be read"_L1), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(words(2).contains("cut off"_L1), 30'000);
        QCOMPARE(words(3), u"Address"_s);
        QVERIFY(importButton(&dialog)->isEnabled());
        QVERIFY2(reason(&dialog).contains(u'3'), qPrintable(reason(&dialog)));
        QVERIFY(!dialog.findChild<QLabel *>(u"probeNote"_s)->isVisible());

        // The local service takes short ones.
        dialog.findChild<QComboBox *>(u"account"_s)->setCurrentIndex(1);
        QTRY_VERIFY2(words(0).contains("h264"_L1), qPrintable(words(0)));
        QVERIFY(words(1).contains("cannot be read"_L1));
    }

    void saysQuietlyThatFilesAreNotLookedInto()
    {
        const QString file = media::mp4();
        const QByteArray path = qgetenv("PATH");
        const QTemporaryDir empty;
        qputenv("PATH", empty.path().toLocal8Bit());
        ImportDialog dialog;
        dialog.show();
        dialog.addLines({ file });
        const auto *note = dialog.findChild<QLabel *>(u"probeNote"_s);
        const bool isSaid = QTest::qWaitFor([note] { return note->isVisible(); }, 30'000);
        qputenv("PATH", path);
        QVERIFY(isSaid);
        QVERIFY(note->text().contains("ffprobe"_L1));
        QVERIFY(importButton(&dialog)->isEnabled());
    }

    void offersWhatIsThereAlready()
    {
        const QByteArray bytes(200'000, 'v');
        const QString path = makeFile(u"again.mp4"_s, bytes);
        StudioServer server(u"key-of-the-test"_s);
        QVERIFY(server.listen());
        ServerTask task = plainTask(u"one"_s, server.nowMs() - 1000, u"completed"_s);
        QJsonObject json = QJsonDocument::fromJson(task.json).object();
        const QString hash
            = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        const QJsonObject spec {
            { u"name"_s, u"Beach"_s },
            { u"size"_s, bytes.size() },
            { u"hash"_s, QJsonArray { QJsonObject { { u"hash"_s, hash }, { u"algorithm"_s, u"sha256"_s } } } }
        };
        json.insert("output"_L1, QJsonObject { { u"upload"_s, QJsonObject { { u"assetSpec"_s, spec } } } });
        task.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
        server.putTask(task);
        Account studio = account(u"studio"_s, Account::Kind::ThisRunOnly);
        studio.baseUrl = server.baseUrl();
        AccountSession session({ studio, u"key-of-the-test"_s, {}, {} });
        session.open();
        QTRY_COMPARE(session.store()->rowCount(), 1);

        ImportDialog dialog;
        dialog.setSessions([&session](const QString &id) { return id == "studio"_L1 ? &session : nullptr; });
        dialog.setAccounts({ studio }, studio.id);
        dialog.show();
        auto *here = dialog.findChild<QWidget *>(u"here"_s);
        QVERIFY(!here->isVisible());
        dialog.addLines({ u"https://example.org/a.mp4"_s, path });
        QTRY_VERIFY_WITH_TIMEOUT(here->isVisible(), 30'000);
        const QString words = dialog.findChild<QLabel *>(u"hereWords"_s)->text();
        QVERIFY2(words.contains("again.mp4"_L1) && words.contains("Beach"_L1), qPrintable(words));
        const auto *checks = dialog.findChild<QTreeWidget *>(u"checks"_s);
        QVERIFY(checks->topLevelItem(1)->text(2).contains("Beach"_L1));
        // It may be imported all the same.
        QVERIFY(importButton(&dialog)->isEnabled());
        QCOMPARE(dialog.lines().size(), size_t(2));

        // Leaving it out keeps the rest.
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        QVERIFY(tabTo(&dialog, u"leaveOut"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(editor(&dialog)->toPlainText().trimmed(), u"https://example.org/a.mp4"_s);
        QVERIFY(!here->isVisible());

        // Showing it does, too; with nothing left, the dialog has done its work.
        dialog.addLines({ path });
        QTRY_VERIFY_WITH_TIMEOUT(here->isVisible(), 30'000);
        QSignalSpy wanted(&dialog, &ImportDialog::showWanted);
        dialog.findChild<QPushButton *>(u"showIt"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<TaskKey>(), (TaskKey { u"studio"_s, u"one"_s }));
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.lines().size(), size_t(1));
        editor(&dialog)->setPlainText(path);
        QTRY_VERIFY_WITH_TIMEOUT(here->isVisible(), 30'000);
        // Accounts may come and go meanwhile.
        dialog.setAccounts({ studio, account(u"other"_s, Account::Kind::ThisRunOnly) }, studio.id);
        QVERIFY(here->isVisible());
        dialog.setAccounts({ studio }, studio.id);
        // One that stands there twice is one file.
        editor(&dialog)->setPlainText(path + u'\n' + path + u"\nhttps:/bad"_s);
        QTRY_VERIFY_WITH_TIMEOUT(here->isVisible(), 30'000);
        QVERIFY(dialog.findChild<QLabel *>(u"hereWords"_s)->text().contains("again.mp4"_L1));
        dialog.findChild<QPushButton *>(u"showIt"_s)->click();
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(editor(&dialog)->toPlainText().trimmed(), u"https:/bad"_s);
        QVERIFY(dialog.isVisible()); // there is a line to be corrected
        editor(&dialog)->setPlainText(path);
        QTRY_VERIFY_WITH_TIMEOUT(here->isVisible(), 30'000);
        dialog.findChild<QPushButton *>(u"showIt"_s)->click();
        QCOMPARE(wanted.size(), 3);
        QVERIFY(!dialog.isVisible());
    }

    void importsTheSameLineOnce()
    {
        ImportDialog dialog;
        dialog.addLines({ u"https://example.org/a.mp4"_s, u"https://example.org/b.mp4"_s,
                          u"https://example.org/a.mp4"_s });
        QCOMPARE(dialog.lines().size(), size_t(2));
        QVERIFY(dialog.findChild<QTreeWidget *>(u"checks"_s)
                    ->topLevelItem(2)
                    ->text(2)
                    .contains("same as line 1"_L1));
    }

    void addsLinesBehindWhatIsThere()
    {
        ImportDialog dialog;
        editor(&dialog)->setPlainText(u"https://example.org/a.mp4"_s);
        dialog.addLines({ u" https://example.org/b.mp4 "_s, QString() });
        dialog.addLines({ u"https://example.org/c.mp4"_s });
        QCOMPARE(editor(&dialog)->toPlainText(),
                 u"https://example.org/a.mp4\nhttps://example.org/b.mp4\nhttps://example.org/c.mp4\n"_s);
    }

    void aFolderStandsForTheFilesInIt()
    {
        QDir(m_folder.path()).mkpath(u"folder/inner"_s);
        const QString second = makeFile(u"folder/clip 2.mp4"_s, "x");
        const QString tenth = makeFile(u"folder/clip 10.mp4"_s, "x");
        const QString inner = makeFile(u"folder/inner/a.mp4"_s, "x");
        makeFile(u"folder/.hidden.mp4"_s, "x");
        QVERIFY(QFile::link(m_folder.path(), m_folder.filePath(u"folder/inner/up"_s)));
        ImportDialog dialog;
        dialog.addLines({ m_folder.filePath(u"folder"_s), u"https://example.org/a.mp4"_s });
        // What is sent now would lack the files.
        QVERIFY(!importButton(&dialog)->isEnabled());
        QCOMPARE(dialog.findChild<QLabel *>(u"reason"_s)->text(), u"A folder is being read…"_s);
        QTRY_COMPARE(dialog.lines().size(), 4);
        QStringList texts;
        for (const ImportLine &line : dialog.lines())
            texts.append(line.text);
        QCOMPARE(texts, (QStringList { u"https://example.org/a.mp4"_s, second, tenth, inner }));
        QVERIFY(importButton(&dialog)->isEnabled());
    }

    void badLinesCanBeRemovedAtOnce()
    {
        ImportDialog dialog;
        auto *remove = dialog.findChild<QPushButton *>(u"removeBad"_s);
        dialog.addLines({ makeFile(u"empty.mp4"_s, {}) });
        QVERIFY(remove->isHidden()); // it is the only one, and rather to be corrected
        dialog.addLines({ u"https://example.org/a.mp4"_s, u"nonsense"_s, u"https://example.org/b.mp4"_s,
                          m_folder.filePath(u"missing.mp4"_s) });
        QVERIFY(!importButton(&dialog)->isEnabled());
        QVERIFY(!remove->isHidden());
        remove->click();
        QCOMPARE(editor(&dialog)->toPlainText().trimmed(),
                 u"https://example.org/a.mp4\nhttps://example.org/b.mp4"_s);
        QVERIFY(importButton(&dialog)->isEnabled());
        QVERIFY(remove->isHidden());
    }

    void linesThatAreTooManyCanBeRemovedAtOnce()
    {
        QStringList lines;
        for (int i = 0; i < 510; ++i)
            lines.append(u"https://example.org/%1.mp4"_s.arg(i));
        ImportDialog dialog;
        dialog.addLines(lines);
        QVERIFY(!importButton(&dialog)->isEnabled());
        dialog.findChild<QPushButton *>(u"removeBad"_s)->click();
        QVERIFY(importButton(&dialog)->isEnabled());
        QCOMPARE(dialog.lines().size(), 500);
        QCOMPARE(dialog.lines().back().text, u"https://example.org/499.mp4"_s);
    }

    void aFolderWithoutFilesIsToldToBeOne()
    {
        QDir(m_folder.path()).mkpath(u"empty folder"_s);
        ImportDialog dialog;
        dialog.addLines({ m_folder.filePath(u"empty folder"_s) });
        QTRY_COMPARE(editor(&dialog)->toPlainText().trimmed(), m_folder.filePath(u"empty folder"_s));
        QVERIFY(!importButton(&dialog)->isEnabled());
    }

    void aFolderMayBeReadWhenTheDialogIsGone()
    {
        auto dialog = std::make_unique<ImportDialog>();
        dialog->addLines({ m_folder.path() });
        dialog.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    void takesDroppedFilesAndAddresses()
    {
        ImportDialog dialog;
        dialog.show();
        const QString path = makeFile(u"drop.mp4"_s, "x");
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(path), QUrl(u"https://example.org/a.mp4"_s) });
        QDragEnterEvent enter({ 5, 5 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({ 5, 5 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &drop);
        const std::vector<ImportLine> lines = dialog.lines();
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[0].kind, ImportLineKind::File);
        QCOMPARE(lines[0].text, path);
        QCOMPARE(lines[1].kind, ImportLineKind::Address);
    }

    void looksAtFilesAgainBeforeItImports()
    {
        const QString path = makeFile(u"gone.mp4"_s, "x");
        ImportDialog dialog;
        dialog.show();
        dialog.addLines({ path });
        QVERIFY(importButton(&dialog)->isEnabled());
        QVERIFY(QFile::remove(path));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        importButton(&dialog)->click();
        QVERIFY(accepted.isEmpty());
        QVERIFY(!importButton(&dialog)->isEnabled());
    }

    void staysUsableWithAHugePaste()
    {
        ImportDialog dialog;
        QStringList lines;
        for (int i = 0; i < 600; ++i)
            lines += u"https://example.org/%1.mp4"_s.arg(i);
        dialog.addLines(lines);
        QVERIFY(!importButton(&dialog)->isEnabled());
        QCOMPARE(dialog.lines().size(), size_t(500));
        // All that is too many is one entry, and counted.
        const auto *checks = dialog.findChild<QTreeWidget *>(u"checks"_s);
        QCOMPARE(checks->topLevelItemCount(), 501);
        QVERIFY(checks->topLevelItem(500)->text(2).contains("500"_L1));
        const QString reason = dialog.findChild<QLabel *>(u"reason"_s)->text();
        QVERIFY2(reason.contains("100"_L1), qPrintable(reason));
    }

    void takesEmptyLinesBelowTheLimit()
    {
        ImportDialog dialog;
        QStringList lines;
        for (int i = 0; i < 500; ++i)
            lines += u"https://example.org/%1.mp4"_s.arg(i);
        dialog.addLines(lines);
        QVERIFY(importButton(&dialog)->isEnabled());
        QCOMPARE(dialog.lines().size(), size_t(500));
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QApplication application(argc, argv);
    application.setOrganizationName(u"reelwatch-test"_s);
    tst_ImportDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_importdialog.moc"
