#pragma once

#include "media/fileinspector.h"

#include <QString>
#include <QStringList>

namespace reelwatch {

//! Why the server may refuse a file, as translated sentences; empty when nothing is known to be wrong with
//! it. \a isLocalService: only what the local service refuses, which takes much more than the hosted one.
//! Pure.
QStringList preflightWarnings(const FileReport &report, const QString &fileName, bool isLocalService);

//! "0:12 · h264 · aac", as far as it is known; technical notation, the same in every language.
QString mediaBrief(const FileReport &report);

} // namespace reelwatch
