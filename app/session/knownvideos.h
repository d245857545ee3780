#pragma once

#include "livepeer/livepeerclient.h"
#include "tasks/taskstore.h"

#include <QCryptographicHash>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <vector>

namespace reelwatch {

class AccountSession;

//! A video that an account has, as far as a task tells of its bytes.
struct KnownVideo
{
    QString taskId;
    QString name; //!< may be empty
    QString assetId; //!< may be empty
    QString md5; //!< hexadecimal; one of the two may be empty
    QString sha256;

    bool operator==(const KnownVideo &) const = default;
};

//! The completed tasks of \a store whose videos have one of \a sizes (bytes) and a checksum, by size. Reads
//! every row once.
QHash<qint64, std::vector<KnownVideo>> videosOfSizes(const TaskStore &store, const QSet<qint64> &sizes);

//! Tells which local files an account has already. A file is only read when the account has one of the very
//! same size, one file at a time, on a worker thread; and the server is asked whether it still has the video.
//! What the account gets to know later is compared as well. GUI thread.
class KnownVideos : public QObject
{
    Q_OBJECT
public:
    explicit KnownVideos(QObject *parent = nullptr);
    ~KnownVideos() override;

    //! Forgets what was found. \a session may be null and may end at any time.
    void setSession(AccountSession *session);
    //! The files (absolute paths) that are asked for; what is under way for others ends.
    void setWanted(const QStringList &paths);
    //! Null when it is not known, or not known yet.
    const KnownVideo *known(const QString &path) const;
    bool isIdle() const { return m_current.isEmpty() && m_waiting.isEmpty(); }

Q_SIGNALS:
    void found(const QString &path);

private:
    void judge(const QStringList &paths);
    void judgeAgain();
    void startNext();
    void hash(const QString &path, QCryptographicHash::Algorithm algorithm);
    void confirm(const QString &path, std::vector<KnownVideo> same);
    void end();

    QPointer<AccountSession> m_session;
    QStringList m_wanted;
    QStringList m_waiting; //!< files of a size the account has
    QHash<QString, qint64> m_sizes; //!< bytes, of the files that were judged
    QHash<QString, std::vector<KnownVideo>> m_compared; //!< what a judged file needs no reading for any more
    QTimer m_again; //!< the store changes many times while it is filled
    QHash<QString, std::vector<KnownVideo>> m_candidates;
    QHash<QString, KnownVideo> m_found;
    QString m_current;
    QFuture<QString> m_hashing;
    int m_round = 0; //!< what an earlier one has asked is not listened to any more
};

} // namespace reelwatch
