#include "session/uploadqueue.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace reelwatch {

namespace {

constexpr qsizetype mostAtOnce = 2;
constexpr std::chrono::seconds keepInterval(5);

bool isEnded(const Upload *upload)
{
    return upload->stage() == Upload::Stage::Done || upload->stage() == Upload::Stage::Failed;
}

bool isUnfinished(const Upload *upload)
{
    return !isEnded(upload) && upload->stage() != Upload::Stage::Paused;
}

} // namespace

UploadQueue::UploadQueue(LivepeerClient *client, QObject *parent) : QObject(parent), m_client(client)
{
    // How much was sent is only for the eye: it need not be written at every step.
    m_keepTimer.setSingleShot(true);
    connect(&m_keepTimer, &QTimer::timeout, this, &UploadQueue::keepNow);
}

UploadQueue::~UploadQueue()
{
    if (m_keepTimer.isActive())
        keepNow();
    qDeleteAll(m_uploads);
}

void UploadQueue::keepIn(const QString &path)
{
    m_journal = UploadJournal(path);
    for (UploadRecord &record : m_journal.read())
        insert(new Upload(m_client, std::move(record), this));
    m_isKept = !path.isEmpty();
}

Upload *UploadQueue::add(const QString &filePath, const QString &name, const QJsonObject &options)
{
    const QString shown = name.isEmpty() ? QFileInfo(filePath).fileName() : name;
    auto *upload = new Upload(m_client, filePath, shown, this);
    upload->setOptions(options);
    insert(upload);
    keepNext();
    return upload;
}

void UploadQueue::insert(Upload *upload)
{
    const auto tell = [this, upload] { Q_EMIT changed(upload); };
    const auto tellEnd = [this, upload] {
        endTurn(upload);
        keepNext();
        Q_EMIT changed(upload);
    };
    connect(upload, &Upload::taskKnown, this, tell);
    connect(upload, &Upload::progressed, this, [this, upload] {
        keepSoon();
        Q_EMIT changed(upload);
    });
    connect(upload, &Upload::troubleChanged, this, tell);
    connect(upload, &Upload::recordChanged, this, &UploadQueue::keepNext);
    connect(upload, &Upload::paused, this, tellEnd);
    connect(upload, &Upload::finished, this, tellEnd);
    connect(upload, &Upload::failed, this, tellEnd);
    upload->setAsksAgain(true);
    m_uploads.push_back(upload);
    if (upload->stage() == Upload::Stage::Asking)
        m_waiting.append(upload);
    Q_EMIT added(upload);
    startWaitingSoon();
}

void UploadQueue::endTurn(Upload *upload)
{
    m_running.remove(upload);
    m_waiting.removeAll(upload);
    startWaitingSoon();
}

void UploadQueue::keepSoon()
{
    if (m_isKept && !m_keepTimer.isActive())
        m_keepTimer.start(keepInterval);
}

//! When the event loop comes to it: hundreds of files may be added at once, and the journal is written whole.
void UploadQueue::keepNext()
{
    if (!m_isKept)
        return;
    m_isBehind = true;
    m_keepTimer.start(0);
}

void UploadQueue::keepNow()
{
    if (!m_isKept)
        return;
    m_keepTimer.stop();
    std::vector<UploadRecord> records;
    for (const Upload *upload : m_uploads) {
        if (auto record = upload->record())
            records.push_back(*std::move(record));
    }
    m_isBehind = false;
    m_isWritten = m_journal.write(records);
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
    return std::ranges::any_of(m_uploads, isUnfinished);
}

bool UploadQueue::hasUnkept()
{
    // What could not be written may be by now.
    if (m_isBehind || !m_isWritten)
        keepNow();
    return std::ranges::any_of(m_uploads, [this](const Upload *upload) {
        return isUnfinished(upload) && !(m_isKept && m_isWritten && upload->canPause());
    });
}

bool UploadQueue::isSending() const
{
    return !m_running.isEmpty();
}

void UploadQueue::pause(Upload *upload)
{
    if (std::ranges::find(m_uploads, upload) != m_uploads.end())
        upload->pause();
}

void UploadQueue::goOn(Upload *upload)
{
    if (std::ranges::find(m_uploads, upload) == m_uploads.end())
        return;
    if (upload->trouble()) {
        upload->tryNow();
        return;
    }
    if (!upload->canGoOn() || m_waiting.contains(upload) || m_running.contains(upload))
        return;
    upload->await();
    m_waiting.append(upload);
    keepNext();
    Q_EMIT changed(upload);
    startWaitingSoon();
}

void UploadQueue::startOver(Upload *upload)
{
    if (upload->stage() != Upload::Stage::Failed)
        return;
    const QString filePath = upload->filePath();
    const QString name = upload->name();
    const QJsonObject options = upload->options();
    dismiss(upload);
    add(filePath, name, options);
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
    // Those that only wait to be asked for once more would wait for ever.
    const QList<Upload *> running = m_running.values();
    for (Upload *upload : running) {
        if (m_running.contains(upload) && upload->stage() == Upload::Stage::Asking && upload->trouble())
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
    // Also one that failed: the server may still keep what was sent of it.
    upload->cancel();
    keepNext();
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
