#include "support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

bool Certificates::make() const
{
    return m_folder.isValid() && authority(u"ca"_s) && authority(u"other"_s)
        && server(u"good"_s, u"IP:127.0.0.1,DNS:localhost"_s, u"30"_s)
        && server(u"expired"_s, u"IP:127.0.0.1"_s, u"-1"_s)
        && server(u"elsewhere"_s, u"DNS:elsewhere.example"_s, u"30"_s) && selfSigned();
}

QSslConfiguration Certificates::serverConfiguration(const QString &name) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QFile certificate(pem(name));
    QFile secret(path(name + u".key"_s));
    if (certificate.open(QIODevice::ReadOnly) && secret.open(QIODevice::ReadOnly)) {
        configuration.setLocalCertificate(QSslCertificate(&certificate));
        configuration.setPrivateKey(QSslKey(&secret, QSsl::Rsa));
    }
    return configuration;
}

bool Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

bool Certificates::authority(const QString &name) const
{
    return openssl({ u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                     name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-subj"_s, u"/CN=Authority "_s + name,
                     u"-days"_s, u"30"_s, u"-addext"_s, u"keyUsage=critical,keyCertSign,cRLSign"_s });
}

bool Certificates::server(const QString &name, const QString &names, const QString &days) const
{
    QFile extensions(path(name + u".ext"_s));
    if (!extensions.open(QIODevice::WriteOnly))
        return false;
    extensions.write("subjectAltName=" + names.toLatin1() + "\n");
    extensions.close();
    return openssl({ u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s,
                     u"-out"_s, name + u".csr"_s, u"-subj"_s, u"/CN="_s + name })
        && openssl({ u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
                     u"ca.key"_s, u"-CAcreateserial"_s, u"-out"_s, name + u".pem"_s, u"-days"_s, days,
                     u"-extfile"_s, name + u".ext"_s });
}

bool Certificates::selfSigned() const
{
    return openssl({ u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                     u"self.key"_s, u"-out"_s, u"self.pem"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-days"_s,
                     u"30"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s });
}
