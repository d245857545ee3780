#pragma once

#include "tasks/taskkey.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <map>
#include <memory>

class QWidget;

namespace reelwatch {

class AccountSession;
class ManifestDialog;
class ManifestRun;
class NoticeBoard;
class OpenAccounts;

//! The imports of manifests: one at a time for each account, which go on while their dialog is closed, and in
//! a later run of the program when a person says so.
class Manifests : public QObject
{
    Q_OBJECT
public:
    //! \a atHand gives the id of the account a person has before the eyes, or nothing. All must outlive this.
    Manifests(OpenAccounts *open, NoticeBoard *notices, std::function<QString()> atHand, QWidget *window);
    ~Manifests() override;

    //! Opens the dialog, with the import that is under way, if any is.
    void show();

Q_SIGNALS:
    void taskStarted(const reelwatch::TaskKey &task);

private:
    struct Run
    {
        std::unique_ptr<ManifestRun> run;
        QString path; //!< of the manifest
        QByteArray digest; //!< of the manifest
    };

    void openDialog();
    void fillAccounts(const QString &chosen);
    void showRun();
    void tellUnfinished(const AccountSession *session);
    void goOn(const QString &accountId);
    void start();
    void askForOther(const QString &accountId, const QString &unfinishedPath);
    void begin(AccountSession *session);
    void follow(const QString &accountId, std::unique_ptr<ManifestRun> run);
    ManifestRun *runOf(const QString &accountId) const;
    const Run *unfinishedRunOf(const QString &accountId) const;

    OpenAccounts *m_open;
    NoticeBoard *m_notices;
    std::function<QString()> m_atHand;
    QWidget *m_window;
    QPointer<ManifestDialog> m_dialog;
    std::map<QString, Run> m_runs; //!< by account
};

} // namespace reelwatch
