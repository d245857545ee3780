#include "ui/dialogs/shortcutsheet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! "&Open…" as it reads without the marks of a menu.
QString withoutMnemonic(const QString &menuText)
{
    QString words = menuText;
    words.replace("&&"_L1, "\x01"_L1);
    words.remove(u'&');
    words.replace("\x01"_L1, "&"_L1);
    if (words.endsWith(u'…'))
        words.chop(1);
    // Menus of languages without Latin letters append their mnemonic: "打开(O)".
    if (words.size() > 3 && words.back() == u')' && words.at(words.size() - 3) == u'('
        && menuText.contains(u'&'))
        words.chop(3);
    return words;
}

} // namespace

ShortcutSheet::ShortcutSheet(const std::vector<Group> &groups, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *list = new QTreeWidget;
    list->setObjectName(u"shortcuts"_s);
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    list->setIndentation(14);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setAccessibleName(windowTitle());
    for (const Group &group : groups) {
        QTreeWidgetItem *head = nullptr;
        for (const QAction *action : group.actions) {
            if (!action || action->shortcuts().isEmpty())
                continue;
            if (!head) {
                head = new QTreeWidgetItem(list, { withoutMnemonic(group.title) });
                QFont bold = list->font();
                bold.setBold(true);
                head->setFont(0, bold);
                head->setFlags(Qt::ItemIsEnabled);
                head->setFirstColumnSpanned(true);
            }
            QStringList keys;
            const QList<QKeySequence> shortcuts = action->shortcuts();
            for (const QKeySequence &shortcut : shortcuts)
                keys += shortcut.toString(QKeySequence::NativeText);
            new QTreeWidgetItem(head, { withoutMnemonic(action->text()), keys.join(u", "_s) });
        }
    }
    list->expandAll();
    list->resizeColumnToContents(0);
    list->header()->resizeSection(0, list->header()->sectionSize(0) + 30);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 32);
}

} // namespace reelwatch
