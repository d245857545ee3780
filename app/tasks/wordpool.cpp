#include "tasks/wordpool.h"

namespace reelwatch {

int WordPool::numberOf(std::string_view word)
{
    if (const auto found = m_numbers.find(word); found != m_numbers.end())
        return found->second;
    if (size() >= mostWords || word.size() > longestWord)
        return -1;
    append(word);
    return size() - 1;
}

void WordPool::append(std::string_view word)
{
    m_words.emplace_back(word);
    m_numbers.emplace(m_words.back(), size() - 1);
}

} // namespace reelwatch
