#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

void passOn(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
}

} // namespace

//! Puts TLS before a server on loopback, which knows none: tlsfront PORT CERTIFICATE KEY. Prints its own
//! port; ends by itself after half an hour.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto port = static_cast<quint16>(arguments.value(1).toUShort());
    QFile certificate(arguments.value(2));
    QFile key(arguments.value(3));
    QTextStream err(stderr);
    if (port == 0 || !certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly)) {
        err << "tlsfront PORT CERTIFICATE KEY" << Qt::endl;
        return 2;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(&certificate));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));

    QSslServer server;
    server.setSslConfiguration(configuration);
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server, port] {
        while (QTcpSocket *client = server.nextPendingConnection()) {
            auto *behind = new QTcpSocket(client);
            passOn(client, behind);
            passOn(behind, client);
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            behind->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        }
    });
    if (!server.listen(QHostAddress::LocalHost)) {
        err << "cannot listen" << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << server.serverPort() << Qt::endl;
    QTimer::singleShot(std::chrono::minutes(30), &application, [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}
