#include "livepeer/partfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QStorageInfo>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <deque>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qint64 mostPending = 4 * 1024 * 1024;
constexpr int mostNames = 100;

struct Algorithm
{
    QLatin1StringView name;
    QCryptographicHash::Algorithm algorithm;
};
constexpr std::array algorithms { Algorithm { "md5"_L1, QCryptographicHash::Md5 },
                                  Algorithm { "sha256"_L1, QCryptographicHash::Sha256 } };

//! "SHA-256" and "sha256" are one.
QString plainName(const QString &algorithm)
{
    return algorithm.toLower().remove(u'-');
}

} // namespace

//! Used by one thread of the pool at a time.
struct PartFile::Writer
{
    QString path;
    bool mayReplace = false;
    bool isMade = false; //!< the part file is there, and it is ours
    QFile file;
    std::array<std::unique_ptr<QCryptographicHash>, algorithms.size()> hashes;

    DownloadFault fileFault() const
    {
        if (file.error() == QFileDevice::ResourceError)
            return { .kind = DownloadFault::Kind::NoRoom };
        return { .kind = DownloadFault::Kind::CannotWrite, .detail = file.errorString() };
    }

    //! Under a name that no other file has.
    bool open()
    {
        for (int i = 0; i < mostNames; ++i) {
            file.setFileName(i == 0 ? path + u".part"_s : path + u".%1.part"_s.arg(i));
            isMade = file.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered);
            if (isMade)
                return true;
            if (!QFileInfo::exists(file.fileName()))
                return false;
        }
        return false;
    }

    std::optional<DownloadFault> restart(std::optional<qint64> bytes)
    {
        // Found out before all of it has come.
        if (!mayReplace && QFile::exists(path))
            return DownloadFault { .kind = DownloadFault::Kind::NameTaken };
        if (!file.isOpen() && !open())
            return fileFault();
        if (!file.resize(0) || !file.seek(0))
            return fileFault();
        for (std::size_t i = 0; i < algorithms.size(); ++i)
            hashes[i] = std::make_unique<QCryptographicHash>(algorithms[i].algorithm);
        const QStorageInfo disk(QFileInfo(path).absolutePath());
        if (bytes && disk.isValid() && disk.bytesAvailable() < *bytes) {
            return DownloadFault { .kind = DownloadFault::Kind::NoRoom,
                                   .expected = bytes,
                                   .actual = disk.bytesAvailable() };
        }
        return std::nullopt;
    }

    std::optional<DownloadFault> append(const QByteArray &bytes)
    {
        if (!file.isOpen())
            return fileFault();
        // A disk that becomes full takes a part of them first, and says why with the next.
        for (qsizetype done = 0; done < bytes.size();) {
            const qint64 taken = file.write(bytes.constData() + done, bytes.size() - done);
            if (taken <= 0)
                return fileFault();
            done += taken;
        }
        for (const auto &hash : hashes)
            hash->addData(bytes);
        return std::nullopt;
    }

    std::optional<DownloadFault> finish(const Expectation &expectation, const std::atomic<bool> &isOver)
    {
        if (!file.isOpen())
            return fileFault();
        if (expectation.bytes && *expectation.bytes != file.size()) {
            return DownloadFault { .kind = DownloadFault::Kind::WrongSize,
                                   .expected = expectation.bytes,
                                   .actual = file.size() };
        }
        for (const Hash &wanted : expectation.hashes) {
            for (std::size_t i = 0; i < algorithms.size(); ++i) {
                const bool isMeant = plainName(wanted.algorithm) == algorithms[i].name;
                const QByteArray value = wanted.value.trimmed().toLower().toLatin1();
                if (isMeant && !value.isEmpty() && value != hashes[i]->result().toHex())
                    return DownloadFault { .kind = DownloadFault::Kind::WrongHash };
            }
        }
        return bringToPlace(isOver);
    }

    std::optional<DownloadFault> bringToPlace(const std::atomic<bool> &isOver)
    {
        // Some file systems say only now that there is no room.
        if (::fsync(file.handle()) != 0) {
            return DownloadFault { .kind = errno == ENOSPC ? DownloadFault::Kind::NoRoom
                                                           : DownloadFault::Kind::CannotWrite,
                                   .detail = qt_error_string(errno) };
        }
        // That may have taken long, and nobody may want the file any more.
        if (isOver)
            return DownloadFault { .error = { .kind = ApiError::Kind::Cancelled } };
        const QString part = file.fileName();
        file.close();
        // Qt's own renaming never replaces a file.
        if (mayReplace) {
            if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) == 0) {
                isMade = false;
                return std::nullopt;
            }
            return DownloadFault { .kind = DownloadFault::Kind::CannotWrite,
                                   .detail = qt_error_string(errno) };
        }
        if (QFile::exists(path))
            return DownloadFault { .kind = DownloadFault::Kind::NameTaken };
        if (QFile renamed(part); !renamed.rename(path)) {
            return DownloadFault { .kind = DownloadFault::Kind::CannotWrite,
                                   .detail = renamed.errorString() };
        }
        isMade = false;
        return std::nullopt;
    }

    //! What did not come to its place.
    void discard()
    {
        file.close();
        if (std::exchange(isMade, false))
            QFile::remove(file.fileName());
    }
};

