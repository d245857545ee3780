#include "tasks/nameplan.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace reelwatch {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds closeTogether = 10min;
constexpr milliseconds slack = 1min; //!< between the birth of an asset and of its task
constexpr int leastOfRange = 3;
constexpr int mostOfRange = 50; //!< a page of a hundred assets holds those of other tasks as well

} // namespace

NamePlan planNames(const QList<WantedName> &wanted)
{
    QList<WantedName> born;
    std::ranges::copy_if(wanted, std::back_inserter(born),
                         [](const WantedName &name) { return name.bornMs.has_value(); });
    std::ranges::stable_sort(born,
                             [](const WantedName &a, const WantedName &b) { return *a.bornMs < *b.bornMs; });

    qsizetype first = 0;
    qsizetype count = 0;
    for (qsizetype begin = 0; begin < born.size();) {
        qsizetype end = begin + 1;
        while (end < born.size() && end - begin < mostOfRange
               && *born[end].bornMs - *born[end - 1].bornMs <= closeTogether.count())
            ++end;
        if (end - begin > count) {
            first = begin;
            count = end - begin;
        }
        begin = end;
    }
    NamePlan plan;
    if (count < leastOfRange) {
        plan.singles = wanted;
        return plan;
    }
    plan.ofRange = born.mid(first, count);
    plan.range = NamePlan::Range { *plan.ofRange.first().bornMs - slack.count(),
                                   *plan.ofRange.last().bornMs + slack.count() };
    return plan;
}

} // namespace reelwatch
