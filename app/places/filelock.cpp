#include "places/filelock.h"

#include <QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace reelwatch {

FileLock::FileLock(QString path) : m_path(std::move(path)) { }

FileLock::~FileLock()
{
    unlock();
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_isHeldElsewhere(other.m_isHeldElsewhere)
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    if (this != &other) {
        unlock();
        m_path = std::move(other.m_path);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_isHeldElsewhere = other.m_isHeldElsewhere;
    }
    return *this;
}

bool FileLock::tryLock(Mode mode)
{
    m_isHeldElsewhere = false;
    int descriptor = m_descriptor;
    if (descriptor < 0) {
        // Close-on-exec, so that a started program does not keep the lock after this process has ended.
        descriptor
            = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (descriptor < 0)
            return false;
    }
    const int operation = (mode == Mode::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB;
    int answer = 0;
    do {
        answer = ::flock(descriptor, operation);
    } while (answer != 0 && errno == EINTR);
    if (answer != 0) {
        m_isHeldElsewhere = errno == EWOULDBLOCK;
        // A failed change of mode may have dropped the lock that was held, so it counts as not held.
        ::close(descriptor);
        m_descriptor = -1;
        return false;
    }
    m_descriptor = descriptor;
    return true;
}

void FileLock::unlock()
{
    // The file stays: removing it would let two processes lock two files of the same name.
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

bool FileLock::isHeldElsewhere() const
{
    return m_isHeldElsewhere;
}

bool FileLock::isLocked() const
{
    return m_descriptor >= 0;
}

} // namespace reelwatch
