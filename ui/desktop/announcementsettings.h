#pragma once

#include "ui/desktop/notificationplan.h"

#include <QStringList>

namespace reelwatch {

//! What a person has chosen about being told of tasks, in QSettings. GUI thread.
struct AnnouncementSettings
{
    TellAbout bubbles = TellAbout::Everything;
    QuietHours quiet;
    TellAbout commandAbout = TellAbout::Nothing;
    QStringList command; //!< the program and its arguments
    bool trayIcon = false;

    static AnnouncementSettings stored();
    void store() const;
    //! Whether a bubble of what is not about single tasks may be shown at the local time \a now.
    bool mayTell(bool isGood, QTime now) const;
    bool operator==(const AnnouncementSettings &) const = default;
};

} // namespace reelwatch
