#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

#include <optional>
#include <variant>
#include <vector>

namespace reelwatch {

//! A condition on a field the server can filter by (id, name, createdAt, updatedAt, type, inputAssetId, outputAssetId,
//! projectId; for assets also phase and others). Phase is not among them for tasks.
struct FieldFilter
{
    enum class Comparison { Equal, Greater, GreaterOrEqual, Less, LessOrEqual };
    QString field;
    Comparison comparison = Comparison::Equal;
    std::variant<QString, qint64> value;
};

//! One page of a list.
struct ListQuery
{
    std::optional<int> limit {}; //!< server default 20, at most 1000
    QString cursor {}; //!< `skip<N>`, or the last id seen when ordered by id
    QString order {}; //!< "updatedAt-true,createdAt-true"; true means descending
    std::vector<FieldFilter> filters {}; //!< all must hold
    bool count = false; //!< ask for X-Total-Count
    bool details = false; //!< assets only: with tracks
    QByteArray ifNoneMatch {}; //!< ETag of the same query's last answer; a match gives notModified
};

//! The query string of \a query, without ifNoneMatch. The server decodes `filters` twice, so the JSON is percent-encoded
//! before it is encoded as a query value (server-behaviour: a bare % gives 400).
QUrlQuery toUrlQuery(const ListQuery &query);

//! The cursor in a Link header's rel="next" address; empty when there is none or it is the literal `undefined`, which the
//! server sends on the last page. The address itself is never followed: it says http behind TLS.
QString cursorOfLinkHeader(const QByteArray &link);

} // namespace reelwatch
