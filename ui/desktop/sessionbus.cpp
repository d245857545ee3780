#include "ui/desktop/sessionbus.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace reelwatch {

SessionBus::SessionBus(const QString &address)
{
    static int made = 0;
    if (!address.isEmpty()) {
        m_name = u"session-bus-%1"_s.arg(++made);
        m_connection = QDBusConnection::connectToBus(address, m_name);
    } else if (isThere()) {
        m_connection = QDBusConnection::sessionBus();
    }
}

SessionBus::~SessionBus()
{
    if (!m_name.isEmpty())
        QDBusConnection::disconnectFromBus(m_name);
}

bool SessionBus::isThere()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

} // namespace reelwatch
