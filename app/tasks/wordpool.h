#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace reelwatch {

//! The words that many rows share (codecs, containers, projects, servers), each kept once and known by its
//! number. Words are only ever added. One thread at a time.
class WordPool
{
public:
    //! Beyond this many, texts are told by rows themselves: then they are not words that many share.
    static constexpr int mostWords = 20'000;
    static constexpr size_t longestWord = 200; //!< in bytes

    int size() const { return static_cast<int>(m_words.size()); }
    std::string_view at(int number) const { return m_words[static_cast<size_t>(number)]; }
    //! The number of \a word, which is added when it is new; −1 for what cannot be a word of the pool.
    int numberOf(std::string_view word);
    void append(std::string_view word);

private:
    std::deque<std::string> m_words; //!< never moves what it holds
    std::unordered_map<std::string_view, int> m_numbers;
};

} // namespace reelwatch
