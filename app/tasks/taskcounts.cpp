#include "tasks/taskcounts.h"

#include "tasks/searchamount.h"

namespace reelwatch {

using namespace Qt::StringLiterals;

AgeLimits ageLimitsAt(qint64 nowMs)
{
    constexpr qint64 dayMs = 24 * 60 * 60 * 1000LL;
    const SearchNumber today { SearchNumber::Kind::Day, 0, 0 };
    return { static_cast<qint64>(momentsOf(today, nowMs).low), nowMs - 7 * dayMs, nowMs - 30 * dayMs };
}

void countAge(std::optional<qint64> createdMs, const AgeLimits &limits, int by,
              std::array<int, ageBucketCount> *byAge)
{
    if (!createdMs)
        return;
    const auto count = [by, byAge](AgeBucket age) { (*byAge)[static_cast<std::size_t>(age)] += by; };
    if (*createdMs <= limits.monthMs) {
        count(AgeBucket::Older);
        return;
    }
    count(AgeBucket::LastMonth);
    if (*createdMs > limits.weekMs)
        count(AgeBucket::LastWeek);
    if (*createdMs >= limits.todayMs)
        count(AgeBucket::Today);
}

QString searchWord(AgeBucket age)
{
    switch (age) {
    case AgeBucket::Today:
        return u"today"_s;
    case AgeBucket::LastWeek:
        return u"<7d"_s;
    case AgeBucket::LastMonth:
        return u"<30d"_s;
    case AgeBucket::Older:
        break;
    }
    return u">=30d"_s;
}

} // namespace reelwatch
