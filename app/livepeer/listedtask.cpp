#include "livepeer/listedtask.h"

#include <cstring>

namespace reelwatch {

quint64 hashOfJson(std::string_view json)
{
    if (json.empty())
        return 0;
    constexpr quint64 multiplier = 0x9e3779b97f4a7c15ULL;
    quint64 hash = static_cast<quint64>(json.size()) * multiplier;
    const char *at = json.data();
    size_t left = json.size();
    const auto mix = [&hash](quint64 word) {
        hash = (hash ^ word) * multiplier;
        hash ^= hash >> 32;
    };
    for (; left >= 8; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, 8);
        mix(word);
    }
    quint64 tail = 0;
    std::memcpy(&tail, at, left);
    mix(tail);
    mix(hash >> 29);
    return hash == 0 ? 1 : hash; // 0 means: no text to compare
}

} // namespace reelwatch
