#pragma once

#include "livepeer/upload.h"
#include "session/uploadjournal.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace reelwatch {

//! The uploads of one account: two at a time, the rest waiting in order. Ended ones stay until dismissed.
//! What is unfinished is kept in a journal, so that the next run goes on with it. GUI thread. Owns its
//! uploads.
class UploadQueue : public QObject
{
    Q_OBJECT
public:
    explicit UploadQueue(LivepeerClient *client, QObject *parent = nullptr);
    ~UploadQueue() override;

    //! Keeps what is unfinished in the file at \a path, and takes up what an earlier run left there. Once,
    //! before anything is added; empty: nothing is kept.
    void keepIn(const QString &path);

    //! Adds a file; \a name may be empty, then the file's name is used; \a options as
    //! LivepeerClient::requestUpload() takes them. The upload is owned by the queue.
    Upload *add(const QString &filePath, const QString &name = {}, const QJsonObject &options = {});
    const std::vector<Upload *> &uploads() const; //!< oldest first
    Upload *uploadOfTask(const QString &taskId) const; //!< null when there is none
    bool hasUnfinished() const; //!< asking, sending or waiting for their turn
    //! Asking, sending or waiting for their turn, and not kept for another run. Writes the journal first when
    //! it is behind.
    bool hasUnkept();
    bool isSending() const; //!< at least one has its turn
    void dismiss(Upload *upload); //!< cancels it when unfinished, and deletes it
    void pause(Upload *upload); //!< nothing when it cannot be; another gets its turn
    //! Gives a paused one, or a failed one that can go on, its turn again when it comes; one that waits for
    //! its next try tries now.
    void goOn(Upload *upload);
    //! Sends the file of a failed one from its beginning, as a new upload in its place.
    void startOver(Upload *upload);
    //! While held, nothing is started: the server is not known yet. What runs goes on.
    void setHeld(bool held);
    //! Ends those that wait for their turn with \a error; what runs goes on.
    void failWaiting(const ApiError &error);

Q_SIGNALS:
    void added(reelwatch::Upload *upload);
    void changed(reelwatch::Upload *upload); //!< stage or bytes
    void dismissed(reelwatch::Upload *upload); //!< about to be deleted

private:
    void insert(Upload *upload);
    void endTurn(Upload *upload);
    void startWaitingSoon();
    void startWaiting();
    void keepSoon();
    void keepNext();
    void keepNow();

    LivepeerClient *m_client;
    UploadJournal m_journal;
    bool m_isKept = false; //!< there is a journal
    bool m_isWritten = true; //!< it could be written, when that was last tried
    bool m_isBehind = false; //!< it lacks more than how much was sent
    QTimer m_keepTimer;
    std::vector<Upload *> m_uploads;
    QList<Upload *> m_waiting; //!< for their turn, oldest first
    QSet<Upload *> m_running;
    bool m_held = false;
};

} // namespace reelwatch
