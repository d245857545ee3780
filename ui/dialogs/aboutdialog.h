#pragma once

#include <QDialog>

namespace reelwatch {

//! Name, version, what the program is, its licence and the versions of what it runs on.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace reelwatch
