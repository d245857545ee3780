#include "bench/driver/table.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

const QString unknown = u"—"_s;

QString withUnit(const std::optional<double> &value, const QString &unit)
{
    if (!value)
        return unknown;
    return unit.isEmpty() ? figure(*value) : figure(*value) + u' ' + unit;
}

QString budgetText(const Row &row)
{
    const QString most = QString::number(row.most, 'g', 3);
    switch (row.budget) {
    case Row::Budget::None:
        return unknown;
    case Row::Budget::Value:
        return u"≤ "_s + withUnit(row.most, row.unit);
    case Row::Budget::OfNaive:
        return u"≤ %1 × naive"_s.arg(figure(row.most));
    case Row::Budget::OfLimit:
        return u"≤ %1 × limit"_s.arg(figure(row.most));
    }
    return {};
}

QString resultText(const Row &row)
{
    if (!row.problem.isEmpty())
        return u"not measured"_s;
    if (row.budget == Row::Budget::None)
        return unknown;
    const std::optional<bool> met = row.isMet();
    return !met ? u"not measured"_s : *met ? u"met"_s : u"**missed**"_s;
}

} // namespace

std::optional<double> Row::ratio() const
{
    const std::optional<double> &other = budget == Budget::OfNaive ? naive
        : budget == Budget::OfLimit || limit                       ? limit
                                                                   : naive;
    if (!ours || !other || *other == 0)
        return std::nullopt;
    return *ours / *other;
}

std::optional<bool> Row::isMet() const
{
    const std::optional<double> value = budget == Budget::Value ? ours : ratio();
    if (budget == Budget::None || !value || std::isnan(*value))
        return std::nullopt;
    return *value <= most;
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(values);
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

double greatest(const QList<double> &values)
{
    return values.isEmpty() ? std::numeric_limits<double>::quiet_NaN() : *std::ranges::max_element(values);
}

QString figure(double value)
{
    if (std::isnan(value))
        return unknown;
    if (value == 0)
        return u"0"_s;
    const int digitsBefore = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    const int decimals = std::clamp(3 - digitsBefore, 0, 6);
    // Large figures are rounded to three digits, too.
    const double step = digitsBefore > 3 ? std::pow(10, digitsBefore - 3) : 1;
    const double rounded = digitsBefore > 3 ? std::round(value / step) * step : value;
    return QLocale(QLocale::English).toString(rounded, 'f', decimals);
}

QString markdown(const QString &title, const QList<Row> &rows)
{
    QString text = title
        + "\n\n| what | ours | naive | limit or peer | ratio | budget | result |\n"
          "| --- | --- | --- | --- | --- | --- | --- |\n"_L1;
    QStringList notes;
    for (const Row &row : rows) {
        QString what = row.what;
        if (!row.note.isEmpty()) {
            notes.append(row.note);
            what += u" [%1]"_s.arg(notes.size());
        }
        if (!row.problem.isEmpty()) {
            text += u"| %1 | %2 | | | | %3 | %4 |\n"_s.arg(what, row.problem, budgetText(row),
                                                           resultText(row));
            continue;
        }
        const QString limit
            = row.limit ? u"%1 (%2)"_s.arg(withUnit(row.limit, row.unit), row.limitName) : unknown;
        const std::optional<double> ratio = row.ratio();
        text += u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n"_s.arg(
            what, withUnit(row.ours, row.unit), withUnit(row.naive, row.unit), limit,
            ratio ? figure(*ratio) : unknown, budgetText(row), resultText(row));
    }
    for (qsizetype i = 0; i < notes.size(); ++i)
        text += u"\n[%1] %2\n"_s.arg(i + 1).arg(notes.at(i));
    return text;
}

} // namespace bench
