#pragma once

#include "tasks/taskrow.h"

#include <QColor>
#include <QIcon>
#include <QLabel>
#include <QPalette>

namespace reelwatch::theme {

//! True when text is lighter than its background. Qt 6.4 has no colour scheme of its own.
bool isDark(const QPalette &palette);

//! The contrast of two opaque colours as WCAG defines it: 1 (equal) … 21 (black on white).
double contrast(const QColor &a, const QColor &b);

//! \a color, made lighter or darker as far as needed to reach \a ratio against \a background.
QColor readableOn(const QColor &color, const QColor &background, double ratio = 4.5);

//! The colour of a state's icon and bar: at least 4.5:1 against the palette's base, in light and dark.
QColor stateColor(TaskState state, const QPalette &palette);

//! Text that stands back behind other text on the base or window colour, still at least 4.5:1 against both.
QColor mutedColor(const QPalette &palette);

//! A symbol of its own shape for each state, so that colour is never the only sign. Drawn in stateColor();
//! sharp at any scale.
QIcon stateIcon(TaskState state, const QPalette &palette);

//! A line icon of the program's own set ("import", "refresh", "pause", "retry", "search", "copy", …), in the
//! palette's text colour.
QIcon icon(const QString &name, const QPalette &palette);

//! A line icon of the program's own set in a colour of its own.
QIcon icon(const QString &name, const QColor &color, const QPalette &palette);

//! The colour of a warning that is no failure (stale data), readable on the window background.
QColor warningColor(const QPalette &palette);

//! The colour of an error, readable on the window background.
QColor errorColor(const QPalette &palette);

} // namespace reelwatch::theme

namespace reelwatch {

//! A label for text that came from outside: always plain text, never a link, selectable.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);
};

//! \a foreign as a tooltip that cannot be taken for rich text.
QString plainToolTip(const QString &foreign);

//! \a title of a window with nothing in it taken for the place where Qt marks a changed document.
QString plainTitle(QString title);

} // namespace reelwatch
