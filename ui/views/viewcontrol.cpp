#include "ui/views/viewcontrol.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"
#include "ui/views/manageviewsdialog.h"
#include "ui/views/saveviewdialog.h"
#include "ui/views/viewlist.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qsizetype longestShownName = 40;

//! For menus and buttons, where "&" marks a key.
QString escaped(const QString &name)
{
    return text::oneLine(name, longestShownName).replace(u'&', u"&&"_s);
}

} // namespace

ViewControl::ViewControl(Parts parts)
    : QObject(parts.window), m_parts(std::move(parts)), m_menu(new QMenu(m_parts.window)),
      m_button(new QPushButton)
{
    const auto make = [this](const QString &objectName, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(this);
        action->setObjectName(objectName);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        m_parts.window->addAction(action);
        return action;
    };
    m_menu->setObjectName(u"viewsMenu"_s);
    m_all = make(u"viewAll"_s, QKeySequence(Qt::ALT | Qt::Key_0), [this] { showAll(); });
    m_all->setCheckable(true);
    for (int i = 0; i < viewsWithKeys; ++i) {
        m_keys.append(make(u"viewKey%1"_s.arg(i + 1),
                           QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)),
                           [this, i] { choose(m_parts.views->views()[static_cast<std::size_t>(i)].id); }));
        m_keys.last()->setCheckable(true);
    }
    m_save = make(u"saveViewAs"_s, {}, [this] { save(); });
    m_update = make(u"updateView"_s, {}, [this] { updateCurrent(); });
    m_manage = make(u"manageViews"_s, {}, [this] { manage(); });

    m_button->setObjectName(u"viewButton"_s);
    m_button->setMenu(m_menu);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setAutoDefault(false);

    connect(m_menu, &QMenu::aboutToShow, this, [this] { fillMenu(); });
    connect(m_parts.views, &ViewList::changed, this, [this] {
        if (!currentView())
            m_current.clear();
        nameActions();
        refresh();
    });
    retranslate();
}

QList<QAction *> ViewControl::keyActions() const
{
    QList<QAction *> actions { m_all };
    for (QAction *action : m_keys) {
        if (action->isEnabled())
            actions.append(action);
    }
    return actions;
}

const SavedView *ViewControl::currentView() const
{
    return m_current.isEmpty() ? nullptr : m_parts.views->find(m_current);
}

void ViewControl::setEnabled(bool enabled)
{
    if (m_button->isEnabled() == enabled)
        return;
    m_button->setEnabled(enabled);
    m_menu->setEnabled(enabled);
    for (QAction *action : { m_all, m_save, m_manage })
        action->setEnabled(enabled);
    nameActions();
    refresh();
}

void ViewControl::reset()
{
    m_current.clear();
    refresh();
}

void ViewControl::refresh()
{
    const SavedView *view = currentView();
    m_isModified = view && isModified(*view, m_parts.look());
    m_update->setEnabled(m_isModified && m_button->isEnabled());
    m_all->setChecked(!view);
    for (QAction *key : std::as_const(m_keys))
        key->setChecked(view && key->data().toString() == m_current);
    const QString name = view ? viewName(*view) : tr("All tasks");
    //: the chosen view of the list, which was changed since; %1: its name
    const QString shown = m_isModified ? tr("%1 *").arg(escaped(name)) : escaped(name);
    if (m_button->text() == shown)
        return;
    m_button->setText(shown);
    const QString words = m_isModified ? tr("View: %1, changed").arg(name) : tr("View: %1").arg(name);
    m_button->setAccessibleName(words);
    m_button->setToolTip(plainToolTip(words));
}

void ViewControl::retranslate()
{
    //: the menu of saved views of the list
    m_menu->setTitle(tr("Saved &views"));
    m_menu->setIcon(theme::icon(u"filter"_s, m_parts.window->palette()));
    m_all->setText(tr("&All tasks"));
    m_save->setText(tr("&Save view…"));
    m_manage->setText(tr("&Manage views…"));
    m_button->setIcon(theme::icon(u"filter"_s, m_parts.window->palette()));
    m_button->setText(QString());
    nameActions();
    refresh();
}

void ViewControl::nameActions()
{
    const std::vector<SavedView> &views = m_parts.views->views();
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        const bool isThere = i < static_cast<qsizetype>(views.size());
        m_keys[i]->setEnabled(isThere && m_button->isEnabled());
        m_keys[i]->setVisible(isThere);
        if (isThere) {
            const SavedView &view = views[static_cast<std::size_t>(i)];
            m_keys[i]->setText(escaped(viewName(view)));
            m_keys[i]->setData(view.id);
        }
    }
}

void ViewControl::fillMenu()
{
    refresh();
    m_menu->clear();
    m_menu->addAction(m_all);
    m_menu->addSeparator();
    const std::vector<SavedView> &views = m_parts.views->views();
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (i < viewsWithKeys) {
            m_menu->addAction(m_keys[static_cast<qsizetype>(i)]);
            continue;
        }
        QAction *action = m_menu->addAction(escaped(viewName(views[i])));
        action->setCheckable(true);
        action->setChecked(views[i].id == m_current);
        connect(action, &QAction::triggered, this, [this, id = views[i].id] { choose(id); });
    }
    m_menu->addSeparator();
    m_menu->addAction(m_save);
    if (const SavedView *view = currentView()) {
        //: the present look of the list becomes that view's; %1: its name
        m_update->setText(tr("&Update “%1”").arg(escaped(viewName(*view))));
        m_menu->addAction(m_update);
    }
    m_menu->addAction(m_manage);
}

void ViewControl::choose(const QString &id)
{
    const SavedView *found = m_parts.views->find(id);
    if (!found)
        return;
    // A copy, because what is applied may lead to changes of the list of views.
    const SavedView view = *found;
    m_current = id;
    m_parts.apply(view);
    refresh();
}

void ViewControl::showAll()
{
    m_current.clear();
    SavedView all;
    all.query = QString();
    all.grouping = TaskGrouping::None;
    m_parts.apply(all);
    refresh();
}

void ViewControl::save()
{
    const SavedView *view = currentView();
    const std::vector<SavedView> &views = m_parts.views->views();
    const QString proposed
        = view && !isBuiltInView(view->id) ? viewName(*view) : freeViewName(tr("My view"), views);
    auto *dialog = new SaveViewDialog(m_parts.look(), views, proposed, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const SavedView saved = dialog->view();
        if (saved.id.isEmpty()) {
            m_current = m_parts.views->add(saved);
        } else {
            m_current = saved.id;
            m_parts.views->replace(saved);
        }
        refresh();
    });
    dialog->open();
}

void ViewControl::updateCurrent()
{
    if (const SavedView *view = currentView())
        m_parts.views->replace(withParts(*view, m_parts.look()));
}

void ViewControl::manage()
{
    auto *dialog = new ManageViewsDialog(m_parts.views->views(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_parts.views->setViews(dialog->views()); });
    dialog->open();
}

} // namespace reelwatch
