#include "local/resumableuploads.h"

#include "local/listrequest.h"
#include "local/wire.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <chrono>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

constexpr std::chrono::milliseconds takeOverPatience(5000);

Answer tusError(int status, const QString &text)
{
    return tusAnswer(errorAnswer(status, text));
}

Answer databaseRefusal()
{
    return tusError(500, u"the database of the local service cannot be read; check its disk"_s);
}

Answer busy()
{
    return tusError(423, u"an upload to this address is under way"_s);
}

Answer offsetAnswer(int status, qint64 offset)
{
    Answer answer;
    answer.status = status;
    answer.headers.emplace_back("Upload-Offset", QByteArray::number(offset));
    answer.headers.emplace_back("Cache-Control", "no-store");
    return tusAnswer(std::move(answer));
}

bool isPending(const Lookup<TaskRecord> &task)
{
    return task && task->phase == "pending"_L1;
}

} // namespace

//! The bytes of one PATCH. What has come stays, however it ends.
class ResumableUploads::Part : public IncomingUpload
{
public:
    Part(ResumableUploads &owner, TaskRecord task, UploadsUnderWay::Claim claim)
        : m_owner(owner), m_claim(std::move(claim)), m_task(std::move(task)),
          m_upload(owner.m_folder, m_task.fileId)
    {
    }

    PartialUpload &upload() { return m_upload; }
    void expect(qint64 left) { m_left = left; }

    bool write(std::string_view bytes) override
    {
        m_isTooMuch = m_isTooMuch || static_cast<qint64>(bytes.size()) > m_left;
        if (m_isTooMuch || !m_upload.write(bytes))
            return false;
        m_left -= static_cast<qint64>(bytes.size());
        return true;
    }

    Answer finish(bool) override
    {
        if (m_isTooMuch)
            return tusError(413, u"more bytes came than the upload was said to have"_s);
        if (!m_upload.problem().isEmpty() || !m_upload.sync())
            return tusError(500, m_upload.problem());
        if (m_left == 0)
            return m_owner.complete(m_task, m_upload);
        return offsetAnswer(204, m_upload.storedBytes());
    }

private:
    ResumableUploads &m_owner;
    UploadsUnderWay::Claim m_claim; // released when the file is closed
    TaskRecord m_task;
    PartialUpload m_upload;
    qint64 m_left = 0;
    bool m_isTooMuch = false;
};

ResumableUploads::ResumableUploads(Catalog &catalog, ServiceFolder folder, UploadsUnderWay &underWay,
                                   std::function<void(const QString &)> enqueue)
    : m_catalog(catalog), m_folder(std::move(folder)), m_underWay(underWay), m_enqueue(std::move(enqueue))
{
}

Answer ResumableUploads::answer(const Request &request, const TusTarget &target, const QString &origin)
{
    if (request.method == "OPTIONS")
        return tusAbilities();
    if (request.method == "POST")
        return make(request, origin);
    return request.method == "HEAD" ? tellOffset(target) : terminate(target);
}

Answer ResumableUploads::make(const Request &request, const QString &origin)
{
    const QString token = queryValue(request.query, "token");
    const auto task = token.isEmpty() ? Lookup<TaskRecord>() : m_catalog.taskOfUploadToken(token);
    if (task.hasFailed)
        return databaseRefusal();
    if (!task)
        return tusError(403, u"Invalid signed upload URL"_s);
    const auto claim = m_underWay.takeOver(task->id, {}, takeOverPatience);
    if (!claim)
        return busy();
    // Asked again now that nothing else can end it.
    const auto current = m_catalog.task(task->id);
    if (current.hasFailed)
        return databaseRefusal();
    if (!isPending(current))
        return tusError(422, u"asset has already been uploaded"_s);
    const qint64 length = tusNumber(request.uploadLength).value_or(0);
    const QStorageInfo disk(m_folder.uploadsFolder());
    if (disk.isValid() && disk.bytesAvailable() < length) {
        return tusError(413,
                        u"The disk has no room for this file. Free some space and import the file again."_s);
    }
    PartialUpload upload(m_folder, current->fileId);
    if (!upload.make(length, request.uploadMetadata))
        return tusError(500, upload.problem());
    Answer answer;
    answer.status = 201;
    answer.headers.emplace_back("Location", partialAddress(current->fileId, origin).toLatin1());
    return tusAnswer(std::move(answer));
}

