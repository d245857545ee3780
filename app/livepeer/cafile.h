#pragma once

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QSslCertificate>
#include <QString>

#include <optional>

namespace reelwatch {

//! Certificates of authorities that one account trusts beside those of the system, read from a PEM or DER
//! file.
struct CaFile
{
    enum class Problem { None, Unreadable, NoCertificate };

    QList<QSslCertificate> certificates; //!< empty exactly when there is a problem
    Problem problem = Problem::None;
};

//! Reads the file at \a path, at most a megabyte of it. Blocks as reading a small file does.
CaFile readCaFile(const QString &path);

//! The bytes that readCaFile() reads, nothing where they cannot be had. On a thread of its own, which nobody
//! waits for: a file on a network drive that is gone may never be read.
QFuture<std::optional<QByteArray>> caFileBytes(const QString &path);

//! What readCaFile() makes of \a bytes.
CaFile caFileOf(const std::optional<QByteArray> &bytes);

//! What is wrong with the file at \a path and what to do, translated; empty for Problem::None.
QString caFileProblemText(CaFile::Problem problem, const QString &path);

} // namespace reelwatch
