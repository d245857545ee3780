#pragma once

#include "ui/dialogs/importline.h"

#include <QDialog>
#include <QUrl>

#include <memory>
#include <vector>

namespace reelwatch {

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

    //! What was accepted, without empty and bad lines (Import is disabled while there is a bad one); each
    //! address and file once.
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
