#pragma once

#include <QDBusConnection>
#include <QString>

namespace reelwatch {

//! The desktop's session bus, or another one for tests. Only where Qt DBus is.
class SessionBus
{
public:
    //! \a address: empty for the desktop's.
    explicit SessionBus(const QString &address = {});
    ~SessionBus();
    SessionBus(const SessionBus &) = delete;
    SessionBus &operator=(const SessionBus &) = delete;

    //! Not connected where there is no bus. None is started or looked for, which can take a while.
    QDBusConnection connection() const { return m_connection; }
    bool isConnected() const { return m_connection.isConnected(); }

    //! Whether the desktop has one.
    static bool isThere();

private:
    QString m_name; //!< of a connection made here; empty for the desktop's
    QDBusConnection m_connection { QString() };
};

} // namespace reelwatch
