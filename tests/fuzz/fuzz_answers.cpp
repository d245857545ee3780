// What a server sends: pages of tasks and assets, single ones, and the masking of their secrets.

#include "fuzz.h"
#include "livepeer/decoder.h"
#include "tasks/taskrecord.h"
#include "text/redaction.h"

#include <QJsonDocument>

using namespace reelwatch;

namespace {

bool isJson(const QByteArray &text)
{
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    return error.error == QJsonParseError::NoError;
}

void checkRow(const ListedTask &task)
{
    require(!task.id.isEmpty());
    require(!task.progress || (*task.progress >= 0 && *task.progress <= 1));
    RowDraft draft;
    fillDraft(task, &draft);
    WordPool words;
    std::string record;
    appendRecord(draft, words, &record);
    if (record.empty())
        return; // too long for one
    const RecordView view(record, words);
    require(view.isValid());
    const TaskRow row = view.row();
    for (const QString &text : row.texts)
        require(!text.contains(u'\n'));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json = bytesOf(data, size);
    if (const auto page = decodeTaskPage(json)) {
        for (const ListedTask &task : page->items) {
            checkRow(task);
            // The list and the detail read the same task.
            const auto whole = decodeTask(task.json);
            require(whole && whole->id == task.id);
        }
    }
    if (const auto task = decodeListedTask(json))
        checkRow(*task);
    [[maybe_unused]] const auto task = decodeTask(json);
    [[maybe_unused]] const auto assets = decodeAssetPage(json);
    [[maybe_unused]] const auto asset = decodeAsset(json);

    const QByteArray masked = text::redactedJson(json);
    // Text that is no JSON loses a byte order mark, one at a time.
    require(masked.startsWith("\xEF\xBB\xBF") || text::redactedJson(masked) == masked);
    require(!isJson(json) || isJson(masked));
    return 0;
}
