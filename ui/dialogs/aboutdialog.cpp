#include "ui/dialogs/aboutdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Reelwatch"));
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(u":/icons/reelwatch.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *name = new QLabel(u"Reelwatch"_s);
    QFont big = name->font();
    big.setPointSizeF(big.pointSizeF() * 1.6);
    big.setBold(true);
    name->setFont(big);
    auto *version = new QLabel(tr("Version %1").arg(QStringLiteral(REELWATCH_VERSION)));
    auto *what = new QLabel(
        tr("A dashboard for Livepeer video tasks: what is running, what failed and why, and what came out."));
    what->setWordWrap(true);
    //: %1 is the name of a licence.
    auto *licence = new QLabel(tr("Free software under the %1 licence.").arg(u"MIT"_s));
    //: %1 and %2 are version numbers, %3 names the operating system.
    auto *system = new QLabel(tr("Qt %1, built with %2, on %3")
                                  .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR),
                                       QSysInfo::prettyProductName()));
    system->setWordWrap(true);
    for (QLabel *label : { version, what, licence, system }) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(version);
    words->addSpacing(8);
    words->addWidget(what);
    words->addWidget(licence);
    words->addWidget(system);
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addLayout(row);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

} // namespace reelwatch
