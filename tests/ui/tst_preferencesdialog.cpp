#include "tests/ui/windowtest.h"
#include "ui/desktop/announcementsettings.h"
#include "ui/desktop/trayicon.h"
#include "ui/dialogs/preferencesdialog.h"

#include <QAccessible>
#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

    //! The dialog as the window opens it.
    static PreferencesDialog *open(Program &program)
    {
        program.show();
        program.action(u"preferences"_s)->trigger();
        return program.window->findChild<PreferencesDialog *>();
    }

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void opensOnceByItsKey()
    {
        Program program;
        QCOMPARE(program.action(u"preferences"_s)->shortcut(), QKeySequence(u"Ctrl+,"_s));
        PreferencesDialog *dialog = open(program);
        QVERIFY(dialog && dialog->isVisible());
        program.action(u"preferences"_s)->trigger();
        QCOMPARE(program.window->findChildren<PreferencesDialog *>().size(), 1);
    }

    void choicesAreThoseOfTheMenus()
    {
        Program program;
        PreferencesDialog *dialog = open(program);
        auto *interval = dialog->findChild<QComboBox *>(u"intervalChoice"_s);
        interval->setCurrentIndex(2);
        Q_EMIT interval->activated(2);
        QVERIFY(program.action(u"interval_5"_s)->isChecked());
        program.action(u"interval_60"_s)->trigger();
        QCOMPARE(interval->currentText(), program.action(u"interval_60"_s)->text());
        auto *appearance = dialog->findChild<QComboBox *>(u"appearanceChoice"_s);
        Q_EMIT appearance->activated(2);
        QVERIFY(program.action(u"appearance_2"_s)->isChecked());
        QVERIFY(appearance::chosen() == appearance::Scheme::Dark);
        program.action(u"appearance_1"_s)->trigger();
        auto *language = dialog->findChild<QComboBox *>(u"languageChoice"_s);
        const int german = language->findText(u"Deutsch"_s);
        QVERIFY(german > 0);
        Q_EMIT language->activated(german);
        QTRY_COMPARE(dialog->windowTitle().isEmpty(), false);
        QTRY_COMPARE(language->currentText(), u"Deutsch"_s);
        QCOMPARE(appearance->currentIndex(), 1); // what was chosen survives other words
        program.action(u"language_"_s)->trigger();
        language::use(u"en"_s);
    }

    void whatIsChosenIsRemembered()
    {
        {
            Program program;
            PreferencesDialog *dialog = open(program);
            auto *from = dialog->findChild<QTimeEdit *>(u"quietFrom"_s);
            QVERIFY(!from->isEnabled());
            dialog->findChild<QCheckBox *>(u"quietHours"_s)->click();
            QVERIFY(from->isEnabled());
            from->setTime(QTime(20, 15));
            dialog->findChild<QTimeEdit *>(u"quietTo"_s)->setTime(QTime(6, 45));
            auto *bubbles = dialog->findChild<QComboBox *>(u"bubbles"_s);
            QCOMPARE(bubbles->currentIndex(), 2);
            bubbles->setCurrentIndex(1);
            Q_EMIT bubbles->activated(1);
            auto *about = dialog->findChild<QComboBox *>(u"commandAbout"_s);
            about->setCurrentIndex(1);
            Q_EMIT about->activated(1);
            dialog->findChild<QPlainTextEdit *>(u"command"_s)->setPlainText(u"prog\n--of\n{id} x\n"_s);
        }
        const AnnouncementSettings stored = AnnouncementSettings::stored();
        QCOMPARE(stored.bubbles, TellAbout::Failures);
        QCOMPARE(stored.quiet, (QuietHours { true, QTime(20, 15), QTime(6, 45) }));
        QCOMPARE(stored.commandAbout, TellAbout::Failures);
        QCOMPARE(stored.command, QStringList({ u"prog"_s, u"--of"_s, u"{id} x"_s }));
        Program program;
        PreferencesDialog *dialog = open(program);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"command"_s)->toPlainText(), u"prog\n--of\n{id} x"_s);
        QVERIFY(dialog->findChild<QCheckBox *>(u"quietHours"_s)->isChecked());
        QVERIFY(AnnouncementSettings::stored() == stored); // opening it changes nothing
        auto *bubbles = dialog->findChild<QComboBox *>(u"bubbles"_s);
        bubbles->setCurrentIndex(0);
        Q_EMIT bubbles->activated(0);
        QVERIFY(!dialog->findChild<QCheckBox *>(u"quietHours"_s)->isEnabled()); // nothing to be quiet of
    }

    void withoutATrayTheReasonIsSaid()
    {
        if (TrayIcon::isPossible())
            QSKIP("this desktop has a tray");
        AnnouncementSettings settings;
        settings.trayIcon = true;
        settings.store();
        Program program;
        PreferencesDialog *dialog = open(program);
        auto *tray = dialog->findChild<QCheckBox *>(u"trayIcon"_s);
        QVERIFY(!tray->isEnabled());
        QVERIFY(!tray->isChecked());
        auto *note = dialog->findChild<QLabel *>(u"trayNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY(tray->accessibleDescription().contains(u"no tray"_s));
        dialog->findChild<QCheckBox *>(u"quietHours"_s)->click();
        QVERIFY(AnnouncementSettings::stored().trayIcon); // another desktop may have one
    }

    void testSaysWhatTheCommandDid_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("output");
        QTest::newRow("good") << u"echo\n{name} {phase}"_s << u"exit status 0"_s
                              << u"beach.mp4 completed\n"_s;
        QTest::newRow("bad") << u"sh\n-c\necho oops >&2; exit 4"_s << u"Exit status 4"_s << u"oops\n"_s;
        QTest::newRow("none") << u"/nonexistent/program"_s << u"could not be started"_s << QString();
    }

    void testSaysWhatTheCommandDid()
    {
        QFETCH(QString, command);
        QFETCH(QString, result);
        QFETCH(QString, output);
        Program program;
        PreferencesDialog *dialog = open(program);
        dialog->findChild<QTabWidget *>()->setCurrentIndex(2);
        auto *test = dialog->findChild<QPushButton *>(u"testCommand"_s);
        QVERIFY(!test->isEnabled());
        dialog->findChild<QPlainTextEdit *>(u"command"_s)->setPlainText(command);
        QVERIFY(test->isEnabled());
        test->click();
        auto *said = dialog->findChild<QLabel *>(u"testResult"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(said->text().contains(result), qPrintable(said->text()), deadlineMs);
        auto *printed = dialog->findChild<QPlainTextEdit *>(u"testOutput"_s);
        QCOMPARE(printed->toPlainText(), output);
        QCOMPARE(printed->isVisible(), !output.isEmpty());
    }

    void testCanBeStopped()
    {
        Program program;
        PreferencesDialog *dialog = open(program);
        dialog->findChild<QTabWidget *>()->setCurrentIndex(2);
        dialog->findChild<QPlainTextEdit *>(u"command"_s)->setPlainText(u"sleep\n300"_s);
        auto *test = dialog->findChild<QPushButton *>(u"testCommand"_s);
        test->click();
        const QString words = test->text();
        QVERIFY(dialog->findChild<QLabel *>(u"testResult"_s)->text().contains(u"Running"_s));
        test->click();
        QVERIFY(test->text() != words);
        QCOMPARE(dialog->findChild<QLabel *>(u"testResult"_s)->text(), QString());
    }

    //! Everything can be reached with Tab, and says what it is.
    void keyboardReachesEverythingAndEverythingHasAName()
    {
        Program program;
        PreferencesDialog *dialog = open(program);
        dialog->activateWindow();
        dialog->findChild<QCheckBox *>(u"quietHours"_s)->setChecked(true);
        auto *tabs = dialog->findChild<QTabWidget *>();
        const QList<QStringList> pages {
            { u"languageChoice"_s, u"appearanceChoice"_s, u"intervalChoice"_s },
            { u"bubbles"_s, u"quietHours"_s, u"quietFrom"_s, u"quietTo"_s },
            { u"commandAbout"_s, u"command"_s },
        };
        for (int page = 0; page < pages.size(); ++page) {
            tabs->setCurrentIndex(page);
            QStringList met;
            QWidget *first = dialog->findChild<QWidget *>(pages[page].constFirst());
            first->setFocus();
            for (int presses = 0; presses < 20; ++presses) {
                const QWidget *now = dialog->focusWidget();
                met.append(now->objectName());
                QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            }
            for (const QString &name : pages[page]) {
                QVERIFY2(met.contains(name), qPrintable(name + u" not among "_s + met.join(u' ')));
                QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
                    dialog->findChild<QWidget *>(name));
                QVERIFY(interface);
                QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(name));
            }
        }
    }

    void trayIconShowsTheNumber()
    {
        const auto pictureOf
            = [](int active) { return TrayIcon::iconFor(active).pixmap(QSize(22, 22)).toImage(); };
        QVERIFY(pictureOf(0) != pictureOf(3));
        QVERIFY(pictureOf(3) != pictureOf(4));
        QVERIFY(pictureOf(100) == pictureOf(5000)); // "99+"
        Program program;
        program.show();
        TrayIcon tray(program.window.get(), program.action(u"pauseUpdates"_s), program.action(u"quit"_s));
        QSignalSpy wanted(&tray, &TrayIcon::windowWanted);
        auto *toggle = tray.menu()->findChild<QAction *>(u"trayToggle"_s);
        QVERIFY(tray.menu()->actions().contains(program.action(u"pauseUpdates"_s)));
        QVERIFY(tray.menu()->actions().contains(program.action(u"quit"_s)));
        Q_EMIT tray.menu()->aboutToShow();
        const QString hide = toggle->text();
        toggle->trigger();
        QVERIFY(!program.window->isVisible());
        QVERIFY(toggle->text() != hide);
        toggle->trigger();
        QCOMPARE(wanted.size(), 1);
        // A tray that is not there shows nothing and harms nothing.
        tray.setShown(true);
        tray.setTotals(3, u"3 active"_s);
        tray.setShown(false);
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestPreferencesDialog>(argc, argv);
}

#include "tst_preferencesdialog.moc"
