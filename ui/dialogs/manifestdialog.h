#pragma once

#include "accounts/account.h"
#include "session/manifest.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace reelwatch {

class ManifestRun;

//! A list of imports from a file: shows what it asks for and what is wrong with it, checks it without sending
//! anything, and shows how its import goes. What is started goes on when the dialog is closed.
class ManifestDialog : public QDialog
{
    Q_OBJECT
public:
    using QDialog::show;

    explicit ManifestDialog(QWidget *parent = nullptr);
    ~ManifestDialog() override;

    //! The accounts there are to import into; the choice is shown when there are several.
    void setAccounts(const std::vector<Account> &accounts, const QString &chosen);
    QString accountId() const;

    void chooseFile(); //!< opens the file chooser
    //! Reads \a path, in place of what was shown. False when it cannot be read.
    bool load(const QString &path);
    QString path() const;
    QByteArray digest() const; //!< of the file as it was read
    const Manifest &manifest() const;

    //! Shows \a run and its manifest, whose file was \a path and had \a digest.
    void show(ManifestRun *run, const QString &path, const QByteArray &digest);
    //! Shows the results of \a run, whose manifest is the one that was loaded, or of none. It may be
    //! destroyed before the dialog.
    void follow(ManifestRun *run);
    //! What stands in the way of going on, in words.
    void showObstacle(const QString &words);

Q_SIGNALS:
    void startRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
