#pragma once

#include "local/servicefolder.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>
#include <string_view>

namespace reelwatch::local {

//! A file that arrives in parts, as it lies in the service's folder: its bytes so far, and beside them what
//! was said of it at its beginning. How much has come is the length of the first, so that it is true whatever
//! happened to the service. Used by one thread at a time.
class PartialUpload
{
public:
    PartialUpload(const ServiceFolder &folder, const QString &fileId);

    //! Makes an empty one of \a length bytes in all, in place of what there was. False after a fault of the
    //! disk.
    bool make(qint64 length, const QByteArray &metadata);
    //! Whether there is one; reads what was said of it.
    bool load();
    //! Takes it away with its bytes.
    void remove();

    qint64 length() const { return m_length; } //!< bytes in all
    QByteArray metadata() const { return m_metadata; } //!< Upload-Metadata, as it came
    qint64 storedBytes() const; //!< how many have come
    qint64 lastChangeMs() const; //!< when the last byte came, ms since the epoch; 0 when that is not known

    //! For write(), which adds to what is stored. All three give false after a fault of the disk.
    bool open();
    bool write(std::string_view bytes);
    //! What was written survives a power cut from here on.
    bool sync();
    void close();

    //! The whole bytes become the file at \a path; what was said of them is taken away.
    bool moveTo(const QString &path);

    QString problem() const { return m_problem; } //!< a sentence for a person

private:
    QString m_bytesPath;
    QString m_factsPath;
    QFile m_file;
    qint64 m_length = 0;
    QByteArray m_metadata;
    QString m_problem;
};

} // namespace reelwatch::local
