#pragma once

#include <QDialog>

class QLineEdit;

namespace reelwatch {

//! Asks for another name of an asset.
class RenameDialog : public QDialog
{
    Q_OBJECT
public:
    RenameDialog(const QString &name, QWidget *parent);
    QString name() const; //!< neither empty nor the one of before once it is accepted

private:
    QLineEdit *m_name;
};

} // namespace reelwatch
