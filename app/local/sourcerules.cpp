#include "local/sourcerules.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

template<std::size_t Size> struct Block
{
    std::array<quint8, Size> prefix;
    int bits;
    AddressKind kind;
};

//! The special blocks of IANA's registry; the first one that matches counts.
constexpr Block<4> blocks4[] = {
    { { 0, 0, 0, 0 }, 8, AddressKind::ThisMachine },
    { { 127, 0, 0, 0 }, 8, AddressKind::ThisMachine },
    { { 10, 0, 0, 0 }, 8, AddressKind::PrivateNetwork },
    { { 172, 16, 0, 0 }, 12, AddressKind::PrivateNetwork },
    { { 192, 168, 0, 0 }, 16, AddressKind::PrivateNetwork },
    { { 100, 64, 0, 0 }, 10, AddressKind::PrivateNetwork },
    { { 169, 254, 0, 0 }, 16, AddressKind::PrivateNetwork },
    { { 192, 0, 0, 0 }, 24, AddressKind::NoHost }, // protocol assignments
    { { 192, 0, 2, 0 }, 24, AddressKind::NoHost }, // documentation
    { { 192, 88, 99, 0 }, 24, AddressKind::NoHost }, // relays of 6to4
    { { 198, 18, 0, 0 }, 15, AddressKind::NoHost }, // benchmarks
    { { 198, 51, 100, 0 }, 24, AddressKind::NoHost }, // documentation
    { { 203, 0, 113, 0 }, 24, AddressKind::NoHost }, // documentation
    { { 224, 0, 0, 0 }, 4, AddressKind::NoHost }, // multicast
    { { 240, 0, 0, 0 }, 4, AddressKind::NoHost }, // reserved, broadcast
    { {}, 0, AddressKind::Public },
};

constexpr Block<16> blocks6[] = {
    { {}, 128, AddressKind::ThisMachine },
    { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 }, 128, AddressKind::ThisMachine },
    { { 0xfc }, 7, AddressKind::PrivateNetwork },
    { { 0xfe, 0x80 }, 10, AddressKind::PrivateNetwork },
    { { 0xfe, 0xc0 }, 10, AddressKind::PrivateNetwork }, // site-local
    { { 0x00, 0x64, 0xff, 0x9b, 0x00, 0x01 }, 48, AddressKind::PrivateNetwork }, // NAT64 of a network
    { { 0x20, 0x01, 0x00 }, 23, AddressKind::NoHost }, // protocol assignments, Teredo
    { { 0x20, 0x01, 0x0d, 0xb8 }, 32, AddressKind::NoHost }, // documentation
    { { 0x3f, 0xff, 0x00 }, 20, AddressKind::NoHost }, // documentation
    { { 0x20, 0x02 }, 16, AddressKind::NoHost }, // 6to4
    { { 0x20 }, 3, AddressKind::Public },
    { {}, 0, AddressKind::NoHost }, // multicast and all that was never given out
};

template<std::size_t Size> bool isWithin(const std::array<quint8, Size> &address, const Block<Size> &block)
{
    const auto whole = static_cast<std::size_t>(block.bits / 8);
    if (!std::equal(address.begin(), address.begin() + whole, block.prefix.begin()))
        return false;
    const int rest = block.bits % 8;
    return rest == 0 || ((address.at(whole) ^ block.prefix.at(whole)) >> (8 - rest)) == 0;
}

template<std::size_t Size, std::size_t Count>
AddressKind kindOf(const std::array<quint8, Size> &address, const Block<Size> (&blocks)[Count])
{
    const auto found = std::find_if(std::begin(blocks), std::end(blocks),
                                    [&](const auto &block) { return isWithin(address, block); });
    return found == std::end(blocks) ? AddressKind::NoHost : found->kind;
}

} // namespace

AddressKind addressKind(const QHostAddress &address)
{
    if (address.isNull())
        return AddressKind::NoHost;
    std::array<quint8, 4> bytes4 = {};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        qToBigEndian(address.toIPv4Address(), bytes4.data());
        return kindOf(bytes4, blocks4);
    }
    const Q_IPV6ADDR raw = address.toIPv6Address();
    std::array<quint8, 16> bytes6 = {};
    std::memcpy(bytes6.data(), &raw, bytes6.size());
    constexpr Block<16> mapped { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff }, 96, AddressKind::Public };
    constexpr Block<16> translated { { 0x00, 0x64, 0xff, 0x9b }, 96, AddressKind::Public };
    if (isWithin(bytes6, mapped) || isWithin(bytes6, translated)) {
        std::copy_n(bytes6.begin() + 12, 4, bytes4.begin());
        return kindOf(bytes4, blocks4);
    }
    return kindOf(bytes6, blocks6);
}

QHostAddress literalAddress(const QString &host)
{
    return QHostAddress(host.endsWith(u'.') ? host.chopped(1) : host);
}

bool namesThisMachine(const QString &host)
{
    const QString name = (host.endsWith(u'.') ? host.chopped(1) : host).toLower();
    if (name == "localhost"_L1 || name.endsWith(".localhost"_L1))
        return true;
    const QHostAddress address = literalAddress(name);
    return !address.isNull() && addressKind(address) == AddressKind::ThisMachine;
}

QList<QHostAddress> publicAddresses(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> found;
    std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(found),
                 [](const QHostAddress &address) { return addressKind(address) == AddressKind::Public; });
    return found;
}

QString notPublicSentence(const QString &host, const QList<QHostAddress> &addresses)
{
    const auto leadsTo = [&](AddressKind kind) {
        return std::any_of(addresses.begin(), addresses.end(),
                           [kind](const QHostAddress &address) { return addressKind(address) == kind; });
    };
    if (leadsTo(AddressKind::ThisMachine))
        return u"%1 is this machine. This service imports from public addresses only."_s.arg(host);
    if (leadsTo(AddressKind::PrivateNetwork))
        return u"%1 is in a private network. This service imports from public addresses only."_s.arg(host);
    return u"%1 has no public address. This service imports from public addresses only."_s.arg(host);
}

} // namespace reelwatch::local
