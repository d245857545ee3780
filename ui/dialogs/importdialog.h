#pragma once

#include "accounts/account.h"
#include "tasks/taskkey.h"
#include "ui/dialogs/importline.h"
#include "ui/dialogs/importoptions.h"

#include <QDialog>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace reelwatch {

class AccountSession;

//! Asks for addresses (one per line) and files, checks each line as it is typed, and takes drops and pastes;
//! with options of the server for all of them, folded away. Files are looked into at once, and what the
//! server may refuse is said at their lines; nothing is held back for that.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(QWidget *parent = nullptr);
    ~ImportDialog() override;

    //! Adds lines to what is there; used for drops, pastes and chosen files. A folder stands for the files in
    //! it, which are added as soon as it has been read.
    void addLines(const QStringList &lines);
    void chooseFiles(); //!< opens the file chooser
    //! Adds the address of an earlier import, and takes over its name and options.
    void fillLike(const ToldImport &told);
    //! The accounts there are to import into; the choice is shown when there are several. \a chosen is the id
    //! of one.
    void setAccounts(const std::vector<Account> &accounts, const QString &chosen);

    //! Gives the open session of an account, or null: what it has already is offered instead of its import.
    void setSessions(std::function<AccountSession *(const QString &accountId)> find);

    //! Whether a person has text in it, or a folder is being read into it.
    bool isInUse() const;

    //! What was accepted, without empty and bad lines (Import is disabled while there is a bad one); each
    //! address and file once.
    std::vector<ImportLine> lines() const;
    QString accountId() const; //!< of the chosen account
    QString name() const; //!< only with a single line; else empty
    QJsonObject options() const; //!< of the server, for each line; empty: nothing is asked for

Q_SIGNALS:
    //! A person wants to see the task of a video instead of importing it.
    void showWanted(const reelwatch::TaskKey &task);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addFolder(const QString &folder);
    void insert(const QStringList &kept);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
