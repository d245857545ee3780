#pragma once

#include <QAction>
#include <QDialog>
#include <QList>
#include <QString>

#include <vector>

namespace reelwatch {

//! All keys in one window, grouped like the menus. Made anew each time it is opened.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    struct Group
    {
        QString title; //!< translated; mnemonics are taken off
        QList<QAction *> actions; //!< those without a shortcut are left out
    };
    explicit ShortcutSheet(const std::vector<Group> &groups, QWidget *parent = nullptr);
};

} // namespace reelwatch
