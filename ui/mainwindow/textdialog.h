#pragma once

#include <QString>

class QWidget;

namespace reelwatch {

//! Opens a window over \a parent with \a intro and, below it, \a body as selectable plain text of fixed
//! width. It deletes itself when closed. \a body must be redacted.
void openTextDialog(QWidget *parent, const QString &title, const QString &intro, const QString &body);

} // namespace reelwatch
