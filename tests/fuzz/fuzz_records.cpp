// Rows as they lie in the account's file, which may be damaged.

#include "fuzz.h"
#include "tasks/taskrecord.h"

#include <cmath>

using namespace reelwatch;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    WordPool words;
    for (const char *word :
         { "mp4", "h264", "aac", "https://video.example", "1280×720 30 fps · h264 · aac 2.0" })
        words.append(word);
    const std::string bytes(reinterpret_cast<const char *>(data), size);
    const RecordView view(bytes, words);
    if (!view.isValid())
        return 0;
    RowDraft draft;
    view.fill(&draft);
    std::string again;
    appendRecord(draft, words, &again);
    if (again.empty())
        return 0; // too long for one
    const RecordView copy(again, words);
    require(copy.isValid());
    const TaskRow row = view.row();
    const TaskRow other = copy.row();
    require(row.texts == other.texts);
    TaskFacts facts = row;
    const TaskFacts &otherFacts = other;
    // An error without words is written as none.
    facts.hasError = facts.hasError && !row.error().isEmpty();
    const bool hasNan = (facts.progress && std::isnan(*facts.progress))
        || (facts.durationSeconds && std::isnan(*facts.durationSeconds))
        || (facts.bitRate && std::isnan(*facts.bitRate));
    require(hasNan || facts == otherFacts);
    for (const auto &ms : { tookMs(facts), waitedMs(facts), ranMs(facts) })
        require(ms.value_or(0) >= 0);
    [[maybe_unused]] const TaskState state = stateOf(facts, 1'700'000'000'000);
    return 0;
}
