#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>
#include <vector>

namespace reelwatch::local {

//! What a source must keep to for its file to be imported. A plain value.
struct SourceRules
{
    //! Less than this in one pace is too slow: a source that drips would keep others waiting.
    static constexpr qint64 paceBytes = 64 * 1000;

    std::chrono::milliseconds silence { 30'000 }; //!< how long a source may send nothing
    std::chrono::milliseconds pace { 300'000 }; //!< in which a source must send paceBytes
    bool publicOnly = false; //!< this machine and private networks are refused
    //! Before each attempt after the first, when what went wrong may pass by itself; as the hosted service
    //! pauses.
    std::vector<std::chrono::milliseconds> retryPauses { std::chrono::seconds(30), std::chrono::minutes(3) };
};

//! Where an address leads.
enum class AddressKind {
    Public, //!< a host of the Internet
    ThisMachine, //!< loopback, or unspecified, which the system takes for loopback
    PrivateNetwork, //!< RFC 1918, shared (100.64/10), link-local, unique local
    NoHost, //!< multicast, broadcast, documentation, tunnels and whatever is not given to hosts
};

//! Pure. An IPv6 address that only wraps an IPv4 address (mapped, NAT64) is of that address's kind.
AddressKind addressKind(const QHostAddress &address);

//! \a host as an address when it is one and not a name, a dot at its end or not; else null.
QHostAddress literalAddress(const QString &host);

//! True for localhost, names below it, and numbers of this machine, a dot at their end or not. Nothing is
//! looked up, so other names may lead here, too.
bool namesThisMachine(const QString &host);

//! Those of \a addresses that are public, in their order.
QList<QHostAddress> publicAddresses(const QList<QHostAddress> &addresses);

//! Why nothing is imported from \a host, all of whose \a addresses are not public: a sentence for a person.
QString notPublicSentence(const QString &host, const QList<QHostAddress> &addresses);

} // namespace reelwatch::local
