#pragma once

#include "livepeer/asset.h"
#include "livepeer/listedtask.h"
#include "livepeer/result.h"
#include "livepeer/task.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace reelwatch {

//! An item of a page that could not be read. The page's other items are not affected.
struct DecodeProblem
{
    QString pointer; //!< JSON pointer of the item, "/17"
    QString reason; //!< English, technical
    QByteArray json; //!< the item as the server sent it
    bool operator==(const DecodeProblem &) const = default;
};

template<typename T> struct DecodedPage
{
    std::vector<T> items; //!< in the server's order
    std::vector<DecodeProblem> problems;
};

//! Decodes server JSON into values. Both generations of the API and every variation of them give the same
//! values. An item is a problem only when it is no object or has no id that is a non-empty string; any other
//! member that is missing or of the wrong type is left out of the value.
//!
//! Thread-safe; meant for a worker thread. Errors: Malformed when the text is no JSON or not of the outer
//! shape asked for (an array for pages, an object for single values).
Result<DecodedPage<ListedTask>> decodeTaskPage(const QByteArray &json);
Result<ListedTask> decodeListedTask(const QByteArray &json);
Result<Task> decodeTask(const QByteArray &json);
Result<DecodedPage<Asset>> decodeAssetPage(const QByteArray &json);
Result<Asset> decodeAsset(const QByteArray &json);

} // namespace reelwatch
