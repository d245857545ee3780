#include "ui/mainwindow/textdialog.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TextDialog)
};

QDialog *makeDialog(QWidget *parent, const QString &objectName, const QString &title, QWidget *content)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(content, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    return dialog;
}

void addShortcuts(QTreeWidgetItem *group, const QMenu *menu)
{
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->menu()) {
            addShortcuts(group, action->menu());
        } else if (!action->shortcut().isEmpty()) {
            QString text = action->text();
            text.remove(u'&').remove(u"…"_s);
            new QTreeWidgetItem(group, { text, action->shortcut().toString(QKeySequence::NativeText) });
        }
    }
}

} // namespace

void openTextDialog(QWidget *parent, const QString &title, const QString &intro, const QString &body)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    auto *words = new PlainLabel(intro);
    words->setWordWrap(true);
    auto *text = new QPlainTextEdit(body);
    text->setObjectName(u"textBody"_s);
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(title);
    column->addWidget(words);
    column->addWidget(text, 1);
    QDialog *dialog = makeDialog(parent, u"textDialog"_s, title, content);
    dialog->resize(640, 420);
    dialog->open();
}

void openShortcutSheet(QWidget *parent)
{
    auto *tree = new QTreeWidget;
    tree->setObjectName(u"shortcutSheet"_s);
    tree->setColumnCount(2);
    tree->setHeaderLabels({ Words::tr("Action"), Words::tr("Keys") });
    tree->setRootIsDecorated(false);
    tree->setAccessibleName(Words::tr("Keyboard shortcuts"));
    const auto addGroup = [tree](const QString &title) {
        auto *group = new QTreeWidgetItem(tree, { title });
        QFont font = tree->font();
        font.setBold(true);
        group->setFont(0, font);
        group->setFirstColumnSpanned(true);
        return group;
    };
    if (const auto *window = qobject_cast<QMainWindow *>(parent)) {
        const QList<QAction *> menus = window->menuBar()->actions();
        for (const QAction *menu : menus) {
            QString title = menu->text();
            QTreeWidgetItem *group = addGroup(title.remove(u'&'));
            addShortcuts(group, menu->menu());
            if (group->childCount() == 0)
                delete group;
        }
    }
    QTreeWidgetItem *list = addGroup(Words::tr("In the list"));
    const auto keys
        = [](const QKeySequence &sequence) { return sequence.toString(QKeySequence::NativeText); };
    new QTreeWidgetItem(list, { Words::tr("Open the selected tasks"), keys(QKeySequence(Qt::Key_Return)) });
    new QTreeWidgetItem(
        list,
        { Words::tr("Show the first to the ninth state"),
          Words::tr("%1 to %2")
              .arg(keys(QKeySequence(Qt::ALT | Qt::Key_1)), keys(QKeySequence(Qt::ALT | Qt::Key_9))) });
    new QTreeWidgetItem(list, { Words::tr("Clear the search"), keys(QKeySequence(Qt::Key_Escape)) });
    tree->expandAll();
    tree->setItemsExpandable(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    QDialog *dialog = makeDialog(parent, u"shortcutDialog"_s, Words::tr("Keyboard shortcuts"), tree);
    dialog->resize(460, 560);
    dialog->open();
}

} // namespace reelwatch
