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

bool mayFetchFile(const QUrl &url, const QUrl &server)
{
    return isSafeForKey(url) && (isLoopback(server) || !isLoopback(url));
}

RedirectVerdict judgeFileRedirect(const QUrl &from, const QUrl &to, int followed)
{
    const RedirectVerdict verdict = judgeRedirect(from, to, followed);
    if (verdict != RedirectVerdict::RefuseOtherOrigin || !mayFetchFile(to, from))
        return verdict;
    return followed >= maxRedirects ? RedirectVerdict::RefuseTooMany : RedirectVerdict::Follow;
}

} // namespace reelwatch
