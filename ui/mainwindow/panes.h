#pragma once

#include <QWidget>

#include <vector>

namespace reelwatch {

//! A part of the window that F6 goes to.
struct Pane
{
    QWidget *widget;
    QWidget *first = nullptr; //!< what gets the focus; null for the first that takes it
};

//! Moves the keyboard focus \a step panes on, past those that show nothing or take no focus.
void moveFocus(const std::vector<Pane> &panes, int step);

} // namespace reelwatch
