#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bench {

//! One line of the table: a measured fact, what it is compared with, and what it ought to be.
struct Row
{
    enum class Budget {
        None, //!< told for information
        Value, //!< ours is at most so much
        OfNaive, //!< ours is at most so many times the naive way's
        OfLimit, //!< ours is at most so many times the limit's or peer's
    };

    QString what;
    QString unit;
    std::optional<double> ours = {};
    std::optional<double> naive = {};
    std::optional<double> limit = {};
    QString limitName = {};
    Budget budget = Budget::None;
    double most = 0;
    QString note = {};
    QString problem = {}; //!< why it could not be measured

    std::optional<double>
    ratio() const; //!< to what the budget speaks of; without a budget to the limit, or to naive
    std::optional<bool> isMet() const;
};

double median(QList<double> values); //!< NaN of nothing
double greatest(const QList<double> &values); //!< NaN of nothing

//! Three significant digits, as "0.0123", "4.56", "1,230".
QString figure(double value);

//! The whole table in Markdown, with the notes below it.
QString markdown(const QString &title, const QList<Row> &rows);

} // namespace bench
