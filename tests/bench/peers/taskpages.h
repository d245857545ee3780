#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

namespace bench {

//! Reads a server's tasks page by page with nothing but QNetworkAccessManager.
class TaskPages : public QObject
{
    Q_OBJECT
public:
    TaskPages(QUrl baseUrl, QByteArray key, QObject *parent = nullptr);

    static constexpr int pageSize = 1000;

    //! One page; \a taken gets the body, empty when it did not change since \a etag.
    void get(const QUrlQuery &query, const QByteArray &etag,
             const std::function<void(int status, const QByteArray &body, const QByteArray &etag)> &taken);
    //! All of them, by the id of the last task: \a taken gets each page and gives that id, \a ended follows.
    void walk(const std::function<QString(const QByteArray &body)> &taken, const std::function<void()> &ended,
              const QString &after = {});

    bool isBusy() const { return m_underWay > 0; }

private:
    QUrl m_baseUrl;
    QByteArray m_key;
    QNetworkAccessManager m_network;
    int m_underWay = 0;
};

} // namespace bench
