#include "ui/views/manageviewsdialog.h"

#include "text/quantities.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequence>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

enum Column { Name, Search, Key };

} // namespace

ManageViewsDialog::ManageViewsDialog(std::vector<SavedView> views, QWidget *parent)
    : QDialog(parent), m_views(std::move(views)), m_list(new QTreeWidget)
{
    setObjectName(u"manageViewsDialog"_s);
    setWindowTitle(tr("Manage views"));
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 22);
    m_list->setObjectName(u"viewTable"_s);
    m_list->setAccessibleName(tr("Views"));
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    //: the heads of a table of saved views: name, what is searched for, keys
    m_list->setHeaderLabels({ tr("Name"), tr("Search"), tr("Keys") });
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Search, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Key, QHeaderView::ResizeToContents);

    const auto button = [this](const QString &objectName, const QString &text, auto slot) {
        auto *made = new QPushButton(text);
        made->setObjectName(objectName);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_rename
        = button(u"renameView"_s, tr("&Rename"), [this] { m_list->editItem(m_list->currentItem(), Name); });
    m_up = button(u"viewUp"_s, tr("Move &up"), [this] { moveBy(-1); });
    m_down = button(u"viewDown"_s, tr("Move &down"), [this] { moveBy(1); });
    m_remove = button(u"removeView"_s, tr("D&elete"), [this] {
        const int at = current();
        if (at >= 0) {
            m_views.erase(m_views.begin() + at);
            fill(at);
        }
    });
    QPushButton *reset = button(u"resetViews"_s, tr("Reset &built-in views"), [this] {
        m_views = withBuiltInsReset(m_views);
        fill(current());
    });
    auto *side = new QVBoxLayout;
    for (QPushButton *each : { m_rename, m_up, m_down, m_remove })
        side->addWidget(each);
    side->addStretch(1);
    side->addWidget(reset);
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { updateButtons(); });
    connect(m_list, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item) { takeName(item); });
    auto *removeKey = new QShortcut(QKeySequence(QKeySequence::Delete), m_list);
    removeKey->setContext(Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, m_remove, &QPushButton::click);
    fill(0);
}

void ManageViewsDialog::fill(int current)
{
    m_isFilling = true;
    m_list->clear();
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setText(Name, viewName(m_views[i]));
        item->setText(Search, text::oneLine(m_views[i].query.value_or(QString()), 200));
        if (i < viewsWithKeys) {
            item->setText(Key,
                          QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)))
                              .toString(QKeySequence::NativeText));
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::min(current, m_list->topLevelItemCount() - 1)));
    m_isFilling = false;
    updateButtons();
}

int ManageViewsDialog::current() const
{
    return m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
}

void ManageViewsDialog::moveBy(int step)
{
    const int from = current();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= static_cast<int>(m_views.size()))
        return;
    std::swap(m_views[static_cast<std::size_t>(from)], m_views[static_cast<std::size_t>(to)]);
    fill(to);
}

void ManageViewsDialog::takeName(const QTreeWidgetItem *item)
{
    if (m_isFilling)
        return;
    const int at = m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item));
    SavedView &view = m_views[static_cast<std::size_t>(at)];
    view = renamed(view, item->text(Name));
    // Later, because the field for the name is still open.
    QMetaObject::invokeMethod(
        this, [this, at] { fill(at); }, Qt::QueuedConnection);
}

void ManageViewsDialog::updateButtons()
{
    const int at = current();
    m_rename->setEnabled(at >= 0);
    m_remove->setEnabled(at >= 0);
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at >= 0 && at + 1 < static_cast<int>(m_views.size()));
}

} // namespace reelwatch