//! Lives as long as a step of it runs, which may be longer than the part file.
struct PartFile::Shared
{
    using Step = std::function<void(Shared &)>;

    explicit Shared(PartFile *partFile) : owner(partFile) { }

    Writer writer;
    std::atomic<bool> isOver = false; //!< nothing is to be written any more
    QMutex mutex; //!< of what follows
    PartFile *owner; //!< null when it hears no more
    std::deque<Step> steps; //!< to be done one after the other
    bool isAtWork = false;
};

namespace {

//! Where part files are written. At the end of the program it waits until they are put away.
QThreadPool *diskThreads()
{
    constexpr int mostThreads = 8; // a slow disk keeps its own only
    static QThreadPool pool;
    pool.setMaxThreadCount(mostThreads);
    return &pool;
}

} // namespace

PartFile::PartFile(const QString &path, bool mayReplace, QObject *parent)
    : QObject(parent), d(std::make_shared<Shared>(this))
{
    d->writer.path = path;
    d->writer.mayReplace = mayReplace;
}

PartFile::~PartFile()
{
    abandon();
}

//! The disk may take long, so that this waits for nothing.
void PartFile::abandon()
{
    d->isOver = true;
    std::deque<Shared::Step> dropped;
    {
        const QMutexLocker locker(&d->mutex);
        if (!std::exchange(d->owner, nullptr))
            return;
        dropped.swap(d->steps);
    }
    add([](Shared &shared) { shared.writer.discard(); });
}

void PartFile::add(std::function<void(Shared &)> step)
{
    const QMutexLocker adding(&d->mutex);
    d->steps.push_back(std::move(step));
    if (std::exchange(d->isAtWork, true))
        return;
    diskThreads()->start([shared = d] {
        for (;;) {
            Shared::Step next;
            {
                const QMutexLocker taking(&shared->mutex);
                if (shared->steps.empty()) {
                    shared->isAtWork = false;
                    return;
                }
                next = std::move(shared->steps.front());
                shared->steps.pop_front();
            }
            next(*shared);
        }
    });
}

void PartFile::run(std::function<std::optional<DownloadFault>(Shared &)> step, qint64 bytes, bool isLast)
{
    add([step = std::move(step), bytes, isLast](Shared &shared) {
        if (shared.isOver)
            return;
        const std::optional<DownloadFault> fault = step(shared);
        if (fault)
            shared.isOver = true;
        const QMutexLocker locker(&shared.mutex);
        PartFile *owner = shared.owner;
        if (!owner)
            return;
        QMetaObject::invokeMethod(
            owner, [owner, fault, bytes, isLast] { owner->takeAnswer(fault, bytes, isLast); },
            Qt::QueuedConnection);
    });
}

void PartFile::takeAnswer(const std::optional<DownloadFault> &fault, qint64 bytes, bool isLast)
{
    // Only this thread ends it, so that this needs no lock.
    if (!d->owner || m_hasFailed)
        return;
    m_pending -= bytes;
    if (fault) {
        m_hasFailed = true;
        Q_EMIT failed(*fault);
    } else if (isLast) {
        Q_EMIT finished();
    } else if (m_isFull && m_pending < mostPending / 2) {
        m_isFull = false;
        Q_EMIT roomMade();
    }
}

void PartFile::restart(std::optional<qint64> bytes)
{
    run([bytes](Shared &shared) { return shared.writer.restart(bytes); }, 0, false);
}

bool PartFile::append(const QByteArray &bytes)
{
    m_pending += bytes.size();
    run([bytes](Shared &shared) { return shared.writer.append(bytes); }, bytes.size(), false);
    m_isFull = m_isFull || m_pending >= mostPending;
    return !m_isFull;
}

void PartFile::finish(const Expectation &expectation)
{
    run([expectation](Shared &shared) { return shared.writer.finish(expectation, shared.isOver); }, 0, true);
}

} // namespace reelwatch
