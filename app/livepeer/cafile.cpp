#include "livepeer/cafile.h"

#include "livepeer/deferred.h"
#include "text/quantities.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <utility>

namespace reelwatch {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;
constexpr qsizetype longestPath = 200;

std::optional<QByteArray> readBytes(const QString &path)
{
    QFile file(path);
    // Reading from a pipe or a device may never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.read(mostBytes);
    if (bytes.isEmpty() && file.error() != QFile::NoError)
        return std::nullopt;
    return bytes;
}

} // namespace

CaFile readCaFile(const QString &path)
{
    return caFileOf(readBytes(path));
}

CaFile caFileOf(const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return { {}, CaFile::Problem::Unreadable };
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(*bytes, QSsl::Der);
    certificates.removeIf([](const QSslCertificate &certificate) { return certificate.isNull(); });
    if (certificates.isEmpty())
        return { {}, CaFile::Problem::NoCertificate };
    return { certificates, CaFile::Problem::None };
}

QFuture<std::optional<QByteArray>> caFileBytes(const QString &path)
{
    Deferred<std::optional<QByteArray>> deferred;
    const QFuture<std::optional<QByteArray>> future = deferred.future();
    QThread *thread = QThread::create(
        [deferred = std::move(deferred), path]() mutable { deferred.give(readBytes(path)); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return future;
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
