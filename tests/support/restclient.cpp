#include "support/restclient.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 200'000; // large uploads on a busy machine

} // namespace

QByteArray RestAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.toLower() == name.toLower())
            return value;
    }
    return {};
}

QJsonObject RestAnswer::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray RestAnswer::array() const
{
    return QJsonDocument::fromJson(body).array();
}

QString RestAnswer::error() const
{
    return object().value(u"errors").toArray().first().toString();
}

RestClient::RestClient(QUrl baseUrl, QString key) : m_baseUrl(std::move(baseUrl)), m_key(std::move(key)) { }

QUrl RestClient::url(const QString &path) const
{
    return QUrl(m_baseUrl.toString() + path, QUrl::StrictMode);
}

QNetworkRequest RestClient::request(const QUrl &url, const Headers &headers) const
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!m_key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_key.toLatin1());
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return request;
}

RestAnswer RestClient::get(const QString &path, const Headers &headers)
{
    return awaited(m_network.get(request(url(path), headers)));
}

RestAnswer RestClient::post(const QString &path, const QJsonObject &body)
{
    return awaited(m_network.post(request(url(path), { { "Content-Type", "application/json" } }),
                                  QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

RestAnswer RestClient::send(const QByteArray &method, const QUrl &url, const QByteArray &body,
                            const Headers &headers)
{
    return awaited(m_network.sendCustomRequest(request(url, headers), method, body));
}

RestAnswer RestClient::put(const QUrl &url, QIODevice *body, const Headers &headers)
{
    QNetworkRequest put = request(url, headers);
    put.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return awaited(m_network.put(put, body));
}

RestAnswer RestClient::awaited(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owned(reply);
    RestAnswer answer;
    // Not QTest::qWaitFor(): it sleeps between events, which makes a large upload a hundred times slower.
    if (!reply->isFinished()) {
        QEventLoop loop;
        QTimer deadline;
        deadline.setSingleShot(true);
        QObject::connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        deadline.start(deadlineMs);
        loop.exec();
    }
    if (!reply->isFinished()) {
        reply->abort();
        return answer;
    }
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.headers = reply->rawHeaderPairs();
    return answer;
}

QString outcomeOfTask(RestClient *client, const QString &id, int patienceMs)
{
    QString phase;
    QString message;
    (void)QTest::qWaitFor(
        [&] {
            const QJsonObject status = client->get(u"/task/"_s + id).object().value(u"status").toObject();
            phase = status.value(u"phase").toString();
            message = status.value(u"errorMessage").toString();
            return phase == "completed"_L1 || phase == "failed"_L1;
        },
        patienceMs);
    return message.isEmpty() ? phase : message;
}
