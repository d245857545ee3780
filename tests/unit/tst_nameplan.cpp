#include "tasks/nameplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

constexpr qint64 minute = 60'000;

QStringList idsOf(const QList<WantedName> &names)
{
    QStringList ids;
    for (const WantedName &name : names)
        ids.append(name.assetId);
    return ids;
}

} // namespace

class TestNamePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForManyThatStandTogetherAtOnce_data()
    {
        QTest::addColumn<QList<WantedName>>("wanted");
        QTest::addColumn<QStringList>("ofRange");
        QTest::addColumn<qint64>("fromMs");
        QTest::addColumn<qint64>("toMs");
        QTest::addColumn<QStringList>("singles");
        const auto row = [](const char *name, const QList<WantedName> &wanted, const QStringList &ofRange,
                            qint64 from, qint64 to, const QStringList &singles) {
            QTest::newRow(name) << wanted << ofRange << from << to << singles;
        };
        const WantedName a { u"a"_s, 100 * minute };
        const WantedName b { u"b"_s, 101 * minute };
        const WantedName c { u"c"_s, 111 * minute };
        const WantedName far { u"far"_s, 500 * minute };
        const WantedName unborn { u"unborn"_s, {} };
        row("nothing", {}, {}, 0, 0, {});
        row("one", { a }, {}, 0, 0, { u"a"_s });
        row("two", { a, b }, {}, 0, 0, { u"a"_s, u"b"_s });
        row("three together", { c, a, b }, { u"a"_s, u"b"_s, u"c"_s }, 99 * minute, 112 * minute, {});
        row("one of them far away", { far, a, b, c }, { u"a"_s, u"b"_s, u"c"_s }, 99 * minute, 112 * minute,
            {});
        row("two of them without a date", { unborn, a, unborn, b }, {}, 0, 0,
            { u"unborn"_s, u"a"_s, u"unborn"_s, u"b"_s });
        row("a gap too wide", { a, b, { u"d"_s, 112 * minute } }, {}, 0, 0, { u"a"_s, u"b"_s, u"d"_s });
        QList<WantedName> many;
        for (int i = 0; i < 120; ++i)
            many.append({ QString::number(i), i * minute });
        row("more than a list can be trusted to hold", many, idsOf(many.mid(0, 50)), -minute, 50 * minute,
            {});
    }

    void asksForManyThatStandTogetherAtOnce()
    {
        QFETCH(QList<WantedName>, wanted);
        QFETCH(QStringList, ofRange);
        QFETCH(qint64, fromMs);
        QFETCH(qint64, toMs);
        const NamePlan plan = planNames(wanted);
        QCOMPARE(idsOf(plan.ofRange), ofRange);
        QTEST(idsOf(plan.singles), "singles");
        QCOMPARE(plan.range.has_value(), !ofRange.isEmpty());
        if (plan.range)
            QCOMPARE(*plan.range, (NamePlan::Range { fromMs, toMs }));
    }
};

QTEST_GUILESS_MAIN(TestNamePlan)
#include "tst_nameplan.moc"
