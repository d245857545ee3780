#pragma once

#include <QString>
#include <QUrl>

namespace reelwatch {

//! A server and whose tasks are looked at there. Holds no key.
struct Account
{
    enum class Kind {
        BuiltIn, //!< our own local service; address and key come from BuiltInService
        Remote, //!< entered in the window and remembered
        ThisRunOnly, //!< from the command line; nothing of it is stored
    };
    QString id; //!< stable, safe as a file name; "local" for the built-in one
    Kind kind = Kind::Remote;
    QString name; //!< as the person calls it
    QUrl baseUrl; //!< ends in /api, without a trailing slash; empty for the built-in one until it runs
    QString caFile {}; //!< a file of certificates this account trusts beside the system's; empty: only those

    bool operator==(const Account &) const = default;
};

//! The address of today's Livepeer Studio API.
QUrl defaultBaseUrl();

//! What a person typed as a server, as a base address: scheme added (https; http for loopback), a trailing
//! slash removed, `/api` added when there is no path. Null with a translated reason in \a error when it
//! cannot be one, carries user information, or is plain http to another machine.
QUrl baseUrlFromInput(const QString &input, QString *error);

} // namespace reelwatch
