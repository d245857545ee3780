#pragma once

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

namespace reelwatch {

//! API keys by account id: in the system keyring when there is one, else for this session only. Never on disk
//! in clear.
//!
//! Keyring calls have a deadline, because a locked or absent keyring may never answer. GUI thread; futures
//! finish there. Destruction ends what is under way: reads with an empty key, writes with ThisSessionOnly.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    explicit SecretStore(QObject *parent = nullptr,
                         std::chrono::milliseconds deadline = std::chrono::seconds(10));
    ~SecretStore() override;

    enum class Kept { InKeyring, ThisSessionOnly };

    //! Empty when there is none, or the keyring does not answer in time; see foundLate().
    QFuture<QString> read(const QString &accountId);
    //! ThisSessionOnly also when the keyring does not answer in time; see keptLate().
    QFuture<Kept> write(const QString &accountId, const QString &key);
    void remove(const QString &accountId);

Q_SIGNALS:
    //! The keyring, which may have waited for a person to unlock it, gave the \a key after read() had ended
    //! without one. Not told when a key was written or removed in between.
    void foundLate(const QString &accountId, const QString &key);
    //! The keyring took the key after write() had ended without its answer. Not told when a key was written
    //! or removed in between.
    void keptLate(const QString &accountId);

private:
    QHash<QString, QString> m_session;
    std::chrono::milliseconds m_deadline;
    QHash<QString, quint64> m_writes; //!< the number of each account's newest write or removal
    quint64 m_lastWrite = 0;
};

} // namespace reelwatch
