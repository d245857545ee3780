#pragma once

#include "livepeer/orders.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace reelwatch {

//! Asks where an asset is to be exported to: an address of one's own, or IPFS. Checks what is typed.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a name of the asset is foreign text. \a noIpfs says why the server cannot export to IPFS; empty when
    //! it can.
    ExportDialog(const QString &name, const QString &noIpfs, QWidget *parent);
    ~ExportDialog() override;

    //! Fills the fields.
    void setTarget(const ExportTarget &target);
    ExportTarget target() const; //!< complete once the dialog is accepted

private:
    struct Private;
    std::unique_ptr<Private> d;
};

//! Header lines as they are typed, "Name: value" each; empty with the number of the first bad line in \a bad.
std::optional<std::vector<std::pair<QString, QString>>> headersOfLines(const QString &lines, int *bad);

} // namespace reelwatch
