#include "ui/desktop/launcherentry.h"

#include "text/quantities.h"

#ifdef REELWATCH_DBUS
#include "ui/desktop/sessionbus.h"

#include <QDBusMessage>
#endif
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace reelwatch {

struct LauncherEntry::Private
{
    int active = 0;
    std::optional<int> percent;
#ifdef REELWATCH_DBUS
    explicit Private(const QString &address) : bus(address) { }
    SessionBus bus;

    void tell() const
    {
        if (!bus.isConnected())
            return;
        QDBusMessage signal = QDBusMessage::createSignal(u"/io/github/reelwatch/Reelwatch/launcher"_s,
                                                         u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
        signal.setArguments({ u"application://io.github.reelwatch.Reelwatch.desktop"_s,
                              QVariantMap { { u"count"_s, qint64 { active } },
                                            { u"count-visible"_s, active > 0 },
                                            { u"progress"_s, percent.value_or(0) / 100.0 },
                                            { u"progress-visible"_s, active > 0 && percent.has_value() } } });
        bus.connection().send(signal);
    }
#else
    explicit Private(const QString &) { }
    void tell() const { }
#endif
};

LauncherEntry::LauncherEntry(const QString &busAddress, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(busAddress))
{
}

LauncherEntry::~LauncherEntry()
{
    setTotals(0, std::nullopt);
}

void LauncherEntry::setTotals(int active, std::optional<double> progress)
{
    const std::optional<int> percent = progress ? std::optional(text::wholePercent(*progress)) : std::nullopt;
    if (active == d->active && percent == d->percent)
        return;
    d->active = active;
    d->percent = percent;
    d->tell();
}

} // namespace reelwatch
