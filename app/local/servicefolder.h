#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace reelwatch::local {

//! The service's data folder: names of its files, and the small ones read and written. Thread-safe.
class ServiceFolder
{
public:
    //! \a path is absolute.
    explicit ServiceFolder(QString path);

    QString path() const { return m_path; }
    QString database() const;
    QString lockFile() const;
    //! Held shared by every window that uses the service.
    QString inUseFile() const;
    QString addressFile() const;
    QString keyFile() const;
    //! A script of faults; while it is there, the service misbehaves as it says (see FaultLab).
    QString faultFile() const;
    QString filesFolder() const;
    QString videoFile(const QString &fileId) const;
    QString metadataFile(const QString &fileId) const;
    //! Where uploads that come in parts lie until they are whole.
    QString uploadsFolder() const;
    QString partialFile(const QString &fileId) const;
    QString partialFactsFile(const QString &fileId) const;
    //! The ids of the uploads that have begun to come in parts.
    QStringList partialUploads() const;

    //! False when the folder holds anything that this service would not have put there: it is someone's own
    //! then and must stay as it is.
    bool isFreeToUse() const;
    //! Makes the folder and its files folder, owner-only.
    bool make() const;
    //! The key, made at the first call (32 random bytes, base64url, file mode 0600). Null when it can be
    //! neither read nor written.
    std::optional<QByteArray> readOrMakeKey() const;
    //! The port the folder was last served on; 0 when there was none.
    quint16 lastPort() const;
    void rememberPort(quint16 port) const;
    bool writeAddress(const QByteArray &address) const;
    QByteArray readAddress() const;
    void removeAddress() const;
    //! Removes half-written files and the whole ones of \a discardedFileIds. A file of an id that is not
    //! named stays, so that a lost database does not cost the videos too.
    void removeLeftovers(const QStringList &discardedFileIds) const;

private:
    QString m_path;
};

//! \a bytes random bytes as base64url without padding.
QByteArray randomText(int bytes);

//! True for the name of a file, whole or half-written, that this service keeps in its files folder.
bool isStoredFileName(const QString &name);

//! True for an id made by this service: safe as part of a file name.
bool isFileId(const QString &text);

} // namespace reelwatch::local
