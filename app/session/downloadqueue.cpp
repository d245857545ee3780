#include "session/downloadqueue.h"

#include <algorithm>
#include <utility>

namespace reelwatch {

namespace {

constexpr qsizetype mostAtOnce = 2;

} // namespace

DownloadQueue::DownloadQueue(LivepeerClient *client, QObject *parent) : QObject(parent), m_client(client) { }

DownloadQueue::~DownloadQueue()
{
    qDeleteAll(m_downloads);
}

Download *DownloadQueue::add(Download::Order order)
{
    auto *download = new Download(m_client, std::move(order), this);
    const auto tell = [this, download] { Q_EMIT changed(download); };
    const auto tellEnd = [this, download] {
        endTurn(download);
        Q_EMIT changed(download);
    };
    connect(download, &Download::progressed, this, tell);
    connect(download, &Download::troubleChanged, this, tell);
    connect(download, &Download::finished, this, tellEnd);
    connect(download, &Download::failed, this, tellEnd);
    m_downloads.push_back(download);
    m_waiting.append(download);
    Q_EMIT added(download);
    startWaitingSoon();
    return download;
}

bool DownloadQueue::hasUnfinished() const
{
    return std::ranges::any_of(m_downloads, [](const Download *download) {
        return download->stage() != Download::Stage::Done && download->stage() != Download::Stage::Failed;
    });
}

void DownloadQueue::dismiss(Download *download)
{
    const auto found = std::ranges::find(m_downloads, download);
    if (found == m_downloads.end())
        return;
    m_downloads.erase(found);
    m_waiting.removeAll(download);
    m_running.remove(download);
    download->disconnect(this);
    Q_EMIT dismissed(download);
    download->cancel();
    // Later, because the dismissal may be the answer to one of its own signals.
    download->deleteLater();
    startWaitingSoon();
}

void DownloadQueue::goOn(Download *download)
{
    if (std::ranges::find(m_downloads, download) == m_downloads.end())
        return;
    if (download->stage() == Download::Stage::Receiving) {
        download->tryNow();
        return;
    }
    if (download->stage() != Download::Stage::Failed)
        return;
    download->await();
    m_waiting.append(download);
    Q_EMIT changed(download);
    startWaitingSoon();
}

void DownloadQueue::setHeld(bool held)
{
    m_held = held;
    startWaitingSoon();
}

void DownloadQueue::failAll(const ApiError &error)
{
    const std::vector<Download *> all = m_downloads;
    for (Download *download : all) {
        // Whoever hears of one end may dismiss the next.
        const bool isThere = std::ranges::find(m_downloads, download) != m_downloads.end();
        if (isThere && download->stage() != Download::Stage::Checking)
            download->giveUp(error);
    }
}

void DownloadQueue::endTurn(Download *download)
{
    m_running.remove(download);
    m_waiting.removeAll(download);
    startWaitingSoon();
}

//! Through the event loop, so that whoever adds a download can connect to it before anything happens.
void DownloadQueue::startWaitingSoon()
{
    QMetaObject::invokeMethod(this, &DownloadQueue::startWaiting, Qt::QueuedConnection);
}

void DownloadQueue::startWaiting()
{
    while (!m_held && m_running.size() < mostAtOnce && !m_waiting.isEmpty()) {
        Download *download = m_waiting.takeFirst();
        m_running.insert(download);
        download->start();
        if (m_running.contains(download))
            Q_EMIT changed(download);
    }
}

} // namespace reelwatch
