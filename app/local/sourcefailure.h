#pragma once

#include <QNetworkReply>
#include <QString>
#include <QUrl>

#include <optional>

namespace reelwatch::local {

//! What is known when fetching a source ended without the file. A plain value.
struct SourceFailure
{
    QString host; //!< the only part of the address that is repeated: the rest may hold secrets
    int httpStatus = 0; //!< 0 when there was no answer
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool wentSilent = false; //!< our own deadline ended it
    qint64 receivedBytes = 0;
    std::optional<qint64> promisedBytes; //!< Content-Length
};

//! What happened and, where it is known, what to do: one sentence or two for a person, without the address's
//! secrets.
QString sourceFailureSentence(const SourceFailure &failure);

//! True for failures that may be gone at another attempt: silence, cuts, overload. An address that is wrong,
//! or a file that is not there, stays so.
bool mayPassByItself(const SourceFailure &failure);

//! Why an address cannot be fetched at all, before anything is tried: a scheme other than http and https, or
//! no host. Empty when it can.
QString addressRefusal(const QUrl &url);

//! Why a redirect from \a from to \a to is not followed, when \a followed were followed already; empty when
//! it is. A source elsewhere may not lead to this machine's own ports: the person asked for that source, not
//! for them.
QString redirectRefusal(const QUrl &from, const QUrl &to, int followed);

//! The file name in a Content-Disposition header, else in the path of \a url; without folders. Empty when
//! neither has one.
QString sourceFileName(const QByteArray &contentDisposition, const QUrl &url);

} // namespace reelwatch::local
