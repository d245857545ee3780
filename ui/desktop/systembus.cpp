#include "ui/desktop/systembus.h"

#include <QFile>
#include <QString>

using namespace Qt::StringLiterals;

namespace reelwatch {

bool hasSystemBus()
{
    return qEnvironmentVariableIsSet("DBUS_SYSTEM_BUS_ADDRESS")
        || QFile::exists(u"/run/dbus/system_bus_socket"_s)
        || QFile::exists(u"/var/run/dbus/system_bus_socket"_s);
}

} // namespace reelwatch
