#include "ui/mainwindow/panes.h"

#include <QApplication>

namespace reelwatch {

namespace {

//! A dock behind another's tab counts as visible but shows nothing.
bool showsSomething(const QWidget *pane)
{
    return pane->isVisible() && !pane->visibleRegion().isEmpty();
}

//! What takes the focus in \a pane; null when nothing does.
QWidget *focusTarget(const Pane &pane)
{
    if (pane.first)
        return pane.first;
    const QList<QWidget *> children = pane.widget->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
            return child;
    }
    return nullptr;
}

} // namespace

void moveFocus(const std::vector<Pane> &panes, int step)
{
    std::vector<Pane> shown;
    for (const Pane &pane : panes) {
        if (showsSomething(pane.widget))
            shown.push_back(pane);
    }
    const auto count = static_cast<int>(shown.size());
    const QWidget *focus = QApplication::focusWidget();
    int current = -1;
    for (int i = 0; i < count; ++i) {
        const QWidget *widget = shown[static_cast<std::size_t>(i)].widget;
        if (focus && (widget == focus || widget->isAncestorOf(focus)))
            current = i;
    }
    for (int tried = 1; tried <= count; ++tried) {
        const int next = ((current + step * tried) % count + count) % count;
        if (QWidget *target = focusTarget(shown[static_cast<std::size_t>(next)])) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace reelwatch
