#include "session/uploadqueue.h"

#include <QFileInfo>

#include <algorithm>

namespace reelwatch {

namespace {

constexpr qsizetype mostAtOnce = 2;

bool isEnded(const Upload *upload)
{
    return upload->stage() == Upload::Stage::Done || upload->stage() == Upload::Stage::Failed;
}

} // namespace

UploadQueue::UploadQueue(LivepeerClient *client, QObject *parent) : QObject(parent), m_client(client) { }

UploadQueue::~UploadQueue()
{
    qDeleteAll(m_uploads);
}

Upload *UploadQueue::add(const QString &filePath, const QString &name)
{
    const QString shown = name.isEmpty() ? QFileInfo(filePath).fileName() : name;
    auto *upload = new Upload(m_client, filePath, shown, this);
    const auto tell = [this, upload] { Q_EMIT changed(upload); };
    const auto tellEnd = [this, upload] {
        m_running.remove(upload);
        Q_EMIT changed(upload);
        startWaitingSoon();
    };
    connect(upload, &Upload::taskKnown, this, tell);
    connect(upload, &Upload::progressed, this, tell);
    connect(upload, &Upload::finished, this, tellEnd);
    connect(upload, &Upload::failed, this, tellEnd);
    m_uploads.push_back(upload);
    m_waiting.append(upload);
    Q_EMIT added(upload);
    startWaitingSoon();
    return upload;
}

const std::vector<Upload *> &UploadQueue::uploads() const
{
    return m_uploads;
}

Upload *UploadQueue::uploadOfTask(const QString &taskId) const
{
    if (taskId.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(
        m_uploads, [&taskId](const Upload *upload) { return upload->taskId() == taskId; });
    return found == m_uploads.end() ? nullptr : *found;
}

bool UploadQueue::hasUnfinished() const
{
    return !std::ranges::all_of(m_uploads, isEnded);
}

void UploadQueue::setHeld(bool held)
{
    m_held = held;
    startWaitingSoon();
}

void UploadQueue::failWaiting(const ApiError &error)
{
    const QList<Upload *> waiting = m_waiting;
    for (Upload *upload : waiting) {
        // Whoever hears of one end may dismiss the next.
        if (m_waiting.removeOne(upload))
            upload->giveUp(error);
    }
}

void UploadQueue::dismiss(Upload *upload)
{
    const auto found = std::ranges::find(m_uploads, upload);
    if (found == m_uploads.end())
        return;
    m_uploads.erase(found);
    m_waiting.removeAll(upload);
    m_running.remove(upload);
    upload->disconnect(this);
    Q_EMIT dismissed(upload);
    if (!isEnded(upload))
        upload->cancel();
    // Later, because the dismissal may be the answer to one of its own signals.
    upload->deleteLater();
    startWaitingSoon();
}

//! Through the event loop, so that whoever adds an upload can connect to it before anything happens.
void UploadQueue::startWaitingSoon()
{
    QMetaObject::invokeMethod(this, &UploadQueue::startWaiting, Qt::QueuedConnection);
}

void UploadQueue::startWaiting()
{
    while (!m_held && m_running.size() < mostAtOnce && !m_waiting.isEmpty()) {
        Upload *upload = m_waiting.takeFirst();
        m_running.insert(upload);
        upload->start();
        // One that ended at once has been told of, and may be dismissed.
        if (m_running.contains(upload))
            Q_EMIT changed(upload);
    }
}

} // namespace reelwatch
