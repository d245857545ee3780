#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QMimeData;
class QWidget;

namespace reelwatch {

class AccountSession;
class ImportDialog;

//! Imports into the open account: from the dialog, from what is dropped or pasted, and of the sample clip.
class Imports : public QObject
{
    Q_OBJECT
public:
    //! \a window is the dialog's parent.
    explicit Imports(QWidget *window);

    //! Null for none, which closes the dialog; it must outlive this or be replaced first.
    void setSession(AccountSession *session);

    //! Opens the dialog with \a lines added, at once or as soon as an account is open.
    void propose(const QStringList &lines);
    void chooseFiles(); //!< opens the dialog and its file chooser
    void importSample();

    //! The files and addresses in \a data, which may be null.
    static QStringList linesOf(const QMimeData *data);

private:
    void openDialog();
    void start(const ImportDialog &dialog);

    QWidget *m_window;
    AccountSession *m_session = nullptr;
    QPointer<ImportDialog> m_dialog;
    QStringList m_waiting; //!< proposed before an account was open
};

} // namespace reelwatch
