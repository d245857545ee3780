#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

//! Certificates made for this run by the openssl command: authorities, and servers signed by them.
class Certificates
{
public:
    //! Makes "ca" and "other", two authorities; "good", "expired" and "elsewhere", servers signed by the
    //! first; and "self", a server signed by itself. False when one cannot be made.
    bool make() const;

    QString path(const QString &fileName) const { return m_folder.filePath(fileName); }
    //! The file with the certificate called \a name.
    QString pem(const QString &name) const { return path(name + QStringLiteral(".pem")); }
    //! What a server with the certificate called \a name listens with; without one when it was not made.
    QSslConfiguration serverConfiguration(const QString &name) const;

private:
    bool openssl(const QStringList &arguments) const;
    bool authority(const QString &name) const;
    bool server(const QString &name, const QString &names, const QString &days) const;
    bool selfSigned() const;

    QTemporaryDir m_folder;
};
