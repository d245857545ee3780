#include "livepeer/redirect.h"

#include <QHostAddress>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxRedirects = 5;

int portOf(const QUrl &url)
{
    if (url.scheme() == "https"_L1)
        return url.port(443);
    if (url.scheme() == "http"_L1)
        return url.port(80);
    return url.port();
}

//! Wider than isLoopback(): also names that lead here, but that no key goes to over plain http.
bool leadsToThisComputer(const QUrl &url)
{
    QString host = url.host();
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return true;
    const QHostAddress address(host);
    return address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return !a.host().isEmpty() && a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host == "localhost"_L1)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

bool isSafeForKey(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
}

RedirectVerdict judgeRedirect(const QUrl &from, const QUrl &to, int followed)
{
    const bool readable
        = to.isValid() && !to.host().isEmpty() && (to.scheme() == "http"_L1 || to.scheme() == "https"_L1);
    if (!readable)
        return RedirectVerdict::RefuseUnreadable;
    if (!isSameOrigin(from, to))
        return RedirectVerdict::RefuseOtherOrigin;
    if (followed >= maxRedirects)
        return RedirectVerdict::RefuseTooMany;
    return RedirectVerdict::Follow;
}

bool mayExchangeFile(const QUrl &url, const QUrl &server)
{
    return isSafeForKey(url) && (leadsToThisComputer(server) || !leadsToThisComputer(url));
}

RedirectVerdict judgeFileRedirect(const QUrl &from, const QUrl &to, int followed)
{
    const RedirectVerdict verdict = judgeRedirect(from, to, followed);
    if (verdict != RedirectVerdict::RefuseOtherOrigin || !mayExchangeFile(to, from))
        return verdict;
    return followed >= maxRedirects ? RedirectVerdict::RefuseTooMany : RedirectVerdict::Follow;
}

} // namespace reelwatch
