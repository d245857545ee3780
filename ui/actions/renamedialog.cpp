#include "ui/actions/renamedialog.h"

#include "text/quantities.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int longestName = 500;

} // namespace

RenameDialog::RenameDialog(const QString &name, QWidget *parent) : QDialog(parent), m_name(new QLineEdit)
{
    setObjectName(u"renameDialog"_s);
    setWindowTitle(tr("Rename Asset"));
    m_name->setObjectName(u"assetName"_s);
    m_name->setMaxLength(longestName);
    m_name->setText(text::oneLine(name, longestName));
    m_name->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *go = buttons->addButton(tr("&Rename"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"renameGo"_s);
    go->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, go, [this, go, before = m_name->text()] {
        go->setEnabled(!this->name().isEmpty() && this->name() != before);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(buttons);
    // Only now: before it is in the dialog, the dialog does not hear of it, and Enter would cancel.
    go->setDefault(true);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_name->setFocus();
}

QString RenameDialog::name() const
{
    return m_name->text().trimmed();
}

} // namespace reelwatch
