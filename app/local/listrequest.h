#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace reelwatch::local {

enum class ListKind { Tasks, Assets };

//! A list asked for, translated into SQL. Every column name comes from our own table of fields and every
//! foreign value is a bound parameter.
struct ListRequest
{
    int limit = 20; //!< 1…1000
    qint64 offset = 0; //!< from a cursor `skip<N>`
    bool hasIdCursor = false; //!< the cursor was an id
    QString where; //!< conditions joined by AND, empty for none, without the id cursor
    QVariantList whereValues; //!< for the question marks in where
    QString idCondition; //!< the id cursor's condition, empty for none
    QVariantList idValues;
    QString orderBy; //!< without the words ORDER BY
    bool isOrderedById = false; //!< id is the first field of the order
    bool wantsCount = false;
    bool wantsDetails = false;
};

//! Why a list cannot be given; goes into the answer as it stands.
struct ListRefusal
{
    int status = 400;
    QString text;
};

//! Reads limit, cursor, order, filters, count and details from a raw query string, with the defaults and the
//! leniency of the API: an unreadable limit or order is replaced, a bad filter or cursor is refused. Pure.
tl::expected<ListRequest, ListRefusal> parsedListRequest(const QByteArray &rawQuery, ListKind kind);

//! The cursor of the page after one of \a rows rows that ended in \a lastId.
QString nextCursor(const ListRequest &request, int rows, const QString &lastId);

//! The raw query with its cursor replaced by \a cursor; every other parameter is kept.
QByteArray queryWithCursor(const QByteArray &rawQuery, const QString &cursor);

//! One parameter of a raw query, decoded; null when it is absent. A parameter given several times gives its
//! first value.
QString queryValue(const QByteArray &rawQuery, const QByteArray &name);

} // namespace reelwatch::local
