#include "local/listrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr int defaultLimit = 20;
constexpr int maximumLimit = 1000;

enum class FieldKind { Text, Contains, Integer };

struct Field
{
    const char *name;
    const char *column;
    FieldKind kind;
};

// A column written as NULL or a literal is one that every record of this service has the same value for.
constexpr std::array taskFields {
    Field { "id", "id", FieldKind::Text },
    // Only direct uploads have a name: see TaskRecord.
    Field { "name", "(SELECT asset.name FROM asset WHERE asset.id = task.outputAssetId AND task.url IS NULL)",
            FieldKind::Contains },
    Field { "createdAt", "createdAt", FieldKind::Integer },
    Field { "updatedAt", "updatedAt", FieldKind::Integer },
    Field { "userId", "'local'", FieldKind::Text },
    Field { "type", "type", FieldKind::Text },
    Field { "inputAssetId", "inputAssetId", FieldKind::Text },
    Field { "outputAssetId", "outputAssetId", FieldKind::Text },
    Field { "projectId", "NULL", FieldKind::Text },
};

constexpr std::array assetFields {
    Field { "id", "id", FieldKind::Text },
    Field { "name", "name", FieldKind::Contains },
    Field { "createdAt", "createdAt", FieldKind::Integer },
    Field { "updatedAt", "updatedAt", FieldKind::Integer },
    Field { "userId", "'local'", FieldKind::Text },
    Field { "phase", "phase", FieldKind::Text },
    Field { "sourceUrl", "sourceUrl", FieldKind::Text },
    Field { "sourceType", "sourceType", FieldKind::Text },
    Field { "objectStoreId", "NULL", FieldKind::Text },
    Field { "creatorId", "NULL", FieldKind::Text },
    Field { "playbackId", "NULL", FieldKind::Text },
    Field { "playbackRecordingId", "NULL", FieldKind::Text },
    Field { "projectId", "NULL", FieldKind::Text },
    Field { "cid", "NULL", FieldKind::Text },
    Field { "nftMetadataCid", "NULL", FieldKind::Text },
    Field { "sourceSessionId", "NULL", FieldKind::Text },
    Field { "sourceAssetId", "NULL", FieldKind::Text },
    Field { "sourcePlaybackId", "NULL", FieldKind::Text },
};

std::span<const Field> fieldsOf(ListKind kind)
{
    return kind == ListKind::Tasks ? std::span<const Field>(taskFields) : std::span<const Field>(assetFields);
}

const Field *findField(ListKind kind, const QString &name)
{
    const auto fields = fieldsOf(kind);
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &field) {
        return name == QLatin1StringView(field.name);
    });
    return found == fields.end() ? nullptr : &*found;
}

QByteArray formDecoded(QByteArray raw)
{
    raw.replace('+', ' ');
    return QByteArray::fromPercentEncoding(raw);
}

struct RawParameter
{
    QByteArray name;
    QByteArray value;
};

std::vector<RawParameter> rawParameters(const QByteArray &rawQuery)
{
    std::vector<RawParameter> parameters;
    for (const QByteArray &part : rawQuery.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        parameters.push_back({ formDecoded(equals < 0 ? part : part.left(equals)),
                               equals < 0 ? QByteArray() : part.mid(equals + 1) });
    }
    return parameters;
}

QStringList queryValues(const QByteArray &rawQuery, const QByteArray &name)
{
    QStringList values;
    for (const RawParameter &parameter : rawParameters(rawQuery)) {
        if (parameter.name == name)
            values.append(QString::fromUtf8(formDecoded(parameter.value)));
    }
    return values;
}

//! Reads a number the way the server's parseInt does: leading digits count, the rest is ignored.
int parsedLimit(const QString &text)
{
    const QString trimmed = text.trimmed();
    qint64 limit = 0;
    for (const QChar sign : trimmed) {
        if (sign < u'0' || sign > u'9' || limit > maximumLimit)
            break;
        limit = limit * 10 + (sign.unicode() - u'0');
    }
    if (limit < 1)
        return defaultLimit;
    return static_cast<int>(std::min<qint64>(limit, maximumLimit));
}

