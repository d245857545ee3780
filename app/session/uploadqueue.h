#pragma once

#include "livepeer/upload.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace reelwatch {

//! The uploads of one account in this run: two at a time, the rest waiting in order. Ended ones stay until
//! dismissed. GUI thread. Owns its uploads.
class UploadQueue : public QObject
{
    Q_OBJECT
public:
    explicit UploadQueue(LivepeerClient *client, QObject *parent = nullptr);
    ~UploadQueue() override;

    //! Adds a file; \a name may be empty, then the file's name is used. The upload is owned by the queue.
    Upload *add(const QString &filePath, const QString &name = {});
    const std::vector<Upload *> &uploads() const; //!< oldest first
    Upload *uploadOfTask(const QString &taskId) const; //!< null when there is none
    bool hasUnfinished() const; //!< asking, sending or waiting for their turn
    void dismiss(Upload *upload); //!< cancels it when unfinished, and deletes it
    //! While held, nothing is started: the server is not known yet. What runs goes on.
    void setHeld(bool held);
    //! Ends those that wait for their turn with \a error; what runs goes on.
    void failWaiting(const ApiError &error);

Q_SIGNALS:
    void added(reelwatch::Upload *upload);
    void changed(reelwatch::Upload *upload); //!< stage or bytes
    void dismissed(reelwatch::Upload *upload); //!< about to be deleted

private:
    void startWaitingSoon();
    void startWaiting();
    LivepeerClient *m_client;
    std::vector<Upload *> m_uploads;
    QList<Upload *> m_waiting; //!< for their turn, oldest first
    QSet<Upload *> m_running;
    bool m_held = false;
};

} // namespace reelwatch
