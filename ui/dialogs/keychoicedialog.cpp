#include "ui/dialogs/keychoicedialog.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

KeyChoiceDialog::KeyChoiceDialog(QString accountName, AccountList::KeyWish before, QWidget *parent)
    : QDialog(parent), m_accountName(std::move(accountName))
{
    auto *column = new QVBoxLayout(this);
    m_intro = new PlainLabel;
    m_intro->setWordWrap(true);
    m_intro->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    column->addWidget(m_intro);
    column->addSpacing(8);
    m_ask = addChoice(u"askAtStart"_s, &m_askExplanation);
    m_session = addChoice(u"sessionOnly"_s, &m_sessionExplanation);
    column->addStretch(1);
    column->addSpacing(8);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    column->addWidget(buttons);

    QRadioButton *chosen = before == AccountList::KeyWish::SessionOnly ? m_session : m_ask;
    chosen->setChecked(true);
    chosen->setFocus();
    retranslate();
}

QRadioButton *KeyChoiceDialog::addChoice(const QString &objectName, QLabel **explanation)
{
    auto *button = new QRadioButton;
    button->setObjectName(objectName);
    *explanation = new PlainLabel;
    (*explanation)->setWordWrap(true);
    (*explanation)
        ->setIndent(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
                    + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing));
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    // A choice and its explanation belong together.
    auto *choice = new QVBoxLayout;
    choice->setSpacing(2);
    choice->addWidget(button);
    choice->addWidget(*explanation);
    column->addLayout(choice);
    column->addSpacing(4);
    return button;
}

AccountList::KeyWish KeyChoiceDialog::wish() const
{
    return m_ask->isChecked() ? AccountList::KeyWish::AskAtStart : AccountList::KeyWish::SessionOnly;
}

void KeyChoiceDialog::retranslate()
{
    setWindowTitle(tr("API Key"));
    //: %1: name of an account
    m_intro->setText(tr("No keyring keeps the key of “%1”: this computer has none, or it refused. The key is "
                        "used now and never written to disk.")
                         .arg(text::oneLine(m_accountName, 80)));
    m_ask->setText(tr("&Ask for the key each time Reelwatch starts"));
    m_askExplanation->setText(tr("The saved tasks are shown at once, and a dialog asks for the key."));
    m_session->setText(tr("&Keep the key for this session only"));
    m_sessionExplanation->setText(tr("The next start shows the saved tasks until you enter the key."));
    m_ask->setAccessibleDescription(m_askExplanation->text());
    m_session->setAccessibleDescription(m_sessionExplanation->text());
}

void KeyChoiceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace reelwatch