//! The second decoding of the filters. Null when a percent sign is not followed by two hexadecimal digits, or
//! when the decoded bytes are no UTF-8.
std::optional<QString> strictlyDecoded(const QString &once)
{
    const QByteArray bytes = once.toUtf8();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) != '%')
            continue;
        const auto isHex = [&](qsizetype at) {
            return at < bytes.size() && std::isxdigit(static_cast<unsigned char>(bytes.at(at))) != 0;
        };
        if (!isHex(i + 1) || !isHex(i + 2))
            return std::nullopt;
    }
    const QByteArray decoded = QByteArray::fromPercentEncoding(bytes);
    if (!decoded.isValidUtf8())
        return std::nullopt;
    return QString::fromUtf8(decoded);
}

ListRefusal filterRefusal(const QString &reason)
{
    return { 400, u"error parsing filters: "_s + reason };
}

//! LIKE with the value's own wildcards taken literally.
QString containsPattern(const QString &value)
{
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

struct Conditions
{
    QStringList texts;
    QVariantList values;
    void add(const QString &text, const QVariant &value)
    {
        texts.append(text);
        values.append(value);
    }
};

std::optional<ListRefusal> addIntegerFilter(const Field &field, const QJsonValue &value,
                                            Conditions &conditions)
{
    const QString column = QLatin1StringView(field.column);
    if (value.isDouble()) {
        conditions.add(column + u" = ?"_s, value.toDouble());
        return std::nullopt;
    }
    if (!value.isObject())
        return filterRefusal(
            u"Error: expected a number or a range for \"%1\""_s.arg(QLatin1StringView(field.name)));
    const QJsonObject range = value.toObject();
    for (auto it = range.begin(); it != range.end(); ++it) {
        const QString key = it.key();
        QString sign;
        if (key == "gt"_L1)
            sign = u" > ?"_s;
        else if (key == "gte"_L1)
            sign = u" >= ?"_s;
        else if (key == "lt"_L1)
            sign = u" < ?"_s;
        else if (key == "lte"_L1)
            sign = u" <= ?"_s;
        else
            return filterRefusal(u"Error: unknown comparison: \"%1\""_s.arg(key.left(100)));
        if (!it.value().isDouble())
            return filterRefusal(u"Error: expected a number for \"%1\""_s.arg(QLatin1StringView(field.name)));
        conditions.add(column + sign, it.value().toDouble());
    }
    return std::nullopt;
}

std::optional<ListRefusal> addFilters(const QString &once, ListKind kind, Conditions &conditions)
{
    const std::optional<QString> text = strictlyDecoded(once);
    if (!text)
        return filterRefusal(u"URIError: URI malformed"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text->toUtf8(), &problem);
    if (document.isNull()) {
        // A scalar is JSON as well, but this parser takes only arrays and objects.
        const QByteArray wrapped = '[' + text->toUtf8() + ']';
        const bool isScalar = QJsonDocument::fromJson(wrapped).array().size() == 1;
        return isScalar ? filterRefusal(u"Error: filters must be an array"_s)
                        : filterRefusal(u"SyntaxError: "_s + problem.errorString());
    }
    if (!document.isArray())
        return filterRefusal(u"Error: filters must be an array"_s);

    const QJsonArray filters = document.array();
    for (const auto &item : filters) {
        if (!item.isObject())
            return filterRefusal(u"TypeError: a filter must be an object with id and value"_s);
        const QJsonObject filter = item.toObject();
        const QString id = filter.value(u"id").toString();
        const Field *field = findField(kind, id);
        if (!field)
            return filterRefusal(u"Error: unknown field: \"%1\""_s.arg(id.left(100)));
        const QJsonValue value = filter.value(u"value");
        if (value.isUndefined())
            return filterRefusal(u"Error: missing filter value for id \"%1\""_s.arg(id));
        if (field->kind == FieldKind::Integer) {
            if (auto refusal = addIntegerFilter(*field, value, conditions))
                return refusal;
        } else if (!value.isString()) {
            // Equality of a text field with something that is no text holds for no record.
            conditions.texts.append(u"0"_s);
        } else if (field->kind == FieldKind::Contains) {
            conditions.add(QLatin1StringView(field->column) + u" LIKE ? ESCAPE '\\'"_s,
                           containsPattern(value.toString()));
        } else {
            conditions.add(QLatin1StringView(field->column) + u" = ?"_s, value.toString());
        }
    }
    return std::nullopt;
}

struct Order
{
    QString sql;
    bool isById = false;
    bool isDescending = false; //!< of the first field
};

Order parsedOrder(const QStringList &given, ListKind kind)
{
    const QString text = given.isEmpty() ? QString() : given.join(u',');
    Order order;
    QStringList parts;
    const auto append = [&](const Field &field, bool descending) {
        if (parts.isEmpty()) {
            order.isById = QLatin1StringView(field.name) == "id"_L1;
            order.isDescending = descending;
        }
        // Literals are left out: SQLite would take an integer literal for a column number.
        if (field.column[0] != '\'' && field.column != std::string_view("NULL"))
            parts.append(QLatin1StringView(field.column) + (descending ? u" DESC"_s : u" ASC"_s));
    };
    if (text.isEmpty()) {
        append(*findField(kind, u"updatedAt"_s), true);
        append(*findField(kind, u"createdAt"_s), true);
    } else {
        for (const QString &part : text.split(u',')) {
            const qsizetype dash = part.indexOf(u'-');
            if (dash < 0)
                continue;
            if (const Field *field = findField(kind, part.left(dash).trimmed()))
                append(*field, part.mid(dash + 1) == "true"_L1);
        }
        if (parts.isEmpty())
            append(*findField(kind, u"id"_s), false);
    }
    // Without ties in the order, a row cannot stand on two pages.
    if (!order.isById)
        parts.append(u"id ASC"_s);
    order.sql = parts.join(u", "_s);
    return order;
}

} // namespace

