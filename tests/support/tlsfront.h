#pragma once

#include <QSslConfiguration>
#include <QSslServer>
#include <QUrl>

//! Stands before a server that speaks plain HTTP on loopback and hands bytes on, so that it is met over TLS.
class TlsFront
{
public:
    TlsFront(const QSslConfiguration &configuration, const QUrl &behind);

    //! As that of the server behind, but over https; null when it cannot listen.
    QUrl baseUrl() const;
    int connections() const { return m_connections; } //!< that came to be secure

private:
    QSslServer m_server;
    int m_connections = 0;
    QUrl m_behind;
};
