#pragma once

#include <QDialog>
#include <QUrl>

#include <memory>

namespace reelwatch {

//! What a line of the import dialog is.
enum class ImportLineKind { Empty, Address, File, Bad };
struct ImportLine
{
    ImportLineKind kind = ImportLineKind::Empty;
    QString text; //!< the address, or the absolute path of the file
    QString problem; //!< translated, only for Bad
};

//! Reads one typed or pasted line: http, https, ipfs and ar addresses, file addresses, absolute paths and ~/paths.
ImportLine readImportLine(const QString &line);

//! Asks for addresses (one per line) and files, checks each line as it is typed, and takes drops and pastes.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(QWidget *parent = nullptr);
    ~ImportDialog() override;

    //! Adds lines to what is there; used for drops, pastes and chosen files.
    void addLines(const QStringList &lines);
    void chooseFiles(); //!< opens the file chooser

    //! What was accepted, without empty and bad lines (Import is disabled while there is a bad one).
    std::vector<ImportLine> lines() const;
    QString name() const; //!< only with a single line; else empty

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
