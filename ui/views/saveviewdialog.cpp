#include "ui/views/saveviewdialog.h"

#include "tasks/tasktablemodel.h"
#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qsizetype longestValue = 60;

QString columnsText(const ColumnLayout &layout)
{
    QStringList titles;
    for (const ColumnPlace &place : layout) {
        if (place.shown)
            titles.append(columnTitle(place.column));
    }
    //: between the names of columns: "State, Name"
    return titles.join(SaveViewDialog::tr(", "));
}

QString sortingText(const TaskSorting &keys)
{
    QStringList words;
    for (const TaskSortKey &key : keys) {
        //: how the list is sorted; %1: a column
        words.append(key.order == Qt::AscendingOrder
                         ? SaveViewDialog::tr("%1 ascending").arg(columnTitle(key.column))
                         : SaveViewDialog::tr("%1 descending").arg(columnTitle(key.column)));
    }
    return words.join(SaveViewDialog::tr(", "));
}

QString groupingText(TaskGrouping grouping)
{
    switch (grouping) {
    case TaskGrouping::State:
        //: the rows of the list stand together by this
        return SaveViewDialog::tr("by state");
    case TaskGrouping::Day:
        return SaveViewDialog::tr("by day");
    case TaskGrouping::Type:
        return SaveViewDialog::tr("by type");
    case TaskGrouping::None:
        break;
    }
    //: the rows of the list are not grouped
    return SaveViewDialog::tr("none");
}

} // namespace

SaveViewDialog::SaveViewDialog(ListLook now, std::vector<SavedView> views, const QString &name,
                               QWidget *parent)
    : QDialog(parent), m_now(std::move(now)), m_views(std::move(views)), m_name(new QLineEdit),
      m_note(new PlainLabel)
{
    setObjectName(u"saveViewDialog"_s);
    setWindowTitle(tr("Save view"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);

    auto *nameLabel = new QLabel(tr("&Name:"));
    nameLabel->setBuddy(m_name);
    m_name->setObjectName(u"viewName"_s);
    m_name->setMaxLength(80);
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 44);
    m_name->setText(name);
    m_name->selectAll();
    column->addWidget(nameLabel);
    column->addWidget(m_name);
    column->addSpacing(4);
    column->addWidget(new QLabel(tr("What belongs to it; the rest stays as it is when the view is chosen:")));
    const QString query = m_now.query.simplified();
    m_query = addPart(u"partQuery"_s, tr("&Search: %1"), query.isEmpty() ? tr("all tasks") : query);
    m_columns = addPart(u"partColumns"_s, tr("&Columns: %1"), columnsText(m_now.columns));
    m_sorting = addPart(u"partSorting"_s, tr("S&orting: %1"), sortingText(m_now.sortKeys));
    m_grouping = addPart(u"partGrouping"_s, tr("&Grouping: %1"), groupingText(m_now.grouping));
    m_note->setObjectName(u"saveViewNote"_s);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch(1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveView"_s);
    column->addWidget(buttons);
    // A button is a dialog's default only once it is in it.
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [this] { update(); });
    update();
}

QCheckBox *SaveViewDialog::addPart(const QString &objectName, const QString &word, const QString &value)
{
    const QString line = text::oneLine(value, 1000);
    QString shown = line.size() > longestValue ? line.left(longestValue - 1) + u'…' : line;
    auto *box = new QCheckBox(word.arg(shown.replace(u'&', u"&&"_s)));
    box->setObjectName(objectName);
    box->setChecked(true);
    box->setToolTip(line.size() > longestValue ? plainToolTip(line) : QString());
    connect(box, &QCheckBox::toggled, this, [this] { update(); });
    layout()->addWidget(box);
    return box;
}

const SavedView *SaveViewDialog::taken() const
{
    const QString name = m_name->text().simplified();
    const auto found = std::ranges::find_if(m_views, [&name](const SavedView &view) {
        return viewName(view).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_views.end() ? nullptr : &*found;
}

void SaveViewDialog::update()
{
    const bool isNamed = !m_name->text().simplified().isEmpty();
    const bool hasPart
        = m_query->isChecked() || m_columns->isChecked() || m_sorting->isChecked() || m_grouping->isChecked();
    const bool replaces = isNamed && taken();
    m_save->setEnabled(isNamed && hasPart);
    m_save->setText(replaces ? tr("Replace") : tr("Save"));
    m_note->setText(!hasPart       ? tr("Choose at least one part.")
                        : replaces ? tr("There is a view of this name. It is replaced.")
                                   : QString());
}

SavedView SaveViewDialog::view() const
{
    const SavedView *replaced = taken();
    SavedView view = viewOf(m_now, replaced ? replaced->id : QString(), {});
    view = renamed(view, m_name->text());
    if (!m_query->isChecked())
        view.query.reset();
    if (!m_columns->isChecked())
        view.columns.reset();
    if (!m_sorting->isChecked())
        view.sortKeys.reset();
    if (!m_grouping->isChecked())
        view.grouping.reset();
    return view;
}

} // namespace reelwatch
