#pragma once

#include <QString>

namespace reelwatch {

//! An advisory lock on a file, shared or exclusive, that the system gives back when the process ends in any
//! way.
//!
//! Two uses: the windows hold `in-use` of the local service's data folder shared, and the service leaves only
//! when it gets it exclusively; the service itself holds `service.lock` exclusively, so that one folder has
//! one service. Movable, not copyable; not thread-safe; the destructor unlocks.
class FileLock
{
public:
    enum class Mode { Shared, Exclusive };

    explicit FileLock(QString path);
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    //! Tries once, without waiting; makes the file (0600) when missing. False when another process holds it
    //! in a conflicting mode or the file cannot be opened.
    bool tryLock(Mode mode);
    void unlock();
    bool isLocked() const;
    //! Whether the last tryLock() failed because another process holds the lock, and not because the file or
    //! its file system does not allow one.
    bool isHeldElsewhere() const;

private:
    QString m_path;
    int m_descriptor = -1;
    bool m_isHeldElsewhere = false;
};

} // namespace reelwatch
