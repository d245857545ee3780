// What people type into the search field.

#include "fuzz.h"
#include "tasks/searchcompletion.h"
#include "tasks/searchmatch.h"
#include "tasks/searchquery.h"

using namespace reelwatch;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const SearchQuery query = parseSearch(text);
    const QString written = toText(query);
    require(parseSearch(written) == query);
    [[maybe_unused]] const CompiledSearch compiled = compileSearch(query, 1'700'000'000'000);
    for (const SearchProblem &problem : query.problems)
        require(problem.position >= 0 && problem.position + problem.length <= text.size());
    const SearchKnownValues known;
    for (const qsizetype cursor : { qsizetype(0), text.size() / 2, text.size() }) {
        for (const SearchCompletion &completion : searchCompletions(text, cursor, known))
            require(completion.position >= 0 && completion.position + completion.length <= text.size());
    }
    return 0;
}
