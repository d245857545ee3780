#include "support/isolatedhome.h"
#include "support/patience.h"
#include "ui/search/completionpopup.h"
#include "ui/search/searchbox.h"
#include "ui/search/searchhelp.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

//! A window with the search field and something behind it that can have the focus.
struct Window
{
    QWidget window;
    SearchBox *box = new SearchBox;
    QLineEdit *other = new QLineEdit;

    Window()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(box);
        column->addWidget(other);
        window.resize(500, 120);
        window.show();
        box->setFocus();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window, 60'000))
            qFatal("The window did not become active");
    }

    CompletionPopup *popup() const { return box->findChild<CompletionPopup *>(); }
    QStringList offered() const
    {
        QStringList labels;
        if (popup()->isVisible()) {
            for (int row = 0; row < popup()->model()->rowCount(); ++row)
                labels += popup()->model()->index(row, 0).data().toString();
        }
        return labels;
    }
    QAction *warning() const { return box->findChild<QAction *>(u"searchWarning"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(box, key, modifiers);
    }
    void type(const QString &keys) const { QTest::keyClicks(box, keys); }
};

} // namespace

class TestSearchBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersFieldsAndThenValuesWhileTyping()
    {
        const Window window;
        window.type(u"ph"_s);
        QCOMPARE(window.offered(), QStringList { u"phase:"_s });
        window.press(Qt::Key_Tab);
        QCOMPARE(window.box->text(), u"phase:"_s);
        QVERIFY(window.offered().contains(u"failed"_s));
        window.type(u"st"_s);
        QCOMPARE(window.offered(), QStringList { u"stalled"_s });
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        QCOMPARE(window.box->text(), u"phase:stalled "_s);
        QVERIFY(window.offered().isEmpty());
        QVERIFY(window.box->hasFocus());
    }

    void takesNoKeyFromTyping()
    {
        const Window window;
        QSignalSpy entered(window.box, &QLineEdit::returnPressed);
        window.type(u"fail"_s);
        QCOMPARE(window.offered(), QStringList { u"phase:failed"_s });
        QCOMPARE(window.popup()->currentRow(), -1);
        window.press(Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(window.box->text(), u"fail"_s);
        QVERIFY(window.offered().isEmpty());
        window.type(u" na"_s);
        QVERIFY(!window.offered().isEmpty());
        window.type(u"xyz and more"_s);
        QVERIFY(window.offered().isEmpty());
        QCOMPARE(window.box->text(), u"fail naxyz and more"_s);
        window.press(Qt::Key_Tab);
        QVERIFY(window.other->hasFocus());
    }

    void offersEverythingOnRequest()
    {
        const Window window;
        window.press(Qt::Key_Down);
        QVERIFY(window.offered().size() > 20);
        QCOMPARE(window.popup()->currentRow(), -1);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Down);
        QCOMPARE(window.popup()->currentRow(), 1);
        window.press(Qt::Key_Up);
        window.press(Qt::Key_Up);
        QCOMPARE(window.popup()->currentRow(), -1);
        window.press(Qt::Key_Up);
        QCOMPARE(window.popup()->currentRow(), window.popup()->model()->rowCount() - 1);
        window.press(Qt::Key_Escape);
        window.press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!window.offered().isEmpty());
        QVERIFY(window.box->text().isEmpty());
        window.press(Qt::Key_Tab); // nothing was chosen
        QVERIFY(window.other->hasFocus());
        QVERIFY(window.offered().isEmpty());
        QVERIFY(window.box->text().isEmpty());
    }

    void offersKnownValues()
    {
        const Window window;
        window.box->setKnownValues({ { u"big project"_s }, {}, {}, {} });
        window.type(u"project:"_s);
        QCOMPARE(window.offered(), QStringList { u"big project"_s });
        window.press(Qt::Key_Tab);
        QCOMPARE(window.box->text(), u"project:\"big project\" "_s);
    }

    void takesWhatIsClicked()
    {
        const Window window;
        window.type(u"beach typ"_s);
        CompletionPopup *popup = window.popup();
        QTest::mouseClick(popup->viewport(), Qt::LeftButton, {},
                          popup->visualRect(popup->model()->index(0, 0)).center());
        QCOMPARE(window.box->text(), u"beach type:"_s);
        QVERIFY(window.offered().contains(u"upload"_s));
        QVERIFY(window.box->hasFocus());
        window.box->undo();
        QCOMPARE(window.box->text(), u"beach typ"_s);
    }

    void escapeClosesThenClearsThenLeaves()
    {
        const Window window;
        QSignalSpy left(window.box, &SearchBox::leaveRequested);
        window.type(u"ph"_s);
        window.press(Qt::Key_Escape);
        QVERIFY(window.offered().isEmpty());
        QCOMPARE(window.box->text(), u"ph"_s);
        window.press(Qt::Key_Escape);
        QVERIFY(window.box->text().isEmpty());
        QCOMPARE(left.size(), 0);
        window.press(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void closesTheListWhenItIsLeftBehind()
    {
        Window window;
        window.type(u"ph"_s);
        window.other->setFocus();
        QVERIFY(window.offered().isEmpty());
        window.box->setFocus();
        window.box->setCursorPosition(2);
        window.type(u"a"_s);
        QVERIFY(!window.offered().isEmpty());
        window.window.resize(600, 130);
        QTRY_VERIFY(window.offered().isEmpty());
        window.press(Qt::Key_Down);
        QVERIFY(!window.offered().isEmpty());
        window.window.hide();
        QVERIFY(window.offered().isEmpty());
    }

    void tellsEveryChangeOfTheQuery()
    {
        const Window window;
        QSignalSpy changed(window.box, &SearchBox::queryChanged);
        window.type(u"a"_s);
        window.box->setText(u"phase:failed"_s);
        QCOMPARE(window.offered(), QStringList());
        window.box->clear();
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.at(1).at(0).toString(), u"phase:failed"_s);
    }

    void marksWhatIsNotUnderstoodOnceTheCursorHasLeftIt()
    {
        const Window window;
        QVERIFY(!window.warning()->isVisible());
        const QString plain = window.box->accessibleDescription();
        window.type(u"size:bi"_s);
        QVERIFY(!window.warning()->isVisible());
        window.type(u"g beach"_s);
        QVERIFY(window.warning()->isVisible());
        QVERIFY(window.warning()->toolTip().contains(u"1.5GB"_s));
        QVERIFY(window.box->accessibleDescription().contains(u"1.5GB"_s));
        window.warning()->trigger();
        QCOMPARE(window.box->selectedText(), u"big"_s);
        window.type(u">1MB"_s);
        QCOMPARE(window.box->text(), u"size:>1MB beach"_s);
        QVERIFY(!window.warning()->isVisible());
        QCOMPARE(window.box->accessibleDescription(), plain);
    }

    void marksWhatIsNotUnderstoodWhenTypingIsOver()
    {
        const Window window;
        window.type(u"phase:eaten"_s);
        QVERIFY(!window.warning()->isVisible());
        window.press(Qt::Key_Return);
        QVERIFY(window.warning()->isVisible());
        window.box->setText(u"-\"open"_s);
        QVERIFY(window.warning()->isVisible());
        window.box->setText(u"<b>:x foo:<b>"_s);
        QVERIFY(!window.warning()->toolTip().contains(u"<b>"_s));
    }

    void explainsHowToSearchWithExamplesThatCanBeTried()
    {
        const Window window;
        window.press(Qt::Key_F1);
        auto *help = window.box->findChild<SearchHelp *>();
        QVERIFY(help && help->isVisible());
        auto *examples = help->findChild<QTreeWidget *>(u"searchExamples"_s);
        QCOMPARE(examples->topLevelItemCount(), 2);
        Q_EMIT examples->itemActivated(examples->topLevelItem(1)->child(0), 0);
        QCOMPARE(window.box->text(), u"phase:failed"_s);
        Q_EMIT examples->itemActivated(examples->topLevelItem(1), 0); // a heading
        Q_EMIT examples->itemActivated(examples->topLevelItem(0)->child(1), 0);
        QCOMPARE(window.box->text(), u"phase:failed \"moov atom\""_s);
        window.box->showHelp();
        QCOMPARE(window.box->findChildren<SearchHelp *>().size(), 1);
        help->reject();
        QTRY_VERIFY(!window.box->findChild<SearchHelp *>());
    }

    void readsToScreenReaders()
    {
        const Window window;
        QVERIFY(!window.box->accessibleName().isEmpty());
        window.press(Qt::Key_Down);
        const QModelIndex first = window.popup()->model()->index(0, 0);
        const QString read = first.data(Qt::AccessibleTextRole).toString();
        QVERIFY(read.startsWith(u"phase:, "_s));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(window.popup());
        QVERIFY(list);
        QCOMPARE(list->child(0)->text(QAccessible::Name), read);
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QApplication application(argc, argv);
    TestSearchBox test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_searchbox.moc"
