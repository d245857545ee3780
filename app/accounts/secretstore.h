#pragma once

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QString>

namespace reelwatch {

//! API keys by account id: in the system keyring when there is one, else for this session only. Never on disk in clear.
//!
//! Keyring calls have a deadline of 10 s, because a locked or absent keyring may never answer. GUI thread.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    explicit SecretStore(QObject *parent = nullptr);

    enum class Kept { InKeyring, ThisSessionOnly };

    //! Empty when there is none, or the keyring does not answer.
    QFuture<QString> read(const QString &accountId);
    QFuture<Kept> write(const QString &accountId, const QString &key);
    void remove(const QString &accountId);

    //! False when the program was built without a keyring library.
    static bool hasKeyringSupport();

private:
    QHash<QString, QString> m_session;
};

} // namespace reelwatch
