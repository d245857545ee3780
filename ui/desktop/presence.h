#pragma once

#include <QNetworkInformation>
#include <QObject>
#include <QString>

#include <memory>

namespace reelwatch {

//! Whether a server that could not be reached before may be now. A network that is being made is often told
//! of as unknown.
bool isNetworkBetter(QNetworkInformation::Reachability before, QNetworkInformation::Reachability now);

//! What the desktop tells about whether it is worth asking the server: a locked screen, a network paid by
//! what passes or back after an outage, the end of sleep.
//!
//! Every source is optional: without a bus, a screen saver, logind or a network backend it tells nothing, and
//! nothing of it is waited for. GUI thread.
class Presence : public QObject
{
    Q_OBJECT
public:
    //! Addresses of the two buses; empty: those of the desktop.
    struct Buses
    {
        QString session {};
        QString system {};
    };
    explicit Presence(QObject *parent = nullptr);
    explicit Presence(const Buses &buses, QObject *parent = nullptr);
    ~Presence() override;

    bool isLocked() const;
    bool isMetered() const;

Q_SIGNALS:
    void lockedChanged(bool locked);
    void meteredChanged(bool metered);
    //! The computer slept and is back.
    void woke();
    //! More of the network can be reached than a moment ago.
    void networkReturned();

private Q_SLOTS:
    void onScreenSaver(bool active);
    void onLock();
    void onUnlock();
    void onPrepareForSleep(bool begins);

private:
    void watchScreenSaver();
    void watchLogin();
    void watchNetwork();
    void update();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
