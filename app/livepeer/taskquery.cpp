#include "livepeer/taskquery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

QString comparisonKey(FieldFilter::Comparison comparison)
{
    switch (comparison) {
    case FieldFilter::Comparison::Equal:
        return {};
    case FieldFilter::Comparison::Greater:
        return u"gt"_s;
    case FieldFilter::Comparison::GreaterOrEqual:
        return u"gte"_s;
    case FieldFilter::Comparison::Less:
        return u"lt"_s;
    case FieldFilter::Comparison::LessOrEqual:
        return u"lte"_s;
    }
    return {};
}

QJsonValue jsonValueOf(const FieldFilter &filter)
{
    if (const auto *number = std::get_if<qint64>(&filter.value))
        return QJsonValue(*number);
    return QJsonValue(std::get<QString>(filter.value));
}

QByteArray filtersJson(const std::vector<FieldFilter> &filters)
{
    QJsonArray array;
    for (const FieldFilter &filter : filters) {
        const QString comparison = comparisonKey(filter.comparison);
        QJsonObject last = array.isEmpty() ? QJsonObject() : array.last().toObject();
        if (!comparison.isEmpty() && last.value("id"_L1).toString() == filter.field
            && last.value("value"_L1).isObject()) {
            // Both ends of a range are one condition.
            QJsonObject range = last.value("value"_L1).toObject();
            range.insert(comparison, jsonValueOf(filter));
            last.insert("value"_L1, range);
            array.replace(array.size() - 1, last);
            continue;
        }
        QJsonObject entry { { u"id"_s, filter.field } };
        if (comparison.isEmpty())
            entry.insert(u"value"_s, jsonValueOf(filter));
        else
            entry.insert(u"value"_s, QJsonObject { { comparison, jsonValueOf(filter) } });
        array.append(entry);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

//! QUrlQuery leaves a value's percent signs and a few separators as they are, so every value is encoded
//! beforehand.
void addEncoded(QUrlQuery &query, const QString &name, const QByteArray &value)
{
    query.addQueryItem(name, QString::fromLatin1(value.toPercentEncoding()));
}

} // namespace

QUrlQuery toUrlQuery(const ListQuery &query)
{
    QUrlQuery result;
    if (query.limit)
        result.addQueryItem(u"limit"_s, QString::number(*query.limit));
    if (!query.cursor.isEmpty())
        addEncoded(result, u"cursor"_s, query.cursor.toUtf8());
    if (!query.order.isEmpty())
        addEncoded(result, u"order"_s, query.order.toUtf8());
    if (!query.filters.empty())
        addEncoded(result, u"filters"_s, filtersJson(query.filters).toPercentEncoding());
    if (query.count)
        result.addQueryItem(u"count"_s, u"true"_s);
    if (query.details)
        result.addQueryItem(u"details"_s, u"true"_s);
    return result;
}

QString cursorOfLinkHeader(const QByteArray &link)
{
    // <address>; name="value"; …, <address>; … : commas and semicolons may stand inside <> and inside quotes.
    qsizetype at = 0;
    while (at < link.size()) {
        const qsizetype open = link.indexOf('<', at);
        const qsizetype close = open < 0 ? -1 : link.indexOf('>', open);
        if (close < 0)
            return {};
        const QByteArray address = link.mid(open + 1, close - open - 1);
        qsizetype end = close + 1;
        for (bool quoted = false; end < link.size() && (quoted || link.at(end) != ','); ++end) {
            if (link.at(end) == '"')
                quoted = !quoted;
        }
        bool isNext = false;
        const QList<QByteArray> parameters = link.mid(close + 1, end - close - 1).split(';');
        for (const QByteArray &parameter : parameters) {
            const qsizetype equals = parameter.indexOf('=');
            if (equals < 0 || parameter.left(equals).trimmed().toLower() != "rel")
                continue;
            QByteArray value = parameter.mid(equals + 1).trimmed();
            value.replace('"', "");
            isNext = value.toLower().split(' ').contains("next");
        }
        if (isNext) {
            const QUrlQuery query(QUrl::fromEncoded(address));
            const QString cursor = query.queryItemValue(u"cursor"_s, QUrl::FullyDecoded);
            return cursor == "undefined"_L1 ? QString() : cursor;
        }
        at = end + 1;
    }
    return {};
}

} // namespace reelwatch