QString queryValue(const QByteArray &rawQuery, const QByteArray &name)
{
    const QStringList values = queryValues(rawQuery, name);
    return values.isEmpty() ? QString() : values.first();
}

tl::expected<ListRequest, ListRefusal> parsedListRequest(const QByteArray &rawQuery, ListKind kind)
{
    ListRequest request;
    request.limit = parsedLimit(queryValue(rawQuery, "limit"));
    request.wantsCount = !queryValue(rawQuery, "count").isEmpty();
    request.wantsDetails = !queryValue(rawQuery, "details").isEmpty();
    if (!queryValue(rawQuery, "projectId").isEmpty())
        return tl::make_unexpected(ListRefusal { 400, u"projectId as query param not supported"_s });

    QStringList orders = queryValues(rawQuery, "order");
    orders.removeAll(QString());
    const Order order = parsedOrder(orders, kind);
    request.orderBy = order.sql;
    request.isOrderedById = order.isById;

    Conditions conditions;
    const QString filters = queryValue(rawQuery, "filters");
    if (!filters.isEmpty()) {
        if (auto refusal = addFilters(filters, kind, conditions))
            return tl::make_unexpected(*refusal);
    }
    if (kind == ListKind::Assets) {
        for (const char *name : { "phase", "sourceUrl", "playbackId", "cid" }) {
            const QString value = queryValue(rawQuery, name);
            if (!value.isEmpty())
                conditions.add(
                    QLatin1StringView(findField(kind, QLatin1StringView(name))->column) + u" = ?"_s, value);
        }
    }
    request.where = conditions.texts.join(u" AND "_s);
    request.whereValues = conditions.values;

    const QString cursor = queryValue(rawQuery, "cursor");
    if (cursor.contains("skip"_L1)) {
        bool isNumber = false;
        const qint64 offset
            = cursor.startsWith("skip"_L1) ? QStringView(cursor).mid(4).toLongLong(&isNumber) : -1;
        if (!isNumber || offset < 0)
            return tl::make_unexpected(ListRefusal { 400, u"the cursor is not one this service gave"_s });
        request.offset = offset;
    } else if (!cursor.isEmpty()) {
        request.hasIdCursor = true;
        if (cursor == "undefined"_L1 || cursor == "null"_L1) {
            // What a client sends that followed a last page of the hosted service: there is nothing after it.
            request.idCondition = u"0"_s;
        } else {
            request.idCondition = order.isById && order.isDescending ? u"id < ?"_s : u"id > ?"_s;
            request.idValues.append(cursor);
        }
    }
    return request;
}

QString nextCursor(const ListRequest &request, int rows, const QString &lastId)
{
    if (request.hasIdCursor && request.isOrderedById)
        return lastId;
    return u"skip%1"_s.arg(request.offset + rows);
}

QByteArray queryWithCursor(const QByteArray &rawQuery, const QString &cursor)
{
    QByteArrayList parts;
    for (const QByteArray &part : rawQuery.split('&')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = formDecoded(equals < 0 ? part : part.left(equals));
        if (!part.isEmpty() && name != "cursor")
            parts.append(part);
    }
    parts.append("cursor=" + cursor.toUtf8().toPercentEncoding());
    return parts.join('&');
}

} // namespace reelwatch::local
