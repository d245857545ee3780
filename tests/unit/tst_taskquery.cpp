#include "livepeer/taskquery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using Comparison = FieldFilter::Comparison;

namespace {

//! What the server reads from `filters`: the query value, decoded once more.
QByteArray decodedTwice(const QUrlQuery &query)
{
    QUrl url(u"http://127.0.0.1/api/task"_s);
    url.setQuery(query);
    const QByteArray wire = url.toEncoded();
    const qsizetype at = wire.indexOf("filters=") + 8;
    const qsizetype end = wire.indexOf('&', at);
    const QByteArray value = wire.mid(at, end < 0 ? -1 : end - at);
    return QByteArray::fromPercentEncoding(QByteArray::fromPercentEncoding(value));
}

} // namespace

class TestTaskQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesQueries_data()
    {
        QTest::addColumn<ListQuery>("query");
        QTest::addColumn<QString>("expected");
        QTest::addRow("nothing") << ListQuery {} << QString();
        QTest::addRow("limit") << ListQuery { .limit = 1000 } << u"limit=1000"_s;
        QTest::addRow("cursor") << ListQuery { .cursor = u"skip20"_s } << u"cursor=skip20"_s;
        QTest::addRow("cursor to be encoded")
            << ListQuery { .cursor = u"a&b=c+d#e f%"_s } << u"cursor=a%26b%3Dc%2Bd%23e%20f%25"_s;
        QTest::addRow("order") << ListQuery { .order = u"updatedAt-true,createdAt-true"_s }
                               << u"order=updatedAt-true%2CcreatedAt-true"_s;
        QTest::addRow("count") << ListQuery { .count = true } << u"count=true"_s;
        QTest::addRow("details") << ListQuery { .details = true } << u"details=true"_s;
        QTest::addRow("etag is no part")
            << ListQuery { .limit = 5, .ifNoneMatch = "W/\"1\"" } << u"limit=5"_s;
        QTest::addRow("all") << ListQuery {
            .limit = 1, .cursor = u"x"_s, .order = u"id-false"_s, .count = true, .details = true
        } << u"limit=1&cursor=x&order=id-false&count=true&details=true"_s;
    }

    void writesQueries()
    {
        QFETCH(ListQuery, query);
        QFETCH(QString, expected);
        QCOMPARE(toUrlQuery(query).toString(QUrl::FullyEncoded), expected);
    }

    void filtersSurviveBeingDecodedTwice_data()
    {
        QTest::addColumn<FieldFilter>("filter");
        QTest::addColumn<QByteArray>("expected");
        const auto text = [](const QString &value) {
            return FieldFilter { u"name"_s, Comparison::Equal, value };
        };
        const auto number = [](Comparison comparison) {
            return FieldFilter { u"updatedAt"_s, comparison, qint64(1644546541229) };
        };
        QTest::addRow("text") << FieldFilter { u"type"_s, Comparison::Equal, u"upload"_s }
                              << "[{\"id\":\"type\",\"value\":\"upload\"}]"_ba;
        QTest::addRow("number") << number(Comparison::Equal)
                                << "[{\"id\":\"updatedAt\",\"value\":1644546541229}]"_ba;
        QTest::addRow("gt") << number(Comparison::Greater)
                            << "[{\"id\":\"updatedAt\",\"value\":{\"gt\":1644546541229}}]"_ba;
        QTest::addRow("gte") << number(Comparison::GreaterOrEqual)
                             << "[{\"id\":\"updatedAt\",\"value\":{\"gte\":1644546541229}}]"_ba;
        QTest::addRow("lt") << number(Comparison::Less)
                            << "[{\"id\":\"updatedAt\",\"value\":{\"lt\":1644546541229}}]"_ba;
        QTest::addRow("lte") << number(Comparison::LessOrEqual)
                             << "[{\"id\":\"updatedAt\",\"value\":{\"lte\":1644546541229}}]"_ba;
        QTest::addRow("percent") << text(u"100%"_s) << "[{\"id\":\"name\",\"value\":\"100%\"}]"_ba;
        QTest::addRow("percent encoding") << text(u"a%20b"_s) << "[{\"id\":\"name\",\"value\":\"a%20b\"}]"_ba;
        QTest::addRow("query signs") << text(u"a&b=c+d#e;f"_s)
                                     << "[{\"id\":\"name\",\"value\":\"a&b=c+d#e;f\"}]"_ba;
        QTest::addRow("quotes") << text(u"\"\\"_s) << "[{\"id\":\"name\",\"value\":\"\\\"\\\\\"}]"_ba;
        QTest::addRow("other scripts") << text(u"视频 ü"_s) << "[{\"id\":\"name\",\"value\":\"视频 ü\"}]"_ba;
    }

    void filtersSurviveBeingDecodedTwice()
    {
        QFETCH(FieldFilter, filter);
        QFETCH(QByteArray, expected);
        QCOMPARE(decodedTwice(toUrlQuery({ .filters = { filter }, .count = true })), expected);
    }

    void allFiltersStandInOneArray()
    {
        const QByteArray json
            = decodedTwice(toUrlQuery({ .filters = { { u"type"_s, Comparison::Equal, u"clip"_s },
                                                     { u"createdAt"_s, Comparison::Less, qint64(5) } } }));
        const QJsonArray filters = QJsonDocument::fromJson(json).array();
        QCOMPARE(filters.size(), 2);
        QCOMPARE(filters.at(1).toObject().value("value"_L1).toObject().value("lt"_L1).toInt(), 5);
    }

    void findsTheCursor_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QString>("cursor");
        QTest::addRow("none") << QByteArray() << QString();
        QTest::addRow("as the server sends it")
            << "<http://h/api/task?limit=100&cursor=skip100>; rel=\"next\""_ba << u"skip100"_s;
        QTest::addRow("last page") << "<http://h/api/task?limit=100&cursor=undefined>; rel=\"next\""_ba
                                   << QString();
        QTest::addRow("empty") << "<http://h/api/task?cursor=>; rel=\"next\""_ba << QString();
        QTest::addRow("no cursor") << "<http://h/api/task?limit=1>; rel=\"next\""_ba << QString();
        QTest::addRow("without quotes") << "<http://h/?cursor=a>; rel=next"_ba << u"a"_s;
        QTest::addRow("other case") << "<http://h/?cursor=a>; REL=\"Next\""_ba << u"a"_s;
        QTest::addRow("several relations") << "<http://h/?cursor=a>; rel=\"last next\""_ba << u"a"_s;
        QTest::addRow("other relation") << "<http://h/?cursor=a>; rel=\"prev\""_ba << QString();
        QTest::addRow("second of two")
            << "<http://h/?cursor=a>; rel=\"prev\", <http://h/?cursor=b>; rel=\"next\""_ba << u"b"_s;
        QTest::addRow("comma and semicolon inside")
            << "<http://h/?order=a,b;c&cursor=skip2>; title=\"x, <y>; z\"; rel=\"next\""_ba << u"skip2"_s;
        QTest::addRow("encoded") << "<http://h/?cursor=a%2Bb%26c%20d>; rel=\"next\""_ba << u"a+b&c d"_s;
        QTest::addRow("filters beside")
            << "<http://h/?filters=%255B%257B%257D%255D&cursor=skip9>; rel=\"next\""_ba << u"skip9"_s;
        QTest::addRow("no relation") << "<http://h/?cursor=a>"_ba << QString();
        QTest::addRow("cut") << "<http://h/?cursor=a"_ba << QString();
        QTest::addRow("open quotes") << "<http://h/?cursor=a>; rel=\"next"_ba << u"a"_s;
        QTest::addRow("noise") << ";,<>,\"\x80"_ba << QString();
    }

    void findsTheCursor()
    {
        QFETCH(QByteArray, link);
        QFETCH(QString, cursor);
        QCOMPARE(cursorOfLinkHeader(link), cursor);
    }
};

Q_DECLARE_METATYPE(reelwatch::ListQuery)
Q_DECLARE_METATYPE(reelwatch::FieldFilter)

QTEST_GUILESS_MAIN(TestTaskQuery)
#include "tst_taskquery.moc"
