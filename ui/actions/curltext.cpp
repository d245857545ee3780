#include "ui/actions/curltext.h"

#include <QJsonDocument>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

//! One word for the shell, whatever is in it.
QString quoted(const QString &text)
{
    QString inner = text;
    inner.replace(u'\'', "'\\''"_L1);
    return u'\'' + inner + u'\'';
}

QUrl below(const QUrl &baseUrl, const QString &path)
{
    QUrl url = baseUrl;
    url.setPath(url.path(QUrl::FullyEncoded) + path, QUrl::TolerantMode);
    return url;
}

QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace

QString curlText(const QByteArray &method, const QUrl &url, const QByteArray &body)
{
    QString text = u"curl"_s;
    if (method != "GET")
        text += " -X "_L1 + QString::fromLatin1(method);
    // The shell puts the variable's value into double quotes only.
    text += " -H \"Authorization: Bearer $LIVEPEER_API_KEY\""_L1;
    if (!body.isEmpty()) {
        text += " -H 'Content-Type: application/json' --data-raw "_L1 + quoted(QString::fromUtf8(body));
    }
    return QString(text + u' ' + quoted(QString::fromLatin1(url.toEncoded(QUrl::RemoveUserInfo))));
}

QString curlOfTask(const QUrl &baseUrl, const QString &taskId)
{
    return curlText("GET", below(baseUrl, u"/task/"_s + segment(taskId)));
}

std::optional<QString> curlOfStart(const QUrl &baseUrl, const QJsonObject &task, const QString &name)
{
    const QString type = task.value("type"_L1).toString();
    const QJsonObject params = task.value("params"_L1).toObject().value(type).toObject();
    QJsonObject body;
    QString path;
    if (type == "export"_L1) {
        const QString asset = task.value("inputAssetId"_L1).toString();
        if (asset.isEmpty() || params.isEmpty())
            return std::nullopt;
        path = u"/asset/"_s + segment(asset) + u"/export"_s;
        body = params;
    } else if (type == "upload"_L1 || type == "import"_L1) {
        const QString url = params.value("url"_L1).toString();
        if (url.isEmpty())
            return std::nullopt;
        path = type == "upload"_L1 ? u"/asset/upload/url"_s : u"/asset/import"_s;
        body = { { u"name"_s, name }, { u"url"_s, url } };
        // The server refuses members that are its own additions to the parameters.
        for (const auto member : { "c2pa"_L1, "profiles"_L1, "targetSegmentSizeSecs"_L1 }) {
            if (params.contains(member))
                body.insert(member, params.value(member));
        }
    } else {
        return std::nullopt;
    }
    return curlText("POST", below(baseUrl, path), QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace reelwatch
