#include "local/fileintake.h"

#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

void syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

QString diskProblem(int error, const QString &words)
{
    if (error == ENOSPC || error == EDQUOT)
        return u"The disk is full. Free some space and import the file again."_s;
    if (error == EFBIG)
        return u"The file is larger than the disk takes files."_s;
    return u"The file could not be written to the service's folder: %1."_s.arg(
        words.isEmpty() ? QString::fromLocal8Bit(std::strerror(error)) : words);
}

FileIntake::FileIntake(QString path) : m_path(std::move(path)), m_file(m_path + u".part"_s) { }

FileIntake::~FileIntake()
{
    if (m_file.isOpen()) {
        m_file.close();
        m_file.remove();
    }
}

bool FileIntake::fail()
{
    m_problem = diskProblem(errno, m_file.errorString());
    return false;
}

bool FileIntake::open()
{
    errno = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail();
    return true;
}

bool FileIntake::write(std::string_view bytes)
{
    std::string_view left = bytes;
    while (!left.empty()) {
        errno = 0;
        const qint64 written = m_file.write(left.data(), static_cast<qint64>(left.size()));
        if (written <= 0)
            return fail();
        left.remove_prefix(static_cast<std::size_t>(written));
    }
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    m_md5.addData(view);
    m_sha256.addData(view);
    m_size += view.size();
    return true;
}

bool FileIntake::finish()
{
    errno = 0;
    if (::fsync(m_file.handle()) != 0)
        return fail();
    // QFile::rename() does not replace a file, and an interrupted earlier attempt may have left one.
    if (::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(m_path).constData())
        != 0)
        return fail();
    m_file.close();
    syncFolderOf(m_path);
    return true;
}

StoredFileFacts FileIntake::facts() const
{
    return { m_size, QString::fromLatin1(m_md5.result().toHex()),
             QString::fromLatin1(m_sha256.result().toHex()) };
}

FileHasher::Step FileHasher::takeBlock()
{
    constexpr qsizetype blockBytes = 1024 * 1024;
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Step::Failed;
    m_block.resize(blockBytes);
    const qint64 count = m_file.read(m_block.data(), blockBytes);
    if (count <= 0)
        return count == 0 ? Step::Done : Step::Failed;
    const QByteArrayView bytes(m_block.constData(), static_cast<qsizetype>(count));
    m_md5.addData(bytes);
    m_sha256.addData(bytes);
    m_size += count;
    return Step::More;
}

StoredFileFacts FileHasher::facts() const
{
    return { m_size, QString::fromLatin1(m_md5.result().toHex()),
             QString::fromLatin1(m_sha256.result().toHex()) };
}

bool writeFileSafely(const QString &path, const QByteArray &content)
{
    FileIntake intake(path);
    return intake.open() && intake.write({ content.constData(), static_cast<std::size_t>(content.size()) })
        && intake.finish();
}

} // namespace reelwatch::local
