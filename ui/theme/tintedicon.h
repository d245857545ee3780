#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace reelwatch::theme {

//! The colours of a one-colour icon in each mode.
struct IconTints
{
    QColor normal;
    QColor disabled;
    QColor selected;
};

//! The SVG at \a resource with everything it draws in one colour. Rendered at the device's own pixels;
//! pixmaps are cached. Null when there is no such resource.
QIcon tintedIcon(const QString &resource, const IconTints &tints);

} // namespace reelwatch::theme
