#include "ui/mainwindow/textdialog.h"

#include "text/quantities.h"
#include "ui/taskdetail/prettyjson.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

void openTextDialog(QWidget *parent, const QString &title, const QString &intro, const QString &body)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"textDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *words = new PlainLabel(intro);
    words->setWordWrap(true);
    auto *text = new QPlainTextEdit(withShortLines(text::withEscapes(body)));
    text->setObjectName(u"textBody"_s);
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(words);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    dialog->resize(640, 420);
    dialog->open();
}

} // namespace reelwatch
