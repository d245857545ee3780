#include "support/isolatedhome.h"
#include "support/patience.h"
#include "ui/views/manageviewsdialog.h"
#include "ui/views/saveviewdialog.h"
#include "ui/views/viewcontrol.h"
#include "ui/views/viewlist.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

//! A window with a list that can only be looked at in some way.
struct Host
{
    QWidget window;
    ViewList views;
    ListLook look { u"clip"_s, defaultColumnLayout(), { { TaskColumn::Updated, Qt::DescendingOrder } }, {} };
    ViewControl control { { &views, [this] { return look; },
                            [this](const SavedView &view) {
                                look.query = view.query.value_or(look.query);
                                look.columns = view.columns.value_or(look.columns);
                                look.sortKeys = view.sortKeys.value_or(look.sortKeys);
                                look.grouping = view.grouping.value_or(look.grouping);
                            },
                            &window } };

    Host()
    {
        control.button()->setParent(&window);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window, 60'000))
            qFatal("The window is not active");
    }
    QAction *action(const QString &name) const { return control.findChild<QAction *>(name); }
    template<typename T> T *find(const QString &name) const { return window.findChild<T *>(name); }
    QString shown() const { return control.button()->text(); }
    QStringList menuTexts() const
    {
        Q_EMIT control.menu()->aboutToShow();
        QStringList texts;
        const QList<QAction *> actions = control.menu()->actions();
        for (const QAction *each : actions) {
            if (!each->isSeparator())
                texts.append(each->text());
        }
        return texts;
    }
};

} // namespace

class TestViewControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void choosesWithAltAndANumber()
    {
        Host host;
        QCOMPARE(host.shown(), u"All tasks"_s);
        QTest::keyClick(&host.window, Qt::Key_4, Qt::AltModifier);
        QCOMPARE(host.look.query, u"size:>1GB"_s);
        QCOMPARE(host.look.sortKeys.front().column, TaskColumn::Size);
        QCOMPARE(host.shown(), u"Large"_s);
        QVERIFY(host.action(u"viewKey4"_s)->isChecked());
        QTest::keyClick(&host.window, Qt::Key_9, Qt::AltModifier);
        QCOMPARE(host.control.current(), u"large"_s);
        QTest::keyClick(&host.window, Qt::Key_0, Qt::AltModifier);
        QVERIFY(host.look.query.isEmpty());
        QCOMPARE(host.shown(), u"All tasks"_s);
        QVERIFY(!host.action(u"viewKey4"_s)->isChecked());
    }

    void marksAViewThatWasChanged()
    {
        Host host;
        host.action(u"viewKey2"_s)->trigger();
        QCOMPARE(host.shown(), u"Failed today"_s);
        QVERIFY(!host.action(u"updateView"_s)->isEnabled());
        host.look.query = u"phase:failed"_s;
        host.control.refresh();
        QCOMPARE(host.shown(), u"Failed today *"_s);
        QVERIFY2(host.control.button()->accessibleName().contains(u"changed"_s),
                 "the mark is no sign for who cannot see it");
        // What is no part of the view may be otherwise.
        host.look.query = u"phase:failed updated:today"_s;
        host.look.columns[3].shown = false;
        host.control.refresh();
        QCOMPARE(host.shown(), u"Failed today"_s);
    }

    void updatesTheChosenView()
    {
        Host host;
        host.action(u"viewKey1"_s)->trigger();
        host.look.query = u"phase:running"_s;
        host.control.refresh();
        QVERIFY(host.menuTexts().contains(u"&Update “Active”"_s));
        host.action(u"updateView"_s)->trigger();
        QCOMPARE(host.shown(), u"Active"_s);
        QCOMPARE(ViewList().views().front().query, std::optional(u"phase:running"_s));
        QVERIFY(!ViewList().views().front().columns);
    }

    void savesWhatIsTicked()
    {
        Host host;
        host.action(u"saveViewAs"_s)->trigger();
        auto *dialog = host.find<SaveViewDialog>(u"saveViewDialog"_s);
        QVERIFY(dialog);
        auto *save = dialog->findChild<QPushButton *>(u"saveView"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"viewName"_s);
        QCOMPARE(name->text(), u"My view"_s);
        name->clear();
        QVERIFY(!save->isEnabled());
        name->setText(u"Clips & more"_s);
        QVERIFY(save->isEnabled());
        for (const auto part : { "partColumns"_L1, "partSorting"_L1, "partGrouping"_L1 })
            dialog->findChild<QCheckBox *>(part)->click();
        QVERIFY(save->isEnabled());
        dialog->findChild<QCheckBox *>(u"partQuery"_s)->click();
        QVERIFY(!save->isEnabled());
        dialog->findChild<QCheckBox *>(u"partQuery"_s)->click();
        QTest::mouseClick(save, Qt::LeftButton);

        QCOMPARE(host.views.views().size(), 5U);
        const SavedView &saved = host.views.views().back();
        QCOMPARE(saved.name, u"Clips & more"_s);
        QCOMPARE(saved.query, std::optional(u"clip"_s));
        QVERIFY(!saved.columns && !saved.sortKeys && !saved.grouping);
        QCOMPARE(host.shown(), u"Clips && more"_s);
        QVERIFY(host.menuTexts().contains(u"Clips && more"_s));
        QTest::keyClick(&host.window, Qt::Key_1, Qt::AltModifier);
        QTest::keyClick(&host.window, Qt::Key_5, Qt::AltModifier);
        QCOMPARE(host.look.query, u"clip"_s);
    }

    void replacesAViewOfTheSameNameAndSaysSo()
    {
        Host host;
        host.action(u"saveViewAs"_s)->trigger();
        auto *dialog = host.find<SaveViewDialog>(u"saveViewDialog"_s);
        QVERIFY(dialog);
        auto *save = dialog->findChild<QPushButton *>(u"saveView"_s);
        QCOMPARE(save->text(), u"Save"_s);
        dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(u"stalled"_s);
        QCOMPARE(save->text(), u"Replace"_s);
        QVERIFY(!dialog->findChild<QLabel *>(u"saveViewNote"_s)->text().isEmpty());
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(host.views.views().size(), 4U);
        QCOMPARE(host.views.find(u"stalled"_s)->query, std::optional(u"clip"_s));
        QCOMPARE(host.control.current(), u"stalled"_s);
    }

    void renamesReordersAndDeletesOnlyWithOk()
    {
        Host host;
        for (const bool accepts : { false, true }) {
            host.action(u"manageViews"_s)->trigger();
            QPointer<ManageViewsDialog> dialog = host.find<ManageViewsDialog>(u"manageViewsDialog"_s);
            QVERIFY(dialog);
            auto *table = dialog->findChild<QTreeWidget *>(u"viewTable"_s);
            QCOMPARE(table->topLevelItemCount(), 4);
            QCOMPARE(table->topLevelItem(0)->text(0), u"Active"_s);
            QVERIFY(!dialog->findChild<QPushButton *>(u"viewUp"_s)->isEnabled());
            dialog->findChild<QPushButton *>(u"viewDown"_s)->click();
            QCOMPARE(table->topLevelItem(1)->text(0), u"Active"_s);
            table->topLevelItem(1)->setText(0, u"Busy"_s);
            QTRY_COMPARE(table->topLevelItem(1)->text(0), u"Busy"_s);
            table->setCurrentItem(table->topLevelItem(3));
            QVERIFY(!dialog->findChild<QPushButton *>(u"viewDown"_s)->isEnabled());
            dialog->findChild<QPushButton *>(u"removeView"_s)->click();
            QCOMPARE(table->topLevelItemCount(), 3);
            if (accepts)
                dialog->accept();
            else
                dialog->reject();
            QTRY_VERIFY(!dialog);
            QCOMPARE(host.views.views().size(), accepts ? 3U : 4U);
        }
        QCOMPARE(host.views.views()[1].name, u"Busy"_s);
        host.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&host.window, 60'000));
        QTest::keyClick(&host.window, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(host.shown(), u"Busy"_s);
        QVERIFY(!host.action(u"viewKey4"_s)->isEnabled());
    }

    void bringsTheBuiltInViewsBack()
    {
        Host host;
        host.views.setViews({});
        host.action(u"manageViews"_s)->trigger();
        auto *dialog = host.find<ManageViewsDialog>(u"manageViewsDialog"_s);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton *>(u"removeView"_s)->isEnabled());
        dialog->findChild<QPushButton *>(u"resetViews"_s)->click();
        dialog->accept();
        QCOMPARE(host.views.views(), builtInViews());
    }

    void forgetsTheChosenViewWhenItIsDeleted()
    {
        Host host;
        host.action(u"viewKey1"_s)->trigger();
        host.views.setViews({ builtInViews()[1] });
        QCOMPARE(host.shown(), u"All tasks"_s);
        QVERIFY(host.control.current().isEmpty());
    }

    void listsViewsBeyondTheNinth()
    {
        Host host;
        for (int i = 0; i < 8; ++i)
            host.views.add(viewOf(host.look, {}, u"View %1"_s.arg(i)));
        QVERIFY(host.menuTexts().contains(u"View 7"_s));
        const QList<QAction *> actions = host.control.menu()->actions();
        const auto last = std::find_if(actions.begin(), actions.end(),
                                       [](const QAction *action) { return action->text() == u"View 7"_s; });
        (*last)->trigger();
        QCOMPARE(host.shown(), u"View 7"_s);
    }

    void keepsQuietWhileThereIsNoList()
    {
        Host host;
        host.control.setEnabled(false);
        QTest::keyClick(&host.window, Qt::Key_4, Qt::AltModifier);
        QCOMPARE(host.look.query, u"clip"_s);
        QVERIFY(!host.control.button()->isEnabled());
        host.control.setEnabled(true);
        QTest::keyClick(&host.window, Qt::Key_4, Qt::AltModifier);
        QCOMPARE(host.look.query, u"size:>1GB"_s);
    }
};

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QCoreApplication::setApplicationName(u"reelwatch"_s);
    QCoreApplication::setOrganizationName(u"reelwatch"_s);
    const QApplication application(argc, argv);
    TestViewControl test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_viewcontrol.moc"
