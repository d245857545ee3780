#pragma once

#include <QStringList>

namespace reelwatch {

//! The ordinary files in \a folder and in the folders within it, as whole paths in the order people count in
//! ("clip 2" before "clip 10"), \a most of them; without what is hidden. Links to folders are not followed.
//! Empty when there are none or the folder cannot be read. Reads the disk: not for the GUI thread.
QStringList filesOfFolder(const QString &folder, int most);

} // namespace reelwatch
