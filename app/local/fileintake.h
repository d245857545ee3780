#pragma once

#include "local/catalog.h"

#include <QCryptographicHash>
#include <QFile>
#include <QString>

#include <optional>
#include <string_view>

namespace reelwatch::local {

//! Bytes on their way to disk: written under a temporary name and hashed in the same pass, so that a file is
//! read only once and a cut transfer never has the name of a whole one. Used by one thread at a time.
class FileIntake
{
public:
    //! The temporary name is \a path with ".part".
    explicit FileIntake(QString path);
    //! Removes the temporary file unless finish() succeeded.
    ~FileIntake();
    FileIntake(const FileIntake &) = delete;
    FileIntake &operator=(const FileIntake &) = delete;

    //! All three give false after a fault of the disk; problem() tells which.
    bool open();
    bool write(std::string_view bytes);
    //! Syncs the bytes to disk and gives the file its name.
    bool finish();

    qint64 size() const { return m_size; } //!< bytes written
    StoredFileFacts facts() const; //!< after finish()
    QString problem() const { return m_problem; } //!< a sentence for a person

private:
    bool fail();

    QString m_path;
    QFile m_file;
    QCryptographicHash m_md5 { QCryptographicHash::Md5 };
    QCryptographicHash m_sha256 { QCryptographicHash::Sha256 };
    qint64 m_size = 0;
    QString m_problem;
};

//! A file that was stored without having been hashed, read block by block. Used by one thread.
class FileHasher
{
public:
    explicit FileHasher(const QString &path) : m_file(path) { }

    enum class Step { More, Done, Failed };
    Step takeBlock();
    StoredFileFacts facts() const; //!< after Done

private:
    QFile m_file;
    QByteArray m_block;
    qint64 m_size = 0;
    QCryptographicHash m_md5 { QCryptographicHash::Md5 };
    QCryptographicHash m_sha256 { QCryptographicHash::Sha256 };
};

//! A rename to \a path is on disk only when its folder is: sees to that.
void syncFolderOf(const QString &path);

//! What a fault of the disk means to a person: \a error is an errno, \a words the library's for it, if any.
QString diskProblem(int error, const QString &words);

//! Writes a small file whole or not at all: temporary name, sync, rename.
bool writeFileSafely(const QString &path, const QByteArray &content);

} // namespace reelwatch::local
