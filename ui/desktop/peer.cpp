#include "ui/desktop/peer.h"

#include <QLocalSocket>

#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

namespace reelwatch {

bool isOwnPeer(const QLocalSocket &socket)
{
    const auto descriptor = static_cast<int>(socket.socketDescriptor());
#if defined(SO_PEERCRED) && defined(Q_OS_LINUX)
    ucred peer {};
    socklen_t size = sizeof(peer);
    return ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::getuid();
#elif defined(Q_OS_BSD4)
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(descriptor, &user, &group) == 0 && user == ::getuid();
#else
    return descriptor >= 0;
#endif
}

} // namespace reelwatch
