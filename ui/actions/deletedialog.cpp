#include "ui/actions/deletedialog.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

QString totalSizeText(const std::vector<DeleteDialog::Asset> &assets)
{
    qint64 bytes = 0;
    int unknown = 0;
    for (const DeleteDialog::Asset &asset : assets) {
        if (asset.sizeBytes)
            bytes += *asset.sizeBytes;
        else
            ++unknown;
    }
    if (unknown == static_cast<int>(assets.size()))
        return {};
    //: %1 is a size such as "52.6 MB"
    const QString size = DeleteDialog::tr("Together %1.").arg(text::size(bytes));
    if (unknown == 0)
        return size;
    //: %1 is a whole sentence
    return DeleteDialog::tr("%1 The size of %Ln is not known.", nullptr, unknown).arg(size);
}

DeleteDialog::DeleteDialog(const std::vector<Asset> &assets, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"deleteDialog"_s);
    const auto count = static_cast<int>(assets.size());
    setWindowTitle(tr("Delete Asset(s)", nullptr, count));
    auto *question = new PlainLabel;
    question->setObjectName(u"deleteQuestion"_s);
    question->setWordWrap(true);
    question->setText(tr("Delete %Ln asset(s)?", nullptr, count));
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);
    auto *names = new QListWidget;
    names->setObjectName(u"deleteNames"_s);
    names->setAccessibleName(tr("Assets to delete"));
    names->setTextElideMode(Qt::ElideMiddle);
    names->setUniformItemSizes(true);
    for (const Asset &asset : assets) {
        const QString name = text::oneLine(asset.name);
        //: in a list: %1 is a name, %2 a size
        names->addItem(asset.sizeBytes ? tr("%1 (%2)").arg(name, text::size(asset.sizeBytes)) : name);
    }
    auto *more = new PlainLabel;
    more->setObjectName(u"deleteMore"_s);
    more->setWordWrap(true);
    more->setText(
        QString(totalSizeText(assets) + u' '
                + tr("The server keeps what is deleted for seven days; until then it can be restored."))
            .trimmed());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *go = buttons->addButton(tr("&Delete"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"deleteGo"_s);
    go->setAutoDefault(false);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(question);
    column->addWidget(names, 1);
    column->addWidget(more);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 18);
    cancel->setFocus();
}

} // namespace reelwatch
