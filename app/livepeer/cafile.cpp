#include "livepeer/cafile.h"

#include "text/quantities.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace reelwatch {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;
constexpr qsizetype longestPath = 200;

} // namespace

CaFile readCaFile(const QString &path)
{
    QFile file(path);
    // Reading from a pipe or a device may never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return { {}, CaFile::Problem::Unreadable };
    const QByteArray bytes = file.read(mostBytes);
    if (bytes.isEmpty() && file.error() != QFile::NoError)
        return { {}, CaFile::Problem::Unreadable };
    QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(bytes, QSsl::Der);
    certificates.removeIf([](const QSslCertificate &certificate) { return certificate.isNull(); });
    if (certificates.isEmpty())
        return { {}, CaFile::Problem::NoCertificate };
    return { certificates, CaFile::Problem::None };
}

QString caFileProblemText(CaFile::Problem problem, const QString &path)
{
    const QString shown = text::oneLine(path, longestPath);
    switch (problem) {
    case CaFile::Problem::None:
        break;
    case CaFile::Problem::Unreadable:
        //: %1 is the name of a file.
        return QCoreApplication::translate(
                   "CaFile", "The certificate file of this account cannot be read: %1. Choose it anew.")
            .arg(shown);
    case CaFile::Problem::NoCertificate:
        //: %1 is the name of a file.
        return QCoreApplication::translate("CaFile",
                                           "There is no certificate in the file %1. Choose the file with the "
                                           "certificate of the authority (PEM or DER).")
            .arg(shown);
    }
    return {};
}

} // namespace reelwatch
