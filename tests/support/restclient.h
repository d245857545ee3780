#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QString>
#include <QUrl>

#include <utility>

class QIODevice;

//! What a server answered.
struct RestAnswer
{
    int status = 0; //!< 0 when there was no answer within the deadline
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const QByteArray &name) const;
    QJsonObject object() const;
    QJsonArray array() const;
    QString error() const; //!< errors[0]
};

class RestClient;

//! How the task with this id ended at \a client's server: "completed", what a failed one says of itself, or
//! the phase it is in when \a patienceMs have passed.
QString outcomeOfTask(RestClient *client, const QString &id, int patienceMs);

//! The plainest client of a REST server, for tests of servers: one call, one answer, no redirects, no
//! interpretation. Runs the event loop while it waits, so that servers in the test's thread go on.
class RestClient
{
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    //! \a key may be empty: then no Authorization is sent.
    RestClient(QUrl baseUrl, QString key);

    //! \a path is below the base address and may have a query, both percent-encoded.
    RestAnswer get(const QString &path, const Headers &headers = {});
    RestAnswer post(const QString &path, const QJsonObject &body);
    RestAnswer send(const QByteArray &method, const QUrl &url, const QByteArray &body = {},
                    const Headers &headers = {});
    RestAnswer put(const QUrl &url, QIODevice *body, const Headers &headers = {});
    QUrl url(const QString &path) const;

private:
    RestAnswer awaited(QNetworkReply *reply);
    QNetworkRequest request(const QUrl &url, const Headers &headers) const;

    QUrl m_baseUrl;
    QString m_key;
    QNetworkAccessManager m_network;
};
