#pragma once

class QLocalSocket;

namespace reelwatch {

//! Whether the program at the other end belongs to the same user. True where the system does not tell: there
//! the permissions of the socket's file have to do.
bool isOwnPeer(const QLocalSocket &socket);

} // namespace reelwatch
