#include "livepeer/partfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QStorageInfo>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
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

//! Used by one thread at a time: that of the pool, and at the end that of the owner.
struct PartFile::Writer
{
    QString path;
    bool mayReplace = false;
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
            if (file.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered))
                return true;
            if (!QFileInfo::exists(file.fileName()))
                return false;
        }
        return false;
    }

    std::optional<DownloadFault> restart(std::optional<qint64> bytes)
    {
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

    std::optional<DownloadFault> finish(const Expectation &expectation)
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
        return bringToPlace();
    }

    std::optional<DownloadFault> bringToPlace()
    {
        // Some file systems say only now that there is no room.
        if (::fsync(file.handle()) != 0) {
            return DownloadFault { .kind = errno == ENOSPC ? DownloadFault::Kind::NoRoom
                                                           : DownloadFault::Kind::CannotWrite,
                                   .detail = qt_error_string(errno) };
        }
        const QString part = file.fileName();
        file.close();
        // Qt's own renaming never replaces a file.
        if (mayReplace) {
            if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) == 0)
                return std::nullopt;
            return DownloadFault { .kind = DownloadFault::Kind::CannotWrite,
                                   .detail = qt_error_string(errno) };
        }
        if (QFile::exists(path))
            return DownloadFault { .kind = DownloadFault::Kind::NameTaken };
        if (QFile renamed(part); !renamed.rename(path)) {
            return DownloadFault { .kind = DownloadFault::Kind::CannotWrite,
                                   .detail = renamed.errorString() };
        }
        return std::nullopt;
    }
};

struct PartFile::Shared
{
    Writer writer;
    std::atomic<bool> isOver = false; //!< nothing is to be written any more
    QThreadPool pool;
};

PartFile::PartFile(const QString &path, bool mayReplace, QObject *parent)
    : QObject(parent), d(std::make_shared<Shared>())
{
    d->writer.path = path;
    d->writer.mayReplace = mayReplace;
    d->pool.setMaxThreadCount(1);
}

PartFile::~PartFile()
{
    d->isOver = true;
    d->pool.waitForDone();
    // A finished one was closed under its new name.
    if (d->writer.file.isOpen()) {
        d->writer.file.close();
        d->writer.file.remove();
    } else if (m_hasFailed && !d->writer.file.fileName().isEmpty()) {
        QFile::remove(d->writer.file.fileName());
    }
}

void PartFile::run(std::function<std::optional<DownloadFault>(Writer &)> step, qint64 bytes, bool isLast)
{
    d->pool.start([shared = d.get(), self = QPointer(this), step = std::move(step), bytes, isLast] {
        if (shared->isOver)
            return;
        const std::optional<DownloadFault> fault = step(shared->writer);
        if (fault)
            shared->isOver = true;
        // The owner waits for this thread before it goes.
        QMetaObject::invokeMethod(
            self.data(),
            [self, fault, bytes, isLast] {
                if (!self || self->m_hasFailed)
                    return;
                self->m_pending -= bytes;
                if (fault) {
                    self->m_hasFailed = true;
                    Q_EMIT self->failed(*fault);
                } else if (isLast) {
                    Q_EMIT self->finished();
                } else if (self->m_isFull && self->m_pending < mostPending / 2) {
                    self->m_isFull = false;
                    Q_EMIT self->roomMade();
                }
            },
            Qt::QueuedConnection);
    });
}

void PartFile::restart(std::optional<qint64> bytes)
{
    run([bytes](Writer &writer) { return writer.restart(bytes); }, 0, false);
}

bool PartFile::append(const QByteArray &bytes)
{
    m_pending += bytes.size();
    run([bytes](Writer &writer) { return writer.append(bytes); }, bytes.size(), false);
    m_isFull = m_isFull || m_pending >= mostPending;
    return !m_isFull;
}

void PartFile::finish(const Expectation &expectation)
{
    run([expectation](Writer &writer) { return writer.finish(expectation); }, 0, true);
}

} // namespace reelwatch
