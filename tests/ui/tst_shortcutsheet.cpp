#include "support/isolatedhome.h"
#include "ui/dialogs/shortcutsheet.h"

#include <QApplication>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace reelwatch;

class tst_ShortcutSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsActionsWithKeysInTheGroupsOfTheMenus()
    {
        QAction open(u"&Open…"_s);
        open.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
        QAction save(u"Cut && &Paste"_s);
        save.setShortcuts({ QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_F3) });
        QAction chinese(u"打开(&O)"_s);
        chinese.setShortcut(QKeySequence(Qt::Key_F4));
        QAction keyless(u"&About"_s);
        const ShortcutSheet sheet(
            { { u"&File"_s, { &open, &save, &chinese, &keyless } }, { u"&Help"_s, { &keyless } } });
        const auto *list = sheet.findChild<QTreeWidget *>(u"shortcuts"_s);
        QCOMPARE(list->topLevelItemCount(), 1);
        const QTreeWidgetItem *file = list->topLevelItem(0);
        QCOMPARE(file->text(0), u"File"_s);
        QCOMPARE(file->childCount(), 3);
        QCOMPARE(file->child(0)->text(0), u"Open"_s);
        QCOMPARE(file->child(0)->text(1), u"Ctrl+O"_s);
        QCOMPARE(file->child(1)->text(0), u"Cut & Paste"_s);
        QCOMPARE(file->child(1)->text(1), u"F2, F3"_s);
        QCOMPARE(file->child(2)->text(0), u"打开"_s);
    }
};

int main(int argc, char **argv)
{
    IsolatedHome home;
    QApplication application(argc, argv);
    tst_ShortcutSheet test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shortcutsheet.moc"
