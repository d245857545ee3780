#include "support/isolatedhome.h"

#include <QByteArray>
#include <QString>

IsolatedHome::IsolatedHome()
{
    const QByteArray home = m_folder.path().toLocal8Bit();
    qputenv("HOME", home);
    qputenv("XDG_CONFIG_HOME", home + "/config");
    qputenv("XDG_DATA_HOME", home + "/data");
    qputenv("XDG_CACHE_HOME", home + "/cache");
    qputenv("XDG_STATE_HOME", home + "/state");
    qputenv("XDG_RUNTIME_DIR", home);
}
