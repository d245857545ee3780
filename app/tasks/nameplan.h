#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace reelwatch {

//! An asset whose name stands for a task that carries none.
struct WantedName
{
    QString assetId;
    //! When the asset came to be, where the task tells: the output of an import, upload or clip is born with
    //! it. Server clock, ms since the epoch.
    std::optional<qint64> bornMs;
};

//! What to ask for names: one list of the assets born within a time, or single assets.
struct NamePlan
{
    struct Range
    {
        qint64 fromMs;
        qint64 toMs;
        bool operator==(const Range &) const = default;
    };
    std::optional<Range> range;
    QList<WantedName> ofRange; //!< expected in it
    QList<WantedName> singles; //!< to be asked for one by one
};

//! Three or more that were born close together make a range, the largest such group first; without one, \a
//! wanted are singles, in order.
NamePlan planNames(const QList<WantedName> &wanted);

} // namespace reelwatch
