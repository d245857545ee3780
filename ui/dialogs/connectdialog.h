#pragma once

#include "accounts/account.h"

#include <QDialog>

#include <memory>

namespace reelwatch {

//! Asks for an API key and, under Advanced, a server, a name and a file of certificates. Test asks the server
//! and says what it found. Nothing is sent before Test or Connect; Connect tests too, and on failure the
//! dialog stays with the reason.
class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectDialog(QWidget *parent = nullptr);
    enum class Reason {
        NewKey, //!< the person wants to enter one
        AskedAtStart, //!< no keyring keeps it
    };
    //! For the key of an account that exists: server and name are filled in.
    ConnectDialog(const Account &account, QWidget *parent = nullptr, Reason reason = Reason::NewKey);
    ~ConnectDialog() override;

    QUrl baseUrl() const;
    QString key() const;
    QString accountName() const;
    //! The file of certificates to trust for this account; empty for none.
    QString caFile() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
