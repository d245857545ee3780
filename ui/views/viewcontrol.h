#pragma once

#include "ui/views/savedview.h"

#include <QObject>

#include <functional>

class QAction;
class QActionGroup;
class QMenu;
class QPushButton;
class QWidget;

namespace reelwatch {

class ViewList;

//! The menu of saved views, the button that shows the chosen one, and Alt+0…9. Knows of the list only what it
//! is given.
class ViewControl : public QObject
{
    Q_OBJECT
public:
    //! \a views, the list behind \a look and \a apply, and \a window, the dialogs' parent, must outlive it.
    struct Parts
    {
        ViewList *views;
        std::function<ListLook()> look; //!< how the list is looked at now
        std::function<void(const SavedView &)> apply; //!< makes the list look so in the view's parts
        QWidget *window;
    };
    explicit ViewControl(Parts parts);

    QMenu *menu() const { return m_menu; }
    //! Shows the chosen view and whether the list looks otherwise by now; opens the menu. Owned by who puts
    //! it in.
    QPushButton *button() const { return m_button; }
    //! Alt+0…9, for an overview of keys.
    QList<QAction *> keyActions() const;

    void setEnabled(bool enabled);
    void reset(); //!< no view is chosen; the list stays as it is
    //! Looks at the list again.
    void refresh();
    void retranslate();

    //! The chosen view; empty for none.
    QString current() const { return m_current; }

private:
    void fillMenu();
    void nameActions();
    void choose(const QString &id);
    void showAll();
    void save();
    void updateCurrent();
    void manage();
    const SavedView *currentView() const;

    Parts m_parts;
    QMenu *m_menu;
    QPushButton *m_button;
    QAction *m_all;
    QList<QAction *> m_keys; //!< the first views
    QAction *m_save;
    QAction *m_update;
    QAction *m_manage;
    QString m_current;
    bool m_isModified = false;
};

} // namespace reelwatch
