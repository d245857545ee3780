#include "ui/search/searchhelp.h"

#include "tasks/searchcompletion.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

SearchHelp::SearchHelp(QWidget *parent) : QDialog(parent), m_list(new QTreeWidget)
{
    setObjectName(u"searchHelp"_s);
    m_list->setObjectName(u"searchExamples"_s);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(14);
    m_list->setUniformRowHeights(true);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (item->parent())
            Q_EMIT exampleChosen(item->text(0));
    });
    auto *hint = new QLabel;
    hint->setObjectName(u"searchHelpHint"_s);
    hint->setWordWrap(true);
    hint->setBuddy(m_list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(hint);
    column->addWidget(m_list);
    column->addWidget(buttons);
    fill();
    resize(fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 34);
}

void SearchHelp::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void SearchHelp::fill()
{
    setWindowTitle(tr("How to Search"));
    findChild<QLabel *>(u"searchHelpHint"_s)
        ->setText(
            tr("A task is listed when every term fits. Double-click an example, or press Enter on it, to "
               "add it to the search."));
    m_list->setAccessibleName(windowTitle());
    m_list->clear();
    const auto add = [this](const QString &title, const std::vector<SearchExample> &examples) {
        auto *head = new QTreeWidgetItem(m_list, { title });
        QFont bold = m_list->font();
        bold.setBold(true);
        head->setFont(0, bold);
        head->setFlags(Qt::ItemIsEnabled);
        head->setFirstColumnSpanned(true);
        for (const SearchExample &example : examples)
            new QTreeWidgetItem(head, { example.query, example.explanation });
    };
    //: a group of examples of what can be typed to search
    add(tr("Words and terms"), searchBasics());
    //: a group of examples of what can be typed to search: phase:failed, size:>1GB
    add(tr("Fields"), searchFieldExamples());
    m_list->expandAll();
    m_list->resizeColumnToContents(0);
    m_list->header()->resizeSection(0, m_list->header()->sectionSize(0) + 30);
    m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

} // namespace reelwatch
