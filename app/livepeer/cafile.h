#pragma once

#include <QList>
#include <QSslCertificate>
#include <QString>

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

//! What is wrong with the file at \a path and what to do, translated; empty for Problem::None.
QString caFileProblemText(CaFile::Problem problem, const QString &path);

} // namespace reelwatch
