#pragma once

#include "ui/dialogs/importoptions.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <utility>

class QWidget;

namespace reelwatch {

class ImportDialog;
class OpenAccounts;
struct TaskKey;

//! Imports into an open account: from the dialog, from what is dropped or pasted, and of the sample clip.
class Imports : public QObject
{
    Q_OBJECT
public:
    //! \a window is the dialog's parent. \a atHand gives the id of the account a person has before the eyes,
    //! or nothing: it is proposed, and else the one that was imported into last. All must outlive this.
    Imports(OpenAccounts *open, std::function<QString()> atHand, QWidget *window);

    //! Opens the dialog with \a lines added, at once or as soon as an account is open.
    void propose(const QStringList &lines);
    //! Opens the dialog, filled like an earlier import into the account \a accountId: at once, or when a
    //! person has done with the one that is open.
    void proposeLike(const QString &accountId, const ToldImport &told);
    void chooseFiles(); //!< opens the dialog and its file chooser
    void importSample();

Q_SIGNALS:
    //! So many lines wait until an account is open.
    void waitingChanged(int count);
    //! A person wants to see what was imported before instead.
    void showWanted(const reelwatch::TaskKey &task);

private:
    void openDialog();
    void openNext();
    void fillAccounts(const QString &chosen);
    void start(const ImportDialog &dialog);
    QString proposedAccount() const;

    OpenAccounts *m_open;
    std::function<QString()> m_atHand;
    QWidget *m_window;
    QPointer<ImportDialog> m_dialog;
    QStringList m_waiting; //!< proposed before an account was open
    QList<std::pair<QString, ToldImport>> m_again; //!< account id and import, in the order of asking
    QString m_lastUsed; //!< account id
};

} // namespace reelwatch
