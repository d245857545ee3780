#pragma once

#include "local/catalog.h"
#include "local/incomingupload.h"
#include "local/message.h"
#include "local/partialupload.h"
#include "local/servicefolder.h"
#include "local/tus.h"
#include "local/uploadsunderway.h"

#include <QString>

#include <functional>
#include <memory>

namespace reelwatch::local {

//! Uploads that come in parts: what a request about one does. As on the hosted service, the token counts
//! where an upload is made, and whoever was told an upload's own address may write to it. Thread-safe.
class ResumableUploads
{
public:
    //! How long an upload that has begun is kept without another byte.
    static constexpr qint64 patienceMs = 7LL * 24 * 60 * 60 * 1000;

    //! \a catalog and \a underWay must outlive the object. \a enqueue is called, from any thread, for each
    //! task whose bytes are whole.
    ResumableUploads(Catalog &catalog, ServiceFolder folder, UploadsUnderWay &underWay,
                     std::function<void(const QString &)> enqueue);

    //! OPTIONS, POST, HEAD and DELETE, once tusRefusal() has let them through.
    Answer answer(const Request &request, const TusTarget &target, const QString &origin);
    //! PATCH: either what takes its bytes, or in \a refused why there is nothing. \a interrupt as in
    //! UploadsUnderWay.
    std::unique_ptr<IncomingUpload> begin(const Request &request, const TusTarget &target,
                                          std::function<void()> interrupt, Answer &refused);

    //! Brings what a killed service left behind to its end, and takes away what is of no use any more. At
    //! the start, and now and then; \a nowMs since the epoch.
    void tidy(qint64 nowMs);
    //! Whether the upload of \a fileId has begun and was heard of lately.
    bool isAwaited(const QString &fileId, qint64 nowMs) const;
    //! Takes away the parts of \a fileId.
    void forget(const QString &fileId);

private:
    class Part;

    Answer make(const Request &request, const QString &origin);
    Answer tellOffset(const TusTarget &target);
    Answer terminate(const TusTarget &target);
    Answer complete(const TaskRecord &task, PartialUpload &upload);

    Catalog &m_catalog;
    ServiceFolder m_folder;
    UploadsUnderWay &m_underWay;
    std::function<void(const QString &)> m_enqueue;
};

} // namespace reelwatch::local
