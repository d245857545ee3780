#include "local/sourcefailure.h"

#include "local/sourcerules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr int maximumRedirects = 5;

QString statusSentence(int status, const QString &host)
{
    switch (status) {
    case 401:
    case 403:
        return u"%1 does not allow access to this file (%2). Check that the address is public or still valid."_s
            .arg(host, QString::number(status));
    case 404:
    case 410:
        return u"%1 has no file at this address (%2). Check the address."_s.arg(host,
                                                                                QString::number(status));
    case 429:
        return u"%1 is getting too many requests (429). Try again later."_s.arg(host);
    default:
        break;
    }
    if (status >= 500)
        return u"%1 has a fault of its own (%2). Try again later."_s.arg(host, QString::number(status));
    return u"%1 answered with status %2 instead of the file."_s.arg(host, QString::number(status));
}

} // namespace

QString sourceFailureSentence(const SourceFailure &failure)
{
    if (failure.wentSilent) {
        return failure.receivedBytes == 0 && failure.httpStatus == 0
            ? u"%1 does not answer. Try again later or check the address."_s.arg(failure.host)
            : u"%1 stopped sending before the file was complete. Try again later."_s.arg(failure.host);
    }
    // A success that is not 200 (such as 204) brought no file either.
    if (failure.httpStatus != 0 && failure.httpStatus != 200)
        return statusSentence(failure.httpStatus, failure.host);
    const bool isShort = failure.promisedBytes && failure.receivedBytes < *failure.promisedBytes;
    switch (failure.error) {
    case QNetworkReply::HostNotFoundError:
        return u"The name %1 was not found. Check the address and the network connection."_s.arg(
            failure.host);
    case QNetworkReply::ConnectionRefusedError:
        return u"%1 refused the connection. Check the address and that its server is running."_s.arg(
            failure.host);
    case QNetworkReply::SslHandshakeFailedError:
        return u"No secure connection to %1 could be made, because its certificate was not accepted."_s.arg(
            failure.host);
    case QNetworkReply::NoError:
        if (isShort)
            break;
        if (failure.receivedBytes == 0)
            return u"The file is empty."_s;
        break;
    default:
        break;
    }
    if (isShort) {
        return u"The connection to %1 was cut: only %2 of %3 bytes came. Try again."_s.arg(
            failure.host, QString::number(failure.receivedBytes), QString::number(*failure.promisedBytes));
    }
    if (failure.httpStatus == 200)
        return u"The connection to %1 was cut before the file was complete. Try again."_s.arg(failure.host);
    return u"The connection to %1 failed. Check the address and the network connection."_s.arg(failure.host);
}

bool mayPassByItself(const SourceFailure &failure)
{
    if (failure.wentSilent)
        return true;
    if (failure.httpStatus != 0 && failure.httpStatus != 200) {
        return failure.httpStatus == 408 || failure.httpStatus == 425 || failure.httpStatus == 429
            || failure.httpStatus >= 500;
    }
    switch (failure.error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
        return false;
    case QNetworkReply::NoError:
        return failure.receivedBytes > 0 || failure.promisedBytes.value_or(0) > 0;
    default:
        return true;
    }
}

QString addressRefusal(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if (scheme == "ipfs"_L1 || scheme == "ar"_L1) {
        return u"This service cannot fetch %1:// addresses. Use the http or https address of a gateway for the file."_s
            .arg(scheme);
    }
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return u"Only http and https addresses can be imported."_s;
    if (!url.isValid() || url.host().isEmpty())
        return u"The address has no host name. Check the address."_s;
    return {};
}

QString redirectRefusal(const QUrl &from, const QUrl &to, int followed)
{
    if (followed >= maximumRedirects)
        return u"%1 keeps redirecting to other addresses, so it was given up."_s.arg(from.host());
    if (!to.isValid() || !addressRefusal(to).isEmpty())
        return u"%1 redirects to an address that cannot be imported."_s.arg(from.host());
    if (namesThisMachine(to.host()) && !namesThisMachine(from.host()))
        return u"%1 redirects to this machine, which is not followed."_s.arg(from.host());
    return {};
}

QString sourceFileName(const QByteArray &contentDisposition, const QUrl &url)
{
    static const QRegularExpression pattern(u"filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(contentDisposition));
    QString name = match.hasMatch() ? (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1))
                                    : url.path(QUrl::FullyDecoded);
    name = name.section(u'/', -1).section(u'\\', -1);
    return name == "."_L1 || name == ".."_L1 ? QString() : name;
}

} // namespace reelwatch::local
