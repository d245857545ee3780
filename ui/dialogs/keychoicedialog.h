#pragma once

#include "accounts/accountlist.h"

#include <QDialog>

class QLabel;
class QRadioButton;

namespace reelwatch {

//! Asks what to do at the next start about a key that no keyring keeps. Closing it decides nothing.
class KeyChoiceDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a before is chosen at first; Undecided stands for asking.
    KeyChoiceDialog(QString accountName, AccountList::KeyWish before, QWidget *parent = nullptr);

    AccountList::KeyWish wish() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QRadioButton *addChoice(const QString &objectName, QLabel **explanation);
    void retranslate();

    QString m_accountName;
    QLabel *m_intro;
    QRadioButton *m_ask;
    QLabel *m_askExplanation = nullptr;
    QRadioButton *m_session;
    QLabel *m_sessionExplanation = nullptr;
};

} // namespace reelwatch
