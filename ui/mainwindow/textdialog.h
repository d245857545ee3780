#pragma once

#include <QString>

class QWidget;

namespace reelwatch {

//! Opens a window over \a parent with \a intro and, below it, \a body as selectable plain text of fixed
//! width. It deletes itself when closed. \a body must be redacted.
void openTextDialog(QWidget *parent, const QString &title, const QString &intro, const QString &body);

//! Opens a list of all shortcuts, read from the actions of \a parent's menus.
void openShortcutSheet(QWidget *parent);

} // namespace reelwatch
