#include "accounts/account.h"

#include "livepeer/redirect.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

QUrl refused(QString *error, const QString &reason)
{
    if (error)
        *error = reason;
    return {};
}

QString notAnAddress()
{
    return QCoreApplication::translate("Account", "This is not an address of a server. An example: %1")
        .arg(defaultBaseUrl().toString());
}

} // namespace

QUrl defaultBaseUrl()
{
    return QUrl(u"https://livepeer.studio/api"_s);
}

QUrl baseUrlFromInput(const QString &input, QString *error)
{
    if (error)
        error->clear();

    const QString typed = input.trimmed();
    if (typed.isEmpty())
        return refused(error, QCoreApplication::translate("Account", "Enter the address of the server."));

    const bool hasScheme = typed.contains("://"_L1);
    QUrl url(hasScheme ? typed : "https://"_L1 + typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused(error, notAnAddress());

    if (!hasScheme && isLoopback(url))
        url.setScheme(u"http"_s);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1) {
        return refused(
            error,
            QCoreApplication::translate("Account", "The address must begin with https:// or http://."));
    }
    if (url.port(1) < 1)
        return refused(error, notAnAddress());
    if (!url.userInfo().isEmpty()) {
        return refused(error,
                       QCoreApplication::translate("Account",
                                                   "Leave user name and password out of the address. "
                                                   "The server is asked with an API key."));
    }
    if (!isSafeForKey(url)) {
        return refused(error,
                       QCoreApplication::translate("Account",
                                                   "Your key would travel unprotected. Use https:// for a "
                                                   "server that is not on this computer."));
    }

    QString path = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path.isEmpty() ? u"/api"_s : path, QUrl::StrictMode);
    // What stands behind the path belongs to one page, and may be a secret.
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

} // namespace reelwatch
