#include "ui/desktop/announcementsettings.h"

#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr auto bubblesKey = "notifications/about"_L1;
constexpr auto quietKey = "notifications/quiet"_L1;
constexpr auto quietFromKey = "notifications/quietFrom"_L1;
constexpr auto quietToKey = "notifications/quietTo"_L1;
constexpr auto commandAboutKey = "command/about"_L1;
constexpr auto commandKey = "command/words"_L1;
constexpr auto trayKey = "window/trayIcon"_L1;

constexpr std::array aboutNames { "nothing"_L1, "failures"_L1, "everything"_L1 };

TellAbout aboutOf(const QString &name, TellAbout otherwise)
{
    for (std::size_t i = 0; i < aboutNames.size(); ++i) {
        if (name == aboutNames[i])
            return static_cast<TellAbout>(i);
    }
    return otherwise;
}

QString nameOf(TellAbout about)
{
    return aboutNames[static_cast<std::size_t>(about)];
}

QTime timeOf(const QString &text, QTime otherwise)
{
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    return time.isValid() ? time : otherwise;
}

} // namespace

AnnouncementSettings AnnouncementSettings::stored()
{
    const QSettings settings;
    AnnouncementSettings result;
    result.bubbles = aboutOf(settings.value(bubblesKey).toString(), result.bubbles);
    result.quiet.isOn = settings.value(quietKey).toBool();
    result.quiet.from = timeOf(settings.value(quietFromKey).toString(), result.quiet.from);
    result.quiet.to = timeOf(settings.value(quietToKey).toString(), result.quiet.to);
    result.commandAbout = aboutOf(settings.value(commandAboutKey).toString(), result.commandAbout);
    result.command = settings.value(commandKey).toStringList();
    result.trayIcon = settings.value(trayKey).toBool();
    return result;
}

void AnnouncementSettings::store() const
{
    QSettings settings;
    settings.setValue(bubblesKey, nameOf(bubbles));
    settings.setValue(quietKey, quiet.isOn);
    settings.setValue(quietFromKey, quiet.from.toString(u"HH:mm"_s));
    settings.setValue(quietToKey, quiet.to.toString(u"HH:mm"_s));
    settings.setValue(commandAboutKey, nameOf(commandAbout));
    settings.setValue(commandKey, command);
    settings.setValue(trayKey, trayIcon);
}

bool AnnouncementSettings::mayTell(bool isGood, QTime now) const
{
    return bubbles != TellAbout::Nothing && (!isGood || bubbles == TellAbout::Everything)
        && !quiet.contains(now);
}

} // namespace reelwatch
