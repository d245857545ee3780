#pragma once

#include <QWidget>

namespace reelwatch {

class AccountSession;
class TaskDetailView;

//! A window of its own for one task; several may be open. Closes with Ctrl+W and Esc, refreshes its task with
//! F5, asks for the program's end with Ctrl+Q, deletes itself on close, and stays open through every refresh
//! of the list. Closes by itself when its session ends.
class TaskWindow : public QWidget
{
    Q_OBJECT
public:
    TaskWindow(AccountSession *session, const QString &taskId, QWidget *parent = nullptr);
    QString taskId() const;

Q_SIGNALS:
    void quitRequested(); //!< by the keyboard

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateTitle();
    AccountSession *m_session;
    QString m_taskId;
    TaskDetailView *m_detail;
};

} // namespace reelwatch
