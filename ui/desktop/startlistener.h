#pragma once

#include "ui/desktop/startrequest.h"

#include <QHash>
#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace reelwatch {

class SingleInstance;

//! Takes what later starts of the program ask for, on a socket that only the same user can open.
//!
//! Nothing a client sends, or does not send, holds the window up: there are few at a time, each has a few
//! seconds and a bounded number of bytes, and what is no message ends the connection. GUI thread.
class StartListener : public QObject
{
    Q_OBJECT
public:
    explicit StartListener(QObject *parent = nullptr);
    ~StartListener() override;

    //! \a instance has to be the first one, and to stay so for as long as this object lives. False when no
    //! socket can be made; a later start then says that this one does not answer.
    bool listen(const SingleInstance &instance);
    QString socketPath() const { return m_server.fullServerName(); }

Q_SIGNALS:
    void startRequested(const reelwatch::StartRequest &request);
    //! Another version of the program was started, and nothing else is known of what it wanted.
    void otherVersionStarted();

private:
    void accept();
    void read(QLocalSocket *client);

    QLocalServer m_server;
    QHash<QLocalSocket *, QByteArray> m_received;
};

} // namespace reelwatch