Answer ResumableUploads::tellOffset(const TusTarget &target)
{
    const auto found = m_catalog.taskOfFile(target.fileId);
    if (found.hasFailed)
        return databaseRefusal();
    if (!found)
        return tusError(404, u"not found"_s);
    const auto claim = m_underWay.takeOver(found->id, {}, takeOverPatience);
    if (!claim)
        return busy();
    const auto task = m_catalog.task(found->id);
    if (task.hasFailed)
        return databaseRefusal();
    PartialUpload upload(m_folder, target.fileId);
    if (!upload.load()) {
        // One that has come to its end is told of, so that a sender that missed the answer learns it.
        const auto stored = m_catalog.storedFile(found->id);
        if (stored.hasFailed)
            return databaseRefusal();
        if (!stored)
            return tusError(404, u"not found"_s);
        Answer answer = offsetAnswer(200, stored->sizeBytes);
        answer.headers.emplace_back("Upload-Length", QByteArray::number(stored->sizeBytes));
        return answer;
    }
    const qint64 offset = upload.storedBytes();
    if (!upload.open() || !upload.sync())
        return tusError(500, upload.problem());
    if (offset == upload.length()) {
        if (Answer completed = complete(*task, upload); completed.status >= 400)
            return completed;
    }
    Answer answer = offsetAnswer(200, offset);
    answer.headers.emplace_back("Upload-Length", QByteArray::number(upload.length()));
    if (!upload.metadata().isEmpty())
        answer.headers.emplace_back("Upload-Metadata", upload.metadata());
    return answer;
}

Answer ResumableUploads::terminate(const TusTarget &target)
{
    const auto task = m_catalog.taskOfFile(target.fileId);
    if (task.hasFailed)
        return databaseRefusal();
    if (!task)
        return tusError(404, u"not found"_s);
    const auto claim = m_underWay.takeOver(task->id, {}, takeOverPatience);
    if (!claim)
        return busy();
    PartialUpload upload(m_folder, target.fileId);
    if (!upload.load())
        return tusError(404, u"not found"_s);
    upload.remove();
    Answer answer;
    answer.status = 204;
    return tusAnswer(std::move(answer));
}

std::unique_ptr<IncomingUpload> ResumableUploads::begin(const Request &request, const TusTarget &target,
                                                        std::function<void()> interrupt, Answer &refused)
{
    const auto refuse = [&refused](Answer answer) {
        refused = std::move(answer);
        return nullptr;
    };
    const auto found = m_catalog.taskOfFile(target.fileId);
    if (found.hasFailed)
        return refuse(databaseRefusal());
    if (!found)
        return refuse(tusError(404, u"not found"_s));
    auto claim = m_underWay.takeOver(found->id, std::move(interrupt), takeOverPatience);
    if (!claim)
        return refuse(busy());
    const auto task = m_catalog.task(found->id);
    if (task.hasFailed)
        return refuse(databaseRefusal());
    if (!isPending(task))
        return refuse(tusError(404, u"not found"_s));
    auto part = std::make_unique<Part>(*this, *task, std::move(*claim));
    PartialUpload &upload = part->upload();
    if (!upload.load())
        return refuse(tusError(404, u"not found"_s));
    const qint64 offset = upload.storedBytes();
    if (tusNumber(request.uploadOffset) != offset)
        return refuse(tusError(409, u"the upload stands at byte %1"_s.arg(offset)));
    const qint64 left = upload.length() - offset;
    if (request.contentLength.value_or(0) > left)
        return refuse(tusError(413, u"more bytes came than the upload was said to have"_s));
    if (!upload.open())
        return refuse(tusError(500, upload.problem()));
    part->expect(left);
    return part;
}

//! The bytes are whole: the task gets them. The database hears of it first, because a file that it does not
//! know of would be taken for a leftover.
Answer ResumableUploads::complete(const TaskRecord &task, PartialUpload &upload)
{
    // The hashes are made by the import: the bytes may have come in several lives of the service.
    const StoredFileFacts facts { upload.length(), u""_s, u""_s };
    if (task.phase == "pending"_L1 && !m_catalog.setWaiting(task.id, facts))
        return tusError(500, u"the upload could not be recorded; try again"_s);
    if (!upload.moveTo(m_folder.videoFile(task.fileId)))
        return tusError(500, upload.problem());
    m_enqueue(task.id);
    return offsetAnswer(204, facts.sizeBytes);
}

void ResumableUploads::tidy(qint64 nowMs)
{
    const QStringList fileIds = m_folder.partialUploads();
    for (const QString &fileId : fileIds) {
        const auto task = m_catalog.taskOfFile(fileId);
        if (task.hasFailed)
            continue;
        const auto claim = m_underWay.claim(task ? task->id : fileId);
        if (!claim)
            continue;
        PartialUpload upload(m_folder, fileId);
        const bool isThere = upload.load();
        const bool isWhole = isThere && upload.storedBytes() == upload.length();
        if (isWhole && isPending(task))
            complete(*task, upload);
        // Recorded, but not moved yet when the service was killed.
        else if (isWhole && task && task->phase == "waiting"_L1
                 && !QFileInfo::exists(m_folder.videoFile(fileId)))
            upload.moveTo(m_folder.videoFile(fileId));
        // Without its task, it may be that the database was lost: then it is kept as long as any.
        const bool isKept = task ? isPending(task) : isThere && isAwaited(fileId, nowMs);
        if (!isKept)
            upload.remove();
    }
}

bool ResumableUploads::isAwaited(const QString &fileId, qint64 nowMs) const
{
    PartialUpload upload(m_folder, fileId);
    return upload.load() && nowMs - upload.lastChangeMs() < patienceMs;
}

void ResumableUploads::forget(const QString &fileId)
{
    PartialUpload(m_folder, fileId).remove();
}

} // namespace reelwatch::local
