#pragma once

#include "support/patience.h"

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QTest>

//! A real D-Bus of its own.
class TestBus
{
public:
    TestBus()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            return;
        process.start(
            daemon,
            { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address") });
        if (process.waitForStarted() && QTest::qWaitFor([this] { return process.canReadLine(); }, 60'000))
            address = QString::fromUtf8(process.readLine()).trimmed();
    }
    ~TestBus()
    {
        process.kill();
        process.waitForFinished();
    }
    QProcess process;
    QString address; //!< empty when there is no dbus-daemon
};
