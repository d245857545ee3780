#pragma once

#include <QString>
#include <QStringList>

class QMimeData;

namespace reelwatch {

//! What a line of the import dialog is.
enum class ImportLineKind { Empty, Address, File, Bad };
struct ImportLine
{
    ImportLineKind kind = ImportLineKind::Empty;
    QString text; //!< the address, or the absolute path of the file
    QString problem; //!< translated, only for Bad
    QString note; //!< translated; what a person should know about an accepted line, such as a file's size;
                  //!< may be empty
};

//! Reads one typed or pasted line: http, https, ipfs and ar addresses, file addresses, absolute paths and
//! ~/paths. A pair of quotes or angle brackets around it is taken off. Looks at the file, so it is not for
//! the network's folders in bulk.
ImportLine readImportLine(const QString &line);

//! \a given, a path or an address from elsewhere, as the one line that says the same: a path that a line
//! cannot hold (with a line break in it, or a blank at an end) as its encoded file address; characters that
//! would end the line in anything else as blanks. So no part of it becomes a line of its own.
QString importLineFor(const QString &given);

//! The files and addresses in \a data, as lines; it may be null.
QStringList importLinesOf(const QMimeData *data);

} // namespace reelwatch
