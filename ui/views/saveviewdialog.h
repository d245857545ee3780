#pragma once

#include "ui/views/savedview.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace reelwatch {

//! Asks what a view of the list is to be called and what of the present look belongs to it.
class SaveViewDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a name is filled in. A name of one of \a views saves over it, after saying so.
    SaveViewDialog(ListLook now, std::vector<SavedView> views, const QString &name,
                   QWidget *parent = nullptr);

    //! What was accepted; its id is that of the view it takes the place of, or empty.
    SavedView view() const;

private:
    QCheckBox *addPart(const QString &objectName, const QString &word, const QString &value);
    const SavedView *taken() const;
    void update();

    ListLook m_now;
    std::vector<SavedView> m_views;
    QLineEdit *m_name;
    QCheckBox *m_query;
    QCheckBox *m_columns;
    QCheckBox *m_sorting;
    QCheckBox *m_grouping;
    QLabel *m_note;
    QPushButton *m_save;
};

} // namespace reelwatch
