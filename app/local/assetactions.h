#pragma once

#include "local/catalog.h"
#include "local/message.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace reelwatch::local {

//! The routes that do something with tasks and assets there are: retry, delete, restore, rename, export.
//! Thread-safe; the request has been let in before.
class AssetActions
{
public:
    //! How long a deleted asset can be restored.
    static constexpr qint64 restorableMs = qint64 { 7 } * 24 * 60 * 60 * 1000;

    //! \a catalog must outlive the object. \a enqueue is called, from any thread, for each task that became
    //! waiting; \a origin gives "http://127.0.0.1:PORT".
    AssetActions(Catalog &catalog, std::function<void(const QString &)> enqueue,
                 std::function<QString()> origin);

    //! Empty when \a segments, those of the path of \a request, name none of these routes.
    std::optional<Answer> answer(const Request &request, const QStringList &segments);

private:
    Answer retryTask(const QString &id);
    Answer deleteAsset(const QString &id);
    Answer restoreAsset(const QString &id);
    Answer changeAsset(const QString &id, const Request &request);
    Answer exportAsset(const QString &id, const Request &request);

    Catalog &m_catalog;
    std::function<void(const QString &)> m_enqueue;
    std::function<QString()> m_origin;
};

} // namespace reelwatch::local
