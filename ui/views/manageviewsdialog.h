#pragma once

#include "ui/views/savedview.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace reelwatch {

//! Renames, reorders and deletes saved views, and brings the built-in ones back. Nothing counts before OK.
class ManageViewsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ManageViewsDialog(std::vector<SavedView> views, QWidget *parent = nullptr);

    const std::vector<SavedView> &views() const { return m_views; }

private:
    void fill(int current);
    int current() const;
    void moveBy(int step);
    void takeName(const QTreeWidgetItem *item);
    void updateButtons();

    std::vector<SavedView> m_views;
    QTreeWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    bool m_isFilling = false;
};

} // namespace reelwatch
