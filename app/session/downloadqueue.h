#pragma once

#include "livepeer/download.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <vector>

namespace reelwatch {

//! The downloads of one account: two at a time, the rest waiting in order. Ended ones stay until dismissed.
//! GUI thread. Owns its downloads.
class DownloadQueue : public QObject
{
    Q_OBJECT
public:
    explicit DownloadQueue(LivepeerClient *client, QObject *parent = nullptr);
    ~DownloadQueue() override;

    //! The download is owned by the queue.
    Download *add(Download::Order order);
    const std::vector<Download *> &downloads() const { return m_downloads; } //!< oldest first
    bool hasUnfinished() const; //!< receiving, checking or waiting for their turn
    //! Stops it when it is not finished, and deletes it; a finished file stays.
    void dismiss(Download *download);
    //! Gives a failed one its turn again when it comes; one that waits for its next try tries now.
    void goOn(Download *download);
    //! While held, nothing is started: the server is not known yet. What runs goes on.
    void setHeld(bool held);
    //! Ends what waits or receives; what is only checked needs no server.
    void failAll(const ApiError &error);

Q_SIGNALS:
    void added(reelwatch::Download *download);
    void changed(reelwatch::Download *download); //!< stage or bytes
    void dismissed(reelwatch::Download *download); //!< about to be deleted

private:
    void endTurn(Download *download);
    void startWaitingSoon();
    void startWaiting();

    LivepeerClient *m_client;
    std::vector<Download *> m_downloads;
    QList<Download *> m_waiting; //!< for their turn, oldest first
    QSet<Download *> m_running;
    bool m_held = false;
};

} // namespace reelwatch
