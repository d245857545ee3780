#include "bench/peers/taskpages.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

using namespace Qt::StringLiterals;

namespace bench {

TaskPages::TaskPages(QUrl baseUrl, QByteArray key, QObject *parent)
    : QObject(parent), m_baseUrl(std::move(baseUrl)), m_key(std::move(key))
{
}

void TaskPages::get(
    const QUrlQuery &query, const QByteArray &etag,
    const std::function<void(int status, const QByteArray &body, const QByteArray &etag)> &taken)
{
    QUrl url = m_baseUrl;
    url.setPath(m_baseUrl.path() + "/task"_L1);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_key);
    if (!etag.isEmpty())
        request.setRawHeader("If-None-Match", etag);
    ++m_underWay;
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, taken] {
        reply->deleteLater();
        taken(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
              reply->rawHeader("ETag"));
        --m_underWay;
    });
}

void TaskPages::walk(const std::function<QString(const QByteArray &body)> &taken,
                     const std::function<void()> &ended, const QString &after)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(pageSize));
    query.addQueryItem(u"order"_s, u"id-false"_s);
    if (!after.isEmpty())
        query.addQueryItem(u"cursor"_s, after);
    get(query, {}, [this, taken, ended](int, const QByteArray &body, const QByteArray &) {
        // An empty page, or none at all, is the end.
        if (body.size() <= 2) {
            ended();
            return;
        }
        walk(taken, ended, taken(body));
    });
}

} // namespace bench
