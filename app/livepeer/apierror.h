#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace reelwatch {

//! Why a request did not give a value. A plain value; safe to show, log and copy, because the server's words
//! are redacted when it is made.
struct ApiError
{
    enum class Kind {
        Offline, //!< no connection: name not found, refused, unreachable, closed before an answer
        Timeout, //!< our own deadline passed
        Cancelled, //!< given up on our side
        Tls, //!< certificate or handshake; tlsFault says which
        Proxy, //!< the proxy on the way: not there, or wants a password
        Unauthorized, //!< 401: no key or a wrong one; from checkKey() also for the 403 that servers of before
                      //!< 2022-04 send
        Forbidden, //!< 403
        NotFound, //!< 404
        Conflict, //!< 409, 412
        Invalid, //!< 400, 413, 422: the server refuses what was asked
        RateLimited, //!< 429
        Server, //!< 5xx
        RedirectRefused, //!< a redirect to another or an insecure origin; refusedAddress says whose
        RedirectLoop, //!< more redirects than anyone needs
        TooLarge, //!< the answer is larger than we take
        UnexpectedContent, //!< success, but not JSON: a captive portal, a proxy page
        Malformed, //!< JSON that is cut or not of the expected shape
        LocalFile, //!< a file on this machine cannot be read
    };

    //! What a secure connection failed by.
    enum class TlsFault {
        Handshake, //!< the server speaks no TLS, or none that we do
        UnknownIssuer, //!< also a certificate signed by itself
        Expired,
        NotYetValid,
        WrongHost,
        OtherCertificate, //!< revoked, malformed, too weak…
        CaFile, //!< the account's own file of certificates cannot be used; detail is a translated sentence
    };

    //! What a refused address was meant for.
    enum class RefusedAddress {
        OfServer, //!< the key would have gone there
        OfFile, //!< the server named it to send a file to or fetch one from
        OfFileElsewhere, //!< an address that takes a file led on to it
    };

    Kind kind = Kind::Offline;
    int httpStatus = 0; //!< 0 when there was no answer
    QStringList serverWords {}; //!< the texts of the server's error body, redacted, each on one line
    QString detail {}; //!< what the network layer says, redacted; English and technical. With LocalFile a
                       //!< sentence for a person, translated, which sentence() gives back
    std::optional<std::chrono::milliseconds>
        retryAfter {}; //!< from Retry-After, relative to when the answer came
    TlsFault tlsFault = TlsFault::Handshake; //!< with Tls only
    RefusedAddress refusedAddress = RefusedAddress::OfServer; //!< with RedirectRefused only
    bool isUnsent = false; //!< with Offline and Timeout: no server was met, or none got the request's body,
                           //!< so that none did anything

    //! True for faults that may pass by themselves: Offline, Timeout, Proxy, RateLimited, Server,
    //! UnexpectedContent, Malformed.
    bool isTransient() const;

    //! For a request that changes something: whether the server may have done it, because no answer told.
    bool mayHaveBeenDone() const;

    //! One sentence for a person, translated: what happened and, where it is known, what to do.
    QString sentence() const;

    bool operator==(const ApiError &) const = default;
};

//! The texts in an error body in any shape a server was seen to send: {"errors":[…]} (each possibly JSON
//! itself),
//! {"message":…}, {"error":…}. Empty for HTML, XML and nothing. Redacted with \a secrets.
QStringList errorTexts(const QByteArray &body, const QStringList &secrets = {});

//! The error kind of an HTTP status outside 200…299.
ApiError::Kind errorKindOfStatus(int httpStatus);

//! Retry-After, in seconds or as an HTTP date. A date is by the server's clock, which \a serverDate tells,
//! the Date header of the same answer; where that cannot be read, \a nowMsSinceEpoch stands in. Empty when
//! absent, unreadable or in the past.
std::optional<std::chrono::milliseconds>
parsedRetryAfter(const QByteArray &header, const QByteArray &serverDate, qint64 nowMsSinceEpoch);

} // namespace reelwatch

Q_DECLARE_METATYPE(reelwatch::ApiError)
