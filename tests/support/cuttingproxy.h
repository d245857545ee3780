#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <memory>

class QTcpSocket;

//! Stands between a client and an HTTP server of this computer, passes everything on, and cuts connections as
//! told, as a bad network does. Addresses of the server in its answers become the proxy's own, so that a
//! client that follows them comes here again. One request for each connection.
class CuttingProxy : public QObject
{
    Q_OBJECT
public:
    explicit CuttingProxy(quint16 serverPort, QObject *parent = nullptr);
    ~CuttingProxy() override;

    //! Whether it listens, at a port whose number is as long as the server's, so that no answer changes its
    //! length.
    bool listen();
    quint16 port() const { return m_server.serverPort(); }
    QByteArray baseUrl() const; //!< ends in /api
    void setServerPort(quint16 port) { m_serverPort = port; }

    //! Cuts the connection over which the body byte number \a bodyBytes comes, counted over all requests that
    //! carry \a verb since the proxy was made; several in rising order.
    void cutAt(const QByteArray &verb, const QList<qint64> &bodyBytes);
    //! Refuses every connection and cuts those there are, or no longer.
    void setAway(bool away);

    qint64 bodyBytes() const { return m_bodyBytes; } //!< of requests with the verb of cutAt(), as they came
    int cuts() const { return m_cuts; }
    int requests() const { return m_requests; }
    //! The first lines and headers of the requests, in their order.
    const QList<QByteArray> &heads() const { return m_heads; }

Q_SIGNALS:
    void bodyCame(qint64 bodyBytes);

private:
    struct Pair;
    void accept();
    void fromClient(const std::shared_ptr<Pair> &pair);
    void fromServer(const std::shared_ptr<Pair> &pair);
    void cut(const std::shared_ptr<Pair> &pair);

    QTcpServer m_server;
    quint16 m_serverPort;
    QByteArray m_verb;
    QList<qint64> m_cutAt;
    QList<std::shared_ptr<Pair>> m_pairs;
    QList<QByteArray> m_heads;
    qint64 m_bodyBytes = 0;
    int m_cuts = 0;
    int m_requests = 0;
    bool m_isAway = false;
};
